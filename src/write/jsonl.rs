//! JSON Lines: one figure a line.

use super::report::Report;
use super::{Lang, Options, Piece};
use std::io;

/// What a line takes, more often than not: room for all of them at once costs less than growing.
const LINE: usize = 480;

/// The lines of a release.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    let mut out = Vec::with_capacity(report.extraction.figures.len() * LINE);
    for row in report.rows_with(Options { lang: Lang::En, ..options }) {
        serde_json::to_writer(&mut out, &row)?;
        out.push(b'\n');
    }
    Ok(Piece::Bytes(out))
}
