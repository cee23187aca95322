//! How far what a number counts has come: its verb, and the mood that the verb stands in.

use super::subject::Subject;
use super::{View, depth};
use crate::cue::{Act, Mood, Says, Thing};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::time::Sets;
use crate::token::{self, Mark};

/// The stage, and what told it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    let plan = plan(view);
    if kind == Kind::Change {
        return change(view, plan);
    }
    // The rate word of a share says of which stage it is.
    if let Some(head) = &subject.head {
        let rated = match head.thing {
            Thing::Rate(Metric::StartRate) => Some(Stage::Started),
            Thing::Rate(Metric::CompletionRate) => Some(Stage::Completed),
            Thing::Rate(_) => Some(Stage::Existing),
            _ => None,
        };
        if let Some(stage) = rated {
            return match plan {
                Some(why) => (Stage::Planned, Some(why)),
                None => (stage, Some(head.why.clone())),
            };
        }
    }
    let verb = verb(view);
    if let Some(later) = later_status(view) {
        return later;
    }
    match (verb, plan) {
        // What only stands is not planned by the mood of its paragraph.
        (Some((at, row, act)), plan) => {
            let stage = act.stage().unwrap_or(Stage::Completed);
            let why = view.why(at, row, "verb of the number");
            match (stage, plan) {
                (Stage::Planned, _) => (Stage::Planned, Some(why)),
                (_, Some(plan)) => (Stage::Planned, Some(plan)),
                (Stage::Existing, None) => (Stage::Existing, Some(why)),
                (Stage::Started, None) if act == Act::Begin && view.scope.future > MOOD => (Stage::Planned, mood_why(view)),
                (_, None) if view.scope.future > MOOD && !fact(view, at) => (Stage::Planned, mood_why(view)),
                (stage, None) => (stage, Some(why)),
            }
        }
        (None, Some(plan)) => (Stage::Planned, Some(plan)),
        (None, None) => unsaid(view, kind),
    }
}

/// Above so many points a paragraph speaks of the future.
const MOOD: i32 = 6;

fn mood_why(view: &View<'_, '_>) -> Option<Why> {
    Some(Why { row: None, span: view.paragraph.span.start..view.paragraph.span.start, rule: "the paragraph speaks of the future" })
}

/// No verb: what the sentence said before, else what the paragraph's mood says.
fn unsaid(view: &View<'_, '_>, kind: Kind) -> (Stage, Option<Why>) {
    if let Some(figure) = view.figures[view.sentence_from..].last()
        && figure.kind == kind
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if view.scope.future > MOOD {
        return (Stage::Planned, mood_why(view));
    }
    if kind == Kind::Share {
        return (Stage::Existing, None);
    }
    (Stage::Completed, None)
}

/// The verb that governs the number.
fn verb(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    let before = before(view, view.clause.clone(), view.at);
    match before {
        Some((at, _, act)) if !matches!(act, Act::Stand | Act::Follow) => {
            let _ = at;
            return before;
        }
        _ => {}
    }
    if let Some(after) = after(view) {
        return Some(after);
    }
    if let Some((_, _, Act::Stand)) = before {
        return before;
    }
    carried(view)
}

/// The verb before the number in its clause. A verb that is as often a noun gives way to one before it:
/// 启动老旧小区改造113个 has begun, 改造老旧小区113个 is done.
fn before(view: &View<'_, '_>, clause: std::ops::Range<usize>, upto: usize) -> Option<(usize, u16, Act)> {
    let mut found: Option<(usize, u16, Act)> = None;
    for at in (clause.start..upto).rev() {
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        if modifies(view, at, upto) {
            continue;
        }
        match (found, act) {
            (None, _) => found = Some((at, row, act)),
            (Some((_, _, Act::Work)), Act::Begin | Act::Plan) => {
                found = Some((at, row, act));
                break;
            }
            // 启动新建: the verb that begins governs the one next to it.
            (Some((next, _, Act::Do)), Act::Begin) if next == at + 1 => {
                found = Some((at, row, act));
                break;
            }
            (Some((_, _, Act::Follow)), other) if other != Act::Follow => {
                found = Some((at, row, act));
                if act != Act::Work {
                    break;
                }
            }
            (Some((_, _, Act::Work)), Act::Work | Act::Follow) => {}
            _ => break,
        }
    }
    found
}

/// A verb inside a modifier: 改造后的小区, 已完成改造的居民.
fn modifies(view: &View<'_, '_>, at: usize, upto: usize) -> bool {
    view.tokens[at + 1..upto].first().is_some_and(|t| {
        let word = &view.text[t.span.clone()];
        word.starts_with('后') || word == "的"
    })
}

/// The verb behind the number in its clause: 511个小区已经竣工.
fn after(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    let mut found: Option<(usize, u16, Act)> = None;
    for at in view.at + 1..view.clause.end {
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        if modifies(view, at, view.clause.end) || matches!(act, Act::Follow) {
            continue;
        }
        // The verb of the next number, with its own thing: …8处、新建公园3个.
        if view.tokens[view.at + 1..at].iter().any(|t| t.mark() == Some(Mark::Item))
            && view.tokens[at..view.clause.end].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
        {
            break;
        }
        match found {
            None => found = Some((at, row, act)),
            Some((_, _, Act::Work)) if matches!(act, Act::Do | Act::Begin) => {
                found = Some((at, row, act));
                break;
            }
            _ => break,
        }
    }
    found
}

/// The verb of a clause before in the sentence: …113个，涉及居民3.7万户.
fn carried(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    let mut at = view.clause.start;
    while at > 0 {
        let clause = super::clause(view.tokens, at - 1);
        let clause = if clause.end > at { clause.start..at } else { clause };
        if let Some(found @ (_, _, act)) = before(view, clause.clone(), clause.end)
            && act != Act::Follow
        {
            return Some(found);
        }
        if clause.start >= at {
            break;
        }
        at = clause.start;
        if at == 0 {
            break;
        }
        at -= 1;
    }
    None
}

/// The word that makes a plan of what follows it, unless a fact stands between.
fn plan(view: &View<'_, '_>) -> Option<Why> {
    let here = depth(view.tokens, view.at);
    for at in (0..view.at).rev() {
        let token = &view.tokens[at];
        if let token::Kind::Time(index) = token.kind {
            match past_or_future(view, index) {
                Some(true) => return None,
                Some(false) => {
                    return Some(Why { row: view.times[index].row, span: token.span.clone(), rule: "a time that is to come" });
                }
                None => {}
            }
        }
        match token.mood() {
            Some((_, Mood::Fact | Mood::Ongoing)) if settled(view, at) => return None,
            Some((row, Mood::Plan)) if plans(view, at) && depth(view.tokens, at) <= here => {
                return Some(view.why(at, row, "plan word before the number"));
            }
            _ => {}
        }
        if let Some((_, Act::Stand)) = token.verb()
            && matches!(view.word(at), "现有" | "共有" | "拥有" | "排查出")
        {
            return None;
        }
    }
    None
}

/// 已, 现已 and the like make a fact; 了, 累计, 全部 do not undo a plan.
fn settled(view: &View<'_, '_>, at: usize) -> bool {
    view.word(at).contains('已') || view.word(at).contains("正") || view.word(at) == "实际"
}

/// Whether a plan word is one here: 计划改造, 目标是, 要求再增; not 改造计划, 年度任务, 主要.
fn plans(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    let previous = at.checked_sub(1).map(|i| &view.tokens[i]);
    let next = view.tokens.get(at + 1);
    let head = previous.map_or("", |t| &view.text[t.span.clone()]);
    match word {
        "计划" => {
            let nominal = previous.is_some_and(|t| t.noun().is_some() || t.verb().is_some() || matches!(t.kind, token::Kind::Gap))
                && !matches!(head, "今年" | "全市");
            !nominal && !next.is_none_or(|t| t.mark().is_some_and(|m| m != Mark::Quiet) || t.verb().is_some_and(|_| view.word(at + 1) == "完成率"))
        }
        "任务" | "目标" | "目标任务" => next.is_some_and(|t| {
            t.is(Says::Link).is_some() && view.word(at + 1) != "的" || matches!(t.kind, token::Kind::Mention(_)) || view.word(at + 1).starts_with("覆盖")
        }),
        "要求" => next.is_some_and(|t| t.mark().is_none()),
        "要" => !head.ends_with(['主', '重', '需', '还', '只', '不']) && previous.is_none_or(|t| !matches!(t.kind, token::Kind::Gap)) ,
        "将" => !matches!(next, Some(t) if matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['军', '士'])),
        _ => true,
    }
}

/// Whether a time lies behind the release (true), or ahead of it (false), where it tells.
fn past_or_future(view: &View<'_, '_>, index: usize) -> Option<bool> {
    let Sets::Period(period) = view.times[index].sets else { return None };
    let (year, month) = view.release.published.map(|(y, m, _)| (y, m))?;
    let end = period.to.or(period.from)?;
    if end.year < year {
        return Some(true);
    }
    if end.year > year {
        return Some(false);
    }
    match (end.month, month) {
        (Some(e), Some(m)) if e < m => Some(true),
        (Some(e), Some(m)) if e > m && period.from.is_none() => Some(false),
        _ => None,
    }
}

/// A fact word right before the verb or in its clause keeps it a fact in a paragraph that plans.
fn fact(view: &View<'_, '_>, verb: usize) -> bool {
    let from = view.clause.start.min(verb);
    view.tokens[from..view.clause.end].iter().any(|t| {
        matches!(t.mood(), Some((_, Mood::Fact | Mood::Ongoing)))
            || matches!(t.kind, token::Kind::Time(i) if past_or_future(view, i) == Some(true))
    })
}

/// A later clause of the sentence with no number of its own that says how far all of it has come.
fn later_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    let mut at = view.clause.end;
    // 113个…，目前已全面开工: only if no other number with a verb of its own stands between.
    while at < view.tokens.len() {
        match view.tokens[at].mark() {
            Some(Mark::Comma) => {}
            Some(Mark::Open) => {
                // Step over a bracket.
                let mut inside = 0;
                while at < view.tokens.len() {
                    match view.tokens[at].mark() {
                        Some(Mark::Open) => inside += 1,
                        Some(Mark::Close) => inside -= 1,
                        _ => {}
                    }
                    if inside == 0 {
                        break;
                    }
                    at += 1;
                }
            }
            _ => return None,
        }
        at += 1;
        let mut to = at;
        while to < view.tokens.len() && !matches!(view.tokens[to].mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop)) {
            to += 1;
        }
        let clause = &view.tokens[at..to];
        if clause.iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) {
            return None;
        }
        let settled = clause.iter().any(|t| {
            let word = &view.text[t.span.clone()];
            t.mood().is_some_and(|(_, m)| m == Mood::Fact || m == Mood::Ongoing) && (word.contains('已') || word.contains('正') || word == "全部") || word == "均"
        });
        let last = clause.iter().rposition(|t| t.mark() != Some(Mark::Quiet));
        if settled
            && here == depth(view.tokens, at)
            && let Some(last) = last
            && let Some((row, act @ (Act::Begin | Act::Do | Act::Work))) = clause[last].verb()
        {
            let why = Why { row: Some(row), span: clause[last].span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
        at = to;
    }
    None
}

/// A difference takes the stage of the work that it is about; one measured only stands.
fn change(view: &View<'_, '_>, plan: Option<Why>) -> (Stage, Option<Why>) {
    if let Some(plan) = plan {
        return (Stage::Planned, Some(plan));
    }
    if let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && figure.metric != Metric::Other
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if view.scope.future > MOOD {
        return (Stage::Planned, mood_why(view));
    }
    for at in (view.clause.start..view.at).rev() {
        match view.tokens[at].change() {
            Some((row, crate::cue::Trend::Made)) => return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it"))),
            Some((row, crate::cue::Trend::Measured)) => return (Stage::Existing, Some(view.why(at, row, "a quantity measured"))),
            _ => {}
        }
    }
    (Stage::Existing, None)
}
