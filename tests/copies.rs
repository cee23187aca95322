//! Copies of a release as other sites print it state the same figures: in full-width characters, in traditional
//! characters, with English marks, with other line ends, and with digits that blanks break.

mod common;

use common::fixtures;
use oldcomm::extract::extract;
use oldcomm::release::{Given, Release};
use oldcomm::write::Report;
use serde_json::{Map, Value};
use std::collections::HashMap;

type Row = Map<String, Value>;

/// What is printed of a text's figures and refused numbers.
fn stated(text: &str) -> Vec<Row> {
    let release = Release::of(text, Given::default());
    let report = Report { source: "", encoding: None, release: &release, extraction: &extract(&release) };
    let figures = report.nested().map(|row| serde_json::to_value(row).expect("a row is JSON"));
    let refused = report.refused().map(|row| serde_json::to_value(row).expect("a row is JSON"));
    figures.chain(refused).map(|row| row.as_object().expect("a row is an object").clone()).collect()
}

/// Demands that the copies of all fixtures state what these state. Offsets may differ, and the text's own words in
/// their characters: `alike` gives the same for two words that only the copy parts.
fn hold(copy: impl Fn(&str) -> String, alike: impl Fn(&str) -> String) {
    let same = |field: &str, want: &Value, have: &Value| match (want.as_str(), have.as_str()) {
        (Some(want), Some(have)) if matches!(field, "raw" | "label" | "speaker" | "area") => alike(want) == alike(have),
        _ => want == have,
    };
    let mut wrong = Vec::new();
    for fixture in fixtures("") {
        let (want, have) = (stated(&fixture.text), stated(&copy(&fixture.text)));
        if want.len() != have.len() {
            wrong.push(format!("{}: {} numbers, not {}", fixture.name(), have.len(), want.len()));
        }
        for (want, have) in want.iter().zip(&have) {
            for (field, value) in want.iter().filter(|(field, _)| !matches!(field.as_str(), "start" | "end")) {
                let other = have.get(field).unwrap_or(&Value::Null);
                if !same(field, value, other) {
                    wrong.push(format!("{}: {}: {field} is {other}, not {value}", fixture.name(), want["raw"]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

/// A text character by character.
fn each(text: &str, read: impl Fn(char) -> char) -> String {
    text.chars().map(read).collect()
}

#[test]
fn full_width() {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).expect("the block is whole"),
        c => c,
    };
    hold(|text| each(text, wide), |words| each(words, wide));
}

#[test]
fn traditional() {
    // Where several characters have become one, the first of the table serves.
    let mut table: HashMap<char, char> = HashMap::new();
    for line in include_str!("../data/traditional.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut pair = line.split('\t').map(|c| c.chars().next().expect("a character"));
        let (traditional, simplified) = (pair.next().expect("two columns"), pair.next().expect("two columns"));
        table.entry(simplified).or_insert(traditional);
    }
    let old = |c: char| table.get(&c).copied().unwrap_or(c);
    hold(|text| each(text, old), |words| each(words, old));
}

/// 改造12个,其中…;: Chinese marks as an English keyboard has them.
#[test]
fn english_marks() {
    let half = |c: char| match c {
        '，' => ',',
        '；' => ';',
        '：' => ':',
        c => c,
    };
    hold(|text| each(text, half), |words| each(words, half));
}

/// **一是加快改造。**全年改造小区12个: a page turned to Markdown, with the first words of each line in bold.
#[test]
fn bold_type() {
    let bold = |text: &str| {
        let head = |line: &str| {
            let end = line.find(['，', '。', '；', '：', '\t', '|', '\r', '\n']).unwrap_or(line.len());
            if line[..end].trim().is_empty() { line.to_owned() } else { format!("**{}**{}", &line[..end], &line[end..]) }
        };
        text.split_inclusive('\n').map(head).collect::<String>()
    };
    hold(bold, |words| words.replace("**", ""));
}

#[test]
fn line_ends() {
    hold(|text| text.replace("\r\n", "\n").replace('\n', "\r\n"), str::to_owned);
}

#[test]
fn digits_broken_by_blanks() {
    const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{3000}'];
    for blank in BLANKS {
        let copy = |text: &str| {
            let release = Release::of(text, Given::default());
            let (mut copy, mut done) = (String::new(), 0);
            for figure in extract(&release).figures {
                let raw = &text[figure.span.clone()];
                let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
                // 1234个 becomes 1 234个.
                if digits > 3 {
                    copy.push_str(&text[done..figure.span.start + digits - 3]);
                    copy.push(blank);
                    done = figure.span.start + digits - 3;
                }
            }
            copy + &text[done..]
        };
        hold(copy, |words| words.replace(BLANKS, ""));
    }
}

/// `改造 113 个`: blanks between Chinese characters and digits, as many typesetters put them.
#[test]
fn blanks_around_numbers() {
    let copy = |text: &str| {
        let mut copy = String::new();
        let mut last = '\n';
        for c in text.chars() {
            let (han, digit) = (|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c), |c: char| c.is_ascii_digit());
            if han(last) && digit(c) || digit(last) && han(c) {
                copy.push(' ');
            }
            copy.push(c);
            last = c;
        }
        copy
    };
    hold(copy, |words| words.replace(' ', ""));
}
