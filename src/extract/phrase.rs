//! The noun phrase that a number belongs to: behind the number where one follows directly, else before it.

use super::View;
use crate::cue::{Act, Dimension, Says, Thing};
use crate::figure::{Metric, Why};
use crate::mention::is_han;
use crate::search::{has_any, starts_with_any};
use crate::token::{self, Mark};

/// The noun phrase of a number.
#[derive(Debug, Clone, Default)]
pub(super) struct Subject {
    /// The noun that decides, and its token.
    pub head: Option<Head>,
    /// Whether there is a phrase at all: a phrase of unknown words has no head.
    pub named: bool,
    /// The tokens of the phrase.
    pub phrase: Option<(usize, usize)>,
    /// Whether the phrase stands behind the number.
    pub behind: bool,
}

/// The deciding noun of a phrase.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub thing: Thing,
    pub why: Why,
    pub at: usize,
}

/// Finds the noun phrase: behind the number where one follows directly, else before it.
pub(super) fn of(view: &View<'_, '_>) -> Subject {
    if let Some(own) = paired(view) {
        return own;
    }
    if let Some(own) = named_behind(view) {
        return own;
    }
    if let Some(subject) = shared(view) {
        return subject;
    }
    let left = left(view, view.at);
    let right = right(view);
    match (left, right) {
        (Some(left), Some(right)) => {
            // 老旧小区113个全面…: a known noun right before the number, unknown words behind it.
            // 开工 96个　开工率 100%: a blank parts what follows from a number that has its thing.
            let known = left.0 && left.1.head.is_some();
            let apart = left.1.head.is_some() && parted(view, &right);
            // 建成棚户区改造387套房: the type wins over what it is a type of.
            // The verb of the work may stand between them, and 房 by itself is no word of the tables.
            let housing = matches!(left.1.head.as_ref().map(|h| h.thing), Some(Thing::Housing(_)));
            let dwelling = matches!(right.head.as_ref().map(|h| h.thing), Some(Thing::Dwelling));
            let bare =
                right.phrase.is_some_and(|(from, to)| view.between(view.tokens[from].span.start, view.tokens[to - 1].span.end) == "房");
            let typed = housing && (known && dwelling || bare);
            if typed {
                return left.1;
            }
            if apart || known && (right.head.is_none() || !touches(view, &right)) { left.1 } else { right }
        }
        (None, Some(right)) => right,
        (Some(left), None) => left.1,
        (None, None) => Subject::default(),
    }
}

/// 办结率和群众满意率分别达到99.4%、96.3%: the nth number is of the nth thing before 分别.
fn paired(view: &View<'_, '_>) -> Option<Subject> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let joins = |at: usize| {
        view.tokens[at].mark() == Some(Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及" | "以及")
    };
    let mut things: Vec<(usize, usize)> = Vec::new();
    let mut from = view.clause.start;
    for at in view.clause.start..=each {
        if at == each || joins(at) {
            things.push((from, at));
            from = at + 1;
        }
    }
    // 事故起数、死亡人数分别下降28.7%和31.2%: by words that no table knows, if they are long enough to name it.
    let unknown = |from: usize, to: usize| {
        let words = view.between(view.tokens[from].span.start, view.tokens[to - 1].span.end);
        let rate = words.ends_with(['率', '数', '量', '额']) || words.ends_with("标准");
        let gaps = view.tokens[from..to].iter().all(|t| matches!(t.kind, token::Kind::Gap));
        (gaps || rate) && words.chars().count() >= 4
    };
    let whole = |&(from, to): &(usize, usize)| view.tokens[from..to].iter().any(|t| t.noun().is_some()) || from < to && unknown(from, to);
    // 养老金、退休金、低保标准分别由200元、1479元、420元增加到355元、2421元、700元: each of them twice.
    let rounds = things.len() > 1 && total % things.len() == 0;
    if !rounds || total < 2 || !things.iter().all(whole) || (view.clause.start..each).any(|at| view.is_number(at)) {
        return None;
    }
    let (from, to) = things[nth % things.len()];
    let Some((at, row, thing)) = (from..to).rev().find_map(|at| view.tokens[at].noun().map(|(row, thing)| (at, row, thing))) else {
        return Some(Subject { head: None, named: true, phrase: Some((from, to)), behind: false });
    };
    // Each by its own words, and not by the first of the list.
    let here = Head { thing, why: view.why(at, row, "noun of the number's phrase"), at };
    let head = housing_in(view, phrase_start(view, at).max(from), at + 1).unwrap_or(here);
    Some(Subject { head: Some(head), named: true, phrase: Some((phrase_start(view, at).max(from), at + 1)), behind: false })
}

/// 民生支出占一般公共预算支出的75.2%: what a share is of stands before 占, and behind it what it is a share of.
fn shared(view: &View<'_, '_>) -> Option<Subject> {
    if view.mention().of != Dimension::Percent {
        return None;
    }
    let share =
        |at: &usize| view.tokens[*at].is(Says::Share).is_some() && view.word(*at).starts_with('占') && !view.word(*at).contains('比');
    let at = (view.clause.start + 1..view.at).rev().take_while(|at| !view.is_number(*at)).find(share)?;
    let subject = left(view, at).map(|(_, subject)| subject)?;
    // 研发投入占GDP比重2.5%: how much the economy spends on it, which is the share that is counted.
    if has_any(
        view.between(view.tokens[view.clause.start].span.start, view.tokens[at].span.start),
        &["研发", "R&D", "研究", "经费", "费用", "人口占"],
    ) {
        return None;
    }
    subject.head.as_ref().is_some_and(|head| head.thing != Thing::Place).then_some(subject)
}

fn touches(view: &View<'_, '_>, right: &Subject) -> bool {
    right.phrase.is_some_and(|(from, _)| from == view.at + 1)
}

/// Whether a blank stands between the number and the phrase behind it, and none before the number's unit.
fn parted(view: &View<'_, '_>, right: &Subject) -> bool {
    let blank = |text: &str| text.contains([' ', '\u{3000}', '\t', '｜', '|']);
    let first = right.phrase.and_then(|(from, to)| view.tokens[from..to].iter().find(|t| t.mark() != Some(Mark::Quiet)));
    let between = first.and_then(|t| view.text.get(view.mention().span.end..t.span.start));
    between.is_some_and(blank) && !blank(&view.text[view.mention().span.clone()])
}

/// 320个：新开工的老旧小区: what stands behind the colon is read as if it stood before the number.
fn named_behind(view: &View<'_, '_>) -> Option<Subject> {
    let span = view.tokens.get(view.at + 1)?.span.start..view.tokens.get(view.clause.end - 1)?.span.start;
    let colon = view.tokens[view.at + 1..view.clause.end]
        .iter()
        .take(4)
        .any(|t| t.mark() == Some(Mark::Quiet) && matches!(&view.text[t.span.clone()], "：" | ":"));
    if !colon || span.is_empty() {
        return None;
    }
    left(view, view.clause.end).map(|(_, subject)| Subject { behind: true, ..subject })
}

/// The tokens of the phrase before a token, and whether it has a noun that is known.
pub(super) fn before(view: &View<'_, '_>, before: usize) -> Option<((usize, usize), bool)> {
    left(view, before).and_then(|(_, subject)| Some((subject.phrase?, subject.head.is_some())))
}

/// The phrase before a token; whether it ends right at it.
fn left(view: &View<'_, '_>, before: usize) -> Option<(bool, Subject)> {
    let mut at = before;
    let mut close = true;
    let mut timed = false;
    let mut of_whom = false;
    while at > view.clause.start {
        at -= 1;
        let token = &view.tokens[at];
        match &token.kind {
            token::Kind::Mention(_) => return None,
            token::Kind::Mark(Mark::Item) => return None,
            token::Kind::Mark(Mark::Close) => {
                at = super::opening(view.tokens, at, |_| false)?;
                continue;
            }
            token::Kind::Time(_) => {
                timed = true;
                continue;
            }
            token::Kind::Mark(_) | token::Kind::Place(_) | token::Kind::Town | token::Kind::Site => continue,
            // “十四五”期间开工3655个: when, and not what.
            token::Kind::Gap if matches!(view.word(at), "期间" | "时期") => continue,
            // 建议2024年再增5000个: words before a time are of who speaks.
            token::Kind::Gap if timed => continue,
            token::Kind::Gap => {
                let words = view.word(at);
                // One or two characters between a noun and its number are an adverb more often than a thing.
                let han = words.chars().filter(|c| is_han(*c)).count();
                // 入住率94.7%, 拨付率62%: the rate of what was done.
                if words == "率" && at > view.clause.start && view.tokens[at - 1].verb().is_some() {
                    let from = phrase_start(view, at - 1);
                    return Some((close, Subject { head: None, named: true, phrase: Some((from, at + 1)), behind: false }));
                }
                // 燃气管道等…改造480公里, 摸排登记的加装需求: the noun is before 等; a modifier in 的 is none.
                if words.starts_with('等') && at > view.clause.start && view.tokens[at - 1].noun().is_some()
                    || words.ends_with('的') && !close
                {
                    continue;
                }
                // 通过联合审查的有52台: a modifier with its 的 apart.
                let modifier =
                    view.tokens.get(at + 1).is_some_and(|t| t.span.end <= view.mention().span.start && &view.text[t.span.clone()] == "的");
                // 稀土高新区620套: the name of a part of the place.
                let part =
                    view.tokens.get(at + 1).is_some_and(|t| t.is(Says::Area).is_some()) && at + 2 == before && han <= 3 && alone(view, at);
                if modifier || part {
                    of_whom |= modifier;
                    continue;
                }
                // 秦州、麦积两区201个: where, and not what.
                // 南宁、北海两市共开工71个
                if token::summed(words)
                    && han <= 3
                    && at > 0
                    && matches!(view.tokens[at - 1].kind, token::Kind::Place(_) | token::Kind::Town)
                {
                    continue;
                }
                // 去年同期为28个: then, and not what.
                if matches!(words, "同期" | "同期为") {
                    continue;
                }
                // 供水管网长度126公里, 燃气管道总长86公里: how long what stands before it is.
                if matches!(words, "长度" | "总长" | "总长度" | "里程" | "总里程")
                    && at > view.clause.start
                    && view.tokens[at - 1].noun().is_some()
                {
                    continue;
                }
                // 皇姑区一个区就拿出了2900个, 首批480套, 一年就完成173台
                let one = words.starts_with("一个") && han <= 4;
                let idle = view.tokens.get(view.at + 1).is_none_or(|t| !matches!(t.kind, token::Kind::Gap));
                if one || words.ends_with(['就', '便', '才']) || idle && IDLE.contains(&words.trim_end_matches('了')) {
                    close = false;
                    continue;
                }
                // 我们将力争再完成100台, 最后装了146部: who, and when, and not what.
                if matches!(
                    words,
                    "我们"
                        | "咱们"
                        | "他们"
                        | "我局"
                        | "我委"
                        | "各地"
                        | "大家"
                        | "最后"
                        | "最终"
                        | "单季"
                        | "当季"
                        | "本周"
                        | "上周"
                        | "当周"
                        | "这几年"
                        | "上旬"
                        | "中旬"
                        | "下旬"
                        | "这几个"
                        | "本季度"
                ) {
                    continue;
                }
                // 更换1263台，其中整机更换1198台: how, and not what.
                if !close && han <= 2 && at > 0 && view.tokens[at - 1].is(Says::Part).is_some() && view.tokens[at + 1].verb().is_some() {
                    continue;
                }
                // 巡察时全年仅开工9部: when, and how few.
                if !close && words.ends_with('仅') {
                    continue;
                }
                // 第1名 项城市 完工26个: at which place, and not what.
                if words.starts_with('第') && words.ends_with(['名', '位']) {
                    continue;
                }
                // 冬歇前完工1187个: when, and not what.
                if !close && words.ends_with(['前', '后', '内']) && STATUS.contains(&view.word(before - 1)) {
                    continue;
                }
                // 先装4部, 再改12个
                if han <= 2 && view.mention().of == Dimension::Count && words.starts_with(['先', '再', '另', '才']) {
                    close = false;
                    continue;
                }
                // 规划|路50条, 农村|路880公里: the end of a name of which the tables know the beginning.
                let ends = han == 1
                    && close
                    && at > view.clause.start
                    && view.tokens[at - 1].span.end == token.span.start
                    && view.tokens[at - 1].hit().is_some()
                    && view.tokens[at - 1].noun().is_none()
                    && words.starts_with(['路', '桥', '渠', '库', '厂', '站', '网', '车', '馆', '园', '校']);
                if ends {
                    return Some((close, Subject { head: None, named: true, phrase: Some((at - 1, at + 1)), behind: false }));
                }
                let short = han <= 2 && at > view.clause.start && view.tokens[at - 1].noun().is_some() && !close;
                if han <= 1 || short {
                    continue;
                }
                let from = phrase_start(view, at);
                let head = housing_in(view, from, at);
                return Some((close, Subject { head, named: true, phrase: Some((from, at + 1)), behind: false }));
            }
            // 开发区32台, 县（市）105个 in a list of places.
            token::Kind::Word(_)
                if (token.is(Says::Area).is_some() || token.relative().is_some()) && close && (alone(view, at) || named_part(view, at)) =>
            {
                continue;
            }
            token::Kind::Word(_) => {
                if let Some((row, thing)) = token.noun() {
                    // 其中纳入省民生实事的135个: which of them, and not what.
                    let which = at + 2 == before && view.word(at + 1) == "的" && view.last_of(0..at, Says::Part).is_some();
                    if which && matches!(thing, Thing::Task | Thing::Is(Metric::Other)) {
                        return None;
                    }
                    // 社区代管的170多个, 居民自管的12个: by whom, and not what.
                    let people = matches!(thing, Thing::Is(Metric::Other) | Thing::People | Thing::Persons);
                    if of_whom && people && view.mention().of == Dimension::Count {
                        return None;
                    }
                    // 爱山街道一个街道便占了41台: who did it is not what is counted.
                    let reached = view.tokens[at + 1..before].iter().any(|t| matches!(t.verb(), Some((_, Act::Reach))));
                    let one = view.text[..token.span.start].ends_with("一个");
                    // 开工率超过90%的地区有20个: so many of them.
                    let held = at + 2 == before && view.word(at + 1) == "有" && view.text[..token.span.start].ends_with('的');
                    if thing == Thing::Place && (one || !close && !reached && !held) {
                        continue;
                    }
                    // 今年的目标是加装30台: what is aimed at was named before.
                    if thing == Thing::Task && view.mention().of != Dimension::Percent {
                        // GDP总量, 农民工规模总量: of what stands before it.
                        if view.word(at) == "总量" {
                            continue;
                        }
                        return None;
                    }
                    let from = phrase_start(view, at);
                    let head = head_of(view, from, at, row, thing);
                    return Some((close, Subject { head: Some(head), named: true, phrase: Some((from, at + 1)), behind: false }));
                }
                // 整改率98.6%: the rate of what was done.
                if token.is(Says::Share).is_some()
                    && view.word(at).ends_with('率')
                    && at > view.clause.start
                    && view.tokens[at - 1].verb().is_some()
                {
                    return Some((close, Subject { head: None, named: true, phrase: Some((at - 1, at + 1)), behind: false }));
                }
                if token.verb().is_some() {
                    close = false;
                }
                if token.is(Says::Part).is_some() {
                    return None;
                }
            }
        }
    }
    None
}

/// How far work has come, as said right before the number.
const STATUS: &[&str] = &["开工", "新开工", "动工", "完工", "竣工", "完成"];

/// Words that no table knows and that name nothing that could be counted.
const IDLE: &[&str] = &[
    "集中", "结转", "出租", "入库", "超过", "首批", "一年", "承担", "拿出", "就占", "便占", "滞后", "当年", "跨年", "当月", "本月", "全年",
    "初步", "再做", "装成",
];

/// Whether a token stands by itself behind a mark or 其中.
fn alone(view: &View<'_, '_>, at: usize) -> bool {
    at == 0 || view.tokens[at - 1].mark().is_some() || view.tokens[at - 1].is(Says::Part).is_some()
}

/// 稀土高新区: a part of the place with its name, by itself in a list.
fn named_part(view: &View<'_, '_>, at: usize) -> bool {
    at > 0
        && matches!(view.tokens[at - 1].kind, token::Kind::Gap)
        && view.word(at - 1).chars().count() <= 3
        && matches!(view.word(at), "高新区" | "经开区" | "开发区" | "新区")
        && alone(view, at - 1)
}

/// Where the phrase that ends at a token begins: nouns, gaps and nominal verbs back to a mark, time or place.
pub(super) fn phrase_start(view: &View<'_, '_>, end: usize) -> usize {
    let mut from = end;
    while from > view.clause.start {
        let token = &view.tokens[from - 1];
        let part = match &token.kind {
            token::Kind::Gap => true,
            token::Kind::Word(_) => {
                token.noun().is_some()
                    || token.is(Says::Area).is_some()
                    || token.verb().is_some_and(|(_, act)| act == Act::Work) && nominal(view, from - 1)
            }
            token::Kind::Mark(Mark::Quiet) => true,
            _ => false,
        };
        if !part {
            break;
        }
        from -= 1;
    }
    while from < end && matches!(view.tokens[from].kind, token::Kind::Mark(_)) {
        from += 1;
    }
    from
}

/// 棚户区改造安置住房: verbs of work behind a noun are part of its phrase.
fn nominal(view: &View<'_, '_>, at: usize) -> bool {
    // 旧改新建足球场: what is new is not of what stands before it.
    if view.word(at).starts_with(['新', '加', '增', '添', '扩']) {
        return false;
    }
    view.tokens[view.clause.start..at].iter().rev().find(|t| !matches!(t.verb(), Some((_, Act::Work)))).is_some_and(|t| t.noun().is_some())
}

/// The noun of a phrase that decides: a housing type wins, the first of a list, else the last noun; a weak
/// one (项目, 任务, 面积) gives way to what it is of.
fn head_of(view: &View<'_, '_>, from: usize, at: usize, row: u16, thing: Thing) -> Head {
    let here = Head { thing, why: view.why(at, row, "noun of the number's phrase"), at };
    if matches!(thing, Thing::Rate(_)) {
        return here;
    }
    if let Some(housing) = housing_in(view, listed_from(view, from), at + 1) {
        return housing;
    }
    // A list of things with one number takes the first: 口袋公园、小微绿地102处.
    let first = listed_from(view, from);
    // 供水、供热等市政项目: those before 等 are examples.
    let examples = thing == Thing::Project && view.tokens[from..at].iter().any(|t| view.text[t.span.clone()].contains('等'));
    // 医院、小区等停车位: those before 等 say where.
    let where_it_is = |first: Thing| {
        matches!(first, Thing::Is(Metric::Other) | Thing::Community)
            && matches!(thing, Thing::Is(metric) if metric != Metric::Other)
            && view.text[..view.tokens[at].span.start].ends_with('等')
    };
    if first < from
        && !examples
        && let Some((row, thing)) = view.tokens[first].noun().or_else(|| (first..from).find_map(|i| view.tokens[i].noun()))
        && strong(thing)
        && !where_it_is(thing)
        && !matches!(here.thing, Thing::Money | Thing::Is(Metric::Pipelines))
        // 养老、助餐等社区服务用房: what they are, and not where.
        // 污水和垃圾处理设施项目: nor of what kind.
        && !(thing == Thing::Is(Metric::Other) && matches!(here.thing, Thing::Is(Metric::ServiceFacilities) | Thing::Project))
    {
        let at = (first..from).find(|i| view.tokens[*i].noun().is_some()).unwrap_or(first);
        return Head { thing, why: view.why(at, row, "first of the things listed"), at };
    }
    if weak(thing) {
        for i in (from..at).rev() {
            if let Some((row, before)) = view.tokens[i].noun()
                && gives_way(thing, before)
            {
                // 老旧小区配套项目: words that no table knows part the type from the weak noun.
                let parted = view.tokens[i + 1..at]
                    .iter()
                    .any(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 2);
                // 管网更新、老旧片区改造等项目63个: what stands before 等 is an example among others.
                let example =
                    listed_from(view, from) < from && view.tokens[i + 1..at].iter().any(|t| view.text[t.span.clone()].starts_with('等'));
                if (!parted && !example) || thing != Thing::Project {
                    return Head { thing: merged(before, thing), why: view.why(i, row, "type named in the number's phrase"), at: i };
                }
            }
        }
    }
    here
}

/// A type and the weak noun behind it.
fn merged(strong: Thing, weak: Thing) -> Thing {
    match (strong, weak) {
        (Thing::Community, Thing::Size) => Thing::Floor,
        (Thing::Community, Thing::Homes) => Thing::Homes,
        (Thing::Community, Thing::People) => Thing::People,
        (Thing::Community, Thing::Money) => Thing::Money,
        (strong, _) => strong,
    }
}

/// Whether a weak noun takes the type named before it: 老旧小区改造项目 are communities, 养老项目 are projects.
fn gives_way(weak: Thing, before: Thing) -> bool {
    match weak {
        Thing::Project => {
            matches!(before, Thing::Housing(_) | Thing::Community | Thing::Is(Metric::Elevators | Metric::PropertyManagement))
        }
        _ => strong(before),
    }
}

fn weak(thing: Thing) -> bool {
    matches!(thing, Thing::Project | Thing::Task | Thing::Size | Thing::Homes | Thing::People)
}

fn strong(thing: Thing) -> bool {
    matches!(thing, Thing::Is(_) | Thing::Housing(_) | Thing::Community | Thing::Building | Thing::Floor | Thing::Dwelling)
}

/// Back over 、 and 和 to the first of the things that share a number.
fn listed_from(view: &View<'_, '_>, from: usize) -> usize {
    let mut first = from;
    loop {
        let mut at = first;
        let mut link = false;
        while at > view.clause.start {
            let token = &view.tokens[at - 1];
            if token.mark() == Some(Mark::Item)
                || token.is(Says::Link).is_some_and(|_| matches!(view.word(at - 1), "和" | "与" | "及" | "以及"))
            {
                link = true;
                at -= 1;
            } else if token.mark() == Some(Mark::Quiet) {
                at -= 1;
            } else {
                break;
            }
        }
        // 棚户区改造和公租房项目: a verb of work behind its noun is part of the thing.
        let ends = |at: usize| {
            view.tokens[at].noun().is_some()
                || at > view.clause.start && matches!(view.tokens[at].verb(), Some((_, Act::Work))) && view.tokens[at - 1].noun().is_some()
        };
        if !link || at <= view.clause.start || !ends(at - 1) {
            return first;
        }
        let start = phrase_start(view, at - 1);
        // 新增412个停车位、小游园2处: what stands behind a number has that one.
        if start > view.clause.start && view.is_number(start - 1) {
            return first;
        }
        first = start;
    }
}

/// The first housing type named in a stretch of tokens.
fn housing_in(view: &View<'_, '_>, from: usize, to: usize) -> Option<Head> {
    (from..to).find_map(|at| {
        let (row, thing) = view.tokens[at].noun()?;
        matches!(thing, Thing::Housing(_)).then(|| Head { thing, why: view.why(at, row, "housing type in the number's phrase"), at })
    })
}

/// The phrase behind the number: nouns, unknown words, and verbs of work before a noun, up to a mark, a
/// time, a number or another verb.
fn right(view: &View<'_, '_>) -> Option<Subject> {
    // 113个、3.7万户老旧小区: the phrase behind the last of the numbers is that of all of them.
    let mut from = view.at + 1;
    // 41条（段）河流堤防: what a bracket names beside the unit is no noun.
    if let Some(close) = beside_unit(view, from) {
        from = close + 1;
    }
    let first = from;
    let joins = |at: usize| {
        view.tokens
            .get(at)
            .is_some_and(|t| t.mark() == Some(Mark::Item) || t.is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及"))
    };
    // 新开工48个、完工36个老旧小区改造: with verbs between them too.
    let status = |at: usize| view.tokens.get(at).is_some_and(|_| STATUS.contains(&view.word(at)));
    // 推进20个已开工和3个以上新开工老旧小区改造: those that have begun, and those that are to.
    let begun = |at: usize| at + (view.tokens.get(at).is_some() && view.word(at) == "已") as usize;
    if status(begun(from)) && joins(begun(from) + 1) && view.is_number(begun(from) + 2) && status(begun(from) + 3) {
        from = begun(from) + 4;
    }
    while joins(from) {
        if view.is_number(from + 1) {
            from += 2;
        } else if status(from + 1) && view.is_number(from + 2) && view.at > 0 && status(view.at - 1) {
            from += 3;
        } else {
            break;
        }
    }
    let shared = from > first;
    let mut at = from;
    let mut named = false;
    let mut head: Option<(usize, u16, Thing)> = None;
    let mut unknown = 0;
    let mut nationwide = false;
    while at < view.clause.end {
        let token = &view.tokens[at];
        match &token.kind {
            // 206个投资340.7亿元的重大项目: the sum that the projects come to.
            token::Kind::Mention(_) if matches!(head, Some((_, _, Thing::Money))) && project_follows(view, at + 1) => head = None,
            // 建起1处300平方米的老年助餐点: how large it is.
            token::Kind::Mention(index)
                if at == from && view.mentions[*index].of == Dimension::Area && view.text[token.span.end..].starts_with('的') => {}
            // 20个国家级和8个省级贫困县: the thing stands behind the last of the numbers.
            token::Kind::Mention(_)
                if head.is_none()
                    && named
                    && (view.tokens[at - 1].is(Says::Link).is_some() || view.tokens[at - 1].mark() == Some(Mark::Item))
                    && view.text[..view.tokens[at - 1].span.start].ends_with(['级', '类']) => {}
            // 10个市级、5个省级示范小城镇
            token::Kind::Mark(Mark::Item)
                if head.is_none() && named && view.is_number(at + 1) && view.text[..token.span.start].ends_with(['级', '类']) => {}
            // 71个2000年底前建成的小区, 220个“十四五”重点项目: a time inside the phrase.
            token::Kind::Time(_) if at <= from + 1 && dated(view, at) => {}
            token::Kind::Mention(_) | token::Kind::Time(_) => break,
            // 改造205个老旧小区　地下管网更新580公里: a wide blank ends what a headline says.
            token::Kind::Mark(Mark::Quiet) if head.is_some() && view.word(at).contains('\u{3000}') => break,
            token::Kind::Mark(Mark::Quiet) => {}
            // 150个省、市重点项目: whose they are is a list.
            token::Kind::Mark(Mark::Item)
                // 棚改项目3个、老旧小区改造项目26个 are two items.
                if at > from
                    && at <= from + 2
                    && matches!(head, None | Some((_, _, Thing::Place | Thing::Is(Metric::Other))))
                    && (project_follows(view, at + 1) || whose_project(view, at + 1)) =>
            {
                head = None;
            }
            // 22个清洁生产、82个节能环保、7个军民融合产业项目: projects of several kinds, each with its number.
            token::Kind::Mark(Mark::Item)
                if head.is_none()
                    && at > from
                    && !view.word(at - 1).trim_end_matches('”').ends_with(THINGS)
                    && let Some((project, row)) = projects_of_kinds(view, at + 1) =>
            {
                let head = Head { thing: Thing::Project, why: view.why(project, row, "noun behind the last of the list"), at: project };
                return Some(Subject { head: Some(head), named: true, phrase: Some((from, at)), behind: true });
            }
            token::Kind::Mark(_) => break,
            token::Kind::Place(_) | token::Kind::Town | token::Kind::Site => {}
            // 剩余10个未完工小区: which of them.
            token::Kind::Gap if at == from && view.word(at) == "未" && unfinished(view, at) => {}
            // 412个已改造小区: so they are told by what has been done.
            token::Kind::Word(_) if at == from && view.word(at) == "已" && finished(view, at) => at += 1,
            // 25个因天冷暂时停工: words that begin what is said of them.
            token::Kind::Gap if at == from && begins_clause(view.word(at)) => return None,
            token::Kind::Gap => {
                let han = view.word(at).chars().filter(|c| is_han(*c)).count();
                if let Some((_, _, thing)) = head {
                    // “加梯议事队”: a name that only begins with the noun.
                    if view.release.names.around(view.tokens[at].span.start) && view.release.names.around(view.tokens[at - 1].span.start) {
                        head = None;
                        unknown += han;
                        at += 1;
                        continue;
                    }
                    let leads = matches!(thing, Thing::Is(_) | Thing::Project | Thing::Money | Thing::Homes | Thing::Dwelling);
                    // 大型城市综合体: a place before unknown words is not what is counted.
                    if thing == Thing::Place && generic_place(view, at) && unknown == 0 {
                        head = None;
                        named = true;
                        at += 1;
                        continue;
                    }
                    unknown += han;
                    // Unknown words behind the noun are its verb, unless projects follow.
                    if unknown > 8 || !leads || !project_follows(view, at) {
                        break;
                    }
                }
                named |= han > 0;
            }
            // 17个“双百计划”社工站: the words of a name are not what they say.
            token::Kind::Word(_) if head.is_none() && view.release.names.around(token.span.start) && goes_on_behind_name(view, at) => {
                named = true;
            }
            token::Kind::Word(_) => {
                if let Some((row, thing)) = token.noun() {
                    let counted = !matches!(view.mention().of, Dimension::Percent | Dimension::Points);
                    match head {
                        // 34个市级项目开复工率达96%: the rate is of what is counted, and no count is of a rate.
                        Some(_) if counted && matches!(thing, Thing::Rate(_) | Thing::Task) => break,
                        None if counted && matches!(thing, Thing::Rate(_)) => break,
                        // 储备项目24个总投资36亿元: the sum has its own number.
                        None if at == from
                            && matches!(view.mention().of, Dimension::Count)
                            && thing == Thing::Money
                            && at + 1 < view.clause.end
                            && view.is_number(at + 1)
                            && !project_follows(view, at + 2) =>
                        {
                            break;
                        }
                        // 12个老旧小区改造项目总投资9800万元: the sum is theirs, and they are counted.
                        Some((_, _, Thing::Project | Thing::Community | Thing::Building | Thing::Housing(_) | Thing::Is(_)))
                            if counted && thing == Thing::Money && view.word(at).starts_with('总') =>
                        {
                            break;
                        }
                        Some((_, _, Thing::Project | Thing::Community)) if counted && thing == Thing::Money => break,
                        // 7个地区项目开工率超过90%: the rate is of projects, and the places are counted.
                        Some((_, _, Thing::Place))
                            if counted
                                && thing == Thing::Project
                                && view.tokens.get(at + 1).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Rate(_))))) =>
                        {
                            break;
                        }
                        Some((_, _, Thing::Housing(_)))
                            if !matches!(thing, Thing::Is(_) | Thing::Building | Thing::Place | Thing::Rate(_) | Thing::Size) => {}
                        Some((_, _, old)) if weak(thing) && gives_way(thing, old) => {}
                        _ => head = Some((at, row, thing)),
                    }
                    named = true;
                    // 剩余52个小区的消防设施改造, 18个小区节能改造和管线入地: the communities are counted, not what is theirs.
                    let theirs = starts_with_any(&view.text[token.span.end..], &["的", "节能改造", "管线", "管网", "供水", "供热", "供电", "二次供水", "消防设施", "雨污分流"]);
                    if at == from && matches!(thing, Thing::Community) && counted && theirs {
                        at += 1;
                        break;
                    }
                    // 17个县（市、区）管道改造资金3.46亿元: the places are counted, whatever the money is spent on.
                    // 三个街道雨污分流改造项目9个: so they are where the projects have their own number.
                    let place = at == from && thing == Thing::Place && counted;
                    // 永福镇、南洋镇等6个乡镇污水管网48公里: and where a list of their names stands before.
                    // 5个县（市、区）人均地区生产总值突破10万元: so they are where something is told of each.
                    let each = place && starts_with_any(&view.text[token.span.end..], &["人均", "均", "GDP", "获评", "入选"]);
                    if each || place && (view.word(at).ends_with('）') && by_place(view, at) || projects_counted(view, at + 1) || names_before(view, at)) {
                        at += 1;
                        break;
                    }
                } else if let Some((_, act)) = token.verb() {
                    // 46个在建小区
                    let state = matches!(view.word(at), "在建" | "续建" | "需" | "待" | "闲置");
                    // 54个乡镇规划编制: what is drawn up for them.
                    if head.is_some_and(|(.., thing)| thing == Thing::Place) && view.word(at) == "规划" {
                        head = None;
                        break;
                    }
                    // 818个城市建设品质提升项目
                    if act == Act::Work && head.is_some_and(|(at, ..)| view.word(at) == "城市") && project_follows(view, at) {
                        head = None;
                        at += 1;
                        continue;
                    }
                    // 24个旧城改造修缮项目, 36个拆迁安置遗留项目
                    let work = act == Act::Work || head.is_none() && REPAIR.contains(&view.word(at));
                    let projects = view.mention().of == Dimension::Count
                        && (work && project_follows(view, at + 1) || act == Act::Do && project_ends(view, at + 1)
                            // 16项文史展示转化工程深入实施: whatever is said of them.
                            || matches!(act, Act::Do | Act::Work) && head.is_none_or(|(.., thing)| thing == Thing::Is(Metric::Other)) && !matches!(view.word(at), "落地" | "完成" | "引进" | "签约" | "开展" | "实现") && projects_next(view, at + 1));
                    let state = state || at > from && view.word(at - 1) == "未";
                    // 56个续建和新开工项目
                    let state = state || at > from && view.word(at) == "新开工" && view.tokens[at - 1].is(Says::Link).is_some();
                    let joins = (act == Act::Work || state) && work_joins(view, at, head.map(|h| h.2))
                        || projects
                        || state && head.is_none() && project_follows(view, at + 1);
                    if !joins && (head.is_some() || !attributive(view, at)) {
                        break;
                    }
                } else if token.is(Says::Area).is_some() {
                    named = true;
                } else if view.word(at) == "自" && view.text[token.span.end..].starts_with(['然', '治', '来']) {
                    // 10个自然村组道路示范县
                    named = true;
                } else if at == from && token.relative().is_some() {
                    // 4个全国文化先进县: whose title it is.
                    nationwide = true;
                } else {
                    // 24个平急两用基础设施项目
                    let joins =
                        named && token.is(Says::Link).is_some() && view.mention().of == Dimension::Count && project_follows(view, at + 1);
                    if !joins && !matches!(view.word(at), "的" | "新" | "和" | "与" | "及" | "以及") {
                        break;
                    }
                }
            }
        }
        at += 1;
    }
    // 13个整村改造完成: one or two unknown words before a verb are how it was done.
    let adverb = head.is_none()
        && at == from + 1
        && matches!(view.tokens[from].kind, token::Kind::Gap)
        && view.word(from).chars().count() <= 2
        && view.word(from) != "村"
        && view.tokens.get(at).is_some_and(|t| t.verb().is_some());
    if !named || adverb || (shared || nationwide) && head.is_none() {
        return None;
    }
    // 实施老旧小区改造1098个、4621栋楼: what is counted in 栋 alone.
    if shared && matches!(head, Some((_, _, Thing::Building))) && !matches!(view.mention().of, Dimension::Buildings | Dimension::Percent) {
        return None;
    }
    // 开工232个、4.11万户居民: who lives there is counted in households alone.
    if shared
        && matches!(head, Some((_, _, Thing::Homes | Thing::People)))
        && !matches!(view.mention().of, Dimension::Homes | Dimension::People | Dimension::Percent)
    {
        return None;
    }
    let head = head.map(|(at, row, thing)| {
        let head = Head { thing, why: view.why(at, row, "noun behind the number"), at };
        if weak(thing) { housing_in(view, from, at).unwrap_or(head) } else { head }
    });
    Some(Subject { head, named, phrase: Some((from, at)), behind: true })
}

/// 永福镇、南洋镇等6个乡镇, 忠山、北城3个街道: whether the names of the places that are counted stand before the number.
fn names_before(view: &View<'_, '_>, at: usize) -> bool {
    // 58个城市公园 are not counted by their cities.
    if view.mention().unit != "个" || matches!(view.word(at), "城市" | "省市" | "城镇") {
        return false;
    }
    let Some(last) = view.at.checked_sub(1).filter(|last| *last >= view.clause.start) else { return false };
    let placed = |at: usize| matches!(view.tokens[at].kind, token::Kind::Place(_) | token::Kind::Town);
    let listed = || last > view.clause.start && view.tokens[last - 1].mark() == Some(Mark::Item);
    view.word(last) == "等" && last > 0 && placed(last - 1)
        || placed(last)
        || listed() && matches!(view.tokens[last].kind, token::Kind::Gap)
}

/// Whether money is named behind a token, up to the next number, or neither a facility nor a project stands last there:
/// 100个乡镇（街道）日间照料中心 counts none of the towns.
fn by_place(view: &View<'_, '_>, at: usize) -> bool {
    let rest = view.tokens[at + 1..view.clause.end].iter().take_while(|t| t.mark().is_none() && !matches!(t.kind, token::Kind::Mention(_)));
    let things: Vec<Thing> = rest.filter_map(|t| t.noun()).map(|(_, thing)| thing).collect();
    things.contains(&Thing::Money) || !matches!(things.last(), Some(Thing::Is(_) | Thing::Project))
}

/// Whether a noun of the phrase stands behind the name that a token is in.
fn goes_on_behind_name(view: &View<'_, '_>, at: usize) -> bool {
    let Some(end) = (at..view.clause.end).find(|i| !view.release.names.around(view.tokens[*i].span.start)) else { return false };
    let rest = view.tokens[end..view.clause.end]
        .iter()
        .take_while(|t| t.mark() == Some(Mark::Quiet) || t.noun().is_some() || matches!(t.kind, token::Kind::Gap));
    rest.clone().any(|t| t.noun().is_some())
}

/// 412个已改造小区: whether what was done stands right before the thing that is counted.
fn finished(view: &View<'_, '_>, at: usize) -> bool {
    let [done, thing] = [at + 1, at + 2].map(|at| view.tokens.get(at));
    done.is_some_and(|t| matches!(t.verb(), Some((_, Act::Work | Act::Do | Act::Begin))))
        && thing.is_some_and(|t| matches!(t.noun(), Some((_, Thing::Community | Thing::Project | Thing::Housing(_)))))
}

/// Whether 未 and a verb stand right before a noun.
fn unfinished(view: &View<'_, '_>, at: usize) -> bool {
    let [verb, noun, ..] = &view.tokens[at + 1..view.clause.end] else { return false };
    verb.verb().is_some() && noun.noun().is_some()
}

/// Whether words that no table knows begin with one that no noun begins with.
fn begins_clause(word: &str) -> bool {
    const VERBS: &[&str] =
        &["采取", "采用", "具备", "存在", "位于", "属于", "处于", "提前", "正常", "按期", "如期", "依靠", "晋升", "晋级", "跻身"];
    let clause = word.starts_with(['因', '由', '被', '现', '已', '未', '尚', '均', '还', '将', '也', '都', '仍', '刚', '拟', '于']);
    (clause || matches!(word, "靠" | "提") || starts_with_any(word, VERBS))
        && !starts_with_any(word, &["未成年", "未来", "将军", "均衡", "现代", "现场", "现有", "现浇", "现役", "现金"])
}

/// Whether a time behind the number says which things are counted: those built before it, or the projects of a plan.
fn dated(view: &View<'_, '_>, at: usize) -> bool {
    let rest = &view.tokens[at + 1..view.clause.end];
    let of = rest.iter().take(3).position(|t| view.text[t.span.clone()].ends_with('的'));
    let built = of.is_some_and(|of| of > 0 && rest.get(of + 1).is_some_and(|t| t.noun().is_some()));
    built || view.word(at).contains('五') && project_follows(view, at + 1)
}

/// Whether a word for places that stands before words unknown is a kind of place, and no place of its own: a noun
/// follows that is counted. 4个县挪用、套取补助资金 counts counties.
fn generic_place(view: &View<'_, '_>, at: usize) -> bool {
    const KINDS: &[&str] = &["乡镇", "街道", "区", "县", "市", "省", "地区", "镇", "乡", "县城", "镇街", "省市", "市县", "区县", "县市"];
    let word = view.word(at - 1);
    // 9个镇被评为特色小镇, 2个县超进度支付工程款
    if begins_clause(view.word(at)) || view.word(at).starts_with(['超', '滞', '违', '挪']) {
        return false;
    }
    // 14个乡镇标准化应急救援站: places before the words for what stands there.
    let rest: &str = view.word(at);
    let built = rest.chars().count() > 2 && rest.ends_with(['站', '院', '室', '馆', '所', '场', '队', '校', '屋']);
    word == "城市"
        || KINDS.contains(&word) && built
        || (KINDS.contains(&word) || word.ends_with('）'))
            && view.tokens[at..view.clause.end].iter().take_while(|t| t.mark().is_none()).any(|t| t.noun().is_some())
}

/// 房屋整修项目: verbs of what is done that name a kind of work too.
const REPAIR: &[&str] = &["整修", "修缮", "维修", "修复", "翻修", "新建", "扩建", "迁建", "重建"];

/// Whether nothing but unknown words, nouns and verbs of work stands before a noun for projects.
fn project_follows(view: &View<'_, '_>, at: usize) -> bool {
    for token in &view.tokens[at..view.clause.end] {
        match token.noun() {
            Some((_, Thing::Project)) => return true,
            Some(_) => continue,
            None => {}
        }
        let part = matches!(token.kind, token::Kind::Gap | token::Kind::Mark(Mark::Quiet))
            || matches!(token.verb(), Some((_, Act::Work)))
            || REPAIR.contains(&&view.text[token.span.clone()])
            || token.is(Says::Link).is_some()
            || token.is(Says::Area).is_some()
            || matches!(&view.text[token.span.clone()], "续建" | "新开工" | "在建" | "拟建" | "结转");
        if !part {
            return false;
        }
    }
    false
}

/// 3个省委、省政府督办项目: whether the second of those who want them stands before the projects.
fn whose_project(view: &View<'_, '_>, at: usize) -> bool {
    let whose = |at: usize| ["省政府", "市政府", "政府", "国家", "省", "市"].contains(&view.word(at));
    let next = (at..view.clause.end).find(|at| !whose(*at)).unwrap_or(at);
    next > at && (project_follows(view, next) || project_ends(view, next))
}

/// How words end that name things of their own, and no kind of projects.
const THINGS: [char; 14] = ['村', '间', '区', '园', '站', '心', '厂', '校', '院', '馆', '路', '镇', '家', '店'];

/// Whether the items of a list that each begin with a number end in one of projects, and name no other thing; where, and its row.
fn projects_of_kinds(view: &View<'_, '_>, at: usize) -> Option<(usize, u16)> {
    let number = |at: usize| {
        let unit = |index: usize| view.mentions[index].unit == view.mention().unit;
        view.tokens.get(at).is_some_and(|t| matches!(t.kind, token::Kind::Mention(index) if unit(index)))
    };
    let ends = |at: usize| at >= view.clause.end || view.tokens[at].mark().is_some_and(|mark| mark != Mark::Quiet);
    let mut at = at;
    loop {
        let end = (at..).find(|at| ends(*at))?;
        let last = (at + 1..end).rev().find(|at| view.tokens[*at].noun().is_some());
        match last.and_then(|at| Some((at, view.tokens[at].noun()?))) {
            _ if !number(at) => return None,
            Some((project, (row, Thing::Project))) if project + 1 == end => return Some((project, row)),
            None if !view.word(end - 1).trim_end_matches('”').ends_with(THINGS) => {}
            _ => return None,
        }
        if end >= view.clause.end || view.tokens[end].mark() != Some(Mark::Item) {
            return None;
        }
        at = end + 1;
    }
}

/// 41条（段）, 120套（户）: where the bracket ends that names another unit.
fn beside_unit(view: &View<'_, '_>, open: usize) -> Option<usize> {
    (view.tokens.get(open)?.mark() == Some(Mark::Open)).then_some(())?;
    let close = (open + 1..view.clause.end.min(open + 4)).find(|at| view.tokens[*at].mark() == Some(Mark::Close))?;
    let inside = view.between(view.tokens[open].span.end, view.tokens[close].span.start);
    (inside.chars().count() <= 2 && inside.chars().all(is_han)).then_some(close)
}

/// 8个职业教育贯通培养项目, 10个文化惠民示范项目: whether the clause ends in projects, a word or two of what they are for before them.
fn project_ends(view: &View<'_, '_>, at: usize) -> bool {
    let [modifiers @ .., last] = &view.tokens[at..view.clause.end] else { return false };
    modifiers.len() <= 2
        && matches!(last.noun(), Some((_, Thing::Project)))
        && modifiers.iter().all(|t| matches!(t.kind, token::Kind::Gap) || matches!(t.verb(), Some((_, Act::Do | Act::Work))))
}

/// Whether a noun for projects stands next, or behind one word that no table knows.
fn projects_next(view: &View<'_, '_>, at: usize) -> bool {
    let project = |at: usize| at < view.clause.end && matches!(view.tokens[at].noun(), Some((_, Thing::Project)));
    project(at) || at < view.clause.end && matches!(view.tokens[at].kind, token::Kind::Gap) && project(at + 1)
}

/// 城中村改造试点项目, 新建改扩建学校: a verb of work that is part of the phrase.
fn work_joins(view: &View<'_, '_>, at: usize, head: Option<Thing>) -> bool {
    match head {
        // 自筹620万元更换单元门: what the money is for.
        None if view.mention().of == Dimension::Money => project_follows(view, at),
        Some(Thing::Is(_) | Thing::Project | Thing::Housing(_) | Thing::Community) => project_follows(view, at),
        Some(_) => false,
        None => {
            let next = view.tokens[at + 1..view.clause.end].iter().find(|t| !matches!(t.verb(), Some((_, Act::Work))));
            next.is_some_and(|t| matches!(t.noun(), Some((_, thing)) if !matches!(thing, Thing::Money | Thing::Task | Thing::Rate(_))))
                || at > view.at + 1 && project_follows(view, at + 1)
        }
    }
}

/// A verb that begins a modifier of a noun behind it: 425个改造后的小区.
fn attributive(view: &View<'_, '_>, at: usize) -> bool {
    let rest = &view.tokens[at + 1..view.clause.end];
    let of = rest.iter().take(3).position(|t| view.text[t.span.clone()].ends_with('的'));
    of.is_some_and(|of| rest[of + 1..].iter().any(|t| t.noun().is_some()))
}

/// 三个街道雨污分流改造项目9个: whether words of one thing end in projects that have a number behind them.
fn projects_counted(view: &View<'_, '_>, from: usize) -> bool {
    let end = (from..view.clause.end).find(|at| view.is_number(*at) || view.tokens[*at].mark().is_some());
    end.is_some_and(|at| view.is_number(at) && matches!(view.tokens[at - 1].noun(), Some((_, Thing::Project))))
}
