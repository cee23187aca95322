//! The one scan: every cue word and place name of a text, found in one pass.

mod dictionary;
mod person;

pub use dictionary::Dictionary;
pub use person::person;

use crate::cue::{self, Act, Says, Side, Thing, Unit};
use crate::place;
use crate::search::{ends_with_any, starts_with_any};
use crate::word::{Bound, Reason};
use std::borrow::Cow;
use std::ops::Range;

include!(concat!(env!("OUT_DIR"), "/meanings.rs"));
include!(concat!(env!("OUT_DIR"), "/dictionary.rs"));

/// Kinds of what words say, a bit for each: a word that has none of those asked for is done with at once.
#[allow(missing_docs)] // Most have the name of what they say.
pub mod kind {
    use crate::cue::{Mood, Says};

    /// Makes a token. Hedges, units and refusals are read with the number, givers by range, and the words that only weigh a
    /// paragraph's mood say nothing of their neighbours.
    pub const TOKEN: u32 = 1;
    /// Weighs a paragraph's mood.
    pub const WEIGHT: u32 = 1 << 1;
    pub const NOUN: u32 = 1 << 2;
    pub const VERB: u32 = 1 << 3;
    pub const MOOD: u32 = 1 << 4;
    pub const BEFORE: u32 = 1 << 5;
    pub const AFTER: u32 = 1 << 6;
    pub const UNIT: u32 = 1 << 7;
    pub const CHANGE: u32 = 1 << 8;
    pub const SHARE: u32 = 1 << 9;
    pub const GIVER: u32 = 1 << 10;
    pub const TIME: u32 = 1 << 11;
    pub const PLACE: u32 = 1 << 12;
    pub const AREA: u32 = 1 << 13;
    pub const PART: u32 = 1 << 14;
    pub const LINK: u32 = 1 << 15;
    pub const EACH: u32 = 1 << 16;
    pub const REFUSE: u32 = 1 << 17;

    /// The kinds of a saying.
    pub const fn of(says: Says) -> u32 {
        match says {
            Says::Noun(_) => TOKEN | NOUN,
            Says::Verb(_) => TOKEN | VERB,
            Says::Mood(Mood::Future(_) | Mood::Past(_)) => MOOD | WEIGHT,
            Says::Mood(_) => TOKEN | MOOD,
            Says::Before(_) => BEFORE,
            Says::After(_) => AFTER,
            Says::Unit(_) => UNIT,
            Says::Change(_) => TOKEN | CHANGE,
            Says::Share => TOKEN | SHARE,
            Says::Giver(_) => GIVER,
            Says::Time(_) => TOKEN | TIME,
            Says::Place(_) => TOKEN | PLACE,
            Says::Area => TOKEN | AREA,
            Says::Part => TOKEN | PART,
            Says::Link => TOKEN | LINK,
            Says::Each => TOKEN | EACH,
            Says::Refuse(..) => REFUSE,
        }
    }
}

/// A word: what the rows say that hold it, and what places it names.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// Its rows by number, with what they say.
    pub rows: &'static [(u16, Says)],
    /// Its places, behind [`PLACES_FROM`].
    places: &'static [u16],
    /// What [kinds](kind) of things they say: most words say nothing of what is asked for.
    kinds: u32,
}

impl Word {
    const fn of(rows: &'static [(u16, Says)], places: &'static [u16]) -> Word {
        let (mut kinds, mut i) = (0, 0);
        while i < rows.len() {
            kinds |= kind::of(rows[i].1);
            i += 1;
        }
        Word { rows, places, kinds }
    }
}

/// What the rows say, in the order of [`MEANINGS`].
static SAYINGS: [(u16, Says); MEANINGS.len()] = {
    let says = cue::says_by_number();
    let mut sayings = [(NO_ROW, says[0]); MEANINGS.len()];
    let mut i = 0;
    while i < MEANINGS.len() {
        if MEANINGS[i] < PLACES_FROM {
            sayings[i] = (MEANINGS[i], says[MEANINGS[i] as usize]);
        }
        i += 1;
    }
    sayings
};

/// The words of the dictionary by their number. All that is known of them is known when the program is built.
static WORDS: [Word; STARTS.len() - 1] = {
    let mut words = [const { Word::of(&[], &[]) }; STARTS.len() - 1];
    let mut i = 0;
    while i < words.len() {
        let (from, to) = (STARTS[i] as usize, STARTS[i + 1] as usize);
        // Places are numbered behind all rows.
        let mut places = from;
        while places < to && MEANINGS[places] < PLACES_FROM {
            places += 1;
        }
        words[i] = Word::of(part(&SAYINGS, from, places), part(MEANINGS, places, to));
        i += 1;
    }
    words
};

const fn part<T>(all: &'static [T], from: usize, to: usize) -> &'static [T] {
    all.split_at(to).0.split_at(from).1
}

impl Word {
    /// A word of a user's, which the tables may have too. It names what the user says that it names; as a unit, a
    /// hedge or a refusal it goes on to say what it says.
    pub fn own(word: &str, own: &[(u16, Says)]) -> Word {
        let mut known = None;
        DICTIONARY.find(word, |start, end, number| {
            if (start, end) == (0, word.len()) {
                known = Some(&WORDS[number]);
            }
        });
        let (mut rows, names) = (own.to_vec(), own.iter().any(|(_, says)| matches!(says, Says::Noun(_))));
        let stands = |says: Says| !names || !matches!(says, Says::Noun(_) | Says::Verb(_));
        rows.extend(known.iter().flat_map(|known| known.rows).filter(|(_, says)| stands(*says)));
        Word::of(rows.leak(), known.filter(|_| !names).map_or(&[], |known| known.places))
    }
}

/// A word of the tables, or of a user's lexicon, at its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
    /// Which word.
    word: &'static Word,
    /// A row that says nothing here: see [`Hits::without`].
    without: u16,
}

impl Hit {
    /// The byte range.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The rows that hold the word, with what they say.
    pub fn rows(&self) -> impl Iterator<Item = (u16, Says)> + use<> {
        let without = self.without;
        self.word.rows.iter().copied().filter(move |(id, _)| *id != without)
    }

    /// Whether a row says something of [these kinds](kind).
    #[inline]
    pub fn tells(&self, kinds: u32) -> bool {
        // Rows are left out for proofs alone.
        self.word.kinds & kinds != 0 && (self.without == NO_ROW || self.rows().any(|(_, says)| kind::of(says) & kinds != 0))
    }

    /// All [kinds](kind) of things that its rows say.
    #[inline]
    pub fn kinds(&self) -> u32 {
        self.word.kinds
    }

    /// The places that the word names.
    pub fn places(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        self.word.places.iter().map(|id| usize::from(id - PLACES_FROM))
    }

    /// Whether any row says something that `what` accepts.
    pub fn find<T>(&self, what: impl Fn(Says) -> Option<T>) -> Option<(u16, T)> {
        self.rows().find_map(|(row, says)| what(says).map(|t| (row, t)))
    }

    /// The same of what is of [these kinds](kind) alone, which few words are.
    #[inline]
    pub fn find_of<T>(&self, kinds: u32, what: impl Fn(Says) -> Option<T>) -> Option<(u16, T)> {
        if self.word.kinds & kinds == 0 { None } else { self.find(what) }
    }

    /// Whether it names a place.
    #[inline]
    pub fn is_place(&self) -> bool {
        !self.word.places.is_empty()
    }

    /// The thing that it names.
    #[inline]
    pub fn noun(&self) -> Option<(u16, Thing)> {
        self.find_of(kind::NOUN, |says| match says {
            Says::Noun(thing) => Some(thing),
            _ => None,
        })
    }

    /// The act that it tells.
    #[inline]
    pub fn verb(&self) -> Option<(u16, Act)> {
        self.find_of(kind::VERB, |says| match says {
            Says::Verb(act) => Some(act),
            _ => None,
        })
    }

    /// The unit that it is.
    #[inline]
    pub fn unit(&self) -> Option<(u16, Unit)> {
        self.find_of(kind::UNIT, |says| match says {
            Says::Unit(unit) => Some(unit),
            _ => None,
        })
    }

    /// How it hedges the number behind it.
    #[inline]
    pub fn before(&self) -> Option<(u16, Bound)> {
        self.find_of(kind::BEFORE, |says| match says {
            Says::Before(bound) => Some(bound),
            _ => None,
        })
    }

    /// Why a number that it stands on this side of is no figure.
    #[inline]
    pub fn refusal(&self, wanted: Side) -> Option<(u16, Reason)> {
        self.find_of(kind::REFUSE, |says| match says {
            Says::Refuse(side, reason) if side == wanted => Some(reason),
            _ => None,
        })
    }
}

/// All words of a text, overlapping ones too, ordered by where they start, the longer first.
#[derive(Debug, Default)]
pub struct Hits {
    hits: Vec<Hit>,
    /// For every stretch of [`STRETCH`] bytes, how many words start before it.
    before: Vec<u32>,
    /// The length of the longest: a word that ends or goes on at a byte starts no further before it.
    longest: usize,
}

/// So many bytes hold a few words.
const STRETCH: usize = 64;

impl Hits {
    /// Scans a text.
    pub fn of(text: &str) -> Hits {
        Hits::without(text, NO_ROW)
    }

    /// Scans a text as if a row of the cue tables were not there: what it changes is what the row decides.
    pub fn without(text: &str, row: u16) -> Hits {
        let mut hits: Vec<Hit> = Vec::with_capacity(text.len() / 8);
        DICTIONARY.find(text, |start, end, number| {
            let hit = Hit { start, end, word: &WORDS[number], without: row };
            if row == NO_ROW || hit.rows().next().is_some() || hit.is_place() {
                hits.push(hit);
            }
        });
        Hits::indexed(hits)
    }

    fn indexed(hits: Vec<Hit>) -> Hits {
        let mut before = Vec::with_capacity(hits.last().map_or(0, |hit| hit.start / STRETCH + 2));
        for (count, hit) in (0..).zip(&hits) {
            while before.len() <= hit.start / STRETCH {
                before.push(count);
            }
        }
        let longest = hits.iter().map(|hit| hit.end - hit.start).max().unwrap_or(0);
        Hits { hits, before, longest }
    }

    /// How many words start before a byte.
    fn count_before(&self, at: usize) -> usize {
        let stretch = at / STRETCH;
        let Some(from) = self.before.get(stretch) else { return self.hits.len() };
        let mut count = *from as usize;
        while self.hits.get(count).is_some_and(|hit| hit.start < at) {
            count += 1;
        }
        count
    }

    /// Adds words of a user's own. What the tables have too, they say in the place of the tables.
    pub fn add(&mut self, own: impl IntoIterator<Item = (Range<usize>, &'static Word)>) {
        self.hits.extend(own.into_iter().map(|(span, word)| Hit { start: span.start, end: span.end, word, without: NO_ROW }));
        // The sort is stable: the user's word comes behind the same word of the tables, and takes its place.
        self.hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        self.hits.dedup_by(|own, known| {
            let same = own.span() == known.span();
            if same {
                *known = *own;
            }
            same
        });
        *self = Hits::indexed(std::mem::take(&mut self.hits));
    }

    /// The words that start at a byte, the longest first.
    pub fn starting(&self, at: usize) -> &[Hit] {
        let from = self.count_before(at);
        let count = self.hits[from..].iter().take_while(|hit| hit.start == at).count();
        &self.hits[from..from + count]
    }

    /// The words that start in a range.
    pub fn within(&self, span: Range<usize>) -> &[Hit] {
        let (from, to) = (self.count_before(span.start), self.count_before(span.end));
        &self.hits[from..to.max(from)]
    }

    /// The words that end at a byte, the longest first.
    pub fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        self.within(at.saturating_sub(self.longest)..at).iter().filter(move |hit| hit.end == at)
    }

    /// The words that a range lies in, wholly.
    pub fn around(&self, span: Range<usize>) -> impl Iterator<Item = &Hit> {
        self.within(span.end.saturating_sub(self.longest)..span.start + 1).iter().filter(move |hit| hit.end >= span.end)
    }
}

/// The number of no row.
const NO_ROW: u16 = u16::MAX;

/// Longer than any word of the tables, in bytes.
pub const LONGEST: usize = 96;

/// 新建区域性养老中心: whether the word goes on where the name of a district would end. 桐山、桐城、山前等街道: or is a street's in a list.
pub fn overrun(hit: &Hit, text: &str) -> bool {
    let word = &text[hit.span()];
    // 矿区采煤沉陷区: of mines, where no city stands before it.
    if word == "矿区" && !ends_with_any(&text[..hit.start], &["市", "大同", "阳泉"]) {
        return true;
    }
    // 中心城区和县城: and the county town.
    if word == "和县" && text[hit.end..].starts_with('城') {
        return true;
    }
    word.ends_with('区') && text[hit.end..].starts_with('域') || !word.ends_with(['省', '市', '区', '县']) && street_of_list(hit, text)
}

/// Whether a list of names goes on behind the word and ends in 等街道 or the like.
fn street_of_list(hit: &Hit, text: &str) -> bool {
    const ENDS: &[&str] = &["等街道", "等镇", "等乡镇", "等社区", "等镇街", "等街镇"];
    let rest = &text[hit.end..];
    if !rest.starts_with(['、', '等']) {
        return false;
    }
    let name = |c: char| c == '、' || crate::mention::is_han(c) && c != '等';
    let list: usize = rest.chars().take(20).take_while(|c| name(*c)).map(char::len_utf8).sum();
    starts_with_any(&rest[list..], ENDS)
}

/// 铁西区, 城关区: whether several places bear just this name, which is a district's or a county's.
pub fn namesake(hit: &Hit, word: &str) -> bool {
    let full = |index: usize| place::all()[index].name == word;
    word.ends_with(['区', '县', '市']) && word.chars().count() > 2 && hit.places().filter(|index| full(*index)).count() > 1
}

/// The place that a hit names, chosen among those that share the name.
pub fn place_of(hit: &Hit, home: Option<&'static place::Place>) -> Option<&'static place::Place> {
    place::resolve(hit.places(), home).map(|index| &place::all()[index])
}
