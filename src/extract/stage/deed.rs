//! The stage that the verb of a number tells, and what the words around the verb make of it.

use super::fund::standard;
use super::ongoing::under_way;
use super::task::{listed_for_work, to_come};
use super::{OF_VERB, future, mood_why};
use crate::cue::{Act, Dimension, Mood, Thing};
use crate::extract::plan::{Said, over};
use crate::extract::{View, carry, mood};
use crate::figure::{Field, Kind, Stage, Why};
use crate::release::Role;
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::token::{self, Token};

/// The stage by the verb of the number.
pub(super) fn by_verb(view: &View<'_, '_>, at: usize, row: u16, act: Act, said: Said) -> (Stage, Option<Why>) {
    // 新批台资项目668个, in the half of a report that looks back: what the year brought.
    if view.word(at) == "新批" && view.scope.report && !future(view) && !matches!(said, Said::Plan(_)) {
        return (Stage::Completed, Some(view.why(at, row, OF_VERB)));
    }
    // 列入省计划的83个小区、2.48万户已全部开工: which they are is told first, how far they have come behind them.
    if act == Act::Plan
        && at < view.at
        && matches!(view.word(at), "列入" | "纳入" | "列为")
        && matches!(said, Said::Fact)
        && let Some(done) = (view.at + 1..view.clause.end)
            .take_while(|at| !view.is_number(*at))
            .skip_while(|at| !view.word(*at).contains('已'))
            .find(|at| matches!(view.tokens[*at].verb(), Some((_, Act::Do | Act::Begin))))
        && let Some((row, act)) = view.tokens[done].verb()
    {
        return (act.stage().unwrap_or(Stage::Completed), Some(view.why(done, row, OF_VERB)));
    }
    if let Some(told) = instead(view, at, row, act, &said).or_else(|| to_come(view, at, row, act, &said)) {
        return told;
    }
    let why = view.why(at, row, OF_VERB);
    let stage = stage_of(view, at, act);
    let stands = stage == Stage::Existing && !matches!(view.word(at), "稳定在" | "保持在");
    let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
    match said {
        _ if stage == Stage::Planned => (stage, Some(why)),
        Said::Plan(plan) => (Stage::Planned, Some(plan)),
        // 计划建设安置房1.68万套。同步实施老旧小区改造171个: what goes along with what the sentence before plans.
        Said::Nothing if let Some(why) = alongside(view) => (Stage::Planned, Some(why)),
        // 完成18个小区节能改造, in news of the year's second half whose paragraph only sounds like a plan.
        Said::Nothing if act == Act::Do && news(view) => (stage, Some(why)),
        Said::Nothing if future(view) && !stands && !handed => (Stage::Planned, mood_why(view)),
        Said::Fact | Said::Nothing => (stage, Some(why)),
    }
}

/// What the words around a verb say of the stage, whatever the verb says.
fn instead(view: &View<'_, '_>, at: usize, row: u16, act: Act, said: &Said) -> Option<(Stage, Option<Why>)> {
    let why = || view.why(at, row, OF_VERB);
    // 合肥最多，186个，最少的黄山也有18个; 武汉一地就有3900部: little or much, it stands as those before it.
    if view.word(at) == "有" && ends_with_any(&view.text[..view.tokens[at].span.start], &["也", "就", "才"])
        || matches!(view.word(at), "只有" | "仅有")
    {
        let last = view.figures[view.sentence_from..].last();
        if let Some(figure) = last.filter(|f| f.unit == view.mention().unit && f.kind == Kind::Level && at + 1 == view.at) {
            return Some((figure.stage, figure.told(Field::Stage).cloned()));
        }
    }
    // 具备加装条件的87个, 已提出加装意向的不到三分之一: what they could do, or would.
    if act == Act::Work && at < view.at {
        let between = view.between(view.tokens[at].span.end, view.mention().span.start);
        let able = view.text[..view.tokens[at].span.start].ends_with("具备");
        if able && between.starts_with("条件的") || starts_with_any(between, &["意向的", "意愿的"]) {
            return Some((Stage::Existing, Some(why())));
        }
    }
    // 获批更新项目512台: approved, and to come.
    let money = view.mention().of == Dimension::Money;
    if act == Act::Work && view.text[..view.tokens[at].span.start].ends_with("获批") && at < view.at && view.clause.contains(&at) && !money
    {
        return Some((Stage::Planned, Some(why())));
    }
    // 累计签约加装电梯2814台: agreed upon, and to come.
    if act == Act::Work && view.text[..view.tokens[at].span.start].ends_with("签约") && matches!(view.mention().unit, "台" | "部") {
        return Some((Stage::Planned, Some(why())));
    }
    // 实施项目9个，分布在4个街道: the places stand as what lies there.
    if view.word(at) == "分布"
        && let Some(figure) = view.figures[view.sentence_from..].last().filter(|f| f.kind == Kind::Level && at < view.at)
    {
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    // 二、存在问题。影响310户居民入住: what is as often a state is one there.
    if act == Act::Work && view.scope.faults && at > view.at && !matches!(said, Said::Plan(_) | Said::Fact) {
        return Some((Stage::Existing, Some(why())));
    }
    // 推动14个保交楼项目和71个保交房项目全部交付: brought about, and done.
    if act == Act::Begin
        && at < view.at
        && matches!(view.word(at), "推动" | "推进" | "促成")
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        let all = (view.at + 1..view.clause.end).find(|at| matches!(view.word(*at), "全部" | "全面" | "如期"));
        let next = all.and_then(|at| Some((at + 1, view.tokens.get(at + 1)?.verb()?)));
        if let Some((at, (row, Act::Do | Act::Work))) = next {
            return Some((Stage::Completed, Some(view.why(at, row, OF_VERB))));
        }
    }
    // 2000年以前建成的住宅有1800余万平方米: homes as old as that, which stand.
    let behind = || view.between(view.tokens[at].span.end, view.mention().span.start);
    if view.word(at) == "建成"
        && (view.text[..view.tokens[at].span.start].ends_with('前') || long_ago(view, at))
        && behind().starts_with('的')
        && (behind().ends_with('有') || long_ago(view, at))
    {
        return Some((Stage::Existing, Some(why())));
    }
    // 剩余5个仍在办理招标手续: a step before the work.
    let steps = |t: &Token| matches!(t.verb(), Some((_, Act::Plan)));
    if view.word(at) == "办理" && at > view.at && view.tokens[at + 1..view.clause.end.max(at + 1)].iter().any(steps) {
        return Some((Stage::Planned, Some(why())));
    }
    // 在建铁路达到1000公里; 启动加装电梯402台、累计达701台: a level of work under way.
    if act == Act::Reach
        && let Some(begun) = under_way(view, at)
    {
        return Some(match said {
            Said::Plan(plan) => (Stage::Planned, Some(plan.clone())),
            _ => (Stage::Started, Some(begun)),
        });
    }
    // 每台补助20万元: a standing standard; one that was given is done.
    let planned = matches!(said, Said::Plan(plan) if plan.span.start >= view.tokens[view.clause.start].span.start);
    if view.mention().of == Dimension::Money && act != Act::Reach && standard(view) && !planned {
        return Some((Stage::Existing, Some(why())));
    }
    None
}

/// The stage that a verb tells, where the words around it give it another meaning or none.
fn stage_of(view: &View<'_, '_>, at: usize, act: Act) -> Stage {
    let mut stage = act.stage().unwrap_or(Stage::Completed);
    // 3个单元提交了加装申请: asked for, and to come.
    if view.word(at) == "提交" && view.between(view.tokens[at].span.end, view.tokens[view.clause.end - 1].span.end).contains("申请") {
        return Stage::Planned;
    }
    // 县级资金应到位6200万元: what was to be given.
    let ought = view.text[..view.tokens[at].span.start].strip_suffix('应').is_some_and(|head| !head.ends_with(['供', '响', '相', '对']))
        && matches!(act, Act::Do | Act::Work)
        && matches!(view.word(at), "到位" | "配套" | "拨付" | "支付" | "筹集" | "缴纳" | "收缴" | "整改" | "完成" | "发放");
    if ought {
        return Stage::Planned;
    }
    // 群众出资只有310万元: what was given, little as it is.
    let given = || {
        let words = view.text.get(view.tokens[view.clause.start].span.start..view.tokens[at].span.start).unwrap_or_default();
        ends_with_any(words, &["出资", "投入", "支出"])
    };
    if view.mention().of == Dimension::Money && matches!(view.word(at), "只有" | "仅有") && given() {
        stage = Stage::Completed;
    }
    // 闲置车棚变成了200平方米的食堂, 腾挪闲置用房2300平方米: what stood idle and does so no more.
    let idle = view.word(at) == "闲置" && {
        let from = view.tokens[view.clause.start].span.start;
        let rest = view.between(view.tokens[at].span.end, view.tokens.last().map_or(0, |t| t.span.end));
        has_any(rest, &["变成", "变为", "变身", "改成", "改为", "建成", "改造", "改建", "盘活", "打造"])
            || has_any(view.between(from, view.tokens[at].span.start), &["腾挪", "腾出", "利用", "盘活"])
    };
    if idle {
        stage = Stage::Completed;
    }
    // 推动36家单位错时开放车位: those who were won over.
    if view.word(at) == "推动" && view.mention().unit == "家" && at < view.at {
        stage = Stage::Completed;
    }
    // 开展 of events is done when they are counted; of a scheme it has begun.
    let event = view.mention().of == Dimension::Uses || view.word(at) == "开展" && view.mention().of == Dimension::People;
    let helped = view.word(at) == "实施" && view.clause.contains(&at) && view.mention().of == Dimension::People;
    if act == Act::Begin && (event || helped) {
        stage = Stage::Completed;
    }
    // 已全部办结：…5.实施城中村改造项目5个: carried out in a list of what is done.
    let listed = matches!(&view.scope.label, Some((Mood::Fact, why)) if why.rule == carry::DONE);
    if act == Act::Begin && listed && matches!(view.word(at), "实施" | "开展" | "推进" | "推行") {
        stage = Stage::Completed;
    }
    // 为600户困难老人家庭实施适老化改造: what was done in each home.
    let clause = || view.between(view.tokens[view.clause.start].span.start, view.tokens[view.clause.end - 1].span.end);
    let homes = || view.mention().of == Dimension::Homes && has_any(clause(), &["适老化", "无障碍"]);
    // 更新管网34公里，实施雨污分流18.5公里: no project, but what was done as what stands before it.
    let bare = || {
        let between = view.between(view.tokens[at].span.end, view.mention().before);
        let last = view.figures[view.sentence_from..].last().filter(|f| f.stage == Stage::Completed);
        at < view.at
            && matches!(view.mention().of, Dimension::Area | Dimension::Land | Dimension::Length | Dimension::Homes)
            && last.is_some()
            && !has_any(between, &["项目", "工程", "计划", "小区", "路"])
    };
    if view.word(at) == "实施" && act == Act::Begin && (homes() || bare()) {
        stage = Stage::Completed;
    }
    // 对1.08万户困难家庭实施公租房保障
    let housed = || {
        view.mention().of == Dimension::Homes
            && at > view.at
            && view.text[view.tokens[at].span.end..view.tokens[view.clause.end - 1].span.end.max(view.tokens[at].span.end)]
                .ends_with("保障")
    };
    if view.word(at) == "实施" && housed() {
        stage = Stage::Completed;
    }
    // 制定实施联盟标准36项
    if view.word(at) == "实施" && ends_with_any(&view.text[..view.tokens[at].span.start], &["制定", "修订", "颁布", "出台"]) {
        stage = Stage::Completed;
    }
    // 实施旧住房修缮320万平方米，超额完成年初确定的目标
    let fulfilled =
        || starts_with_any(&view.text[view.tokens[view.clause.end - 1].span.end..], &["，超额完成", "，圆满完成", "，提前完成"]);
    if act == Act::Begin && matches!(view.word(at), "实施" | "推进" | "开展") && fulfilled() {
        stage = Stage::Completed;
    }
    // 实施了适老化改造
    if act == Act::Begin
        && matches!(view.word(at), "实施" | "开展" | "实行" | "推行" | "试行")
        && view.text[view.tokens[at].span.end..].starts_with('了')
    {
        stage = Stage::Completed;
    }
    // 2019年至2023年共实施1168个: carried out in years that are over.
    if view.word(at) == "实施" && view.tokens[..view.at].iter().any(|t| matches!(t.kind, token::Kind::Time(i) if over(view, i))) {
        stage = Stage::Completed;
    }
    // 已累计推动整改问题860个
    let next = view.tokens.get(at + 1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Work))));
    let so_far = |at: usize| matches!(view.word(at), "累计" | "已" | "共");
    if matches!(view.word(at), "推动" | "推进") && next && (view.clause.start..at).any(so_far) {
        stage = Stage::Completed;
    }
    // 获批项目9个 are to come, 获批试点 is an honour.
    if view.word(at) == "获批"
        && view.tokens[at + 1..view.at.max(at + 1)].iter().any(|t| matches!(t.noun(), Some((_, Thing::Project | Thing::Housing(_)))))
    {
        stage = Stage::Planned;
    }
    // 已签约12台, 签约项目25个: agreed upon, and to come; homes that are signed for are another step of their programme.
    let agreed = matches!(view.word(at), "签约" | "签订")
        && (matches!(view.mention().unit, "台" | "部") || starts_with_any(&view.text[view.tokens[at].span.end..], &["项目", "资金"]));
    if agreed {
        stage = Stage::Planned;
    }
    // 列入计划 is a plan, 列入全国试点 an honour.
    if matches!(view.word(at), "列入" | "纳入") && !listed_for_work(view, at) {
        stage = Stage::Completed;
    }
    stage
}

/// 2000年底前建成的小区7394个: whether the time right before a verb is one that lies years back.
fn long_ago(view: &View<'_, '_>, at: usize) -> bool {
    let Some(token::Kind::Time(index)) = at.checked_sub(1).map(|at| &view.tokens[at].kind) else { return false };
    let to = view.times[*index].period().and_then(|period| period.to);
    to.zip(view.release.year()).is_some_and(|(to, now)| to.year + 5 < now)
}

/// What made a plan of the last number of the sentence before, where this one opens with 同步.
fn alongside(view: &View<'_, '_>) -> Option<Why> {
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let last = view.figures[view.paragraph_from..view.sentence_from].last().filter(|_| head.starts_with("同步"))?;
    last.told(Field::Stage).filter(|_| last.stage == Stage::Planned).cloned()
}

/// Whether a sentence of some length stands in news that comes out when most of a year's work is done, under no heading of plans.
fn news(view: &View<'_, '_>) -> bool {
    let late = view.release.month().and_then(|at| at.month).is_some_and(|month| month > 6);
    let sentence = view.tokens.last().map_or(0, |t| t.span.end) - view.tokens[0].span.start;
    let scope = view.scope;
    late && sentence > 120 && view.paragraph.role == Role::Body && !scope.report && !scope.plans && scope.future < mood::PLANNED
}
