//! Time expressions, read against the release's date.
//!
//! Atoms (a year, a month, 上半年, 底, 以来 …) that stand next to each other make an expression; an
//! expression makes a period. The rules are those of the contract's `from` and `to`.

use crate::cue::{Says, Time};
use crate::figure::{Moment, Period};
use crate::mention::is_han;
use crate::number::Form;
use crate::release::Release;
use crate::scan::{LONGEST, kind};
use crate::search::{back_to, ends_with_any, find, has_any, starts_with_any, up_to};
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

pub(crate) mod five_year;

/// A time expression and what it sets.
#[derive(Debug, Clone)]
pub struct Expression {
    /// Byte range.
    pub span: Range<usize>,
    /// What it sets.
    pub sets: Sets,
    /// The row of the time table that decided most, where one did.
    pub row: Option<u16>,
    /// Whether it names its year in figures: months that follow are of that year.
    pub dated: bool,
    /// Whether it is whole years: such a time holds for its sentence even from inside a clause.
    pub yearly: bool,
    /// Whether it is the time of a level that another one follows: it holds for the next number alone.
    pub past_level: bool,
    /// Whether it is the end of a period that the expression before it begins, with words between: 自2017年11月试点启动至….
    pub ends: bool,
    /// The month of a single day, which dates only what is said to have happened on it: 9月26日，6个小区通过验收.
    pub day: Option<Moment>,
    /// Whether it is a bare 年末: how something stood then, which says nothing of what was done.
    pub year_end: bool,
}

/// What a time expression does to the figures that it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sets {
    /// Gives them this period.
    Period(Period),
    /// Gives them none of their own: 目前, an event's day, 近五年.
    Nothing,
    /// Gives them none and ends what governed before.
    Clears,
}

impl Expression {
    /// An expression of which nothing is known but what it sets.
    fn alone(span: Range<usize>, sets: Sets) -> Self {
        Expression { span, sets, row: None, dated: false, yearly: false, past_level: false, ends: false, day: None, year_end: false }
    }

    /// Whether it ends what governed before by being of another time that nothing resolves: 今年, where nothing tells the year.
    pub fn lost(&self, text: &str) -> bool {
        self.sets == Sets::Clears && starts_with_any(&text[self.span.clone()], &["今年", "去年", "明年", "本年", "前年"])
    }

    /// The period, where it gives one.
    pub fn period(&self) -> Option<Period> {
        match self.sets {
            Sets::Period(period) => Some(period),
            Sets::Nothing | Sets::Clears => None,
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Atom {
    Years(u16, u16),
    Months(u8, u8),
    Day,
    Cue(Time),
    /// - or 至 between two dates.
    Dash,
}

struct Part {
    span: Range<usize>,
    atom: Atom,
    row: Option<u16>,
}

/// The time expressions of a sentence. `year` is the year that a month without one belongs to.
pub fn expressions(release: &Release<'_>, span: &Range<usize>, year: Option<u16>) -> Vec<Expression> {
    let parts = parts(release, span);
    let mut out: Vec<Expression> = Vec::new();
    let mut governing = year;
    let mut at = 0;
    while at < parts.len() {
        let mut end = at + 1;
        while end < parts.len() && joined(&release.folded[parts[end - 1].span.end..parts[end].span.start]) {
            end += 1;
        }
        let mut group = &parts[at..end];
        // A dash joins dates; it does not open or close an expression.
        while matches!(group.first(), Some(p) if matches!(p.atom, Atom::Dash)) {
            group = &group[1..];
        }
        while matches!(group.last(), Some(p) if matches!(p.atom, Atom::Dash)) {
            group = &group[..group.len() - 1];
        }
        at = end;
        if let Some(expression) = read(release, group, year, &mut governing) {
            out.push(expression);
        }
    }
    joined_years(&release.folded, &mut out);
    that_month(&release.folded, &mut out);
    since_then(&release.folded, &mut out);
    works(release, span, &mut out);
    // 自2019年…，截至2024年6月底: one period from the two.
    for i in 1..out.len() {
        if let (Sets::Period(a), Sets::Period(b)) = (out[i - 1].sets, out[i].sets)
            && a.from.is_some()
            && a.to.is_none()
            && b.from.is_none()
            && !release.numbers[release.numbers_in(&(out[i - 1].span.end..out[i].span.start))].iter().any(|_| true)
        {
            out[i].sets = Sets::Period(Period { from: a.from, to: b.to });
            out[i].ends = true;
        }
    }
    five_years_so_far(release, &mut out);
    // 二〇三五年远景目标纲要: a year in the name of a plan.
    // 今年78岁的周奶奶: how old somebody is.
    let aged = |at: usize| {
        let digits = release.folded[at..].bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && release.folded[at + digits..].starts_with('岁')
    };
    out.retain(|time| !release.folded[time.span.end..].starts_with("远景目标") && !aged(time.span.end));
    out
}

/// 截至2025年11月底，“十四五”期间已累计改造186个: from the first year of the plan up to that day, however the two stand.
fn five_years_so_far(release: &Release<'_>, out: &mut [Expression]) {
    let text: &str = &release.folded;
    let five = |time: &Expression| text[time.span.clone()].contains('五');
    let upto = |time: &Expression| text[time.span.clone()].starts_with('截');
    for i in 1..out.len() {
        let (years, day) = match (&out[i - 1], &out[i]) {
            (day, years) if upto(day) && five(years) => (years.period(), day.period()),
            (years, day) if upto(day) && five(years) => (years.period(), day.period()),
            _ => continue,
        };
        if let (Some(Period { from: Some(from), to: Some(last) }), Some(Period { from: None, to: Some(day) })) = (years, day)
            && (from.year..=last.year).contains(&day.year)
            && release.numbers_in(&(out[i - 1].span.end..out[i].span.start)).is_empty()
        {
            out[i].sets = Sets::Period(Period { from: Some(from), to: Some(day) });
        }
    }
}

/// The word for what has gone on since a time named before it.
const SINCE_THEN: &str = "至今";

/// 2024年9月启动加装，至今已建成46台: from the time at which it began.
fn since_then(text: &str, out: &mut Vec<Expression>) {
    for at in 0..out.len() {
        if &text[out[at].span.clone()] == SINCE_THEN
            && let Some(begun) = out[..at].iter().rev().find_map(Expression::period).filter(|period| period.from == period.to)
        {
            out[at].sets = Sets::Period(Period { from: begun.from, to: None });
        }
    }
    out.retain(|time| time.period().is_some() || &text[time.span.clone()] != SINCE_THEN);
}

/// 今年3月正式动工，10月底全面完工: works are of the time from their beginning to their end, where neither is of a number of its own.
fn works(release: &Release<'_>, span: &Range<usize>, out: &mut [Expression]) {
    const BEGIN: &[&str] = &["动工", "开工", "进场", "启动", "纳入改造", "列入改造", "开始施工", "开始改造"];
    const END: &[&str] = &["完工", "竣工", "改完", "收官", "改造完成", "完成改造", "全部完成", "通过验收"];
    let text = &release.folded;
    // 2024年10月，院落改造进场施工: a comma behind the time parts nothing.
    let clause = |from: usize| {
        let from = if text[from..span.end].starts_with('，') { from + '，'.len_utf8() } else { from };
        from..from + up_to(&text[from..span.end], |c| matches!(c, '，' | '。' | '；')).len()
    };
    for at in 1..out.len() {
        let (Some(begun), Some(ended)) = (out[at - 1].period(), out[at].period()) else { continue };
        let months = begun.from == begun.to && ended.to.is_some_and(|to| to.month.is_some());
        let (first, last) = (clause(out[at - 1].span.end), clause(out[at].span.end));
        let told = |span: &Range<usize>, words: &[&str]| words.iter().any(|w| text[span.clone()].contains(w));
        let bare = |span: &Range<usize>| release.numbers_in(span).is_empty();
        let ahead = || ["预计", "计划", "拟", "力争", "确保", "将"].iter().any(|w| text[first.end..last.end].contains(w));
        let late = begun.from.zip(ended.to).is_some_and(|(from, to)| (from.year, from.month) <= (to.year, to.month));
        // 截至10月底，主体工程完成 is how far it has come.
        if months
            && late
            && !ahead()
            && !text[out[at].span.clone()].starts_with('截')
            && first.end < out[at].span.start
            && told(&first, BEGIN)
            && told(&last, END)
            && bare(&first)
            && bare(&last)
        {
            let period = Sets::Period(Period { from: begun.from, to: ended.to });
            (out[at - 1].sets, out[at].sets) = (period, period);
        }
    }
}

/// 2021年、2022年已完成118个: years that follow each other are one time, where nothing gives each its own number.
fn joined_years(text: &str, out: &mut Vec<Expression>) {
    const EACH: &[&str] = &["分别", "各", "依次"];
    for i in (1..out.len()).rev() {
        let (Some(a), Some(b)) = (out[i - 1].period(), out[i].period()) else { continue };
        let (Some(first), Some(last)) = (a.from.filter(|_| out[i - 1].yearly), b.to.filter(|_| out[i].yearly)) else { continue };
        let between = text.get(out[i - 1].span.end..out[i].span.start).unwrap_or_default();
        let sentence = || up_to(&text[out[i].span.end..], |c| matches!(c, '。' | '；' | '\n'));
        if matches!(between, "、" | "和" | "及" | "与")
            && a.from == a.to
            && b.from.is_some_and(|from| from.year == first.year + 1)
            && !has_any(sentence(), EACH)
        {
            out[i - 1].sets = Sets::Period(Period { from: Some(first), to: Some(last) });
            out[i - 1].span.end = out[i].span.end;
            out.remove(i);
        }
    }
}

/// 6月份，新开工14个，当月完工6个: the month named before it.
fn that_month(text: &str, out: &mut [Expression]) {
    for i in 1..out.len() {
        if text[out[i].span.clone()].starts_with("当月")
            && let Some(month) =
                out[..i].iter().rev().find_map(Expression::period).filter(|p| p.from == p.to && p.to.is_some_and(|to| to.month.is_some()))
        {
            out[i].sets = Sets::Period(month);
        }
    }
}

/// 2024年第三季度, 8月上旬起: what may stand inside an expression.
fn joined(between: &str) -> bool {
    let between = between.trim_matches([' ', '\u{3000}', '的', '第']);
    between.is_empty() || matches!(between, "上旬" | "中旬" | "下旬")
}

/// The atoms of a sentence in order.
fn parts(release: &Release<'_>, span: &Range<usize>) -> Vec<Part> {
    let text = &release.folded;
    let mut out: Vec<Part> = Vec::new();
    for number in &release.numbers[release.numbers_in(span)] {
        let taken = out.last().is_some_and(|part| number.start < part.span.end);
        if taken || number.multiplied || !matches!(number.form, Form::Digits | Form::Chinese) {
            continue;
        }
        let tail = &text[number.end..span.end.max(number.end)];
        let rest = tail.trim_start_matches([' ', '\u{3000}']);
        // Most numbers are done with here: no time goes on otherwise.
        // 2021、2022两年
        let two = number.end - number.start == 4 && number.value.fract().is_zero();
        if let Some((end, last)) = beside(rest).filter(|_| two) {
            let first = number.value.to_u16().filter(|year| (1978..=2060).contains(year) && *year < last);
            if let Some(first) = first {
                out.push(Part {
                    span: number.start..number.end + (tail.len() - rest.len()) + end,
                    atom: Atom::Years(first, last),
                    row: None,
                });
                continue;
            }
        }
        // 2021、2022年分别筹集2134套、3560套: each has its number.
        if two && rest.starts_with('、') && each_behind(rest) {
            let year = number.value.to_u16().filter(|year| (1978..=2060).contains(year));
            out.extend(year.map(|year| Part { span: number.start..number.end, atom: Atom::Years(year, year), row: None }));
            continue;
        }
        let goes_on =
            rest.starts_with(['年', '月', '个', '日', '号', '-', '—', '－', '–', '~', '～', '至']) || number.end - number.start == 4;
        if !goes_on || !number.value.fract().is_zero() || release.names.around(number.start) {
            continue;
        }
        let at = number.end + (tail.len() - rest.len());
        let low = number.value.to_u32().unwrap_or(0);
        let high = number.max.and_then(|m| m.to_u32()).unwrap_or(low);
        let year = |y: u32| (1978..=2060).contains(&y);
        let (atom, end) = if let Some(after) = rest.strip_prefix('年')
            && year(low)
            && year(high)
        {
            let end = at + 3 + if after.starts_with('度') { 3 } else { 0 };
            (Atom::Years(low as u16, high as u16), end)
        } else if rest.starts_with('月') && (1..=12).contains(&low) && high <= 12 {
            let end = at + 3 + if rest["月".len()..].starts_with('份') { 3 } else { 0 };
            (Atom::Months(low as u8, high as u8), end)
        } else if rest.starts_with("个月")
            && text[..number.start].ends_with('前')
            && !ends_with_any(&text[..number.start], &["提前", "之前", "以前", "目前"])
            && (1..=12).contains(&low)
        {
            // 前 and the number are one.
            out.push(Part { span: number.start - '前'.len_utf8()..at + "个月".len(), atom: Atom::Months(1, low as u8), row: None });
            continue;
        } else if rest.starts_with("季度") && (1..=4).contains(&low) && high <= 4 && number.form == Form::Digits {
            // 1—3季度, 前3季度
            let first = if text[..number.start].ends_with('前') { 1 } else { low };
            (Atom::Months(first as u8 * 3 - 2, high as u8 * 3), at + "季度".len())
        } else if rest.starts_with('号')
            && (1..=31).contains(&low)
            && out.last().is_some_and(|part| part.span.end == number.start && matches!(part.atom, Atom::Months(..)))
        {
            // 9月10号之前
            (Atom::Day, at + 3)
        } else if rest.starts_with('日') && (1..=31).contains(&low) && !rest.starts_with("日内") {
            (Atom::Day, at + 3)
        } else if year(low) && year(high) && number.max.is_none() && rest.starts_with(['-', '—', '－', '–', '~', '～', '至']) {
            // 2019—2024年6月: the left end of a range that the scanner left single.
            (Atom::Years(low as u16, low as u16), number.end)
        } else if year(low)
            && number.max.is_none()
            && number.end - number.start == 4
            && (verb_at(release, at) || ends_with_any(&text[..number.start], &["【", "回顾", "回望", "回首", "展望"]))
        {
            // 2024受理加梯申请38件, 【2024剧透】, 展望2026: the year without its word.
            (Atom::Years(low as u16, low as u16), number.end)
        } else {
            continue;
        };
        let mut start = number.start;
        let atom = match atom {
            // 前10月: the first ten months.
            Atom::Months(a, b) if a == b && text[..start].ends_with('前') => {
                start -= '前'.len_utf8();
                Atom::Months(1, b)
            }
            other => other,
        };
        out.push(Part { span: start..end, atom, row: None });
    }
    let mut cue_end = span.start;
    for hit in release.hits.within(span.clone()) {
        if !hit.tells(kind::TIME) || hit.start < cue_end || hit.end > span.end {
            continue;
        }
        let Some((row, time)) = hit.find(|says| match says {
            Says::Time(time) => Some(time),
            _ => None,
        }) else {
            continue;
        };
        // 自治区 and 增至今年10月 hold no time of their own.
        if text[hit.start..].starts_with("自治") || text[hit.start..].starts_with("至今年") && hit.end - hit.start > '至'.len_utf8() {
            continue;
        }
        // A time word inside a longer word of another table is none: 年底 hides 底, 以前 in 以前项目 does not.
        if out.iter().any(|p| p.span.start < hit.end && hit.start < p.span.end)
            || hidden_by_other(release, hit)
            || crossed(release, hit)
            || !matches!(time, Time::FiveYear(_)) && release.names.around(hit.start)
        {
            continue;
        }
        // 三年内 is a span, and not within this year.
        let span = |c: char| "两二三四五六七八九十几数".contains(c) || c.is_ascii_digit();
        if &text[hit.span()] == "年内" && text[..hit.start].ends_with(span) {
            continue;
        }
        // 十一五成: no number is cut in two.
        let cut = || release.numbers[release.numbers_in(&hit.span())].iter().any(|number| number.end > hit.end);
        if matches!(time, Time::FiveYear(_)) && cut() {
            continue;
        }
        cue_end = hit.end;
        out.push(Part { span: hit.span(), atom: Atom::Cue(time), row: Some(row) });
    }
    // A dash joins what is there.
    if out.is_empty() {
        return out;
    }
    let signs = release.signs.within(span.clone()).iter().map(|sign| sign.span());
    let to = text[span.clone()].match_indices('至').map(|(i, to)| span.start + i..span.start + i + to.len());
    for dash in signs.filter(|dash| matches!(&text[dash.clone()], "-" | "—" | "－" | "–" | "~" | "～")).chain(to) {
        if !out.iter().any(|p| p.span.contains(&dash.start)) {
            out.push(Part { span: dash, atom: Atom::Dash, row: None });
        }
    }
    out.sort_by_key(|p| p.span.start);
    out
}

/// 、2022两年 behind a year: the length of it, and the year.
fn beside(rest: &str) -> Option<(usize, u16)> {
    let behind = rest.strip_prefix(['、', '和'])?;
    let year = behind.get(..4)?.parse().ok().filter(|year| (1978..=2060).contains(year))?;
    let length = ["年两年", "两年"].iter().find(|w| behind[4..].starts_with(**w))?.len();
    Some((rest.len() - behind.len() + 4 + length, year))
}

/// 、2022年分别, 、2022、2023年分别 behind a year: more years, the last with its word, and what gives each its own number.
fn each_behind(rest: &str) -> bool {
    let year = |rest: &str| rest.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let mut rest = rest;
    while let Some(behind) = rest.strip_prefix('、').filter(|behind| year(behind)) {
        rest = &behind[4..];
    }
    rest.starts_with("年分别")
}

fn verb_at(release: &Release<'_>, at: usize) -> bool {
    release.hits.starting(at).iter().any(|hit| hit.tells(kind::VERB))
}

fn hidden_by_other(release: &Release<'_>, hit: &crate::scan::Hit) -> bool {
    release
        .hits
        .around(hit.span())
        .any(|other| other.end - other.start > hit.end - hit.start && other.tells(kind::NOUN | kind::VERB | kind::LINK | kind::CHANGE))
}

/// 重大项目前期工作, 体现在, 实现在手订单: a word that ends within reaches into it from before.
fn crossed(release: &Release<'_>, hit: &crate::scan::Hit) -> bool {
    let before = &release.folded[..hit.start];
    let noun =
        |other: &crate::scan::Hit| other.start < hit.start && other.end > hit.start && other.end < hit.end && other.tells(kind::NOUN);
    release.folded[hit.span()].starts_with('现') && before.ends_with(['体', '表', '实', '呈', '发', '展'])
        || release.hits.within(hit.start.saturating_sub(LONGEST)..hit.start).iter().any(noun)
}

/// Reads a run of atoms that stand next to each other. `home` is the year that the text speaks of, `governing` that named last.
fn read(release: &Release<'_>, group: &[Part], home: Option<u16>, governing: &mut Option<u16>) -> Option<Expression> {
    let text: &str = &release.folded;
    let mut row = None;
    let (mut since, mut until, mut onward, mut before) = (false, false, false, false);
    let mut dash = false;
    // 2021—2025年10月: the month is of the later year alone.
    let mut ranged = false;
    let mut day = false;
    let mut low: Option<Moment> = None;
    let mut high: Option<Moment> = None;
    let mut year: Option<u16> = None;
    let mut dated = false;
    let mut sets = None;
    let mut unknown = false;
    let now = release.year();
    let set = |a: Moment, b: Moment, dash: bool, low: &mut Option<Moment>, high: &mut Option<Moment>| {
        if dash && low.is_some() {
            *high = Some(b);
        } else {
            *low = Some(a);
            *high = Some(b);
        }
    };
    for part in group {
        match part.atom {
            Atom::Years(a, b) => {
                year = Some(b);
                ranged = a < b || dash && low.is_some();
                set(Moment::year(a), Moment::year(b), dash, &mut low, &mut high);
                dated = true;
            }
            Atom::Months(a, b) => {
                let y = year.or(past_months(release, group, a, b)).or(*governing).or(now);
                dated = true;
                if let Some(y) = y {
                    set(Moment::month(y, a), Moment::month(y, b), dash || ranged, &mut low, &mut high);
                }
                ranged = false;
            }
            Atom::Day => day = true,
            Atom::Dash => {
                dash = true;
                continue;
            }
            Atom::Cue(time) => match time {
                Time::Year(offset) => {
                    row = part.row;
                    dated = true;
                    // 今年2月 where nothing tells which year this is: no year, not the one named last.
                    unknown |= now.is_none();
                    // 去年9月到今年5月: the month is of the later year alone.
                    ranged = dash && low.is_some();
                    // 年内 is within the year that the text speaks of.
                    // So is 上年 the one before it: 2024年，…组建率由上年的86%提高到93%, in a summary of 2024 that comes out in 2025.
                    let spoken = home.or(*governing).filter(|year| now.is_some_and(|now| *year < now));
                    let within = match &text[part.span.clone()] {
                        "年内" => home,
                        "上年" => spoken.map(|year| year - 1),
                        _ => None,
                    };
                    if let Some(y) = within.or(now.and_then(|y| y.checked_add_signed(i16::from(offset)))) {
                        year = Some(y);
                        set(Moment::year(y), Moment::year(y), dash, &mut low, &mut high);
                    }
                }
                Time::Month(offset) => {
                    row = part.row;
                    dated = true;
                    // 10月份当月 is the month named.
                    if low.is_some_and(|moment| moment.month.is_some()) {
                        continue;
                    }
                    if let Some(Moment { year: y, month: Some(m) }) = release.month() {
                        let (y, m) = match (m, offset) {
                            (1, -1) => (y - 1, 12),
                            (m, -1) => (y, m - 1),
                            (m, _) => (y, m),
                        };
                        set(Moment::month(y, m), Moment::month(y, m), dash, &mut low, &mut high);
                    }
                }
                Time::Half(half) => {
                    row = part.row;
                    dated = true;
                    if let Some(y) = year.or(*governing).or(now) {
                        let (a, b) = if half == 1 { (1, 6) } else { (7, 12) };
                        set(Moment::month(y, a), Moment::month(y, b), dash, &mut low, &mut high);
                    }
                }
                Time::Quarters(a, b) => {
                    row = part.row;
                    dated = true;
                    if let Some(y) = year.or(past_months(release, group, a * 3 - 2, b * 3)).or(*governing).or(now) {
                        set(Moment::month(y, a * 3 - 2), Moment::month(y, b * 3), dash, &mut low, &mut high);
                    }
                }
                // “十四五”规划 is a name; “十四五”期间 is a time, and so is what is to be reached in it or was.
                Time::FiveYear(_) if !five_year::is_time(release, &part.span) => {
                    sets = Some((Sets::Nothing, part.row));
                }
                Time::FiveYear(n) => {
                    row = part.row;
                    dated = true;
                    let years = five_year::years(n);
                    set(Moment::year(*years.start()), Moment::year(*years.end()), dash, &mut low, &mut high);
                }
                Time::End | Time::Begin => {
                    // 年初以来 is 今年以来.
                    if low.is_none() && matches!(time, Time::Begin) && group.iter().any(|p| text[p.span.clone()] == *"以来") {
                        row = part.row;
                        dated = true;
                        if let Some(y) = year.or(*governing).or(now) {
                            set(Moment::year(y), Moment::year(y), dash, &mut low, &mut high);
                        }
                        continue;
                    }
                    // 年初 is a moment that nothing is counted for.
                    if low.is_none() && matches!(time, Time::Begin) {
                        sets = Some((Sets::Nothing, part.row));
                        continue;
                    }
                    // 年底 alone is that of the governing year.
                    let month = if matches!(time, Time::End) { 12 } else { 1 };
                    if low.is_none() {
                        let word = &text[part.span.clone()];
                        if !word.starts_with('年') && !word.starts_with('岁') {
                            continue;
                        }
                        row = part.row;
                        dated = true;
                        if let Some(y) = year.or(*governing).or(now) {
                            set(Moment::month(y, month), Moment::month(y, month), dash, &mut low, &mut high);
                        }
                    } else if let (Some(h), Some(Time::End)) = (high, Some(time))
                        && low.zip(high).is_some_and(|(low, high)| low.month != high.month)
                        && group.iter().any(|p| matches!(p.atom, Atom::Cue(Time::Quarters(..))))
                    {
                        // 三季度末 is its last month.
                        low = Some(h);
                    } else if let Some(h) = high
                        && h.month.is_none()
                    {
                        let end = Moment::month(h.year, month);
                        let plan = group.iter().any(|p| matches!(p.atom, Atom::Cue(Time::FiveYear(_))));
                        if low == high || plan {
                            low = Some(end);
                        }
                        high = Some(end);
                    }
                }
                // 2019年至2022年
                Time::Until if low.is_some() => {
                    dash = true;
                    continue;
                }
                Time::Until => {
                    // 刚才提到今年要改59个小区: 到 ends the word before it.
                    // 具体到去年: it leads to it.
                    until = !text[..part.span.start].ends_with(['提', '谈', '说', '讲', '看', '想', '得', '收', '了', '体']);
                    row = part.row;
                }
                Time::Since => {
                    since = true;
                    row = part.row;
                }
                Time::Onward => {
                    onward = true;
                    row = part.row;
                }
                // “十四五”前四年
                Time::Before if first_years(text, group, part).is_some() => {
                    let years = first_years(text, group, part).unwrap_or_default();
                    high = low.map(|low| Moment::year(low.year + years - 1));
                }
                Time::Before => {
                    before = true;
                    if low.is_none() && text[part.span.clone()].starts_with('年') {
                        dated = true;
                        if let Some(y) = year.or(*governing).or(now) {
                            set(Moment::month(y, 12), Moment::month(y, 12), false, &mut low, &mut high);
                        }
                    } else if let Some(h) = high
                        && h.month.is_none()
                        && text[part.span.clone()].starts_with(['底', '年'])
                    {
                        high = Some(Moment::month(h.year, 12));
                    }
                    row = part.row;
                }
                Time::Now => sets = Some((Sets::Clears, part.row)),
                Time::Span => sets = Some((Sets::Clears, part.row)),
            },
        }
        dash = false;
    }
    let span = group.first()?.span.start..group.last()?.span.end;
    if !dated {
        let sets = sets.or((onward && &text[span.clone()] == SINCE_THEN).then_some((Sets::Nothing, row)));
        return sets.map(|(sets, row)| Expression { row, ..Expression::alone(span, sets) });
    }
    let tail = &text[span.end..];
    // 完成2025年结转项目67个, 上年续建的22个小区: where the work comes from.
    // 今年续建项目9个: what goes on being built this year.
    let now = text[span.clone()].starts_with("今年") || text[span.clone()].starts_with("本年");
    let behind = tail.trim_start_matches('度');
    let of_plan = behind.starts_with("计划内") && !now;
    // 2024年续建项目41个、新建项目36个, at the head of a sentence
    let opens = text[..span.start].trim_end().is_empty() || text[..span.start].trim_end_matches([' ', '\u{3000}']).ends_with(['。', '\n']);
    let goes_on = behind.starts_with("续建") && !now && (!opens || behind.starts_with("续建的"));
    let origin = !since && !until && (behind.starts_with("结转") || goes_on || of_plan);
    // 明年6月底前建成设施550处 is to come.
    let ahead = high.or(low).zip(release.year()).is_some_and(|(at, now)| at.year >= now);
    // 2000年底前建成: the year that classifies the stock.
    let classifies = low.is_some_and(|m| m.year < 2012) && before
        || !ahead
            && (before || tail.starts_with("以前") || tail.starts_with("之前") || tail.starts_with('前'))
            && ["建成", "建造", "竣工", "修建", "危旧", "建设的"]
                .iter()
                .any(|w| tail.trim_start_matches("以前").trim_start_matches('前').starts_with(w));
    // 2001年至2005年建成小区7个: so do years long past.
    let past = high.or(low).zip(release.year()).is_some_and(|(at, now)| at.month.is_none() && at.year + 15 <= now);
    let classifies = classifies || past && !since && starts_with_any(tail, &["建成", "建造", "修建", "建设的", "竣工的", "之间建成"]);
    // 去年底已经开工，8月份登记: the months after the end of the year before are of this one.
    let last = text[span.clone()].starts_with("去年") && text[span.clone()].ends_with(['底', '末']);
    // 2020年政策出台以来: since what came about then.
    let words = up_to(tail, |c| !is_han(c));
    let came = find(words, "以来").is_some_and(|at| (1..=20).contains(&words[..at].chars().count()) && !words[..at].contains(['年', '月']));
    // 自2019年起至今年8月底: up to the time that follows it.
    let ended = group.iter().position(|p| matches!(p.atom, Atom::Cue(Time::Onward))).is_some_and(|at| {
        let behind = &group[at + 1..];
        let dash = |p: &Part| matches!(p.atom, Atom::Dash | Atom::Cue(Time::Until));
        behind.first().is_some_and(dash) && behind.len() > 1 && low != high
    });
    let (since, onward) = if ended { (false, false) } else { (since, onward) };
    let onward = onward || came && !until && !before;
    // 比2016年提高, 较上年: what it is compared with.
    let head = text[..span.start].trim_end();
    // 是“十二五”末的1.57倍
    // 为去年全年的1.3倍, 是“十二五”“十三五”前期总和的3倍
    let of = ["时期", "全年", "同期", "前期总和", "总和"].iter().find_map(|w| tail.strip_prefix(w)).unwrap_or(tail);
    let many = || of.chars().take(9).any(|c| c == '倍');
    let times = head.trim_end_matches('“').ends_with('是') && of.starts_with('的')
        || head.trim_end_matches('“').ends_with(['为', '是', '达', '”']) && of.starts_with('的') && many();
    // 和去年全年相比
    let with = head.ends_with(['和', '与', '同']) && tail.chars().take(6).collect::<String>().contains("相比");
    // 高于上年同期2.3个百分点
    let over = ends_with_any(head, &["高于", "低于", "快于", "慢于", "多于", "少于", "优于", "好于"]);
    let compared = times || with || over || head.ends_with(['比', '较', '与', '同']) && !since && !until;
    // 从2020年底的38.4平方米提高到…: the time of the level that it came from, not a beginning.
    // 从2016年86公里增加到112公里
    let raised = || {
        has_any(up_to(tail, |c| matches!(c, '，' | '。' | '；')), &["提高到", "提升到", "增加到", "增至", "升至", "降至", "降到", "下降到"])
    };
    let level = since
        && text[span.clone()].starts_with('从')
        && (tail.starts_with('的') || tail.starts_with(|c: char| c.is_ascii_digit()) && raised());
    let since = since && !level;
    // 今年是改造的第3年 says what the year is; 2026年是开局之年，拟改造小区108个 and 2024年是新中国成立75周年 open what is told of it.
    let clause = up_to(tail, |c| matches!(c, '，' | '。' | '；' | '\n'));
    // 2026年是加梯政策实施10周年 does not.
    let nation = || clause.ends_with("周年") && has_any(clause, &["新中国", "共和国", "建党", "共产党", "改革开放", "建州"]);
    let opens = ends_with_any(clause, &["之年", "一年", "大年", "的五年"]) || nation();
    // 去年是46个，今年是39个
    let counts = tail.strip_prefix('是').is_some_and(|rest| rest.trim_start_matches('约').starts_with(|c: char| c.is_ascii_digit()));
    let named = tail.starts_with('是') && !until && !before && !opens && !counts;
    let raised = ends_with_any(head, &["建于", "建成于", "始建于", "建设始于"]);
    let origin = origin || head.ends_with("结转的");
    let built = compared || named || origin || raised;
    // 小区是1986年建的
    let built = built || head.ends_with('是') && starts_with_any(tail, &["建的", "建成的", "修建的"]);
    // 电业小区1992年建成，有楼房6栋
    let old = year.zip(release.year()).is_some_and(|(year, now)| year + 8 < now);
    let built = built || old && !since && !until && starts_with_any(tail, &["建成，", "建成。", "建成的", "建的", "修建的"]);
    // 获评2022年度全国宜居典范城市: the year of a title.
    let award = ends_with_any(head, &["入选", "获评", "荣获", "评为", "获得"])
        && (text[span.clone()].ends_with('度') || starts_with_any(&text[span.end..], &["中国", "全国", "国家", "全省"]));
    let built = built || award;
    // 1994年的房子, 1985年前后建的
    let house = tail.strip_prefix("前后").unwrap_or(tail);
    let house = starts_with_any(house, &["的房", "的楼", "的老", "的小区", "的住宅", "建的", "建起来的", "建成的", "修建的"]);
    let raised = raised || old && !since && !until && house;
    let built = built || raised;
    let built = built || unknown || ends_with_any(head, &["应于", "原定于", "原定", "应在"]);
    // Nor is the year in which a house was built that of what is told next.
    // 较2022年分别增长6.8%，截至7月底已开工1227个: nor is that which it is compared with.
    let held = head.ends_with(['比', '较']) && !since && !until;
    if let Some(y) = year.filter(|_| !origin && !classifies && !last && !raised && !held) {
        // 2019年以来，截至9月底: the months behind several years are of the year that the text is written in.
        // 到2027年底…，年底前…: what is ahead of this year has none of its own months told.
        let horizon = until && release.year().is_some_and(|now| y > now);
        let several = since || onward || horizon || low.zip(high).is_some_and(|(low, high)| low.year < high.year);
        *governing = if several { release.year().filter(|now| *now > y || horizon).or(Some(y)) } else { Some(y) };
    }
    // 今年全省还将改造1200公里，截至8月末完成986公里, where nothing tells which year this is: nor which the month is of.
    if unknown && year.is_none() {
        *governing = None;
    }
    let event = built || day && !until && !since && !before && !onward;
    if low.is_none() && high.is_none() || classifies || event {
        let day = low.filter(|low| !built && !classifies && event && low.month.is_some());
        // 今年, where nothing tells which year this is, is none that governed before.
        let sets = if unknown { Sets::Clears } else { Sets::Nothing };
        return Some(Expression { row, day, ..Expression::alone(span, sets) });
    }
    let period = if since && dash_free(group) || onward && !until {
        Period { from: low, to: if low == high { None } else { high.filter(|_| !onward) } }
    } else if until || before {
        Period { from: None, to: high }
    } else {
        Period { from: low, to: high }
    };
    let yearly = !until && !before && [period.from, period.to].iter().flatten().all(|m| m.month.is_none());
    let dated = group.iter().any(|p| matches!(p.atom, Atom::Years(..)));
    // 占“十四五”目标4.2万套的51.4%: the time of what is only compared with.
    let quoted = matches!(group, [Part { atom: Atom::Cue(Time::FiveYear(_)), .. }])
        && ends_with_any(head.trim_end_matches('“'), &["占", "完成", "超过", "超"]);
    let past_level = level || head.ends_with(['由', '从']) || quoted;
    let year_end = &text[span.clone()] == "年末";
    Some(Expression { row, yearly, dated, past_level, year_end, ..Expression::alone(span, Sets::Period(period)) })
}

/// 前四年 behind the name of a five-year plan: how many of its years.
fn first_years(text: &str, group: &[Part], part: &Part) -> Option<u16> {
    let plan = group.first().is_some_and(|p| matches!(p.atom, Atom::Cue(Time::FiveYear(_))));
    let behind = text[part.span.start..].strip_prefix('前').filter(|_| plan)?;
    let years = ["一年", "两年", "三年", "四年"].iter().position(|w| behind.starts_with(w))?;
    u16::try_from(years + 1).ok()
}

/// 前三季度, 1至11月 in a report of January are of the year before, and so are 四季度 and 12月 where nothing is planned for them.
fn past_months(release: &Release<'_>, group: &[Part], from: u8, to: u8) -> Option<u16> {
    const AHEAD: &[&str] = &["力争", "计划", "拟", "将", "确保", "前", "预计", "要", "须", "应", "完成任务"];
    let Moment { year, month: Some(month) } = release.month()? else { return None };
    let clause = || {
        let text = &release.folded;
        let (start, end) = (group[0].span.start, group[group.len() - 1].span.end);
        let from = start - back_to(&text[..start], |c| matches!(c, '，' | '。' | '；' | '\n')).len();
        has_any(&text[from..end], AHEAD) || has_any(up_to(&text[end..], |c| matches!(c, '。' | '；' | '\n')), AHEAD)
    };
    let ended = month <= 2 && from >= 10 && !clause();
    // 1—12月 in January is of the year that has ended.
    let whole = from == 1 && to == 12 && month <= 2 && !clause();
    (from == 1 && month <= 3 && to > 3 && to < 12 || ended || whole).then_some(year - 1)
}

fn dash_free(group: &[Part]) -> bool {
    !group.iter().any(|p| matches!(p.atom, Atom::Dash))
}
