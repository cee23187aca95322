//! What the script of a page knows: the rows, what told their fields, the checks, and the words to show them in.

use super::chars::Chars;
use super::group::Group;
use super::label::Labels;
use super::page::Checked;
use super::rule::rule;
use crate::audit::Finding;
use crate::explain;
use crate::figure::{Bound, Kind, Metric, Stage};
use crate::write::{COLUMNS, Lang, Report};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// The data of a page.
#[derive(Debug, Serialize)]
pub(super) struct Data<'a> {
    source: &'a str,
    title: Option<&'a str>,
    published: Option<String>,
    region: Option<&'a str>,
    /// The columns of CSV.
    columns: Vec<&'static str>,
    /// What stands above them.
    heads: Vec<&'static str>,
    /// The cells of each figure, as `extract --format csv` prints them.
    rows: Vec<Vec<String>>,
    /// What told the fields of each figure.
    told: Vec<Vec<Told>>,
    /// Rules and rows of cue tables, which many fields share.
    strings: Vec<String>,
    findings: Vec<Check<'a>>,
    /// The closed words of a column, in the order of the contract, each with what it is called.
    words: BTreeMap<&'static str, Vec<(&'static str, &'static str)>>,
    /// The group of each metric.
    groups: BTreeMap<&'static str, &'static str>,
    /// `multiple`, as the page calls it.
    multiple: &'static str,
    labels: Labels,
}

/// A field: its name, its words' first character and the one behind the last, and its rule and row as strings.
type Told = (&'static str, Option<(usize, usize)>, usize, usize);

/// A relation between figures.
#[derive(Debug, Serialize)]
struct Check<'a> {
    kind: &'static str,
    kind_label: &'static str,
    verdict: &'static str,
    verdict_label: &'static str,
    severity: Option<&'static str>,
    severity_label: Option<&'static str>,
    whole: Option<usize>,
    left: Option<usize>,
    right: Option<usize>,
    parts: &'a [usize],
    /// The other release: its name, the page and figure, its words. It stands for `right`, or for `left` where the
    /// finding is seen from the later release.
    other: Option<Other<'a>>,
    claim: &'a str,
}

#[derive(Debug, Serialize)]
struct Other<'a> {
    source: &'a str,
    href: String,
    text: &'a str,
}

/// Strings, each once.
#[derive(Default)]
struct Strings {
    all: Vec<String>,
    at: HashMap<String, usize>,
}

impl Strings {
    fn at(&mut self, string: &str) -> usize {
        if let Some(at) = self.at.get(string) {
            return *at;
        }
        self.at.insert(string.to_owned(), self.all.len());
        self.all.push(string.to_owned());
        self.all.len() - 1
    }
}

/// The data of a release's page.
pub(super) fn data<'a>(report: &Report<'a>, checks: &'a [Checked<'a>], lang: Lang, chars: &Chars) -> Data<'a> {
    let mut strings = Strings::default();
    let (mut rows, mut told) = (Vec::new(), Vec::new());
    for (figure, row) in report.extraction.figures.iter().zip(report.rows()) {
        rows.push(COLUMNS.iter().map(|(.., take)| take(&row).to_string()).collect());
        let fields = explain::fields(report.release, figure, &row).into_iter().map(|field| {
            let words = field.words.map(|span| (chars.before(span.start), chars.before(span.end)));
            let rule = if field.rule == explain::NOTHING { "" } else { rule(field.rule, lang) };
            (field.name, words, strings.at(rule), strings.at(field.row.as_deref().unwrap_or_default()))
        });
        told.push(fields.collect());
    }
    let own = report.release.lexicon.map(|lexicon| lexicon.metrics()).unwrap_or_default();
    let metrics = Metric::ALL.iter().chain(own).map(|word| (word.word(), lang.of(word.word(), word.zh())));
    let groups = Metric::ALL.iter().chain(own).map(|metric| (metric.word(), Group::of(*metric).class()));
    let head = report.head();
    Data {
        source: report.source,
        title: head.title,
        published: head.published,
        region: head.region,
        columns: COLUMNS.iter().map(|(name, ..)| *name).collect(),
        heads: COLUMNS.iter().map(|(name, zh, ..)| lang.of(name, zh)).collect(),
        rows,
        told,
        strings: strings.all,
        findings: checks.iter().map(|checked| check(checked, lang)).collect(),
        words: BTreeMap::from([
            ("metric", metrics.collect()),
            ("stage", Stage::ALL.iter().map(|word| (word.word(), lang.of(word.word(), word.zh()))).collect()),
            ("kind", Kind::ALL.iter().map(|word| (word.word(), lang.of(word.word(), word.zh()))).collect()),
            ("bound", Bound::ALL.iter().map(|word| (word.word(), lang.of(word.word(), word.zh()))).collect()),
        ]),
        groups: groups.collect(),
        multiple: lang.of("multiple", "多地"),
        labels: Labels::of(lang),
    }
}

fn check<'a>(checked: &'a Checked<'a>, lang: Lang) -> Check<'a> {
    let finding: &Finding = checked.finding;
    let other = checked.other.as_ref().map(|other| {
        let quote = &finding.quotes[usize::from(!other.earlier)];
        Other { source: other.source, href: format!("{}#f{}", other.href, quote.figure), text: &quote.text }
    });
    let theirs = |earlier| checked.other.as_ref().is_some_and(|other| other.earlier == earlier);
    Check {
        kind: finding.kind.word(),
        kind_label: lang.of(finding.kind.word(), finding.kind.zh()),
        verdict: finding.verdict.word(),
        verdict_label: lang.of(finding.verdict.word(), finding.verdict.zh()),
        severity: finding.severity.map(|severity| severity.word()),
        severity_label: finding.severity.map(|severity| lang.of(severity.word(), severity.zh())),
        whole: finding.whole,
        left: finding.left.filter(|_| !theirs(true)),
        right: finding.right.filter(|_| !theirs(false)),
        parts: &finding.parts,
        other,
        claim: &finding.claim,
    }
}
