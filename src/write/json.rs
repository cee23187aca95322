//! JSON: one release a line, so that one release is a JSON document and several are JSON Lines.

use super::report::{Head, Refused, Report};
use super::row::Row;
use super::{Options, Sink};
use serde::Serialize;
use std::io::{self, Write};

pub(super) struct Json<W> {
    pub(super) out: W,
    pub(super) options: Options,
}

/// A release with its figures.
#[derive(Serialize)]
struct Nested<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    figures: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<Vec<Refused<'a>>>,
}

impl<W: Write> Sink for Json<W> {
    fn release(&mut self, report: &Report<'_>) -> io::Result<()> {
        let nested = Nested {
            head: report.head(),
            figures: report.nested_with(self.options).collect(),
            refused: self.options.refused.then(|| report.refused().collect()),
        };
        serde_json::to_writer(&mut self.out, &nested)?;
        self.out.write_all(b"\n")
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
