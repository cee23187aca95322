//! The TOML file of a lexicon: its shape, and the rows that follow from it.

use super::{Fault, Lexicon, example, meaning};
use crate::cue::{Dimension, Row, Says, Unit};
use crate::error::Error;
use crate::figure::Metric;
use crate::plain::Plain;
use crate::scan::LONGEST;
use crate::traditional;
use crate::word::Own;
use serde::Deserialize;
use std::collections::HashMap;
use std::ops::Range;
use toml::Spanned;

/// The longest noun, in characters: a hit is looked for so far back.
const LONGEST_NOUN: usize = LONGEST / 4;

/// The longest unit, in characters.
const LONGEST_UNIT: usize = 8;

/// A lexicon as its file has it.
pub(super) struct File<'t> {
    text: &'t str,
    entries: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(default)]
    metric: Vec<Spanned<Entry>>,
}

/// A new metric, or more nouns for one of the contract.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: Spanned<String>,
    zh: Option<Spanned<String>>,
    en: Option<Spanned<String>>,
    units: Option<Spanned<Vec<Spanned<String>>>>,
    pub(super) nouns: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) example: Vec<Example>,
}

/// A sentence with one figure of the metric in ⟦ ⟧, and what else has to be true of the figure.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    pub(super) text: Spanned<String>,
    pub(super) unit: Option<Spanned<String>>,
    pub(super) stage: Option<Spanned<String>>,
    pub(super) kind: Option<Spanned<String>>,
}

impl<'t> File<'t> {
    pub(super) fn parse(text: &'t str) -> Result<File<'t>, Error> {
        let content: Content = toml::from_str(text).map_err(|error| {
            let shape = Fault::Shape(error.message().replace('\n', ", "));
            at(text, error.span().unwrap_or_default(), shape)
        })?;
        if content.metric.is_empty() {
            return Err(at(text, 0..0, Fault::Nothing));
        }
        Ok(File { text, entries: content.metric })
    }

    /// The new metrics, and the rows of all nouns and of the units that no table has.
    pub(super) fn rows(&self) -> Result<(Vec<Metric>, Vec<Row>), Error> {
        let mut metrics: Vec<Metric> = Vec::new();
        let mut rows = Rows::default();
        for (nth, entry) in self.entries.iter().enumerate() {
            let own = entry.get_ref();
            let id = own.id.get_ref();
            let first = self.entries[..nth].iter().find(|earlier| earlier.get_ref().id.get_ref() == id);
            if first.is_some() {
                return Err(self.at(&own.id, Fault::Twice(id.clone())));
            }
            let metric = match Metric::ALL.iter().find(|metric| metric.word() == id) {
                Some(metric) => self.settled(own, *metric)?,
                None => self.new_metric(own)?,
            };
            if let Metric::Own(_) = metric {
                metrics.push(metric);
            }
            self.words(own, metric, &mut rows)?;
        }
        Ok((metrics, rows.rows))
    }

    /// Runs every example through the whole pipeline.
    pub(super) fn check(&self, lexicon: &'static Lexicon) -> Result<(), Error> {
        for entry in &self.entries {
            for example in &entry.get_ref().example {
                example::check(entry.get_ref(), example, lexicon).map_err(|(span, fault)| at(self.text, span, fault))?;
            }
        }
        Ok(())
    }

    /// A metric of the contract gets nouns and nothing else.
    fn settled(&self, entry: &Entry, metric: Metric) -> Result<Metric, Error> {
        let id = || entry.id.get_ref().clone();
        let given =
            [("names", entry.zh.as_ref().or(entry.en.as_ref()).map(Spanned::span)), ("units", entry.units.as_ref().map(Spanned::span))];
        for (key, span) in given {
            if let Some(span) = span {
                return Err(at(self.text, span, Fault::Settled { id: id(), key }));
            }
        }
        if entry.example.is_empty() {
            return Err(self.at(&entry.id, Fault::Missing { id: id(), key: "example" }));
        }
        Ok(metric)
    }

    fn new_metric(&self, entry: &Entry) -> Result<Metric, Error> {
        let id = entry.id.get_ref();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
        if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(plain) || id.ends_with('.') || id.contains("..") {
            return Err(self.at(&entry.id, Fault::Id(id.clone())));
        }
        let missing = |key| self.at(&entry.id, Fault::Missing { id: id.clone(), key });
        let name = |name: &Option<Spanned<String>>, key| match name {
            Some(name) if !name.get_ref().trim().is_empty() => Ok(name.get_ref().trim().to_owned()),
            _ => Err(missing(key)),
        };
        let (zh, en) = (name(&entry.zh, "zh")?, name(&entry.en, "en")?);
        let mut units = Vec::new();
        for unit in entry.units.as_ref().ok_or_else(|| missing("units"))?.get_ref() {
            let word = self.word(unit, "unit", LONGEST_UNIT)?;
            let name = meaning::unit(&word).map_or(word, |unit| unit.name.to_owned());
            // 千米 is written 公里 too.
            if !units.contains(&name) {
                units.push(name);
            }
        }
        if units.is_empty() {
            return Err(missing("units"));
        }
        let example = entry.example.first().ok_or_else(|| missing("example"))?.text.get_ref().clone();
        // Leaked: it stays as long as the program, as the metrics of the contract do.
        Ok(Metric::Own(Box::leak(Box::new(Own { id: id.clone(), zh, en, units: units.join(" "), example }))))
    }

    /// The rows of a metric's nouns, and of its units that no table has.
    fn words(&self, entry: &Entry, metric: Metric, rows: &mut Rows) -> Result<(), Error> {
        let nouns = entry.nouns.get_ref();
        if nouns.is_empty() {
            return Err(self.at(&entry.nouns, Fault::Missing { id: entry.id.get_ref().clone(), key: "nouns" }));
        }
        let proof: &'static str = entry.example[0].text.get_ref().clone().leak();
        for noun in nouns {
            let word = self.word(noun, "noun", LONGEST_NOUN)?;
            if let Some(other) = rows.nouns.insert(word.clone(), metric) {
                let taken = Fault::Taken { noun: noun.get_ref().clone(), id: other.word().to_owned() };
                return Err(self.at(noun, taken));
            }
            rows.push(word, meaning::of(metric), proof);
            // A text too short to be known as traditional is read as it stands.
            if rows.nouns.insert(noun.get_ref().clone(), metric).is_none() {
                rows.push(noun.get_ref().clone(), meaning::of(metric), proof);
            }
        }
        for unit in entry.units.iter().flat_map(Spanned::get_ref) {
            let word = self.word(unit, "unit", LONGEST_UNIT)?;
            if meaning::unit(&word).is_none() && !rows.rows.iter().any(|row| row.word == word && matches!(row.says, Says::Unit(_))) {
                let name: &'static str = word.clone().leak();
                rows.push(word, Says::Unit(Unit { name, of: Dimension::Count }), proof);
            }
        }
        Ok(())
    }

    /// A noun or unit in simplified characters of half width.
    fn word(&self, word: &Spanned<String>, what: &'static str, most: usize) -> Result<String, Error> {
        let simplified = traditional::simplified(&Plain::of(word.get_ref()).text);
        let fits = (1..=most).contains(&simplified.chars().count());
        let odd = |c: char| c.is_whitespace() || c.is_control() || "，。；：！？、⟦⟧".contains(c);
        if !fits || simplified.contains(odd) {
            return Err(self.at(word, Fault::Word { word: word.get_ref().clone(), what, most }));
        }
        Ok(simplified)
    }

    fn at<T>(&self, spanned: &Spanned<T>, fault: Fault) -> Error {
        at(self.text, spanned.span(), fault)
    }
}

/// The rows so far, and whose nouns they are.
#[derive(Default)]
struct Rows {
    rows: Vec<Row>,
    nouns: HashMap<String, Metric>,
}

impl Rows {
    fn push(&mut self, word: String, says: Says, proof: &'static str) {
        self.rows.push(Row { word: word.leak(), says, proof });
    }
}

/// A fault in the line where a span begins.
fn at(text: &str, span: Range<usize>, fault: Fault) -> Error {
    let before = text.get(..span.start).unwrap_or(text);
    Error::Lexicon { line: before.matches('\n').count() + 1, fault }
}
