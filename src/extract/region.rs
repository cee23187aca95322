//! In which place a figure is.

use super::area::{area, takes};
use super::carry::numeral;
use super::spot::{Spot, Takes, unnamed_behind};
use super::{View, clause, depth, opening};
use crate::cue::{Act, Dimension, Giver, Relative, Says, Thing};
use crate::figure::{Field, Figure, Metric, Why};
use crate::mention::is_han;
use crate::place::{self, Level, Place};
use crate::release::is_short;
use crate::scan::kind;
use crate::search::{ends_with_any, has, has_any, starts_with_any};
use crate::token::{self, Kind, Mark, Token};
use std::ops::Range;

/// What is told, and where.
pub(super) type Told<T> = (Option<T>, Option<Why>);

/// A region: the name that is printed and, where it is a place of the table, its code.
///
/// The code is taken where the place is resolved: the name alone would not lead back to it.
pub(super) struct Region {
    pub(super) name: String,
    pub(super) code: Option<u32>,
}

impl Region {
    fn of(view: &View<'_, '_>, place: &Place) -> Region {
        Region { name: view.release.name_of(place).to_owned(), code: Some(place.code) }
    }

    /// The region of an earlier figure.
    fn again(figure: &Figure) -> Option<Region> {
        figure.region.clone().map(|name| Region { name, code: figure.region_code })
    }

    /// A town, the country, several places: what has no code.
    fn uncoded(name: &str) -> Region {
        Region { name: name.to_owned(), code: None }
    }
}

/// Region and area.
pub(super) fn place(view: &View<'_, '_>) -> (Option<Region>, Option<Why>, Option<String>, Option<Why>) {
    let (region, area) = (region(view), area(view));
    let region = sited(view, area.0.as_deref(), &area.1).unwrap_or(region);
    (region.0, region.1, area.0, area.1)
}

/// 乐清市乐成街道云门小区是首个项目，涉及6幢危房; 柳南区航银路的航运小区: a community lies in the place named right before it.
/// So does one that was named before without it.
fn sited(view: &View<'_, '_>, name: Option<&str>, area: &Option<Why>) -> Option<Told<Region>> {
    let start = area.as_ref()?.span.start;
    let same = |t: &Token| t.span.start == start || name == Some(&view.text[t.span.clone()]);
    // 先后来到老街街道天中小区、橡林街道风光社区。天中小区有12栋楼: as was said before.
    let known = |site: &str| {
        let (_, (name, place), at) = view.scope.sites.iter().rev().find(|(name, ..)| name == site)?;
        let region = Region { name: name.clone(), code: place.map(|place| place.code) };
        Some((Some(region), Some(Why { row: None, span: at.clone(), rule: "where the community lies" })))
    };
    let Some(site) = view.tokens[..view.at].iter().rposition(|t| matches!(t.kind, Kind::Site) && same(t)) else {
        // A line of the head, ——思明区滨海街道金鸡亭花园改造见闻, is no sentence that tells it.
        let told = |at: usize| {
            let tail = &view.text[at..];
            tail[..tail.find('\n').unwrap_or(tail.len())].contains('。')
        };
        let (region, why) = known(name?)?;
        let whole = format!("{}{}", region.as_ref()?.name, name?);
        return view.text.match_indices(&whole).any(|(at, _)| told(at)).then_some((region, why));
    };
    let known = || known(&view.text[view.tokens[site].span.clone()]);
    let between = |t: &&Token| matches!(t.kind, Kind::Gap | Kind::Mark(Mark::Quiet)) || &view.text[t.span.clone()] == "的";
    let before = &view.tokens[..site];
    let near = before.len() - before.iter().rev().take_while(between).count();
    if before[..near].last().is_none_or(|t| !matches!(t.kind, Kind::Place(_) | Kind::Town)) {
        return known();
    }
    let place = before[..near].last().filter(|_| !several(view, near - 1))?;
    let region = match place.kind {
        Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)) => {
            Region::of(view, place)
        }
        Kind::Town => Region::uncoded(&view.text[place.span.clone()]),
        _ => return None,
    };
    Some((Some(region), Some(Why { row: None, span: place.span.clone(), rule: "where the community lies" })))
}

/// The rule of a region that 该区 or 全区 took up.
const NAMED_LAST: &str = "the place named last";

/// The rule of a region that 全市 named in the release of a district.
const AROUND: &str = "the place around the release's own";

/// What a place word before the number says of its region.
enum Found {
    Place(Region, Why),
    Home(Why),
    /// What is told next is of none of the places.
    Another,
    Nothing,
}

fn region(view: &View<'_, '_>) -> Told<Region> {
    let own = |why: Option<Why>| {
        // 兰州市住建局局长 赵海清, who answers in a province's press conference, speaks of his city.
        if let Some((place, span)) = view.scope.voice.as_ref() {
            let why = why.or_else(|| Some(Why { row: None, span: span.clone(), rule: "the place that the speaker is of" }));
            return (Some(Region::of(view, place)), why);
        }
        let region = view.release.region.clone().map(|name| Region { name, code: view.release.region_code });
        (region, why)
    };
    let spot = takes(view);
    let there = |spot: &Spot| match spot.region() {
        Some((name, place)) => (Some(Region { name: name.to_owned(), code: place.map(|place| place.code) }), Some(spot.why())),
        None => own(None),
    };
    if let Some((spot, Takes::Both)) = spot {
        return there(spot);
    }
    if let Some((region, at)) = lies_in(view) {
        return (Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "where the share lies" }));
    }
    // 还有重庆（95.6%）, 枣阳市（22个）: a bracket right behind a place is of it.
    if view.clause.start >= 2
        && view.tokens[view.clause.start - 1].mark() == Some(Mark::Open)
        && let Kind::Place(place) = view.tokens[view.clause.start - 2].kind
        && view.release.place.is_none_or(|home| place.code != home.code && place.within(home))
    {
        let span = view.tokens[view.clause.start - 2].span.clone();
        return (Some(Region::of(view, place)), Some(Why { row: None, span, rule: "place before the bracket" }));
    }
    // 在全国74个重点城市排名第4: so many there are in the country.
    if let Some(before) = view.at.checked_sub(1).filter(|at| view.clause.contains(at))
        && let Some((row, Relative::Country)) = view.tokens[before].relative()
        && view.tokens[before].span.end == view.mention().before
        && view.mention().of == Dimension::Count
    {
        let why = Why { row: Some(row), span: view.tokens[before].span.clone(), rule: "place right before the number" };
        return (Some(Region::uncoded("全国")), Some(why));
    }
    // 完工率最高的是迎泽区，为98%: of the place that the clause before ends with.
    if let Some(at) = just_named(view) {
        let why = Why { row: None, span: view.tokens[at].span.clone(), rule: "place that the clause before ends with" };
        match view.tokens[at].kind {
            Kind::Place(place) if view.release.place.is_none_or(|home| place.code != home.code && place.within(home)) => {
                return (Some(Region::of(view, place)), Some(why));
            }
            Kind::Town => return (Some(Region::uncoded(view.word(at))), Some(why)),
            _ => {}
        }
    }
    // 收缴率由41%升至88%: both levels are of one place.
    if let Some(before) = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))
        && view.tokens[before..view.at].iter().all(|t| {
            !matches!(t.kind, Kind::Place(_) | Kind::Town) && t.relative().is_none() && t.is(Says::Area).is_none() && t.mark().is_none()
        })
        && view.tokens[before..view.at].iter().any(|t| matches!(t.verb(), Some((_, Act::Reach))))
        && let Some(figure) = view.figure_at(before)
        && (figure.metric != Metric::Regions || view.mention().of != Dimension::Percent)
    {
        return (Region::again(figure), figure.told(Field::Region).cloned());
    }
    // 塔城地区33554元、增长3.9%: by how much the figure before it grew, where that is.
    if let Some(figure) = grown(view) {
        return (Region::again(figure), figure.told(Field::Region).cloned());
    }
    // 平凉、陇南7个市: the places that are counted are not where it is.
    if counts_places(view) {
        return own(None);
    }
    if let Some(at) = rest(view) {
        return (Some(Region::uncoded("multiple")), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "the other places" }));
    }
    if let Some((region, at)) = paired(view).or_else(|| paired_again(view)).or_else(|| paired_before(view)) {
        return (Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "paired by 分别" }));
    }
    // 袁州区65个，樟树市50个，两地合计115个
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    if token::summed(words) && sums_up(words) && named(view, 0..view.clause.start) > 1 {
        let span = view.tokens[view.clause.start].span.clone();
        return (Some(Region::uncoded("multiple")), Some(Why { row: None, span, rule: "the sum of several places" }));
    }
    if let Some(at) = counted_places(view) {
        return (
            Some(Region::uncoded("multiple")),
            Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "several places share it" }),
        );
    }
    // 剩余7个中有5个位于博白县: where they lie stands behind the number.
    if let Some((at, place)) = lies_behind(view) {
        let why = Why { row: None, span: view.tokens[at].span.clone(), rule: "where they lie" };
        return (Some(Region::of(view, place)), Some(why));
    }
    // In the number's own clause any place before it governs; in a clause before, only one at its head,
    // and only up to a clause with a subject of its own.
    let mut span = view.clause.clone();
    let mut upto = view.at;
    let here = depth(view.tokens, view.at);
    loop {
        if depth(view.tokens, span.start) <= here {
            // 其中合肥市2870部、芜湖市845部，惠及居民近7.5万户: of the whole, since each place has its own.
            let first = view.clause.start;
            if upto != view.at
                && named(view, span.clone()) > 1
                && sums_up(view.between(view.tokens[first].span.start, view.mention().span.start))
            {
                let span = view.tokens[first].span.clone();
                return (Some(Region::uncoded("multiple")), Some(Why { row: None, span, rule: "the sum of several places" }));
            }
            if upto != view.at && shared_out(view, span.clone()) {
                break;
            }
            match in_clause(view, span.start..upto, upto == view.at) {
                Found::Place(name, why) => return (Some(name), Some(why)),
                Found::Home(why) => return own(Some(why)),
                Found::Another => break,
                Found::Nothing => {}
            }
            let above = || clause(view.tokens, span.start.saturating_sub(2));
            // 在常青街道，12个小区引入物业，缴费率就达到71%: where the whole sentence is.
            let opening = || !view.scope.report && clause(view.tokens, 0).end < span.start && sets_scene(view, clause(view.tokens, 0));
            let scene = || span.start > 1 && (sets_scene(view, above()) || opening() || listed_subject(view));
            if (upto != view.at && new_subject(view, &span) || upto == view.at && new_subject(view, &(span.start..view.at))) && !scene() {
                break;
            }
        }
        if span.start == 0 {
            break;
        }
        // 北戴河获评…，4个县区成为…: a number first in its clause, with its own thing, has a subject of its own.
        if upto == view.at && span.start == view.at && here == 0 && view.tokens.get(view.at + 1).is_some_and(|t| t.mark().is_none()) {
            let earlier = clause(view.tokens, view.at.saturating_sub(1));
            // 全市改造小区1127个，27.6万户居民受益: those who gain are of the place of the work.
            let gains = has_any(view.behind_in_clause(), &["受益", "受惠"]);
            // 说说少先路街道的钢26号街坊，这个小区1978年建成，28栋楼: how large it is.
            let same = view.text[view.tokens[earlier.start].span.start..].starts_with('这');
            if view.scope.report && !gains && !same && view.tokens[earlier.start..view.at].iter().any(|t| t.verb().is_some()) {
                break;
            }
        }
        // A semicolon ends what a place said, except where that opens the sentence and no other place is in it.
        if view.tokens[span.start - 1].mark() == Some(Mark::Semicolon) && here == 0 && (view.scope.report || !alone(view)) {
            // 庐阳区…，全区改造小区146个；今年改造21个: nor where it took up the district named last, or the place around.
            let last = view.figures[view.sentence_from..].last().filter(|_| !view.scope.report);
            if let Some(figure) = last
                && let Some(why) = figure.told(Field::Region).filter(|why| matches!(why.rule, NAMED_LAST | AROUND))
            {
                return (Region::again(figure), Some(why.clone()));
            }
            break;
        }
        // A bracket right behind a place: 枣阳市（22个）.
        upto = span.start - 1;
        span = clause(view.tokens, upto);
        span.end = span.end.min(upto);
        if span.start >= upto {
            span = upto..upto;
            if upto == 0 {
                break;
            }
        }
    }
    if spot.is_none()
        && let Some(told) = item_head(view)
    {
        return told;
    }
    let elsewhere = || lived_in(view).or_else(|| goes_on(view)).or_else(|| office(view));
    spot.map_or_else(|| elsewhere().unwrap_or_else(|| own(None)), |(spot, _)| there(spot))
}

/// 5个位于博白县: the one place behind the number, within the release's own, where 位于 leads to it.
fn lies_behind(view: &View<'_, '_>) -> Option<(usize, &'static Place)> {
    let behind = &view.text[view.mention().after..];
    let at = view.at + 2;
    if !starts_with_any(behind, &["位于", "分布在", "坐落于"]) || view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Item)
    {
        return None;
    }
    match view.tokens.get(at)?.kind {
        Kind::Place(place) if view.release.place.is_none_or(|home| place.within(home)) => Some((at, place)),
        _ => None,
    }
}

/// The place that ends the clause before, where nothing but 为 or 仅 stands between it and the number.
pub(super) fn just_named(view: &View<'_, '_>) -> Option<usize> {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    let at = view.clause.start.checked_sub(2).filter(|at| view.tokens[at + 1].mark() == Some(Mark::Comma))?;
    let links = matches!(words.trim(), "" | "为" | "达" | "达到" | "仅" | "仅为" | "只有" | "高达" | "也" | "均为");
    let before = clause(view.tokens, at);
    let superlative = has_any(view.between(view.tokens[before.start].span.start, view.tokens[at].span.start), &["最", "是", "为"]);
    (links && superlative && matches!(view.tokens[at].kind, Kind::Place(_) | Kind::Town)).then_some(at)
}

/// The figure right before a change that names nothing of its own.
fn grown<'v>(view: &'v View<'_, '_>) -> Option<&'v Figure> {
    let before = (0..view.at).rev().find(|at| view.is_number(*at))?;
    let between = &view.tokens[before + 1..view.at];
    let idle = |t: &Token| match t.kind {
        Kind::Mark(mark) => matches!(mark, Mark::Item | Mark::Comma | Mark::Quiet),
        Kind::Word(_) => t.change().is_some() || t.is(Says::Link).is_some(),
        _ => false,
    };
    let grows = between.iter().any(|t| t.change().is_some());
    (grows && between.iter().all(idle)).then(|| view.figure_at(before)).flatten()
}

/// 在黄埔区一保租房项目，小周租下了一居室，“每月租金1350元”: where the sentence tells of one community that goes without a name.
fn lived_in(view: &View<'_, '_>) -> Option<Told<Region>> {
    let placed = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some();
    let at = view.tokens[..view.at].iter().rposition(placed).filter(|_| !view.scope.report)?;
    let span = view.tokens[at].span.clone();
    let region = match view.tokens[at].kind {
        Kind::Place(place) if view.release.place.is_none_or(|home| place.code != home.code && place.within(home)) => {
            Region::of(view, place)
        }
        Kind::Town => Region::uncoded(view.word(at)),
        _ => return None,
    };
    let unnamed = unnamed_behind(&view.text[span.end..]);
    unnamed.then_some((Some(region), Some(Why { row: None, span, rule: "where the community lies" })))
}

/// 市住建局表示，…, in the release of a district: of the city whose office speaks.
fn office(view: &View<'_, '_>) -> Option<Told<Region>> {
    const OFFICES: &[&str] = &["市住建局", "市住房", "市房管局", "市房产局", "市城管局", "市发改委", "市财政局", "市政府"];
    let home = view.release.place.filter(|home| home.level == Level::County && !home.name.ends_with('市'))?;
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let head = head.strip_prefix("据").or_else(|| head.strip_prefix("记者从")).unwrap_or(head);
    let word = OFFICES.iter().find(|word| head.starts_with(**word))?;
    let city = around(Relative::City, home).filter(|city| city.level == Level::Prefecture || municipality(city))?;
    let start = view.text.len() - head.len();
    let region = Region { name: city.name.to_owned(), code: Some(city.code) };
    Some((Some(region), Some(Why { row: None, span: start..start + word.len(), rule: "the city whose office speaks" })))
}

/// 据甲区住建局介绍，今年全区改造48个。到4月底，已开工29个: where a paragraph took up the district named last, sentences that name
/// no place go on with it.
fn goes_on(view: &View<'_, '_>) -> Option<Told<Region>> {
    let placed =
        |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.relative().is_some() || t.is(Says::Area).is_some();
    let figure = view.figures[view.paragraph_from..].last().filter(|_| !view.scope.report)?;
    let why = figure.told(Field::Region).filter(|why| why.rule == NAMED_LAST)?;
    (!view.tokens.iter().any(placed)).then(|| (Region::again(figure), Some(why.clone())))
}

/// 4.珠晖区：15个，2905户，重点为铁路系统家属区9个; （一）保宁街道：19个: the place that heads an item of a list holds for all of it.
fn item_head(view: &View<'_, '_>) -> Option<Told<Region>> {
    let sign = |t: &Token| match t.kind {
        Kind::Mark(mark) => matches!(mark, Mark::Quiet | Mark::Open | Mark::Close | Mark::Item),
        _ => !view.text[t.span.clone()].contains(|c: char| is_han(c) && !numeral(c)),
    };
    let at = view.tokens.iter().position(|t| !sign(t))?;
    let headed = at < view.at && view.tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Colon);
    let other = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some();
    if !headed || view.tokens[at + 1..view.at].iter().any(other) {
        return None;
    }
    let region = match view.tokens[at].kind {
        Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)) => {
            Region::of(view, place)
        }
        Kind::Town => Region::uncoded(view.word(at)),
        _ => return None,
    };
    Some((Some(region), Some(Why { row: None, span: view.tokens[at].span.clone(), rule: "place that heads the item" })))
}

/// 长沙市推进项目19个，签约2760户；到位资金48.3亿元: the one place of a sentence, at its head.
fn alone(view: &View<'_, '_>) -> bool {
    let mut places = (0..view.tokens.len()).filter(|at| {
        let token = &view.tokens[*at];
        matches!(token.kind, Kind::Place(_) | Kind::Town)
            || token.relative().is_some() && !compared(view, *at) && !view.text[token.span.end..].starts_with('看')
            || token.is(Says::Area).is_some()
    });
    // 武汉市…全市…: the same place by a word.
    let first = places.next();
    let same = |other: usize| {
        let name = first.map_or("", |at| match view.tokens[at].kind {
            Kind::Place(place) => place.name,
            _ => "",
        });
        view.tokens[other].relative().is_some() && name.chars().next_back().is_some_and(|level| view.word(other).ends_with(level))
    };
    matches!((first, places.find(|at| !same(*at))), (Some(at), None) if leads(view, at, 0) && !matches!(view.tokens[at].kind, Kind::Word(_)))
}

/// The place that governs from inside a stretch of a clause, the nearest to the number first.
fn in_clause(view: &View<'_, '_>, span: Range<usize>, own: bool) -> Found {
    let home = view.release.place;
    for at in span.clone().rev() {
        let token = &view.tokens[at];
        // 市区（含亭湖区、盐都区）实施项目28个
        if depth(view.tokens, at) > depth(view.tokens, view.at) {
            continue;
        }
        let why = |row: Option<u16>, rule: &'static str| Why { row, span: token.span.clone(), rule };
        match &token.kind {
            Kind::Place(place) => {
                let governs = own || leads(view, at, span.start) || located(view, at);
                // 引洮一期榆中配套工程和33项饮水工程建成: in the name of what stands beside the number.
                // “贵州人游黔南”: who they are.
                let behind = &view.text[token.span.end..];
                if behind.starts_with('人') && !starts_with_any(behind, &["人民", "人均", "人口", "人才", "人社", "人大", "人力"])
                {
                    continue;
                }
                let neighbour = own
                    && at > span.start
                    && matches!(view.tokens[at - 1].kind, Kind::Gap)
                    && at + 2 < view.at
                    && view.tokens[view.at - 1].is(Says::Link).is_some()
                    && !(span.start..view.at).any(|at| view.is_number(at));
                if compared(view, at) || example(view, at) || spent(view, at) || belongs(view, at, span.start) || !governs || neighbour {
                    continue;
                }
                // 玉门玉泽湖公园二期正式开放，新增口袋公园19个: what lies there, and no more of the report.
                let one = !own
                    && view.scope.report
                    && matches!(view.tokens.get(at + 1).map(|t| &t.kind), Some(Kind::Gap))
                    && !span.clone().any(|at| view.is_number(at))
                    && view.tokens[..span.end].last().is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))));
                // 海城市和千山区获评试点县，建成示范村60个: nor what they were honoured with.
                let honours = || {
                    let words = view.between(view.tokens[span.start].span.start, view.tokens[span.end - 1].span.end);
                    has_any(words, &["获评", "入选", "荣获", "成为", "跻身", "获批", "被评为"])
                };
                let honoured = !own && view.scope.report && !span.clone().any(|at| view.is_number(at)) && honours();
                if one || honoured {
                    return Found::Another;
                }
                // 孝感、应城获评森林城市，城镇化率达61%: what is told next is of none of them.
                let of_list = several(view, at) && !own;
                if of_list
                    && (view.scope.report || honours())
                    && view.tokens[at..span.end].iter().any(|t| t.verb().is_some())
                    && own_subject(view)
                {
                    return Found::Another;
                }
                if several(view, at) && home.is_none_or(|home| place.code != home.code && place.within(home)) {
                    return Found::Place(Region::uncoded("multiple"), why(None, "several places share it"));
                }
                match home {
                    Some(home) if place.code == home.code => return at_home(view, home, why(None, "the release's own place")),
                    // 2024年厦门将加装400部, in a release of one of its districts.
                    Some(home) if home.within(place) => {
                        let named = leads(view, at, span.start)
                            && match view.tokens.get(at + 1).map(|t| &t.kind) {
                                // 南京市对取得许可的项目，每台给予20万元补贴
                                Some(Kind::Gap) => view.word(at) == place.name && view.word(at + 1).starts_with(['对', '为', '向', '给']),
                                Some(Kind::Place(_) | Kind::Town) => false,
                                _ => true,
                            };
                        if named {
                            return Found::Place(Region::of(view, place), why(None, "place before the number"));
                        }
                        continue;
                    }
                    // 除白银区外，平川区22个: in a release that takes the first for its own place.
                    Some(home) if !place.within(home) => {
                        // 镜湖区改造小区38个，鸠江区改造小区22个, in the release of the first: beside it.
                        let named = view.word(at) == place.name;
                        let short = place.level == Level::Province && !view.scope.report;
                        let before = at + 1 == view.at && listed(view, at);
                        if (named || short) && before && place.level == home.level
                            || named && (beside(home, place) && leads(view, at, span.start) && whole_name(view, at))
                        {
                            return Found::Place(Region::of(view, place), why(None, "place right before the number"));
                        }
                        continue;
                    }
                    _ if whole_name(view, at) => {
                        return Found::Place(Region::of(view, place), why(None, "place before the number"));
                    }
                    _ => continue,
                }
            }
            // 杭州市…。当地还在…, in a release on the whole country or province: the place named last.
            Kind::Gap if view.word(at).starts_with("当地") && leads(view, at, span.start) => {
                let before = view.tokens[..at].iter().rev().find_map(|t| if let Kind::Place(place) = t.kind { Some(place) } else { None });
                let below = |place: &&Place| home.is_none_or(|home| place.within(home) && place.code != home.code);
                match before.or(view.scope.named.last().copied()).filter(below) {
                    Some(place) => return Found::Place(Region::of(view, place), why(None, NAMED_LAST)),
                    None => continue,
                }
            }
            Kind::Town if !compared(view, at) && !example(view, at) && !spent(view, at) && (own || leads(view, at, span.start)) => {
                if several(view, at) || apiece(view, at) {
                    return Found::Place(Region::uncoded("multiple"), why(None, "several places share it"));
                }
                return Found::Place(Region::uncoded(&view.text[token.span.clone()]), why(None, "town before the number"));
            }
            Kind::Word(_) => {
                let Some((row, relative)) = token.relative() else { continue };
                if compared(view, at) || belongs(view, at, span.start) {
                    continue;
                }
                if let Some((place, _)) = view.scope.voice.as_ref().filter(|(place, _)| said_of(view.word(at), place)) {
                    return Found::Place(Region::of(view, place), why(Some(row), "the place that the speaker is of"));
                }
                match relative {
                    Relative::Country if leads(view, at, span.start) => {
                        return Found::Place(Region::uncoded("全国"), why(Some(row), "place before the number"));
                    }
                    // 以花山区为例，该区…: the place named last that is called so.
                    Relative::That if let Some(place) = named_last(view, at) => {
                        let why = why(Some(row), NAMED_LAST);
                        return match home {
                            Some(home) if home.code == place.code => Found::Home(why),
                            _ => Found::Place(Region::of(view, place), why),
                        };
                    }
                    // 对8县市的142个老旧小区: they are counted.
                    Relative::Several if at > 0 && view.is_number(at - 1) => {}
                    Relative::Several if own && (at + 1 == view.at || leads(view, at, span.start) || sums(view, at)) => {
                        return Found::Place(Region::uncoded("multiple"), why(Some(row), "several places share it"));
                    }
                    Relative::City | Relative::Province | Relative::County if let Some(home) = home.filter(|home| fits(relative, home)) => {
                        return at_home(view, home, why(Some(row), "the release's own place"));
                    }
                    Relative::Own if home.is_some() => return Found::Home(why(Some(row), "the release's own place")),
                    // 成都市武侯区…；全市…, in a release on the whole country: the city named last.
                    Relative::City if let Some(place) = city_named_last(view, at) => {
                        return Found::Place(Region::of(view, place), why(Some(row), NAMED_LAST));
                    }
                    // 庐阳区…，全区改造小区146个, in the release of its city: the district named last.
                    Relative::Province | Relative::County if let Some(place) = district(view, at) => {
                        return Found::Place(Region::of(view, place), why(Some(row), NAMED_LAST));
                    }
                    // 全市 in a district's release, 全省 in a city's: the place around.
                    Relative::City | Relative::Province if leads(view, at, span.start) => {
                        // 全区 of no district that was named is no province either, but of those that call themselves so.
                        let province = |place: &&Place| !view.word(at).ends_with('区') || autonomous(place);
                        if let Some(place) = home.and_then(|home| around(relative, home)).filter(province) {
                            let region = Region { name: place.name.to_owned(), code: Some(place.code) };
                            return Found::Place(region, why(Some(row), AROUND));
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    Found::Nothing
}

/// Whether two places are of one level, and lie in the same one above them.
fn beside(home: &Place, place: &Place) -> bool {
    let around = match home.level {
        Level::County => 100,
        Level::Prefecture => 10_000,
        Level::Province => 1_000_000,
    };
    place.level == home.level && place.code / around == home.code / around
}

/// The place of a release that is named in full or as 全区; in the release of a town or street it is the district around it.
fn at_home(view: &View<'_, '_>, home: &'static Place, why: Why) -> Found {
    // 全市, of whoever speaks for a district of it.
    let other = view.release.region_code.is_none() || view.scope.voice.is_some();
    if other { Found::Place(Region::of(view, home), why) } else { Found::Home(why) }
}

/// 全市, 我区: whether a word takes up a place by its level.
fn said_of(word: &str, place: &Place) -> bool {
    word.starts_with(['全', '我']) && place.name.chars().next_back().is_some_and(|level| word.ends_with(level))
}

/// The city that 全市 speaks of in a release on the whole country.
fn city_named_last(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    let before = view.tokens[..at].iter().rev().filter_map(|t| match t.kind {
        Kind::Place(place) => Some(place),
        _ => None,
    });
    let cities = |place: &&Place| place.level == Level::Prefecture || municipality(place);
    view.release.place.is_none().then(|| before.chain(view.scope.named.iter().rev().copied()).find(cities)).flatten()
}

/// What 该区, 该市 take up: the last place of the release's own whose name ends so.
fn named_last(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    let level = view.word(at).chars().next_back()?;
    let before = view.tokens[..at].iter().rev().filter_map(|t| match t.kind {
        Kind::Place(place) => Some(place),
        _ => None,
    });
    let own = |place: &&Place| place.name.ends_with(level) && view.release.place.is_none_or(|home| place.within(home));
    before.chain(view.scope.named.iter().rev().copied()).find(own)
}

/// Inner Mongolia, Guangxi, Tibet, Ningxia and Xinjiang say 全区 of themselves.
fn autonomous(place: &Place) -> bool {
    matches!(place.code / 10_000, 15 | 45 | 54 | 64 | 65)
}

/// The district or county that 全区, 全县 speak of in the release of a city: that which was named last.
fn district(view: &View<'_, '_>, at: usize) -> Option<&'static Place> {
    // 河西区住建委介绍，全区…: so they do in a release on the whole country.
    let Some(home) = view.release.place else { return named_last(view, at) };
    if home.level != Level::Prefecture {
        return None;
    }
    if autonomous(home) && view.word(at).ends_with('区') {
        return None;
    }
    let level = view.word(at).chars().next_back()?;
    named_last(view, at).or(view.scope.district.filter(|place| place.name.ends_with(level)))
}

fn fits(relative: Relative, place: &Place) -> bool {
    match relative {
        // 全区 is said by autonomous regions and by districts.
        Relative::Province => place.level != Level::Prefecture,
        Relative::City => {
            place.level == Level::Prefecture || place.level == Level::County && place.name.ends_with('市') || municipality(place)
        }
        Relative::County => place.level == Level::County,
        _ => true,
    }
}

/// The city or province around a place.
fn around(relative: Relative, home: &Place) -> Option<&'static Place> {
    let level = if relative == Relative::Province { Level::Province } else { Level::Prefecture };
    let mut place = place::by_code(home.parent)?;
    while place.level != level && !(level == Level::Prefecture && municipality(place)) {
        place = place::by_code(place.parent)?;
    }
    Some(place)
}

fn municipality(place: &Place) -> bool {
    matches!(place.code / 10_000, 11 | 12 | 31 | 50)
}

/// A place at the head of its clause: behind marks, times and words such as 其中.
pub(super) fn leads(view: &View<'_, '_>, at: usize, from: usize) -> bool {
    view.tokens[from..at].iter().all(|t| match &t.kind {
        Kind::Gap => !view.text[t.span.clone()].chars().any(is_han) || leads_in(view, t),
        Kind::Word(_) => t.noun().is_none() && t.verb().is_none() || leads_in(view, t),
        _ => true,
    })
}

/// 走进武侯区玉林街道, 位于晋安区岳峰镇: words that lead to a place.
fn leads_in(view: &View<'_, '_>, token: &Token) -> bool {
    const LEADING: &[&str] = &[
        "在",
        "从",
        "看",
        "而",
        "而在",
        "位于",
        "地处",
        "坐落于",
        "家住",
        "住在",
        "走进",
        "来到",
        "走访",
        "以",
        "安排",
        "下达",
        "拨付",
        "分配",
    ];
    LEADING.contains(&&view.text[token.span.clone()])
}

/// 首个项目——位于青秀区的“凤岭安居”9月动工，总投资8.9亿元: whether words before a place say that what the sentence tells of lies there.
pub(super) fn located(view: &View<'_, '_>, at: usize) -> bool {
    ends_with_any(&view.text[..view.tokens[at].span.start], &["位于", "地处", "坐落于", "坐落在", "住在"])
}

/// 在浑南区，…: the clause before only says where.
fn sets_scene(view: &View<'_, '_>, span: Range<usize>) -> bool {
    let place = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site);
    view.tokens[span.clone()].iter().any(place)
        && view.tokens[span]
            .iter()
            .all(|t| place(t) || matches!(t.kind, Kind::Time(_)) || t.mark() == Some(Mark::Quiet) || leads_in(view, t))
}

/// 和平区、河西区率先试点，预警237起，漏损率降至8.6%: whether several places alone are what the whole sentence is of.
fn listed_subject(view: &View<'_, '_>) -> bool {
    let place = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town);
    let first = clause(view.tokens, 0);
    let Some(last) = first.clone().rev().find(|at| place(&view.tokens[*at])) else { return false };
    let named = view.tokens[..last].iter().filter(|t| place(t)).count();
    let other = |t: &Token| place(t) || t.relative().is_some() || t.mark() == Some(Mark::Semicolon) || t.is(Says::Each).is_some();
    !view.scope.report
        && named > 0
        && several(view, last)
        && view.tokens[..last]
            .iter()
            .all(|t| place(t) || t.mark().is_some() || t.is(Says::Link).is_some() || matches!(t.kind, Kind::Time(_)))
        && !view.tokens[last + 1..view.at].iter().any(other)
        && last + 1 < first.end
}

/// What a clause begins with that has no subject of its own: how and when it was done, and how much it is.
const GOES_ON: &[&str] = &[
    "用于",
    "用来",
    "同步",
    "同时",
    "预计",
    "谋划",
    "积极",
    "总量",
    "总数",
    "数量",
    "规模",
    "面积",
    "总面积",
    "持续",
    "扎实",
    "全力",
    "深入",
    "大力",
    "稳步",
    "有序",
    "加快",
    "加速",
    "高标准",
    "高质量",
    "高水平",
    "高效",
    "统筹",
    "着力",
    "先后",
    "陆续",
    "进一步",
    "继续",
    "精心",
    "强力",
    "强化",
    "分期",
    "分批",
    "提前",
    "科学",
    "主动",
];

/// A clause that begins with a subject of its own, which no table knows: 福音山获批….
fn new_subject(view: &View<'_, '_>, span: &Range<usize>) -> bool {
    // 龙江街道…，目前已搬迁1702户，货币化安置比例超过六成: a rate is of what the sentence tells of.
    let rate = || {
        let words = view.between(view.tokens[span.start].span.start, view.mention().span.start);
        view.mention().of == Dimension::Percent && has_any(words, &["比例", "占比", "率"])
    };
    if !view.scope.report && span.contains(&view.at.saturating_sub(1)) && rate() {
        return false;
    }
    let Some(first) = view.tokens[span.clone()].iter().position(|t| !matches!(t.kind, Kind::Mark(_))) else { return false };
    let first = span.start + first;
    matches!(view.tokens[first].kind, Kind::Gap)
        && view.word(first).chars().filter(|c| is_han(*c)).count() >= 2
        && !view.word(first).starts_with(['为', '对', '向', '给', '在', '把', '让', '使', '帮', '这'])
        // 用于改造小区6个, 同步谋划改造项目5个, 总量居全省第1位: the same subject goes on.
        && !starts_with_any(view.word(first), GOES_ON)
        && !gives(view, first)
        && view.tokens[first + 1..span.end].iter().any(|t| t.verb().is_some())
}

/// 社会资本投入3亿元: who gives is no other subject.
fn gives(view: &View<'_, '_>, at: usize) -> bool {
    let giver = |hit: &crate::scan::Hit| {
        hit.find_of(kind::GIVER, |says| matches!(says, Says::Giver(Giver::Private | Giver::Bond | Giver::Loan)).then_some(())).is_some()
            || view.text[hit.span()].contains("财政")
    };
    view.release.hits.within(view.tokens[at].span.clone()).iter().any(giver)
}

/// 占全省的9.3%, 居全市首位, 高于全国, 向全国推广: the place is compared with, or is not where it happened.
pub(super) fn compared(view: &View<'_, '_>, at: usize) -> bool {
    let head = view.text[..view.tokens[at].span.start].trim_end_matches(['“', ' ']);
    let tail = &view.text[view.tokens[at].span.end..];
    const BEFORE: &[&str] = &[
        "占",
        "占到",
        "占了",
        "居",
        "高于",
        "高出",
        "低于",
        "快于",
        "入选",
        "列",
        "获评",
        "评为",
        "获",
        "成为",
        "向",
        "被",
        "好于",
        "优于",
        "超",
        "比",
        "创建",
        "率先在",
        "我市在",
        "我州在",
        "我县在",
        "我区在",
    ];
    const BEHIND: &[&str] =
        &["第", "首", "前", "平均", "最", "唯一", "率先", "较早", "文明", "百强", "先进", "一流", "领先", "示范", "乡村", "重点"];
    // A part of the release's place is what the number is of.
    let part = || {
        matches!(view.tokens[at].kind, Kind::Town)
            || matches!(view.tokens[at].kind, Kind::Place(place) if view.release.place.is_some_and(|home| place.code != home.code && place.within(home)))
    };
    // 德清县首批256套: no rank.
    if starts_with_any(tail, &["首批", "首个", "首次", "首套", "首期", "首家", "首座"]) && part() {
        return ends_with_any(head, BEFORE);
    }
    // So are 广州市率先发行专项债券 and 诸暨市最高.
    let own = |word: &str| matches!(word, "最" | "率先") && part();
    ends_with_any(head, BEFORE) || starts_with_any(tail, BEHIND) && BEHIND.iter().any(|w| tail.starts_with(w) && !own(w))
}

/// 甸柳新村街道是济南市较早加装电梯的街道: whether a place only says to what the one before it belongs.
fn belongs(view: &View<'_, '_>, at: usize, from: usize) -> bool {
    // 是西宁市城东区老旧小区最集中的地方之一: behind the places that it lies in.
    let mut run = at;
    while run > from && matches!(view.tokens[run - 1].kind, Kind::Place(_)) && view.tokens[run - 1].span.end == view.tokens[run].span.start
    {
        run -= 1;
    }
    view.text[..view.tokens[run].span.start].ends_with(['是', '属'])
        && view.tokens[from..run].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town))
}

/// 渝水区纠纷调解等3项: one example of many, which do not lie there.
pub(super) fn example(view: &View<'_, '_>, at: usize) -> bool {
    // 岷县天然气长输管道等城建项目275个; not 岷县、漳县等县275个.
    let thing = |at: usize| !matches!(view.tokens[at].kind, Kind::Place(_) | Kind::Town | Kind::Mark(_));
    (at + 1..view.at).any(|of| {
        let word = view.word(of);
        let many =
            || word.starts_with('等') && !starts_with_any(word, &["等级", "等地", "等县", "等区", "等市", "等镇", "等乡", "等街", "等省"]);
        let same = || view.tokens[at..of].iter().all(|t| t.mark() != Some(Mark::Comma));
        // 利通区郭家桥乡等重点小城镇4个
        let kind = || of == at + 1 && word.chars().count() > 2;
        // 海口实施红城湖、面前坡等城中村改造5个: what stands behind a verb lies there.
        let works = of > at + 2 && view.tokens[at + 1].verb().is_some();
        !works
            && matches!(view.tokens[of].kind, Kind::Gap)
            // 在渝中区，山城巷、戴家巷等19个老街区…: they lie in the place of the clause before. A report goes on elsewhere.
            && (same() || view.scope.report)
            && (word.ends_with('等') || many() && same() && (kind() || of > at + 1 && thing(of - 1)))
    })
}

/// How many places a clause names.
fn named(view: &View<'_, '_>, span: Range<usize>) -> usize {
    view.tokens[span].iter().filter(|t| matches!(t.kind, Kind::Place(_) | Kind::Town)).count()
}

/// Whether a clause lists several places, each with its number.
fn shared_out(view: &View<'_, '_>, span: Range<usize>) -> bool {
    if named(view, span.clone()) < 2 {
        return false;
    }
    let own = |at: &usize| matches!(view.tokens[*at].kind, Kind::Place(_) | Kind::Town) && view.is_number(*at + 1);
    // 汉台区、南郑区分别配套1.2亿元、4000万元，发行债券4.2亿元
    let each = view.tokens[span.clone()].iter().any(|t| t.is(Says::Each).is_some());
    each || span.clone().filter(own).nth(1).is_some() && view.tokens[span].iter().any(|t| t.mark() == Some(Mark::Item))
}

/// 德清、长兴、安吉三县合计96个: whether what stands behind several places says that they share the number.
fn sums(view: &View<'_, '_>, at: usize) -> bool {
    starts_with_any(&view.text[view.tokens[at].span.end..], &["合计", "共", "均", "都", "各", "总计"])
}

/// 湖墅、米市巷街道各6个: whether a town is the last of a list whose others are named shortly.
fn apiece(view: &View<'_, '_>, at: usize) -> bool {
    at > 1
        && view.tokens[at - 1].mark() == Some(Mark::Item)
        && matches!(view.tokens[at - 2].kind, Kind::Gap)
        && is_short(view.word(at - 2), 4)
        && view.text[view.tokens[at].span.end..].starts_with('各')
}

/// 其余旗县区10个, 其余15个分布在各县（市）: the token from which a clause speaks of the other places.
fn rest(view: &View<'_, '_>) -> Option<usize> {
    const OTHERS: &[&str] = &["其余", "其他", "余下"];
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let words = view.between(view.tokens[from].span.start, view.mention().span.start);
    if !words.contains(['其', '余']) || !has_any(words, OTHERS) {
        return None;
    }
    let at = (from..view.at).find(|at| OTHERS.iter().any(|w| view.word(*at).contains(w)))?;
    let words = view.between(view.tokens[at].span.start, view.mention().span.start);
    let words = OTHERS.iter().filter(|w| has(words, w)).find_map(|w| words.split_once(w))?.1;
    // 其余各市合计520个
    let words = ["合计", "共计", "总计", "共", "均"].iter().find_map(|w| words.strip_suffix(w)).unwrap_or(words);
    let levels = |words: &str| words.chars().all(|c| "各个县市区旗镇乡街道盟州地省份、和（）() ".contains(c));
    if !levels(words) {
        return None;
    }
    let behind = view.behind_in_clause();
    let lies = ["分布在", "分布于", "位于", "在"]
        .iter()
        .find_map(|w| behind.split_once(w))
        // 其余44个分布在安宁、东川等11个县（市）区
        .is_some_and(|(_, place)| {
            (place.starts_with(['各', '其']) || place.contains('、')) && place.contains(['县', '市', '区', '旗', '镇', '乡', '街'])
        });
    (words.contains(['县', '市', '区', '旗', '镇', '乡', '街', '州', '盟', '地', '省']) || lies).then_some(at)
}

/// 合计占全省的46%, 三区占全市七成: whether a clause sums up places that were listed.
fn sums_up(words: &str) -> bool {
    let rest = words.trim_start_matches(['两', '二', '三', '四', '五']);
    let places = rest.len() < words.len() && rest.starts_with(['市', '县', '区', '地', '州', '者']);
    places && rest.contains("合计") || words.starts_with("合计") || words.starts_with("共占") || places && words.contains(['占', '合'])
}

/// A place at the head of an item of a list.
fn listed(view: &View<'_, '_>, at: usize) -> bool {
    at > 0 && matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Comma | Mark::Semicolon))
}

/// The place stands for itself: 延安路, 崇州收费站 go on behind it.
fn whole_name(view: &View<'_, '_>, at: usize) -> bool {
    let full = view.word(at).ends_with(['省', '市', '县', '区', '旗', '州', '盟']);
    match view.tokens.get(at + 1).map(|t| &t.kind) {
        // In a table the next words are of the column's head.
        _ if view.tokens[at].span.end != view.tokens[at + 1].span.start => true,
        // 泉州首个项目: words that begin what is said of the place.
        Some(Kind::Gap) => {
            full || view.word(at + 1).starts_with(['首', '全', '累', '共', '已', '也', '各', '率', '先', '正', '最'])
                || several(view, at) && token::summed(view.word(at + 1))
        }
        _ => true,
    }
}

/// Whether another number took the place already as its own item: 樟树市9个、….
fn spent(view: &View<'_, '_>, at: usize) -> bool {
    let between = &view.tokens[at + 1..view.at];
    let Some(number) = between.iter().position(|t| matches!(t.kind, Kind::Mention(_))) else { return false };
    let head = &between[..number];
    let own = head
        .iter()
        .all(|t| t.is(Says::Link).is_some() || t.noun().is_some() || t.mark() == Some(Mark::Quiet) || t.mark() == Some(Mark::Open));
    let listed = at == 0
        || matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Open | Mark::Comma | Mark::Semicolon | Mark::Colon))
        || view.tokens[at - 1].is(Says::Part).is_some();
    // The next place of the list shows that each has its own.
    let others = between[number..].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town | Kind::Site) || t.is(Says::Area).is_some());
    own && listed && others
}

/// 南昌市、九江市共改造…: whether a place is the last of a list of places.
fn several(view: &View<'_, '_>, at: usize) -> bool {
    // 镇海、拱辰街道22个小区: those before the last without what they share with it.
    let shortly = || {
        let named = |at: usize| {
            let short = matches!(view.tokens[at].kind, Kind::Gap) && view.word(at).chars().all(is_han);
            short && (2..=3).contains(&view.word(at).chars().count())
        };
        let mut first = at;
        while let Some(before) = first.checked_sub(2).filter(|before| view.tokens[before + 1].mark() == Some(Mark::Item) && named(*before))
        {
            first = before;
        }
        let opens = |mark| matches!(mark, Mark::Comma | Mark::Semicolon | Mark::Stop | Mark::Quiet);
        first < at && (first == 0 || view.tokens[first - 1].mark().is_some_and(opens))
    };
    if matches!(view.tokens[at].kind, Kind::Town) && view.word(at).ends_with("街道") && shortly() {
        return true;
    }
    let joins = |at: usize| {
        view.tokens[at].mark() == Some(Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及" | "以及")
    };
    let Some(before) = at.checked_sub(2).filter(|_| joins(at - 1)) else { return false };
    // 石鼓区（41个）、雁峰区（33个）: what a bracket tells of one of them stands between.
    let last = match view.tokens[before].mark() {
        Some(Mark::Close) => opening(view.tokens, before, |_| false).and_then(|open| open.checked_sub(1)),
        _ => Some(before),
    };
    last.is_some_and(|last| matches!(view.tokens[last].kind, Kind::Place(_) | Kind::Town))
}

/// Whether the number's clause begins with a thing of its own; 三区占全市七成 sums up places before it.
fn own_subject(view: &View<'_, '_>) -> bool {
    let first = view.tokens[view.clause.start..view.at].iter().find(|t| t.mark().is_none());
    first.is_some_and(|t| {
        let word = &view.text[t.span.clone()];
        // 共改造189个，面积610万平方米，总投资12亿元: of the same works.
        let size = matches!(word, "面积" | "总面积" | "总投资" | "投资" | "总建筑面积");
        t.noun().is_some() && !size || matches!(t.kind, Kind::Gap) && word.chars().count() > 1 && !token::summed(word)
    })
}

/// 平凉、陇南7个市, 三个街道合计…: whether the number counts places that are named before it.
fn counts_places(view: &View<'_, '_>) -> bool {
    let Some(next) = view.tokens.get(view.at + 1) else { return false };
    let counted = matches!(next.noun(), Some((_, Thing::Place))) || &view.text[next.span.clone()] == "城区";
    let behind = view.at > 0 && matches!(view.tokens[view.at - 1].kind, Kind::Place(_) | Kind::Town);
    counted && (behind || view.clause.start == view.at && view.text[next.span.end..].starts_with("合计"))
}

/// 忻州、吕梁2市有13个县…, 9个省份开工率超过95%: the places counted before the number in its clause, which share it.
fn counted_places(view: &View<'_, '_>) -> Option<usize> {
    let at = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let place = |at: usize| {
        matches!(view.tokens[at].kind, Kind::Place(_) | Kind::Town) || view.tokens[at].relative().is_some() && !compared(view, at)
    };
    // 3个县市进入全省十强、4个县市…: another count of places, or another item of the list.
    let other = view.tokens.get(view.at + 1).is_some_and(|t| matches!(t.noun(), Some((_, Thing::Place))))
        || view.mention().of != Dimension::Percent && view.tokens[at..view.at].iter().any(|t| t.mark() == Some(Mark::Item));
    let counts = !other && view.figure_at(at).is_some_and(|figure| figure.metric == Metric::Regions);
    let all = view.tokens[view.clause.start..at].iter().any(|t| t.relative().is_some());
    let listed = |at: usize| {
        view.tokens[at].mark() == Some(Mark::Item)
            || view.tokens[at].is(Says::Link).is_some() && matches!(view.word(at), "和" | "与" | "及")
    };
    (counts && !all && !(at + 1..view.at).any(|at| place(at) || listed(at))).then_some(at)
}

/// 三分之二在崇阳街道: a place behind a share, where nothing follows it.
fn lies_in(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let at = view.at + 2;
    if view.mention().of != Dimension::Percent || at + 1 != view.clause.end || !view.word(at - 1).ends_with('在') {
        return None;
    }
    let region = match view.tokens[at].kind {
        Kind::Place(place) => Region::of(view, place),
        Kind::Town => Region::uncoded(view.word(at)),
        _ => return None,
    };
    Some((region, at))
}

/// 上饶、新余的竣工率分别为97.64%和90.7%: the nth number belongs to the nth place.
/// 大姚县、姚安县分别投入320万元、275万元，完成维修640套、518套: the next list of as many numbers goes on with the places.
fn paired_again(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let each = view.last_of(0..view.clause.start, Says::Each)?;
    let placed = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town);
    if view.tokens[each..view.at].iter().any(|t| placed(t) || t.relative().is_some() || t.mark() == Some(Mark::Semicolon)) {
        return None;
    }
    let first = clause(view.tokens, each).start;
    let places: Vec<usize> = (first..each).filter(|at| placed(&view.tokens[*at])).collect();
    let numbers = |range: Range<usize>| range.filter(|at| view.is_number(*at)).count();
    let unit = |at: usize| match view.tokens[at].kind {
        Kind::Mention(index) => Some(view.mentions[index].unit),
        _ => None,
    };
    let alike = view.clause.clone().filter_map(unit).all(|other| other == view.mention().unit);
    let many = places.len() > 1 && numbers(view.clause.clone()) == places.len() && alike;
    let at = *places.get(numbers(view.clause.start..view.at)).filter(|_| many)?;
    match view.tokens[at].kind {
        Kind::Place(place) => Some((Region::of(view, place), at)),
        _ => Some((Region::uncoded(view.word(at)), at)),
    }
}

/// 河南省改造2568个小区；四川省改造1200个。两省开工率分别为62.7%、58.3%: the places that the sentence before named, in their order.
fn paired_before(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let numbers = |range: Range<usize>| range.filter(|at| view.is_number(*at)).count();
    let total = numbers(each..view.clause.end);
    let digit = |c: char| "两二三四五六七八".chars().position(|d| d == c).map(|at| at.max(1) + 1);
    let head = view.between(view.tokens[view.clause.start].span.start, view.tokens[each].span.start);
    let mut chars = head.trim_start().chars();
    let (many, level) = (chars.next().and_then(digit)?, chars.next()?);
    if many != total || !matches!(level, '省' | '市' | '区' | '县' | '州') || numbers(view.clause.start..each) > 0 {
        return None;
    }
    let mut places: Vec<&'static Place> = Vec::new();
    for place in view.scope.named.iter().rev().filter(|place| place.name.ends_with(level) || level == '省') {
        if !places.iter().any(|known| known.code == place.code) {
            places.push(place);
        }
    }
    places.truncate(many);
    places.reverse();
    let place = places.get(numbers(each..view.at)).filter(|_| places.len() == many)?;
    Some((Region::of(view, place), each))
}

fn paired(view: &View<'_, '_>) -> Option<(Region, usize)> {
    let at = paired_place(view)?;
    // 成都市高新区、锦江区: a part of the place that stands right before it.
    let around = at.checked_sub(1).filter(|around| view.tokens[*around].span.end == view.tokens[at].span.start);
    let region = match (&view.tokens[at].kind, around.map(|around| &view.tokens[around].kind)) {
        (Kind::Place(place), _) | (Kind::Word(_), Some(Kind::Place(place))) => Region::of(view, place),
        (Kind::Town, _) => Region::uncoded(view.word(at)),
        _ => Region { name: view.release.region.clone()?, code: view.release.region_code },
    };
    Some((region, at))
}

/// 瑶海区、新站高新区分别完工61部、22部: the place or part of one that the number is of, in the order of the list before it.
pub(super) fn paired_place(view: &View<'_, '_>) -> Option<usize> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let nth = (each..view.at).filter(|at| view.is_number(*at)).count();
    let total = (each..view.clause.end).filter(|at| view.is_number(*at)).count();
    // 涧西、西工走在前列，完工率分别达到…: the places may head the clause before.
    let own = view.tokens[view.clause.start..each].iter().any(|t| matches!(t.kind, Kind::Place(_) | Kind::Town));
    // 剑河温泉等景区，全州游客、收入分别增长32%和51%: nor where the clause names the whole.
    if !own && view.tokens[view.clause.start..each].iter().any(|t| t.relative().is_some()) {
        return None;
    }
    let from = if own { view.clause.start } else { clause(view.tokens, view.clause.start.saturating_sub(1)).start };
    let placed = |t: &Token| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.is(Says::Area).is_some();
    let places: Vec<usize> = (from..each).filter(|at| placed(&view.tokens[*at])).collect();
    // 海南省海口市、三亚市: a place right before one that lies in it says where that is.
    let around = |at: &usize| match (&view.tokens[*at].kind, view.tokens.get(at + 1)) {
        (Kind::Place(around), Some(Token { kind: Kind::Place(place), span, .. })) => {
            place.code != around.code && place.within(around) && span.start == view.tokens[*at].span.end
        }
        (Kind::Place(_), Some(Token { kind: Kind::Town, span, .. })) => span.start == view.tokens[*at].span.end,
        // 成都市高新区、锦江区
        (Kind::Place(_), Some(next)) => next.is(Says::Area).is_some() && next.span.start == view.tokens[*at].span.end,
        _ => false,
    };
    let places: Vec<usize> = places.into_iter().filter(|at| !around(at)).collect();
    let divided = places.iter().any(|at| !matches!(view.tokens[*at].kind, Kind::Word(_)));
    (total > 1 && divided && places.len() == total).then(|| places[nth])
}
