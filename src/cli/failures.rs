//! The table of files that gave nothing, and why.

use super::output::Output;
use anyhow::Context;
use std::path::Path;

/// A table under way; with no failures it is its header.
pub(super) struct Failures {
    out: csv::Writer<Output>,
}

impl Failures {
    pub(super) fn open(path: &Path) -> anyhow::Result<Failures> {
        let mut failures = Failures { out: csv::Writer::from_writer(Output::open(Some(path))?) };
        failures.add("source", "error")?;
        Ok(failures)
    }

    pub(super) fn add(&mut self, source: &str, error: &str) -> anyhow::Result<()> {
        self.out.write_record([source, error]).context("writing the failures")
    }

    pub(super) fn keep(self) -> anyhow::Result<()> {
        self.out.into_inner().map_err(|error| error.into_error()).context("writing the failures")?.keep()
    }
}
