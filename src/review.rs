//! Pages on which a person checks the figures: a release with every figure marked in place beside the table of them, and
//! a list of such pages for a folder.
//!
//! A page is one file that asks nothing of any network. Its HTML is a template, its style and script are files of their
//! own beside it; what comes from a release is text in all of them. The same release gives the same page.
//!
//! ```
//! use oldcomm::extract::extract;
//! use oldcomm::release::{Given, Release};
//! use oldcomm::review::page;
//! use oldcomm::write::{Lang, Report};
//!
//! let release = Release::of("今年计划改造老旧小区113个。", Given::default());
//! let extraction = extract(&release);
//! let report = Report { source: "press.txt", encoding: None, release: &release, extraction: &extraction };
//! let page = page(&report, &[], Lang::Zh, None)?;
//! assert!(page.contains(">113个</mark>"));
//! # Ok::<(), std::io::Error>(())
//! ```

mod chars;
mod chart;
mod data;
mod frame;
mod group;
mod html;
mod index;
mod label;
mod number;
mod page;
mod rule;
mod text;

pub use index::{Summary, index};
pub use page::{Checked, Other, page};

/// A file without its folder.
fn file_name(source: &str) -> &str {
    source.rsplit(['/', '\\']).next().unwrap_or(source)
}
