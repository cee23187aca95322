//! What a number counts: the metric that follows from its phrase, its unit and what the text is about.

mod area;
mod building;
mod charging;
mod count;
mod home;
mod inherited;
mod length;
mod lift;
mod management;
mod place;
mod project;
mod whole;
mod wording;

use super::phrase::Subject;
use super::{View, money, part, people, share};
use crate::cue::{Act, Dimension, Thing};
use crate::figure::{Field, Figure, Kind, Metric, Why};
use crate::search::{ends_with_any, starts_with_any};
use area::area;
use building::buildings;
use count::counted;
pub(super) use home::let_out;
use home::resettled;
use length::length;
pub(super) use management::committee;
use std::ops::Range;

/// Units in which no communities are counted.
const APART: &[&str] = &["家", "条", "座", "盏", "支", "张", "台", "部", "辆", "株", "套", "间", "名"];

/// Units in which nothing of the closed list is counted.
const ALIEN: &[&str] = &["批次", "株", "只", "头", "起", "件", "辆", "项", "架", "枚", "艘"];

/// The metric, and what told it.
pub(super) fn metric(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    let told = by_phrase(view, kind, subject);
    // 停车位1520个，其中地下1386个; 居民6.8万人，其中老党员560人: a part that names no type of its own is of what its whole is of.
    // 公租房4.9万套，其中政府投资3.7万套: nor does who paid for it.
    let paid = |head: &crate::extract::phrase::Head| head.thing == Thing::Money && view.mention().unit != "元";
    // 其中专业物业进驻208个、居民自管117个: nor who does it.
    let who = |head: &crate::extract::phrase::Head| {
        head.thing == Thing::Persons || head.thing == Thing::People && view.mention().of == Dimension::Count
    };
    let names_type = subject.head.as_ref().is_some_and(|head| !who(head) && !paid(head));
    if told.0 == Metric::Other
        && kind == Kind::Level
        && !names_type
        && let Some((figure, why)) = part::whole(view, |_| true)
        && !matches!(figure.metric, Metric::Other | Metric::Regions)
        && figure.unit == view.mention().unit
    {
        return (figure.metric, Some(why));
    }
    // 城中村改造项目152个，其中拆整结合项目40个: nor are projects, where the whole is of a type.
    if told.0 == Metric::Projects
        && kind == Kind::Level
        && let Some((figure, why)) = part::whole(view, |f| f.unit == view.mention().unit)
        && matches!(figure.metric, Metric::Shantytown | Metric::UrbanVillage | Metric::DilapidatedHousing | Metric::Communities)
    {
        return (figure.metric, Some(why));
    }
    // 棚户区改造开工3600户。其中货币化安置860户: nor are households, where the whole is of a type of housing.
    if told.0 == Metric::Households
        && kind == Kind::Level
        && subject.head.is_none()
        && let Some((figure, why)) = part::whole(view, |_| true)
        && matches!(
            figure.metric,
            Metric::Shantytown | Metric::UrbanVillage | Metric::DilapidatedHousing | Metric::RentSubsidy | Metric::PublicRental
        )
    {
        return (figure.metric, Some(why));
    }
    told
}

/// The metric by the phrase of the number and its unit.
fn by_phrase(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    let mention = view.mention();
    let head = subject.head.as_ref();
    // 比去年多装74台: a difference is of the figure before.
    if kind == Kind::Change
        && head.is_none()
        && (!subject.named || mention.of != Dimension::Homes)
        && !matches!(mention.of, Dimension::Percent | Dimension::Points)
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == mention.unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 筹集保租房4.96万套，超出国家下达任务0.46万套: by how much what was counted passes it.
    if let Some(figure) = passes_task(view) {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    if let Some(figure) = came_from(view) {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    match mention.of {
        Dimension::Percent | Dimension::Points => match share::share(view, kind, subject) {
            (Metric::Other, why) => resettled(view).unwrap_or((Metric::Other, why)),
            told => told,
        },
        // 增设停车泊位320位
        Dimension::People
            if mention.unit == "位"
                && let Some(Thing::Is(
                    metric @ (Metric::ParkingSpaces | Metric::ChargingEv | Metric::ChargingEbike | Metric::Charging),
                )) = head.map(|h| h.thing) =>
        {
            told(metric)
        }
        Dimension::Money => money::metric(view, subject, kind),
        Dimension::Homes => people::homes(view, subject),
        Dimension::People => people::people(view, subject),
        Dimension::Buildings => buildings(view, subject),
        Dimension::Area => area(view, subject),
        Dimension::Land => match head.map(|h| h.thing) {
            Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
            _ => (Metric::Other, head.map(|h| h.why.clone())),
        },
        Dimension::Length => length(view, subject),
        // 发放租赁补贴6380户次
        Dimension::Uses if matches!(head.map(|h| h.thing), Some(Thing::Housing(_))) => match head.map(|h| h.thing) {
            Some(Thing::Housing(metric)) => told(metric),
            _ => (Metric::Other, None),
        },
        // 居民总体满意度93.1分, 满意度测评综合得分93.7分
        Dimension::Measure
            if mention.unit == "分"
                && let Some(told) = satisfied(view) =>
        {
            told
        }
        // 加装电梯85部，是“十三五”末的5倍: of what is so many times more.
        Dimension::Measure
            if mention.unit == "倍"
                && kind == Kind::Change
                // 较“十三五”时期增长近3倍: so it is where its clause names nothing.
                && (view.word(view.clause.start).starts_with(['是', '为', '达', '均'])
                    || head.is_none() && view.word(view.clause.start).starts_with(['较', '比'])) =>
        {
            match view.figures[view.sentence_from..].last() {
                Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
                None => (Metric::Other, None),
            }
        }
        // 发放租赁补贴惠及困难家庭41.3万户次
        Dimension::Uses
            if mention.unit == "户次"
                && let Some((at, row)) = (view.clause.start..view.at).find_map(|at| match view.tokens[at].noun()? {
                    (row, Thing::Housing(Metric::RentSubsidy)) => Some((at, row)),
                    _ => None,
                }) =>
        {
            (Metric::RentSubsidy, Some(view.why(at, row, "what was given")))
        }
        // 发放租赁补贴5.3亿元，惠及4.1万户次
        Dimension::Uses
            if mention.unit == "户次"
                && let Some(figure) = view.figures[view.sentence_from..].last()
                && figure.metric == Metric::RentSubsidy =>
        {
            (figure.metric, figure.told(Field::Metric).cloned())
        }
        Dimension::Uses | Dimension::Measure => (Metric::Other, head.map(|h| h.why.clone())),
        Dimension::Count => match counted(view, subject) {
            // 一个小区就装了27台: lifts, where they are what is counted so.
            (Metric::Communities, _) if lift::counted_so(view).is_some() => lift::counted_so(view).unwrap_or((Metric::Other, None)),
            // 责令3家施工企业停工: nobody counts communities so.
            (Metric::Communities, why) if APART.contains(&mention.unit) => (Metric::Other, why),
            // 建成72家街镇未成年人保护工作站: nor places, but for cities: 130多座城市.
            (Metric::Regions, why) if mention.unit != "座" && APART.contains(&mention.unit) => (Metric::Other, why),
            told => told,
        },
    }
}

/// The figure before, in the unit of the number, where the clause says by how much a task is passed and names nothing else.
fn passes_task<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    let passed = starts_with_any(words, &["超出", "超额"]) && ends_with_any(words, &["任务", "目标", "计划", "任务数"]);
    let last = view.figures[view.sentence_from..].last().filter(|_| passed)?;
    (last.unit == view.mention().unit && last.kind == Kind::Level).then_some(last)
}

/// 由2020年的41.5平方米提高到43.8平方米: the level from which another was reached is of the same.
fn came_from<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let verb = view.at.checked_sub(1).filter(|at| *at > view.clause.start && matches!(view.tokens[*at].verb(), Some((_, Act::Reach))))?;
    let from = Some(verb - 1).filter(|at| view.is_number(*at))?;
    view.figure_at(from).filter(|figure| figure.unit == view.mention().unit && figure.kind == Kind::Level)
}

/// What people think of the work, in points.
fn satisfied(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let rate = |at: &usize| matches!(view.tokens[*at].noun(), Some((_, Thing::Rate(Metric::Satisfaction))));
    let row = |at: usize| view.tokens[at].noun().map(|(row, _)| view.why(at, row, "what people think, in points"));
    (0..view.at).rev().find(rate).map(|at| (Metric::Satisfaction, row(at)))
}

/// The text from the first of some tokens to the last.
fn words_of<'v>(view: &'v View<'_, '_>, tokens: Range<usize>) -> &'v str {
    let span = view.tokens[tokens.start].span.start..view.tokens[tokens.end - 1].span.end;
    view.text.get(span).unwrap_or_default()
}

/// Whether the words that told something stand in the sentence of the number.
pub(super) fn near(view: &View<'_, '_>, why: &Why) -> bool {
    // In this sentence, or in the one before where this one names nothing.
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    why.span.start >= from
}
