//! Arguments, and a file for each subcommand.

mod align;
mod audit;
mod batch;
mod completions;
mod corrections;
mod explain;
mod extract;
mod failures;
mod fault;
mod given;
mod inputs;
mod journal;
mod lexicon;
mod man;
mod metrics;
mod output;
mod progress;
mod reading;
#[cfg(feature = "review")]
mod review;
mod rules;
mod schema;
mod suggest;
mod talk;
mod text;

pub use talk::complain;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::env;

/// Turns Chinese government press releases about old-community renovation and housing into statistics.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true, after_help = EXIT)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    talk: talk::Talk,
}

const EXIT: &str = "Exit status: 0 done; 1 no figures, or what fails in an audit; 2 an error, one unreadable file included.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the figures of releases
    Extract(extract::Args),
    /// Hold the figures of releases against each other: sums, restatements, rates, order, parts, changes
    Audit(audit::Args),
    /// Make pages on which a person checks the figures: the text with each marked in place, beside the table
    #[cfg(feature = "review")]
    Review(review::Args),
    /// Show which words and which rule told each field of a figure
    Explain(explain::Args),
    /// Print the text of a file as it is read, which is what offsets refer to
    Text(text::Args),
    /// Print the cue tables: words, what they say, and the examples that prove them
    Rules(rules::Args),
    /// List the metrics: what is counted or measured
    Metrics(metrics::Args),
    /// Print the JSON Schema of an output
    Schema(schema::Args),
    /// Print completions for a shell
    Completions(completions::Args),
    /// Print a man page
    Man(man::Args),
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

/// The arguments of this process; it ends here where they are wrong, or ask for help or the version.
pub fn parse() -> Cli {
    let mut command = Cli::command().color(talk::colors_asked(env::args_os().skip(1)));
    let matches = command.get_matches_mut();
    Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.format(&mut command).exit())
}

/// Runs a command.
pub fn run(cli: Cli) -> anyhow::Result<Outcome> {
    cli.talk.set_colors();
    match cli.command {
        Command::Extract(args) => extract::run(&args, cli.talk),
        Command::Audit(args) => audit::run(&args),
        #[cfg(feature = "review")]
        Command::Review(args) => review::run(&args, cli.talk),
        Command::Explain(args) => explain::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Metrics(args) => metrics::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
    }
}
