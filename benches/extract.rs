//! How long each step from text to rows takes.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use oldcomm::extract::extract;
use oldcomm::number;
use oldcomm::read;
use oldcomm::release::{Given, Release};
use oldcomm::scan::Hits;
use oldcomm::write::{Format, Options, Report};
use std::fs;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/p01.txt");

fn main() {
    divan::main();
}

fn text() -> String {
    read::path(PATH.as_ref(), None).expect("the fixture is UTF-8").text
}

#[divan::bench]
fn reading(bencher: Bencher<'_, '_>) {
    let bytes = fs::read(PATH).expect("the fixture is there");
    bencher.counter(BytesCount::of_slice(&bytes)).with_inputs(|| bytes.clone()).bench_values(|bytes| read::bytes(bytes, None, None));
}

#[divan::bench]
fn scanning_words(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Hits::of(black_box(&text)));
}

#[divan::bench]
fn scanning_numbers(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| number::scan(black_box(&text)));
}

#[divan::bench]
fn laying_out(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Release::of(black_box(&text), Given::default()));
}

#[divan::bench]
fn extracting(bencher: Bencher<'_, '_>) {
    let text = text();
    let release = Release::of(&text, Given::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| extract(black_box(&release)));
}

#[divan::bench(args = [Format::Csv, Format::Jsonl])]
fn writing(bencher: Bencher<'_, '_>, format: Format) {
    let text = text();
    let release = Release::of(&text, Given::default());
    let extraction = extract(&release);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut out = Vec::new();
        let mut sink = format.open(&mut out, Options::default()).expect("memory takes it");
        sink.release(&Report { source: "p01.txt", encoding: None, release: &release, extraction: &extraction }).expect("memory takes it");
        sink.finish().expect("memory takes it");
        drop(sink);
        out
    });
}
