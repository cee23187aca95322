//! A part, no larger than its whole.

use super::breakdown::{Breakdown, How};
use super::case::Case;
use super::printed::Range;
use super::{Finding, Relation, Severity, Verdict};

pub(super) fn find(case: &Case<'_>, breakdowns: &[Breakdown], out: &mut Vec<Finding>) {
    for breakdown in breakdowns.iter().filter(|breakdown| breakdown.how == How::Announced) {
        let whole = &case.facts[breakdown.whole];
        for part in &breakdown.parts {
            let part = &case.facts[*part];
            let fails = Range::of(part.figure).above(&Range::loose(whole.figure));
            // A part that begins before its whole counts another time, and is none.
            let wider = part.figure.period.from.is_some() && part.figure.period.from < whole.figure.period.from;
            if fails && wider {
                continue;
            }
            let (verdict, severity, relation) = match fails {
                true => (Verdict::Fails, Some(Severity::Contradiction), "is more than its whole"),
                false => (Verdict::Holds, None, "is a part of"),
            };
            let claim = format!("{} {relation} {}", case.raw(part), case.raw(whole));
            let quotes = [case.quote(whole), case.quote(part)];
            out.push(Finding {
                whole: Some(whole.figure.id),
                parts: vec![part.figure.id],
                ..Finding::new(Relation::Part, (verdict, severity), claim, quotes)
            });
        }
    }
}
