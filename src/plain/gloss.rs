//! Pinyin glosses of converter sites: `萬(wàn)套`.

use crate::mention::is_han;
use crate::sign::Sign;
use std::ops::Range;

/// So few brackets of Latin letters are abbreviations, not a converter's glosses.
const FEW: usize = 3;

/// No syllable of pinyin has more letters.
const LONGEST: usize = 6;

/// The glosses of a text; none where they are too few to be a converter's.
pub(super) fn glosses(text: &str, signs: &[Sign]) -> Vec<Range<usize>> {
    let found = bracketed(text, signs);
    if found.len() < FEW { Vec::new() } else { found }
}

/// Brackets of one to six Latin letters, one of them perhaps with a tone mark, behind a Chinese character.
fn bracketed(text: &str, signs: &[Sign]) -> Vec<Range<usize>> {
    let letter = |c: char| matches!(c, 'a'..='z' | 'ａ'..='ｚ' | '\u{e0}'..='\u{fc}' | '\u{100}'..='\u{1dc}');
    let brackets = signs.iter().enumerate().filter(|(_, sign)| matches!(sign.c, '(' | '（'));
    brackets
        .filter_map(|(i, open)| {
            // Letters and brackets are signs: what is in a gloss stands behind its bracket in the list and in the text.
            let mut end = open.end();
            for (letters, sign) in signs[i + 1..].iter().enumerate() {
                if sign.at != end || letters > LONGEST {
                    return None;
                }
                end = sign.end();
                if !letter(sign.c) {
                    let closes = letters > 0 && matches!(sign.c, ')' | '）');
                    return (closes && text[..open.at].chars().next_back().is_some_and(is_han)).then_some(open.at..end);
                }
            }
            None
        })
        .collect()
}
