//! What the figures of a release say against each other.
//!
//! Each kind of relation is a file. It first says, without looking at the numbers, which figures ought to fit together:
//! what they count, where, when and at which stage has to be the same fact. Then the numbers are compared, exactly, within
//! what the printed digits and the hedges leave open: `3.7万` stands for 36500 to 37500, `超8成` for 80% or more.
//!
//! A relation that is doubtful is left out. To accuse a release wrongly is worse than to miss something.
//!
//! ```
//! use oldcomm::audit::audit;
//! use oldcomm::extract::extract;
//! use oldcomm::figure::Verdict;
//! use oldcomm::release::{Given, Release};
//!
//! let text = "2024年全市改造老旧小区151个，其中市区46个、县（市）115个。";
//! let release = Release::of(text, Given::default());
//! let findings = audit(&release, &extract(&release));
//!
//! let sum = &findings[0];
//! assert_eq!((sum.verdict, sum.whole, &sum.parts[..]), (Verdict::Fails, Some(1), &[2, 3][..]));
//! assert_eq!(sum.claim, "46个 + 115个 are 161, not 151个");
//! ```

mod across;
mod breakdown;
mod case;
mod change;
mod order;
mod part;
mod printed;
mod rate;
mod restated;
mod same;
mod sum;
#[cfg(test)]
mod tests;

pub use across::{Across, Told, across, told};

pub use crate::figure::{Relation, Severity, Verdict};

use crate::extract::Extraction;
use crate::release::Release;
use case::Case;

/// A relation between figures, and how it came out. Figures are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What the figures have to do with each other.
    pub kind: Relation,
    /// How it came out.
    pub verdict: Verdict,
    /// How much it matters, where it fails.
    pub severity: Option<Severity>,
    /// The whole of a sum, a part or a rate.
    pub whole: Option<usize>,
    /// The first of two statements, the lower of an order, the share of a rate, the level before a change.
    pub left: Option<usize>,
    /// The other statement, the upper of an order, the level behind a change.
    pub right: Option<usize>,
    /// The parts of a sum or a whole, what a rate counts, the change stated.
    pub parts: Vec<usize>,
    /// What was found, in plain words: `27913户 is cut off, not rounded, in 2.7万户`.
    pub claim: String,
    /// Where the release says it.
    pub quotes: [Quote; 2],
}

/// A figure with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The id of the figure.
    pub figure: usize,
    /// The line that it begins in, from 1.
    pub line: usize,
    /// Its clause, in “ ”.
    pub text: String,
}

impl Finding {
    fn new(kind: Relation, (verdict, severity): (Verdict, Option<Severity>), claim: String, quotes: [Quote; 2]) -> Finding {
        Finding { kind, verdict, severity, whole: None, left: None, right: None, parts: Vec::new(), claim, quotes }
    }

    /// The claim and the words of the release, in one line.
    pub fn message(&self) -> String {
        let [first, second] = &self.quotes;
        format!("{}: {} and {}", self.claim, first.text, second.text)
    }

    /// The ids of the figures in it, the whole first.
    pub fn figures(&self) -> impl Iterator<Item = usize> + '_ {
        [self.whole, self.left, self.right].into_iter().flatten().chain(self.parts.iter().copied())
    }
}

/// The relations between the figures of a release: those that fail first, then as they stand in the text.
pub fn audit(release: &Release<'_>, extraction: &Extraction) -> Vec<Finding> {
    let case = Case::of(release, extraction);
    let mut out = Vec::new();
    let breakdowns = case.breakdowns();
    sum::find(&case, &breakdowns, &mut out);
    part::find(&case, &breakdowns, &mut out);
    restated::find(&case, &mut out);
    rate::find(&case, &mut out);
    order::find(&case, &mut out);
    change::find(&case, &mut out);
    out.sort_by_key(|finding| (finding.verdict, finding.figures().min(), finding.kind));
    out
}
