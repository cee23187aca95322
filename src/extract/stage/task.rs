//! Tasks, and what is arranged for or listed: numbers of what is to come, whatever verb stands by them.

use super::OF_VERB;
use crate::cue::{Act, Dimension, Says, Thing};
use crate::extract::later::{later_status, listed_status};
use crate::extract::plan::{Said, compared, target};
use crate::extract::verb::before;
use crate::extract::{View, clause};
use crate::figure::{Field, Kind, Stage, Why};
use crate::search::{has_any, starts_with_any};
use crate::token::{self, Mark};

/// The rule of what a task comes to.
const TASK: &str = "what the task comes to";

/// The rule of what is arranged for.
const ARRANGED: &str = "arranged for";

/// What a task comes to, and whom it concerns.
pub(super) fn task(view: &View<'_, '_>, said: &Said) -> Option<(Stage, Option<Why>)> {
    if let Some(quoted) = quoted_task(view) {
        return Some((Stage::Planned, Some(quoted)));
    }
    // 下达目标任务为改造小区287个、楼栋823栋，目前全部开工: how far all of it has come.
    let come = || listed_status(view).or_else(|| later_status(view)).is_some_and(|(stage, _)| stage != Stage::Planned);
    if target(view, view.at) && !come() {
        return Some((Stage::Planned, None));
    }
    // 市级财政约需4.1亿元: what it would take. 每年维护需3000元 is a price.
    let head = &view.text[..view.mention().span.start];
    if view.mention().of == Dimension::Money && view.mention().value >= 1_000_000.into() && head.ends_with('需') {
        let span = head.len() - '需'.len_utf8()..head.len();
        return Some((Stage::Planned, Some(Why { row: None, span, rule: "what it would take" })));
    }
    // 建立城市更新项目库，入库项目134个: what is on the list of works to come.
    if view.text[..view.mention().before].ends_with("入库项目") && view.mention().of == Dimension::Count {
        return Some((Stage::Planned, None));
    }
    // 下达改造任务197个小区: what the task comes to.
    if view.mention().of != Dimension::Percent
        && let Some(at) = (view.clause.start..view.at)
            .rev()
            .find(|at| view.tokens[*at].is(Says::Link).is_none() && view.tokens[*at].mark() != Some(Mark::Quiet))
        && let Some((row, Thing::Task)) = view.tokens[at].noun()
        && !compared(view, at)
        // 列入计划的169个项目全部建成
        && !(matches!(said, Said::Fact) && (has_any(view.behind_in_clause(), &["全部", "已"]) || view.text[..view.mention().span.start].ends_with('的')))
        && !view.tokens[view.clause.start..at]
            .iter()
            .any(|t| matches!(&view.text[t.span.clone()], "完成" | "超额完成" | "已完成" | "完成了"))
        // 任务是120个，目前已全部完工, 任务2316套全部交付
        && later_status(view).is_none()
        && !all_done(view)
    {
        return Some((Stage::Planned, Some(view.why(at, row, TASK))));
    }
    // 改造计划任务24个，涉及楼栋187栋、居民6352户: whom the task concerns.
    let first = view.clause.clone().find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    if first.is_some_and(|at| matches!(view.tokens[at].verb(), Some((_, Act::Follow))))
        && let Some(why) = view.figures[view.sentence_from..].last().and_then(|f| f.told(Field::Stage)).filter(|why| why.rule == TASK)
    {
        return Some((Stage::Planned, Some(why.clone())));
    }
    None
}

/// 竞秀区改造82公里，已完工79公里; 龙华区38个，已开工27个: all that a place is to do, of which some has been done.
pub(super) fn partly_done(view: &View<'_, '_>, kind: Kind, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 老旧小区38个、2800户，已开工27个: so are those that are told with them.
    let mut end = view.clause.end;
    while view.tokens.get(end).and_then(token::Token::mark) == Some(Mark::Item) && view.is_number(end + 1) {
        end += 2;
    }
    if kind != Kind::Level || view.tokens.get(end)?.mark() != Some(Mark::Comma) {
        return None;
    }
    let rest = end + 1..view.tokens.len().min(end + 9);
    let at = rest.clone().find(|at| !matches!(view.tokens[*at].kind, token::Kind::Time(_) | token::Kind::Mark(_)))?;
    let number = Some(at).filter(|at| view.word(*at).contains('已')).and_then(|at| (at..rest.end).find(|at| view.is_number(*at)))?;
    let token::Kind::Mention(index) = view.tokens[number].kind else { return None };
    let (all, some) = (view.mention(), &view.mentions[index]);
    let done = matches!(view.tokens[number.checked_sub(1)?].verb(), Some((_, Act::Do | Act::Begin | Act::Work)));
    let first = view.clause.clone().find(|at| view.tokens[*at].mark().is_none())?;
    let placed =
        matches!(view.tokens[first].kind, token::Kind::Place(_) | token::Kind::Town) || view.tokens[first].is(Says::Area).is_some();
    // 改造棚户区1.9万套，已开工1.1万套, behind a plan of the sentence and how far that has come; 筹集2.3万套，已筹集1.86万套
    let own = before(view, view.clause.clone(), view.at);
    let same =
        own.is_some_and(|(verb, ..)| verb >= view.clause.start && view.text[..view.tokens[number].span.start].ends_with(view.word(verb)));
    let item = view.clause.start > 0 && view.tokens[view.clause.start - 1].mark() == Some(Mark::Semicolon);
    let above = &view.figures[view.sentence_from..];
    let paired = item && above.iter().any(|f| f.stage == Stage::Planned) && above.iter().any(|f| f.stage != Stage::Planned);
    let done = done && number <= at + 3 && some.unit == all.unit && some.value < all.value;
    if done
        && !view.between(view.tokens[view.clause.start].span.start, view.mention().span.start).contains('已')
        // 城中村改造安排1.5万户，目前已征收9640户
        && (same || paired && (matches!(own, None | Some((.., Act::Work))) || own.is_some_and(|(verb, ..)| view.word(verb) == "安排")))
    {
        return Some((Stage::Planned, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "some of it is done" })));
    }
    (done && !matches!(said, Said::Fact) && placed && matches!(own, None | Some((.., Act::Work))))
        .then(|| (Stage::Planned, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "some of it is done" })))
}

/// What there is of a task, what it would take and what is arranged for, by the verb of the number.
pub(super) fn to_come(view: &View<'_, '_>, at: usize, row: u16, act: Act, said: &Said) -> Option<(Stage, Option<Why>)> {
    let why = || view.why(at, row, OF_VERB);
    // 下达的改造计划有58个小区, 西乡塘区任务最重，有128个小区: what there is of a task is planned.
    if view.word(at) == "有"
        && let Some(task) = tasked(view, at)
    {
        return Some((Stage::Planned, Some(task)));
    }
    // 尚有71个小区未改造，需资金5.8亿元: what it would take.
    let wanted = view.word(at).ends_with('需') || view.word(at) == "需要";
    if wanted && view.mention().of == Dimension::Money && starts_with_any(&view.text[view.tokens[at].span.end..], &["资金", "投资", "投入"])
    {
        return Some((Stage::Planned, Some(why())));
    }
    // 今年安排改造老旧小区72个: what is arranged for is to come.
    // 今年安排老旧小区改造58个: so it is where the thing stands between.
    let thing = |at: usize| {
        let token = &view.tokens[at];
        token.noun().is_some() || token.is(Says::Area).is_some() || matches!(token.verb(), Some((_, Act::Work)))
    };
    let head = (clause(view.tokens, at).start..=at).rev().find(|at| view.word(*at) == "安排").filter(|head| {
        let works =
            if *head < at { act == Act::Work && (*head + 1..at).all(thing) } else { at + 2 < view.at && (at + 1..view.at).all(thing) };
        works
            && view.tokens[*head + 1..=view.at]
                .iter()
                .any(|t| matches!(t.verb(), Some((_, Act::Work))) || t.noun().is_some() && view.text[t.span.clone()].contains("改造"))
            && view.mention().of != Dimension::Money
            && !view.text[..view.tokens[*head].span.start].ends_with('已')
    });
    if let Some(head) = head
        && matches!(said, Said::Nothing | Said::Fact)
    {
        return Some((Stage::Planned, Some(view.why(head, row, ARRANGED))));
    }
    // 安排改造老旧小区27个、加装电梯60部: so is the next of the list.
    let last = view.figures[view.sentence_from..].last();
    if act == Act::Work
        && view.clause.contains(&at)
        && let Some(told) = last.and_then(|f| f.told(Field::Stage)).filter(|why| why.rule == ARRANGED)
        && told.span.start >= view.tokens[view.clause.start].span.start
    {
        return Some((Stage::Planned, Some(told.clone())));
    }
    None
}

/// 改造5.4万个的目标任务: a number inside a plan that is quoted.
fn quoted_task(view: &View<'_, '_>) -> Option<Why> {
    // 超额完成300个、400公里的年度任务: so is the first of a pair.
    let pair = view.tokens.get(view.at + 1).is_some_and(|t| t.mark() == Some(Mark::Item)) && view.is_number(view.at + 2);
    let tail = view.tokens.get(view.at + 1 + if pair { 2 } else { 0 }..view.clause.end)?;
    let upto = tail.iter().position(|t| matches!(t.kind, token::Kind::Mention(_)) || t.mark() == Some(Mark::Item)).unwrap_or(tail.len());
    // 120项年度任务有序实施: tasks that are at work are no plan.
    let works = |i: usize| tail[i + 1..upto].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))));
    (0..upto).find_map(|i| match tail[i].noun() {
        // 离完工率60%以上的要求还差一截
        None if i > 0 && view.text[tail[i].span.clone()].starts_with("要求") && view.text[tail[i - 1].span.clone()].ends_with('的') => {
            let row = tail[i].mood().map(|(row, _)| row);
            Some(Why { row, span: tail[i].span.clone(), rule: "a plan quoted" })
        }
        // 完成2.5万个的年度目标
        Some((row, Thing::Task))
            if !(i == 0 && works(0))
                // 承担19个小区的改造任务
                && (i > 1
                    && matches!(tail[i - 1].verb(), Some((_, Act::Work)))
                    && view.text[tail[i - 2].span.clone()].ends_with('的')
                    && tail[..i - 1].iter().all(|t| t.verb().is_none())
                    && !matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Do)))
                    || i == 0
                    || view.text[tail[i - 1].span.clone()].ends_with('的')
                    || tail[..i].iter().all(|t| t.verb().is_none_or(|(_, act)| act == Act::Plan))
                        && tail[..i].iter().rev().take(2).any(|t| view.text[t.span.clone()].ends_with('的'))) =>
        {
            Some(view.why(view.at + 1 + i, row, "a plan quoted"))
        }
        _ => None,
    })
}

/// 保交楼任务3892套全部交付: whether what was done of all of it stands right behind.
fn all_done(view: &View<'_, '_>) -> bool {
    let all = view.at + 1;
    let done = || view.tokens.get(all + 1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Work | Act::Begin))));
    view.clause.contains(&all) && matches!(view.word(all), "全部" | "均已") && done()
}

/// The task that 有 tells the size of: right before it, or in the clause before where 有 opens its own.
fn tasked(view: &View<'_, '_>, at: usize) -> Option<Why> {
    let task = |at: usize| match view.tokens[at].noun() {
        Some((row, Thing::Task)) => Some(view.why(at, row, TASK)),
        _ => None,
    };
    let before = at.checked_sub(1)?;
    if view.tokens[before].mark() != Some(Mark::Comma) {
        return task(before).or_else(|| {
            matches!(view.word(before), "计划" | "任务").then(|| Why { row: None, span: view.tokens[before].span.clone(), rule: TASK })
        });
    }
    let earlier = clause(view.tokens, before.checked_sub(1)?);
    earlier.clone().any(|at| view.is_number(at)).then_some(()).map_or_else(|| earlier.rev().find_map(task), |()| None)
}

/// Whether what is listed is listed for work to come.
pub(super) fn listed_for_work(view: &View<'_, '_>, at: usize) -> bool {
    // 19个老旧小区纳入支持范围，涉及居民1806户: by the words of the clause that lists them.
    let from = clause(view.tokens, at).start.min(view.clause.start);
    let words = &view.text[view.tokens[from].span.start..view.tokens[view.clause.end.max(at + 1) - 1].span.end];
    has_any(words, &["计划", "规划", "任务", "项目库", "盘子", "民生实事", "储备", "改造范围"])
        || view.tokens[from..view.clause.end].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community | Thing::Housing(_)))))
        // 列入攻坚战的项目352个
        || words.contains("的项目")
}
