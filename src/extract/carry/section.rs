//! Headings and dated lines: what they set holds for their section, up to the next of their kind.

use super::both::Both;
use super::{LABEL, Scope};
use crate::cue::Thing;
use crate::extract::mood;
use crate::figure::{Metric, Moment, Period, Stage, Why};
use crate::mention::{is_han, is_numeric};
use crate::release::{Paragraph, Release, Role, is_short};
use crate::search::{ends_with_any, has_any};
use crate::time::{self, Expression, Sets, five_year};
use std::ops::Range;

/// The rule of a time that a heading, or the sentence that opens a chapter, sets for its section.
pub(in crate::extract) const SECTION: &str = "year that heads the section";
/// What heads a section on what is wrong: 二、存在问题, 四、困难与不足.
const FAULTS: &[&str] = &["问题", "困难", "不足", "偏差原因"];

impl Scope {
    /// Takes up what a heading, or a line that is nothing but a time, sets for its section.
    pub(super) fn heading(&mut self, release: &Release<'_>, paragraph: &Paragraph, section: &mut i32, titled: i32) {
        let text = &release.folded[paragraph.span.clone()];
        let below = matches!(paragraph.role, Role::Heading | Role::Question) && self.below(text);
        // ▍改了啥？
        // 📣2026年，我们想做这些：
        let calls = signed(text) && text.trim_end().ends_with(['：', ':']) && is_short(text, LABEL);
        let asks = paragraph.role == Role::Question && signed(text) || calls;
        if (paragraph.role == Role::Heading || asks) && !below {
            // 第1名 项城市 完工26个 83.9% heads nothing.
            if !counts(release, paragraph) && text.contains(crate::mention::is_han) {
                self.rate_of_section = rate_named(release, paragraph);
            }
            // （二）完善服务 is of the section that 二、重点任务 opened; a short line with figures is no heading.
            let level = level(text, self.begun());
            if level.is_some() {
                self.headed = state(text, paragraph.span.start);
            }
            if let Some(level) = level {
                let mood = mood::heading_mood(release, text);
                // 一、2018年工作回顾, and （五）着力推进三项重点工作 below it
                let within = self.report && level > self.level && *section < 0 && !has_any(text, &["下一步", "打算", "安排", "计划"]);
                let mood = if within { mood.min(0) } else { mood };
                let faults = has_any(text, FAULTS) && !has_any(text, &["整改", "关于", "解决", "困难群"]);
                if faults || level <= self.level {
                    self.faulty_section = faults;
                }
                if mood != 0 || level <= self.level {
                    *section = if mood == 0 { titled } else { mood };
                    self.level = level;
                }
                self.section(release, paragraph);
            }
        }
        let heads = || is_short(text, 2 * LABEL) || text.trim_end().ends_with("工作：") && is_short(text, 4 * LABEL);
        if paragraph.role != Role::Table && heads() {
            let dated = self.dated_line(release, paragraph);
            // 2026年重点工作：
            let mood = if dated && text.trim_end().ends_with(['：', ':']) { mood::heading_mood(release, text) } else { 0 };
            if mood != 0 {
                *section = mood;
            }
        }
        if (matches!(paragraph.role, Role::Heading | Role::Question) || calls) && signed(text) && !below {
            self.signed(release, paragraph);
        }
    }

    /// Whether the text below the title and its lines has begun.
    pub(super) fn begun(&self) -> bool {
        self.introduced || self.report
    }

    /// 一、2025年工作回顾: a heading with a year sets it for its section, up to the next heading of its kind.
    fn section(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = release.folded[paragraph.span.clone()].trim_start();
        let start = paragraph.span.end - text.len();
        let times = time::expressions(release, &paragraph.span, release.year());
        let words = |t: &Expression| &release.folded[t.span.clone()];
        // 一、上半年工作开展情况, 三、四季度工作安排: so does a part of the year.
        let year = |t: &&Expression| {
            t.yearly && (t.dated && (words(t).contains('年') || looks(text)) || words(t) == "今年") || part_of_year(words(t))
        };
        // 一、“十三五”工作回顾: so do the years of a plan where nothing else stands beside them.
        let one = ["一五", "二五", "三五", "四五", "五五"].iter().map(|plan| text.matches(plan).count()).sum::<usize>() == 1;
        let plan = |t: &&Expression| one && t.yearly && words(t).contains('五') && !text.contains("开局");
        let time = times.iter().find(year).or_else(|| times.iter().find(plan)).cloned();
        // “十四五”实现良好开局 is its first year.
        self.many_years = (has_any(text, &["五年", "五”"]) || five_year::named(text).is_some()) && !text.contains("开局");
        if let Some(time) = time
            && let Some(period) = time.period()
        {
            let told = (period, Some(Why { row: time.row, span: time.span, rule: SECTION }));
            self.both = Both::of(text, start, &told, mood::heading_mood(release, text) > 0);
            (self.titled, self.chapter) = (self.both.as_ref().map_or(told, |both| both.first().clone()), None);
        } else if let Some(mark) = mark(text) {
            self.begins_anew(release, text);
            let heading = self.line_of_heading(release);
            // 第一章 “十四五”发展回顾 heads its 第一节, 第二节.
            if mark != '节' || heading.and_then(self::mark) == Some('节') {
                (self.titled, self.chapter, self.both) = (self.whole.clone(), None, None);
            }
        }
    }

    /// What stands before the time in the line of the heading that set it.
    fn line_of_heading<'t>(&self, release: &'t Release<'_>) -> Option<&'t str> {
        let why = self.titled.1.as_ref().filter(|why| why.rule == SECTION)?;
        let head = &release.folded[..why.span.start];
        Some(&head[head.rfind('\n').map_or(0, |end| end + 1)..])
    }

    /// 西安市2024年为民实事 above 一、…, 二、…: a line without a number heads the chapters that begin anew below it, and so does
    /// 二、2019年工作安排 above 一、聚焦产业行动.
    pub(super) fn begins_anew(&mut self, release: &Release<'_>, text: &str) {
        let numbered = |line: &str| line.contains(['、', '（', '.', '．']);
        let anew = |line: &str| line.trim_start().starts_with(['二', '三', '四']) && line.contains('、');
        if text.starts_with("一、") && self.line_of_heading(release).is_some_and(|line| !numbered(line) || anew(line)) {
            self.whole = self.titled.clone();
        }
    }

    /// 今年新成立业主委员会11个, in the chapter on 2023 of a summary that comes out in January: of that year.
    /// 今年的主要预期目标 is of the year that the report is given in.
    pub(in crate::extract) fn this_year(&self, release: &Release<'_>, sentence: &Range<usize>, times: &mut [Expression]) {
        let (Some((now, Some(1 | 2), _)), Some(chapter)) = (release.published, self.titled.0.to.map(|to| to.year)) else { return };
        let plans = || has_any(&release.folded[sentence.clone()], &["目标", "计划", "力争", "将", "预期", "确保", "预计"]);
        if chapter + 1 != now || times.is_empty() || plans() || self.titled.1.as_ref().is_none_or(|why| why.rule != SECTION) {
            return;
        }
        let back = |moment: Option<Moment>| moment.map(|moment| Moment { year: chapter, ..moment });
        for time in times.iter_mut().filter(|time| release.folded[time.span.clone()].starts_with("今年")) {
            if let Sets::Period(period) = &mut time.sets {
                *period = Period { from: back(period.from), to: back(period.to) };
            }
        }
    }

    /// ◆ 老旧小区改造 under ▶ 今年任务: whether a heading stands under another of its own sign, and tells no time or mood of its own.
    fn below(&mut self, text: &str) -> bool {
        let sign = text.trim_start().chars().next().filter(|_| signed(text)).map(|c| if c >= '\u{1f300}' { '\u{1f300}' } else { c });
        let Some(sign) = sign else { return false };
        let told = has_any(text, &["年", "成绩单", "任务", "计划", "目标"]);
        match self.sign {
            Some(above) if above != sign && !told => true,
            _ => {
                self.sign = Some(sign);
                false
            }
        }
    }

    /// ▍2024年成绩单, 【2024剧透】, ▍改了啥？: a line behind a sign heads what is below it, up to the next such line. Its year
    /// sets the time there.
    fn signed(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = &release.folded[paragraph.span.clone()];
        let times = time::expressions(release, &paragraph.span, self.home);
        let dated = |at: usize| times.iter().any(|t| t.span.contains(&(paragraph.span.start + at)));
        if text.char_indices().any(|(at, c)| c.is_ascii_digit() && !dated(at)) {
            return;
        }
        let set = times.into_iter().rev().find(|t| t.yearly).and_then(|t| Some((t.period()?, t)));
        self.chapter = None;
        self.titled = match set {
            Some((period, time)) => (period, Some(Why { row: time.row, span: time.span, rule: SECTION })),
            None => self.whole.clone(),
        };
        (self.period, self.period_why) = self.titled.clone();
    }

    /// （2019—2024年）, 截至11月底, 到2027年底: a line that is nothing but whole years, or a time that begins or ends something,
    /// sets it for what is below it, as a heading does.
    fn dated_line(&mut self, release: &Release<'_>, paragraph: &Paragraph) -> bool {
        let text = &release.folded[paragraph.span.clone()];
        let bare = |c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '—' | '-');
        // 2026年重点工作：
        const HEADS: &[&str] = &[
            "重点工作",
            "工作重点",
            "主要工作",
            "工作安排",
            "工作计划",
            "工作打算",
            "工作总结",
            "工作回顾",
            "工作情况",
            "工作成效",
            "完成情况",
            "计划安排",
            "目标任务",
            "主要任务",
            "重点任务",
            "主要目标",
            "主要目标任务",
            "工作目标",
            "政府工作",
        ];
        let alone = |time: &Expression| {
            let start = time.span.start - paragraph.span.start;
            let behind = text[start + time.span.len()..].trim();
            // 2026年，我们将统筹推进新型城镇化，重点抓好以下工作：
            let list = ends_with_any(behind, &["以下工作：", "以下重点工作：", "下列工作：", "方面工作："]);
            // 2024年主要工作 on a line of its own, 《规划》提出到2030年的主要目标：
            let named = behind.trim_start_matches('的').trim_end_matches(['：', ':']);
            let head = HEADS.contains(&named) && (paragraph.role == Role::Heading || behind.ends_with(['：', ':']));
            let said = ends_with_any(&text[..start], &["提出", "明确", "确定"]) && behind.ends_with(['：', ':']);
            // “十三五”——决战决胜的五年
            let motto = self.report && behind.trim_start_matches('”').starts_with("——") && !behind.ends_with(['。', '；', '：']);
            let before = text[..start].trim_start_matches('*').trim_end_matches('“');
            (before.chars().all(bare) || said && head) && (behind.chars().all(bare) || head || list || motto)
        };
        if !text.contains(['年', '月']) {
            return false;
        }
        let mut times = time::expressions(release, &paragraph.span, self.year);
        times.retain(|time| time.period().is_some());
        if let [time] = times.as_slice()
            && let Some(period) = time.period()
            && (time.yearly || period.from.is_some() != period.to.is_some())
            && alone(time)
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: SECTION };
            (self.titled, self.chapter) = ((period, Some(why)), None);
            (self.period, self.period_why) = self.titled.clone();
            return true;
        }
        false
    }
}

/// Whether a line holds a number that is of no time and no list.
fn counts(release: &Release<'_>, paragraph: &Paragraph) -> bool {
    let dated = |at: usize| release.folded[at..].starts_with(['年', '月', '日', '.', '、']);
    release.numbers[release.numbers_in(&paragraph.span)].iter().any(|n| n.form != crate::number::Form::Chinese && !dated(n.end))
}

/// 二、完工率排名: the rate that a heading names, which the shares below it are of.
fn rate_named(release: &Release<'_>, paragraph: &Paragraph) -> Option<(Metric, Why)> {
    let mut rates = release.hits.within(paragraph.span.clone()).iter().filter_map(|hit| match hit.noun()? {
        (row, Thing::Rate(metric)) => Some((metric, Why { row: Some(row), span: hit.span(), rule: "rate that heads the section" })),
        _ => None,
    });
    rates.next().filter(|_| rates.next().is_none())
}

/// 上半年, 2024年第三季度: whether a time is a half or a quarter of a year, with no word of beginning or end.
pub(super) fn part_of_year(words: &str) -> bool {
    (words.ends_with("半年") || words.ends_with("季度")) && !words.starts_with(['截', '到', '至', '自', '从'])
}

/// The mark of a numbered chapter: 、 of 一、, 章 of 第一章.
fn mark(text: &str) -> Option<char> {
    let number = |c: char| numeral(c) || c.is_ascii_digit();
    let text = text.trim_start();
    let rest = text.strip_prefix('第').unwrap_or(text);
    let mark = rest.trim_start_matches(number).chars().next().filter(|_| rest.starts_with(number))?;
    let marks: &[char] = if rest.len() < text.len() { &['章', '节', '篇', '部'] } else { &['、'] };
    (marks.contains(&mark) && !(mark == '、' && rest.starts_with(|c: char| c.is_ascii_digit()))).then_some(mark)
}

/// How deep a heading stands by its number: chapters come first, then 一、, then （一）, then 1. A line without a number
/// heads something only where it counts nothing. One that names a year does so below the title and its lines alone.
pub(super) fn level(text: &str, begun: bool) -> Option<u8> {
    let text = text.trim_start().trim_start_matches('#').trim_start();
    // 第三章, 第二节 重大工程
    let chapter = text.strip_prefix('第').map(|rest| rest.trim_start_matches(|c: char| numeral(c) || c.is_ascii_digit()));
    // 第二部分 2026年工作安排
    if chapter.is_some_and(|rest| rest.starts_with(['章', '节', '篇']) || rest.starts_with("部分")) {
        return Some(0);
    }
    if text.starts_with("PART") {
        return Some(1);
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // 📌2026年，接着干: a line behind a sign heads what is below it, whatever year it names, and so does 2025年全面起势.
    let names = |at: &usize| text[..*at].ends_with(|c: char| c.is_ascii_digit()) && !text[*at..].starts_with("年度");
    // 未来五年目标任务及2022年工作安排
    let year = text.match_indices('年').map(|(at, _)| at).find(|at| (begun || signed(text)) && names(at));
    let undated = year.map_or(text, |at| &text[at..]);
    if looks(text) || text.starts_with(numeral) && text.trim_start_matches(numeral).starts_with('、') {
        Some(1)
    } else if text.starts_with(['（', '(']) && text.chars().nth(1).is_some_and(numeral) {
        Some(2)
    } else if digits.len() < text.len() && digits.starts_with(['.', '．', '、']) || begun && text.starts_with("——") {
        // ——重点工作推进有力 is a point of its chapter.
        Some(3)
    } else if text.starts_with('【') || text.contains('【') || !undated.contains(|c: char| is_numeric(c) && !numeral(c)) {
        Some(1)
    } else {
        None
    }
}

/// 二、在建项目, 【未开工】: how far what a heading heads has come, where it says no more.
fn state(text: &str, start: usize) -> Option<(Stage, Why)> {
    const STATES: &[(&[&str], Stage)] = &[
        (&["在建", "续建", "施工中", "正在施工", "已开工", "新开工", "在施"], Stage::Started),
        (&["未开工", "待开工", "拟建", "拟开工", "计划开工", "前期", "计划", "储备"], Stage::Planned),
        (&["已完工", "完工", "竣工", "已竣工", "已交付"], Stage::Completed),
    ];
    let sign = |c: char| !is_han(c);
    let line = text.trim().trim_end_matches(sign);
    let words = line.trim_start_matches(sign);
    let words = words.trim_start_matches(numeral).trim_start_matches(sign);
    let name = words.strip_suffix("项目").unwrap_or(words).trim_end_matches("老旧小区").trim_end_matches("小区").trim_end_matches('的');
    let stage = STATES.iter().find_map(|(list, stage)| list.contains(&name).then_some(*stage))?;
    let at = start + text.find(words)?;
    Some((stage, Why { row: None, span: at..at + words.len(), rule: "the heading" }))
}

/// 回顾2025：…, 展望2026：…: whether a heading looks back or ahead, with a year that goes without its word.
fn looks(text: &str) -> bool {
    ["回顾", "展望"].iter().any(|word| text.strip_prefix(word).is_some_and(|rest| rest.starts_with("20")))
}

/// ▍家底, 🚗【停车充电】: whether a line begins with a sign of the kind that heads something.
pub(super) fn signed(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.chars().next();
    first.is_some_and(|c| {
        matches!(c, '▍' | '▌' | '▋' | '▎' | '█' | '■' | '◆' | '▶' | '►' | '★' | '☆' | '【') || ('\u{1f300}'..'\u{1fb00}').contains(&c)
    })
}

/// One of the numerals that number points and headings: 一、, 二是.
pub(in crate::extract) fn numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}
