//! Corrections of `oldcomm extract`: the files, and how right the program was by them.

use super::align::align;
use anyhow::Context;
use oldcomm::corrections::{self, FIELDS, Score};
use oldcomm::figure::Metric;
use oldcomm::read;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Corrections {
    /// Apply corrections, as pages of oldcomm review give them, or gold annotations; how right the figures were without
    /// them is said on standard error
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    corrections: Vec<PathBuf>,
}

impl Corrections {
    /// What the files say; none where there is no file. `own` are the metrics of the user's lexicon.
    pub(super) fn load(&self, own: &[Metric]) -> anyhow::Result<Option<corrections::Corrections>> {
        let mut all = corrections::Corrections::default();
        for path in &self.corrections {
            let name = || path.display().to_string();
            let text = read::path(path, None).with_context(name)?.text;
            let more = corrections::Corrections::read(&text, own).with_context(name)?;
            all.add(more).with_context(name)?;
        }
        Ok((!self.corrections.is_empty()).then_some(all))
    }
}

/// How right the program was, for a person.
pub(super) fn report(score: &Score) -> String {
    let percent = |right: usize, of: usize| match of {
        0 => "-".to_owned(),
        _ => format!("{:.1}%", 100.0 * right as f64 / of as f64),
    };
    let Score { figures, found, wrong, whole, .. } = *score;
    let mut rows = vec![["", "right", "of", ""].map(str::to_owned)];
    let mut add = |name: &str, right: usize, of: usize| rows.push([name.to_owned(), right.to_string(), of.to_string(), percent(right, of)]);
    add("figures found", found, figures);
    add("found are figures", found, found + wrong);
    for name in FIELDS {
        add(name, score.right(name), found);
    }
    add("every field", whole, found);
    align(&rows, "  ")
}
