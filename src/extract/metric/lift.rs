//! Lifts that no noun names: fitted, or counted in 部 and 台.

use crate::cue::Thing;
use crate::extract::View;
use crate::extract::phrase::Subject;
use crate::figure::{Field, Metric, Why};
use crate::token::{self, Mark};

/// 去年完工329台！老楼加梯跑出加速度: lifts, where the sentence is on those.
pub(super) fn of_sentence(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    if matches!(view.mention().unit, "部" | "台")
        && !subject.named
        && let Some(at) = view.text[view.tokens[0].span.start..view.tokens.last().map_or(0, |t| t.span.end)].find("加梯")
        && view.figures[view.sentence_from..].iter().all(|f| f.unit != view.mention().unit)
    {
        let start = view.tokens[0].span.start + at;
        let why = Why { row: None, span: start..start + "加梯".len(), rule: "lifts by the verb and the unit" };
        return Some((Metric::Elevators, Some(why)));
    }
    None
}

/// 力争全年加装500部: with nothing between, it is lifts that are fitted.
pub(super) fn fitted(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    if matches!(view.mention().unit, "部" | "台")
        && !subject.behind
        && let Some(at) = (view.clause.start..view.at)
            .rev()
            .take_while(|at| !matches!(view.tokens[*at].kind, token::Kind::Gap | token::Kind::Mark(Mark::Item) | token::Kind::Mention(_)))
            .find(|at| view.word(*at) == "加装")
        && let Some((row, _)) = view.tokens[at].verb()
    {
        return Some((Metric::Elevators, Some(view.why(at, row, "lifts by the verb and the unit"))));
    }
    None
}

/// 既有住宅加装电梯通过联审165台: lifts named further up in the clause, with what was done with them between.
pub(super) fn named(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    if !matches!(view.mention().unit, "部" | "台") || subject.behind {
        return None;
    }
    // 安装电梯监测装置1000台 is of what is fitted to them.
    let acts = |at: usize| view.tokens[at + 1].verb().is_some();
    let lifts = |at: usize| match view.tokens[at].noun().filter(|_| acts(at))? {
        (row, Thing::Is(Metric::Elevators)) => Some((Metric::Elevators, Some(view.why(at, row, "lifts named in the clause")))),
        _ => None,
    };
    (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at) && view.tokens[*at].mark().is_none()).find_map(lifts)
}

/// 经评估需要更新的1864部, 已签订协议12台: lifts, where they are what is counted so.
pub(super) fn counted_so(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    if matches!(view.mention().unit, "台" | "部")
        && !view.scope.report
        && let Some(figure) = view.latest.of_unit(view.figures, view.mention().unit).filter(|f| f.metric == Metric::Elevators)
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    None
}
