//! The one scan: every cue word and place name of a text, found by one automaton in one pass.

use crate::cue::{self, Says};
use crate::lexicon::{self, Lexicon};
use crate::place;
use daachorse::CharwiseDoubleArrayAhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/meanings.rs"));

static AUTOMATON: LazyLock<CharwiseDoubleArrayAhoCorasick<u32>> = LazyLock::new(|| {
    let blob = include_bytes!(concat!(env!("OUT_DIR"), "/automaton.bin"));
    CharwiseDoubleArrayAhoCorasick::deserialize(blob).expect("the build script made it").0
});

/// A word of the tables at its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
    /// Which word: an index into the meanings that the build script laid down, or [`NO_WORD`].
    word: u32,
    /// The same word in the user's lexicon.
    own: Option<&'static lexicon::Word>,
    /// A row that says nothing here: see [`Hits::without`].
    without: u16,
}

impl Hit {
    /// The byte range.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    fn ids(&self) -> &'static [u16] {
        if self.word == NO_WORD {
            return &[];
        }
        let word = self.word as usize;
        &MEANINGS[STARTS[word] as usize..STARTS[word + 1] as usize]
    }

    /// The rows of the cue tables that hold the word, with what they say. A word that the user has names what the
    /// user says that it names; as a unit, a hedge or a refusal it goes on to say what it says.
    pub fn rows(&self) -> impl Iterator<Item = (u16, Says)> + use<> {
        let (own, without) = (self.own, self.without);
        let known = self.ids().iter().filter(|id| **id < PLACES_FROM).map(|id| (*id, cue::row(*id).says));
        let stands = move |says: &Says| own.is_none_or(|word| !word.names() || !matches!(says, Says::Noun(_) | Says::Verb(_)));
        let users = own.into_iter().flat_map(lexicon::Word::rows);
        users.chain(known.filter(move |(_, says)| stands(says))).filter(move |(id, _)| *id != without)
    }

    /// The places that the word names; none where it is the user's.
    pub fn places(&self) -> impl Iterator<Item = usize> + use<> {
        let ids = if self.own.is_some_and(lexicon::Word::names) { &[] } else { self.ids() };
        ids.iter().filter(|id| **id >= PLACES_FROM).map(|id| usize::from(id - PLACES_FROM))
    }

    /// Whether any row says something that `what` accepts.
    pub fn find<T>(&self, what: impl Fn(Says) -> Option<T>) -> Option<(u16, T)> {
        self.rows().find_map(|(row, says)| what(says).map(|t| (row, t)))
    }
}

/// All words of a text, overlapping ones too, ordered by where they start, the longer first.
#[derive(Debug, Default)]
pub struct Hits {
    hits: Vec<Hit>,
}

impl Hits {
    /// Scans a text.
    pub fn of(text: &str) -> Hits {
        Hits::without(text, NO_ROW)
    }

    /// Scans a text as if a row of the cue tables were not there: what it changes is what the row decides.
    pub fn without(text: &str, row: u16) -> Hits {
        let mut hits: Vec<Hit> = AUTOMATON
            .find_overlapping_iter(text)
            .map(|m| Hit { start: m.start(), end: m.end(), word: m.value(), own: None, without: row })
            .filter(|hit| row == NO_ROW || hit.rows().next().is_some() || hit.places().next().is_some())
            .collect();
        hits.sort_unstable_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        Hits { hits }
    }

    /// Adds the words of a user's lexicon that a text holds.
    pub fn add(&mut self, lexicon: &'static Lexicon, text: &str) {
        let own =
            |(span, word): (Range<usize>, _)| Hit { start: span.start, end: span.end, word: NO_WORD, own: Some(word), without: NO_ROW };
        self.hits.extend(lexicon.scan(text).map(own));
        self.hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        // What both know is one word: the user's comes behind the other, for the sort is stable.
        self.hits.dedup_by(|own, known| {
            let same = own.span() == known.span();
            known.own = if same { own.own } else { known.own };
            same
        });
    }

    /// The words that start at a byte, the longest first.
    pub fn starting(&self, at: usize) -> &[Hit] {
        let from = self.hits.partition_point(|hit| hit.start < at);
        let to = from + self.hits[from..].partition_point(|hit| hit.start == at);
        &self.hits[from..to]
    }

    /// The words that start in a range.
    pub fn within(&self, span: Range<usize>) -> &[Hit] {
        let from = self.hits.partition_point(|hit| hit.start < span.start);
        let to = from + self.hits[from..].partition_point(|hit| hit.start < span.end);
        &self.hits[from..to]
    }

    /// The words that end at a byte, the longest first. No word of the tables is longer than 96 bytes.
    pub fn ending(&self, at: usize) -> impl Iterator<Item = &Hit> {
        self.within(at.saturating_sub(LONGEST)..at).iter().filter(move |hit| hit.end == at)
    }

    /// The words that a range lies in, wholly.
    pub fn around(&self, span: Range<usize>) -> impl Iterator<Item = &Hit> {
        self.within(span.end.saturating_sub(LONGEST)..span.start + 1).iter().filter(move |hit| hit.end >= span.end)
    }
}

/// The number of no row.
const NO_ROW: u16 = u16::MAX;

/// The number of a word that no table has.
const NO_WORD: u32 = u32::MAX;

/// Longer than any word of the tables, in bytes.
pub const LONGEST: usize = 96;

/// The place that a hit names, chosen among those that share the name.
pub fn place_of(hit: &Hit, home: Option<&'static place::Place>) -> Option<&'static place::Place> {
    let candidates: Vec<usize> = hit.places().collect();
    place::resolve(&candidates, home).map(|index| &place::all()[index])
}
