//! Characters of a text: which are Chinese, and where one begins or ends.

/// Whether a character is Chinese.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Whether a character is a digit or another sign of a number. No Chinese character is one, which saves a search in the tables of
/// all characters for nearly all that are asked.
pub(crate) fn is_numeric(c: char) -> bool {
    !is_han(c) && c.is_numeric()
}

/// The first so many characters of a text, up to one that does not fit.
pub(super) fn head_of(text: &str, most: usize, fits: impl Fn(char) -> bool) -> &str {
    let end = text.char_indices().take(most).find(|(_, c)| !fits(*c)).map(|(at, _)| at);
    let end = end.or_else(|| text.char_indices().nth(most).map(|(at, _)| at));
    &text[..end.unwrap_or(text.len())]
}

/// Whether a text begins with a mark that ends or parts something, or has ended.
pub(super) fn starts_with_break(text: &str) -> bool {
    text.is_empty() || text.starts_with(['，', '。', '、', '；', '）', ')', ',', ';'])
}

/// How many bytes of blanks a text starts with: a blank may stand between a number and its unit.
pub(super) fn blank(text: &str) -> usize {
    let rest = text.trim_start_matches([' ', '\u{3000}', '\u{a0}']);
    let blanks = text.len() - rest.len();
    if blanks <= 3 { blanks } else { 0 }
}

/// Where the text before a byte ends without its blanks.
pub(super) fn trim_end(text: &str, at: usize) -> usize {
    text[..at].trim_end_matches([' ', '\u{3000}', '\u{a0}']).len()
}

/// The nearest character boundary at or below a byte.
pub fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The nearest character boundary at or above a byte.
pub fn ceil(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_chinese_character_is_numeric() {
        assert!(('\u{3400}'..='\u{9fff}').all(|c| !c.is_numeric()));
        assert!(['3', '３', '〇', '①', '½'].into_iter().all(is_numeric));
    }

    #[test]
    fn the_head_of_a_text_ends_where_it_is_told() {
        assert_eq!(head_of("改造12个", 10, is_han), "改造");
        assert_eq!(head_of("改造小区", 2, is_han), "改造");
        assert_eq!(head_of("改造", 2, is_han), "改造");
        assert_eq!(head_of("12", 2, is_han), "");
    }
}
