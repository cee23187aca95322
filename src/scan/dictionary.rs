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
    pub(super) marks: Cow<'static, [u64]>,
    /// Groups by their hash, one behind it; 0 where there is none. A power of two, mostly empty.
    pub(super) slots: Cow<'static, [u16]>,
    /// The two characters of each group. A word of one character is of the group that has [`NONE`] for the second.
    pub(super) pairs: Cow<'static, [(char, char)]>,
    /// Where each group's words start in `order`, and where the last ends.
    pub(super) groups: Cow<'static, [u16]>,
    /// The words by group, the longer first.
    pub(super) order: Cow<'static, [u16]>,
    /// Where each word starts in `text`, and where the last ends.
    pub(super) starts: Cow<'static, [u32]>,
    /// All words.
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
fn hash(first: u32, second: u32) -> usize {
    usize::from((first as u16).wrapping_add((second >> 16) as u16))
}

impl Dictionary {
    /// A dictionary of words in their order, each once and none empty. A word's number is its place in the order.
    #[allow(clippy::cast_possible_truncation)] // Numbers of words are two bytes, as those of rows are.
    pub fn of<'w>(words: impl ExactSizeIterator<Item = &'w str>) -> Dictionary {
        assert!(words.len() < usize::from(u16::MAX), "more words than have numbers");
        let mut marks = vec![0u64; 1024];
        let (mut text, mut starts) = (String::new(), vec![0]);
        let mut grouped: BTreeMap<(char, char), Vec<(usize, u16)>> = BTreeMap::new();
        for (number, word) in (0..).zip(words) {
            let mut chars = word.chars();
            let start = chars.next().expect("no word is empty");
            grouped.entry((start, chars.next().unwrap_or(NONE))).or_default().push((word.len(), number));
            text.push_str(word);
            starts.push(text.len() as u32);
        }
        let mut slots = vec![0; (grouped.len() * 4).next_power_of_two()];
        let (mut groups, mut order) = (vec![0], Vec::new());
        for (group, (pair, words)) in (1..).zip(&mut grouped) {
            let hash = hash(mixed(pair.0), mixed(pair.1));
            marks[hash / 64] |= 1 << (hash % 64);
            let mut at = hash & (slots.len() - 1);
            while slots[at] != 0 {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = group;
            words.sort_by_key(|(length, number)| (std::cmp::Reverse(*length), *number));
            order.extend(words.iter().map(|(_, number)| *number));
            groups.push(order.len() as u16);
        }
        Dictionary {
            marks: marks.into(),
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
        let marks = &*self.marks;
        let marked = |hash: usize| marks[hash / 64] >> (hash % 64) & 1 == 1;
        let mut starting = |at: usize, behind: usize, pair, hash| {
            if marked(hash) {
                self.starting(&text.as_bytes()[at..], behind - at, pair, hash, |end, number| found(at, at + end, number));
            }
        };
        let mut chars = text.char_indices().map(|(at, c)| (at, c, mixed(c)));
        let Some(mut last) = chars.next() else { return };
        for here in chars {
            let ((at, c, first), (behind, after, second)) = (last, here);
            if after != NONE {
                starting(at, behind + after.len_utf8(), (c, after), hash(first, second));
            }
            starting(at, behind, (c, NONE), hash(first, mixed(NONE)));
            last = here;
        }
        let (at, c, first) = last;
        starting(at, text.len(), (c, NONE), hash(first, mixed(NONE)));
    }

    /// Tells each word that a text starts with of the group of a pair of characters, which are its first bytes: where it ends and
    /// its number.
    fn starting(&self, text: &[u8], known: usize, pair: (char, char), hash: usize, mut found: impl FnMut(usize, usize)) {
        let (words, order, starts) = (self.text.as_bytes(), &*self.order, &*self.starts);
        for number in &order[self.group(pair, hash)] {
            let number = usize::from(*number);
            let word = &words[starts[number] as usize..starts[number + 1] as usize];
            let end = word.len();
            // The last byte tells most: of the first bytes of Chinese characters there are six.
            if end == known || text.len() >= end && text[end - 1] == word[end - 1] && text[known..end] == word[known..] {
                found(end, number);
            }
        }
    }

    /// Where the words that start with two characters stand in the order.
    fn group(&self, pair: (char, char), hash: usize) -> Range<usize> {
        let (slots, pairs) = (&*self.slots, &*self.pairs);
        let mut at = hash & (slots.len() - 1);
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
