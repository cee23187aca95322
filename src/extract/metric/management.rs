//! Communities counted for what they got: a property manager, an owners' committee.

use super::words_of;
use crate::cue::Thing;
use crate::extract::View;
use crate::extract::phrase::Subject;
use crate::figure::{Metric, Why};
use crate::token;

/// 425个小区成立了业主委员会: the communities are counted for what they got.
pub(in crate::extract) fn committee(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    // 引进物业服务的小区230个: what they got may stand before them.
    if let Some(of) = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "的") {
        // 没有引入专业物业的小区还有37个: what they have not got.
        let without = ["没有", "未", "无"].iter().any(|w| words_of(view, view.clause.start..of + 1).contains(w));
        for at in (view.clause.start..of).take_while(|_| !without) {
            if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
                return Some((metric, Some(view.why(at, row, "what the communities got"))));
            }
        }
    }
    // 引导物业服务企业进驻老旧小区40个
    if let Some(enter) = (view.clause.start..view.at).rev().find(|at| matches!(view.word(*at), "进驻" | "入驻"))
        && let Some((at, (row, _))) = (view.clause.start..enter).rev().find_map(|at| Some((at, view.tokens[at].noun()?)))
        && words_of(view, view.clause.start..enter).contains("物业")
    {
        return Some((Metric::PropertyManagement, Some(view.why(at, row, "what the communities got"))));
    }
    // 专业物业服务覆盖小区246个
    if let Some(cover) = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "覆盖")
        && let Some(at) = (view.clause.start..cover).rev().find(|at| view.tokens[*at].noun().is_some())
        && let Some((row, Thing::Is(metric @ Metric::PropertyManagement))) = view.tokens[at].noun()
    {
        return Some((metric, Some(view.why(at, row, "what the communities got"))));
    }
    for at in view.at + 1..view.clause.end {
        // 已改造的63个小区中引进专业物业的有19个: those that they are among.
        let among = view.text[view.tokens[at].span.clone()].starts_with(['中', '里', '内', '当'])
            && matches!(view.tokens[at].kind, token::Kind::Gap);
        if view.is_number(at) || among {
            return None;
        }
        // 尚有31个未引入物业服务: what they have not got.
        let words = view.between(view.mention().span.end, view.tokens[at].span.start);
        if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
            return (!words.contains('未') && !words.contains('没')).then(|| (metric, Some(view.why(at, row, "what the communities got"))));
        }
    }
    None
}

/// 物业管理达标小区, 标准物业服务小区: communities named by their management.
pub(super) fn managed(view: &View<'_, '_>, subject: &Subject, head: usize) -> Option<(Metric, Option<Why>)> {
    let (from, to) = subject.phrase?;
    (from..head.min(to)).find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Is(metric @ Metric::PropertyManagement)) => Some((metric, Some(view.why(at, row, "what the communities got")))),
        _ => None,
    })
}
