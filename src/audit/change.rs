//! This period, the one before, and the change stated between them.

use super::case::{Case, Fact};
use super::printed::Range;
use super::{Finding, Relation, Severity, Verdict};
use crate::figure::{Bound, Kind, Period};
use crate::search::ends_with_any;
use rust_decimal::Decimal;

pub(super) fn find(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, change) in case.facts.iter().enumerate().filter(|(_, fact)| fact.figure.kind == Kind::Change) {
        // 年均提高0.96个百分点 is of each of several years.
        let Some(new) = case.changed(at).filter(|new| case.directly(*new, at) && !case.yearly(change)) else { continue };
        let olds = case.previous(at, new);
        let compared: Vec<(usize, Verdict)> = olds.into_iter().filter_map(|old| Some((old, case.compared(at, old, new)?))).collect();
        match compared.iter().find(|(_, verdict)| *verdict != Verdict::Fails) {
            Some((old, verdict)) => out.push(told(case, change, *old, new, *verdict)),
            None => {
                if let [(old, verdict)] = compared[..]
                    && case.facts[old].sentence == change.sentence
                    && case.spans(old, new)
                {
                    out.push(told(case, change, old, new, verdict));
                }
            }
        }
    }
}

/// Words that say a quantity went up.
const RISES: [&str; 5] = ["增", "提高", "提升", "上升", "多"];

/// Words that say it went down.
const FALLS: [&str; 6] = ["下降", "减少", "降低", "少", "回落", "降"];

impl Case<'_> {
    /// What changed: the figure right before the change, or before the level of last year between them.
    fn changed(&self, change: usize) -> Option<usize> {
        let it = &self.facts[change];
        let mut earlier = self.facts[..change].iter().enumerate().rev().take(2);
        earlier
            .find(|(_, fact)| fact.sentence == it.sentence && fact.figure.kind != Kind::Change && fact.metric == it.metric)
            .map(|(at, _)| at)
    }

    /// What it can have changed from: the same thing a year before, or the other end of 由…增加到….
    fn previous(&self, change: usize, new: usize) -> Vec<usize> {
        let now = &self.facts[new];
        let alike = |fact: &Fact<'_>| {
            fact.metric == now.metric
                && fact.figure.kind == now.figure.kind
                && fact.figure.unit == now.figure.unit
                && fact.figure.region == now.figure.region
                && fact.figure.area == now.figure.area
                && fact.figure.label == now.figure.label
        };
        let each = self.facts.iter().enumerate().filter(|(at, fact)| *at != new && *at != change && alike(fact));
        each.filter(|(at, fact)| {
            year_before(&fact.figure.period, &now.figure.period) && fact.figure.stage == now.figure.stage || self.spans(*at, new)
        })
        .map(|(at, _)| at)
        .collect()
    }

    /// Whether the text says that a quantity went from one figure to the next: 由41%提高到87.6%.
    fn spans(&self, old: usize, new: usize) -> bool {
        if old + 1 != new || self.facts[old].sentence != self.facts[new].sentence {
            return false;
        }
        let from = self.before(&self.facts[old]).chars().rev().take(6).any(|c| matches!(c, '由' | '从'));
        let between = self.between(&self.facts[old], &self.facts[new]);
        from && ends_with_any(between, &["到", "至", "为"]) && between.chars().count() <= 6
    }

    /// Whether nothing else is named between a level and its change.
    fn directly(&self, new: usize, change: usize) -> bool {
        let gap = self.between(&self.facts[new], &self.facts[change]);
        new + 1 == change && gap.chars().count() <= 7 && !gap.contains(['。', '；']) && !gap.ends_with('为')
    }

    /// Whether a change is of each of several years: 年均提高0.96个百分点.
    fn yearly(&self, change: &Fact<'_>) -> bool {
        let clause = self.before(change).rsplit(['，', '、', '；']).next().unwrap_or_default();
        ["年均", "平均", "月均"].iter().any(|word| clause.contains(word))
    }

    fn compared(&self, change: usize, old: usize, new: usize) -> Option<Verdict> {
        let [c, a, b] = [change, old, new].map(|at| self.facts[at].figure);
        let said: String = self.before(&self.facts[change]).chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        let falls = if RISES.iter().any(|word| said.contains(word)) {
            false
        } else {
            FALLS.iter().any(|word| said.contains(word)) || b.value < a.value
        };
        let (before, now) = (Range::of(a), Range::of(b));
        let difference = if falls { before.minus(&now) } else { now.minus(&before) };
        let relative = c.unit == "%" && b.unit != "%";
        if !relative && c.unit != b.unit && !(c.unit == "百分点" && b.unit == "%") {
            return None;
        }
        let (range, exact) = if relative {
            let exact = (b.value - a.value).abs().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.value)?;
            (difference.per_cent_of(&before)?, exact)
        } else {
            (difference, (b.value - a.value).abs())
        };
        let hedged = [a, b, c].iter().any(|figure| figure.bound != Bound::Exact);
        Some(match range.meets(&Range::of(c)) {
            false => Verdict::Fails,
            true if hedged => Verdict::Holds,
            true if exact == c.value => Verdict::Exact,
            true => Verdict::Rounds,
        })
    }
}

/// Whether one period is the other a year before.
fn year_before(old: &Period, new: &Period) -> bool {
    let back = |period: &Period| {
        let end = |moment: Option<crate::figure::Moment>| moment.map(|moment| (moment.year.saturating_sub(1), moment.month));
        (end(period.from), end(period.to))
    };
    let plain = |period: &Period| (period.from.map(|m| (m.year, m.month)), period.to.map(|m| (m.year, m.month)));
    *new != Period::default() && plain(old) == back(new)
}

fn told(case: &Case<'_>, change: &Fact<'_>, old: usize, new: usize, verdict: Verdict) -> Finding {
    let (a, b) = (&case.facts[old], &case.facts[new]);
    let (severity, relation) = match verdict {
        Verdict::Fails => (Some(Severity::Contradiction), "is not a change by"),
        _ => (None, "is a change by"),
    };
    let claim = format!("{} to {} {relation} {}", case.raw(a), case.raw(b), case.raw(change));
    let quotes = [case.quote(a), case.quote(change)];
    Finding {
        left: Some(a.figure.id),
        right: Some(b.figure.id),
        parts: vec![change.figure.id],
        ..Finding::new(Relation::Change, (verdict, severity), claim, quotes)
    }
}
