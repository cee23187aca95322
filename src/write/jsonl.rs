//! JSON Lines: one figure a line.

use super::report::Report;
use super::{Lang, Options, Piece};
use std::io;

/// The lines of a release.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    // A line takes some five hundred bytes.
    let mut out = Vec::with_capacity(report.extraction.figures.len() * 512);
    for row in report.rows_with(Options { lang: Lang::En, ..options }) {
        row.write(&mut out);
        out.push(b'\n');
    }
    Ok(Piece::Bytes(out))
}
