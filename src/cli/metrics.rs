//! `oldcomm metrics`: what is counted or measured.

use super::Outcome;
use super::align::align;
use super::lexicon::Lexicon;
use super::output::Output;
use oldcomm::figure::Metric;
use oldcomm::guide::guide;
use std::io::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    lexicon: Lexicon,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let own = args.lexicon.load()?.map_or(&[][..], |lexicon| lexicon.metrics());
    let mut rows = vec![["metric", "name", "units", "example", "meaning"].map(str::to_owned)];
    rows.extend(Metric::ALL.iter().chain(own).map(|metric| {
        let guide = guide(*metric);
        [metric.word(), metric.zh(), guide.units, guide.example, metric.doc()].map(str::to_owned)
    }));
    let mut out = Output::open(None)?;
    write!(out, "{}", align(&rows, ""))?;
    out.keep()?;
    Ok(Outcome::Done)
}
