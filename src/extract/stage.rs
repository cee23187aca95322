//! How far what a number counts has come: its verb, and the mood that the verb stands in.

mod again;
mod cost;
mod deed;
mod fund;
mod measure;
mod ongoing;
mod onward;
mod project;
mod rate;
mod site;
mod table;
mod task;
mod whole;

use super::difference::change;
use super::later::{later_status, listed_status};
use super::phrase::Subject;
use super::plan::{Said, said};
use super::share::rate_in_bracket;
use super::unsaid::unsaid;
use super::verb::{before, verb};
use super::{View, carry, people};
use crate::cue::{Act, Dimension};
use crate::figure::{Kind, Metric, Period, Stage, Why};
use crate::mention::is_han;
use crate::search::{ends_with_any, find, has_any, starts_with_any};
pub(super) use again::{retold, told_before};
pub(super) use fund::{handed_out, standard};
pub(super) use project::milestone;

/// The rule of a stage that a verb tells.
pub(super) const OF_VERB: &str = "verb of the number";

/// The stage, and what told it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    match told(view, kind, subject) {
        // 绩效指标：供热管线≥23千米
        (Stage::Completed | Stage::Started | Stage::Existing, _) if view.text[..view.mention().span.start].ends_with('≥') => {
            (Stage::Planned, view.mention().bound_why.clone())
        }
        (Stage::Completed | Stage::Started, _) if let Some(why) = at_least(view) => (Stage::Planned, Some(why)),
        (Stage::Completed | Stage::Started, _)
            if kind == Kind::Level
                && let Some(why) = onward::onward(view) =>
        {
            (Stage::Planned, Some(why))
        }
        (Stage::Completed, _) if let Some(why) = recurring(view) => (Stage::Existing, Some(why)),
        told => told,
    }
}

/// 累计改造不少于3000个, 市县两级再配套不少于4000万元: what is done is counted, and only what is asked for has a least.
fn at_least(view: &View<'_, '_>) -> Option<Why> {
    const LEAST: &[&str] = &["不少于", "不低于"];
    let head = &view.text[..view.mention().span.start];
    let word = LEAST.iter().find(|word| head.ends_with(**word))?;
    // 低保标准提高到每人每月不低于3500元: raised to that, in a review.
    let raised = matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Reach)));
    if raised && view.scope.report && !future(view) {
        return None;
    }
    Some(Why { row: None, span: head.len() - word.len()..head.len(), rule: "the least that is asked for" })
}

/// 食堂一天能接待260人次, 一年能收回310万元: what comes again and again stands.
fn recurring(view: &View<'_, '_>) -> Option<Why> {
    const AGAIN: &[&str] = &["每天", "一天能", "一天可", "一天就", "一年能", "一年可"];
    let start = view.tokens[view.clause.start].span.start;
    // All of them have one of two characters.
    let head = view.text.get(start..view.mention().before).filter(|head| head.contains(['天', '年']))?;
    let (at, word) = AGAIN.iter().find_map(|word| Some((find(head, word)?, word)))?;
    let between = &head[at + word.len()..];
    let other = view.figures.last().is_some_and(|f| f.span.start >= start + at) || has_any(between, &["提高到", "增加到", "增长", "改造"]);
    (!other).then(|| Why { row: None, span: start + at..start + at + word.len(), rule: "what comes again and again" })
}

/// The stage by the questions in their order, the surest first.
fn told(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    let said = said(view);
    if kind == Kind::Change {
        return change(view, subject, said);
    }
    if let Some(told) = table::of_table(view, kind) {
        return told;
    }
    // 完工12个（28.6%）: as far as what it is a rate of.
    if kind == Kind::Share
        && let Some((metric @ (Metric::StartRate | Metric::CompletionRate), why)) = rate_in_bracket(view)
    {
        return (if metric == Metric::StartRate { Stage::Started } else { Stage::Completed }, Some(why));
    }
    if let Some(verb) = rate::from_level(view) {
        return (Stage::Existing, Some(verb));
    }
    // 在全国74个重点城市排名第4: so many there are.
    if ranked(view) {
        return (Stage::Existing, None);
    }
    let told = task::task(view, &said)
        .or_else(|| task::partly_done(view, kind, &said))
        .or_else(|| again::taken_up(view, kind))
        .or_else(|| rate::laid_down(view, &said))
        .or_else(|| ongoing::in_state(view))
        .or_else(|| fund::funds(view, kind, &said))
        .or_else(|| whole::all_there_are(view, kind))
        .or_else(|| whole::listed_with(view))
        .or_else(|| whole::part_of_whole(view))
        .or_else(|| whole::spread(view))
        .or_else(|| rate::rate(view, kind, subject, &said));
    if let Some(told) = told {
        return told;
    }
    // 12户同意加装电梯: so does what households think.
    if matches!(view.mention().of, Dimension::Homes | Dimension::Percent)
        && !matches!(said, Said::Plan(_))
        && let Some(why) = people::thinks(view)
    {
        return (Stage::Existing, Some(why));
    }
    // 该项目位于柳东新区，总投资5.8亿元，建设住房786套, behind the news that it has begun: under way, all that it comes to.
    if kind == Kind::Level
        && !view.scope.report
        && !matches!(said, Said::Plan(_))
        && let Some((stage, why)) = project::come_to(view)
    {
        return (stage, Some(why));
    }
    if let Some(told) = rate::share_of_people(view, subject, &said) {
        return told;
    }
    // 完工41个，各项工作正有序推进: what is done is not under way again.
    let done = || matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Do)));
    let later = listed_status(view).or_else(|| later_status(view)).filter(|(stage, _)| *stage != Stage::Started || !done());
    // 到2028年，城镇化率升至66%，危旧房全部改完: no rate is what was done.
    let later = later.filter(|_| view.mention().of != Dimension::Percent);
    // 小区共有住宅楼18栋，已纳入改造计划: how large it is, whatever is planned for it.
    let large = || matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Stand))) || site::size(view, kind).is_some();
    let later = later.filter(|(stage, _)| *stage != Stage::Planned || !large());
    // 计划开工600套，建成1240套，全部分配入住: nothing that is planned is done by then.
    let later = later.filter(|(_, why)| {
        let words = |why: &Why| view.between(view.mention().span.end, why.span.start);
        !matches!(said, Said::Plan(_))
            || why.as_ref().is_none_or(|why| !words(why).ends_with("全部") || has_any(words(why), &["已", "目前", "截至"]))
    });
    // 2005年前建成的小区有392个，2019年以来分年度改造: as old as that, whatever was done with them.
    let aged = || {
        let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
        words.ends_with('有') && has_any(words, &["前建成的", "年建成的", "建于"])
    };
    let later = later.filter(|_| !aged());
    if let Some(later) = later {
        // 新开工7500套，9月底前全部开工, in a plan; 已全部开工 is so whatever the rest of it says.
        let already = later.1.as_ref().is_some_and(|why| view.between(view.mention().span.end, why.span.start).contains('已'));
        if let Said::Nothing = said
            && future(view)
            && !already
        {
            return (Stage::Planned, mood_why(view));
        }
        return later;
    }
    if let Some(told) = site::size(view, kind) {
        return told;
    }
    let told = rate::compared_rate(view, kind, subject, &said)
        .or_else(|| whole::kind_of_whole(view, subject))
        .or_else(|| measure::balance(view, &said))
        .or_else(|| project::contents(view, &said))
        .or_else(|| measure::measured(view, kind, &said));
    if let Some(told) = told {
        return told;
    }
    if !matches!(said, Said::Plan(_))
        && let Some(told) = cost::cost(view, kind)
    {
        return told;
    }
    let governing = solved(view).or_else(|| verb(view, subject)).or_else(|| relative(view));
    if let Some(told) = ongoing::unfinished(view, governing, &said) {
        return told;
    }
    // 11个国考断面水质优良率100%: so many there are, whose rate is told.
    let rated = || {
        let next = (view.at + 1..view.clause.end).find(|at| view.is_number(*at));
        next.is_some_and(|next| {
            let rate =
                matches!(view.tokens[next].kind, crate::token::Kind::Mention(index) if view.mentions[index].of == Dimension::Percent);
            let words = &view.text[view.tokens[view.at].span.end..view.tokens[next].span.start];
            rate && words.ends_with('率')
                && !words.ends_with("工率")
                && view.tokens[view.clause.start..next].iter().all(|t| t.verb().is_none() && !t.governs())
        })
    };
    if kind == Kind::Level && view.mention().of == Dimension::Count && !matches!(said, Said::Plan(_)) && !future(view) && rated() {
        return (Stage::Existing, None);
    }
    // 改造前，片区内私搭乱建达46处，…: how it stood.
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let deed = governing.is_some_and(|(at, _, act)| {
        // 改造前33栋楼里有29栋没有保温: nor is 改造前 a deed.
        let before = view.text[view.tokens[at].span.end..].starts_with('前');
        matches!(act, Act::Do | Act::Work | Act::Begin) && !before
    });
    // 和平区有个小区，改造前收缴率不到20%: so it is in a clause.
    let before = || {
        let clause = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
        let near = find(clause, "改造前").filter(|at| *at < 12);
        near.is_some_and(|at| !clause[at..].contains(['，', '后'])) && !clause.contains(['由', '从', '比', '较'])
    };
    // 改造前小区只有车位380个
    let only = || has_any(view.between(view.tokens[view.clause.start].span.start, view.mention().span.start), &["只有", "仅有"]);
    if (view.mention().of == Dimension::Percent || only()) && !matches!(said, Said::Plan(_)) && !future(view) && before() {
        return (Stage::Existing, None);
    }
    if !deed && starts_with_any(head, &["改造前", "改造之前", "整治前", "前些年"]) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    if let Some(told) = project::due(view, governing, &said) {
        return told;
    }
    // 6个项目化整为零规避公开招标, under 审计发现的主要问题：: what is wrong stands, whatever step it is of.
    let step = |at: usize| matches!(view.word(at), "招标" | "公开招标" | "设计" | "规划");
    if view.scope.faults && matches!(governing, Some((at, _, Act::Plan)) if step(at)) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    match governing {
        Some((at, row, act)) => deed::by_verb(view, at, row, act, said),
        None => unsaid(view, kind, subject, said),
    }
}

/// Whether the places of the country or province are counted for the rank that one of them has.
fn ranked(view: &View<'_, '_>) -> bool {
    const ALL: &[&str] = &["全国", "全省", "全市", "全区", "全州"];
    view.mention().of == Dimension::Count
        && ends_with_any(&view.text[..view.mention().before], ALL)
        && has_any(view.behind_in_clause(), &["第", "前列", "首位"])
        && has_any(view.behind_in_clause(), &["城市", "市", "县", "区", "州"])
}

/// 协调解决施工扰民、管线迁移等问题33个: no verb within the names of the problems is of their number.
fn solved(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    if !ends_with_any(&view.text[..view.mention().before], &["问题", "难题", "诉求"]) {
        return None;
    }
    (view.clause.start..view.at).find_map(|at| match view.tokens[at].verb()? {
        (row, act @ Act::Do) if matches!(view.word(at), "解决" | "化解" | "整改" | "办结") => Some((at, row, act)),
        _ => None,
    })
}

/// 此次交付的一期住宅16栋: what was done with the things that are counted, where nothing else is told of them.
fn relative(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    let of = (view.clause.start..view.at).rev().take_while(|at| view.tokens[*at].verb().is_none()).find(|at| view.word(*at) == "的")?;
    let verb = of.checked_sub(1).filter(|at| view.clause.contains(at))?;
    let named = (of + 1..view.at).any(|at| view.tokens[at].noun().is_some());
    match view.tokens[verb].verb()? {
        // 2000年以前建成的小区12个: as old as that.
        // 今年实施的36个项目，目前已完成工程量的75%
        (row, Act::Begin) if of + 1 == view.at && view.word(verb) == "实施" && !view.scope.report => Some((verb, row, Act::Begin)),
        _ if !named || view.text[..view.tokens[verb].span.start].ends_with('前') => None,
        (row, act @ (Act::Do | Act::Begin)) => Some((verb, row, act)),
        (row, act) if matches!(view.word(verb), "交付" | "交付使用") => Some((verb, row, act)),
        _ => None,
    }
}

pub(super) fn mood_why(view: &View<'_, '_>) -> Option<Why> {
    let start = view.paragraph.span.start;
    Some(Why { row: None, span: start..start, rule: "the paragraph speaks of the future" })
}

/// Whether the paragraph speaks of the future, and the sentence does not look back.
pub(super) fn future(view: &View<'_, '_>) -> bool {
    view.scope.future > view.scope.threshold && !view.scope.lately && !after_facts(view) && !of_the_past(view)
}

/// 2023年，改造小区49个。完成管网改造45公里: whether what is told is carried from a time that has passed, or that lies before the years of
/// the plan.
fn of_the_past(view: &View<'_, '_>) -> bool {
    let Period { from: Some(_), to: Some(to) } = view.scope.period else { return false };
    let before_plan = || view.scope.years_of_plan.as_ref().is_some_and(|years| to.year < *years.start());
    let carried = || {
        // （三）聚力城市更新。2023年，…
        let opens = |at: usize| {
            let head = &view.text[view.paragraph.span.start..at];
            head.ends_with('。') || head.chars().all(|c| !is_han(c))
        };
        view.scope.period_why.as_ref().is_some_and(|why| {
            why.rule == carry::CARRIED && view.paragraph.span.start <= why.span.start && (opens(why.span.start) || before_plan())
        })
    };
    let own = || view.tokens.iter().any(|t| matches!(t.kind, crate::token::Kind::Time(index) if view.times[index].period().is_some()));
    let now = view.release.published.map(|(year, month, _)| (year, month.unwrap_or(1)));
    let planned = view.scope.years_of_plan.as_ref().is_some_and(|years| years.contains(&to.year));
    let past = !planned && now.is_some_and(|now| (to.year, to.month.unwrap_or(12)) < now);
    !view.scope.turned && carried() && (past || before_plan()) && !own()
}

/// Whether all that the paragraph has counted so far is begun or done, and no sentence of it turned to what is to come: the points of
/// its words weigh less than that.
fn after_facts(view: &View<'_, '_>) -> bool {
    let before = &view.figures[view.paragraph_from..view.sentence_from];
    !view.scope.report
        && !view.scope.turned
        && before.last().is_some_and(|f| matches!(f.stage, Stage::Completed | Stage::Started))
        && before.iter().all(|f| f.stage != Stage::Planned)
}
