//! `oldcomm rules`: the cue tables.

use super::Outcome;
use super::align::align;
use super::lexicon::Lexicon;
use super::output::Output;
use anyhow::bail;
use oldcomm::cue::{Row, Says, Side, TABLES, Table, Thing, Unit};
use std::fmt::Debug;
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

/// A row in a line: its table, its word and what that says.
pub(super) fn in_short(table: &Table, row: &Row) -> String {
    format!("{}: {} = {}", table.name, row.word, says(row.says))
}

/// What a word says, in words.
fn says(says: Says) -> String {
    match says {
        Says::Noun(Thing::Is(metric)) => metric.to_string(),
        Says::Noun(Thing::Housing(metric)) => format!("{metric}, wins over what is counted in it"),
        Says::Noun(Thing::Rate(metric)) => format!("{metric}, a rate"),
        Says::Noun(thing) => plain(&thing),
        Says::Verb(act) => act.stage().map_or_else(|| plain(&act), |stage| format!("{}: {stage}", plain(&act))),
        Says::Mood(mood) => plain(&mood),
        Says::Before(bound) => format!("{bound}, before the number"),
        Says::After(bound) => format!("{bound}, behind the number"),
        Says::Unit(Unit { name, of }) => format!("{name}, measures {}", plain(&of)),
        Says::Refuse(side, reason) => format!("{reason}, {}", stands(side)),
        other => plain(&other),
    }
}

/// Where a refusing word stands.
const fn stands(side: Side) -> &'static str {
    match side {
        Side::Left => "directly before the number",
        Side::Right => "directly behind the number",
        Side::BehindUnit => "behind the number's unit",
        Side::Inside => "around the number",
        Side::Line => "before the number in its line",
    }
}

/// A variant's name as words: `FiveYear(14)` is `five year 14`.
fn plain(variant: &impl Debug) -> String {
    let mut words = String::new();
    for c in format!("{variant:?}").chars() {
        match c {
            '(' => words.push(' '),
            ')' => {}
            c if c.is_ascii_uppercase() => {
                if words.ends_with(|last: char| last.is_ascii_lowercase()) {
                    words.push(' ');
                }
                words.push(c.to_ascii_lowercase());
            }
            c => words.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use oldcomm::cue::Time;
    use oldcomm::figure::{Metric, Reason};

    #[test]
    fn meanings_read_as_words() {
        assert_eq!(says(Says::Noun(Thing::Is(Metric::ChargingEv))), "charging.ev");
        assert_eq!(says(Says::Time(Time::FiveYear(14))), "time five year 14");
        assert_eq!(says(Says::Time(Time::Quarters(1, 3))), "time quarters 1, 3");
        assert_eq!(says(Says::Refuse(Side::BehindUnit, Reason::ClassMark)), "class mark, behind the number's unit");
    }
}
