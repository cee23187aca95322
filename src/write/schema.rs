//! The JSON Schema of what is printed as JSON, from the types that are printed.

use super::exact::Exact;
use super::finding::FindingRow;
use super::json::Nested;
use super::row::Row;
use crate::figure::{Bound, Kind, Metric, Reason, Relation, Severity, Stage, Verdict};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The schema of a line of JSON Lines: a figure, whose metric is of the closed list or one of the user's own.
pub fn figure(own: &[Metric]) -> Schema {
    with_source(of::<Row<'static>>(own))
}

/// The schema of a line of JSON: a release with its figures.
pub fn release(own: &[Metric]) -> Schema {
    of::<Nested<'static>>(own)
}

/// The schema of a line of the audit's JSON Lines: a finding.
pub fn finding() -> Schema {
    with_source(of::<FindingRow<'static>>(&[]))
}

/// Only inside its release a row has no source.
fn with_source(mut schema: Schema) -> Schema {
    if let Some(required) = schema.get_mut("required").and_then(|required| required.as_array_mut()) {
        required.insert(0, "source".into());
    }
    schema
}

fn of<T: JsonSchema>(own: &[Metric]) -> Schema {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    for metrics in ["/properties/metric/enum", "/$defs/Row/properties/metric/enum"] {
        if let Some(words) = schema.pointer_mut(metrics).and_then(|words| words.as_array_mut()) {
            words.extend(own.iter().map(|metric| metric.word().into()));
        }
    }
    schema
}

impl JsonSchema for Exact {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

macro_rules! closed {
    ($($name:ident $set:ident)+) => {
        $(pub(super) fn $name(_: &mut SchemaGenerator) -> Schema {
            let words: Vec<&str> = $set::ALL.iter().map(|word| word.word()).collect();
            json_schema!({ "type": "string", "enum": words })
        })+
    };
}

closed! { metric Metric stage Stage kind Kind bound Bound reason Reason relation Relation verdict Verdict }

/// How much a finding matters, where it fails.
pub(super) fn severity(_: &mut SchemaGenerator) -> Schema {
    let words = Severity::ALL.iter().map(|severity| Some(severity.word())).chain([None]).collect::<Vec<_>>();
    json_schema!({ "enum": words })
}

/// A figure by its id, or by its file and id where that is another one.
pub(super) fn reference(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [{ "type": ["integer", "null"], "minimum": 1 }, { "type": "string", "pattern": "#[0-9]+$" }] })
}

/// A year, or a month of a year.
pub(super) fn moment(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2})?$" })
}

/// A date as far as it is known.
pub(super) fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })
}

/// A code of GB/T 2260.
pub(super) fn code(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^[0-9]{6}$" })
}
