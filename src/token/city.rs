//! Cities and counties whose short names are common words, where a list or a number shows that they are meant.

use super::{Kind, Mark, Token};
use crate::cue::Says;
use crate::place::{self, Level, Place};
use crate::release::is_short;

/// 大同91.6%, 长治（62.5%）: cities whose short names are common words, in a list of the places of their province. They
/// stand right before a number or a bracket.
pub(super) fn cities(text: &str, tokens: &mut Vec<Token>, home: &'static Place) {
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
pub(super) fn listed(text: &str, tokens: &mut Vec<Token>, home: &'static Place) {
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
            // 张家口、承德、保定分别为79.2%, 保定改造小区3个: in the release of a province, and followed by what is said of it.
            let said = after.is_some_and(|t| t.verb().is_some() || t.noun().is_some() || t.is(Says::Each).is_some());
            let city = home.level == Level::Province && said;
            (item(after) || counted && item(before) || city).then(|| place_in(&text[name.clone()], home)).flatten()
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
