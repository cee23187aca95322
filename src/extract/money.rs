//! Whose money it is.

use super::phrase::Subject;
use super::{View, part};
use crate::cue::{Giver, Says, Thing};
use crate::figure::{Field, Kind, Metric, Why};
use crate::mention::{floor, is_han};
use crate::place::Level;
use crate::release::Role;
use crate::scan::kind;
use crate::search::{ends_with_any, has_any, rfind, starts_with_any};
use crate::token;

/// The metric of a sum of money, and what told it.
pub(super) fn metric(view: &View<'_, '_>, subject: &Subject, kind: Kind) -> (Metric, Option<Why>) {
    let head = subject.head.as_ref();
    let before = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    // 农村低保标准提到7200元: what the state pays each. A pension was paid in before.
    if let Some(at) = rfind(before, "标准").filter(|_| has_any(before, &["低保", "最低生活保障", "养老金"])) {
        let start = view.tokens[view.clause.start].span.start + at;
        let why = Why { row: None, span: start..start + "标准".len(), rule: "a standard of living aid" };
        return (Metric::Other, Some(why));
    }
    // 充电桩每个补贴500元。物业费每平方米0.8元: what is paid for a service, whatever grants were told of before.
    if let Some(why) = fee(view, before) {
        return (Metric::Other, Some(why));
    }
    // 社区自筹8.6万元修建的车棚: whatever was built with it.
    if before.ends_with("自筹") && subject.behind {
        let span = view.mention().before - "自筹".len()..view.mention().before;
        return (Metric::FundingPrivate, Some(Why { row: None, span, rule: "they pay themselves" }));
    }
    // 投资22亿元的生态修复工程动工: whatever it is for.
    let invested = ends_with_any(before, &["投资", "总投资"]) && subject.behind;
    if let Some(head) = head.filter(|_| !invested) {
        match head.thing {
            Thing::Is(Metric::RentSubsidy) | Thing::Housing(Metric::RentSubsidy) if split_by_programme(view).is_none() => {
                return (Metric::RentSubsidy, Some(head.why.clone()));
            }
            Thing::Is(Metric::RentSubsidy) | Thing::Housing(Metric::RentSubsidy) => {
                return split_by_programme(view).unwrap_or((Metric::Funding, None));
            }
            // 市财政再拿出300万元奖励社区: what stands behind is what the money is for, where a giver stands before.
            // 热力企业自筹5400万元: who gives.
            Thing::Is(Metric::Other) if !gives(view, subject, head.at) => return (Metric::Other, Some(head.why.clone())),
            // 人均居住支出5286元: what people spend.
            Thing::Money if view.text[head.why.span.clone()].ends_with("支出") && per_head(view) => {
                return (Metric::Other, Some(head.why.clone()));
            }
            _ => {}
        }
    }
    // 每台最高补18万元: a grant, whoever gives it.
    if ends_with_any(before.trim_end(), &["最高补", "最高奖"])
        && giver_in(view, view.clause.start, view.at).is_none()
        && let start = view.tokens[view.clause.start].span.start + before.trim_end().len() - "补".len()
    {
        let why = Why { row: None, span: start..start + "补".len(), rule: "a grant" };
        return given_here(view).unwrap_or((Metric::FundingSubsidy, Some(why)));
    }
    // “我家住六楼，出了6.2万元”, 平均每户掏了不到4万元: what a neighbour pays.
    if let Some(why) = own_pocket(view) {
        return (Metric::FundingPrivate, Some(why));
    }
    // 优抚对象补助标准调高到480元: a grant, whoever it is for.
    if let Some(at) = (view.clause.start..view.at).find(|at| view.text[..view.tokens[*at].span.end].ends_with("补助标准"))
        && giver_in(view, view.clause.start, view.at).is_none_or(|(metric, _)| metric == Metric::FundingSubsidy)
    {
        return (Metric::FundingSubsidy, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "a standard of grants" }));
    }
    // 发放租赁补贴632户，发放资金189.6万元: what they got.
    if let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit != "%" && f.kind == Kind::Level)
        && figure.metric == Metric::RentSubsidy
        && amount(before.rsplit('、').next().unwrap_or(before))
    {
        return (Metric::RentSubsidy, figure.told(Field::Metric).cloned());
    }
    if let Some((giver, why)) = giver(view, subject) {
        // 市财政给予以奖代补，每个村奖励200万元: the giver is named in a clause before the grant.
        let grant = why.row.is_some_and(|row| matches!(view.release.row(row).1.says, Says::Giver(Giver::Grant)));
        if grant && let Some(local) = given_here(view).or_else(|| agency(view)) {
            return local;
        }
        // 市、区两级财政每部补助10万元，到现在共发放补助资金3960万元: from the purse that the sentence told.
        let mut sums = view.figures[view.sentence_from..].iter().rev().filter(|f| f.unit == "元");
        let each = || view.between(view.tokens[0].span.start, view.mention().span.start).contains('每');
        if grant
            && !view.scope.report
            && view.mention().of == crate::cue::Dimension::Money
            && let Some(figure) = sums.next().filter(|f| f.metric == Metric::FundingLocal && each())
            && sums.all(|f| f.metric == Metric::FundingLocal)
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        // 每台补贴18万元，由市、区两级财政分担。今年兑付补贴资金2070万元: from the purse told before.
        if grant
            && !view.scope.report
            && view.text[why.span.clone()].ends_with("补贴")
            && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == "元")
            && figure.metric == Metric::FundingLocal
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        if grant
            && view.figures.len() == view.sentence_from
            && let Some(named) = giver_in(view, 0, view.clause.start)
            && named.0 != Metric::FundingSubsidy
        {
            return (named.0, Some(named.1));
        }
        return (giver, Some(why));
    }
    // 资金（万元） in the table of a notice on 补助资金, 城关区3186万元 in its text
    if (view.paragraph.role == Role::Table || kind == Kind::Level && view.scope.hands_out)
        && let Some(title) = &view.release.title
        && let Some((at, word)) =
            ["补助", "奖补", "补贴资金"].into_iter().find_map(|w| Some((view.release.folded[title.clone()].find(w)?, w)))
    {
        let span = title.start + at..title.start + at + word.len();
        let metric = title_giver(view, title.clone()).unwrap_or(Metric::FundingSubsidy);
        return (metric, Some(Why { row: None, span, rule: "the grant that the title names" }));
    }
    // 允许提取住房公积金，共有217户提取1340万元: what they draw is their own.
    if let Some(at) = (view.clause.start..view.at).find(|at| view.word(*at) == "提取")
        && view.text[view.tokens[0].span.start..view.mention().span.start].contains("公积金")
    {
        return (Metric::FundingPrivate, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "what the owners draw")));
    }
    // 湖里区再追加5万元: the place itself gives.
    if view.paragraph.role != Role::Table
        && let Some(at) = (view.clause.start..view.at)
            .find(|at| matches!(view.tokens[*at].kind, token::Kind::Place(p) if view.release.place.is_some_and(|home| p.within(home))))
        && ["追加", "配套", "补贴", "补助", "奖补", "再补"]
            .iter()
            .any(|w| view.text[view.tokens[at].span.end..view.mention().span.start].contains(w))
    {
        return (Metric::FundingLocal, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "the place gives" }));
    }
    // 发放租赁补贴2218户、463.8万元
    if !subject.named
        && let Some(figure) = view.figures[view.sentence_from..].last()
        && figure.metric == Metric::RentSubsidy
    {
        return (Metric::RentSubsidy, figure.told(Field::Metric).cloned());
    }
    // 发放个人住房贷款1.92万笔、86.5亿元: the sum of what the count before it is of.
    if !subject.named
        && view.at > view.clause.start
        && view.tokens[view.at - 1].mark() == Some(token::Mark::Item)
        && let Some((giver, why)) = giver_in(view, view.clause.start, view.at)
    {
        return (giver, Some(why));
    }
    // 其中，6961万元支持…: a part has the giver of its whole.
    if let Some((figure, why)) = part::whole(view, |f| f.metric != Metric::Other) {
        return (figure.metric, Some(why));
    }
    if let Some(spent) = spent_on(view, subject) {
        return spent;
    }
    // 下达中央预算内投资计划，我市共获得15707万元: the giver named in a clause before.
    // 争取中央补助资金，金额达1.87亿元
    if (!subject.named || amount(before))
        && view.figures.len() == view.sentence_from
        && view.clause.start > 0
        && let Some((giver, why)) = giver_in(view, 0, view.clause.start)
    {
        return (giver, Some(why));
    }
    // 按每台20万元的标准，市县两级财政共兑付…: who pays by a standard is named behind it.
    // 超出部分由市县承担 is of what goes beyond it.
    // 共投资1860万元，由中央资金解决1302万元: nor is a sum of its own.
    let next = (view.clause.end + 1 < view.tokens.len()).then(|| super::clause(view.tokens, view.clause.end + 1));
    let paid = view.tokens.get(view.clause.end + 1).is_some_and(|t| view.text[t.span.clone()].starts_with('由'))
        && next.is_some_and(|mut next| !next.any(|at| view.is_number(at)));
    let beyond = view.tokens.get(view.clause.end + 1).is_some_and(|t| view.text[t.span.start..].starts_with("超出"));
    let standard = view.text[view.mention().after..].starts_with("的标准") || view.word(view.clause.end - 1).ends_with("标准") || paid;
    if standard
        && !beyond
        && let Some(next) = (view.clause.end + 1 < view.tokens.len()).then(|| super::clause(view.tokens, view.clause.end + 1))
        && let Some((giver, why)) = giver_in(view, next.start, next.end)
    {
        return (giver, Some(why));
    }
    // 每台补助15万元；…。另补不超过3万元: one standard after the other, from the same purse.
    let words = &view.text[view.tokens[view.clause.start].span.start..view.mention().span.start];
    if !view.scope.report
        && has_any(words, &["每", "单个", "另补", "再补", "的补"])
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == "元")
        && matches!(figure.metric, Metric::FundingLocal | Metric::FundingSubsidy | Metric::FundingPrivate)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 补助资金合计345万元。具体为：⏎威清门街道5台，75万元；: the lines of a list are parts of the sum that heads it.
    if !subject.named
        && !view.scope.report
        && view.figures[view.sentence_from..].iter().all(|f| f.unit != "元")
        && view.text[..view.paragraph.span.start].trim_end().ends_with(['：', '；'])
        && let Some(figure) = view.latest.of_unit(view.figures, "元")
        && figure.metric.word().starts_with("funding")
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 人均可支配收入年均增长12.6%，达到27088元: what has grown.
    if !subject.named
        && let Some(figure) = view.figures[view.sentence_from..].last().filter(|f| f.unit == "%" && f.kind == Kind::Change)
        && figure.metric == Metric::Other
        && view.between(figure.span.end, view.mention().before).trim_start_matches(['，', '、']).starts_with('达')
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 申请中央资金3500万元，县级财政配套1500万元，合计1亿元: of them all.
    if starts_with_any(before.trim_start(), &["合计", "共计", "总计"])
        && let sums = (|| view.figures[view.sentence_from..].iter().filter(|f| f.unit == "元"))
        // No sum is larger than a number can be.
        && sums().try_fold(rust_decimal::Decimal::ZERO, |sum, f| sum.checked_add(f.value)) == Some(view.mention().value)
        && let Some(first) = sums().next()
        && sums().any(|f| f.metric != first.metric)
    {
        return (Metric::Funding, None);
    }
    // A part or a sum in a list has the kind of money of the one before it, where nothing names its own.
    if subject.head.is_none()
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let about = (view.clause.start..view.clause.end).rev().find_map(|at| match view.tokens[at].noun() {
        Some((row, Thing::Money)) => Some(view.why(at, row, "money named in the clause")),
        _ => None,
    });
    if let Some(why) = about {
        return (Metric::Funding, Some(why));
    }
    let words = &view.text[view.tokens[view.clause.start].span.start..view.mention().span.start];
    if has_any(words, &["约需", "需要", "花费", "需花", "要花", "缺口", "约差", "预算", "采购价", "中标价", "总费用", "保费"])
    {
        return (Metric::Funding, None);
    }
    let spent = (view.clause.start..view.at).rev().find(|at| {
        matches!(
            view.word(*at),
            "投入"
                | "投资"
                | "下达"
                | "拨付"
                | "下拨"
                | "争取"
                | "筹集"
                | "筹措"
                | "到位"
                | "安排"
                | "整合"
                | "发放"
                | "兑付"
                | "返还"
                | "退还"
                | "完成投资"
                | "花了"
                | "花费"
                | "花去"
        )
    });
    match spent {
        Some(at) => (Metric::Funding, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "money spent"))),
        None if kind == Kind::Share
            && ["承担", "分摊", "出资", "自筹"]
                .iter()
                .any(|w| view.text[view.tokens[view.clause.start].span.start..view.mention().span.start].contains(w)) =>
        {
            (Metric::FundingPrivate, None)
        }
        // 地区生产总值连跨4个千亿台阶、达到11715亿元: what the sentence is of is no money that anybody spends.
        None if kind == Kind::Level
            && !subject.named
            && let Some(why) = economy(view) =>
        {
            (Metric::Other, Some(why))
        }
        None if kind == Kind::Level && (!subject.named || invested) => (Metric::Funding, None),
        None => (Metric::Other, head.map(|h| h.why.clone())),
    }
}

/// 省财政厅关于下达省级补助资金的通知: the level whose money the title names, and not that of the office.
fn title_giver(view: &View<'_, '_>, title: std::ops::Range<usize>) -> Option<Metric> {
    view.release.hits.within(title.clone()).iter().find_map(|hit| {
        let (_, giver) = hit.find_of(kind::GIVER, |says| match says {
            Says::Giver(giver) if giver != Giver::Grant => Some(giver),
            _ => None,
        })?;
        let office = view.text[hit.end..title.end].starts_with(['局', '厅', '部']);
        (!office).then(|| resolve(view, giver, hit.start))
    })
}

/// 补助资金2.86亿元，其中：老旧小区改造1.93亿元，租赁补贴2140万元: a sum that is split by programmes stays what it is; so it is
/// in the notice that hands it out.
fn split_by_programme(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    // 发放租赁补贴2218户、463.8万元, 向218户家庭发放租赁补贴83.6万元 is what they got.
    let between = |f: &crate::figure::Figure| view.text.get(f.span.end..view.mention().span.start).unwrap_or_default();
    let handed = |metric: Metric| metric == Metric::FundingSubsidy || view.scope.hands_out && metric == Metric::FundingLocal;
    let whole = |f: &&crate::figure::Figure| f.unit == "元" && handed(f.metric) && !between(f).contains("发放");
    let figure = if view.scope.hands_out {
        view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == "元")
    } else {
        view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "元" || f.metric == Metric::RentSubsidy)
    };
    let figure = figure.filter(whole)?;
    Some((figure.metric, figure.told(Field::Metric).cloned()))
}

/// The rule of a measure of the economy, which is what the sum is of and is called so.
pub(super) const ECONOMY: &str = "what the sentence is of";

/// A measure of the economy that the sentence names before the number, with no works of the programme between.
fn economy(view: &View<'_, '_>) -> Option<Why> {
    const ENDS: &[&str] = &["生产总值", "产值", "收入", "GDP", "增加值", "总额", "余额", "增量", "经济", "集群规模", "产业规模"];
    let at = (0..view.at).rev().find(|at| {
        let noun = view.tokens[*at].noun().is_some_and(|(_, thing)| thing != Thing::Task);
        noun || ends_with_any(view.word(*at), ENDS)
    })?;
    let why = Why { row: None, span: view.tokens[at].span.clone(), rule: ECONOMY };
    ends_with_any(view.word(at), ENDS).then_some(why)
}

/// Words by which people say that they pay themselves, right before the sum.
fn own_pocket(view: &View<'_, '_>) -> Option<Why> {
    const PAY: &[&str] = &["自己掏", "只需掏", "家掏", "只掏", "要掏", "掏得最多", "出得最多", "出了", "户出", "层出"];
    const THEM: &[&str] = &["我家", "每户", "户均", "一家", "自己", "各家", "户户", "住户", "楼", "层", "邻居"];
    let from = view.tokens[view.clause.start].span.start;
    let words = view.text.get(from..view.mention().before)?;
    // 每户出得最多，5.8万元: the clause before may say it.
    let before = view
        .tokens
        .get(view.clause.start.wrapping_sub(2))
        .map_or(from, |_| view.tokens[super::clause(view.tokens, view.clause.start - 2).start].span.start);
    let (start, said) = if words.trim().is_empty() || !words.contains(is_han) {
        (before, view.text.get(before..view.mention().before)?)
    } else {
        (from, words)
    };
    let trimmed = said.trim_end_matches(['，', ' ', '“', '”']);
    let word = PAY.iter().find(|w| trimmed.ends_with(**w))?;
    let sentence = view.between(view.tokens[0].span.start, view.mention().span.start);
    let at = start + trimmed.len() - word.len();
    (!has_any(trimmed, &["财政", "市里", "区里", "县里", "政府", "公司", "企业", "单位", "上级", "中央"]) && has_any(sentence, THEM))
        .then(|| Why { row: None, span: at..at + word.len(), rule: "what a neighbour pays" })
}

/// Whether a giver stands before a sum that has its noun behind, or is that noun.
fn gives(view: &View<'_, '_>, subject: &Subject, head: usize) -> bool {
    let mut from = view.at;
    while from > view.clause.start && !view.is_number(from - 1) {
        from -= 1;
    }
    let Some((metric, why)) = giver_in(view, from, view.at) else { return false };
    if subject.behind {
        let treasury = ["财政", "级", "区里", "县里", "市里"].iter().any(|w| view.text[why.span.clone()].contains(w));
        // 引入社会资本600万元参与停车场建设: or the owner of the money, right before the sum.
        let owner = metric == Metric::FundingPrivate && why.span.end == view.mention().before;
        return metric == Metric::FundingLocal && treasury || owner;
    }
    metric == Metric::FundingPrivate && why.span.start >= view.tokens[head].span.start
}

fn per_head(view: &View<'_, '_>) -> bool {
    view.text[view.tokens[view.clause.start].span.start..view.mention().span.start].contains("人均")
}

/// 用于老旧小区改造11230万元，其余3400万元安排给…: what the money told before goes to; with none before, money for the programme.
fn spent_on(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    let programme = matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Community | Thing::Housing(_) | Thing::Dwelling))
        && subject.phrase.is_some_and(|(from, to)| {
            let spends = |at: usize| matches!(view.word(at), "投入" | "投资" | "完成投资");
            !matches!(view.tokens[to - 1].kind, token::Kind::Gap) && !(from..view.at.max(to)).any(spends)
        });
    let rest = view.text[view.tokens[view.clause.start].span.start..].starts_with("其余");
    if !programme && !rest {
        return None;
    }
    let standard = ["单个", "每个"]
        .iter()
        .any(|w| view.text[..view.mention().span.start].rfind(w).is_some_and(|at| at >= view.tokens[view.clause.start].span.start));
    if standard {
        return None;
    }
    let before = if view.scope.report {
        view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "元")
    } else {
        // No further back than the paragraph before.
        view.latest.of_unit(view.figures, "元").filter(|f| f.span.start >= view.scope.opened.0)
    };
    match before.filter(|f| f.metric.word().starts_with("funding")) {
        Some(figure) => Some((figure.metric, figure.told(Field::Metric).cloned())),
        None => programme.then(|| (Metric::Funding, subject.head.as_ref().map(|h| h.why.clone()))),
    }
}

/// What opens the clause that tells who pays what was told before.
const PURSE: &[&str] = &["由", "其中", "这笔钱由", "资金由", "所需资金由", "费用由", "补助资金由", "补贴资金由", "奖补资金由", "经费由"];

/// 县民政局每年补助食堂12万元: an agency of the place gives.
fn agency(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let from = view.tokens[view.clause.start].span.start;
    let head = view.text.get(from..view.mention().span.start)?;
    let end = head.find('局')? + '局'.len_utf8();
    let start = head[..end].rfind(|c: char| !is_han(c)).map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
    let name = &head[start..end];
    let place = ['市', '县', '区', '州', '旗'].iter().filter_map(|c| name.find(*c)).min()?;
    let passes = has_any(head, &["争取", "收到", "中央", "上级", "下达", "省"]);
    let giver = if name[place..].starts_with(['市', '州']) { Giver::City } else { Giver::County };
    let why = Why { row: None, span: from + start..from + end, rule: "an agency gives" };
    (!passes && name.chars().count() <= 12).then(|| (resolve(view, giver, from + start), Some(why)))
}

/// A grant that the place itself gives, as is said before or behind it.
fn given_here(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    // 合肥市每台给予最高20万元补助: the place, before what it gives.
    let giving = |at: usize| {
        let between = &view.text[view.tokens[at].span.end..view.mention().span.start];
        // 杭州市每台补助20万元
        between.contains("给予") || starts_with_any(between, &["每", "对", "按"]) && !between.contains("获")
    };
    // 我市对加装电梯给予每台10万元补助
    let own = |at: usize| matches!(view.word(at), "我市" | "我县" | "我区" | "我省" | "全市" | "我州");
    let home = |at: usize| {
        own(at) || matches!(view.tokens[at].kind, token::Kind::Place(p) if view.release.place.is_some_and(|home| p.within(home)))
    };
    if view.paragraph.role != Role::Table
        && let Some(at) = (view.clause.start..view.at).find(|at| home(*at) && giving(*at))
    {
        let why = Why { row: None, span: view.tokens[at].span.clone(), rule: "the place gives" };
        return Some((Metric::FundingLocal, Some(why)));
    }
    // 每台补助15万元，其中市级承担10万元; 每台补助10万元，由市、区两级财政承担: who gives is told next.
    // 每部补助20万元，市、区各承担一半
    let next = view.tokens.get(view.clause.end + 1);
    let bears = |words: &str| {
        let clause = &words[..words.find(['，', '。', '；', '\n']).unwrap_or(words.len())];
        has_any(clause, &["承担", "分担", "负担"]) && clause.chars().count() <= 14
    };
    let led = |words: &str| starts_with_any(words, PURSE) || bears(words);
    if next.is_some_and(|t| led(&view.text[t.span.start..])) && view.tokens[view.clause.end].mark() == Some(token::Mark::Comma) {
        let clause = super::clause(view.tokens, view.clause.end + 1);
        let (metric, why) = giver_in(view, clause.start, clause.end)?;
        return matches!(metric, Metric::FundingLocal | Metric::FundingSubsidy).then_some((metric, Some(why)));
    }
    // 省财政安排奖补资金5亿元，对成效明显的每市奖励1000万元: a standard of the sum before it.
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().span.start)?;
    let standard = words.contains('每') || words.contains("单个");
    let before = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "元")?;
    (standard && before.metric == Metric::FundingLocal).then(|| (Metric::FundingLocal, before.told(Field::Metric).cloned()))
}

/// 中央、省、市三级资金分别为2.2亿元、0.45亿元和0.8亿元: the nth of the givers that stand before 分别.
fn nth_giver(view: &View<'_, '_>) -> Option<(Metric, Why)> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let joins = |at: usize| {
        view.tokens[at].mark() == Some(token::Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及" | "以及")
    };
    let mut items: Vec<(usize, usize)> = Vec::new();
    let mut from = view.clause.start;
    for at in view.clause.start..=each {
        if at == each || joins(at) {
            items.push((from, at));
            from = at + 1;
        }
    }
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    if items.len() < 2 || items.len() != total || (view.clause.start..each).any(|at| view.is_number(at)) {
        return None;
    }
    let named = |&(from, to): &(usize, usize)| giver_in(view, from, to).or_else(|| level(view, from, to));
    let givers: Vec<_> = items.iter().map(named).collect();
    // All of them are givers, or it is no list of such.
    givers.iter().all(Option::is_some).then(|| givers.into_iter().nth(nth).flatten()).flatten()
}

/// 中央, 省, 市: a level by a word alone, in a list of levels.
fn level(view: &View<'_, '_>, from: usize, to: usize) -> Option<(Metric, Why)> {
    let span = view.tokens.get(from)?.span.start..view.tokens.get(to.checked_sub(1)?)?.span.end;
    let word = view.text.get(span.clone())?;
    let giver = match word.chars().next()? {
        '中' | '国' if starts_with_any(word, &["中央", "国家"]) => Giver::Above,
        '省' => Giver::Province,
        '市' | '州' => Giver::City,
        '县' | '区' | '旗' => Giver::County,
        _ => return None,
    };
    Some((resolve(view, giver, span.start), Why { row: None, span, rule: "level of a list" }))
}

/// Whether a giver or kind of money is named for this sum.
pub(super) fn named(view: &View<'_, '_>, subject: &Subject) -> bool {
    giver(view, subject).is_some()
}

/// The first giver or kind of money named for this sum: between the sum before it and the end of its clause.
fn giver(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Why)> {
    let mut from = view.at;
    while from > view.clause.start && !view.is_number(from - 1) {
        from -= 1;
    }
    if let Some(nth) = nth_giver(view) {
        return Some(nth);
    }
    // 房产、制造业投资占四成、五成: by the words of its own thing.
    if let Some((first, end)) = subject.phrase.filter(|_| !subject.behind)
        && view.last_of(end..view.at, Says::Each).is_some()
    {
        return giver_in(view, first, end);
    }
    let to = if subject.behind { subject.phrase.map_or(view.at, |(_, to)| to) } else { view.at + 1 };
    giver_in(view, from, to).or_else(|| {
        // 余下的21万元由住户按楼层分摊: who gives stands behind the sum.
        let shares = view.tokens[view.at..view.clause.end]
            .iter()
            .any(|t| ["分摊", "承担", "出资", "自筹", "负担", "分担", "出"].contains(&&view.text[t.span.clone()]))
            || view.text[..view.tokens[view.clause.end - 1].span.end].ends_with('出')
            || ["分摊", "承担", "出资", "负担", "分担"]
                .iter()
                .any(|w| view.text[view.mention().after..view.tokens[view.clause.end - 1].span.end.max(view.mention().after)].contains(w));
        // 按每平方米0.3元给予补贴: the grant stands behind the standard.
        let behind = view.text.get(view.mention().after..view.tokens[view.clause.end - 1].span.end).unwrap_or_default();
        // 给予15万元的财政奖补: what the sum is called.
        let granted = (behind.contains("给予") || behind.contains("予以") || behind.starts_with('的'))
            && ends_with_any(behind.trim_end_matches('”'), &["补贴", "补助", "奖补", "奖励"]);
        // 5600万元来自中央补助资金, 其余1.2亿元为银行贷款, 剩余3000万元由区财政统筹解决
        // 800万元县级配套资金正在落实
        let named = || {
            let hits = view.release.hits.starting(view.mention().after).iter();
            hits.filter(|hit| hit.tells(kind::GIVER)).any(|hit| {
                let giver = hit.find_of(kind::GIVER, |says| matches!(says, Says::Giver(giver) if giver != Giver::Grant).then_some(()));
                giver.is_some()
            })
        };
        let comes_from = starts_with_any(behind, FROM) || named();
        if (shares || granted || comes_from) && view.tokens.get(view.at + 1).is_some() {
            giver_in(view, view.at + 1, view.clause.end)
        } else {
            None
        }
    })
}

/// What leads from a sum to whose it is.
const FROM: &[&str] = &["来自", "为", "是", "系", "由", "通过", "属"];

/// The first giver named between two tokens.
pub(super) fn giver_in(view: &View<'_, '_>, from: usize, to: usize) -> Option<(Metric, Why)> {
    if from >= to {
        return None;
    }
    // In a table what heads the column tells, and not the row.
    let (from, to) = if view.paragraph.role == Role::Table {
        let to = to.min(view.at).max(from + 1);
        ((from + 1..to).rev().find(|at| view.tokens[*at].span.start < view.tokens[at - 1].span.end).unwrap_or(from), to)
    } else {
        (from, to)
    };
    let span = view.tokens[from].span.start..view.tokens[to - 1].span.end;
    let mut found: Vec<(crate::scan::Hit, u16, Giver)> = Vec::new();
    let mut passes = None;
    for hit in view.release.hits.within(span.clone()) {
        if hit.end > span.end {
            continue;
        }
        let Some((row, giver)) = hit.find_of(kind::GIVER, |says| match says {
            Says::Giver(giver) => Some(giver),
            _ => None,
        }) else {
            continue;
        };
        if found.last().is_some_and(|(last, ..)| hit.start < last.end) {
            continue;
        }
        // Reports list 高龄补贴, 农机购置补贴 beside each other: whose they are is not told.
        // 每部补贴20万元 is a standard.
        let each = || view.between(view.tokens[view.clause.start].span.start, hit.start).contains('每');
        if giver == Giver::Grant && &view.text[hit.span()] == "补贴" && view.scope.report && !each() {
            continue;
        }
        // 三条地方高速完成投资75亿元: what kind of road it is.
        if &view.text[hit.span()] == "地方" && starts_with_any(&view.text[hit.end..], &["高速", "铁路", "公路", "道路"]) {
            continue;
        }
        // 3个县（市、区）滞留中央补助资金: where it lies.
        let county = view.text[hit.span()].starts_with("县（") || view.text[..hit.start].ends_with("县（");
        if county && view.text[hit.end..span.end].contains("中央") {
            continue;
        }
        // 下达17个县（市、区）改造资金3.46亿元: those who are counted are given to.
        let handed = || has_any(view.between(view.tokens[view.clause.start].span.start, hit.start), &["下达", "拨付", "分配"]);
        if matches!(giver, Giver::Own | Giver::County) && counted(&view.text[..hit.start]) && handed() {
            continue;
        }
        // 2个街道滞留上级补助资金, 街道整合资金: whose it is, where it is not said that they give.
        // 大溪沟街道张家花园片区总投资9800万元: nor where it is spent.
        const GIVES: &[&str] = &["出资", "投入", "自筹", "配套", "拿出", "补贴", "承担", "财政", "奖励", "分担"];
        let behind = &view.text[hit.end..span.end];
        let invests = || behind.contains("投资") && !behind.contains("总投资");
        if &view.text[hit.span()] == "街道" && !has_any(behind, GIVES) && !invests() {
            continue;
        }
        // 下达我省补助资金37.42亿元: who is given to.
        if view.text[..hit.start].ends_with('我')
            && matches!(giver, Giver::Province | Giver::City | Giver::County | Giver::Own)
            && has_any(view.between(view.tokens[view.clause.start].span.start, hit.start), &["下达", "拨付", "安排", "支持", "给予"])
        {
            continue;
        }
        // 已支出资金1.24亿元: nobody's 出资.
        if view.text[..hit.start].ends_with('支') && view.text[hit.span()].starts_with('出') {
            continue;
        }
        // 企业, 居民 give only where it is said that they do.
        let word = &view.text[hit.span()];
        if giver == Giver::Private
            && COMMON.contains(&word)
            && (receives(view, span.start, hit.start) || !PAYS.iter().any(|w| view.text[hit.end..span.end].contains(w)))
        {
            continue;
        }
        // 街道发动产权单位出资: who only moves others to give.
        if starts_with_any(&view.text[hit.end..span.end], &["发动", "引导", "动员", "鼓励", "协调"]) {
            continue;
        }
        // 省里争取中央补助资金: who is given to.
        if starts_with_any(&view.text[hit.end..span.end], &["争取", "获得", "获", "收到"]) {
            continue;
        }
        // 市财政局下达中央补助资金: the bureau passes on what is given.
        if view.text[hit.end..span.end].starts_with(['局', '厅']) {
            passes.get_or_insert((*hit, row, giver));
            continue;
        }
        // 省、市重点项目完成投资: the level classes the projects.
        if matches!(giver, Giver::Province | Giver::City | Giver::County | Giver::Own) && classes(&view.text[hit.end..span.end]) {
            continue;
        }
        found.push((*hit, row, giver));
    }
    if found.is_empty() {
        found.extend(passes);
    }
    // A giver by name wins over the word for a grant; bonds and loans win over who backs them.
    // 向阳区引导居民自筹620万元: who raises it themselves.
    let own = found.iter().position(|(hit, .., g)| *g == Giver::Own && &view.text[hit.span()] == "自筹");
    if let Some(own) = own
        && own > 0
        && found[own - 1].2 == Giver::Private
        && adjoining(view, found[own - 1].0.end, found[own].0.start)
    {
        found.remove(own);
    }
    let named = found.iter().find(|(.., g)| !matches!(g, Giver::Grant));
    let (hit, row, giver) = named.or(found.first())?;
    let metric = resolve(view, *giver, hit.start);
    let later =
        found.iter().find(|(h, _, g)| h.start > hit.start && matches!(g, Giver::Loan | Giver::Bond) && adjoining(view, hit.end, h.start));
    if let Some((hit, row, giver)) = later
        && !matches!(metric, Metric::FundingSubsidy)
    {
        return Some((resolve(view, *giver, hit.start), Why { row: Some(*row), span: hit.span(), rule: "kind of money" }));
    }
    Some((metric, Why { row: Some(*row), span: hit.span(), rule: "giver of the money" }))
}

/// 17个县（市、区）: whether the places before a giver's name, or before the bracket that it is the rest of, are counted.
fn counted(head: &str) -> bool {
    head.strip_suffix("县（").unwrap_or(head).ends_with('个')
}

fn adjoining(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    // 省级资金撬动金融机构贷款: what it brought in.
    if view.text[from..to.max(from)].contains("撬动") {
        return true;
    }
    // 地方为旧改发行的专项债券: whose bonds they are.
    let between = &view.text[from..to.max(from)];
    (between.chars().count() <= 4 || between.contains("发行") && between.chars().count() <= 12) && !between.contains(['、', '和', '及'])
}

/// Words for people and companies that are more often named for other reasons.
const COMMON: &[&str] = &["企业", "居民", "业主", "个人", "市场主体", "社会", "住户", "民间", "国企", "产权人", "产权单位"];

/// 支持中小企业纾困资金1亿元: who is given to.
fn receives(view: &View<'_, '_>, from: usize, at: usize) -> bool {
    const GIVE: &[&str] = &["支持", "扶持", "帮助", "为", "向", "给", "兑付", "兑现", "发放", "落实", "助力", "惠及"];
    // 向阳区引导居民自筹: not in the name of a place.
    let named = view.tokens.iter().filter(|t| matches!(t.kind, token::Kind::Place(_) | token::Kind::Town | token::Kind::Site));
    let from = named.map(|t| t.span.end).filter(|end| *end <= at).max().unwrap_or(0).max(from);
    let head = view.text.get(from..at).unwrap_or_default();
    // 为1589户企业发放返还资金3308万元: what stands before their number says it.
    let counted = || {
        let clause = view.between(view.tokens[view.clause.start].span.start, at);
        let words =
            clause.trim_end_matches(|c: char| matches!(c, '家' | '户' | '名' | '位' | '个' | '余' | '多' | '万') || c.is_ascii_digit());
        ends_with_any(words, GIVE)
    };
    has_any(head, GIVE) || head.is_empty() && counted()
}

/// Whether the words of a clause before its number are no more than one for a sum: 金额达.
fn amount(before: &str) -> bool {
    AMOUNT.contains(&before.trim_end_matches(['共', '计', '达', '约', '为', '累']).trim_start())
}

/// Words for a sum that say nothing of whose it is.
const AMOUNT: &[&str] = &[
    "金额",
    "总额",
    "总金额",
    "资金",
    "资金总额",
    "规模",
    "额度",
    "发放资金",
    "发放补贴资金",
    "发放金额",
    "补贴资金",
    "补贴金额",
    "发放补贴",
    "领取补贴",
    "领取补贴资金",
];

/// Whether a level stands before projects, with no money of that level named between.
fn classes(tail: &str) -> bool {
    let near = &tail[..floor(tail, 9 * '项'.len_utf8())];
    const GIVES: &[&str] = &["资金", "财政", "投入", "投资", "补助", "奖补", "配套", "支持", "对", "为", "给", "向", "安排"];
    near.find("项目").is_some_and(|at| !GIVES.iter().any(|w| near[..at].contains(w)))
}

/// What they do when they give.
const PAYS: &[&str] =
    &["投资", "出资", "投入", "自筹", "筹", "承担", "分摊", "分担", "负担", "资金", "自付", "缴", "出", "集资", "凑", "掏", "交"];

/// A province is above a city and is the own level of a provincial release; a city is above its districts.
fn resolve(view: &View<'_, '_>, giver: Giver, at: usize) -> Metric {
    let home = view.release.place;
    match giver {
        Giver::Above | Giver::Grant => Metric::FundingSubsidy,
        Giver::Province => match home.map(|p| p.level) {
            Some(Level::Province) | None => Metric::FundingLocal,
            Some(_) => Metric::FundingSubsidy,
        },
        Giver::City => {
            let county = home.is_some_and(|p| p.level == Level::County);
            // 成都市级财政 in a release of 崇州市; 市级财政 in one of a district.
            let named = view.tokens.iter().rev().find(|t| t.span.start <= at).and_then(|t| match t.kind {
                token::Kind::Place(place) => Some(place),
                _ => None,
            });
            let above = match (named, home) {
                (Some(named), Some(home)) => county && named.code != home.code && home.within(named),
                (None, Some(home)) => county && !home.name.ends_with('市'),
                _ => false,
            };
            if above { Metric::FundingSubsidy } else { Metric::FundingLocal }
        }
        // 市、区两级财政 in the release of a district: the city is named first.
        Giver::Own if view.text[at..].starts_with('市') && home.is_some_and(|p| p.level == Level::County && p.name.ends_with('区')) => {
            Metric::FundingSubsidy
        }
        Giver::County | Giver::Own => Metric::FundingLocal,
        Giver::Bond => Metric::FundingBond,
        Giver::Loan => Metric::FundingLoan,
        Giver::Private => Metric::FundingPrivate,
    }
}

/// What is paid for a service, where the words before the number tell of no grant for it.
fn fee(view: &View<'_, '_>, before: &str) -> Option<Why> {
    const FEES: &[&str] = &["物业费", "停车费", "服务费", "电费", "保费", "租金"];
    if has_any(before, &["补", "奖", "减免", "收入", "收缴", "财政", "基金"]) {
        return None;
    }
    (view.clause.start..view.at).rev().find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Is(Metric::Other)) if ends_with_any(view.word(at), FEES) => Some(view.why(at, row, "what is paid for a service")),
        _ => None,
    })
}
