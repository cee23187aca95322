//! The text of a release, line by line, with its figures and refused numbers marked in place.

use super::chars::Chars;
use super::group::Group;
use super::html::{self, Html};
use crate::audit::{Finding, Severity};
use crate::extract::Extraction;
use crate::figure::{Reason, Refusal};
use crate::release::{Release, Role};
use crate::write::Lang;
use std::collections::BTreeMap;
use std::ops::Range;

/// A line of the text.
#[derive(Debug)]
pub(super) struct Line {
    /// Its first character, counted from 0.
    pub(super) at: usize,
    /// What it is, as a class of the style sheet.
    pub(super) class: &'static str,
    pub(super) html: Html,
}

/// A stretch of text in an element.
struct Mark {
    span: Range<usize>,
    open: String,
    close: &'static str,
}

/// The lines of a text, each without what ends it.
pub(super) fn lines(release: &Release<'_>, extraction: &Extraction, severities: &Severities, lang: Lang, chars: &Chars) -> Vec<Line> {
    let text = release.text;
    let marks = marks(extraction, severities, lang);
    let (mut next, mut at, mut out) = (0, 0, Vec::new());
    for line in text.split_inclusive('\n') {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        let behind = next + marks[next..].partition_point(|mark| mark.span.start < at + line.len());
        let mut html = String::with_capacity(line.len() * 2);
        push(&mut html, text, at..end, &marks[next..behind]);
        out.push(Line { at: chars.before(at), class: class(release, extraction, at..end), html: Html(html) });
        (next, at) = (behind, at + line.len());
    }
    out
}

/// Puts a stretch of text behind HTML, with the marks that begin in it. Marks lie inside each other or beside each other
/// there: one that would reach out of another ends with it.
fn push(out: &mut String, text: &str, within: Range<usize>, marks: &[Mark]) {
    let (mut at, mut next) = (within.start, 0);
    while let Some(mark) = marks.get(next) {
        let start = mark.span.start.clamp(at, within.end);
        let end = mark.span.end.clamp(start, within.end);
        let inside = marks[next + 1..].iter().take_while(|other| other.span.start < end).count();
        html::push(out, &text[at..start]);
        out.push_str(&mark.open);
        push(out, text, start..end, &marks[next + 1..next + 1 + inside]);
        out.push_str(mark.close);
        (at, next) = (end, next + 1 + inside);
    }
    html::push(out, &text[at..within.end]);
}

/// Every mark, those that begin first first and of those the longest.
fn marks(extraction: &Extraction, severities: &Severities, lang: Lang) -> Vec<Mark> {
    let figures = extraction.figures.iter().map(|figure| {
        let group = Group::of(figure.metric).class();
        let severity = severities.class(figure.id);
        let tip = format!("{} · {}", lang.of(figure.metric.word(), figure.metric.zh()), lang.of(figure.stage.word(), figure.stage.zh()));
        let open = format!(
            "<mark id=\"f{}\" class=\"g-{group} s-{}{severity}\" role=\"button\" tabindex=\"-1\" title=\"{}\">",
            figure.id,
            figure.stage,
            html::html(&html::named(&tip)),
        );
        Mark { span: figure.span.clone(), open, close: "</mark>" }
    });
    let refusals = extraction.refusals.iter().map(|Refusal { span, reason, .. }| Mark {
        span: span.clone(),
        open: format!("<span class=\"no\" data-why=\"{}\">", lang.of(reason.word(), reason.zh())),
        close: "</span>",
    });
    let mut marks: Vec<Mark> = figures.chain(refusals).collect();
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    marks
}

/// What a line is: as its first paragraph is. A short line with page furniture heads nothing.
fn class(release: &Release<'_>, extraction: &Extraction, line: Range<usize>) -> &'static str {
    let inside = |span: Range<usize>| line.start <= span.start && span.start < line.end;
    let furniture = |refusal: &Refusal| matches!(refusal.reason, Reason::Furniture | Reason::Phone) && inside(refusal.span.clone());
    let at = release.paragraphs.partition_point(|paragraph| release.plain.original(paragraph.span.clone()).start < line.start);
    match release.paragraphs.get(at).filter(|paragraph| inside(release.plain.original(paragraph.span.clone()))) {
        None => "blank",
        Some(paragraph) => match paragraph.role {
            Role::Title => "title",
            Role::Heading if extraction.refusals.iter().any(furniture) => "meta",
            Role::Heading => "heading",
            Role::Question => "question",
            Role::Body => "body",
            Role::Table => "cells",
        },
    }
}

/// The worst that the audit says of each figure.
#[derive(Debug, Default)]
pub(super) struct Severities(BTreeMap<usize, Severity>);

impl Severities {
    /// What a finding says of these figures.
    pub(super) fn add(&mut self, finding: &Finding, figures: impl Iterator<Item = usize>) {
        let Some(severity) = finding.severity else { return };
        for id in figures {
            let worst = self.0.entry(id).or_insert(severity);
            *worst = severity.min(*worst);
        }
    }

    pub(super) fn of(&self, id: usize) -> Option<Severity> {
        self.0.get(&id).copied()
    }

    /// How the figure is styled, behind its other classes.
    fn class(&self, id: usize) -> &'static str {
        match self.of(id) {
            None => "",
            Some(Severity::Contradiction) => " fails",
            Some(Severity::Remark) => " remark",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, spans: &[Range<usize>]) -> String {
        let mark = |span: &Range<usize>| Mark { span: span.clone(), open: "[".to_owned(), close: "]" };
        let mut out = String::new();
        push(&mut out, text, 0..text.len(), &spans.iter().map(mark).collect::<Vec<_>>());
        out
    }

    #[test]
    fn marks_nest_or_stand_apart() {
        for (spans, want) in [
            (&[0..2, 2..4][..], "[ab][cd]ef"),
            (&[0..4, 1..2, 2..3], "[a[b][c]d]ef"),
            (&[0..3, 2..5], "[ab[c]]def"),
            (&[1..3, 1..3], "a[[bc]]def"),
            (&[2..2, 4..9], "ab[]cd[ef]"),
        ] {
            assert_eq!(marked("abcdef", spans), want, "{spans:?}");
        }
    }
}
