//! Figures to bytes: one flat [`Row`], and a file for each format.
//!
//! The same releases give the same bytes, and the order of fields is fixed. Spans are bytes inside and Unicode scalar
//! values at the edge: `start` and `end` count characters of the text as read, half-open.

mod exact;
mod finding;
mod headline;
mod json;
mod jsonl;
mod lang;
mod layout;
mod long;
mod markdown;
mod marked;
#[cfg(feature = "parquet")]
mod parquet;
mod position;
mod report;
mod row;
pub mod schema;
mod stream;
mod table;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use exact::Exact;
pub use finding::{FINDING_COLUMNS, FindingRow, Findings, Found, Reference, findings_csv, findings_json, findings_jsonl};
#[cfg(feature = "review")]
pub(crate) use headline::headlines;
pub use headline::{HEADLINES, Headline};
pub use json::Nested;
pub use lang::Lang;
pub use layout::{Cell, Holds, Layout};
pub use long::COLUMNS;
pub use report::{Head, Refused, Report};
pub use row::{Code, Row};

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
    /// An Excel workbook: sheets of figures, of releases and of what fails in the audit.
    #[cfg(feature = "xlsx")]
    Xlsx,
    /// The table as Parquet, its columns typed.
    #[cfg(feature = "parquet")]
    Parquet,
    /// Markdown: a section with a table for each release.
    Md,
    /// The text itself with every figure in ⟦ ⟧ and, where asked for, every refused number in ⟨ ⟩.
    Marked,
}

impl Format {
    /// Every format that was built in.
    pub const ALL: &'static [Format] = &[
        Format::Csv,
        Format::Tsv,
        Format::Json,
        Format::Jsonl,
        #[cfg(feature = "xlsx")]
        Format::Xlsx,
        #[cfg(feature = "parquet")]
        Format::Parquet,
        Format::Md,
        Format::Marked,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            #[cfg(feature = "xlsx")]
            Format::Xlsx => "xlsx",
            #[cfg(feature = "parquet")]
            Format::Parquet => "parquet",
            Format::Md => "md",
            Format::Marked => "marked",
        }
    }

    /// The format that has this name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// The format that a file's extension tells; `.txt` is the marked text.
    pub fn of(path: &Path) -> Option<Format> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "ndjson" => Some(Format::Jsonl),
            "txt" => Some(Format::Marked),
            "markdown" => Some(Format::Md),
            name => Format::named(name),
        }
    }

    /// Whether refused numbers have a place in it.
    pub const fn shows_refused(self) -> bool {
        matches!(self, Format::Json | Format::Marked)
    }

    /// Whether a byte order mark may stand before it, for spreadsheets that read UTF-8 only behind one.
    pub const fn takes_bom(self) -> bool {
        matches!(self, Format::Csv | Format::Tsv)
    }

    /// Whether it is a table, whose rows a [`Layout`] chooses.
    pub const fn is_table(self) -> bool {
        !matches!(self, Format::Json | Format::Jsonl | Format::Marked)
    }

    /// Whether it is text, which a terminal can show.
    pub const fn is_text(self) -> bool {
        match self {
            #[cfg(feature = "xlsx")]
            Format::Xlsx => false,
            #[cfg(feature = "parquet")]
            Format::Parquet => false,
            _ => true,
        }
    }

    /// Whether its file is one piece behind the other and nothing else, so that an interrupted one can go on.
    pub const fn can_go_on(self) -> bool {
        self.is_text()
    }

    /// Whether a row of it is a figure and needs nothing of the others, so that a long text can be written
    /// [part](crate::release::parts) by part.
    pub const fn takes_parts(self, options: Options) -> bool {
        matches!(self, Format::Csv | Format::Tsv | Format::Jsonl) && matches!(options.layout, Layout::Long) && !options.audit
    }

    /// Begins an output of this format; a table prints its header at once.
    pub fn open<'w>(self, mut out: impl Write + Send + 'w, options: Options) -> io::Result<Writer<'w>> {
        match self {
            Format::Csv => out.write_all(&table::head(b',', options)?)?,
            Format::Tsv => out.write_all(&table::head(b'\t', options)?)?,
            Format::Md => out.write_all(&markdown::head(options)?)?,
            _ => {}
        }
        self.go_on(out, options)
    }

    /// Goes on with an output of this format that has its beginning already; see [`Format::can_go_on`].
    pub fn go_on<'w>(self, out: impl Write + Send + 'w, options: Options) -> io::Result<Writer<'w>> {
        let sink: Box<dyn Sink + Send + 'w> = match self {
            #[cfg(feature = "xlsx")]
            Format::Xlsx => Box::new(xlsx::Xlsx::open(out, options)?),
            #[cfg(feature = "parquet")]
            Format::Parquet => Box::new(parquet::Parquet::open(out, options)?),
            _ => Box::new(stream::Stream { out }),
        };
        Ok(Writer { format: self, options, sink })
    }

    /// What this format makes of a release. It needs nothing of the others, so it can be made on any thread.
    pub fn piece(self, report: &Report<'_>, options: Options) -> io::Result<Piece> {
        match self {
            Format::Csv => table::piece(report, b',', options),
            Format::Tsv => table::piece(report, b'\t', options),
            Format::Json => json::piece(report, options),
            Format::Jsonl => jsonl::piece(report, options),
            #[cfg(feature = "xlsx")]
            Format::Xlsx => Ok(xlsx::piece(report, options)),
            #[cfg(feature = "parquet")]
            Format::Parquet => Ok(parquet::piece(report, options)),
            Format::Md => markdown::piece(report, options),
            Format::Marked => marked::piece(report, options),
        }
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
    /// What a row of a table is.
    pub layout: Layout,
    /// The language of headers and closed words in csv, tsv, xlsx and md.
    pub lang: Lang,
    /// A byte order mark first, where the [format takes one](Format::takes_bom).
    pub bom: bool,
}

/// What a format makes of one release, to be put behind the others.
#[derive(Debug)]
pub enum Piece {
    /// For a format that is one release behind the other.
    Bytes(Vec<u8>),
    /// For a workbook.
    #[cfg(feature = "xlsx")]
    Rows(xlsx::Rows),
    /// For Parquet.
    #[cfg(feature = "parquet")]
    Columns(parquet::Rows),
}

/// An output that takes one release after the other.
pub struct Writer<'w> {
    format: Format,
    options: Options,
    sink: Box<dyn Sink + Send + 'w>,
}

impl Writer<'_> {
    /// Writes a release.
    pub fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        self.put(self.format.piece(report, self.options)?)
    }

    /// Writes what [`Format::piece`] made of a release, with the same options.
    pub fn put(&mut self, piece: Piece) -> io::Result<()> {
        self.sink.put(piece)
    }

    /// Hands what was written so far over to the output, as far as the format can.
    pub fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    /// Writes what is left.
    pub fn finish(&mut self) -> io::Result<()> {
        self.sink.finish()
    }
}

/// What puts the pieces of a format together.
trait Sink {
    fn put(&mut self, piece: Piece) -> io::Result<()>;

    /// What is written as a whole has nothing to hand over before its end.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()>;
}
