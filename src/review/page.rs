//! The page of one release.

use super::chars::Chars;
use super::chart::{self, Bars};
use super::data::data;
use super::frame::Frame;
use super::group::Group;
use super::html::{Html, html, named};
use super::text::{Line, Severities, lines};
use super::{file_name, number};
use crate::audit::{Finding, Severity, Verdict};
use crate::figure::{Figure, Metric, Stage};
use crate::write::{Lang, Report};
use askama::Template;
use std::collections::BTreeMap;
use std::io;

/// A finding of the audit about a release.
#[derive(Debug, Clone)]
pub struct Checked<'a> {
    /// What was found.
    pub finding: &'a Finding,
    /// The other release, where it is about two.
    pub other: Option<Other<'a>>,
}

/// The other release of a finding about two.
#[derive(Debug, Clone)]
pub struct Other<'a> {
    /// Its file, as it was named.
    pub source: &'a str,
    /// Its page, as a link from this one.
    pub href: &'a str,
    /// Whether it is the earlier one, which the finding names first.
    pub earlier: bool,
}

impl Checked<'_> {
    /// The figures of this release that it is about.
    fn figures(&self) -> Vec<usize> {
        let theirs = self.other.as_ref().and_then(|other| if other.earlier { self.finding.left } else { self.finding.right });
        match &self.other {
            None => self.finding.figures().collect(),
            Some(_) => [self.finding.left, self.finding.right].into_iter().flatten().filter(|id| Some(*id) != theirs).collect(),
        }
    }
}

/// The script of the page.
const SCRIPT: &str = concat!(
    include_str!("shared.js"),
    include_str!("figures.js"),
    include_str!("text.js"),
    include_str!("choose.js"),
    include_str!("filter.js"),
    include_str!("detail.js"),
    include_str!("correct.js"),
    include_str!("take.js"),
    include_str!("keys.js"),
);

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    frame: Frame,
    title: String,
    head: Html,
    source: Html,
    published: Option<String>,
    region: Option<&'a str>,
    up: Option<&'a str>,
    counts: Counts,
    lines: Vec<Line>,
    rows: Vec<Row<'a>>,
    groups: Vec<(&'static str, &'static str)>,
    stages: Vec<(&'static str, &'static str)>,
    metrics: Vec<Choices<'a>>,
    years: Vec<(String, usize)>,
    regions: Vec<(String, usize)>,
    undated: usize,
    unplaced: usize,
    by_stage: Vec<Bars>,
    by_source: Vec<Bars>,
}

/// How many there are of each.
#[derive(Debug, Default)]
struct Counts {
    figures: usize,
    refused: usize,
    contradictions: usize,
    remarks: usize,
    checks: usize,
}

/// The metrics of a group that a release has, each with its label and how many figures.
#[derive(Debug)]
struct Choices<'a> {
    class: &'static str,
    label: &'static str,
    metrics: Vec<(&'a str, &'a str, usize)>,
}

/// A row of the table.
#[derive(Debug)]
struct Row<'a> {
    id: usize,
    group: &'static str,
    label: Html,
    metric: &'static str,
    stage: &'static str,
    stage_label: &'static str,
    value: Html,
    /// The exact words, where they are not just the value and the unit.
    raw: Html,
    period: Html,
    region: &'a str,
    area: Html,
    severity: Option<&'static str>,
    severity_label: &'static str,
}

/// The page of a release, with what the audit found about it; `up` is a link to the page that lists it.
///
/// # Errors
///
/// None that a release can cause: memory takes the page.
pub fn page(report: &Report<'_>, checks: &[Checked<'_>], lang: Lang, up: Option<&str>) -> io::Result<String> {
    let chars = Chars::of(report.release.text);
    let mut severities = Severities::default();
    for checked in checks {
        severities.add(checked.finding, checked.figures().into_iter());
    }
    let head = report.head();
    let title = head.title.unwrap_or(file_name(report.source)).trim();
    let figures = &report.extraction.figures;
    let page = Page {
        frame: Frame::of(SCRIPT, &data(report, checks, lang, &chars), lang)?,
        title: named(title),
        head: html(title),
        source: html(report.source),
        published: head.published,
        region: head.region,
        up,
        counts: counts(report, checks),
        lines: lines(report.release, report.extraction, &severities, lang, &chars),
        rows: figures.iter().map(|figure| row(figure, report.release.text, &severities, lang)).collect(),
        groups: present(figures).map(|group| (group.class(), group.label(lang))).collect(),
        stages: Stage::ALL.iter().map(|stage| (stage.word(), lang.of(stage.word(), stage.zh()))).collect(),
        metrics: metrics(figures, lang),
        years: years(figures),
        regions: counted(figures.iter().filter_map(|figure| figure.region.clone())),
        undated: figures.iter().filter(|figure| figure.period.from.is_none() && figure.period.to.is_none()).count(),
        unplaced: figures.iter().filter(|figure| figure.region.is_none()).count(),
        by_stage: chart::by_stage(report, lang),
        by_source: chart::by_source(report, lang),
    };
    page.render().map_err(io::Error::other)
}

fn counts(report: &Report<'_>, checks: &[Checked<'_>]) -> Counts {
    let failing = |severity| {
        checks.iter().filter(|checked| checked.finding.verdict == Verdict::Fails && checked.finding.severity == Some(severity)).count()
    };
    Counts {
        figures: report.extraction.figures.len(),
        refused: report.extraction.refusals.len(),
        contradictions: failing(Severity::Contradiction),
        remarks: failing(Severity::Remark),
        checks: checks.len(),
    }
}

fn row<'a>(figure: &'a Figure, text: &str, severities: &Severities, lang: Lang) -> Row<'a> {
    let severity = severities.of(figure.id);
    let raw = &text[figure.span.clone()];
    Row {
        id: figure.id,
        group: Group::of(figure.metric).class(),
        label: html(&figure.label),
        metric: lang.of(figure.metric.word(), figure.metric.zh()),
        stage: figure.stage.word(),
        stage_label: lang.of(figure.stage.word(), figure.stage.zh()),
        value: html(&number::value(figure, lang)),
        raw: if number::is_plain(figure, raw) { Html::default() } else { html(raw) },
        period: Html(number::period(&figure.period).replace('–', "–<wbr>")),
        region: figure.region.as_deref().map_or("", |region| if region == "multiple" { lang.of(region, "多地") } else { region }),
        area: html(figure.area.as_deref().unwrap_or_default()),
        severity: severity.map(|severity| if severity == Severity::Contradiction { "fails" } else { "remark" }),
        severity_label: severity.map_or("", |severity| lang.of(severity.word(), severity.zh())),
    }
}

/// The groups that a release has figures of.
fn present(figures: &[Figure]) -> impl Iterator<Item = Group> {
    Group::ALL.into_iter().filter(|group| figures.iter().any(|figure| Group::of(figure.metric) == *group))
}

fn metrics<'a>(figures: &'a [Figure], lang: Lang) -> Vec<Choices<'a>> {
    let mut counts: BTreeMap<Metric, usize> = BTreeMap::new();
    for figure in figures {
        *counts.entry(figure.metric).or_default() += 1;
    }
    let of_group = |group: Group| Choices {
        class: group.class(),
        label: group.label(lang),
        metrics: counts
            .iter()
            .filter(|(metric, _)| Group::of(**metric) == group)
            .map(|(metric, count)| (metric.word(), lang.of(metric.word(), metric.zh()), *count))
            .collect(),
    };
    present(figures).map(of_group).collect()
}

/// The years that figures are told for, the latest first.
fn years(figures: &[Figure]) -> Vec<(String, usize)> {
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    let ends = |figure: &Figure| [figure.period.from, figure.period.to].map(|moment| moment.map(|moment| moment.year));
    for year in figures.iter().flat_map(ends).flatten() {
        years.entry(year).or_default();
    }
    for figure in figures {
        let [from, to] = ends(figure);
        if let Some((from, to)) = from.or(to).zip(to.or(from)) {
            for (_, count) in years.iter_mut().filter(|(year, _)| (from..=to).contains(*year)) {
                *count += 1;
            }
        }
    }
    years.into_iter().rev().map(|(year, count)| (year.to_string(), count)).collect()
}

/// What there is and how often, the most frequent first.
fn counted(all: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
