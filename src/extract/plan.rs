//! What the words before a number in its sentence say about plan and fact.

mod actual;

use super::carry::as_of;
use super::stage::future;
use super::{View, depth};
use crate::cue::{Act, Dimension, Mood, Says, Thing};
use crate::figure::{Metric, Why};
use crate::mention::is_han;
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};
use crate::time::Sets;
use crate::token::{self, Mark};

/// The rule of a plan that a time tells.
pub(super) const AHEAD: &str = "a time that is to come";
/// The rule of a plan that a word before the number tells.
pub(super) const BEFORE: &str = "plan word before the number";

/// What the words before a number say about plan and fact.
pub(super) enum Said {
    /// A plan word governs.
    Plan(Why),
    /// A fact word or a time that is past governs.
    Fact,
    /// Nothing does.
    Nothing,
}

/// 省下达我市棚户区改造新开工10218套、基本建成8300套: what a level above sets for the place, whatever verbs name the work.
fn set_from_above(view: &View<'_, '_>) -> Option<Why> {
    const OURS: &[&str] = &["下达我市", "下达我省", "下达我区", "下达我县", "下达我州", "下达全市", "下达全区", "下达全县"];
    if matches!(view.mention().of, Dimension::Money | Dimension::Percent) {
        return None;
    }
    let start = view.tokens[view.clause.start].span.start;
    let words = view.between(start, view.mention().span.start);
    // Nearly no clause has the first of them.
    let at = find(words, "下达").filter(|at| words[..*at].chars().count() <= 3)?;
    let word = OURS.iter().find(|word| words[at..].starts_with(**word))?;
    let why = Why { row: None, span: start + at..start + at + word.len(), rule: "what a level above sets" };
    (!has_any(words, &["资金", "补助", "已", "完成"])).then_some(why)
}

/// What the words before the number in its sentence say about plan and fact, the nearest first. A plan word
/// in the number's own clause outweighs a past time there: 省里要求7月份开工率达到60%.
pub(super) fn said(view: &View<'_, '_>) -> Said {
    // 支付进度不得低于50%: what is asked for.
    if let Some(why) = view.mention().bound_why.as_ref().filter(|why| view.text[why.span.clone()].starts_with("不得")) {
        return Said::Plan(why.clone());
    }
    // 同意率达到三分之二以上方可列入计划, 满意度低于90%的项目不予验收: what is asked for before something is done.
    const ASKED: &[&str] = &["方可", "方能", "不予", "即可", "不得"];
    if view.mention().of == Dimension::Percent
        && let Some((at, word)) = ASKED.iter().find_map(|word| Some((find(view.behind_in_clause(), word)?, word)))
        && !view.behind_in_clause()[..at].contains(|c: char| c.is_ascii_digit())
    {
        let start = view.mention().span.end + at;
        return Said::Plan(Why { row: None, span: start..start + word.len(), rule: "what is asked for" });
    }
    if let Some(why) = set_from_above(view) {
        return Said::Plan(why);
    }
    // 去年加装113部，今年再加装150部, in spring
    let again = (view.clause.start..view.at).any(|at| {
        matches!(view.tokens[at].kind, token::Kind::Time(_))
            && view.word(at) == "今年"
            && view.tokens.get(at + 1).is_some_and(|t| view.text[t.span.start..].starts_with('再'))
    });
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    if again && !words.contains('已') && view.release.month().and_then(|at| at.month).is_some_and(|month| month <= 6) {
        let span = view.tokens[view.clause.start].span.clone();
        return Said::Plan(Why { row: None, span, rule: AHEAD });
    }
    // 剩余13.5公里11月底前完成, 其余107栋预计明年解危: a time to come behind the number, before its verb.
    // 其余8公里、4座10月底前完成: so it is behind both of a pair.
    let item = |at: usize| view.tokens.get(at + 1).is_some_and(|t| t.mark() == Some(Mark::Item)) && at + 2 < view.clause.end;
    let last = if item(view.at) && view.is_number(view.at + 2) { view.at + 2 } else { view.at };
    let next = (last + 1..view.clause.end).find(|at| {
        let token = &view.tokens[*at];
        let plan = matches!(token.mood(), Some((_, Mood::Plan)));
        token.mark().is_none() && !plan && !matches!(token.kind, token::Kind::Gap) && token.noun().is_none()
    });
    if let Some(at) = next
        && let token::Kind::Time(index) = view.tokens[at].kind
        && past_or_future(view, index) == Some(false)
    {
        return Said::Plan(Why { row: view.times[index].row, span: view.tokens[at].span.clone(), rule: AHEAD });
    }
    // 新增停车位300个，2025年底前完成: the clause behind it says by when.
    if let Some(why) = due_behind(view) {
        return Said::Plan(why);
    }
    // 计划改造的32个小区已全部开工: the later status wins.
    // 计划改造的208个小区、1.72万户已全部完工: so it is of both of a pair.
    let paired = |at: usize| at > 1 && view.tokens[at - 1].mark() == Some(Mark::Item);
    let first =
        if paired(view.at) { (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).unwrap_or(view.at) } else { view.at };
    // 任务2316套全部交付
    let task = |at: usize| view.tokens[at].noun().is_some_and(|(_, thing)| thing == Thing::Task);
    let planned = first > view.clause.start && (view.text[..view.tokens[first].span.start].ends_with('的') || task(first - 1));
    let status = |at: usize| matches!(view.tokens[at].mood(), Some((_, Mood::Fact | Mood::Ongoing))) && view.word(at).contains('已');
    let past = |at: usize| matches!(view.tokens[at].kind, token::Kind::Time(index) if past_or_future(view, index) == Some(true));
    // 列入减排计划的169个项目全部建成投运, in a review.
    let all = |at: usize| {
        view.word(at) == "全部"
            && !future(view)
            && view.tokens.get(at + 1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))))
    };
    // 计划改造小区22个，目前14个已开工: a clause that begins with its number says how far those have come.
    let own = view.tokens[view.clause.start..view.at].iter().all(|t| !t.governs() && t.verb().is_none() && t.noun().is_none());
    // 其中290台已经换完, 首批1080套已于6月交付
    // 兰州、天水、庆阳3市已全部开工
    let joins =
        |at: usize| matches!(view.tokens[at].kind, token::Kind::Time(_)) || matches!(view.word(at), "经" | "于" | "在" | "全部" | "陆续");
    let next = |at: usize| (at + 1..view.tokens.len()).find(|at| !joins(*at)).unwrap_or(at);
    // 为20个已改造小区引进物业: which of them, and no more.
    let which = |at: usize| {
        let verb = next(at);
        view.tokens.get(verb + 1).is_some_and(|t| t.noun().is_some())
            && (verb + 2..view.clause.end).take_while(|at| !view.is_number(*at)).any(|at| view.tokens[at].verb().is_some())
    };
    let come = |at: usize| {
        status(at)
            && !which(at)
            && view.tokens.get(next(at)).is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Work))))
    };
    // 计划筹集5000套，首批项目4个、2200套已于1月开工: and a clause that names what they are, and has no verb before them.
    let named = || view.tokens[view.clause.start..view.at].iter().all(|t| !t.governs() && t.verb().is_none() && t.mood().is_none());
    let pair = |at: usize| view.tokens[at - 1].mark() == Some(Mark::Item);
    if own && (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).any(come)
        || named() && (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at) || pair(*at)).any(come)
    {
        return Said::Fact;
    }
    // 20个小区通过初验，余下12个将在10月15日前完工: nor does what is done of others.
    let rest = super::period::is_rest(view);
    let ahead = |at: &usize| {
        matches!(view.tokens[*at].mood(), Some((_, Mood::Plan))) && matches!(view.word(*at), "将" | "计划" | "拟" | "须" | "力争" | "预计")
    };
    // 其余9个因进入冬休期，将于明年5月底前完工: the next clause says it where their own says nothing.
    let idle = || (view.at + 1..view.clause.end).all(|at| view.tokens[at].verb().is_none() && view.tokens[at].mood().is_none());
    let next = view.clause.end + 1..view.clause.end + 3;
    let first = !(view.clause.start..view.at).any(|at| view.is_number(at));
    let end = if rest && first && idle() && next.end <= view.tokens.len() { next.end } else { view.clause.end };
    if rest
        && let Some(at) = (view.at + 1..end).take_while(|at| !view.is_number(*at)).find(ahead)
        && let Some((row, _)) = view.tokens[at].mood()
    {
        return Said::Plan(view.why(at, row, "plan word behind the number"));
    }
    // 力争争取到上级资金2亿元: what is hoped for.
    let hoped = || {
        future(view) || (view.clause.start..view.at).any(|at| matches!(view.tokens[at].mood(), Some((_, Mood::Plan))) && plans(view, at))
    };
    // 计划改造216个小区，争取到中央资金2.27亿元: what has been got.
    let got = (view.clause.start..view.at).take_while(|at| !view.is_number(*at)).any(|at| {
        matches!(view.word(at), "争取" | "筹集" | "申请")
            && (view.clause.start > 0 && !hoped() && view.text[view.tokens[at].span.end..].starts_with('到')
                    // 全年共争取中央补助资金23.4亿元
                    || view.text[..view.tokens[at].span.start].ends_with('共'))
    });
    if actual::done_of_it(view) || got && view.mention().of == Dimension::Money {
        return Said::Fact;
    }
    // 计划改造的208个小区、1.72万户已全部完工: so it is of both of a pair.
    let paired = |at: &usize| view.tokens[at - 1].mark() == Some(Mark::Item);
    // 168个计划开工项目全部开工建设
    let planned = planned || own && view.tokens.get(view.at + 1).is_some_and(|t| &view.text[t.span.clone()] == "计划");
    if planned
        && (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at) || paired(at)).any(|at| status(at) || past(at) || all(at))
    {
        return Said::Fact;
    }
    let here = depth(view.tokens, view.at);
    let mut fact = false;
    for at in (0..view.at).rev() {
        if fact && !view.clause.contains(&at) {
            return Said::Fact;
        }
        let token = &view.tokens[at];
        if let token::Kind::Time(index) = token.kind {
            // 计划征收612户，截至目前签约587户
            let done = |from: usize| {
                view.tokens[from.max(view.clause.start)..view.at]
                    .iter()
                    .any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
            };
            // 我们将二者结合起来，目前全省有试点5个: what there is.
            let there = || {
                let clause = super::clause(view.tokens, at);
                clause.contains(&view.at) && (at..view.at).any(|at| matches!(view.word(at), "有" | "共有" | "现有"))
            };
            // 当前，全市开工率95%: how far it has come.
            let rate = || {
                view.mention().of == Dimension::Percent
                    && view.tokens[view.clause.start..view.at]
                        .iter()
                        .any(|t| matches!(t.noun(), Some((_, Thing::Rate(Metric::StartRate | Metric::CompletionRate)))))
            };
            let now = view.word(at).starts_with('截')
                // 到目前为止签约4381户
                || view.word(at).starts_with("到目前")
                || view.word(at) == "目前" && there()
                || matches!(view.word(at), "目前" | "当前" | "眼下" | "现在")
                    && (rate()
                        || done(at)
                        || view.clause.contains(&at) && view.tokens.get(at + 1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Work)))));
            // 由目前的31%提高到70%
            let from = view.text[..token.span.start].ends_with(['由', '从']);
            // 截至4月底，of no known year: as far as its item goes.
            let item = || view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon));
            fact |= match view.times[index].sets {
                Sets::Clears => now && !from,
                Sets::Nothing => now && !from && item(),
                Sets::Period(_) => false,
            };
            // 在2015年基础上提高10%: nor is what it is held against.
            let base = || view.text[token.span.end..].trim_start_matches('的').starts_with("基础上");
            match past_or_future(view, index).filter(|past| !past || !base()) {
                // 由2023年的41%提高到70%, in a plan: from where it is to rise is no sign that it has.
                Some(true) if view.times[index].past_level && future(view) => {}
                // 年度任务。2024年，改造1400个…: the years of a plan are not past.
                Some(true) if (view.times[index].yearly || view.word(at).ends_with('前')) && within_plan(view, index) => {}
                Some(true) => fact = true,
                // 年底前全部完成安置；基本建成8394套: a time to come holds up to the semicolon, but for one that opens the sentence.
                Some(false)
                    if !fact
                        && (view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon))
                            || view.tokens[..at].iter().all(|t| t.mark() == Some(Mark::Quiet))) =>
                {
                    return Said::Plan(Why { row: view.times[index].row, span: token.span.clone(), rule: AHEAD });
                }
                _ => {}
            }
        }
        // 任务120部，已装90部
        if view.word(at).starts_with('已') && token.verb().is_some() && settled(view, at) {
            return Said::Fact;
        }
        // 原计划加装120部，最后装了146部
        if view.clause.contains(&at) && at + 1 < view.at && matches!(view.word(at), "最后" | "最终") {
            return Said::Fact;
        }
        // 任务是120栋，现开工88栋
        if view.word(at) == "现" && view.tokens.get(at + 1).is_some_and(|t| t.verb().is_some()) {
            return Said::Fact;
        }
        match token.mood() {
            Some((_, Mood::Fact | Mood::Ongoing)) if settled(view, at) => return Said::Fact,
            Some((row, Mood::Plan)) if plans(view, at) && depth(view.tokens, at) <= here && !quoted(view, at) => {
                if !future(view) && actual::done_since(view, at) {
                    return Said::Fact;
                }
                // 将最强的力量向特困乡倾斜，为6220个村派驻了工作队: what was done in a clause of its own.
                if !view.clause.contains(&at) && perfect(view) {
                    return Said::Fact;
                }
                return Said::Plan(view.why(at, row, BEFORE));
            }
            // 规划的36个停车位只划出20个
            None if at + 2 == view.at && view.word(at) == "规划" && view.word(at + 1) == "的" => {
                return Said::Plan(Why { row: None, span: token.span.clone(), rule: BEFORE });
            }
            _ => {}
        }
        if matches!(token.span.len(), 6 | 9)
            && matches!(view.word(at), "现有" | "共有" | "拥有" | "排查出" | "已有" | "约有")
            && view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon))
            && !per_head(view, at)
            // 万人发明专利拥有量达到39件
            && !view.text[token.span.end..].starts_with('量')
            // 支持现有企业提质扩容，培育龙头企业10户, in a plan: which of them.
            && (view.clause.contains(&at) || !view.scope.report || !future(view))
        {
            return Said::Fact;
        }
    }
    // 511个小区已经竣工, 28743户居民将从中受益: the mood behind the number, before another number.
    for at in view.at + 1..view.clause.end {
        let token = &view.tokens[at];
        // 剩下2栋126套将于今年12月交付: the next measure of the same things.
        let beside = at == view.at + 1 && token.span.start == view.tokens[view.at].span.end;
        if matches!(token.kind, token::Kind::Mention(_)) && !fact && !beside {
            break;
        }
        match token.mood() {
            Some((_, Mood::Fact | Mood::Ongoing)) if settled(view, at) => return Said::Fact,
            Some((row, Mood::Plan))
                if plans(view, at)
                    && !fact
                    && (matches!(view.word(at), "将" | "计划" | "拟" | "力争" | "待" | "必须" | "须" | "有望" | "预计" | "亟待")
                        || view.word(at) == "要" && wanted(view, at)) =>
            {
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

/// 2025年底前完成, 12月底前全部建成: a clause behind the number that holds no other, and sets a day to come for a verb.
pub(super) fn due_behind(view: &View<'_, '_>) -> Option<Why> {
    let comma = view.tokens.get(view.clause.end).and_then(token::Token::mark) == Some(Mark::Comma);
    if !comma || view.clause.end + 1 >= view.tokens.len() || view.mention().of == Dimension::Percent {
        return None;
    }
    let next = super::clause(view.tokens, view.clause.end + 1);
    let first = next.clone().find(|at| view.tokens[*at].mark() != Some(Mark::Quiet))?;
    let token::Kind::Time(index) = view.tokens[first].kind else { return None };
    let done = next.clone().skip(1).any(|at| matches!(view.tokens[at].verb(), Some((_, Act::Do | Act::Work))));
    let short = next.len() <= 4 && !next.clone().any(|at| view.is_number(at) || view.tokens[at].noun().is_some());
    let due = view.text[view.tokens[first].span.clone()].ends_with('前') && past_or_future(view, index) == Some(false);
    // 已完工50个，10月底前全部完工: what is told of the rest of them.
    let own = view.between(view.tokens[view.clause.start].span.start, view.tokens[view.clause.end - 1].span.end);
    let told = has_any(own, &["已", "完工", "竣工", "开工", "进场", "完成"]);
    (short && done && due && !told).then(|| Why { row: view.times[index].row, span: view.tokens[first].span.clone(), rule: AHEAD })
}

/// 未能实现预期目标, 在4%的预期目标之内: a goal that something else is held against.
fn own_goal(view: &View<'_, '_>, at: usize) -> bool {
    let clause = super::clause(view.tokens, at);
    let words = view.between(view.tokens[clause.start].span.start, view.tokens[clause.end - 1].span.end);
    has_any(words, &["实现", "达到", "完成", "低于", "高于", "之内"])
}

/// Whether the number's clause says by 了 that something was done.
pub(super) fn perfect(view: &View<'_, '_>) -> bool {
    const OTHER: &[char] = &['为', '除', '到', '不'];
    let (start, end) = (view.tokens[view.clause.start].span.start, view.tokens[view.clause.end - 1].span.end);
    let words = view.between(start, end);
    words.match_indices('了').any(|(at, _)| !words[..at].ends_with(OTHER) && !words[at..].starts_with("了解"))
}

/// 每千人口拥有托位4.3个: a rate, as often an aim as a fact.
fn per_head(view: &View<'_, '_>, at: usize) -> bool {
    let start = view.tokens[super::clause(view.tokens, at).start].span.start;
    view.word(at) == "拥有" && view.text[start..view.tokens[at].span.start].contains('每')
}

/// 还有5个小区要改, 还有5台要投用: whether 要 and a verb end what is said of the number.
fn wanted(view: &View<'_, '_>, at: usize) -> bool {
    let next = view.tokens.get(at + 1);
    let ends = view.tokens.get(at + 2).is_none_or(|t| matches!(t.mark(), Some(Mark::Comma | Mark::Stop | Mark::Semicolon)));
    let verb = next.is_some_and(|t| t.verb().is_some() || matches!(&view.text[t.span.clone()], "改" | "装" | "建" | "修" | "换" | "拆"));
    let left = view.text[view.tokens[view.clause.start].span.start..view.mention().span.start].contains('还');
    verb && ends && left
}

/// Whether a year is one of those that a plan is for by its title: 2024—2026年实施方案.
fn within_plan(view: &View<'_, '_>, index: usize) -> bool {
    let Sets::Period(period) = view.times[index].sets else { return false };
    let years = view.scope.years_of_plan.as_ref().filter(|_| future(view));
    period.to.or(period.from).is_some_and(|moment| years.is_some_and(|years| years.contains(&moment.year)))
}

/// “改得好，更要管得住。”孙明说，…: what somebody says ends with the quotation.
fn quoted(view: &View<'_, '_>, at: usize) -> bool {
    let from = view.tokens[0].span.start;
    let open = |upto: usize| {
        // In a table the heads of columns stand before those of rows.
        let words = view.text.get(from..upto).unwrap_or_default();
        words.matches('“').count() > words.matches('”').count()
    };
    open(view.tokens[at].span.start) && !open(view.mention().span.start)
}

/// 已, 现已 and the like make a fact; 了 and 全部 do not undo a plan, 累计 does not undo one in its clause.
fn settled(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    let planned = || {
        let clause = super::clause(view.tokens, at);
        // 到今年底，全省将完成应改尽改，累计改造8500个: by the clause before, too, where that counts nothing.
        let before = clause.start.checked_sub(2).map(|last| super::clause(view.tokens, last));
        let from = before.filter(|before| !before.clone().any(|at| view.is_number(at))).map_or(clause.start, |before| before.start);
        (from..at).any(|at| view.word(at) == "将" && view.tokens[at + 1].verb().is_some() && plans(view, at))
            || view.tokens[clause.start..at].iter().any(|t| matches!(t.mood(), Some((_, Mood::Plan))))
    };
    // 力争全部消除已查明的危房，再启动5个: what is to be done away with.
    let which = || {
        let behind = &view.text[view.tokens[at].span.end..];
        let near = behind.chars().take(5).take_while(|c| is_han(*c)).any(|c| c == '的');
        near && !view.clause.contains(&at) && view.tokens[..at].iter().any(|t| matches!(t.mood(), Some((_, Mood::Plan))))
    };
    // 推动酒店正式营业, 北正街: nothing is under way.
    let formal = || {
        const OF_WORDS: &[char] = &['增', '式', '常', '规', '确', '是', '值', '好', '街', '路', '门', '宁', '阳', '定', '镇', '义', '当'];
        word == "正" && view.text[view.tokens[at].span.end..].starts_with(OF_WORDS)
    };
    // 力争到2027年，已改造小区物业覆盖率达到85%: which communities.
    let next = |i: usize| view.tokens.get(at + i);
    let of_which = word == "已"
        && next(1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Work | Act::Do))))
        && next(2).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Community))))
        // 已改造小区12个: that they are.
        && (view.mention().of == Dimension::Percent || (at + 3..view.at).any(|at| view.tokens[at].verb().is_some()));
    // 到2026年底，全市累计筹集不少于2500套
    let ahead = || {
        let clause = super::clause(view.tokens, at);
        let before = clause.start.checked_sub(2).map(|last| super::clause(view.tokens, last));
        let from = before.filter(|before| !before.clone().any(|at| view.is_number(at))).map_or(clause.start, |before| before.start);
        view.tokens[from..at].iter().any(|t| matches!(t.kind, token::Kind::Time(index) if past_or_future(view, index) == Some(false)))
    };
    // 实际利用内资 is what was invested, of the past or of a plan; nor does 实际工作 say that anything was done.
    let invested = || view.text[view.tokens[at].span.end..].starts_with(['利', '使', '到', '工']);
    // 推动16个已签约项目全面开工，建成投产7个, in a plan: what has come of others is a clause of its own.
    let elsewhere = || view.scope.report && !view.clause.contains(&at) && future(view);
    // 确保新增实际投资190亿元
    let spent = || view.text[view.tokens[at].span.end..].starts_with(['投', '引']) && view.scope.report && future(view);
    if elsewhere() || word == "实际" && spent() {
        return false;
    }
    (word.contains('已') && !of_which || word.contains('正') && !formal()) && !which()
        || word == "实际" && !invested()
        || word.starts_with("累计") && !planned() && !future(view) && !ahead()
}

/// Whether a plan word is one here: 计划改造, 目标是, 要求再增; not 改造计划, 年度任务, 主要.
fn plans(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    let previous = at.checked_sub(1).map(|i| &view.tokens[i]);
    let next = view.tokens.get(at + 1);
    let head = previous.map_or("", |t| &view.text[t.span.clone()]);
    // 比规划目标多286个，惠及18.3万户; 完成年度目标10万个的78.2%，其中…: a plan that is only compared with.
    if compared(view, at) || next.is_some() && target(view, at + 1) {
        return false;
    }
    match word {
        // 占计划总投资的58.6%: how much of it is done.
        "计划" | "年度计划"
            if view.mention().of == Dimension::Percent
                && ends_with_any(head, &["占", "占年度", "占全年", "完成", "完成年度"])
                && next.is_some_and(|t| view.text[t.span.clone()].ends_with("投资")) =>
        {
            false
        }
        // 占计划户数的73.2%，完成投资2180万元; 44.6%的计划落了地
        "计划" if head.ends_with('占') || head == "的" && at > 1 && view.is_number(at - 2) => false,
        // “保交房”任务2316套全部交付，发放补贴1328户: a task that is done says nothing of what follows.
        "任务" | "目标任务"
            if !view.clause.contains(&at) && {
                let clause = super::clause(view.tokens, at);
                let all = (at..clause.end).find(|at| view.word(*at) == "全部");
                all.and_then(|at| view.tokens.get(at + 1)).is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Work))))
            } =>
        {
            false
        }
        // 预期投资达2487亿元，4项工程开工建设: of what it stands before.
        // 主要预期目标是：…
        "预期" => {
            view.clause.contains(&at)
                || view.text[view.tokens[at].span.end..].trim_start_matches('*').starts_with("目标") && !own_goal(view, at)
        }
        // 一是资金压力大，初步测算需8.9亿元；二是…: of its own point.
        "初步测算" => at > view.at || view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon)),
        // 在确保质量的前提下推进施工，540个项目完成投资380亿元
        "确保" if head.ends_with('在') && view.between(view.tokens[at].span.end, view.mention().span.start).contains("前提下") => {
            false
        }
        // 12个计划摘帽县通过评估，7125户实现脱贫: which of them.
        "计划" if at > 0 && view.is_number(at - 1) && !view.clause.contains(&at) => false,
        // 应于2024年竣工的项目尚未完工: which of them, where that is over.
        "应于" => next.is_some_and(|t| match t.kind {
            token::Kind::Time(time) => {
                let past = past_or_future(view, time);
                past == Some(false) || past.is_none() && view.text[t.span.clone()].ends_with('前')
            }
            _ => false,
        }),
        // 虚拟现实产业, 模拟测试
        "拟" => !head.ends_with(['虚', '模']) && !view.text[..view.tokens[at].span.start].ends_with(['虚', '模']),
        // 计划生育扶助金 plans nothing.
        "计划" if view.text[view.tokens[at].span.end..].starts_with("生育") => false,
        // 国家下达改造计划1386个: what the plan comes to.
        "计划" if matches!(next, Some(t) if matches!(t.kind, token::Kind::Mention(_))) => {
            // 完成年度计划119%: how much of it is done.
            // 本次资金支持改造计划714个小区，其中哈尔滨市25300万元: what is handed out is no plan.
            let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
            !handed && (view.mention().of != Dimension::Percent || !head.ends_with("年度"))
        }
        // 超出年初计划的18万个: a plan quoted, for that number alone.
        "计划" if next.is_some_and(|t| &view.text[t.span.clone()] == "的") => {
            at + 2 == view.at && view.mention().of != Dimension::Percent
        }
        // 第二批40个小区计划10月开工
        "计划"
            if next.is_some_and(|t| matches!(t.kind, token::Kind::Time(_)))
                && view.tokens.get(at + 2).is_some_and(|t| t.verb().is_some())
                // 二期34幢、527户计划6月中旬开工
                && (previous.is_some_and(|t| t.noun().is_some()) || view.is_number(at - 1))
                && at > view.at =>
        {
            true
        }
        // 项目计划征收房屋612户, 项目计划总投资5亿元
        "计划"
            if previous.is_some_and(|t| matches!(t.noun(), Some((_, Thing::Project | Thing::Community | Thing::Place))))
                && next.is_some_and(|t| matches!(t.verb(), Some((_, Act::Work))) || view.text[t.span.clone()].ends_with("投资")) =>
        {
            true
        }
        // 老旧小区改造计划总投资7.9亿元
        "计划"
            if previous.is_some_and(|t| matches!(t.verb(), Some((_, Act::Work))))
                && next.is_some_and(|t| matches!(&view.text[t.span.clone()], "总投资" | "投资"))
                && view.is_number(at + 2) =>
        {
            true
        }
        // 根据计划，2025年筹建保障房2600套
        "计划" if head.ends_with(['据', '照', '按']) && next.is_some_and(|t| t.mark() == Some(Mark::Comma)) => true,
        // 年度计划改造小区38个: what the plan of the year is to do, at the head of the clause.
        "计划"
            if matches!(head, "年度" | "全年")
                && next.is_some_and(|t| {
                    matches!(t.verb(), Some((_, Act::Work | Act::Begin))) || view.text[t.span.clone()].ends_with("投资")
                }) =>
        {
            // 全市年度计划改造老旧小区112个: behind whose it is.
            let place = |t: &token::Token| t.relative().is_some() || matches!(t.kind, token::Kind::Place(_) | token::Kind::Time(_));
            view.tokens[super::clause(view.tokens, at).start..at.saturating_sub(1)].iter().all(place)
        }
        // 全年计划结合改造加装电梯2600部
        "计划"
            if matches!(head, "年度" | "全年")
                && next
                    .is_some_and(|t| matches!(t.kind, token::Kind::Gap) && !view.text[t.span.clone()].starts_with(['的', '等', '内'])) =>
        {
            true
        }
        // 棚户区改造计划开工2100套: a verb with its number right behind it.
        "计划"
            if next.is_some_and(|t| matches!(t.verb(), Some((_, Act::Begin | Act::Work))))
                && view.is_number(at + 2)
                && !head.ends_with(['入', '达']) =>
        {
            true
        }
        // 外墙保温计划完成260万平方米，已完成74.5万平方米
        "计划"
            if next.is_some_and(|t| matches!(&view.text[t.span.clone()], "完成" | "建成"))
                && view.is_number(at + 2)
                && view.text[view.tokens[at + 2].span.end..].trim_start_matches(['，', ',']).starts_with(['已', '实']) =>
        {
            true
        }
        // 越城计划改造小区22个, 保障性安居工程计划投资18.6亿元: whoever plans it.
        "计划"
            if previous.is_some_and(|t| matches!(t.kind, token::Kind::Gap) && head.ends_with(is_han) || t.noun().is_some())
                && !head.ends_with(['入', '达', '成', '度', '年', '的', '据', '照', '按'])
                && next.is_some_and(|t| {
                    matches!(t.verb(), Some((_, Act::Work)))
                        && view.tokens.get(at + 2).is_some_and(|t| t.noun().is_some())
                        && view.is_number(at + 3)
                        || &view.text[t.span.clone()] == "投资" && view.is_number(at + 2)
                }) =>
        {
            true
        }
        "计划" => {
            let nominal = previous.is_some_and(|t| {
                t.noun().is_some() || t.verb().is_some() || matches!(t.kind, token::Kind::Gap) && head.chars().any(is_han)
            });
            let nominal =
                nominal && !ends_with_any(&view.text[..view.tokens[at].span.start], &["我们", "自治区", "区里", "市里", "县里", "省里"]);
            !nominal && !next.is_none_or(|t| t.mark().is_some_and(|m| m != Mark::Quiet))
        }
        // 目标加装450台, at the head of the clause.
        "目标" | "任务" | "年度任务" | "目标任务"
            if super::clause(view.tokens, at).start == at
                && next.is_some_and(|t| matches!(t.verb(), Some((_, Act::Work))))
                && view.is_number(at + 2) =>
        {
            true
        }
        // 今年的目标是加装30台; not 实现年度目标, nor 保交房任务全面完成.
        "任务" | "目标" | "目标任务" | "年度任务" | "年度目标" => {
            // 完成清洁取暖改造任务7.97万户
            let done = view.tokens[view.clause.start.min(at)..at].iter().any(|t| view.text[t.span.clone()].ends_with("完成"));
            let comes_to = next.is_some_and(|t| t.is(Says::Link).is_some()) && matches!(view.word(at + 1), "为" | "是");
            let reached = done
                || ends_with_any(head, &["实现", "完成", "实现年度", "完成年度"])
                || (head.ends_with("年度") || word.starts_with("年度")) && !comes_to;
            (!reached || next.is_some() && view.word(at + 1).starts_with("覆盖"))
                && next.is_some_and(|t| {
                    t.is(Says::Link).is_some() && matches!(view.word(at + 1), "是" | "为" | "共" | "计" | "共计" | "合计")
                        // 改造任务分别为48个、39个, 年度目标完工率90%
                        || t.is(Says::Each).is_some()
                        || matches!(t.noun(), Some((_, Thing::Rate(_)))) && at + 2 == view.at
                        || matches!(t.kind, token::Kind::Mention(_))
                        || view.word(at + 1).starts_with("覆盖")
                })
        }
        // 发放4380户，指标值4300户: the number that it stands before.
        "指标值" | "目标值" => at + 1 == view.at,
        // 龙须沟
        "须" if head.ends_with('龙') => false,
        // 有望实现“八连创”，安全事故起数下降29.6%: no change that another clause tells.
        "有望" if matches!(view.mention().of, Dimension::Percent | Dimension::Points) => view.clause.contains(&at),
        // 奋力争创: no 力争.
        "力争" if view.text[..view.tokens[at].span.start].ends_with(super::mood::EFFORT) => false,
        // 要求增加车位的占三分之二: what people ask for.
        "要求" => {
            let asked = view.between(view.tokens[at].span.end, view.mention().before);
            // 落实总要求和防控要求，设置检疫站69个: what is followed.
            let followed = head.ends_with('总') || view.text[..view.tokens[at].span.start].ends_with('总');
            !followed && next.is_some_and(|t| t.mark().is_none()) && !ends_with_any(asked, &["的占", "的有", "的达"])
        }
        "要" => {
            !head.ends_with(['主', '重', '需', '只', '不', '首', '更'])
                && next.is_some_and(|t| {
                    // 还要同步改造: with a word between.
                    let word = &view.text[t.span.clone()];
                    let adverb = matches!(t.kind, token::Kind::Gap)
                        && word.chars().count() <= 2
                        && !word.starts_with(['素', '点', '件', '闻', '务', '害', '道', '塞', '领']);
                    t.verb().is_some()
                        || t.is(Says::Link).is_some()
                        || matches!(t.kind, token::Kind::Mention(_))
                        || adverb && view.tokens.get(at + 2).is_some_and(|t| t.verb().is_some())
                        // 今年要改59个
                        || adverb
                            && ["改", "建", "装", "修", "拆", "做"].contains(&word.trim_start_matches(['再', '新', '多', '换']))
                            && view.is_number(at + 2)
                })
        }
        // 目标即将实现，新建…: of its own clause.
        "将" if head.ends_with('即') => view.clause.contains(&at),
        // 建成后可提供住房1052套; 错时开放，可提供泊位3100个 is so already.
        "可提供" => view.clause.contains(&at) && head.contains('后') || view.text[..view.tokens[at].span.start].ends_with('后'),
        "将" if head.ends_with('现') || disposes(view, at) || view.text[view.tokens[at].span.end..].starts_with('近') => false,
        "将" => !matches!(next, Some(t) if matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['军', '士'])),
        // 仍有待改造小区965个
        "待" => {
            let which = || head.ends_with('有') && view.tokens.get(at + 2).is_some_and(|t| t.noun().is_some());
            previous.is_none_or(|t| !matches!(t.kind, token::Kind::Gap) || which()) && next.is_some_and(|t| t.verb().is_some())
        }
        // 预计明年6月底前建成 tells of a time to come; in the review of a year, which is given in its first months or at no date that is
        // told, 预计 estimates what is not yet counted.
        "预计" => {
            let review = view.scope.report || view.release.month().and_then(|at| at.month).is_none_or(|month| month <= 2);
            !review
                || view.scope.future > 0
                // 今年旧改预计总投资7.9亿元
                || starts_with_any(&view.text[view.tokens[at].span.end..], &["总投资", "投资"]) && view.is_number(at + 2)
                || view.text[view.tokens[at].span.end..].starts_with(['可', '将', '能', '每'])
                // Where nothing tells when it was written, only a report estimates.
                || next.is_some_and(|t| match t.kind {
                    token::Kind::Time(time) => {
                        past_or_future(view, time) == Some(false) || view.release.published.is_none() && !view.scope.report
                    }
                    _ => false,
                })
        }
        _ => true,
    }
}

/// 完成年度目标10万个的78.2%: the number of the target that the share at a token is of, and the word that makes it one.
pub(super) fn target_of(view: &View<'_, '_>, share: usize) -> Option<(usize, usize)> {
    let behind = share.checked_sub(1).filter(|at| view.word(*at).ends_with('的'))?;
    let words =
        |at: usize| matches!(view.tokens[at].noun(), Some((_, Thing::Task))) || matches!(view.word(at), "计划" | "下达任务" | "下达计划");
    let number = match behind.checked_sub(1)? {
        at if view.tokens[at].mark() == Some(Mark::Close) => {
            let open = super::opening(view.tokens, at, |_| false)?;
            let task = open.checked_sub(1)?;
            // 为年初计划（2.5万个）的108.4%
            if words(task) {
                return (open + 2 == at && view.is_number(open + 1)).then_some((open + 1, task));
            }
            task
        }
        at => at,
    };
    let from = super::clause(view.tokens, number).start;
    let task = (from..number).rev().take_while(|at| !view.is_number(*at)).find(|at| words(*at))?;
    view.is_number(number).then_some((number, task))
}

/// Whether a number is a target that is quoted for the share behind it.
pub(super) fn target(view: &View<'_, '_>, number: usize) -> bool {
    view.is_number(number)
        && (number + 2..view.tokens.len().min(number + 6))
            .find(|at| view.is_number(*at))
            .is_some_and(|share| target_of(view, share).is_some_and(|(of, _)| of == number))
}

/// Whether 比 stands before a word in its clause, and a word for the difference between it and the next number.
pub(super) fn compared(view: &View<'_, '_>, at: usize) -> bool {
    let clause = super::clause(view.tokens, at);
    let number = (at..clause.end).find(|i| view.is_number(*i)).unwrap_or(clause.end);
    // In a table the heads of columns stand before those of rows.
    let words = |from: usize, to: usize| view.text.get(from..to).unwrap_or_default();
    let head = words(view.tokens[clause.start].span.start, view.tokens[at].span.start);
    // Most clauses compare nothing.
    if !head.contains(['比', '较', '超', '优', '高', '快', '低']) {
        return false;
    }
    let tail = words(view.tokens[at].span.end, view.tokens[number - 1].span.end);
    let than = &head[head.rfind(['比', '较']).unwrap_or(head.len())..];
    let compared = !than.is_empty() && than.chars().count() <= 6 && has_any(tail, &["多", "少", "高", "低", "快", "提前", "增"]);
    // 超出市定目标18台, 优于省考核目标4.5个百分点: by how much it is passed.
    let passed = PASSED.iter().filter_map(|w| head.rfind(w).map(|at| &head[at + w.len()..])).any(|rest| rest.chars().count() <= 6);
    let named = || number == at + 2 && matches!(view.tokens[at + 1].noun(), Some((_, Thing::Task)));
    compared || passed && (number == at + 1 || named())
}

/// How a plan is passed.
const PASSED: &[&str] = &["超出", "超过", "超额", "优于", "高于", "高出", "快于", "低于", "超"];

/// 将养老金提高到130元, 将57种药品纳入医保: 将 for 把, which puts the object before its verb and tells no time. It
/// opens its clause, the object follows, and then a verb that needs one.
fn disposes(view: &View<'_, '_>, at: usize) -> bool {
    let clause = super::clause(view.tokens, at);
    let opens = view.tokens[clause.start..at].iter().all(|t| t.mark() == Some(Mark::Quiet));
    let object = view.tokens.get(at + 1).is_some_and(|t| match &t.kind {
        token::Kind::Mention(_) => true,
        token::Kind::Gap => !view.text[t.span.clone()].starts_with(ADVERBS),
        token::Kind::Place(_) | token::Kind::Town | token::Kind::Site => true,
        _ => t.noun().is_some() || t.is(Says::Area).is_some() || t.is(Says::Part).is_some(),
    });
    // 区里将相邻的112个小区整合为25个片区, 将闲置泵房改成共享客厅: whoever did it.
    // 1个单位将87.5万元改造资金用于办公经费, 昌吉市将老旧小区改造与完整社区建设相结合
    const MERGED: &[&str] = &[
        "下放到",
        "下放至",
        "整合为",
        "整合成",
        "合并为",
        "精简为",
        "重组",
        "打通",
        "连片",
        "打包",
        "打捆",
        "打入",
        "清退",
        "设立在",
        "交给",
        "委托给",
        "改成",
        "改建为",
        "改造成",
        "变成",
        "变为",
        "相结合",
        "划分为",
        "划为",
    ];
    let behind = &view.text[view.tokens[at].span.end..view.tokens[clause.end - 1].span.end.max(view.tokens[at].span.end)];
    // 今年，全省将改造重点放在地下管网上
    // Not 将把重点放在管网上, where 把 does that and 将 tells of what is to come.
    if ["重点放在", "摆在"].iter().any(|word| find(behind, word).is_some_and(|at| !behind[..at].contains('把'))) {
        return true;
    }
    // 薛城区将加装电梯作为重要抓手
    if find(behind, "作为").is_some_and(|at| at > 0) {
        return true;
    }
    // 将财政支出的70%以上用于民生
    if find(behind, "用于").is_some_and(|at| at > 0) && view.scope.report && !behind.starts_with("主要") {
        return true;
    }
    // 仍将75%的财力用于民生
    if view.is_number(at + 1) && view.text[view.tokens[at + 1].span.end..].starts_with('的') && behind.contains('于') {
        return true;
    }
    if !object {
        return false;
    }
    // 牡丹江市将老旧小区改造与海绵城市建设结合
    let joined = || find(behind, "与").or(find(behind, "和")).is_some_and(|at| behind[at..].contains("结合"));
    // 薛城区将加装电梯作为重要抓手
    let merged = has_any(behind, MERGED) || joined() || view.scope.faults && behind.contains("用于");
    let verb = || {
        view.tokens[at + 1..clause.end].iter().any(|t| {
            matches!(t.verb(), Some((_, Act::Reach)))
                || t.change().is_some()
                || matches!(&view.text[t.span.clone()], "纳入" | "列入" | "增加")
                || ["融入", "作为", "列为", "贯穿", "嵌入", "结合", "重组", "合并", "划分", "改为", "打造成"]
                    .iter()
                    .any(|w| view.text[t.span.clone()].contains(w))
        })
    };
    merged || opens && verb()
}

/// What may stand between 将 and the verb of a plan.
const ADVERBS: &[char] =
    &['对', '于', '在', '从', '按', '以', '通', '继', '再', '进', '全', '大', '重', '持', '着', '积', '逐', '陆', '力'];

/// Whether a time lies behind the release (true), or ahead of it (false), where it tells.
pub(super) fn past_or_future(view: &View<'_, '_>, index: usize) -> Option<bool> {
    let time = &view.times[index];
    let Sets::Period(period) = time.sets else { return None };
    // 58个老旧小区年内完成节能改造, in spring.
    let early = || !view.scope.report && view.release.month().and_then(|at| at.month).is_some_and(|month| month <= 9);
    let within = has(&view.text[time.span.clone()], "年内");
    if within && view.scope.future > 0 {
        // 年内脱贫12万人, in the half of a report that looks back.
        return (!view.scope.report || future(view)).then_some(false);
    }
    if within && view.scope.report && !future(view) {
        return None;
    }
    if of_next_year(view, index) {
        return Some(false);
    }
    // 国土空间总体规划（2021—2035年）获批: the years in the name of a plan.
    let named = || {
        let head = view.text[..time.span.start].strip_suffix(['（', '(']);
        head.is_some_and(|head| ends_with_any(head, &["规划", "纲要", "行动计划", "实施方案", "行动方案"]))
    };
    if named() {
        return None;
    }
    // “十三五”期间，…, in the plan for the “十四五”
    if let (Some(years), Some(to)) = (&view.scope.years_of_plan, period.to)
        && period.from.is_some()
        && !time.past_level
        && to.year < *years.start()
    {
        return Some(true);
    }
    // 2016年以来 has passed, whenever the release was written.
    if period.to.is_none() && view.text[time.span.clone()].ends_with("以来") && view.release.published.is_none() {
        return Some(true);
    }
    // 截至4月底共开工157个, at no date: how far it has come.
    if view.release.published.is_none() && as_of(period) && view.text[time.span.clone()].starts_with('截') && !future(view) {
        return Some(true);
    }
    // 剩余54个小区年底前全部完工: so it is to come before a day, at no date.
    let before = || view.text[time.span.clone()].ends_with("底前") || view.text[time.span.clone()].ends_with("末前");
    if view.release.published.is_none() && period.from.is_none() && before() {
        return Some(false);
    }
    let (year, month) = view.release.published.map(|(y, m, _)| (y, m))?;
    let end = period.to.or(period.from)?;
    // 剩余8个8月底前全部开工, on the fifth of August.
    let ends = |word: &str| view.text[time.span.clone()].contains(word);
    if period.from.is_none()
        && end.year == year
        && end.month.is_some()
        && end.month == month
        && ends("底")
        && !ends("截")
        && view.release.published.is_some_and(|(.., day)| day.is_some_and(|day| day <= 20))
    {
        return Some(false);
    }
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
    if within && early() {
        return Some(false);
    }
    // 截至8月底 says how far it has come.
    if view.text[time.span.clone()].starts_with('截') && month.is_none_or(|m| end.month.is_none_or(|e| e <= m)) {
        return Some(true);
    }
    // 2025年工作完成情况, at no date: its year is the one that it looks back on.
    let done = || super::mood::title_has(view.release, &["完成情况", "工作总结"]);
    if month.is_none() && !view.scope.plans && done() {
        return None;
    }
    // 今年 in the first months of the year is the year to come.
    // 2024年，全市改造小区120个, at no date and under no title of a year: nothing tells from when it is seen.
    let titled = || view.scope.year_of_title.as_ref().is_some_and(|(titled, _)| titled.to.is_some_and(|to| to.year == end.year));
    if time.yearly && month.map_or_else(titled, |m| m <= 2) {
        return Some(false);
    }
    match (end.month, month) {
        (Some(e), Some(m)) if e < m => Some(true),
        (Some(e), Some(m)) if e > m && period.from.is_none() => Some(false),
        (Some(e), None) if e > 2 && period.from.is_none() => Some(false),
        _ => None,
    }
}

/// 上半年完成5个幸福院建设, in the plan of a report that is given in November or December: of the year to come.
pub(super) fn of_next_year(view: &View<'_, '_>, index: usize) -> bool {
    let time = &view.times[index];
    let Some((year, Some(month))) = view.release.published.map(|(year, month, _)| (year, month)) else { return false };
    let words = &view.text[time.span.clone()];
    let Sets::Period(period) = time.sets else { return false };
    view.scope.report
        && month >= 11
        && !time.yearly
        && !words.contains(|c: char| c.is_ascii_digit())
        && !words.starts_with(['截', '今', '去'])
        && period.to.is_some_and(|to| to.year == year && to.month.is_some_and(|end| end < month))
        && future(view)
}

/// A period of several years that ended before the release's own.
pub(super) fn over(view: &View<'_, '_>, index: usize) -> bool {
    let Sets::Period(period) = view.times[index].sets else { return false };
    match (period.from, period.to, view.release.year()) {
        (Some(from), Some(to), Some(year)) => from.year < to.year && to.year < year,
        _ => false,
    }
}
