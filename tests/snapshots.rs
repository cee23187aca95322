//! Whole releases as they are printed, so that a change of any field anywhere is seen.
//!
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test --test snapshots`, takes a new output over.

use oldcomm::extract::extract;
use oldcomm::read;
use oldcomm::release::{Given, Release};
use oldcomm::write::{Format, Options, Report};
use std::path::Path;

fn printed(name: &str, format: Format) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    let text = read::path(&path, None).expect("the fixture is UTF-8").text;
    let release = Release::of(&text, Given::default());
    let mut out = Vec::new();
    let mut sink =
        format.open(&mut out, Options { refused: format.shows_refused(), several: false, ..Options::default() }).expect("memory takes it");
    sink.release(&Report { source: name, encoding: None, release: &release, extraction: &extract(&release) }).expect("memory takes it");
    sink.finish().expect("memory takes it");
    drop(sink);
    String::from_utf8(out).expect("output is UTF-8")
}

#[test]
fn p01_as_a_table() {
    insta::assert_snapshot!(printed("p01.txt", Format::Csv));
}

#[test]
fn p01_marked() {
    insta::assert_snapshot!(printed("p01.txt", Format::Marked));
}

#[test]
fn p03_as_a_table() {
    insta::assert_snapshot!(printed("p03.txt", Format::Csv));
}
