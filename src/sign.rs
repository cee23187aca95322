//! What stands in a text besides Chinese characters: marks, digits, letters, blanks, ends of lines.
//!
//! They are the tenth part of a text and most of its structure. They are found once; what looks for brackets, quotation marks,
//! blanks, cells or the ends of sentences looks among them and not through the text again.

use crate::mention::is_han;
use std::ops::Range;

/// A character that is not Chinese, and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Its first byte.
    pub at: usize,
    /// The character.
    pub c: char,
}

impl Sign {
    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }
}

/// All signs of a text, in text order.
#[derive(Debug, Default)]
pub struct Signs {
    signs: Vec<Sign>,
}

impl Signs {
    /// Finds the signs of a text.
    pub fn of(text: &str) -> Signs {
        let bytes = text.as_bytes();
        let mut signs = Vec::with_capacity(text.len() / 8);
        let mut at = 0;
        while let Some(first) = bytes.get(at) {
            // U+4000 to U+9FFF, all of them Chinese, which is nearly all of a text.
            if matches!(first, 0xE4..=0xE9) {
                at += 3;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            if !is_han(c) {
                signs.push(Sign { at, c });
            }
            at += c.len_utf8();
        }
        Signs { signs }
    }

    /// All of them.
    pub fn all(&self) -> &[Sign] {
        &self.signs
    }

    /// The lines of the text, each with its end and with the signs in it.
    pub fn lines(&self, text: &str) -> impl Iterator<Item = (Range<usize>, &[Sign])> {
        let (mut rest, mut at, end) = (&*self.signs, 0, text.len());
        std::iter::from_fn(move || {
            let here = at;
            if here == end {
                return None;
            }
            let (count, to) = match rest.iter().position(|sign| sign.c == '\n') {
                Some(last) => (last + 1, rest[last].end()),
                None => (rest.len(), end),
            };
            let (line, behind) = rest.split_at(count);
            (rest, at) = (behind, to);
            Some((here..to, line))
        })
    }

    /// Those that start in a range.
    pub fn within(&self, span: Range<usize>) -> &[Sign] {
        let from = self.signs.partition_point(|sign| sign.at < span.start);
        let to = from + self.signs[from..].partition_point(|sign| sign.at < span.end);
        &self.signs[from..to]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_that_is_not_chinese(text in "[\u{0}-\u{7f}、。　（）㐀一-龥〇鿿ꀀ豈\u{e000}-\u{e010}]{0,60}") {
            let expected: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !is_han(*c)).collect();
            let found: Vec<(usize, char)> = Signs::of(&text).all().iter().map(|sign| (sign.at, sign.c)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
