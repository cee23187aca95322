//! Where a line was broken for its width: what stands between its parts once it is whole again.

/// Whether a character is as wide as a Chinese one: text breaks anywhere beside it and has no blanks there.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'
        | '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}')
}

/// Whether a blank belongs where a line was broken between two characters: only between two words of letters.
pub(super) fn is_blank_between(left: char, right: char) -> bool {
    !is_wide(left) && !is_wide(right)
}
