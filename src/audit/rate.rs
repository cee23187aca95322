//! A share against the counts that it comes from.

use super::case::{Case, Fact};
use super::printed::Range;
use super::same::{one_thing, time_may_be, year};
use super::{Finding, Relation, Severity, Verdict};
use crate::figure::{Bound, Kind, Metric, Stage};
use rust_decimal::Decimal;

/// What a share may be of.
struct Candidate {
    part: usize,
    whole: usize,
    verdict: Verdict,
}

pub(super) fn find(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, share) in case.facts.iter().enumerate().filter(|(_, fact)| fact.figure.kind == Kind::Share && fact.figure.unit == "%") {
        let candidates: Vec<Candidate> = match share.metric {
            Metric::StartRate | Metric::CompletionRate => case.progress_of(at),
            _ => case.share_of(at),
        };
        let right: Vec<&Candidate> = candidates.iter().filter(|candidate| candidate.verdict != Verdict::Fails).collect();
        if right.is_empty() {
            // All that it can be of has been tried; only one reading leaves no doubt.
            if let [only] = &candidates[..]
                && accusable(case, at, only)
            {
                out.push(told(case, at, only));
            }
        }
        out.extend(right.into_iter().map(|candidate| told(case, at, candidate)));
    }
}

/// Whether the share must be of these counts: all in one sentence, the count right before its share, and the whole the
/// only one of its kind around.
fn accusable(case: &Case<'_>, share: usize, candidate: &Candidate) -> bool {
    let (s, part, whole) = (&case.facts[share], &case.facts[candidate.part], &case.facts[candidate.whole]);
    // Nothing else may be named between them: 企业68.9万户、民营企业占93.2%.
    let gap = case.between(part, s);
    let own = matches!(s.metric, Metric::StartRate | Metric::CompletionRate)
        || part.part_of == Some(whole.figure.id) && gap.starts_with(['，', '（']);
    let bare =
        gap.trim_start_matches(['，', '、', '（', ',']).chars().count() <= 6 && !["省", "国", "市"].iter().any(|place| gap.contains(place));
    own && bare
        && part.sentence == s.sentence
        && candidate.part + 1 == share
        && !gap.contains(['。', '；', ';'])
        && whole.paragraph == s.paragraph
        && part.figure.bound == Bound::Exact
        && whole.figure.bound == Bound::Exact
        && part.figure.region == whole.figure.region
        && part.figure.region == s.figure.region
        && s.figure.stage != Stage::Planned
}

impl Case<'_> {
    /// A rate of work: what is begun or done of a year's programme.
    fn progress_of(&self, share: usize) -> Vec<Candidate> {
        let s = &self.facts[share];
        let stage = if s.metric == Metric::StartRate { Stage::Started } else { Stage::Completed };
        let target = s.figure.stage == Stage::Planned;
        let homes = s.figure.label.contains('户');
        let mut out = Vec::new();
        for (part, it) in self.levels() {
            let counted =
                if homes { it.metric == Metric::Households } else { matches!(it.metric, Metric::Communities | Metric::Households) };
            let named = !homes && s.figure.label.contains(['项', '区']) && it.metric == Metric::Households;
            let timed = year(&it.figure.period).is_some()
                && (year(&it.figure.period) == year(&s.figure.period) || target && s.figure.period.to.is_none());
            let here = it.figure.region == s.figure.region && it.figure.area == s.figure.area;
            if !counted || named || !timed || !here || it.figure.stage != stage || self.planned(part) || it.part_of.is_some() {
                continue;
            }
            let whole = self.levels().rev().find(|(at, whole)| {
                *at < part
                    && whole.metric == it.metric
                    && whole.figure.unit == it.figure.unit
                    && whole.figure.region == it.figure.region
                    && self.planned(*at)
                    && year(&whole.figure.period) == year(&it.figure.period)
            });
            let Some((whole, _)) = whole else { continue };
            if target {
                // A target is not reached on the way, so it is compared with one count only: the last.
                out.retain(|other: &Candidate| self.facts[other.part].metric != it.metric);
                out.push(Candidate { part, whole, verdict: Verdict::Holds });
            } else if let Some(verdict) = self.share(share, part, whole) {
                out.push(Candidate { part, whole, verdict });
            }
        }
        out
    }

    /// A part of a whole that is named: 其中…93亿元，占比11.4%; 572个，占全市小区总数的48.2%.
    fn share_of(&self, share: usize) -> Vec<Candidate> {
        let s = &self.facts[share];
        let Some(part) = share.checked_sub(1).filter(|part| self.facts[*part].figure.kind == Kind::Level) else { return Vec::new() };
        let it = &self.facts[part];
        let gap = self.between(it, s);
        let said = gap.trim_start_matches(['，', '、', '（', ',']);
        if it.sentence != s.sentence || s.figure.stage == Stage::Planned || !said.starts_with('占') || said.contains(['，', '。', '；'])
        {
            return Vec::new();
        }
        let named = |whole: &Fact<'_>| {
            let label = whole.figure.label.as_str();
            let total =
                one_thing(whole.metric) && whole.metric == it.metric && ["总数", "总量", "全部"].iter().any(|word| said.contains(word));
            it.part_of == Some(whole.figure.id) || total || label.chars().count() >= 4 && said.contains(label)
        };
        let wholes = self.levels().filter(|(at, whole)| {
            *at != part
                && whole.figure.unit == it.figure.unit
                && whole.figure.value > it.figure.value
                && named(whole)
                && time_may_be(&whole.figure.period, &it.figure.period)
        });
        wholes.filter_map(|(whole, _)| Some(Candidate { part, whole, verdict: self.share(share, part, whole)? })).collect()
    }

    /// How a share compares with the counts.
    fn share(&self, share: usize, part: usize, whole: usize) -> Option<Verdict> {
        let [s, p, w] = [share, part, whole].map(|at| self.facts[at].figure);
        if w.value <= Decimal::ZERO {
            return None;
        }
        let exact = p.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(w.value)?;
        let hedged = [s, p, w].iter().any(|figure| figure.bound != Bound::Exact);
        Some(match Range::of(p).per_cent_of(&Range::of(w)).is_some_and(|range| range.meets(&Range::of(s))) {
            false => Verdict::Fails,
            true if hedged => Verdict::Holds,
            true if exact == s.value => Verdict::Exact,
            true => Verdict::Rounds,
        })
    }
}

fn told(case: &Case<'_>, share: usize, candidate: &Candidate) -> Finding {
    let [s, part, whole]: [&Fact<'_>; 3] = [share, candidate.part, candidate.whole].map(|at| &case.facts[at]);
    let exact = part.figure.value.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole.figure.value));
    let exact = exact.unwrap_or_default().round_dp(2).normalize();
    let (severity, relation) = match candidate.verdict {
        Verdict::Fails => (Some(Severity::Contradiction), "not"),
        _ if s.figure.stage == Stage::Planned => (None, "on the way to"),
        _ => (None, "told as"),
    };
    let claim = format!("{} of {} is {exact}%, {relation} {}", case.raw(part), case.raw(whole), case.raw(s));
    let quotes = [case.quote(part), case.quote(s)];
    Finding {
        whole: Some(whole.figure.id),
        left: Some(s.figure.id),
        parts: vec![part.figure.id],
        ..Finding::new(Relation::Rate, (candidate.verdict, severity), claim, quotes)
    }
}
