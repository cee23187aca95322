//! Kilometres: pipelines and paths, or roads, which are neither.

use super::inherited::inherited;
use super::words_of;
use crate::cue::Thing;
use crate::extract::View;
use crate::extract::phrase::Subject;
use crate::figure::{Field, Metric, Why};
use crate::search::has_any;

/// What a length is of.
pub(super) fn length(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let head = subject.head.as_ref();
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    // 整治道路17条30公里: of what was counted right before it.
    if !subject.behind
        && let Some(figure) = view.at.checked_sub(1).filter(|at| view.is_number(*at)).and_then(|at| view.figure_at(at))
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    match head.map(|h| h.thing) {
        Some(Thing::Is(metric @ (Metric::Pipelines | Metric::PublicSpace))) => told(metric),
        None if !subject.named => inherited(view, Metric::Other),
        // 架空线缆已全部入地，长度达7.6公里: of the lines that the sentence tells of.
        None if subject.phrase.is_some_and(|(from, to)| matches!(words_of(view, from..to), "长度" | "总长" | "总长度"))
            && let Some((row, at)) = (0..view.clause.start).rev().find_map(|at| match view.tokens[at].noun()? {
                (row, Thing::Is(Metric::Pipelines)) => Some((row, at)),
                _ => None,
            }) =>
        {
            (Metric::Pipelines, Some(view.why(at, row, "the lines that the sentence tells of")))
        }
        // 主城区排水改造20公里, 雨污分流改造18公里: works on lines, in the words for what they carry.
        None | Some(Thing::Housing(_) | Thing::Community)
            if subject
                .phrase
                .is_some_and(|(from, to)| has_any(words_of(view, from..to), &["排水", "雨污", "供水", "供热", "燃气", "电缆"])) =>
        {
            (Metric::Pipelines, None)
        }
        // 改造管网共580公里，供热260公里、供水150公里: lines of each kind.
        _ if conveys(view, subject)
            && let Some(figure) = view.figures[view.sentence_from..].iter().find(|f| f.metric == Metric::Pipelines) =>
        {
            (Metric::Pipelines, figure.told(Field::Metric).cloned())
        }
        // 供水方面，今年的项目已开工96公里: of the lines that the sentence opens with, whatever its projects are called.
        Some(Thing::Project) if let Some(why) = about_lines(view) => (Metric::Pipelines, Some(why)),
        _ => (Metric::Other, head.map(|h| h.why.clone())),
    }
}

/// What the sentence says that it is about, where that is what lines carry: 供水方面，….
fn about_lines(view: &View<'_, '_>) -> Option<Why> {
    const CARRIED: &[&str] = &["供水方面", "供热方面", "供气方面", "燃气方面", "排水方面", "供暖方面", "管网方面"];
    let start = view.tokens[0].span.start;
    let head = &view.text[start..];
    let start = start + (head.len() - head.trim_start().len());
    let word = CARRIED.iter().find(|word| view.text[start..].starts_with(**word))?;
    Some(Why { row: None, span: start..start + word.len(), rule: "what the sentence is about" })
}

/// 供水, 燃气, 管道敷设: whether the phrase is no more than what lines carry or how they are laid.
fn conveys(view: &View<'_, '_>, subject: &Subject) -> bool {
    const CARRIED: &[&str] = &["供热", "供水", "供气", "燃气", "排水", "雨水", "污水", "热力", "电力", "通信", "管沟开挖", "管道敷设"];
    subject.phrase.is_some_and(|(from, to)| !subject.behind && CARRIED.contains(&words_of(view, from..to)))
}
