//! CSV and TSV.

use super::layout::Cell;
use super::report::Report;
use super::{Options, Piece};
use csv::{Writer, WriterBuilder};
use std::io::{self, Write};

/// The header, behind a byte order mark where one is asked for.
pub(super) fn head(delimiter: u8, options: Options) -> io::Result<Vec<u8>> {
    let bytes = if options.bom { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut out = writer(bytes, delimiter);
    for column in options.layout.columns(options) {
        out.write_field(column.title(options.lang))?;
    }
    done(out)
}

/// The rows of a release.
pub(super) fn piece(report: &Report<'_>, delimiter: u8, options: Options) -> io::Result<Piece> {
    let mut out = writer(Vec::new(), delimiter);
    let mut number = Vec::new();
    let mut result = Ok(());
    options.layout.rows(report, options, |cells| {
        if result.is_ok() {
            result = row(&mut out, cells, &mut number);
        }
    });
    result?;
    Ok(Piece::Bytes(out.into_inner().map_err(|error| error.into_error())?))
}

fn row(out: &mut Writer<Vec<u8>>, cells: &[Cell<'_>], number: &mut Vec<u8>) -> io::Result<()> {
    for cell in cells {
        match cell {
            Cell::Text(text) => out.write_field(text.as_bytes())?,
            other => {
                number.clear();
                write!(number, "{other}")?;
                out.write_field(&number)?;
            }
        }
    }
    Ok(out.write_record(None::<&[u8]>)?)
}

fn writer(bytes: Vec<u8>, delimiter: u8) -> Writer<Vec<u8>> {
    WriterBuilder::new().delimiter(delimiter).from_writer(bytes)
}

fn done(mut out: Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    out.write_record(None::<&[u8]>)?;
    out.into_inner().map_err(|error| error.into_error())
}
