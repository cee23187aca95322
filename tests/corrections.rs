//! What a person says of figures, applied to what the program found.

mod common;
#[path = "common/program.rs"]
mod program;

use common::fixtures;
use oldcomm::corrections::{Applied, Corrections};
use oldcomm::extract::{Extraction, extract};
use oldcomm::release::{Given, Release};
use program::{file, fixture, folder, oldcomm, run};
use std::fs;

const TEXT: &str = "2024年全市计划改造老旧小区151个，其中市区46个、县（市）105个。网页浏览1862次。";

/// What corrections of [`TEXT`] make of it: a figure a line, and what became of them.
fn corrected(complete: bool, lines: &[&str]) -> (String, Applied) {
    let release = Release::of(TEXT, Given::default());
    let mut extraction = extract(&release);
    let file = format!("{{\"doc\": \"a.txt\", \"complete\": {complete}}}\n{}", lines.join("\n"));
    let corrections = Corrections::read(&file, &[]).expect("they can be read");
    let applied = corrections.of("a.txt").expect("they are of it").apply(&release, &mut extraction);
    (printed(&release, &extraction), applied)
}

fn printed(release: &Release<'_>, extraction: &Extraction) -> String {
    let line = |figure: &oldcomm::figure::Figure| {
        let whole = figure.part_of.map(|id| format!(" of {id}")).unwrap_or_default();
        format!("{} {} {} {} {}{whole}", figure.id, &release.text[figure.span.clone()], figure.value, figure.metric, figure.stage)
    };
    extraction.figures.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A line that says what a figure is.
fn says(id: usize, raw: &str, value: &str, stage: &str, part_of: &str) -> String {
    format!(
        r#"{{"id": {id}, "raw": "{raw}", "nth": 1, "value": {value}, "unit": "个", "metric": "communities", "label": "小区", "stage": "{stage}", "kind": "level", "bound": "exact", "region": null, "area": null, "from": "2024", "to": "2024", "part_of": {part_of}}}"#
    )
}

#[test]
fn figures_are_changed_added_and_taken_away() {
    let (figures, applied) = corrected(true, &[]);
    assert_eq!((figures.as_str(), applied.score.wrong), ("", extract(&Release::of(TEXT, Given::default())).figures.len()));

    let change = says(1, "151个", "151", "started", "null");
    let (figures, applied) = corrected(false, &[&change, r#"{"id": 3, "raw": "105个", "nth": 1, "review": "wrong"}"#]);
    assert!(figures.starts_with("1 151个 151 communities started\n2 46个 46 communities planned of 1"), "{figures}");
    assert!(!figures.contains("105个"), "{figures}");
    assert_eq!((applied.score.figures, applied.score.found, applied.score.wrong, applied.score.whole), (1, 1, 1, 0));
    assert_eq!((applied.score.right("value"), applied.score.right("stage")), (1, 0));

    let seen = says(2, "1862次", "1862", "existing", "1").replace("communities", "other").replace("个", "次");
    let (figures, applied) = corrected(false, &[r#"{"id": 1, "raw": "46个", "nth": 1, "review": "none"}"#, &seen]);
    assert!(figures.ends_with("4 1862次 1862 other existing of 2"), "{figures}");
    assert!(applied.misplaced.is_empty());
}

#[test]
fn an_added_figure_is_no_longer_refused() {
    let text = "网页浏览量：1862\n完成改造小区3个。";
    let release = Release::of(text, Given::default());
    let mut extraction = extract(&release);
    assert_eq!((extraction.figures.len(), extraction.refusals.len()), (1, 1));
    let file = format!("{{\"doc\": \"a.txt\", \"complete\": false}}\n{}", says(7, "1862", "1862", "existing", "null"));
    Corrections::read(&file, &[]).unwrap().of("a.txt").unwrap().apply(&release, &mut extraction);
    assert_eq!((extraction.figures.len(), extraction.refusals.len()), (2, 0));
    assert_eq!(extraction.figures[0].sentence, 1);
}

#[test]
fn what_does_not_fit_is_left_out() {
    let away = says(1, "152个", "152", "started", "null");
    let moved = says(2, "46个", "46", "started", "null").replace("\"nth\": 1", "\"nth\": 1, \"start\": 3");
    let twice = says(3, "151个", "151", "started", "null");
    let over = says(4, "51个", "51", "started", "null");
    let (figures, applied) = corrected(false, &[&away, &moved, &twice, &over]);
    let told: Vec<String> = applied.misplaced.iter().map(|one| format!("{} {} {}", one.line, one.raw, one.what)).collect();
    let place = "is not in the text at that place";
    assert_eq!(told, [format!("2 152个 {place}"), format!("3 46个 {place}"), "5 51个 overlaps a line before it".to_owned()]);
    assert!(figures.starts_with("1 151个 151 communities started\n2 46个 46 communities planned"), "{figures}");
    assert_eq!(applied.score.figures, 1);
}

/// What is written in gold is what comes out, whatever the program says.
#[test]
fn gold_wins_everywhere() {
    for fixture in fixtures("") {
        let Ok(gold) = fs::read_to_string(fixture.path.with_extension("gold.jsonl")) else { continue };
        let corrections = Corrections::read(&gold, &[]).unwrap_or_else(|error| panic!("{}: {error}", fixture.name()));
        let judged = corrections.of(fixture.path.to_str().unwrap()).expect("doc is the file's name");
        let release = Release::of(&fixture.text, Given::default());
        let mut extraction = extract(&release);
        let first = judged.apply(&release, &mut extraction);
        assert!(first.misplaced.is_empty(), "{}: {:?}", fixture.name(), first.misplaced);
        let again = judged.apply(&release, &mut extraction).score;
        assert_eq!((again.found, again.wrong, again.whole), (first.score.figures, 0, first.score.figures), "{}", fixture.name());
    }
}

#[test]
fn the_command_applies_them_and_tells_how_right_it_was() {
    let folder = folder("corrections");
    let gold = fixture().replace(".txt", ".gold.jsonl");
    let (out, err) = run(oldcomm(&["extract", &fixture(), "--corrections", &gold]), 0);
    assert_eq!(out.lines().count(), 22);
    assert!(err.contains("  figures found      21     21  100.0%\n"), "{err}");
    let (_, err) = run(oldcomm(&["extract", &fixture(), "--corrections", &gold, "-q"]), 0);
    assert_eq!(err, "");

    let text = fs::read_to_string(&gold).unwrap();
    let stale = file(&folder, "stale.jsonl", text.replacen("52.54万户", "52.55万户", 1));
    let (_, err) = run(oldcomm(&["extract", &fixture(), "--corrections", &stale, "-q"]), 2);
    let why = "the correction of line 4, \"52.55万户\", is not in the text at that place; it is left out";
    assert_eq!(err, format!("oldcomm: {}: {why}\n", fixture()));

    let broken = file(&folder, "broken.jsonl", text.replace("\"started\"", "\"begun\""));
    let (out, err) = run(oldcomm(&["extract", &fixture(), "--corrections", &broken]), 2);
    assert_eq!((out.as_str(), err), ("", format!("oldcomm: {broken}: line 2: there is no stage begun\n")));

    let other = file(&folder, "other.txt", "完成改造小区3个。");
    let (_, err) = run(oldcomm(&["extract", &other, "--corrections", &gold]), 2);
    assert_eq!(err, "oldcomm: the corrections are of other files, such as p01.txt; the files are known by their paths\n");
    let (_, err) = run(oldcomm(&["extract", &fixture(), "--corrections", &gold, "--corrections", &gold]), 2);
    assert_eq!(err, format!("oldcomm: {gold}: tells of p01.txt, as a file before it does; give one of them\n"));
    let (_, err) = run(oldcomm(&["extract", &fixture(), "--corrections", "no.jsonl"]), 2);
    assert_eq!(err, "oldcomm: no.jsonl: no such file; check the name\n");
}
