//! `oldcomm text`: a file as it is read, which is what offsets refer to.

use super::output::Output;
use super::reading::Reading;
use super::{Outcome, complain};
use anyhow::Context;
use std::io::Write;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The release; - or none for standard input
    #[arg(value_name = "PATH", default_value = "-")]
    path: PathBuf,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let text = match args.reading.read(&args.path) {
        Ok(read) => read.text,
        Err(error) => {
            complain(format_args!("{}: {error}", args.path.display()));
            return Ok(Outcome::Failed);
        }
    };
    let mut out = Output::open(None)?;
    out.write_all(text.as_bytes()).context("writing")?;
    out.keep()?;
    Ok(Outcome::Done)
}
