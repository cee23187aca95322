//! `oldcomm extract`: the figures of releases.

use super::Outcome;
use super::batch::{Next, in_order};
use super::corrections;
use super::failures::Failures;
use super::fault::faults_told;
use super::given::Given;
use super::inputs::{Input, Inputs};
use super::journal::{Before, Finished, Journal, Stamp};
use super::output::Output;
use super::progress::Progress;
use super::suggest::did_you_mean;
use super::talk::Talk;
use anyhow::{Context, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use oldcomm::corrections::{Applied, Corrections, Judged, Misplaced, Score};
use oldcomm::extract::extract;
use oldcomm::read::{Encoding, Text};
use oldcomm::release::{self, PART, Release, parts};
use oldcomm::write::{Format, Lang, Layout, Options, Piece, Report, Writer};
use std::collections::HashSet;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// How to print them; without it the extension of -o tells, else it is csv
    #[arg(short, long, value_parser = named(Format::ALL, Format::name, Format::named))]
    format: Option<Format>,
    /// Write to a file, which is replaced only when all is done
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What a row of a table is: a figure, a release with its headline figures, or a region of a release
    #[arg(long, default_value = "long", value_parser = named(&Layout::ALL, Layout::name, Layout::named))]
    layout: Layout,
    /// The language of headers and closed words in csv, tsv, xlsx and md
    #[arg(long, default_value = "en", value_parser = named(&Lang::ALL, Lang::name, Lang::named))]
    lang: Lang,
    /// Begin csv or tsv with a byte order mark, which Excel wants
    #[arg(long)]
    bom: bool,
    /// Print refused numbers and their reasons too (json, and ⟨ ⟩ in marked)
    #[arg(long)]
    refused: bool,
    /// Add a column that names the relations that a figure fails in (see oldcomm audit)
    #[arg(long)]
    audit: bool,
    /// How many files to work on at once; without it as many as there are cores
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Write a csv table of the files that could not be read, and why
    #[arg(long, value_name = "FILE")]
    failures: Option<PathBuf>,
    /// Stop at the first file that cannot be read
    #[arg(long)]
    fail_fast: bool,
    /// Go on where an interrupted run with the same -o FILE and options stopped
    #[arg(long, requires = "output")]
    resume: bool,
    #[command(flatten)]
    corrections: corrections::Corrections,
    #[command(flatten)]
    given: Given,
}

/// A value of a closed list; clap suggests one where it is mistyped.
pub(super) fn named<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
    of: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|value| name(*value))).try_map(move |name| of(&name).ok_or("no such value"))
}

/// What became of a file.
struct Done {
    file: Stamp,
    /// What was found, or what is wrong.
    found: Result<Found, String>,
}

/// What was found in a file.
enum Found {
    /// What to write, how many figures that is, and what became of its corrections, where there are any.
    Piece(Piece, usize, Option<Box<Applied>>),
    /// A text that is too long to hold all that is in it; it is written part by part.
    Long(Text),
}

/// A run under way.
struct Run<'a> {
    args: &'a Args,
    given: release::Given,
    format: Format,
    options: Options,
    progress: Progress,
    failures: Option<Failures>,
    journal: Option<Journal>,
    corrections: Option<Corrections>,
    /// How right the figures were without the corrections.
    score: Score,
    /// Whether --fail-fast ended it.
    stopped: bool,
}

pub(super) fn run(args: &Args, talk: Talk) -> anyhow::Result<Outcome> {
    let format = format(args)?;
    check(args, format)?;
    let inputs = args.inputs.list()?;
    let given = args.given.known()?;
    let corrections = args.corrections.load(given.lexicon.map(|lexicon| lexicon.metrics()).unwrap_or_default())?;
    let mut output = Output::claim(args.output.as_deref())?;
    if output.is_terminal() && !format.is_text() {
        bail!("{} is not for a terminal; name a file with -o", format.name());
    }
    let options = Options {
        refused: args.refused,
        several: inputs.len() > 1,
        audit: args.audit,
        layout: args.layout,
        lang: args.lang,
        bom: args.bom,
    };
    let (journal, before) = match output.neighbour() {
        Some(part) if format.can_go_on() => {
            let asked = format!("{} {options:?} {:?} {:?}", format.name(), args.given.stamped(), args.inputs.reading);
            Journal::open(part, &asked, args.resume.then_some(&inputs)).context("opening the journal of what is done")?
        }
        _ => (None, Before::default()),
    };
    let mut run = Run {
        args,
        given,
        format,
        options,
        progress: Progress::new(inputs.len(), output.is_terminal(), talk),
        failures: args.failures.as_deref().map(Failures::open).transpose()?,
        journal,
        corrections,
        score: Score::default(),
        stopped: false,
    };
    run.other_files(&inputs)?;
    run.skip(&before)?;
    output.begin_at(before.end)?;
    run.write(&mut output, &inputs[before.files.len()..], before.end > 0)?;
    run.end(output)
}

impl Run<'_> {
    /// Tells of corrections that are of other files; that all of them are can only be a mistake.
    fn other_files(&self, inputs: &[Input]) -> anyhow::Result<()> {
        let Some(corrections) = &self.corrections else { return Ok(()) };
        let of_input = |input: &Input| corrections.of(&input.path.to_string_lossy()).map(|judged| judged.doc.as_str());
        let meant: HashSet<&str> = inputs.iter().filter_map(of_input).collect();
        let others: Vec<&str> =
            corrections.releases().iter().map(|judged| judged.doc.as_str()).filter(|doc| !meant.contains(doc)).collect();
        match others[..] {
            [] => {}
            [first, ..] if meant.is_empty() => {
                bail!("the corrections are of other files, such as {first}; the files are known by their paths")
            }
            [first] => self.progress.note(format_args!("{first} is corrected and not among the files")),
            [first, ..] => self.progress.note(format_args!("{first} and {} more are corrected and not among the files", others.len() - 1)),
        }
        Ok(())
    }

    /// Tells of the files that an earlier run did as if this one had.
    fn skip(&mut self, before: &Before) -> anyhow::Result<()> {
        if !before.files.is_empty() {
            self.progress.skip(before.files.len());
            self.progress.note(format_args!("going on behind {} files that are done", before.files.len()));
        }
        for done in &before.files {
            self.tell(&done.file.source, done.error.as_deref().map_or(Ok(done.figures), Err))?;
        }
        Ok(())
    }

    /// Writes the figures of the files.
    fn write(&mut self, output: &mut Output, inputs: &[Input], begun: bool) -> anyhow::Result<()> {
        let (args, given, format, options) = (self.args, self.given, self.format, self.options);
        let part = output.neighbour().map(Path::to_owned);
        let opened = if begun { format.go_on(output, options) } else { format.open(output, options) };
        let mut writer = opened.context("writing")?;
        let tick = self.progress.ticker();
        let corrections = self.corrections.clone();
        let work = |input: &Input| {
            let file = Stamp::of(input.as_ref());
            let found = args.inputs.read(input).and_then(|read| {
                let judged = corrections.as_ref().and_then(|corrections| corrections.of(&file.source));
                // Corrections are of a text as a whole.
                if judged.is_none() && format.takes_parts(options) && read.text.len() > PART {
                    Ok(Found::Long(read))
                } else {
                    faults_told(|| find(&file.source, &read, given, judged, format, options)).flatten()
                }
            });
            tick();
            Done { file, found }
        };
        let take = |stretch| self.take(&mut writer, part.as_deref(), stretch);
        in_order(inputs, args.jobs.map(NonZeroUsize::get), work, take)?;
        if !self.stopped {
            writer.finish().context("writing")?;
        }
        Ok(())
    }

    /// Writes what became of a stretch of files, and notes that it is done.
    fn take(&mut self, writer: &mut Writer<'_>, part: Option<&Path>, stretch: Vec<Done>) -> anyhow::Result<Next> {
        let mut finished = Vec::with_capacity(stretch.len());
        for Done { file, found } in stretch {
            let found = match found {
                Ok(Found::Piece(piece, figures, applied)) => {
                    writer.put(piece).context("writing")?;
                    self.corrected(&file.source, applied);
                    Ok(figures)
                }
                Ok(Found::Long(read)) => self.write_parts(writer, &file.source, &read).context("writing")?,
                Err(error) => Err(error),
            };
            self.tell(&file.source, found.as_ref().copied().map_err(String::as_str))?;
            if self.args.fail_fast && found.is_err() {
                // It is not done with: a run that goes on tries it again.
                self.stopped = true;
                break;
            }
            finished.push(Finished { file, figures: found.as_ref().copied().unwrap_or(0), error: found.err() });
        }
        if let (Some(journal), Some(part)) = (&mut self.journal, part) {
            writer.flush().context("writing")?;
            let end = fs::metadata(part).context("writing")?.len();
            journal.note(end, finished).context("writing the journal of what is done")?;
        }
        Ok(if self.stopped { Next::Stop } else { Next::Go })
    }

    /// Writes a long text part by part, and returns how many figures it has. What a fault leaves is the parts before it.
    fn write_parts(&self, writer: &mut Writer<'_>, source: &str, read: &Text) -> io::Result<Result<usize, String>> {
        let mut given = self.given;
        for part in parts(&read.text) {
            let found = faults_told(|| {
                let release = Release::of(part, given);
                let extraction = extract(&release);
                (release, extraction)
            });
            let (release, extraction) = match found {
                Ok(found) => found,
                Err(fault) => return Ok(Err(format!("{fault}; its first {} figures are written", given.start.figures))),
            };
            let encoding = read.encoding.map(Encoding::name);
            writer.release(&Report { source, encoding, release: &release, extraction: &extraction })?;
            given = extraction.behind(&release, given);
        }
        Ok(Ok(given.start.figures))
    }

    /// Tells of the corrections that do not fit, and counts how right the others say that the figures were.
    fn corrected(&mut self, source: &str, applied: Option<Box<Applied>>) {
        let Some(Applied { score, misplaced }) = applied.map(|applied| *applied) else { return };
        self.score += score;
        for Misplaced { line, raw, what } in misplaced {
            self.progress.wrong(format_args!("{source}: the correction of line {line}, {raw:?}, {what}; it is left out"));
        }
    }

    fn tell(&mut self, source: &str, found: Result<usize, &str>) -> anyhow::Result<()> {
        match found {
            Ok(figures) => self.progress.found(source, figures),
            Err(error) => {
                self.progress.failed(source, error);
                if let Some(failures) = &mut self.failures {
                    failures.add(source, error)?;
                }
            }
        }
        Ok(())
    }

    /// Makes what was written stay, or leaves it for a run that goes on.
    fn end(self, output: Output) -> anyhow::Result<Outcome> {
        let Run { progress, failures, journal, corrections, score, stopped, .. } = self;
        if let Some(failures) = failures {
            failures.keep()?;
        }
        if !stopped || output.neighbour().is_none() {
            output.keep()?;
        } else if let Some(journal) = journal {
            progress.note(format_args!("stopped; the same command with --resume goes on from here"));
            journal.leave();
            output.leave()?;
        }
        let outcome = match (progress.errors(), progress.figures()) {
            (0, 0) => Outcome::Nothing,
            (0, _) => Outcome::Done,
            _ => Outcome::Failed,
        };
        if corrections.is_some() {
            progress.report(&corrections::report(&score));
        }
        progress.finish();
        Ok(outcome)
    }
}

/// The figures of a text as the format has them, with what is corrected in them.
fn find(
    source: &str,
    read: &Text,
    given: release::Given,
    judged: Option<&Judged>,
    format: Format,
    options: Options,
) -> Result<Found, String> {
    let release = Release::of(&read.text, given);
    let mut extraction = extract(&release);
    let applied = judged.map(|judged| Box::new(judged.apply(&release, &mut extraction)));
    let encoding = read.encoding.map(Encoding::name);
    let piece = format.piece(&Report { source, encoding, release: &release, extraction: &extraction }, options);
    Ok(Found::Piece(piece.map_err(|error| error.to_string())?, extraction.figures.len(), applied))
}

/// Options that the format has no place for are an error rather than without effect.
fn check(args: &Args, format: Format) -> anyhow::Result<()> {
    let name = format.name();
    if args.refused && !format.shows_refused() {
        bail!("{name} has no place for refused numbers; use --format json or marked");
    }
    if args.audit && format == Format::Marked {
        bail!("marked has no place for the audit; use --format csv, tsv, jsonl or json");
    }
    if args.audit && args.layout != Layout::Long {
        bail!("a row of --layout {} is no figure; --audit is for --layout long", args.layout.name());
    }
    if args.bom && !format.takes_bom() {
        bail!("{name} begins with no byte order mark; --bom is for csv and tsv");
    }
    if args.layout != Layout::Long && !format.is_table() {
        bail!("{name} is no table; --layout is for csv, tsv, xlsx, parquet and md");
    }
    if args.resume && !format.can_go_on() {
        bail!("{name} is written as a whole and cannot go on; --resume is for csv, tsv, json, jsonl, md and marked");
    }
    Ok(())
}

/// The format that was named, else the one of the file's extension, else CSV.
fn format(args: &Args) -> anyhow::Result<Format> {
    let named = args.format;
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => named.or_else(|| Format::of(path)).with_context(|| {
            let typed = path.extension().unwrap_or_default().to_string_lossy();
            let advice = did_you_mean(&typed, Format::ALL.iter().map(|format| format.name()), "name one with --format");
            format!("{}: no format has that extension; {advice}", path.display())
        }),
        None => Ok(named.unwrap_or_default()),
    }
}
