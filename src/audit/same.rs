//! Whether two figures speak of the same thing: reconciled by what is counted, where and when, before their numbers
//! are looked at.

use super::case::{Case, Fact};
use super::printed::{self, compare};
use crate::figure::{Figure, Kind, Metric, Moment, Period, Stage};
use crate::release::Role;

/// Whether two figures count the same kind of thing at the same place. Stage and time are left to the relation.
pub(super) fn subject(a: &Fact<'_>, b: &Fact<'_>) -> bool {
    let (x, y) = (a.figure, b.figure);
    a.metric == b.metric && x.kind == y.kind && x.unit == y.unit && x.region == y.region && x.area == y.area && labels(a, b)
}

/// Whether the labels allow it.
fn labels(a: &Fact<'_>, b: &Fact<'_>) -> bool {
    let (x, y) = (a.figure.label.as_str(), b.figure.label.as_str());
    let adopted = |fact: &Fact<'_>| fact.metric != fact.figure.metric;
    one_thing(a.metric) || adopted(a) || adopted(b) || !x.is_empty() && !y.is_empty() && (x.ends_with(y) || y.ends_with(x))
}

/// Whether a metric is of one thing whatever it is called; others gather many things.
pub(super) fn one_thing(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::Communities
            | Metric::Households
            | Metric::Residents
            | Metric::Buildings
            | Metric::Elevators
            | Metric::ParkingSpaces
            | Metric::ChargingEv
            | Metric::Charging
            | Metric::Shantytown
            | Metric::DilapidatedHousing
            | Metric::UrbanVillage
            | Metric::PublicRental
            | Metric::AffordableRental
            | Metric::AffordableSale
            | Metric::RentSubsidy
            | Metric::OwnersCommittee
            | Metric::PropertyManagement
            | Metric::StartRate
            | Metric::CompletionRate
            | Metric::Satisfaction
    )
}

/// Whether two periods can be the same: no end of one contradicts that of the other.
pub(super) fn time_may_be(a: &Period, b: &Period) -> bool {
    let end = |x: Option<Moment>, y: Option<Moment>| {
        x.zip(y).is_none_or(|(x, y)| x.year == y.year && x.month.zip(y.month).is_none_or(|(x, y)| x == y))
    };
    // 2024 and 截至2024年7月 can be one time, 2019年以来 and 2024 cannot.
    let begins = |p: &Period| p.from.or(p.to.filter(|_| p.from.is_some()));
    end(begins(a), begins(b)) && end(a.to, b.to)
}

/// Whether two periods are told and the same.
pub(super) fn time_is(a: &Period, b: &Period) -> bool {
    a == b && *a != Period::default()
}

/// The year that a period lies in, if it is one year or the part of one.
pub(super) fn year(period: &Period) -> Option<u16> {
    match (period.from, period.to) {
        (Some(from), Some(to)) if from.year == to.year => Some(to.year),
        (None, Some(to)) => Some(to.year),
        _ => None,
    }
}

/// Whether one figure can be the plan of a year and the other its work that was begun: the same programme.
pub(super) fn programme(a: &Figure, b: &Figure) -> bool {
    let plan = |x: Stage, y: Stage| x == Stage::Planned && y == Stage::Started;
    (plan(a.stage, b.stage) || plan(b.stage, a.stage)) && a.period == b.period && year(&a.period).is_some()
}

/// Whether a clause begins at this place of a sentence read backwards.
fn parted(said: &[char], at: usize) -> bool {
    said.get(at).is_none_or(|c| !c.is_alphanumeric()) || at > 0 && !said[at - 1].is_alphanumeric()
}

/// Why two figures of one subject must be the same fact, whatever their numbers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Their sentences are the same up to them, as in a caption.
    Repeated,
    /// They stand beside figures that are the same fact: 98个、2.7万户 and 98个，开工户数27913户.
    Paired,
    /// They are told in the same words.
    Worded,
    /// The one takes up what the other told: 刚才提到今年要改120个小区.
    TakenUp,
    /// One is the title's, the other the first of its kind in the text.
    Titled,
    /// One is the total of a table, the other the first of its kind in the text.
    Tabled,
}

impl Case<'_> {
    /// The ground on which two figures are the same fact, the first before the second.
    pub(super) fn ground(&self, a: usize, b: usize) -> Option<Ground> {
        let (x, y) = (&self.facts[a], &self.facts[b]);
        let stage = x.figure.stage == y.figure.stage;
        if stage && self.repeated(x, y) {
            Some(Ground::Repeated)
        } else if (stage || programme(x.figure, y.figure)) && self.paired(a, b) {
            Some(Ground::Paired)
        } else if stage && self.worded(x, y) {
            Some(Ground::Worded)
        } else if stage && self.taken_up(x, y) {
            Some(Ground::TakenUp)
        } else if self.titled(a, b) {
            Some(Ground::Titled)
        } else if stage && (self.tabled(a, b) || self.tabled(b, a)) {
            Some(Ground::Tabled)
        } else {
            None
        }
    }

    /// Whether two sentences are the same from their beginning to these figures, other numbers apart.
    fn repeated(&self, a: &Fact<'_>, b: &Fact<'_>) -> bool {
        const ENOUGH: usize = 12;
        if a.sentence == b.sentence || a.figure.period != b.figure.period {
            return false;
        }
        fn letters(said: &str) -> impl Iterator<Item = char> + '_ {
            said.chars().filter(|c| c.is_alphabetic())
        }
        let (x, y) = (self.before(a), self.before(b));
        letters(x).eq(letters(y)) && letters(x).nth(ENOUGH - 1).is_some()
    }

    /// Whether one is the title's and the other the first of its kind in the text: at its stage, where there is one of that.
    fn titled(&self, title: usize, text: usize) -> bool {
        let (headline, body) = (&self.facts[title], &self.facts[text]);
        if headline.role != Role::Title || body.role == Role::Title || printed::digits(body.figure) < 2 {
            return false;
        }
        let mut kin = self.told(body);
        match kin.clone().find(|at| self.facts[*at].figure.stage == headline.figure.stage) {
            Some(staged) => staged == text,
            None => kin.next() == Some(text),
        }
    }

    /// Whether one is the total of a table and the other the first of its kind at its stage in the text.
    fn tabled(&self, text: usize, total: usize) -> bool {
        let fact = &self.facts[text];
        let first = || self.told(fact).find(|at| self.facts[*at].figure.stage == fact.figure.stage);
        fact.role != Role::Table && self.totals.contains(&total) && printed::digits(fact.figure) >= 2 && first() == Some(text)
    }

    /// The figures of a kind in running text.
    fn told<'s>(&'s self, kind: &'s Fact<'_>) -> impl Iterator<Item = usize> + Clone + 's {
        let alike = |fact: &Fact<'_>| fact.metric == kind.metric && fact.figure.unit == kind.figure.unit;
        let text = |fact: &Fact<'_>| !matches!(fact.role, Role::Title | Role::Table);
        self.facts
            .iter()
            .enumerate()
            .filter(move |(_, fact)| fact.figure.kind == Kind::Level && text(fact) && alike(fact))
            .map(|(at, _)| at)
    }

    /// Whether each stands beside a figure, on the same side, and those two agree.
    fn paired(&self, a: usize, b: usize) -> bool {
        let companion = |at: usize, step: isize| {
            let other = at.checked_add_signed(step)?;
            let (it, beside) = (self.facts.get(at)?, self.facts.get(other)?);
            let (first, second) = if step < 0 { (beside, it) } else { (it, beside) };
            let gap = self.between(first, second);
            let near = it.sentence == beside.sentence && gap.chars().count() <= 12 && !gap.contains(['；', ';', '。', '\t', '|']);
            let same = it.figure.stage == beside.figure.stage && beside.figure.kind == Kind::Level && it.metric != beside.metric;
            (near && same).then_some(beside)
        };
        [-1, 1].into_iter().any(|step| {
            companion(a, step).zip(companion(b, step)).is_some_and(|(p, q)| {
                let match_ = compare(p.figure, q.figure);
                one_thing(p.metric) && subject(p, q) && match_.agrees() && printed::digits(p.figure).min(printed::digits(q.figure)) >= 2
            })
        })
    }

    /// Whether the later one names what was told before, of the same time.
    fn taken_up(&self, a: &Fact<'_>, b: &Fact<'_>) -> bool {
        let told = self.before(b);
        a.sentence != b.sentence
            && one_thing(a.metric)
            && time_is(&a.figure.period, &b.figure.period)
            && ["提到", "谈到", "说到", "讲到"].iter().any(|w| told.contains(w))
    }

    /// Whether the same words lead up to both numbers, and none behind them tell the two apart.
    fn worded(&self, a: &Fact<'_>, b: &Fact<'_>) -> bool {
        const ENOUGH: usize = 6;
        if a.sentence == b.sentence || a.figure.unit == "倍" || !time_is(&a.figure.period, &b.figure.period) {
            return false;
        }
        let said = |fact: &Fact<'_>| -> Vec<char> { self.before(fact).chars().rev().filter(|c| !c.is_whitespace()).collect() };
        let (x, y) = (said(a), said(b));
        let shared = x.iter().zip(&y).take_while(|(x, y)| x == y).count();
        let words = x[..shared].iter().filter(|c| c.is_alphanumeric()).count();
        // Where many things share a metric, the sentence has to say the same from its beginning.
        let whole = shared == x.len() && shared == y.len() || one_thing(a.metric) && parted(&x, shared) && parted(&y, shared);
        let total = |said: &[char]| said.iter().take_while(|c| !matches!(c, '；')).any(|c| matches!(c, '累' | '共' | '总'));
        let next = |fact: &Fact<'_>| self.behind(fact).chars().next().filter(|c| c.is_alphanumeric());
        words >= ENOUGH && whole && total(&x) == total(&y) && next(a).zip(next(b)).is_none_or(|(x, y)| x == y)
    }
}
