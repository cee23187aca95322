//! Of which whole a figure is a part.

use super::{View, depth, opening};
use crate::cue::Says;
use crate::figure::{Field, Figure, Kind, Metric, Why};
use crate::mention::Mention;
use crate::token::{self, Mark};

/// The id of the whole, and what told it.
pub(super) fn of(view: &View<'_, '_>, metric: Metric, kind: Kind, mention: &Mention) -> (Option<usize>, Option<Why>) {
    if kind != Kind::Level {
        return (None, None);
    }
    if let Some(found) = bracketed(view, metric, mention) {
        return found;
    }
    if let Some(found) = announced(view, metric, mention) {
        return found;
    }
    (None, None)
}

/// In a bracket behind a figure that breaks it down.
fn bracketed(view: &View<'_, '_>, metric: Metric, mention: &Mention) -> Option<(Option<usize>, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    if here == 0 {
        return None;
    }
    let open = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Open) && depth(view.tokens, *at) == here - 1)?;
    // The figure right before the bracket, perhaps with its noun between: 46个小区（…）.
    let whole = (0..open).rev().find(|at| view.is_number(*at)).and_then(|at| view.figure_at(at))?;
    let number_at = (0..open).rev().find(|at| view.is_number(*at))?;
    if view.tokens[number_at + 1..open].iter().any(|t| t.mark().is_some_and(|m| m != Mark::Quiet)) {
        return None;
    }
    if !same_kind(whole, metric, mention) || whole.value < mention.value {
        return None;
    }
    let row = view.tokens[open..view.at].iter().find_map(|t| t.is(Says::Part));
    Some((Some(whole.id), Some(Why { row, span: view.tokens[open].span.clone(), rule: "bracket that breaks a number down" })))
}

/// Behind 其中, 含, 包括: the last figure before it of the same kind.
fn announced(view: &View<'_, '_>, metric: Metric, mention: &Mention) -> Option<(Option<usize>, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    let mut at = view.at;
    while at > 0 {
        at -= 1;
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        if token.mark() == Some(Mark::Semicolon) && here == 0 {
            // 其中 does not reach over a semicolon, except in a list that it heads.
            let listed = view.tokens[..at].iter().any(|t| t.is(Says::Part).is_some());
            if !listed {
                return None;
            }
            return None;
        }
        let Some(row) = token.is(Says::Part) else { continue };
        let start = token.span.start;
        let whole = view.figures[view.paragraph_from..]
            .iter()
            .rev()
            .filter(|f| f.span.start < start)
            .find(|f| same_kind(f, metric, mention) && f.told(Field::PartOf).is_none_or(|w| w.span.start < start && f.part_of.is_none() || true) && f.value >= mention.value)?;
        return Some((Some(whole.id), Some(view.why(at, row, "announced as a part"))));
    }
    let _ = opening;
    let _ = token::Kind::Gap;
    None
}

fn same_kind(whole: &Figure, metric: Metric, mention: &Mention) -> bool {
    if whole.kind != Kind::Level {
        return false;
    }
    let family = |m: Metric| m.word().split('.').next().unwrap_or_default();
    let related = family(whole.metric) == family(metric);
    related && whole.unit == mention.unit
}
