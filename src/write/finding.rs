//! Findings of the audit to bytes: a flat row of their own, as CSV, JSON Lines or JSON.

use super::schema;
use crate::audit::Finding;
use csv::WriterBuilder;
use schemars::JsonSchema;
use serde::Serialize;
use std::io::{self, Write};

/// The findings of one release.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings<'a> {
    /// The file that it is from, as it was named.
    pub source: &'a str,
    /// What was found.
    pub findings: Vec<Found<'a>>,
}

/// A finding, and the other release where it is about two.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// What was found.
    pub finding: &'a Finding,
    /// The release that `right` is of, where it is another one.
    pub other: Option<&'a str>,
}

/// A finding as it is printed: the columns in this order. Figures are named by their ids.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "finding", description = "What figures say against each other; they are named by their ids.")]
pub struct FindingRow<'a> {
    /// The file that it is from; left out inside a release's own object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// What the figures have to do with each other.
    #[schemars(schema_with = "schema::relation")]
    pub kind: &'static str,
    /// How it came out.
    #[schemars(schema_with = "schema::verdict")]
    pub verdict: &'static str,
    /// How much it matters, where it fails.
    #[schemars(schema_with = "schema::severity")]
    pub severity: Option<&'static str>,
    /// The whole.
    pub whole: Option<usize>,
    /// The first of two.
    pub left: Option<usize>,
    /// The second of two.
    #[schemars(schema_with = "schema::reference")]
    pub right: Option<Reference<'a>>,
    /// The parts.
    pub parts: &'a [usize],
    /// The claim, with the words of the release.
    pub message: String,
}

/// A figure by its id, with its file where that is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference<'a> {
    /// Of the same release: a number.
    Here(usize),
    /// Of another: `FILE#ID`.
    There(&'a str, usize),
}

impl std::fmt::Display for Reference<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Reference::Here(id) => write!(f, "{id}"),
            Reference::There(source, id) => write!(f, "{source}#{id}"),
        }
    }
}

impl Serialize for Reference<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Reference::Here(id) => serializer.serialize_u64(*id as u64),
            Reference::There(..) => serializer.collect_str(self),
        }
    }
}

impl<'a> FindingRow<'a> {
    /// A finding as a row.
    pub fn of(found: &Found<'a>, source: Option<&'a str>) -> FindingRow<'a> {
        let finding = found.finding;
        FindingRow {
            source,
            kind: finding.kind.word(),
            verdict: finding.verdict.word(),
            severity: finding.severity.map(|severity| severity.word()),
            whole: finding.whole,
            left: finding.left,
            right: finding.right.map(|id| found.other.map_or(Reference::Here(id), |source| Reference::There(source, id))),
            parts: &finding.parts,
            message: finding.message(),
        }
    }
}

/// The columns of CSV, in their order.
pub const FINDING_COLUMNS: [&str; 9] = ["source", "kind", "verdict", "severity", "whole", "left", "right", "parts", "message"];

/// Writes findings as a table with a header; several parts are parted by a space.
pub fn findings_csv(out: impl Write, releases: &[Findings<'_>]) -> io::Result<()> {
    let mut out = WriterBuilder::new().from_writer(out);
    let plain = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    };
    out.write_record(FINDING_COLUMNS).map_err(plain)?;
    let id = |id: Option<usize>| id.map(|id| id.to_string()).unwrap_or_default();
    for release in releases {
        for found in &release.findings {
            let row = FindingRow::of(found, Some(release.source));
            let parts: Vec<String> = row.parts.iter().map(usize::to_string).collect();
            out.write_record([
                release.source,
                row.kind,
                row.verdict,
                row.severity.unwrap_or_default(),
                &id(row.whole),
                &id(row.left),
                &row.right.map(|right| right.to_string()).unwrap_or_default(),
                &parts.join(" "),
                &row.message,
            ])
            .map_err(plain)?;
        }
    }
    out.flush()
}

/// Writes findings as JSON Lines: one object a finding.
pub fn findings_jsonl(mut out: impl Write, releases: &[Findings<'_>]) -> io::Result<()> {
    for release in releases {
        for found in &release.findings {
            serde_json::to_writer(&mut out, &FindingRow::of(found, Some(release.source)))?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()
}

/// Writes findings as JSON: one release a line, with its findings in it.
pub fn findings_json(mut out: impl Write, releases: &[Findings<'_>]) -> io::Result<()> {
    #[derive(Serialize)]
    struct Nested<'a> {
        source: &'a str,
        findings: Vec<FindingRow<'a>>,
    }
    for release in releases {
        let findings = release.findings.iter().map(|found| FindingRow::of(found, None)).collect();
        serde_json::to_writer(&mut out, &Nested { source: release.source, findings })?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
