//! A word or two in brackets within a name: 新（续）建, 村（居）, 县（市、区）, 204场（次）. They part nothing.

use super::{Kind, Mark, Token};
use crate::cue::{Says, Thing};
use crate::mention::is_han;

/// Second units, which stand in brackets behind a number's own.
const UNITS: &[&str] = &["次", "人次", "户次", "间", "套", "户", "人", "个", "处", "只", "辆", "条"];

/// Takes brackets and what they hold out of the way where the words around them are one name.
pub(super) fn glosses(text: &str, tokens: &mut [Token]) {
    let mut open = 0;
    while let Some(at) = tokens[open..].iter().position(|t| t.mark() == Some(Mark::Open)).map(|at| open + at) {
        open = at + 1;
        let Some(close) = tokens[at..].iter().take(5).position(|t| t.mark() == Some(Mark::Close)).map(|close| at + close) else { continue };
        let word = &text[tokens[at].span.end..tokens[close].span.start];
        let counted = at > 0 && matches!(tokens[at - 1].kind, Kind::Mention(_));
        let inside = &tokens[at + 1..close];
        let plain = inside.iter().all(|t| match t.kind {
            Kind::Gap => true,
            Kind::Word(_) => t.is(Says::Part).is_none() && t.noun().is_none_or(|(_, thing)| matches!(thing, Thing::Place | Thing::Is(_))),
            _ => t.mark() == Some(Mark::Item),
        });
        // A second kind of division has a mark between: 县（市、区）.
        let short = word.chars().filter(|c| is_han(*c)).count() <= 2 && word.chars().all(|c| is_han(c) || c == '、');
        let goes_on = text[tokens[close].span.end..].starts_with(|c: char| is_han(c) && c != '的');
        // 15个县（市、区）: so many of both, whatever is told of them.
        let glued = text[..tokens[at].span.start].ends_with(|c: char| is_han(c) && !"县市区旗州".contains(c))
            || text[..tokens[at].span.start].ends_with("社区");
        if plain && short && goes_on && glued && !word.is_empty() && (!counted || UNITS.contains(&word)) {
            for token in &mut tokens[at..=close] {
                token.kind = Kind::Mark(Mark::Quiet);
            }
        }
    }
}
