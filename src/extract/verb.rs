//! The verb that governs a number: before it in its clause, behind it, or carried from a clause before.

use super::View;
use super::phrase::Subject;
use super::plan::{compared, perfect};
use super::unsaid::{earned, stands_alone};
use crate::cue::{Act, Dimension, Says, Thing};
use crate::figure::{Figure, Metric, Stage};
use crate::mention::is_han;
use crate::search::{ends_with_any, starts_with_any};
use crate::token::{self, Mark, Token};

pub(super) type Verb = (usize, u16, Act);

/// 把连片的8个小区整体规划, 统一设计、统一施工: how the work was done, and no plan for it.
fn manner(view: &View<'_, '_>, at: usize) -> bool {
    matches!(view.word(at), "规划" | "设计") && ends_with_any(&view.text[..view.tokens[at].span.start], &["整体", "统一", "同步", "一体"])
}

/// The verb that governs the number.
pub(super) fn verb(view: &View<'_, '_>, subject: &Subject) -> Option<Verb> {
    let mut before = before(view, view.clause.clone(), view.at);
    let after = after(view);
    // 停车位增加了1860个: what is built.
    if before.is_none()
        && after.is_none()
        && let Some(at) = (view.clause.start..view.at).rev().find(|at| view.word(*at) == "增加了")
        && let Some((row, _)) = view.tokens[at].change()
    {
        return Some((at, row, Act::Do));
    }
    // 累计加梯5126台: 加装 and 电梯 in two characters.
    if before.is_none()
        && after.is_none()
        && let Some(at) = view.at.checked_sub(1).filter(|at| *at >= view.clause.start && view.word(*at) == "加梯")
    {
        return view.tokens[at].noun().map(|(row, _)| (at, row, Act::Work));
    }
    // 15台已敲定方案、8台已进场施工: the verb before is that of the number before it.
    if let (Some((at, ..)), Some(_)) = (before, after)
        && let Some(number) = (view.clause.start..at).rev().find(|i| view.is_number(*i))
        && (view.tokens[view.clause.start..number].iter().all(|t| t.verb().is_none())
            // 棚户区改造5061套基本建成、10585套实现封顶
            || view.tokens[view.at - 1].mark() == Some(Mark::Item))
    {
        before = None;
    }
    // 棚户区改造开工1438套、1772户群众搬进新居: so it is of the one that stands right before it, where another verb follows.
    if let (Some((at, ..)), Some((_, _, Act::Do | Act::Begin))) = (before, after)
        && view.tokens[view.at - 1].mark() == Some(Mark::Item)
        && view.is_number(view.at.wrapping_sub(2))
        && at + 1 < view.at - 1
        && !(view.at + 1..view.clause.end).any(|at| view.is_number(at))
        && subject.behind
    {
        before = None;
    }
    // 今年开工的64个小区同步配建充电设施: which of them, however much is added there.
    let begun = view.at.checked_sub(2).filter(|at| *at >= view.clause.start && view.word(view.at - 1) == "的");
    if let Some((_, _, Act::Work)) = after
        && let Some(at) = begun
        && let Some((row, Act::Begin)) = view.tokens[at].verb()
    {
        return Some((at, row, Act::Begin));
    }
    match before {
        // 老旧小区改造15299户完工: the verb right behind the number is its own.
        Some((_, _, Act::Work)) if after.is_some_and(|(at, _, act)| matches!(act, Act::Do | Act::Begin) && right_behind(view, at)) => {
            return after;
        }
        // 新建项目、松山区第十七小学等15所学校开工建设: the verb before is part of an item of the list.
        Some((at, _, Act::Work))
            if after.is_some()
                && subject.behind
                && view.tokens.get(at + 1).is_some_and(|t| t.noun().is_some())
                && view.tokens[at..view.at].iter().any(|t| t.mark() == Some(Mark::Item)) =>
        {
            return after;
        }
        // 垃圾焚烧发电工程、…三期等13个项目动工: the verb before is part of the name of an example.
        Some((at, ..))
            if subject.behind
                && view.text[..view.mention().span.start].ends_with('等')
                && view.tokens[view.clause.start..at].iter().any(|t| t.noun().is_some() || matches!(t.kind, token::Kind::Gap))
                && after.is_some_and(|(.., act)| matches!(act, Act::Do | Act::Begin)) =>
        {
            return after;
        }
        // 投资3.2亿元的污水处理厂开工建设: the sum comes to what the works that it is for have come to.
        Some((at, ..))
            if view.mention().of == Dimension::Money
                && at + 1 == view.at
                && view.word(at).ends_with("投资")
                && subject.behind
                && after.is_some_and(|(.., act)| matches!(act, Act::Do | Act::Begin)) =>
        {
            return after;
        }
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

/// Whether a verb stands within a name in quotes that goes on behind it and ends before the number, as 惠民 of “惠民保” does.
fn named_for(view: &View<'_, '_>, at: usize) -> bool {
    let span = &view.tokens[at].span;
    view.text[span.end..].starts_with("保”") && view.release.names.around(span.start)
}

/// Whether a verb of work is a part of the name of a rate right before the number.
fn rate_name(view: &View<'_, '_>, at: usize, act: Act) -> bool {
    let told = act == Act::Work && view.mention().of == Dimension::Percent && view.text[..view.mention().before].ends_with('率');
    told && matches!(view.word(at), "建设" | "利用") && view.text[view.tokens[at].span.end..].starts_with("用地")
}

/// 县建设局, 城建集团: a verb in the name of who speaks or works.
const OFFICES: &[&str] = &["局", "厅", "集团", "公司", "单位", "部门", "委员会"];

/// 施工企业, 施工现场: who and what is of the work.
const SITE: &[&str] = &["企业", "围挡", "现场", "人员", "队", "许可", "金额"];

/// 完成外墙保温, 完成总工程量的80%: the steps that the works on a building or an estate are made of.
const STEPS: &[&str] =
    &["工程量", "总工程量", "工程总量", "总量的", "外墙", "屋面", "屋顶", "管网", "雨污", "地下", "防水", "保温", "桩基", "基础施工"];

/// 工业设计中心, 粮食储备库, 申请事项: whether a verb of plans is a part of what such things and people are called.
fn part_of_name(view: &View<'_, '_>, at: usize) -> bool {
    let names: &[&str] = match view.word(at) {
        "设计" => &["企业", "人员", "中心", "院", "师", "公司", "大赛", "小镇"],
        "储备" => &["库", "林", "粮"],
        "申请" => &["事项", "人"],
        "需求" => &["对接"],
        _ => return false,
    };
    starts_with_any(&view.text[view.tokens[at].span.end..], names)
}

fn right_behind(view: &View<'_, '_>, at: usize) -> bool {
    // 10585套实现封顶
    view.tokens[view.at + 1..at]
        .iter()
        .all(|t| t.is(Says::Link).is_some() || t.governs() || t.mark() == Some(Mark::Quiet) || &view.text[t.span.clone()] == "实现")
}

/// The verb before the number in its clause. A verb that is as often a noun gives way to one before it:
/// 启动老旧小区改造113个 has begun, 改造老旧小区113个 is done.
pub(super) fn before(view: &View<'_, '_>, clause: std::ops::Range<usize>, upto: usize) -> Option<Verb> {
    let mut found: Option<Verb> = None;
    // 925个村庄规划编制、2645个…: what stands between a number and its 、 is of that number.
    let mut other = false;
    for at in (clause.start..upto).rev() {
        // 新开工小区86个、加装电梯126部: an item that opens with its own verb is of that.
        if view.tokens[at].mark() == Some(Mark::Item)
            && upto == view.at
            && at > clause.start
            && view.is_number(at - 1)
            && found.is_some_and(|(verb, _, act)| verb == at + 1 && matches!(act, Act::Do | Act::Work))
        {
            break;
        }
        if view.tokens[at].mark() == Some(Mark::Item) {
            // 为4.2万人发放低保、特困供养等资金1.64亿元: those for whom it is done are no item of the list.
            let served = |i: usize| i > 0 && view.word(i - 1).ends_with(['为', '向', '给', '对']);
            other = (clause.start..at)
                .rev()
                .take_while(|i| view.tokens[*i].mark() != Some(Mark::Item))
                .any(|i| view.is_number(i) && !served(i));
        } else if view.is_number(at) {
            other = false;
        }
        if other {
            continue;
        }
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        // “镇江惠民保”覆盖人群超50万人, 建设用地安全利用率100%: within a name, or the name of a rate.
        if upto == view.at && (named_for(view, at) || rate_name(view, at, act)) {
            continue;
        }
        // 四区分别有0.42万户、0.51万户受益: those who gain.
        let gains = || view.tokens[view.at..view.clause.end].iter().any(|t| matches!(&view.text[t.span.clone()], "受益" | "受惠"));
        let act = if upto == view.at && view.word(at) == "有" && gains() { Act::Follow } else { act };
        // 解决企业融资需求60亿元: the need that was met.
        if view.word(at) == "需求" && (clause.start..at).any(|i| matches!(view.word(i), "解决" | "满足")) {
            continue;
        }
        // 实施物业管理的小区1284个: which they are.
        let which = |at: usize| matches!(view.tokens[at].noun(), Some((_, Thing::Is(Metric::PropertyManagement))));
        if matches!(view.word(at), "实施" | "实行" | "推行") && at + 2 < upto && which(at + 1) && view.word(at + 2) == "的" {
            continue;
        }
        // 比规划目标多286个
        if act == Act::Plan && (compared(view, at) || manner(view, at)) {
            continue;
        }
        // 实施东片区开发等项目50个: part of the name of an example.
        if view.tokens.get(at + 1).is_some_and(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with('等')) {
            continue;
        }
        // 建成于2000年以前的小区有1286个, 2000年底前建成、失修的小区共612个: how old they are.
        let aged = |i: usize| i < upto && matches!(view.tokens[i].kind, token::Kind::Time(_));
        if view.word(at) == "建成"
            && (view.text[view.tokens[at].span.end..].starts_with('于') && aged(at + 2)
                || aged(at.wrapping_sub(1))
                    && view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item)
                    && view.tokens[at + 1..upto].iter().any(|t| view.text[t.span.clone()].ends_with('的')))
        {
            continue;
        }
        // 列入计划的169个项目全部建成: which of them, where a verb of its own follows.
        let which = act == Act::Plan && upto == view.at && view.text[..view.mention().span.start].ends_with('的');
        if which && after(view).is_some_and(|(.., act)| matches!(act, Act::Do | Act::Begin)) {
            continue;
        }
        // 完成6项规划编制: what is drawn up.
        if drawn_up(view, at) {
            continue;
        }
        // 危废安全处置率100%, 民生支出占…: named, and not done.
        let next = view.tokens.get(at + 1).map_or("", |t| &view.text[t.span.clone()]);
        let named = |word: &str| next.starts_with(word);
        if named("率")
            || starts_with_any(next, OFFICES)
            || view.word(at) == "施工" && starts_with_any(next, SITE)
            || part_of_name(view, at)
            || view.word(at) == "支出" && (at + 1 != upto || view.text[..view.tokens[at].span.start].ends_with("预算"))
            || named("看") && view.word(at) == "分布"
            // 【推进情况】9个院落…: what the heading calls it.
            || named("情况")
            // 排查出充电接口配建不足的小区126个
            || starts_with_any(next, &["不足", "不够", "滞后", "缺失", "不到位"])
            || view.word(at) == "保障" && at + 1 < upto && ["家庭", "对象", "人口"].contains(&view.word(at + 1))
        {
            continue;
        }
        // 启动4个小区改造，投资7600万元: the money of what the sentence counts.
        // …，投资3.82亿元，完成硬化道路15.2万平方米: but where it was spent on what is done.
        let spent = || starts_with_any(view.text[view.mention().after..].trim_start_matches('，'), &["完成", "建成", "建设完成"]);
        let follows = view.word(at) == "投资" && at + 1 == upto && upto == view.at && view.figures.len() > view.sentence_from && !spent();
        // 更换管网6.7公里，规划停车位310个: laid out, as what stands before it was done.
        let spaces = || view.tokens.get(at + 1).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Is(Metric::ParkingSpaces)))));
        let done = || view.figures[view.sentence_from..].last().is_some_and(|f| f.stage == Stage::Completed);
        let act = if act == Act::Plan && view.word(at) == "规划" && spaces() && done() { Act::Work } else { act };
        // 项目需征收房屋387户, 需改造的街区26个: what has to be done.
        let head = &view.text[..view.tokens[at].span.start];
        let needed = act == Act::Work && head.ends_with('需') && !head.ends_with("按需") && !head.ends_with("所需");
        let act = if needed { Act::Plan } else { act };
        // 总投资6800万元，改造建筑面积14.2万平方米: so is the size of it.
        let sized = view.word(at).ends_with("改造")
            && starts_with_any(&view.text[view.tokens[at].span.end..], &["建筑面积", "总建筑面积", "总面积"])
            && view.figures.len() > view.sentence_from;
        let act = if follows || sized { Act::Follow } else { act };
        // 政府投资公租房在保家庭26.8万户: whose they are.
        if view.word(at) == "投资" && view.tokens.get(at + 1).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Housing(_))))) {
            continue;
        }
        // 实施项目9个，涉及搬迁群众3260户: whom it concerns, and nothing done.
        let concerned = at > clause.start && matches!(view.tokens[at - 1].verb(), Some((_, Act::Follow)));
        if concerned
            && act == Act::Work
            && matches!(view.word(at), "搬迁" | "征收" | "拆迁" | "回迁" | "改造" | "更新改造" | "安置")
            && at + 1 < upto
        {
            continue;
        }
        // 编制完成专项规划13个: what is counted, not what is done.
        let counted = matches!(view.word(at), "规划" | "设计" | "申请") && at + 1 == upto;
        if modifies(view, at, upto) && !needed
            || counted && found.is_none() && view.tokens[clause.start..at].iter().any(|t| t.verb().is_some())
        {
            continue;
        }
        // 开工建设光伏发电项目装机规模98.4万千瓦: what kind of project it is.
        if act == Act::Do
            && found.is_none()
            && at + 2 < upto
            && matches!(view.tokens[at + 1].noun(), Some((_, Thing::Project)))
            && view.tokens[clause.start..at].iter().any(|t| matches!(t.verb(), Some((_, Act::Begin | Act::Do))))
        {
            continue;
        }
        match (found, act) {
            // 清理闲置用地1.5万亩, 新增参保大学生39万人, 打通规划路50条: a state or a plan inside the phrase.
            (Some((state, _, Act::Stand | Act::Plan)), Act::Do | Act::Work | Act::Begin)
                if matches!(
                    view.word(state),
                    "闲置" | "空置" | "滞留" | "违规享受" | "在册" | "在保" | "参保" | "位于" | "规划" | "设计" | "备案" | "储备"
                ) && (state + 1 != upto || view.word(at) == "新增")
                    || view.word(state) == "剩余" =>
            {
                found = Some((at, row, act));
                // 启动编制《国土空间规划》等8项规划: what it begins with is next.
                let begun =
                    at > clause.start && matches!(view.tokens[at - 1].verb(), Some((_, Act::Begin))) && view.word(at - 1) != "建设中";
                if act != Act::Work && !begun {
                    break;
                }
            }
            // 纳入任务的31个项目已交付1.24万套: which of them was told before.
            (None, Act::Work) if at > clause.start && matches!(view.word(at - 1), "已" | "已经" | "现已") => {
                return Some((at, row, act));
            }
            (None, _) => found = Some((at, row, act)),
            // 高标准规划建设4个汽车园, in a review.
            (Some((_, _, Act::Work)), Act::Plan) if view.word(at) == "规划" && view.scope.report && view.scope.future < 0 => {}
            (Some((_, _, Act::Work)), Act::Begin | Act::Plan) => {
                found = Some((at, row, act));
                break;
            }
            // 现有具备加装条件的老楼412栋
            (Some((_, _, Act::Work)), Act::Stand) if matches!(view.word(at), "现有" | "共有" | "拥有" | "正在享受") => {
                found = Some((at, row, act));
                break;
            }
            // 启动新建: the verb that begins governs the one next to it.
            (Some((next, _, Act::Do)), Act::Begin) if next == at + 1 => {
                found = Some((at, row, act));
                break;
            }
            // 检查在建工地618个: what is looked at is under way, and the looking is done.
            (Some((state, _, Act::Begin)), Act::Do)
                if matches!(view.word(state), "在建" | "续建") && at + 1 == state && state + 1 < upto =>
            {
                found = Some((at, row, act));
                break;
            }
            // 装上充电设施的有2740个, 引进物业的小区有618个: 有 only points back.
            (Some((next, _, Act::Stand)), _) if view.word(next).ends_with('有') && modified(view, next) => {
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
            // 实施脱贫成果同乡村振兴衔接项目1047个: what is in the name of the projects is not what is done.
            (Some((inner, ..)), Act::Begin)
                if matches!(view.word(at), "实施" | "推进" | "启动")
                    && inner + 1 < upto
                    && upto > clause.start
                    && matches!(view.tokens[upto - 1].noun(), Some((_, Thing::Project))) =>
            {
                found = Some((at, row, act));
                break;
            }
            (Some((_, _, Act::Work)), Act::Work | Act::Follow) => {}
            _ => break,
        }
    }
    found
}

/// Whether a verb stands behind a modifier in 的, or behind the noun of one.
fn modified(view: &View<'_, '_>, at: usize) -> bool {
    let ends = |at: usize| view.word(at).ends_with('的');
    // 引进专业物业的仅有19个
    let at = if at > 1 && matches!(view.word(at - 1), "仅" | "只" | "还" | "就" | "才" | "已") { at - 1 } else { at };
    at > 0 && (ends(at - 1) || at > 1 && view.tokens[at - 1].noun().is_some() && ends(at - 2))
}

/// 规划编制, 城市设计方案编制: a plan that is drawn up is a thing, and nothing planned.
fn drawn_up(view: &View<'_, '_>, at: usize) -> bool {
    matches!(view.word(at), "规划" | "设计") && starts_with_any(&view.text[view.tokens[at].span.end..], &["编制", "编修", "修编", "报批"])
}

/// A verb inside a modifier: 改造后的小区, 已完成改造的居民.
fn modifies(view: &View<'_, '_>, at: usize, upto: usize) -> bool {
    let Some(next) = view.tokens[at + 1..upto].first() else { return false };
    // 今年开工改造的小区已有5870个完工
    let done = || view.tokens[view.at..view.clause.end].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))));
    let next = match next.verb() {
        Some((_, Act::Work))
            if upto == view.at
                && done()
                && view.tokens.get(at + 2).is_some_and(|t| at + 2 < upto && &view.text[t.span.clone()] == "的") =>
        {
            &view.tokens[at + 2]
        }
        _ => next,
    };
    let word = &view.text[next.span.clone()];
    let has = |i: usize| i < upto && matches!(view.word(i), "有" | "仅有" | "只有" | "已有" | "还有" | "是" | "占");
    let points = has(at + 2) || at + 2 < upto && view.tokens[at + 2].noun().is_some() && has(at + 3);
    word.starts_with('后') || word == "的" && !points
}

/// The verb behind the number in its clause: 511个小区已经竣工. The last of them, where the ones before it
/// are as often nouns: 9个城中村改造试点项目回迁楼如期交付.
fn after(view: &View<'_, '_>) -> Option<Verb> {
    let mut found: Option<Verb> = None;
    for at in view.at + 1..view.clause.end {
        // 目前1386个小区中已有1240个建有充电设施: of some of them alone.
        let among = matches!(view.tokens[at].kind, token::Kind::Gap)
            && view.word(at).ends_with('中')
            && view.tokens.get(at + 1).is_some_and(|t| matches!(t.kind, token::Kind::Mention(_)));
        if found.is_none() && (matches!(view.word(at), "中" | "当中") || among) {
            break;
        }
        let Some((row, act)) = view.tokens[at].verb() else { continue };
        if part_of_name(view, at) {
            continue;
        }
        // 50个城建项目完成投资34亿元: under way, for what is done is the spending.
        let spending = view.word(at) == "完成" && view.tokens.get(at + 1).is_some_and(|t| view.text[t.span.clone()].ends_with("投资"));
        // 4个小区完成工程量的九成, 7栋楼完成屋面翻修: so are those of whose works one step is done.
        // 一标段9个小区已完成95%
        let share = view.tokens.get(at + 1).is_some_and(|t| {
            matches!(t.kind, token::Kind::Mention(index)
            if view.mentions[index].of == Dimension::Percent && view.mentions[index].value < 100.into())
        });
        let step = ends_with_any(view.word(at), &["完成"]) && (share || starts_with_any(&view.text[view.tokens[at].span.end..], STEPS));
        let act = if spending || step { Act::Begin } else { act };
        if modifies(view, at, view.clause.end) || act == Act::Follow || drawn_up(view, at) || manner(view, at) {
            continue;
        }
        // 23个断头路贯通项目全部开工, 11个灾后恢复重建项目提前开工: what kind of projects they are.
        let next = view.tokens[at + 1..view.clause.end].iter().find(|t| t.verb().is_none());
        let kind = matches!(next.and_then(Token::noun), Some((_, Thing::Project)));
        if kind && act == Act::Do && at > view.at + 1 {
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
            // 实现封顶, 完成主体: the thing that was brought about.
            Some((first, _, Act::Do)) if act == Act::Begin && (first + 1 == at || view.word(first) == "实现") => {
                found = Some((at, row, act));
            }
            Some((_, _, Act::Work)) if act != Act::Stand => found = Some((at, row, act)),
            // 25个项目当年开工、当年完工: the later status wins.
            Some((_, _, Act::Begin))
                if act == Act::Do && ends_with_any(view.between(0, view.tokens[at].span.start), &["当年", "当年基本"]) =>
            {
                found = Some((at, row, act));
                break;
            }
            // 42个项目完成立项, 11个项目已完成实施方案批复: a step before the work.
            Some((first, _, Act::Do)) if act == Act::Plan && view.word(first).ends_with("完成") && at <= first + 3 => {
                found = Some((at, row, act));
                break;
            }
            // 第三批11个中心村规划建设全面启动: what it begins with.
            Some((first, _, Act::Plan)) if view.word(first) == "规划" && act == Act::Work && first + 1 == at => {}
            Some((first, _, Act::Plan)) if view.word(first) == "规划" && act == Act::Begin => {
                found = Some((at, row, act));
                break;
            }
            // 9个小区已列入计划并完成改造: the later status wins.
            Some((_, _, Act::Plan)) if act == Act::Do && view.text[..view.tokens[at].span.start].ends_with('并') => {
                found = Some((at, row, act));
                break;
            }
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
    // 入住2988户，入住率94.7%: a rate by its own name.
    let rated =
        || view.tokens[view.clause.start..view.at].iter().any(|t| t.is(Says::Share).is_some() && view.text[t.span.clone()].ends_with('率'));
    if unknown && !follows || !follows && view.mention().of == Dimension::Percent && (subject.named || rated()) {
        return None;
    }
    if !follows
        && stands_alone(view, subject)
        && view.mention().bound_why.as_ref().is_some_and(|w| view.text[w.span.clone()].contains('超'))
        // 累计改造小区1124个，总建筑面积超2200万平方米: the size of what was done.
        && !subject.head.as_ref().is_some_and(|h| matches!(h.thing, Thing::Floor | Thing::Size))
    {
        return None;
    }
    // 提升农田360万亩，粮食总产439.2亿斤、连续12年超430亿斤: nor does it govern what goes on with what it does not.
    let goes_on = || {
        let here = |f: &Figure| f.span.start >= view.tokens[view.clause.start].span.start && f.unit == view.mention().unit;
        view.figures[view.sentence_from..].last().is_some_and(|f| f.stage == Stage::Existing && here(f))
    };
    // 由162项压缩到60项 is of a step all the same.
    if !follows && !view.text[..view.mention().before].ends_with(['到', '至']) && goes_on() {
        return None;
    }
    // 实施“安居”计划，民生支出427亿元: what was spent in all is no work under way.
    if !follows && earned(view, subject) && stands_alone(view, subject) {
        return None;
    }
    // 粮食产量27.26亿斤: what is measured was not done.
    if !follows
        && matches!(view.mention().of, Dimension::Measure | Dimension::Land)
        && subject.head.as_ref().is_none_or(|h| view.mention().of == Dimension::Measure && matches!(h.thing, Thing::Is(Metric::Other)))
        && stands_alone(view, subject)
    {
        return None;
    }
    // 新建高标准农田5.1万亩，粮食播种面积204.9万亩; 绿地率达40%，人均公园绿地面积15.5平方米: nor was what each has, or what is sown.
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    if !follows && stands_alone(view, subject) && (words.contains("人均") || ends_with_any(words, &["播种面积", "产量"])) {
        return None;
    }
    let mut at = view.clause.start;
    while at > 0 {
        let clause = super::clause(view.tokens, at - 1);
        let clause = clause.start..clause.end.min(at);
        // 开工项目326个，完成投资9.9亿元，惠及3.3万户: what is spent in between governs no other number.
        // 经摸底排查，全市共有…: how it is known is not what was done.
        let known = clause
            .clone()
            .find(|at| view.tokens[*at].mark() != Some(Mark::Quiet))
            .is_some_and(|at| view.word(at).starts_with(['经', '据']))
            && !clause.clone().any(|at| view.is_number(at));
        // 新开工2.71万个，超额完成2.5万个的目标任务，惠及480万户: the task fulfilled is not what they gain from.
        let fulfilled = follows
            && clause.clone().any(|at| view.word(at).ends_with("完成"))
            && clause.clone().any(|at| matches!(view.tokens[at].noun(), Some((_, Thing::Task))));
        if fulfilled && clause.start > 0 {
            at = clause.start - 1;
            continue;
        }
        // 发放租赁补贴6.87亿元，惠及2.4万户: but for what is given to them.
        let gives = |at: usize| matches!(view.word(at), "发放" | "兑付" | "兑现" | "拨付" | "减免");
        let spent = follows && clause.clone().any(|at| view.is_number(at) && view.word(at).ends_with('元')) && !clause.clone().any(gives);
        // 公园总数达到1012个，绿道总长2800公里: the level that one thing has reached says nothing of another.
        let level = !follows && subject.named && !subject.behind && !view.scope.report;
        // 实施项目9个，分布在4个街道，涉及群众3260户: nor is where they lie.
        let lies = |at: usize| follows && view.word(at) == "分布";
        // 专项行动常态化推进，造林绿化7.3万亩; 华录数据湖开工建设，全市6301个基站开跑: what a thing of its own does governs no other.
        let of_itself = |at: usize, act: Act| {
            !follows
                && act == Act::Begin
                && view.scope.report
                && subject.named
                && clause.clone().skip_while(|i| *i <= at).all(|i| view.tokens[i].verb().is_some() || view.tokens[i].mark().is_some())
                && clause.clone().any(|i| i < at && (view.tokens[i].noun().is_some() || matches!(view.tokens[i].kind, token::Kind::Gap)))
        };
        // 小区被列入改造计划，市里给了1260万元: what was given has a clause of its own.
        let given = |act: Act| !follows && act == Act::Plan && perfect(view);
        // 5月进场施工，干了5个月，做外墙保温2.9万平方米，换窗1100余樘: what was done one by one.
        let deeds = |act: Act| {
            const DEEDS: &[char] =
                &['做', '换', '铺', '装', '砌', '挖', '栽', '种', '画', '划', '拆', '翻', '刷', '补', '架', '埋', '修', '清'];
            let told = view.between(view.tokens[at.saturating_sub(1).min(clause.start)].span.start, view.mention().span.start);
            act == Act::Begin
                && !follows
                && view.text[view.tokens[view.clause.start].span.start..].trim_start().starts_with(DEEDS)
                && told.contains('了')
        };
        if let Some(found @ (at, _, act)) = before(view, clause.clone(), clause.end)
            && !lies(at)
            && !given(act)
            && !deeds(act)
            && !of_itself(at, act)
            // 开工3640个，开工率达88.2%，惠及居民57万户: nor is the rate that was reached.
            && !((level || follows) && act == Act::Reach)
            && act != Act::Follow
            && !(known && act == Act::Plan)
            && (!spent || clause.start == 0)
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
