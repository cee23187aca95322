//! The page that lists the pages of a folder.

use super::frame::Frame;
use super::group::Group;
use super::html::{Html, html, named};
use super::label::Labels;
use super::{file_name, number};
use crate::audit::{Across, Finding, Severity};
use crate::figure::{Figure, Metric, Moment, Stage};
use crate::write::{Exact, Lang, Report, headlines};
use askama::Template;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

/// What the list says of a release.
#[derive(Debug, Clone)]
pub struct Summary {
    source: String,
    href: String,
    title: Option<String>,
    published: Option<String>,
    region: Option<String>,
    region_code: Option<String>,
    figures: usize,
    failing: Vec<Failing>,
    headlines: Vec<Point>,
}

/// What fails in a release.
#[derive(Debug, Clone)]
struct Failing {
    severity: Severity,
    message: String,
    figure: usize,
}

/// A headline figure of a year.
#[derive(Debug, Clone)]
struct Point {
    metric: Metric,
    stage: Stage,
    unit: String,
    year: u16,
    value: String,
    figure: usize,
}

impl Summary {
    /// The summary of a release whose page is at `href`, a link from the list.
    pub fn of(report: &Report<'_>, href: &str, findings: &[Finding]) -> Summary {
        let head = report.head();
        let year = |figure: &Figure| {
            let told = figure.period.to.or(figure.period.from).map(|moment: Moment| moment.year);
            told.or(report.release.year())
        };
        let points = headlines(report).into_iter().filter_map(|(metric, stage, figure)| {
            let (value, unit) = (Exact(figure.value).to_string(), figure.unit.clone());
            Some(Point { metric, stage, unit, year: year(figure)?, value, figure: figure.id })
        });
        Summary {
            source: report.source.to_owned(),
            href: href.to_owned(),
            title: head.title.map(|title| title.trim().to_owned()),
            published: head.published,
            region: head.region.map(str::to_owned),
            region_code: head.region_code,
            figures: report.extraction.figures.len(),
            failing: findings.iter().filter_map(failing).collect(),
            headlines: points.collect(),
        }
    }

    /// The file, as it was named.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The link to its page.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// Its file without the folder.
    fn file(&self) -> &str {
        file_name(&self.source)
    }

    /// What it is called: its title, else its file.
    fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(self.file())
    }

    fn year(&self) -> Option<&str> {
        self.published.as_deref().map(|date| &date[..4])
    }
}

fn failing(finding: &Finding) -> Option<Failing> {
    Some(Failing { severity: finding.severity?, message: finding.message(), figure: finding.quotes[0].figure })
}

/// The script of the list.
const SCRIPT: &str = concat!(include_str!("shared.js"), include_str!("series.js"), include_str!("list.js"));

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'a> {
    frame: Frame,
    releases: usize,
    figures: String,
    contradictions: usize,
    remarks: usize,
    failing: Vec<FailingRow<'a>>,
    places: Vec<Place<'a>>,
    years: BTreeSet<&'a str>,
}

/// What fails, as the list has it.
#[derive(Debug)]
struct FailingRow<'a> {
    class: &'static str,
    severity: &'static str,
    title: Html,
    href: String,
    message: Html,
    /// The other release, where it is about two.
    other: Option<(String, &'a str)>,
}

/// The releases of a place.
#[derive(Debug)]
struct Place<'a> {
    name: Option<&'a str>,
    figures: usize,
    rows: Vec<Row<'a>>,
}

#[derive(Debug)]
struct Row<'a> {
    href: &'a str,
    title: Html,
    /// Its file, where the title is not that already.
    file: Option<Html>,
    tip: String,
    published: Option<&'a str>,
    year: &'a str,
    figures: usize,
    contradictions: usize,
    remarks: usize,
}

/// The data of the list's script.
#[derive(Debug, Serialize)]
struct Data<'a> {
    labels: Labels,
    /// Page and place of each release, in the order of their publication; places are counted as the list has them.
    releases: Vec<(&'a str, usize)>,
    /// Metric, stage and unit of each series: what it is called, its group.
    series: Vec<(String, &'static str)>,
    /// Release, series, year, value, figure.
    points: Vec<(usize, usize, u16, &'a str, usize)>,
}

/// The list of releases; `across` is what [`crate::audit::across`] found between them, in the same order.
///
/// # Errors
///
/// None that a release can cause: memory takes the page.
pub fn index(releases: &[Summary], across: &[Across], lang: Lang) -> io::Result<String> {
    let between: Vec<(&Across, Failing)> = across.iter().filter_map(|pair| Some((pair, failing(&pair.finding)?))).collect();
    let mut rows: Vec<FailingRow<'_>> = Vec::new();
    for release in releases {
        rows.extend(release.failing.iter().map(|failing| failing_row(release, failing, None, lang)));
    }
    for (pair, failing) in &between {
        let other = &releases[pair.other];
        let link = format!("{}#f{}", other.href, pair.finding.quotes[1].figure);
        rows.push(failing_row(&releases[pair.release], failing, Some((link, other.name())), lang));
    }
    let counts: Vec<[usize; 2]> = (0..releases.len())
        .map(|at| {
            let shared = between.iter().filter(|(pair, _)| pair.release == at || pair.other == at).map(|(_, failing)| failing);
            let all: Vec<Severity> = releases[at].failing.iter().chain(shared).map(|failing| failing.severity).collect();
            [Severity::Contradiction, Severity::Remark].map(|severity| all.iter().filter(|one| **one == severity).count())
        })
        .collect();
    // Contradictions before remarks; each as the releases come.
    rows.sort_by_key(|row| row.class);
    let count = |severity: Severity| rows.iter().filter(|row| row.class == class(severity)).count();
    let places = places(releases, &counts);
    let index = Index {
        frame: Frame::of(SCRIPT, &data(releases, &places, lang), lang)?,
        releases: releases.len(),
        figures: number::parted(&releases.iter().map(|release| release.figures).sum::<usize>().to_string()),
        contradictions: count(Severity::Contradiction),
        remarks: count(Severity::Remark),
        years: releases.iter().filter_map(Summary::year).collect(),
        places,
        failing: rows,
    };
    index.render().map_err(io::Error::other)
}

const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Contradiction => "fails",
        Severity::Remark => "remark",
    }
}

fn failing_row<'a>(release: &Summary, failing: &Failing, other: Option<(String, &'a str)>, lang: Lang) -> FailingRow<'a> {
    FailingRow {
        class: class(failing.severity),
        severity: lang.of(failing.severity.word(), failing.severity.zh()),
        title: html(release.name()),
        href: format!("{}#f{}", release.href, failing.figure),
        message: html(&failing.message),
        other,
    }
}

/// Releases by place, those of one place by date; those of no place last.
fn places<'a>(releases: &'a [Summary], failing: &[[usize; 2]]) -> Vec<Place<'a>> {
    let mut sorted: Vec<(&Summary, [usize; 2])> = releases.iter().zip(failing.iter().copied()).collect();
    sorted.sort_by_key(|(release, _)| {
        (
            release.region.is_none(),
            release.region_code.is_none(),
            &release.region_code,
            &release.region,
            &release.published,
            &release.source,
        )
    });
    let chunks = sorted.chunk_by(|(a, _), (b, _)| (&a.region, &a.region_code) == (&b.region, &b.region_code));
    let place = |of: &[(&'a Summary, [usize; 2])]| Place {
        name: of[0].0.region.as_deref(),
        figures: of.iter().map(|(release, _)| release.figures).sum(),
        rows: of.iter().map(|(release, failing)| row(release, *failing)).collect(),
    };
    chunks.map(place).collect()
}

fn row(release: &Summary, [contradictions, remarks]: [usize; 2]) -> Row<'_> {
    Row {
        href: &release.href,
        title: html(release.name()),
        file: release.title.is_some().then(|| html(release.file())),
        tip: named(&release.source),
        published: release.published.as_deref(),
        year: release.year().unwrap_or_default(),
        figures: release.figures,
        contradictions,
        remarks,
    }
}

fn data<'a>(releases: &'a [Summary], places: &[Place<'_>], lang: Lang) -> Data<'a> {
    let place_of: HashMap<&str, usize> =
        places.iter().enumerate().flat_map(|(at, place)| place.rows.iter().map(move |row| (row.href, at))).collect();
    let mut sorted: Vec<&Summary> = releases.iter().collect();
    sorted.sort_by_key(|release| &release.published);
    let mut series: BTreeMap<(Metric, Stage, &str), usize> = BTreeMap::new();
    for point in sorted.iter().flat_map(|release| &release.headlines) {
        let next = series.len();
        series.entry((point.metric, point.stage, &point.unit)).or_insert(next);
    }
    let mut names = vec![(String::new(), ""); series.len()];
    for ((metric, stage, unit), at) in &series {
        let name = format!("{} · {} ({unit})", lang.of(metric.word(), metric.zh()), lang.of(stage.word(), stage.zh()));
        names[*at] = (name, Group::of(*metric).class());
    }
    let points = sorted.iter().enumerate().flat_map(|(at, release)| {
        let series = &series;
        release.headlines.iter().map(move |point| {
            (at, series[&(point.metric, point.stage, point.unit.as_str())], point.year, point.value.as_str(), point.figure)
        })
    });
    let points = points.collect();
    Data {
        labels: Labels::of(lang),
        releases: sorted.iter().map(|release| (release.href.as_str(), place_of[release.href.as_str()])).collect(),
        series: names,
        points,
    }
}
