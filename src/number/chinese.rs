//! Numerals that begin with a Chinese character: `三千二百`, `十余万`, `二〇二四`, `八成`, `三分之二`.

use super::arabic;
use super::glyph::{
    Glyph, Roundness, char_at, char_before, digit_at, glyph_at, hedge, hedge_before_big, is_han, is_prefix_of_unit, space_at,
};
use super::{Exact, Form, MAX_DIGITS, Numeral};
use crate::search::starts_with_any;

/// Reads the numeral that begins at `start`, if the characters are one; also says where to go on
pub(super) fn read(text: &str, start: usize) -> (Option<Numeral>, usize) {
    let (first, after) = glyph_at(text, start);
    let numeral = match first {
        Glyph::Other => several(text, start, after),
        Glyph::Zero => point(text, start, 0, after),
        Glyph::Digit(_) => match digit_string(text, start) {
            DigitString::No => number(text, start),
            DigitString::Yes(numeral) => Some(numeral),
            DigitString::TooLong(end) => return (None, end),
        },
        Glyph::Unit(_) | Glyph::Big(_) => {
            if let Some(end) = unreadable(text, start) {
                return (None, end);
            }
            bare_unit(text, start, after)
        }
    };
    let end = numeral.as_ref().map_or(after, |numeral| numeral.end);
    (numeral, end)
}

/// `数十万`, `几百`: the sign of "some" leads, and has no value of its own
fn several(text: &str, start: usize, after: usize) -> Option<Numeral> {
    // 指数百强, 户数千户: 数 ends the word before it
    let ends_word = matches!(char_at(text, start), Some('数' | '數'))
        && char_before(text, start).is_some_and(|c| {
            "指户戶人次件总總基参參倍函系岁天个個家套计少多点分位级例单项場场篇亩产读字代变常奇偶整小回招算心岗车床".contains(c)
        });
    if ends_word || !matches!(glyph_at(text, after).0, Glyph::Unit(_) | Glyph::Big(_)) {
        return None;
    }
    let mut numeral = integer(text, after)?;
    numeral.start = start;
    numeral.more = true;
    numeral.take_hedge(text, Roundness::Round); // 几十余万
    Some(numeral)
}

/// The end of a run of units that names no number: 亿万, 千千万万, 百千万工程
fn unreadable(text: &str, start: usize) -> Option<usize> {
    let mut end = start;
    loop {
        match glyph_at(text, end) {
            (Glyph::Unit(zeros), after) if !is_unit_of_measure(text, zeros, after) => end = after,
            (Glyph::Big(_), after) => end = after,
            _ => break,
        }
    }
    let readable = integer(text, start).map_or(start, |numeral| numeral.end);
    (end > readable).then_some(end)
}

/// A numeral that begins with 十 百 千 万 亿
fn bare_unit(text: &str, start: usize, after: usize) -> Option<Numeral> {
    if let Some(rest) = text[after..].strip_prefix('分') {
        if rest.starts_with('百') && text[start..].starts_with('百') {
            let mut whole = Numeral::new(start, after + "分百".len(), Exact::new(100), Form::Percent);
            whole.place = 0;
            return Some(whole);
        }
        // 百分点, 十分重要, 万分感谢: 分 is neither the word for parts nor the minute
        if !rest.starts_with(['之', '钟', '鐘']) {
            return None;
        }
    }
    number(text, start)
}

/// A numeral that follows the grammar of units, and what may be said of it: a decimal point, tenths,
/// a fraction, "more"
fn number(text: &str, start: usize) -> Option<Numeral> {
    let whole = integer(text, start)?;
    let end = whole.end;
    if text[end..].starts_with('半') && text[start..end] == *"一" {
        let mut half = Numeral::new(start, end + '半'.len_utf8(), Exact::new(50), Form::Fraction);
        half.place = -2;
        return Some(half);
    }
    if let Some(fraction) = fraction(text, &whole) {
        return Some(fraction);
    }
    if let Some(tenths) = tenths(text, &whole) {
        return Some(tenths);
    }
    if !whole.multiplied
        && !whole.more
        && whole.high.is_none()
        && let Some(value) = whole.low.integer()
        && let Some(decimal) = point(text, start, value, end)
    {
        return Some(decimal);
    }
    let mut numeral = whole;
    if !numeral.more && numeral.place > 0 {
        numeral.take_hedge(text, Roundness::Round);
    }
    Some(numeral)
}

/// Reads an integer by the grammar of units, as far as it reads as one number: `一百二十一`,
/// `两万三千`, `十余万`, `七八百`, and of `一百二` only the `一百`.
///
/// One pass over descending units, with two characters of look-ahead.
pub(super) fn integer(text: &str, start: usize) -> Option<Numeral> {
    let mut sum = Sum::default();
    let mut at = start;
    let mut end = start;
    loop {
        let (glyph, after) = glyph_at(text, at);
        at = match glyph {
            Glyph::Digit(digit) => match sum.digit(text, digit, after) {
                Some(next) => next,
                None => break,
            },
            // A zero says that units are left out, and needs a lower one behind it
            Glyph::Zero => {
                let lower = matches!(glyph_at(text, after).0, Glyph::Digit(_) | Glyph::Unit(1));
                if end == start || sum.lowest <= 1 || sum.zero || !lower {
                    break;
                }
                sum.zero = true;
                at = after;
                continue; // the numeral ends before the zero if nothing fits
            }
            Glyph::Unit(zeros) if sum.bare_unit(text, zeros, after, end == start) => after,
            Glyph::Big(zeros) if sum.big(zeros, end == start) => after,
            Glyph::Other if !sum.more && sum.place > 0 => match hedge_before_big(text, at) {
                Some(next) => {
                    sum.more = true;
                    sum.lowest = 0;
                    next
                }
                None => break,
            },
            _ => break,
        };
        end = at;
    }
    (end > start).then(|| sum.into_numeral(start, end))
}

/// An integer while it is being read, in three parts: before 亿, before 万, and the rest
struct Sum {
    hundred_millions: u64,
    ten_thousands: u64,
    rest: u64,
    /// From the low to the high end of `七八百`, else 0
    spread: u64,
    /// Zeros of the last unit; a unit that follows must have fewer
    lowest: u8,
    /// 零 was read and its digit is still to come
    zero: bool,
    /// Zeros of the place of the last digit
    place: u8,
    /// Zeros of 万 and 亿 read, and whether they multiply all that came before
    big: u8,
    whole: bool,
    /// Digits read, and the zeros of 百 or 千 behind the last one
    digits: u8,
    unit: u8,
    more: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            hundred_millions: 0,
            ten_thousands: 0,
            rest: 0,
            spread: 0,
            lowest: 4,
            zero: false,
            place: 0,
            big: 0,
            whole: true,
            digits: 0,
            unit: 0,
            more: false,
        }
    }
}

impl Sum {
    fn is_new(&self) -> bool {
        self.big == 0 && self.rest == 0
    }

    /// Takes a digit with the unit behind it, and says where both end
    fn digit(&mut self, text: &str, digit: u8, after: usize) -> Option<usize> {
        // A digit without a unit of its own is the last: 二十三, 一百零三, but not 一百二
        let may_be_ones = self.is_new() || self.lowest == 1 || self.zero && self.lowest > 1;
        let (next, behind) = glyph_at(text, after);
        match next {
            Glyph::Unit(zeros) if !is_unit_of_measure(text, zeros, behind) => (zeros < self.lowest).then(|| {
                self.add(digit, 0, zeros);
                behind
            }),
            Glyph::Digit(second) if is_about(digit, second) => {
                let spread = second - digit;
                match glyph_at(text, behind) {
                    (Glyph::Digit(_) | Glyph::Zero, _) => None,
                    (Glyph::Unit(zeros), end) if !is_unit_of_measure(text, zeros, end) => (zeros < self.lowest).then(|| {
                        self.add(digit, spread, zeros);
                        end
                    }),
                    _ => may_be_ones.then(|| {
                        self.add(digit, spread, 0);
                        behind
                    }),
                }
            }
            _ => None,
        }
        .or_else(|| {
            let is_last = !matches!(next, Glyph::Unit(zeros) if !is_unit_of_measure(text, zeros, behind));
            (may_be_ones && is_last).then(|| {
                self.add(digit, 0, 0);
                after
            })
        })
    }

    fn add(&mut self, digit: u8, spread: u8, zeros: u8) {
        let one = 10u64.pow(u32::from(zeros));
        self.rest += u64::from(digit) * one;
        self.spread = u64::from(spread) * one;
        self.place = zeros;
        // After 七八百 nothing but 万 or 亿 may follow
        self.lowest = if spread > 0 { 0 } else { zeros };
        self.zero = false;
        self.whole &= self.big == 0;
        self.digits = self.digits.saturating_add(1);
        self.unit = if zeros > 1 { zeros } else { 0 };
    }

    /// Takes 十 with no digit before it, or 百 and 千 that open the numeral
    fn bare_unit(&mut self, text: &str, zeros: u8, after: usize, first: bool) -> bool {
        let fits = if zeros == 1 {
            self.lowest > 1 && (first || self.rest > 0 || self.zero)
        } else {
            first && !is_unit_of_measure(text, zeros, after)
        };
        if fits {
            self.add(1, 0, zeros);
        }
        fits
    }

    /// Takes 万 or 亿, which multiplies what stands before it
    fn big(&mut self, zeros: u8, first: bool) -> bool {
        let fits = match zeros {
            _ if self.zero => false,
            4 => self.ten_thousands == 0 && (first || self.rest > 0),
            _ => self.hundred_millions == 0 && (first || self.rest + self.ten_thousands > 0),
        };
        if !fits {
            return false;
        }
        let one = 10u64.pow(u32::from(zeros));
        let before = if first { 1 } else { self.rest };
        self.rest = 0;
        if zeros == 4 {
            self.ten_thousands = before * one;
        } else {
            // 两万五千亿: 亿 multiplies the 万 too
            self.hundred_millions = (self.ten_thousands + before) * one;
            self.ten_thousands = 0;
        }
        self.spread *= one;
        self.place += zeros;
        self.big += zeros;
        self.lowest = if self.spread > 0 || self.more { 0 } else { 4 };
        true
    }

    fn into_numeral(self, start: usize, end: usize) -> Numeral {
        let value = self.hundred_millions + self.ten_thousands + self.rest;
        let mut numeral = Numeral::new(start, end, Exact::new(value), Form::Chinese);
        numeral.high = (self.spread > 0).then(|| Exact::new(value + self.spread));
        numeral.place = i32::from(self.place);
        numeral.more = self.more;
        numeral.multiplied = self.big > 0;
        if self.whole {
            numeral.zeros = u32::from(self.big);
            numeral.zeros_of_digit = if self.digits == 1 { u32::from(self.big + self.unit) } else { 0 };
        }
        numeral
    }
}

/// Whether 千 belongs to the 瓦 behind it and not to the digit before it
fn is_unit_of_measure(text: &str, zeros: u8, end: usize) -> bool {
    zeros > 1 && is_prefix_of_unit(text, end)
}

/// Whether two digits in a row say "about": 三四, 七八, and by custom 三五
fn is_about(low: u8, high: u8) -> bool {
    high == low + 1 || (low, high) == (3, 5)
}

enum DigitString {
    No,
    Yes(Numeral),
    TooLong(usize),
}

/// Reads digits that stand for themselves: `二〇二四`, `一九七五`, `二〇`.
///
/// Two digits are none of these unless one is 〇: they say "about" (三四个), or they only happen to
/// meet (统一五项, 一零工市场).
fn digit_string(text: &str, start: usize) -> DigitString {
    let mut exact = Exact::new(0);
    let mut count = 0;
    let mut has_round_zero = false;
    let mut end = start;
    loop {
        let (glyph, after) = glyph_at(text, end);
        let digit = match glyph {
            // 两 counts and never spells: 统一两三个
            Glyph::Digit(_) if text[end..].starts_with(['两', '兩']) => break,
            Glyph::Digit(digit) => digit,
            Glyph::Zero => 0,
            _ => break,
        };
        has_round_zero |= text[end..].starts_with(['〇', '○']);
        if count < MAX_DIGITS {
            exact.digits = exact.digits * 10 + u128::from(digit);
        }
        count += 1;
        end = after;
    }
    let meets_unit = matches!(glyph_at(text, end).0, Glyph::Unit(_) | Glyph::Big(_));
    match count {
        2 if has_round_zero && !meets_unit => {}
        3 if meets_unit => return DigitString::No, // 统一三四百
        0..3 => return DigitString::No,
        _ if count > MAX_DIGITS => return DigitString::TooLong(end),
        _ => {}
    }
    DigitString::Yes(Numeral::new(start, end, exact, Form::Chinese))
}

/// Reads the decimals behind an integer that ends at `end`: `三点五`, `一点二亿`, but not `三点意见`,
/// `八点三十分`, `一点一策`
fn point(text: &str, start: usize, whole: u128, end: usize) -> Option<Numeral> {
    let (mut numeral, count) = decimals(text, start, whole, end)?;
    let next = char_at(text, numeral.end);
    if let (Glyph::Big(zeros), after) = glyph_at(text, numeral.end) {
        numeral.multiply(zeros);
        numeral.end = after;
        if let (Glyph::Big(8), after) = glyph_at(text, after)
            && zeros == 4
        {
            numeral.multiply(8);
            numeral.end = after;
        }
        numeral.take_hedge(text, Roundness::Round);
    } else if count == 1 && next.is_some_and(|c| is_han(c) && !"倍元美米公平个個成亩噸吨度岁级小人户戶套块".contains(c))
    {
        return None;
    }
    Some(numeral)
}

/// The digits behind 点, and how many they are
fn decimals(text: &str, start: usize, whole: u128, end: usize) -> Option<(Numeral, usize)> {
    let point = char_at(text, end).filter(|c| matches!(c, '点' | '點'))?;
    let mut exact = Exact { digits: whole, exponent: 0 };
    let mut at = end + point.len_utf8();
    let mut count = 0;
    loop {
        let (glyph, after) = glyph_at(text, at);
        let digit = match glyph {
            Glyph::Digit(_) if text[at..].starts_with(['两', '兩']) => break,
            Glyph::Digit(digit) => digit,
            Glyph::Zero => 0,
            Glyph::Unit(_) => return None, // a time of day
            _ => break,
        };
        count += 1;
        // More decimals than any number has: stop, so that the rest is read for itself
        if count > 10 {
            return None;
        }
        exact.digits = exact.digits * 10 + u128::from(digit);
        exact.exponent -= 1;
        at = after;
    }
    (count > 0).then(|| (Numeral::new(start, at, exact, Form::Chinese), count))
}

/// Reads tenths: `八成`, `8成`, `六成五`, `七八成`; `number` is what stands before 成.
///
/// 成 begins many words (成立, 成果, 成为): it is read as tenths unless it does so here, or the word
/// before the number leaves no doubt (近八成). With a share the unit is printed already, so that 多
/// behind it (九成多) is heard but stays outside the span.
pub(super) fn tenths(text: &str, number: &Numeral) -> Option<Numeral> {
    let rest = text[number.end..].strip_prefix('成')?;
    let plain = !number.multiplied && !number.more && number.low.is_at_most(10) && number.low.digits > 0;
    if !plain {
        return None;
    }
    let hedged = char_before(text, number.start).is_some_and(|c| "近超约約逾".contains(c));
    if !hedged && begins_word(rest) {
        return None;
    }
    let mut tenths = number.clone();
    tenths.form = Form::Tenths;
    tenths.end += '成'.len_utf8();
    tenths.low.exponent += 1;
    tenths.place += 1;
    if let Some(high) = &mut tenths.high {
        high.exponent += 1;
    }
    // 六成五, but 八成五个 cannot be told from it and 八成三千 is two numerals
    if let (Glyph::Digit(digit), after) = glyph_at(text, tenths.end)
        && !number.arabic
        && number.high.is_none()
        && matches!(glyph_at(text, after).0, Glyph::Other)
        && !text[after..].starts_with('分')
        && let Some(sum) = tenths.low.plus(Exact::new(u64::from(digit)))
    {
        tenths.low = sum;
        tenths.place = 0;
        tenths.end = after;
    }
    // 九成半以上
    let half = text[tenths.end..].strip_prefix('半').filter(|_| tenths.place > 0 && number.high.is_none());
    if half.is_some_and(|rest| starts_with_any(rest, &["以上", "的", "左右", "，", "。", "、", "；"]))
        && let Some(sum) = tenths.low.plus(Exact::new(5))
    {
        tenths.low = sum;
        tenths.place = 0;
        tenths.end += '半'.len_utf8();
    }
    tenths.more = hedge(text, tenths.end, Roundness::Round).is_some();
    Some(tenths)
}

/// Whether 成 begins a word with what follows it
fn begins_word(rest: &str) -> bool {
    const WORDS: &str = "立功为為果员員效人都本品片套年绩績熟交型群县縣长長就分活因形败全华田体體行文语书章\
                         色家像衣药婚亲才材不建系线网网条链势势风气渝绵南自雅昆贵武飞批";
    /// Words behind tenths whose first character would complete a word with 成
    const OTHERS: [&str; 12] = ["人口", "人员", "人群", "本地", "本科", "本市", "品牌", "年轻", "家庭", "行政", "网络", "交通"];
    rest.chars().next().is_some_and(|c| WORDS.contains(c)) && !starts_with_any(rest, &OTHERS)
}

/// Reads what follows `分之`: `百分之七十五`, `千分之三`, `三分之二`; `number` is the denominator
pub(super) fn fraction(text: &str, number: &Numeral) -> Option<Numeral> {
    let rest = text[number.end..].strip_prefix("分之")?;
    if number.more || number.high.is_some() {
        return None;
    }
    let at = text.len() - rest.len();
    let denominator = number.low.integer().filter(|&value| value > 0)?;
    let part = part(text, at + space_at(text, at).unwrap_or(0))?;
    let mut result = part.clone();
    result.start = number.start;
    result.arabic = number.arabic;
    // Per cent, per mille and one in ten thousand are named by the bare unit
    let per_cent = match &text[number.start..number.end] {
        "百" => Some(0),
        "千" => Some(-1),
        "万" | "萬" => Some(-2),
        _ => None,
    };
    if let Some(exponent) = per_cent {
        result.form = Form::Percent;
        result.per = exponent;
        result.scale(exponent);
        if part.low.integer() == Some(100) && exponent == 0 {
            result.place = 0; // 百分之百
        }
        result.more = part.place > 0 && hedge(text, result.end, Roundness::Round).is_some();
    } else {
        let numerator = part.low.integer().filter(|_| part.high.is_none())?;
        result.low = hundredths(numerator, denominator)?;
        result.place = -2;
        result.form = Form::Fraction;
    }
    result.zeros = 0;
    result.zeros_of_digit = 0;
    Some(result)
}

/// A fraction in hundredths of a per cent, half up
pub(super) fn hundredths(numerator: u128, denominator: u128) -> Option<Exact> {
    let twice = numerator.checked_mul(20_000)?.checked_add(denominator)?;
    Some(Exact { digits: twice / denominator.checked_mul(2)?, exponent: -2 })
}

/// The numerator: digits, or a Chinese number without 万 and 亿
fn part(text: &str, at: usize) -> Option<Numeral> {
    if digit_at(text, at).is_some() {
        let printed = arabic::printed(text, at);
        return (printed.count <= MAX_DIGITS).then(|| Numeral::new(at, printed.end, printed.exact, Form::Digits));
    }
    let (first, after) = glyph_at(text, at);
    let whole = match first {
        Glyph::Zero => Numeral::new(at, after, Exact::new(0), Form::Chinese),
        _ => integer(text, at)?,
    };
    if whole.multiplied || whole.more {
        return None;
    }
    let decimal = whole.low.integer().filter(|_| whole.high.is_none()).and_then(|value| decimals(text, at, value, whole.end));
    match decimal {
        Some((decimal, _)) => Some(decimal),
        None if first == Glyph::Zero => None,
        None => Some(whole),
    }
}
