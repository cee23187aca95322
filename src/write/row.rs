//! The one flat row that every output is made of.

use super::exact::Exact;
use super::lang::Lang;
use super::position::Cursor;
use super::schema;
use crate::figure::{Figure, Moment};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use std::fmt;

/// A figure as it is printed: the columns of JSONL, in this order, absent ones as null.
///
/// The meaning of each is in the [contract](crate::contract).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "figure", description = "A figure; FIGURES.md says what each field means.")]
pub struct Row<'a> {
    /// The file that it is from, as it was named; left out inside a release's own object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// 1, 2, … in text order within the release.
    pub id: usize,
    /// What is counted.
    #[schemars(schema_with = "schema::metric")]
    pub metric: &'static str,
    /// What the text calls it.
    pub label: &'a str,
    /// How far it has come.
    #[schemars(schema_with = "schema::stage")]
    pub stage: &'static str,
    /// Amount, difference or part.
    #[schemars(schema_with = "schema::kind")]
    pub kind: &'static str,
    /// The value with its multiplier applied.
    pub value: Exact,
    /// The high end of a range.
    pub value_max: Option<Exact>,
    /// The unit without its multiplier.
    pub unit: &'a str,
    /// The hedge.
    #[schemars(schema_with = "schema::bound")]
    pub bound: &'static str,
    /// The administrative place.
    pub region: Option<&'a str>,
    /// A part of the place that is no division.
    pub area: Option<&'a str>,
    /// The first year or month.
    #[schemars(schema_with = "schema::moment")]
    #[serde(serialize_with = "serialize")]
    pub from: Option<Moment>,
    /// The last year or month.
    #[schemars(schema_with = "schema::moment")]
    #[serde(serialize_with = "serialize")]
    pub to: Option<Moment>,
    /// The id of the whole.
    pub part_of: Option<usize>,
    /// The exact words.
    pub raw: &'a str,
    /// The first character, counted from 0.
    pub start: usize,
    /// The character behind the last.
    pub end: usize,
    /// The line that it begins in, from 1.
    pub line: usize,
    /// The sentence, from 1.
    pub sentence: usize,
    /// Who says it.
    pub speaker: Option<&'a str>,
    /// The code of the administrative place in GB/T 2260: six digits.
    #[schemars(schema_with = "schema::code")]
    #[serde(serialize_with = "serialize")]
    pub region_code: Option<Code>,
    /// The kinds of relations that it fails in, where that was asked for; null where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit: Option<Option<String>>,
}

impl<'a> Row<'a> {
    pub(super) fn of(figure: &'a Figure, text: &'a str, source: Option<&'a str>, lang: Lang, cursor: &mut Cursor<'_>) -> Row<'a> {
        let (start, line) = (cursor.to(figure.span.start).char, cursor.line);
        Row {
            source,
            id: figure.id,
            metric: lang.of(figure.metric.word(), figure.metric.zh()),
            label: &figure.label,
            stage: lang.of(figure.stage.word(), figure.stage.zh()),
            kind: lang.of(figure.kind.word(), figure.kind.zh()),
            value: Exact(figure.value),
            value_max: figure.value_max.map(Exact),
            unit: &figure.unit,
            bound: lang.of(figure.bound.word(), figure.bound.zh()),
            region: figure.region.as_deref().map(|region| if region == "multiple" { lang.of(region, "多地") } else { region }),
            area: figure.area.as_deref(),
            from: figure.period.from,
            to: figure.period.to,
            part_of: figure.part_of,
            raw: &text[figure.span.clone()],
            start,
            end: cursor.to(figure.span.end).char,
            line,
            sentence: figure.sentence,
            speaker: figure.speaker.as_deref(),
            region_code: figure.region_code.map(Code),
            audit: None,
        }
    }
}

/// A code of GB/T 2260, which is printed with six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub u32);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

/// As text, where there is something.
fn serialize<S: Serializer>(value: &Option<impl fmt::Display>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(value),
        None => serializer.serialize_none(),
    }
}
