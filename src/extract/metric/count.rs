//! What is counted in pieces, by the noun of the number.

use super::home::{dwellings, of_type};
use super::inherited::{inherited, parallel};
use super::management::{committee, managed};
use super::place::{in_part_of_other, places};
use super::project::{projects, tasks};
use super::{ALIEN, charging, lift, near, whole, wording, words_of};
use crate::cue::Thing;
use crate::extract::phrase::Subject;
use crate::extract::{View, part, unsaid};
use crate::figure::{Field, Metric, Why};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::token::Mark;
use std::ops::Range;

/// What is counted in pieces.
pub(super) fn counted(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    // 3216个小区当中，装上充电设施的有2740个: those of what was counted before.
    if view.at > 1
        && view.word(view.at - 1).ends_with('有')
        && view.word(view.at - 2).ends_with('的')
        && !subject.behind
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return committee(view).unwrap_or_else(|| (figure.metric, figure.told(Field::Metric).cloned()));
    }
    // 完工31个，未完工的7个主要受天气影响: so are those that a verb alone says more of.
    if unsaid::qualified(view).is_some()
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 五区合计115个: of what was counted for each.
    if view.text[..view.mention().before].ends_with("合计")
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == view.mention().unit)
        && !matches!(figure.metric, Metric::Other | Metric::Regions)
        && subject.head.as_ref().is_none_or(|head| head.thing == Thing::Place)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let Some(head) = &subject.head else { return unnamed(view, subject) };
    let why = Some(head.why.clone());
    // 棚改安置突出问题15个: problems are counted, whatever they are of.
    if matches!(view.mention().unit, "个" | "件" | "项")
        && ends_with_any(&view.text[..view.mention().before], &["问题", "矛盾", "纠纷", "诉求"])
    {
        return (Metric::Other, why);
    }
    // 新增保租房2.1万套，其中…，产业园区配建5700套: homes that are a part of others, wherever they come from.
    if view.mention().unit == "套"
        && matches!(head.thing, Thing::Is(Metric::Other) | Thing::Place | Thing::Floor)
        && let Some((figure, told)) = part::whole(view, |f| f.unit == "套" && f.metric != Metric::Other)
    {
        return (figure.metric, Some(told));
    }
    // 受理诉求684件，其中加装电梯92件: cases, whatever they are about.
    if view.mention().unit == "件"
        && let Some((figure, told)) = part::whole(view, |f| f.unit == "件")
    {
        return (figure.metric, Some(told));
    }
    match head.thing {
        // 立体车库2座: garages, not spaces.
        Thing::Is(Metric::ParkingSpaces) if view.mention().unit == "座" => (Metric::Other, why),
        // 每百位老人有床位4张: beds for the aged.
        Thing::Is(Metric::Other)
            if view.word(head.at) == "床位"
                && !words_of(view, item_of(view)).contains("医")
                // 打造养老服务中心1处，设床位58张
                && (words_of(view, item_of(view)).contains(['老', '孤'])
                    || !words_of(view, 0..view.at).contains("医院")
                        && (view.figures[view.sentence_from..].last().is_some_and(|f| f.metric == Metric::ServiceFacilities)
                            || words_of(view, 0..view.at).contains("养老服务"))) =>
        {
            (Metric::ServiceFacilities, why)
        }
        // “皖美红色物业”示范小区: with property management of that name.
        Thing::Is(Metric::Other) if view.word(head.at) == "示范小区" && words_of(view, item_of(view)).contains("红色物业") => {
            (Metric::PropertyManagement, why)
        }
        Thing::Is(Metric::Charging) => charging::charging(view, subject, head, why),
        // 电动自行车及汽车充电桩: of both kinds.
        Thing::Is(Metric::ChargingEv)
            if ends_with_any(&view.text[..view.tokens[head.at].span.start], &["自行车及", "自行车和", "自行车、", "自行车与"]) =>
        {
            (Metric::Charging, why)
        }
        // 城中村改造…，筹集安置住房: housing for those who are moved is of the programme that moves them.
        Thing::Dwelling => dwellings(view, subject, head, why),
        // 其中老旧小区内部2914个: where a part is, not what it is.
        Thing::Community if in_part_of_other(view) => {
            match part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)) {
                Some((figure, why)) => (figure.metric, Some(why)),
                None => (Metric::Communities, why),
            }
        }
        // 新增2个5万吨级泊位: of a port.
        Thing::Is(Metric::ParkingSpaces) if harbour(view) => (Metric::Other, why),
        // 68条道路绿化升级改造: roads.
        Thing::Is(Metric::PublicSpace) if view.mention().unit == "条" && view.text[..view.tokens[head.at].span.start].ends_with("道路") => {
            (Metric::Other, why)
        }
        // 366个村电网改造: villages, whatever is laid there.
        Thing::Is(Metric::Pipelines)
            if view.mention().unit == "个"
                && starts_with_any(&view.text[view.mention().after..], &["村", "行政村", "自然村", "中心村", "建制村"]) =>
        {
            (Metric::Other, why)
        }
        Thing::Is(Metric::SportsFacilities) if view.mention().unit == "件" => (Metric::SportsFacilities, why),
        // 受理加梯申请63件: each is of a lift.
        Thing::Is(Metric::Elevators) if view.mention().unit == "件" => (Metric::Elevators, why),
        Thing::Is(_) if ALIEN.contains(&view.mention().unit) => (Metric::Other, why),
        // 引入5家电梯维保企业
        Thing::Is(Metric::Elevators) if view.mention().unit == "家" => (Metric::Other, why),
        // 约谈物业企业42家: firms counted, unless they are brought in.
        Thing::Is(Metric::PropertyManagement)
            if view.mention().unit == "家" && !["引", "进驻", "入驻"].iter().any(|w| words_of(view, view.clause.clone()).contains(w)) =>
        {
            (Metric::Other, why)
        }
        // 16条城中村, as villages are counted in the south.
        Thing::Housing(Metric::UrbanVillage) if view.mention().unit == "条" => (Metric::UrbanVillage, why),
        Thing::Housing(_) | Thing::Community | Thing::Is(Metric::ParkingSpaces | Metric::Pipelines)
            if matches!(view.mention().unit, "条" | "家" | "株")
                && !(view.mention().unit == "条" && matches!(head.thing, Thing::Is(Metric::Pipelines))) =>
        {
            (Metric::Other, why)
        }
        Thing::Is(metric) | Thing::Housing(metric) => (metric, why),
        // 老旧小区改造10285套 counts homes, not communities.
        // 公租房26个小区、5874套
        Thing::Community if view.mention().unit == "套" => match &view.scope.housing {
            Some((metric, why)) if near(view, why) => (*metric, Some(why.clone())),
            _ => (Metric::Other, why),
        },
        // 为33个小区解决不能办理产权证问题: papers, and no works.
        Thing::Community
            if has_any(words_of(view, view.at..view.clause.end), &["产权证", "房产证", "不动产权", "不动产登记", "办证难"]) =>
        {
            (Metric::Other, why)
        }
        Thing::Community => managed(view, subject, head.at).or_else(|| committee(view)).unwrap_or((Metric::Communities, why)),
        Thing::Building => (Metric::Buildings, why),
        Thing::Place => places(view, subject, why),
        Thing::Task => tasks(view, subject, head, why),
        // 面向困难职工定向配租626套: homes, whoever they are for.
        Thing::Persons | Thing::People if matches!(view.mention().unit, "套" | "间") => inherited(view, Metric::Other),
        Thing::Project => projects(view, subject, why),
        _ => (Metric::Other, why),
    }
}

/// What is counted where the phrase has no noun.
fn unnamed(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let told = lift::of_sentence(view, subject)
        .or_else(|| whole::paired(view, subject))
        .or_else(|| lift::fitted(view, subject))
        .or_else(|| lift::named(view, subject))
        .or_else(|| whole::rest(view, subject));
    if let Some(told) = told {
        return told;
    }
    let modifier = whole::modifies(view, subject);
    let told = whole::part_of(view, subject, modifier)
        .or_else(|| wording::by_words(view, subject))
        .or_else(|| whole::some_of(view, subject, modifier))
        .or_else(|| of_type(view, subject))
        .or_else(|| lift::counted_so(view));
    if let Some(told) = told {
        return told;
    }
    if let Some(told) = parallel(view) {
        return told;
    }
    if subject.named {
        return (Metric::Other, None);
    }
    let (metric, why) = inherited(view, Metric::Other);
    // 81个落实了专业物业服务: communities counted for what they got.
    let communities = matches!(metric, Metric::Communities | Metric::OwnersCommittee | Metric::PropertyManagement);
    if communities { committee(view).unwrap_or((metric, why)) } else { (metric, why) }
}

/// The tokens of a number's item: its clause, between the 、 on both sides where other numbers stand beyond them.
fn item_of(view: &View<'_, '_>) -> Range<usize> {
    let ends = |at: &usize| view.tokens[*at].mark() == Some(Mark::Item);
    let counted = |mut range: Range<usize>| range.any(|at| view.is_number(at));
    let from = (view.clause.start..view.at).rev().find(|at| ends(at) && counted(view.clause.start..*at)).unwrap_or(view.clause.start);
    let to = (view.at..view.clause.end).find(|at| ends(at) && counted(*at..view.clause.end)).unwrap_or(view.clause.end);
    from..to
}

/// 5万吨级泊位: whether the clause is of a port.
fn harbour(view: &View<'_, '_>) -> bool {
    let words = words_of(view, view.clause.clone());
    has_any(words, &["吨级", "码头", "港口", "靠泊"])
}
