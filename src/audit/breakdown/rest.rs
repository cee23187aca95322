//! What is counted one after the other, and then the rest: 已有55个…；44个…；余下52个, of 151.

use super::{Breakdown, How};
use crate::audit::case::{Case, Fact};
use crate::audit::same::one_thing;
use crate::search::ends_with_any;
use rust_decimal::Decimal;

const REST: [&str; 5] = ["其余", "余下", "剩余", "剩下", "余下的"];

/// Whether the words before a number say that it is the rest.
pub(super) fn is_rest(before: &str) -> bool {
    ends_with_any(before.trim_end(), &REST)
}

impl Case<'_> {
    /// Each rest with what was counted before it. Where it is doubtful what the whole is, the one that the numbers make up,
    /// else the largest one.
    pub(super) fn rests(&self) -> Vec<Breakdown> {
        self.levels().filter(|(_, rest)| is_rest(self.before(rest)) && rest.part_of.is_none()).filter_map(|(at, _)| self.rest(at)).collect()
    }

    fn rest(&self, at: usize) -> Option<Breakdown> {
        let rest = &self.facts[at];
        let alike = |fact: &Fact<'_>| {
            let thing = one_thing(rest.metric) || fact.figure.label == rest.figure.label;
            thing && fact.metric == rest.metric && fact.figure.unit == rest.figure.unit && fact.figure.region == rest.figure.region
        };
        let earlier: Vec<usize> = self.levels().filter(|(i, fact)| *i < at && alike(fact)).map(|(i, _)| i).collect();
        let candidates = earlier.iter().filter_map(|whole| {
            let of_whole = |i: &usize| *i > *whole && self.facts[*i].paragraph == rest.paragraph && self.facts[*i].part_of.is_none();
            let mut parts: Vec<usize> = earlier.iter().copied().filter(of_whole).collect();
            parts.push(at);
            // The whole stands in the paragraph, or all that it is made of in one sentence.
            let together = self.facts[*whole].paragraph == rest.paragraph || parts.iter().all(|i| self.facts[*i].sentence == rest.sentence);
            let fits = parts.len() >= 2 && together && self.facts[*whole].figure.value > rest.figure.value;
            fits.then_some(Breakdown::of(*whole, parts, How::Rest))
        });
        let candidates: Vec<Breakdown> = candidates.collect();
        let value = |i: usize| self.facts[i].figure.value;
        let add = |sum: Decimal, part: &usize| sum.checked_add(value(*part));
        let closes = |it: &&Breakdown| it.parts.iter().try_fold(Decimal::ZERO, add) == Some(value(it.whole));
        let largest = candidates.iter().rev().max_by_key(|it| value(it.whole));
        candidates.iter().rev().find(closes).or(largest).cloned()
    }
}
