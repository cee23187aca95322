//! Turns Chinese government press releases about old-community renovation and housing into statistics.
//!
//! A release is read once; every number in it becomes either a [figure](figure::Figure) with what it counts, how far
//! the work is, where and when, or a [refusal](figure::Refusal) that names its reason. What each field means is
//! the [contract].
//!
//! ```
//! let figures = oldcomm::figures("截至2024年6月底，宜春市已改造老旧小区686个、惠及3.7万户。");
//!
//! assert_eq!(figures[0].value.to_string(), "686");
//! assert_eq!(figures[0].metric.word(), "communities");
//! assert_eq!(figures[1].value.to_string(), "37000");
//! assert_eq!(figures[1].metric.word(), "households");
//! ```
//!
//! The way there has four steps, each a module: [`read`] a file to text, see the text as a [`release`], [`extract`]
//! its figures, [`write`](mod@write) them.
//!
//! ```
//! use oldcomm::extract::extract;
//! use oldcomm::release::{Given, Release};
//! use oldcomm::write::{Format, Options, Report};
//!
//! let text = "今年计划改造老旧小区113个。";
//! let release = Release::of(text, Given { date: Some((2024, None, None)), ..Given::default() });
//! let extraction = extract(&release);
//!
//! let mut out = Vec::new();
//! let mut sink = Format::Jsonl.open(&mut out, Options::default())?;
//! sink.release(&Report { source: "press.txt", encoding: None, release: &release, extraction: &extraction })?;
//! sink.finish()?;
//! drop(sink);
//! assert!(String::from_utf8(out)?.contains(r#""stage":"planned","kind":"level","value":113,"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod audit;
pub mod caught;
pub mod corrections;
pub mod cue;
pub mod error;
pub mod explain;
pub mod extract;
pub mod figure;
pub mod guide;
pub mod lexicon;
pub mod mention;
pub mod name;
pub mod number;
pub mod place;
pub mod plain;
pub mod read;
pub mod release;
#[cfg(feature = "review")]
pub mod review;
pub mod scan;
mod search;
pub mod sign;
pub mod table;
pub mod time;
pub mod token;
pub mod traditional;
pub mod word;
pub mod write;

#[doc = include_str!("../FIGURES.md")]
pub mod contract {}

/// The example of the README is tested with the others.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The figures that a text states, in text order.
///
/// The short way for a text of which nothing else is known. Where its date or place is known, or the refused numbers
/// matter, go by [`release::Release::of`] and [`extract::extract`].
pub fn figures(text: &str) -> Vec<figure::Figure> {
    extract::extract(&release::Release::of(text, release::Given::default())).figures
}
