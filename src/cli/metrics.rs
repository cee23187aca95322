//! `oldcomm metrics`: what is counted or measured.

use super::Outcome;
use super::align::align;
use super::lexicon::Lexicon;
use super::output::Output;
use super::suggest::did_you_mean;
use anyhow::bail;
use oldcomm::figure::Metric;
use oldcomm::guide::guide;
use std::io::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only this metric
    #[arg(value_name = "METRIC")]
    metric: Option<String>,
    #[command(flatten)]
    lexicon: Lexicon,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let own = args.lexicon.load()?.map_or(&[][..], |lexicon| lexicon.metrics());
    let all = || Metric::ALL.iter().chain(own);
    let wanted = |metric: &&Metric| args.metric.as_deref().is_none_or(|word| word == metric.word());
    if let Some(name) = args.metric.as_deref().filter(|name| all().all(|metric| metric.word() != *name)) {
        bail!("there is no metric {name}; {}", did_you_mean(name, all().map(|metric| metric.word()), "oldcomm metrics lists them"));
    }
    let mut rows = vec![["metric", "name", "units", "example", "meaning"].map(str::to_owned)];
    rows.extend(all().filter(wanted).map(|metric| {
        let guide = guide(*metric);
        [metric.word(), metric.zh(), guide.units, guide.example, metric.doc()].map(str::to_owned)
    }));
    let mut out = Output::open(None)?;
    write!(out, "{}", align(&rows, ""))?;
    out.keep()?;
    Ok(Outcome::Done)
}
