//! Whether a text holds one of some words, at its end, at its beginning or anywhere.
//!
//! Nearly always it does not, and one byte tells: the last of a Chinese character, which is one of 64, where the first is one of
//! six. The standard library compares whole words, by a call for each, and in a short text at each of its bytes.

use crate::mention::floor;

/// Whether a text ends with one of some words.
pub(crate) fn ends_with_any(text: &str, words: &[&str]) -> bool {
    let Some(last) = text.as_bytes().last() else { return false };
    words.iter().any(|word| word.as_bytes().last() == Some(last) && text.ends_with(word))
}

/// Whether a text starts with one of some words.
pub(crate) fn starts_with_any(text: &str, words: &[&str]) -> bool {
    // The last byte of the first character, if it is a Chinese one.
    let told = |bytes: &[u8]| bytes.get(2).copied();
    let here = told(text.as_bytes());
    words.iter().any(|word| (word.len() < 3 || told(word.as_bytes()) == here) && text.starts_with(word))
}

/// Whether a text has one of some words in it.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    /// To see which bytes a text has takes as long for each so many of them as to look for one word.
    const WORTH: usize = 10;
    if words.len() < 3 || text.len() > WORTH * words.len() {
        return words.iter().any(|word| has(text, word));
    }
    // Which pairs of bytes the text has, by what tells Chinese characters apart: the end of the second, and the third.
    let mut seen = [0_u64; 4];
    for pair in text.as_bytes().windows(2) {
        seen[usize::from(pair[0] & 3)] |= 1 << (pair[1] & 63);
    }
    words.iter().any(|word| match word.as_bytes() {
        [.., a, b] => seen[usize::from(a & 3)] >> (b & 63) & 1 == 1 && has(text, word),
        _ => has(text, word),
    })
}

/// Whether a text has a word in it.
pub(crate) fn has(text: &str, word: &str) -> bool {
    /// In longer ones the standard library looks at many bytes at once.
    const SHORT: usize = 40;
    if text.len() <= SHORT && !word.is_empty() { at(text, word).is_some() } else { text.contains(word) }
}

/// Where a text first has a word.
pub(crate) fn find(text: &str, word: &str) -> Option<usize> {
    /// To get ready for a search takes the standard library as long as to look through a hundred bytes.
    const SHORT: usize = 100;
    if text.len() <= SHORT && !word.is_empty() { at(text, word) } else { text.find(word) }
}

/// How many bytes of a clause or a sentence are looked at. The text may be all one, and whoever asks at each of its words would read it
/// as often.
const LONGEST: usize = 1200;

/// A text up to the first of some marks.
pub(crate) fn up_to(text: &str, marks: impl Fn(char) -> bool) -> &str {
    let head = &text[..floor(text, LONGEST.min(text.len()))];
    &head[..head.find(marks).unwrap_or(head.len())]
}

/// A text from behind the last of some marks.
pub(crate) fn back_to(text: &str, marks: impl Fn(char) -> bool) -> &str {
    let tail = &text[floor(text, text.len().saturating_sub(LONGEST))..];
    tail.rsplit(marks).next().unwrap_or_default()
}

/// Where a text first has a word that is not empty, by the last byte of the word.
fn at(text: &str, word: &str) -> Option<usize> {
    let last = word.as_bytes().last();
    text.as_bytes().windows(word.len()).position(|window| window.last() == last && window == word.as_bytes())
}

/// Where a text last has a word.
pub(crate) fn rfind(text: &str, word: &str) -> Option<usize> {
    if has(text, word) { text.rfind(word) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_tell_what_the_standard_library_does(text in "[改造小区a.]{0,20}", words in proptest::collection::vec("[改造小区a.]{0,3}", 0..12)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            prop_assert_eq!(ends_with_any(&text, &words), words.iter().any(|w| text.ends_with(w) && (!w.is_empty())));
            prop_assert_eq!(starts_with_any(&text, &words), words.iter().any(|w| text.starts_with(w)));
            prop_assert_eq!(has_any(&text, &words), words.iter().any(|w| text.contains(w)));
            for word in &words {
                prop_assert_eq!(find(&text, word), text.find(word));
                prop_assert_eq!(rfind(&text, word), text.rfind(word));
            }
        }
    }
}
