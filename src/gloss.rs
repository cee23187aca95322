//! Pinyin glosses of converter sites, read past: `３萬(wàn)套` is read as `３萬套`.
//!
//! The text without its glosses is a view of its own; positions in it map back to the text as read.

use crate::mention::is_han;
use std::borrow::Cow;
use std::ops::Range;

/// A text without its glosses.
#[derive(Debug)]
pub struct Plain<'t> {
    /// The text.
    pub text: Cow<'t, str>,
    /// Where in it glosses were cut out, and how many bytes were cut up to there.
    cuts: Vec<(usize, usize)>,
}

/// So few brackets of Latin letters are abbreviations, not a converter's glosses.
const FEW: usize = 3;

impl<'t> Plain<'t> {
    /// Reads a text past its glosses, if it has any.
    ///
    /// ```
    /// let text = "開(kāi)工7.2萬(wàn)套、補(bǔ)貼3戶(hù)";
    /// let plain = oldcomm::gloss::Plain::of(text);
    /// assert_eq!(plain.text, "開工7.2萬套、補貼3戶");
    /// assert_eq!(&plain.text[6..15], "7.2萬套");
    /// assert_eq!(&text[plain.original(6..15)], "7.2萬(wàn)套");
    /// ```
    pub fn of(text: &'t str) -> Plain<'t> {
        let glosses = glosses(text);
        if glosses.len() < FEW {
            return Plain { text: Cow::Borrowed(text), cuts: Vec::new() };
        }
        let (mut plain, mut cuts, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
        for gloss in glosses {
            plain.push_str(&text[at..gloss.start]);
            at = gloss.end;
            cuts.push((plain.len(), at - plain.len()));
        }
        plain.push_str(&text[at..]);
        Plain { text: Cow::Owned(plain), cuts }
    }

    /// Where a range of the view stands in the text as read. A gloss right behind it is not part of it.
    pub fn original(&self, span: Range<usize>) -> Range<usize> {
        let cut = |count: usize| count.checked_sub(1).map_or(0, |i| self.cuts[i].1);
        let start = span.start + cut(self.cuts.partition_point(|(at, _)| *at <= span.start));
        let end = span.end + cut(self.cuts.partition_point(|(at, _)| *at < span.end));
        start..end.max(start)
    }
}

/// Brackets of one to six Latin letters, one of them perhaps with a tone mark, behind a Chinese character.
fn glosses(text: &str) -> Vec<Range<usize>> {
    let letter = |c: char| c.is_ascii_lowercase() || ('\u{e0}'..='\u{fc}').contains(&c) || ('\u{100}'..='\u{1dc}').contains(&c);
    text.match_indices(['(', '（'])
        .filter_map(|(open, bracket)| {
            let inside = &text[open + bracket.len()..];
            let close = inside.find(|c: char| !letter(c))?;
            let bracket_end = inside[close..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
            let behind_han = text[..open].chars().next_back().is_some_and(is_han);
            let letters = inside[..close].chars().count();
            (behind_han && (1..=6).contains(&letters)).then(|| open..open + bracket.len() + close + bracket_end.len_utf8())
        })
        .collect()
}
