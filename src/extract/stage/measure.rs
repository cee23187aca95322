//! What is measured: it stands as it is, unless it was raised or is to be.

use super::{OF_VERB, future, mood_why};
use crate::cue::Dimension;
use crate::extract::View;
use crate::extract::plan::Said;
use crate::figure::{Kind, Stage, Why};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::token::Mark;

/// 贷款余额938亿元: a balance only stands.
pub(super) fn balance(view: &View<'_, '_>, said: &Said) -> Option<(Stage, Option<Why>)> {
    if view.text[..view.mention().span.start].trim_end().trim_end_matches('为').ends_with("余额") && !matches!(said, Said::Plan(_)) {
        return Some((Stage::Existing, None));
    }
    None
}

/// A level reached, or one that is measured and nobody's work.
pub(super) fn measured(view: &View<'_, '_>, kind: Kind, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 突破6100亿元: the hedge is the verb.
    if let Some(why) = view.mention().bound_why.as_ref().filter(|w| &view.text[w.span.clone()] == "突破") {
        return Some(planned_or(view, said, why.clone()));
    }
    // 食堂日均接待240人次: what happens every day is how it stands. 商品房销售面积287万平方米 is what the market came to.
    if kind == Kind::Level && !matches!(said, Said::Plan(_)) && !future(view) && (daily(view) || sold(view)) {
        return Some((Stage::Existing, None));
    }
    // 建成高标准农田43万亩，粮食产量27.26亿斤: no work of the clause before.
    if kind == Kind::Level && !matches!(said, Said::Plan(_)) && !future(view) && yields(view) {
        return Some((Stage::Existing, None));
    }
    // 提高月人均城乡低保标准至585元: what stands between parts the verb.
    if kind == Kind::Level
        && let Some(why) = reached_apart(view)
    {
        return Some(planned_or(view, said, why));
    }
    None
}

/// Done, unless a plan or the mood of the paragraph says that it is to come.
fn planned_or(view: &View<'_, '_>, said: &Said, why: Why) -> (Stage, Option<Why>) {
    match said {
        Said::Plan(plan) => (Stage::Planned, Some(plan.clone())),
        Said::Nothing if future(view) => (Stage::Planned, mood_why(view)),
        _ => (Stage::Completed, Some(why)),
    }
}

/// 日均接待, 每天供餐: whether the clause tells how much it is in a day.
fn daily(view: &View<'_, '_>) -> bool {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    view.mention().of != Dimension::Money && has_any(words, &["日均", "每天", "每日", "天天"])
}

/// 新建商品房网签面积, 二手住宅成交: whether the number measures what was sold on the market for homes.
fn sold(view: &View<'_, '_>) -> bool {
    const SALES: &[&str] = &["销售面积", "网签面积", "成交面积", "销售额", "成交额", "网签", "成交"];
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    ends_with_any(words, SALES) && has_any(words, &["商品房", "住宅", "住房", "销售"]) && !words.contains("实现")
}

/// 粮食产量27.26亿斤: whether the clause is how much was harvested or made, and no more.
fn yields(view: &View<'_, '_>) -> bool {
    let clause = view.clause.start..view.at;
    let words = view.between(view.tokens[clause.start].span.start, view.mention().before);
    let says = |at: usize| view.tokens[at].verb().is_some() || view.tokens[at].change().is_some() || view.is_number(at);
    ends_with_any(words, &["产量", "总产"]) && !clause.into_iter().any(says)
}

/// 提高 or 降低 at the head of a clause whose number stands right behind 至.
fn reached_apart(view: &View<'_, '_>) -> Option<Why> {
    if !view.text[..view.mention().before].ends_with('至') {
        return None;
    }
    let at = (view.clause.start..view.at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet))?;
    let word = view.word(at);
    starts_with_any(word, &["提高", "提升", "上调", "降低"]).then(|| {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        Why { row, span: view.tokens[at].span.clone(), rule: OF_VERB }
    })
}
