//! What a sentence leaves behind for those that follow: its times, places, milestones and its mood.

use super::section::SECTION;
use super::{CARRIED, Scope, as_of, furniture};
use crate::cue::{Act, Mood, Says, Thing};
use crate::extract::{depth, mood, period, spot, stage};
use crate::figure::{Moment, Period, Why};
use crate::mention::is_han;
use crate::place::{Level, Place};
use crate::release::Release;
use crate::search::up_to;
use crate::time::{Expression, Sets};
use crate::token::{self, Mark, Token};
use std::ops::Range;

/// Whether what a time tells is what something is held against: 基础上 begins the clause behind it or ends it, or it is that of
/// 是“十一五”时期的1.5倍.
fn base(text: &str, time: &Range<usize>) -> bool {
    let rest = &text[time.end..];
    let times =
        || text[..time.start].trim_end_matches('“').ends_with(['是', '为', '比', '较']) && rest.trim_start_matches('”').starts_with('的');
    rest.starts_with("基础上") || times() || up_to(rest, |c| matches!(c, '，' | '。' | '；' | '\n')).ends_with("基础上")
}

/// 先看上半年。: whether a sentence does no more than to name a time.
fn alone(tokens: &[Token], text: &str, at: usize) -> bool {
    let behind = tokens[at + 1..].iter().all(|t| t.mark().is_some());
    behind && ["先看", "再看", "首先看", "先说", "再说"].contains(&text[tokens[0].span.start..tokens[at].span.start].trim())
}

/// Whether a sentence lists three times or more, each with its number, and opens with no time that holds for all of them.
fn listed(tokens: &[Token], times: &[Expression]) -> bool {
    let mut periods: Vec<_> = Vec::new();
    let mut last = None;
    for token in tokens {
        match token.kind {
            token::Kind::Time(index) => last = times[index].period().or(last),
            token::Kind::Mention(_) => periods.extend(last.take()),
            _ => {}
        }
    }
    periods.dedup();
    let over = |of: &Period, other: &Period| of.from <= other.from && (of.to.is_none() || of.to >= other.to);
    matches!(&periods[..], [first, second, _, ..] if first.from.is_some() && !over(first, second))
}

impl Scope {
    /// Notes what holds beyond the sentence.
    pub(in crate::extract) fn close_sentence(&mut self, tokens: &[Token], times: &[Expression], release: &Release<'_>) {
        self.note_rate(tokens);
        self.opens(&release.folded, tokens, times);
        self.introduces(&release.folded, tokens, times);
        self.opens_chapter(release, tokens, times);
        self.note_milestone(tokens, release);
        // A report names many communities and tells of none over several sentences.
        if !self.report {
            spot::learn(&mut self.spot, release, tokens);
            spot::note(&mut self.sites, release, tokens);
        }
        self.note_places(tokens, release);
        self.note_head(tokens, release);
        self.carry_times(tokens, times, release);
        self.weigh(tokens);
    }

    /// （一）开工率。: the rate that a sentence names which holds no number.
    fn note_rate(&mut self, tokens: &[Token]) {
        if !tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
            && let Some(token) = tokens.iter().find(|t| matches!(t.noun(), Some((_, Thing::Rate(_)))))
            && let Some((row, Thing::Rate(metric))) = token.noun()
        {
            self.rate = Some((metric, Why { row: Some(row), span: token.span.clone(), rule: "rate that heads the paragraph" }));
        }
    }

    /// 我市首个保障性住房项目开工建设。: how far one project has come, in a sentence that holds no number.
    fn note_milestone(&mut self, tokens: &[Token], release: &Release<'_>) {
        let counted = tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        let project = tokens.iter().any(|t| matches!(t.noun(), Some((_, Thing::Project))));
        let ahead = tokens.iter().any(|t| matches!(t.mood(), Some((_, Mood::Plan))));
        self.milestone = tokens.iter().rev().find_map(|t| match t.verb() {
            Some((row, Act::Begin | Act::Do)) if !counted && project && !ahead => {
                let (stage, rule) = stage::milestone(&release.folded[t.span.clone()])?;
                Some((stage, Why { row: Some(row), span: t.span.clone(), rule }))
            }
            _ => None,
        });
    }

    /// The places that the sentence names, for 该区 and for what is told of a district after it.
    fn note_places(&mut self, tokens: &[Token], release: &Release<'_>) {
        let inside = |place: &&'static Place| {
            place.level == Level::County && release.place.is_some_and(|home| place.within(home) && place.code != home.code)
        };
        let last = tokens.iter().rev().find_map(|t| match t.kind {
            token::Kind::Place(place) => Some(place),
            _ => None,
        });
        self.district = last.filter(inside).or(self.district);
        self.named.extend(tokens.iter().filter_map(|t| match t.kind {
            token::Kind::Place(place) => Some(place),
            _ => None,
        }));
    }

    /// The times of the sentence that hold for what follows.
    fn carry_times(&mut self, tokens: &[Token], times: &[Expression], release: &Release<'_>) {
        // A report's paragraph goes from subject to subject: of its times only years hold beyond their sentence.
        let report = self.report;
        if tokens.first().is_some_and(|t| furniture(&release.folded[t.span.start..])) {
            return;
        }
        // 年内 is said of what its sentence tells.
        // 至此，自2018年以来累计加装2300部: told in passing.
        let passing = tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(|t| &release.folded[t.span.clone()] == "至此");
        // 2021年改造102个，2022年改造155个，2023年137个: nor is one time of a list that of what follows.
        let passing = passing || listed(tokens, times);
        // 一、2019年工作回顾, and in a paragraph 提前下达2020年债券额度231亿元: nor is another year than that of the chapter, but for one that
        // opens the paragraph.
        let chapter = self.titled.0.to.filter(|_| {
            let headed = self.titled.1.as_ref().is_some_and(|why| why.rule == SECTION);
            report && headed && self.titled.0.from == self.titled.0.to
        });
        let other = |time: &Expression| {
            let before = &release.folded[self.opened.1..time.span.start.max(self.opened.1)];
            let opens = before.chars().filter(|c| is_han(*c)).count() <= 1;
            let year = time.period().filter(|period| period.from == period.to).and_then(|period| period.to);
            !opens && chapter.zip(year).is_some_and(|(chapter, year)| chapter.year != year.year)
        };
        let carries =
            |time: &Expression| !passing && !other(time) && (!report || time.yearly && &release.folded[time.span.clone()] != "年内");
        // 今年任务为186个，1—7月开工158个: how far it has come, behind the task.
        let so_far = |at: usize, time: &Expression| {
            let task = tokens[..at].iter().any(|t| matches!(t.noun(), Some((_, Thing::Task))));
            let months = time.period().is_some_and(|p| p.from.is_some() && p.from < p.to);
            task && months && !time.yearly && period::heads(tokens, &release.folded, at)
        };
        let mut now = None;
        for (at, token) in tokens.iter().enumerate() {
            if let token::Kind::Time(index) = token.kind {
                // 2023年完成投资850亿元；今年计划完成983亿元。1至4月，…: months told next are of the year named last.
                if release.folded[times[index].span.clone()].starts_with("今年")
                    && depth(tokens, at) == 0
                    && let Some(to) = times[index].period().and_then(|period| period.to)
                    && Some(to.year) == release.year()
                    && tokens[..at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
                {
                    now = Some(to.year);
                }
                // 截至8月底，部分实事进展如下：
                if let Sets::Period(period) = times[index].sets
                    && as_of(period)
                    && !tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
                {
                    let why = Why { row: times[index].row, span: times[index].span.clone(), rule: CARRIED };
                    self.progress = Some((period, Some(why)));
                }
                // “十四五”以来, and not “十四五”末 or what the next plan is for
                if let Sets::Period(period) = times[index].sets
                    && release.folded[times[index].span.clone()].contains("五”")
                    && period.from.is_some_and(|from| from.month.is_none() && release.year().is_some_and(|year| from.year < year))
                    && period.to.is_none_or(|to| to.month.is_none() && period.from.is_some_and(|from| from.year + 4 == to.year))
                    && release.title.as_ref().is_none_or(|title| !title.contains(&times[index].span.start))
                {
                    self.five = Some((period, Some(Why { row: times[index].row, span: times[index].span.clone(), rule: CARRIED })));
                }
                match times[index].sets {
                    // The times of parts are theirs alone.
                    Sets::Period(period)
                        if carries(&times[index])
                            && depth(tokens, at) == 0
                            && !times[index].past_level
                            // 学位在2022年增长10.2%的基础上，2023年继续增长: what another year is held against.
                            && !base(&release.folded, &times[index].span)
                            // 去年同期仅完成80台。
                            && !release.folded[times[index].span.end..].starts_with("同期")
                            && !(times[index].yearly
                                && period::programme(tokens, at)
                                && tokens[..at].iter().any(|t| release.folded[t.span.clone()].starts_with('截')))
                            && !times[index].year_end
                            && !period::attributive(tokens, &release.folded, at)
                            && (!tokens[..at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) || so_far(at, &times[index]))
                            && !tokens[..at].iter().any(|t| t.is(Says::Part).is_some())
                            && (times[index].yearly
                                || alone(tokens, &release.folded, at)
                                || period::heads(tokens, &release.folded, at)
                                || period::opens(tokens, at)
                                || times[index].ends && period::begun(tokens, &release.folded, at)) =>
                    {
                        // 截至12月20日，完工31个, in the summary of a year: its other sentences are of the year.
                        let summed_up = self.whole.1.as_ref().is_some_and(|why| why.rule == mood::TITLE_YEAR)
                            && as_of(period)
                            && !self.plans
                            && !self.reports
                            && period.to.is_some_and(|to| to.month == Some(12) && self.whole.0.to == Some(Moment::year(to.year)));
                        if summed_up {
                            continue;
                        }
                        // Nor is 五年来 of its years once another time was told.
                        self.five = self.five.take().filter(|(five, _)| *five == period);
                        self.period = period;
                        self.period_why = Some(Why { row: times[index].row, span: times[index].span.clone(), rule: CARRIED });
                        let programme = |t: &Token| matches!(t.noun(), Some((_, Thing::Housing(_) | Thing::Community | Thing::Is(_))));
                        if !self.led && !tokens[..at].iter().any(programme) {
                            self.leading = Some((self.period, self.period_why.clone()));
                            self.led = tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
                        }
                        // 今年 brings the text back to its own year.
                        let now = times[index].yearly && period.to.is_some_and(|to| Some(to.year) == release.year());
                        // 2017年以来: months told later are of no year in it.
                        let open = period.from.is_some() && period.to.is_none();
                        if (times[index].dated || now)
                            && !open
                            && period.from.zip(period.to).is_none_or(|(from, to)| from.year == to.year)
                            && let Some(year) = period.to.or(period.from).map(|m| m.year)
                        {
                            self.year = Some(year);
                        }
                    }
                    Sets::Period(_) => {}
                    Sets::Clears => {}
                    Sets::Nothing => {}
                }
            }
        }
        self.year = now.or(self.year);
    }

    /// Weighs what the sentence says of the future against what it says was done.
    fn weigh(&mut self, tokens: &[Token]) {
        let mut planned = false;
        let mut fact = false;
        for token in tokens {
            match token.mood() {
                Some((_, Mood::Plan)) => planned = true,
                Some((_, Mood::Fact)) => fact = true,
                _ => {}
            }
        }
        // 确保民生持续改善 in a report is what the work is for.
        let counts = !self.report || tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        if planned && !fact && counts {
            self.future += 6;
        } else if fact && !planned {
            self.future -= 6;
        }
    }
}
