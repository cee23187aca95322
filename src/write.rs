//! Figures to bytes: one flat [`Row`], and a file for each format.
//!
//! The same releases give the same bytes, and the order of fields is fixed. Spans are bytes inside and Unicode scalar
//! values at the edge: `start` and `end` count characters of the text as read, half-open.

mod exact;
mod finding;
mod json;
mod jsonl;
mod marked;
mod position;
mod report;
mod row;
mod table;

pub use exact::Exact;
pub use finding::{FINDING_COLUMNS, FindingRow, Findings, Found, Reference, findings_csv, findings_json, findings_jsonl};
pub use report::{Head, Refused, Report};
pub use row::Row;
pub use table::COLUMNS;

use std::io::{self, Write};
use std::path::Path;

/// How figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// A table, one figure a row, with the columns of [`COLUMNS`].
    #[default]
    Csv,
    /// The same parted by tabs.
    Tsv,
    /// One JSON object a release, each on a line of its own, with its figures in it.
    Json,
    /// One JSON object a figure, each on a line of its own.
    Jsonl,
    /// The text itself with every figure in ⟦ ⟧ and, where asked for, every refused number in ⟨ ⟩.
    Marked,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 5] = [Format::Csv, Format::Tsv, Format::Json, Format::Jsonl, Format::Marked];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Marked => "marked",
        }
    }

    /// The format that has this name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file's extension tells; `.txt` is the marked text.
    pub fn of(path: &Path) -> Option<Format> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "ndjson" => Some(Format::Jsonl),
            "txt" => Some(Format::Marked),
            name => Format::named(name),
        }
    }

    /// Whether refused numbers have a place in it.
    pub const fn shows_refused(self) -> bool {
        matches!(self, Format::Json | Format::Marked)
    }

    /// Begins an output of this format; a table prints its header at once.
    pub fn open<'w>(self, out: impl Write + 'w, options: Options) -> io::Result<Box<dyn Sink + 'w>> {
        Ok(match self {
            Format::Csv => Box::new(table::Table::open(out, b',', options)?),
            Format::Tsv => Box::new(table::Table::open(out, b'\t', options)?),
            Format::Json => Box::new(json::Json { out, options }),
            Format::Jsonl => Box::new(jsonl::Jsonl { out, options }),
            Format::Marked => Box::new(marked::Marked { out, options }),
        })
    }
}

/// What the user may choose about an output.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Print refused numbers too, in the formats that have a place for them.
    pub refused: bool,
    /// More than one release is to come: the marked text names them.
    pub several: bool,
    /// Print for each figure the relations that it fails in, in the formats that print rows.
    pub audit: bool,
}

/// An output that takes one release after the other.
pub trait Sink {
    /// Writes a release.
    fn release(&mut self, report: &Report<'_>) -> io::Result<()>;

    /// Writes what is left.
    fn finish(&mut self) -> io::Result<()>;
}
