//! 今年竣工的712台中，雨花区168台、芙蓉区143台: what is told of those counted just before 中 are parts of them.

use super::{FAR, able};
use crate::cue::Dimension;
use crate::extract::View;
use crate::figure::{Figure, Kind, Why};
use crate::search::has_any;
use crate::token;

/// The rule of such a part.
pub(in crate::extract) const AMONG: &str = "among those counted just before";

/// The words that follow what is counted, longest first.
const WITHIN: &[&str] = &["当中", "之中", "中", "里"];

/// 23个子项中已完成15个, 126个充电棚中有31个闲置: those of what is counted first in the clause.
fn in_clause<'v>(view: &'v View<'_, '_>) -> Option<(&'v Figure, Why)> {
    const SOME: &[&str] = &["中有", "中已有", "中已完成", "中已开工", "中已完工", "中已竣工", "中完成", "中完工", "里有"];
    let number = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let figure = view.figure_at(number).filter(|figure| figure.kind == Kind::Level && able(view, figure))?;
    let between = view.between(figure.span.end, view.mention().before).trim_end_matches(['约', '近']);
    let word = SOME.iter().find(|word| between.ends_with(**word) && between.len() <= NOUN + word.len())?;
    let start = figure.span.end + between.len() - word.len();
    Some((figure, Why { row: None, span: start..start + "中".len(), rule: AMONG }))
}

/// The noun of what is counted is no longer, in bytes: 12 characters.
const NOUN: usize = 36;

/// Those of a place, and the money of a programme, are parts where they are of the kind of the whole.
pub(super) fn of_its_kind<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    let placed = || matches!(view.tokens[view.at.checked_sub(1)?].kind, token::Kind::Place(_) | token::Kind::Town).then_some(());
    (view.mention().of == Dimension::Money || placed().is_some()).then(|| among(view, fits)).flatten()
}

/// 94个小区中，81个成立了业主委员会: whatever a number that opens its clause says of them, with no noun of its own behind it.
pub(super) fn of_any_kind<'v>(view: &'v View<'_, '_>) -> Option<(&'v Figure, Why)> {
    if let Some(told) = in_clause(view) {
        return Some(told);
    }
    let head = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    let noun = view.tokens.get(view.at + 1).filter(|t| t.noun().is_some()).map(|t| &view.text[t.span.clone()]);
    let told = matches!(head, "" | "有" | "已有").then(|| among(view, &|_| true)).flatten()?;
    // 34个小区中，有11个小区未改造管网: of the same things.
    let same = |noun: &str| view.text[told.0.span.end..].starts_with(noun);
    noun.is_none_or(same).then_some(told)
}

/// The figure whose parts a sentence goes on to tell, where nothing else was counted between but shares and other parts.
fn among<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    // 目前83个已完工: what a time, or a word for a part, opens anew is told of more than these.
    const ANEW: &[&str] = &["；", "目前", "截至", "其中", "另外", "同时", "此外"];
    let before = view.figures[view.sentence_from..].iter().rev().take(FAR);
    let figure = before.clone().find(|figure| figure.kind == Kind::Level && figure.part_of.is_none())?;
    let behind = view.between(figure.span.end, view.mention().span.start);
    let (noun, told) = behind.split_once(['，', ','])?;
    let word = WITHIN.iter().find(|word| noun.len() <= NOUN && noun.ends_with(**word))?;
    let start = figure.span.end + noun.len() - word.len();
    let whole = !has_any(noun, &["、", "（", "月"]) && !has_any(told, ANEW) && able(view, figure) && fits(figure);
    whole.then(|| (figure, Why { row: None, span: start..start + word.len(), rule: AMONG }))
}
