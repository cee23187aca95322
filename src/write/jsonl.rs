//! JSON Lines: one figure a line.

use super::report::Report;
use super::{Lang, Options, Piece};
use std::io;

/// The lines of a release.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    let mut out = Vec::new();
    for row in report.rows_with(Options { lang: Lang::En, ..options }) {
        serde_json::to_writer(&mut out, &row)?;
        out.push(b'\n');
    }
    Ok(Piece::Bytes(out))
}
