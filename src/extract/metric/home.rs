//! Homes whose type another word of the text names: the sentence, the whole, the programme that moves people.

use super::{near, words_of};
use crate::extract::phrase::{Head, Subject};
use crate::extract::{View, part};
use crate::figure::{Field, Figure, Metric, Why};
use crate::search::{ends_with_any, has_any};

/// Homes that no noun names, of the type that the sentence names or that were counted before.
pub(super) fn of_type(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    // 配售型保障性住房从无到有，480套已交付: homes of the type that the sentence names.
    // 棚改安置房建设加快，建成13万套并陆续交付
    let idle = subject.behind && subject.phrase.is_some_and(|(from, _)| view.word(from).starts_with('并'));
    // 计划配租公租房1万套，发放租赁补贴1.2万户，已完成3866套和8750户: subsidies are not counted in 套.
    let subsidy = view.scope.housing.as_ref().is_some_and(|(metric, _)| *metric == Metric::RentSubsidy);
    if subsidy
        && view.mention().unit == "套"
        && !subject.named
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "套")
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    if matches!(view.mention().unit, "套")
        && (!subject.named || idle)
        && let Some((metric, why)) = &view.scope.housing
        && near(view, why)
    {
        return Some((*metric, Some(why.clone())));
    }
    // 保租房任务为2800套，已通过盘活存量等方式筹集3126套: whatever they were made of.
    if view.mention().unit == "套"
        && ends_with_any(&view.text[..view.mention().before], &["筹集", "筹建", "筹集建设", "配租", "开业运营", "货币化安置"])
        && let Some((metric, why)) = &view.scope.housing
        && near(view, why)
    {
        return Some((*metric, Some(why.clone())));
    }
    // 从户型看，一房型300套: how many rooms the homes have that were counted before.
    if view.mention().unit == "套"
        && let Some((from, to)) = subject.phrase
        && ends_with_any(words_of(view, from..to), &["房型", "户型", "居室", "居"])
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == "套")
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    None
}

/// Homes by a word that tells no type: 住房, 公寓, 房源.
pub(super) fn dwellings(view: &View<'_, '_>, subject: &Subject, head: &Head, why: Option<Why>) -> (Metric, Option<Why>) {
    if let Some(told) = moved(view, Some(head)) {
        return told;
    }
    // 筹集保租房7600套，其中人才公寓860套: a part that names no type of its own.
    if view.mention().unit == "套"
        && let Some((figure, whole)) = part::whole(view, |f| f.unit == "套" && f.metric != Metric::Other)
    {
        return (figure.metric, Some(whole));
    }
    // 筹集保障性租赁住房800套。800套房源分布在…: the same homes once more.
    let same = |f: &&Figure| f.unit == "套" && f.value == view.mention().value;
    if view.word(head.at) == "房源"
        && subject.behind
        && let Some(figure) = view.figures.iter().rev().take(20).find(same)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    match &view.scope.housing {
        Some((metric, why)) if view.word(head.at) == "房源" && view.paragraph.span.contains(&why.span.start) => {
            (*metric, Some(why.clone()))
        }
        // 首个保障性住房项目动工，建成后可提供住房1052套
        Some((metric, why))
            if view.word(head.at) == "住房"
                && head.at > 0
                && ends_with_any(view.word(head.at - 1), &["提供", "建设"])
                && near(view, why) =>
        {
            (*metric, Some(why.clone()))
        }
        // 房源1950套, in news of 公租房摇号配租
        _ if view.mention().unit == "套" && matches!(view.word(head.at), "房源" | "保障房") => {
            let_out(view).map_or((Metric::Other, why), |metric| (metric, None))
        }
        _ => (Metric::Other, why),
    }
}

/// The type of the homes that the release is about, where they are let or sold to those who need them.
pub(in crate::extract) fn let_out(view: &View<'_, '_>) -> Option<Metric> {
    let types = |metric: &Metric| matches!(metric, Metric::PublicRental | Metric::AffordableRental | Metric::AffordableSale);
    view.scope.housing_of_title.filter(types)
}

/// 安置房, 回迁房: housing for those who are moved, and the programme of the paragraph that moves them.
pub(super) fn moved(view: &View<'_, '_>, head: Option<&Head>) -> Option<(Metric, Option<Why>)> {
    head.filter(|h| view.word(h.at).starts_with(['安', '回'])).and_then(|_| programme(view))
}

/// 签约率, 货币化安置比例: a rate of those who are moved.
pub(super) fn resettled(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    has_any(words, &["签约率", "货币化安置"]).then(|| programme(view)).flatten()
}

/// The programme that moves people which the paragraph, or else the title, is on: 全区开工安置房8600套, in a release on 城中村改造.
fn programme(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let moves = |metric: &Metric| matches!(metric, Metric::Shantytown | Metric::UrbanVillage | Metric::DilapidatedHousing);
    let near = view.scope.housing.as_ref().filter(|(_, why)| view.paragraph.span.contains(&why.span.start));
    if let Some((metric, why)) = near {
        return moves(metric).then(|| (*metric, Some(why.clone())));
    }
    let why = view.release.title.clone().map(|span| Why { row: None, span, rule: "the housing that the title names" });
    view.scope.housing_of_title.filter(moves).map(|metric| (metric, why))
}
