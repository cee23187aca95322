//! The same fact told at another place, or more exactly.

use super::case::{Case, Fact};
use super::printed::{Match, compare, digits, slip};
use super::same::{Ground, one_thing, programme, subject, time_may_be, year};
use super::{Finding, Relation, Severity, Verdict};
use crate::figure::{Figure, Metric};
use rust_decimal::Decimal;

pub(super) fn find(case: &Case<'_>, out: &mut Vec<Finding>) {
    let mut disputes: Vec<(usize, usize, Match)> = Vec::new();
    for (b, y) in case.levels() {
        for (a, x) in case.levels().take_while(|(a, _)| *a < b) {
            if !subject(x, y) {
                continue;
            }
            match pair(case, a, b) {
                Some(Match::Cut | Match::Different) if disputes.iter().any(|(p, q, _)| alike(case, *p, a) && alike(case, *q, b)) => {}
                Some(found @ (Match::Cut | Match::Different)) => disputes.push((a, b, found)),
                Some(found) => out.push(told(case, a, b, found)),
                None => {}
            }
        }
    }
    out.extend(disputes.into_iter().map(|(a, b, found)| told(case, a, b, found)));
}

/// The same number again disputes nothing new.
fn alike(case: &Case<'_>, a: usize, b: usize) -> bool {
    case.facts[a].figure.value == case.facts[b].figure.value
}

/// How two figures compare, if they are the same fact.
fn pair(case: &Case<'_>, a: usize, b: usize) -> Option<Match> {
    let (x, y) = (case.facts[a].figure, case.facts[b].figure);
    let found = compare(x, y);
    let ground = case.ground(a, b);
    if !time_may_be(&x.period, &y.period) && !matches!(ground, Some(Ground::Titled | Ground::Repeated)) {
        return None;
    }
    let agrees = found.agrees();
    match ground {
        Some(_) if agrees => Some(found),
        Some(ground) if accusable(case, a, b, ground) => Some(found),
        // Without a ground it is the number itself that tells: it must be one that is hardly met twice.
        None if agrees && found != Match::Bounded && telling(&case.facts[a], &case.facts[b]) => Some(found),
        _ => None,
    }
}

/// Whether a number says by itself that it is the same fact.
fn telling(a: &Fact<'_>, b: &Fact<'_>) -> bool {
    let (x, y) = (a.figure, b.figure);
    let stage = x.stage == y.stage || programme(x, y);
    let dated = year(&x.period).is_some() && year(&x.period) == year(&y.period);
    let rare = x.part_of.is_none() == y.part_of.is_none() && digits(x).max(digits(y)) >= 3 && digits(x).min(digits(y)) >= 2;
    let generic = !one_thing(a.metric) && a.metric != Metric::Funding;
    let named = !generic || x.label == y.label && x.label.chars().count() >= 4;
    stage && named && a.sentence != b.sentence && (rare || dated && !generic && a.metric == Metric::Communities)
}

/// Whether a difference may be held against the release: both are told firmly, and of the same time.
fn accusable(case: &Case<'_>, a: usize, b: usize, ground: Ground) -> bool {
    let (p, q) = (&case.facts[a], &case.facts[b]);
    let (x, y) = (p.figure, q.figure);
    // 樊城区 in one sentence and 襄城区 in the other are two places, whichever each figure was given.
    let (here, there) = (case.places(p), case.places(q));
    if ground != Ground::Titled && !here.is_empty() && !there.is_empty() && here != there {
        return false;
    }
    let vague = matches!(p.metric, Metric::Other | Metric::Projects | Metric::Regions);
    match ground {
        // A year that both sentences name is the same year.
        Ground::Repeated if case.before(p).contains('年') => true,
        Ground::TakenUp => true,
        Ground::Paired => !vague && x.stage == y.stage && x.part_of.is_none() == y.part_of.is_none(),
        // The same words of two years that the text does not name are far apart; a slip or a correction is near.
        Ground::Repeated | Ground::Worded => {
            x.part_of.is_none() == y.part_of.is_none() && near(x, y, if one_thing(p.metric) { 3 } else { 1 })
        }
        // A headline that agrees with the text somewhere is no headline of the rest.
        Ground::Titled => !vague && !agreed(case, a, b),
        Ground::Tabled => !vague && near(x, y, 3) && !agreed(case, b, a) && !agreed(case, a, b),
    }
}

/// Whether a figure agrees with another one of the release than this.
fn agreed(case: &Case<'_>, at: usize, but: usize) -> bool {
    let fact = &case.facts[at];
    let kin = |other: &Fact<'_>| other.metric == fact.metric && other.figure.unit == fact.figure.unit;
    let same = |other: &Fact<'_>| matches!(compare(fact.figure, other.figure), Match::Equal | Match::Rounded);
    case.levels().any(|(i, other)| i != at && i != but && kin(other) && same(other))
}

/// Whether one number is less than so many times the other, or, within once, a fifth more at most.
fn near(a: &Figure, b: &Figure, times: u8) -> bool {
    let (low, high) = (a.value.min(b.value), a.value.max(b.value));
    let most = if times > 1 { Decimal::from(times) } else { Decimal::new(12, 1) };
    low.checked_mul(most).is_some_and(|most| high <= most) || slip(a, b.value, 3) && a.weight == b.weight
}

fn told(case: &Case<'_>, a: usize, b: usize, found: Match) -> Finding {
    let (x, y) = (&case.facts[a], &case.facts[b]);
    let (verdict, severity, relation) = match found {
        Match::Equal => (Verdict::Exact, None, "says the same as".to_owned()),
        Match::Rounded => (Verdict::Rounds, None, "agrees within rounding with".to_owned()),
        Match::Bounded => (Verdict::Holds, None, "agrees as far as it is told with".to_owned()),
        Match::Cut => (Verdict::Fails, Some(Severity::Remark), "is cut off, not rounded, in".to_owned()),
        Match::Different => (Verdict::Fails, Some(Severity::Contradiction), "differs from".to_owned()),
    };
    // The finer one first, where one is cut off.
    let (first, second) = if found == Match::Cut && x.figure.weight > y.figure.weight { (y, x) } else { (x, y) };
    let claim = format!("{} {relation} {}", case.raw(first), case.raw(second));
    let quotes = [case.quote(first), case.quote(second)];
    Finding { left: Some(x.figure.id), right: Some(y.figure.id), ..Finding::new(Relation::Restated, (verdict, severity), claim, quotes) }
}
