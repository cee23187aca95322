//! In which part of its place a figure is, and which community it tells of.

use super::carry::numeral;
use super::region::{Told, compared, example, leads, located, paired_place};
use super::spot::{Spot, Takes};
use super::{View, clause, depth};
use crate::cue::{Act, Dimension, Says, Thing};
use crate::figure::{Field, Why};
use crate::mention::is_han;
use crate::release::{Role, is_short};
use crate::search::{ends_with_any, starts_with_any};
use crate::table::TOTALS;
use crate::token::{Kind, Mark, Token};
use std::ops::Range;

/// 苏中、苏北分别筹集9.1万套、8.1万套: the nth number belongs to the nth part of the place.
fn paired_area(view: &View<'_, '_>) -> Option<(usize, u16)> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let numbers = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let areas: Vec<_> = (view.clause.start..each)
        .filter_map(|at| Some((at, view.tokens[at].is(Says::Area)?)))
        .filter(|(at, _)| !MODIFIERS.contains(&view.word(*at)))
        .collect();
    (areas.len() > 1 && areas.len() == numbers).then(|| areas[nth])
}

/// Parts of a place that are too common a word to be one where they stand before nouns: 城镇老旧小区.
const MODIFIERS: &[&str] = &["农村", "县城", "片区", "开发区", "新区", "乡村"];

/// Those of them that are places where they stand by themselves in a list: 开发区32台.
const LISTED: &[&str] = &["开发区", "新区", "农村", "市本级"];

/// 该小区被列入改造计划，…: how the sentence goes on with the community or street before it.
pub(super) fn takes<'v>(view: &View<'v, '_>) -> Option<(&'v Spot, Takes)> {
    let spot = view.scope.spot.as_ref().filter(|_| !view.scope.report)?;
    // 渝水区投入450万元对该小区进行改造
    let behind = view.behind_in_clause();
    // …对其进行改造，新增停车位62个
    let it = || {
        let first = view.figures.get(view.sentence_from)?;
        (first.area == spot.area && view.text[first.span.end..].starts_with("对其")).then_some(())
    };
    if spot.area.is_some()
        && (starts_with_any(behind, &["对该小区", "为该小区", "对该院", "对该社区", "对其进行", "对其实施"]) || it().is_some())
    {
        return Some((spot, Takes::Both));
    }
    match spot.taken(view.text, view.tokens, view.at) {
        Takes::Nothing => None,
        takes => Some((spot, takes)),
    }
}

pub(super) fn area(view: &View<'_, '_>) -> Told<String> {
    // 海慧苑 below 小区名称
    if view.paragraph.role == Role::Table
        && let Some(cell) = view.release.cell_at(view.mention().span.start)
        && let Some(name) = cell.community.filter(|name| !TOTALS.contains(&&view.text[name.clone()]))
    {
        let why = Why { row: None, span: name.clone(), rule: "the community of the row" };
        return (Some(view.release.plain.text[name].to_owned()), Some(why));
    }
    if let Some((at, row)) = paired_area(view) {
        return (Some(named_area(view, at)), Some(view.why(at, row, "paired by 分别")));
    }
    if let Some(at) = paired_place(view) {
        let row = view.tokens[at].is(Says::Area);
        return row.map_or((None, None), |row| (Some(named_area(view, at)), Some(view.why(at, row, "paired by 分别"))));
    }
    if let Some((spot, Takes::Both)) = takes(view) {
        return (spot.area.clone(), Some(spot.why()));
    }
    let here = depth(view.tokens, view.at);
    let mut past = false;
    for at in (0..view.at).rev() {
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        // An area at the head of its sentence holds for the whole list, past semicolons too.
        past |= token.mark() == Some(Mark::Semicolon) && here == 0;
        // 山城步道: a word that is short for a place of elsewhere is part of a name.
        let elsewhere = matches!(token.kind, Kind::Place(place) if view.text[token.span.clone()] != *place.name
            && view.release.place.is_some_and(|home| !place.within(home) && !home.within(place))
            && matches!(view.tokens.get(at + 1), Some(Token { kind: Kind::Gap, .. })));
        let place = matches!(token.kind, Kind::Place(_) | Kind::Town) && !elsewhere;
        // 2.白龙小区：位于蛟川街道，房屋18幢: where the community lies is no other place.
        if place && located(view, at) {
            continue;
        }
        // 康乐小区是城东区23个改造小区之一，改造楼栋11栋: what is told of the community goes on.
        if place && view.text[..token.span.start].ends_with('是') && !view.clause.contains(&at) {
            continue;
        }
        // 黄楼片区改造是我区最大的项目: whose it is.
        // 茜草片区更新项目入选全省试点，获补助1.15亿元: nor is it elsewhere for what it was honoured with.
        let elsewhere = || {
            !view.text[..token.span.start].ends_with(['占', '是'])
                && (view.scope.report || !compared(view, at) || (0..at).any(|at| view.is_number(at)))
        };
        if place || token.relative().is_some() && elsewhere() {
            break;
        }
        if matches!(token.kind, Kind::Site) {
            // 打造乡村振兴片区126个: what is counted, and not where.
            let counted = |at: usize| matches!(view.tokens[at].kind, Kind::Mention(index) if view.mentions[index].unit == "个");
            let ends = view.tokens.get(at + 2).is_none_or(|t| t.mark().is_some_and(|mark| mark != Mark::Quiet));
            // 其中炳草岗片区1150个 is where a part is.
            let part = at > 0 && view.tokens[at - 1].is(Says::Part).is_some();
            if !part && view.word(at).ends_with("片区") && at + 1 < view.tokens.len() && counted(at + 1) && ends {
                continue;
            }
            // 金井巷片区位于西门街道金井社区，巷道长680米: nor is the community that another lies in.
            let named = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site);
            let run = at - view.tokens[..at].iter().rev().take_while(|t| named(t)).count();
            if located(view, run) && view.tokens[..run].iter().any(|t| matches!(t.kind, Kind::Site)) {
                continue;
            }
            // 惠及居民5.1万户；章贡区南外片区签约4820户；加装电梯168部: the area of one item of a list.
            let counted = |t: &Token| matches!(t.kind, Kind::Mention(_));
            if past && view.tokens[..at].iter().any(counted) && view.tokens[at..view.at].iter().any(counted) {
                break;
            }
            // 改造小区503个，东湖片区项目竣工，加装电梯259部: one item of a list holds for no other.
            let item = !view.clause.contains(&at)
                && (view.tokens[..at].iter().any(counted) || at > 0 && view.tokens[at - 1].mark() == Some(Mark::Item));
            let own = view.at == view.clause.start || view.tokens[view.clause.start..view.at].iter().any(|t| t.verb().is_some());
            if view.scope.report && item && own {
                break;
            }
            // 农机厂宿舍、供销社家属院等3个小区，…涉及居民142户: of all of them.
            let beside = |at: usize| view.tokens.get(at).is_some_and(|t| t.mark() == Some(Mark::Item));
            if !view.clause.contains(&at) && (beside(at + 1) || at > 0 && beside(at - 1)) {
                continue;
            }
            // 实施湖滨路片区更新工程，改造小区12个: a report names works of all kinds, and tells of those that begin a clause.
            let named = view.scope.report && !view.clause.contains(&at) && !leads(view, at, clause(view.tokens, at).start);
            // 集中开工仪式在天山街道兰干社区举行: where they met.
            let met = starts_with_any(&view.text[token.span.end..], &["举行", "召开", "举办", "开幕"]);
            // 湖滨片区等44个项目
            if named || met || view.clause.contains(&at) && example(view, at) {
                continue;
            }
            let why = Why { row: None, span: token.span.clone(), rule: "a single community, before the number" };
            return (Some(view.release.plain.text[token.span.clone()].to_owned()), Some(why));
        }
        let Some(row) = token.is(Says::Area) else { continue };
        // 推进市区北片区更新等项目24个, 赣榆城区段高架: in the name of one of many, or of a road. 主城区中山路等5条道路 lie there.
        if view.clause.contains(&at) && example(view, at) && !view.text[..view.mention().before].ends_with('等')
            // 市区至煤化工基地快速通道: where a road begins.
            || view.text[token.span.end..].starts_with(['段', '至'])
        {
            continue;
        }
        // 建成区面积 measures the area; 三个国家级园区 counts some.
        let measured = matches!(view.tokens[at + 1].noun(), Some((_, Thing::Size)))
            || view.word(at).ends_with("建成区") && matches!(view.tokens[at + 1].verb(), Some((_, Act::Reach)))
            || at > 0 && view.is_number(at - 1)
            // 红花岗区、汇川区、播州区三个主城区
            || view.text[..token.span.start].ends_with('个')
            // 瀍河、西工、老城3个区: one of several districts, by its short name.
            || at > 1 && view.tokens[at - 1].mark() == Some(Mark::Item) && matches!(view.tokens[at - 2].kind, Kind::Place(_)) && view.is_number(at + 1);
        // 城镇老旧小区 names a kind; 开发区32台 in a list of places is one.
        let alone = at + 1 == view.at
            && LISTED.contains(&view.word(at))
            && (at == 0 || view.tokens[at - 1].mark().is_some() || view.tokens[at - 1].is(Says::Part).is_some());
        // 老城更新有序推进，改造小区23个: what is under way, and not where.
        let renewal = view.word(at) == "老城" && view.text[token.span.end..].starts_with("更新");
        // 市中心医院 is a hospital, 城市区域 any part of a city.
        let behind = &view.text[token.span.end..];
        let head = &view.text[..token.span.start];
        // 市区一体, 建成区块链节点, 相关中介, 江北新主城
        let named = view.word(at) == "市区" && behind.starts_with("一体")
            || view.word(at) == "建成区" && behind.starts_with("块链")
            || view.word(at) == "关中" && head.ends_with('相')
            || view.word(at) == "主城" && head.ends_with('新')
            || view.word(at) == "市中心" && behind.starts_with("医院")
            || view.word(at) == "城市区" && behind.starts_with(['域', '县', '块']);
        // 城区和镇区绿化覆盖率分别达…
        let each = || view.last_of(at..view.at, Says::Each).is_some();
        let several = view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item)
            && (each() || view.tokens.get(at + 2).is_some_and(|t| t.is(Says::Area).is_some() || matches!(t.kind, Kind::Place(_))));
        // 县城还有22个小区: what something is said of.
        // 市本级组织摇号, 70个市本级城建项目: whose they are, and not where, unless it stands in a list of places.
        let kind = MODIFIERS.contains(&view.word(at)) || view.word(at) == "市本级";
        // 市本级和城区配套2.29亿元: who gives it.
        let gives = starts_with_any(behind, &["配套", "财政", "自筹", "两级", "级财政"])
            || view.word(at) == "市本级" && view.mention().of == Dimension::Money;
        let said = kind && starts_with_any(behind, &["还有", "现有", "共有", "尚有", "仍有"]);
        if kind && !alone && !said || measured || several || named || gives || renewal {
            continue;
        }
        // 保定市主城区启动项目14个；已拆除房屋9870户
        let opens_all = |t: &Token| {
            let home = |place: &crate::place::Place| view.release.place.is_some_and(|home| home.code == place.code);
            matches!(t.kind, Kind::Mark(Mark::Quiet) | Kind::Time(_)) || matches!(t.kind, Kind::Place(place) if home(place))
        };
        if past && !view.tokens[..at].iter().all(opens_all) {
            continue;
        }
        let listed = view.tokens[at + 1..view.at].iter().any(|t| t.mark() == Some(Mark::Item));
        let opens = area_opens(view, at);
        // 升级中心城区街道6条、热力管网20公里: one verb holds for the list, and so does the place of its object.
        // 建成区新增绿道412公里、口袋公园276个: so does that right before it.
        let verb_next = || {
            opens != Opens::Nothing
                && view.tokens[at + 1].verb().is_some()
                && view.clause.contains(&at)
                && view.tokens[at + 2..view.at].iter().all(|t| t.verb().is_none() && t.is(Says::Area).is_none())
        };
        let one_verb = || {
            let work = |at: usize, act| act == Act::Work && !matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Comma));
            let alone = || (at + 1..view.at).all(|at| view.tokens[at].verb().is_none_or(|(_, act)| work(at, act)));
            listed && (verb_next() || alone())
        };
        // 城区植树31万株，治理空地63万平方米: the place that a clause begins with holds for those behind it that begin with what was done.
        let goes_on = || {
            opens == Opens::Clause
                && !past
                // 改造小区12个，城区加装电梯3部，…: inside a list it holds for its item.
                && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
                && view.tokens.get(at + 1).is_some_and(|t| t.verb().is_some())
                && lists_work(view, at)
        };
        // 到2030年中心城区建成区面积增至60平方公里，人口增至50万，…: of a run of levels the area of the first is that of all.
        let levels = || {
            let first = clause(view.tokens, at);
            let plain = view.tokens[first.start..at].iter().all(|t| t.mood().is_some() || t.mark() == Some(Mark::Quiet));
            let reached = |clause: &Range<usize>| {
                let level = |t: &Token| matches!(t.verb(), Some((_, Act::Reach)));
                view.tokens[clause.clone()].iter().any(level) && clause.clone().any(|at| view.is_number(at))
            };
            let mut clause_at = first;
            while plain && reached(&clause_at) {
                if clause_at.contains(&view.at) {
                    return true;
                }
                if view.tokens.get(clause_at.end).and_then(Token::mark) != Some(Mark::Comma) || clause_at.end + 1 >= view.tokens.len() {
                    return false;
                }
                clause_at = clause(view.tokens, clause_at.end + 1);
            }
            false
        };
        if levels() {
            return (Some(named_area(view, at)), Some(view.why(at, row, "part of the place, before the number")));
        }
        if view.clause.contains(&at) && (!listed || opens != Opens::Nothing || one_verb()) || opens == Opens::List && !said || goes_on() {
            return (Some(named_area(view, at)), Some(view.why(at, row, "part of the place, before the number")));
        }
    }
    // 主城区还有危房406幢，其中，C级242幢: a part lies where its whole does.
    if let Some(part) = view.last_of(1..view.at, Says::Part)
        && !view.tokens[part..view.at]
            .iter()
            .any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some() || t.is(Says::Area).is_some())
        && let Some(whole) = (0..part).rev().find(|at| view.is_number(*at))
        && let Some(figure) = view.figure_at(whole)
        && figure.area.is_some()
    {
        return (figure.area.clone(), figure.told(Field::Area).cloned());
    }
    // 58条城区道路: the area inside the phrase behind the number.
    for at in view.at + 1..view.clause.end {
        let token = &view.tokens[at];
        if view.is_number(at) || token.verb().is_some() || token.mark() == Some(Mark::Item) {
            break;
        }
        if let Some(row) = token.is(Says::Area)
            && !MODIFIERS.contains(&view.word(at))
            && view.word(at) != "中心区"
            && view.tokens[at + 1..]
                .iter()
                .find(|t| t.mark() != Some(Mark::Quiet))
                .is_some_and(|t| t.noun().is_some() || matches!(t.kind, Kind::Gap))
        {
            return (Some(view.word(at).to_owned()), Some(view.why(at, row, "part of the place, in the phrase behind the number")));
        }
    }
    // 对中心城区的312个小区实施改造。其中，2020年改造80个: the sentence goes on with the list before it.
    let continues = view.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(|t| t.is(Says::Part).is_some());
    if continues
        && !view.tokens[..view.at].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some())
        && let Some(figure) = view.figures[view.paragraph_from..].last()
    {
        return (figure.area.clone(), figure.told(Field::Area).cloned());
    }
    (None, None)
}

/// Whether every clause from the one behind a token's up to the number's begins with a verb.
fn lists_work(view: &View<'_, '_>, at: usize) -> bool {
    let mut end = clause(view.tokens, at).end;
    while end < view.clause.start {
        let next = clause(view.tokens, end + 1);
        let first = view.tokens[next.start..].iter().find(|t| t.mark() != Some(Mark::Quiet));
        if view.tokens[end].mark() != Some(Mark::Comma) || first.is_none_or(|t| t.verb().is_none()) || next.end <= end {
            return false;
        }
        end = next.end;
    }
    end >= view.clause.end
}

/// 江北城区: the name that the area goes by.
fn named_area(view: &View<'_, '_>, at: usize) -> String {
    let word = view.word(at);
    // 市中心城区: the city's 中心城区, of which the tables find another word first.
    let center = view.tokens[at].span.start + '市'.len_utf8();
    if word == "市中心" && view.text[view.tokens[at].span.end..].starts_with("城区") {
        return view.release.plain.text[center..center + "中心城区".len()].to_owned();
    }
    if word == "城区" && view.text[..view.tokens[at].span.start].ends_with("市中心") {
        let start = view.tokens[at].span.start - "中心".len();
        return view.release.plain.text[start..view.tokens[at].span.end].to_owned();
    }
    // 瑶海区、新站高新区
    let listed = view.text[..view.tokens[at].span.start].rsplit_once('、').map_or("", |(_, name)| name);
    if matches!(word, "高新区" | "经开区") && listed.chars().count() == 2 && listed.chars().all(is_han) {
        let span = view.tokens[at].span.clone();
        return view.release.plain.text[span.start - listed.len()..span.end].to_owned();
    }
    if at > 0
        && matches!(view.tokens[at - 1].kind, Kind::Gap)
        && view.tokens[at - 1].span.end == view.tokens[at].span.start
        && view.word(at - 1).chars().count() == 2
        && view.word(at - 1).chars().all(is_han)
        && word == "城区"
        && view.word(at - 1).ends_with(['东', '西', '南', '北', '江', '河', '山', '湖', '海', '州', '阳', '城'])
    {
        return view.release.plain.text[view.tokens[at - 1].span.start..view.tokens[at].span.end].to_owned();
    }
    view.release.plain.text[view.tokens[at].span.clone()].to_owned()
}

/// What an area at the head of its clause holds for.
#[derive(PartialEq)]
enum Opens {
    /// It stands inside the clause.
    Nothing,
    /// For its clause: it is one of several parts.
    Clause,
    /// For the list that follows.
    List,
}

fn area_opens(view: &View<'_, '_>, at: usize) -> Opens {
    // 2.市区内…: the number of an item is no part of it, nor is 我市 in 我市中心城区共有…, or 对 in 对中心城区的312个小区….
    let sign = |t: &Token| {
        let word = &view.text[t.span.clone()];
        matches!(t.kind, Kind::Gap)
            && (word.chars().all(|c| c.is_ascii_digit() || c == '.') || word.ends_with('是') && is_short(word, 3) && word != "但是")
            // 我市城市主城区
            || matches!(word, "对" | "在" | "城市" | "省辖市" | "设区市")
            || t.relative().is_some()
            // 聊城市中心城区
            || matches!(t.kind, Kind::Place(place) if view.release.place.is_some_and(|home| home.code == place.code) && word == place.name)
    };
    let passed = |t: &Token| t.mark() == Some(Mark::Quiet) || matches!(t.kind, Kind::Time(_)) || sign(t);
    let opening = view.tokens[..at].iter().rev().find(|t| !passed(t));
    // （2）市区建成公租房…
    let number = view.between(view.tokens[0].span.start, view.tokens[at].span.start).trim();
    if let Some(number) = number.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']))
        && number.chars().all(|c| c.is_ascii_digit() || numeral(c))
    {
        return Opens::List;
    }
    // 2020—2022年，对中心城区的312个小区…, 据摸排，江北城区现有…: a time or a source opens the sentence.
    let source = view.text[view.tokens[0].span.start..].trim_start().starts_with(['据', '经'])
        && view.tokens[..at].iter().filter(|t| t.mark() == Some(Mark::Comma)).count() == 1
        && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_) | Kind::Place(_)));
    if source && matches!(opening.and_then(Token::mark), Some(Mark::Comma))
        || view.tokens[..at].iter().all(|t| passed(t) || t.mark() == Some(Mark::Comma))
    {
        return Opens::List;
    }
    match opening {
        None => Opens::List,
        // 实施中心城区交通优化工程，建成5条…: the first clause names the work, those behind it count what came of it.
        Some(_) if names_work(view, at) => Opens::List,
        Some(t) if t.is(Says::Part).is_some() => Opens::Clause,
        Some(t) => match t.mark() {
            Some(Mark::Semicolon | Mark::Colon | Mark::Stop | Mark::Open) => Opens::List,
            Some(Mark::Comma | Mark::Item) => Opens::Clause,
            _ => Opens::Nothing,
        },
    }
}

/// 五是实施中心城区交通优化工程，建成5条…; 在中心城区推进…，新建…: the first clause of a part of a sentence names
/// the work and counts nothing.
fn names_work(view: &View<'_, '_>, at: usize) -> bool {
    const WORKS: &[&str] = &["工程", "行动", "建设", "攻坚战", "实事"];
    let clause = clause(view.tokens, at);
    let first = clause.start == 0 || matches!(view.tokens[clause.start - 1].mark(), Some(Mark::Semicolon | Mark::Colon));
    let named = ends_with_any(&view.text[..view.tokens[clause.end - 1].span.end], WORKS);
    let within = view.text[..view.tokens[at].span.start].ends_with(['在', '对']);
    // 聚焦四个维度，对中心城区开展体检，共调查…: whatever stands before it.
    let first = first || within && view.tokens[clause.start..at].iter().all(|t| matches!(&view.text[t.span.clone()], "在" | "对"));
    let listed = view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item);
    first && (named || within) && !listed && !view.tokens[clause].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
}
