//! What is said on standard error, how much of it and in which colours; data goes to standard output and nowhere else.

use clap::ColorChoice;
use clap::builder::styling::{AnsiColor, Style};
use std::ffi::OsString;
use std::fmt::Arguments;
use std::io::Write;

/// How much to say, and how; every command takes it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Talk {
    /// When to use colours; NO_COLOR in the environment turns them off where it is auto
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Say nothing but what went wrong: no progress, no summary
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say what was found in each file, and a summary
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

impl Talk {
    /// Holds what is printed from here on to the colours asked for.
    pub(super) fn set_colors(self) {
        let choice = match self.color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// The colours asked for, before the arguments are known to be right: clap's own help and errors keep to them too.
pub(super) fn colors_asked(mut args: impl Iterator<Item = OsString>) -> ColorChoice {
    while let Some(arg) = args.next() {
        let value = match arg.to_str() {
            Some("--color") => args.next(),
            Some(arg) => arg.strip_prefix("--color=").map(OsString::from),
            None => None,
        };
        match value.as_deref().and_then(|value| value.to_str()) {
            Some("always") => return ColorChoice::Always,
            Some("never") => return ColorChoice::Never,
            _ => {}
        }
    }
    ColorChoice::Auto
}

const WRONG: Style = AnsiColor::Red.on_default().bold();
const NAME: Style = Style::new().bold();

/// Says what is wrong, in a line.
pub fn complain(what: Arguments<'_>) {
    say(WRONG, what);
}

/// Says what was done, in a line.
pub(super) fn note(what: Arguments<'_>) {
    say(NAME, what);
}

fn say(style: Style, what: Arguments<'_>) {
    // Where nobody can hear it, there is nothing left to do.
    let _ = writeln!(anstream::stderr(), "{style}oldcomm:{style:#} {what}");
}
