//! The stage of a number that no verb governs: what the sentence said before, else what its name and the mood say.

use super::phrase::Subject;
use super::plan::Said;
use super::stage::{future, mood_why, standard, told_before};
use super::verb::before;
use super::{View, depth, share};
use crate::cue::{Act, Dimension, Mood, Says, Thing};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::release::Role;
use crate::search::{ends_with_any, rfind, starts_with_any};
use crate::time::Sets;
use crate::token;

/// No verb: what the sentence said before, else what the paragraph's mood says.
pub(super) fn unsaid(view: &View<'_, '_>, kind: Kind, subject: &Subject, said: Said) -> (Stage, Option<Why>) {
    if view.mention().of == Dimension::Money && standard(view) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 全市3216个住宅小区当中: what the share or count is among.
    if subject.behind
        && let Some((_, to)) = subject.phrase
        && (view.tokens[view.at..view.clause.end.min(to + 1)]
            .iter()
            .any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].starts_with(['中', '当', '里', '内']))
            // 17条市级河湖中14条达到优良水体
            || view.is_number(to) && view.word(to - 1).ends_with('中'))
        && !matches!(said, Said::Plan(_))
    {
        // 已完成的122个小区中
        let done = view.at.checked_sub(2).filter(|at| *at >= view.clause.start && view.word(view.at - 1) == "的");
        return match done.and_then(|at| view.tokens[at].verb().map(|verb| (at, verb))) {
            Some((at, (row, act @ (Act::Do | Act::Work | Act::Begin)))) => {
                (act.stage().unwrap_or(Stage::Completed), Some(view.why(at, row, "verb of the number")))
            }
            // 未开工的5个小区中
            Some((at, (row, Act::Plan))) if view.word(at).starts_with('未') => {
                (Stage::Planned, Some(view.why(at, row, "verb of the number")))
            }
            // 今年实施项目22个。22个项目中，大关街道4个: the same once more.
            _ => told_before(view).map_or((Stage::Existing, None), |figure| (figure.stage, figure.told(Field::Stage).cloned())),
        };
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
    // 改造管道214公里，占年度任务的71%；供水管网96公里，占64%: the next item of a list whose parts are told alike.
    let idle = |t: &token::Token| t.verb().is_none() && !t.governs() && !matches!(t.kind, token::Kind::Time(_));
    if kind == Kind::Level
        && view.tokens[view.clause.clone()].iter().all(idle)
        && view.between(view.tokens[view.clause.end - 1].span.end, view.text.len()).starts_with("，占")
        && let [.., level, share] = &view.figures[view.sentence_from..]
        && level.unit == view.mention().unit
        && share.kind == Kind::Share
        && view.between(level.span.end, share.span.start).starts_with("，占")
        && view.between(share.span.end, view.mention().span.start).starts_with('；')
    {
        return inherited(level);
    }
    // 未完工的7个, 未开工的3个: how far they have come.
    if let Some((at, row, act)) = qualified(view).filter(|_| !matches!(said, Said::Plan(_))) {
        return (act.stage().unwrap_or(Stage::Completed), Some(view.why(at, row, "verb of the number")));
    }
    let found = |at: usize| matches!(view.tokens[at].verb(), Some((_, Act::Stand))) || matches!(view.word(at), "抽查" | "受访");
    if view.at > view.clause.start + 1 && view.word(view.at - 1) == "的" && found(view.at - 2) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, view.tokens[view.at - 2].verb().map(|(row, _)| view.why(view.at - 2, row, "verb of the number")));
    }
    // 具体为：中华北路街道7台，105万元；: the lines below give the parts of what was told.
    let idle = view.tokens[view.clause.clone()].iter().all(|t| t.verb().is_none() && !t.governs());
    if view.scope.listing
        && idle
        && let Some(figure) = view.latest.of_unit(view.figures, view.mention().unit)
    {
        return inherited(figure);
    }
    // 70个项目全部完工。这些项目总投资15.6亿元: what they come to is as far as they are.
    let head = view.text[view.tokens[0].span.start..].trim_start();
    if kind == Kind::Level
        && idle
        && starts_with_any(head, &["这些项目", "上述项目", "这些小区", "上述小区", "该批项目"])
        && let Some(figure) = view.figures[view.paragraph_from..view.sentence_from].last()
        && matches!(figure.metric, Metric::Communities | Metric::Projects)
        && figure.kind == Kind::Level
    {
        return inherited(figure);
    }
    // 零陵区8部, below 在建项目
    if idle
        && kind == Kind::Level
        && let Some((stage, why)) = &view.scope.headed
    {
        return (*stage, Some(why.clone()));
    }
    // 📍太白街道 6个小区: a part of what was told above.
    if view.scope.shares
        && idle
        && let Some((stage, why)) = &view.scope.stage
    {
        return (*stage, Some(why.clone()));
    }
    // 分县区看，古塔区21个、凌河区25个: a breakdown of what the sentence before counts first.
    if let Some(figure) = broken_down(view) {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    // 这个1986年建起来的院子只有7栋楼、214户: what an old house or estate has.
    if view.scope.housing_of_title.is_none() && !view.scope.report && aged(view) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 小区一共12栋楼、648户: what there is.
    let whole = ends_with_any(view.text[..view.mention().before].trim_end(), &["一共", "总共", "总共有", "一共有"]);
    let house = matches!(view.mention().of, Dimension::Buildings | Dimension::Homes);
    if whole && house && !view.scope.report && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 二、存在问题。影响310户入住
    if view.scope.faults && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
    }
    // 开工49个、完工12个，剩下4个因外线迁改还没有进场; 龙南市还剩4个: what is left of what has begun is to come.
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    let begun = view.figures[view.paragraph_from..].iter().rev().take(6).any(|f| matches!(f.stage, Stage::Started));
    let kept = ends_with_any(words.trim_end(), &["剩下", "还剩", "剩", "仍剩"]);
    if kept && begun && kind == Kind::Level && view.mention().of != Dimension::Money && !matches!(said, Said::Fact) {
        return (Stage::Planned, None);
    }
    // 其中市区46个: parts stand where their whole does.
    let part = view.last_of(0..view.at, Says::Part).is_some();
    // A standard in between says nothing of what was counted.
    let standing = |f: &&crate::figure::Figure| f.unit == "元" && f.stage == Stage::Existing && view.mention().of != Dimension::Money;
    // 完成投资98亿元，同比下降15%。其中，住宅80亿元: of the amount, and not of the difference.
    let measured = |f: &&crate::figure::Figure| kind == Kind::Level && f.kind == Kind::Change;
    if let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| !standing(f) && !measured(f))
        && (part || depth(view.tokens, view.at) > 0)
    {
        return inherited(figure);
    }
    // 占全市的63.6%: a share stands where what it is a share of stands.
    if kind == Kind::Share
        && let Some(figure) = view.figures[view.sentence_from..].last()
        && let Some(at) =
            (view.clause.start..view.at).find(|at| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).contains('占'))
        && view.tokens[view.clause.start..at].iter().all(|t| match &t.kind {
            // 三市合计占全省的45.3%
            token::Kind::Gap => matches!(&view.text[t.span.clone()], "合计" | "共"),
            _ => t.noun().is_none_or(|(_, thing)| thing == Thing::Place),
        })
    {
        return inherited(figure);
    }
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    // 52栋正在做外墙保温，面积16万平方米，总投资4300万元: size and cost of what was counted.
    if subject.head.as_ref().is_some_and(|h| h.thing == Thing::Size || view.text[h.why.span.clone()].ends_with("投资"))
        && !matches!(view.mention().of, Dimension::Percent | Dimension::Land)
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && matches!(figure.stage, Stage::Started | Stage::Completed)
    {
        return inherited(figure);
    }
    let now = view.tokens[..view.at].iter().any(|t| matches!(t.kind, token::Kind::Time(i) if view.times[i].sets == Sets::Clears));
    if let Some(figure) = view.figures[view.sentence_from..].last()
        && (figure.kind == kind || !subject.named)
        // 缺口还差8.9亿元；…: what is short says nothing of what is told next.
        && (!stands_alone(view, subject) || figure.stage == Stage::Planned && figure.told(Field::Stage).is_some())
    {
        return inherited(figure);
    }
    let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
    // （一）老旧小区改造资金5210万元。其中：柳南区1860万元, in the notice that hands it out.
    if handed && kind == Kind::Level && !matches!(said, Said::Plan(_)) {
        return (Stage::Completed, None);
    }
    if future(view) && matches!(said, Said::Nothing) && !handed {
        return (Stage::Planned, mood_why(view));
    }
    // A row of a table says what its title says.
    if view.paragraph.role == Role::Table {
        return (Stage::Completed, None);
    }
    // 市级财政6.4亿元，…: money whose giver is named was given.
    let given = view.mention().of == Dimension::Money && !matches!(subject.head.as_ref().map(|h| h.thing), Some(Thing::Is(_)));
    // 2000年底前建成的小区共437个，涉及楼宇2915栋: they stand as what they are in.
    if kind == Kind::Level
        && matches!(before(view, view.clause.clone(), view.at), Some((at, _, Act::Follow)) if view.word(at).ends_with("涉及"))
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level)
        && figure.stage == Stage::Existing
    {
        return inherited(figure);
    }
    // 5.5万户居民受益
    let gain = |t: &token::Token| matches!(t.verb(), Some((_, Act::Follow)));
    let benefits = matches!(before(view, view.clause.clone(), view.at), Some((_, _, Act::Follow)))
        || subject.behind && view.tokens[view.at..view.clause.end].iter().any(gain);
    // 22幢正在修缮，该片区惠及居民1287户: whom work under way is for.
    let under_way = view.figures[view.sentence_from..].last().filter(|f| f.stage == Stage::Started && f.kind == Kind::Level);
    if kind == Kind::Level
        && benefits
        && let Some(figure) = under_way
    {
        return inherited(figure);
    }
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
    // 现有公租房4.38万套，分配率97.3%: how what there is stands.
    let stock = view.figures[view.sentence_from..].iter().rev().find(|f| f.kind == Kind::Level).is_some_and(|f| f.stage == Stage::Existing);
    let stock = stock && ends_with_any(&view.text[..view.mention().before], &["分配率", "入住率"]);
    if kind == Kind::Share && wrought(view) && !stock {
        return (Stage::Completed, None);
    }
    // 部分完工项目情况如下：1.电厂家属院：楼房9栋
    if kind == Kind::Level
        && let Some((Mood::Fact, why)) = view.scope.label.as_ref().filter(|(_, why)| why.rule == super::carry::DONE)
    {
        return (Stage::Completed, Some(why.clone()));
    }
    // 这里原是厂矿家属区，12栋楼、396户: what there is, in a sentence that tells of no work.
    let idle = view.tokens.iter().all(|t| t.verb().is_none_or(|(_, act)| act == Act::Stand) && !t.governs());
    if !view.scope.report
        && idle
        && matches!(view.mention().of, Dimension::Buildings | Dimension::Homes)
        && view.paragraph.role == Role::Body
    {
        return (Stage::Existing, None);
    }
    // 完成改造项目23个。项目总投资9800万元: what was done, or has begun, came to so much.
    if let Some(figure) = cost_of(view).filter(|_| kind == Kind::Level) {
        return inherited(figure);
    }
    // 5月进场施工，干了5个月，做外墙保温2.9万平方米，换窗1100余樘: what was done one by one.
    const DEEDS: &[char] = &['做', '换', '铺', '装', '砌', '挖', '栽', '种', '画', '划', '拆', '翻', '刷', '补', '架', '埋', '修', '清'];
    let clause = view.text[view.tokens[view.clause.start].span.start..].trim_start();
    if kind == Kind::Level
        && clause.starts_with(DEEDS)
        && view.clause.start > 0
        && view.between(view.tokens[0].span.start, view.mention().span.start).contains('了')
    {
        return (Stage::Completed, None);
    }
    if kind == Kind::Share || now || stands_alone(view, subject) {
        return (Stage::Existing, None);
    }
    (Stage::Completed, None)
}

/// The works that the sentence before counts first, where this one opens with what they cost.
fn cost_of<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
    let words = view.text.get(view.tokens[0].span.start..view.mention().before).unwrap_or_default();
    let words = words.trim_start().trim_end_matches(['约', '近']);
    let costs = view.mention().of == Dimension::Money
        && !view.scope.report
        && matches!(
            words,
            "总投资" | "项目总投资" | "工程总投资" | "项目概算总投资" | "概算总投资" | "项目估算总投资" | "改造总投资" | "总投入"
        );
    let before = view.figures[view.paragraph_from..view.sentence_from].last().filter(|_| costs)?.sentence;
    let works =
        |f: &&crate::figure::Figure| f.sentence == before && f.kind == Kind::Level && !matches!(f.metric, crate::figure::Metric::Other);
    view.figures[view.paragraph_from..view.sentence_from]
        .iter()
        .find(works)
        .filter(|f| matches!(f.stage, Stage::Started | Stage::Completed | Stage::Planned))
}

/// Whether houses or homes are told right behind the year in which they were built, with no work between.
fn aged(view: &View<'_, '_>) -> bool {
    const BUILT: &[&str] = &["年建", "年盖", "年代建", "年代盖", "年代的", "建于", "始建"];
    if !matches!(view.mention().of, Dimension::Buildings | Dimension::Homes) {
        return false;
    }
    let words = view.text.get(view.tokens[0].span.start..view.mention().span.start).unwrap_or_default();
    let Some(at) = BUILT.iter().filter_map(|w| rfind(words, w)).max() else { return false };
    let start = view.tokens[0].span.start + at;
    let worked = |t: &token::Token| {
        t.span.start > start && !matches!(t.verb(), None | Some((_, Act::Stand))) && !view.text[t.span.clone()].starts_with('建')
    };
    !view.tokens[..view.at].iter().any(worked)
}

/// The stage that an area has by its name.
fn built_area(view: &View<'_, '_>) -> Option<Stage> {
    let head = view.text[..view.mention().before].trim_end();
    if head.ends_with("施工面积") || head.ends_with("开工面积") {
        return Some(Stage::Started);
    }
    if head.ends_with("待售面积") {
        return Some(Stage::Existing);
    }
    head.ends_with("竣工面积").then_some(Stage::Completed)
}

/// The first figure in this unit of the sentence before, where this sentence says 分县区看 and no more.
pub(super) fn broken_down<'v>(view: &'v View<'_, '_>) -> Option<&'v crate::figure::Figure> {
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
        "整改完成率",
        "签约率",
        "整治率",
        "分配率",
        "答复率",
        "采纳率",
        "回复率",
        "化解率",
        "解决率",
        "创建率",
        "撤并率",
    ]
    .iter()
    .any(|w| words.trim_end_matches(share::hedges).ends_with(w))
}

/// 公园数量超1500座: a subject and its number, with no verb at all.
pub(super) fn stands_alone(view: &View<'_, '_>, subject: &Subject) -> bool {
    let first = view.tokens[view.clause.start..view.at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
    subject.named && !subject.behind && !first
}

/// 工业总产值412亿元: output and income are reached, with no verb too.
pub(super) fn earned(view: &View<'_, '_>, subject: &Subject) -> bool {
    const EARNED: &[&str] = &["收入", "产值", "总值", "增加值", "支出", "营收"];
    let over = view.mention().bound_why.as_ref().is_some_and(|w| view.text[w.span.clone()].contains('超'));
    // 居民人均可支配收入41200元: how much each has only stands.
    let each =
        view.text[view.tokens[view.clause.start].span.start.min(view.mention().span.start)..view.mention().span.start].contains("人均");
    view.mention().of == Dimension::Money
        && !each
        && !over
        && subject.head.as_ref().is_some_and(|h| ends_with_any(&view.text[h.why.span.clone()], EARNED))
}

/// 未完工的7个, 尚未开工的3个: the verb of what is not done yet, where a number follows it and no thing behind that is named.
pub(super) fn qualified(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    let verb = view.at.checked_sub(2).filter(|at| *at >= view.clause.start && view.word(view.at - 1) == "的")?;
    let named = view.tokens.get(view.at + 1).is_some_and(|t| t.noun().is_some() || matches!(t.kind, token::Kind::Mention(_)));
    let (row, act) = view.tokens[verb].verb()?;
    (!named && view.word(verb).contains('未') && matches!(act, Act::Begin | Act::Plan)).then_some((verb, row, act))
}
