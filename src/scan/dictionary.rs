//! A list of words that is asked at every character of a text which of them start there.
//!
//! It is made when the program is built and embedded as it stands, so that a run has nothing to load; a user's own words are
//! made into one when they are read.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// The words, grouped by their first two characters: nearly every place of a text is done with when these are known.
#[derive(Debug)]
pub struct Dictionary {
    /// A bit for each hash, set where there is a group that has it: 8 KB that stay in the first-level cache and tell of nearly all
    /// characters of a text that no word starts with them.
    pub(super) marks: Cow<'static, [u64; 1024]>,
    /// Groups by their hash, one behind it; 0 where there is none. A power of two, mostly empty.
    pub(super) slots: Cow<'static, [u16]>,
    /// The two characters of each group. A word of one character is of the group that has [`NONE`] for the second.
    pub(super) pairs: Cow<'static, [(char, char)]>,
    /// Where each group's words start in `order`, and where the last ends.
    pub(super) groups: Cow<'static, [u16]>,
    /// The words by group, the longer first.
    pub(super) order: Cow<'static, [u16]>,
    /// Where each of these starts in `text`, and where the last ends.
    pub(super) starts: Cow<'static, [u32]>,
    /// All words, in that order.
    pub(super) text: Cow<'static, str>,
}

/// No character.
const NONE: char = '\0';

/// A character's part of a hash.
fn mixed(c: char) -> u32 {
    (c as u32).wrapping_mul(0x9e37_79b1)
}

/// The hash of two characters, of 16 bits, from their parts: the low half of the first and the high half of the second. So a
/// character is mixed once, though three hashes ask for it.
fn hash(first: u32, second: u32) -> u16 {
    (first as u16).wrapping_add((second >> 16) as u16)
}

impl Dictionary {
    /// A dictionary of words in their order, each once and none empty. A word's number is its place in the order.
    #[allow(clippy::cast_possible_truncation)] // Numbers of words are two bytes, as those of rows are.
    pub fn of<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> Dictionary {
        assert!(words.len() < usize::from(u16::MAX), "more words than have numbers");
        let mut marks = [0u64; 1024];
        let (mut text, mut starts) = (String::new(), vec![0]);
        let mut grouped: BTreeMap<(char, char), Vec<(&str, u16)>> = BTreeMap::new();
        for (number, word) in (0..).zip(words) {
            let mut chars = word.chars();
            let start = chars.next().expect("no word is empty");
            grouped.entry((start, chars.next().unwrap_or(NONE))).or_default().push((word, number));
        }
        let mut slots = vec![0; (grouped.len() * 4).next_power_of_two()];
        let (mut groups, mut order) = (vec![0], Vec::new());
        for (group, (pair, words)) in (1..).zip(&mut grouped) {
            let hash = hash(mixed(pair.0), mixed(pair.1));
            marks[usize::from(hash / 64)] |= 1 << (hash % 64);
            let mut at = usize::from(hash) & (slots.len() - 1);
            while slots[at] != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = group;
            words.sort_by_key(|(word, number)| (std::cmp::Reverse(word.len()), *number));
            for (word, number) in words {
                text.push_str(word);
                starts.push(text.len() as u32);
                order.push(*number);
            }
            groups.push(order.len() as u16);
        }
        Dictionary {
            marks: Cow::Owned(marks),
            slots: slots.into(),
            pairs: grouped.into_keys().collect::<Vec<_>>().into(),
            groups: groups.into(),
            order: order.into(),
            starts: starts.into(),
            text: text.into(),
        }
    }

    /// Tells each word in a text, overlapping ones too: its first byte, the byte behind its last, and its number. They come
    /// by where they start, the longer first.
    pub fn find(&self, text: &str, mut found: impl FnMut(usize, usize, usize)) {
        let (marks, bytes) = (&*self.marks, text.as_bytes());
        let marked = |hash: u16| marks[usize::from(hash / 64)] >> (hash % 64) & 1 == 1;
        let mut starting = |at: usize, behind: usize, pair, hash| {
            self.starting(&bytes[at..], behind - at, pair, hash, &mut |end, number| found(at, at + end, number));
        };
        let mut chars = text.char_indices();
        let Some((mut at, mut c)) = chars.next() else { return };
        let mut first = mixed(c);
        for (behind, after) in chars {
            let second = mixed(after);
            let (pair, alone) = (hash(first, second), hash(first, mixed(NONE)));
            if marked(pair) && after != NONE {
                starting(at, behind + after.len_utf8(), (c, after), pair);
            }
            if marked(alone) {
                starting(at, behind, (c, NONE), alone);
            }
            (at, c, first) = (behind, after, second);
        }
        starting(at, text.len(), (c, NONE), hash(first, mixed(NONE)));
    }

    /// Tells each word that a text starts with of the group of a pair of characters, which are its first bytes: where it ends and
    /// its number. Apart from the loop above, which is done with most characters in a few instructions.
    #[inline(never)]
    fn starting(&self, text: &[u8], known: usize, pair: (char, char), hash: u16, found: &mut impl FnMut(usize, usize)) {
        let group = self.group(pair, hash);
        let (Some(starts), Some(order)) = (self.starts.get(group.start..=group.end), self.order.get(group)) else { return };
        for (place, number) in order.iter().enumerate() {
            let word = &self.text.as_bytes()[starts[place] as usize..starts[place + 1] as usize];
            let end = word.len();
            // The last byte tells most: of the first bytes of Chinese characters there are six.
            if end == known || text.len() >= end && text[end - 1] == word[end - 1] && text[known..end] == word[known..] {
                found(end, usize::from(*number));
            }
        }
    }

    /// Where the words that start with two characters stand in the order.
    #[inline(always)]
    fn group(&self, pair: (char, char), hash: u16) -> Range<usize> {
        let (slots, pairs) = (&*self.slots, &*self.pairs);
        let mut at = usize::from(hash) & (slots.len() - 1);
        loop {
            let Some(group) = usize::from(slots[at]).checked_sub(1) else { return 0..0 };
            if pairs[group] == pair {
                return usize::from(self.groups[group])..usize::from(self.groups[group + 1]);
            }
            at = (at + 1) & (slots.len() - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    fn found(words: &[&str], text: &str) -> String {
        let mut found = Vec::new();
        Dictionary::of(words.iter().copied()).find(text, |start, end, number| {
            assert_eq!(&text[start..end], words[number]);
            found.push(format!("{start} {}", words[number]));
        });
        found.join(", ")
    }

    #[test]
    fn words_are_found_by_their_start_and_the_longer_first() {
        let words = ["个", "老旧", "老旧小区", "小区", "m", "m2", "𠮷祥", "旧小"];
        assert_eq!(found(&words, "老旧小区3个"), "0 老旧小区, 0 老旧, 3 旧小, 6 小区, 13 个");
        assert_eq!(found(&words, "m2m"), "0 m2, 0 m, 2 m");
        assert_eq!(found(&words, "𠮷祥老"), "0 𠮷祥");
        // A zero byte stands for no character.
        assert_eq!(found(&words, "个\0"), "0 个");
        assert_eq!(found(&words, ""), "");
        assert_eq!(found(&[], "老旧小区"), "");
    }
}
