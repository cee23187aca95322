//! Blanks between Chinese characters and digits, as some typesetters put them everywhere: `改造 113 个`.
//!
//! A page that has them by habit parts nothing by them, neither a number from its unit nor a year from 年. Where they
//! stand now and then, they may part a name from its number, and stay. Blanks of full width part cells and lines, and
//! always stay.

use crate::mention::is_han;
use crate::sign::Sign;
use std::ops::Range;

/// The blanks that a page puts before digits by habit, and those that it puts behind them.
pub(super) fn blanks(text: &str, signs: &[Sign]) -> impl Iterator<Item = Range<usize>> + use<> {
    let (mut before, mut behind) = (Side::default(), Side::default());
    for digit in signs.iter().filter(|sign| matches!(sign.c, '0'..='9' | '０'..='９')) {
        // The blank there, and the character beyond it. Most stand between digits and signs.
        let parts = |byte: Option<&u8>| byte.is_some_and(|byte| *byte == b' ' || !byte.is_ascii());
        let bytes = text.as_bytes();
        let head = if parts(bytes[..digit.at].last()) { &text[..digit.at] } else { "" };
        let mut head = head.chars().rev();
        match (head.next(), head.next()) {
            (Some(blank @ (' ' | '\u{a0}')), Some(beyond)) if is_han(beyond) => before.blanks.push(digit.at - blank.len_utf8()..digit.at),
            (Some(next), _) if is_han(next) => before.close += 1,
            _ => {}
        }
        let tail = if parts(bytes.get(digit.end())) { &text[digit.end()..] } else { "" };
        let mut tail = tail.chars();
        match (tail.next(), tail.next()) {
            (Some(blank @ (' ' | '\u{a0}')), Some(beyond)) if is_han(beyond) => {
                behind.blanks.push(digit.end()..digit.end() + blank.len_utf8())
            }
            (Some(next), _) if is_han(next) => behind.close += 1,
            _ => {}
        }
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
