//! What a person says of the figures of releases: which are right, how others ought to read, which are missing and which
//! are none.
//!
//! A file of corrections is a gold file as `FIGURES.md` describes it, of one release or of several one behind the other. Where
//! not all figures of a release were judged its first line has `"complete": false`, and a line may say `"review": "wrong"`,
//! no figure stands there, or `"review": "none"`, nothing is said of it but that others are parts of it.
//!
//! ```
//! use oldcomm::corrections::Corrections;
//! use oldcomm::extract::extract;
//! use oldcomm::release::{Given, Release};
//!
//! let file = r#"{"doc": "press.txt", "complete": false}
//! {"id": 1, "raw": "113个", "nth": 1, "value": 113, "unit": "个", "metric": "communities", "label": "老旧小区",
//!  "stage": "completed", "kind": "level", "bound": "exact"}"#.replace("\n ", "");
//! let corrections = Corrections::read(&file, &[])?;
//!
//! let release = Release::of("今年计划改造老旧小区113个。", Given::default());
//! let mut extraction = extract(&release);
//! let applied = corrections.of("in/press.txt").unwrap().apply(&release, &mut extraction);
//! assert_eq!(extraction.figures[0].stage.word(), "completed");
//! assert_eq!(applied.score.right("stage"), 0);
//! # Ok::<(), oldcomm::error::Error>(())
//! ```

mod apply;
mod read;
mod score;

pub use apply::{Applied, Misplaced};
pub use score::{FIELDS, Score};

use crate::error::Error;
use crate::figure::{Bound, Kind, Metric, Period, Stage};
use rust_decimal::Decimal;
use std::path::Path;

/// What is said of several releases.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corrections {
    releases: Vec<Judged>,
}

/// What is said of one release.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The file of the release.
    pub doc: String,
    /// Whether all of its figures are there: then what is not there is none.
    pub complete: bool,
    lines: Vec<Line>,
}

/// What is said of one number.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    /// The line of the file that says it, from 1.
    number: usize,
    id: usize,
    /// The exact words.
    raw: String,
    /// Which occurrence of them, from 1.
    nth: usize,
    /// The first character, counted from 0, where that is said too.
    start: Option<usize>,
    says: Says,
}

#[derive(Debug, Clone, PartialEq)]
enum Says {
    /// It is this figure.
    Figure(Box<Fields>),
    /// It is no figure.
    Wrong,
    /// Nothing; others are parts of it.
    Nothing,
}

/// The fields of a figure as they ought to be.
#[derive(Debug, Clone, PartialEq)]
struct Fields {
    value: Decimal,
    value_max: Option<Decimal>,
    unit: String,
    metric: Metric,
    label: String,
    stage: Stage,
    kind: Kind,
    bound: Bound,
    region: Option<String>,
    area: Option<String>,
    period: Period,
    /// The id in the same file.
    part_of: Option<usize>,
}

impl Corrections {
    /// Reads a file of corrections; `own` are the metrics of the user's lexicon.
    ///
    /// # Errors
    ///
    /// [`Error::Corrections`] for the first line that says nothing that can be used.
    pub fn read(text: &str, own: &[Metric]) -> Result<Corrections, Error> {
        read::read(text, own)
    }

    /// Takes in those of another file.
    ///
    /// # Errors
    ///
    /// [`Error::CorrectedTwice`] where both tell of one release.
    pub fn add(&mut self, other: Corrections) -> Result<(), Error> {
        for release in other.releases {
            if self.tells_of(&release.doc) {
                return Err(Error::CorrectedTwice(release.doc));
            }
            self.releases.push(release);
        }
        Ok(())
    }

    fn tells_of(&self, doc: &str) -> bool {
        self.releases.iter().any(|there| there.doc == doc)
    }

    /// What is said of a file: by its path, or by as much of the path as both name. The release that names most of it wins.
    pub fn of(&self, source: &str) -> Option<&Judged> {
        let source = Path::new(source);
        let same = |judged: &&Judged| {
            let doc = Path::new(&judged.doc);
            source.ends_with(doc) || doc.ends_with(source)
        };
        self.releases.iter().filter(same).max_by_key(|judged| Path::new(&judged.doc).components().count())
    }

    /// The releases that something is said of, in the order of the files.
    pub fn releases(&self) -> &[Judged] {
        &self.releases
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_known_by_its_path() {
        let of = |docs: &[&str], source: &str| {
            let releases = docs.iter().map(|doc| Judged { doc: (*doc).to_owned(), complete: true, lines: Vec::new() }).collect();
            Corrections { releases }.of(source).map(|judged| judged.doc.clone())
        };
        for (docs, source, want) in [
            (&["a.txt"][..], "in/a.txt", Some("a.txt")),
            (&["in/a.txt"], "a.txt", Some("in/a.txt")),
            (&["in/a.txt"], "out/a.txt", None),
            (&["a.txt"], "aa.txt", None),
            (&["a.txt", "in/a.txt"], "/home/in/a.txt", Some("in/a.txt")),
        ] {
            assert_eq!(of(docs, source).as_deref(), want, "{docs:?} {source}");
        }
    }
}
