//! Metrics and words of the user's own, for programmes that the closed list of the contract does not know.
//!
//! A lexicon is a TOML file; `examples/rural_roads.toml` is one, with what each key means. Its nouns and units become
//! [rows](crate::cue::Row) like those of the cue tables and go the same way: a second, small dictionary finds them,
//! their hits join those of the one scan, and the walk takes no notice of whose they are. A word that a table has too
//! names what the user says, and of words that begin at one place the longest wins, as ever.
//!
//! ```
//! use oldcomm::{lexicon, release::{Given, Release}};
//!
//! let roads = r#"
//! [[metric]]
//! id = "rural_roads"
//! zh = "农村公路"
//! en = "rural roads built, renewed or widened"
//! units = ["公里"]
//! nouns = ["农村公路"]
//!
//! [[metric.example]]
//! text = "新建农村公路⟦120公里⟧。"
//! stage = "completed"
//! "#;
//! let given = Given { lexicon: Some(lexicon::read(roads)?), ..Given::default() };
//! let figures = oldcomm::extract::extract(&Release::of("改造农村公路85.6公里。", given)).figures;
//! assert_eq!(figures[0].metric.word(), "rural_roads");
//! # Ok::<(), oldcomm::error::Error>(())
//! ```

mod example;
mod fault;
mod file;
mod meaning;

pub use fault::Fault;

use crate::cue::{OWN_FROM, Row, Says, Table};
use crate::error::Error;
use crate::figure::Metric;
use crate::scan::{Dictionary, Word};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

/// A user's metrics and words.
///
/// It lives as long as the program, so that a metric of a user's is as light as any other: a lexicon is loaded once.
pub struct Lexicon {
    metrics: Vec<Metric>,
    table: Table,
    words: Vec<Word>,
    dictionary: Dictionary,
}

/// Loads a lexicon, which then stays for as long as the program runs.
///
/// # Errors
/// Where the file cannot be read, is not TOML, says what cannot be used, or one of its examples does not hold.
pub fn load(path: &Path) -> Result<&'static Lexicon, Error> {
    read(&crate::read::path(path, None)?.text)
}

/// The same from the text of the file.
///
/// # Errors
/// As those of [`load`], but for reading.
pub fn read(text: &str) -> Result<&'static Lexicon, Error> {
    let file = file::File::parse(text)?;
    let (metrics, rows) = file.rows()?;
    let lexicon: &'static Lexicon = Box::leak(Box::new(Lexicon::of(metrics, rows)));
    file.check(lexicon)?;
    Ok(lexicon)
}

impl Lexicon {
    fn of(metrics: Vec<Metric>, rows: Vec<Row>) -> Lexicon {
        let rows: &'static [Row] = rows.leak();
        let mut meanings: BTreeMap<&str, Vec<(u16, Says)>> = BTreeMap::new();
        for (number, row) in (OWN_FROM..).zip(rows) {
            meanings.entry(row.word).or_default().push((number, row.says));
        }
        let dictionary = Dictionary::of(meanings.keys().copied());
        let table = Table { name: "lexicon", about: "the user's own nouns and units", rows };
        Lexicon { metrics, table, words: meanings.iter().map(|(word, rows)| Word::own(word, rows)).collect(), dictionary }
    }

    /// The metrics that it adds, in the order of the file.
    pub fn metrics(&self) -> &[Metric] {
        &self.metrics
    }

    /// Its rows as a cue table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The row of that number, if it is one of the lexicon's.
    pub fn row(&self, number: u16) -> Option<&'static Row> {
        self.table.rows.get(usize::from(number.checked_sub(OWN_FROM)?))
    }

    /// Its words that a text holds, overlapping ones too.
    pub fn scan(&'static self, text: &str) -> Vec<(Range<usize>, &'static Word)> {
        let mut found = Vec::new();
        self.dictionary.find(text, |start, end, number| found.push((start..end, &self.words[number])));
        found
    }
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("metrics", &self.metrics).field("table", &self.table).finish_non_exhaustive()
    }
}
