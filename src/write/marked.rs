//! The text itself, with what was found marked in it: the notation of the cue tables' proofs.

use super::report::Report;
use super::{Options, Sink};
use std::io::{self, Write};
use std::ops::Range;

/// What stands around a figure.
const FIGURE: [&str; 2] = ["⟦", "⟧"];
/// What stands around a refused number.
const REFUSED: [&str; 2] = ["⟨", "⟩"];

pub(super) struct Marked<W> {
    pub(super) out: W,
    pub(super) options: Options,
}

impl<W: Write> Sink for Marked<W> {
    fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        let text = report.release.text;
        if self.options.several {
            writeln!(self.out, "==> {} <==", report.source)?;
        }
        let mut done = 0;
        for (span, [open, close]) in marks(report, self.options.refused) {
            write!(self.out, "{}{open}{}{close}", &text[done..span.start], &text[span.clone()])?;
            done = span.end;
        }
        self.out.write_all(&text.as_bytes()[done..])?;
        if self.options.several && !text.ends_with('\n') {
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// All marks in text order.
fn marks<'a>(report: &Report<'a>, refused: bool) -> Vec<(&'a Range<usize>, [&'static str; 2])> {
    let figures = report.extraction.figures.iter().map(|figure| (&figure.span, FIGURE));
    let refusals = report.extraction.refusals.iter().filter(|_| refused).map(|refusal| (&refusal.span, REFUSED));
    let mut marks: Vec<_> = figures.chain(refusals).collect();
    marks.sort_by_key(|(span, _)| span.start);
    marks
}
