//! `oldcomm completions`: what a shell completes, made from the definition of the arguments.

use super::output::Output;
use super::{Cli, Outcome};
use clap::CommandFactory;
use clap_complete::Shell;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "oldcomm", &mut script);
    Output::print(&script)
}
