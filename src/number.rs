//! Every numeral of a text: where it stands, its exact value, and how exactly it is printed.
//!
//! Chinese releases write numbers in three ways, and mix them. The national standard GB/T 15835
//! (出版物上数字用法) has Arabic digits for what is measured or counted (`113个`), digits with 万 or 亿
//! for large round numbers (`3.7万户`, `45.1亿元`), and Chinese numerals for what is about right
//! (`十余万人`, `三四个`, `八成`). Pages add what their typesetting left: digits of full width
//! (`２０２４`), digits broken by spaces (`３ ２１０`), and pinyin behind converted characters
//! (`3.7萬(wàn)套`).
//!
//! [`scan`] returns them all, dates and ordinals and the 一 of 一批 included: which of them are
//! statistics is for later layers to say. It reads the text once, in time linear in its length, and
//! gives an answer for any text.
//!
//! ```
//! # use oldcomm::number::scan;
//! let text = "今年计划改造老旧小区113个、3.7万户，惠及十余万人。";
//! let found: Vec<_> = scan(text)
//!     .iter()
//!     .map(|number| (text[number.start..number.end].to_owned(), number.value.to_string()))
//!     .collect();
//! assert_eq!(found[0], ("113".to_owned(), "113".to_owned()));
//! assert_eq!(found[1], ("3.7万".to_owned(), "37000".to_owned()));
//! assert_eq!(found[2], ("十余万".to_owned(), "100000".to_owned()));
//! ```

mod arabic;
mod chinese;
mod glyph;
#[cfg(test)]
mod tests;

use crate::sign::Signs;
use rust_decimal::Decimal;

pub(crate) use glyph::STARTERS;
use glyph::{Roundness, char_at, char_before, digit_at, hedge};

/// As many digits as a [`Decimal`] holds whatever they are; longer runs are ids, not numbers
const MAX_DIGITS: usize = 28;

/// How a numeral is written
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Arabic digits, with or without a multiplier: `113`, `3.7万`
    Digits,
    /// Chinese characters: `三千二百`, `二〇二四`, `十余万`
    Chinese,
    /// Digits with a further part behind the multiplier: `3万4000`, `1亿2千万`
    Mixed,
    /// Parts of a hundred, a thousand or ten thousand, in per cent: `百分之七十五`, `千分之三`
    Percent,
    /// Tenths, in per cent: `八成`, `六成五`, `8成`
    Tenths,
    /// Any other fraction, in per cent: `三分之二`, `一半`. `1/3` is two numerals.
    Fraction,
}

/// One numeral of a text, or two that are the ends of a range
///
/// ```
/// # use oldcomm::number::scan;
/// let range = &scan("共6.4万—7.8万个")[0];
/// assert_eq!(range.value.to_string(), "64000");
/// assert_eq!(range.max.unwrap().to_string(), "78000");
/// assert_eq!(range.weight.to_string(), "1000");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Where it begins, in bytes
    pub start: usize,
    /// Where it ends, in bytes: behind its digits, multiplier and signs of "more"
    pub end: usize,
    /// The value with its multiplier applied, shares in per cent; the low end of a range
    pub value: Decimal,
    /// The high end of a range
    pub max: Option<Decimal>,
    /// What one unit of the last printed digit is worth: 1 for `113`, 1000 for `3.7万`, 0.01 for
    /// fractions, which are rounded to that. For a range, that of its coarser end.
    pub weight: Decimal,
    /// How it is written
    pub form: Form,
    /// Whether 余, 多, 几, 来 or 数 said "more or less" inside, or right behind a share (`九成多`)
    pub more: bool,
    /// Whether a multiplier such as 万 or 亿 is part of it
    pub multiplied: bool,
}

/// All numerals of a text, in text order
///
/// ```
/// # use oldcomm::number::scan;
/// assert_eq!(scan("位居全省第3，新增一批")[0].value.to_string(), "3");
/// assert_eq!(scan("位居全省第3，新增一批").len(), 2);
/// ```
pub fn scan(text: &str) -> Vec<Number> {
    let mut numbers = Vec::new();
    scan_into(text, &mut numbers);
    numbers
}

/// Appends all numerals of a text, so that one vector can serve many texts
///
/// ```
/// # use oldcomm::number::scan_into;
/// let mut numbers = Vec::new();
/// for cell in ["35", "8200"] {
///     scan_into(cell, &mut numbers);
/// }
/// assert_eq!(numbers.len(), 2);
/// ```
pub fn scan_into(text: &str, out: &mut Vec<Number>) {
    read(text, &Signs::of(text), out);
}

/// The same for a text whose signs are found already
pub(crate) fn read(text: &str, signs: &Signs, out: &mut Vec<Number>) {
    let mut joiner = Joiner { text, out, first: None, second: None, is_chain: false };
    let mut at = 0;
    for &start in signs.numerals() {
        if start < at {
            continue;
        }
        let (numeral, end) = match digit_at(text, start) {
            Some(_) => arabic::read(text, start),
            None => chinese::read(text, start),
        };
        if let Some(numeral) = numeral {
            joiner.push(numeral);
        }
        at = end;
    }
    joiner.flush();
}

/// A decimal that cannot overflow while it is built: digits times a power of ten
#[derive(Debug, Clone, Copy)]
struct Exact {
    digits: u128,
    exponent: i32,
}

impl Exact {
    fn new(value: u64) -> Self {
        Self { digits: u128::from(value), exponent: 0 }
    }

    /// The same value with a lower exponent
    fn with_exponent(self, exponent: i32) -> Option<u128> {
        let zeros = u32::try_from(self.exponent - exponent).ok()?;
        self.digits.checked_mul(10u128.checked_pow(zeros)?)
    }

    fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let digits = self.with_exponent(exponent)?.checked_add(other.with_exponent(exponent)?)?;
        Some(Self { digits, exponent })
    }

    fn is_less_than(self, other: Self) -> bool {
        let exponent = self.exponent.min(other.exponent);
        match (self.with_exponent(exponent), other.with_exponent(exponent)) {
            (Some(left), Some(right)) => left < right,
            _ => false,
        }
    }

    fn is_at_most(self, limit: u64) -> bool {
        !Self::new(limit).is_less_than(self)
    }

    /// The value, if it is an integer printed without a point
    fn integer(self) -> Option<u128> {
        if self.exponent < 0 { None } else { self.with_exponent(0) }
    }

    fn scaled(self, exponent: i32) -> Self {
        Self { exponent: self.exponent + exponent, ..self }
    }

    fn decimal(self) -> Option<Decimal> {
        let Self { mut digits, mut exponent } = self;
        // Most numbers are whole and short.
        if exponent == 0
            && let Ok(whole) = u64::try_from(digits)
        {
            return Some(Decimal::from(whole));
        }
        while exponent < 0 && digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
            if digits == 0 {
                return Some(Decimal::ZERO);
            }
        }
        let whole = Self { digits, exponent }.with_exponent(exponent.min(0))?;
        let scale = u32::try_from(-exponent.min(0)).ok()?;
        Decimal::try_from_i128_with_scale(i128::try_from(whole).ok()?, scale).ok()
    }
}

/// A numeral as read, with what it takes to join two of them to a range
#[derive(Debug, Clone)]
struct Numeral {
    start: usize,
    end: usize,
    low: Exact,
    high: Option<Exact>,
    /// The place of the last printed digit, as a power of ten
    place: i32,
    form: Form,
    more: bool,
    multiplied: bool,
    /// Begins with an Arabic digit
    arabic: bool,
    /// A part of a date, an address or a phone number, and no end of a range
    code: bool,
    /// Zeros of the multiplier that the whole numeral shares, which as a right end it may lend to the
    /// left one
    zeros: u32,
    /// The same for one digit with its 百 or 千: 三到五百
    zeros_of_digit: u32,
    /// What the word before 分之 scales by: 0 for 百分之, -1 for 千分之
    per: i32,
}

impl Numeral {
    fn new(start: usize, end: usize, value: Exact, form: Form) -> Self {
        Self {
            start,
            end,
            low: value,
            high: None,
            place: value.exponent,
            form,
            more: false,
            multiplied: false,
            arabic: false,
            code: false,
            zeros: 0,
            zeros_of_digit: 0,
            per: 0,
        }
    }

    /// Moves value and place by a power of ten
    fn scale(&mut self, exponent: i32) {
        self.low = self.low.scaled(exponent);
        self.high = self.high.map(|high| high.scaled(exponent));
        self.place += exponent;
    }

    /// Applies a multiplier
    fn multiply(&mut self, zeros: u8) {
        self.scale(i32::from(zeros));
        self.zeros += u32::from(zeros);
        self.multiplied = true;
    }

    /// Takes in a sign of "more" that follows
    fn take_hedge(&mut self, text: &str, before: Roundness) {
        if let Some(end) = hedge(text, self.end, before) {
            self.end = end;
            self.more = true;
        }
    }

    /// `None` where the value is too large for a decimal
    fn finish(self) -> Option<Number> {
        Some(Number {
            start: self.start,
            end: self.end,
            value: self.low.decimal()?,
            max: match self.high {
                Some(high) => Some(high.decimal()?),
                None => None,
            },
            weight: Exact { digits: 1, exponent: self.place }.decimal()?,
            form: self.form,
            more: self.more,
            multiplied: self.multiplied,
        })
    }

    /// The range from this numeral to another, if they are two ends of one
    fn join(&self, right: &Self, text: &str) -> Option<Self> {
        if self.high.is_some() || right.high.is_some() || self.code || right.code {
            return None;
        }
        let (mut left, mut right) = (self.clone(), right.clone());
        match (left.form, right.form) {
            (Form::Percent, Form::Percent) | (Form::Tenths, Form::Tenths) | (Form::Fraction, Form::Fraction) => {}
            // 百分之三至五
            (Form::Percent, Form::Digits | Form::Chinese) if !right.multiplied => {
                right.scale(left.per);
            }
            // 三到五成
            (Form::Digits | Form::Chinese, Form::Tenths) if !left.multiplied && left.low.is_at_most(10) => {
                left.scale(1);
            }
            (Form::Percent | Form::Tenths | Form::Fraction, _) | (_, Form::Percent | Form::Tenths | Form::Fraction) => return None,
            _ if ends_word(text, &left) => return None,
            // 统一到2025年 is no range from one
            _ if left.arabic != right.arabic || is_code(text, &left, &right) => return None,
            _ => left.borrow_multiplier(&right),
        }
        if !left.low.is_less_than(right.low) {
            return None;
        }
        Some(Self {
            end: right.end,
            high: Some(right.low),
            place: left.place.max(right.place),
            form: match (left.form, right.form) {
                (left, right) if left == right => left,
                (Form::Percent, _) => Form::Percent,
                (_, Form::Tenths) => Form::Tenths,
                _ => Form::Mixed,
            },
            more: left.more || right.more,
            multiplied: left.multiplied || right.multiplied,
            ..left
        })
    }

    /// Applies the multiplier of the right end to a left end that has none: `3至5万`, `三到五百`
    fn borrow_multiplier(&mut self, right: &Self) {
        if self.multiplied {
            return;
        }
        let one_digit = self.place == 0 && self.low.is_at_most(9);
        let lent = [if one_digit { right.zeros_of_digit } else { 0 }, right.zeros];
        for zeros in lent.map(|zeros| i32::try_from(zeros).unwrap_or(0)) {
            if zeros > 0 && self.low.is_less_than(right.low.scaled(-zeros)) {
                self.scale(zeros);
                self.multiplied = right.multiplied;
                return;
            }
        }
    }
}

/// Whether the left of two numerals ends a word: `思想统一到二十大精神上来`, `新百—万象城`
fn ends_word(text: &str, left: &Numeral) -> bool {
    match &text[left.start..left.end] {
        "一" => char_before(text, left.start).is_some_and(|c| matches!(c, '统' | '統')),
        "百" | "千" | "万" | "萬" | "亿" | "億" => true,
        _ => false,
    }
}

/// Whether two joined numerals are parts of a time, a model or a signed number: `8:30-40`, `DN15-20`,
/// `-5-10`
fn is_code(text: &str, left: &Numeral, right: &Numeral) -> bool {
    char_before(text, left.start).is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, ':' | '：' | '-' | '/'))
        || char_at(text, right.end).is_some_and(|c| matches!(c, ':' | '/'))
}

/// Joins numerals to ranges on their way out
///
/// Whether two numerals are a range shows only when no third one is tied to them: 2024-11-26 and
/// 0710-351-1110 are none.
struct Joiner<'a> {
    text: &'a str,
    out: &'a mut Vec<Number>,
    first: Option<Numeral>,
    second: Option<Numeral>,
    is_chain: bool,
}

impl Joiner<'_> {
    fn push(&mut self, numeral: Numeral) {
        let last = self.second.as_ref().or(self.first.as_ref());
        if !last.is_some_and(|last| is_link(self.text, last.end, numeral.start)) {
            self.flush();
            self.first = Some(numeral);
        } else if self.second.is_none() && !self.is_chain {
            self.second = Some(numeral);
        } else {
            self.is_chain = true;
            self.flush_singly();
            self.first = Some(numeral);
        }
    }

    fn flush(&mut self) {
        if let (Some(left), Some(right)) = (&self.first, &self.second)
            && let Some(range) = left.join(right, self.text)
        {
            self.first = Some(range);
            self.second = None;
        }
        self.flush_singly();
        self.is_chain = false;
    }

    fn flush_singly(&mut self) {
        let numerals = [self.first.take(), self.second.take()];
        self.out.extend(numerals.into_iter().flatten().filter_map(Numeral::finish));
    }
}

/// Whether the text between two numerals is a dash or a word for "to", with spaces at most
fn is_link(text: &str, from: usize, to: usize) -> bool {
    const LONGEST: usize = "　　——　　".len();
    if from == to || to - from > LONGEST {
        return false;
    }
    matches!(
        text[from..to].trim_matches([' ', '\u{a0}', '　']),
        "-" | "－" | "—" | "——" | "–" | "―" | "−" | "~" | "～" | "〜" | "至" | "到"
    )
}
