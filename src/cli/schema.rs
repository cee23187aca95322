//! `oldcomm schema`: the JSON Schema of what is printed as JSON.

use super::Outcome;
use super::lexicon::Lexicon;
use super::output::Output;
use clap::ValueEnum;
use oldcomm::write::schema;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Of which output
    #[arg(value_name = "OUTPUT", default_value = "figure")]
    of: Of,
    #[command(flatten)]
    lexicon: Lexicon,
}

/// An output that has a schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Of {
    /// A line of --format jsonl
    Figure,
    /// A line of --format json
    Release,
    /// A line of oldcomm audit --format jsonl
    Finding,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let own = args.lexicon.load()?.map_or(&[][..], |lexicon| lexicon.metrics());
    let schema = match args.of {
        Of::Figure => schema::figure(own),
        Of::Release => schema::release(own),
        Of::Finding => schema::finding(),
    };
    let mut text = serde_json::to_vec_pretty(&schema)?;
    text.push(b'\n');
    Output::print(&text)
}
