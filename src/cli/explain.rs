//! `oldcomm explain`: for each field of a figure, the words that told it and the rule that let them.

use super::align::align;
use super::given::Given;
use super::output::Output;
use super::reading::Reading;
use super::{Outcome, complain};
use anyhow::{Context, bail};
use oldcomm::explain::{fields, refused};
use oldcomm::extract::extract;
use oldcomm::figure::{Figure, Refusal};
use oldcomm::read::Encoding;
use oldcomm::release::Release;
use oldcomm::write::{Report, Row};
use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The release; - for standard input
    #[arg(value_name = "PATH", default_value = "-")]
    path: PathBuf,
    /// Only the figure of this id
    #[arg(value_name = "ID")]
    id: Option<usize>,
    /// Explain the refused numbers too
    #[arg(long, conflicts_with = "id")]
    refused: bool,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    given: Given,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let given = args.given.known()?;
    let read = match args.reading.read(&args.path) {
        Ok(read) => read,
        Err(error) => {
            complain(format_args!("{}: {error}", args.path.display()));
            return Ok(Outcome::Failed);
        }
    };
    let release = Release::of(&read.text, given);
    let extraction = extract(&release);
    let report = Report {
        source: &args.path.to_string_lossy(),
        encoding: read.encoding.map(Encoding::name),
        release: &release,
        extraction: &extraction,
    };
    if let Some(id) = args.id
        && extraction.figures.iter().all(|figure| figure.id != id)
    {
        bail!("{}: no figure {id}; it has {}", args.path.display(), extraction.figures.len());
    }
    let mut out = Output::open(None)?;
    let page = Page { release: &release };
    for (figure, row) in extraction.figures.iter().zip(report.rows()) {
        if args.id.is_none_or(|id| id == figure.id) {
            page.figure(&mut out, figure, &row).context("writing")?;
        }
    }
    if args.refused {
        for (refusal, refused) in extraction.refusals.iter().zip(report.refused()) {
            page.refusal(&mut out, refusal, refused.line).context("writing")?;
        }
    }
    out.keep()?;
    Ok(if extraction.figures.is_empty() { Outcome::Nothing } else { Outcome::Done })
}

struct Page<'a> {
    release: &'a Release<'a>,
}

impl Page<'_> {
    fn figure(&self, out: &mut impl Write, figure: &Figure, row: &Row<'_>) -> io::Result<()> {
        writeln!(out, "{} {}  line {}: {}", row.id, row.raw, row.line, self.sentence(&figure.span, ["⟦", "⟧"]))?;
        let mut rows = vec![["field", "value", "words", "rule", "table"].map(str::to_owned)];
        rows.extend(fields(self.release, figure, row).into_iter().map(|told| {
            let words = told.words.map(|span| one_line(&self.release.text[span])).unwrap_or_default();
            let value = told.value.unwrap_or_else(|| "-".to_owned());
            [told.name.to_owned(), value, words, told.rule.to_owned(), told.row.unwrap_or_default()]
        }));
        writeln!(out, "{}", align(&rows, "  "))
    }

    fn refusal(&self, out: &mut impl Write, refusal: &Refusal, line: usize) -> io::Result<()> {
        let context = self.sentence(&refusal.span, ["⟨", "⟩"]);
        let told = refused(self.release, refusal).map(|row| format!(" ({row})")).unwrap_or_default();
        writeln!(out, "refused, {}{told}  line {line}: {context}", refusal.reason)
    }

    /// The sentence of a number, with the number marked.
    fn sentence(&self, span: &Range<usize>, [open, close]: [&str; 2]) -> String {
        let text = self.release.text;
        let sentence = self.release.sentences.iter().map(|sentence| self.release.plain.original(sentence.span.clone()));
        let around = sentence.clone().find(|s| s.start <= span.start && span.end <= s.end).unwrap_or(span.clone());
        let (head, tail) = (&text[around.start..span.start], &text[span.end..around.end]);
        one_line(&format!("{head}{open}{}{close}{tail}", &text[span.clone()]))
    }
}

/// Breaks and tabs become spaces, so that a sentence stays in its line.
fn one_line(text: &str) -> String {
    text.trim().replace(['\n', '\r', '\t'], " ")
}
