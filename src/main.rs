//! The command line: figures on standard output, everything else on standard error.
//!
//! It ends with 0 when done, 1 when no figures were found, 2 on an error; a closed pipe is a silent 0.

#![deny(missing_docs)]
#![forbid(unsafe_code)]

mod cli;

use cli::Outcome;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(cli::parse()) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        Err(error) if closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            cli::complain(format_args!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Whether whoever read the output has had enough, as `head` does.
fn closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
