//! A status behind the number that is of all of it: …113个、3.7万户，已全部开工.

use super::plan::past_or_future;
use super::verb::before;
use super::{View, depth};
use crate::cue::{Act, Dimension, Mood, Thing};
use crate::figure::{Metric, Stage, Why};
use crate::mention::is_han;
use crate::search::has_any;
use crate::token::{self, Mark, Token};
use std::ops::Range;

/// A later clause of the sentence with no number of its own that says how far all of it has come.
pub(super) fn later_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    for span in clauses_behind(view) {
        let clause = &view.tokens[span.clone()];
        if numbered(clause) {
            // 改造小区320个，目前开工率为100%: all of it has begun.
            // 年度任务38个，开工率100%: what was to be done is a plan all the same.
            let task = |t: &Token| matches!(t.noun(), Some((_, Thing::Task)));
            if view.mention().of != Dimension::Percent
                && !view.tokens[view.clause.start..view.at].iter().any(task)
                && let Some((row, stage)) = whole_rate(view, span.clone())
            {
                return Some((stage, Some(Why { row: Some(row), span: clause[0].span.clone(), rule: "a later status of all of it" })));
            }
            if clause.iter().all(size) {
                continue;
            }
            return None;
        }
        // 该片区6个小区1420户，已列入今年改造计划
        if let Some(token) = clause.iter().find(|t| matches!(&view.text[t.span.clone()], "列入" | "纳入"))
            && matches!(view.mention().of, Dimension::Count | Dimension::Homes)
            && !of_another(view, clause)
            && has_any(view.between(token.span.end, clause[clause.len() - 1].span.end), &["计划", "项目库", "改造范围"])
        {
            let why = Why { row: token.verb().map(|(row, _)| row), span: token.span.clone(), rule: "a later status of all of it" };
            return Some((Stage::Planned, Some(why)));
        }
        if ahead(view, clause) {
            return None;
        }
        // 主体工程全部完成: one step of it.
        if clause.iter().any(|t| view.text[t.span.clone()].starts_with("主体")) {
            return None;
        }
        let settled = clause.iter().any(|t| {
            let word = &view.text[t.span.clone()];
            t.mood().is_some_and(|(_, m)| matches!(m, Mood::Fact | Mood::Ongoing))
                && (word.contains('已') || word.contains('正') || word == "全部")
                || word == "均"
        });
        // 总投资2860万元，于9月底全面完工; not 共有6栋，8月底完工.
        let settled = settled || dated(view, clause, true) && !matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Stand)));
        let last = clause.iter().rposition(|t| t.mark() != Some(Mark::Quiet));
        if settled
            && !of_another(view, clause)
            && here == depth(view.tokens, span.start)
            && let Some(last) = last
            && let Some((row, act @ (Act::Begin | Act::Do | Act::Work))) = clause[last].verb()
        {
            // 于4月开工建设
            let begun = last.checked_sub(1).and_then(|at| clause[at].verb()).filter(|(_, act)| *act == Act::Begin);
            let (row, act) = begun.unwrap_or((row, act));
            let why = Why { row: Some(row), span: clause[last].span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
    }
    None
}

/// 建设安置房12栋、1860套，预计2027年6月竣工: a later clause that says when all of it will be finished, until when it goes on.
pub(super) fn due(view: &View<'_, '_>) -> Option<Why> {
    const FINISHED: &[&str] = &["完工", "竣工", "交付", "交付使用", "建成", "建成投用", "投用", "投入使用", "竣工交付", "完工交付"];
    for span in clauses_behind(view) {
        let clause = &view.tokens[span];
        if numbered(clause) {
            if clause.iter().all(size) {
                continue;
            }
            return None;
        }
        let last = clause.iter().rfind(|t| t.mark() != Some(Mark::Quiet))?;
        if ahead(view, clause) && !of_another(view, clause) && FINISHED.contains(&&view.text[last.span.clone()]) {
            return Some(Why { row: last.verb().map(|(row, _)| row), span: last.span.clone(), rule: "to be finished later" });
        }
    }
    None
}

/// The clauses behind the number's up to the end of its part of the sentence; brackets are stepped over, and may never close.
fn clauses_behind(view: &View<'_, '_>) -> impl Iterator<Item = Range<usize>> {
    let tokens = view.tokens;
    let mut at = view.clause.end;
    std::iter::from_fn(move || {
        match tokens.get(at)?.mark() {
            Some(Mark::Comma) => {}
            Some(Mark::Open) => {
                let mut inside = 0;
                while at < tokens.len() {
                    match tokens[at].mark() {
                        Some(Mark::Open) => inside += 1,
                        Some(Mark::Close) => inside -= 1,
                        _ => {}
                    }
                    if inside == 0 {
                        break;
                    }
                    at += 1;
                }
            }
            _ => return None,
        }
        let start = (at + 1).min(tokens.len());
        let ends = |at: &usize| {
            matches!(tokens[*at].mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop))
        };
        at = (start..tokens.len()).find(ends).unwrap_or(tokens.len());
        Some(start..at)
    })
}

/// Whether a clause has a number of its own.
fn numbered(clause: &[Token]) -> bool {
    clause.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
}

/// 7个小区、1126户，总投资4380万元，6月进场施工: what a clause has that gives size and cost of the same work.
fn size(t: &Token) -> bool {
    t.verb().is_none_or(|(_, act)| act == Act::Follow) && !matches!(t.kind, token::Kind::Time(_)) && !t.governs()
}

/// Whether a clause has a time that is past, or that is to come.
fn dated(view: &View<'_, '_>, clause: &[Token], past: bool) -> bool {
    clause.iter().any(|t| matches!(t.kind, token::Kind::Time(index) if past_or_future(view, index) == Some(past)))
}

/// Whether a clause tells what is to come.
fn ahead(view: &View<'_, '_>, clause: &[Token]) -> bool {
    let word = |t: &Token| matches!(&view.text[t.span.clone()], "将" | "拟" | "力争" | "预计" | "确保" | "下一步");
    dated(view, clause, false) || clause.iter().any(word)
}

/// Whether a clause has a subject of its own, so that it tells nothing of the number.
fn of_another(view: &View<'_, '_>, clause: &[Token]) -> bool {
    clause.iter().take_while(|t| t.verb().is_none()).any(|t| {
        // “业兴民富村美”的田园新画卷正在徐徐展开
        let other = matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 4;
        other || t.noun().is_some() && !matches!(t.noun(), Some((_, Thing::Project | Thing::Community)))
    })
}

/// The stage of all where a clause says that its 开工率 or 完工率 is 100%.
fn whole_rate(view: &View<'_, '_>, clause: Range<usize>) -> Option<(u16, Stage)> {
    let all = |at: usize| match view.tokens[at].kind {
        token::Kind::Mention(index) => {
            view.mentions[index].of == Dimension::Percent && view.mentions[index].value == rust_decimal::Decimal::ONE_HUNDRED
        }
        _ => false,
    };
    // 9月底前开工率达到100% is to come.
    let ahead = |at: usize| match view.tokens[at].kind {
        token::Kind::Time(index) => past_or_future(view, index) == Some(false),
        _ => matches!(view.tokens[at].mood(), Some((_, Mood::Plan))),
    };
    if !clause.clone().any(all) || clause.clone().any(ahead) {
        return None;
    }
    clause.into_iter().find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Rate(Metric::StartRate)) => Some((row, Stage::Started)),
        (row, Thing::Rate(Metric::CompletionRate)) => Some((row, Stage::Completed)),
        _ => None,
    })
}

/// 河北（2105个）、江苏（1350个）等5个省份已全部开工: the status behind a list of places with their numbers in brackets.
pub(super) fn listed_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    if depth(view.tokens, view.at) != 1 || view.clause.start < 2 {
        return None;
    }
    let placed = matches!(view.tokens[view.clause.start - 2].kind, token::Kind::Place(_) | token::Kind::Town);
    if !placed {
        return None;
    }
    let mut inside = 1;
    let mut settled = false;
    for token in &view.tokens[view.at..] {
        match token.mark() {
            Some(Mark::Open) => inside += 1,
            Some(Mark::Close) => inside -= 1,
            Some(Mark::Comma | Mark::Semicolon | Mark::Stop | Mark::Colon) if inside == 0 => return None,
            _ => {}
        }
        let word = &view.text[token.span.clone()];
        settled |= inside == 0 && (word.contains('已') || matches!(word, "全部" | "均"));
        if inside == 0
            && settled
            && let Some((row, act @ (Act::Begin | Act::Do))) = token.verb()
        {
            let why = Why { row: Some(row), span: token.span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
    }
    None
}
