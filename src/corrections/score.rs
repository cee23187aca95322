//! How right the program was, by what a person says.

use super::Fields;
use crate::figure::Figure;
use crate::place;
use rust_decimal::Decimal;
use std::ops::AddAssign;

/// The fields that are compared, in the order of the contract. The label is not: there are many right ones.
pub const FIELDS: [&str; 11] = ["value", "unit", "metric", "stage", "kind", "bound", "region", "area", "from", "to", "part_of"];

/// How right the program was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Figures that there are.
    pub figures: usize,
    /// Those of them that the program found.
    pub found: usize,
    /// What the program took for a figure and is none.
    pub wrong: usize,
    /// Figures found with every field right.
    pub whole: usize,
    /// Figures found with this field right, in the order of [`FIELDS`].
    pub fields: [usize; 11],
}

impl Score {
    /// Figures found with this field of [`FIELDS`] right; 0 for a name that is none of them.
    pub fn right(&self, field: &str) -> usize {
        FIELDS.iter().position(|name| *name == field).map_or(0, |at| self.fields[at])
    }

    /// Counts a figure that was found; `same_whole` says whether its whole is the one that it ought to be.
    pub(super) fn compare(&mut self, found: &Figure, want: &Fields, same_whole: bool) {
        let same = [
            close(found.value, want.value)
                && found.value_max.zip(want.value_max).map_or(found.value_max == want.value_max, |(a, b)| close(a, b)),
            found.unit == want.unit,
            found.metric == want.metric,
            found.stage == want.stage,
            found.kind == want.kind,
            found.bound == want.bound,
            same_place(found.region.as_deref(), want.region.as_deref()),
            found.area == want.area,
            found.period.from == want.period.from,
            found.period.to == want.period.to,
            same_whole,
        ];
        self.found += 1;
        self.whole += usize::from(same.iter().all(|same| *same));
        for (right, same) in self.fields.iter_mut().zip(same) {
            *right += usize::from(same);
        }
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Score) {
        self.figures += other.figures;
        self.found += other.found;
        self.wrong += other.wrong;
        self.whole += other.whole;
        for (right, more) in self.fields.iter_mut().zip(other.fields) {
            *right += more;
        }
    }
}

/// Whether two values are one but for rounding: two thirds are 66.67 or 66.667.
fn close(a: Decimal, b: Decimal) -> bool {
    let slack = a.abs().max(b.abs()).checked_mul(Decimal::new(1, 4));
    a == b || a.checked_sub(b).zip(slack).is_some_and(|(gap, slack)| gap.abs() <= slack)
}

/// Whether two names are of one place: 江西 and 江西省.
fn same_place(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b || place::find(a).iter().any(|place| place::find(b).contains(place)),
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_places_that_are_the_same() {
        for (a, b, same) in [("66.67", "66.667", true), ("113", "113.0", true), ("113", "114", false), ("0", "0", true)] {
            assert_eq!(close(a.parse().unwrap(), b.parse().unwrap()), same, "{a} {b}");
        }
        for (a, b, same) in [
            (Some("江西省"), Some("江西"), true),
            (Some("南昌市"), Some("江西省"), false),
            (Some("multiple"), Some("multiple"), true),
            (None, Some("江西省"), false),
            (None, None, true),
        ] {
            assert_eq!(same_place(a, b), same, "{a:?} {b:?}");
        }
    }
}
