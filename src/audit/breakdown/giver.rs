//! Money by who gives it, and totals of the same money told elsewhere.

use super::{Breakdown, How};
use crate::audit::case::{Case, Fact};
use crate::audit::same::time_may_be;
use crate::figure::Metric;

impl Case<'_> {
    /// Lists of money by giver, each with every total of the money of that place, stage and time.
    pub(super) fn givers(&self) -> Vec<Breakdown> {
        let given = |fact: &Fact<'_>| fact.metric.word().starts_with("funding.") && fact.figure.unit == "元" && fact.part_of.is_none();
        let givers: Vec<usize> = self.levels().filter(|(_, fact)| given(fact)).map(|(at, _)| at).collect();
        let together = |a: &usize, b: &usize| {
            let (a, b) = (&self.facts[*a], &self.facts[*b]);
            a.sentence == b.sentence && a.figure.stage == b.figure.stage
        };
        let mut out = Vec::new();
        for list in givers.chunk_by(together) {
            let first = &self.facts[list[0]];
            // One giver with two kinds of money is no list of givers.
            if list.iter().all(|part| self.facts[*part].metric == first.metric) {
                continue;
            }
            let totals = self.levels().filter(|(_, total)| is_total(total, first));
            out.extend(totals.map(|(whole, _)| Breakdown::of(whole, list.to_vec(), How::Givers)));
        }
        out
    }
}

/// Whether a figure is all the money of which another is a giver's.
fn is_total(total: &Fact<'_>, part: &Fact<'_>) -> bool {
    let (sum, part) = (total.figure, part.figure);
    let since = sum.period.from.is_some() && sum.period.from == part.period.from;
    let ends = sum.period.to.is_none() || part.period.to.is_none() || time_may_be(&sum.period, &part.period);
    let named = ["资金", "投资", "投入"].iter().any(|word| sum.label.contains(word));
    total.metric == Metric::Funding
        && named
        && sum.unit == "元"
        && sum.part_of.is_none()
        && sum.area.is_none()
        && sum.stage == part.stage
        && sum.region == part.region
        && since
        && ends
}
