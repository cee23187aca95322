//! CSV and TSV: what the figure is first, then what it is of, where it stands last.

use super::report::Report;
use super::row::Row;
use super::{Exact, Options, Sink};
use csv::WriterBuilder;
use std::borrow::Cow;
use std::io::{self, Write};

/// A cell of a row; an absent one is empty.
type Cell = for<'r> fn(&'r Row<'_>) -> Cow<'r, str>;

/// The columns of a table, in their order.
pub const COLUMNS: [(&str, Cell); 22] = [
    ("source", |row| text(row.source)),
    ("id", |row| number(row.id)),
    ("metric", |row| row.metric.into()),
    ("label", |row| row.label.into()),
    ("stage", |row| row.stage.into()),
    ("value", |row| row.value.to_string().into()),
    ("value_max", |row| row.value_max.as_ref().map(Exact::to_string).unwrap_or_default().into()),
    ("unit", |row| row.unit.into()),
    ("kind", |row| row.kind.into()),
    ("bound", |row| row.bound.into()),
    ("region", |row| text(row.region)),
    ("region_code", |row| text(row.region_code.as_deref())),
    ("area", |row| text(row.area)),
    ("from", |row| text(row.from.as_deref())),
    ("to", |row| text(row.to.as_deref())),
    ("part_of", |row| row.part_of.map(number).unwrap_or_default()),
    ("speaker", |row| text(row.speaker)),
    ("raw", |row| row.raw.into()),
    ("line", |row| number(row.line)),
    ("sentence", |row| number(row.sentence)),
    ("start", |row| number(row.start)),
    ("end", |row| number(row.end)),
];

fn text(cell: Option<&str>) -> Cow<'_, str> {
    cell.unwrap_or_default().into()
}

fn number<'r>(cell: usize) -> Cow<'r, str> {
    cell.to_string().into()
}

/// A table under way.
pub(super) struct Table<W: Write> {
    out: csv::Writer<W>,
    options: Options,
}

/// The column that stands behind the others where it is asked for.
const AUDIT: &str = "audit";

impl<W: Write> Table<W> {
    /// Begins a table with its header.
    pub(super) fn open(out: W, delimiter: u8, options: Options) -> io::Result<Self> {
        let mut out = WriterBuilder::new().delimiter(delimiter).from_writer(out);
        let names = COLUMNS.iter().map(|(name, _)| *name);
        out.write_record(names.chain(options.audit.then_some(AUDIT))).map_err(plain)?;
        Ok(Table { out, options })
    }
}

impl<W: Write> Sink for Table<W> {
    fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        for row in report.rows_with(self.options) {
            for (_, cell) in COLUMNS {
                self.out.write_field(cell(&row).as_bytes()).map_err(plain)?;
            }
            if let Some(audit) = &row.audit {
                self.out.write_field(audit.as_deref().unwrap_or_default()).map_err(plain)?;
            }
            self.out.write_record(None::<&[u8]>).map_err(plain)?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// What went wrong below CSV, which wraps it out of sight: a closed pipe must stay one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
