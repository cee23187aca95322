//! When a release was published: from a line of furniture, a dateline, or the year of its title.

use super::{Release, is_short};
use crate::search::{ends_with_any, has_any, starts_with_any};

/// Year, month and day, as far as they are told.
pub type Published = (u16, Option<u8>, Option<u8>);

impl Release<'_> {
    pub(super) fn find_date(&self) -> Option<Published> {
        let lines = || self.folded.split_inclusive('\n');
        let filled = |line: &&str| !line.trim().is_empty();
        // A line of furniture that gives the date, near the top or at the bottom.
        for content in lines().filter(filled).take(8).chain(lines().rev().filter(filled).take(6)) {
            if !is_short(content, 160) {
                continue;
            }
            if let Some(date) = full_date(content) {
                return Some(date);
            }
        }
        // （2025年3月）: a line that is nothing but a month, under the title or at the end.
        if let Some(month) = lines().filter(filled).take(4).chain(lines().rev().filter(filled).take(1)).find_map(month_alone) {
            return Some(month);
        }
        // A date in full in the first or last sentence of the text.
        let head = self.sentences.first().map(|s| &self.folded[s.span.clone()]);
        let tail = self.sentences.last().map(|s| &self.folded[s.span.clone()]);
        for sentence in [head, tail].into_iter().flatten() {
            if let Some(date) = full_date(sentence) {
                return Some(date);
            }
        }
        // “…。”2025年5月21日，在回迁选房现场: or one that opens the sentence behind a quotation that leads.
        let opening = |s: &super::Sentence| {
            let text = self.folded[s.span.clone()].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '”' | '“'));
            text.starts_with('2').then(|| full_date(text.split(['，', ',']).next().unwrap_or_default())).flatten()
        };
        if let [first, second, ..] = &self.sentences[..]
            && self.folded[first.span.clone()].contains('“')
            && let Some(date) = opening(second)
        {
            return Some(date);
        }
        // The year of the title, and the day of the dateline.
        let year = self.title.as_ref().and_then(|t| first_year(&self.folded[t.clone()])).or_else(|| head.and_then(first_year));
        // 9月12日电: the year of what the first sentences tell of, where a day needs one.
        let first = || self.sentences.iter().take(4).map(|s| &self.folded[s.span.clone()]);
        let year = year.or_else(|| first().any(|s| month_day(s).is_some()).then(|| first().find_map(running_year)).flatten());
        let day = self.sentences.iter().take(4).find_map(|s| month_day(&self.folded[s.span.clone()]));
        let year = year.or_else(|| self.as_of_year(day?.0)).or_else(|| self.year_under_way(day?.0));
        let late = day.is_some_and(|(month, _)| month > 10);
        let year =
            year.or_else(|| if late { self.next_year().map(|next| next - 1).or_else(|| self.lead_year()) } else { self.planned_year() })?;
        match day {
            Some((month, day)) => Some((year, Some(month), Some(day))),
            None => Some((year, None, None)),
        }
    }
}

impl Release<'_> {
    /// 今年 where no date is told, beside 2025年还将实施…: the latest year of the text, where something is planned for it. A year
    /// that is only told of may be the one before, and beside 明年 what is planned may be for the next.
    fn planned_year(&self) -> Option<u16> {
        const PLAN: &[&str] = &["计划", "拟", "将", "力争", "任务", "目标", "第一批", "第二批", "第三批"];
        const DONE: &[&str] = &["实际", "完成", "超额", "均已", "全年"];
        if !has_any(&self.folded, &["今年", "去年"]) || self.folded.contains("明年") {
            return None;
        }
        let of = |sentence: &super::Sentence| {
            let text: String = self.folded[sentence.span.clone()].chars().map(plain).collect();
            let years = text.match_indices('年').filter_map(|(i, _)| {
                let start = i.checked_sub(4)?;
                let year: u16 = text.get(start..i)?.parse().ok()?;
                // 到2025年底 and 2021—2025年 are further ahead, and 谋划2025年改造计划 is of the next year.
                let alone = !ends_with_any(&text[..start], &["谋划", "编制", "申报", "上报", "准备"])
                    && !text[..start].ends_with(['到', '至', '-', '~', '～'])
                    && !text[..start].ends_with(|c: char| c.is_ascii_digit());
                let behind = text[i + '年'.len_utf8()..].trim_start_matches('，');
                let clause = &behind[..behind.find(['，', '。', '；']).unwrap_or(behind.len())];
                // 2024年计划改造5.4万个，实际开工5.8万个 looks back.
                let alone = alone && !starts_with_any(behind, &["底", "末", "前", "年底"]);
                (alone && (1990..2100).contains(&year)).then(|| (year, has_any(clause, PLAN) && !has_any(behind, DONE)))
            });
            years.max()
        };
        let (year, planned) = self.sentences.iter().filter_map(of).max()?;
        planned.then_some(year)
    }
}

impl Release<'_> {
    /// 2026年将继续把老旧小区纳入改造, beside 今年 and at the end of a year: the next one.
    fn next_year(&self) -> Option<u16> {
        let mut next = None;
        for (at, mark) in self.folded.match_indices('年') {
            let Some(year) = at.checked_sub(4).and_then(|from| self.folded.get(from..at)?.parse::<u16>().ok()) else { continue };
            let behind = self.folded[at + mark.len()..].trim_start_matches('，');
            if (1990..2100).contains(&year) && starts_with_any(behind, &["将", "我市将", "我省将", "全市将", "全省将", "全国将"])
            {
                next = next.max(Some(year));
            }
        }
        next.filter(|_| self.folded.contains("今年"))
    }
}

impl Release<'_> {
    /// 记者12月26日获悉，2025年全省新开工1086个: the year that the lead of news from the end of a year looks back on, which is that year.
    fn lead_year(&self) -> Option<u16> {
        let sentences = self.sentences.iter().take(4).map(|s| &self.folded[s.span.clone()]);
        let lead = sentences.filter(|s| month_day(s).is_some()).find_map(|s| s.split_once("获悉").map(|(_, news)| news))?;
        let mut clauses = lead.trim_start_matches('，').split(['，', '。']);
        let (first, second) = (clauses.next()?, clauses.next().unwrap_or_default());
        first_year(first).filter(|_| ![first, second].iter().any(|clause| has_any(clause, &["计划", "拟", "将", "力争"])))
    }
}

impl Release<'_> {
    /// 2月26日 above 截至2025年底: the year of the first such month that lies not before the last day up to which the text tells.
    fn as_of_year(&self, month: u8) -> Option<u16> {
        let told = self.folded.match_indices("截至").filter_map(|(at, word)| {
            let text: String = self.folded[at + word.len()..].chars().take(8).map(plain).collect();
            let year: u16 = text.get(..4)?.parse().ok()?;
            let behind = text[4..].strip_prefix('年')?;
            let last = if behind.starts_with(['底', '末']) { 12 } else { leading(behind).filter(|(_, rest)| rest.starts_with('月'))?.0 };
            (1990..2100).contains(&year).then_some((year, last))
        });
        told.max().map(|(year, last)| if last <= month { year } else { year + 1 })
    }
}

impl Release<'_> {
    /// 7月21日讯, and 截至6月底，2025年全省计划实施的项目已开工1043个: the year whose works are told of up to a month that is just over.
    fn year_under_way(&self, month: u8) -> Option<u16> {
        self.folded.match_indices("截至").find_map(|(at, word)| {
            let text: String = self.folded[at + word.len()..].chars().take(24).map(plain).collect();
            let (_, behind) = leading(&text).filter(|(last, _)| *last <= month)?;
            let behind = behind.strip_prefix('月')?.split_once('，')?.1;
            let year: u16 = behind.get(..4)?.parse().ok()?;
            let plan = behind[4..].strip_prefix('年')?;
            ((1990..2100).contains(&year) && has_any(plan, &["计划", "任务", "列入", "纳入"])).then_some(year)
        })
    }
}

/// `2024-11-26`, `2024/4/10`, `2024年7月29日`: the first date in full.
fn full_date(text: &str) -> Option<Published> {
    let digits: Vec<(usize, char)> = text.char_indices().map(|(i, c)| (i, plain(c))).collect();
    for (k, (_, c)) in digits.iter().enumerate() {
        if !matches!(c, '1' | '2') || (k > 0 && digits[k - 1].1.is_ascii_digit()) {
            continue;
        }
        // 截至2023年12月31日 is how far it has come.
        if ends_with_any(text[..digits[k].0].trim_end(), &["截至", "截止", "截止到", "至"]) {
            continue;
        }
        let rest: String = digits[k..].iter().map(|(_, c)| *c).filter(|c| *c != ' ').take(14).collect();
        // 2000年12月31日前建成, 有效期已于2023年12月31日届满: a day that something else is told of.
        let mut near = digits[k..].iter().map(|(_, c)| *c).filter(|c| *c != ' ').take("2000年12月31日前".chars().count());
        let behind = near.find(|c| *c == '日').and_then(|_| near.next());
        if behind.is_some_and(|c| matches!(c, '前' | '以' | '之' | '起' | '后' | '届' | '止')) {
            continue;
        }
        if let Some(date) = parse_date(&rest) {
            return Some(date);
        }
    }
    None
}

/// `（2025年3月）`, `2025年3月`: a line that is nothing but a month.
fn month_alone(line: &str) -> Option<Published> {
    let text: String = line.trim().trim_matches(['（', '）', '(', ')']).chars().map(plain).filter(|c| *c != ' ').collect();
    let year: u16 = text.get(..4)?.parse().ok().filter(|year| (1990..2100).contains(year))?;
    let (month, rest) = leading(text[4..].strip_prefix('年')?)?;
    (rest == "月" && (1..=12).contains(&month)).then_some((year, Some(month), None))
}

/// Full-width digits and signs as plain ones.
fn plain(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '－' | '—' | '–' | '／' | '.' | '．' => '-',
        '/' => '-',
        _ => c,
    }
}

fn parse_date(text: &str) -> Option<Published> {
    let year: u16 = text.get(..4)?.parse().ok()?;
    if !(1990..2100).contains(&year) {
        return None;
    }
    let rest = text[4..].strip_prefix('年').or_else(|| text[4..].strip_prefix('-'))?;
    let (month, rest) = leading(rest)?;
    let rest = rest.strip_prefix('月').or_else(|| rest.strip_prefix('-'))?;
    let (day, rest) = leading(rest)?;
    // 2021年1—9月 is a span of months.
    if rest.starts_with('月') {
        return None;
    }
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, Some(month), Some(day)))
}

/// A number of one or two digits at the head of a text.
fn leading(text: &str) -> Option<(u8, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()).min(2);
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn first_year(text: &str) -> Option<u16> {
    let text: String = text.chars().map(plain).collect();
    text.match_indices('年').find_map(|(i, _)| {
        let head = text[..i].trim_end();
        let from = head.len().checked_sub(4)?;
        let year: u16 = head.get(from..)?.parse().ok()?;
        // 加梯补贴延续至2027年: up to when something goes on.
        ((1990..2100).contains(&year) && !ends_with_any(&head[..from], &["延续至", "延长至", "延续到", "持续到", "延至"])).then_some(year)
    })
}

/// 2025年前8个月, 2025年1—8月, 2025年上半年: a year of which a part is told, and no more.
fn running_year(text: &str) -> Option<u16> {
    let text: String = text.chars().map(plain).collect();
    text.match_indices('年').find_map(|(i, mark)| {
        let year: u16 = text.get(i.checked_sub(4)?..i)?.parse().ok()?;
        let behind = &text[i + mark.len()..];
        let part = behind.strip_prefix('前').unwrap_or(behind);
        let months = part.starts_with(|c: char| c.is_ascii_digit()) && part.chars().take(6).any(|c| c == '月');
        // 2000年12月31日前建成 is of a day, which is that of the news where it says so: 2025年9月27日讯.
        let day = part.find('日').filter(|at| part[..*at].chars().count() <= 5);
        let part = months && day.is_none_or(|at| part[at + '日'.len_utf8()..].starts_with(['讯', '电']));
        ((1990..2100).contains(&year) && (part || behind.starts_with("上半年") || behind.starts_with("前三季度"))).then_some(year)
    })
}

fn month_day(text: &str) -> Option<(u8, u8)> {
    let text: String = text.chars().map(plain).collect();
    text.match_indices('月').find_map(|(i, _)| {
        let head = &text[..i];
        let from = head.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |k| k + head[k..].chars().next().map_or(1, char::len_utf8));
        let month: u8 = head[from..].parse().ok()?;
        let (day, rest) = leading(&text[i + '月'.len_utf8()..])?;
        (rest.starts_with('日') && (1..=12).contains(&month)).then_some((month, day))
    })
}
