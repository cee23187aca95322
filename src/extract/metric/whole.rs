//! Numbers that count what was counted before: parts of it, what is left of it, and the same at another stage.

use super::ALIEN;
use super::management::committee;
use super::place::placed;
use super::words_of;
use crate::extract::phrase::Subject;
use crate::extract::{View, depth, part, share};
use crate::figure::{Field, Figure, Kind, Metric, Why};
use crate::mention::is_han;
use crate::token::Mark;

/// 计划新建充电桩1500个、充电端口1万个，已分别建成1162个、8350个: each of what was planned at its place.
pub(super) fn paired(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    if !subject.named
        && let Some(figure) = share::paired_levels(view).filter(|f| f.unit == view.mention().unit)
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    None
}

/// What is left of what was counted, what a bracket tells of it, and communities by what they got.
pub(super) fn rest(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    let alike = |f: &&Figure| f.unit == view.mention().unit && f.kind == Kind::Level;
    // 建成19部，其余34部卡在低层业主不同意: what is left of what was counted, whatever is said of it.
    if left_over(view)
        && (!subject.named || subject.behind)
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(alike)
    {
        return Some(committee(view).unwrap_or_else(|| (figure.metric, figure.told(Field::Metric).cloned())));
    }
    // 加装电梯160台（历年累计已建成1285台）: a bracket that names nothing is of what stands before it.
    if depth(view.tokens, view.at) == 1
        && !subject.behind
        && let Some(open) = view.clause.start.checked_sub(1).filter(|at| view.tokens[*at].mark() == Some(Mark::Open))
        && let Some(figure) = open.checked_sub(1).filter(|at| view.is_number(*at)).and_then(|at| view.figure_at(at)).filter(alike)
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    // 其中73个成立了业委会: communities by what they got.
    if part::whole(view, |f| f.metric == Metric::Communities).is_some()
        && let Some(told) = committee(view)
    {
        return Some(told);
    }
    None
}

/// 其中省级样板3个: whether the phrase only says of which kind or size the things are.
pub(super) fn modifies(view: &View<'_, '_>, subject: &Subject) -> bool {
    subject.phrase.is_some_and(|(from, to)| {
        let word = view.word(to - 1);
        // 其中超亿元15个
        let words = words_of(view, from..to);
        let size = words.contains('元') && words.starts_with(['超', '亿', '百', '千', '十']);
        word.ends_with(['的', '类', '型']) || word.ends_with("样板") || size
    })
}

/// A part takes its whole's metric unless it names a type of its own.
pub(super) fn part_of(view: &View<'_, '_>, subject: &Subject, modifier: bool) -> Option<(Metric, Option<Why>)> {
    if let Some((figure, why)) = part::whole(view, |_| true)
        && (!subject.named || modifier || depth(view.tokens, view.at) > 0 || placed(view, subject))
    {
        return Some((figure.metric, Some(why)));
    }
    // 推出保租房2000套，包括…、同心公寓500套: homes that are a part of others, by the name of the house.
    if matches!(view.mention().unit, "套" | "间")
        && let Some((figure, why)) = part::whole(view, |f| f.metric != Metric::Other)
    {
        return Some((figure.metric, Some(why)));
    }
    None
}

/// 643个小区中，社区代管的170多个: some of those counted before.
pub(super) fn some_of(view: &View<'_, '_>, subject: &Subject, modifier: bool) -> Option<(Metric, Option<Why>)> {
    let some = modifier || view.text[..view.mention().before].ends_with('的');
    let mut before = view.figures[view.sentence_from..].iter().rev().filter(|f| f.unit == view.mention().unit && f.kind == Kind::Level);
    if some
        && !subject.behind
        && !ALIEN.contains(&view.mention().unit)
        && let Some(figure) = before.next()
    {
        let got = matches!(figure.metric, Metric::PropertyManagement | Metric::OwnersCommittee);
        let metric = if got && before.any(|f| f.metric == Metric::Communities) { Metric::Communities } else { figure.metric };
        return Some((metric, figure.told(Field::Metric).cloned()));
    }
    None
}

/// 其余34部, 剩下4个: whether a clause begins with what is left and its number.
fn left_over(view: &View<'_, '_>) -> bool {
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    let words = words.trim_matches(|c: char| !is_han(c));
    // 其余县市区和开发区46个
    let places =
        words.strip_prefix("其余").is_some_and(|rest| rest.chars().count() <= 10 && rest.ends_with(['县', '市', '区', '地', '镇', '道']));
    places || matches!(words, "其余" | "剩下" | "剩余" | "余下" | "另有" | "还剩" | "还剩下" | "剩下的" | "其余的")
}
