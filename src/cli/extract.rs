//! `oldcomm extract`: the figures of releases, one file after the other.

use super::given::Given;
use super::inputs::Inputs;
use super::output::Output;
use super::{Outcome, complain};
use anyhow::{Context, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use oldcomm::extract::extract;
use oldcomm::read::Encoding;
use oldcomm::release::Release;
use oldcomm::write::{Format, Options, Report};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// How to print them; without it the extension of -o tells, else it is csv
    #[arg(short, long, value_parser = formats())]
    format: Option<Format>,
    /// Write to a file, which is replaced only when all is done
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print refused numbers and their reasons too (json, and ⟨ ⟩ in marked)
    #[arg(long)]
    refused: bool,
    /// Add a column that names the relations that a figure fails in (see oldcomm audit)
    #[arg(long)]
    audit: bool,
    #[command(flatten)]
    given: Given,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(|name| Format::named(&name).ok_or("no such format"))
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let format = format(args)?;
    if args.refused && !format.shows_refused() {
        bail!("{} has no place for refused numbers; use --format json or marked", format.name());
    }
    if args.audit && format == Format::Marked {
        bail!("marked has no place for the audit; use --format csv, tsv, jsonl or json");
    }
    let inputs = args.inputs.list()?;
    let given = args.given.known()?;
    let options = Options { refused: args.refused, several: inputs.len() > 1, audit: args.audit };
    let mut output = Output::open(args.output.as_deref())?;
    let (mut figures, mut failed) = (0, false);
    {
        let mut sink = format.open(&mut output, options).context("writing")?;
        for input in &inputs {
            let read = match args.inputs.read(input) {
                Ok(read) => read,
                Err(error) => {
                    complain(format_args!("{}: {error}", input.path.display()));
                    failed = true;
                    continue;
                }
            };
            let release = Release::of(&read.text, given);
            let extraction = extract(&release);
            let source = input.path.to_string_lossy();
            let encoding = read.encoding.map(Encoding::name);
            sink.release(&Report { source: &source, encoding, release: &release, extraction: &extraction }).context("writing")?;
            figures += extraction.figures.len();
        }
        sink.finish().context("writing")?;
    }
    output.keep()?;
    Ok(match (failed, figures) {
        (true, _) => Outcome::Failed,
        (false, 0) => Outcome::Nothing,
        (false, _) => Outcome::Done,
    })
}

/// The format that was named, else the one of the file's extension, else CSV.
fn format(args: &Args) -> anyhow::Result<Format> {
    let named = args.format;
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => named
            .or_else(|| Format::of(path))
            .with_context(|| format!("{}: no format has that extension; name one with --format", path.display())),
        None => Ok(named.unwrap_or_default()),
    }
}
