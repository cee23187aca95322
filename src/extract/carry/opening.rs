//! The statement that opens a release, and the time that it sets: 现将2023年实施情况公布如下.

use super::both::{Both, addressed};
use super::section::{SECTION, level};
use super::{Scope, as_of};
use crate::figure::{Period, Why};
use crate::release::{Release, Role};
use crate::search::{ends_with_any, has_any, up_to};
use crate::time::Expression;
use crate::token::{self, Mark, Token};

/// The rule of a time that an opening statement sets for what follows.
pub(in crate::extract) const OPENING: &str = "time of the statement that opens the release";

/// The rule of a year in which the first sentence of a release sets what follows.
pub(in crate::extract) const INTRODUCED: &str = "year that the first sentence sets";

/// What follows a year that heads the tasks of it, and how the clause ends that announces them.
const TASKS: &[&str] =
    &["主要任务", "重点任务", "工作任务", "重点工作", "主要工作", "工作重点", "工作安排", "工作打算", "工作回顾", "工作总结"];
const LISTS: &[&str] =
    &["以下工作", "以下重点工作", "下列工作", "以下几方面工作", "以下几个方面工作", "几项工作", "方面工作", "方面的工作"];

/// So many points above the threshold a paragraph of a report surely looks ahead.
const SURE: i32 = 20;

impl Scope {
    /// 2023年，大同市围绕“住有所居”目标，各项任务全面完成。: the first sentence, where it holds no number and opens with a year, is of all
    /// that follows.
    pub(super) fn introduces(&mut self, text: &str, tokens: &[Token], times: &[Expression]) {
        if self.introduced || self.report {
            return;
        }
        let Some(last) = tokens.last().filter(|last| text[..last.span.end].trim_end().ends_with('。')) else { return };
        self.introduced = true;
        let Some(first) = tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)) else { return };
        let token::Kind::Time(index) = first.kind else { return };
        let counted = tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        let heads = text[first.span.end..last.span.end].trim_start().starts_with(['，', ',']);
        if let Some(period) = times[index].period()
            && times[index].yearly
            && (period.from == period.to || period.from.is_some() && period.to.is_none())
            && heads
            && (!counted || text[first.span.clone()].starts_with("今年"))
            && self.voices.is_empty()
            && self.whole.0 == Period::default()
        {
            self.whole = (period, Some(Why { row: times[index].row, span: first.span.clone(), rule: INTRODUCED }));
            self.titled = self.whole.clone();
        }
    }

    /// 刚刚过去的2021年，…, 2023年是全面贯彻党的二十大精神的开局之年。: the paragraph of a report that says what a year was, or is to be,
    /// opens the chapter on it, up to the next one and to where the report turns from back to ahead.
    pub(super) fn opens_chapter(&mut self, release: &Release<'_>, tokens: &[Token], times: &[Expression]) {
        let text = &*release.folded;
        // 一、“十三五”时期工作回顾 heads the paragraphs on its last year, too.
        let years = self.titled.0.from.zip(self.titled.0.to).is_some_and(|(from, to)| from.year < to.year);
        let headed = |why: &Why| why.rule == SECTION && self.chapter.is_none() && self.both.is_none() && !years;
        if !self.report || self.titled.1.as_ref().is_some_and(headed) {
            return;
        }
        let told = |t: &Token| if let token::Kind::Time(index) = t.kind { Some((t.span.clone(), &times[index])) } else { None };
        let Some((first, time)) = tokens.iter().find_map(told) else { return };
        let head = addressed(text[self.opened.1..first.start].trim_start()).trim_start_matches('“');
        let past = head.ends_with("过去的") && head.chars().count() <= 5;
        let behind = text[first.end..].trim_start_matches(['”', '时', '期', '间']).trim_start_matches('，');
        // 2022年，我们在市委坚强领导下，…, right below 一、过去一年工作回顾
        let counts = || tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        let leads = || text[first.end..].starts_with('，') && !counts() && headed_above(release, self.opened.1);
        // 2021年，我们…, and 一是… below it, in the chapter on the five years that end with it
        let last = |period: Period| release.year().zip(period.to).is_some_and(|(now, to)| to.year == now || to.year + 1 == now);
        let one = |period: Period| !self.many_years || self.both.is_some() || last(period);
        let leads = || leads() || text[first.end..].starts_with("，我们") && !counts() && (years || self.titled.0 == Period::default());
        // 2026年主要任务。…, 今年，重点做好以下工作：…, 回顾2023年，…: words that head what goes on in the paragraphs below.
        let heads = || {
            let sentence = up_to(behind, |c| matches!(c, '。' | '：' | '\n'));
            let listed = || behind[sentence.len()..].starts_with('：') && ends_with_any(sentence, LISTS);
            head.is_empty() && (TASKS.contains(&sentence) || listed()) || head == "回顾" && !counts()
        };
        let heads = time.yearly && heads();
        if (past || heads || head.is_empty() && (behind.starts_with('是') || leads()))
            && time.yearly
            && let Some(period) = time
                .period()
                .filter(|period| (time.dated || heads) && period.from == period.to && (one(*period) || past) || of_plan(*period))
        {
            let told = (period, Some(Why { row: time.row, span: first.clone(), rule: SECTION }));
            if years && self.both.is_none() && period.from == period.to {
                self.both = Some(Both::turning(told.clone(), self.titled.clone()));
            }
            self.titled = told;
            // A report that is given in January looks back on the year before.
            let back = release
                .published
                .zip(period.to)
                .is_some_and(|((now, month, _), told)| told.year < now || told.year == now && month.is_some_and(|month| month > 10));
            // Below a heading on both it lasts as long as that.
            self.chapter = Some(back).filter(|_| self.both.is_none());
        }
    }

    /// Ends the chapter that a sentence opened where the report turns from back to ahead.
    pub(super) fn turns(&mut self) {
        if self.chapter == Some(true) && self.future > self.threshold + SURE {
            self.chapter = None;
            if self.period_why == self.titled.1 {
                (self.period, self.period_why) = self.whole.clone();
            }
            self.titled = self.whole.clone();
        }
    }

    /// 现将2023年实施情况公布如下, 就“十四五”以来的情况作介绍: the statement that opens a release is for the time that it names.
    pub(super) fn opens(&mut self, text: &str, tokens: &[Token], times: &[Expression]) {
        const ENDS: &[&str] = &["如下", "介绍", "汇报", "通报", "报告", "发布"];
        const HEADS: &[&str] = &["现将", "就", "介绍", "通报", "发布"];
        let Some((first, last)) = tokens.first().zip(tokens.last()) else { return };
        if tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) {
            return;
        }
        let stated = |time: &&Expression| {
            let head = &text[first.span.start..time.span.start];
            let behind = &text[time.span.end..last.span.end];
            let clause = up_to(behind, |c| matches!(c, '，' | '。' | '；'));
            let around = has_any(head, HEADS) && has_any(clause, ENDS);
            // 介绍我市2023年以来城市更新工作有关情况
            let near = |(at, word): (usize, &str)| head[at + word.len()..].chars().count() <= 5;
            around || clause.contains("情况") && head.rmatch_indices("介绍").next().is_some_and(near)
        };
        // 现将截至7月31日的推进情况公示如下: in a release whose title names the year.
        let so_far = |time: &Expression| {
            let period = time.period().filter(|period| as_of(*period) && text[time.span.clone()].starts_with('截'))?;
            Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: OPENING })))
        };
        if let Some(told) = times.iter().filter(|time| !time.yearly).find(stated).and_then(so_far)
            && (self.whole.0 != Period::default() || self.reports)
        {
            self.opened_as_of = Some(told);
        }
        if let Some(time) = times.iter().filter(|time| time.yearly).find(stated)
            && let Some(period) = time.period()
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: OPENING };
            self.whole = (period, Some(why));
            self.titled = self.whole.clone();
            self.opened_as_of = times.iter().find_map(|time| {
                let period = time.period().filter(|period| as_of(*period) && text[time.span.clone()].starts_with('截'))?;
                Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: OPENING })))
            });
        }
    }
}

/// Whether a period is of the five years of a plan.
pub(super) fn of_plan(period: Period) -> bool {
    period.from.zip(period.to).is_some_and(|(from, to)| from.year + 4 == to.year)
}

/// Whether the line above a paragraph heads a chapter.
fn headed_above(release: &Release<'_>, at: usize) -> bool {
    let paragraph = release.paragraphs.partition_point(|p| p.span.start < at).checked_sub(1).map(|above| &release.paragraphs[above]);
    paragraph.is_some_and(|p| p.role == Role::Heading && matches!(level(&release.folded[p.span.clone()], true), Some(0 | 1)))
}
