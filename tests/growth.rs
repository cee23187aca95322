//! Time that grows with a text as the text does, whatever its shape, and long texts that are read in parts.

use oldcomm::extract::extract;
use oldcomm::release::{Given, PART, Release, parts};
use oldcomm::write::{Format, Options, Report};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Shapes that tempt to look back ever further: a piece that is repeated.
const SHAPES: &[&str] = &[
    "改造小区12个，惠及居民34户，",
    "改造小区12个惠及居民34户",
    "12345678901234567890",
    "其中其中其中",
    "其中3个",
    "南昌市12个、",
    "（（（",
    "“”“”《》",
    "（12个小区",
    "小区12个）",
    "甲\t3\t4\n",
    "\t3",
    "小区：12个\n",
    "“十四五”",
    "十四五改造",
    "“十四五”工作",
    "10月改造",
];

/// A text of a shape, of so many bytes.
fn text(shape: &str, size: usize) -> String {
    format!("2025年1月5日\n改造情况\n区\t个\t个\n{}", shape.repeat(size / shape.len()))
}

#[test]
fn time_grows_with_the_text() {
    // Ten times the text in a hundred times the time is quadratic. The quickest of some runs counts, and what is too short to
    // be measured is taken for longer than it is.
    const LEAST: Duration = Duration::from_millis(1);
    let quickest = |text: &str, runs: usize| {
        let once = || {
            let start = Instant::now();
            let found = extract(&Release::of(text, Given::default()));
            drop(found);
            start.elapsed()
        };
        (0..runs).map(|_| once()).min().unwrap().max(LEAST)
    };
    for shape in SHAPES {
        let (short, long) = (text(shape, 20_000), text(shape, 200_000));
        let (short, long) = (quickest(&short, 3), quickest(&long, 1));
        assert!(long < short * 45, "{shape}: {short:?} for 20 KB, {long:?} for 200 KB");
    }
}

#[test]
fn no_sentence_is_without_end() {
    for shape in SHAPES {
        let text = text(shape, 200_000);
        let release = Release::of(&text, Given::default());
        for sentence in &release.sentences {
            assert!(sentence.span.len() <= 20 << 10, "{shape}: {:?}", sentence.span);
        }
        let numbers = release.sentences.iter().map(|sentence| release.numbers_in(&sentence.span).len()).sum::<usize>();
        assert_eq!(numbers, release.numbers.len(), "{shape}: each number is in one sentence");
    }
}

/// Rows of a long text that is read part by part, as `oldcomm extract` does.
fn rows(text: &str) -> Vec<Value> {
    let mut out = Vec::new();
    let mut writer = Format::Jsonl.open(&mut out, Options::default()).unwrap();
    let mut given = Given::default();
    for part in parts(text) {
        let release = Release::of(part, given);
        let extraction = extract(&release);
        writer.release(&Report { source: "long.txt", encoding: None, release: &release, extraction: &extraction }).unwrap();
        given = extraction.behind(&release, given);
    }
    drop(writer);
    out.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).map(|line| serde_json::from_slice(line).unwrap()).collect()
}

#[test]
fn parts_are_numbered_through() {
    let head = "宜春市2024年老旧小区改造进展\n";
    let line = "全市已改造老旧小区12个，其中城区5个。\n";
    let count = PART / line.len() + 100;
    let text = head.to_owned() + &line.repeat(count);
    assert_eq!(parts(&text).count(), 2);
    let rows = rows(&text);
    assert_eq!(rows.len(), 2 * count);
    let characters: Vec<char> = text.chars().collect();
    for (i, row) in rows.iter().enumerate() {
        let number = |field: &str| row[field].as_u64().map(|number| usize::try_from(number).unwrap());
        assert_eq!(number("id"), Some(i + 1));
        assert_eq!((number("line"), number("sentence")), (Some(i / 2 + 2), Some(i / 2 + 2)), "{row}");
        assert_eq!(number("part_of"), (i % 2 == 1).then_some(i), "{row}");
        assert_eq!(row["region"], "宜春市");
        let raw: String = characters[number("start").unwrap()..number("end").unwrap()].iter().collect();
        assert_eq!(row["raw"], raw);
    }
}
