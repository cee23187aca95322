//! Whose money it is.

use super::View;
use super::subject::Subject;
use crate::cue::{Giver, Says, Thing};
use crate::figure::{Field, Kind, Metric, Why};
use crate::place::Level;

/// The metric of a sum of money, and what told it.
pub(super) fn metric(view: &View<'_, '_>, subject: &Subject, kind: Kind) -> (Metric, Option<Why>) {
    let head = subject.head.as_ref();
    if let Some(head) = head {
        match head.thing {
            Thing::Is(Metric::RentSubsidy) | Thing::Housing(Metric::RentSubsidy) => return (Metric::RentSubsidy, Some(head.why.clone())),
            Thing::Is(Metric::Other) => return (Metric::Other, Some(head.why.clone())),
            _ => {}
        }
    }
    if let Some((giver, why)) = giver(view, subject) {
        return (giver, Some(why));
    }
    // A part or a sum in a list has the kind of money of the one before it, where nothing names its own.
    if !subject.named
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let about = (view.clause.start..view.clause.end).rev().find_map(|at| match view.tokens[at].noun() {
        Some((row, Thing::Money)) => Some(view.why(at, row, "money named in the clause")),
        _ => None,
    });
    if let Some(why) = about {
        return (Metric::Funding, Some(why));
    }
    let spent = (view.clause.start..view.at).rev().find(|at| {
        matches!(view.word(*at), "投入" | "投资" | "下达" | "拨付" | "下拨" | "争取" | "筹集" | "筹措" | "到位" | "安排" | "整合" | "发放" | "兑付" | "完成投资")
    });
    match spent {
        Some(at) => (Metric::Funding, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "money spent"))),
        None if kind == Kind::Level && !subject.named => (Metric::Funding, None),
        None => (Metric::Other, head.map(|h| h.why.clone())),
    }
}

/// The first giver or kind of money named for this sum: between the sum before it and the end of its clause.
fn giver(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Why)> {
    let mut from = view.at;
    while from > view.clause.start && !view.is_number(from - 1) {
        from -= 1;
    }
    let to = if subject.behind { subject.phrase.map_or(view.at, |(_, to)| to) } else { view.at + 1 };
    let span = view.tokens[from].span.start..view.tokens[to - 1].span.end;
    let mut found: Vec<(crate::scan::Hit, u16, Giver)> = Vec::new();
    for hit in view.release.hits.within(span.clone()) {
        if hit.end > span.end {
            continue;
        }
        let Some((row, giver)) = hit.find(|says| match says {
            Says::Giver(giver) => Some(giver),
            _ => None,
        }) else {
            continue;
        };
        if found.last().is_some_and(|(last, ..)| hit.start < last.end) {
            continue;
        }
        found.push((*hit, row, giver));
    }
    // A giver by name wins over the word for a grant; bonds and loans win over who backs them.
    let named = found.iter().find(|(.., g)| !matches!(g, Giver::Grant));
    let (hit, row, giver) = named.or(found.first())?;
    let metric = resolve(view, *giver);
    let later = found.iter().find(|(h, _, g)| h.start > hit.start && matches!(g, Giver::Loan | Giver::Bond) && adjoining(view, hit.end, h.start));
    if let Some((hit, row, giver)) = later
        && !matches!(metric, Metric::FundingSubsidy)
    {
        return Some((resolve(view, *giver), Why { row: Some(*row), span: hit.span(), rule: "kind of money" }));
    }
    Some((metric, Why { row: Some(*row), span: hit.span(), rule: "giver of the money" }))
}

fn adjoining(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    view.text[from..to.max(from)].chars().count() <= 4 && !view.text[from..to.max(from)].contains(['、', '和', '及'])
}

/// A province is above a city and is the own level of a provincial release.
fn resolve(view: &View<'_, '_>, giver: Giver) -> Metric {
    let level = view.release.place.map(|p| p.level);
    match giver {
        Giver::Above | Giver::Grant => Metric::FundingSubsidy,
        Giver::Province => match level {
            Some(Level::Province) | None => Metric::FundingLocal,
            Some(_) => Metric::FundingSubsidy,
        },
        Giver::City => match level {
            Some(Level::County) => Metric::FundingLocal,
            _ => Metric::FundingLocal,
        },
        Giver::County | Giver::Own => Metric::FundingLocal,
        Giver::Bond => Metric::FundingBond,
        Giver::Loan => Metric::FundingLoan,
        Giver::Private => Metric::FundingPrivate,
    }
}
