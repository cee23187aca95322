//! Numbers that were told before and are taken up for what came of them: 62个小区中，…, 9处停车场已建成4处.

use crate::cue::Act;
use crate::extract::{View, clause};
use crate::figure::{Field, Figure, Kind, Stage, Why};
use crate::mention::is_han;
use crate::search::has_any;
use crate::token::{Mark, Token};
use std::ops::Range;

/// How far back in the release a number is looked for.
const NEAR: usize = 60;

/// What is taken up stands as it did where it was told; what was aimed at and is only partly reached is a plan.
pub(super) fn taken_up(view: &View<'_, '_>, kind: Kind) -> Option<(Stage, Option<Why>)> {
    let alone = || view.tokens[view.clause.start..view.at].iter().all(|t| t.verb().is_none());
    if kind != Kind::Level {
        return None;
    }
    if among(view) {
        let figure = told_before(view).filter(|_| alone())?;
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    // 今年列入计划的36个小区已完工31个: a plan by what they are called.
    let listed = || {
        let head = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
        head.ends_with('的') && has_any(head, &["列入", "纳入", "计划"])
    };
    let reached =
        partly(view).filter(|_| alone() || listed()).or_else(|| respectively(view)).or_else(|| together(view).filter(|_| alone()))?;
    let why = || Some(Why { row: None, span: view.tokens[reached].span.clone(), rule: "what has been reached of it" });
    Some(told_before(view).map_or_else(|| (Stage::Planned, why()), |figure| (figure.stage, figure.told(Field::Stage).cloned())))
}

/// The same number, told before in the release.
pub(in crate::extract) fn told_before<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let mention = view.mention();
    let near = &view.figures[view.figures.len().saturating_sub(NEAR)..];
    near.iter().rev().find(|f| f.value == mention.value && f.unit == mention.unit && f.kind == Kind::Level)
}

/// What was told before of the things that a number takes up to tell more of some.
pub(in crate::extract) fn retold<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    among(view).then(|| told_before(view)).flatten()
}

/// 62个小区中，城东区18个; 94个小区里有81个成立了业委会
fn among(view: &View<'_, '_>) -> bool {
    const LONGEST: usize = 8;
    let behind = &view.text[view.mention().after..];
    let words = behind.char_indices().take(LONGEST).take_while(|(_, c)| is_han(*c));
    words.filter(|(_, c)| matches!(c, '中' | '里')).any(|(at, c)| {
        let rest = behind[at + c.len_utf8()..].trim_start_matches('头');
        rest.starts_with(['，', ',', '有', '已', '仅', '只', '约', '超', '近']) || rest.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// 78个中央项目和58个省市项目建成51个: the first of two, of which a smaller number is told behind the second.
fn together(view: &View<'_, '_>) -> Option<usize> {
    let next = (view.at + 1..view.clause.end).find(|at| view.is_number(*at))?;
    let joined = matches!(view.word(next - 1), "和" | "与" | "及") && (view.at + 1..next).all(|at| view.tokens[at].verb().is_none());
    let status = |at: &usize| view.is_number(*at) || view.tokens[*at].verb().is_some();
    let verb = joined.then(|| (next + 1..view.clause.end).find(status)).flatten()?;
    let part = verb + 1;
    let smaller = matches!(view.tokens.get(part)?.kind, crate::token::Kind::Mention(index)
        if view.mentions[index].unit == view.mention().unit && view.mentions[index].value < view.mention().value);
    (matches!(view.tokens[verb].verb(), Some((_, Act::Do | Act::Begin))) && smaller).then_some(verb)
}

/// 9处停车场已建成4处: a number of the same, smaller, with a verb of its own in the same clause.
fn partly(view: &View<'_, '_>) -> Option<usize> {
    let verb = (view.at + 1..view.clause.end).find(|at| view.is_number(*at) || view.tokens[*at].verb().is_some())?;
    let done = |t: &Token| matches!(t.verb(), Some((_, Act::Do | Act::Begin)));
    let next = verb + 1;
    let fits = done(&view.tokens[verb]) && view.clause.contains(&next) && view.tokens[view.at + 1..verb].iter().all(|t| t.mark().is_none());
    fits.then_some(verb).filter(|_| fewer(view, view.at, next))
}

/// 改造供水管网186公里、排水管网92公里，分别完成151公里、64公里: a pair of lists, the second of what was done of the first.
fn respectively(view: &View<'_, '_>) -> Option<usize> {
    if view.tokens.get(view.clause.end)?.mark() != Some(Mark::Comma) {
        return None;
    }
    let next = clause(view.tokens, view.clause.end + 1);
    let [first, second] = [next.start, next.start + 1];
    let opens = next.contains(&second)
        && view.word(first).starts_with("分别")
        && matches!(view.tokens[second].verb(), Some((_, Act::Do | Act::Begin)));
    let numbers = |range: Range<usize>| range.filter(|at| view.is_number(*at));
    let pairs = || numbers(view.clause.clone()).zip(numbers(next.clone()));
    // 三县各开工10个、14个、17个，分别竣工5个、3个、9个: those had begun.
    if matches!(super::before(view, view.clause.clone(), view.at), Some((.., Act::Begin))) {
        return None;
    }
    let even = numbers(view.clause.clone()).count() == numbers(next.clone()).count();
    (opens && even && pairs().all(|(all, part)| fewer(view, all, part))).then_some(second)
}

/// Whether the number at a token is of the same unit as another, and no more than that.
fn fewer(view: &View<'_, '_>, all: usize, part: usize) -> bool {
    let mention = |at: usize| match view.tokens[at].kind {
        crate::token::Kind::Mention(index) => Some(&view.mentions[index]),
        _ => None,
    };
    mention(all).zip(mention(part)).is_some_and(|(all, part)| all.unit == part.unit && part.value < all.value)
}
