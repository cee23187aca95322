//! Numerals that begin with Arabic digits: `113`, `3.7万`, `1,234,567`, `３ ２１０`, `1亿2千万`.

use super::chinese;
use super::glyph::{Glyph, Roundness, char_at, char_before, digit_at, glyph_at, hedge_before_big, is_prefix_of_unit, space_at};
use super::{Exact, Form, MAX_DIGITS, Numeral};
use crate::search::{ends_with_any, starts_with_any};

/// Reads the numeral that begins with a digit at `start`; also says where to go on.
///
/// There is none where the digits are too many for a [`Decimal`](rust_decimal::Decimal).
pub(super) fn read(text: &str, start: usize) -> (Option<Numeral>, usize) {
    let printed = printed(text, start);
    let mut numeral = Numeral::new(start, printed.end, printed.exact, Form::Digits);
    numeral.arabic = true;
    numeral.code = printed.code;

    let multiplier = multiplier(text, &printed);
    numeral.end = multiplier.end;
    numeral.more = multiplier.more;
    if multiplier.zeros > 0 {
        numeral.multiply(multiplier.zeros);
        if !numeral.more {
            lower_parts(text, &printed, multiplier.zeros, &mut numeral);
        }
    } else if let Some(share) = share(text, &printed, &numeral) {
        numeral = share;
    }
    if !numeral.more {
        let before = if numeral.multiplied || numeral.form != Form::Digits || printed.ends_in_zero {
            Roundness::Round
        } else if printed.count > 1 {
            Roundness::Long
        } else {
            Roundness::Short
        };
        numeral.take_hedge(text, before);
    }
    let end = numeral.end;
    ((printed.count <= MAX_DIGITS).then_some(numeral), end)
}

/// `8成` and `3分之2`
fn share(text: &str, printed: &Printed, numeral: &Numeral) -> Option<Numeral> {
    if char_before(text, numeral.start).is_some_and(|c| c.is_ascii_alphabetic()) {
        return None; // G5成绵高速
    }
    let at_most_ten = printed.count <= 3 && numeral.low.is_at_most(10);
    if at_most_ten && let Some(tenths) = chinese::tenths(text, numeral) {
        return Some(tenths);
    }
    printed.is_integer().then(|| chinese::fraction(text, numeral).or_else(|| slashed(text, printed, numeral))).flatten()
}

/// `2/3以上业主`: two digits and a slash, where the words on one side say that it is a share
fn slashed(text: &str, printed: &Printed, numeral: &Numeral) -> Option<Numeral> {
    const BEHIND: &[&str] = &["以上", "左右", "的业主", "的居民", "业主", "居民", "住户", "的小区", "的项目"];
    const BEFORE: &[&str] = &["达", "达到", "超过", "超", "近", "约", "占", "完成", "不足", "不到", "至少"];
    let (denominator, width) = text[printed.end..].strip_prefix('/').and_then(|_| digit_at(text, printed.end + 1))?;
    let end = printed.end + 1 + width;
    let apart = |c: Option<char>| c.is_none_or(|c| !is_digit(c) && !matches!(c, '/' | '.' | '-'));
    let numerator = numeral.low.integer()?;
    let share = printed.count == 1 && numerator > 0 && numerator < u128::from(denominator);
    let said = starts_with_any(&text[end..], BEHIND) || ends_with_any(&text[..numeral.start], BEFORE);
    if !share || !said || !apart(char_before(text, numeral.start)) || !apart(char_at(text, end)) {
        return None;
    }
    let mut result = Numeral::new(numeral.start, end, chinese::hundredths(numerator, u128::from(denominator))?, Form::Fraction);
    result.arabic = true;
    result.place = -2;
    Some(result)
}

/// Digits as printed, before any multiplier
pub(super) struct Printed {
    pub(super) end: usize,
    pub(super) exact: Exact,
    /// How many digits, those behind the point included
    pub(super) count: usize,
    /// A part of a date, of an address or of a phone number: `2024.11.26`, `0710`
    code: bool,
    ends_in_zero: bool,
}

impl Printed {
    fn new(start: usize) -> Self {
        Self { end: start, exact: Exact::new(0), count: 0, code: false, ends_in_zero: false }
    }

    fn is_integer(&self) -> bool {
        self.exact.exponent == 0
    }

    fn add_digits(&mut self, text: &str, run: &Run) {
        let mut at = run.start;
        while at < run.end {
            let Some((digit, width)) = digit_at(text, at) else {
                break;
            };
            // What is longer is refused in the end, and must not overflow before
            if self.count < MAX_DIGITS {
                self.exact.digits = self.exact.digits * 10 + u128::from(digit);
            }
            self.count += 1;
            self.ends_in_zero = digit == 0;
            at += width;
        }
        self.end = run.end;
    }
}

/// A run of digits with nothing between them
struct Run {
    start: usize,
    end: usize,
    count: usize,
}

/// The digits from an offset on, at most `limit` of them
fn run(text: &str, start: usize, limit: usize) -> Run {
    let mut run = Run { start, end: start, count: 0 };
    while run.count < limit
        && let Some((_, width)) = digit_at(text, run.end)
    {
        run.end += width;
        run.count += 1;
    }
    run
}

/// Reads digits with thousands separators and a decimal point
pub(super) fn printed(text: &str, start: usize) -> Printed {
    let whole = run(text, start, usize::MAX);
    let mut printed = Printed::new(start);
    printed.add_digits(text, &whole);
    let leading_zero = digit_at(text, start).is_some_and(|(digit, _)| digit == 0);
    printed.code = leading_zero && whole.count > 1;

    let before = Before::look(text, start);
    if before == Before::Point {
        printed.code = true;
        return printed; // the 11 of 2024.11.26
    }
    let groups = if before == Before::Separator || whole.count > 3 || leading_zero {
        0
    } else {
        let comma = |at| (text.as_bytes().get(at) == Some(&b',')).then_some(1);
        let commas = groups(text, whole.end, comma);
        if commas > 0 { commas } else { groups(text, whole.end, |at| space_at(text, at)) }
    };
    for _ in 0..groups {
        let separator = char_at(text, printed.end).map_or(0, char::len_utf8);
        printed.add_digits(text, &run(text, printed.end + separator, 3));
    }
    fraction(text, start, &whole, groups > 0, &mut printed);
    printed
}

/// What stands before a run of digits and ties it to digits further left
#[derive(PartialEq, Eq)]
enum Before {
    Point,
    Separator,
    Nothing,
}

impl Before {
    fn look(text: &str, start: usize) -> Self {
        let Some(c) = char_before(text, start) else {
            return Self::Nothing;
        };
        let left = start - c.len_utf8();
        let behind_digit = |at| char_before(text, at).is_some_and(is_digit);
        match c {
            '.' | '．' if behind_digit(left) => Self::Point,
            ',' | ' ' | '\u{a0}' | '　' if behind_digit(left) => Self::Separator,
            // S101 636: the letter makes the first group a code
            'a'..='z' | 'A'..='Z' => Self::Separator,
            _ => Self::Nothing,
        }
    }
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// How many groups of three digits follow, each behind a separator: 0 where the last one has some
/// other length, as in `1,234,56`, or where they are more than a number can have
fn groups(text: &str, mut at: usize, separator: impl Fn(usize) -> Option<usize>) -> usize {
    const MOST: usize = MAX_DIGITS / 3;
    let mut groups = 0;
    while let Some(width) = separator(at) {
        let group = run(text, at + width, 4);
        match group.count {
            0 => break,
            3 if groups < MOST => {
                groups += 1;
                at = group.end;
            }
            _ => return 0,
        }
    }
    groups
}

/// Adds what stands behind a decimal point: `3.7`, `２．５３`, `1. 44`
fn fraction(text: &str, start: usize, whole: &Run, grouped: bool, printed: &mut Printed) {
    let Some(point) = point_at(text, printed.end) else {
        return;
    };
    let mut from = printed.end + point;
    if let Some(space) = space_at(text, from) {
        if grouped || whole.count > 4 || begins_item(text, start) {
            return; // `1. 3个` numbers a list
        }
        from += space;
    }
    let digits = run(text, from, usize::MAX);
    if digits.count == 0 {
        return;
    }
    if let Some(point) = point_at(text, digits.end)
        && digit_at(text, digits.end + point).is_some()
    {
        printed.code = true; // 2024.11.26
        return;
    }
    // `1.2024年完成改造` is item 1 of a list
    let is_year = digits.count == 4 && char_at(text, digits.end) == Some('年') && matches!(digit_at(text, from), Some((1 | 2, _)));
    if is_year {
        return;
    }
    // So is `1.2个县未按规定使用资金`: nothing that is counted one by one comes in parts.
    let counted = || {
        whole.count <= 2 && matches!(char_at(text, digits.end), Some('个' | '户' | '名' | '部' | '台' | '栋' | '幢' | '家' | '座' | '处'))
    };
    if counted() && begins_item(text, start) {
        return;
    }
    printed.add_digits(text, &digits);
    printed.exact.exponent = -i32::try_from(digits.count).unwrap_or(i32::MAX);
}

fn point_at(text: &str, at: usize) -> Option<usize> {
    char_at(text, at).filter(|c| matches!(c, '.' | '．')).map(char::len_utf8)
}

/// Whether a line or a sentence begins here, so that a digit with a point may number an item
fn begins_item(text: &str, start: usize) -> bool {
    let line = text[..start].trim_end_matches([' ', '\t', '\u{a0}', '　']);
    line.chars().next_back().is_none_or(|c| matches!(c, '\n' | '\r' | '。' | '；' | ';' | '：'))
}

/// Multipliers behind digits, with the sign of "more" between them
struct Multiplier {
    end: usize,
    zeros: u8,
    more: bool,
}

fn multiplier(text: &str, printed: &Printed) -> Multiplier {
    let none = Multiplier { end: printed.end, zeros: 0, more: false };
    let mut at = printed.end;
    let spaced = space_at(text, at);
    at += spaced.unwrap_or(0);
    let mut found = Multiplier { end: at, ..none };
    let mut small = 0;
    let mut big = 0;
    loop {
        let (glyph, end) = glyph_at(text, found.end);
        match glyph {
            Glyph::Unit(zeros) if small + big == 0 && is_multiplier(text, zeros, end, printed) => {
                small = zeros;
            }
            Glyph::Big(4) if big == 0 => big = 4,
            Glyph::Big(8) if big < 8 => big += 8,
            _ => match hedge_before_big(text, found.end) {
                Some(end) if !found.more && big < 8 && (spaced.is_none() || big > 0) => {
                    found.more = true;
                    found.end = end;
                    continue;
                }
                _ => break,
            },
        }
        found.end = end;
        found.zeros = small + big;
    }
    // `2024 千家`: across a space only 万 and 亿 are sure to belong to the digits
    if found.zeros == 0 || spaced.is_some() && big == 0 {
        return none;
    }
    found
}

/// Whether 十 百 千 behind digits multiplies them, and does not begin a word: `5百亿`, but `110千伏`,
/// `2024百强企业`
fn is_multiplier(text: &str, zeros: u8, end: usize, printed: &Printed) -> bool {
    let (glyph, _) = glyph_at(text, end);
    if matches!(glyph, Glyph::Big(_)) {
        return true;
    }
    if matches!(glyph, Glyph::Digit(_) | Glyph::Unit(_)) || is_prefix_of_unit(text, end) {
        return false;
    }
    let next = char_at(text, end).unwrap_or('\0');
    match zeros {
        1 => printed.count == 1 && !"大佳强件条项".contains(next),
        2 => printed.count <= 2 && !"强货姓佳分年日企村校".contains(next),
        _ => !"方企村".contains(next),
    }
}

/// Adds what stands behind the multiplier and below it: `3万4000`, `3万5千`, `1亿2千万`, `2亿五千万`
fn lower_parts(text: &str, printed: &Printed, mut zeros: u8, numeral: &mut Numeral) {
    loop {
        let part = if digit_at(text, numeral.end).is_some() {
            lower_digits(text, printed, zeros, numeral)
        } else {
            lower_chinese(text, zeros, numeral)
        };
        let Some((part, next)) = part else { return };
        let Some(sum) = numeral.low.plus(part.low) else {
            return;
        };
        numeral.low = sum;
        numeral.place = part.place;
        numeral.end = part.end;
        numeral.more = part.more;
        numeral.form = Form::Mixed;
        numeral.zeros = 0;
        numeral.zeros_of_digit = 0;
        if next == 0 || numeral.more {
            return;
        }
        zeros = next;
    }
}

/// A lower part in digits, and the zeros of its own multiplier
fn lower_digits(text: &str, whole: &Printed, zeros: u8, numeral: &Numeral) -> Option<(Numeral, u8)> {
    let digits = run(text, numeral.end, 9);
    if digits.count > 8 {
        return None;
    }
    let mut printed = Printed::new(digits.start);
    printed.add_digits(text, &digits);
    if point_at(text, digits.end).is_some_and(|width| digit_at(text, digits.end + width).is_some()) {
        return None;
    }
    let multiplier = multiplier(text, &printed);
    let mut part = Numeral::new(digits.start, digits.end, printed.exact, Form::Mixed);
    if multiplier.zeros == 0 {
        // 3万4000 is one number, but `11.22万60周岁以上` two: the digits must fill the places that
        // 万 leaves open, and may not be a year
        let fills = digits.count == usize::from(zeros) && whole.is_integer();
        return (fills && char_at(text, digits.end) != Some('年')).then_some((part, 0));
    }
    part.multiply(multiplier.zeros);
    part.end = multiplier.end;
    part.more = multiplier.more;
    part.low.is_less_than(power(zeros)).then_some((part, multiplier.zeros))
}

/// One with some zeros
fn power(zeros: u8) -> Exact {
    Exact { digits: 1, exponent: i32::from(zeros) }
}

/// A lower part in Chinese numerals, which must name a unit: `3万五千`, not `3万一类`
fn lower_chinese(text: &str, zeros: u8, numeral: &Numeral) -> Option<(Numeral, u8)> {
    if !matches!(glyph_at(text, numeral.end).0, Glyph::Digit(_)) {
        return None;
    }
    let part = chinese::integer(text, numeral.end)?;
    let is_part = part.place >= 2 && part.high.is_none() && part.low.is_less_than(power(zeros));
    is_part.then_some((part, 0))
}
