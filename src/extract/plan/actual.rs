//! What was done of what a sentence plans, in bare words: 计划改造211个，开工168个，竣工20个.

use crate::cue::{Act, Dimension, Says};
use crate::extract::stage::future;
use crate::extract::{View, clause, depth};
use crate::figure::{Figure, Kind, Stage};
use crate::search::{ends_with_any, has_any};
use crate::token::{self, Mark};

/// How far work has come, as a plan is told to have been followed.
const STATUS: &[&str] = &[
    "完成",
    "仅完成",
    "实际完成",
    "完成改造",
    "改造完成",
    "竣工",
    "完工",
    "开工",
    "动工",
    "建成",
    "发放",
    "交付",
    "完成投资",
    "签约",
    "进场",
    "进场施工",
    "分配",
    "到位",
    "支付",
    "认定",
];

/// Whether the number tells what was done of a plan, a task or a target of its sentence, by a bare verb beside it.
pub(super) fn done_of_it(view: &View<'_, '_>) -> bool {
    of_target(view)
        || only(view)
        || !future(view) && view.scope.label.is_none() && (comes_to(view) || verb_first(view) || number_first(view))
}

/// 目标43个，完成43个; 任务61个，开工61个，完工22个，完成投资1.31亿元: behind a target that stands right before its number.
fn of_target(view: &View<'_, '_>) -> bool {
    const DONE: &[&str] = &["完成", "仅完成", "实际完成", "竣工", "完工", "开工", "新开工", "动工", "建成", "发放", "交付", "完成投资"];
    let start = view.clause.start;
    if start == 0 || view.at != start + 1 || !DONE.contains(&view.word(start)) || view.tokens[start - 1].mark() != Some(Mark::Comma) {
        return false;
    }
    let mut from = start;
    loop {
        let before = clause(view.tokens, from.saturating_sub(2));
        let number = before.clone().rev().find(|at| view.is_number(*at));
        let aims = |word: &str| ends_with_any(word, &["目标", "计划", "任务"]);
        let aimed = number.is_some_and(|at| at > before.start && aims(view.word(at - 1)));
        let goes_on = before.start > 0 && view.tokens[before.start - 1].mark() == Some(Mark::Comma);
        if aimed || number.is_none() || !goes_on {
            return aimed;
        }
        from = before.start;
    }
}

/// 计划加装2000部，仅完工1123部: no more than that was done.
fn only(view: &View<'_, '_>) -> bool {
    view.at == view.clause.start + 2
        && matches!(view.word(view.clause.start), "仅" | "只")
        && matches!(view.tokens[view.at - 1].verb(), Some((_, Act::Do | Act::Begin)))
}

/// The planned figure of the sentence that the number tells the outcome of: in its unit, and no less.
fn planned<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let mention = view.mention();
    let of_unit = view.figures[view.sentence_from..].iter().rev().filter(|f| f.unit == mention.unit);
    of_unit.take_while(|f| f.stage == Stage::Planned).find(|f| mention.value <= f.value)
}

/// 计划改造211个，共完工168个; 计划改造小区211个、加装电梯100部，分别开工168个、90部: what they come to.
fn comes_to(view: &View<'_, '_>) -> bool {
    let start = view.clause.start;
    let verb = |at: usize| matches!(view.word(at), "开工" | "动工" | "完工" | "竣工" | "完成" | "建成");
    view.at == start + 2
        && start > 0
        && match view.word(start) {
            "共" | "分别" => verb(start + 1),
            "改造" => view.word(start + 1) == "完成",
            // 计划争取资金2亿元，实际到位1.8亿元
            "实际" => matches!(view.word(start + 1), "到位" | "到账" | "支付"),
            _ => false,
        }
        && (view.mention().of != Dimension::Money || view.word(start) == "实际")
        && view.figures[view.sentence_from..].iter().any(|f| f.unit == view.mention().unit && f.stage == Stage::Planned)
}

/// 计划新增停车位2600个，完成1105个; 计划80个、完成76个; 计划发放补贴1200户，发放986户: a verb right before its number.
fn verb_first(view: &View<'_, '_>) -> bool {
    let money = view.at > 1 && view.word(view.at - 1) == "投资" && view.word(view.at - 2) == "完成";
    let Some(verb) = view.at.checked_sub(1 + usize::from(money)).filter(|at| *at >= view.clause.start) else { return false };
    // 计划发放1200户，发放986户: the same verb once more.
    let again = || {
        matches!(view.tokens[verb].verb(), Some((_, Act::Do | Act::Work | Act::Begin)))
            && view.tokens[..verb].iter().rev().take(12).any(|t| view.text[t.span.clone()] == *view.word(verb))
    };
    if !STATUS.contains(&view.word(verb)) && !again() {
        return false;
    }
    // 计划改造100个，1—6月开工67个: a time of its own that is not to come.
    let timed = (view.clause.start..verb).all(|at| match view.tokens[at].kind {
        token::Kind::Time(index) => super::past_or_future(view, index) != Some(false),
        // 任务1.5万套，瑶海、庐阳分别认定2310套、1140套: nor do the places that did it.
        token::Kind::Mark(mark) => matches!(mark, Mark::Quiet | Mark::Item),
        token::Kind::Place(_) | token::Kind::Town => true,
        token::Kind::Word(_) => view.tokens[at].is(Says::Each).is_some(),
        _ => false,
    });
    let behind = verb.checked_sub(1).and_then(|at| view.tokens[at].mark());
    let opens = match behind {
        Some(Mark::Item) => true,
        Some(Mark::Comma | Mark::Semicolon) => view.clause.start == verb,
        _ => view.clause.start > 0 && timed,
    };
    let Some(plan) = planned(view).filter(|_| opens) else { return false };
    let between = view.between(view.paragraph.span.start.max(view.tokens[0].span.start), plan.span.start);
    let head = &between[between.rfind(['，', '；', '、']).unwrap_or(0)..];
    // 计划新开工1240套，基本建成300套: what is begun and what is finished are two aims.
    let aims = head.contains("开工") && matches!(view.word(verb), "建成" | "竣工" | "完工" | "交付");
    // 计划投资12亿元，完成投资6.8亿元, and not 总投资12亿元，完成投资6.8亿元.
    let costs = view.mention().of == Dimension::Money && has_any(head, &["总投资", "资金"]) && view.word(verb).starts_with("完成");
    !aims && !costs
}

/// 计划改造的50个小区中，48个开工，30个完工: a number right before its verb.
fn number_first(view: &View<'_, '_>) -> bool {
    let verb = view.at + 1;
    let first = (view.clause.start..view.at).all(|at| match view.tokens[at].kind {
        token::Kind::Mark(mark) => mark == Mark::Quiet,
        token::Kind::Time(index) => super::past_or_future(view, index) != Some(false),
        _ => matches!(view.word(at), "有" | "其中" | "目前" | "已有"),
    });
    first
        && view.clause.start > 0
        && view.tokens.get(verb).is_some_and(|_| matches!(view.word(verb), "开工" | "动工" | "完工" | "竣工" | "进场" | "进场施工"))
        && view.tokens.get(verb + 1).is_none_or(|t| t.mark().is_some_and(|m| m != Mark::Quiet))
        && planned(view).is_some()
}

/// 计划改造211个，开工168个，开工率79.6%，竣工20个: whether a number behind a plan word tells what was done of it: what follows does
/// so too.
pub(super) fn done_since(view: &View<'_, '_>, plan: usize) -> bool {
    let here = depth(view.tokens, view.at);
    let from = view.tokens[plan].span.end;
    view.figures[view.sentence_from..].iter().any(|figure| {
        figure.span.start > from
            && matches!(figure.stage, Stage::Started | Stage::Completed)
            && figure.kind == Kind::Level
            && (plan..view.at).any(|at| {
                view.tokens[at].span == figure.span && depth(view.tokens, at) <= here && (same_item(view, at) || status_item(view))
            })
    })
}

/// 还将改造供热管网1200公里，截至8月末完成986公里；改造燃气管道420公里: the next item is planned again.
fn same_item(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[at..view.at].iter().all(|t| t.mark() != Some(Mark::Semicolon))
}

/// 开工94个，开工率97.92%；竣工38个，竣工率39.58%: an item that begins with a status and its number tells of the same works.
fn status_item(view: &View<'_, '_>) -> bool {
    let from = view.tokens[..view.at].iter().rposition(|t| t.mark() == Some(Mark::Semicolon)).map_or(0, |at| at + 1);
    view.tokens.get(from).is_some_and(|_| STATUS.contains(&view.word(from)))
        && (view.is_number(from + 1) || view.is_number(from + 2) && view.word(from + 1) == "投资")
}
