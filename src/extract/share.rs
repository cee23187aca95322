//! Shares and changes in percent: the rate word that they go by, or what they are a share of.

use super::carry::Topic;
use super::metric::{committee, near};
use super::phrase::{Head, Subject};
use super::plan::target_of;
use super::{View, depth, money, people};
use crate::cue::{Dimension, Says, Thing};
use crate::figure::{Field, Figure, Kind, Metric, Stage, Why};
use crate::mention::floor;
use crate::search::{ends_with_any, find, has_any};
use crate::token::{self, Mark};

/// 开工率超过95%。辽宁、海南相对较低，分别为78.3%、74.1%: a sentence of places alone, and of how they compare, goes on with the rate
/// that the sentence before it told.
fn ranked_places(view: &View<'_, '_>, kind: Kind) -> Option<(Metric, Why)> {
    const COMPARED: &[char] = &[
        '较', '最', '相', '对', '低', '高', '慢', '快', '好', '差', '居', '前', '靠', '后', '进', '度', '的', '有', '是', '为', '均', '都',
        '也', '则', '只', '仅', '其', '中', '依', '次', '不', '足', '超', '过', '达', '到',
    ];
    let told = view.figures[view.paragraph_from..].iter().rev().find(|figure| figure.kind != Kind::Change);
    let figure = told.filter(|_| kind == Kind::Share && view.mention().of == Dimension::Percent)?;
    let rate = figure.kind == Kind::Share && matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction);
    let place = |t: &token::Token| matches!(t.kind, token::Kind::Place(_) | token::Kind::Town);
    let compares = |t: &token::Token| {
        place(t)
            || t.mark().is_some()
            || matches!(t.kind, token::Kind::Mention(_))
            || t.is(Says::Each).is_some()
            || view.text[t.span.clone()].chars().all(|c| COMPARED.contains(&c))
    };
    let before = &view.tokens[..view.at];
    (rate && before.iter().any(place) && before.iter().all(compares)).then_some(())?;
    Some((figure.metric, figure.told(Field::Metric)?.clone()))
}

/// The rate word that a share goes by: in its phrase, in its clause, or that of the share before it.
pub(super) fn rate_word(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> Option<(Metric, Why)> {
    if let Some(Head { thing: Thing::Rate(metric), why, .. }) = &subject.head {
        return Some((*metric, why.clone()));
    }
    // 履约率79%、开工率56.9%: a rate with a word of its own.
    if own_rate(view) {
        return None;
    }
    // Each of several things before 分别 has its own.
    if view.last_of(view.clause.start..view.at, Says::Each).is_some()
        && subject.phrase.is_some()
        && !subject.behind
        && matches!(&subject.head, Some(Head { thing: Thing::Is(_) | Thing::Housing(_), .. }))
    {
        return None;
    }
    let before = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at));
    // 投诉率下降67.7%、满意率达到90%: the next item has a thing of its own.
    let named = subject.named && !subject.behind;
    let behind =
        (view.at + 1..view.clause.end).take_while(|at| !(view.is_number(*at) || named && view.tokens[*at].mark() == Some(Mark::Item)));
    for at in before.chain(behind) {
        if let Some((row, Thing::Rate(metric))) = view.tokens[at].noun() {
            return Some((metric, view.why(at, row, "rate word near the number")));
        }
    }
    // 铜陵、马鞍山完工率居前，分别为61.5%和54.8%: the rate of the clause before.
    let bare = view.tokens[view.clause.clone()].iter().all(|t| t.noun().is_none() && !matches!(t.kind, token::Kind::Gap));
    if bare
        && view.clause.start > 1
        && view.last_of(view.clause.start..view.at, Says::Each).is_some()
        && let Some(found) = rate_between(view, super::clause(view.tokens, view.clause.start - 2))
    {
        return Some(found);
    }
    // 开工率较低的为淮南市（76.4%）: the rate named before the bracket.
    if depth(view.tokens, view.at) > 0
        && view.tokens[view.clause.clone()].iter().all(|t| t.noun().is_none())
        && view.figures.len() == view.sentence_from
        && let Some(found) = rate_between(view, 0..view.clause.start)
    {
        return Some(found);
    }
    // 江苏（96.2%）、河北（94.8%）开工率居前: the rate named behind the brackets.
    let placed = |at: usize| at > 0 && matches!(view.tokens[at - 1].kind, token::Kind::Place(_) | token::Kind::Town);
    if depth(view.tokens, view.at) == 1
        && view.tokens[view.clause.clone()].iter().all(|t| t.noun().is_none())
        && view.clause.start > 0
        && placed(view.clause.start - 1)
    {
        let ends = |at: &usize| {
            depth(view.tokens, *at) == 0 && matches!(view.tokens[*at].mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Stop))
        };
        let end = (view.at..view.tokens.len()).find(ends).unwrap_or(view.tokens.len());
        if let Some(found) = rate_between(view, view.at..end) {
            return Some(found);
        }
    }
    // 完工率最高的是迎泽区，为98%；最低的是晋源区，仅65.2%
    if kind == Kind::Share
        && let Some(at) = super::region::just_named(view)
    {
        let before = super::clause(view.tokens, at);
        let told = || {
            let figure = view.figures[view.sentence_from..].last()?;
            let rate = matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction);
            Some((figure.metric, figure.told(Field::Metric).filter(|_| rate)?.clone()))
        };
        if let Some(found) = rate_between(view, before).or_else(told) {
            return Some(found);
        }
    }
    // 开工率61.4%。进展较快的地区：石家庄市100%、唐山市97.4%: each place by the rate that was told before.
    if kind == Kind::Share
        && view.at > 0
        && matches!(view.tokens[view.at - 1].kind, token::Kind::Place(_) | token::Kind::Town)
        && (view.at < 2 || view.tokens[view.at - 2].mark().is_some())
        && let Some(figure) = view.figures[view.paragraph_from..].last()
        && matches!(figure.metric, Metric::StartRate | Metric::CompletionRate)
        && let Some(why) = figure.told(Field::Metric)
    {
        return Some((figure.metric, why.clone()));
    }
    // 柳州市开工率最高，达52%: the rate of the clause that says who leads.
    if kind == Kind::Share && bare && view.clause.start > 1 {
        let before = super::clause(view.tokens, view.clause.start - 2);
        let words = view.between(view.tokens[before.start].span.start, view.tokens[before.end - 1].span.end);
        if ends_with_any(words, &["最高", "最低", "居首", "领先", "靠前", "垫底", "最快", "第一"])
            && let Some(found) = rate_between(view, before)
        {
            return Some(found);
        }
    }
    // 开工率排名靠前的市：秦皇岛市62.5%、廊坊市58.1%: the rate that heads the list of places.
    let placed_right_before = view.at > 0 && matches!(view.tokens[view.at - 1].kind, token::Kind::Place(_) | token::Kind::Town);
    if kind == Kind::Share
        && placed_right_before
        && let Some(colon) = (0..view.at).find(|at| view.tokens[*at].mark() == Some(Mark::Colon))
        && !(0..colon).any(|at| view.is_number(at))
        && let Some(found) = rate_between(view, 0..colon)
    {
        return Some(found);
    }
    if let Some(told) = ranked_places(view, kind) {
        return Some(told);
    }
    // …，海南、西藏均不足五成: places by themselves go on with the rate told before.
    let alone = view.tokens[view.clause.start..view.at].iter().all(|t| {
        matches!(t.kind, token::Kind::Place(_) | token::Kind::Town | token::Kind::Mark(Mark::Item | Mark::Quiet))
            || matches!(
                &view.text[t.span.clone()],
                "均" | "都" | "也" | "则" | "和" | "仅" | "只有" | "为" | "达" | "不足" | "超过" | "最低" | "最高"
            )
    });
    if alone
        && view.at > view.clause.start
        && placed(view.clause.start + 1)
        && depth(view.tokens, view.at) == 0
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Share)
        && matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction)
    {
        return Some((figure.metric, figure.told(Field::Metric)?.clone()));
    }
    // 11个省份已完成任务；开工率靠后的是辽宁（78.2%）、海南（74.6%）: the rate named in its part of the sentence.
    if depth(view.tokens, view.at) > 0
        && view.tokens[view.clause.clone()].iter().all(|t| t.noun().is_none())
        && let Some(found) = rate_of_part(view)
    {
        return Some(found);
    }
    // 开工率在90%以上的还有重庆（95.6%）: the rate named before the bracket.
    if depth(view.tokens, view.at) > 0
        && view.tokens[view.clause.clone()].iter().all(|t| t.noun().is_none())
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Share)
        && matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction)
    {
        return Some((figure.metric, figure.told(Field::Metric)?.clone()));
    }
    // 超额30%完成省下达任务
    if view.text[..view.mention().span.start].ends_with("超额")
        && let Some(done) = view.tokens.get(view.at + 1).filter(|_| view.word(view.at + 1).starts_with("完成"))
    {
        let row = done.verb().map(|(row, _)| row);
        return Some((Metric::CompletionRate, Why { row, span: done.span.clone(), rule: "how far a plan is exceeded" }));
    }
    // 完成分流改造75%的工程量
    let tail = &view.text[view.mention().after..];
    if kind == Kind::Share && (tail.starts_with("的工程量") || tail.starts_with("的工作量")) {
        let span = view.mention().after..view.mention().after + "的工程量".len();
        return Some((Metric::CompletionRate, Why { row: None, span, rule: "share of the work" }));
    }
    // 楼体保温已完成85%: how much of the work is done.
    let said = view.text[..view.mention().before].trim_end();
    if kind == Kind::Share
        && !subject.behind
        && ends_with_any(said, &["已完成", "仅完成", "完成了", "累计完成"])
        && let Some(done) = view.at.checked_sub(1).filter(|at| view.tokens[*at].verb().is_some())
    {
        let row = view.tokens[done].verb().map(|(row, _)| row);
        return Some((Metric::CompletionRate, Why { row, span: view.tokens[done].span.clone(), rule: "how much is done" }));
    }
    // 老旧小区改造开工逾九成, 年内完成七成: the verb right before the share.
    if kind == Kind::Share
        && !subject.behind
        && view.mention().unit == "%"
        && let Some(at) = view.at.checked_sub(1).filter(|at| *at >= view.clause.start)
        && let Some(metric) = match view.word(at) {
            "开工" | "动工" | "新开工" => Some(Metric::StartRate),
            "完工" | "竣工" | "完成" | "完成了" => Some(Metric::CompletionRate),
            _ => None,
        }
        && let Some((row, _)) = view.tokens[at].verb()
    {
        return Some((metric, view.why(at, row, "verb of a share of work")));
    }
    // A share of a plan goes by what was counted: 开工1351个，占年度任务的97.5%.
    let each = view.last_of(view.clause.start..view.at, Says::Each).is_some();
    let task =
        (view.clause.start..view.at).rev().take_while(|at| each || !view.is_number(*at)).find_map(|at| match view.tokens[at].noun() {
            Some((row, Thing::Task)) => Some((at, row)),
            // 完成市下达任务的103%
            None if view.word(at) == "下达任务" => view.tokens[at].verb().map(|(row, _)| (at, row)),
            _ => None,
        });
    let task = task.or_else(|| {
        let (_, at) = target_of(view, view.at)?;
        // 完成省下达任务4000套的105.4%
        Some((at, view.tokens[at].noun().or(view.tokens[at].verb().map(|(row, _)| (row, Thing::Task)))?.0))
    });
    if let Some((at, row)) = task
        && kind == Kind::Share
        && !(matches!(view.word(at), "总量" | "开工量" | "完工量" | "竣工量")
            // 市场主体总量占全省41.8%: a total that is a share of another.
            && (view.last_of(view.clause.start..view.at, Says::Share).is_some() || view.text[..view.tokens[at].span.start].ends_with("经济")))
    {
        // 已进场，完成总工程量的65%: how much of the work is done.
        if view.word(at).ends_with("工程量") {
            return Some((Metric::CompletionRate, view.why(at, row, "share of the work")));
        }
        // 分别为年度计划的101.3%和115.4%: each of what was counted at its place.
        let counted = paired_levels(view)
            .or_else(|| that_makes(view))
            .or_else(|| view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level && f.stage != Stage::Planned));
        let metric = match counted.map(|f| f.stage) {
            Some(Stage::Started) => Metric::StartRate,
            _ => Metric::CompletionRate,
        };
        return Some((metric, view.why(at, row, "share of a plan")));
    }
    // 计划实施120公里，已完成57.3公里，占47.8%: so is a bare share that is just that of the plan.
    if kind == Kind::Share
        && view.at > 0
        && matches!(view.word(view.at - 1), "占" | "占比")
        && view.clause.start + 1 == view.at
        && let [.., plan, done] = &view.figures[view.sentence_from..]
        && plan.stage == Stage::Planned
        && matches!(done.stage, Stage::Started | Stage::Completed)
        && plan.unit == done.unit
        && let Some(made) = done.value.checked_mul(100.into()).and_then(|parts| parts.checked_div(plan.value))
        && (made - view.mention().value).abs() < 1.into()
    {
        let metric = if done.stage == Stage::Started { Metric::StartRate } else { Metric::CompletionRate };
        return Some((metric, Why { row: None, span: plan.span.clone(), rule: "share of a plan" }));
    }
    // 管道214公里，占年度任务的71%；供水管网96公里，占64%: so is that of the next item of a list that says no more of it.
    if kind == Kind::Share
        && view.at == view.clause.start + 1
        && matches!(view.word(view.clause.start), "占" | "占比")
        && let [.., share, level] = &view.figures[view.sentence_from..]
        && share.kind == Kind::Share
        && level.kind == Kind::Level
        && share.told(Field::Metric).is_some_and(|why| why.rule == "share of a plan")
        && view.between(share.span.end, level.span.start).contains('；')
    {
        return Some((share.metric, share.told(Field::Metric)?.clone()));
    }
    // 超8成项目已开工: the verb behind the thing.
    if subject.behind && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Project | Thing::Community | Thing::Housing(_))) {
        for at in view.at + 1..view.clause.end {
            let metric = match view.word(at) {
                "开工" | "动工" | "进场施工" => Metric::StartRate,
                "完工" | "竣工" | "完成" => Metric::CompletionRate,
                _ => continue,
            };
            let row = view.tokens[at].verb().map(|(row, _)| row);
            return Some((metric, Why { row, span: view.tokens[at].span.clone(), rule: "verb of a share of work" }));
        }
    }
    // 孟津刚过五成, 低于95%的有…: the rate of the share before, where no other word of measure stands here.
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let own = view.tokens[from..view.at].iter().any(|t| {
        let thing = t.noun().is_some_and(|(_, thing)| thing != Thing::Place);
        thing || t.is(Says::Share).is_some() || view.text[t.span.clone()].ends_with('率')
    }) || hedged_share(view);
    // （一）开工率。阳泉、长治、晋城3市均达到100%，其后依次为晋中99.2%: the rate that heads the paragraph.
    let things = view.tokens[from..view.at].iter().any(|t| t.noun().is_some_and(|(_, thing)| thing != Thing::Place));
    if let Some((metric, why)) = &view.scope.rate
        && kind == Kind::Share
        && !things
        && !hedged_share(view)
        && view.tokens[from..view.at].iter().all(|t| t.is(Says::Share).is_none())
    {
        return Some((*metric, why.clone()));
    }
    // 发放租赁补贴6.3万户，同比增长5.4%: a change in percent is of what grew.
    if own || subject.behind && subject.head.is_some() || kind == Kind::Change && view.mention().of == Dimension::Percent {
        return None;
    }
    let figure = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Share)?;
    // 完成年度预算的107%；增加值增长3.8%，高出全省2个百分点: a gap is of nothing before its item.
    if view.mention().of == Dimension::Points && view.between(figure.span.end, view.mention().span.start).contains('；') {
        return None;
    }
    let rate = matches!(figure.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction);
    if !rate {
        return None;
    }
    Some((figure.metric, figure.told(Field::Metric)?.clone()))
}

/// 已建成176部，在建88部，完成任务200部的88%: the amount whose share of the task that is quoted this is.
fn that_makes<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let (number, _) = target_of(view, view.at)?;
    let (target, share) = (view.figure_at(number)?, view.mention().value);
    let close = |figure: &&Figure| {
        let made = figure.value.checked_mul(100.into()).and_then(|parts| parts.checked_div(target.value));
        made.is_some_and(|made| (made - share).abs() < 1.into())
    };
    view.figures[view.sentence_from..].iter().filter(|f| f.kind == Kind::Level && f.unit == target.unit && f.id != target.id).find(close)
}

/// The rate that the part of the sentence up to a bracket names or looks at.
fn rate_of_part(view: &View<'_, '_>) -> Option<(Metric, Why)> {
    let parts = |at: &usize| matches!(view.tokens[*at].mark(), Some(Mark::Semicolon | Mark::Colon));
    let from = (0..view.clause.start).rev().find(parts).map_or(0, |at| at + 1);
    rate_between(view, from..view.clause.start).or_else(|| seen(view, from))
}

/// 从完工情况看，排名前三的依次为安康市（86.4%）: the rate that a part of a sentence looks at.
fn seen(view: &View<'_, '_>, from: usize) -> Option<(Metric, Why)> {
    let span = view.tokens[from].span.start..view.mention().span.start;
    let words = view.text.get(span.clone())?;
    [("完工情况看", Metric::CompletionRate), ("开工情况看", Metric::StartRate)].into_iter().find_map(|(word, metric)| {
        let at = span.start + words.find(word)?;
        Some((metric, Why { row: None, span: at..at + word.len(), rule: "what the sentence looks at" }))
    })
}

/// The last rate word between two tokens.
fn rate_between(view: &View<'_, '_>, span: std::ops::Range<usize>) -> Option<(Metric, Why)> {
    span.rev().find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Rate(metric)) => Some((metric, view.why(at, row, "rate word before the number"))),
        _ => None,
    })
}

/// 约占两成: a hedge that says that it is a part.
fn hedged_share(view: &View<'_, '_>) -> bool {
    view.mention().bound_why.as_ref().is_some_and(|why| view.text[why.span.clone()].contains('占'))
}

/// Whether words in 率 that are no rate of the closed list stand right before the number.
pub(super) fn own_rate(view: &View<'_, '_>) -> bool {
    let Some(at) = (view.clause.start..view.at).rev().find(|at| {
        let token = &view.tokens[*at];
        token.is(Says::Link).is_none() && token.verb().is_none() && token.mark() != Some(Mark::Quiet) && token.is(Says::Each).is_none()
    }) else {
        return false;
    };
    view.word(at).ends_with('率') && view.word(at).chars().count() > 1 && !matches!(view.tokens[at].noun(), Some((_, Thing::Rate(_))))
}

/// 仅为, 已达到约: what stands between the name of a rate and its number.
pub(super) fn hedges(c: char) -> bool {
    c.is_whitespace() || "为达到约超过仅已均近只有低于不足刚至".contains(c)
}

/// 计划改造42个，已开工38个（90.5%）: how much of the plan it is, where it is as much as that.
pub(super) fn rate_in_bracket(view: &View<'_, '_>) -> Option<(Metric, Why)> {
    let bracket = view.at.checked_sub(2)?;
    let alone = view.tokens[bracket + 1].mark() == Some(Mark::Open)
        && view.tokens.get(view.at + 1).and_then(token::Token::mark) == Some(Mark::Close);
    let done = view.figure_at(bracket).filter(|f| alone && f.kind == Kind::Level)?;
    // 完成投资0.73亿元（38.4%）, behind the rates of the counts: of the money.
    if done.unit == "元"
        && view.figures[view.sentence_from..].iter().any(|f| matches!(f.metric, Metric::StartRate | Metric::CompletionRate))
    {
        return done.told(Field::Metric).cloned().map(|why| (done.metric, why));
    }
    let metric = match done.stage {
        Stage::Started => Metric::StartRate,
        Stage::Completed => Metric::CompletionRate,
        _ => return None,
    };
    let planned = |f: &&crate::figure::Figure| f.unit == done.unit && f.stage == Stage::Planned && f.kind == Kind::Level;
    let plan = view.figures[view.paragraph_from..].iter().rev().find(planned).filter(|plan| !plan.value.is_zero())?;
    let part = done.value.checked_mul(100.into())?.checked_div(plan.value)?;
    let fits = (part - view.mention().value).abs() < rust_decimal::Decimal::ONE;
    fits.then(|| (metric, Why { row: None, span: plan.span.clone(), rule: "as much of the plan" }))
}

/// The metric of a share, or of a change in percent.
pub(super) fn share(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    if let Some((metric, why)) = rate_in_bracket(view).filter(|_| kind == Kind::Share).or_else(|| rate_word(view, kind, subject)) {
        return (metric, Some(why));
    }
    // 96%以上的住户签字同意: so many of them.
    if kind == Kind::Share
        && let Some(why) = people::thinks(view)
        && !has_any(view.between(view.mention().after, why.span.start), &["居民", "群众"])
    {
        return (Metric::Households, Some(why));
    }
    let head = subject.head.as_ref();
    let why = head.map(|h| h.why.clone());
    let told = |figure: &crate::figure::Figure| (figure.metric, figure.told(Field::Metric).cloned());
    let last = view.figures[view.sentence_from..].last();
    let words = &view.text[view.tokens[view.clause.start].span.start..view.mention().span.start];
    // 同比分别增长3.9%和22.4%: the nth change is of the nth figure before.
    if kind == Kind::Change
        && let Some(figure) = paired(view)
    {
        return told(figure);
    }
    // 高于全省2.8个百分点, 比上年提高1.2个百分点: of the share before.
    if view.mention().of == Dimension::Points
        && head.is_none()
        && let Some(figure) = last
        && figure.unit == "%"
    {
        return told(figure);
    }
    // 超九成表示“满意”: what people think of it.
    let behind_it = view.behind_in_clause();
    if kind == Kind::Share
        && let Some(at) = ["表示“满意", "感到满意", "非常满意", "都满意"].iter().find_map(|w| find(behind_it, w))
    {
        let start = view.mention().span.end + at;
        let why = Why { row: None, span: start..start + "表示".len(), rule: "what people think of it" };
        return (Metric::Satisfaction, Some(why));
    }
    // 公租房保障覆盖率提高1.5个百分点: how many have got homes of that type.
    if words.ends_with("率") || has_any(words, &["保障覆盖率", "保障率"]) {
        let covered = (view.clause.start..view.at).find_map(|at| match view.tokens[at].noun()? {
            (row, Thing::Housing(metric)) => Some((metric, Some(view.why(at, row, "what the rate is of")))),
            _ => None,
        });
        if has_any(words, &["保障覆盖率", "保障率"])
            && let Some(told) = covered
        {
            return told;
        }
    }
    // 由业主分摊15%: of the money that they give.
    // 拨付率62%, 支付率不足30%: of the money that was told of before.
    let paid = kind == Kind::Share && has_any(words, PAID);
    // 中央资金支出进度41.6%, 县级配套资金到位率只有63%: of the money that is named with it.
    if paid
        && has_any(words, &["资金", "补助", "预算", "债", "地方配套"])
        && let Some((metric, why)) = money::giver_in(view, view.clause.start, view.at)
    {
        return (metric, Some(why));
    }
    if paid
        && let sum = (|f: &&crate::figure::Figure| f.unit == "元" && f.metric != Metric::Other)
        && let whole = (words.contains("资金").then(|| view.figures[view.sentence_from..].iter().find(sum))).flatten()
        && let Some(figure) = whole
            .or_else(|| view.figures[view.paragraph_from..].iter().rev().find(sum))
            .or_else(|| view.latest.of_unit(view.figures, "元").filter(|f| !view.scope.report && sum(f)))
    {
        return told(figure);
    }
    // 总投资3亿元，专项债券占25%: of whose money it is.
    if kind == Kind::Share
        && view.at > view.clause.start
        && view.tokens[view.at - 1].is(Says::Share).is_some()
        && view.figures[view.sentence_from..].iter().any(|f| f.unit == "元")
        && let Some((metric, why)) = money::giver_in(view, view.clause.start, view.at)
        && (head.is_none_or(|h| matches!(h.thing, Thing::Money))
            || ends_with_any(words.trim_end_matches(['占', '比', '约']), &["债券", "债", "贷款", "资本", "补助"]))
    {
        return (metric, Some(why));
    }
    let behind = &view.text[view.mention().span.end..view.tokens[view.clause.end - 1].span.end.max(view.mention().span.end)];
    // 剩下的5%由物业公司和居民出
    // 80%以上的资金由居民自筹
    let paid = behind.trim_start_matches(view.between(view.mention().span.end, view.mention().after));
    let behind = paid.strip_prefix("的资金").unwrap_or(behind);
    let theirs = behind.starts_with('由') && (behind.ends_with('出') || has_any(behind, &["承担", "分摊", "分担", "负担", "自筹"]));
    if theirs
        && kind == Kind::Share
        && let Some((at, who)) = ["居民", "业主", "住户", "群众"].iter().find_map(|who| Some((find(behind, who)?, who)))
        && !has_any(behind, &["财政", "政府", "补助", "企业", "公司"])
    {
        let start = view.tokens[view.clause.end - 1].span.end - behind.len() + at;
        return (Metric::FundingPrivate, Some(Why { row: None, span: start..start + who.len(), rule: "who gives the money" }));
    }
    // 市级财政按施工金额的40%给予补贴: so is the standard that they give by.
    let by =
        has_any(words, &["按", "承担"]) && has_any(behind, &["给予补贴", "给予补助", "补贴", "补助", "奖补"]) || words.contains("单位承担");
    if by
        && kind == Kind::Share
        && let Some((metric, why)) = money::giver_in(view, view.clause.start, view.at)
    {
        return (metric, Some(why));
    }
    // 居民出资比例偏低，仅占总投资的1.5%: of whose money the sentence is.
    if kind == Kind::Share
        && has_any(words, &["总投资的", "总费用的", "改造费用的", "不足", "不到", "不超过"])
        && let before = view.between(view.tokens[0].span.start, view.tokens[view.clause.start].span.start)
        && let Some((at, whose)) = ["居民出资", "居民自筹", "群众出资", "业主出资"].iter().find_map(|w| Some((before.rfind(w)?, w)))
        && view.figures[view.sentence_from..].iter().all(|f| f.span.start < view.tokens[0].span.start + at)
        && head.is_none_or(|h| matches!(h.thing, Thing::Money | Thing::Project))
    {
        let start = view.tokens[0].span.start + at;
        let why = Why { row: None, span: start..start + whose.len(), rule: "whose money the sentence is of" };
        return (Metric::FundingPrivate, Some(why));
    }
    if theirs || has_any(words, &["承担", "分摊", "出资", "自筹", "财政补助", "政府补助"]) {
        return money::metric(view, subject, kind);
    }
    // 中央和省里补了55%，区财政拿了四成: of the money that they give.
    let pays = has_any(words, &["补了", "拿了", "负担", "资本占比", "补助占", "补助约占", "财政约占", "财政占", "出资占"]);
    if kind == Kind::Share && pays && head.is_none_or(|h| matches!(h.thing, Thing::Money)) && money::named(view, subject) {
        return money::metric(view, subject, kind);
    }
    // 出租率达到96%, 租金为市场价的八成: of the homes that are let.
    if kind == Kind::Share
        && has_any(words, &["出租率", "租金"])
        && let Some((metric, why)) = &view.scope.housing
        && view.paragraph.span.contains(&why.span.start)
    {
        return (*metric, Some(why.clone()));
    }
    // 建有充电设施的占89%: of what the sentence counts.
    // 已筹集14.7万套。其中，利用集体用地新建的占四成: or the sentence that it breaks down.
    if (view.clause.start + 1..view.at).any(|at| view.word(at).starts_with('占') && view.word(at - 1).ends_with('的'))
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level).or_else(|| broken_down(view))
    {
        // 有专业物业的占七成
        let got = view.clause.clone().take_while(|at| *at < view.at).find_map(|at| match view.tokens[at].noun()? {
            (row, Thing::Is(metric @ (Metric::PropertyManagement | Metric::OwnersCommittee))) => {
                Some((metric, Some(view.why(at, row, "what the communities got"))))
            }
            _ => None,
        });
        return got.filter(|_| figure.metric == Metric::Communities).unwrap_or_else(|| told(figure));
    }
    // 占全市的63.6% without a subject of its own: of the figure before.
    let parted = (view.clause.start..view.at).find(|at| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).contains('占'));
    // 越城区一地就占了四成
    // 三个街道合计占到全区六成, 三区占全市七成
    let first = &words[..floor(words, 6 * '区'.len_utf8())];
    let summed = first.starts_with(|c: char| c.is_ascii_digit() || "两二三四五六七八九".contains(c))
        && first.contains(['区', '市', '县', '州', '街', '镇', '地']);
    let placed_first = summed || matches!(view.tokens[view.clause.start].kind, token::Kind::Place(_) | token::Kind::Town);
    if hedged_share(view)
        && !subject.named
        && let Some(figure) = last
    {
        return told(figure);
    }
    if let Some(at) = parted
        && view.tokens[view.clause.start..at].iter().all(|t| {
            t.noun().is_none_or(|(_, thing)| summed && thing == Thing::Place) && (placed_first || !matches!(t.kind, token::Kind::Gap))
        })
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| !summed || f.metric != Metric::Regions)
    {
        return told(first_of(view, figure));
    }
    // 超九成引进了物业服务
    if head.is_none()
        && has_any(behind, &["引", "成立", "选聘", "实行", "纳入"])
        && let Some(told) = committee(view)
    {
        return told;
    }
    // 建成社区食堂12家，城市社区覆盖率94%: how many places have what was counted.
    let place = |h: &Head| {
        matches!(h.thing, Thing::Place | Thing::Is(Metric::Other))
            && view.word(h.at).ends_with(['区', '村', '镇', '乡', '道', '县'])
            && !view.word(h.at).ends_with("小区")
    };
    // 农村生活污水治理自然村覆盖率达到35.6% is of what stands in its own clause.
    let first = |h: &Head| view.tokens[view.clause.start..h.at].iter().all(|t| t.verb().is_none() && !t.governs());
    if words.contains("覆盖率")
        && head.is_some_and(|h| place(h) && first(h))
        && let Some(figure) = last.filter(|f| f.kind == Kind::Level)
    {
        return told(figure);
    }
    match head.map(|h| h.thing) {
        Some(Thing::Is(metric) | Thing::Housing(metric)) => (metric, why),
        // 80%小区成立了业委会
        Some(Thing::Community) => committee(view).unwrap_or((Metric::Communities, why)),
        Some(Thing::Building) => (Metric::Buildings, why),
        // 业主同意率 is no share of the residents.
        Some(Thing::People) if own_rate(view) => (Metric::Other, why),
        Some(Thing::People) => (Metric::Residents, why),
        Some(Thing::Money) => money::metric(view, subject, kind),
        // 90%以上乡镇用上集中供水: so many of the places.
        Some(Thing::Place) if kind == Kind::Share && subject.behind => (Metric::Regions, why),
        // 在保家庭1400万户，其中低保家庭近八成: a part of the households before.
        Some(Thing::Homes | Thing::Persons)
            if kind == Kind::Share
                && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "户" && f.kind == Kind::Level)
                && figure.metric != Metric::Households =>
        {
            told(figure)
        }
        Some(_) => (Metric::Other, why),
        None if subject.named => {
            // 业委会组建率: what the rate is of; 整治率 alone: of the figure before.
            let start = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
            let found =
                (start..view.at).rev().find(|at| matches!(view.tokens[*at].kind, token::Kind::Gap) && view.word(*at).contains('率'));
            let Some((from, to)) = found.map(|at| (start, at + 1)).or(subject.phrase) else { return (Metric::Other, None) };
            // 养老保险参保率 is no rate of services for the aged.
            let rate = view.text[view.tokens[to - 1].span.clone()].contains('率') && !words.contains("保险");
            // 政府投资公租房分配入住率: of the type of housing, whatever else is named.
            let named = |at: usize| view.tokens[at].noun().map(|(row, thing)| (at, row, thing));
            let housing = (from..to).filter_map(named).find(|(.., thing)| matches!(thing, Thing::Housing(_)));
            // 小区业委会组建率: of what the communities got.
            let got = |(.., thing): &(usize, u16, Thing)| matches!(thing, Thing::Is(Metric::OwnersCommittee | Metric::PropertyManagement));
            let first = housing.or_else(|| (from..to).filter_map(named).find(got)).or_else(|| (from..to).find_map(named));
            match first {
                Some((at, row, Thing::Is(metric) | Thing::Housing(metric))) if rate => {
                    (metric, Some(view.why(at, row, "what the rate is of")))
                }
                Some((at, row, Thing::Money)) if rate => (Metric::Funding, Some(view.why(at, row, "what the rate is of"))),
                // 建成社区食堂12家，城市社区覆盖率94%: how many places have what was counted.
                None | Some((_, _, Thing::Place | Thing::Is(Metric::Other)))
                    if words.contains("覆盖率")
                        && has_any(words, &["社区", "村", "街道", "乡镇"])
                        && last.is_some_and(|f| f.kind == Kind::Level && next_clause(view, f)) =>
                {
                    last.map_or((Metric::Other, None), told)
                }
                Some((at, row, Thing::Project)) if rate => (Metric::Projects, Some(view.why(at, row, "what the rate is of"))),
                // 开工率100%，合格率100%: how good the work is is no rate of how far it has come.
                None if rate && view.word(to - 1).chars().count() <= 3 => {
                    // 总投资5.3亿元，签约率99.8%: nor is a rate of money that says nothing of paying.
                    const OF_MONEY: &[&str] = &["到位", "支付", "拨付", "支出", "执行", "使用", "收缴", "回款", "放款", "压减"];
                    let paid = |f: &crate::figure::Figure| {
                        has_any(view.between(view.tokens[from].span.start, view.tokens[to - 1].span.end), OF_MONEY)
                            || view.word(to - 1).contains("利率") && f.metric == Metric::FundingLoan
                    };
                    let of = |f: &&crate::figure::Figure| {
                        !matches!(f.metric, Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction)
                            && (f.unit != "元" || paid(f))
                    };
                    last.filter(of).map_or((Metric::Other, None), told)
                }
                // 1900余栋老楼，具备加装条件的不到六成: some of those counted before.
                _ if kind == Kind::Share
                    && !rate
                    && !subject.behind
                    && parted.is_none()
                    && view.text[..view.mention().before].ends_with('的') =>
                {
                    match view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level) {
                        Some(figure) => told(figure),
                        None => (Metric::Other, None),
                    }
                }
                _ => (Metric::Other, None),
            }
        }
        // 提升5个百分点、达68.13%: of the share before.
        None if last.is_some_and(|f| matches!(f.unit.as_str(), "%" | "百分点")) => last.map_or((Metric::Other, None), told),
        // 争取资金18.7亿元，全市经济增速由0.8%提升到5.5%: of what is named before the word of measure.
        None if kind == Kind::Change && measured_apart(view) => (Metric::Other, None),
        None => match view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level) {
            // 引进专业物业的仅有19个，三分之二以上靠社区兜底: what they got is of those alone.
            Some(figure)
                if matches!(figure.metric, Metric::PropertyManagement | Metric::OwnersCommittee)
                    && kind == Kind::Share
                    && matches!(words, "" | "仍有" | "其余" | "还有")
                    && view.figures[view.sentence_from..].iter().any(|f| f.metric == Metric::Communities) =>
            {
                (Metric::Communities, figure.told(Field::Metric).cloned())
            }
            Some(figure) => told(figure),
            // 进场的小区里，七成以上…: of what the sentence is about.
            None => match &view.scope.topic {
                // 居民出资比例虽然不高，但也达到了2.1%
                _ if kind == Kind::Share
                    && has_any(&view.text[view.tokens[0].span.start..view.mention().span.start], &["出资", "自筹"]) =>
                {
                    (Metric::FundingPrivate, None)
                }
                Some(Topic { thing: Thing::Community, why }) if near(view, why) => (Metric::Communities, Some(why.clone())),
                Some(Topic { thing: Thing::Housing(metric) | Thing::Is(metric), why }) if near(view, why) => (*metric, Some(why.clone())),
                _ => (Metric::Other, None),
            },
        },
    }
}

/// Whether no more than one comma stands between a figure and the clause of the number.
fn next_clause(view: &View<'_, '_>, figure: &Figure) -> bool {
    view.between(figure.span.end, view.mention().span.start).matches(['，', '；', '。']).count() <= 1
}

/// Whether words that no table knows stand in the clause before the word of measure: 经济增速.
fn measured_apart(view: &View<'_, '_>) -> bool {
    let measure = (view.clause.start..view.at).find(|at| matches!(view.word(*at), "增速" | "增幅" | "降幅"));
    let unknown = |at: usize| matches!(view.tokens[at].kind, token::Kind::Gap) && view.word(at).chars().count() > 1;
    measure.is_some_and(|at| (view.clause.start..at).any(unknown))
}

/// 改造小区276个，惠及居民3.1万户、9万余人，占全区的近五分之一: of what the works are on, and not of whom they benefit.
fn first_of<'v>(view: &'v View<'_, '_>, last: &'v crate::figure::Figure) -> &'v crate::figure::Figure {
    let mut before = view.figures[view.sentence_from..].iter().rev();
    let works = before
        .find(|f| !matches!(f.metric, Metric::Households | Metric::Residents))
        .filter(|f| f.metric == Metric::Communities && f.span.end < last.span.start);
    let between = |f: &crate::figure::Figure| view.between(f.span.end, last.span.start);
    // 占普查户数的55.3% is of the households.
    let named = view.between(last.span.end, view.mention().span.start).contains(['户', '人']);
    works.filter(|f| !named && has_any(between(f), &["惠及", "受益"])).unwrap_or(last)
}

/// The first thing that the sentence before counts, where this one opens with 其中.
fn broken_down<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let above = &view.figures[view.paragraph_from..view.sentence_from];
    let sentence = above.last().filter(|_| head.starts_with("其中"))?.sentence;
    above.iter().find(|f| f.sentence == sentence && f.kind == Kind::Level)
}

/// Rates of how much of a sum has been paid out.
const PAID: &[&str] = &["拨付率", "支付率", "支出率", "支付进度", "支出进度", "拨付进度", "执行率", "到位率", "已支付", "已支出", "已拨付"];

/// The figure that a number after 分别 belongs to by its place in the list.
pub(super) fn paired_levels<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let start = view.tokens[each].span.start;
    let all = view.figures[view.sentence_from..].iter().filter(|f| f.span.start < start);
    // 毛入园率、毛入学率分别达到87.5%、90%，分别提高3.1、2.4个百分点
    let rates = total > 1 && all.clone().rev().take(total).filter(|f| f.kind == Kind::Share).count() == total;
    let before: Vec<_> = all.filter(|f| f.kind == if rates { Kind::Share } else { Kind::Level }).collect();
    let from = before.len().checked_sub(total)?;
    before.get(from + nth).copied()
}

/// The same for a change that has no subject of its own in its clause.
fn paired<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    // 较2024年分别增长21%、18%
    let gap = |t: &token::Token| matches!(t.kind, token::Kind::Gap) && !matches!(&view.text[t.span.clone()], "较" | "比");
    if view.tokens[view.clause.start..each].iter().any(|t| t.noun().is_some() || gap(t)) {
        return None;
    }
    paired_levels(view)
}
