//! Blanks between Chinese characters and digits, as some typesetters put them everywhere: `改造 113 个`.
//!
//! A page that has them by habit parts nothing by them, neither a number from its unit nor a year from 年. Where they
//! stand now and then, they may part a name from its number, and stay. Blanks of full width part cells and lines, and
//! always stay.

use crate::mention::is_han;
use std::ops::Range;

/// The blanks that a page puts before digits by habit, and those that it puts behind them.
pub(super) fn blanks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (mut before, mut behind) = (Side::default(), Side::default());
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let mut last = ['\n'; 2];
    for (at, c) in text.char_indices() {
        // The character before this one, and before the blank between them if there is one.
        let blank = matches!(last[1], ' ' | '\u{a0}');
        let left = if blank { last[0] } else { last[1] };
        let side = match (left, c) {
            (left, c) if is_han(left) && digit(c) => Some(&mut before),
            (left, c) if digit(left) && is_han(c) => Some(&mut behind),
            _ => None,
        };
        match side {
            Some(side) if blank => side.blanks.push(at - last[1].len_utf8()..at),
            Some(side) => side.close += 1,
            None => {}
        }
        last = [last[1], c];
    }
    [before, behind].into_iter().filter(|side| side.blanks.len() > side.close).flat_map(|side| side.blanks)
}

/// One side of the numbers of a page.
#[derive(Default)]
struct Side {
    /// The blanks there.
    blanks: Vec<Range<usize>>,
    /// How often there is none.
    close: usize,
}
