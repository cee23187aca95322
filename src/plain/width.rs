//! Forms of full width: letters, digits and signs as wide as a Chinese character, `２０２４`, `３．７`, `９５％`, `ｋｍ`.

use super::Change;
use crate::sign::Sign;

/// How far the block of full-width forms (U+FF01 to U+FF5E of Unicode) is from ASCII.
const SHIFT: u32 = 0xfee0;

/// Those that Chinese text is punctuated with. They are what they are.
const NATIVE: &[char] = &['！', '（', '）', '，', '：', '；', '？', '［', '］', '～'];

/// The forms of full width of a text, each with what it is of half width.
pub(super) fn full<'s>(text: &'s str, signs: &'s [Sign]) -> impl Iterator<Item = Change> + use<'s> {
    let digit = |c: Option<char>| c.is_some_and(|c| ('０'..='９').contains(&c));
    signs.iter().filter(|sign| ('！'..='～').contains(&sign.c)).filter_map(move |sign| {
        let (at, c, end) = (sign.at, sign.c, sign.end());
        // １，２３４: a comma between digits is one of theirs.
        let grouping = || c == '，' && digit(text[..at].chars().next_back()) && digit(text[end..].chars().next());
        let half = char::from_u32(u32::from(c) - SHIFT)?;
        (!NATIVE.contains(&c) || grouping()).then_some((at..end, Some(half)))
    })
}
