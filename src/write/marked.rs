//! The text itself, with what was found marked in it: the notation of the cue tables' proofs.

use super::report::Report;
use super::{Options, Piece};
use std::io::{self, Write};
use std::ops::Range;

/// What stands around a figure.
const FIGURE: [&str; 2] = ["⟦", "⟧"];
/// What stands around a refused number.
const REFUSED: [&str; 2] = ["⟨", "⟩"];

/// The text of a release.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    let mut out = Vec::new();
    let text = report.release.text;
    if options.several {
        writeln!(out, "==> {} <==", report.source)?;
    }
    let mut done = 0;
    for (span, [open, close]) in marks(report, options.refused) {
        write!(out, "{}{open}{}{close}", &text[done..span.start], &text[span.clone()])?;
        done = span.end;
    }
    out.extend(&text.as_bytes()[done..]);
    if options.several && !text.ends_with('\n') {
        out.push(b'\n');
    }
    Ok(Piece::Bytes(out))
}

/// All marks in text order.
fn marks<'a>(report: &Report<'a>, refused: bool) -> Vec<(&'a Range<usize>, [&'static str; 2])> {
    let figures = report.extraction.figures.iter().map(|figure| (&figure.span, FIGURE));
    let refusals = report.extraction.refusals.iter().filter(|_| refused).map(|refusal| (&refusal.span, REFUSED));
    let mut marks: Vec<_> = figures.chain(refusals).collect();
    marks.sort_by_key(|(span, _)| span.start);
    marks
}
