//! A sentence as the walk sees it: words, numbers, times, marks, and the gaps between them.

use crate::cue::{Act, Mood, Relative, Says, Thing, Trend};
use crate::mention::{Mention, is_han, is_numeric};
use crate::place::{self, Level, Place};
use crate::release::{Release, is_short};
use crate::scan::{Hit, kind, namesake, overrun, person, place_of};
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};
use crate::sign::Sign;
use crate::time::Expression;
use std::ops::Range;

mod zone;

/// A token and its place.
#[derive(Debug, Clone)]
pub struct Token {
    /// Byte range.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// How deep in brackets it stands.
    pub depth: u32,
}

/// What a token is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A word of the cue tables.
    Word(Hit),
    /// A place name.
    Place(&'static Place),
    /// A town or street of a city by its pattern: 太白镇, 崇阳街道.
    Town,
    /// A single community, which is no division: 盐湖巷小区.
    Site,
    /// A number that may become a figure: index into the mentions.
    Mention(usize),
    /// A time expression: index into the sentence's expressions.
    Time(usize),
    /// Punctuation.
    Mark(Mark),
    /// Text that no table knows.
    Gap,
}

/// Punctuation, as far as it parts anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// ，
    Comma,
    /// 、
    Item,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// （
    Open,
    /// ）
    Close,
    /// 。 and the like.
    Stop,
    /// “ ” and blanks: part nothing.
    Quiet,
}

impl Token {
    /// The word of the tables, where it is one.
    #[inline]
    pub fn hit(&self) -> Option<&Hit> {
        match &self.kind {
            Kind::Word(hit) => Some(hit),
            _ => None,
        }
    }

    /// The thing that it names.
    #[inline]
    pub fn noun(&self) -> Option<(u16, Thing)> {
        self.hit()?.noun()
    }

    /// The act that it tells.
    #[inline]
    pub fn verb(&self) -> Option<(u16, Act)> {
        self.hit()?.verb()
    }

    /// The mood that it sets.
    #[inline]
    pub fn mood(&self) -> Option<(u16, Mood)> {
        self.hit()?.find_of(kind::MOOD, |says| match says {
            Says::Mood(mood) => Some(mood),
            _ => None,
        })
    }

    /// Whether it tells a mood that governs what stands around it; others only weigh their paragraph.
    #[inline]
    pub fn governs(&self) -> bool {
        matches!(self.mood(), Some((_, Mood::Plan | Mood::Fact | Mood::Ongoing)))
    }

    /// The change that it tells.
    #[inline]
    pub fn change(&self) -> Option<(u16, Trend)> {
        self.hit()?.find_of(kind::CHANGE, |says| match says {
            Says::Change(trend) => Some(trend),
            _ => None,
        })
    }

    /// The relative place that it names.
    #[inline]
    pub fn relative(&self) -> Option<(u16, Relative)> {
        self.hit()?.find_of(kind::PLACE, |says| match says {
            Says::Place(relative) => Some(relative),
            _ => None,
        })
    }

    /// Whether it says just this.
    #[inline]
    pub fn is(&self, wanted: Says) -> Option<u16> {
        self.hit()?.find_of(kind::of(wanted) & !kind::TOKEN, |says| (says == wanted).then_some(())).map(|(row, ())| row)
    }

    /// The mark.
    pub fn mark(&self) -> Option<Mark> {
        match self.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }
}

/// Cuts a sentence into tokens.
pub fn cut(
    release: &Release<'_>,
    span: &Range<usize>,
    mentions: &[Mention],
    first: usize,
    times: &[Expression],
    home: Option<&'static Place>,
) -> Vec<Token> {
    let text: &str = &release.folded;
    // A token is two or three characters long.
    let mut out: Vec<Token> = Vec::with_capacity(span.len() / 6 + 4);
    let mut next_mention = first;
    let mut next_time = 0;
    let mut at = span.start;
    let hits = release.hits.within(span.clone());
    let mut next_hit = 0;
    let mut signs = release.signs.within(span.clone());
    while at < span.end {
        while next_hit < hits.len() && hits[next_hit].start < at {
            next_hit += 1;
        }
        while next_mention < mentions.len() && mentions[next_mention].after <= at && mentions[next_mention].span.start < at {
            next_mention += 1;
        }
        while next_time < times.len() && times[next_time].span.start < at {
            next_time += 1;
        }
        if let Some(mention) = mentions.get(next_mention)
            && at >= mention.before
            && at < mention.after
        {
            push(&mut out, mention.span.clone(), Kind::Mention(next_mention));
            at = mention.after;
            next_mention += 1;
            continue;
        }
        if let Some(time) = times.get(next_time)
            && at == time.span.start
            && mentions.get(next_mention).is_none_or(|m| m.span.start >= time.span.end)
        {
            push(&mut out, time.span.clone(), Kind::Time(next_time));
            at = time.span.end;
            next_time += 1;
            continue;
        }
        // 福州市鼓楼区, in a release on the whole country: of the place right before it.
        let beside = match out.last() {
            Some(Token { kind: Kind::Place(place), span, .. }) if span.end == at => Some(*place),
            _ => None,
        };
        let around = home.or(beside);
        let stop = mentions.get(next_mention).map_or(span.end, |m| m.before).min(times.get(next_time).map_or(span.end, |t| t.span.start));
        let word = hits[next_hit..].iter().take_while(|hit| hit.start == at).find_map(|hit| {
            if hit.end > stop {
                return None;
            }
            // 老城区 is a part of many cities, and the name of a district of one.
            if hit.is_place() && (overrun(hit, text) || person(hit, text)) {
                return None;
            }
            if hit.is_place()
                && let Some(place) = place_of(hit, home)
                && home.is_some_and(|home| place.within(home) && place.code != home.code)
            {
                return Some((hit.end, Kind::Place(place)));
            }
            // 实施保障性租赁住房: a verb that ends inside a noun that goes on gives way to a shorter word before it.
            let crossed = || {
                hits[next_hit..].iter().take_while(|h| h.start < hit.end).any(|h| {
                    h.start > hit.start
                        && h.end > hit.end
                        && h.tells(kind::NOUN)
                        && hits[next_hit..].iter().any(|short| short.start == hit.start && short.end == h.start && short.tells(kind::VERB))
                })
            };
            if hit.tells(kind::TOKEN) && !(hit.tells(kind::VERB) && crossed()) {
                return Some((hit.end, Kind::Word(*hit)));
            }
            hit.places().next()?;
            // 铁西区, of which there are three: the name alone.
            place_of(hit, around).map_or_else(
                || namesake(hit, &text[hit.span()]).then_some((hit.end, Kind::Town)),
                |place| Some((hit.end, Kind::Place(place))),
            )
        });
        if let Some((end, kind)) = word {
            push(&mut out, at..end, kind);
            at = end;
            continue;
        }
        while let [sign, rest @ ..] = signs
            && sign.at < at
        {
            signs = rest;
        }
        let mut end = span.end;
        if let [sign, ..] = signs {
            if sign.at == at {
                push(&mut out, at..sign.end(), mark(sign.c).map_or(Kind::Gap, Kind::Mark));
                at = sign.end();
                continue;
            }
            end = end.min(sign.at);
        }
        // No table knows what stands up to the next word, sign, number or time.
        if stop > at {
            end = end.min(stop);
        }
        // What makes no token parts no gap, unless a number or time begins here and the gap must not run past it.
        let parts = |hit: &&Hit| hit.start > at && (hit.tells(kind::TOKEN) || hit.is_place() || stop <= at);
        if let Some(word) = hits[next_hit..].iter().find(parts) {
            end = end.min(word.start);
        }
        push(&mut out, at..end, Kind::Gap);
        at = end;
    }
    lone_words(text, &mut out);
    if let Some(home) = home {
        cities(text, &mut out, home);
        listed(text, &mut out, home);
    }
    towns(text, &mut out, release.signs.rare(span.clone()));
    and_towns(text, &mut out);
    zone::zones(text, &mut out);
    sites(text, &mut out, home);
    punctuate(text, &mut out);
    named_behind(text, &mut out);
    nest(&mut out);
    out
}

/// Notes how deep in brackets each token stands; a bracket itself stands where it opens and closes.
pub fn nest(tokens: &mut [Token]) {
    let mut depth = 0u32;
    for token in tokens {
        token.depth = depth;
        match token.mark() {
            Some(Mark::Open) => depth += 1,
            Some(Mark::Close) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// A page that lost its punctuation: commas of no width go where a number's own words end, so that each number has its
/// clause again. 截至7月底已开工1126个开工率84%其中沈阳298个 reads 截至7月底已开工1126个，开工率84%，其中沈阳298个.
fn punctuate(text: &str, tokens: &mut Vec<Token>) {
    let number = |t: &Token| matches!(t.kind, Kind::Mention(_));
    let lost = tokens.iter().filter(|t| number(t)).count() >= 4
        && !tokens.iter().any(|t| matches!(t.mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Item)));
    if !lost {
        return;
    }
    let mut at = 0;
    while at < tokens.len() {
        let here = at;
        at += 1;
        // 水电气热信是必选项上半年全省更新…: a time begins a clause of its own.
        if matches!(tokens[here].kind, Kind::Time(_)) && here > 0 && matches!(tokens[here - 1].kind, Kind::Gap | Kind::Word(_)) {
            let start = tokens[here].span.start;
            tokens.insert(here, Token { span: start..start, kind: Kind::Mark(Mark::Comma), depth: 0 });
            at += 1;
        }
        if !number(&tokens[here]) {
            continue;
        }
        // What follows up to the next word that cannot be of this number.
        let own = |t: &Token| matches!(t.kind, Kind::Gap) || t.noun().is_some() || t.mark() == Some(Mark::Quiet);
        let next = tokens[here + 1..].iter().position(|t| !own(t)).map_or(tokens.len(), |i| here + 1 + i);
        let Some(follower) = tokens.get(next).filter(|t| t.mark().is_none()) else { continue };
        let between = &text[tokens[here].span.end..follower.span.start];
        // The words between are of the next number, unless they stand before a verb or a time.
        let split = if number(follower) {
            if between.chars().count() < 2 {
                continue;
            }
            here + 1
        } else {
            next
        };
        let start = tokens[split].span.start;
        tokens.insert(split, Token { span: start..start, kind: Kind::Mark(Mark::Comma), depth: 0 });
        at = split + 1;
    }
}

/// ➤ 320个：新开工的老旧小区: what a number at the head of its line counts stands behind a colon, which then parts nothing,
/// as a bracket for a second unit before it does not.
fn named_behind(text: &str, tokens: &mut [Token]) {
    let sign = |t: &Token| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Gap) && !text[t.span.clone()].contains(is_han);
    let Some(number) = tokens.iter().position(|t| !sign(t)).filter(|at| matches!(tokens[*at].kind, Kind::Mention(_))) else { return };
    let mut colon = number + 1;
    if tokens.get(colon).and_then(Token::mark) == Some(Mark::Open) {
        let closes = |t: &Token| t.mark() == Some(Mark::Close);
        colon = tokens[colon..].iter().take(3).position(closes).map_or(colon, |close| colon + close + 1);
    }
    if tokens.get(colon).and_then(Token::mark) == Some(Mark::Colon) && tokens.len() > colon + 1 {
        for token in &mut tokens[number + 1..=colon] {
            token.kind = Kind::Mark(Mark::Quiet);
        }
    }
}

/// 盐湖巷小区, 冷湖路家属院, 长安路5号院: a single community by its name, which ends as such names do.
fn sites(text: &str, tokens: &mut Vec<Token>, home: Option<&'static Place>) {
    let mut at = 0;
    while at < tokens.len() {
        if matches!(tokens[at].kind, Kind::Town) {
            dwelt(text, tokens, at);
            estate(text, tokens, at);
        }
        // 望麓园街道荷花池社区茶叶公司宿舍: or in the community of a town.
        let community = matches!(tokens[at].kind, Kind::Site) && text[tokens[at].span.clone()].ends_with("社区");
        if community && at > 0 && matches!(tokens[at - 1].kind, Kind::Town) {
            estate(text, tokens, at);
        }
        if matches!(tokens[at].kind, Kind::Gap) {
            // 走进曹家巷社区: what leads there is not of the name.
            let span = tokens[at].span.clone();
            let led = starts_with_any(&text[span.clone()], LEADING).then_some(span.start + "家住".len());
            if let Some(cut) = led.filter(|cut| *cut < span.end) {
                tokens[at].span.end = cut;
                tokens[at].kind = Kind::Mark(Mark::Quiet);
                tokens.insert(at + 1, Token { span: cut..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            let span = tokens[at].span.clone();
            let word = &text[span.clone()];
            // 1.第一社区: the number of the item is not of the name.
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let number = word[digits..].strip_prefix(['.', '．']).unwrap_or(word);
            let cut = span.start + (word.len() - number.len());
            if cut > span.start && cut < span.end {
                tokens[at].span.end = cut;
                tokens.insert(at + 1, Token { span: cut..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            // 把沿江路片区打包改造: what puts the object first is not of the name.
            let word = &text[tokens[at].span.clone()];
            if let Some(c) = word.chars().next().filter(|c| matches!(c, '把' | '将' | '对'))
                && (word.ends_with("片区") || text[tokens[at].span.end..].starts_with("片区"))
            {
                let c = c.len_utf8();
                let span = tokens[at].span.clone();
                tokens[at].span.end = span.start + c;
                tokens.insert(at + 1, Token { span: span.start + c..span.end, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
            if tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Comma) {
                scene(text, tokens, at);
            }
            joined_name(text, tokens, at);
            named_road(text, tokens, &mut at, home);
            site(text, tokens, at);
            // 锦春花苑小区: one name.
            if matches!(tokens[at].kind, Kind::Site)
                && let Some(next) = tokens.get(at + 1)
                && next.span.start == tokens[at].span.end
                && matches!(&text[next.span.clone()], "小区" | "社区")
            {
                tokens[at].span.end = next.span.end;
                tokens.remove(at + 1);
            }
            // 双塔寺街片区: what begins like a place of elsewhere is of the name.
            if matches!(tokens[at].kind, Kind::Site)
                && at > 0
                && tokens[at - 1].span.end == tokens[at].span.start
                && let Kind::Place(place) = tokens[at - 1].kind
                && !text[tokens[at - 1].span.clone()].ends_with(['市', '区', '县', '旗', '州', '省'])
                && home.is_some_and(|home| !place.within(home) || place.code == home.code)
            {
                tokens[at].span.start = tokens[at - 1].span.start;
                tokens.remove(at - 1);
                at -= 1;
            }
        }
        at += 1;
    }
}

/// 中和小区, 祥和花园: 和 at the end of a name of two characters joins nothing.
fn joined_name(text: &str, tokens: &mut Vec<Token>, at: usize) {
    let opens = at == 0 || tokens[at - 1].mark().is_some() || matches!(tokens[at - 1].kind, Kind::Place(_) | Kind::Town);
    let [first, and, estate, ..] = &tokens[at..] else { return };
    let adjoins = first.span.end == and.span.start && and.span.end == estate.span.start;
    let one = text[first.span.clone()].chars().count() == 1 && text[first.span.clone()].chars().all(is_han);
    if opens && one && adjoins && &text[and.span.clone()] == "和" && matches!(&text[estate.span.clone()], "小区" | "社区" | "花园" | "家园")
    {
        let end = estate.span.end;
        tokens[at].span.end = end;
        tokens[at].kind = Kind::Site;
        tokens.drain(at + 1..=at + 2);
    }
}

/// 城关镇曲阳路片区: a road with the name of a place of elsewhere is the road.
fn named_road(text: &str, tokens: &mut Vec<Token>, at: &mut usize, home: Option<&'static Place>) {
    let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else { return };
    let Kind::Place(place) = before.kind else { return };
    let full = text[before.span.clone()].ends_with(['市', '区', '县', '旗', '州', '省']);
    let elsewhere = home.is_some_and(|home| !place.within(home) || place.code == home.code);
    let road = text[tokens[*at].span.clone()].starts_with(['路', '街', '巷', '桥']) && before.span.end == tokens[*at].span.start;
    if road && elsewhere && !full {
        tokens[*at].span.start = before.span.start;
        tokens.remove(*at - 1);
        *at -= 1;
    }
}

/// 列东街道东安新村建于上世纪80年代, 武康街道春晖社区服务人口1.2万人: what a town's name goes on with, up to the words that begin to
/// tell of it, is a community.
fn dwelt(text: &str, tokens: &mut Vec<Token>, town: usize) {
    const ENDS: &[&str] = &["新村", "花园", "家园", "宿舍", "公寓", "家属楼", "社区", "苑", "里"];
    const TELLS: &[&str] = &["始建于", "建成于", "修建于", "建于", "服务人口", "服务居民", "常住人口", "占地", "地处"];
    const LONGEST: usize = 12;
    let start = tokens[town].span.end;
    let behind = &text[start..];
    let words =
        &behind[..behind.char_indices().take_while(|(_, c)| is_han(*c)).take(LONGEST).last().map_or(0, |(at, c)| at + c.len_utf8())];
    let Some(length) = TELLS.iter().filter_map(|w| find(words, w)).min() else { return };
    let name = &words[..length];
    if !(3..=8).contains(&name.chars().count()) || !ends_with_any(name, ENDS) || of_kind(name) {
        return;
    }
    let end = start + length;
    let Some(last) = (town + 1..tokens.len()).find(|at| tokens[*at].span.end >= end) else { return };
    let rest = end..tokens[last].span.end;
    tokens.splice(town + 1..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
    if !rest.is_empty() {
        tokens.insert(town + 2, Token { span: rest, kind: Kind::Gap, depth: 0 });
    }
}

/// 新成街道和平家园小区, 殷行街道开鲁三村: what a town's name goes on with, up to a word that ends the name of a community.
fn estate(text: &str, tokens: &mut Vec<Token>, town: usize) {
    const ENDS: &[&str] = &[
        "小区",
        "家属院",
        "家属区",
        "家属楼",
        "生活区",
        "宿舍",
        "新村",
        "花园",
        "家园",
        "嘉园",
        "苑",
        "公寓",
        "一村",
        "二村",
        "三村",
        "四村",
        "五村",
        "六村",
        "巷",
        "胡同",
        "弄",
        "号院",
    ];
    /// 和平家园 begins with no "and".
    const PEACE: &[char] = &['平', '谐', '美', '睦', '顺', '兴', '苑', '园', '泰', '信', '馨', '悦', '盛', '丰', '润'];
    const LONGEST: usize = 10;
    let start = tokens[town].span.end;
    let behind = &text[start..];
    let words = &behind[..behind
        .char_indices()
        .take_while(|(_, c)| is_han(*c) || c.is_ascii_digit())
        .take(LONGEST)
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8())];
    if !has_any(words, ENDS) {
        return;
    }
    let Some((at, end)) = ENDS.iter().filter_map(|end| Some((find(words, end)?, *end))).min_by_key(|(at, end)| (*at, end.len())) else {
        return;
    };
    let head = &words[..at];
    let mut length = at + end.len();
    // 锦春花苑小区, 工人新村三小区
    let part = words[length..].trim_start_matches(['一', '二', '三', '四', '五', '六', '东', '西', '南', '北']);
    if part.starts_with("小区") {
        length = words.len() - part.len() + "小区".len();
    }
    // 背街小巷 are of a kind.
    let lanes = end == "巷" && (head.ends_with(['小', '街']) || words[length..].starts_with(['、', '道']));
    // 香烟桥路45弄: a number is of a lane or a yard.
    let numbered = head.contains(|c: char| c.is_ascii_digit()) && !matches!(end, "弄" | "号院");
    let and = lanes || numbered || head.strip_prefix('和').is_some_and(|rest| !rest.starts_with(PEACE));
    let inside = tokens[town + 1..].iter().take_while(|t| t.span.start < start + at);
    let told = inside.clone().any(|t| t.verb().is_some() || t.is(Says::Area).is_some() || t.relative().is_some());
    let begins = head.starts_with(['的', '有', '内', '辖', '及', '与', '等', '各', '共', '已', '将', '为', '对', '在', '是', '还', '也']);
    if !(2..=7).contains(&head.chars().count()) || and || told || begins || of_kind(head) || names_kind(head.trim_start_matches('和')) {
        return;
    }
    let end = start + length;
    let Some(last) = (town + 1..tokens.len()).find(|at| tokens[*at].span.end >= end) else { return };
    let rest = end..tokens[last].span.end;
    if !rest.is_empty() && !matches!(tokens[last].kind, Kind::Gap) {
        return;
    }
    tokens.splice(town + 1..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
    if !rest.is_empty() {
        tokens.insert(town + 2, Token { span: rest, kind: Kind::Gap, depth: 0 });
    }
}

/// What leads to a place.
const LEADING: &[&str] = &["家住", "住在", "走进", "来到", "位于"];

/// 老旧小区, 绿化小区: whether the word before 小区 tells of what kind it is.
fn of_kind(word: &str) -> bool {
    // 化机小区 and 历史文化街区 are named with the character that ends 绿化.
    let rest = word.strip_suffix("文化").unwrap_or(word).trim_start_matches('化');
    rest.contains(KINDS)
}

/// 石化小区, 辽化小区: named after a plant; 绿化小区 and 智能化小区 are kinds.
fn works(word: &str) -> bool {
    const DONE: &[&str] = &["绿化", "美化", "亮化", "优化", "净化", "硬化", "老化", "文化", "强化", "深化", "序化"];
    word.chars().count() == 2 && word.ends_with('化') && !DONE.contains(&word)
}

/// 在瑞京花园，7栋楼加装了电梯; 走进芗城区瑞京花园，…: a clause that only says in which estate.
fn scene(text: &str, tokens: &mut Vec<Token>, at: usize) {
    const ESTATES: &[&str] = &["花园", "家园", "嘉园", "雅苑", "名苑", "新村", "公寓", "宿舍", "家属楼"];
    let span = tokens[at].span.clone();
    let word = &text[span.clone()];
    const LEADING: &[&str] = &["在", "走进", "来到", "家住"];
    let led = at > 0 && LEADING.contains(&&text[tokens[at - 1].span.clone()]);
    let scene = if led { Some(word) } else { LEADING.iter().find_map(|w| word.strip_prefix(w)) };
    let of = at > 0 && matches!(tokens[at - 1].kind, Kind::Place(Place { level: Level::County, .. }) | Kind::Town);
    let Some(name) = scene.or((of && tokens[at - 1].span.end == span.start).then_some(word)) else { return };
    let heads = at == 0 || of || led || tokens[at - 1].mark().is_some();
    let named = (4..=8).contains(&name.chars().count()) && name.chars().all(is_han) && !name.contains(KINDS);
    if !heads || !named || !ends_with_any(name, ESTATES) {
        return;
    }
    let from = span.end - name.len();
    tokens[at].kind = Kind::Site;
    tokens[at].span.start = from;
    if from > span.start {
        tokens.insert(at, Token { span: span.start..from, kind: Kind::Gap, depth: 0 });
    }
}

/// 无物业小区, 老旧小区: what kind they are of.
const KINDS: &[char] = &['老', '旧', '无', '各', '全', '部', '等', '个', '多', '类', '型', '化', '某', '该', '其'];
/// 智慧小区, 示范小区: nor are these names.
const NAMED: &[&str] = &[
    "样本", "智慧", "绿色", "示范", "美丽", "美好", "平安", "文明", "宜居", "未来", "完整", "标杆", "样板", "精品", "重点", "大型", "小型",
    "农村", "城市", "试点", "封闭", "开放", "零散", "红色", "商品", "周边", "相邻", "目标", "首批", "单位", "居民", "住宅", "改造", "新建",
    "整个", "两", "几", "数", "此", "本", "我", "这", "那", "每", "有", "在", "对", "为", "使", "让", "将", "和", "与", "据", "由", "从",
    "到", "以", "上述", "涉及", "对于", "惠民", "民生", "安置", "成熟", "弃管", "失管", "高档", "高层", "普通", "传统", "同一", "相关",
    "剩余", "另外", "利用", "结合", "依托", "围绕", "组织", "引导", "推动", "沿街", "下辖", "所属", "部分",
];

/// 智慧小区, 和小区: words of one character join what stands before; 中和小区 is a name.
fn names_kind(word: &str) -> bool {
    NAMED.iter().any(|kind| if is_short(kind, 1) { word.starts_with(kind) } else { word.contains(kind) })
}

fn site(text: &str, tokens: &mut Vec<Token>, at: usize) {
    const ENDS: &[char] = &[
        '苑', '园', '里', '路', '巷', '街', '庄', '湾', '居', '院', '村', '坊', '桥', '山', '河', '湖', '港', '外', '花', '家', '号', '厂',
        '局',
    ];
    /// How places to live are called, where the town that they lie in is named before them.
    const HOMES: &[&str] = &["村", "里", "苑", "家属楼", "宿舍", "花园", "东区", "西区", "南区", "北区", "街区"];
    /// 家住铁西区工人村: or whose district is, behind these words.
    const LIVED: &[&str] = &["家住", "住在", "走进", "来到", "位于"];
    let word = &text[tokens[at].span.clone()];
    let next = tokens.get(at + 1).map_or("", |t| &text[t.span.clone()]);
    // Most gaps are done with here: all that is asked for below ends in one of these, or stands before 小区, 社区, 片区 or 街区.
    let last = word.chars().next_back();
    if !matches!(last, Some('院' | '区' | '村' | '里' | '苑' | '楼' | '舍' | '园')) && !next.ends_with('区') {
        return;
    }
    // 像师苑小区这样的小区 is no tale of one, and 该家属院 no name.
    if LEADING.contains(&word) || word.starts_with(['像', '该', '某']) || has(word, "某家属院") {
        return;
    }
    let ends = ends_with_any(word, &["家属院", "生活区", "号院", "片区"]);
    // 义宁镇利民西村, 营头镇供销社家属楼: named behind the town that it lies in.
    // So is 樟林社区 in 岳峰镇的樟林社区.
    let of = (at > 1 && &text[tokens[at - 1].span.clone()] == "的") as usize;
    // 航银路的航运小区: behind its street.
    let street_of = of == 1 && ["路", "街", "道", "巷", "社区"].iter().any(|w| text[..tokens[at - 1].span.start].ends_with(w));
    let above = at.checked_sub(1 + of).map(|i| &tokens[i]).filter(|t| t.span.end == tokens[at - of].span.start);
    // 龙眠街道同安社区盐业公司宿舍: or in the community of a town.
    let in_town = above
        .is_some_and(|t| matches!(t.kind, Kind::Town) || of == 0 && matches!(t.kind, Kind::Site) && text[t.span.clone()].ends_with("社区"));
    let in_county = above.is_some_and(|t| matches!(t.kind, Kind::Place(place) if place.level == Level::County));
    let lived = in_county && of == 0 && at > 1 && LIVED.contains(&&text[tokens[at - 2].span.clone()]);
    let homes = (in_town && of == 0 || lived) && HOMES.iter().any(|end| word.ends_with(end));
    let sign = |t: &Token| matches!(t.kind, Kind::Gap) && !text[t.span.clone()].contains(is_han);
    let heads = || {
        at == 0
            || sign(&tokens[at - 1])
            || matches!(&text[tokens[at - 1].span.clone()], "把" | "将" | "对")
            || !matches!(tokens[at - 1].kind, Kind::Gap | Kind::Mention(_)) && tokens[at - 1].verb().is_none()
    };
    // 大东区东贸库文化创意街区: named behind its district; 美丽宜居街区 is a kind.
    let street = next == "街区" && above.is_some_and(|t| text[t.span.clone()].ends_with(['区', '县', '市', '镇', '道']));
    let name = || is_short(word, 9) && word.chars().all(|c| is_han(c) || is_numeric(c));
    // 百户左右的“袖珍小区”: what is quoted whole is a kind.
    let quoted = text[..tokens[at].span.start].ends_with('“')
        && tokens.get(at + 1).is_some_and(|t| text[t.span.clone()].ends_with("区") && text[t.span.end..].starts_with('”'));
    if !(ends || homes || matches!(next, "小区" | "社区" | "片区") || street) || quoted || !heads() || !name() {
        return;
    }
    let length = word.chars().count();
    // 1.第一社区：…: the head of an item.
    let item = tokens.get(at + 2).and_then(Token::mark) == Some(Mark::Colon)
        && tokens[..at]
            .iter()
            .all(|t| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Gap) && !text[t.span.clone()].contains(is_han));
    if length >= 3 && (ends && !word.contains("各片区") || homes && !of_kind(word)) {
        tokens[at].kind = Kind::Site;
    } else if (2..=6).contains(&length)
        && (word.ends_with(ENDS)
            || in_town && (!of_kind(word) || works(word))
            || (2..=3).contains(&length)
                && next == "小区"
                && (at == 0 || street_of || matches!(tokens[at - 1].kind, Kind::Mark(_) | Kind::Place(_)))
                && word.chars().all(is_han)
                && !of_kind(word)
                && !names_kind(word)
            || next == "片区" && named(word)
            || (2..=if next == "街区" { 8 } else { 4 }).contains(&length)
                && (matches!(next, "社区" | "街区") && in_county || next != "片区" && item)
                && !of_kind(word)
                && !names_kind(word))
        && let Some(next) = tokens.get(at + 1)
        && next.span.start == tokens[at].span.end
        && matches!(&text[next.span.clone()], "小区" | "社区" | "片区" | "街区")
    {
        tokens[at].span.end = next.span.end;
        tokens[at].kind = Kind::Site;
        tokens.remove(at + 1);
    }
}

/// 大同91.6%, 长治（62.5%）: cities whose short names are common words, in a list of the places of their province. They
/// stand right before a number or a bracket.
fn cities(text: &str, tokens: &mut Vec<Token>, home: &'static Place) {
    if home.level != Level::Province {
        return;
    }
    let mut at = 0;
    while at + 1 < tokens.len() {
        let counted = matches!(tokens[at + 1].kind, Kind::Mention(_) | Kind::Mark(Mark::Open));
        if !counted || !matches!(tokens[at].kind, Kind::Gap) {
            at += 1;
            continue;
        }
        let span = tokens[at].span.clone();
        let word = &text[span.clone()];
        if let Some((from, _)) = word.char_indices().rev().nth(1)
            && (from == 0 || word[..from].ends_with(['是', '为', '有']))
            && let Some(place) = place::city_in(&word[from..], home)
        {
            tokens[at] = Token { span: span.start + from..span.end, kind: Kind::Place(place), depth: 0 };
            if from > 0 {
                tokens.insert(at, Token { span: span.start..span.start + from, kind: Kind::Gap, depth: 0 });
                at += 1;
            }
        }
        at += 1;
    }
}

/// 东台、建湖、射阳三地, 长治、晋城两市: places whose short names are common words, in a list of the places of their city or
/// province.
fn listed(text: &str, tokens: &mut Vec<Token>, home: &'static Place) {
    let place_in: fn(&str, &'static Place) -> Option<&'static Place> = match home.level {
        Level::Province => place::city_in,
        Level::Prefecture => place::county_in,
        _ => return,
    };
    const LENGTH: usize = "建湖".len();
    // 曹　县, spread to the width of the other names of a table.
    for at in (2..tokens.len()).rev() {
        if at >= tokens.len() {
            continue;
        }
        let (name, level) = (tokens[at - 2].span.clone(), tokens[at].span.clone());
        let spread = tokens[at - 1].mark() == Some(Mark::Quiet)
            && matches!(tokens[at - 2].kind, Kind::Gap)
            && is_short(&text[name.clone()], 1)
            && matches!(&text[level.clone()], "县" | "市" | "区" | "旗")
            && text[tokens[at - 1].span.clone()].trim().is_empty();
        if spread
            && let Some(place) = place_in(&text[name.clone()], home)
            && place.name.ends_with(&text[level.clone()])
        {
            tokens.splice(at - 2..=at, [Token { span: name.start..level.end, kind: Kind::Place(place), depth: 0 }]);
        }
    }
    let item = |t: Option<&Token>| t.is_some_and(|t| t.mark() == Some(Mark::Item));
    let mut at = 0;
    while at < tokens.len() {
        let span = tokens[at].span.clone();
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let heads = before.is_none_or(|t| t.mark().is_some() || t.is(Says::Part).is_some());
        if !matches!(tokens[at].kind, Kind::Gap) || !heads || !text.is_char_boundary(span.start + LENGTH) || span.len() < LENGTH {
            at += 1;
            continue;
        }
        let name = span.start..span.start + LENGTH;
        let after = tokens.get(at + 1);
        let counted = after.is_some_and(|t| matches!(t.kind, Kind::Mention(_)) || matches!(t.mark(), Some(Mark::Open)));
        let found = if name == span {
            (item(after) || counted && item(before)).then(|| place_in(&text[name.clone()], home)).flatten()
        } else {
            // 长治、晋城两市老旧小区: words that sum up the list begin right behind its last place.
            // 海口、文昌共排查438个
            let rest = &text[name.end..span.end];
            (item(before) && (summed(rest) || rest.starts_with(['共', '均', '都', '各', '分', '率', '等'])))
                .then(|| place_in(&text[name.clone()], home))
                .flatten()
        };
        if let Some(place) = found {
            tokens[at] = Token { span: name.clone(), kind: Kind::Place(place), depth: 0 };
            if name != span {
                tokens.insert(at + 1, Token { span: name.end..span.end, kind: Kind::Gap, depth: 0 });
            }
        }
        at += 1;
    }
}

/// 南昌、九江、宜春三市, 南昌、九江两地: words that sum up a list of places.
pub(crate) fn summed(word: &str) -> bool {
    let rest = word.trim_start_matches('等').trim_start_matches(['两', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    rest.len() < word.len() && rest.starts_with(['市', '县', '区', '地', '州', '省', '镇'])
}

/// 王家峰片区; not 重点片区, 各片区, 六大片区.
fn named(word: &str) -> bool {
    const KINDS: &[char] = &[
        '各', '等', '多', '重', '大', '全', '该', '这', '整', '首', '每', '个', '点', '的', '类', '动', '一', '二', '三', '四', '五', '六',
        '七', '八', '九', '十', '两',
    ];
    word.chars().count() <= 4 && !word.contains(KINDS)
}

/// Tokens from one to another are the name of a town.
fn join(tokens: &mut Vec<Token>, first: usize, last: usize) {
    tokens[first].span.end = tokens[last].span.end;
    tokens[first].kind = Kind::Town;
    tokens.drain(first + 1..=last);
}

/// 1.焦北街道…, 除义堂镇2个小区外…: what stands before the name of a town is cut off.
fn item_marks(text: &str, tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < tokens.len() {
        let span = tokens[at].span.clone();
        let word = &text[span.clone()];
        let next = tokens.get(at + 1).map_or("", |t| &text[t.span.clone()]);
        let town = |name: &str| (3..=4).contains(&name.chars().count()) && name.ends_with(['镇', '乡']);
        let cut = match word.strip_prefix('除') {
            Some(name) if town(name) || next == "街道" => word.len() - name.len(),
            // The mark of an item.
            _ if next == "街道" => {
                let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
                let behind = rest.trim_start_matches(['.', '．', '、', '）', ')']);
                if rest.len() < word.len() && behind.len() < rest.len() { word.len() - behind.len() } else { 0 }
            }
            _ => 0,
        };
        if matches!(tokens[at].kind, Kind::Gap) && cut > 0 && cut < word.len() {
            let kind = if word.starts_with('除') { Kind::Gap } else { Kind::Mark(Mark::Quiet) };
            tokens[at].span.start += cut;
            tokens.insert(at, Token { span: span.start..span.start + cut, kind, depth: 0 });
            at += 1;
        }
        at += 1;
    }
}

/// Two or three characters and 镇, 乡 or 街道, at the head of a clause or behind a verb.
fn towns(text: &str, tokens: &mut Vec<Token>, rare: &[Sign]) {
    /// 城镇, 村镇, 返乡: no towns, whatever one character stands before the word.
    const LONE: &str = "县强板范之整各该等每名特古美重建集村返下回个占全入家兴乡镇街城小跨含";
    /// 长寿之乡, 22个乡镇: nor with one of these in the name.
    const WITHIN: &[char] = &['之', '各', '该', '等', '每', '个', '跨', '含'];
    /// 示范镇, 工业重镇, 千年古镇: nor with one of these at its end.
    const LAST: &[char] =
        &['县', '强', '板', '范', '整', '名', '特', '古', '重', '村', '乡', '镇', '街', '全', '占', '返', '回', '美', '城', '下'];
    /// 所有街道, 老旧街道: nor with one of these in it.
    const KINDS: &[&str] =
        &["所有", "所辖", "辖区", "相关", "有关", "老旧", "主次", "主干", "部分", "城区", "多条", "区属", "其他", "重点", "乡镇"];
    /// 凤城街道 is a street, 老城街道 and 县城街道 are those of the old town and of the county's town.
    const CITIES: &[&str] = &["老城", "县城", "主城", "全城", "古城", "城"];
    // Without these three characters no token is a town, nor is one that stands behind no place if it does not have one itself.
    let town = |sign: &Sign| matches!(sign.c, '镇' | '乡' | '街');
    if !rare.iter().any(town) {
        return;
    }
    item_marks(text, tokens);
    let mut at = 0;
    while at < tokens.len() {
        // 家住龙眠街道同安社区: words that lead to a town are not of its name.
        let gap = matches!(tokens[at].kind, Kind::Gap);
        let length = "家住".len();
        let led = gap && length < tokens[at].span.len() && starts_with_any(&text[tokens[at].span.clone()], LEADING);
        if led {
            let lead = tokens[at].span.start..tokens[at].span.start + length;
            tokens[at].span.start = lead.end;
            tokens.insert(at, Token { span: lead, kind: Kind::Mark(Mark::Quiet), depth: 0 });
            at += 1;
        }
        let may_be = rare.iter().any(|sign| tokens[at].span.contains(&sign.at) && town(sign))
            || at > 0 && matches!(tokens[at - 1].kind, Kind::Place(_));
        if !may_be {
            at += 1;
            continue;
        }
        if at > 0
            && let Some((end, last)) = behind_place(text, tokens, at)
            && !KINDS.iter().any(|w| text[tokens[at].span.start..end].contains(w))
            && !text[tokens[at].span.start..end].contains(WITHIN)
        {
            // 铁西区工人村街道: whatever words are in the name.
            let rest = end..tokens[last].span.end;
            let town = Token { span: tokens[at].span.start..end, kind: Kind::Town, depth: 0 };
            tokens.splice(at..=last, [town]);
            if !rest.is_empty() {
                tokens.insert(at + 1, Token { span: rest, kind: Kind::Gap, depth: 0 });
            }
        }
        let own = |t: &Token| matches!(t.kind, Kind::Gap);
        let name = |s: &str| (2..=4).contains(&s.chars().count()) && s.chars().all(is_han);
        let word = &text[tokens[at].span.clone()];
        let ends = |w: &str| w.ends_with('镇') || w.ends_with("街道") || w.ends_with('乡');
        let counts = matches!(tokens.get(at + 1), Some(Token { kind: Kind::Mention(_), .. }));
        // 在古城街道，…停车楼正在施工; 老城街道12个
        let placed = tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Comma)
            && text[..tokens[at].span.end].strip_suffix("街道").is_some_and(|head| ends_with_any(head, &["在古城", "在老城"]));
        if counts
            && at > 0
            && &text[tokens[at].span.clone()] == "街道"
            && tokens[at - 1].is(Says::Area).is_some()
            && matches!(&text[tokens[at - 1].span.clone()], "老城" | "古城")
            && tokens[at - 1].span.end == tokens[at].span.start
        {
            join(tokens, at - 1, at);
            continue;
        }
        // 县乡, 示范镇, 长寿之乡: kinds of towns, not one of them.
        let bare = |w: &str| {
            let head = w.trim_end_matches("街道").trim_end_matches(['镇', '乡']);
            let mut chars = head.chars();
            match (chars.next(), chars.next()) {
                (Some(one), None) => LONE.contains(one),
                (None, _) => true,
                // 完成鹿城镇2312套公租房维修: a town; 小城镇 and 对城镇 are none.
                (Some(first), Some('城')) if w.ends_with('镇') && head.chars().count() == 2 => {
                    "新老小大各以对在为和与及建现全等型多个将把的其村乡县市省区座示".contains(first) || !counts
                }
                // 其中英下乡860户
                (Some(_), Some('下')) if w.ends_with('乡') && head.chars().count() == 2 => !counts,
                // 柳集镇 is a town, 美丽集镇 a kind.
                _ if head.ends_with('集') && head.chars().count() > 2 => true,
                _ => {
                    head.contains(WITHIN)
                        || has_any(head, KINDS)
                        || head.ends_with(LAST)
                            && !(w.ends_with("街道") && head.ends_with('城') && (counts || placed || !CITIES.contains(&head)))
                        || matches!(head, "小城" | "中心" | "经济" | "强化" | "加强" | "压实")
                        || head.starts_with("建制")
                }
            }
        };
        // 3.陬市镇4个小区: the mark of a list's item is no part of the name.
        let name_at =
            || word.len() - word.trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || ".．、）)".contains(c)).len();
        if own(&tokens[at])
            && ends(word)
            && let name_at = name_at()
            && name_at > 0
            && name(&word[name_at..])
        {
            let mark = tokens[at].span.start..tokens[at].span.start + name_at;
            tokens[at].span.start = mark.end;
            tokens.insert(at, Token { span: mark, kind: Kind::Mark(Mark::Quiet), depth: 0 });
            at += 1;
        }
        // 在长安路街道: what leads to it is no part of the name.
        let leads = text[tokens[at].span.clone()]
            .chars()
            .next()
            .filter(|c| matches!(c, '在' | '到' | '由' | '从' | '把' | '将' | '对' | '为' | '向'));
        if own(&tokens[at])
            && let Some(c) = leads
            && let rest = &text[tokens[at].span.start + c.len_utf8()..tokens[at].span.end]
            && (rest.ends_with("街道") && (4..=5).contains(&rest.chars().count())
                || rest.ends_with(['镇', '乡']) && (3..=4).contains(&rest.chars().count()) && !bare(rest))
        {
            let lead = tokens[at].span.start..tokens[at].span.start + c.len_utf8();
            tokens[at].span.start = lead.end;
            tokens.insert(at, Token { span: lead, kind: Kind::Mark(Mark::Quiet), depth: 0 });
            at += 1;
        }
        // 乾元镇、新市镇: a name of two characters whose first is a word of the tables.
        if at > 0
            && own(&tokens[at])
            && text[tokens[at].span.clone()].chars().count() == 2
            && text[tokens[at].span.clone()].ends_with(['镇', '乡'])
            && matches!(tokens[at - 1].kind, Kind::Word(_))
            && is_short(&text[tokens[at - 1].span.clone()], 1)
            && tokens[at - 1].span.end == tokens[at].span.start
            && at > 1
            && matches!(tokens[at - 2].mark(), Some(Mark::Item | Mark::Comma | Mark::Semicolon | Mark::Colon))
            && !bare(&text[tokens[at - 1].span.start..tokens[at].span.end])
        {
            join(tokens, at - 1, at);
            continue;
        }
        let word = &text[tokens[at].span.clone()];
        let excepted = at > 0 && &text[tokens[at - 1].span.clone()] == "除";
        let heads = excepted || heads_name(tokens, at);
        // 64条主次街道: what is counted has no name.
        let counted = at > 0 && matches!(tokens[at - 1].kind, Kind::Mention(_));
        // 萨依巴格街道14个: longer ones where they stand right before their number.
        let long = |w: &str| {
            // 解放西街街道: named after its road.
            let road = w.strip_suffix("街道").is_some_and(|head| head.ends_with(['街', '路']));
            let most = if counts || road { 8 } else { 5 };
            heads && w.ends_with("街道") && (5..=most).contains(&w.chars().count()) && w.chars().all(is_han)
        };
        if own(&tokens[at]) && ends(word) && (name(word) || long(word)) && !bare(word) && !counted {
            tokens[at].kind = Kind::Town;
        } else if own(&tokens[at])
            // 计划实施林东镇东城片区棚户区改造
            && (heads || at > 0 && tokens[at - 1].verb().is_some() && word_end(text, tokens, at).ends_with("片区"))
            && word.len() > "某某镇".len()
            && let Some(end) = town_end(word)
            && !bare(&word[..end])
        {
            // 营头镇供销社家属楼: the town, and what lies in it.
            let split = tokens[at].span.start + end;
            let rest = Token { span: split..tokens[at].span.end, kind: Kind::Gap, depth: 0 };
            tokens[at].span.end = split;
            tokens[at].kind = Kind::Town;
            tokens.insert(at + 1, rest);
        } else if at > 0
            && matches!(word, "镇" | "街道" | "乡")
            && matches!(tokens[at - 1].kind, Kind::Place(place) if text[tokens[at - 1].span.clone()] != *place.name)
            && tokens[at - 1].span.end == tokens[at].span.start
        {
            // 凤阳街道: a town that bears the name of a county.
            join(tokens, at - 1, at);
            continue;
        } else if at > 1
            && own(&tokens[at])
            && ends(word)
            && word.chars().next().is_some_and(|first| !matches!(first, '街' | '镇' | '乡' | '的'))
            && is_short(word, 3)
            && matches!(tokens[at - 1].kind, Kind::Place(place) if text[tokens[at - 1].span.clone()] != *place.name)
            && matches!(tokens[at - 2].kind, Kind::Place(_) | Kind::Mark(_))
            && tokens[at - 1].span.end == tokens[at].span.start
        {
            // 三台子街道: a town whose name begins with that of a county.
            join(tokens, at - 1, at);
            continue;
        } else if at > 1
            && word == "街道"
            && own(&tokens[at - 1])
            && is_short(&text[tokens[at - 1].span.clone()], 1)
            && matches!(tokens[at - 2].kind, Kind::Place(place) if text[tokens[at - 2].span.clone()] != *place.name)
            && tokens[at - 2].span.end == tokens[at - 1].span.start
            && tokens[at - 1].span.end == tokens[at].span.start
        {
            // 三台子街道: a street whose name begins with that of a county.
            join(tokens, at - 2, at);
            at -= 1;
            continue;
        } else if let Some(from) = spelt(text, tokens, at)
            && !bare(&text[tokens[from].span.start..tokens[at].span.end])
        {
            // 和睦街道, 东新街道: a town with a word of the tables in its name.
            tokens[at].span.start = tokens[from].span.start;
            tokens[at].kind = Kind::Town;
            tokens.drain(from..at);
            at = from;
        } else if at > 0 && own(&tokens[at - 1]) && matches!(word, "镇" | "街道" | "乡") {
            let head = &text[tokens[at - 1].span.clone()];
            let whole = &text[tokens[at - 1].span.start..tokens[at].span.end];
            // 中华北路街道: named after its road.
            let road = || {
                let first = heads_name(tokens, at - 1);
                word == "街道" && first && head.ends_with(['路', '街', '桥', '门'])
            };
            let short = head.chars().count() <= 3 || road();
            if name(head) && tokens[at - 1].span.end == tokens[at].span.start && !bare(whole) && short {
                join(tokens, at - 1, at);
                continue;
            }
        }
        at += 1;
    }
}

/// A gap and the token behind it.
fn word_end<'t>(text: &'t str, tokens: &[Token], at: usize) -> &'t str {
    &text[tokens[at].span.start..tokens.get(at + 1).map_or(tokens[at].span.end, |next| next.span.end)]
}

/// ，和平桥街道竣工11部: no clause begins with "and".
fn and_towns(text: &str, tokens: &mut Vec<Token>) {
    let mut at = 2;
    while at < tokens.len() {
        let town = matches!(tokens[at].kind, Kind::Town);
        let heads = town && matches!(tokens[at - 2].mark(), Some(Mark::Comma | Mark::Colon | Mark::Semicolon | Mark::Stop));
        if heads && &text[tokens[at - 1].span.clone()] == "和" && tokens[at - 1].span.end == tokens[at].span.start {
            join(tokens, at - 1, at);
        }
        at += 1;
    }
}

/// Where a street's name ends that begins with a token right behind a district's full name, and the token that it ends in:
/// two to four characters and 街道.
fn behind_place(text: &str, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let before = &tokens[at - 1];
    let named = matches!(before.kind, Kind::Place(place) if text[before.span.clone()] == *place.name);
    if !named || before.span.end != tokens[at].span.start || matches!(tokens[at].kind, Kind::Town) {
        return None;
    }
    let start = tokens[at].span.start;
    let name = text[start..].char_indices().take_while(|(_, c)| is_han(*c)).take(6);
    // 南丰县琴城镇: a town of two characters; X县城镇老旧小区 and X县建制镇 name none.
    let town = |name: &str| {
        let mut chars = name.chars();
        let (Some(a), Some(b), Some(c), None) = (chars.next(), chars.next(), chars.next(), chars.next()) else { return false };
        matches!(c, '镇' | '乡')
            && !"乡村集重强名心点范色建各个城镇小老示特中新两三四五".contains(a)
            && !"乡村集重强名心点范色制".contains(b)
    };
    let end = name.map(|(i, c)| start + i + c.len_utf8()).find(|end| {
        let name = &text[start..*end];
        name.ends_with("街道") || town(name)
    })?;
    let last = (at..tokens.len()).find(|i| tokens[*i].span.end >= end)?;
    let known = |t: &Token| matches!(t.kind, Kind::Gap | Kind::Word(_) | Kind::Place(_));
    let whole = tokens[last].span.end == end || matches!(tokens[last].kind, Kind::Gap);
    (end - start >= "琴城镇".len() && &text[start..end] != "某街道" && whole && tokens[at..=last].iter().all(known)).then_some((end, last))
}

/// Where the name of a town begins whose first or last character is a word of one character, as its token at the end
/// stands: two characters behind a mark, a place or a time, one of them unknown.
fn spelt(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    if !matches!(&text[tokens[at].span.clone()], "镇" | "街道" | "乡") {
        return None;
    }
    let mut from = at;
    let mut length = 0;
    while from > 0 && tokens[from - 1].span.end == tokens[from].span.start {
        let before = &tokens[from - 1];
        let count = text[before.span.clone()].chars().count();
        let part = match before.kind {
            Kind::Gap => text[before.span.clone()].chars().all(is_han),
            Kind::Word(_) => count == 1,
            _ => false,
        };
        if !part {
            break;
        }
        length += count;
        from -= 1;
    }
    let mixed = tokens[from..at].iter().any(|t| matches!(t.kind, Kind::Gap)) && at - from == 2;
    (mixed && heads_name(tokens, from) && length == 2).then_some(from)
}

/// Whether a name may begin with a token: behind a mark, a place, a time or 其中.
fn heads_name(tokens: &[Token], at: usize) -> bool {
    at == 0 || matches!(tokens[at - 1].kind, Kind::Mark(_) | Kind::Place(_) | Kind::Time(_)) || tokens[at - 1].is(Says::Part).is_some()
}

/// Where a town's name of two or three characters and 镇, 乡 or 街道 ends at the head of longer words.
fn town_end(word: &str) -> Option<usize> {
    let mut ends = [word.len() + 1; 7];
    for (n, (at, c)) in (1..7).zip(word.char_indices()) {
        ends[n] = at + c.len_utf8();
    }
    let head = |n: usize| word.get(..ends[n]);
    let end = (3..=4)
        .find_map(|n| head(n).filter(|w| w.ends_with(['镇', '乡'])))
        .or_else(|| (4..=5).find_map(|n| head(n).filter(|w| w.ends_with("街道"))))
        // 解放西街街道永安巷
        .or_else(|| head(6).filter(|w| w.ends_with("街街道") || w.ends_with("路街道")))?;
    (end.chars().all(is_han) && end.len() < word.len()).then_some(end.len())
}

fn push(out: &mut Vec<Token>, span: Range<usize>, kind: Kind) {
    if let (Kind::Gap, Some(Token { span: last, kind: Kind::Gap, .. })) = (&kind, out.last_mut())
        && last.end == span.start
    {
        last.end = span.end;
        return;
    }
    out.push(Token { span, kind, depth: 0 });
}

/// A noun or verb of one character counts only next to a number: 门 in 部门 is no door.
fn lone_words(text: &str, tokens: &mut Vec<Token>) {
    let mut changed = false;
    for i in 0..tokens.len() {
        let Kind::Word(_) = tokens[i].kind else { continue };
        if tokens[i].span.len() > 4 || text[tokens[i].span.clone()].chars().count() != 1 {
            continue;
        }
        // 4个县挪用…: places counted need no mark behind them. 占 is a share but for 占地, 占用, 占道.
        let word = &text[tokens[i].span.clone()];
        let behind = text[tokens[i].span.end..].chars().next();
        if word == "占" && !matches!(behind, Some('地' | '用' | '道' | '领' | '据' | '有')) {
            continue;
        }
        let of = matches!(behind, Some('域' | '级' | '城' | '内' | '委' | '道'));
        if matches!(word, "县" | "镇" | "乡" | "村") && !of && i > 0 && matches!(tokens[i - 1].kind, Kind::Mention(_)) {
            continue;
        }
        // 5个数字经济园区, 3个新能源电站: right behind a number they begin a name.
        let begins = matches!(word, "数" | "新" | "共" | "都") && i > 0 && matches!(tokens[i - 1].kind, Kind::Mention(_));
        let lone = tokens[i].noun().is_some() || tokens[i].verb().is_some() || tokens[i].is(Says::Share).is_some() || word == "长";
        if !lone && !begins {
            continue;
        }
        let before = i.checked_sub(1).map(|j| &tokens[j]);
        let after = tokens.get(i + 1);
        let number = |t: Option<&Token>| matches!(t, Some(Token { kind: Kind::Mention(_), .. }));
        let glued =
            matches!(before, Some(Token { kind: Kind::Gap, span, .. }) if text[span.clone()].chars().next_back().is_some_and(is_han));
        let glued_after =
            matches!(after, Some(Token { kind: Kind::Gap, span, .. }) if text[span.clone()].chars().next().is_some_and(is_han));
        // 小区建成早，有楼房6栋: first in its clause, before what there is.
        let opens = before.is_none_or(|t| matches!(t.kind, Kind::Mark(_) | Kind::Site))
            && word == "有"
            && after.is_some_and(|t| t.noun().is_some())
            && number(tokens.get(i + 2));
        let keep = opens || !glued_after && (begins || number(before)) || number(after) && (!glued || tokens[i].verb().is_some());
        if !keep {
            tokens[i].kind = Kind::Gap;
            changed = true;
        }
    }
    if !changed {
        return;
    }
    // Gaps that have become neighbours are one gap.
    tokens.dedup_by(|next, last| {
        let same = matches!((&last.kind, &next.kind), (Kind::Gap, Kind::Gap)) && last.span.end == next.span.start;
        if same {
            last.span.end = next.span.end;
        }
        same
    });
}

fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '，' | ',' => Mark::Comma,
        '、' | '｜' | '|' => Mark::Item,
        '；' | ';' => Mark::Semicolon,
        '：' | ':' => Mark::Colon,
        '（' | '(' | '[' | '［' | '【' => Mark::Open,
        '）' | ')' | ']' | '］' | '】' => Mark::Close,
        '。' | '！' | '？' | '!' | '?' | '\n' | '\r' | '…' => Mark::Stop,
        // ✔ and 📍 begin the lines of a list.
        '✓' | '✔' | '✅' | '★' | '☆' | '●' | '○' | '◆' | '◇' | '■' | '□' | '▪' | '▶' | '►' | '▍' | '▌' | '▎' | '•' | '➤' | '➢' | '➜'
        | '▷' | '※' | '❖' => Mark::Quiet,
        '\u{1f300}'..='\u{1faff}' => Mark::Quiet,
        '“' | '”' | '「' | '」' | '‘' | '’' | '"' | ' ' | '\u{3000}' | '\t' | '《' | '》' | '*' | '\u{a0}' | '—' => {
            Mark::Quiet
        }
        _ => return None,
    })
}
