//! A text read past what a page did to its characters: pinyin glosses of converter sites, blanks around digits and marks
//! of bold type are left out, letters, digits and signs of full width are read as those of half width, and marks of half width between
//! Chinese words as those that Chinese is written with. `３萬(wàn)套,` is read as `3萬套，`.
//!
//! What is read so is a view of its own; positions in it map back to the text as read.

mod blank;
mod bold;
mod gloss;
mod width;

use crate::sign::Signs;
use std::borrow::Cow;
use std::ops::Range;

/// A text without glosses, blanks around digits, marks of bold type and forms of full width.
#[derive(Debug)]
pub struct Plain<'t> {
    /// The text as read.
    read: &'t str,
    /// The text.
    pub text: Cow<'t, str>,
    /// Where in it bytes of the text as read are missing, and how many are up to there, less those that were added.
    cuts: Vec<(Place, isize)>,
}

/// Where bytes are missing, in halves of a byte: between two bytes of the view, or inside one that stands for more.
type Place = usize;

/// Something that is read otherwise: its range in the text, and the character that it is read as, if any.
type Change = (Range<usize>, Option<char>);

impl<'t> Plain<'t> {
    /// Reads a text past what its page did to it, if it did anything.
    ///
    /// ```
    /// let text = "開(kāi)工７.２萬(wàn)套、補(bǔ)貼３戶(hù)";
    /// let plain = oldcomm::plain::Plain::of(text);
    /// assert_eq!(plain.text, "開工7.2萬套、補貼3戶");
    /// assert_eq!(&plain.text[6..15], "7.2萬套");
    /// assert_eq!(&text[plain.original(6..15)], "７.２萬(wàn)套");
    /// ```
    pub fn of(text: &'t str) -> Plain<'t> {
        Plain::read(text, &Signs::of(text))
    }

    /// The same for a text whose signs are found already.
    pub(crate) fn read(text: &'t str, signs: &Signs) -> Plain<'t> {
        let signs = signs.all();
        let cut = gloss::glosses(text, signs).into_iter().chain(blank::blanks(text, signs)).chain(bold::marks(text, signs));
        let mut changes: Vec<Change> = cut.map(|span| (span, None)).collect();
        changes.extend(width::full(text, signs));
        changes.extend(width::native(text, signs));
        changes.extend(width::quotes(text, signs));
        if changes.is_empty() {
            return Plain { read: text, text: Cow::Borrowed(text), cuts: Vec::new() };
        }
        changes.sort_by_key(|(span, _)| span.start);
        let (mut plain, mut cuts, mut at) = (String::with_capacity(text.len()), Vec::with_capacity(changes.len()), 0);
        for (span, character) in changes {
            // A letter of full width inside a gloss goes with it.
            if span.start < at {
                continue;
            }
            plain.push_str(&text[at..span.start]);
            at = span.end;
            let place = 2 * plain.len() + usize::from(character.is_some());
            plain.extend(character);
            cuts.push((place, at as isize - plain.len() as isize));
        }
        plain.push_str(&text[at..]);
        Plain { read: text, text: Cow::Owned(plain), cuts }
    }

    /// Whether nothing in it is read otherwise than it stands.
    pub fn is_as_read(&self) -> bool {
        self.cuts.is_empty()
    }

    /// Where a range of the view stands in the text as read. A gloss right behind it is not part of it.
    pub fn original(&self, span: Range<usize>) -> Range<usize> {
        if self.cuts.is_empty() {
            return span.start..span.end.max(span.start);
        }
        let cut = |count: usize| count.checked_sub(1).map_or(0, |i| self.cuts[i].1);
        let start = span.start.saturating_add_signed(cut(self.cuts.partition_point(|(place, _)| *place <= 2 * span.start)));
        let end = span.end.saturating_add_signed(cut(self.cuts.partition_point(|(place, _)| *place < 2 * span.end)));
        start..end.max(start)
    }

    /// A range of the view in the characters of the text as read, without what is left out: `和Ｒ＆Ｄ`, `補貼`.
    pub fn words(&self, span: Range<usize>) -> Cow<'_, str> {
        let words = &self.text[span.clone()];
        if self.cuts.is_empty() {
            return Cow::Borrowed(words);
        }
        let character = |(at, c): (usize, char)| {
            let at = span.start + at;
            let changed = self.cuts.binary_search_by_key(&(2 * at + 1), |(place, _)| *place).is_ok();
            if changed { self.read[self.original(at..at + c.len_utf8())].chars().next().unwrap_or(c) } else { c }
        };
        words.char_indices().map(character).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_characters() {
        let view = Plain::of("開(kāi)工(gōng)１２個(gè)Ｒ＆Ｄ項目，5%");
        assert_eq!(view.text, "開工12個R&D項目，5%");
        assert_eq!(view.words(0..view.text.len()), "開工１２個Ｒ＆Ｄ項目，5%");
    }

    #[test]
    fn ranges_map_back() {
        for (text, plain, part, original) in [
            ("改造１２个", "改造12个", "12个", "１２个"),
            ("改造１２个", "改造12个", "2", "２"),
            ("達９５％以上", "達95%以上", "95%", "９５％"),
            ("萬(wàn)套(tào)３戶(hù)", "萬套3戶", "套3", "套(tào)３"),
            ("萬(wàn)套(tào)３戶(hù)", "萬套3戶", "3戶", "３戶"),
            ("１(個)", "1(個)", "(個)", "(個)"),
            ("改造 12 个", "改造12个", "12个", "12 个"),
            ("改造 12 个", "改造12个", "改造", "改造"),
            ("改造 １２ 个", "改造12个", "2", "２"),
            // Now and then a blank stands for something.
            ("改造12个,加装5部;其中", "改造12个，加装5部；其中", "加装5部；", "加装5部;"),
            ("达1,234个,共5部", "达1,234个，共5部", "1,234个，", "1,234个,"),
            ("改造12个、34个 5月1日", "改造12个、34个 5月1日", "34个 5", "34个 5"),
            ("**一是**改造**12**个", "一是改造12个", "12个", "12**个"),
            ("**1.**改造5个，尾号138**6", "1.改造5个，尾号138**6", "5个", "5个"),
            ("\"十四五\"改造12个，7\"、8\"管", "“十四五”改造12个，7\"、8\"管", "五”改", "五\"改"),
        ] {
            let view = Plain::of(text);
            assert_eq!(view.text, plain);
            let at = plain.find(part).unwrap();
            assert_eq!(&text[view.original(at..at + part.len())], original, "{part} in {text}");
        }
    }
}
