//! JSON Lines: one figure a line.

use super::Sink;
use super::report::Report;
use std::io::{self, Write};

pub(super) struct Jsonl<W> {
    pub(super) out: W,
}

impl<W: Write> Sink for Jsonl<W> {
    fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        for row in report.rows() {
            serde_json::to_writer(&mut self.out, &row)?;
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
