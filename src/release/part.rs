//! Texts that are too long for one release: archives of them, glued together.
//!
//! No release is as long as a [`PART`]. What is longer is read in parts, each as a release, so that it takes no more memory than
//! its text and what is in a part.

use crate::mention::floor;
use std::iter;

/// The bytes of a part.
pub const PART: usize = 1 << 20;

/// Where a part begins: how much of the text, and of what was found in it, stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Start {
    /// Figures.
    pub figures: usize,
    /// Sentences.
    pub sentences: usize,
    /// Characters.
    pub characters: usize,
    /// Ends of lines.
    pub lines: usize,
}

/// The parts of a text: itself, unless it is longer than a [`PART`]. They end where a line does, if there is one, else where a
/// sentence or a character does.
///
/// ```
/// use oldcomm::release::{PART, parts};
///
/// assert_eq!(parts("今年\n改造").collect::<Vec<_>>(), ["今年\n改造"]);
/// let long = "改造12个小区。\n".repeat(200_000);
/// assert!(parts(&long).all(|part| part.len() <= PART && part.ends_with('\n')));
/// assert_eq!(parts(&long).collect::<String>(), long);
/// ```
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let text = rest.take()?;
        if text.len() <= PART {
            return Some(text);
        }
        let most = &text[..floor(text, PART)];
        let behind = |mark: char| most.rfind(mark).map(|at| at + mark.len_utf8());
        let (part, behind) = text.split_at(behind('\n').or_else(|| behind('。')).unwrap_or(most.len()));
        rest = Some(behind);
        Some(part)
    })
}
