//! Work under way and work not yet begun: 在建, 正在, 尚未.

use crate::cue::{Act, Dimension};
use crate::extract::View;
use crate::extract::plan::Said;
use crate::extract::verb::before;
use crate::figure::{Field, Stage, Why};
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};
use crate::token::Mark;

/// 剩余21个在建小区, 在建的78个小区: a state, whatever is planned for it.
pub(super) fn in_state(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    // 抽查46个在建小区: looked at.
    let looked = || matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Do)));
    if let Some(at) = beside(view).filter(|_| view.mention().of != Dimension::Percent && !looked()) {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return Some((Stage::Started, Some(Why { row, span: view.tokens[at].span.clone(), rule: "work under way" })));
    }
    // 实施48个（其中续建项目19个、新建项目29个）: the other class of projects that are under way.
    let last = view.figures[view.sentence_from..].last().filter(|f| f.stage == Stage::Started && f.unit == view.mention().unit);
    if let Some(told) = last.and_then(|figure| figure.told(Field::Stage))
        && &view.text[told.span.clone()] == "续建"
        && starts_with_any(view.between(last.map_or(0, |f| f.span.end), view.mention().span.start), &["、新建", "和新建", "，新建"])
    {
        return Some((Stage::Started, Some(told.clone())));
    }
    None
}

/// 在建 or 续建 right before the number or right behind it, as what the things are.
fn beside(view: &View<'_, '_>) -> Option<usize> {
    let state = |at: &usize| matches!(view.word(*at), "在建" | "续建" | "在施");
    let of = view.at.checked_sub(1).filter(|at| view.word(*at) == "的").and_then(|at| at.checked_sub(1));
    let noun = view.tokens.get(view.at + 2).is_some_and(|t| t.noun().is_some());
    let behind = Some(view.at + 1).filter(|at| *at < view.clause.end && noun);
    // 推动31个续建项目3月底前全部复工: what is to be done with them.
    let done = view.tokens[view.at + 1..view.clause.end]
        .iter()
        .any(|t| matches!(t.verb(), Some((_, Act::Do))) || has(&view.text[t.span.clone()], "复工"));
    // 在建的78个小区计划年底完工: what is only to be done with them.
    let planned =
        view.tokens[view.at + 1..view.clause.end].iter().take_while(|t| !matches!(t.verb(), Some((_, Act::Do)))).any(|t| t.governs());
    let done = done && !planned;
    // 续建项目14个，新开工3个
    let first = (view.clause.start..view.at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    let before = first.filter(|at| at + 2 == view.at && view.tokens[at + 1].noun().is_some());
    // 今年的目标是200部，目前交付97部，还有64部在建
    let ends = Some(view.at + 1).filter(|at| at + 1 == view.clause.end);
    of.into_iter().chain(behind).chain(before).chain(ends).find(state).filter(|_| !done)
}

/// What is under way by 正在, prepared, or not yet there, where no verb of the number says otherwise.
pub(super) fn unfinished(view: &View<'_, '_>, governing: Option<(usize, u16, Act)>, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 12个小区正在…, 另有12台正在安装: under way, whatever the word is.
    // 一期5台机组并网发电、二期正在设计: not behind a verb of its own.
    let own = |at: usize| view.tokens[at].mark() == Some(Mark::Item) && view.tokens[view.at + 1..at].iter().any(|t| t.verb().is_some());
    let ongoing = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at) && !own(*at)).find(|at| {
        view.word(*at).starts_with("正由")
            || view.word(*at) == "正在"
            || view.word(*at) == "正" && !view.text[view.tokens[*at].span.end..].starts_with(['式', '常', '规'])
    });
    // 正在做施工图设计: what is not yet begun.
    let prepares = |from: usize| {
        let upto = (from..view.clause.end).find(|at| view.is_number(*at) || view.tokens[*at].mark() == Some(Mark::Item));
        let rest = &view.tokens[from..upto.unwrap_or(view.clause.end).min(from + 4)];
        rest.iter().any(|t| {
            matches!(t.verb(), Some((_, Act::Plan)))
                || has_any(&view.text[t.span.clone()], &["审查", "审批", "评审", "招标", "手续", "许可", "公示"])
        })
    };
    if let Some(at) = ongoing.filter(|at| prepares(*at) && !matches!(said, Said::Plan(_))) {
        return Some((Stage::Planned, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "a step before the work" })));
    }
    if let Some(ongoing) = ongoing.filter(|at| !prepares(*at))
        && !governing.is_some_and(|(at, _, act)| act != Act::Stand && view.clause.contains(&at) && at < ongoing)
    {
        let row = view.tokens[ongoing].mood().map(|(row, _)| row);
        return Some((Stage::Started, Some(Why { row, span: view.tokens[ongoing].span.clone(), rule: "under way" })));
    }
    // 正在推进的连片改造项目有36个
    const AT_WORK: &[&str] = &["正在推进的", "正在实施的", "正在改造的", "正在建设的", "在建的"];
    let head = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    if head.ends_with('有') && has_any(head, AT_WORK) && !matches!(said, Said::Plan(_)) {
        return Some((Stage::Started, None));
    }
    // 全市正在改造小区12个
    let before_verb = governing.filter(|(_, _, act)| matches!(act, Act::Work | Act::Do)).and_then(|(verb, ..)| {
        (view.clause.start..view.at.min(verb)).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "正在")
    });
    if let Some(ongoing) = before_verb {
        let row = view.tokens[ongoing].mood().map(|(row, _)| row);
        return Some((Stage::Started, Some(Why { row, span: view.tokens[ongoing].span.clone(), rule: "under way" })));
    }
    // 没改的小区还有30个: what waits for its turn.
    let clause = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default().trim_end();
    if !matches!(said, Said::Fact)
        && ends_with_any(clause, LEFT)
        && has_any(clause, &["没改", "未改", "待改", "没有改", "需改造", "需要改造"])
    {
        return Some((Stage::Planned, None));
    }
    // 尚有逾期未安置群众3276户: what is missing stands.
    let lacking = || LEFT.iter().any(|w| find(clause, w).is_some_and(|at| has(&clause[at..], "未")));
    if has(clause, "未") && !matches!(said, Said::Plan(_)) && lacking() {
        return Some((Stage::Existing, None));
    }
    // 仍在外过渡的还有4200余户: where they still are.
    if ends_with_any(clause, LEFT) && has(clause, "仍在") && !matches!(said, Said::Plan(_)) {
        return Some((Stage::Existing, None));
    }
    // 还有4部在装: under way, in a word.
    let behind = &view.text[view.mention().after..];
    if (ends_with_any(clause, LEFT) || clause.ends_with("另有")) && starts_with_any(behind, &["在装", "在改", "在修", "在施工"])
    {
        return Some((Stage::Started, None));
    }
    // 尚有约5800个待改造
    let hedged = clause.trim_end_matches(['约', '近']);
    if ends_with_any(hedged, LEFT) && starts_with_any(behind, &["待改", "待拆", "待装"]) && !matches!(said, Said::Plan(_)) {
        return Some((Stage::Planned, None));
    }
    // 4个小区因管线迁改滞后未按期完工: whatever held it up.
    let rest = view.behind_in_clause();
    let late = rest.contains('未')
        && ["未按期", "未如期", "未按时"]
            .iter()
            .any(|w| find(rest, w).is_some_and(|at| starts_with_any(&rest[at + w.len()..], &["完工", "竣工", "完成"])));
    if late && !matches!(said, Said::Plan(_)) {
        return Some((Stage::Started, None));
    }
    // 剩余2个暂未启动, 尚有31个未引入物业: what has not begun is to come, what is missing is a state.
    // 解决1521户逾期未安置问题 is of something else.
    let open = view.text[..view.mention().span.start].ends_with('有')
        || (view.clause.start..view.at)
            .all(|at| view.tokens[at].verb().is_none() || matches!(view.word(at), "剩余" | "剩下" | "还剩") && at == view.clause.start);
    let missing = (view.at + 1..view.clause.end)
        .filter(|_| open)
        .take_while(|at| !view.is_number(*at))
        .find(|at| not_yet(view, *at) || matches!(view.word(*at), "尚未开工" | "尚未动工"));
    if let Some(at) = missing
        && let Some((row, act)) = view.tokens[at].verb()
    {
        // 尚有71个小区未改造: work that has not begun.
        let stage = if matches!(act, Act::Begin | Act::Plan) || matches!(view.word(at), "改造" | "更新改造" | "加装" | "纳入") {
            Stage::Planned
        } else {
            Stage::Existing
        };
        return Some((stage, Some(view.why(at, row, "what is not there yet"))));
    }
    None
}

/// The words for what is left.
const LEFT: &[&str] = &["还有", "尚有", "仍有", "还剩"];

/// 暂未, 尚未 right before a verb behind the number.
fn not_yet(view: &View<'_, '_>, at: usize) -> bool {
    let words = &view.text[view.mention().span.end..view.tokens[at].span.start.max(view.mention().span.end)];
    words.ends_with(['未', '没']) || ends_with_any(words, &["没有", "未能", "没能", "未实质性", "未真正"])
}

/// What says that the level reached is of work under way: 在建 before the verb in its clause, or what was begun in the
/// number before, whose sum 累计 gives.
pub(super) fn under_way(view: &View<'_, '_>, at: usize) -> Option<Why> {
    let ongoing = (view.clause.start..at).take_while(|i| !view.is_number(*i)).find(|i| matches!(view.word(*i), "在建" | "续建"));
    if let Some(i) = ongoing {
        return Some(Why { row: view.tokens[i].verb().map(|(row, _)| row), span: view.tokens[i].span.clone(), rule: "work under way" });
    }
    let sums = at > 0 && view.word(at - 1).starts_with("累计");
    let figure = view.figures[view.sentence_from..].last().filter(|figure| sums && figure.unit == view.mention().unit)?;
    figure.told(Field::Stage).filter(|_| figure.stage == Stage::Started).cloned()
}
