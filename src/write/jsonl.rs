//! JSON Lines: one figure a line.

use super::report::Report;
use super::{Options, Sink};
use std::io::{self, Write};

pub(super) struct Jsonl<W> {
    pub(super) out: W,
    pub(super) options: Options,
}

impl<W: Write> Sink for Jsonl<W> {
    fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        for row in report.rows_with(self.options) {
            serde_json::to_writer(&mut self.out, &row)?;
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
