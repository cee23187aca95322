//! What stands in a text besides Chinese characters: marks, digits, letters, blanks, ends of lines.
//!
//! They are the tenth part of a text and most of its structure. They are found once; what looks for brackets, quotation marks,
//! blanks, cells or the ends of sentences looks among them and not through the text again.

use crate::mention::is_han;
use crate::{number, traditional};
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
    /// Its byte range.
    pub fn span(&self) -> Range<usize> {
        self.at..self.end()
    }

    /// The byte behind it.
    pub fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }
}

/// All signs of a text, in text order, and what else its characters tell at sight.
#[derive(Debug, Default)]
pub struct Signs {
    signs: Vec<Sign>,
    numerals: Vec<usize>,
    rare: Vec<Sign>,
    traditional: bool,
}

/// A set of characters of the basic plane, a bit for each: 8 KB that stay in the first-level cache, so that a character which is
/// not in it, as nearly all of a text are not, costs one load.
struct Set([u64; 1024]);

impl Set {
    const fn of(chars: &[char]) -> Set {
        let mut bits = [0; 1024];
        let mut i = 0;
        while i < chars.len() {
            let code = chars[i] as usize;
            bits[code / 64] |= 1 << (code % 64);
            i += 1;
        }
        Set(bits)
    }

    fn has(&self, code: u16) -> bool {
        self.0[usize::from(code / 64)] >> (code % 64) & 1 == 1
    }

    fn has_char(&self, c: char) -> bool {
        u16::try_from(u32::from(c)).is_ok_and(|code| self.has(code))
    }
}

static NUMERALS: Set = Set::of(&number::STARTERS);
static TRADITIONAL: Set = Set::of(&traditional::TELLTALE);
/// Characters that stand for words which are looked for in every sentence and which nearly none has: 镇, 乡 and 街道, 您, 答复单位,
/// 片区 and the ends of the names of estates.
static RARE: Set = Set::of(&['镇', '乡', '街', '您', '单', '复', '构', '片', '苑', '寓', '舍', '村', '园', '院']);
/// All of these, so that the characters of none of them are done with at once.
static WATCHED: Set = {
    let mut bits = [0; 1024];
    let mut i = 0;
    while i < bits.len() {
        bits[i] = NUMERALS.0[i] | TRADITIONAL.0[i] | RARE.0[i];
        i += 1;
    }
    Set(bits)
};

impl Signs {
    /// Finds the signs of a text, in one pass.
    pub fn of(text: &str) -> Signs {
        let (mut signs, mut traditional) = (Vec::with_capacity(text.len() / 8), false);
        let (mut numerals, mut rare) = (Vec::with_capacity(text.len() / 16), Vec::new());
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            // U+4000 to U+9FFF, all of them Chinese, which is nearly all of a text.
            if let [first @ 0xE4..=0xE9, second, third, ..] = bytes[at..] {
                let code = u16::from(first & 0x0F) << 12 | u16::from(second & 0x3F) << 6 | u16::from(third & 0x3F);
                if WATCHED.has(code) {
                    traditional |= TRADITIONAL.has(code);
                    if RARE.has(code)
                        && let Some(c) = char::from_u32(code.into())
                    {
                        rare.push(Sign { at, c });
                    }
                    if NUMERALS.has(code) {
                        numerals.push(at);
                    }
                }
                at += 3;
                continue;
            }
            if bytes[at].is_ascii() {
                signs.push(Sign { at, c: bytes[at].into() });
                if bytes[at].is_ascii_digit() {
                    numerals.push(at);
                }
                at += 1;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            if !is_han(c) {
                signs.push(Sign { at, c });
            }
            if NUMERALS.has_char(c) {
                numerals.push(at);
            }
            at += c.len_utf8();
        }
        Signs { signs, numerals, rare, traditional }
    }

    /// Where a numeral may begin.
    pub(crate) fn numerals(&self) -> &[usize] {
        &self.numerals
    }

    /// Whether there is a character that only traditional text has.
    pub(crate) fn is_traditional(&self) -> bool {
        self.traditional
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
        within(&self.signs, span)
    }

    /// The [rare characters](RARE) that start in a range.
    pub(crate) fn rare(&self, span: Range<usize>) -> &[Sign] {
        within(&self.rare, span)
    }

    /// Where a word first stands in the text. One that has a [rare character](RARE) is looked for around those alone.
    pub(crate) fn find(&self, text: &str, word: &str) -> Option<usize> {
        let Some((before, rare)) = word.char_indices().find(|(_, c)| RARE.has_char(*c)) else { return text.find(word) };
        let starts = self.rare.iter().filter(|sign| sign.c == rare).filter_map(|sign| sign.at.checked_sub(before));
        starts.into_iter().find(|at| text.as_bytes()[*at..].starts_with(word.as_bytes()))
    }
}

/// Of signs in text order those that start in a range.
fn within(signs: &[Sign], span: Range<usize>) -> &[Sign] {
    let from = signs.partition_point(|sign| sign.at < span.start);
    let to = signs[from..].iter().position(|sign| sign.at >= span.end).map_or(signs.len(), |count| from + count);
    &signs[from..to]
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

    #[test]
    fn words_are_found_with_and_without_rare_characters() {
        let text = "全单位，答复单位：某街道，改造";
        let signs = Signs::of(text);
        for word in ["答复单位", "单位", "街道", "改造", "复单", "镇", "明年"] {
            assert_eq!(signs.find(text, word), text.find(word), "{word}");
        }
    }
}
