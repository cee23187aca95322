//! Who told each field of a figure: the words, the rule that let them, and the row of the cue table.

use crate::cue::{Says, Side, Thing, Unit};
use crate::figure::{Field, Figure, Refusal};
use crate::release::Release;
use crate::write::Row;
use std::fmt::Debug;
use std::ops::Range;

/// A field of a figure as it is printed, and who told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The column.
    pub name: &'static str,
    /// What it holds; none where it is absent.
    pub value: Option<String>,
    /// The words in the text, as a byte range; none where no words told it.
    pub words: Option<Range<usize>>,
    /// The rule by which the words govern the number, in plain words; empty for the label, which follows from the metric.
    pub rule: &'static str,
    /// The row of the cue tables, in a line, where one word decided.
    pub row: Option<String>,
}

/// The rule of a field that is as it is because no words told it otherwise.
pub const NOTHING: &str = "nothing told it";

/// The fields of a figure, in the order of the contract; `row` is the figure as it is printed.
pub fn fields(release: &Release<'_>, figure: &Figure, row: &Row<'_>) -> Vec<Told> {
    let told = |name, value, field| match figure.told(field) {
        None => Told { name, value, words: None, rule: NOTHING, row: None },
        Some(why) => {
            let words = (!why.span.is_empty()).then(|| why.span.clone());
            Told { name, value, words, rule: why.rule, row: why.row.map(|row| in_line(release, row)) }
        }
    };
    let itself = |name, value| Told { name, value: Some(value), words: Some(figure.span.clone()), rule: "the number itself", row: None };
    let word = |word: &str| Some(word.to_owned());
    let mut out = vec![itself("value", row.value.to_string())];
    out.extend(row.value_max.map(|max| itself("value_max", max.to_string())));
    out.extend([
        told("unit", word(row.unit), Field::Unit),
        told("metric", word(row.metric), Field::Metric),
        Told { name: "label", value: word(row.label), words: None, rule: "", row: None },
        told("stage", word(row.stage), Field::Stage),
        told("kind", word(row.kind), Field::Kind),
        told("bound", word(row.bound), Field::Bound),
        told("region", row.region.map(str::to_owned), Field::Region),
        told("area", row.area.map(str::to_owned), Field::Area),
        told("from", row.from.map(|from| from.to_string()), Field::Period),
        told("to", row.to.map(|to| to.to_string()), Field::Period),
        told("part_of", row.part_of.map(|id| id.to_string()), Field::PartOf),
    ]);
    out
}

/// The row of the cue tables that refused a number, in a line, where one did.
pub fn refused(release: &Release<'_>, refusal: &Refusal) -> Option<String> {
    refusal.row.map(|row| in_line(release, row))
}

/// The row of that number in a line: its table, its word and what that says.
fn in_line(release: &Release<'_>, row: u16) -> String {
    let (table, row) = release.row(row);
    format!("{}: {} = {}", table.name, row.word, says(row.says))
}

/// What a word of a cue table says, in words.
pub fn says(says: Says) -> String {
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
    use crate::cue::Time;
    use crate::figure::{Metric, Reason};

    #[test]
    fn meanings_read_as_words() {
        assert_eq!(says(Says::Noun(Thing::Is(Metric::ChargingEv))), "charging.ev");
        assert_eq!(says(Says::Time(Time::FiveYear(14))), "time five year 14");
        assert_eq!(says(Says::Time(Time::Quarters(1, 3))), "time quarters 1, 3");
        assert_eq!(says(Says::Refuse(Side::BehindUnit, Reason::ClassMark)), "class mark, behind the number's unit");
    }
}
