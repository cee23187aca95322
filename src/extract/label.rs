//! What the text itself calls what a number counts: its noun phrase, grown to whole words and cut to what is a name.

mod edge;
mod quote;
mod term;

use super::phrase::{self, Subject};
use super::{View, money, share};
use crate::cue::{Act, Dimension, Says, Thing};
use crate::figure::{Figure, Kind, Metric, Why};
use crate::mention::is_han;
use crate::release::{Role, is_short};
use crate::scan::kind;
use crate::search::ends_with_any;
use crate::token::{Kind as Of, Mark};
use std::ops::Range;

/// The longest label, in characters.
const LONGEST: usize = 24;

/// What a phrase of these words names nothing.
const IDLE: &[&str] = &[
    "其中",
    "全部",
    "超过",
    "这",
    "那",
    "基础上",
    "同口径",
    "高于",
    "低于",
    "保持",
    "大关",
    "台阶",
    "主",
    "以上",
    "左右",
    "现有",
    "目前",
    "两个",
    "每人每月",
    "每月",
    "每年",
    "每天",
    "每人",
    "每户",
    "每台",
    "每部",
    "每立方米",
    "每平方米",
    "每千瓦时",
    "年度",
    "水平",
    "标准",
    "倍",
    "首批",
    "另外",
    "公里",
    "结果",
    "五年",
    "三年",
    "十年",
    "内",
    "有",
    "并按",
    "按",
];

/// Levels, which name a giver of money and nothing else.
const LEVELS: &[&str] = &["省级", "市级", "县级", "区级", "国家级"];

/// What the text itself calls it, the shortest noun phrase.
pub(super) fn label(view: &View<'_, '_>, subject: &Subject, kind: Kind, metric: Metric, why: &Option<Why>) -> String {
    let said = |span: Range<usize>| view.release.plain.words(span).trim().to_owned();
    let phrase = subject.phrase.and_then(|tokens| name(view, tokens, subject.behind));
    // 高于全省平均水平7.3个百分点: a gap is of the rate before it, and not of what the rate is held against.
    let gap = view.mention().of == Dimension::Points && kind == Kind::Level;
    let rate = view.figures[view.sentence_from..].last().filter(|f| gap && f.unit == "%");
    match (phrase, rate) {
        (Some(span), Some(rate)) if ends_with_any(&view.text[span.clone()], &["水平", "平均", "标准", "要求", "目标", "进度"]) =>
        {
            return rate.label.clone();
        }
        (Some(span), _) => return said(span),
        _ => {}
    }
    // 低保标准从每月810元提高到1030元, 总收入突破100亿元大关: what stands before words that name nothing.
    if let Some((from, _)) = subject.phrase
        && view.paragraph.role != Role::Table
        && let Some((tokens, known)) = phrase::before(view, from.min(view.at))
        && let Some(span) = name(view, tokens, false)
        && (known || !is_short(&view.text[span.clone()], 3))
    {
        return said(span);
    }
    if let Some(head) = &subject.head {
        return view.release.plain.words(head.why.span.clone()).into_owned();
    }
    if let Some(why) = why.as_ref().filter(|why| why.rule == money::ECONOMY) {
        return view.release.plain.words(why.span.clone()).into_owned();
    }
    // 可支配收入分别达到5.4万元、2.9万元，增长8.3%、9.1%: a change is of what the sentence told before it, and a share of what the share
    // before it is of.
    let unit = view.mention().unit;
    let alike = |f: &&Figure| f.metric == metric && (kind == Kind::Change || f.kind == kind) && f.label != f.unit;
    let here = || view.figures[view.sentence_from..].iter().rev().find(alike);
    let before = match kind {
        Kind::Level => None,
        Kind::Change => share::paired_levels(view).filter(alike).or_else(here),
        Kind::Share => here(),
    };
    if let Some(figure) = before {
        return figure.label.clone();
    }
    // 城市道路11条26.9公里, 老旧小区36个、8.2万平方米: two measures of one thing.
    if let Some(figure) = beside(view).filter(|figure| figure.label != figure.unit) {
        return figure.label.clone();
    }
    // Nothing names it here: what the last number of the same kind was called, else the words that told the metric. A work report goes from
    // subject to subject.
    let near = |figure: &&Figure| !view.scope.report || figure.span.start >= view.paragraph.span.start;
    if let Some(figure) = view.latest.named(view.figures, metric, unit).filter(near) {
        return figure.label.clone();
    }
    let told =
        |why: &&Why| !why.span.is_empty() && metric != Metric::Other && !view.text[why.span.clone()].contains(|c: char| c.is_ascii_digit());
    if let Some(why) = why.as_ref().filter(told) {
        return view.release.plain.words(why.span.clone()).into_owned();
    }
    unit.to_owned()
}

/// The figure right before the number, with no word between.
fn beside<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let item = view.tokens.get(view.at.checked_sub(1)?).is_some_and(|t| t.mark() == Some(Mark::Item));
    view.figure_at(view.at.checked_sub(if item { 2 } else { 1 })?)
        .filter(|figure| figure.kind == Kind::Level && figure.unit != view.mention().unit)
}

/// Where the name stands that some tokens hold, where they hold one.
fn name(view: &View<'_, '_>, (from, to): (usize, usize), behind: bool) -> Option<Range<usize>> {
    let span = if view.paragraph.role == Role::Table { cell(view, from, to) } else { whole(view, from, to, behind) };
    let span = quote::quoted(view.text, edge::cut(view.text, span));
    let words = view.text[span.clone()].trim();
    let length = words.chars().count();
    let counts = words.starts_with(|c: char| c.is_ascii_digit()) && length < 4 || words.starts_with('/');
    // None of them is longer.
    let one_of = |list: &[&str]| ends_with_any(words, list) && list.contains(&words);
    let idle = words.len() <= "每人每月".len() && one_of(IDLE) || view.mention().of != Dimension::Money && one_of(LEVELS);
    let named = (1..=LONGEST).contains(&length) && !idle && !counts && words.contains(|c: char| is_han(c) || c.is_alphabetic());
    named.then_some(span)
}

/// In a table the head of the row comes first and stands behind the head of the column, which names it.
fn cell(view: &View<'_, '_>, from: usize, to: usize) -> Range<usize> {
    let from = begins(view, from, to);
    let end = view.tokens[to - 1].span.end;
    let from = (from..to).find(|at| view.tokens[*at].span.start < end).unwrap_or(to - 1);
    view.tokens[from].span.start..end
}

/// The phrase without the verbs before it, and with what belongs to its first and last words.
fn whole(view: &View<'_, '_>, from: usize, to: usize, behind: bool) -> Range<usize> {
    let limit = if behind { view.clause.end } else { view.at };
    let mut end = to;
    // 普惠性幼儿园|覆盖|率, 污水|处理|厂
    while end < limit && joined(view, end) {
        let tail = |at: usize| at < limit && belongs(view, at);
        if tail(end) && (!behind || matches!(view.tokens[end].kind, Of::Gap)) {
            end += 1;
        } else if !behind && view.tokens[end].verb().is_some() && end + 1 < limit && joined(view, end + 1) && tail(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    // 失业|率保持: back to the verb that the rate is of.
    let rate =
        from > view.clause.start && joined(view, from) && view.word(from).starts_with('率') && view.tokens[from - 1].verb().is_some();
    let from = from - usize::from(rate);
    // 整改|率: the verb is a part of the name, and what stands before it too.
    let bound = |at: usize| view.tokens[at].verb().is_some() && at + 1 < end && belongs(view, at + 1);
    let from = if bound(from) { phrase::phrase_start(view, from) } else { from };
    // 省级奖补|资金: whose it is.
    let money = matches!(view.tokens[to - 1].noun(), Some((_, Thing::Money)));
    let mut first = from;
    while money && !behind && first > view.clause.start && joined(view, first) && gives(view, first - 1) {
        first -= 1;
    }
    if first < from {
        return view.tokens[first].span.start..view.tokens[end - 1].span.end;
    }
    let from = begins(view, from, end);
    let span = view.tokens[from].span.start..view.tokens[end - 1].span.end;
    // 新开|办高中, 新|晋普通高中: the rest of a verb that the tables cut.
    let halved = |verb: &str, rest: &[char]| view.text[..span.start].ends_with(verb) && view.text[span.clone()].starts_with(rest);
    let rest = halved("开", &['办', '设', '发', '展', '通']) || halved("新", &['晋', '增']);
    let span = span.start + if rest { '办'.len_utf8() } else { 0 }..span.end;
    term::terms(view.text, span, view.tokens[limit.min(view.tokens.len()) - 1].span.end.max(view.tokens[end - 1].span.end))
}

/// Where the name begins: behind the last verb, task or modifier in 的 of the phrase; a verb within it that a weak noun follows is a part
/// of it, as in 城市更新项目 and 老旧小区改造面积.
fn begins(view: &View<'_, '_>, from: usize, to: usize) -> usize {
    let weak = matches!(view.tokens[to - 1].noun(), Some((_, Thing::Project | Thing::Size)));
    let part = |at: usize| {
        let verb = matches!(view.tokens[at].verb(), Some((_, Act::Work)));
        let named = at > from && view.tokens[at - 1].verb().is_none() && view.tokens[at - 1].mark().is_none();
        // 安置|型商品房, 改造|类投诉
        let kind = at + 1 < to && view.word(at + 1).starts_with(['型', '类', '式']);
        named && (verb && weak || kind) || at + 1 < to && belongs(view, at + 1)
    };
    let starts = |at: &usize| {
        let token = &view.tokens[*at - 1];
        token.verb().is_some() && !part(*at - 1)
            || matches!(token.noun(), Some((_, Thing::Task))) && *at < to
            || view.word(*at - 1).ends_with('的')
    };
    let from = (from + 1..to).rev().find(starts).unwrap_or(from);
    // 装|充电口, 补|路面: one unknown character before a noun is a verb.
    let verb = matches!(view.tokens[from].kind, Of::Gap)
        && from + 1 < to
        && matches!(view.word(from), "装" | "补" | "换" | "修" | "划" | "铺" | "建" | "拆" | "种" | "刷" | "办" | "晋")
        && view.tokens[from + 1].noun().is_some();
    from + usize::from(verb)
}

/// Whether a token names who gives money, or the grant. Most words for givers make no tokens of their own.
fn gives(view: &View<'_, '_>, at: usize) -> bool {
    let span = &view.tokens[at].span;
    view.release.hits.starting(span.start).iter().any(|hit| hit.end == span.end && hit.tells(kind::GIVER))
}

/// Whether a token is no word of its own, but goes on with the one before it.
fn belongs(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.word(at);
    match view.tokens[at].kind {
        // 居民的|室内立管
        Of::Gap => goes_on(word) && !word.starts_with("室内") && !word.starts_with("区内"),
        // 省级|奖补
        _ if view.mention().of == Dimension::Money && gives(view, at) => gives(view, at - 1),
        _ => view.tokens[at].is(Says::Share).is_some() && word.ends_with('率'),
    }
}

/// Whether nothing stands between a token and the one before it.
fn joined(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[at - 1].span.end == view.tokens[at].span.start
}

/// Whether an unknown word that begins so goes on with the noun before it: 污水处理|厂, 新能源公交|车, 覆盖|率.
fn goes_on(word: &str) -> bool {
    const BOUND: &str = "车网厂站点线率数量费额值款证机器场馆院所室校园路桥渠库房棚柜桩物品业员师生队群区村镇道体板亭栏牌表单书卡";
    word.chars().next().is_some_and(|first| BOUND.contains(first))
}

#[cfg(test)]
mod tests {
    use crate::figures;

    #[test]
    fn labels() {
        for (text, want) in [
            // Whole words, whatever the tables cut.
            ("建成污水处理厂9座。", "污水处理厂"),
            ("铺设污水管网257公里。", "污水管网"),
            ("购置新能源公交车38台。", "新能源公交车"),
            ("规模以上工业增加值增长7.5%。", "规模以上工业增加值"),
            ("新增高新技术企业20家。", "高新技术企业"),
            ("城镇新增就业30万人。", "城镇新增就业"),
            ("普惠性幼儿园覆盖率达到90%。", "普惠性幼儿园覆盖率"),
            ("入住率95.7%。", "入住率"),
            ("优良天数347天。", "优良天数"),
            // Projects and areas with what they are of; no verb before the name.
            ("实施城市更新项目107个。", "城市更新项目"),
            ("新开办高中5所。", "高中"),
            ("改造老旧小区12个。", "老旧小区"),
            ("装充电口160个。", "充电口"),
            // Marks in pairs.
            ("新增“小巨人”企业10家。", "“小巨人”企业"),
            ("建设“四好农村路”440公里。", "四好农村路"),
            // Whose money.
            ("争取省级奖补资金800万元。", "省级奖补资金"),
            ("中央补助1.58亿元、省级奖补3400万元。", "省级奖补"),
            // What was told before, where the words beside the number name nothing.
            ("财政总收入首次突破100亿元大关。", "财政总收入"),
            ("规上工业增加值2180亿元，增长8.1%。", "规上工业增加值"),
            ("开工率91.6%，高于全省平均水平7.3个百分点。", "开工率"),
            ("开工率91.6%，群众满意度提高5个百分点。", "群众满意度"),
            // Nothing names it.
            ("小区共有12栋。", "小区"),
        ] {
            let figures = figures(text);
            assert_eq!(figures.last().expect("a figure").label, want, "{text}");
        }
    }
}
