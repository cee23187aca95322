//! A release as the audit sees it: its figures, each with the words around it and the sentence and paragraph that it
//! stands in.

use super::same::one_thing;
use super::{Quote, printed};
use crate::extract::{ADDS_UP, Extraction};
use crate::figure::{Field, Figure, Kind, Metric, Stage};
use crate::release::{Release, Role};
use crate::scan::{Hit, place_of};
use crate::traditional;
use std::collections::BTreeSet;
use std::ops::Range;

/// The figures of a release with what the text around them says.
pub(super) struct Case<'a> {
    pub(super) release: &'a Release<'a>,
    pub(super) facts: Vec<Fact<'a>>,
    /// The text as read, in simplified characters; offsets are those of the text as read.
    pub(super) text: String,
    /// The totals of its tables, as places in `facts`.
    pub(super) totals: Vec<usize>,
    /// Where the lines end.
    lines: Vec<usize>,
}

/// A figure with its surroundings.
#[derive(Debug, Clone)]
pub(super) struct Fact<'a> {
    pub(super) figure: &'a Figure,
    /// What it counts; where nothing told that, what a figure that it restates counts.
    pub(super) metric: Metric,
    /// Its whole, where words say so: parts that were known by adding up show nothing when they do.
    pub(super) part_of: Option<usize>,
    /// Its sentence, as a byte range of the text as read.
    pub(super) sentence: Range<usize>,
    /// Its paragraph.
    pub(super) paragraph: usize,
    /// What kind of paragraph it is.
    pub(super) role: Role,
}

impl<'a> Case<'a> {
    pub(super) fn of(release: &'a Release<'a>, extraction: &'a Extraction) -> Case<'a> {
        let mut paragraph_of = Vec::with_capacity(release.sentences.len());
        for (at, paragraph) in release.paragraphs.iter().enumerate() {
            paragraph_of.extend(paragraph.sentences.clone().map(|_| at));
        }
        let facts = extraction.figures.iter().map(|figure| {
            let sentence = figure.sentence - 1;
            let paragraph = paragraph_of[sentence];
            Fact {
                figure,
                metric: figure.metric,
                part_of: figure.part_of.filter(|_| figure.told(Field::PartOf).is_none_or(|why| why.rule != ADDS_UP)),
                sentence: release.plain.original(release.sentences[sentence].span.clone()),
                paragraph,
                role: release.paragraphs[paragraph].role,
            }
        });
        let lines = release.text.match_indices('\n').map(|(at, _)| at).collect();
        let mut case =
            Case { release, facts: facts.collect(), text: traditional::fold(release.text).into_owned(), totals: Vec::new(), lines };
        case.adopt();
        case.totals = case.tables().iter().map(|table| table.whole).collect();
        case
    }

    /// A figure of which nothing tells what it counts, 开工98个、开工户数2.8万户, counts what the same number beside a number of
    /// the same kind counts elsewhere.
    fn adopt(&mut self) {
        for at in 0..self.facts.len() {
            let figure = self.facts[at].figure;
            if figure.told(Field::Metric).is_some() || figure.metric != Metric::Other || printed::digits(figure) < 2 {
                continue;
            }
            let beside =
                |at: usize| self.facts.get(at + 1).filter(|next| next.sentence == self.facts[at].sentence && one_thing(next.metric));
            let Some(companion) = beside(at) else { continue };
            let alike = |(i, other): &(usize, &Fact<'_>)| {
                let it = other.figure;
                one_thing(it.metric)
                    && (it.value, it.kind, it.stage, &it.unit) == (figure.value, figure.kind, figure.stage, &figure.unit)
                    && beside(*i).is_some_and(|next| next.metric == companion.metric && next.figure.stage == companion.figure.stage)
            };
            if let Some(metric) = self.facts.iter().enumerate().find(alike).map(|(_, other)| other.figure.metric) {
                self.facts[at].metric = metric;
            }
        }
    }

    /// The amounts, with their places in `facts`.
    pub(super) fn levels(&self) -> impl DoubleEndedIterator<Item = (usize, &Fact<'a>)> {
        self.facts.iter().enumerate().filter(|(_, fact)| fact.figure.kind == Kind::Level && !self.torn(fact))
    }

    /// Whether digits stand before a number with nothing but blanks between: a page tore it, and it may be half a number.
    pub(super) fn torn(&self, fact: &Fact<'_>) -> bool {
        let before = &self.text[..fact.figure.span.start];
        before.ends_with([' ', '\u{3000}', '\u{a0}'])
            && before.trim_end().ends_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
    }

    /// What stands in its sentence before a figure.
    pub(super) fn before(&self, fact: &Fact<'_>) -> &str {
        &self.text[fact.sentence.start.min(fact.figure.span.start)..fact.figure.span.start]
    }

    /// What stands in its sentence behind a figure.
    pub(super) fn behind(&self, fact: &Fact<'_>) -> &str {
        &self.text[fact.figure.span.end..fact.sentence.end.max(fact.figure.span.end)]
    }

    /// What stands between two figures.
    pub(super) fn between(&self, first: &Fact<'_>, second: &Fact<'_>) -> &str {
        let (from, to) = (first.figure.span.end, second.figure.span.start);
        if from <= to { &self.text[from..to] } else { "" }
    }

    /// The places that its sentence names before a figure.
    pub(super) fn places(&self, fact: &Fact<'_>) -> BTreeSet<u32> {
        let sentence = self.release.sentences[fact.figure.sentence - 1].span.clone();
        let before = |hit: &&Hit| self.release.plain.original(hit.span()).end <= fact.figure.span.start;
        let hits = self.release.hits.within(sentence).iter().filter(before);
        hits.filter_map(|hit| place_of(hit, self.release.place)).map(|place| place.code).collect()
    }

    /// The exact words of a figure.
    pub(super) fn raw(&self, fact: &Fact<'_>) -> &'a str {
        &self.release.text[fact.figure.span.clone()]
    }

    /// A figure with the words around it.
    pub(super) fn quote(&self, fact: &Fact<'_>) -> Quote {
        let text = self.release.text;
        let line = self.lines.partition_point(|end| *end < fact.figure.span.start) + 1;
        Quote { figure: fact.figure.id, line, text: quote(text, &fact.sentence, &fact.figure.span) }
    }
}

const PARTING: [char; 13] = ['，', '。', '；', '：', '（', '）', ',', ';', '(', ')', '！', '？', '\n'];

/// The clause of a figure; where that is short, the one before it too.
fn quote(text: &str, sentence: &Range<usize>, span: &Range<usize>) -> String {
    const ENOUGH: usize = 8;
    const MOST: usize = 30;
    let head = &text[sentence.start.min(span.start)..span.start];
    let mut from = 0;
    for (count, (at, c)) in head.char_indices().rev().enumerate() {
        if count >= MOST || c == '\n' || count >= ENOUGH && PARTING.contains(&c) {
            from = at + c.len_utf8();
            break;
        }
    }
    let tail = &text[span.end..sentence.end.max(span.end)];
    let to =
        tail.char_indices().enumerate().find(|(count, (_, c))| *count >= MOST || PARTING.contains(c)).map_or(tail.len(), |(_, (at, _))| at);
    format!("“{}{}{}”", head[from..].trim_start(), &text[span.clone()], tail[..to].trim_end())
}

/// How far the work of a figure has come, as a number that grows.
pub(super) fn progress(stage: Stage) -> Option<u8> {
    match stage {
        Stage::Planned => Some(0),
        Stage::Started => Some(1),
        Stage::Completed => Some(2),
        Stage::Existing => None,
    }
}
