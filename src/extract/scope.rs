//! For which time and which place a figure is.

use super::{View, depth};
use crate::cue::{Relative, Says};
use crate::figure::{Field, Kind, Period, Why};
use crate::place::{Level, Place};
use crate::time::Sets;
use crate::token::{self, Mark};

/// The period: the nearest time before the number in its sentence, else the one that governs.
pub(super) fn period(view: &View<'_, '_>, kind: Kind) -> (Period, Option<Why>) {
    let _ = kind;
    let here = depth(view.tokens, view.at);
    let mut level = here;
    for at in (0..view.at).rev() {
        match view.tokens[at].mark() {
            Some(Mark::Close) => level += 1,
            Some(Mark::Open) => level = level.saturating_sub(1),
            _ => {}
        }
        if let token::Kind::Time(index) = view.tokens[at].kind
            && depth(view.tokens, at) <= here
            && level <= here
        {
            match view.times[index].sets {
                Sets::Period(period) => {
                    let why = Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: "time before the number" };
                    return (period, Some(why));
                }
                Sets::Nothing | Sets::Clears => {}
            }
        }
    }
    // The time behind the number within its own phrase: 3个2022年项目.
    (view.scope.period, view.scope.period_why.clone())
}

type Told<T> = (Option<T>, Option<Why>);

/// Region and area.
pub(super) fn place(view: &View<'_, '_>) -> (Option<String>, Option<Why>, Option<String>, Option<Why>) {
    let (region, area) = (region(view), area(view));
    (region.0, region.1, area.0, area.1)
}

fn region(view: &View<'_, '_>) -> Told<String> {
    let home = view.release.place;
    let mut found: Option<(&'static Place, usize)> = None;
    // In the clause; then back through the sentence to the item or clause that set the place.
    let mut at = view.at;
    let here = depth(view.tokens, view.at);
    while at > 0 {
        at -= 1;
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        match &token.kind {
            token::Kind::Place(place) if governs(view, at, place) => {
                // 樟树市9个，丰城市8个: a place holds for its own item unless it heads the list.
                if spent(view, at) {
                    continue;
                }
                found = Some((place, at));
                break;
            }
            token::Kind::Word(_) => {
                if let Some((row, relative)) = token.relative()
                    && at + 1 != view.tokens.len()
                {
                    match relative {
                        Relative::Country if !compared(view, at) => {
                            return (Some("全国".to_owned()), Some(view.why(at, row, "place before the number")));
                        }
                        Relative::Own | Relative::City | Relative::Province | Relative::County if !compared(view, at) => {
                            if let Some(place) = home.filter(|p| fits(relative, p)) {
                                return (Some(place.name.to_owned()), Some(view.why(at, row, "the release's own place")));
                            }
                        }
                        Relative::Several if view.clause.contains(&at) => {
                            return (Some("multiple".to_owned()), Some(view.why(at, row, "several places share it")));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    if let Some((place, at)) = found {
        let why = Why { row: None, span: view.tokens[at].span.clone(), rule: "place before the number" };
        return (Some(place.name.to_owned()), Some(why));
    }
    if let Some((place, why)) = &view.scope.place {
        return (Some(place.name.to_owned()), Some(why.clone()));
    }
    (home.map(|p| p.name.to_owned()), None)
}

fn fits(relative: Relative, place: &Place) -> bool {
    match relative {
        Relative::Province => place.level == Level::Province || place.level == Level::County,
        Relative::City => place.level != Level::Province || matches!(place.code / 10_000, 11 | 12 | 31 | 50),
        Relative::County => place.level == Level::County,
        _ => true,
    }
}

/// 占全省的9.3%, 居全市首位, 高于全国: the place that it is compared with is not the figure's.
fn compared(view: &View<'_, '_>, at: usize) -> bool {
    let head = &view.text[..view.tokens[at].span.start];
    ["占", "居", "高于", "低于", "为", "快于", "入选", "列", "获评", "在", "被评为", "获", "成为", "位列"].iter().any(|w| head.ends_with(w))
        || !view.tokens[at + 1..view.at].iter().any(|t| t.mark() == Some(Mark::Comma))
            && view.tokens[at + 1..view.at].first().is_some_and(|t| matches!(&view.text[t.span.clone()], "首批" | "首个"))
}

/// A place that stands for itself: within the release's own place, or named in full, not part of a longer name.
fn governs(view: &View<'_, '_>, at: usize, place: &Place) -> bool {
    let Some(home) = view.release.place else { return true };
    if !place.within(home) || compared(view, at) {
        return false;
    }
    if place.code == home.code {
        return false;
    }
    // 延安路, 丰台大桥, 崇州收费站: a name goes on behind the place.
    let full = view.text[view.tokens[at].span.clone()].ends_with(['市', '县', '区', '旗', '州', '盟']);
    let next = view.tokens.get(at + 1);
    match next.map(|t| &t.kind) {
        Some(token::Kind::Gap) => full,
        Some(token::Kind::Word(_)) | Some(token::Kind::Mention(_)) | Some(token::Kind::Time(_)) => true,
        Some(token::Kind::Mark(Mark::Item)) => true,
        _ => full || matches!(next.map(|t| &t.kind), Some(token::Kind::Mark(_))),
    }
}

/// Whether another number took the place already as its own item: 樟树市9个、…
fn spent(view: &View<'_, '_>, at: usize) -> bool {
    let between = &view.tokens[at + 1..view.at];
    let Some(number) = between.iter().position(|t| matches!(t.kind, token::Kind::Mention(_))) else { return false };
    // The place stood right at a number of its own, in a list of such.
    let head = &between[..number];
    let own = head.iter().all(|t| {
        t.is(Says::Link).is_some() || t.noun().is_some() || t.mark() == Some(Mark::Quiet) || t.verb().is_some()
    });
    let item = between[number..].iter().any(|t| matches!(t.mark(), Some(Mark::Item | Mark::Comma | Mark::Semicolon | Mark::Close | Mark::Stop)));
    let listed = at == 0
        || matches!(view.tokens[at - 1].mark(), Some(Mark::Item | Mark::Open | Mark::Comma | Mark::Semicolon | Mark::Colon))
        || view.tokens[at - 1].is(Says::Part).is_some();
    own && item && listed && head.iter().all(|t| t.verb().is_none())
}

fn area(view: &View<'_, '_>) -> Told<String> {
    let here = depth(view.tokens, view.at);
    for at in (0..view.at).rev() {
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        if let Some((row, relative)) = token.relative()
            && !matches!(relative, Relative::Several)
        {
            let _ = row;
            return (None, None);
        }
        let Some(row) = token.is(Says::Area) else { continue };
        let word = view.word(at);
        if matches!(word, "城镇" | "城乡" | "农村" | "县城" | "片区" | "开发区" | "新区" | "乡村" | "示范区") {
            continue;
        }
        // In its own clause, or at the head of the sentence's list.
        let own = view.clause.contains(&at) && !view.tokens[at + 1..view.at].iter().any(|t| t.mark() == Some(Mark::Item) );
        let head = heads(view, at);
        if own || head {
            return (Some(word.to_owned()), Some(view.why(at, row, "part of the place, before the number")));
        }
    }
    // 58条城区道路: the area inside the phrase behind the number.
    for at in view.at + 1..view.clause.end {
        let token = &view.tokens[at];
        if view.is_number(at) || token.verb().is_some() || token.mark() == Some(Mark::Item) {
            break;
        }
        if let Some(row) = token.is(Says::Area)
            && !matches!(view.word(at), "城镇" | "城乡" | "农村" | "县城" | "片区" | "开发区" | "新区" | "乡村" | "示范区")
        {
            return (Some(view.word(at).to_owned()), Some(view.why(at, row, "part of the place, in the phrase behind the number")));
        }
    }
    if let Some(figure) = view.figures[view.sentence_from..].last()
        && figure.area.is_some()
        && view.clause.start < view.at
        && view.tokens[view.clause.start..view.at].iter().all(|t| t.relative().is_none())
        && figure.told(Field::Area).is_some_and(|w| w.rule == "part of the place, before the number")
        && view.tokens[view.clause.start..view.at].iter().all(|t| t.verb().is_none())
    {
        return (figure.area.clone(), figure.told(Field::Area).cloned());
    }
    (None, None)
}

/// An area at the head of its sentence or of a run of items holds for what follows.
fn heads(view: &View<'_, '_>, at: usize) -> bool {
    let opening = view.tokens[..at].iter().rev().find(|t| t.mark() != Some(Mark::Quiet) && !matches!(t.kind, token::Kind::Time(_)));
    let first = match opening {
        None => true,
        Some(t) => matches!(t.mark(), Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Stop | Mark::Open)) || t.is(Says::Part).is_some(),
    };
    first
}
