//! Forms of full width: letters, digits and signs as wide as a Chinese character, `２０２４`, `３．７`, `９５％`, `ｋｍ`.

use super::Change;

/// How far the block of full-width forms (U+FF01 to U+FF5E of Unicode) is from ASCII.
const SHIFT: u32 = 0xfee0;

/// Those that Chinese text is punctuated with. They are what they are.
const NATIVE: &[char] = &['！', '（', '）', '，', '：', '；', '？', '［', '］', '～'];

/// The forms of full width of a text, each with what it is of half width.
pub(super) fn full(text: &str) -> impl Iterator<Item = Change> {
    let digit = |c: Option<char>| c.is_some_and(|c| ('０'..='９').contains(&c));
    text.match_indices(|c| ('！'..='～').contains(&c)).filter_map(move |(at, form)| {
        let c = form.chars().next()?;
        let end = at + form.len();
        // １，２３４: a comma between digits is one of theirs.
        let grouping = c == '，' && digit(text[..at].chars().next_back()) && digit(text[end..].chars().next());
        let half = char::from_u32(u32::from(c) - SHIFT)?;
        (grouping || !NATIVE.contains(&c)).then_some((at..end, Some(half)))
    })
}
