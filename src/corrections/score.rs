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
        let same = |a, b| same_value(a, b, &want.unit);
        let right = [
            same(found.value, want.value)
                && found.value_max.zip(want.value_max).map_or(found.value_max == want.value_max, |(a, b)| same(a, b)),
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
        self.whole += usize::from(right.iter().all(|right| *right));
        for (count, right) in self.fields.iter_mut().zip(right) {
            *count += usize::from(right);
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

/// Whether two values are one. Shares may be told as fractions, which are rounded: two thirds are 66.67 or 66.66.
fn same_value(a: Decimal, b: Decimal, unit: &str) -> bool {
    let slack = if unit == "%" { Decimal::new(1, 2) } else { Decimal::ZERO };
    a == b || a.checked_sub(b).is_some_and(|gap| gap.abs() <= slack)
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
        for (a, b, unit, same) in [
            ("66.67", "66.66", "%", true),
            ("66.6", "66.7", "%", false),
            ("113", "113.0", "个", true),
            ("525400", "525401", "户", false),
            ("66.67", "66.66", "元", false),
        ] {
            assert_eq!(same_value(a.parse().unwrap(), b.parse().unwrap(), unit), same, "{a} {b}");
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
