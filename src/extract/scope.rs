//! For which time and which place a figure is.

use super::carry::{self, as_of};
use super::spot::{Spot, Takes};
use super::verb::before;
use super::{View, clause, depth};
use crate::cue::{Act, Dimension, Giver, Mood, Relative, Says, Thing};
use crate::figure::{Field, Figure, Metric, Moment, Period, Stage, Why};
use crate::mention::{floor, is_han};
use crate::place::{self, Level, Place};
use crate::release::{Role, is_short};
use crate::scan::kind;
use crate::search::{ends_with_any, has, has_any, rfind, starts_with_any};
use crate::time::Sets;
use crate::token::{self, Kind, Mark, Token};
use std::ops::Range;

/// The period: the nearest time before the number that governs it, else the one carried from before.
pub(super) fn period(view: &View<'_, '_>, stage: Stage) -> (Period, Option<Why>) {
    // 截至12月31日，全县共有公租房3862套。在保家庭3954户: as it stood on that day.
    let dated = || {
        view.scope
            .period_why
            .as_ref()
            .is_some_and(|why| why.span.start >= view.paragraph.span.start && view.text[why.span.clone()].starts_with('截'))
    };
    let timeless = || stage == Stage::Existing && stands(view) && !dated() || standard(view);
    let told = told(view).or_else(|| on_day(view, stage));
    let (period, why) = told.unwrap_or_else(|| if timeless() { Default::default() } else { carried(view, stage) });
    // 2024年末，全市公租房在保家庭1.84万户: how it stood then, since no time that is told. 年末 alone in a bulletin is that month.
    let ended = why
        .as_ref()
        .map(|why| &view.text[why.span.clone()])
        .is_some_and(|word| word.ends_with(['末', '底']) && !word.contains('五') && (word != "年末" || stage == Stage::Planned));
    // 已于5月底全部通过验收: when it happened.
    let ended = ended
        && !why.as_ref().is_some_and(|why| {
            view.text[..why.span.start].ends_with('于') || why.rule == BEHIND && matches!(stage, Stage::Started | Stage::Completed)
        });
    let period = match period {
        // 力争9月末资金支出率达到80%: what is to be reached by then.
        Period { from, to } if ended && from == to => Period { from: None, to },
        period => period,
    };
    // 力争年底前开工率超过90%，全年完成投资200亿元
    let clause = &view.tokens[..view.at];
    let words = clause.first().and_then(|first| view.text.get(first.span.start..view.mention().span.start)).unwrap_or_default();
    // No further back than a clause or two.
    let near = floor(words, words.len().saturating_sub(300));
    if let Some(at) = rfind(&words[near..], "全年").map(|at| near + at)
        && (stage == Stage::Planned || ["计划", "拟"].iter().any(|w| words[at + "全年".len()..].starts_with(w)))
        && let head = words[..at].rfind(['，', '；', '：', '。']).unwrap_or(0)
        && !clause.iter().any(|t| matches!(t.kind, Kind::Time(_)) && t.span.start >= clause[0].span.start + head)
        && let Some(year) = period.to.or(period.from).map(|moment| moment.year).or(view.release.year())
    {
        let year = Some(Moment::year(year));
        let at = clause[0].span.start + at;
        return (Period { from: year, to: year }, Some(Why { row: None, span: at..at + "全年".len(), rule: "the whole year" }));
    }
    // 完成省下达8500套年度任务的82%: a task for the year, in a report on its months.
    let yearly = view.tokens[view.clause.clone()].iter().find(|t| is_yearly_task(t, view.text));
    // 12月底前完成136户的年度任务: up to the date that it sets.
    let due = why.as_ref().is_some_and(|why| why.span.start >= view.tokens[0].span.start && view.text[why.span.clone()].ends_with('前'));
    // 完成年度目标10万个的78.2%
    let quoted = view.text[view.mention().span.end..].strip_prefix('的').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if (stage == Stage::Planned || quoted)
        && !due
        && let Some(task) = yearly
        && let Some(year) = match period.to.or(period.from) {
            // 今年以来新增3910户，完成年度目标3500户的111.7%
            Some(moment) => (moment.month.is_some() || period.to.is_none()).then_some(moment.year),
            // 国家下达年度任务41320套: of the year of the release, where nothing else is told.
            None => view.release.year().filter(|_| task.noun().is_some()),
        }
    {
        let year = Some(Moment::year(year));
        let why = why.or_else(|| Some(Why { row: None, span: task.span.clone(), rule: "a task for the year" }));
        return (Period { from: year, to: year }, why);
    }
    (period, why)
}

/// 在保的是6.37万户, 有社区11个: what only stands is of no time that another sentence told.
fn stands(view: &View<'_, '_>) -> bool {
    const STOCK: &[&str] =
        &["有", "共有", "现有", "拥有", "辖", "下辖", "在保", "在册", "每台", "每户", "每套", "每部", "标准为", "需", "给予"];
    // 今年改造的20个小区中，有16个一次改完: some of what was counted.
    let some = view.clause.start > 0 && view.text[..view.tokens[view.clause.start - 1].span.start].ends_with(['中', '里']);
    let stock = |at: usize| STOCK.contains(&view.word(at)) && !some;
    view.mention().of != Dimension::Percent && matches!(before(view, view.clause.clone(), view.at), Some((at, _, Act::Stand)) if stock(at))
}

/// 市级财政按每平方米100元补助, 居民出资不低于改造费用的5%, 业主同意率达到三分之二以上: a rule of no time of its own.
fn standard(view: &View<'_, '_>) -> bool {
    const RULES: &[&str] = &["每平方米", "每千瓦时", "每台", "每部", "每户", "单个", "现行", "改造费用的", "投资额的", "造价", "同意率"];
    let start = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Semicolon)).map_or(0, |at| at + 1);
    let words = &view.text[view.tokens[start].span.start..view.mention().span.start];
    let rule = matches!(view.mention().of, Dimension::Money | Dimension::Percent) && has_any(words, RULES);
    rule && !words.contains("均价") && !words.contains("平均") || view.text[view.mention().span.end..].starts_with("以上的业主")
}

fn is_yearly_task(token: &Token, text: &str) -> bool {
    matches!(token.noun(), Some((_, Thing::Task))) && text[..token.span.end].ends_with("年度任务")
        || text[token.span.clone()].starts_with("年度")
}

/// What governs from before the sentence. News of progress says nothing of the time of its task, nor the task's
/// year how far it has come.
fn carried(view: &View<'_, '_>, stage: Stage) -> (Period, Option<Why>) {
    let scope = view.scope;
    let table = view.paragraph.role == Role::Table;
    let untold = scope.period == Period::default();
    // 到2027年底 on a line of its own is no news of how far work has come.
    // Nor is the end of a plan, which lies ahead: 到2027年底，基本完成改造。
    let dated = || {
        scope.period_why.as_ref().is_some_and(|why| {
            view.text[why.span.clone()].contains(|c: char| c.is_ascii_digit()) && view.text[why.span.clone()].contains('年')
        })
    };
    let ahead =
        || dated() && scope.period.to.zip(view.release.month()).is_some_and(|(to, now)| (to.year, to.month) > (now.year, now.month));
    let due = scope.period_why.as_ref().is_some_and(|why| why.rule == carry::SECTION && !view.text[why.span.clone()].starts_with('截'))
        || ahead();
    let as_of = |period| as_of(period) && !due;
    // What is wrong stands as it is; no heading of progress tells since when.
    let here = scope.period_why.as_ref().is_some_and(|why| why.span.start >= view.paragraph.span.start);
    // 大同市尚有27个小区未开工: so does what has not begun.
    let left = || {
        let words = between(view, view.tokens[0].span.start, view.mention().span.start);
        let behind = behind_in_clause(view);
        has_any(words, &["尚有", "仍有", "还有"]) || behind.contains('未')
    };
    if scope.faults && !here && (stage != Stage::Planned || left()) {
        // 截至8月底，…。存在问题：仍有1个小区未动工, in news of progress: so it stood then.
        let clause = between(view, view.tokens[view.clause.start].span.start, view.tokens[view.clause.end - 1].span.end);
        let work =
            has_any(clause, &["开工", "动工", "完工", "竣工", "进场", "招标", "施工"]) || starts_with_any(clause, &["其中"]) || left();
        return scope.progress.clone().filter(|_| scope.reports && work).unwrap_or_default();
    }
    // 介绍2023年以来的情况: no plan is of that time.
    let opening = scope.period_why.as_ref().is_some_and(|why| why.rule == carry::OPENING);
    let year_of_title = scope.period_why.as_ref().is_some_and(|why| why.rule == super::mood::TITLE_YEAR);
    if year_of_title && scope.opened_as_of.is_some() && stage != Stage::Planned {
        return scope.opened_as_of.clone().unwrap_or_default();
    }
    // 现将2021年民生实事任务公示如下，进度均截至9月30日: of the year are the tasks, up to that day what was done of them.
    if opening && scope.opened_as_of.is_some() {
        let year = scope.period.from == scope.period.to;
        return match stage {
            Stage::Planned if year => (scope.period, scope.period_why.clone()),
            Stage::Planned => Default::default(),
            _ => scope.opened_as_of.clone().unwrap_or_default(),
        };
    }
    if stage == Stage::Planned && opening {
        return if table { scope.task.clone().unwrap_or_default() } else { Default::default() };
    }
    // 现将2023年进展情况通报如下。截至8月底，…: the table below tells how far it had come by then.
    if table
        && opening
        && matches!(stage, Stage::Started | Stage::Completed)
        && let Some(told) = scope.tabled.as_ref().or(scope.progress.as_ref())
    {
        return told.clone();
    }
    if stage != Stage::Planned
        && carry::by_place(between(view, view.tokens[0].span.start, view.mention().span.start))
        && let Some(told) = last_work(view)
    {
        return told;
    }
    if let Some(told) = of_whole(view, stage) {
        return told;
    }
    // 2020年改造实施方案。摸底排查，共有老旧小区43个: what there is, whatever year the plan is for.
    if stage == Stage::Existing && scope.plans && scope.period_why.as_ref().is_some_and(|why| why.rule == super::mood::TITLE_YEAR) {
        return Default::default();
    }
    // 今年改造15个小区。目前，2个小区正在施工
    if untold
        && matches!(stage, Stage::Started | Stage::Completed)
        && let Some(aside) = &scope.aside
    {
        return aside.clone();
    }
    let other = match stage {
        // 目标任务：…, in news of progress whose title names the year.
        Stage::Planned if (untold || as_of(scope.period)) && scope.reports => {
            if scope.task.is_some() {
                &scope.task
            } else {
                &scope.year_of_title
            }
        }
        Stage::Started | Stage::Completed if table && scope.tabled.is_some() => &scope.tabled,
        Stage::Planned if as_of(scope.period) || table && untold => &scope.task,
        // A plan is for the time that it first names.
        Stage::Planned if untold && scope.plans => &scope.plan,
        Stage::Started | Stage::Completed if untold && scope.reports => &scope.progress,
        Stage::Started | Stage::Completed if table && untold || matches!(scope.label, Some((Mood::Fact, _))) => &scope.progress,
        _ => &None,
    };
    other.clone().unwrap_or_else(|| (scope.period, scope.period_why.clone()))
}

/// 截至7月底，已完工89台。其中，成片加装占了七成: a sentence that breaks down the one before it is of the time that it told there.
fn of_whole(view: &View<'_, '_>, stage: Stage) -> Option<(Period, Option<Why>)> {
    let first = view.tokens.iter().position(|t| t.mark() != Some(Mark::Quiet))?;
    view.tokens[first].is(Says::Part)?;
    let share = view.mention().of == Dimension::Percent;
    let above = &view.figures[view.paragraph_from..view.sentence_from];
    let sentence = above.last()?.sentence;
    let figure = above.iter().rev().take_while(|f| f.sentence == sentence).find(|f| share || f.stage == stage)?;
    let why = figure.told(Field::Period).filter(|why| why.span.start >= view.paragraph.span.start)?;
    Some((figure.period, Some(why.clone())))
}

/// 截至7月底，72个小区全部开工。分县区看，古塔区21个、凌河区25个: the time of the work that is broken down by place.
fn last_work(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    const NEAR: usize = 12;
    let work = |f: &&Figure| f.kind == crate::figure::Kind::Level && matches!(f.stage, Stage::Started | Stage::Completed);
    let figure = view.figures.iter().rev().take(NEAR).find(work)?;
    Some((figure.period, figure.told(Field::Period).cloned()))
}

fn told(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    if let Some(told) = behind(view).or_else(|| paired_time(view)) {
        return Some(told);
    }
    // 由改造前的41%提高到87.6%: the level that it came from is of no time that is told.
    if came_from(view) {
        return Some(Default::default());
    }
    for at in (0..view.at).rev() {
        let Kind::Time(index) = view.tokens[at].kind else { continue };
        if depth(view.tokens, at) > here {
            continue;
        }
        let time = &view.times[index];
        // 融资协调机制持续发力，截至目前，已发放贷款431亿元: a new subject, whose time nothing has told.
        if matches!(time.sets, Sets::Clears)
            && !view.scope.spans(view.word(at))
            && (at > 0 || view.scope.reports)
            && heads(view.tokens, view.text, at)
            && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Time(_) | Kind::Mention(_)))
            && !(view.scope.period.from.is_some() && view.scope.period.to.is_none())
        {
            // 现将截至9月底各项目进展情况公示如下。…目前全部开工
            return view.scope.opened_as_of.clone().or(Some((Period::default(), None)));
        }
        let Sets::Period(period) = time.sets else { continue };
        // 由2022年底的2100台增加到3480台: the time of the level that it came from.
        if time.past_level && view.tokens[at..view.at].iter().any(|t| matches!(t.kind, Kind::Mention(_))) {
            continue;
        }
        // 2023年以来改造的64个小区已全部引入物业，收缴率提高到81%: the time of those alone.
        if !view.clause.contains(&at) && attributive(view.tokens, view.text, at) && !among(view, at) {
            continue;
        }
        // 截至7月底，今年开工的小区已有5870个完工: as it stood then, whenever they were begun.
        let which = |at: usize| {
            view.tokens[at + 1..view.at].iter().any(|t| view.text[t.span.clone()].ends_with('的'))
                && view.tokens[at + 1..view.at].iter().any(|t| t.verb().is_some())
        };
        let stood = |at: usize| {
            matches!(view.tokens[at].kind, Kind::Time(i) if view.times[i].period().is_some_and(as_of)) && view.word(at).starts_with("截")
        };
        // 截至11月底，铁西区今年42个改造小区已全部完工: nor is that of the things the time of the work.
        let done = || {
            at + 1 == view.at
                && (view.at + 1..view.clause.end).any(|at| matches!(view.tokens[at].verb(), Some((_, Act::Do | Act::Begin))))
                && (view.at + 1..view.clause.end).any(|at| view.word(at).contains('已') || view.word(at) == "全部")
        };
        if time.yearly && view.clause.contains(&at) && (which(at) || done()) && (0..at).any(stood) {
            continue;
        }
        // 截至6月底，开工197个；其中，柳北区64个: what breaks it down is no other item.
        let breaks = |at: usize| view.tokens.get(at + 1).is_some_and(|t| t.is(Says::Part).is_some());
        let semicolon = || (at..view.at).any(|at| view.tokens[at].mark() == Some(Mark::Semicolon) && !breaks(at));
        // 年末商品房施工面积2316万平方米；商品房竣工面积287.9万平方米: how something stood at the year's end.
        if time.year_end && semicolon() {
            continue;
        }
        // 牡丹江市去年协调企业出资1.7亿元；鹤岗市建成食堂6个: each place has its own item.
        if semicolon() && item_of_place(view, at) && item_of_place(view, view.at) {
            continue;
        }
        // 2019年度48个项目进展顺利，实施12个…: the year of those alone that it counts.
        if at > 0
            && !view.clause.contains(&at)
            && view.is_number(at + 1)
            && view.tokens[..at].iter().any(|t| t.mark() == Some(Mark::Comma))
            && view.scope.report
        {
            continue;
        }
        // A time inside a list holds up to the semicolon.
        let listed = view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_)));
        // 今年的任务是215个，截至5月底，已开工163个；完工41个: how far it has come by then.
        let so_far = as_of(period) && view.word(at).starts_with("截");
        if listed && !view.clause.contains(&at) && semicolon() && !so_far {
            continue;
        }
        if view.clause.contains(&at)
            || time.yearly
            || opens(view.tokens, at)
            || heads(view.tokens, view.text, at)
            || time.ends && begun(view.tokens, view.text, at)
            || of_subject(view.tokens, at)
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: "time before the number" };
            return Some((period, Some(why)));
        }
    }
    concerned(view)
}

/// 9月26日，曲阳路片区6个小区通过竣工验收: the month of the day that opens the sentence, where the next words count what happened on it.
fn on_day(view: &View<'_, '_>, stage: Stage) -> Option<(Period, Option<Why>)> {
    /// 9月26日，记者从市住建局获悉，…: the day of the news.
    const NEWS: &[&str] = &[
        "记者", "获悉", "召开", "举行", "印发", "发布", "公布", "介绍", "会议", "消息", "讯", "通报", "了解", "累计", "截至", "来到",
        "走进", "表示",
    ];
    // （通讯员 王琼）9月26日，…: behind the line that says who writes.
    let written = view.tokens.iter().rposition(|t| t.mark() == Some(Mark::Close)).filter(|at| *at < view.at);
    let words = |at: &usize| between(view, view.tokens[0].span.start, view.tokens[*at].span.start);
    let head = written.filter(|at| has_any(words(at), &["记者", "通讯员"]));
    let head = head.map_or(0, |at| at + 1);
    let first = head + view.tokens[head..].iter().position(|t| t.mark() != Some(Mark::Quiet))?;
    let Kind::Time(index) = view.tokens[first].kind else { return None };
    let day = view.times[index].day?;
    // 11月1日当天，…
    let first = if view.tokens.get(first + 1).is_some_and(|t| view.text[t.span.clone()].starts_with("当天")) { first + 1 } else { first };
    let after = if view.tokens.get(first + 1).and_then(Token::mark) == Some(Mark::Comma) { first + 2 } else { first + 1 };
    let next = clause(view.tokens, after.min(view.at));
    let words = between(view, view.tokens[first].span.end, view.mention().span.start);
    let counts = view.tokens[next].iter().any(|t| matches!(t.kind, Kind::Mention(_)));
    if stage != Stage::Completed || !counts || has_any(words, NEWS) {
        return None;
    }
    let why = Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: "the day on which it happened" };
    Some((Period { from: Some(day), to: Some(day) }, Some(why)))
}

/// 首批3个项目于2024年12月启动，涉及居民2316户: what work concerns has the time that its clause told.
fn concerned(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    const HEADS: &[&str] = &["涉及", "惠及", "覆盖", "受益", "总投资"];
    let start = view.clause.start;
    if start == 0 || view.tokens[start - 1].mark() != Some(Mark::Comma) {
        return None;
    }
    if !HEADS.iter().any(|w| view.text[view.tokens[start].span.start..].starts_with(w)) {
        return None;
    }
    let before = clause(view.tokens, start - 1);
    let number = (before.start..start).rev().find(|at| view.is_number(*at))?;
    let figure = view.figure_at(number)?;
    let why = figure.told(Field::Period).filter(|why| why.span.start >= view.tokens[0].span.start)?;
    Some((figure.period, Some(why.clone())))
}

/// Whether the number is the level from which another was reached, with no time named beside it.
fn came_from(view: &View<'_, '_>) -> bool {
    const REACHED: &[&str] = &["提高", "提升", "上升", "升至", "增至", "增加到", "增长到", "降至", "降到", "下降到", "下降至"];
    let start = view.tokens[view.clause.start].span.start;
    let span = &view.mention().span;
    let head = &view.text[start..span.start];
    let Some(from) = head.rfind(['由', '从']) else { return false };
    if !head[from..].contains("前的") {
        return false;
    }
    let behind = view.tokens[view.at + 1..].iter().find(|t| !matches!(t.mark(), Some(Mark::Quiet)));
    let reached = behind.is_some_and(|t| starts_with_any(&view.text[t.span.start..], REACHED));
    reached
        && !view.tokens[view.clause.start..view.at].iter().any(|t| {
            t.span.start >= start + from
                && match t.kind {
                    // 由目前的31%提高到70%
                    Kind::Time(index) => view.times[index].period().is_some(),
                    Kind::Mention(_) => true,
                    _ => false,
                }
        })
}

/// 2019年、2020年分别改造358个和621个: the nth number belongs to the nth time.
fn paired_time(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let each = (view.clause.start..view.at).rev().find(|at| view.tokens[*at].is(Says::Each).is_some())?;
    let numbers = |to: usize| (each..to).filter(|at| view.is_number(*at)).count();
    let times: Vec<usize> = view.tokens[view.clause.start..each]
        .iter()
        .filter_map(|t| match t.kind {
            Kind::Time(index) => view.times[index].period().map(|_| index),
            _ => None,
        })
        .collect();
    if times.len() < 2 || times.len() != numbers(view.clause.end) {
        return None;
    }
    let time = &view.times[times[numbers(view.at)]];
    Some((time.period()?, Some(Why { row: time.row, span: time.span.clone(), rule: "paired by 分别" })))
}

/// The rule of a time that stands behind its number.
const BEHIND: &str = "time behind the number";

/// 剩余176个小区将在12月10日前完工: a number first in its clause takes the time that stands behind it there.
fn behind(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let head = &view.tokens[view.clause.start..view.at];
    // 5个小区、1460户已于今年3月竣工: of all that is listed; 2019年试点的5个小区已于今年3月竣工: whichever year names them.
    let listed = |at: usize| at > 0 && view.tokens[at - 1].mark() == Some(Mark::Item);
    let told = |at: usize| match view.tokens[at].kind {
        Kind::Time(index) => {
            let number = (at..view.clause.end).find(|at| view.is_number(*at)).unwrap_or(view.at);
            let of = number <= at + 3 && view.text[..view.tokens[number].span.start].ends_with('的');
            matches!(view.times[index].sets, Sets::Period(_)) && !of && !attributive(view.tokens, view.text, at)
        }
        Kind::Mention(_) => !listed(view.at),
        _ => false,
    };
    // 上年续建的22个小区6月底前交付, 省级配套资金3亿元已于5月下达: the verbs before the number are of its noun.
    let noun = view.text[..view.mention().span.start].trim_end().ends_with('的');
    let dated = |at: usize| view.text[..view.tokens[at].span.start].ends_with('于');
    let verbs = head.iter().any(|t| t.verb().is_some_and(|(_, act)| act != Act::Stand));
    if (view.clause.start..view.at).any(told) {
        return None;
    }
    for at in view.at + 1..view.clause.end {
        match view.tokens[at].kind {
            Kind::Mention(_) if listed(at) && !verbs => {}
            Kind::Mention(_) => return None,
            Kind::Time(index) => {
                let Sets::Period(period) = view.times[index].sets else { return None };
                // 从2020年底的712部增至今年10月的2365部: of the level that was reached.
                let reached = view.tokens[view.at + 1..at].iter().any(|t| matches!(t.verb(), Some((_, Act::Reach))));
                if reached || verbs && !noun && !dated(at) {
                    return None;
                }
                let why = Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: BEHIND };
                return Some((period, Some(why)));
            }
            _ => {}
        }
    }
    None
}

/// Whether a time stands at the head of its clause, where it governs what follows. 西外环8月底实现通车 tells
/// the time of one road.
pub(super) fn heads(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    // 【进度】1—6月，全省新开工…: behind a label.
    let from = (clause.start..at).rev().find(|at| tokens[*at].mark() == Some(Mark::Close)).map_or(clause.start, |at| at + 1);
    tokens[from..at].iter().all(|t| match &t.kind {
        // 我们将力争到2026年底，再启动5个项目
        Kind::Gap => {
            matches!(&text[t.span.clone()], "我们" | "同样是" | "同样") || text[t.span.clone()].chars().filter(|c| is_han(*c)).count() < 2
        }
        _ => t.noun().is_none(),
    })
}

/// 2023年以来改造的64个小区: whether a time tells only which things a number counts.
pub(super) fn attributive(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    let Some(number) = (at..clause.end).find(|at| matches!(tokens[*at].kind, Kind::Mention(_))) else { return false };
    let between = &tokens[at + 1..number];
    between.iter().any(|t| t.verb().is_some())
        && between.iter().all(|t| t.noun().is_none())
        && text[..tokens[number].span.start].ends_with('的')
}

/// Whether the item of a list in which a token stands begins with a place, which stands before the token.
fn item_of_place(view: &View<'_, '_>, at: usize) -> bool {
    let parts = |t: &Token| t.mark() == Some(Mark::Semicolon);
    let start = (0..at).rev().find(|at| parts(&view.tokens[*at])).map_or(0, |at| at + 1);
    let first = (start..at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    first.is_some_and(|at| match view.tokens[at].kind {
        Kind::Place(place) => view.release.place.is_none_or(|home| place.code != home.code && place.within(home)),
        Kind::Town => true,
        _ => false,
    })
}

/// 2020年以来改造的168个小区中，已有151个引入物业: whether the things that a time tells are those among which is counted.
fn among(view: &View<'_, '_>, at: usize) -> bool {
    let clause = clause(view.tokens, at);
    view.text[..view.tokens[clause.end - 1].span.end].ends_with(['中', '里'])
}

/// 该小区今年3月开始改造，投资460万元: whether a time opens the sentence together with the community or project that it is about.
fn of_subject(tokens: &[Token], at: usize) -> bool {
    let clause = clause(tokens, at);
    let first = tokens[..clause.start].iter().all(|t| t.mark() == Some(Mark::Quiet));
    first
        && !tokens[clause.clone()].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
        && tokens[clause.start..at]
            .iter()
            .any(|t| matches!(t.noun(), Some((_, Thing::Community | Thing::Project | Thing::Is(Metric::Elevators)))))
}

/// 自2017年11月试点启动至2025年12月底: whether the time that this one ends stands at the head of the clause.
pub(super) fn begun(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    (clause.start..at).rev().find(|at| matches!(tokens[*at].kind, Kind::Time(_))).is_some_and(|at| heads(tokens, text, at))
}

/// 通报1至7月工作情况：…: a clause before a colon governs what follows it.
pub(super) fn opens(tokens: &[Token], at: usize) -> bool {
    tokens.get(clause(tokens, at).end).and_then(Token::mark) == Some(Mark::Colon)
}

/// The text between two places, where the one stands before the other: the heads of a table's columns and rows stand in no order.
fn between<'v>(view: &View<'v, '_>, from: usize, to: usize) -> &'v str {
    view.text.get(from..to).unwrap_or_default()
}

/// What stands behind the number in its clause.
fn behind_in_clause<'v>(view: &View<'v, '_>) -> &'v str {
    between(view, view.mention().span.end, view.tokens[view.clause.end - 1].span.end)
}

type Told<T> = (Option<T>, Option<Why>);

/// A region: the name that is printed and, where it is a place of the table, its code.
///
/// The code is taken where the place is resolved: the name alone would not lead back to it.
pub(super) struct Region {
    pub(super) name: String,
    pub(super) code: Option<u32>,
}

impl Region {
    fn of(view: &View<'_, '_>, place: &Place) -> Region {
        Region { name: view.release.name_of(place).to_owned(), code: Some(place.code) }
    }

    /// The region of an earlier figure.
    fn again(figure: &Figure) -> Option<Region> {
        figure.region.clone().map(|name| Region { name, code: figure.region_code })
    }

    /// A town, the country, several places: what has no code.
    fn uncoded(name: &str) -> Region {
        Region { name: name.to_owned(), code: None }
    }
}

/// Region and area.
pub(super) fn place(view: &View<'_, '_>) -> (Option<Region>, Option<Why>, Option<String>, Option<Why>) {
    let (region, area) = (region(view), area(view));
    let region = sited(view, area.0.as_deref(), &area.1).unwrap_or(region);
    (region.0, region.1, area.0, area.1)
}

/// 乐清市乐成街道云门小区是首个项目，涉及6幢危房; 柳南区航银路的航运小区: a community lies in the place named right before it.
/// So does one that was named before without it.
fn sited(view: &View<'_, '_>, name: Option<&str>, area: &Option<Why>) -> Option<Told<Region>> {
    let start = area.as_ref()?.span.start;
    let same = |t: &Token| t.span.start == start || name == Some(&view.text[t.span.clone()]);
    let site = view.tokens[..view.at].iter().rposition(|t| matches!(t.kind, Kind::Site) && same(t))?;
    let between = |t: &&Token| matches!(t.kind, Kind::Gap | Kind::Mark(Mark::Quiet)) || &view.text[t.span.clone()] == "的";
    let before = &view.tokens[..site];
    // 先后来到老街街道天中小区、橡林街道风光社区。天中小区有12栋楼: as was said before.
    let known = || {
        let (_, region, at) = view.scope.sites.iter().rev().find(|(name, ..)| *name == view.text[view.tokens[site].span.clone()])?;
        let (name, place) = region;
        let region = Region { name: name.clone(), code: place.map(|place| place.code) };
        Some((Some(region), Some(Why { row: None, span: at.clone(), rule: "where the community lies" })))
    };
    let near = before.len() - before.iter().rev().take_while(between).count();
    if before[..near].last().is_none_or(|t| !matches!(t.kind, Kind::Place(_) | Kind::Town)) {
        return known();
    }
    let place = before[..near].last().filter(|_| !several(view, near - 1))?;
    let region = match place.kind {
        Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)) => {
            Region::of(view, place)
        }
        Kind::Town => Region::uncoded(&view.text[place.span.clone()]),
        _ => return None,
    };
    Some((Some(region), Some(Why { row: None, span: place.span.clone(), rule: "where the community lies" })))
}

/// The rule of a region that 该区 or 全区 took up.
const NAMED_LAST: &str = "the place named last";

/// What a place word before the number says of its region.
enum Found {
    Place(Region, Why),
    Home(Why),
    /// What is told next is of none of the places.
    Another,
    Nothing,
}

fn region(view: &View<'_, '_>) -> Told<Region> {
    let own = |why: Option<Why>| {
        // 兰州市住建局局长 赵海清, who answers in a province's press conference, speaks of his city.
        if let Some((place, span)) = view.scope.voice.as_ref() {
            let why = why.or_else(|| Some(Why { row: None, span: span.clone(), rule: "the place that the speaker is of" }));
            return (Some(Region::of(view, place)), why);
        }
        let region = view.release.region.clone().map(|name| Region { name, code: view.release.region_code });
        (region, why)
    };
    let spot = takes(view);
    let there = |spot: &Spot| match spot.region() {
        Some((name, place)) => (Some(Region { name: name.to_owned(), code: place.map(|place| place.code) }), Some(spot.why())),
        None => own(None),
    };
    if let Some((spot, Takes::Both)) = spot {
        return there(spot);
    }
    if let Some((region, at)) = lies_in(view) {
        return (Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "where the share lies" }));
    }
    // 还有重庆（95.6%）, 枣阳市（22个）: a bracket right behind a place is of it.
    if view.clause.start >= 2
        && view.tokens[view.clause.start - 1].mark() == Some(Mark::Open)
        && let Kind::Place(place) = view.tokens[view.clause.start - 2].kind
        && view.release.place.is_none_or(|home| place.code != home.code && place.within(home))
    {
        let span = view.tokens[view.clause.start - 2].span.clone();
        return (Some(Region::of(view, place)), Some(Why { row: None, span, rule: "place before the bracket" }));
    }
    // 收缴率由41%升至88%: both levels are of one place.
    if let Some(before) = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))
        && view.tokens[before..view.at].iter().all(|t| {
            !matches!(t.kind, Kind::Place(_) | Kind::Town) && t.relative().is_none() && t.is(Says::Area).is_none() && t.mark().is_none()
        })
        && view.tokens[before..view.at].iter().any(|t| matches!(t.verb(), Some((_, Act::Reach))))
        && let Some(figure) = view.figure_at(before)
        && (figure.metric != Metric::Regions || view.mention().of != Dimension::Percent)
    {
        return (Region::again(figure), figure.told(Field::Region).cloned());
    }
    // 平凉、陇南7个市: the places that are counted are not where it is.
    if counts_places(view) {
        return own(None);
    }
    if let Some(at) = rest(view) {
        return (Some(Region::uncoded("multiple")), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "the other places" }));
    }
    if let Some((region, at)) = paired(view).or_else(|| paired_again(view)) {
        return (Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "paired by 分别" }));
    }
    if let Some(at) = counted_places(view) {
        return (
            Some(Region::uncoded("multiple")),
            Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "several places share it" }),
        );
    }
    // In the number's own clause any place before it governs; in a clause before, only one at its head,
    // and only up to a clause with a subject of its own.
    let mut span = view.clause.clone();
    let mut upto = view.at;
    let here = depth(view.tokens, view.at);
    loop {
        if depth(view.tokens, span.start) <= here {
            // 其中合肥市2870部、芜湖市845部，惠及居民近7.5万户: of the whole, since each place has its own.
            let first = view.clause.start;
            if upto != view.at
                && named(view, span.clone()) > 1
                && sums_up(between(view, view.tokens[first].span.start, view.mention().span.start))
            {
                let span = view.tokens[first].span.clone();
                return (Some(Region::uncoded("multiple")), Some(Why { row: None, span, rule: "the sum of several places" }));
            }
            if upto != view.at && shared_out(view, span.clone()) {
                break;
            }
            match in_clause(view, span.start..upto, upto == view.at) {
                Found::Place(name, why) => return (Some(name), Some(why)),
                Found::Home(why) => return own(Some(why)),
                Found::Another => break,
                Found::Nothing => {}
            }
            let above = || clause(view.tokens, span.start.saturating_sub(2));
            let scene = || span.start > 1 && sets_scene(view, above());
            if (upto != view.at && new_subject(view, &span) || upto == view.at && new_subject(view, &(span.start..view.at))) && !scene() {
                break;
            }
        }
        if span.start == 0 {
            break;
        }
        // 北戴河获评…，4个县区成为…: a number first in its clause, with its own thing, has a subject of its own.
        if upto == view.at && span.start == view.at && here == 0 && view.tokens.get(view.at + 1).is_some_and(|t| t.mark().is_none()) {
            let earlier = clause(view.tokens, view.at.saturating_sub(1));
            if view.tokens[earlier.start..view.at].iter().any(|t| t.verb().is_some()) {
                break;
            }
        }
        // A semicolon ends what a place said, except where that opens the sentence and no other place is in it.
        if view.tokens[span.start - 1].mark() == Some(Mark::Semicolon) && here == 0 && (view.scope.report || !alone(view)) {
            // 庐阳区…，全区改造小区146个；今年改造21个: nor where it took up the district named last.
            let last = view.figures[view.sentence_from..].last().filter(|_| !view.scope.report);
            if let Some(figure) = last
                && let Some(why) = figure.told(Field::Region).filter(|why| why.rule == NAMED_LAST)
            {
                return (Region::again(figure), Some(why.clone()));
            }
            break;
        }
        // A bracket right behind a place: 枣阳市（22个）.
        upto = span.start - 1;
        span = clause(view.tokens, upto);
        span.end = span.end.min(upto);
        if span.start >= upto {
            span = upto..upto;
            if upto == 0 {
                break;
            }
        }
    }
    if spot.is_none()
        && let Some(told) = item_head(view)
    {
        return told;
    }
    spot.map_or_else(|| goes_on(view).unwrap_or_else(|| own(None)), |(spot, _)| there(spot))
}

/// 据甲区住建局介绍，今年全区改造48个。到4月底，已开工29个: where a paragraph took up the district named last, sentences that name
/// no place go on with it.
fn goes_on(view: &View<'_, '_>) -> Option<Told<Region>> {
    let placed =
        |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some() || t.is(Says::Area).is_some();
    let figure = view.figures[view.paragraph_from..].last().filter(|_| !view.scope.report)?;
    let why = figure.told(Field::Region).filter(|why| why.rule == NAMED_LAST)?;
    (!view.tokens.iter().any(placed)).then(|| (Region::again(figure), Some(why.clone())))
}

/// 4.珠晖区：15个，2905户，重点为铁路系统家属区9个: the place that heads an item of a list holds for all of it.
fn item_head(view: &View<'_, '_>) -> Option<Told<Region>> {
    let sign = |t: &Token| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Gap) && !view.text[t.span.clone()].contains(is_han);
    let at = view.tokens.iter().position(|t| !sign(t))?;
    let headed = at < view.at && view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Colon);
    let other = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some();
    if !headed || view.tokens[at + 1..view.at].iter().any(other) {
        return None;
    }
    let region = match view.tokens[at].kind {
        Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)) => {
            Region::of(view, place)
        }
        Kind::Town => Region::uncoded(view.word(at)),
        _ => return None,
    };
    Some((Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "place that heads the item" })))
}

/// 长沙市推进项目19个，签约2760户；到位资金48.3亿元: the one place of a sentence, at its head.
fn alone(view: &View<'_, '_>) -> bool {
    let mut places = (0..view.tokens.len()).filter(|at| {
        let token = &view.tokens[*at];
        matches!(token.kind, Kind::Place(_) | Kind::Town)
            || token.relative().is_some() && !compared(view, *at)
            || token.is(Says::Area).is_some()
    });
    matches!((places.next(), places.next()), (Some(at), None) if leads(view, at, 0) && !matches!(view.tokens[at].kind, Kind::Word(_)))
}

/// The place that governs from inside a stretch of a clause, the nearest to the number first.
fn in_clause(view: &View<'_, '_>, span: Range<usize>, own: bool) -> Found {
    let home = view.release.place;
    for at in span.clone().rev() {
        let token = &view.tokens[at];
        // 市区（含亭湖区、盐都区）实施项目28个
        if depth(view.tokens, at) > depth(view.tokens, view.at) {
            continue;
        }
        let why = |row: Option<u16>, rule: &'static str| Why { row, span: token.span.clone(), rule };
        match &token.kind {
            Kind::Place(place) => {
                let governs = own || leads(view, at, span.start) || located(view, at);
                if compared(view, at) || example(view, at) || spent(view, at) || belongs(view, at, span.start) || !governs {
                    continue;
                }
                // 孝感、应城获评森林城市，城镇化率达61%: what is told next is of none of them.
                if several(view, at) && !own && view.tokens[at..span.end].iter().any(|t| t.verb().is_some()) && own_subject(view) {
                    return Found::Another;
                }
                if several(view, at) && home.is_none_or(|home| place.code != home.code && place.within(home)) {
                    return Found::Place(Region::uncoded("multiple"), why(None, "several places share it"));
                }
                match home {
                    Some(home) if place.code == home.code => return at_home(view, home, why(None, "the release's own place")),
                    // 2024年厦门将加装400部, in a release of one of its districts.
                    Some(home) if home.within(place) => {
                        let named = leads(view, at, span.start)
                            && !matches!(view.tokens.get(at + 1).map(|t| &t.kind), Some(Kind::Gap | Kind::Place(_) | Kind::Town));
                        if named {
                            return Found::Place(Region::of(view, place), why(None, "place before the number"));
                        }
                        continue;
                    }
                    // 塔城地区1250户, in the release of a prefecture that speaks for its neighbours too.
                    Some(home) if !place.within(home) => {
                        if at + 1 == view.at && view.word(at) == place.name && place.level == home.level && listed(view, at) {
                            return Found::Place(Region::of(view, place), why(None, "place right before the number"));
                        }
                        continue;
                    }
                    _ if whole_name(view, at) => {
                        return Found::Place(Region::of(view, place), why(None, "place before the number"));
                    }
                    _ => continue,
                }
            }
            Kind::Town if !compared(view, at) && !example(view, at) && !spent(view, at) && (own || leads(view, at, span.start)) => {
                if several(view, at) || apiece(view, at) {
                    return Found::Place(Region::uncoded("multiple"), why(None, "several places share it"));
                }
                return Found::Place(Region::uncoded(&view.text[token.span.clone()]), why(None, "town before the number"));
            }
            Kind::Word(_) => {
                let Some((row, relative)) = token.relative() else { continue };
                if compared(view, at) {
                    continue;
                }
                if let Some((place, _)) = view.scope.voice.as_ref().filter(|(place, _)| said_of(view.word(at), place)) {
                    return Found::Place(Region::of(view, place), why(Some(row), "the place that the speaker is of"));
                }
                match relative {
                    Relative::Country if leads(view, at, span.start) => {
                        return Found::Place(Region::uncoded("全国"), why(Some(row), "place before the number"));
                    }
                    // 以花山区为例，该区…: the place named last that is called so.
                    Relative::That if let Some(place) = named_last(view, at) => {
                        let why = why(Some(row), NAMED_LAST);
                        return match home {
                            Some(home) if home.code == place.code => Found::Home(why),
                            _ => Found::Place(Region::of(view, place), why),
                        };
                    }
                    Relative::Several if own && (at + 1 == view.at || leads(view, at, span.start) || sums(view, at)) => {
                        return Found::Place(Region::uncoded("multiple"), why(Some(row), "several places share it"));
                    }
                    Relative::City | Relative::Province | Relative::County if let Some(home) = home.filter(|home| fits(relative, home)) => {
                        return at_home(view, home, why(Some(row), "the release's own place"));
                    }
                    Relative::Own if home.is_some() => return Found::Home(why(Some(row), "the release's own place")),
                    // 成都市武侯区…；全市…, in a release on the whole country: the city named last.
                    Relative::City if let Some(place) = city_named_last(view, at) => {
                        return Found::Place(Region::of(view, place), why(Some(row), NAMED_LAST));
                    }
                    // 庐阳区…，全区改造小区146个, in the release of its city: the district named last.
                    Relative::Province | Relative::County if let Some(place) = district(view, at) => {
                        return Found::Place(Region::of(view, place), why(Some(row), NAMED_LAST));
                    }
                    // 全市 in a district's release, 全省 in a city's: the place around.
                    Relative::City | Relative::Province if leads(view, at, span.start) => {
                        // 全区 of no district that was named is no province either, but of those that call themselves so.
                        let province = |place: &&Place| !view.word(at).ends_with('区') || autonomous(place);
                        if let Some(place) = home.and_then(|home| around(relative, home)).filter(province) {
                            let region = Region { name: place.name.to_owned(), code: Some(place.code) };
                            return Found::Place(region, why(Some(row), "the place around the release's own"));
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    Found::Nothing
}

/// The place of a release that is named in full or as 全区; in the release of a town or street it is the district around it.
fn at_home(view: &View<'_, '_>, home: &'static Place, why: Why) -> Found {
    let town = view.release.region_code.is_none();
    if town { Found::Place(Region::of(view, home), why) } else { Found::Home(why) }
}

/// 全市, 我区: whether a word takes up a place by its level.
fn said_of(word: &str, place: &Place) -> bool {
    word.starts_with(['全', '我']) && place.name.chars().next_back().is_some_and(|level| word.ends_with(level))
}

/// The city that 全市 speaks of in a release on the whole country.
fn city_named_last(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    let before = view.tokens[..at].iter().rev().filter_map(|t| match t.kind {
        Kind::Place(place) => Some(place),
        _ => None,
    });
    let cities = |place: &&Place| place.level == Level::Prefecture || municipality(place);
    view.release.place.is_none().then(|| before.chain(view.scope.named.iter().rev().copied()).find(cities)).flatten()
}

/// What 该区, 该市 take up: the last place of the release's own whose name ends so.
fn named_last(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    let level = view.word(at).chars().next_back()?;
    let before = view.tokens[..at].iter().rev().filter_map(|t| match t.kind {
        Kind::Place(place) => Some(place),
        _ => None,
    });
    let own = |place: &&Place| place.name.ends_with(level) && view.release.place.is_none_or(|home| place.within(home));
    before.chain(view.scope.named.iter().rev().copied()).find(own)
}

/// Inner Mongolia, Guangxi, Tibet, Ningxia and Xinjiang say 全区 of themselves.
fn autonomous(place: &Place) -> bool {
    matches!(place.code / 10_000, 15 | 45 | 54 | 64 | 65)
}

/// The district or county that 全区, 全县 speak of in the release of a city: that which was named last.
fn district(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    // 河西区住建委介绍，全区…: so they do in a release on the whole country.
    let Some(home) = view.release.place else { return named_last(view, at) };
    if home.level != Level::Prefecture {
        return None;
    }
    if autonomous(home) && view.word(at).ends_with('区') {
        return None;
    }
    let level = view.word(at).chars().next_back()?;
    named_last(view, at).or(view.scope.district.filter(|place| place.name.ends_with(level)))
}

fn fits(relative: Relative, place: &Place) -> bool {
    match relative {
        // 全区 is said by autonomous regions and by districts.
        Relative::Province => place.level != Level::Prefecture,
        Relative::City => {
            place.level == Level::Prefecture || place.level == Level::County && place.name.ends_with('市') || municipality(place)
        }
        Relative::County => place.level == Level::County,
        _ => true,
    }
}

/// The city or province around a place.
fn around(relative: Relative, home: &Place) -> Option<&'static Place> {
    let level = if relative == Relative::Province { Level::Province } else { Level::Prefecture };
    let mut place = place::by_code(home.parent)?;
    while place.level != level && !(level == Level::Prefecture && municipality(place)) {
        place = place::by_code(place.parent)?;
    }
    Some(place)
}

fn municipality(place: &Place) -> bool {
    matches!(place.code / 10_000, 11 | 12 | 31 | 50)
}

/// A place at the head of its clause: behind marks, times and words such as 其中.
fn leads(view: &View<'_, '_>, at: usize, from: usize) -> bool {
    view.tokens[from..at].iter().all(|t| match &t.kind {
        Kind::Gap => !view.text[t.span.clone()].chars().any(is_han) || leads_in(view, t),
        Kind::Word(_) => t.noun().is_none() && t.verb().is_none() || leads_in(view, t),
        _ => true,
    })
}

/// 走进武侯区玉林街道, 位于晋安区岳峰镇: words that lead to a place.
fn leads_in(view: &View<'_, '_>, token: &Token) -> bool {
    const LEADING: &[&str] =
        &["在", "而", "而在", "位于", "地处", "坐落于", "家住", "住在", "走进", "来到", "走访", "以", "安排", "下达", "拨付", "分配"];
    LEADING.contains(&&view.text[token.span.clone()])
}

/// 首个项目——位于青秀区的“凤岭安居”9月动工，总投资8.9亿元: whether words before a place say that what the sentence tells of lies there.
fn located(view: &View<'_, '_>, at: usize) -> bool {
    ["位于", "地处", "坐落于", "坐落在", "住在"].iter().any(|w| view.text[..view.tokens[at].span.start].ends_with(w))
}

/// 在浑南区，…: the clause before only says where.
fn sets_scene(view: &View<'_, '_>, span: Range<usize>) -> bool {
    let place = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site);
    view.tokens[span.clone()].iter().any(place)
        && view.tokens[span]
            .iter()
            .all(|t| place(t) || matches!(t.kind, Kind::Time(_)) || t.mark() == Some(Mark::Quiet) || leads_in(view, t))
}

/// A clause that begins with a subject of its own, which no table knows: 福音山获批….
fn new_subject(view: &View<'_, '_>, span: &Range<usize>) -> bool {
    let Some(first) = view.tokens[span.clone()].iter().position(|t| !matches!(t.kind, Kind::Mark(_))) else { return false };
    let first = span.start + first;
    matches!(view.tokens[first].kind, Kind::Gap)
        && view.word(first).chars().filter(|c| is_han(*c)).count() >= 2
        && !view.word(first).starts_with(['为', '对', '向', '给', '在', '把', '让', '使', '帮'])
        // 用于改造小区6个, 同步谋划改造项目5个: the same subject goes on.
        && !["用于", "用来", "同步", "同时", "预计", "谋划", "积极"].iter().any(|w| view.word(first).starts_with(w))
        && !gives(view, first)
        && view.tokens[first + 1..span.end].iter().any(|t| t.verb().is_some())
}

/// 社会资本投入3亿元: who gives is no other subject.
fn gives(view: &View<'_, '_>, at: usize) -> bool {
    let giver = |hit: &crate::scan::Hit| {
        hit.find_of(kind::GIVER, |says| matches!(says, Says::Giver(Giver::Private | Giver::Bond | Giver::Loan)).then_some(())).is_some()
            || view.text[hit.span()].contains("财政")
    };
    view.release.hits.within(view.tokens[at].span.clone()).iter().any(giver)
}

/// 占全省的9.3%, 居全市首位, 高于全国, 向全国推广: the place is compared with, or is not where it happened.
fn compared(view: &View<'_, '_>, at: usize) -> bool {
    let head = view.text[..view.tokens[at].span.start].trim_end_matches(['“', ' ']);
    let tail = &view.text[view.tokens[at].span.end..];
    const BEFORE: &[&str] = &[
        "占", "占到", "占了", "居", "高于", "高出", "低于", "快于", "入选", "列", "获评", "评为", "获", "成为", "向", "被", "好于", "优于",
        "超", "比", "创建",
    ];
    const BEHIND: &[&str] =
        &["第", "首", "前", "平均", "最", "唯一", "率先", "文明", "百强", "先进", "一流", "领先", "示范", "乡村", "重点"];
    // 诸暨市最高，为96.8%: a part of the release's place is what the number is of.
    let part = || {
        matches!(view.tokens[at].kind, Kind::Town)
            || matches!(view.tokens[at].kind, Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)))
    };
    // 德清县首批256套: no rank.
    if starts_with_any(tail, &["首批", "首个", "首次", "首套", "首期", "首家", "首座"]) && part() {
        return ends_with_any(head, BEFORE);
    }
    ends_with_any(head, BEFORE) || starts_with_any(tail, BEHIND) && BEHIND.iter().any(|w| tail.starts_with(w) && !(*w == "最" && part()))
}

/// 甸柳新村街道是济南市较早加装电梯的街道: whether a place only says to what the one before it belongs.
fn belongs(view: &View<'_, '_>, at: usize, from: usize) -> bool {
    view.text[..view.tokens[at].span.start].ends_with(['是', '属'])
        && view.tokens[from..at].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town))
}

/// 富平县税费矛盾调解等3项: one example of many, which do not lie there.
fn example(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[at + 1..view.at].iter().any(|t| matches!(t.kind, Kind::Gap) && view.text[t.span.clone()].ends_with('等'))
}

/// How many places a clause names.
fn named(view: &View<'_, '_>, span: Range<usize>) -> usize {
    view.tokens[span].iter().filter(|t| matches!(t.kind, Kind::Place(_) | Kind::Town)).count()
}

/// Whether a clause lists several places, each with its number.
fn shared_out(view: &View<'_, '_>, span: Range<usize>) -> bool {
    if named(view, span.clone()) < 2 {
        return false;
    }
    let own = |at: &usize| matches!(view.tokens[*at].kind, Kind::Place(_) | Kind::Town) && view.is_number(*at + 1);
    // 汉台区、南郑区分别配套1.2亿元、4000万元，发行债券4.2亿元
    let each = view.tokens[span.clone()].iter().any(|t| t.is(Says::Each).is_some());
    each || span.clone().filter(own).nth(1).is_some() && view.tokens[span].iter().any(|t| t.mark() == Some(Mark::Item))
}

/// 德清、长兴、安吉三县合计96个: whether what stands behind several places says that they share the number.
fn sums(view: &View<'_, '_>, at: usize) -> bool {
    ["合计", "共", "均", "都", "各", "总计"].iter().any(|w| view.text[view.tokens[at].span.end..].starts_with(w))
}

/// 湖墅、米市巷街道各6个: whether a town is the last of a list whose others are named shortly.
fn apiece(view: &View<'_, '_>, at: usize) -> bool {
    at > 1
        && view.tokens[at - 1].mark() == Some(Mark::Item)
        && matches!(view.tokens[at - 2].kind, Kind::Gap)
        && is_short(view.word(at - 2), 4)
        && view.text[view.tokens[at].span.end..].starts_with('各')
}

/// 其余旗县区10个, 其余15个分布在各县（市）: the token from which a clause speaks of the other places.
fn rest(view: &View<'_, '_>) -> Option<usize> {
    const OTHERS: &[&str] = &["其余", "其他", "余下"];
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let words = between(view, view.tokens[from].span.start, view.mention().span.start);
    if !words.contains(['其', '余']) || !has_any(words, OTHERS) {
        return None;
    }
    let at = (from..view.at).find(|at| OTHERS.iter().any(|w| view.word(*at).contains(w)))?;
    let words = between(view, view.tokens[at].span.start, view.mention().span.start);
    let words = OTHERS.iter().filter(|w| has(words, w)).find_map(|w| words.split_once(w))?.1;
    // 其余各市合计520个
    let words = ["合计", "共计", "总计", "共", "均"].iter().find_map(|w| words.strip_suffix(w)).unwrap_or(words);
    let levels = |words: &str| words.chars().all(|c| "各个县市区旗镇乡街道盟州地省份、和（）() ".contains(c));
    if !levels(words) {
        return None;
    }
    let behind = behind_in_clause(view);
    let lies = ["分布在", "分布于", "位于", "在"]
        .iter()
        .find_map(|w| behind.split_once(w))
        .is_some_and(|(_, place)| place.starts_with(['各', '其']) && place.contains(['县', '市', '区', '旗', '镇', '乡', '街']));
    (words.contains(['县', '市', '区', '旗', '镇', '乡', '街', '州', '盟', '地', '省']) || lies).then_some(at)
}

/// 合计占全省的46%, 三区占全市七成: whether a clause sums up places that were listed.
fn sums_up(words: &str) -> bool {
    let rest = words.trim_start_matches(['两', '二', '三', '四', '五']);
    let places = rest.len() < words.len() && rest.starts_with(['市', '县', '区', '地', '州', '者']);
    words.starts_with("合计") || words.starts_with("共占") || places && words.contains(['占', '合'])
}

/// A place at the head of an item of a list.
fn listed(view: &View<'_, '_>, at: usize) -> bool {
    at > 0 && matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Comma | Mark::Semicolon))
}

/// The place stands for itself: 延安路, 崇州收费站 go on behind it.
fn whole_name(view: &View<'_, '_>, at: usize) -> bool {
    let full = view.word(at).ends_with(['市', '县', '区', '旗', '州', '盟']);
    match view.tokens.get(at + 1).map(|t| &t.kind) {
        // In a table the next words are of the column's head.
        _ if view.tokens[at].span.end != view.tokens[at + 1].span.start => true,
        // 泉州首个项目: words that begin what is said of the place.
        Some(Kind::Gap) => {
            full || view.word(at + 1).starts_with(['首', '全', '累', '共', '已', '也', '各', '率', '先', '正', '最'])
                || several(view, at) && token::summed(view.word(at + 1))
        }
        _ => true,
    }
}

/// Whether another number took the place already as its own item: 樟树市9个、….
fn spent(view: &View<'_, '_>, at: usize) -> bool {
    let between = &view.tokens[at + 1..view.at];
    let Some(number) = between.iter().position(|t| matches!(t.kind, Kind::Mention(_))) else { return false };
    let head = &between[..number];
    let own = head
        .iter()
        .all(|t| t.is(Says::Link).is_some() || t.noun().is_some() || t.mark() == Some(Mark::Quiet) || t.mark() == Some(Mark::Open));
    let listed = at == 0
        || matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Open | Mark::Comma | Mark::Semicolon | Mark::Colon))
        || view.tokens[at - 1].is(Says::Part).is_some();
    // The next place of the list shows that each has its own.
    let others = between[number..].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.is(Says::Area).is_some());
    own && listed && others
}

/// 南昌市、九江市共改造…: whether a place is the last of a list of places.
fn several(view: &View<'_, '_>, at: usize) -> bool {
    let joins = |at: usize| {
        view.tokens[at].mark() == Some(Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及" | "以及")
    };
    at > 1 && joins(at - 1) && matches!(view.tokens[at - 2].kind, Kind::Place(_) | Kind::Town)
}

/// Whether the number's clause begins with a thing of its own; 三区占全市七成 sums up places before it.
fn own_subject(view: &View<'_, '_>) -> bool {
    let first = view.tokens[view.clause.start..view.at].iter().find(|t| t.mark().is_none());
    first.is_some_and(|t| {
        let word = &view.text[t.span.clone()];
        t.noun().is_some() || matches!(t.kind, Kind::Gap) && word.chars().count() > 1 && !token::summed(word)
    })
}

/// 平凉、陇南7个市, 三个街道合计…: whether the number counts places that are named before it.
fn counts_places(view: &View<'_, '_>) -> bool {
    let Some(next) = view.tokens.get(view.at + 1) else { return false };
    let counted = matches!(next.noun(), Some((_, Thing::Place))) || &view.text[next.span.clone()] == "城区";
    let behind = view.at > 0 && matches!(view.tokens[view.at - 1].kind, Kind::Place(_) | Kind::Town);
    counted && (behind || view.clause.start == view.at && view.text[next.span.end..].starts_with("合计"))
}

/// 忻州、吕梁2市有13个县…, 9个省份开工率超过95%: the places counted before the number in its clause, which share it.
fn counted_places(view: &View<'_, '_>) -> Option<usize> {
    let at = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let place = |at: usize| {
        matches!(view.tokens[at].kind, Kind::Place(_) | Kind::Town) || view.tokens[at].relative().is_some() && !compared(view, at)
    };
    // 3个县市进入全省十强、4个县市…: another count of places, or another item of the list.
    let other = view.tokens.get(view.at + 1).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Place))))
        || view.mention().of != Dimension::Percent && view.tokens[at..view.at].iter().any(|t| t.mark() == Some(Mark::Item));
    let counts = !other && view.figure_at(at).is_some_and(|figure| figure.metric == Metric::Regions);
    let all = view.tokens[view.clause.start..at].iter().any(|t| t.relative().is_some());
    let listed = |at: usize| {
        view.tokens[at].mark() == Some(Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及")
    };
    (counts && !all && !(at + 1..view.at).any(|at| place(at) || listed(at))).then_some(at)
}

/// 三分之二在崇阳街道: a place behind a share, where nothing follows it.
fn lies_in(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let at = view.at + 2;
    if view.mention().of != Dimension::Percent || at + 1 != view.clause.end || !view.word(at - 1).ends_with('在') {
        return None;
    }
    let region = match view.tokens[at].kind {
        Kind::Place(place) => Region::of(view, place),
        Kind::Town => Region::uncoded(view.word(at)),
        _ => return None,
    };
    Some((region, at))
}

/// 上饶、新余的竣工率分别为97.64%和90.7%: the nth number belongs to the nth place.
/// 大姚县、姚安县分别投入320万元、275万元，完成维修640套、518套: the next list of as many numbers goes on with the places.
fn paired_again(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let each = (0..view.clause.start).rev().find(|at| view.tokens[*at].is(Says::Each).is_some())?;
    let placed = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town);
    if view.tokens[each..view.at].iter().any(|t| placed(t) || t.relative().is_some() || t.mark() == Some(Mark::Semicolon)) {
        return None;
    }
    let first = clause(view.tokens, each).start;
    let places: Vec<usize> = (first..each).filter(|at| placed(&view.tokens[*at])).collect();
    let numbers = |range: Range<usize>| range.filter(|at| view.is_number(*at)).count();
    let unit = |at: usize| match view.tokens[at].kind {
        Kind::Mention(index) => Some(view.mentions[index].unit),
        _ => None,
    };
    let alike = view.clause.clone().filter_map(unit).all(|other| other == view.mention().unit);
    let many = places.len() > 1 && numbers(view.clause.clone()) == places.len() && alike;
    let at = *places.get(numbers(view.clause.start..view.at)).filter(|_| many)?;
    match view.tokens[at].kind {
        Kind::Place(place) => Some((Region::of(view, place), at)),
        _ => Some((Region::uncoded(view.word(at)), at)),
    }
}

fn paired(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let each = (view.clause.start..view.at).rev().find(|at| view.tokens[*at].is(Says::Each).is_some())?;
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let mut places: Vec<(Option<&'static Place>, usize)> = Vec::new();
    // 涧西、西工走在前列，完工率分别达到…: the places may head the clause before.
    let own = view.tokens[view.clause.start..each].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town));
    let from = if own { view.clause.start } else { clause(view.tokens, view.clause.start.saturating_sub(1)).start };
    for at in from..each {
        match &view.tokens[at].kind {
            Kind::Place(place) => places.push((Some(place), at)),
            Kind::Town => places.push((None, at)),
            Kind::Word(_) if view.tokens[at].is(Says::Area).is_some() => places.push((None, at)),
            _ => {}
        }
    }
    if total < 2 || places.len() != total {
        return None;
    }
    let (place, at) = places[nth];
    let region = match place {
        Some(place) => Region::of(view, place),
        None if matches!(view.tokens[at].kind, Kind::Town) => Region::uncoded(view.word(at)),
        None => return None,
    };
    Some((region, at))
}

/// 苏中、苏北分别筹集9.1万套、8.1万套: the nth number belongs to the nth part of the place.
fn paired_area(view: &View<'_, '_>) -> Option<(usize, u16)> {
    let each = (view.clause.start..view.at).rev().find(|at| view.tokens[*at].is(Says::Each).is_some())?;
    let numbers = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let areas: Vec<_> = (view.clause.start..each)
        .filter_map(|at| Some((at, view.tokens[at].is(Says::Area)?)))
        .filter(|(at, _)| !MODIFIERS.contains(&view.word(*at)))
        .collect();
    (areas.len() > 1 && areas.len() == numbers).then(|| areas[nth])
}

/// Parts of a place that are too common a word to be one where they stand before nouns: 城镇老旧小区.
const MODIFIERS: &[&str] = &["城镇", "城乡", "农村", "县城", "片区", "开发区", "新区", "乡村"];

/// Those of them that are places where they stand by themselves in a list: 开发区32台.
const LISTED: &[&str] = &["开发区", "新区", "农村"];

/// 该小区被列入改造计划，…: how the sentence goes on with the community or street before it.
fn takes<'v>(view: &View<'v, '_>) -> Option<(&'v Spot, Takes)> {
    let spot = view.scope.spot.as_ref().filter(|_| !view.scope.report)?;
    // 渝水区投入450万元对该小区进行改造
    let behind = behind_in_clause(view);
    if spot.area.is_some() && starts_with_any(behind, &["对该小区", "为该小区", "对该院", "对该社区"]) {
        return Some((spot, Takes::Both));
    }
    match spot.taken(view.text, view.tokens, view.at) {
        Takes::Nothing => None,
        takes => Some((spot, takes)),
    }
}

fn area(view: &View<'_, '_>) -> Told<String> {
    if let Some((at, row)) = paired_area(view) {
        return (Some(named_area(view, at)), Some(view.why(at, row, "paired by 分别")));
    }
    if let Some((spot, Takes::Both)) = takes(view) {
        return (spot.area.clone(), Some(spot.why()));
    }
    let here = depth(view.tokens, view.at);
    let mut past = false;
    for at in (0..view.at).rev() {
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        // An area at the head of its sentence holds for the whole list, past semicolons too.
        past |= token.mark() == Some(Mark::Semicolon) && here == 0;
        let place = matches!(token.kind, Kind::Place(_) | Kind::Town);
        // 2.白龙小区：位于蛟川街道，房屋18幢: where the community lies is no other place.
        if place && located(view, at) {
            continue;
        }
        if place || token.relative().is_some() && !view.text[..token.span.start].ends_with('占') {
            break;
        }
        if matches!(token.kind, Kind::Site) {
            // 惠及居民5.1万户；章贡区南外片区签约4820户；加装电梯168部: the area of one item of a list.
            let counted = |t: &Token| matches!(t.kind, Kind::Mention(_));
            if past && view.tokens[..at].iter().any(counted) && view.tokens[at..view.at].iter().any(counted) {
                break;
            }
            // 改造小区503个，东湖片区项目竣工，加装电梯259部: one item of a list holds for no other.
            let item = !view.clause.contains(&at)
                && (view.tokens[..at].iter().any(counted) || at > 0 && view.tokens[at - 1].mark() == Some(Mark::Item));
            let own = view.at == view.clause.start || view.tokens[view.clause.start..view.at].iter().any(|t| t.verb().is_some());
            if view.scope.report && item && own {
                break;
            }
            // 农机厂宿舍、供销社家属院等3个小区，…涉及居民142户: of all of them.
            let beside = |at: usize| view.tokens.get(at).is_some_and(|t| t.mark() == Some(Mark::Item));
            if !view.clause.contains(&at) && (beside(at + 1) || at > 0 && beside(at - 1)) {
                continue;
            }
            // 实施中山路南片区提升工程，改造小区127个: a report names works of all kinds, and tells of those that begin a clause.
            let named = view.scope.report && !view.clause.contains(&at) && !leads(view, at, clause(view.tokens, at).start);
            // 湖滨片区等44个项目
            if named || view.clause.contains(&at) && example(view, at) {
                continue;
            }
            let why = Why { row: None, span: token.span.clone(), rule: "a single community, before the number" };
            return (Some(view.release.plain.text[token.span.clone()].to_owned()), Some(why));
        }
        let Some(row) = token.is(Says::Area) else { continue };
        // 实施市区东片区开发等项目50个, 赣榆城区段高架: in the name of one of many, or of a road. 主城区中山路等5条道路 lie there.
        if view.clause.contains(&at) && example(view, at) && !view.text[..view.mention().before].ends_with('等')
            || view.text[token.span.end..].starts_with('段')
        {
            continue;
        }
        // 建成区面积 measures the area; 三个国家级园区 counts some.
        let measured = matches!(view.tokens[at + 1].noun(), Some((_, Thing::Size)))
            || view.word(at).ends_with("建成区") && matches!(view.tokens[at + 1].verb(), Some((_, Act::Reach)))
            || at > 0 && view.is_number(at - 1);
        // 城镇老旧小区 names a kind; 开发区32台 in a list of places is one.
        let alone = at + 1 == view.at
            && LISTED.contains(&view.word(at))
            && (at == 0 || view.tokens[at - 1].mark().is_some() || view.tokens[at - 1].is(Says::Part).is_some());
        // 市中心医院 is a hospital, 城市区域 any part of a city.
        let behind = &view.text[token.span.end..];
        let named =
            view.word(at) == "市中心" && behind.starts_with("医院") || view.word(at) == "城市区" && behind.starts_with(['域', '县', '块']);
        // 城区和镇区绿化覆盖率分别达…
        let each = || view.tokens[at..view.at].iter().any(|t| t.is(Says::Each).is_some());
        let several = view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item)
            && (each() || view.tokens.get(at + 2).is_some_and(|t| t.is(Says::Area).is_some() || matches!(t.kind, Kind::Place(_))));
        // 县城还有22个小区: what something is said of.
        let kind = MODIFIERS.contains(&view.word(at));
        // 市本级和城区配套2.29亿元: who gives it.
        let gives = starts_with_any(behind, &["配套", "财政", "自筹", "两级", "级财政"])
            || view.word(at) == "市本级" && view.mention().of == Dimension::Money;
        let said = kind && starts_with_any(behind, &["还有", "现有", "共有", "尚有", "仍有"]);
        if kind && !alone && !said || measured || several || named || gives {
            continue;
        }
        if past && !view.tokens[..at].iter().all(|t| matches!(t.kind, Kind::Mark(Mark::Quiet) | Kind::Time(_))) {
            continue;
        }
        let listed = view.tokens[at + 1..view.at].iter().any(|t| t.mark() == Some(Mark::Item));
        let opens = area_opens(view, at);
        // 升级中心城区街道6条、热力管网20公里: one verb holds for the list, and so does the place of its object.
        let one_verb = || {
            listed
                && (at + 1..view.at).all(|i| {
                    view.tokens[i]
                        .verb()
                        .is_none_or(|(_, act)| act == Act::Work && !matches!(view.tokens[i - 1].mark(), Some(Mark::Item | Mark::Comma)))
                })
        };
        // 城区植树31万株，治理空地63万平方米: the place that a clause begins with holds for those behind it that begin with what was done.
        let goes_on = || {
            opens == Opens::Clause
                && !past
                // 改造小区12个，城区加装电梯3部，…: inside a list it holds for its item.
                && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
                && view.tokens.get(at + 1).is_some_and(|t| t.verb().is_some())
                && lists_work(view, at)
        };
        // 力争中心城区建成区面积达到110平方公里，人口达到100万，…: of a run of levels the area of the first is that of all.
        let levels = || {
            let first = clause(view.tokens, at);
            let plain = view.tokens[first.start..at].iter().all(|t| t.mood().is_some() || t.mark() == Some(Mark::Quiet));
            let reached = |clause: &Range<usize>| {
                let level = |t: &Token| matches!(t.verb(), Some((_, Act::Reach)));
                view.tokens[clause.clone()].iter().any(level) && clause.clone().any(|at| view.is_number(at))
            };
            let mut clause_at = first;
            while plain && reached(&clause_at) {
                if clause_at.contains(&view.at) {
                    return true;
                }
                if view.tokens.get(clause_at.end).and_then(Token::mark) != Some(Mark::Comma) || clause_at.end + 1 >= view.tokens.len() {
                    return false;
                }
                clause_at = clause(view.tokens, clause_at.end + 1);
            }
            false
        };
        if levels() {
            return (Some(named_area(view, at)), Some(view.why(at, row, "part of the place, before the number")));
        }
        if view.clause.contains(&at) && (!listed || opens != Opens::Nothing || one_verb()) || opens == Opens::List && !said || goes_on() {
            return (Some(named_area(view, at)), Some(view.why(at, row, "part of the place, before the number")));
        }
    }
    // 主城区还有危房406幢，其中，C级242幢: a part lies where its whole does.
    if let Some(part) = (1..view.at).rev().find(|at| view.tokens[*at].is(Says::Part).is_some())
        && !view.tokens[part..view.at]
            .iter()
            .any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some() || t.is(Says::Area).is_some())
        && let Some(whole) = (0..part).rev().find(|at| view.is_number(*at))
        && let Some(figure) = view.figure_at(whole)
        && figure.area.is_some()
    {
        return (figure.area.clone(), figure.told(Field::Area).cloned());
    }
    // 58条城区道路: the area inside the phrase behind the number.
    for at in view.at + 1..view.clause.end {
        let token = &view.tokens[at];
        if view.is_number(at) || token.verb().is_some() || token.mark() == Some(Mark::Item) {
            break;
        }
        if let Some(row) = token.is(Says::Area)
            && !MODIFIERS.contains(&view.word(at))
            && view.word(at) != "中心区"
            && view.tokens[at + 1..]
                .iter()
                .find(|t| t.mark() != Some(Mark::Quiet))
                .is_some_and(|t| t.noun().is_some() || matches!(t.kind, Kind::Gap))
        {
            return (Some(view.word(at).to_owned()), Some(view.why(at, row, "part of the place, in the phrase behind the number")));
        }
    }
    // 对中心城区的312个小区实施改造。其中，2020年改造80个: the sentence goes on with the list before it.
    let continues = view.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(|t| t.is(Says::Part).is_some());
    if continues
        && !view.tokens[..view.at].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some())
        && let Some(figure) = view.figures[view.paragraph_from..].last()
    {
        return (figure.area.clone(), figure.told(Field::Area).cloned());
    }
    (None, None)
}

/// Whether every clause from the one behind a token's up to the number's begins with a verb.
fn lists_work(view: &View<'_, '_>, at: usize) -> bool {
    let mut end = clause(view.tokens, at).end;
    while end < view.clause.start {
        let next = clause(view.tokens, end + 1);
        let first = view.tokens[next.start..].iter().find(|t| t.mark() != Some(Mark::Quiet));
        if view.tokens[end].mark() != Some(Mark::Comma) || first.is_none_or(|t| t.verb().is_none()) || next.end <= end {
            return false;
        }
        end = next.end;
    }
    end >= view.clause.end
}

/// 江北城区: the name that the area goes by.
fn named_area(view: &View<'_, '_>, at: usize) -> String {
    let word = view.word(at);
    if at > 0
        && matches!(view.tokens[at - 1].kind, Kind::Gap)
        && view.tokens[at - 1].span.end == view.tokens[at].span.start
        && view.word(at - 1).chars().count() == 2
        && view.word(at - 1).chars().all(is_han)
        && word == "城区"
        && view.word(at - 1).ends_with(['东', '西', '南', '北', '江', '河', '山', '湖', '海', '州', '阳', '城'])
    {
        return view.release.plain.text[view.tokens[at - 1].span.start..view.tokens[at].span.end].to_owned();
    }
    view.release.plain.text[view.tokens[at].span.clone()].to_owned()
}

/// What an area at the head of its clause holds for.
#[derive(PartialEq)]
enum Opens {
    /// It stands inside the clause.
    Nothing,
    /// For its clause: it is one of several parts.
    Clause,
    /// For the list that follows.
    List,
}

fn area_opens(view: &View<'_, '_>, at: usize) -> Opens {
    // 2.市区内…: the number of an item is no part of it, nor is 我市 in 我市中心城区共有…, or 对 in 对中心城区的312个小区….
    let sign = |t: &Token| {
        let word = &view.text[t.span.clone()];
        matches!(t.kind, Kind::Gap)
            && (word.chars().all(|c| c.is_ascii_digit() || c == '.') || word.ends_with('是') && is_short(word, 3) && word != "但是")
            || matches!(word, "对" | "在")
            || t.relative().is_some()
    };
    let passed = |t: &Token| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Time(_)) || sign(t);
    let opening = view.tokens[..at].iter().rev().find(|t| !passed(t));
    // 2020—2022年，对中心城区的312个小区…, 据摸排，江北城区现有…: a time or a source opens the sentence.
    let source = view.text[view.tokens[0].span.start..].trim_start().starts_with(['据', '经'])
        && view.tokens[..at].iter().filter(|t| t.mark() == Some(Mark::Comma)).count() == 1
        && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_) | Kind::Place(_)));
    if source && matches!(opening.and_then(Token::mark), Some(Mark::Comma))
        || view.tokens[..at].iter().all(|t| passed(t) || t.mark() == Some(Mark::Comma))
    {
        return Opens::List;
    }
    match opening {
        None => Opens::List,
        // 实施中心城区交通优化工程，建成5条…: the first clause names the work, those behind it count what came of it.
        Some(_) if names_work(view, at) => Opens::List,
        Some(t) if t.is(Says::Part).is_some() => Opens::Clause,
        Some(t) => match t.mark() {
            Some(Mark::Semicolon | Mark::Colon | Mark::Stop | Mark::Open) => Opens::List,
            Some(Mark::Comma | Mark::Item) => Opens::Clause,
            _ => Opens::Nothing,
        },
    }
}

/// 五是实施中心城区交通优化工程，建成5条…; 在中心城区推进…，新建…: the first clause of a part of a sentence names
/// the work and counts nothing.
fn names_work(view: &View<'_, '_>, at: usize) -> bool {
    const WORKS: &[&str] = &["工程", "行动", "建设", "攻坚战"];
    let clause = clause(view.tokens, at);
    let first = clause.start == 0 || matches!(view.tokens[clause.start - 1].mark(), Some(Mark::Semicolon | Mark::Colon));
    let named = WORKS.iter().any(|w| view.text[..view.tokens[clause.end - 1].span.end].ends_with(w));
    let within = view.text[..view.tokens[at].span.start].ends_with(['在', '对']);
    // 聚焦四个维度，对中心城区开展体检，共调查…: whatever stands before it.
    let first = first || within && view.tokens[clause.start..at].iter().all(|t| matches!(&view.text[t.span.clone()], "在" | "对"));
    let listed = view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item);
    first && (named || within) && !listed && !view.tokens[clause].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
}
