//! How far what a number counts has come: its verb, and the mood that the verb stands in.

use super::subject::{self, Subject};
use super::{View, depth};
use crate::cue::{Act, Dimension, Mood, Says, Thing, Trend};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::mention::is_han;
use crate::release::Role;
use crate::time::Sets;
use crate::token::{self, Mark};

/// Whether the paragraph speaks of the future.
fn future(view: &View<'_, '_>) -> bool {
    view.scope.future > view.scope.threshold
}

/// What the words before a number say about plan and fact.
enum Said {
    /// A plan word governs.
    Plan(Why),
    /// A fact word or a time that is past governs.
    Fact,
    /// Nothing does.
    Nothing,
}

type Verb = (usize, u16, Act);

/// The stage, and what told it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    let said = said(view);
    if kind == Kind::Change {
        return change(view, subject, said);
    }
    if let Some(verb) = from_level(view) {
        return (Stage::Existing, Some(verb));
    }
    if let Some(quoted) = quoted_task(view) {
        return (Stage::Planned, Some(quoted));
    }
    // 下达改造任务197个小区: what the task comes to.
    if view.mention().of != Dimension::Percent
        && let Some(at) = (view.clause.start..view.at).rev().find(|at| view.tokens[*at].is(Says::Link).is_none() && view.tokens[*at].mark() != Some(Mark::Quiet))
        && let Some((row, Thing::Task)) = view.tokens[at].noun()
        && !view.tokens[view.clause.start..at].iter().any(|t| matches!(&view.text[t.span.clone()], "完成" | "超额完成" | "已完成" | "完成了"))
    {
        return (Stage::Planned, Some(view.why(at, row, "what the task comes to")));
    }
    if let Some(rated) = rate(view, kind, subject, &said) {
        return rated;
    }
    // 九成以上的居民赞成: what people think only stands.
    if view.mention().of == Dimension::Percent
        && subject.behind
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::People | Thing::Is(Metric::Other)))
        && !matches!(said, Said::Plan(_))
    {
        return (Stage::Existing, subject.head.as_ref().map(|h| h.why.clone()));
    }
    if let Some(later) = later_status(view) {
        return later;
    }
    // 突破6100亿元: the hedge is the verb.
    if let Some(why) = view.mention().bound_why.as_ref().filter(|w| &view.text[w.span.clone()] == "突破") {
        return match said {
            Said::Plan(plan) => (Stage::Planned, Some(plan)),
            Said::Nothing if future(view) => (Stage::Planned, mood_why(view)),
            _ => (Stage::Completed, Some(why.clone())),
        };
    }
    match verb(view, subject) {
        Some((at, row, act)) => by_verb(view, at, row, act, said),
        None => unsaid(view, kind, subject, said),
    }
}

fn by_verb(view: &View<'_, '_>, at: usize, row: u16, act: Act, said: Said) -> (Stage, Option<Why>) {
    let why = view.why(at, row, "verb of the number");
    let mut stage = act.stage().unwrap_or(Stage::Completed);
    // 开展 of events is done when they are counted; of a scheme it has begun.
    if act == Act::Begin && view.mention().of == Dimension::Uses {
        stage = Stage::Completed;
    }
    // 实施了适老化改造
    if act == Act::Begin && view.text[view.tokens[at].span.end..].starts_with('了') {
        stage = Stage::Completed;
    }
    // 2019年至2023年共实施1168个: carried out in years that are over.
    if view.word(at) == "实施" && view.tokens[..view.at].iter().any(|t| matches!(t.kind, token::Kind::Time(i) if over(view, i))) {
        stage = Stage::Completed;
    }
    // 列入计划 is a plan, 列入全国试点 an honour.
    if matches!(view.word(at), "列入" | "纳入") && !listed_for_work(view, at) {
        stage = Stage::Completed;
    }
    // 每台补助20万元: a standing standard; one that was given is done.
    if view.mention().of == Dimension::Money && standard(view) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, Some(why));
    }
    let stands = stage == Stage::Existing && !matches!(view.word(at), "稳定在" | "保持在");
    match said {
        _ if stage == Stage::Planned => (stage, Some(why)),
        Said::Plan(plan) => (Stage::Planned, Some(plan)),
        Said::Nothing if future(view) && !stands => (Stage::Planned, mood_why(view)),
        Said::Fact | Said::Nothing => (stage, Some(why)),
    }
}

/// A price or standard by the piece: 每台, 每平方米, 每户 in the clause or one before it, and nobody who gave it.
fn standard(view: &View<'_, '_>) -> bool {
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    let words = &view.text[from..view.mention().span.start];
    let single = ["一部电梯", "一台电梯", "每台电梯"].iter().any(|w| words.contains(w));
    let piece = single || words.rfind('每').is_some_and(|i| {
        let rest = &words[i + '每'.len_utf8()..];
        ["台", "个", "部", "户", "套", "栋", "幢", "平方米", "村", "桩", "人", "辆", "单元", "平米", "月", "度"].iter().any(|w| rest.starts_with(w))
            && !rest.contains(['。', '；', ';'])
    });
    piece && !["给予了", "发放了", "兑付", "共", "累计", "已", "了"].iter().any(|w| words.contains(w))
}

/// Whether what is listed is listed for work to come.
fn listed_for_work(view: &View<'_, '_>, at: usize) -> bool {
    let from = view.clause.start.min(at);
    let words = &view.text[view.tokens[from].span.start..view.tokens[view.clause.end.max(at + 1) - 1].span.end];
    ["计划", "规划", "任务", "项目库", "盘子", "民生实事", "储备", "改造范围"].iter().any(|w| words.contains(w))
        || view.tokens[from..view.clause.end].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community | Thing::Housing(_)))))
}

fn mood_why(view: &View<'_, '_>) -> Option<Why> {
    let start = view.paragraph.span.start;
    Some(Why { row: None, span: start..start, rule: "the paragraph speaks of the future" })
}

/// 改造5.4万个的目标任务: a number inside a plan that is quoted.
fn quoted_task(view: &View<'_, '_>) -> Option<Why> {
    let tail = view.tokens.get(view.at + 1..view.clause.end)?;
    let upto = tail.iter().position(|t| matches!(t.kind, token::Kind::Mention(_)) || t.mark() == Some(Mark::Item)).unwrap_or(tail.len());
    (0..upto).find_map(|i| match tail[i].noun() {
        Some((row, Thing::Task)) if i == 0 || view.text[tail[i - 1].span.clone()].ends_with('的') => {
            Some(view.why(view.at + 1 + i, row, "a plan quoted"))
        }
        _ => None,
    })
}

/// The rate word of a share says of which stage it is.
fn rate(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: &Said) -> Option<(Stage, Option<Why>)> {
    if view.mention().of != Dimension::Percent {
        return None;
    }
    let (metric, why) = subject::rate_word(view, kind, subject)?;
    if let Said::Plan(plan) = said {
        return Some((Stage::Planned, Some(plan.clone())));
    }
    if future(view) && matches!(said, Said::Nothing) {
        return Some((Stage::Planned, mood_why(view)));
    }
    let stage = match metric {
        Metric::StartRate => Stage::Started,
        Metric::CompletionRate => Stage::Completed,
        Metric::Satisfaction => match before(view, view.clause.clone(), view.at) {
            Some((_, _, Act::Reach)) => Stage::Completed,
            _ => Stage::Existing,
        },
        _ => return None,
    };
    Some((stage, Some(why)))
}

/// 从65%提升至78%: the level that it came from only stood.
fn from_level(view: &View<'_, '_>) -> Option<Why> {
    let reach = (view.at + 1..view.clause.end).find(|at| reaches(view, *at))?;
    let row = view.tokens[reach].verb().map(|(row, _)| row);
    for at in (view.clause.start..view.at).rev() {
        if reaches(view, at) {
            return None;
        }
        let word = view.word(at);
        if word.ends_with(['从', '由']) || word.starts_with(['从', '由']) {
            return Some(Why { row, span: view.tokens[reach].span.clone(), rule: "the level that it came from" });
        }
    }
    None
}

fn reaches(view: &View<'_, '_>, at: usize) -> bool {
    matches!(view.tokens[at].verb(), Some((_, Act::Reach))) || view.tokens[at].change().is_some_and(|(_, t)| t != Trend::Against)
}

/// No verb: what the sentence said before, else what the paragraph's mood says.
fn unsaid(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: Said) -> (Stage, Option<Why>) {
    if view.mention().of == Dimension::Money && standard(view) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 全市3216个住宅小区当中: what the share or count is among.
    if subject.behind
        && let Some((_, to)) = subject.phrase
        && view.tokens[view.at..view.clause.end.min(to + 1)].iter().any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['中', '当', '里', '内']))
        && !matches!(said, Said::Plan(_))
    {
        return (Stage::Existing, None);
    }
    let inherited = |figure: &crate::figure::Figure| (figure.stage, figure.told(Field::Stage).cloned());
    // 其中市区46个: parts stand where their whole does.
    let part = view.tokens[..view.at].iter().any(|t| t.is(Says::Part).is_some());
    if let Some(ongoing) = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).find(|at| matches!(view.word(*at), "正在" | "正")) {
        let row = view.tokens[ongoing].mood().map(|(row, _)| row);
        return (Stage::Started, Some(Why { row, span: view.tokens[ongoing].span.clone(), rule: "under way" }));
    }
    if let Some(figure) = view.figures[view.paragraph_from..].last()
        && (part || depth(view.tokens, view.at) > 0)
    {
        return inherited(figure);
    }
    // 占全市的63.6%: a share stands where what it is a share of stands.
    if kind == Kind::Share
        && let Some(figure) = view.figures[view.sentence_from..].last()
        && let Some(at) = (view.clause.start..view.at).find(|at| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).contains('占'))
        && view.tokens[view.clause.start..at].iter().all(|t| t.noun().is_none() && !matches!(t.kind, token::Kind::Gap))
    {
        return inherited(figure);
    }
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    let now = view.tokens[..view.at].iter().any(|t| matches!(t.kind, token::Kind::Time(i) if view.times[i].sets == Sets::Clears));
    if let Some(figure) = view.figures[view.sentence_from..].last()
        && (figure.kind == kind || !subject.named)
        && (!stands_alone(view, subject) || figure.stage == Stage::Planned)
    {
        return inherited(figure);
    }
    if future(view) && matches!(said, Said::Nothing) {
        return (Stage::Planned, mood_why(view));
    }
    // A row of a table says what its title says.
    if view.paragraph.role == Role::Table {
        return (Stage::Completed, None);
    }
    if kind == Kind::Share || now || stands_alone(view, subject) {
        return (Stage::Existing, None);
    }
    (Stage::Completed, None)
}

/// 公园数量超1500座: a subject and its number, with no verb at all.
fn stands_alone(view: &View<'_, '_>, subject: &Subject) -> bool {
    let first = view.tokens[view.clause.start..view.at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
    subject.named && !subject.behind && !first
}

/// The verb that governs the number.
fn verb(view: &View<'_, '_>, subject: &Subject) -> Option<Verb> {
    let mut before = before(view, view.clause.clone(), view.at);
    let after = after(view);
    // 15台已敲定方案、8台已进场施工: the verb before is that of the number before it.
    if let (Some((at, ..)), Some(_)) = (before, after)
        && let Some(number) = (view.clause.start..at).rev().find(|i| view.is_number(*i))
        && view.tokens[view.clause.start..number].iter().all(|t| t.verb().is_none())
    {
        before = None;
    }
    match before {
        // 老旧小区改造15299户完工: the verb right behind the number is its own.
        Some((_, _, Act::Work)) if after.is_some_and(|(at, _, act)| matches!(act, Act::Do | Act::Begin) && right_behind(view, at)) => return after,
        Some((_, _, act)) if !matches!(act, Act::Stand | Act::Follow) => return before,
        _ => {}
    }
    if after.is_some() {
        return after;
    }
    if let Some((_, _, Act::Stand)) = before {
        return before;
    }
    carried(view, subject, before.is_some())
}

fn right_behind(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[view.at + 1..at].iter().all(|t| t.is(Says::Link).is_some() || t.mood().is_some() || t.mark() == Some(Mark::Quiet))
}

/// The verb before the number in its clause. A verb that is as often a noun gives way to one before it:
/// 启动老旧小区改造113个 has begun, 改造老旧小区113个 is done.
fn before(view: &View<'_, '_>, clause: std::ops::Range<usize>, upto: usize) -> Option<Verb> {
    let mut found: Option<Verb> = None;
    for at in (clause.start..upto).rev() {
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        // 编制完成专项规划13个: what is counted, not what is done.
        let counted = matches!(view.word(at), "规划" | "设计" | "申请") && at + 1 == upto;
        if modifies(view, at, upto) || counted && found.is_none() && view.tokens[clause.start..at].iter().any(|t| t.verb().is_some()) {
            continue;
        }
        match (found, act) {
            // 清理闲置用地1.5万亩: a state inside the phrase.
            (Some((state, _, Act::Stand)), Act::Do | Act::Work | Act::Begin)
                if matches!(view.word(state), "闲置" | "空置" | "滞留" | "违规享受" | "在册" | "在保" | "剩余") && state + 1 != upto =>
            {
                found = Some((at, row, act));
                if act != Act::Work {
                    break;
                }
            }
            (None, _) => found = Some((at, row, act)),
            (Some((_, _, Act::Work)), Act::Begin | Act::Plan) => {
                found = Some((at, row, act));
                break;
            }
            // 现有具备加装条件的老楼412栋
            (Some((_, _, Act::Work)), Act::Stand) if matches!(view.word(at), "现有" | "共有" | "拥有") => {
                found = Some((at, row, act));
                break;
            }
            // 启动新建: the verb that begins governs the one next to it.
            (Some((next, _, Act::Do)), Act::Begin) if next == at + 1 => {
                found = Some((at, row, act));
                break;
            }
            // 装上充电设施的有2740个: 有 only points back.
            (Some((next, _, Act::Stand)), _) if view.word(next) == "有" && next > 0 && view.word(next - 1) == "的" => {
                found = Some((at, row, act));
                if act != Act::Work {
                    break;
                }
            }
            // 加装需求还有3170台: what is needed is not there yet.
            (Some((_, _, Act::Stand)), Act::Plan) => {
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
    let Some(next) = view.tokens[at + 1..upto].first() else { return false };
    let word = &view.text[next.span.clone()];
    let points = view.tokens[at + 2..upto.max(at + 2)].first().is_some_and(|t| &view.text[t.span.clone()] == "有");
    word.starts_with('后') || word == "的" && !points
}

/// The verb behind the number in its clause: 511个小区已经竣工. The last of them, where the ones before it
/// are as often nouns: 9个城中村改造试点项目回迁楼如期交付.
fn after(view: &View<'_, '_>) -> Option<Verb> {
    let mut found: Option<Verb> = None;
    for at in view.at + 1..view.clause.end {
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        if modifies(view, at, view.clause.end) || act == Act::Follow {
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
            Some((_, _, Act::Work)) if act != Act::Stand => found = Some((at, row, act)),
            _ => break,
        }
    }
    found
}

/// The verb of a clause before in the sentence: …113个，涉及居民3.7万户. A number with a subject of its own
/// behind it and words that no table knows does not take it.
fn carried(view: &View<'_, '_>, subject: &Subject, follows: bool) -> Option<Verb> {
    let unknown = subject.behind
        && view.tokens[view.at + 1..view.clause.end]
            .iter()
            .any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 2);
    if unknown && !follows || !follows && view.mention().of == Dimension::Percent && subject.named {
        return None;
    }
    if !follows && stands_alone(view, subject) && view.mention().bound_why.as_ref().is_some_and(|w| view.text[w.span.clone()].contains('超')) {
        return None;
    }
    let mut at = view.clause.start;
    while at > 0 {
        let clause = super::clause(view.tokens, at - 1);
        let clause = clause.start..clause.end.min(at);
        if let Some(found @ (_, _, act)) = before(view, clause.clone(), clause.end)
            && act != Act::Follow
        {
            return Some(found);
        }
        if clause.start >= at || view.tokens[at - 1].mark() == Some(Mark::Semicolon) {
            break;
        }
        at = clause.start.min(at - 1);
    }
    None
}

/// What the words before the number in its sentence say about plan and fact, the nearest first. A plan word
/// in the number's own clause outweighs a past time there: 省里要求7月份开工率达到60%.
fn said(view: &View<'_, '_>) -> Said {
    let here = depth(view.tokens, view.at);
    let mut fact = false;
    for at in (0..view.at).rev() {
        if fact && !view.clause.contains(&at) {
            return Said::Fact;
        }
        let token = &view.tokens[at];
        if let token::Kind::Time(index) = token.kind {
            match past_or_future(view, index) {
                Some(true) => fact = true,
                // 到2020年全部完成安置；基本建成8394套: a time to come holds up to the semicolon.
                Some(false) if !fact && view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon)) => {
                    return Said::Plan(Why { row: view.times[index].row, span: token.span.clone(), rule: "a time that is to come" });
                }
                _ => {}
            }
        }
        match token.mood() {
            Some((_, Mood::Fact | Mood::Ongoing)) if settled(view, at) => return Said::Fact,
            Some((row, Mood::Plan)) if plans(view, at) && depth(view.tokens, at) <= here => {
                return Said::Plan(view.why(at, row, "plan word before the number"));
            }
            _ => {}
        }
        if matches!(view.word(at), "现有" | "共有" | "拥有" | "排查出" | "已有" | "约有") {
            return Said::Fact;
        }
    }
    // 511个小区已经竣工, 28743户居民将从中受益: the mood behind the number, before another number.
    for at in view.at + 1..view.clause.end {
        let token = &view.tokens[at];
        if matches!(token.kind, token::Kind::Mention(_)) && !fact {
            break;
        }
        match token.mood() {
            Some((_, Mood::Fact | Mood::Ongoing)) if settled(view, at) => return Said::Fact,
            Some((row, Mood::Plan)) if plans(view, at) && !fact && matches!(view.word(at), "将" | "计划" | "拟" | "力争" | "即将" | "将会") => {
                return Said::Plan(view.why(at, row, "plan word behind the number"));
            }
            _ => {}
        }
    }
    if fact {
        return Said::Fact;
    }
    match &view.scope.label {
        Some((Mood::Plan, why)) => Said::Plan(why.clone()),
        Some(_) => Said::Fact,
        None => Said::Nothing,
    }
}

/// 已, 现已 and the like make a fact; 了 and 全部 do not undo a plan, 累计 does not undo one in its clause.
fn settled(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    let planned = || {
        let clause = super::clause(view.tokens, at);
        view.tokens[clause.start..at].iter().any(|t| matches!(t.mood(), Some((_, Mood::Plan))))
    };
    word.contains('已') || word.contains('正') || word == "实际" || word.starts_with("累计") && !planned() && !future(view)
}

/// Whether a plan word is one here: 计划改造, 目标是, 要求再增; not 改造计划, 年度任务, 主要.
fn plans(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    let previous = at.checked_sub(1).map(|i| &view.tokens[i]);
    let next = view.tokens.get(at + 1);
    let head = previous.map_or("", |t| &view.text[t.span.clone()]);
    match word {
        // 国家下达改造计划1386个: what the plan comes to.
        "计划" if matches!(next, Some(t) if matches!(t.kind, token::Kind::Mention(_))) => true,
        // 超出年初计划的18万个: a plan quoted, for that number alone.
        "计划" if next.is_some_and(|t| &view.text[t.span.clone()] == "的") => at + 2 == view.at,
        "计划" => {
            let nominal = previous.is_some_and(|t| t.noun().is_some() || t.verb().is_some() || matches!(t.kind, token::Kind::Gap) && head.chars().any(is_han));
            !nominal && !next.is_none_or(|t| t.mark().is_some_and(|m| m != Mark::Quiet))
        }
        "任务" | "目标" | "目标任务" => next.is_some_and(|t| {
            t.is(Says::Link).is_some() && view.word(at + 1) != "的"
                || matches!(t.kind, token::Kind::Mention(_))
                || view.word(at + 1).starts_with("覆盖")
        }),
        "要求" => next.is_some_and(|t| t.mark().is_none()),
        "要" => !head.ends_with(['主', '重', '需', '还', '只', '不', '首']) && next.is_some_and(|t| t.verb().is_some() || t.is(Says::Link).is_some() || matches!(t.kind, token::Kind::Mention(_))),
        "将" => !matches!(next, Some(t) if matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['军', '士'])),
        "待" => previous.is_none_or(|t| !matches!(t.kind, token::Kind::Gap)) && next.is_some_and(|t| t.verb().is_some()),
        // 预计 in a review estimates what is not yet counted.
        "预计" => view.scope.future > 0,
        _ => true,
    }
}

/// Whether a time lies behind the release (true), or ahead of it (false), where it tells.
fn past_or_future(view: &View<'_, '_>, index: usize) -> Option<bool> {
    let time = &view.times[index];
    let Sets::Period(period) = time.sets else { return None };
    if view.text[time.span.clone()].contains("年内") {
        return Some(false);
    }
    let (year, month) = view.release.published.map(|(y, m, _)| (y, m))?;
    let end = period.to.or(period.from)?;
    // An open period runs up to the release.
    if period.to.is_none() {
        return Some(end.year <= year);
    }
    if end.year < year {
        return Some(true);
    }
    if end.year > year {
        return Some(false);
    }
    // 截至8月底 says how far it has come.
    if view.text[time.span.clone()].starts_with('截') && month.is_none_or(|m| end.month.is_none_or(|e| e <= m)) {
        return Some(true);
    }
    // 今年 in the first months of the year is the year to come.
    if time.yearly && month.is_none_or(|m| m <= 2) {
        return Some(false);
    }
    match (end.month, month) {
        (Some(e), Some(m)) if e < m => Some(true),
        (Some(e), Some(m)) if e > m && period.from.is_none() => Some(false),
        (Some(e), None) if e > 2 && period.from.is_none() => Some(false),
        _ => None,
    }
}

/// A period of several years that ended before the release's own.
fn over(view: &View<'_, '_>, index: usize) -> bool {
    let Sets::Period(period) = view.times[index].sets else { return false };
    match (period.from, period.to, view.release.year()) {
        (Some(from), Some(to), Some(year)) => from.year < to.year && to.year < year,
        _ => false,
    }
}

/// A later clause of the sentence with no number of its own that says how far all of it has come.
fn later_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    let mut at = view.clause.end;
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
        // A bracket may never close.
        at = (at + 1).min(view.tokens.len());
        let mut to = at;
        while to < view.tokens.len()
            && !matches!(view.tokens[to].mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop))
        {
            to += 1;
        }
        let clause = &view.tokens[at..to];
        if clause.iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) {
            return None;
        }
        let settled = clause.iter().any(|t| {
            let word = &view.text[t.span.clone()];
            t.mood().is_some_and(|(_, m)| matches!(m, Mood::Fact | Mood::Ongoing)) && (word.contains('已') || word.contains('正') || word == "全部")
                || word == "均"
        });
        let subject = clause.iter().take_while(|t| t.verb().is_none()).any(|t| t.noun().is_some() && !matches!(t.noun(), Some((_, Thing::Project | Thing::Community))));
        let last = clause.iter().rposition(|t| t.mark() != Some(Mark::Quiet));
        if settled
            && !subject
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
fn change(view: &View<'_, '_>, subject: &Subject, said: Said) -> (Stage, Option<Why>) {
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    let own = subject.named && !subject.behind;
    if !own
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && figure.metric != Metric::Other
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if future(view) && matches!(said, Said::Nothing) {
        return (Stage::Planned, mood_why(view));
    }
    for at in (view.clause.start..view.at).rev() {
        match view.tokens[at].change() {
            Some((row, Trend::Made)) => return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it"))),
            Some((row, Trend::Measured)) => return (Stage::Existing, Some(view.why(at, row, "a quantity measured"))),
            _ => {}
        }
    }
    (Stage::Existing, None)
}
