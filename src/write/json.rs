//! JSON: one release a line, so that one release is a JSON document and several are JSON Lines.

use super::report::{Head, Refused, Report};
use super::row::Row;
use super::{Options, Piece};
use schemars::JsonSchema;
use serde::Serialize;
use std::io;

/// A release with its figures: a line of JSON.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "release", description = "A release with its figures.")]
pub struct Nested<'a> {
    /// The release as a whole.
    #[serde(flatten)]
    pub head: Head<'a>,
    /// Its figures, without their source.
    pub figures: Vec<Row<'a>>,
    /// Its refused numbers, where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Vec<Refused<'a>>>,
}

/// The line of a release.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    let nested = Nested {
        head: report.head(),
        figures: report.nested_with(options).collect(),
        refused: options.refused.then(|| report.refused().collect()),
    };
    let mut out = serde_json::to_vec(&nested)?;
    out.push(b'\n');
    Ok(Piece::Bytes(out))
}
