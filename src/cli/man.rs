//! `oldcomm man`: manual pages, made from the definition of the arguments.

use super::output::Output;
use super::suggest::did_you_mean;
use super::{Cli, Outcome};
use anyhow::bail;
use clap::CommandFactory;
use clap_mangen::Man;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The page of this command, oldcomm-COMMAND; without it that of oldcomm itself
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let mut cli = Cli::command();
    // Options that all commands take are on the page of each.
    cli.build();
    let page = match &args.command {
        None => cli,
        Some(name) => match cli.find_subcommand(name) {
            Some(command) => command.clone(),
            None => {
                let names = || cli.get_subcommands().map(|command| command.get_name());
                let all = format!("the commands are {}", names().collect::<Vec<_>>().join(" "));
                bail!("there is no command {name}; {}", did_you_mean(name, names(), &all));
            }
        },
    };
    let mut roff = Vec::new();
    Man::new(page).render(&mut roff)?;
    Output::print(&roff)
}
