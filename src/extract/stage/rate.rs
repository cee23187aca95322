//! The stage of rates and shares, and of what is counted for its rate.

use super::{future, mood_why};
use crate::cue::{Act, Dimension, Says, Thing, Trend};
use crate::extract::phrase::Subject;
use crate::extract::plan::Said;
use crate::extract::verb::before;
use crate::extract::{View, carry, share};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::release::Role;
use crate::search::{ends_with_any, find, has_any, starts_with_any};
use crate::token::Mark;

/// What is laid down for shares of the cost, and how they are reckoned.
pub(super) fn laid_down(view: &View<'_, '_>, said: &Said) -> Option<(Stage, Option<Why>)> {
    if view.mention().of != Dimension::Percent {
        return None;
    }
    // 按现行办法，居民出资不低于改造费用的5%，最高15%: what is laid down for shares of the cost.
    let words = &view.text[view.tokens[0].span.start.min(view.mention().span.start)..view.mention().span.start];
    let words = &words[words.rfind('；').unwrap_or(0)..];
    if has_any(words, &["办法", "规定", "原则", "现行", "参考比例"])
        && has_any(words, &["出资", "承担", "分摊", "补助"])
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return Some((Stage::Existing, None));
    }
    // 每部奖补18万元，由州级财政承担40%: who bears what is laid down.
    if ends_with_any(words, &["财政承担", "财政负担", "财政分担", "各承担"])
        && has_any(words, &["奖补", "补助", "补贴"])
        && !matches!(said, Said::Plan(_))
    {
        return Some((Stage::Existing, None));
    }
    // 按总费用的30%核算: how it is reckoned.
    if words.contains('按') && starts_with_any(&view.text[view.mention().after..], &["核算", "核定", "执行"]) {
        return Some((Stage::Existing, None));
    }
    None
}

/// The rate word of a share says of which stage it is.
pub(super) fn rate(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 完工率高于全省3.5个百分点 is of the rate, too.
    if view.mention().of != Dimension::Percent && !(view.mention().of == Dimension::Points && kind == Kind::Level) {
        return None;
    }
    // 新增就业3.2万人、登记失业率1.65%: no verb before is of a rate that begins its item.
    let begins = |at: &usize| view.is_number(*at) || view.tokens[*at].mark().is_some_and(|mark| mark != Mark::Quiet);
    if view.at > view.clause.start
        && view.word(view.at - 1).ends_with('率')
        && share::own_rate(view)
        && (view.clause.start..view.at).rev().find(begins).is_some_and(|at| view.tokens[at].mark() == Some(Mark::Item))
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return Some((Stage::Existing, None));
    }
    // 已拆除房屋9870户，拆除率44.9%: the rate of what the clause before did.
    if kind == Kind::Share
        && !matches!(said, Said::Plan(_))
        && let Some(at) = (view.clause.start..view.at).rev().find(|at| view.word(*at).ends_with('率'))
        && let Some(figure) = view.figures[view.sentence_from..].last().filter(|f| f.stage == Stage::Completed && f.kind == Kind::Level)
        && let Some(stem) = view.word(at).strip_suffix('率').filter(|stem| STEPS.contains(stem))
        && view.last_of(view.clause.start..view.at, Says::Each).is_none()
        && let Some(why) = figure.told(Field::Stage).filter(|why| view.text[why.span.clone()].ends_with(stem))
    {
        return Some((Stage::Completed, Some(why.clone())));
    }
    // 存在问题…支付率仅为46.2%: money is spent or not, whatever the section says of the rest.
    if spent(view) && !matches!(said, Said::Plan(_)) && !future(view) {
        return Some((Stage::Completed, None));
    }
    let (metric, why) = share::rate_word(view, kind, subject)?;
    // 五年的任务是960个，完成率达到109%: what a task comes to says nothing of the rate behind it.
    let task = |plan: &Why| {
        plan.rule != carry::LABELLED
            && matches!(&view.text[plan.span.clone()], "任务" | "目标任务" | "目标")
            && plan.span.start < view.tokens[view.clause.start].span.start
    };
    let tasked = matches!(said, Said::Plan(plan) if task(plan));
    if let Said::Plan(plan) = said
        && !tasked
    {
        return Some((Stage::Planned, Some(plan.clone())));
    }
    // 年度任务开工率达100%, as a headline: news of what is so.
    let news = view.paragraph.role == Role::Title && view.text[..view.mention().span.start].ends_with(['达', '到']);
    if future(view) && !news && (tasked || matches!(said, Said::Nothing)) {
        return Some((Stage::Planned, mood_why(view)));
    }
    let stage = match metric {
        Metric::StartRate => Stage::Started,
        Metric::CompletionRate => Stage::Completed,
        Metric::Satisfaction => match before(view, view.clause.clone(), view.at) {
            // 满意率达98% only stands; one that was raised is the work of somebody.
            Some((at, _, Act::Reach)) if !matches!(view.word(at), "达" | "达到") => Stage::Completed,
            _ => Stage::Existing,
        },
        _ => return None,
    };
    Some((stage, Some(why)))
}

/// What is done once for each, so that a rate of it says how far it has come.
const STEPS: &[&str] =
    &["拆除", "签约", "分配", "搬迁", "腾退", "整改", "办结", "化解", "配租", "交付", "征收", "安置", "回迁", "验收", "收缴"];

/// 支付率仅为46.2%, 已支付61%: how much of the money is spent.
fn spent(view: &View<'_, '_>) -> bool {
    const RATES: &[&str] = &["支付率", "执行率", "支出率", "拨付率", "到位率", "支付进度", "支出进度", "执行进度", "已支付", "已支出"];
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().span.start).unwrap_or_default();
    ends_with_any(words.trim_end_matches(share::hedges), RATES)
}

/// What a share of the people got, or think.
pub(super) fn share_of_people(view: &View<'_, '_>, subject: &Subject, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 八成的老人享受助餐服务, 七成的村庄污水得到治理: what they were given.
    if view.mention().of == Dimension::Percent
        && subject.behind
        && !matches!(said, Said::Plan(_))
        && !future(view)
        && let Some(at) = (view.at + 1..view.clause.end)
            .take_while(|at| !view.is_number(*at))
            .find(|at| starts_with_any(view.word(*at), &["得到", "享受", "享有", "发生", "实现", "用上", "喝上", "通上"]))
    {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return Some((Stage::Completed, Some(Why { row, span: view.tokens[at].span.clone(), rule: "what a share of them got" })));
    }
    // 60岁以上老年人占比达24.7%: how many of a kind there are.
    if view.mention().of == Dimension::Percent
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::People | Thing::Persons))
        && ends_with_any(&view.text[..view.mention().before], &["占比达", "占比达到", "占比已达", "占比超过", "占比超"])
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return Some((Stage::Existing, None));
    }
    // 同意改造的住户占98.6%: what they think only stands.
    let thinks = || {
        let clause = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
        let said = |word: &&str| find(clause, word).is_some_and(|at| clause[at..].contains('的') && clause.contains('占'));
        ["同意", "愿意", "赞成"].iter().any(said)
    };
    if view.mention().of == Dimension::Percent && !matches!(said, Said::Plan(_)) && thinks() {
        return Some((Stage::Existing, None));
    }
    // 九成以上的居民赞成: what people think only stands.
    if view.mention().of == Dimension::Percent
        && subject.behind
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::People | Thing::Persons | Thing::Is(Metric::Other)))
        && !view.tokens[view.clause.clone()].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
        && !matches!(said, Said::Plan(_))
    {
        return Some((Stage::Existing, subject.head.as_ref().map(|h| h.why.clone())));
    }
    None
}

/// How far one rate lies from another, and places counted for how far their work has come.
pub(super) fn compared_rate(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 年均增长6.1%，高于全省0.4个百分点: a gap stands as what it is the gap of.
    if view.mention().of == Dimension::Points && kind == Kind::Level && !matches!(said, Said::Plan(_)) && !future(view) {
        let of = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "%");
        return Some(of.map_or((Stage::Existing, None), |f| (f.stage, f.told(Field::Stage).cloned())));
    }
    // 6个地区开工率达到100%: places counted for how far their work has come.
    if subject.behind
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Place))
        && !matches!(said, Said::Plan(_))
        && let Some((at, row, metric)) = (view.at + 1..view.clause.end)
            .take_while(|at| !view.is_number(*at))
            .chain(view.clause.start..view.at)
            .find_map(|at| match view.tokens[at].noun()? {
                (row, Thing::Rate(metric)) => Some((at, row, metric)),
                _ => None,
            })
    {
        let stage = if metric == Metric::StartRate { Stage::Started } else { Stage::Completed };
        return Some((stage, Some(view.why(at, row, "rate of the places"))));
    }
    None
}

/// 从65%提升至78%: the level that it came from only stood.
pub(super) fn from_level(view: &View<'_, '_>) -> Option<Why> {
    let reach = (view.at + 1..view.clause.end).find(|at| reaches(view, *at))?;
    let row = view.tokens[reach].verb().map(|(row, _)| row);
    for at in (view.clause.start..view.at).rev() {
        if reaches(view, at) {
            return None;
        }
        let word = view.word(at);
        // 由每人320元提高到380元
        let left = word.rfind(['从', '由']).is_some_and(|i| word[i..].chars().count() <= 3);
        if left || word.starts_with(['从', '由']) {
            return Some(Why { row, span: view.tokens[reach].span.clone(), rule: "the level that it came from" });
        }
    }
    None
}

fn reaches(view: &View<'_, '_>, at: usize) -> bool {
    matches!(view.tokens[at].verb(), Some((_, Act::Reach))) || view.tokens[at].change().is_some_and(|(_, t)| t != Trend::Against)
}
