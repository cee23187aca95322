//! Arguments, and a file for each subcommand.

mod align;
mod audit;
mod explain;
mod extract;
mod given;
mod inputs;
mod lexicon;
mod metrics;
mod output;
mod reading;
mod rules;
mod text;

use clap::{Parser, Subcommand};
use std::fmt::Arguments;
use std::io::{self, Write};

/// Turns Chinese government press releases about old-community renovation and housing into statistics.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true, after_help = EXIT)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT: &str = "Exit status: 0 done; 1 no figures, or what fails in an audit; 2 an error, one unreadable file included.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the figures of releases
    Extract(extract::Args),
    /// Hold the figures of releases against each other: sums, restatements, rates, order, parts, changes
    Audit(audit::Args),
    /// Show which words and which rule told each field of a figure
    Explain(explain::Args),
    /// Print the text of a file as it is read, which is what offsets refer to
    Text(text::Args),
    /// Print the cue tables: words, what they say, and the examples that prove them
    Rules(rules::Args),
    /// List the metrics: what is counted or measured
    Metrics(metrics::Args),
}

/// How a run ended that met no error of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All well.
    Done,
    /// All well, and no figures.
    Nothing,
    /// Something was wrong with a file; it has been reported and the others are done.
    Failed,
}

/// Runs a command.
pub fn run(cli: Cli) -> anyhow::Result<Outcome> {
    match cli.command {
        Command::Extract(args) => extract::run(&args),
        Command::Audit(args) => audit::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Metrics(args) => metrics::run(&args),
    }
}

/// Says what is wrong, in a line on standard error.
pub fn complain(what: Arguments<'_>) {
    // Where nobody can hear it, there is nothing left to do.
    let _ = writeln!(io::stderr(), "oldcomm: {what}");
}
