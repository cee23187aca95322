//! The words of the program are the words of the contract, FIGURES.md.

use oldcomm::extract::extract;
use oldcomm::figure::{Bound, Kind, Metric, Stage};
use oldcomm::guide::guide;
use oldcomm::release::{Given, Release};
use oldcomm::write::COLUMNS;

const CONTRACT: &str = include_str!("../FIGURES.md");

/// The words in `backticks`.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The meaning of a field, from the table of fields.
fn field(name: &str) -> &'static str {
    let row = CONTRACT.lines().find(|line| field_names(line).contains(&name) && line.starts_with("| `"));
    row.unwrap_or_else(|| panic!("FIGURES.md has no field {name}")).splitn(3, '|').nth(2).expect("a row has two cells")
}

fn field_names(line: &str) -> Vec<&str> {
    quoted(line.split('|').nth(1).unwrap_or_default())
}

fn section(heading: &str) -> &'static str {
    let from = CONTRACT.find(heading).expect("the section is there") + heading.len();
    CONTRACT[from..].split("\n## ").next().expect("split gives at least one")
}

/// The words that a field's meaning defines: each parted from the one before by a middle dot.
fn defined(name: &str) -> Vec<&'static str> {
    field(name).split(" · ").filter_map(|part| part.trim().strip_prefix('`')).filter_map(|part| part.split('`').next()).collect()
}

#[test]
fn metrics() {
    let listed: Vec<&str> = section("\n## Metrics\n").lines().filter(|line| line.starts_with("| `")).flat_map(field_names).collect();
    let words: Vec<&str> = Metric::ALL.iter().map(|metric| metric.word()).collect();
    assert_eq!(words, listed);
}

#[test]
fn stages() {
    assert_eq!(Stage::ALL.iter().map(|stage| stage.word()).collect::<Vec<_>>(), defined("stage"));
}

#[test]
fn kinds() {
    assert_eq!(Kind::ALL.iter().map(|kind| kind.word()).collect::<Vec<_>>(), defined("kind"));
}

#[test]
fn bounds() {
    assert_eq!(Bound::ALL.iter().map(|bound| bound.word()).collect::<Vec<_>>(), defined("bound"));
}

#[test]
fn every_field_of_the_contract_has_a_column() {
    let fields: Vec<&str> = section("\n## Fields\n").lines().filter(|line| line.starts_with("| `")).flat_map(field_names).collect();
    assert_eq!(fields.len(), 14);
    for field in fields {
        assert!(COLUMNS.iter().any(|(column, ..)| *column == field), "{field}");
    }
}

#[test]
fn examples_are_of_their_metric() {
    let wrong: Vec<String> = Metric::ALL.iter().filter_map(|metric| example_fails(*metric)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn example_fails(metric: Metric) -> Option<String> {
    let guide = guide(metric);
    let (head, rest) = guide.example.split_once('⟦').expect("an example has a mark");
    let (raw, tail) = rest.split_once('⟧').expect("a mark ends");
    let text = format!("{head}{raw}{tail}");
    let figures = extract(&Release::of(&text, Given::default())).figures;
    let Some(figure) = figures.iter().find(|figure| figure.span == (head.len()..head.len() + raw.len())) else {
        return Some(format!("{}: {metric} is not found", guide.example));
    };
    let usual = guide.units == "any" || guide.units.split(' ').any(|unit| unit == figure.unit);
    (figure.metric != metric || !usual).then(|| format!("{}: {metric} is read as {} in {}", guide.example, figure.metric, figure.unit))
}
