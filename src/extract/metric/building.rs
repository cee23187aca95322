//! Buildings: counted as such, or of the housing that they are.

use super::home::moved;
use super::{near, words_of};
use crate::cue::Thing;
use crate::extract::View;
use crate::extract::phrase::Subject;
use crate::figure::{Field, Figure, Kind, Metric, Why};
use crate::search::has_any;

/// What buildings are counted for.
pub(super) fn buildings(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let head = subject.head.as_ref();
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    // 危房218栋，其余66栋计划年底前完成: what is left of them, whatever is planned for it.
    let left = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default().trim_end();
    let alike = |f: &&Figure| f.unit == view.mention().unit && f.kind == Kind::Level;
    if matches!(left, "其余" | "剩余" | "剩下" | "余下")
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(alike)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    match head.map(|h| h.thing) {
        Some(Thing::Housing(Metric::DilapidatedHousing)) => told(Metric::DilapidatedHousing),
        Some(Thing::Housing(metric)) => told(metric),
        // 设施温棚1250栋: of farms.
        _ if subject.phrase.is_some_and(|(from, to)| has_any(words_of(view, from..to), &["温棚", "大棚", "温室"])) => {
            (Metric::Other, None)
        }
        // 自建房安全隐患3.6万栋: houses, whatever is wrong with them.
        Some(Thing::Is(Metric::Other))
            if has_any(view.between(view.tokens[view.clause.start].span.start, view.mention().before), &["自建房", "房屋", "住宅"]) =>
        {
            (Metric::Buildings, view_unit(view))
        }
        Some(Thing::Is(Metric::Other)) => (Metric::Other, head.map(|h| h.why.clone())),
        None if !subject.named => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit) {
            Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
            // 完成剩余危房解危，其中上半年完成60栋
            None if matches!(&view.scope.housing, Some((Metric::DilapidatedHousing, why)) if near(view, why) || !view.scope.report && view.paragraph.span.contains(&why.span.start)) =>
            {
                let why = view.scope.housing.as_ref().map(|(_, why)| why.clone());
                (Metric::DilapidatedHousing, why)
            }
            None => (Metric::Buildings, view_unit(view)),
        },
        // 二、危房。…属C、D级的317栋
        None | Some(Thing::Building | Thing::Dwelling)
            if moved(view, head).is_none() && matches!(view.scope.housing, Some((Metric::DilapidatedHousing, _))) =>
        {
            match &view.scope.housing {
                Some((metric, why)) if view.paragraph.span.contains(&why.span.start) => (*metric, Some(why.clone())),
                _ => (Metric::Buildings, view_unit(view)),
            }
        }
        // 城中村改造…，配建安置房9栋: of the programme that moves people.
        Some(Thing::Dwelling) if moved(view, head).is_some() => moved(view, head).unwrap_or((Metric::Buildings, None)),
        _ => (Metric::Buildings, view_unit(view)),
    }
}

/// The unit that says that buildings are counted.
fn view_unit(view: &View<'_, '_>) -> Option<Why> {
    let mention = view.mention();
    mention.unit_row.map(|row| Why { row: Some(row), span: mention.span.clone(), rule: "the unit counts buildings" })
}
