//! Quarters and estates whose names are made of words of the tables: 工人村片区, 人和街片区; 和睦新村 at the head of its clause.

use super::site::{names_kind, of_kind};
use super::{Kind, Mark, Token};
use crate::cue::{Act, Says};
use crate::mention::{floor, is_han};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::sign::Sign;

/// Makes one token of the name of a quarter, and of an estate that a clause begins to tell of.
pub(super) fn quarters(text: &str, tokens: &mut Vec<Token>, rare: &[Sign]) {
    // Most sentences name none.
    if !rare.iter().any(|sign| ends(sign.c)) {
        return;
    }
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].span.len() == "片区".len() && text[tokens[at].span.clone()] == *"片区" {
            at = quarter(text, tokens, at);
        } else if near(rare, tokens[at].span.start) && begins(text, tokens, at) {
            estate(text, tokens, at);
        }
        at += 1;
    }
}

/// Whether a character ends 片区 or the names of estates.
fn ends(c: char) -> bool {
    matches!(c, '片' | '苑' | '寓' | '舍' | '村' | '园' | '院')
}

/// Whether such a character stands where the name of an estate that begins here would end.
fn near(rare: &[Sign], start: usize) -> bool {
    rare.iter().any(|sign| ends(sign.c) && (start + 6..start + 18).contains(&sign.at))
}

/// Whether a clause begins at a token, behind the time or the place that it begins with.
fn begins(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = matches!(tokens[at].kind, Kind::Gap | Kind::Word(_));
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    word && before.is_none_or(|t| match t.kind {
        Kind::Mark(mark) => mark != Mark::Item,
        Kind::Place(_) | Kind::Time(_) => true,
        _ => &text[t.span.clone()] == "\n",
    })
}

/// How far back the full name of an estate may stand, in bytes: some paragraphs.
const NEAR: usize = 3000;

/// The longest name before 片区, in characters.
const LONGEST: usize = 5;

/// 工人村片区: what stands before 片区 in its clause, up to the place, the time or the verb before it. Returns where its token is.
fn quarter(text: &str, tokens: &mut Vec<Token>, at: usize) -> usize {
    // What kinds of quarters there are.
    const KINDS: &[&str] = &[
        "老旧",
        "城镇",
        "核心",
        "中心",
        "主城",
        "城中村",
        "棚户",
        "连片",
        "成片",
        "集中",
        "更新",
        "功能",
        "产业",
        "商业",
        "历史",
        "文化",
        "街区",
        "破旧",
        "其他",
        "其余",
        "征收",
        "拆迁",
        "搬迁",
        "项目",
        "小区",
        "的",
        "等",
        "多",
        "全",
        "各",
        "点",
        "街道",
        "类",
        "对",
        "将",
        "把",
        "由",
        "与",
        "在",
        "从",
        "向",
        "其中",
    ];
    let own = |t: &Token| match t.kind {
        Kind::Gap => text[t.span.clone()].chars().all(is_han),
        Kind::Word(_) => !matches!(t.verb(), Some((_, act)) if act != Act::Stand) && !t.governs() && t.is(Says::Part).is_none(),
        _ => false,
    };
    let adjoins = |i: usize| tokens[i].span.end == tokens[i + 1].span.start;
    let from = (0..at).rev().take_while(|i| own(&tokens[*i]) && adjoins(*i)).last().unwrap_or(at);
    if from == at {
        return at;
    }
    let name = &text[tokens[from].span.start..tokens[at].span.start];
    let length = name.chars().count();
    let behind = from.checked_sub(1).map(|before| &tokens[before]);
    let apart = behind.is_none_or(|t| match t.kind {
        Kind::Mark(mark) => mark != Mark::Item,
        Kind::Word(_) => t.verb().is_some(),
        Kind::Gap => !text[t.span.clone()].contains(is_han),
        Kind::Mention(_) => false,
        _ => true,
    });
    // 三个片区 and 两大片区 are counted, and no names.
    let counted = name.chars().any(|c| "一二三四五六七八九十两几个".contains(c));
    if !(2..=LONGEST).contains(&length) || !apart || counted || has_any(name, KINDS) || names_kind(name) || name.ends_with('大') {
        return at;
    }
    tokens[from].span.end = tokens[at].span.end;
    tokens[from].kind = Kind::Site;
    tokens.drain(from + 1..=at);
    from
}

/// 和睦新村改造收官, 深村大院是上世纪90年代的: a name that ends as those of estates do, and what tells of one behind it.
fn estate(text: &str, tokens: &mut Vec<Token>, at: usize) {
    const ENDS: &[&str] = &["新村", "花园", "家园", "嘉园", "公寓", "大院", "小院", "宿舍", "苑"];
    const TELLS: &[&str] = &["建于", "始建", "建成于", "修建于", "改造收官", "改造完", "是上世纪", "，共", ",共", "共有", "项目共"];
    let start = tokens[at].span.start;
    let words = &text[start..];
    let ended = |(i, c): (usize, char)| {
        let name = &words[..i + c.len_utf8()];
        let named = ends(c) && ends_with_any(name, ENDS);
        (named && starts_with_any(&words[name.len()..], TELLS)).then_some(name)
    };
    let Some(name) = words.char_indices().take(6).take_while(|(_, c)| is_han(*c)).skip(2).find_map(ended) else { return };
    // 原贵阳棉纺厂宿舍: a name with that of a place in it.
    let placed = |t: &Token| matches!(t.kind, Kind::Place(_)) && !text[t.span.clone()].ends_with(['市', '区', '县', '旗', '州', '省']);
    if at > 0 && placed(&tokens[at - 1]) {
        return;
    }
    let head = ENDS.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    // 和睦新村: of peace, and not and.
    if of_kind(head) || names_kind(head.trim_start_matches('和')) || head.contains('的') {
        return;
    }
    // 后湖街道金色花苑小区焕然一新。金色花苑建于1998年: what is short for a name that was told is taken up by that.
    let told = &text[floor(text, start.saturating_sub(NEAR))..start];
    let short = |kind: &str| told.match_indices(name).any(|(at, _)| told[at + name.len()..].starts_with(kind));
    if short("小区") || short("社区") {
        return;
    }
    let end = start + name.len();
    let Some(last) = (at..tokens.len()).find(|i| tokens[*i].span.end >= end) else { return };
    if tokens[at..=last].iter().any(|t| t.verb().is_some_and(|(_, act)| act != Act::Stand)) {
        return;
    }
    let rest = end..tokens[last].span.end;
    if !rest.is_empty() && !matches!(tokens[last].kind, Kind::Gap) {
        return;
    }
    tokens.splice(at..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
    if !rest.is_empty() {
        tokens.insert(at + 1, Token { span: rest, kind: Kind::Gap, depth: 0 });
    }
}
