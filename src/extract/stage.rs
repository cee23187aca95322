//! How far what a number counts has come: its verb, and the mood that the verb stands in.

use super::carry;
use super::difference::change;
use super::later::{later_status, listed_status};
use super::phrase::Subject;
use super::plan::{AHEAD, Said, compared, over, said, target};
use super::unsaid::unsaid;
use super::verb::{before, verb};
use super::{View, depth, part, people, share};
use crate::cue::{Act, Dimension, Mood, Says, Thing, Trend};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::mention::floor;
use crate::release::{Release, Role};
use crate::search::{ends_with_any, has, has_any, starts_with_any};
use crate::token::{self, Mark, Token};

/// The stage, and what told it.
pub(super) fn of(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Stage, Option<Why>) {
    let said = said(view);
    if kind == Kind::Change {
        return change(view, subject, said);
    }
    // 年度计划改造小区（个）, 完成投资（万元）: the head of a column says whether it is a plan or what was done.
    if view.paragraph.role == Role::Table
        && kind == Kind::Level
        && let Some(told) = column(view)
    {
        return told;
    }
    // A table of tasks, but for the columns that say what was done.
    if view.paragraph.role == Role::Table
        && let Some(caption) = &view.scope.caption
        && view.tokens.iter().all(|t| !matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
    {
        // 补助资金（万元） in the notice that hands it out.
        let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
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
    // 建立城市更新项目库，入库项目134个: what is on the list of works to come.
    if view.text[..view.mention().before].ends_with("入库项目") && view.mention().of == Dimension::Count {
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
        // 任务是120个，目前已全部完工
        && later_status(view).is_none()
    {
        return (Stage::Planned, Some(view.why(at, row, TASK)));
    }
    // 改造计划任务24个，涉及楼栋187栋、居民6352户: whom the task concerns.
    let first = view.clause.clone().find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    if first.is_some_and(|at| matches!(view.tokens[at].verb(), Some((_, Act::Follow))))
        && let Some(why) = view.figures[view.sentence_from..].last().and_then(|f| f.told(Field::Stage)).filter(|why| why.rule == TASK)
    {
        return (Stage::Planned, Some(why.clone()));
    }
    // 按现行办法，居民出资不低于改造费用的5%，最高15%: what is laid down for shares of the cost.
    let words = &view.text[view.tokens[0].span.start.min(view.mention().span.start)..view.mention().span.start];
    let words = &words[words.rfind('；').unwrap_or(0)..];
    if view.mention().of == Dimension::Percent
        && has_any(words, &["办法", "规定", "原则", "现行", "参考比例"])
        && has_any(words, &["出资", "承担", "分摊", "补助"])
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return (Stage::Existing, None);
    }
    // 按总费用的30%核算: how it is reckoned.
    if view.mention().of == Dimension::Percent
        && words.contains('按')
        && starts_with_any(&view.text[view.mention().after..], &["核算", "核定", "执行"])
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
    // 尚有71个小区未改造，需资金约5.8亿元: what it would take.
    if view.mention().of == Dimension::Money && needed(view) {
        return (Stage::Planned, None);
    }
    // 财政出了36万元，余下41万元由居民分摊: what is left was paid as the rest was.
    if view.mention().of == Dimension::Money
        && ["剩下", "余下", "其余", "剩余"].iter().any(|w| view.text[view.tokens[view.clause.start].span.start..].starts_with(w))
        && view.text[view.mention().after..].starts_with('由')
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "元" && f.kind == Kind::Level)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    // 现将补助资金12560万元下达你们, in the notice that does it.
    let worded = matches!(&said, Said::Plan(why) if why.rule != AHEAD);
    let hands = (view.at + 1..view.clause.end)
        .take_while(|at| !view.is_number(*at))
        .chain((view.clause.start..view.at).rev().take_while(|at| !worded && !view.is_number(*at)))
        .find(|at| issued(view, *at));
    // 按每户4000元的标准分配: by what it is reckoned.
    if let Some(at) = hands.filter(|_| !view.text[view.mention().after..].starts_with("的标准"))
        && let Some((row, _)) = view.tokens[at].verb()
    {
        return (Stage::Completed, Some(view.why(at, row, "handed out by this notice")));
    }
    // 1860万元，用于改造老旧小区14个、2765户, in the notice that hands it out: what the money is for is to come.
    if kind == Kind::Level
        && view.mention().of != Dimension::Money
        && let Some(at) = meant_for(view)
    {
        return (Stage::Planned, Some(Why { row: None, span: at, rule: "what the money is for" }));
    }
    if let Some(told) = listed_with(view).or_else(|| part_of_whole(view)).or_else(|| spread(view)) {
        return told;
    }
    if let Some(rated) = rate(view, kind, subject, &said) {
        return rated;
    }
    // 12户同意加装电梯: so does what households think.
    if matches!(view.mention().of, Dimension::Homes | Dimension::Percent)
        && !matches!(said, Said::Plan(_))
        && let Some(why) = people::thinks(view)
    {
        return (Stage::Existing, Some(why));
    }
    // 该项目位于柳东新区，总投资5.8亿元，建设住房786套, behind the news that it has begun: under way, all that it comes to.
    if kind == Kind::Level
        && !view.scope.report
        && !matches!(said, Said::Plan(_))
        && let Some((stage, why)) = come_to(view)
    {
        return (stage, Some(why));
    }
    // 八成的老人享受助餐服务, 七成的村庄污水得到治理: what they were given.
    if view.mention().of == Dimension::Percent
        && subject.behind
        && !matches!(said, Said::Plan(_))
        && !future(view)
        && let Some(at) = (view.at + 1..view.clause.end)
            .take_while(|at| !view.is_number(*at))
            .find(|at| ["得到", "享受", "享有", "发生", "实现", "用上", "喝上", "通上"].iter().any(|w| view.word(*at).starts_with(w)))
    {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return (Stage::Completed, Some(Why { row, span: view.tokens[at].span.clone(), rule: "what a share of them got" }));
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
    // 到2028年，城镇化率升至66%，危旧房全部改完: no rate is what was done.
    let later = later.filter(|_| view.mention().of != Dimension::Percent);
    if let Some(later) = later {
        // 新开工7500套，9月底前全部开工, in a plan.
        if let Said::Nothing = said
            && future(view)
        {
            return (Stage::Planned, mood_why(view));
        }
        return later;
    }
    // 年均增长6.1%，高于全省0.4个百分点: a gap stands as what it is the gap of.
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
        && has_any(words, &["内容包括", "内容主要包括", "内容为", "建设内容"])
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
    // 食堂日均接待240人次: what happens every day is how it stands. 商品房销售面积287万平方米 is what the market came to.
    if kind == Kind::Level && !matches!(said, Said::Plan(_)) && !future(view) && (daily(view) || sold(view)) {
        return (Stage::Existing, None);
    }
    // 提高月人均城乡低保标准至585元: what stands between parts the verb.
    if kind == Kind::Level
        && let Some(why) = reached_apart(view)
    {
        return match said {
            Said::Plan(plan) => (Stage::Planned, Some(plan)),
            Said::Nothing if future(view) => (Stage::Planned, mood_why(view)),
            _ => (Stage::Completed, Some(why)),
        };
    }
    let governing = solved(view).or_else(|| verb(view, subject));
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
        rest.iter()
            .any(|t| matches!(t.verb(), Some((_, Act::Plan))) || has_any(&view.text[t.span.clone()], &["审查", "审批", "评审", "招标"]))
    };
    if let Some(at) = ongoing.filter(|at| prepares(*at) && !matches!(said, Said::Plan(_))) {
        return (Stage::Planned, Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "a step before the work" }));
    }
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
    // 改造前，片区内私搭乱建达46处，…: how it stood.
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let deed = governing.is_some_and(|(_, _, act)| matches!(act, Act::Do | Act::Work | Act::Begin));
    if !deed && starts_with_any(head, &["改造前", "改造之前", "整治前", "前些年"]) && !matches!(said, Said::Plan(_)) {
        return (Stage::Existing, None);
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
    // 推动31个续建项目3月底前全部复工: what is to be done with them.
    let done = view.tokens[view.at + 1..view.clause.end]
        .iter()
        .any(|t| matches!(t.verb(), Some((_, Act::Do))) || has(&view.text[t.span.clone()], "复工"));
    // 续建项目14个，新开工3个
    let first = (view.clause.start..view.at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    let before = first.filter(|at| at + 2 == view.at && view.tokens[at + 1].noun().is_some());
    of.into_iter().chain(behind).chain(before).find(state).filter(|_| !done)
}

/// The stage that the head of a column tells.
fn column(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    const DONE: &[&str] = &["完成投资", "已完成", "实际完成", "累计完成", "已支付", "已拨付", "到位资金"];
    const PLANNED: &[&str] = &["计划", "任务数", "目标任务", "目标数", "年度任务"];
    let head = view.release.cell_at(view.mention().span.start)?.head;
    let words = view.text.get(head.clone())?;
    let find = |list: &[&str]| list.iter().find_map(|w| words.find(w).map(|at| head.start + at..head.start + at + w.len()));
    let why = |span| Some(Why { row: None, span, rule: "the head of the column" });
    if let Some(done) = find(DONE) {
        return Some((Stage::Completed, why(done)));
    }
    let progress = has_any(words, &["完成", "开工", "完工", "竣工", "率", "占", "实际"]);
    find(PLANNED).filter(|_| !progress).map(|span| (Stage::Planned, why(span)))
}

/// What says how far the one project that a sentence describes has come: a verb before its first number, or the sentence before.
fn come_to(view: &View<'_, '_>) -> Option<(Stage, Why)> {
    const SIZE: &[&str] =
        &["涉及", "建设", "配建", "新建", "增设", "增加", "可提供", "共建设", "总投资", "投资", "规划", "位于", "安置", "占地"];
    // Each item of a list tells of a project of its own.
    let start = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Semicolon)).map_or(0, |at| at + 1);
    let first = (start..view.tokens.len()).find(|at| view.is_number(*at))?;
    let project = |t: &Token| matches!(t.noun(), Some((_, Thing::Project)));
    let described = start + view.tokens[start..first].iter().rposition(project)?;
    // 今年启动的…改造项目总投资18.6亿元, 启动了首个…项目建设，项目位于…
    let verb = (start..described).find(|at| matches!(view.tokens[*at].verb(), Some((_, Act::Begin))) && START.contains(&view.word(*at)));
    let told = match verb {
        Some(at) => (Stage::Started, view.why(at, view.tokens[at].verb()?.0, "a project that has begun")),
        None => view.scope.milestone.clone().or_else(|| at_work(view, described)).or_else(|| titled(view, described))?,
    };
    // What is told of it in the number's clause, and in those between, is its size and cost and no work of its own.
    let other = |at: usize| {
        let past = matches!(view.tokens[at].kind, token::Kind::Time(_)) || view.word(at).contains('已');
        // 建成后可提供, 由办公楼改建而成, 涉及征收房屋
        let then = || {
            starts_with_any(&view.text[view.tokens[at].span.end..], &["后", "而成"])
                || at > 0 && matches!(view.tokens[at - 1].verb(), Some((_, Act::Follow)))
        };
        let verb = view.tokens[at].verb().is_some_and(|_| !SIZE.contains(&view.word(at)) && !then());
        at > described && (past || verb || view.tokens[at].mark() == Some(Mark::Semicolon))
    };
    (!(start..view.clause.end).any(other)).then_some(told)
}

/// 项目总投资7.8亿元，在建安置楼14栋，目前9栋主体已经封顶: what the rest of the sentence says of a project that is under way.
fn at_work(view: &View<'_, '_>, described: usize) -> Option<(Stage, Why)> {
    // 已完成改造项目5个 are others.
    let done = |t: &Token| matches!(t.verb(), Some((_, Act::Do | Act::Begin)));
    if view.tokens[super::clause(view.tokens, described).start..described].iter().any(done) {
        return None;
    }
    let ends = |at: &usize| view.tokens[*at].mark() == Some(Mark::Semicolon);
    let behind = view.clause.end..(view.clause.end..view.tokens.len()).find(ends).unwrap_or(view.tokens.len());
    let state = |at: &usize| match view.word(*at) {
        "在建" | "封顶" | "主体封顶" | "主体结构封顶" | "正在" => true,
        // 共建设住宅12栋，预计2027年6月竣工
        "预计" => (*at..behind.end).any(|at| FINISH.contains(&view.word(at)) || matches!(view.word(at), "交付" | "交付使用")),
        // 项目涉及征收房屋412栋，目前已签约377户
        "签约" | "签订" => view.text[view.tokens[super::clause(view.tokens, *at).start].span.start..].starts_with("目前"),
        _ => false,
    };
    let at = behind.clone().find(state)?;
    let finished = view.word(at) != "预计" && view.tokens[behind].iter().any(|t| FINISH.contains(&&view.text[t.span.clone()]));
    let row = view.tokens[at].verb().map(|(row, _)| row);
    (!finished).then(|| (Stage::Started, Why { row, span: view.tokens[at].span.clone(), rule: "a project under way" }))
}

/// 项目新建住宅5幢, under 首个自主更新项目开工: what the title says of the one project that it is about.
fn titled(view: &View<'_, '_>, described: usize) -> Option<(Stage, Why)> {
    let clause = super::clause(view.tokens, described);
    let heads = view.tokens[clause.start..described].iter().all(|t| matches!(t.mark(), Some(Mark::Quiet)));
    let own = heads || view.text[..view.tokens[described].span.start].ends_with(['该', '此', '本']);
    let title = view.release.title.clone().filter(|_| own)?;
    let words = view.text[title.clone()].trim_end();
    let (word, stage, rule) = START.iter().chain(FINISH).filter(|w| words.ends_with(**w)).find_map(|w| {
        let (stage, rule) = milestone(w)?;
        Some((*w, stage, rule))
    })?;
    let one = words[..words.len() - word.len()].contains("项目") && !words.contains(|c: char| c.is_ascii_digit() || c == '个' || c == '批');
    let at = title.start + words.len() - word.len();
    (one || words.contains("首个")).then(|| (stage, Why { row: None, span: at..at + word.len(), rule }))
}

/// 协调解决施工扰民、管线迁移等问题33个: no verb within the names of the problems is of their number.
fn solved(view: &View<'_, '_>) -> Option<(usize, u16, Act)> {
    if !ends_with_any(&view.text[..view.mention().before], &["问题", "难题", "诉求"]) {
        return None;
    }
    (view.clause.start..view.at).find_map(|at| match view.tokens[at].verb()? {
        (row, act @ Act::Do) if matches!(view.word(at), "解决" | "化解" | "整改" | "办结") => Some((at, row, act)),
        _ => None,
    })
}

/// 日均接待, 每天供餐: whether the clause tells how much it is in a day.
fn daily(view: &View<'_, '_>) -> bool {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    view.mention().of != Dimension::Money && has_any(words, &["日均", "每天", "每日", "天天"])
}

/// 新建商品房网签面积, 二手住宅成交: whether the number measures what was sold on the market for homes.
fn sold(view: &View<'_, '_>) -> bool {
    const SALES: &[&str] = &["销售面积", "网签面积", "成交面积", "销售额", "成交额", "网签", "成交"];
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    has_any(words, &["商品房", "住宅", "住房", "销售"]) && ends_with_any(words, SALES) && !words.contains("实现")
}

/// 提高 or 降低 at the head of a clause whose number stands right behind 至.
fn reached_apart(view: &View<'_, '_>) -> Option<Why> {
    if !view.text[..view.mention().before].ends_with('至') {
        return None;
    }
    let at = (view.clause.start..view.at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet))?;
    let word = view.word(at);
    ["提高", "提升", "上调", "降低"].iter().any(|w| word.starts_with(w)).then(|| {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        Why { row, span: view.tokens[at].span.clone(), rule: OF_VERB }
    })
}

/// The rule of what a task comes to.
const TASK: &str = "what the task comes to";

/// How a project begins.
const START: &[&str] = &["启动", "开工", "开工建设", "动工", "动工建设", "奠基", "启动建设", "破土动工"];

/// How it ends.
const FINISH: &[&str] = &["完工", "竣工", "全面完工", "全面竣工", "建成投用", "竣工验收", "竣工交付", "完工交付"];

/// How far a verb says that a project has come, where it is one of those.
pub(super) fn milestone(word: &str) -> Option<(Stage, &'static str)> {
    if START.contains(&word) {
        Some((Stage::Started, "a project that has begun"))
    } else {
        FINISH.contains(&word).then_some((Stage::Completed, "a project that is finished"))
    }
}

/// 用于 before the number in its part of the sentence, behind the last sum.
fn meant_for(view: &View<'_, '_>) -> Option<std::ops::Range<usize>> {
    let sum = |f: &&crate::figure::Figure| f.unit == "元";
    let from = view.figures[view.sentence_from..].iter().rev().find(sum)?.span.end;
    let words = view.text.get(from..view.mention().span.start).filter(|words| !words.contains(['；', '。']))?;
    // 国家下达我省国债资金9.63亿元，支持更新老旧电梯6420台: so it is in news of money handed out, up to the next clause.
    let news = || {
        let before = &view.text[view.tokens[0].span.start..from];
        has_any(before, ISSUE)
            && words.matches('，').count() < 2
            && starts_with_any(words, &["，用于", "，支持", "，将用于"])
            && !words.contains('已')
    };
    if !view.scope.hands_out && !news() {
        return None;
    }
    ["用于", "支持"].iter().find_map(|w| words.find(w).map(|at| from + at..from + at + w.len()))
}

/// 改造计划为2386个小区、24.71万户: the second of a pair is planned as the first is.
fn listed_with(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let number = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let between = &view.tokens[number + 1..view.at];
    let pair = between.iter().any(|t| t.mark() == Some(Mark::Item)) && between.iter().all(|t| t.verb().is_none() && !t.governs());
    let figure = view.figure_at(number).filter(|figure| pair && figure.kind == Kind::Level && figure.stage == Stage::Planned)?;
    Some((figure.stage, figure.told(Field::Stage).cloned()))
}

/// Whether the words right before the number say that it is needed: 需资金, 约需投资.
fn needed(view: &View<'_, '_>) -> bool {
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    // 资金缺口约6亿元, 仍有6800万元的缺口: so is what is short.
    let gap = || {
        let behind = &view.text[view.mention().after..];
        words.contains("缺口") || starts_with_any(behind, &["的缺口", "缺口", "的资金缺口", "资金缺口"])
    };
    let wanted = words.trim_end_matches(['约', ' ']);
    gap() || ends_with_any(wanted, &["需资金", "需投资", "需投入", "需改造资金", "需要资金", "约需", "还需"])
}

/// 芗城区开工32个，其余44个分布在漳浦、云霄等县: where they are says nothing of how far they have come, which the others say.
fn spread(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let at = (view.at + 1..view.clause.end).find(|at| view.tokens[*at].verb().is_some())?;
    let rest = view.text[view.tokens[view.clause.start].span.start..].starts_with("其余");
    if !view.word(at).starts_with("分布") || !rest {
        return None;
    }
    let unit = view.mention().unit;
    let figure = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == unit && f.kind == Kind::Level)?;
    Some((figure.stage, figure.told(Field::Stage).cloned()))
}

/// 公共充电桩突破5000台，其中环翠区1720台: a part that has no verb of its own stands where its whole does.
fn part_of_whole(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    // 还有16个小区尚未进场，集中在邵阳市（7个）、湘西州（5个）
    if depth(view.tokens, view.at) == 1
        && let Some((figure, why)) = part::whole(view, |_| true)
        && why.rule == part::SPREAD
    {
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    let at = (0..view.at).rev().find(|at| view.tokens[*at].is(Says::Part).is_some())?;
    // 补助5286万元，其中老旧小区改造4120万元: the work that a part of the money is for.
    // 列入计划的项目有17个，其中拆除新建5个、整治提升9个: so do the kinds of what is planned.
    let planned = view.mention().of != Dimension::Money && part::whole(view, |_| true).is_some_and(|(f, _)| f.stage == Stage::Planned);
    let names = |t: &Token| {
        let issue = view.mention().of == Dimension::Money
            && &view.text[t.span.clone()] == "新增"
            && starts_with_any(&view.text[t.span.end..], &["地方政府", "专项债"]);
        (view.mention().of == Dimension::Money || planned) && matches!(t.verb(), Some((_, Act::Work))) || issue
    };
    let bare = |t: &Token| (t.verb().is_none() || names(t)) && !t.governs() && !matches!(t.kind, token::Kind::Time(_));
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
    let why = view.why(at, row, OF_VERB);
    let mut stage = act.stage().unwrap_or(Stage::Completed);
    // 群众出资只有310万元: what was given, little as it is.
    let given = || {
        let words = view.text.get(view.tokens[view.clause.start].span.start..view.tokens[at].span.start).unwrap_or_default();
        ends_with_any(words, &["出资", "投入", "支出"])
    };
    if view.mention().of == Dimension::Money && matches!(view.word(at), "只有" | "仅有") && given() {
        stage = Stage::Completed;
    }
    // 合肥最多，186个，最少的黄山也有18个; 武汉一地就有3900部: little or much, it stands as those before it.
    if view.word(at) == "有" && ends_with_any(&view.text[..view.tokens[at].span.start], &["也", "就", "才"])
        || matches!(view.word(at), "只有" | "仅有")
    {
        let last = view.figures[view.sentence_from..].last();
        if let Some(figure) = last.filter(|f| f.unit == view.mention().unit && f.kind == Kind::Level && at + 1 == view.at) {
            return (figure.stage, figure.told(Field::Stage).cloned());
        }
    }
    // 闲置车棚变成了200平方米的食堂, 腾挪闲置用房2300平方米: what stood idle and does so no more.
    let idle = view.word(at) == "闲置" && {
        let from = view.tokens[view.clause.start].span.start;
        let rest = &view.text[view.tokens[at].span.end..view.tokens.last().map_or(0, |t| t.span.end)];
        has_any(rest, &["变成", "变为", "变身", "改成", "改为", "建成", "改造", "改建", "盘活", "打造"])
            || has_any(&view.text[from..view.tokens[at].span.start], &["腾挪", "腾出", "利用", "盘活"])
    };
    if idle {
        stage = Stage::Completed;
    }
    // 具备加装条件的87个, 已提出加装意向的不到三分之一: what they could do, or would.
    if act == Act::Work && at < view.at {
        let between = view.between(view.tokens[at].span.end, view.mention().span.start);
        let able = view.text[..view.tokens[at].span.start].ends_with("具备");
        if able && between.starts_with("条件的") || starts_with_any(between, &["意向的", "意愿的"]) {
            return (Stage::Existing, Some(why));
        }
    }
    // 累计签约加装电梯2814台: agreed upon, and to come.
    if act == Act::Work && view.text[..view.tokens[at].span.start].ends_with("签约") && matches!(view.mention().unit, "台" | "部") {
        return (Stage::Planned, Some(why));
    }
    // 推动36家单位错时开放车位: those who were won over.
    if view.word(at) == "推动" && view.mention().unit == "家" && at < view.at {
        stage = Stage::Completed;
    }
    // 实施项目9个，分布在4个街道: the places stand as what lies there.
    if view.word(at) == "分布"
        && let Some(figure) = view.figures[view.sentence_from..].last().filter(|f| f.kind == Kind::Level && at < view.at)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
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
    // 剩余5个仍在办理招标手续: a step before the work.
    let steps = |t: &Token| matches!(t.verb(), Some((_, Act::Plan)));
    if view.word(at) == "办理" && at > view.at && view.tokens[at + 1..view.clause.end.max(at + 1)].iter().any(steps) {
        return (Stage::Planned, Some(why));
    }
    // 已全部办结：…5.实施城中村改造项目5个: carried out in a list of what is done.
    let listed = matches!(&view.scope.label, Some((Mood::Fact, why)) if why.rule == carry::DONE);
    if act == Act::Begin && listed && matches!(view.word(at), "实施" | "开展" | "推进" | "推行") {
        stage = Stage::Completed;
    }
    // 制定实施联盟标准36项
    if view.word(at) == "实施" && ends_with_any(&view.text[..view.tokens[at].span.start], &["制定", "修订", "颁布", "出台"]) {
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
    // 今年安排老旧小区改造58个: so it is where the thing stands between.
    let thing = |at: usize| view.tokens[at].noun().is_some() || matches!(view.tokens[at].verb(), Some((_, Act::Work)));
    let head = (super::clause(view.tokens, at).start..=at).rev().find(|at| view.word(*at) == "安排").filter(|head| {
        let works =
            if *head < at { act == Act::Work && (*head + 1..at).all(thing) } else { at + 2 < view.at && (at + 1..view.at).all(thing) };
        works
            && view.tokens[*head + 1..=view.at].iter().any(|t| matches!(t.verb(), Some((_, Act::Work))))
            && view.mention().of != Dimension::Money
            && !view.text[..view.tokens[*head].span.start].ends_with('已')
    });
    if let Some(head) = head
        && matches!(said, Said::Nothing | Said::Fact)
    {
        return (Stage::Planned, Some(view.why(head, row, ARRANGED)));
    }
    // 安排改造老旧小区27个、加装电梯60部: so is the next of the list.
    let last = view.figures[view.sentence_from..].last();
    if act == Act::Work
        && view.clause.contains(&at)
        && let Some(told) = last.and_then(|f| f.told(Field::Stage)).filter(|why| why.rule == ARRANGED)
        && told.span.start >= view.tokens[view.clause.start].span.start
    {
        return (Stage::Planned, Some(told.clone()));
    }
    let stands = stage == Stage::Existing && !matches!(view.word(at), "稳定在" | "保持在");
    let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
    match said {
        _ if stage == Stage::Planned => (stage, Some(why)),
        Said::Plan(plan) => (Stage::Planned, Some(plan)),
        // 完成18个小区节能改造, in news of the year's second half whose paragraph only sounds like a plan.
        Said::Nothing if act == Act::Do && news(view) => (stage, Some(why)),
        Said::Nothing if future(view) && !stands && !handed => (Stage::Planned, mood_why(view)),
        Said::Fact | Said::Nothing => (stage, Some(why)),
    }
}

/// The rule of a stage that a verb tells.
pub(super) const OF_VERB: &str = "verb of the number";

/// The rule of what is arranged for.
const ARRANGED: &str = "arranged for";

/// Whether a sentence of some length stands in news that comes out when most of a year's work is done, under no heading of plans.
fn news(view: &View<'_, '_>) -> bool {
    let late = view.release.month().and_then(|at| at.month).is_some_and(|month| month > 6);
    let sentence = view.tokens.last().map_or(0, |t| t.span.end) - view.tokens[0].span.start;
    let scope = view.scope;
    late && sentence > 120 && view.paragraph.role == Role::Body && !scope.report && !scope.plans && scope.future < super::mood::PLANNED
}

/// 暂未, 尚未 right before a verb behind the number.
fn not_yet(view: &View<'_, '_>, at: usize) -> bool {
    let words = &view.text[view.mention().span.end..view.tokens[at].span.start.max(view.mention().span.end)];
    words.ends_with(['未', '没']) || ends_with_any(words, &["没有", "未能", "没能"])
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
    ISSUE.contains(&view.word(at)) && view.mention().of == Dimension::Money && view.scope.hands_out
}

/// How money is handed out.
const ISSUE: &[&str] = &["下达", "拨付", "下拨", "预拨", "分配"];

/// Whether the release is the notice that hands money out, by its title or its first line.
pub(super) fn handed_out(release: &Release<'_>) -> bool {
    let told = |text: &str| has_any(text, ISSUE);
    // No longer than a title is.
    let top = release.folded.trim_start();
    let first = top[..floor(top, 240)].lines().next().unwrap_or_default();
    first.contains("关于") && told(first) || release.title.clone().is_some_and(|title| told(&release.folded[title]))
}

/// The task that 有 tells the size of: right before it, or in the clause before where 有 opens its own.
fn tasked(view: &View<'_, '_>, at: usize) -> Option<Why> {
    let task = |at: usize| match view.tokens[at].noun() {
        Some((row, Thing::Task)) => Some(view.why(at, row, TASK)),
        _ => None,
    };
    let before = at.checked_sub(1)?;
    if view.tokens[before].mark() != Some(Mark::Comma) {
        return task(before).or_else(|| {
            matches!(view.word(before), "计划" | "任务").then(|| Why { row: None, span: view.tokens[before].span.clone(), rule: TASK })
        });
    }
    let earlier = super::clause(view.tokens, before.checked_sub(1)?);
    earlier.clone().any(|at| view.is_number(at)).then_some(()).map_or_else(|| earlier.rev().find_map(task), |()| None)
}

/// A price or standard by the piece: 每台, 每平方米, 每户 in the clause or one before it, and nobody who gave it.
pub(super) fn standard(view: &View<'_, '_>) -> bool {
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    let words = &view.text[from..view.mention().span.start];
    let single = has_any(words, &["一部电梯", "一台电梯", "每台电梯", "单个小区", "单个项目", "户均补助", "户均成本", "户均改造成本"]);
    let piece = single
        || words.rfind('每').is_some_and(|i| {
            let rest = &words[i + '每'.len_utf8()..];
            starts_with_any(rest, &["台", "个", "部", "户", "套", "栋", "幢", "平方米", "村", "桩", "人", "辆", "单元", "平米", "月", "度"])
                && !rest.contains(['。', '；', ';'])
        });
    // …每户补助2万元，资金已全部发放: given after all.
    let rest = &view.text[view.mention().span.end..view.tokens.last().map_or(0, |t| t.span.end).max(view.mention().span.end)];
    let given = rest.find('已').is_some_and(|i| ["发放", "兑付", "拨付", "到位"].iter().any(|w| rest[i..].contains(w)));
    let clause = &view.text[view.tokens[view.clause.start].span.start.min(view.mention().span.start)..view.mention().span.start];
    // 安排奖补资金300万元，按每个端口100元的标准予以补助
    if piece && view.text[view.mention().after..].starts_with("的标准") {
        return true;
    }
    piece
        && !given
        && !clause.contains('了')
        && !clause.contains("发放")
        && !has_any(words, &["给予了", "发放了", "兑付", "获得", "共", "累计", "已"])
}

/// Whether what is listed is listed for work to come.
fn listed_for_work(view: &View<'_, '_>, at: usize) -> bool {
    let from = view.clause.start.min(at);
    let words = &view.text[view.tokens[from].span.start..view.tokens[view.clause.end.max(at + 1) - 1].span.end];
    has_any(words, &["计划", "规划", "任务", "项目库", "盘子", "民生实事", "储备", "改造范围"])
        || view.tokens[from..view.clause.end].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community | Thing::Housing(_)))))
        // 列入攻坚战的项目352个
        || words.contains("的项目")
}

pub(super) fn mood_why(view: &View<'_, '_>) -> Option<Why> {
    let start = view.paragraph.span.start;
    Some(Why { row: None, span: start..start, rule: "the paragraph speaks of the future" })
}

/// 改造5.4万个的目标任务: a number inside a plan that is quoted.
fn quoted_task(view: &View<'_, '_>) -> Option<Why> {
    // 超额完成300个、400公里的年度任务: so is the first of a pair.
    let pair = view.tokens.get(view.at + 1).is_some_and(|t| t.mark() == Some(Mark::Item)) && view.is_number(view.at + 2);
    let tail = view.tokens.get(view.at + 1 + if pair { 2 } else { 0 }..view.clause.end)?;
    let upto = tail.iter().position(|t| matches!(t.kind, token::Kind::Mention(_)) || t.mark() == Some(Mark::Item)).unwrap_or(tail.len());
    // 120项年度任务有序实施: tasks that are at work are no plan.
    let works = |i: usize| tail[i + 1..upto].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))));
    (0..upto).find_map(|i| match tail[i].noun() {
        // 离完工率60%以上的要求还差一截
        None if i > 0 && view.text[tail[i].span.clone()].starts_with("要求") && view.text[tail[i - 1].span.clone()].ends_with('的') => {
            let row = tail[i].mood().map(|(row, _)| row);
            Some(Why { row, span: tail[i].span.clone(), rule: "a plan quoted" })
        }
        // 完成2.5万个的年度目标
        Some((row, Thing::Task))
            if !(i == 0 && works(0))
                && (i == 0
                    || view.text[tail[i - 1].span.clone()].ends_with('的')
                    || tail[..i].iter().all(|t| t.verb().is_none_or(|(_, act)| act == Act::Plan))
                        && tail[..i].iter().rev().take(2).any(|t| view.text[t.span.clone()].ends_with('的'))) =>
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
    // 新增就业3.2万人、登记失业率1.65%: no verb before is of a rate that begins its item.
    let begins = |at: &usize| view.is_number(*at) || view.tokens[*at].mark().is_some_and(|mark| mark != Mark::Quiet);
    if view.at > view.clause.start
        && view.word(view.at - 1).ends_with('率')
        && share::own_rate(view)
        && (view.clause.start..view.at).rev().find(begins).is_some_and(|at| view.tokens[at].mark() == Some(Mark::Item))
        && !matches!(said, Said::Plan(_))
        && !future(view)
    {
        return Some((Stage::Existing, None));
    }
    // 存在问题…支付率仅为46.2%: money is spent or not, whatever the section says of the rest.
    if spent(view) && !matches!(said, Said::Plan(_)) && !future(view) {
        return Some((Stage::Completed, None));
    }
    let (metric, why) = share::rate_word(view, kind, subject)?;
    // 五年的任务是960个，完成率达到109%: what a task comes to says nothing of the rate behind it.
    let task = |plan: &Why| {
        plan.rule != carry::LABELLED
            && matches!(&view.text[plan.span.clone()], "任务" | "目标任务" | "目标")
            && plan.span.start < view.tokens[view.clause.start].span.start
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

/// 支付率仅为46.2%, 已支付61%: how much of the money is spent.
fn spent(view: &View<'_, '_>) -> bool {
    const RATES: &[&str] = &["支付率", "执行率", "支出率", "拨付率", "到位率", "支付进度", "支出进度", "执行进度", "已支付", "已支出"];
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().span.start).unwrap_or_default();
    ends_with_any(words.trim_end_matches(share::hedges), RATES)
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

/// Whether the paragraph speaks of the future.
pub(super) fn future(view: &View<'_, '_>) -> bool {
    view.scope.future > view.scope.threshold
}
