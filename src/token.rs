//! A sentence as the walk sees it: words, numbers, times, marks, and the gaps between them.

use crate::cue::{Act, Mood, Relative, Says, Thing, Trend};
use crate::mention::{Mention, is_han};
use crate::place::Place;
use crate::release::{Release, is_short};
use crate::scan::{Hit, kind, namesake, overrun, person, place_of};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::time::Expression;
use std::ops::Range;

mod city;
mod gloss;
mod quarter;
mod site;
mod town;
mod zone;

pub(crate) use city::summed;

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

/// What [kinds](kind) of things some tokens say, taken together.
pub fn kinds(tokens: &[Token]) -> u32 {
    tokens.iter().filter_map(Token::hit).fold(0, |kinds, hit| kinds | hit.kinds())
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
            // 改造 两三个: a title may be parted before a number and behind its hedge.
            && mention.span.start < span.end
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
            // 专项借款项目: 项 is of 项目, and not of 款项.
            if text[hit.span()].ends_with('项') && text[hit.end..].starts_with('目') {
                return None;
            }
            // 老城区 is a part of many cities, and the name of a district of one.
            if hit.is_place() && (overrun(hit, text) || person(hit, text) || dateline(hit, text)) {
                return None;
            }
            // 延吉市白山社区: a community with the name of a city elsewhere.
            if hit.is_place()
                && starts_with_any(&text[hit.end..], &["社区", "小区"])
                && !text[..hit.end].ends_with(['市', '区', '县', '旗', '州', '省'])
                && let Some((place, home)) = place_of(hit, home).zip(home)
                && !place.within(home)
                && !home.within(place)
            {
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
                        && h.tells(kind::NOUN | kind::VERB)
                        && hits[next_hit..]
                            .iter()
                            .any(|short| short.start == hit.start && short.end == h.start && short.tells(kind::VERB | kind::MOOD))
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
            // 更新改造 is one verb, 更新改造面积 one noun: all that is asked of 改造 holds for it.
            let mut from = at;
            if text[at..end].starts_with("改造")
                && let Some(last) = out.pop_if(|last| last.span.end == at && &text[last.span.clone()] == "更新")
            {
                from = last.span.start;
            }
            // 全市范围内 says no more than 全市.
            let within = match kind {
                Kind::Place(_) => text[end..].starts_with("范围内"),
                Kind::Word(_) => {
                    text[end..].starts_with("范围内") && text[..end].ends_with(['国', '省', '市', '区', '县', '州', '旗', '盟'])
                }
                _ => false,
            };
            push(&mut out, from..end, kind);
            at = end;
            if within {
                at += "范围内".len();
                push(&mut out, end..at, Kind::Mark(Mark::Quiet));
            }
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
        city::cities(text, &mut out, home);
        city::listed(text, &mut out, home);
    }
    town::towns(text, &mut out, release.signs.rare(span.clone()));
    town::and_towns(text, &mut out);
    zone::zones(text, &mut out);
    site::sites(text, &mut out, home);
    quarter::quarters(text, &mut out, release.signs.rare(span.clone()));
    gloss::glosses(text, &mut out);
    punctuate(text, &mut out);
    named_behind(text, &mut out);
    named_before(text, &mut out);
    nest(&mut out);
    out
}

/// 新华社北京9月12日电: where an agency sends its news from is not where what it tells has happened.
pub(crate) fn dateline(hit: &Hit, text: &str) -> bool {
    let behind = text[hit.end..].trim_start_matches(' ');
    let before = text[..hit.start].trim_end_matches([' ', '\u{3000}']);
    if !behind.starts_with(|c: char| c.is_ascii_digit()) || !(before.is_empty() || before.ends_with(['社', '网', '报', '\n'])) {
        return false;
    }
    let day: String = behind.chars().take("12月12日电".chars().count()).collect();
    day.contains('月') && has_any(&day, &["日电", "日讯"])
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

/// 满意率：97%, 惠及居民：2.3万户: nor does one between a number and the short label that names it. Behind 目标 and 情况, where more is
/// told than one number, and behind a place it does.
fn named_before(text: &str, tokens: &mut [Token]) {
    const LABEL: usize = 10;
    const HEADS: &[&str] = &["目标", "任务", "计划", "进展", "情况", "成效", "完成", "包括", "来源", "构成", "如下", "分别"];
    for colon in 1..tokens.len().saturating_sub(1) {
        let counted = |t: &Token| matches!(t.kind, Kind::Mention(_));
        if tokens[colon].mark() != Some(Mark::Colon)
            || !tokens[colon + 1..].iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(counted)
        {
            continue;
        }
        let parts = |t: &Token| matches!(t.mark(), Some(mark) if mark != Mark::Quiet);
        // 总投资（万元）：5200
        let closes = tokens[colon - 1].mark() == Some(Mark::Close);
        let open = tokens[..colon].iter().rposition(|t| t.mark() == Some(Mark::Open)).filter(|at| closes && colon - at <= 5);
        let end = open.unwrap_or(colon);
        let from = tokens[..end].iter().rposition(parts).map_or(0, |at| at + 1);
        let label = &tokens[from..end];
        let Some((first, last)) = label.first().zip(label.last()) else { continue };
        let words = text[first.span.start..last.span.end].trim();
        let names = label.iter().any(|t| t.noun().is_some() || t.verb().is_some());
        let told = label.iter().any(|t| counted(t) || t.is(Says::Part).is_some());
        let place = matches!(last.kind, Kind::Place(_) | Kind::Town | Kind::Site);
        if names && !told && !place && is_short(words, LABEL) && !ends_with_any(words, HEADS) {
            for token in &mut tokens[end..=colon] {
                token.kind = Kind::Mark(Mark::Quiet);
            }
        }
    }
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

/// Words of two characters, of which the tables know one as a link.
const COMPOUNDS: &[&str] = &[
    "公共", "共享", "共性", "共治", "人数", "户数", "次数", "起数", "宗数", "案数", "件数", "数字", "数据", "都市", "首都", "新兴", "创新",
    "新型", "高新", "新农", "新能", "新材", "和美", "和谐", "普及", "就业", "就医", "就诊", "在线", "在读", "全新", "自建",
];

/// Whether a link of one character is half of a longer word: 共 in 公共, 数 in 人数.
fn within_word(text: &str, token: &Token) -> bool {
    if !matches!(&token.kind, Kind::Word(hit) if hit.tells(kind::TOKEN)) || token.is(Says::Link).is_none() {
        return false;
    }
    let one = |c: Option<char>| c.filter(|c| is_han(*c)).map_or(0, char::len_utf8);
    let before = one(text[..token.span.start].chars().next_back());
    let behind = one(text[token.span.end..].chars().next());
    [token.span.start - before..token.span.end, token.span.start..token.span.end + behind]
        .into_iter()
        .any(|span| starts_with_any(&text[span], COMPOUNDS))
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
        if within_word(text, &tokens[i]) {
            tokens[i].kind = Kind::Gap;
            changed = true;
            continue;
        }
        let behind = text[tokens[i].span.end..].chars().next();
        if word == "占" && !matches!(behind, Some('地' | '用' | '道' | '领' | '据' | '有')) {
            continue;
        }
        let of = matches!(behind, Some('域' | '级' | '城' | '内' | '委' | '道'));
        if matches!(word, "县" | "镇" | "乡" | "村") && !of && i > 0 && matches!(tokens[i - 1].kind, Kind::Mention(_)) {
            continue;
        }
        // 3个市低于全省平均水平, 6个区提前完成任务: nor before what is said of them.
        const SAID: &[&str] =
            &["低于", "高于", "提前", "进度", "滞后", "超过", "超额", "仍需", "仍有", "位居", "排名", "成为", "入选", "进展"];
        if matches!(word, "市" | "区" | "州" | "旗")
            && i > 0
            && matches!(tokens[i - 1].kind, Kind::Mention(_))
            && starts_with_any(&text[tokens[i].span.end..], SAID)
        {
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
        '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{200b}' => Mark::Quiet,
        '“' | '”' | '「' | '」' | '‘' | '’' | '"' | ' ' | '\u{3000}' | '\t' | '《' | '》' | '*' | '\u{a0}' | '—' => {
            Mark::Quiet
        }
        _ => return None,
    })
}
