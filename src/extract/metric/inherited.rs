//! What a number counts that nothing names: what the last number with its unit counted, or the topic.

use super::{ALIEN, near};
use crate::cue::Thing;
use crate::extract::carry::Topic;
use crate::extract::{View, depth, unsaid};
use crate::figure::{Field, Figure, Kind, Metric, Why};
use crate::release::Role;
use crate::search::{ends_with_any, has_any};
use crate::token;

/// Nothing names what is counted: it is what the last number with the same unit counted, or the topic.
pub(super) fn inherited(view: &View<'_, '_>, default: Metric) -> (Metric, Option<Why>) {
    let mention = view.mention();
    // 全年计划（个） in a table of a release about homes.
    if view.paragraph.role == Role::Table && view.scope.about && mention.unit == "个" {
        return (Metric::Communities, None);
    }
    if ALIEN.contains(&mention.unit) {
        // 重点工程新开工120项、竣工96项
        let last = view.figures[view.sentence_from..].last().filter(|f| f.unit == mention.unit && f.metric == Metric::Projects);
        return last.map_or((default, None), |figure| (figure.metric, figure.told(Field::Metric).cloned()));
    }
    // 清理杂物2.1万平方米、560处: how many of what was measured.
    let pair = view.at.checked_sub(2).filter(|at| view.tokens[at + 1].mark() == Some(token::Mark::Item)).and_then(|at| view.figure_at(at));
    if let Some(figure) = pair.filter(|f| mention.unit == "处" && ["平方米", "米", "公里"].contains(&f.unit.as_str())) {
        let metric = match figure.metric {
            Metric::PublicSpace | Metric::ServiceFacilities | Metric::ParkingSpaces | Metric::SportsFacilities => figure.metric,
            _ => Metric::Other,
        };
        return (metric, figure.told(Field::Metric).cloned());
    }
    // 从分布看，三台子街道9个: of what is broken down.
    if let Some(figure) = unsaid::broken_down(view) {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    if let Some(told) = again(view) {
        return told;
    }
    // A report's paragraph goes from subject to subject.
    let from = if view.scope.report { view.sentence_from } else { view.paragraph_from };
    let mut before = view.figures[from..].iter().rev().filter(|f| f.unit == mention.unit && f.kind == Kind::Level);
    // 5个省份已全部开工，西藏开工31个: places counted are not what is worked on.
    let last = before.clone().find(|f| f.metric != Metric::Regions).or_else(|| before.next());
    // 加装电梯1930部。今年下达改造计划1021个: no lifts, which come in 部 and 台.
    let alien = |thing: Thing| mention.unit == "个" && matches!(thing, Thing::Is(Metric::Pipelines | Metric::Elevators));
    // 新增充电桩236个。…和平区：完成改造46个: no chargers, of which no line of another paragraph renovates any.
    let added = |t: &Topic| mention.unit == "个" && matches!(t.thing, Thing::Is(_)) && !near(view, &t.why) && renovated(view);
    let topic = view.scope.topic.as_ref().filter(|t| !alien(t.thing)).filter(|t| {
        near(view, &t.why)
            // 问：保租房进展如何？答：计划筹建650万套: what the question is about.
            || view.scope.answers && matches!(t.thing, Thing::Housing(_)) && t.why.span.start >= view.scope.opened.0
            || !view.scope.report && (view.paragraph.span.contains(&t.why.span.start) || view.paragraph_from == view.figures.len())
    });
    match (last, topic) {
        (Some(figure), Some(topic)) if topic.why.span.start > figure.span.start => match topic.thing {
            Thing::Is(Metric::OwnersCommittee | Metric::PropertyManagement) if !near(view, &topic.why) => {
                (Metric::Communities, Some(topic.why.clone()))
            }
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        // 引入物业的有5800多个。明年再改造2000个: what they got is of those alone.
        (Some(figure), _)
            if matches!(figure.metric, Metric::OwnersCommittee | Metric::PropertyManagement)
                && figure.span.start < view.tokens[0].span.start =>
        {
            (Metric::Communities, figure.told(Field::Metric).cloned())
        }
        // 完工数量居前的是合肥市（91个）: what is worked on, where only places were counted before.
        // 6个省份开工率超过85%。其中，江苏新开工1280个: so it is behind the words for the work.
        (Some(figure), _)
            if figure.metric == Metric::Regions && view.scope.about && (depth(view.tokens, view.at) > 0 || renovated(view)) =>
        {
            (Metric::Communities, None)
        }
        (Some(figure), _) => (figure.metric, figure.told(Field::Metric).cloned()),
        (None, Some(topic)) if view.scope.about && !view.scope.report && added(topic) => (Metric::Communities, Some(topic.why.clone())),
        (None, Some(topic)) => match topic.thing {
            // 换了几家物业公司。这样的小区共有158个: what manages communities is not what is counted a sentence later.
            // 业委会建设有序推进。今年新成立126个: but those that are set up are.
            Thing::Is(Metric::OwnersCommittee | Metric::PropertyManagement) if !near(view, &topic.why) && !set_up(view) => {
                (Metric::Communities, Some(topic.why.clone()))
            }
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        // 今年的目标是再装60部: lifts, where lifts are what the release counts in 部.
        (None, None) => match view.latest.of_unit(view.figures, mention.unit) {
            Some(figure) if !view.scope.report && figure.metric == Metric::Elevators => {
                (figure.metric, figure.told(Field::Metric).cloned())
            }
            // 西安市开工改造388个: communities, where they are what the release counts.
            Some(figure) if !view.scope.report && figure.metric == Metric::Communities && renovated(view) => {
                (figure.metric, figure.told(Field::Metric).cloned())
            }
            // 三、任务分解。安阳街道42个，玉海街道21个: so are the parts of the task that each place has.
            Some(figure) if !view.scope.report && figure.metric == Metric::Communities && shared_task(view) => {
                (figure.metric, figure.told(Field::Metric).cloned())
            }
            // 年度任务21个，开工21个: so are tasks and works, in a release on homes, where nothing else was named.
            _ if view.scope.about && !view.scope.report && mention.unit == "个" && renovated(view) => (Metric::Communities, None),
            _ => projects(view).map_or((default, None), |why| (Metric::Projects, Some(why))),
        },
    }
}

/// 思明区改造小区187个、新增停车位1460个；集美、海沧两区合计完成63个: what other places did is what the item before begins with.
pub(super) fn parallel(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    const DID: &[&str] = &["完成", "占去", "占了", "合计", "共计"];
    let unit = view.mention().unit;
    let placed = |at: usize| {
        matches!(view.tokens[at].kind, token::Kind::Place(_) | token::Kind::Town)
            || view.figure_at(at).is_some_and(|f| f.metric == Metric::Regions)
    };
    let place = (view.clause.start..view.at).rev().find(|at| placed(*at)).filter(|_| !view.scope.report)?;
    let words = view.between(view.tokens[place].span.end, view.mention().before);
    let thing = |t: &token::Token| t.noun().is_some_and(|(_, thing)| thing != Thing::Place);
    if !ends_with_any(words, DID) || words.chars().count() > 10 || view.tokens[place + 1..view.at].iter().any(thing) {
        return None;
    }
    let counts = |f: &&Figure| f.unit == unit && f.kind == Kind::Level && f.metric != Metric::Regions;
    let sentence = &view.figures[view.sentence_from..];
    let stop = |at: usize| view.tokens[at].mark() == Some(token::Mark::Semicolon);
    let item = (0..view.at).rev().find(|at| stop(*at));
    let above = item.map_or(0, |item| (0..item).rev().find(|at| stop(*at)).map_or(0, |at| view.tokens[at].span.end));
    let first = sentence.iter().filter(|f| f.span.start >= above).find(counts).or_else(|| {
        let last = view.figures[view.paragraph_from..view.sentence_from].last()?.sentence;
        view.figures[view.paragraph_from..view.sentence_from].iter().filter(|f| f.sentence == last).find(counts)
    })?;
    Some((first.metric, first.told(Field::Metric).cloned()))
}

/// 加快重点项目建设，新开工12个、竣工8个: the last thing named in the sentence.
fn projects(view: &View<'_, '_>) -> Option<Why> {
    let (at, (row, thing)) = view.tokens[..view.at].iter().enumerate().rev().find_map(|(at, t)| Some((at, t.noun()?)))?;
    (view.mention().unit == "个" && thing == Thing::Project).then(|| view.why(at, row, "projects named before"))
}

/// ◆ 什么时候改？截至5月10日已开工21个; 2023年计划改造164个、2.35万户, behind what was added there: communities again.
fn again(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let mention = view.mention();
    let here = view.figures[view.sentence_from..].iter().any(|f| f.unit == mention.unit);
    let added = |f: &Figure| {
        matches!(
            f.metric,
            Metric::ServiceFacilities | Metric::ChargingEbike | Metric::ChargingEv | Metric::Charging | Metric::ParkingSpaces
        )
    };
    // 新增充电端口1.15万个；今年计划改造232个: so it is in one sentence, where the work is named and its time or plan.
    let from = view.figures[view.sentence_from..].last().map_or(0, |f| f.span.end);
    let anew = || {
        let words = view.between(from, mention.before);
        words.contains('；') && words.ends_with("改造") && has_any(words, &["计划", "今年", "去年", "明年", "拟", "将"])
    };
    if mention.unit == "个"
        && !view.scope.report
        && view.scope.about
        && renovated(view)
        && (anew() || !here && !view.scope.topic.as_ref().is_some_and(|topic| near(view, &topic.why)))
        && view.figures.iter().rev().find(|f| f.unit == mention.unit).is_some_and(added)
        && let Some(figure) = view.figures.iter().rev().take(60).find(|f| f.metric == Metric::Communities)
    {
        return Some((figure.metric, figure.told(Field::Metric).cloned()));
    }
    None
}

/// Whether the words between the number and the place or mark before it are of work on communities: 开工改造388个.
fn renovated(view: &View<'_, '_>) -> bool {
    let from = (view.clause.start..view.at)
        .rev()
        .find(|at| view.tokens[*at].mark().is_some() || matches!(view.tokens[*at].kind, token::Kind::Place(_) | token::Kind::Town))
        .map_or(view.clause.start, |at| at + 1);
    let words = &view.text[view.tokens[from].span.start..view.mention().span.start];
    has_any(words, &["改造", "开工", "动工", "完工", "竣工", "年度任务", "目标任务"])
}

/// 任务分解, above a list in which the number stands right behind a place.
fn shared_task(view: &View<'_, '_>) -> bool {
    const TASKS: &[&str] = &["任务分解", "任务分配", "任务分布", "分解如下", "分配如下", "具体任务"];
    let placed = view.at > 0 && matches!(view.tokens[view.at - 1].kind, token::Kind::Place(_) | token::Kind::Town);
    placed && has_any(view.between(view.scope.opened.0, view.mention().span.start), TASKS)
}

/// 新成立126个: whether the clause sets up what it counts.
fn set_up(view: &View<'_, '_>) -> bool {
    has_any(view.between(view.tokens[view.clause.start].span.start, view.mention().span.start), &["成立", "组建"])
}
