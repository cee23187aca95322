//! Characters that numerals are written with: digits, units, signs of "more or less", pinyin glosses.

/// What one character does in a Chinese numeral
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    /// 一 to 九, and 两
    Digit(u8),
    /// 零 and the round forms of it
    Zero,
    /// 十 百 千, as the number of zeros
    Unit(u8),
    /// 万 亿, as the number of zeros
    Big(u8),
    /// Anything else, and the end of the text
    Other,
}

/// What a character does in a numeral
fn glyph(c: char) -> Glyph {
    match c {
        '一' => Glyph::Digit(1),
        '二' | '两' | '兩' => Glyph::Digit(2),
        '三' => Glyph::Digit(3),
        '四' => Glyph::Digit(4),
        '五' => Glyph::Digit(5),
        '六' => Glyph::Digit(6),
        '七' => Glyph::Digit(7),
        '八' => Glyph::Digit(8),
        '九' => Glyph::Digit(9),
        '零' | '〇' | '○' => Glyph::Zero,
        '十' => Glyph::Unit(1),
        '百' => Glyph::Unit(2),
        '千' => Glyph::Unit(3),
        '万' | '萬' => Glyph::Big(4),
        '亿' | '億' => Glyph::Big(8),
        _ => Glyph::Other,
    }
}

/// Every character that may begin a numeral
pub(crate) const STARTERS: [char; 44] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', //
    '一', '二', '两', '兩', '三', '四', '五', '六', '七', '八', '九', '零', '十', '百', '千', '万', '萬', '亿', '億', '几', '幾', '数',
    '數', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', '〇',
];

/// The character at a byte offset, if the text goes on
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The character before a byte offset
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The glyph at an offset and where it ends, its gloss included
pub(super) fn glyph_at(text: &str, at: usize) -> (Glyph, usize) {
    match char_at(text, at) {
        Some(c) => (glyph(c), past_gloss(text, at + c.len_utf8())),
        None => (Glyph::Other, at),
    }
}

/// An Arabic digit, of half or full width, and its length in bytes
pub(super) fn digit_at(text: &str, at: usize) -> Option<(u8, usize)> {
    match text.as_bytes().get(at..)? {
        [d @ b'0'..=b'9', ..] => Some((d - b'0', 1)),
        // U+FF10 to U+FF19
        [0xEF, 0xBC, d @ 0x90..=0x99, ..] => Some((d - 0x90, 3)),
        _ => None,
    }
}

/// The length of a space, of half or full width
pub(super) fn space_at(text: &str, at: usize) -> Option<usize> {
    char_at(text, at).filter(|c| matches!(c, ' ' | '\u{a0}' | '　')).map(char::len_utf8)
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '〇')
}

/// Behind the pinyin gloss that sites which convert to traditional characters print after some of
/// them, `萬(wàn)套`; where there is none, the offset itself.
///
/// Only a gloss with text behind it is passed over: at the end of a clause `(km)` may be a unit.
fn past_gloss(text: &str, at: usize) -> usize {
    const LONGEST: usize = 8;
    // The first byte of either bracket.
    if !matches!(text.as_bytes().get(at), Some(b'(' | 0xEF)) {
        return at;
    }
    let rest = &text[at..];
    let Some(inside) = rest.strip_prefix('(').or_else(|| rest.strip_prefix('（')) else {
        return at;
    };
    let mut letters = 0;
    for (i, c) in inside.char_indices() {
        match c {
            'a'..='z' | '\u{e0}'..='\u{1dc}' | 'ɑ' | 'ɡ' | '\u{300}'..='\u{36f}' if letters < LONGEST => {
                letters += 1;
            }
            ')' | '）' if letters > 0 => {
                let end = text.len() - inside.len() + i + c.len_utf8();
                let goes_on = char_at(text, end).is_some_and(is_han) || digit_at(text, end).is_some();
                return if goes_on { end } else { at };
            }
            _ => break,
        }
    }
    at
}

/// Whether 百 or 千, ending at `end`, belongs to the unit of measure behind it: `50万千瓦`, `5千米`,
/// `千兆光网`
pub(super) fn is_prefix_of_unit(text: &str, end: usize) -> bool {
    char_at(text, end).is_some_and(|c| "瓦米克伏卡赫焦帕兆乏升".contains(c))
}

/// How far a numeral reaches to which a sign of "more" is added
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Roundness {
    /// Ends in a zero or in a unit: every sign may follow, `二十几`, `10来个`
    Round,
    /// Has at least two digits: 余 and 多 may follow, `15余项`
    Long,
    /// One digit: nothing follows, `六多合一`
    Short,
}

/// The end of a sign of "more" at an offset: 余 多 几 来, which stay inside the span
pub(super) fn hedge(text: &str, at: usize, before: Roundness) -> Option<usize> {
    if before == Roundness::Short {
        return None;
    }
    let c = char_at(text, at)?;
    let end = past_gloss(text, at + c.len_utf8());
    let next = char_at(text, end).unwrap_or('\0');
    let is_hedge = match c {
        // 余干 余杭 余姚 余庆 余江 are places, 余额 余款 余热 余量 余粮 余地 words
        '余' | '餘' => !"干杭姚庆江额款热量粮".contains(next),
        // 多规合一, 多式联运, 多元化, 多层次, 多渠道, 多功能, 多媒体, 多边, 多样
        '多' => !"合规式渠功媒维边样".contains(next) && !text[end..].starts_with("元化") && !text[end..].starts_with("层次"),
        '几' | '幾' => before == Roundness::Round,
        // 来 goes on as a word more often than not (来自, 来源): it needs a classifier behind it
        '来' | '來' => {
            before == Roundness::Round && "个個名人家户戶年天岁万亿萬億米里斤吨块座栋套台条次处位项种间张亩平分公".contains(next)
        }
        _ => false,
    };
    is_hedge.then_some(end)
}

/// The same, where a multiplier follows: `10余万`, `3多亿`
pub(super) fn hedge_before_big(text: &str, at: usize) -> Option<usize> {
    let c = char_at(text, at).filter(|c| matches!(c, '余' | '餘' | '多' | '几' | '幾' | '来' | '來'))?;
    let end = past_gloss(text, at + c.len_utf8());
    matches!(glyph_at(text, end).0, Glyph::Big(_)).then_some(end)
}
