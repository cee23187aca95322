//! Numbers for people.

use crate::figure::{Bound, Figure, Period};
use crate::write::{Exact, Lang};

/// A value with its hedge and unit: `约 4,500,000,000 元`.
pub(super) fn value(figure: &Figure, lang: Lang) -> String {
    let hedge = match figure.bound {
        Bound::Exact => String::new(),
        bound => format!("{} ", lang.of(bound.word(), short(bound))),
    };
    let max = figure.value_max.map(|max| format!("–{}", parted(&Exact(max).to_string()))).unwrap_or_default();
    let space = if figure.unit == "%" { "" } else { " " };
    format!("{hedge}{}{max}{space}{}", parted(&Exact(figure.value).to_string()), figure.unit)
}

/// Whether the text prints a figure just as its value and unit.
pub(super) fn is_plain(figure: &Figure, raw: &str) -> bool {
    figure.value_max.is_none() && raw == format!("{}{}", Exact(figure.value), figure.unit)
}

const fn short(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "约",
        Bound::Over => "超",
        Bound::Under => "不足",
    }
}

/// Digits with their thousands parted.
pub(super) fn parted(digits: &str) -> String {
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut out = String::with_capacity(digits.len() + whole / 3);
    for (at, c) in digits.char_indices() {
        let left = whole.saturating_sub(at);
        let behind_a_digit = digits[..at].ends_with(|c: char| c.is_ascii_digit());
        if at < whole && left.is_multiple_of(3) && behind_a_digit {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// A period: `2019–2024-06`, `–2024-06`, `2019–`, or nothing.
pub(super) fn period(period: &Period) -> String {
    let moment = |moment: Option<_>| moment.map_or(String::new(), |moment: crate::figure::Moment| moment.to_string());
    match (period.from, period.to) {
        (None, None) => String::new(),
        (from, to) if from == to => moment(from),
        (from, to) => format!("{}–{}", moment(from), moment(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Moment;

    #[test]
    fn thousands_are_parted() {
        for (digits, want) in [
            ("0", "0"),
            ("123", "123"),
            ("1234", "1,234"),
            ("-123456", "-123,456"),
            ("525400.25", "525,400.25"),
            ("4510000000", "4,510,000,000"),
            ("0.1234", "0.1234"),
        ] {
            assert_eq!(parted(digits), want);
        }
    }

    #[test]
    fn periods() {
        let of = |from, to| period(&Period { from, to });
        assert_eq!(of(None, None), "");
        assert_eq!(of(Some(Moment::year(2024)), Some(Moment::year(2024))), "2024");
        assert_eq!(of(Some(Moment::year(2019)), Some(Moment::month(2024, 6))), "2019–2024-06");
        assert_eq!(of(None, Some(Moment::month(2024, 6))), "–2024-06");
        assert_eq!(of(Some(Moment::year(2019)), None), "2019–");
    }
}
