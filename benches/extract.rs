//! How long each step from text to rows takes.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use oldcomm::cue;
use oldcomm::extract::extract;
use oldcomm::number;
use oldcomm::place;
use oldcomm::read;
use oldcomm::release::{Given, Release};
use oldcomm::scan::{Dictionary, Hits};
use oldcomm::sign::Signs;
use oldcomm::write::{Format, Options, Report};
use std::collections::BTreeSet;
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
fn finding_signs(bencher: Bencher<'_, '_>) {
    let text = text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Signs::of(black_box(&text)));
}

/// The bare search for the words of the tables, and for as many again that are made up of their characters.
#[divan::bench(args = [1, 2])]
fn searching_tables(bencher: Bencher<'_, '_>, times: usize) {
    let text = text();
    let mut words: BTreeSet<String> = cue::rows().map(|row| row.word.to_owned()).collect();
    words.extend(place::names().map(|(name, _)| name.to_owned()));
    let characters: Vec<char> = words.iter().flat_map(|word| word.chars()).collect();
    let mut state = 1usize;
    let made_up = |word: &String| {
        let next = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            characters[(state >> 33) % characters.len()]
        };
        word.chars().map(next).collect::<String>()
    };
    if times == 2 {
        let more: Vec<String> = words.iter().map(made_up).collect();
        words.extend(more);
    }
    let dictionary = Dictionary::of(words.iter().map(String::as_str));
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut count = 0;
        dictionary.find(black_box(&text), |_, _, _| count += 1);
        count
    });
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
