//! No more is done than was begun, and no more begun than was planned, of one programme at one place.

use super::case::{Case, Fact, progress};
use super::printed::{Range, compare};
use super::same::{programme, subject, year};
use super::{Finding, Relation, Severity, Verdict};
use crate::figure::{Metric, Period, Stage};

pub(super) fn find(case: &Case<'_>, out: &mut Vec<Finding>) {
    let counted = |fact: &Fact<'_>| {
        matches!(
            fact.metric,
            Metric::Communities | Metric::Households | Metric::Buildings | Metric::OwnersCommittee | Metric::PropertyManagement
        )
    };
    for (low, lower) in case.levels().filter(|(_, fact)| counted(fact)) {
        for (high, upper) in case.levels() {
            if !ordered(case, low, high) || case.nearer(low, high, |at| ordered(case, low, at)) {
                continue;
            }
            if Range::of(lower.figure).above(&Range::loose(upper.figure)) {
                if accusable(case, low, high) {
                    out.push(told(case, lower, upper, Verdict::Fails));
                }
            } else {
                out.push(told(case, lower, upper, Verdict::Holds));
            }
        }
    }
}

/// Whether one figure ought not to be above the other.
fn ordered(case: &Case<'_>, low: usize, high: usize) -> bool {
    low != high && (staged(case, low, high) || managed(case, low, high) || covered(case, low, high))
}

/// The later stage of a year's work against the earlier one.
fn staged(case: &Case<'_>, low: usize, high: usize) -> bool {
    let (lower, upper) = (&case.facts[low], &case.facts[high]);
    let (l, u) = (lower.figure, upper.figure);
    if !matches!(lower.metric, Metric::Communities | Metric::Households | Metric::Buildings)
        || !subject(lower, upper)
        || year(&l.period).is_none()
        || year(&l.period) != year(&u.period)
        || l.part_of.is_some() != u.part_of.is_some() && l.stage == u.stage
    {
        return false;
    }
    match (progress(l.stage), progress(u.stage)) {
        // Without its plan, what was begun may be of any programme.
        (Some(2), Some(1)) => case.levels().any(|(at, plan)| {
            subject(plan, upper) && year(&plan.figure.period) == year(&u.period) && plan.figure.value >= u.value && case.planned(at)
        }),
        (Some(1), _) => !case.planned(low) && case.planned(high),
        _ => false,
    }
}

/// Communities that got an owners' committee or a manager after their renovation are among those renovated.
fn managed(case: &Case<'_>, low: usize, high: usize) -> bool {
    let (lower, upper) = (&case.facts[low], &case.facts[high]);
    let (l, u) = (lower.figure, upper.figure);
    let says = |word: &&str| case.before(lower).contains(*word) || case.behind(lower).contains(*word);
    matches!(lower.metric, Metric::OwnersCommittee | Metric::PropertyManagement)
        && upper.metric == Metric::Communities
        && (l.stage, u.stage) == (Stage::Completed, Stage::Completed)
        && (&l.region, &l.area) == (&u.region, &u.area)
        && l.unit == u.unit
        && u.part_of.is_none()
        && l.period == Period::default()
        && year(&u.period).is_none()
        && u.period.to.is_none()
        && ["改造后", "完成改造的", "已改造"].iter().any(says)
}

/// An area whose communities are all said to be managed has no more of them than there are managed ones.
fn covered(case: &Case<'_>, low: usize, high: usize) -> bool {
    let (lower, upper) = (&case.facts[low], &case.facts[high]);
    let (Some(area), true) = (&lower.figure.area, upper.metric == Metric::PropertyManagement) else { return false };
    if lower.metric != Metric::Communities
        || lower.figure.stage != Stage::Completed
        || (&lower.figure.region, &lower.figure.unit) != (&upper.figure.region, &upper.figure.unit)
    {
        return false;
    }
    let behind = case.behind(upper);
    behind.find(area.as_str()).is_some_and(|at| {
        let clause = &behind[at..];
        let clause = &clause[..clause.find(['，', '；', '。']).unwrap_or(clause.len())];
        clause.contains("物业") && clause.contains("全覆盖") && ["都", "均", "全部"].iter().any(|all| clause.contains(all))
    })
}

/// Whether more done than begun can only be wrong: told of one plan, of one time, what was begun first. Without the plan
/// what is done may have been begun in another year.
fn accusable(case: &Case<'_>, low: usize, high: usize) -> bool {
    let (lower, upper) = (&case.facts[low], &case.facts[high]);
    let planned = case.levels().any(|(at, plan)| {
        at < high
            && plan.paragraph == upper.paragraph
            && plan.figure.stage == Stage::Planned
            && subject(plan, upper)
            && year(&plan.figure.period) == year(&upper.figure.period)
            && plan.figure.value >= upper.figure.value
    });
    lower.metric == upper.metric
        && upper.figure.stage == Stage::Started
        && low > high
        && lower.sentence == upper.sentence
        && lower.figure.period == upper.figure.period
        && planned
}

impl Case<'_> {
    /// Whether a figure is the whole of a year's programme: its plan, or what was begun of it where that is all of it.
    pub(super) fn planned(&self, at: usize) -> bool {
        let fact = &self.facts[at];
        match fact.figure.stage {
            Stage::Planned => year(&fact.figure.period).is_some(),
            Stage::Started => self.levels().any(|(_, other)| {
                subject(fact, other)
                    && other.figure.stage == Stage::Planned
                    && programme(fact.figure, other.figure)
                    && compare(fact.figure, other.figure).agrees()
            }),
            _ => false,
        }
    }

    /// Whether the same number stands nearer to a figure in the same role.
    fn nearer(&self, from: usize, to: usize, role: impl Fn(usize) -> bool) -> bool {
        let number = self.facts[to].figure.value;
        let stage = self.facts[to].figure.stage;
        self.levels().any(|(at, fact)| {
            (at.abs_diff(from), at) < (to.abs_diff(from), to)
                && fact.figure.value == number
                && (fact.figure.stage == stage || self.planned(at) && self.planned(to))
                && role(at)
        })
    }
}

fn told(case: &Case<'_>, lower: &Fact<'_>, upper: &Fact<'_>, verdict: Verdict) -> Finding {
    let (severity, relation) = match verdict {
        Verdict::Fails => (Some(Severity::Contradiction), "cannot be more than"),
        _ => (None, "is no more than"),
    };
    let claim = format!("{} {relation} {}", case.raw(lower), case.raw(upper));
    let quotes = [case.quote(lower), case.quote(upper)];
    Finding {
        left: Some(lower.figure.id),
        right: Some(upper.figure.id),
        ..Finding::new(Relation::Order, (verdict, severity), claim, quotes)
    }
}
