//! Each relation by example: a text, and the findings in it by the words of their figures.

use super::{Finding, across, audit, told};
use crate::extract::extract;
use crate::release::{Given, Release};

/// `sum fails, contradiction: 151个 = 46个 + 115个`.
fn shown(text: &str, finding: &Finding, id: impl Fn(usize) -> String) -> String {
    let ids = |ids: &[usize], joint: &str| ids.iter().map(|it| id(*it)).collect::<Vec<_>>().join(joint);
    let sides: Vec<usize> = [finding.left, finding.right].into_iter().flatten().collect();
    let severity = finding.severity.map(|severity| format!(" {severity}")).unwrap_or_default();
    let whole = finding.whole.map(|whole| format!(" {} =", id(whole))).unwrap_or_default();
    let sides = if sides.is_empty() { String::new() } else { format!(" {}", ids(&sides, " ~ ")) };
    let parts = if finding.parts.is_empty() { String::new() } else { format!(" {}", ids(&finding.parts, " + ")) };
    assert!(finding.quotes.iter().all(|quote| text.contains(quote.text.trim_matches(['“', '”']))), "{:?}", finding.quotes);
    format!("{} {}{severity}:{whole}{sides}{parts}", finding.kind, finding.verdict)
}

/// The findings of a text, each a line.
fn lines(text: &str) -> Vec<String> {
    let release = Release::of(text, Given { date: Some((2024, Some(10), Some(8))), ..Given::default() });
    let extraction = extract(&release);
    let raw = |id: usize| text[extraction.figures[id - 1].span.clone()].to_owned();
    audit(&release, &extraction).iter().map(|finding| shown(text, finding, raw)).collect()
}

/// Demands that a text has exactly these findings.
#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    assert_eq!(lines(text), expected, "{text}");
}

/// Demands that nothing is held against a text.
#[track_caller]
fn accuses_nothing(text: &str) {
    let fails: Vec<String> = lines(text).into_iter().filter(|line| line.contains(" fails")).collect();
    assert!(fails.is_empty(), "{text}\n{fails:?}");
}

const SUM: &str = "sum exact: 151个 = 46个 + 105个";

#[test]
fn sums() {
    let parts = |a: &str, b: &str| [format!("part holds: 151个 = {a}"), format!("part holds: 151个 = {b}")];
    let [a, b] = parts("46个", "105个");
    finds("2024年全市改造老旧小区151个，其中樊城区46个、南漳县105个。", &[SUM, &a, &b]);
    let [a, b] = parts("46个", "115个");
    finds("2024年全市改造老旧小区151个，其中樊城区46个、南漳县115个。", &["sum fails contradiction: 151个 = 46个 + 115个", &a, &b]);
    // What is printed to the hundred closes within two hundred and fifty.
    assert!(
        lines("2024年全省改造老旧小区惠及3.71万户，其中南昌市1.62万户、九江市1.25万户、宜春市0.83万户。")
            .contains(&"sum rounds: 3.71万户 = 1.62万户 + 1.25万户 + 0.83万户".to_owned())
    );
    // Some of the places are left out, or it is not told that they are not.
    accuses_nothing("2024年全市改造老旧小区151个，其中樊城区46个、南漳县85个，其余分布在各县区。");
    accuses_nothing("2024年全市改造老旧小区151个，其中樊城区16个、南漳县25个。");
    // One is a part of the other.
    accuses_nothing("2024年全市实施改造项目510个，其中新开工312个，竣工256个。");
}

#[test]
fn sums_with_a_part_of_another_kind() {
    let text = |money: u32| format!("全市公租房在保家庭2310户，其中实物配租1780户、货币补贴{money}户。");
    assert!(lines(&text(530)).contains(&"sum exact: 2310户 = 1780户 + 530户".to_owned()), "{:?}", lines(&text(530)));
    assert!(lines(&text(830)).contains(&"sum fails contradiction: 2310户 = 1780户 + 830户".to_owned()), "{:?}", lines(&text(830)));
    accuses_nothing(&text(215));
}

#[test]
fn sums_of_what_is_counted_and_the_rest() {
    let sum = "sum fails contradiction: 151个 = 56个 + 44个 + 52个";
    let text = "2024年全市计划改造老旧小区151个。已有56个小区开工；44个小区正在招标；余下52个小区正在设计。";
    assert!(lines(text).iter().any(|line| line == sum), "{:?}", lines(text));
    accuses_nothing("2024年全市计划改造老旧小区151个。已有55个小区开工；44个小区正在招标；余下52个小区正在设计。");
}

#[test]
fn sums_of_places_and_the_rest() {
    let text = |total: u32| format!("2024年全市加装电梯{total}部，其中樊城区16部、襄城区14部，其余10部在各县。");
    assert!(lines(&text(40)).contains(&"sum exact: 40部 = 16部 + 14部 + 10部".to_owned()), "{:?}", lines(&text(40)));
    assert!(lines(&text(50)).contains(&"sum fails contradiction: 50部 = 16部 + 14部 + 10部".to_owned()), "{:?}", lines(&text(50)));
}

#[test]
fn sums_told_behind_their_parts() {
    let text = |total: u32| format!("全市2022年改造老旧小区168个、2023年改造老旧小区200个，共计{total}个。");
    assert_eq!(lines(&text(368)), ["sum exact: 368个 = 168个 + 200个"]);
    assert_eq!(lines(&text(386)), ["sum fails contradiction: 386个 = 168个 + 200个"]);
}

#[test]
fn sums_of_tables() {
    let table =
        |total: u32| format!("县区\t改造小区(个)\t户数(户)\n樊城区\t26\t300\n襄城区\t15\t210\n南漳县\t28\t333\n合计\t{total}\t843\n");
    assert_eq!(lines(&table(69)), ["sum exact: 69 = 26 + 15 + 28", "sum exact: 843 = 300 + 210 + 333"]);
    assert_eq!(lines(&table(79)), ["sum fails contradiction: 79 = 26 + 15 + 28", "sum exact: 843 = 300 + 210 + 333"]);
}

#[test]
fn sums_of_money_by_giver() {
    let text = |total: &str| {
        format!(
            "2019年以来，全市累计投入资金{total}亿元。2019年以来，全市累计争取上级补助资金26.5亿元，市财政安排奖补资金1亿元，发行专项债17.6亿元。"
        )
    };
    assert_eq!(lines(&text("45.1")), ["sum exact: 45.1亿元 = 26.5亿元 + 1亿元 + 17.6亿元"]);
    assert_eq!(lines(&text("41.5")), ["sum fails contradiction: 41.5亿元 = 26.5亿元 + 1亿元 + 17.6亿元"]);
    // Money of unnamed givers makes the rest.
    assert!(lines(&text("75.8")).is_empty());
    assert!(lines(&text("51.4").replace("17.6亿元", "17.6亿元，其余由居民承担")).is_empty());
}

#[test]
fn parts() {
    finds("2024年全市改造老旧小区151个，其中中心城区46个。", &["part holds: 151个 = 46个"]);
    finds("2024年全市改造老旧小区151个，其中中心城区460个。", &["part fails contradiction: 151个 = 460个"]);
    accuses_nothing("2024年全市完成投资71.38亿元（剔除上年结转因素后86.23亿元）。");
    accuses_nothing("2024年全市改造老旧小区超过151个，其中中心城区160个。");
}

#[test]
fn restatements() {
    let text = |second: &str| {
        format!("2024年计划改造老旧小区113个、3.7万户，当前已开工98个、2.7万户。截至9月底，改造小区已开工98个，开工户数{second}户。")
    };
    let found =
        |second: &str| lines(&text(second)).into_iter().find(|line| line.contains("万户 ~") && line.ends_with(&format!("~ {second}户")));
    assert_eq!(found("27013").as_deref(), Some("restated rounds: 2.7万户 ~ 27013户"));
    assert_eq!(found("27913").as_deref(), Some("restated fails remark: 2.7万户 ~ 27913户"));
    assert_eq!(found("29713").as_deref(), Some("restated fails contradiction: 2.7万户 ~ 29713户"));
    // Another year, another place, another stage: another fact.
    accuses_nothing("2023年全市计划改造老旧小区113个、3.7万户。2024年全市计划改造老旧小区98个、3.7万户。");
    accuses_nothing("2024年，樊城区计划改造老旧小区113个、3.7万户。2024年，襄城区计划改造老旧小区98个、3.7万户。");
    accuses_nothing("2024年全市计划改造老旧小区113个、3.7万户。2024年全市已完成改造老旧小区98个、3.7万户。");
}

#[test]
fn sentences_said_again() {
    let twice = |first: &str, second: &str| format!("{first}\n图片新闻\n{second}\n");
    let text = |year: &str, count: u32| format!("库尔勒市{year}计划改造城镇老旧小区{count}个，惠及居民1.1万户。");
    assert!(lines(&twice(&text("2024年", 58), &text("2024年", 85))).contains(&"restated fails contradiction: 58个 ~ 85个".to_owned()));
    accuses_nothing(&twice(&text("2024年", 58), &text("2023年", 85)));
    accuses_nothing(
        "新增城镇就业14.2万人、农村劳动力转移就业3.31万人。五年来，民生改善。新增城镇就业12.9万人、农村劳动力转移就业2.5万人。",
    );
}

#[test]
fn headlines() {
    let text =
        |body: &str| format!("襄阳151个老旧小区列入今年改造计划\n2024年10月8日\n　　今年我市计划改造老旧小区{body}个，惠及居民2.8万户。\n");
    assert_eq!(lines(&text("151")), ["restated exact: 151个 ~ 151个"]);
    assert_eq!(lines(&text("115")), ["restated fails contradiction: 151个 ~ 115个"]);
}

#[test]
fn rates() {
    let text = |rate: &str| format!("2024年全市计划改造老旧小区238个，截至9月底，已开工186个，开工率{rate}%。");
    assert!(lines(&text("78.2")).contains(&"rate rounds: 238个 = 78.2% 186个".to_owned()), "{:?}", lines(&text("78.2")));
    assert!(lines(&text("87.2")).contains(&"rate fails contradiction: 238个 = 87.2% 186个".to_owned()), "{:?}", lines(&text("87.2")));
    let share = |share: &str| format!("2024年全市完成投资812.5亿元，其中居民出资93亿元，占比{share}%。");
    assert!(lines(&share("11.4")).contains(&"rate rounds: 812.5亿元 = 11.4% 93亿元".to_owned()), "{:?}", lines(&share("11.4")));
    assert!(
        lines(&share("14.1")).contains(&"rate fails contradiction: 812.5亿元 = 14.1% 93亿元".to_owned()),
        "{:?}",
        lines(&share("14.1"))
    );
    accuses_nothing("2024年新登记市场主体300.7万户，其中企业68.9万户、民营企业占93.2%。");
}

#[test]
fn orders() {
    let text = |done: u32| format!("2024年全市计划改造老旧小区113个，截至9月底，已开工98个，完工{done}个。");
    let holds = ["order holds: 98个 ~ 113个", "order holds: 41个 ~ 98个"];
    assert_eq!(lines(&text(41)), holds);
    assert_eq!(lines(&text(101)), ["order fails contradiction: 101个 ~ 98个", "order holds: 98个 ~ 113个"]);
    // What is done may have been begun last year.
    accuses_nothing("2024年，42个老旧小区改造全面完工、31个老旧小区改造开工建设。");
    // More than was planned is no contradiction.
    accuses_nothing("2024年全市计划改造老旧小区113个，截至9月底，已开工118个。");
}

#[test]
fn changes() {
    finds("人均可支配收入从4704美元提高到8738美元，增长85.76%。", &["change rounds: 4704美元 ~ 8738美元 85.76%"]);
    finds("人均可支配收入从4704美元提高到8738美元，增长58.76%。", &["change fails contradiction: 4704美元 ~ 8738美元 58.76%"]);
    accuses_nothing("常住人口城镇化率由五年前的55.3%提高到60.1%，年均提高0.96个百分点。");
}

#[test]
fn releases_of_one_place() {
    let found = |first: &str, second: &str| -> Vec<String> {
        let read = |text: &str, year| {
            let release = Release::of(text, Given { date: Some((year, Some(6), None)), ..Given::default() });
            told(&release, &extract(&release))
        };
        let found = across(&[read(second, 2024), read(first, 2023)]);
        assert!(found.iter().all(|it| (it.release, it.other) == (1, 0)));
        found.iter().map(|it| format!("{} {}: {}", it.finding.kind, it.finding.verdict, it.finding.claim)).collect()
    };
    assert_eq!(
        found("2019年以来，宜春市已改造老旧小区686个。", "2019年以来，宜春市已改造老旧小区668个。"),
        ["order fails: 686个 shrinks with time to 668个"]
    );
    assert_eq!(
        found("2019年以来，宜春市已改造老旧小区686个。", "2019年以来，宜春市已改造老旧小区795个。"),
        ["order holds: 686个 grows with time to 795个"]
    );
    assert_eq!(
        found("2022年，宜春市改造老旧小区113个。", "2022年，宜春市改造老旧小区131个。"),
        ["restated fails: 113个 differs from 131个"]
    );
    // Half of the year was still to come; another city.
    assert!(found("2023年，宜春市已改造老旧小区113个。", "2023年，宜春市改造老旧小区231个。").is_empty());
    assert!(found("2022年，宜春市改造老旧小区113个。", "2022年，九江市改造老旧小区131个。").is_empty());
}
