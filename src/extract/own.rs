//! Metrics of the user's own: told by their nouns as any other, in the units that they are measured in.

use super::View;
use super::metric;
use super::phrase::{Head, Subject};
use crate::cue::{Dimension, Thing};
use crate::figure::{Kind, Metric, Why};

/// The metric, and what told it.
pub(super) fn metric(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    let mention = view.mention();
    // 新建农村公路120公里: what a length or a household is of depends on the noun in no other way than the user's.
    if let Some(Head { thing: Thing::Is(metric @ Metric::Own(own)), why, .. }) = &subject.head
        && own.measured_in(mention.unit)
    {
        return (*metric, Some(why.clone()));
    }
    let share = matches!(mention.of, Dimension::Percent | Dimension::Points);
    match metric::metric(view, kind, subject) {
        // 农村公路沿线绿化12亩: what is measured in another unit is something else.
        (Metric::Own(own), why) if !share && !own.measured_in(mention.unit) => (Metric::Other, why),
        told => told,
    }
}
