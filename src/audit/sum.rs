//! Parts that make up their whole.

use super::breakdown::{Breakdown, How};
use super::case::{Case, Fact};
use super::printed::{Range, slip};
use super::{Finding, Relation, Severity, Verdict};
use crate::figure::{Bound, Figure};
use rust_decimal::Decimal;
use std::collections::HashSet;

pub(super) fn find(case: &Case<'_>, breakdowns: &[Breakdown], out: &mut Vec<Finding>) {
    for breakdown in breakdowns {
        let whole = &case.facts[breakdown.whole];
        let readings = readings(breakdown);
        let closing = readings.iter().filter_map(|parts| Some((closes(case, whole, parts)?, parts)));
        // Of several readings the most exact one: 260万元、420万元，按每个端口200元.
        if let Some((verdict, parts)) = closing.min_by_key(|(verdict, _)| *verdict != Verdict::Exact) {
            out.push(told(case, whole, parts, verdict, None));
        } else if let Some(parts) = gaping(case, breakdown, whole) {
            out.push(told(case, whole, &parts, Verdict::Fails, Some(severity(case, whole, &parts))));
        }
    }
}

/// What may be meant to make up the whole, the likeliest first.
fn readings(breakdown: &Breakdown) -> Vec<Vec<usize>> {
    let parts = &breakdown.parts;
    let mut out = vec![parts.clone()];
    if breakdown.how == How::Announced {
        // 510个，其中新开工312个、续建198个，竣工256个: the last counts by something else.
        out.extend((2..parts.len()).rev().map(|count| parts[..count].to_vec()));
        out.extend((!breakdown.beside.is_empty()).then(|| with_beside(breakdown)));
    }
    out.retain(|parts| parts.len() >= 2);
    out
}

/// The parts, and what stands in their list.
fn with_beside(breakdown: &Breakdown) -> Vec<usize> {
    let mut all = [&breakdown.parts[..], &breakdown.beside].concat();
    all.sort_unstable();
    all
}

/// A number with the multiplier of another: 1355亿 beside `1455亿元`.
fn spoken(value: Decimal, like: &str) -> String {
    let multipliers = [('亿', Decimal::new(100_000_000, 0)), ('万', Decimal::new(10_000, 0))];
    match multipliers.into_iter().find(|(word, _)| like.contains(*word)) {
        Some((word, times)) => format!("{}{word}", (value / times).normalize()),
        None => value.normalize().to_string(),
    }
}

/// The sum of parts; none where it is beyond what a decimal holds.
fn sum(case: &Case<'_>, parts: &[usize]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(case.facts[*part].figure.value))
}

fn range(case: &Case<'_>, parts: &[usize]) -> Range {
    let none = Range { low: Some(Decimal::ZERO), high: Some(Decimal::ZERO) };
    parts.iter().fold(none, |sum, part| sum.plus(&Range::of(case.facts[*part].figure)))
}

/// How the parts make up the whole, if they do.
fn closes(case: &Case<'_>, whole: &Fact<'_>, parts: &[usize]) -> Option<Verdict> {
    let sum = sum(case, parts)?;
    if sum == whole.figure.value {
        return Some(Verdict::Exact);
    }
    if !Range::of(whole.figure).meets(&range(case, parts)) {
        return None;
    }
    let hedged = |fact: &Fact<'_>| fact.figure.bound != Bound::Exact || fact.figure.value_max.is_some();
    let open = hedged(whole) || parts.iter().any(|part| hedged(&case.facts[*part]));
    // A hedge allows so much that it closes nothing: 超1000个，其中A 300个、B 200余个.
    let off = (sum - whole.figure.value).abs().checked_mul(Decimal::new(20, 0));
    let near = off.is_some_and(|off| off <= whole.figure.value);
    near.then_some(if open { Verdict::Holds } else { Verdict::Rounds })
}

/// The parts that ought to make up the whole, where none do.
fn gaping(case: &Case<'_>, breakdown: &Breakdown, whole: &Fact<'_>) -> Option<Vec<usize>> {
    let parts = &breakdown.parts;
    if breakdown.beside.is_empty() {
        return (parts.len() >= 2 && gapes(case, breakdown.how, whole, parts)).then(|| parts.clone());
    }
    // What stands beside the parts only by its unit is taken for one where a slip is all that is amiss.
    let all = with_beside(breakdown);
    let near = all.len() >= 2 && !case.leaves_out(&all) && slipped(case, whole, &all, sum(case, &all)?, 3);
    near.then_some(all)
}

/// Whether parts that do not make up the whole ought to.
fn gapes(case: &Case<'_>, how: How, whole: &Fact<'_>, parts: &[usize]) -> bool {
    let Some(sum) = sum(case, parts) else { return false };
    let value = whole.figure.value;
    let (given, total) = (range(case, parts), Range::of(whole.figure));
    if given.meets(&total) || how == How::Announced && case.grows(whole, &case.facts[parts[parts.len() - 1]]) {
        return false;
    }
    let ratio = sum.checked_div(value).unwrap_or_default();
    let (near, far) = (Decimal::new(85, 2), Decimal::new(30, 0));
    let over = given.above(&total) && ratio < far;
    match how {
        How::Table => true,
        How::Rest => ratio > Decimal::new(5, 1) && ratio < far || slipped(case, whole, parts, sum, 3),
        How::Givers => {
            parts.len() >= 3
                && !case.leaves_out(parts)
                && case.before(whole).contains(['累', '总', '共'])
                && (slipped(case, whole, parts, sum, 3) || ratio >= near && ratio <= Decimal::new(115, 2))
        }
        How::Announced => {
            let left_out = case.leaves_out(parts);
            let alike = parts.iter().all(|part| case.facts[*part].figure.stage == case.facts[parts[0]].figure.stage);
            let parallel = parallel(case, whole, parts);
            // In a list of several, two digits of one are as telling as three in a pair.
            let least = if parallel && parts.len() > 2 { 2 } else { 3 };
            parallel && (over || !left_out && ratio >= near) || (alike || parallel) && !left_out && slipped(case, whole, parts, sum, least)
        }
    }
}

/// Whether one slip of the pen is all that keeps the parts from making up the whole.
fn slipped(case: &Case<'_>, whole: &Fact<'_>, parts: &[usize], sum: Decimal, least: usize) -> bool {
    let off = whole.figure.value - sum;
    slip(whole.figure, sum, least) || parts.iter().any(|part| slip(case.facts[*part].figure, case.facts[*part].figure.value + off, least))
}

/// Whether the parts are set side by side: of places within the whole's, of times, or of givers, each another one.
fn parallel(case: &Case<'_>, whole: &Fact<'_>, parts: &[usize]) -> bool {
    fn apart<T: std::hash::Hash + Eq>(case: &Case<'_>, parts: &[usize], what: impl Fn(&Figure) -> Option<T>) -> bool {
        let mut seen = HashSet::new();
        parts.iter().all(|part| what(case.facts[*part].figure).is_some_and(|it| seen.insert(it)))
    }
    // A development zone is no division; one may be among the districts.
    let unnamed = |part: &&usize| case.facts[**part].figure.region == whole.figure.region;
    let named: Vec<usize> = parts.iter().filter(|part| !unnamed(part)).copied().collect();
    let places = named.len() + 1 >= parts.len() && named.len() >= 2 && apart(case, &named, |figure| figure.region.clone());
    let times = apart(case, parts, |figure| (figure.period != whole.figure.period).then_some((figure.period.from?, figure.period.to?)));
    let givers = apart(case, parts, |figure| figure.metric.word().starts_with("funding.").then(|| figure.label.clone()));
    places || times || givers
}

/// A total whose parts stop before it does may have grown since.
fn severity(case: &Case<'_>, whole: &Fact<'_>, parts: &[usize]) -> Severity {
    let end = |fact: &Fact<'_>| fact.figure.period.to.map(|to| to.year);
    let now = || whole.figure.period.from.and(case.release.year());
    let last = parts.iter().filter_map(|part| end(&case.facts[*part])).max();
    let early = last.zip(end(whole).or_else(now)).is_some_and(|(last, whole)| last < whole);
    let short = sum(case, parts).is_some_and(|sum| sum < whole.figure.value);
    if early && short { Severity::Remark } else { Severity::Contradiction }
}

impl Case<'_> {
    /// Whether the words behind the last part say that there are more: 其余分布在别的县区, 等.
    fn leaves_out(&self, parts: &[usize]) -> bool {
        const MORE: [&str; 10] = ["其余", "其他", "其它", "余下", "剩余", "另有", "分布在", "主要", "等", "还有"];
        let behind: String = self.behind(&self.facts[parts[parts.len() - 1]]).chars().take(24).collect();
        let gaps = parts.windows(2).map(|pair| self.between(&self.facts[pair[0]], &self.facts[pair[1]]));
        // 还有一亿元由居民分担 counts what is left.
        let said = |gap: &str| MORE.iter().any(|word| gap.trim_end().strip_suffix(word).unwrap_or(gap).contains(word));
        gaps.chain([behind.as_str()]).any(said)
    }

    /// Whether a quantity is told to have grown from one figure to another: no part and whole.
    fn grows(&self, first: &Fact<'_>, last: &Fact<'_>) -> bool {
        const GROWS: [&str; 8] = ["增加到", "增至", "提高到", "提高至", "提升到", "提升至", "达到", "减少到"];
        GROWS.iter().any(|word| self.between(first, last).contains(word))
    }
}

fn told(case: &Case<'_>, whole: &Fact<'_>, parts: &[usize], verdict: Verdict, severity: Option<Severity>) -> Finding {
    let terms: Vec<&str> = parts.iter().map(|part| case.raw(&case.facts[*part])).collect();
    let sum = spoken(sum(case, parts).unwrap_or_default(), case.raw(whole));
    let (last, total) = (&case.facts[parts[parts.len() - 1]], case.raw(whole));
    let outcome = match (verdict, severity) {
        (Verdict::Exact, _) => format!("make up {total}"),
        (Verdict::Rounds, _) => format!("make up {total} within rounding"),
        (Verdict::Holds, _) => format!("make up {total} as far as they are told"),
        (_, Some(Severity::Remark)) => format!("are {sum}, not {total}, and stop before it does"),
        _ => format!("are {sum}, not {total}"),
    };
    let claim = format!("{} {outcome}", terms.join(" + "));
    let quotes = [case.quote(whole), case.quote(last)];
    let parts = parts.iter().map(|part| case.facts[*part].figure.id).collect();
    Finding { whole: Some(whole.figure.id), parts, ..Finding::new(Relation::Sum, (verdict, severity), claim, quotes) }
}
