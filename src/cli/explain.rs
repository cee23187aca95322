//! `oldcomm explain`: for each field of a figure, the words that told it and the rule that let them.

use super::align::align;
use super::given::Given;
use super::output::Output;
use super::reading::Reading;
use super::rules::in_short;
use super::{Outcome, complain};
use anyhow::{Context, bail};
use oldcomm::extract::extract;
use oldcomm::figure::{Field, Figure, Refusal};
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

/// The rule of a field that is as it is because no words told it otherwise.
const NOTHING: &str = "nothing told it";

struct Page<'a> {
    release: &'a Release<'a>,
}

impl Page<'_> {
    fn figure(&self, out: &mut impl Write, figure: &Figure, row: &Row<'_>) -> io::Result<()> {
        writeln!(out, "{} {}  line {}: {}", row.id, row.raw, row.line, self.sentence(&figure.span, ["⟦", "⟧"]))?;
        let absent = || "-".to_owned();
        let or_absent = |value: Option<&str>| value.map_or_else(absent, str::to_owned);
        let mut rows = vec![["field", "value", "words", "rule", "table"].map(str::to_owned)];
        let mut add = |name: &str, value: String, told: [String; 3]| {
            let [words, rule, table] = told;
            rows.push([name.to_owned(), value, words, rule, table]);
        };
        let itself = || [row.raw.to_owned(), "the number itself".to_owned(), String::new()];
        let told = |field| self.told(figure, field);
        add("value", row.value.to_string(), itself());
        if let Some(max) = row.value_max {
            add("value_max", max.to_string(), itself());
        }
        add("unit", row.unit.to_owned(), told(Field::Unit));
        add("metric", row.metric.to_owned(), told(Field::Metric));
        add("label", row.label.to_owned(), Default::default());
        add("stage", row.stage.to_owned(), told(Field::Stage));
        add("kind", row.kind.to_owned(), told(Field::Kind));
        add("bound", row.bound.to_owned(), told(Field::Bound));
        add("region", or_absent(row.region), told(Field::Region));
        add("area", or_absent(row.area), told(Field::Area));
        add("from", or_absent(row.from.as_deref()), told(Field::Period));
        add("to", or_absent(row.to.as_deref()), told(Field::Period));
        add("part_of", row.part_of.map_or_else(absent, |id| id.to_string()), told(Field::PartOf));
        writeln!(out, "{}", align(&rows, "  "))
    }

    /// The words, the rule and the row of the table that told a field.
    fn told(&self, figure: &Figure, field: Field) -> [String; 3] {
        match figure.told(field) {
            None => [String::new(), NOTHING.to_owned(), String::new()],
            Some(why) => {
                let words = one_line(&self.release.text[why.span.clone()]);
                [words, why.rule.to_owned(), why.row.map(|row| self.table(row)).unwrap_or_default()]
            }
        }
    }

    fn refusal(&self, out: &mut impl Write, refusal: &Refusal, line: usize) -> io::Result<()> {
        let context = self.sentence(&refusal.span, ["⟨", "⟩"]);
        let told = refusal.row.map(|row| format!(" ({})", self.table(row))).unwrap_or_default();
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

    /// A row in a line.
    fn table(&self, row: u16) -> String {
        let (table, row) = self.release.row(row);
        in_short(table, row)
    }
}

/// Breaks and tabs become spaces, so that a sentence stays in its line.
fn one_line(text: &str) -> String {
    text.trim().replace(['\n', '\r', '\t'], " ")
}
