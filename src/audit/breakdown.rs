//! Wholes and their parts, by what the text says and not by whether the numbers fit.

mod announced;
mod giver;
mod rest;
mod table;
mod total;

use super::case::Case;
use crate::figure::Metric;

/// A whole and its parts, as places in [`Case::facts`], parts in text order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Breakdown {
    pub(super) whole: usize,
    pub(super) parts: Vec<usize>,
    /// Figures in the same unit beside the parts, which count something else by their words: 其中实物配租1.78万户、货币补贴5300户.
    pub(super) beside: Vec<usize>,
    pub(super) how: How,
}

/// How the text says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// 其中, 含, or a bracket: they may leave something out.
    Announced,
    /// The rows of a table and its row 合计: nothing is left out.
    Table,
    /// Money by who gives it, against a total told elsewhere.
    Givers,
    /// Counted one after the other, and 其余 or 剩余: nothing is left out.
    Rest,
}

impl Case<'_> {
    /// Every breakdown of the release.
    pub(super) fn breakdowns(&self) -> Vec<Breakdown> {
        let mut out = self.announced();
        out.extend(self.tables());
        out.extend(self.givers());
        out.extend(self.rests());
        out.extend(self.totals_behind());
        out
    }
}

impl Breakdown {
    fn of(whole: usize, parts: Vec<usize>, how: How) -> Breakdown {
        Breakdown { whole, parts, beside: Vec::new(), how }
    }
}

/// `funding.local` is a part of `funding`.
fn family(metric: Metric) -> &'static str {
    metric.word().split('.').next().unwrap_or_default()
}
