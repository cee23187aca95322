//! The statement that opens a release, and the time that it sets: 现将2023年实施情况公布如下.

use super::{Scope, as_of};
use crate::figure::{Period, Why};
use crate::search::has_any;
use crate::time::Expression;
use crate::token::{self, Token};

/// The rule of a time that an opening statement sets for what follows.
pub(in crate::extract) const OPENING: &str = "time of the statement that opens the release";

/// The rule of a year in which the first sentence of a release sets what follows.
pub(in crate::extract) const INTRODUCED: &str = "year that the first sentence sets";

impl Scope {
    /// 2023年，大同市围绕“住有所居”目标，各项任务全面完成。: the first sentence, where it holds no number and opens with a year, is of all
    /// that follows.
    pub(super) fn introduces(&mut self, text: &str, tokens: &[Token], times: &[Expression]) {
        if self.introduced || self.report {
            return;
        }
        let Some(last) = tokens.last().filter(|last| text[..last.span.end].trim_end().ends_with('。')) else { return };
        self.introduced = true;
        let Some(first) = tokens.iter().find(|t| t.mark() != Some(crate::token::Mark::Quiet)) else { return };
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
            let clause = &behind[..behind.find(['，', '。', '；']).unwrap_or(behind.len())];
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
