//! What a printed number leaves open: the digits that were rounded away, and what its hedge allows.

use crate::figure::{Bound, Figure};
use rust_decimal::Decimal;

/// The values that a printed number can stand for; an end that is open is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
}

impl Range {
    /// What the number can stand for, rounded in the usual way: 26500 to 27500 for `2.7万户`.
    ///
    /// 约 and 近 allow as much as the last digit that is no zero is worth, both ways; 超 and 余 leave the high end open,
    /// 不足 the low one.
    pub(super) fn of(figure: &Figure) -> Range {
        Range::with(figure, step(figure))
    }

    /// The same where whole hundreds and more count as rounded: 4950 to 5050 for `5000户`.
    pub(super) fn loose(figure: &Figure) -> Range {
        Range::with(figure, step(figure).max(hundreds(figure)))
    }

    fn with(figure: &Figure, step: Decimal) -> Range {
        let half = step / Decimal::TWO;
        let hedge = roundness(figure).max(step);
        let (value, max) = (figure.value, figure.value_max.unwrap_or(figure.value));
        let (low, high) = match figure.bound {
            Bound::Exact => (value.checked_sub(half), max.checked_add(half)),
            Bound::About => (value.checked_sub(hedge), max.checked_add(hedge)),
            Bound::Over => (value.checked_sub(half), None),
            Bound::Under => (None, max.checked_add(half)),
        };
        Range { low, high }
    }

    fn holds(&self, value: Decimal) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether some value suits both.
    pub(super) fn meets(&self, other: &Range) -> bool {
        let below = |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_none_or(|(low, high)| low <= high);
        below(self.low, other.high) && below(other.low, self.high)
    }

    /// Whether all its values are above all of the other's.
    pub(super) fn above(&self, other: &Range) -> bool {
        self.low.zip(other.high).is_some_and(|(low, high)| low > high)
    }

    pub(super) fn plus(&self, other: &Range) -> Range {
        let add = |a: Option<Decimal>, b: Option<Decimal>| a?.checked_add(b?);
        Range { low: add(self.low, other.low), high: add(self.high, other.high) }
    }

    pub(super) fn minus(&self, other: &Range) -> Range {
        let subtract = |a: Option<Decimal>, b: Option<Decimal>| a?.checked_sub(b?);
        Range { low: subtract(self.low, other.high), high: subtract(self.high, other.low) }
    }

    /// The whole per cent that these are of others; none where a value can be zero or below.
    pub(super) fn per_cent_of(&self, whole: &Range) -> Option<Range> {
        let positive = |value: Decimal| (value > Decimal::ZERO).then_some(value);
        let share = |part: Option<Decimal>, whole: Option<Decimal>| part?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(positive(whole?)?);
        whole
            .low
            .is_none_or(|low| low > Decimal::ZERO)
            .then(|| Range { low: share(self.low, whole.high), high: share(self.high, whole.low) })
    }
}

/// What one unit of the last digit is worth where the number is rounded; nothing where it is counted to the last one.
fn step(figure: &Figure) -> Decimal {
    const MEASURED: [&str; 7] = ["公里", "米", "平方米", "平方公里", "亩", "%", "百分点"];
    let counted = figure.weight <= Decimal::ONE && !MEASURED.contains(&figure.unit.as_str()) && figure.value.fract().is_zero();
    if counted { Decimal::ZERO } else { figure.weight }
}

/// What the last digit that is no zero is worth, two digits kept: 100 for 5000, 1000 for 37000.
fn roundness(figure: &Figure) -> Decimal {
    let mut step = figure.weight;
    let ten = Decimal::TEN;
    while let Some(next) = step.checked_mul(ten)
        && !figure.value.is_zero()
        && (figure.value % next).is_zero()
        && next.checked_mul(ten).is_some_and(|least| least <= figure.value.abs())
    {
        step = next;
    }
    step
}

/// The same where it is a hundred or more: what a round number may have been rounded to.
fn hundreds(figure: &Figure) -> Decimal {
    Some(roundness(figure)).filter(|round| *round >= Decimal::ONE_HUNDRED).unwrap_or_default()
}

/// How two statements of one fact compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// The same number.
    Equal,
    /// The same within what is printed.
    Rounded,
    /// One only bounds the other.
    Bounded,
    /// One is the other with its last digits cut off, which is no rounding.
    Cut,
    /// Different.
    Different,
}

impl Match {
    pub(super) fn agrees(self) -> bool {
        matches!(self, Match::Equal | Match::Rounded | Match::Bounded)
    }
}

/// Compares two statements of one fact.
pub(super) fn compare(a: &Figure, b: &Figure) -> Match {
    let hedged = a.bound != Bound::Exact || b.bound != Bound::Exact;
    if a.value == b.value && a.value_max == b.value_max {
        return Match::Equal;
    }
    if hedged {
        return if Range::loose(a).meets(&Range::loose(b)) { Match::Bounded } else { Match::Different };
    }
    let (coarse, fine) = if step(a).max(hundreds(a)) > step(b).max(hundreds(b)) { (a, b) } else { (b, a) };
    // Two numbers printed alike that differ are no roundings of each other.
    let rounded = [Range::of(coarse), Range::loose(coarse)].iter().any(|range| range.holds(fine.value));
    if rounded && (coarse.weight > fine.weight || hundreds(coarse) > step(fine).max(hundreds(fine))) {
        Match::Rounded
    } else if step(coarse) > step(fine) && fine.value >= coarse.value && fine.value - coarse.value < step(coarse) {
        Match::Cut
    } else {
        Match::Different
    }
}

/// How many digits are printed, zeros at either end left out: 3 for 113, 2 for 3.7万 and 5000 is 1.
pub(super) fn digits(figure: &Figure) -> usize {
    figure.value.normalize().mantissa().abs().to_string().trim_end_matches('0').len()
}

/// Whether a slip of the pen makes one number of another as it is printed: one digit wrong, missing or double, or two
/// neighbours swapped. Numbers with fewer than `least` digits are too near to each other to tell.
pub(super) fn slip(figure: &Figure, value: Decimal, least: usize) -> bool {
    let print = |value: Decimal| {
        let units = value.checked_div(figure.weight)?.normalize();
        (units.is_integer() && units > Decimal::ZERO).then(|| units.to_string().into_bytes())
    };
    let (Some(a), Some(b)) = (print(figure.value), print(value)) else { return false };
    if a.len().min(b.len()) < least {
        return false;
    }
    if a.len() == b.len() {
        let off: Vec<usize> = (0..a.len()).filter(|i| a[*i] != b[*i]).collect();
        return match off[..] {
            [_] => true,
            [i, j] => j == i + 1 && a[i] == b[j] && a[j] == b[i],
            _ => false,
        };
    }
    let (long, short) = if a.len() > b.len() { (&a, &b) } else { (&b, &a) };
    long.len() == short.len() + 1 && (0..long.len()).any(|i| long[..i] == short[..i] && long[i + 1..] == short[i..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures;

    /// The first figures of two texts.
    fn two(a: &str, b: &str) -> [Figure; 2] {
        [a, b].map(|text| figures(text).remove(0))
    }

    #[test]
    fn statements_compare_by_what_is_printed() {
        for (a, b, expected) in [
            ("改造3.7万户", "改造37017户", Match::Rounded),
            ("改造3.7万户", "改造37000户", Match::Equal),
            ("改造2.7万户", "改造27913户", Match::Cut),
            ("改造2.8万户", "改造27913户", Match::Rounded),
            ("改造27余万户", "改造27.9万户", Match::Bounded),
            ("改造约3.6万户", "改造37017户", Match::Different),
            ("改造约3.7万户", "改造37917户", Match::Bounded),
            ("改造5000户", "改造4987户", Match::Rounded),
            ("改造5000户", "改造4871户", Match::Different),
            ("改造686个小区", "改造684个小区", Match::Different),
            ("改造不足700个小区", "改造684个小区", Match::Bounded),
            ("改造管网26.5公里", "改造管网26.54公里", Match::Rounded),
            ("改造管网105公里", "改造管网106公里", Match::Different),
        ] {
            let [a, b] = two(a, b);
            assert_eq!((compare(&a, &b), compare(&b, &a)), (expected, expected), "{a:?} {b:?}");
        }
    }

    #[test]
    fn slips_of_the_pen() {
        for (text, value, expected) in [
            ("改造682个小区", "628", true),
            ("改造682个小区", "672", true),
            ("改造682个小区", "6682", true),
            ("改造682个小区", "862", true),
            ("改造682个小区", "826", false),
            ("改造82个小区", "92", false),
            ("投资26.5亿元", "2750000000", true),
            ("投资26.5亿元", "2755000000", false),
        ] {
            assert_eq!(slip(&figures(text)[0], value.parse().unwrap(), 3), expected, "{text} {value}");
        }
    }
}
