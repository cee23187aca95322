//! Parts told first, and then their total: 2022年168个、2023年200个，共计368个.

use super::{Breakdown, How};
use crate::audit::case::Case;

const TOTAL: [&str; 3] = ["合计", "共计", "总计"];

impl Case<'_> {
    /// Each total with the figures of its kind that its sentence tells before it.
    pub(super) fn totals_behind(&self) -> Vec<Breakdown> {
        let mut out = Vec::new();
        for (whole, total) in self.levels() {
            let before = self.before(total);
            let near = before.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
            if !TOTAL.iter().any(|word| before[near..].contains(word)) {
                continue;
            }
            let alike = |at: &usize| {
                let fact = &self.facts[*at];
                fact.metric == total.metric
                    && fact.figure.unit == total.figure.unit
                    && fact.figure.kind == total.figure.kind
                    && fact.figure.stage == total.figure.stage
                    && fact.part_of.is_none()
                    && fact.sentence == total.sentence
            };
            let parts: Vec<usize> = (0..whole).filter(alike).collect();
            if parts.len() >= 2 {
                out.push(Breakdown::of(whole, parts, How::Rest));
            }
        }
        out
    }
}
