//! `oldcomm rules`: the cue tables.

use super::Outcome;
use super::align::align;
use super::lexicon::Lexicon;
use super::output::Output;
use anyhow::bail;
use oldcomm::cue::{TABLES, Table};
use oldcomm::explain::says;
use std::io::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only this table
    #[arg(value_name = "TABLE")]
    table: Option<String>,
    #[command(flatten)]
    lexicon: Lexicon,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let wanted = |table: &&Table| args.table.as_deref().is_none_or(|name| name == table.name);
    let own = args.lexicon.load()?.map(|lexicon| lexicon.table());
    let all = TABLES.iter().chain(own);
    let mut tables = all.clone().filter(wanted).peekable();
    if tables.peek().is_none() {
        let names: Vec<_> = all.map(|table| table.name).collect();
        bail!("there is no such table; the tables are {}", names.join(" "));
    }
    let mut out = Output::open(None)?;
    for table in tables {
        let rows: Vec<_> = table.rows.iter().map(|row| [row.word.to_owned(), says(row.says), row.proof.to_owned()]).collect();
        writeln!(out, "# {}: {}", table.name, table.about)?;
        writeln!(out, "{}", align(&rows, ""))?;
    }
    out.keep()?;
    Ok(Outcome::Done)
}
