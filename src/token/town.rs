//! Towns and streets by their names, which no table holds: 岳峰镇, 坡子街街道.

use super::site::LEADING;
use super::{Kind, Mark, Token};
use crate::cue::Says;
use crate::mention::is_han;
use crate::release::is_short;
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::sign::Sign;

/// What leads to a name: 在长安路街道.
const LEADS: &[char] = &['的', '在', '到', '由', '从', '把', '将', '对', '为', '向', '以'];

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
pub(super) fn towns(text: &str, tokens: &mut Vec<Token>, rare: &[Sign]) {
    /// 城镇, 村镇, 返乡: no towns, whatever one character stands before the word.
    const LONE: &str = "县强板范之整各该等每名特古美重建集村返下回个占全入家兴乡镇街城小跨含";
    /// 长寿之乡, 22个乡镇: nor with one of these in the name.
    const WITHIN: &[char] = &['之', '各', '该', '等', '每', '个', '跨', '含'];
    /// 示范镇, 工业重镇, 千年古镇: nor with one of these at its end.
    const LAST: &[char] =
        &['县', '强', '板', '范', '整', '名', '特', '古', '重', '村', '乡', '镇', '街', '全', '占', '返', '回', '美', '城', '下'];
    /// 所有街道, 老旧街道: nor with one of these in it.
    const KINDS: &[&str] =
        &["所有", "所辖", "辖区", "相关", "有关", "老旧", "主次", "主干", "部分", "城区", "多条", "区属", "其他", "重点", "乡镇", "我们"];
    /// 凤城街道 is a street, 老城街道 and 县城街道 are those of the old town and of the county's town.
    const CITIES: &[&str] = &["老城", "县城", "主城", "全城", "古城", "城"];
    /// 锁金村街道 is a street, a kind of village is none.
    const VILLAGES: &[&str] = &["城中村", "新农村", "行政村", "自然村", "传统村", "各乡村", "示范村"];
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
        // 洪山镇街道, which was a town, is one; 镇街 is a word of the tables.
        if at > 0
            && &text[tokens[at].span.clone()] == "镇街"
            && tokens.get(at + 1).is_some_and(|t| text[t.span.clone()].starts_with('道'))
            && matches!(tokens[at - 1].kind, Kind::Gap | Kind::Place(_))
            && is_short(&text[tokens[at - 1].span.clone()], 3)
            && tokens[at - 1].span.end == tokens[at].span.start
        {
            // 石湾镇街道湾华片区: and what lies in it.
            let end = tokens[at].span.end + '道'.len_utf8();
            let rest = Token { span: end..tokens[at + 1].span.end, kind: Kind::Gap, depth: 0 };
            join(tokens, at - 1, at + 1);
            tokens[at - 1].span.end = end;
            if !rest.span.is_empty() {
                tokens.insert(at, rest);
            }
            continue;
        }
        // 中小街道路面“黑化”: the surface of roads in streets.
        if text[tokens[at].span.end..].starts_with("路面") {
            at += 1;
            continue;
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
            // 临夏州把城镇老旧小区改造作为…
            && !(text[..end].ends_with("城镇") && starts_with_any(&text[end..], &["老旧", "棚户", "危", "化", "居民", "登记", "燃气", "供水", "住房"]))
        {
            // 铁西区工人村街道: whatever words are in the name.
            let rest = end..tokens[last].span.end;
            let town = Token { span: tokens[at].span.start..end, kind: Kind::Town, depth: 0 };
            tokens.splice(at..=last, [town]);
            if !rest.is_empty() {
                tokens.insert(at + 1, Token { span: rest, kind: Kind::Gap, depth: 0 });
            }
        }
        if let Some(from) = of_a_road(text, tokens, at) {
            // 在浆洗街街道: what leads to it is no part of the name.
            let span = tokens[from].span.clone();
            let lead = lead(&text[span.start..tokens[at].span.end]);
            tokens[at].span.start = span.start + lead;
            tokens[at].kind = Kind::Town;
            let lead = Token { span: span.start..span.start + lead, kind: Kind::Mark(Mark::Quiet), depth: 0 };
            let led = !lead.span.is_empty();
            tokens.splice(from..at, led.then_some(lead));
            at = from + 1 + usize::from(led);
            continue;
        }
        let own = |t: &Token| matches!(t.kind, Kind::Gap);
        let name = |s: &str| (2..=4).contains(&s.chars().count()) && s.chars().all(is_han);
        let word = &text[tokens[at].span.clone()];
        let ends = |w: &str| w.ends_with('镇') || w.ends_with("街道") || w.ends_with('乡');
        let counts = matches!(tokens.get(at + 1), Some(Token { kind: Kind::Mention(_), .. }));
        // 在古城街道，…停车楼正在施工; 老城街道12个
        let placed = tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Comma)
            && text[..tokens[at].span.end].strip_suffix("街道").is_some_and(|head| ends_with_any(head, &["在古城", "在老城"]));
        // 马尚街道17个、车站街道14个、公园街道11个: in a list of streets, whatever the word is that one is called by.
        let listed = || {
            at > 3
                && matches!(tokens[at - 1].kind, Kind::Word(_))
                && is_short(&text[tokens[at - 1].span.clone()], 3)
                && tokens[at - 2].mark() == Some(Mark::Item)
                && matches!(tokens[at - 3].kind, Kind::Mention(_))
                && matches!(tokens[at - 4].kind, Kind::Town)
        };
        if counts
            && at > 0
            && &text[tokens[at].span.clone()] == "街道"
            && (matches!(&text[tokens[at - 1].span.clone()], "老城" | "古城" | "东区" | "西区" | "南区" | "北区" | "中区") || listed())
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
                        // 临夏州把城镇老旧小区改造作为…
                        || head.char_indices().any(|(at, c)| at > 0 && c == '把')
                        || has_any(head, KINDS)
                        // 黄兴、江背两镇, “典型镇”
                        || head.ends_with(['两', '三', '四', '五', '六'])
                        || head.ends_with("典型")
                        || head.ends_with(LAST)
                            && !(w.ends_with("街道") && head.ends_with('城') && (counts || placed || !CITIES.contains(&head)))
                            // 锁金村街道, 工人村街道
                            && !(w.ends_with("街道") && head.ends_with('村') && head.chars().count() == 3 && !VILLAGES.contains(&head))
                        || starts_with_any(head, &["接下来", "近年来", "近日", "今年", "去年", "目前", "同时", "此外", "为此"])
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
        let leads = text[tokens[at].span.clone()].chars().next().filter(|c| LEADS.contains(c));
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
            && (at == 1
                || matches!(tokens[at - 2].mark(), Some(Mark::Item | Mark::Comma | Mark::Semicolon | Mark::Colon))
                // 德清县新市镇
                || matches!(tokens[at - 2].kind, Kind::Place(_)) && tokens[at - 2].span.end == tokens[at - 1].span.start)
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
            // 解放西街街道: named after its road. 长白新村街道: after its first homes.
            let road = w.strip_suffix("街道").is_some_and(|head| head.ends_with(['街', '路']) || head.ends_with("新村"));
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
            // 凤阳街道: a town that bears the name of a county, 沙河源街道: or one whose name ends so.
            let one =
                |t: &Token| matches!(t.kind, Kind::Gap) && is_short(&text[t.span.clone()], 1) && t.span.end == tokens[at - 1].span.start;
            let begins = at > 1 && one(&tokens[at - 2]) && (at == 2 || tokens[at - 3].mark().is_some());
            join(tokens, if begins { at - 2 } else { at - 1 }, at);
            continue;
        } else if at > 1
            && own(&tokens[at])
            && ends(word)
            && word.chars().next().is_some_and(|first| !matches!(first, '街' | '镇' | '乡' | '的') && !LEADS.contains(&first))
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

/// 太行东街街道, 延安南路街道: where a street's name begins that is named after its road, whatever is in the name of the road,
/// as the token at the end stands: from a mark on, and no number or verb between.
fn of_a_road(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let end = tokens[at].span.end;
    if !text[..end].ends_with("街道") {
        return None;
    }
    // 凉城新村街道: or after its first homes.
    let road = ends_with_any(&text[..end], &["路街道", "街街道", "新村街道"]);
    if !road || !matches!(tokens[at].kind, Kind::Gap | Kind::Word(_)) {
        return None;
    }
    let whole = |t: &Token| matches!(t.kind, Kind::Place(place) if text[t.span.clone()] == *place.name);
    let known = |t: &Token| {
        let word = t.verb().is_none() && t.is(Says::Part).is_none() && t.is(Says::Area).is_none();
        matches!(t.kind, Kind::Gap | Kind::Word(_) | Kind::Place(_)) && word && !whole(t)
    };
    let joined = |from: usize| from == 0 || tokens[from - 1].span.end < tokens[from].span.start || !known(&tokens[from - 1]);
    let from = (0..=at).rev().take_while(|from| *from == at || known(&tokens[*from])).find(|from| joined(*from))?;
    let heads = from == 0
        || matches!(tokens[from - 1].kind, Kind::Mark(_))
        || whole(&tokens[from - 1])
        || tokens[from - 1].is(Says::Part).is_some()
        || tokens[from - 1].is(Says::Area).is_some();
    let name = &text[tokens[from].span.start..end];
    let name = &name[lead(name)..];
    (heads && from < at && (4..=8).contains(&name.chars().count()) && name.chars().all(is_han)).then_some(from)
}

/// How much of some words leads to the name that they end in: 在, 在该区.
fn lead(words: &str) -> usize {
    // 记者来到老街街道, 随着湖南路街道发力
    let words_of = |text: &'_ str| {
        ["说说", "随着", "记者来到", "记者走进", "来到", "走进", "走访", "家住"]
            .iter()
            .find(|w| text.starts_with(**w))
            .map_or(0, |w| w.len())
    };
    let rest = words[words_of(words)..].trim_start_matches(LEADS);
    let rest = ["该区", "我们区", "我区", "本区"].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    words.len() - rest.len()
}

/// A gap and the token behind it.
fn word_end<'t>(text: &'t str, tokens: &[Token], at: usize) -> &'t str {
    &text[tokens[at].span.start..tokens.get(at + 1).map_or(tokens[at].span.end, |next| next.span.end)]
}

/// ，和平桥街道竣工11部: no clause begins with "and". Nor is 新 of 、新街口街道 anything but its name.
pub(super) fn and_towns(text: &str, tokens: &mut Vec<Token>) {
    const FIRST: &[&str] = &["和", "新", "老", "大", "小", "东", "西", "南", "北"];
    let mut at = 2;
    while at < tokens.len() {
        if !matches!(tokens[at].kind, Kind::Town) {
            at += 1;
            continue;
        }
        let word = &text[tokens[at - 1].span.clone()];
        let heads = FIRST.contains(&word) && tokens[at - 1].span.end == tokens[at].span.start;
        let street = word != "和" && text[..tokens[at].span.end].ends_with("街道");
        let marked = match tokens[at - 2].mark() {
            Some(Mark::Comma | Mark::Colon | Mark::Semicolon | Mark::Stop) => word == "和" || street,
            Some(Mark::Item) => street,
            _ => false,
        };
        if heads && marked {
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
    // 涧西区的重庆路街道: what joins the two is of neither.
    if text[start..].starts_with('的') {
        return None;
    }
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
    (end - start >= "琴城镇".len() && !matches!(&text[start..end], "某街道" | "一街道") && whole && tokens[at..=last].iter().all(known))
        .then_some((end, last))
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
