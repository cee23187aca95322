//! What holds for every text, whatever is in it.

mod common;

use common::fixtures;
use oldcomm::extract::extract;
use oldcomm::release::{Given, Release};
use oldcomm::write::Report;
use proptest::prelude::*;
use std::ops::Range;

/// Holds a text to all that is promised.
fn check(text: &str) -> Result<(), TestCaseError> {
    let release = Release::of(text, Given::default());
    let extraction = extract(&release);
    let figures: Vec<Range<usize>> = extraction.figures.iter().map(|figure| figure.span.clone()).collect();
    let refusals: Vec<Range<usize>> = extraction.refusals.iter().map(|refusal| refusal.span.clone()).collect();

    // Figures and refusals stand in text order, apart from each other, at character boundaries.
    let mut all = [figures.clone(), refusals.clone()].concat();
    all.sort_by_key(|span| span.start);
    for spans in [&figures, &refusals, &all] {
        for pair in spans.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{:?} and {:?} in {text:?}", pair[0], pair[1]);
        }
    }

    // Every numeral is in exactly one of them.
    for number in &release.numbers {
        let number = release.plain.original(number.start..number.end);
        let around = all.iter().filter(|span| span.start <= number.start && number.end <= span.end).count();
        prop_assert_eq!(around, 1, "{:?} in {:?}", &text[number.clone()], text);
    }

    // What is printed is what stands there.
    let chars: Vec<char> = text.chars().collect();
    let report = Report { source: "", encoding: None, release: &release, extraction: &extraction };
    for (row, span) in report.rows().zip(&figures) {
        prop_assert_eq!(row.raw, chars[row.start..row.end].iter().collect::<String>());
        prop_assert_eq!(row.raw, &text[span.clone()]);
        prop_assert_eq!(row.line, text[..span.start].matches('\n').count() + 1);
    }
    for (row, span) in report.refused().zip(&refusals) {
        prop_assert_eq!(row.raw, chars[row.start..row.end].iter().collect::<String>());
        prop_assert_eq!(row.raw, &text[span.clone()]);
    }

    // Ids count up from one; a whole is there and is not its own part; what told a field stands in the text.
    for (i, figure) in extraction.figures.iter().enumerate() {
        prop_assert_eq!(figure.id, i + 1);
        prop_assert!(figure.part_of.is_none_or(|whole| (1..=figures.len()).contains(&whole) && whole != figure.id));
        prop_assert!(figure.why.iter().flatten().all(|why| text.get(why.span.clone()).is_some()));
    }
    Ok(())
}

#[test]
fn fixtures_keep_every_promise() {
    for fixture in fixtures("") {
        check(&fixture.text).unwrap_or_else(|error| panic!("{}: {error}", fixture.name()));
    }
}

/// Pieces of the genre, so that texts made of them reach the rules.
const PIECES: &[&str] = &[
    "改造",
    "老旧小区",
    "计划",
    "已",
    "开工",
    "完成",
    "新增",
    "其中",
    "包括",
    "分别",
    "惠及",
    "居民",
    "全市",
    "今年",
    "截至",
    "以来",
    "增长",
    "占",
    "江西省",
    "宜春市",
    "丰城",
    "中心城区",
    "投资",
    "中央补助资金",
    "电梯",
    "停车位",
    "充电桩",
    "公租房",
    "开工率",
    "第",
    "约",
    "超过",
    "余",
    "以上",
    "左右",
    "113",
    "3.7",
    "2024",
    "１２",
    "三",
    "十",
    "百",
    "半",
    "两",
    "万",
    "亿",
    "成",
    "分之",
    "百分之",
    "点",
    "几",
    "多",
    "个",
    "户",
    "人",
    "元",
    "套",
    "部",
    "平方米",
    "公里",
    "%",
    "％",
    "百分点",
    "年",
    "月",
    "日",
    "季度",
    "-",
    "—",
    "至",
    "到",
    ",",
    "，",
    "、",
    "。",
    "；",
    "：",
    "（",
    "）",
    "“",
    "”",
    "？",
    " ",
    "　",
    "\n",
    "\t",
    "\r\n",
    "萬",
    "戶",
    "個",
    "A",
    "+",
    "/",
    ".",
    "〔",
    "〕",
    "号",
    "\u{feff}",
    "𠀀",
    "é",
];

fn release_like() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// A table of pieces: a line of heads, and rows of a head and numbers.
fn table_like() -> impl Strategy<Value = String> {
    let cell = || prop::collection::vec(prop::sample::select(PIECES), 1..4).prop_map(|pieces| pieces.concat().replace(['\n', '\t'], ""));
    let row =
        move || (cell(), prop::collection::vec(0..5000u32, 2)).prop_map(|(head, cells)| format!("{head}\t{}\t{}\n", cells[0], cells[1]));
    let heads = (cell(), cell(), cell()).prop_map(|(a, b, c)| format!("县{a}\t{b}\t{c}\n"));
    (heads, prop::collection::vec(row(), 1..4)).prop_map(|(heads, rows)| heads + &rows.concat())
}

/// Words of all tables among those pieces, so that every rule is reached.
fn cue_like() -> impl Strategy<Value = String> {
    let words: Vec<&str> = oldcomm::cue::rows().map(|row| row.word).collect();
    let piece = prop_oneof![3 => prop::sample::select(PIECES), 2 => prop::sample::select(words)];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// Texts that broke a promise once, cut down to what broke it.
#[test]
fn texts_that_broke_a_promise_keep_it() {
    for text in [
        "113改造 两三个113改造",
        "113约 万项目113改造",
        "宜春市旧改\n计划改造小区12个，",
        "宜春市旧改\n受益，惠及12户，",
        // As large as a number can be, or nearly so.
        "宜春市旧改\n发布日期：2025-11-01\n前三季度，新增电梯50000000000000000万亿部，累计加装50000000000000000万亿部。",
    ] {
        check(text).expect(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_like_releases_keep_every_promise(text in release_like()) {
        check(&text)?;
    }

    #[test]
    fn texts_of_all_cues_keep_every_promise(text in cue_like()) {
        check(&text)?;
    }

    #[test]
    fn tables_keep_every_promise(text in table_like()) {
        check(&text)?;
    }

    #[test]
    fn any_text_keeps_every_promise(text in any::<String>()) {
        check(&text)?;
    }
}
