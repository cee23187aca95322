//! A release and what was found in it, as the formats see it.

use super::Options;
use super::lang::Lang;
use super::position::Cursor;
use super::row::{Code, Row};
use super::schema;
use crate::audit::{Finding, audit};
use crate::extract::Extraction;
use crate::figure::{Refusal, Relation, Verdict};
use crate::release::Release;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// All that there is to print about one release.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The file that it is from, as it was named.
    pub source: &'a str,
    /// The encoding that it was in, by its WHATWG name; none for formats that see to that themselves.
    pub encoding: Option<&'a str>,
    /// The release.
    pub release: &'a Release<'a>,
    /// Its figures and refused numbers.
    pub extraction: &'a Extraction,
}

/// What is known about a release as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Head<'a> {
    /// The file that it is from, as it was named.
    pub source: &'a str,
    /// The encoding that the file was in; none for Word files and PDFs.
    pub encoding: Option<&'a str>,
    /// Its title.
    pub title: Option<&'a str>,
    /// `2024`, `2024-06` or `2024-06-30`, as far as the text tells.
    #[schemars(schema_with = "schema::date")]
    pub published: Option<String>,
    /// The place whose release it is.
    pub region: Option<&'a str>,
    /// The code of that place in GB/T 2260: six digits.
    #[schemars(schema_with = "schema::code")]
    pub region_code: Option<String>,
    /// Those who speak, in the order in which they first do.
    pub speakers: &'a [String],
}

/// A number that is not a figure, as it is printed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Refused<'a> {
    /// Why it is none.
    #[schemars(schema_with = "schema::reason")]
    pub reason: &'static str,
    /// The exact digits.
    pub raw: &'a str,
    /// The first character, counted from 0.
    pub start: usize,
    /// The character behind the last.
    pub end: usize,
    /// The line that it begins in, from 1.
    pub line: usize,
}

impl<'a> Report<'a> {
    /// The release as a whole.
    pub fn head(&self) -> Head<'a> {
        Head {
            source: self.source,
            encoding: self.encoding,
            title: self.release.title(),
            published: self.release.published.map(published),
            region: self.release.region.as_deref(),
            region_code: self.release.region_code.map(code),
            speakers: &self.release.speakers,
        }
    }

    /// The figures, each with its source.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.rows_with(Options::default())
    }

    /// The figures, each with its source, with the words and the further columns that are asked for.
    pub(super) fn rows_with(&self, options: Options) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.rows_of(Some(self.source), options)
    }

    /// The figures without their source, for inside the release's own object.
    pub fn nested(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.nested_with(Options::default())
    }

    /// The same with what else is asked for; programs read it, so its words are English.
    pub(super) fn nested_with(&self, options: Options) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.rows_of(None, Options { lang: Lang::En, ..options })
    }

    fn rows_of(&self, source: Option<&'a str>, options: Options) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let text = self.release.text;
        let mut cursor = Cursor::new(text, self.release.start);
        let findings = options.audit.then(|| audit(self.release, self.extraction));
        self.extraction.figures.iter().map(move |figure| {
            let row = Row::of(figure, text, source, options.lang, &mut cursor);
            Row { audit: findings.as_ref().map(|findings| failing(findings, figure.id, options.lang)), ..row }
        })
    }

    /// The refused numbers.
    pub fn refused(&self) -> impl Iterator<Item = Refused<'a>> + use<'a> {
        let text = self.release.text;
        let mut cursor = Cursor::new(text, self.release.start);
        self.extraction.refusals.iter().map(move |Refusal { span, reason, .. }| {
            let (start, line) = (cursor.to(span.start).char, cursor.line);
            Refused { reason: reason.word(), raw: &text[span.clone()], start, end: cursor.to(span.end).char, line }
        })
    }
}

/// The kinds of relations that a figure fails in, each once.
fn failing(findings: &[Finding], id: usize, lang: Lang) -> Option<String> {
    let fails = findings.iter().filter(|finding| finding.verdict == Verdict::Fails && finding.figures().any(|it| it == id));
    let kinds: BTreeSet<Relation> = fails.map(|finding| finding.kind).collect();
    (!kinds.is_empty()).then(|| kinds.iter().map(|kind| lang.of(kind.word(), kind.zh())).collect::<Vec<_>>().join(" "))
}

/// A code of GB/T 2260 as it is printed.
pub(super) fn code(code: u32) -> String {
    Code(code).to_string()
}

fn published((year, month, day): (u16, Option<u8>, Option<u8>)) -> String {
    match (month, day) {
        (None, _) => format!("{year:04}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn a_date_is_as_long_as_it_is_known() {
        assert_eq!(published((2024, None, None)), "2024");
        assert_eq!(published((2024, Some(6), None)), "2024-06");
        assert_eq!(published((2024, Some(6), Some(3))), "2024-06-03");
    }
}
