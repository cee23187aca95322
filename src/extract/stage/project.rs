//! How far the one project has come that a sentence describes, and with it all that it comes to.

use super::future;
use crate::cue::{Act, Thing};
use crate::extract::plan::Said;
use crate::extract::{View, clause, later};
use crate::figure::{Stage, Why};
use crate::search::{has_any, starts_with_any};
use crate::token::{self, Mark, Token};

/// How a project begins.
const START: &[&str] = &["启动", "开工", "开工建设", "动工", "动工建设", "奠基", "启动建设", "破土动工"];

/// How it ends.
const FINISH: &[&str] = &["完工", "竣工", "全面完工", "全面竣工", "建成投用", "竣工验收", "竣工交付", "完工交付"];

/// How far a verb says that a project has come, where it is one of those.
pub(in crate::extract) fn milestone(word: &str) -> Option<(Stage, &'static str)> {
    if START.contains(&word) {
        Some((Stage::Started, BEGUN))
    } else {
        FINISH.contains(&word).then_some((Stage::Completed, "a project that is finished"))
    }
}

/// The rule of what a project comes to that has begun.
const BEGUN: &str = "a project that has begun";

/// What says how far the one project that a sentence describes has come: a verb before its first number, or the sentence before.
pub(super) fn come_to(view: &View<'_, '_>) -> Option<(Stage, Why)> {
    const SIZE: &[&str] =
        &["涉及", "建设", "修建", "配建", "新建", "增设", "增加", "可提供", "共建设", "总投资", "投资", "规划", "位于", "安置", "占地"];
    // Each item of a list tells of a project of its own.
    let semicolon = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Semicolon)).map_or(0, |at| at + 1);
    // 3.6亿元用于一处保障性住房，项目去年10月动工: so does a clause that opens with the project, where it tells that it has begun.
    let opens = |at: &usize| {
        view.tokens[*at].mark() == Some(Mark::Comma)
            && starts_with_any(&view.text[view.tokens[*at].span.end..], &["项目", "该项目"])
            && clause(view.tokens, at + 1).into_iter().any(|at| START.contains(&view.word(at)))
    };
    let start = (semicolon..view.clause.start).rev().find(opens).map_or(semicolon, |at| at + 1);
    let first = (start..view.tokens.len()).find(|at| view.is_number(*at))?;
    let project = |t: &Token| matches!(t.noun(), Some((_, Thing::Project)));
    let described = start + view.tokens[start..first].iter().rposition(project)?;
    // 今年启动的…改造项目总投资18.6亿元, 启动了首个…项目建设，项目位于…
    let verb = (start..described).find(|at| matches!(view.tokens[*at].verb(), Some((_, Act::Begin))) && START.contains(&view.word(*at)));
    // 项目去年10月动工，建设住房1760套
    let planned = |at: usize| {
        has_any(view.between(view.tokens[described].span.end, view.tokens[at].span.start), &["计划", "拟", "将", "预计", "争取"])
    };
    let begun = (described..first)
        .take_while(|at| !view.clause.contains(at))
        .find(|at| matches!(view.tokens[*at].verb(), Some((_, Act::Begin))) && START.contains(&view.word(*at)) && !planned(*at));
    let news = begun.map(|at| clause(view.tokens, at)).unwrap_or_default();
    let told = match verb {
        // 启动城中村改造项目6个, among the tasks of a year
        Some(at) if future(view) && view.clause.contains(&at) => return None,
        Some(at) => (Stage::Started, view.why(at, view.tokens[at].verb()?.0, BEGUN)),
        None if let Some(at) = begun => (Stage::Started, view.why(at, view.tokens[at].verb()?.0, BEGUN)),
        None => view.scope.milestone.clone().or_else(|| at_work(view, described)).or_else(|| titled(view, described))?,
    };
    // What is told of it in the number's clause, and in those between, is its size and cost and no work of its own.
    let other = |at: usize| {
        let past = matches!(view.tokens[at].kind, token::Kind::Time(_)) || view.word(at).contains('已');
        // 建成后可提供, 由办公楼改建而成, 涉及征收房屋
        let then = || {
            starts_with_any(&view.text[view.tokens[at].span.end..], &["后", "而成"])
                || at > 0 && matches!(view.tokens[at - 1].verb(), Some((_, Act::Follow)))
        };
        let verb = view.tokens[at].verb().is_some_and(|_| !SIZE.contains(&view.word(at)) && !then());
        at > described && !news.contains(&at) && (past || verb || view.tokens[at].mark() == Some(Mark::Semicolon))
    };
    (!(start..view.clause.end).any(other)).then_some(told)
}

/// 项目总投资7.8亿元，在建安置楼14栋，目前9栋主体已经封顶: what the rest of the sentence says of a project that is under way.
fn at_work(view: &View<'_, '_>, described: usize) -> Option<(Stage, Why)> {
    // 已完成改造项目5个 are others.
    let done = |t: &Token| matches!(t.verb(), Some((_, Act::Do | Act::Begin)));
    if view.tokens[clause(view.tokens, described).start..described].iter().any(done) {
        return None;
    }
    let ends = |at: &usize| view.tokens[*at].mark() == Some(Mark::Semicolon);
    let behind = view.clause.end..(view.clause.end..view.tokens.len()).find(ends).unwrap_or(view.tokens.len());
    let state = |at: &usize| match view.word(*at) {
        "在建" | "封顶" | "主体封顶" | "主体结构封顶" | "正在" => true,
        "预计" => (*at..behind.end).any(|at| FINISH.contains(&view.word(at)) || matches!(view.word(at), "交付" | "交付使用")),
        // 项目涉及征收房屋412栋，目前已签约377户
        "签约" | "签订" => view.text[view.tokens[clause(view.tokens, *at).start].span.start..].starts_with("目前"),
        _ => false,
    };
    let at = behind.clone().find(state)?;
    let finished = view.word(at) != "预计" && view.tokens[behind].iter().any(|t| FINISH.contains(&&view.text[t.span.clone()]));
    let row = view.tokens[at].verb().map(|(row, _)| row);
    (!finished).then(|| (Stage::Started, Why { row, span: view.tokens[at].span.clone(), rule: "a project under way" }))
}

/// 建设安置房12栋、1860套，预计2027年6月竣工: what is built goes on being built till then.
pub(super) fn due(view: &View<'_, '_>, governing: Option<(usize, u16, Act)>, said: &Said) -> Option<(Stage, Option<Why>)> {
    let (at, _, Act::Work | Act::Do) = governing? else { return None };
    let open = ["建设", "共建设", "新建", "改造", "更新改造", "配建", "增设", "修建"].contains(&view.word(at));
    let why = later::due(view).filter(|_| open && matches!(said, Said::Nothing) && !future(view))?;
    Some((Stage::Started, Some(why)))
}

/// 项目新建住宅5幢, under 首个自主更新项目开工: what the title says of the one project that it is about.
fn titled(view: &View<'_, '_>, described: usize) -> Option<(Stage, Why)> {
    let clause = clause(view.tokens, described);
    let heads = view.tokens[clause.start..described].iter().all(|t| matches!(t.mark(), Some(Mark::Quiet)));
    let own = heads || view.text[..view.tokens[described].span.start].ends_with(['该', '此', '本']);
    let title = view.release.title.clone().filter(|_| own)?;
    let words = view.text[title.clone()].trim_end();
    let (word, stage, rule) = START.iter().chain(FINISH).filter(|w| words.ends_with(**w)).find_map(|w| {
        let (stage, rule) = milestone(w)?;
        Some((*w, stage, rule))
    })?;
    let one = words[..words.len() - word.len()].contains("项目") && !words.contains(|c: char| c.is_ascii_digit() || c == '个' || c == '批');
    let at = title.start + words.len() - word.len();
    (one || words.contains("首个")).then(|| (stage, Why { row: None, span: at..at + word.len(), rule }))
}

/// 改造内容包括更换管道5.2公里: what a plan consists of.
pub(super) fn contents(view: &View<'_, '_>, said: &Said) -> Option<(Stage, Option<Why>)> {
    const CONTENTS: &[&str] = &["内容包括", "内容主要包括", "内容为", "建设内容"];
    let start = view.tokens[0].span.start;
    if !matches!(said, Said::Nothing) || !has_any(view.between(start, view.mention().span.start), CONTENTS) {
        return None;
    }
    if let Some((Stage::Planned, why)) = &view.scope.stage {
        return Some((Stage::Planned, Some(why.clone())));
    }
    // 计划6月底完成招标，7月进场施工。改造内容包括…: the sentence before plans it.
    let before = view.between(view.paragraph.span.start, start).trim_end_matches(['。', ' ', '\u{3000}']);
    let before = &before[before.rfind('。').unwrap_or(0)..];
    let why = Why { row: None, span: start..start, rule: "what a plan consists of" };
    let plans = has_any(before, &["计划", "拟", "预计"]) && !has_any(before, &["已", "完工", "竣工"]);
    plans.then_some((Stage::Planned, Some(why)))
}
