//! The mood of a release, a section and a paragraph: whether they speak of what is to come or of what was done.

use crate::cue::{Mood, Says, Thing};
use crate::figure::{Metric, Moment, Period, Why};
use crate::mention;
use crate::release::{Release, Sentence, is_short};
use crate::scan::kind;
use crate::search::{ends_with_any, find, has_any, starts_with_any};
use crate::time::five_year;
use std::ops::Range;

/// Points for a paragraph's mood: each word once, and how many of its numbers are exact and how many round. A plan says
/// 1300 and 160 where a report says 1277 and 163, so numbers with three digits that count, and those with one, weigh as
/// much as any word. Weights and words are fitted together (`data/mood.py`). What a sentence goes on with, as 甲县25个、乙县31个、…
/// does, tells no more than its beginning: of its numbers five count, three of them exact and three round.
///
/// Where reports list tasks, a line with one number is one more often than not; in news it is no more one than any other, and a
/// long list is news.
pub(super) fn mood(release: &Release<'_>, span: &Range<usize>, sentences: &[Sentence], report: bool) -> i32 {
    const LONG: usize = 10;
    let mut seen: Vec<u16> = Vec::new();
    let mut points = 0;
    for hit in release.hits.within(span.clone()).iter().filter(|hit| hit.tells(kind::WEIGHT)) {
        let Some((row, weight)) = hit.find_of(kind::WEIGHT, |says| match says {
            Says::Mood(Mood::Future(points)) => Some(i32::from(points)),
            Says::Mood(Mood::Past(points)) => Some(-i32::from(points)),
            _ => None,
        }) else {
            continue;
        };
        // 奋力争创: no 力争.
        let effort = &release.folded[hit.span()] == "力争" && release.folded[..hit.start].ends_with(EFFORT);
        if !effort && !seen.contains(&row) {
            seen.push(row);
            points += weight;
        }
    }
    let numbers = numbers(release, span, if report { sentences } else { &[] });
    points + of_numbers(&Numbers { all: if report { numbers.all } else { numbers.all.max(LONG) }, ..numbers })
}

/// How many numbers there are, how many of them exact and how many round.
#[derive(Default)]
struct Numbers {
    all: usize,
    exact: usize,
    round: usize,
}

impl Numbers {
    /// Takes up those of a sentence, and no more of them than tell something.
    fn take(&mut self, of_sentence: Numbers) {
        self.all += of_sentence.all.min(5);
        self.exact += of_sentence.exact.min(3);
        self.round += of_sentence.round.min(3);
    }
}

/// The numbers of a stretch of text that tell something: of each of the sentences no more than its first, and all where none is given.
fn numbers(release: &Release<'_>, span: &Range<usize>, sentences: &[Sentence]) -> Numbers {
    let (mut told, mut here) = (Numbers::default(), Numbers::default());
    let mut rest = sentences;
    for number in &release.numbers[release.numbers_in(span)] {
        let digits = || release.folded[number.start..number.end].chars().filter(|c| mention::is_numeric(*c));
        let next = release.folded[number.end..].chars().next();
        if digits().next().is_none()
            || matches!(next, Some('年' | '月' | '日' | '号'))
            || !next.is_some_and(|c| mention::is_han(c) || c == '%')
        {
            continue;
        }
        while let [sentence, behind @ ..] = rest
            && sentence.span.end <= number.start
        {
            told.take(std::mem::take(&mut here));
            rest = behind;
        }
        let zero = |c: &char| matches!(c, '0' | '０');
        // Those between the first and the last that is no zero.
        let (first, last) = (digits().position(|c| !zero(&c)), digits().enumerate().filter(|(_, c)| !zero(c)).last());
        let counted = first.zip(last).map_or(0, |(first, (last, _))| last + 1 - first);
        here.all += 1;
        here.exact += usize::from(counted >= 3);
        here.round += usize::from(counted <= 1);
    }
    if sentences.is_empty() {
        return here;
    }
    told.take(here);
    told
}

/// Points for how many numbers a paragraph has, how many of them exact and how many round: `17.2 - 14.3 ln(all) - 10.1 √exact
/// + 9.6 √round`, in tables, so that they are the same on every machine.
fn of_numbers(numbers: &Numbers) -> i32 {
    const ALL: [i32; 31] = [
        17, 17, 7, 1, -3, -6, -8, -11, -13, -14, -16, -17, -18, -19, -21, -22, -22, -23, -24, -25, -26, -26, -27, -28, -28, -29, -29, -30,
        -30, -31, -31,
    ];
    const EXACT: [i32; 26] =
        [0, -10, -14, -17, -20, -23, -25, -27, -29, -30, -32, -33, -35, -36, -38, -39, -40, -42, -43, -44, -45, -46, -47, -48, -49, -50];
    const ROUND: [i32; 26] = [0, 10, 14, 17, 19, 21, 24, 25, 27, 29, 30, 32, 33, 35, 36, 37, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48];
    let at = |table: &[i32], number: usize| table[number.min(table.len() - 1)];
    at(&ALL, numbers.all) + at(&EXACT, numbers.exact) + at(&ROUND, numbers.round)
}

/// What makes another word of 力争: 全力争创, 努力争取.
pub(super) const EFFORT: &[char] = &['全', '奋', '努', '合', '竭', '大', '加'];

/// 下一步，…: whether a sentence turns from what was done to what is to come.
pub(super) fn turns(text: &str) -> bool {
    // 【下一步打算】, ——新的一年，
    let text = text.trim_start_matches(|c: char| !mention::is_han(c));
    starts_with_any(text, &["下一步", "下步", "下一阶段", "下阶段", "接下来", "今后五年", "未来五年", "新的一年"]) || sets_out(text)
}

/// 五年来，…: whether a sentence begins with a time that has passed up to now, for itself and the paragraph behind it.
pub(super) fn looks_back(text: &str) -> bool {
    const PASSED: &[&str] = &[
        "五年来",
        "过去五年",
        "过去的五年",
        "五年间",
        "五年里",
        "这五年",
        "三年来",
        "四年来",
        "一年来",
        "过去一年",
        "过去的一年",
        "刚刚过去的",
    ];
    let text = text.trim_start_matches(|c: char| !mention::is_han(c));
    let text = text.strip_prefix("回顾").unwrap_or(text);
    text.starts_with(PASSED_STARTS) && starts_with_any(text, PASSED) && !has_any(text, &["我们要", "我们将", "我市将"])
}

/// The characters that such times begin with: most sentences begin with none.
const PASSED_STARTS: &[char] = &['五', '过', '这', '三', '四', '一', '刚'];

/// 今年我们重点抓好三个方面的工作。: a sentence that sets out what the next ones tell one by one.
fn sets_out(text: &str) -> bool {
    if !text.starts_with(['今', '明']) || !is_short(text, 40) || !starts_with_any(text, &["今年", "明年"]) || text.starts_with("今年以来")
    {
        return false;
    }
    let aims = ["重点抓好", "重点做好", "着力抓好", "着力做好", "主要抓好", "主要做好"].iter().any(|word| {
        let behind = text.find(word).map(|at| &text[at + word.len()..]);
        behind.is_some_and(|behind| !behind.starts_with('了') && behind.contains("方面"))
    });
    aims && ends_with_any(text.trim_end(), &["工作。", "工作：", "方面。", "方面："])
}

/// Whether the title or the first sentences say that the release is about homes.
pub(super) fn about_homes(release: &Release<'_>) -> bool {
    let report = report(release);
    let upto = release.sentences.get(3).or(release.sentences.last()).map_or(0, |s| s.span.end);
    let estate = || release.folded[..upto].contains("安居工程");
    !report && (names_homes(release, 0..upto) || estate())
}

/// 南宁市1268套公租房摇号配租: the housing type that a whole release is about, by its title.
pub(super) fn housing_of_title(release: &Release<'_>) -> Option<Metric> {
    let title = release.title.clone()?;
    let mut things = release.hits.within(title).iter().filter_map(|hit| {
        hit.find(|says| match says {
            Says::Noun(thing @ (Thing::Housing(_) | Thing::Community)) => Some(thing),
            _ => None,
        })
    });
    match things.next()?.1 {
        Thing::Housing(metric) if !things.any(|(_, thing)| thing == Thing::Community) => Some(metric),
        _ => None,
    }
}

/// 改造实施方案（2024—2026年）, “十四五”住房发展规划: the years that a plan is for by its title.
pub(super) fn years_of_plan(release: &Release<'_>) -> Option<std::ops::RangeInclusive<u16>> {
    let title = release.title.clone()?;
    let text = &release.folded[title.clone()];
    if let Some((_, years)) = five_year::named(text).filter(|_| has_any(text, &["规划", "方案", "计划", "纲要"])) {
        return Some(years);
    }
    let year = |value: rust_decimal::Decimal| value.normalize().to_string().parse::<u16>().ok().filter(|year| (1990..2100).contains(year));
    let (from, to) =
        release.numbers[release.numbers_in(&title)].iter().find_map(|number| Some((year(number.value)?, year(number.max?)?)))?;
    Some(from..=to)
}

/// Whether the title has one of some words.
pub(super) fn title_has(release: &Release<'_>, words: &[&str]) -> bool {
    release.title.clone().is_some_and(|title| words.iter().any(|w| release.folded[title.clone()].contains(w)))
}

/// 2025年城镇老旧小区改造计划: all of it is for that year.
pub(super) fn titled(release: &Release<'_>) -> (Period, Option<Why>) {
    let Some(title) = release.title.clone() else { return Default::default() };
    let text = &release.folded[title.clone()];
    if text.contains("报告") && !has_any(text, &["绩效", "要干这", "要办这", "要干哪"])
        || !has_any(
            text,
            &[
                "计划",
                "方案",
                "任务",
                "清单",
                "盘点",
                "总结",
                "实施情况",
                "完成情况",
                "办理情况",
                "工作情况",
                "公示",
                "回顾",
                "补助资金",
                "奖补资金",
                "补贴资金",
                "成绩单",
                "账本",
                "账单",
                "怎么干",
                "这么干",
                "这样干",
                "要干这",
                "要办这",
                "要干哪",
                "怎么改",
                "这么改",
                "绩效",
            ],
        ) && !handed_down(text)
    {
        return digest(release, text);
    }
    year_of_title(release).unwrap_or_else(|| digest(release, text))
}

/// The rule of the year in a title.
pub(super) const TITLE_YEAR: &str = "year of the plan or summary in the title";

/// The year in the title. It may stand inside the name of the plan: 《株洲市2025年城镇老旧小区改造计划》.
pub(super) fn year_of_title(release: &Release<'_>) -> Option<(Period, Option<Why>)> {
    let title = release.title.clone()?;
    let (year, number) = release.numbers[release.numbers_in(&title)].iter().find_map(|number| {
        let year: u16 = number.value.normalize().to_string().parse().ok()?;
        ((1990..2100).contains(&year) && number.max.is_none() && release.folded[number.end..].starts_with('年')).then_some((year, number))
    })?;
    let moment = Some(Moment::year(year));
    let why = Why { row: None, span: number.start..number.end, rule: TITLE_YEAR };
    Some((Period { from: moment, to: moment }, Some(why)))
}

/// The year that the text speaks from: 年末 in the bulletin on 2024 that comes out in 2025 is the end of 2024.
pub(super) fn home_year(release: &Release<'_>) -> Option<u16> {
    let bulletin = title_has(release, &["公报"]).then(|| year_of_title(release)).flatten();
    bulletin.and_then(|(period, _)| period.to).map(|to| to.year).or(release.year())
}

/// 旧改这一年，成绩单来啦, published at the end of a year or the beginning of the next: all of it is for that year.
fn digest(release: &Release<'_>, title: &str) -> (Period, Option<Why>) {
    let told = ["这一年", "年终", "成绩单", "年度账单"].iter().find_map(|w| find(title, w).map(|i| (i, w.len())));
    let (Some((at, length)), Some((year, Some(month), _)), Some(span)) = (told, release.published, &release.title) else {
        return Default::default();
    };
    let year = match month {
        11 | 12 => year,
        1 | 2 => year - 1,
        _ => return Default::default(),
    };
    let moment = Some(Moment::year(year));
    let at = span.start + at;
    (Period { from: moment, to: moment }, Some(Why { row: None, span: at..at + length, rule: "year that the title looks back on" }))
}

/// Points above which a paragraph of a report speaks of the future.
const REPORT: i32 = 4;

/// The same in a news story, which seldom leaves it to the mood.
const NEWS: i32 = 15;

/// Reports list work without saying when, and their paragraphs have a mood of their own; a news story says
/// when it speaks of plans.
pub(super) fn threshold(release: &Release<'_>) -> i32 {
    if report(release) { REPORT } else { NEWS }
}

/// A work report, by its title; a report on 老旧小区改造 alone is none, for it does not go from subject to subject.
pub(super) fn report(release: &Release<'_>) -> bool {
    // 各位代表：现在，我代表省人民政府，向大会作工作报告: so it begins where its title is lost.
    let head = &release.folded[..mention::floor(&release.folded, 400)];
    if find(head, "各位代表").is_some_and(|at| has_any(&head[at..], &["工作报告", "报告工作", "报告政府工作"])) {
        return true;
    }
    // ——2022年1月22日在南昌市第十六届人民代表大会第二次会议上: what it is called may stand above.
    release.title.clone().is_some_and(|title| {
        let words = &release.folded[title.clone()];
        let congress = words.contains("人民代表大会") && words.contains("会议上");
        // 政府工作报告解读 is news of one.
        let told = words.contains("报告") && !has_any(words, &["解读", "图解", "划重点", "读懂", "热议"]);
        (told || congress) && !names_homes(release, title)
    })
}

/// Whether communities, a housing type or lifts are named in a stretch of text.
fn names_homes(release: &Release<'_>, span: Range<usize>) -> bool {
    let homes = |says| matches!(says, Says::Noun(Thing::Community | Thing::Housing(_) | Thing::Is(Metric::Elevators))).then_some(());
    release.hits.within(span).iter().any(|hit| hit.find(homes).is_some())
}

/// Points for a whole release: a plan says so in its title, and is not the news of one.
pub(super) fn title_mood(release: &Release<'_>, title: &str) -> i32 {
    let told = has_any(title, &["进展", "完成", "情况", "公示", "通报", "盘点", "总结", "报告"]);
    // 改造计划的公示 shows a plan.
    let shown = has_any(
        title,
        &["候选项目", "计划的公示", "计划公示", "计划的通知", "计划的公告", "方案的通知", "要点》的通知", "方案》的通知", "计划》的通知"],
    );
    // 2024年城镇老旧小区改造项目公示, where nothing says that they are done.
    // 改造项目（第二批）批前公示
    let list = (title.trim_end().ends_with("项目公示") || has_any(title, &["批前公示", "规划公示", "前期公示"]))
        && !has_any(title, &["进展", "完成", "情况", "竣工", "验收", "结果", "绩效"]);
    // 关于印发2026年重点民生实事的通知
    let handed = handed_down(title);
    // 投资计划分解下达公示, 任务计划分解表公示: what is to be done is shared out.
    let parted = ["计划分解", "任务分解", "计划下达", "计划安排"].iter().any(|word| title.contains(word))
        && !has_any(title, &["进展", "完成", "情况", "总结", "报告"]);
    let shown = shown || list || handed || parted;
    // 把“民生清单”变成“幸福账单” is no list of tasks.
    let tasks = title.contains("清单") && !has_any(title, &["变成", "变为", "变身", "化为"]);
    if told && !shown {
        0
    } else if shown || tasks || has_any(title, &["方案", "要点", "行动计划"]) || planning(title) {
        PLANNED
    } else {
        heading_mood(release, title)
    }
}

/// 关于印发《2026年重点民生实事项目》的通知: what a notice hands down is to be done.
fn handed_down(title: &str) -> bool {
    const ORDERS: &[&str] = &["民生实事", "民生实事任务", "任务", "任务分解", "实事项目"];
    // …的通知（摘要）
    let title = title.trim_end();
    let title = if title.ends_with(['）', ')']) { title.rfind(['（', '(']).map_or(title, |at| title[..at].trim_end()) } else { title };
    let named = title.strip_suffix("的通知").map(|head| head.trim_end_matches(['》', '”']));
    named.is_some_and(|named| ends_with_any(named, ORDERS))
}

/// 住房发展规划, 城市更新规划（节选）; not the bureau of 自然资源和规划.
fn planning(title: &str) -> bool {
    title.match_indices("规划").any(|(at, word)| {
        let behind = title[at + word.len()..].trim_start();
        behind.is_empty() || behind.starts_with(['（', '(', '》', '”', '纲', '解'])
    })
}

/// Points that a heading gives: more than any words of its section.
pub(super) const PLANNED: i32 = 90;

/// Points for the section under a heading: plan sections and reviews say so in their titles.
pub(super) fn heading_mood(release: &Release<'_>, text: &str) -> i32 {
    const PLAN: &[&str] = &[
        "工作安排",
        "下一步",
        "主要任务",
        "改造计划",
        "实施方案",
        "工作方案",
        "任务分解",
        "建设计划",
        "重点工作",
        "目标任务",
        "年度任务",
        "工作计划",
        "工作打算",
        "今年工作",
        "任务书",
        "工作部署",
        "重点任务",
        "工作目标",
        "下步要求",
        "工作要求",
        "项目清单",
        "任务清单",
        "资金筹措",
        "进度安排",
        "发展目标",
        "主要目标",
        "总体目标",
        "具体目标",
        "重大工程",
        "重点工程",
        "重点项目",
        "实施步骤",
        "怎么干",
        "这么干",
        "这样干",
        "要干这",
        "要办这",
        "要干哪",
        "接着干",
        "我们打算",
        "怎么改",
        "这么改",
        "今年目标",
        "今年改哪",
        "今年改什么",
        "今年改这",
        "今年要改",
        "改哪些",
        "时间表",
        "保障措施",
        "总体要求",
        "总体思路",
        "工作思路",
        "明年",
        "展望20",
    ];
    const REVIEW: &[&str] = &[
        "回顾",
        "过去一年",
        "过去五年",
        "工作总结",
        "进展情况",
        "工作成效",
        "主要成效",
        "一年来",
        "完成情况",
        "执行情况",
        "发展基础",
        "发展现状",
        "基础现状",
        "现状分析",
        "主要成就",
        "发展成就",
        "建设成效",
        "取得成效",
        "取得的成效",
        "取得的成绩",
        "工作进展",
        "存在问题",
        "存在的问题",
        "问题与",
        "主要问题",
        "发现的问题",
        "整改情况",
        "成绩单",
        "改了啥",
        "改了什么",
        "改了哪",
        "干了哪",
        "基本情况",
        "摸底情况",
        "干了啥",
        "办得怎么样",
        "家底",
    ];
    // 【2024新计划】 in a release of 2023.
    let ahead = release.year().is_some_and(|year| text.contains(&(year + 1).to_string()));
    // 一、上半年重点工作推进情况: how far it has come, whatever it names.
    // 改不改、怎么改，大家商量着办: how it was decided.
    if text.contains("改不改") {
        return 0;
    }
    let done = has_any(text, &["推进情况", "进展情况", "完成情况", "执行情况", "落实情况", "开展情况", "干得怎么样", "干得如何"]);
    // PART 7　2025年目标
    let aim = text.trim_end().ends_with("目标") && !has_any(text, &["完成", "超额", "实现", "达成", "达到"]);
    if !done && (ahead || aim || has_any(text, PLAN)) {
        PLANNED
    } else if done || has_any(text, REVIEW) {
        -PLANNED
    } else {
        0
    }
}
