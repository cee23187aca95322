//! How far what a number counts has come: its verb, and the mood that the verb stands in.

use super::phrase::Subject;
use super::plan::{Said, compared, over, past_or_future, said, target};
use super::verb::{before, verb};
use super::{View, depth, part, share};
use crate::cue::{Act, Dimension, Mood, Says, Thing, Trend};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::release::Role;
use crate::time::Sets;
use crate::token::{self, Mark, Token};

/// The stage, and what told it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    let said = said(view);
    if kind == Kind::Change {
        return change(view, subject, said);
    }
    // A table of tasks, but for the columns that say what was done.
    if view.paragraph.role == Role::Table
        && let Some(caption) = &view.scope.caption
        && view.tokens.iter().all(|t| !matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
    {
        // 补助资金（万元） in the notice that hands it out.
        let handed = view.mention().of == Dimension::Money && handed_out(view);
        return (if handed { Stage::Completed } else { Stage::Planned }, Some(caption.clone()));
    }
    if let Some(verb) = from_level(view) {
        return (Stage::Existing, Some(verb));
    }
    if let Some(quoted) = quoted_task(view) {
        return (Stage::Planned, Some(quoted));
    }
    if target(view, view.at) {
        return (Stage::Planned, None);
    }
    // 下达改造任务197个小区: what the task comes to.
    if view.mention().of != Dimension::Percent
        && let Some(at) = (view.clause.start..view.at)
            .rev()
            .find(|at| view.tokens[*at].is(Says::Link).is_none() && view.tokens[*at].mark() != Some(Mark::Quiet))
        && let Some((row, Thing::Task)) = view.tokens[at].noun()
        && !compared(view, at)
        // 列入计划的169个项目全部建成
        && !(matches!(said, Said::Fact) && view.text[..view.mention().span.start].ends_with('的'))
        && !view.tokens[view.clause.start..at]
            .iter()
            .any(|t| matches!(&view.text[t.span.clone()], "完成" | "超额完成" | "已完成" | "完成了"))
    {
        return (Stage::Planned, Some(view.why(at, row, "what the task comes to")));
    }
    // 按现行办法，居民出资不低于改造费用的5%，最高15%: what is laid down for shares of the cost.
    let words = &view.text[view.tokens[0].span.start.min(view.mention().span.start)..view.mention().span.start];
    let words = &words[words.rfind('；').unwrap_or(0)..];
    if view.mention().of == Dimension::Percent
        && ["办法", "规定", "原则", "现行", "参考比例"].iter().any(|w| words.contains(w))
        && ["出资", "承担", "分摊", "补助"].iter().any(|w| words.contains(w))
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return (Stage::Existing, None);
    }
    // 剩余21个在建小区, 在建的78个小区: a state, whatever is planned for it.
    // 抽查46个在建小区: looked at.
    let looked = matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Do)));
    if let Some(at) = beside(view).filter(|_| !looked && view.mention().of != Dimension::Percent) {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return (Stage::Started, Some(Why { row, span: view.tokens[at].span.clone(), rule: "work under way" }));
    }
    if let Some(told) = listed_with(view).or_else(|| part_of_whole(view)) {
        return told;
    }
    if let Some(rated) = rate(view, kind, subject, &said) {
        return rated;
    }
    // 九成以上的居民赞成: what people think only stands.
    if view.mention().of == Dimension::Percent
        && subject.behind
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::People | Thing::Persons | Thing::Is(Metric::Other)))
        && !view.tokens[view.clause.clone()].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
        && !matches!(said, Said::Plan(_))
    {
        return (Stage::Existing, subject.head.as_ref().map(|h| h.why.clone()));
    }
    // 完工41个，各项工作正有序推进: what is done is not under way again.
    let done = || matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Do)));
    let later = listed_status(view).or_else(|| later_status(view)).filter(|(stage, _)| *stage != Stage::Started || !done());
    if let Some(later) = later {
        // 新开工7500套，9月底前全部开工, in a plan.
        if let Said::Nothing = said
            && future(view)
        {
            return (Stage::Planned, mood_why(view));
        }
        return later;
    }
    // 年均增长8.8%，高于全省0.3个百分点: a gap stands as what it is the gap of.
    if view.mention().of == Dimension::Points && kind == Kind::Level && !matches!(said, Said::Plan(_)) && !future(view) {
        let of = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "%");
        return of.map_or((Stage::Existing, None), |f| (f.stage, f.told(Field::Stage).cloned()));
    }
    // 6个地区开工率达到100%: places counted for how far their work has come.
    if subject.behind
        && matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Place))
        && !matches!(said, Said::Plan(_))
        && let Some((at, row, metric)) = (view.at + 1..view.clause.end)
            .take_while(|at| !view.is_number(*at))
            .chain(view.clause.start..view.at)
            .find_map(|at| match view.tokens[at].noun()? {
                (row, Thing::Rate(metric)) => Some((at, row, metric)),
                _ => None,
            })
    {
        let stage = if metric == Metric::StartRate { Stage::Started } else { Stage::Completed };
        return (stage, Some(view.why(at, row, "rate of the places")));
    }
    // 其中拆除新建类137个: a part that goes by its kind stands where its whole does.
    if subject.phrase.is_some_and(|(_, to)| view.word(to - 1).ends_with(['类', '型']))
        && let Some((figure, _)) = part::whole(view, |_| true)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    // 贷款余额938亿元: a balance only stands.
    if view.text[..view.mention().span.start].trim_end().ends_with("余额") && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 改造内容包括更换管道5.2公里: what a plan consists of.
    if matches!(said, Said::Nothing)
        && let Some((Stage::Planned, why)) = &view.scope.stage
        && let words = &view.text[view.tokens[0].span.start.min(view.mention().span.start)..view.mention().span.start]
        && ["内容包括", "内容主要包括", "内容为", "建设内容"].iter().any(|w| words.contains(w))
    {
        return (Stage::Planned, Some(why.clone()));
    }
    // 突破6100亿元: the hedge is the verb.
    if let Some(why) = view.mention().bound_why.as_ref().filter(|w| &view.text[w.span.clone()] == "突破") {
        return match said {
            Said::Plan(plan) => (Stage::Planned, Some(plan)),
            Said::Nothing if future(view) => (Stage::Planned, mood_why(view)),
            _ => (Stage::Completed, Some(why.clone())),
        };
    }
    let governing = verb(view, subject);
    // 12个小区正在…, 另有12台正在安装: under way, whatever the word is.
    let ongoing = (view.at + 1..view.clause.end).take_while(|at| !view.is_number(*at)).find(|at| {
        view.word(*at).starts_with("正由")
            || view.word(*at) == "正在"
            || view.word(*at) == "正" && !view.text[view.tokens[*at].span.end..].starts_with(['式', '常', '规'])
    });
    // 正在做施工图设计: what is not yet begun.
    let prepares = |from: usize| view.tokens[from..view.clause.end].iter().any(|t| matches!(t.verb(), Some((_, Act::Plan))));
    if let Some(ongoing) = ongoing.filter(|at| !prepares(*at))
        && !governing.is_some_and(|(at, _, act)| act != Act::Stand && view.clause.contains(&at) && at < ongoing)
    {
        let row = view.tokens[ongoing].mood().map(|(row, _)| row);
        return (Stage::Started, Some(Why { row, span: view.tokens[ongoing].span.clone(), rule: "under way" }));
    }
    // 全市正在改造小区12个
    let before_verb = governing.filter(|(_, _, act)| matches!(act, Act::Work | Act::Do)).and_then(|(verb, ..)| {
        (view.clause.start..view.at.min(verb)).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "正在")
    });
    if let Some(ongoing) = before_verb {
        let row = view.tokens[ongoing].mood().map(|(row, _)| row);
        return (Stage::Started, Some(Why { row, span: view.tokens[ongoing].span.clone(), rule: "under way" }));
    }
    // 剩余2个暂未启动, 尚有31个未引入物业: what has not begun is to come, what is missing is a state.
    // 解决1521户逾期未安置问题 is of something else.
    let open = view.text[..view.mention().span.start].ends_with('有')
        || (view.clause.start..view.at).all(|at| view.tokens[at].verb().is_none() || view.word(at) == "剩余" && at == view.clause.start);
    let missing = (view.at + 1..view.clause.end).filter(|_| open).take_while(|at| !view.is_number(*at)).find(|at| not_yet(view, *at));
    if let Some(at) = missing
        && let Some((row, act)) = view.tokens[at].verb()
    {
        // 尚有71个小区未改造: work that has not begun.
        let stage =
            if act == Act::Begin || matches!(view.word(at), "改造" | "加装" | "纳入") { Stage::Planned } else { Stage::Existing };
        return (stage, Some(view.why(at, row, "what is not there yet")));
    }
    match governing {
        Some((at, row, act)) => by_verb(view, at, row, act, said),
        None => unsaid(view, kind, subject, said),
    }
}

/// 在建 or 续建 right before the number or right behind it, as what the things are.
fn beside(view: &View<'_, '_>) -> Option<usize> {
    let state = |at: &usize| matches!(view.word(*at), "在建" | "续建");
    let of = view.at.checked_sub(1).filter(|at| view.word(*at) == "的").and_then(|at| at.checked_sub(1));
    let noun = view.tokens.get(view.at + 2).is_some_and(|t| t.noun().is_some());
    let behind = Some(view.at + 1).filter(|at| *at < view.clause.end && noun);
    // 推动187个续建项目6月底前全部复工: what is to be done with them.
    let done = view.tokens[view.at + 1..view.clause.end]
        .iter()
        .any(|t| matches!(t.verb(), Some((_, Act::Do))) || view.text[t.span.clone()].contains("复工"));
    of.into_iter().chain(behind).find(state).filter(|_| !done)
}

/// 改造计划为2386个小区、24.71万户: the second of a pair is planned as the first is.
fn listed_with(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let number = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let between = &view.tokens[number + 1..view.at];
    let pair = between.iter().any(|t| t.mark() == Some(Mark::Item)) && between.iter().all(|t| t.verb().is_none() && t.mood().is_none());
    let figure = view.figure_at(number).filter(|figure| pair && figure.kind == Kind::Level && figure.stage == Stage::Planned)?;
    Some((figure.stage, figure.told(Field::Stage).cloned()))
}

/// 公共充电桩突破5000台，其中环翠区1720台: a part that has no verb of its own stands where its whole does.
fn part_of_whole(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let at = (0..view.at).rev().find(|at| view.tokens[*at].is(Says::Part).is_some())?;
    let bare = |t: &Token| t.verb().is_none() && t.mood().is_none() && !matches!(t.kind, token::Kind::Time(_));
    let (figure, _) = part::whole(view, |_| true)?;
    // 发现问题129处，其中飞线整治不彻底37处: whatever is wrong.
    let named = figure.told(Field::Metric).and_then(|why| view.text.get(why.span.clone()));
    let wrong = figure.stage == Stage::Existing && matches!(named, Some("问题" | "隐患"));
    if !wrong && !view.tokens[at..view.clause.end.max(view.at)].iter().all(bare) {
        return None;
    }
    (figure.span.start >= view.tokens[0].span.start).then(|| (figure.stage, figure.told(Field::Stage).cloned()))
}

fn by_verb(view: &View<'_, '_>, at: usize, row: u16, act: Act, said: Said) -> (Stage, Option<Why>) {
    let why = view.why(at, row, "verb of the number");
    let mut stage = act.stage().unwrap_or(Stage::Completed);
    // 二、存在问题。影响310户居民入住: what is as often a state is one there.
    if act == Act::Work && view.scope.faults && at > view.at && !matches!(said, Said::Plan(_) | Said::Fact) {
        return (Stage::Existing, Some(why));
    }
    // 开展 of events is done when they are counted; of a scheme it has begun.
    let event = view.mention().of == Dimension::Uses || view.word(at) == "开展" && view.mention().of == Dimension::People;
    let helped = view.word(at) == "实施" && view.clause.contains(&at) && view.mention().of == Dimension::People;
    if act == Act::Begin && (event || helped) {
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
    // 列入计划 is a plan, 列入全国试点 an honour.
    if matches!(view.word(at), "列入" | "纳入") && !listed_for_work(view, at) {
        stage = Stage::Completed;
    }
    // 在建铁路达到1000公里; 启动加装电梯402台、累计达701台: a level of work under way.
    if act == Act::Reach
        && let Some(begun) = under_way(view, at)
    {
        return match said {
            Said::Plan(plan) => (Stage::Planned, Some(plan)),
            _ => (Stage::Started, Some(begun)),
        };
    }
    // 每台补助20万元: a standing standard; one that was given is done.
    let planned = matches!(&said, Said::Plan(plan) if plan.span.start >= view.tokens[view.clause.start].span.start);
    if view.mention().of == Dimension::Money && act != Act::Reach && standard(view) && !planned {
        return (Stage::Existing, Some(why));
    }
    // 下达的改造计划有58个小区, 西乡塘区任务最重，有128个小区: what there is of a task is planned.
    if view.word(at) == "有"
        && let Some(task) = tasked(view, at)
    {
        return (Stage::Planned, Some(task));
    }
    // 尚有71个小区未改造，需资金5.8亿元: what it would take.
    let wanted = view.word(at).ends_with('需') || view.word(at) == "需要";
    if wanted
        && view.mention().of == Dimension::Money
        && ["资金", "投资", "投入"].iter().any(|w| view.text[view.tokens[at].span.end..].starts_with(w))
    {
        return (Stage::Planned, Some(why));
    }
    // 今年安排改造老旧小区72个: what is arranged for is to come.
    let arranged =
        act == Act::Work && view.mention().of != Dimension::Money && at > 0 && view.word(at - 1) == "安排" && matches!(said, Said::Nothing);
    if arranged {
        return (Stage::Planned, Some(why));
    }
    let stands = stage == Stage::Existing && !matches!(view.word(at), "稳定在" | "保持在");
    match said {
        _ if stage == Stage::Planned => (stage, Some(why)),
        Said::Plan(plan) => (Stage::Planned, Some(plan)),
        Said::Nothing if future(view) && !stands && !issued(view, at) => (Stage::Planned, mood_why(view)),
        Said::Fact | Said::Nothing => (stage, Some(why)),
    }
}

/// 暂未, 尚未 right before a verb behind the number.
fn not_yet(view: &View<'_, '_>, at: usize) -> bool {
    let words = &view.text[view.mention().span.end..view.tokens[at].span.start.max(view.mention().span.end)];
    words.ends_with(['未', '没']) || ["没有", "未能", "没能"].iter().any(|w| words.ends_with(w))
}

/// What says that the level reached is of work under way: 在建 before the verb in its clause, or what was begun in the
/// number before, whose sum 累计 gives.
fn under_way(view: &View<'_, '_>, at: usize) -> Option<Why> {
    let ongoing = (view.clause.start..at).take_while(|i| !view.is_number(*i)).find(|i| matches!(view.word(*i), "在建" | "续建"));
    if let Some(i) = ongoing {
        return Some(Why { row: view.tokens[i].verb().map(|(row, _)| row), span: view.tokens[i].span.clone(), rule: "work under way" });
    }
    let sums = at > 0 && view.word(at - 1).starts_with("累计");
    let figure = view.figures[view.sentence_from..].last().filter(|figure| sums && figure.unit == view.mention().unit)?;
    figure.told(Field::Stage).filter(|_| figure.stage == Stage::Started).cloned()
}

/// 本次下达中央预算内投资8640万元, in the notice that does it.
fn issued(view: &View<'_, '_>, at: usize) -> bool {
    ISSUE.contains(&view.word(at)) && view.mention().of == Dimension::Money && handed_out(view)
}

/// How money is handed out.
const ISSUE: &[&str] = &["下达", "拨付", "下拨", "预拨", "分配"];

/// Whether the release is the notice that hands it out.
fn handed_out(view: &View<'_, '_>) -> bool {
    let told = |text: &str| ISSUE.iter().any(|w| text.contains(w));
    let first = view.release.folded.trim_start().lines().next().unwrap_or_default();
    first.contains("关于") && told(first) || view.release.title.clone().is_some_and(|title| told(&view.release.folded[title]))
}

/// The task that 有 tells the size of: right before it, or in the clause before where 有 opens its own.
fn tasked(view: &View<'_, '_>, at: usize) -> Option<Why> {
    let task = |at: usize| match view.tokens[at].noun() {
        Some((row, Thing::Task)) => Some(view.why(at, row, "what the task comes to")),
        _ => None,
    };
    let before = at.checked_sub(1)?;
    if view.tokens[before].mark() != Some(Mark::Comma) {
        return task(before).or_else(|| {
            matches!(view.word(before), "计划" | "任务").then(|| Why {
                row: None,
                span: view.tokens[before].span.clone(),
                rule: "what the task comes to",
            })
        });
    }
    let earlier = super::clause(view.tokens, before.checked_sub(1)?);
    earlier.clone().any(|at| view.is_number(at)).then_some(()).map_or_else(|| earlier.rev().find_map(task), |()| None)
}

/// A price or standard by the piece: 每台, 每平方米, 每户 in the clause or one before it, and nobody who gave it.
fn standard(view: &View<'_, '_>) -> bool {
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    let words = &view.text[from..view.mention().span.start];
    let single = ["一部电梯", "一台电梯", "每台电梯", "单个小区", "单个项目", "户均补助", "户均成本", "户均改造成本"]
        .iter()
        .any(|w| words.contains(w));
    let piece = single
        || words.rfind('每').is_some_and(|i| {
            let rest = &words[i + '每'.len_utf8()..];
            ["台", "个", "部", "户", "套", "栋", "幢", "平方米", "村", "桩", "人", "辆", "单元", "平米", "月", "度"]
                .iter()
                .any(|w| rest.starts_with(w))
                && !rest.contains(['。', '；', ';'])
        });
    // …每户补助2万元，资金已全部发放: given after all.
    let rest = &view.text[view.mention().span.end..view.tokens.last().map_or(0, |t| t.span.end).max(view.mention().span.end)];
    let given = rest.find('已').is_some_and(|i| ["发放", "兑付", "拨付", "到位"].iter().any(|w| rest[i..].contains(w)));
    let clause = &view.text[view.tokens[view.clause.start].span.start.min(view.mention().span.start)..view.mention().span.start];
    piece && !given && !clause.contains('了') && !["给予了", "发放了", "兑付", "获得", "共", "累计", "已"].iter().any(|w| words.contains(w))
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
        // 离完工率60%以上的要求还差一截
        None if i > 0 && view.text[tail[i].span.clone()].starts_with("要求") && view.text[tail[i - 1].span.clone()].ends_with('的') => {
            let row = tail[i].mood().map(|(row, _)| row);
            Some(Why { row, span: tail[i].span.clone(), rule: "a plan quoted" })
        }
        // 完成2.5万个的年度目标
        Some((row, Thing::Task))
            if i == 0
                || view.text[tail[i - 1].span.clone()].ends_with('的')
                || tail[..i].iter().all(|t| t.verb().is_none())
                    && tail[..i].iter().rev().take(2).any(|t| view.text[t.span.clone()].ends_with('的')) =>
        {
            Some(view.why(view.at + 1 + i, row, "a plan quoted"))
        }
        _ => None,
    })
}

/// The rate word of a share says of which stage it is.
fn rate(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 完工率高于全省3.5个百分点 is of the rate, too.
    if view.mention().of != Dimension::Percent && !(view.mention().of == Dimension::Points && kind == Kind::Level) {
        return None;
    }
    let (metric, why) = share::rate_word(view, kind, subject)?;
    // 五年的任务是960个，完成率达到109%: what a task comes to says nothing of the rate behind it.
    let task = |plan: &Why| {
        matches!(&view.text[plan.span.clone()], "任务" | "目标任务" | "目标") && plan.span.start < view.tokens[view.clause.start].span.start
    };
    let tasked = matches!(said, Said::Plan(plan) if task(plan));
    if let Said::Plan(plan) = said
        && !tasked
    {
        return Some((Stage::Planned, Some(plan.clone())));
    }
    if future(view) && (tasked || matches!(said, Said::Nothing)) {
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
        // 由每人320元提高到380元
        let left = word.rfind(['从', '由']).is_some_and(|i| word[i..].chars().count() <= 3);
        if left || word.starts_with(['从', '由']) {
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
        && view.tokens[view.at..view.clause.end.min(to + 1)]
            .iter()
            .any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['中', '当', '里', '内']))
        && !matches!(said, Said::Plan(_))
    {
        return (Stage::Existing, None);
    }
    let inherited = |figure: &crate::figure::Figure| (figure.stage, figure.told(Field::Stage).cloned());
    // 商品房施工面积2316.4万平方米: how far the area is is in its name.
    if let Some(stage) = built_area(view).filter(|_| !matches!(said, Said::Plan(_))) {
        return (stage, subject.head.as_ref().map(|h| h.why.clone()));
    }
    // 对排查出的46栋住房，采取…: what was found stands as it is.
    if view.at > view.clause.start + 1 && view.word(view.at - 1) == "的" && matches!(view.word(view.at - 2), "规划" | "计划" | "拟建")
    {
        return (Stage::Planned, view.tokens[view.at - 2].verb().map(|(row, _)| view.why(view.at - 2, row, "verb of the number")));
    }
    let found = |at: usize| matches!(view.tokens[at].verb(), Some((_, Act::Stand)));
    if view.at > view.clause.start + 1 && view.word(view.at - 1) == "的" && found(view.at - 2) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, view.tokens[view.at - 2].verb().map(|(row, _)| view.why(view.at - 2, row, "verb of the number")));
    }
    // 具体为：中华北路街道7台，105万元；: the lines below give the parts of what was told.
    let idle = view.tokens[view.clause.clone()].iter().all(|t| t.verb().is_none() && t.mood().is_none());
    if view.scope.listing
        && idle
        && let Some(figure) = view.latest.of_unit(view.figures, view.mention().unit)
    {
        return inherited(figure);
    }
    // 分县区看，古塔区21个、凌河区25个: a breakdown of what the sentence before counts first.
    if let Some(figure) = broken_down(view) {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    // 二、存在问题。影响310户入住
    if view.scope.faults && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 其中市区46个: parts stand where their whole does.
    let part = view.tokens[..view.at].iter().any(|t| t.is(Says::Part).is_some());
    // A standard in between says nothing of what was counted.
    let standing = |f: &&crate::figure::Figure| f.unit == "元" && f.stage == Stage::Existing && view.mention().of != Dimension::Money;
    if let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| !standing(f))
        && (part || depth(view.tokens, view.at) > 0)
    {
        return inherited(figure);
    }
    // 占全市的63.6%: a share stands where what it is a share of stands.
    if kind == Kind::Share
        && let Some(figure) = view.figures[view.sentence_from..].last()
        && let Some(at) =
            (view.clause.start..view.at).find(|at| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).contains('占'))
        && view.tokens[view.clause.start..at].iter().all(|t| t.noun().is_none() && !matches!(t.kind, token::Kind::Gap))
    {
        return inherited(figure);
    }
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    // 52栋正在做外墙保温，面积16万平方米，总投资4300万元: size and cost of what was counted.
    if subject.head.as_ref().is_some_and(|h| h.thing == Thing::Size || view.text[h.why.span.clone()].ends_with("投资"))
        && view.mention().of != Dimension::Percent
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && matches!(figure.stage, Stage::Started | Stage::Completed)
    {
        return inherited(figure);
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
    // 市级财政6.4亿元，…: money whose giver is named was given.
    let given = view.mention().of == Dimension::Money && !matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Is(_)));
    let benefits = matches!(before(view, view.clause.clone(), view.at), Some((_, _, Act::Follow)));
    if kind == Kind::Level && (benefits || given && super::money::named(view, subject)) {
        return (Stage::Completed, None);
    }
    // 造林绿化28.6万亩
    let grown = subject.head.as_ref().is_some_and(|h| matches!(&view.text[h.why.span.clone()], "造林绿化" | "国土绿化"));
    if kind == Kind::Level && (grown || earned(view, subject)) {
        return (Stage::Completed, subject.head.as_ref().map(|h| h.why.clone()));
    }
    // 汽车充电桩320个 on a line of its own, in a release that lists what was done.
    let line = view.release.folded[view.paragraph.span.clone()].trim();
    let item = line.chars().count() <= 20 && !line.contains(['，', '。']) && view.paragraph.role == Role::Heading;
    let review = view.scope.future < -super::mood::PLANNED / 2;
    if kind == Kind::Level && item && (review || view.scope.titled.1.is_some()) && !now {
        return (Stage::Completed, None);
    }
    if kind == Kind::Share && wrought(view) {
        return (Stage::Completed, None);
    }
    // 部分完工项目情况如下：1.电厂家属院：楼房9栋
    if kind == Kind::Level
        && let Some((Mood::Fact, why)) = view.scope.label.as_ref().filter(|(_, why)| why.rule == "listed as done")
    {
        return (Stage::Completed, Some(why.clone()));
    }
    // 这里原是厂矿家属区，12栋楼、396户: what there is, in a sentence that tells of no work.
    let idle = view.tokens.iter().all(|t| t.verb().is_none_or(|(_, act)| act == Act::Stand) && t.mood().is_none());
    if !view.scope.report
        && idle
        && matches!(view.mention().of, Dimension::Buildings | Dimension::Homes)
        && view.paragraph.role == Role::Body
    {
        return (Stage::Existing, None);
    }
    if kind == Kind::Share || now || stands_alone(view, subject) {
        return (Stage::Existing, None);
    }
    (Stage::Completed, None)
}

/// The stage that an area has by its name.
fn built_area(view: &View<'_, '_>) -> Option<Stage> {
    let head = view.text[..view.mention().before].trim_end();
    if head.ends_with("施工面积") || head.ends_with("开工面积") {
        return Some(Stage::Started);
    }
    head.ends_with("竣工面积").then_some(Stage::Completed)
}

/// The first figure in this unit of the sentence before, where this sentence says 分县区看 and no more.
fn broken_down<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let by_place = head.starts_with(['分', '从', '按']) && head.chars().take(8).any(|c| c == '看');
    let before = view.figures[view.paragraph_from..view.sentence_from].iter().rev();
    let unit = view.mention().unit;
    let last = before.clone().find(|f| by_place && f.unit == unit && f.kind == Kind::Level)?.sentence;
    let counted = before.take_while(|f| f.sentence >= last).filter(|f| f.unit == unit && f.kind == Kind::Level);
    // 计划105万平方米，实际完成112.6万平方米: of what was done.
    counted.clone().filter(|f| f.stage != Stage::Planned).last().or_else(|| counted.last())
}

/// 办结率99%, 问题整改率81.5%: a rate of what was done.
fn wrought(view: &View<'_, '_>) -> bool {
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().span.start).unwrap_or_default();
    [
        "办结率",
        "整改率",
        "交付率",
        "办证率",
        "执行率",
        "整改完成率",
        "拨付率",
        "支付率",
        "支出率",
        "签约率",
        "整治率",
        "分配率",
        "答复率",
        "回复率",
    ]
    .iter()
    .any(|w| words.trim_end_matches(|c: char| c.is_whitespace() || "为达到约超过仅已均近".contains(c)).ends_with(w))
}

/// 公园数量超1500座: a subject and its number, with no verb at all.
pub(super) fn stands_alone(view: &View<'_, '_>, subject: &Subject) -> bool {
    let first = view.tokens[view.clause.start..view.at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
    subject.named && !subject.behind && !first
}

/// 城镇居民人均可支配收入37175元: output and income are reached, with no verb too.
fn earned(view: &View<'_, '_>, subject: &Subject) -> bool {
    const EARNED: &[&str] = &["收入", "产值", "总值", "增加值", "支出", "营收"];
    let over = view.mention().bound_why.as_ref().is_some_and(|w| view.text[w.span.clone()].contains('超'));
    view.mention().of == Dimension::Money
        && !over
        && subject.head.as_ref().is_some_and(|h| EARNED.iter().any(|w| view.text[h.why.span.clone()].ends_with(w)))
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
            // 7个小区、1126户，总投资4380万元，6月进场施工: size and cost of the same work.
            let size = |t: &Token| {
                t.verb().is_none_or(|(_, act)| act == Act::Follow) && !matches!(t.kind, token::Kind::Time(_)) && t.mood().is_none()
            };
            // 改造小区320个，目前开工率为100%: all of it has begun.
            if view.mention().of != Dimension::Percent
                && let Some((row, stage)) = whole_rate(view, at..to)
            {
                return Some((
                    stage,
                    Some(Why { row: Some(row), span: view.tokens[at].span.clone(), rule: "a later status of all of it" }),
                ));
            }
            if clause.iter().all(size) {
                at = to;
                continue;
            }
            return None;
        }
        let when = |past| clause.iter().any(|t| matches!(t.kind, token::Kind::Time(index) if past_or_future(view, index) == Some(past)));
        if when(false) {
            return None;
        }
        // 主体工程全部完成: one step of it.
        if clause.iter().any(|t| view.text[t.span.clone()].starts_with("主体")) {
            return None;
        }
        let settled = clause.iter().any(|t| {
            let word = &view.text[t.span.clone()];
            t.mood().is_some_and(|(_, m)| matches!(m, Mood::Fact | Mood::Ongoing))
                && (word.contains('已') || word.contains('正') || word == "全部")
                || word == "均"
        });
        // 总投资2860万元，于9月底全面完工; not 共有6栋，8月底完工.
        let settled = settled || when(true) && !matches!(before(view, view.clause.clone(), view.at), Some((.., Act::Stand)));
        let subject = clause
            .iter()
            .take_while(|t| t.verb().is_none())
            .any(|t| t.noun().is_some() && !matches!(t.noun(), Some((_, Thing::Project | Thing::Community))));
        let last = clause.iter().rposition(|t| t.mark() != Some(Mark::Quiet));
        if settled
            && !subject
            && here == depth(view.tokens, at)
            && let Some(last) = last
            && let Some((row, act @ (Act::Begin | Act::Do | Act::Work))) = clause[last].verb()
        {
            // 于4月开工建设
            let begun = last.checked_sub(1).and_then(|at| clause[at].verb()).filter(|(_, act)| *act == Act::Begin);
            let (row, act) = begun.unwrap_or((row, act));
            let why = Why { row: Some(row), span: clause[last].span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
        at = to;
    }
    None
}

/// The stage of all where a clause says that its 开工率 or 完工率 is 100%.
fn whole_rate(view: &View<'_, '_>, clause: std::ops::Range<usize>) -> Option<(u16, Stage)> {
    let all = |at: usize| match view.tokens[at].kind {
        token::Kind::Mention(index) => {
            view.mentions[index].of == Dimension::Percent && view.mentions[index].value == rust_decimal::Decimal::ONE_HUNDRED
        }
        _ => false,
    };
    if !clause.clone().any(all) || clause.clone().any(|at| matches!(view.tokens[at].mood(), Some((_, Mood::Plan)))) {
        return None;
    }
    clause.into_iter().find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Rate(Metric::StartRate)) => Some((row, Stage::Started)),
        (row, Thing::Rate(Metric::CompletionRate)) => Some((row, Stage::Completed)),
        _ => None,
    })
}

/// 河北（2105个）、江苏（1350个）等5个省份已全部开工: the status behind a list of places with their numbers in brackets.
fn listed_status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    if depth(view.tokens, view.at) != 1 || view.clause.start < 2 {
        return None;
    }
    let placed = matches!(view.tokens[view.clause.start - 2].kind, token::Kind::Place(_) | token::Kind::Town);
    if !placed {
        return None;
    }
    let mut inside = 1;
    let mut settled = false;
    for token in &view.tokens[view.at..] {
        match token.mark() {
            Some(Mark::Open) => inside += 1,
            Some(Mark::Close) => inside -= 1,
            Some(Mark::Comma | Mark::Semicolon | Mark::Stop | Mark::Colon) if inside == 0 => return None,
            _ => {}
        }
        let word = &view.text[token.span.clone()];
        settled |= inside == 0 && (word.contains('已') || matches!(word, "全部" | "均"));
        if inside == 0
            && settled
            && let Some((row, act @ (Act::Begin | Act::Do))) = token.verb()
        {
            let why = Why { row: Some(row), span: token.span.clone(), rule: "a later status of all of it" };
            return act.stage().map(|stage| (stage, Some(why)));
        }
    }
    None
}

/// A difference takes the stage of the work that it is about; one measured only stands.
fn change(view: &View<'_, '_>, subject: &Subject, said: Said) -> (Stage, Option<Why>) {
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    let own = subject.named && !subject.behind;
    // 收入分别增加8604元和5016元: the second as the first.
    if let Some(number) = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))
        && view.tokens[number + 1..view.at].iter().all(|t| t.mark() == Some(Mark::Item) || t.is(Says::Link).is_some())
        && let Some(figure) = view.figure_at(number).filter(|f| f.kind == Kind::Change && f.unit == view.mention().unit)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if !own
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && figure.metric != Metric::Other
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if future(view) && matches!(said, Said::Nothing) {
        return (Stage::Planned, mood_why(view));
    }
    // 养老金、低保标准分别增长15.2%和14.2%: a standard that was raised.
    let from = if own { view.clause.start } else { 0 };
    let words = &view.text[view.tokens[from].span.start..view.mention().span.start];
    if ["标准", "养老金"].iter().any(|w| words.contains(w)) && ["增长", "提高", "增加"].iter().any(|w| words.contains(w)) {
        return (Stage::Completed, None);
    }
    for at in (view.clause.start..view.at).rev() {
        // 参保人数增加11.95万人次: a stock that grew.
        if view.word(at) == "增加" && kind_of_stock(view, subject) {
            return (Stage::Existing, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "a quantity measured")));
        }
        // 比去年多装31台
        if let Some((row, act @ (Act::Do | Act::Work | Act::Begin))) = view.tokens[at].verb()
            && view.tokens[at].change().is_none()
            && view.mention().of != Dimension::Percent
        {
            return (act.stage().unwrap_or(Stage::Completed), Some(view.why(at, row, "verb of the difference")));
        }
        match view.tokens[at].change() {
            // 减少贫困人口12万: somebody saw to it.
            Some((row, Trend::Measured)) if view.word(at) == "减少" && view.tokens.get(at + 1).is_some_and(|t| t.noun().is_some()) => {
                return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it")));
            }
            Some((row, Trend::Made)) => return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it"))),
            Some((row, Trend::Measured)) => return (Stage::Existing, Some(view.why(at, row, "a quantity measured"))),
            _ => {}
        }
    }
    (Stage::Existing, None)
}

/// Whether the number tells of people or of what no table knows, which nobody built.
fn kind_of_stock(view: &View<'_, '_>, subject: &Subject) -> bool {
    let named = subject.named && !subject.behind;
    named && subject.head.as_ref().is_none_or(|h| matches!(h.thing, Thing::Is(Metric::Other)) || view.word(h.at).ends_with("人口"))
}

/// Whether the paragraph speaks of the future.
pub(super) fn future(view: &View<'_, '_>) -> bool {
    view.scope.future > view.scope.threshold
}
