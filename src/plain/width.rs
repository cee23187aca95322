//! Forms of full width: letters, digits and signs as wide as a Chinese character, `２０２４`, `３．７`, `９５％`, `ｋｍ`.

use super::Change;
use crate::sign::Sign;

/// How far the block of full-width forms (U+FF01 to U+FF5E of Unicode) is from ASCII.
const SHIFT: u32 = 0xfee0;

/// Those that Chinese text is punctuated with. They are what they are.
const NATIVE: &[char] = &['！', '（', '）', '，', '：', '；', '？', '［', '］', '～'];

/// Marks that some sites write as in English, and what they are in Chinese.
const MARKS: &[(char, char)] = &[(',', '，'), (';', '；'), (':', '：')];

/// 12个,其中…;: the marks of half width next to Chinese words, each with the mark that it stands for. Those between digits
/// are part of a number or time.
pub(super) fn native<'s>(text: &'s str, signs: &'s [Sign]) -> impl Iterator<Item = Change> + use<'s> {
    let chinese =
        |c: Option<char>| c.is_some_and(|c| crate::mention::is_han(c) || matches!(c, '”' | '“' | '）' | '（' | '》' | '《' | '%'));
    signs.iter().filter_map(move |sign| {
        let (_, mark) = MARKS.iter().find(|(half, _)| *half == sign.c)?;
        let (before, behind) = (text[..sign.at].chars().next_back(), text[sign.end()..].chars().next());
        (chinese(before) || chinese(behind)).then_some((sign.at..sign.end(), Some(*mark)))
    })
}

/// "十四五"期间: pairs of straight quotation marks in a line, next to Chinese words, each with the mark that it stands for.
pub(super) fn quotes<'s>(text: &'s str, signs: &'s [Sign]) -> impl Iterator<Item = Change> + use<'s> {
    let han = |c: Option<char>| c.is_some_and(crate::mention::is_han);
    let mut open = None;
    signs
        .iter()
        .filter(|sign| matches!(sign.c, '"' | '\n'))
        .filter_map(move |sign| {
            let first: Option<Sign> = if sign.c == '"' { open.take() } else { None };
            open = Some(*sign).filter(|sign| sign.c == '"' && first.is_none());
            let first = first?;
            let inside = &text[first.end()..sign.at];
            (han(inside.chars().next()) && han(inside.chars().next_back())).then_some([(first.span(), Some('“')), (sign.span(), Some('”'))])
        })
        .flatten()
}

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
