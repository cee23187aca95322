//! What a row of a table is, whatever format it is written in: columns, and rows of typed cells.

use super::headline::{self, Rows};
use super::lang::Lang;
use super::long;
use super::report::Report;
use super::{Exact, Options};
use std::borrow::Cow;
use std::fmt;

/// What a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Layout {
    /// A figure.
    #[default]
    Long,
    /// A release, with the [headline](super::HEADLINES) figures of its own place.
    Wide,
    /// A release and a region that has headline figures in it.
    Regions,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Layout; 3] = [Layout::Long, Layout::Wide, Layout::Regions];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Layout::Long => "long",
            Layout::Wide => "wide",
            Layout::Regions => "regions",
        }
    }

    /// The layout that has this name.
    pub fn named(name: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.name() == name)
    }

    /// Its columns.
    pub(super) fn columns(self, options: Options) -> Vec<Column> {
        match self {
            Layout::Long => long::columns(options),
            Layout::Wide | Layout::Regions => headline::columns(),
        }
    }

    /// Hands over the rows of a release, each as long as the columns are many.
    pub(super) fn rows(self, report: &Report<'_>, options: Options, row: impl FnMut(&[Cell<'_>])) {
        match self {
            Layout::Long => long::rows(report, options, row),
            Layout::Wide => headline::rows(report, Rows::Own, row),
            Layout::Regions => headline::rows(report, Rows::Each, row),
        }
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// A whole number: an id, a place in the text.
    Count,
    /// An exact decimal.
    Value,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: Cow<'static, str>,
    pub(super) zh: Cow<'static, str>,
    pub(super) holds: Holds,
}

impl Column {
    /// What stands above it.
    pub(super) fn title(&self, lang: Lang) -> &str {
        lang.of(&self.name, &self.zh)
    }
}

/// A cell of a table; printed, it is the plain text of CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'r> {
    /// What the text does not tell.
    Empty,
    /// Words.
    Text(Cow<'r, str>),
    /// A whole number.
    Count(usize),
    /// An exact decimal.
    Value(Exact),
    /// The same, in percent: 76 is 76%.
    Percent(Exact),
}

impl<'r> Cell<'r> {
    pub(super) fn text(text: impl Into<Cow<'r, str>>) -> Self {
        Cell::Text(text.into())
    }

    pub(super) fn text_or_empty(text: Option<&'r str>) -> Self {
        text.map_or(Cell::Empty, Cell::text)
    }

    pub(super) fn shown(what: Option<impl ToString>) -> Self {
        what.map_or(Cell::Empty, |what| Cell::Text(what.to_string().into()))
    }

    pub(super) fn count(count: Option<usize>) -> Self {
        count.map_or(Cell::Empty, Cell::Count)
    }

    pub(super) fn value(value: Option<Exact>, unit: &str) -> Self {
        match value {
            None => Cell::Empty,
            Some(value) if unit == "%" => Cell::Percent(value),
            Some(value) => Cell::Value(value),
        }
    }

    /// A cell that borrows nothing.
    #[cfg(any(feature = "xlsx", feature = "parquet"))]
    pub(super) fn into_owned(self) -> Cell<'static> {
        match self {
            Cell::Text(text) => Cell::Text(text.into_owned().into()),
            Cell::Empty => Cell::Empty,
            Cell::Count(count) => Cell::Count(count),
            Cell::Value(value) => Cell::Value(value),
            Cell::Percent(value) => Cell::Percent(value),
        }
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => f.write_str(text),
            Cell::Count(count) => count.fmt(f),
            Cell::Value(value) | Cell::Percent(value) => value.fmt(f),
        }
    }
}

/// The rows of a release as cells that borrow nothing, to be handed to a format that is written as a whole.
#[cfg(any(feature = "xlsx", feature = "parquet"))]
pub(super) fn gather(layout: Layout, report: &Report<'_>, options: Options) -> Vec<Vec<Cell<'static>>> {
    let mut rows = Vec::new();
    layout.rows(report, options, |cells| rows.push(cells.iter().cloned().map(Cell::into_owned).collect()));
    rows
}
