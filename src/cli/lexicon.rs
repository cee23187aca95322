//! The user's own metrics and words, as an option of every command that looks at words.

use super::journal::Stamp;
use anyhow::Context;
use oldcomm::lexicon;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Lexicon {
    /// Metrics and words of your own: a TOML file, as examples/rural_roads.toml is
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
}

impl Lexicon {
    /// Which file it is, as it is now.
    pub(super) fn stamp(&self) -> Option<Stamp> {
        self.lexicon.as_deref().map(Stamp::of)
    }

    pub(super) fn load(&self) -> anyhow::Result<Option<&'static lexicon::Lexicon>> {
        let load = |path: &PathBuf| lexicon::load(path).with_context(|| path.display().to_string());
        self.lexicon.as_ref().map(load).transpose()
    }
}
