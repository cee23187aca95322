//! A status behind the number that is of all of it: …113个、3.7万户，已全部开工.

use super::plan::past_or_future;
use super::verb::before;
use super::{View, depth};
use crate::cue::{Act, Dimension, Mood, Thing};
use crate::figure::{Metric, Stage, Why};
use crate::mention::is_han;
use crate::token::{self, Mark, Token};

/// A later clause of the sentence with no number of its own that says how far all of it has come.
pub(super) fn later_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    let mut at = view.clause.end;
    while at < view.tokens.len() {
        match view.tokens[at].mark() {
            Some(Mark::Comma) => {}
            Some(Mark::Open) => {
                // Step over a bracket.
                let mut inside = 0;
                while at < view.tokens.len() {
                    match view.tokens[at].mark() {
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
        // A bracket may never close.
        at = (at + 1).min(view.tokens.len());
        let mut to = at;
        while to < view.tokens.len()
            && !matches!(view.tokens[to].mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop))
        {
            to += 1;
        }
        let clause = &view.tokens[at..to];
        if clause.iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) {
            // 7个小区、1126户，总投资4380万元，6月进场施工: size and cost of the same work.
            let size =
                |t: &Token| t.verb().is_none_or(|(_, act)| act == Act::Follow) && !matches!(t.kind, token::Kind::Time(_)) && !t.governs();
            // 改造小区320个，目前开工率为100%: all of it has begun.
            if view.mention().of != Dimension::Percent
                && let Some((row, stage)) = whole_rate(view, at..to)
            {
                return Some((
                    stage,
                    Some(Why { row: Some(row), span: view.tokens[at].span.clone(), rule: "a later status of all of it" }),
                ));
            }
            if clause.iter().all(size) {
                at = to;
                continue;
            }
            return None;
        }
        let when = |past| clause.iter().any(|t| matches!(t.kind, token::Kind::Time(index) if past_or_future(view, index) == Some(past)));
        if when(false) || clause.iter().any(|t| matches!(&view.text[t.span.clone()], "将" | "拟" | "力争" | "预计" | "确保" | "下一步"))
        {
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
        let settled = settled || when(true) && !matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Stand)));
        let subject = || {
            clause.iter().take_while(|t| t.verb().is_none()).any(|t| {
                // “业兴民富村美”的田园新画卷正在徐徐展开
                let other = matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 4;
                other || t.noun().is_some() && !matches!(t.noun(), Some((_, Thing::Project | Thing::Community)))
            })
        };
        let last = clause.iter().rposition(|t| t.mark() != Some(Mark::Quiet));
        if settled
            && !subject()
            && here == depth(view.tokens, at)
            && let Some(last) = last
            && let Some((row, act @ (Act::Begin | Act::Do | Act::Work))) = clause[last].verb()
        {
            // 于4月开工建设
            let begun = last.checked_sub(1).and_then(|at| clause[at].verb()).filter(|(_, act)| *act == Act::Begin);
            let (row, act) = begun.unwrap_or((row, act));
            let why = Why { row: Some(row), span: clause[last].span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
        at = to;
    }
    None
}

/// The stage of all where a clause says that its 开工率 or 完工率 is 100%.
fn whole_rate(view: &View<'_, '_>, clause: std::ops::Range<usize>) -> Option<(u16, Stage)> {
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
