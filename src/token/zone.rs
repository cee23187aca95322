//! Zones by their names: 江北新区, 综合保税区, 临港产业园区. They are parts of a place, and no division of it.

use super::{Kind, Mark, Token};
use crate::cue::Says;
use crate::mention::is_han;
use crate::place::Level;
use crate::search::{has_any, starts_with_any};

/// How the names of zones end.
const ENDS: &[&str] = &[
    "新区",
    "新城",
    "开发区",
    "园区",
    "保税区",
    "综保区",
    "自贸区",
    "自贸试验区",
    "合作区",
    "度假区",
    "起步区",
    "高新区",
    "经开区",
    "科学城",
    "科技城",
    "商务区",
    "空港区",
    "港区",
    "组团",
];

/// Those that name the one zone of their place by themselves.
const WHOLE: &[&str] = &["自贸区", "自贸试验区", "综保区", "综合保税区", "保税区", "起步区"];

/// What makes a kind of the words before: 各类园区, 省级开发区, 特色产业园区.
const KINDS: &[&str] = &[
    "大", "各", "全", "个", "级", "类", "等", "特色", "现代", "重点", "该", "本", "新型", "主要", "所有", "这", "其", "两", "多", "一批",
    "农业", "物流", "化工", "标准", "产业", "工业", "科技", "创新", "建设", "推进", "加快", "支持", "推动", "打造", "强化", "全面", "实施",
    "完善", "以", "对", "为", "将", "与", "和", "及", "建成", "新增", "引导", "做", "优化", "提升", "启动", "深化",
];

/// What goes on behind a zone that is built, ruled or named beside others.
const BEHIND: &[&str] = &[
    "建设",
    "改革",
    "发展",
    "等",
    "和",
    "与",
    "及",
    "管委会",
    "内",
    "化",
    "级",
    "的",
    "规划",
    "管理",
    "综合",
    "开发",
    "总体",
    "创新",
    "平台",
    "扩",
    "经济",
    "主导",
    "工业",
    "产业",
];

/// Makes one token of a zone that is the subject of its clause.
pub(super) fn zones(text: &str, tokens: &mut Vec<Token>) {
    const LONGEST: usize = 12;
    let mut at = 0;
    while at < tokens.len() {
        // 项目位于柳东新区
        let lies = || matches!(&text[tokens[at - 1].span.clone()], "位于" | "坐落于" | "地处");
        // 市北区81个、西海岸新区90个: in a list, where its number is right behind it.
        let listed = || {
            tokens[at - 1].mark() == Some(Mark::Item)
                && at > 1
                && matches!(tokens[at - 2].kind, Kind::Mention(_))
                && counted(text, &tokens[at..], LONGEST)
        };
        let heads = || at == 0 || matches!(tokens[at - 1].mark(), Some(mark) if mark != Mark::Item) || lies() || listed();
        let opens = matches!(tokens[at].kind, Kind::Gap | Kind::Place(_)) || tokens[at].is(Says::Area).is_some();
        if opens
            && heads()
            && let Some(length) = zone(text, &tokens[at..], LONGEST)
        {
            let end = tokens[at].span.start + length;
            if let Some(last) = (at..tokens.len()).find(|i| tokens[*i].span.end >= end) {
                let rest = end..tokens[last].span.end;
                let start = tokens[at].span.start;
                tokens.splice(at..=last, [Token { span: start..end, kind: Kind::Site, depth: 0 }]);
                if !rest.is_empty() {
                    tokens.insert(at + 1, Token { span: rest, kind: Kind::Gap, depth: 0 });
                }
            }
        }
        at += 1;
    }
}

/// Where the first of the ends begins in the Chinese words at the head of a text, and where it ends. All of them end in one of three
/// characters, which most texts do not have.
fn first_end(text: &str, longest: usize) -> Option<(usize, usize)> {
    let words = text.char_indices().take(longest).take_while(|(_, c)| is_han(*c));
    words.filter(|(_, c)| matches!(c, '区' | '城' | '团')).find_map(|(i, c)| {
        let head = &text[..i + c.len_utf8()];
        let longest = ENDS.iter().filter(|end| head.ends_with(**end)).map(|end| end.len()).max()?;
        Some((head.len() - longest, head.len()))
    })
}

/// Whether a number and no more stands right behind the zone that the tokens begin with. 绿色园区4家 counts some.
fn counted(text: &str, tokens: &[Token], longest: usize) -> bool {
    zone(text, tokens, longest).is_some_and(|length| {
        let start = tokens[0].span.start;
        let behind = text[start + length..].split(['、', '，', '；', '。', '\n']).next().unwrap_or_default();
        let unit = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '万'));
        unit.len() < behind.len() && unit.chars().count() <= 1 && !text[start..start + length].ends_with("园区")
    })
}

/// The length of the name of a zone that the tokens begin with.
fn zone(text: &str, tokens: &[Token], longest: usize) -> Option<usize> {
    let head = &text[tokens[0].span.start..tokens[tokens.len() - 1].span.end];
    let (at, length) = first_end(head, longest)?;
    let (name, before) = (&head[..length], &head[..at]);
    let start = tokens[0].span.start;
    let inside = tokens.iter().take_while(|t| t.span.start < start + at);
    let told = inside.clone().any(|t| t.verb().is_some() || t.mark().is_some() || matches!(t.kind, Kind::Mention(_) | Kind::Time(_)));
    let county = matches!(tokens[0].kind, Kind::Place(place) if place.level != Level::Province && text[tokens[0].span.clone()] == *name);
    let named = WHOLE.contains(&name) || before.chars().count() >= 2 && !has_any(before, KINDS);
    let behind = &text[start + length..];
    // 西安市新城区 is a district, 新城街道 a street.
    let district = name.ends_with("新城") && behind.starts_with(['区', '街']);
    (named && !told && !county && !district && !starts_with_any(behind, BEHIND) && !behind.starts_with('、')).then_some(length)
}
