//! `oldcomm audit`: what the figures of releases say against each other.

use super::fault::faults_told;
use super::given::Given;
use super::inputs::Inputs;
use super::output::Output;
use super::{Outcome, complain};
use anyhow::Context;
use oldcomm::audit::{Finding, Relation, Told, Verdict, across, audit, told};
use oldcomm::extract::extract;
use oldcomm::release::Release;
use oldcomm::write::{Findings, Found, findings_csv, findings_json, findings_jsonl};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::iter;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// How to print what was found: a report to read, or rows that name figures by their ids
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,
    /// Write to a file, which is replaced only when all is done
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print what holds too, not only what fails
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    given: Given,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    #[default]
    Report,
    Csv,
    Json,
    Jsonl,
}

/// A release's findings, apart from its text.
struct Audited {
    source: String,
    /// Each with the place of the other release where it is about two.
    findings: Vec<(Finding, Option<usize>)>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let given = args.given.known()?;
    let mut failed = false;
    let mut releases: Vec<Audited> = Vec::new();
    let mut told_by: Vec<Told> = Vec::new();
    for input in &args.inputs.list()? {
        let audited = args.inputs.read(input).and_then(|read| {
            faults_told(|| {
                let release = Release::of(&read.text, given);
                let extraction = extract(&release);
                (told(&release, &extraction), audit(&release, &extraction))
            })
        });
        match audited {
            Ok((told, findings)) => {
                told_by.push(told);
                let findings = findings.into_iter().map(|finding| (finding, None)).collect();
                releases.push(Audited { source: input.path.to_string_lossy().into_owned(), findings });
            }
            Err(error) => {
                complain(format_args!("{}: {error}", input.path.display()));
                failed = true;
            }
        }
    }
    for pair in across(&told_by) {
        releases[pair.release].findings.push((pair.finding, Some(pair.other)));
    }
    let shown: Vec<Findings<'_>> = releases
        .iter()
        .map(|release| {
            let shown = release.findings.iter().filter(|(finding, _)| args.all || finding.verdict == Verdict::Fails);
            let findings = shown.map(|(finding, other)| Found { finding, other: other.map(|other| releases[other].source.as_str()) });
            Findings { source: &release.source, findings: findings.collect() }
        })
        .collect();
    let mut output = Output::open(args.output.as_deref())?;
    match args.format {
        Format::Report => report(&mut output, &shown, &releases, args.all),
        Format::Csv => findings_csv(&mut output, &shown),
        Format::Json => findings_json(&mut output, &shown),
        Format::Jsonl => findings_jsonl(&mut output, &shown),
    }
    .context("writing")?;
    output.keep()?;
    let fails = releases.iter().flat_map(|release| &release.findings).any(|(finding, _)| finding.verdict == Verdict::Fails);
    Ok(match (failed, fails) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Nothing,
        (false, false) => Outcome::Done,
    })
}

/// Findings for a person: by verdict, the failing ones first, each with its lines.
fn report(out: &mut impl Write, shown: &[Findings<'_>], releases: &[Audited], all: bool) -> io::Result<()> {
    for verdict in Verdict::ALL {
        let found: Vec<(&str, &Found<'_>)> = shown
            .iter()
            .flat_map(|release| iter::repeat(release.source).zip(&release.findings))
            .filter(|(_, found)| found.finding.verdict == *verdict)
            .collect();
        if found.is_empty() {
            continue;
        }
        writeln!(out, "{verdict}: {}", verdict.doc())?;
        for (source, found) in groups(&found) {
            let finding = found.finding;
            let severity = finding.severity.map(|severity| format!(", {severity}")).unwrap_or_default();
            writeln!(out, "  {}{severity}: {}", finding.kind, finding.claim)?;
            let [first, second] = &finding.quotes;
            writeln!(out, "    {source}:{} {}", first.line, first.text)?;
            writeln!(out, "    {}:{} {}", found.other.unwrap_or(source), second.line, second.text)?;
        }
        writeln!(out)?;
    }
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for (finding, _) in releases.iter().flat_map(|release| &release.findings) {
        *counts.entry(finding.verdict).or_default() += 1;
    }
    let counted: Vec<String> = Verdict::ALL.iter().map(|verdict| format!("{verdict} {}", counts.get(verdict).unwrap_or(&0))).collect();
    let rest = if all { "" } else { "; --all shows those that do not fail" };
    let releases = match releases.len() {
        1 => "1 release".to_owned(),
        several => format!("{several} releases"),
    };
    writeln!(out, "{releases}: {}{rest}", counted.join(", "))
}

/// Statements of one number are shown once: each with the first that says the same.
fn groups<'s, 'f>(found: &[(&'s str, &'f Found<'f>)]) -> Vec<(&'s str, &'f Found<'f>)> {
    let mut out: Vec<(&str, &Found<'_>)> = Vec::new();
    for (source, next) in found {
        let finding = next.finding;
        let told = |(other, earlier): &(&str, &Found<'_>)| {
            other == source && earlier.finding.kind == finding.kind && earlier.finding.right == finding.left
        };
        let again = finding.kind == Relation::Restated && finding.verdict == Verdict::Exact && next.other.is_none() && out.iter().any(told);
        if !again {
            out.push((source, next));
        }
    }
    out
}
