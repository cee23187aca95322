//! Headings that name a year and several beside it, between which the text below turns: “十三五”时期主要成就和2020年工作回顾.

use super::section::SECTION;
use crate::figure::{Moment, Period, Why};
use crate::search::{find, starts_with_any};
use crate::time::five_year;

/// A time of such a heading.
type Told = (Period, Option<Why>);

/// The times of such a heading.
#[derive(Debug, Clone)]
pub(in crate::extract) struct Both {
    year: Told,
    /// Those of 本届政府 and 过去五年 are not told.
    years: Told,
    /// Whether the years come first.
    back: bool,
}

impl Both {
    /// Those of a heading that begins at some place and names a year. Where it looks ahead, most of it is on the year.
    pub(super) fn of(text: &str, start: usize, year: &Told, ahead: bool) -> Option<Both> {
        let told = year.1.as_ref().filter(|_| year.0.from == year.0.to)?.span.start - start;
        let plan = five_year::named(text);
        let at = plan.as_ref().map(|(name, _)| name.start).or_else(|| ["本届政府", "五年"].iter().find_map(|word| find(text, word)))?;
        let years = plan.map(|(name, years)| {
            let period = Period { from: Some(Moment::year(*years.start())), to: Some(Moment::year(*years.end())) };
            (period, Some(Why { row: None, span: start + name.start..start + name.end, rule: SECTION }))
        });
        Some(Both { year: year.clone(), years: years.unwrap_or_default(), back: at < told && !ahead })
    }

    /// Those of a chapter on several years, and of the year that a paragraph of it turns to.
    pub(super) fn turning(year: Told, years: Told) -> Both {
        Both { year, years, back: true }
    }

    /// What the text below begins with.
    pub(super) fn first(&self) -> &Told {
        if self.back { &self.years } else { &self.year }
    }

    /// What a paragraph that opens with one of them goes on with: 刚刚过去的一年，…, 五年来，….
    pub(super) fn turned(&self, head: &str) -> Option<Told> {
        const YEAR: &[&str] = &["刚刚过去的一年", "过去的一年", "过去一年", "一年来", "这一年", "今年", "去年"];
        const YEARS: &[&str] = &["本届政府", "五年来", "过去五年", "过去的五年", "五年间", "这五年"];
        const NEXT: &[&str] = &["今后五年", "未来五年"];
        let head = addressed(head).trim_start_matches("回顾");
        // 回顾刚刚过去的2015年，…
        let named = head.trim_start_matches("刚刚").trim_start_matches("过去的");
        let year = self.year.0.to.is_some_and(|to| named.strip_prefix(&to.year.to_string()).is_some_and(|rest| rest.starts_with('年')));
        // 2020年各项成绩的取得，为“十三五”划上了圆满句号。过去的五年，…: the second sentence says it, where the first sums up.
        let summed = || head.split_once('。').is_some_and(|(first, rest)| first.contains("五") && starts_with_any(rest, YEARS));
        if starts_with_any(head, NEXT) {
            // Those that are over are not to come.
            let over = self.years.0.to.zip(self.year.0.to).is_some_and(|(years, year)| years.year <= year.year);
            return Some(if over { Default::default() } else { self.years.clone() });
        }
        if starts_with_any(head, YEARS) || summed() {
            return Some(self.years.clone());
        }
        (year || starts_with_any(head, YEAR)).then(|| self.year.clone())
    }
}

/// A paragraph behind the words that it is addressed with.
pub(super) fn addressed(head: &str) -> &str {
    let head = head.trim_start_matches(['—', '*', ' ', '\u{3000}']);
    head.strip_prefix("各位代表").map_or(head, |rest| rest.trim_start_matches(['，', '！', '：', ':', '!', ',', ' ', '\u{3000}']))
}
