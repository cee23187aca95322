//! Pinyin glosses of converter sites: `萬(wàn)套`.

use crate::mention::is_han;
use std::ops::Range;

/// So few brackets of Latin letters are abbreviations, not a converter's glosses.
const FEW: usize = 3;

/// The glosses of a text; none where they are too few to be a converter's.
pub(super) fn glosses(text: &str) -> Vec<Range<usize>> {
    let found = bracketed(text);
    if found.len() < FEW { Vec::new() } else { found }
}

/// Brackets of one to six Latin letters, one of them perhaps with a tone mark, behind a Chinese character.
fn bracketed(text: &str) -> Vec<Range<usize>> {
    let letter = |c: char| matches!(c, 'a'..='z' | 'ａ'..='ｚ' | '\u{e0}'..='\u{fc}' | '\u{100}'..='\u{1dc}');
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
