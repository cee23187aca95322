//! A number with its unit and hedge, or a refusal that names its reason.

mod bare;
mod cell;
mod chars;
mod class;
mod few;
mod hedge;
mod house;
mod label;
mod programme;
mod unit;

use crate::cue::{Dimension, Says, Side};
use crate::figure::{Bound, Reason, Refusal, Why};
use crate::number::{Form, Number};
use crate::release::{Release, is_short};
use crate::scan::{Hit, kind};
use crate::search::ends_with_any;
use chars::blank;
pub(crate) use chars::is_numeric;
pub use chars::{ceil, floor, is_han};
use rust_decimal::Decimal;
use std::ops::Range;

/// A number that counts or measures something.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Index into [`Release::numbers`].
    pub number: usize,
    /// Byte range of number and unit.
    pub span: Range<usize>,
    /// Where the words behind it begin: behind unit and hedge.
    pub after: usize,
    /// Where the words before it end: before the hedge.
    pub before: usize,
    /// Low end or value.
    pub value: Decimal,
    /// High end.
    pub value_max: Option<Decimal>,
    /// The weight of the last digit.
    pub weight: Decimal,
    /// The unit as the contract writes it.
    pub unit: &'static str,
    /// What the unit measures.
    pub of: Dimension,
    /// The row of the unit table; none where a classifier was left out.
    pub unit_row: Option<u16>,
    /// The hedge.
    pub bound: Bound,
    /// What told the hedge.
    pub bound_why: Option<Why>,
}

/// Sorts the numbers of a release into mentions and refusals. Each number is in exactly one of the two.
pub fn sort(release: &Release<'_>) -> (Vec<Mention>, Vec<Refusal>) {
    let text: &str = &release.folded;
    let links = related_links(text);
    let (mut mentions, mut refusals) = (Vec::with_capacity(release.numbers.len()), Vec::new());
    let mut skip = 0;
    for (index, number) in release.numbers.iter().enumerate() {
        // The 2 of 8.4万m2 is part of the figure.
        if index < skip || mentions.last().is_some_and(|m: &Mention| number.start < m.span.end) {
            continue;
        }
        if number.start >= links {
            refusals.push(Refusal { span: number.start..number.end, reason: Reason::Furniture, row: None });
            continue;
        }
        let sorter = Sorter { release, text, number, index };
        match sorter.judge() {
            Ok((mention, used)) => {
                skip = index + used;
                mentions.push(mention);
            }
            Err((reason, row)) => refusals.push(Refusal { span: number.start..number.end, reason, row }),
        }
    }
    hedge::share_hedges(text, &mut mentions);
    (mentions, refusals)
}

/// Where the links to other pages begin, at the foot of a saved page; the end of the text if there are none.
fn related_links(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > text.len() / 3 {
            let words = line.trim().trim_matches(['【', '】', '：', ':', ' ']);
            let heads =
                ["相关链接", "相关阅读", "相关新闻", "相关文章", "延伸阅读", "推荐阅读", "热门推荐", "上一篇", "下一篇", "友情链接"];
            if is_short(words, 40) && heads.iter().any(|h| words.starts_with(h)) {
                return at;
            }
        }
        at += line.len();
    }
    text.len()
}

type Refused = (Reason, Option<u16>);

struct Sorter<'a, 't> {
    release: &'a Release<'t>,
    text: &'a str,
    number: &'a Number,
    index: usize,
}

impl Sorter<'_, '_> {
    fn judge(&self) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        if let Some(cell) = self.release.cell_at(number.start)
            && cell.span.start == number.start
            && self.text.get(number.end..cell.span.end).is_some_and(|rest| rest.trim_matches(['%', '％']).is_empty())
        {
            return self.in_cell(&cell);
        }
        if let Some(mention) = self.on_labelled_line() {
            return Ok((mention, 1));
        }
        self.names()?;
        self.left()?;
        let gap = blank(&self.text[number.end..]);
        // 8600+个: a sign of more before the unit.
        let more = self.more_sign();
        let at = number.end + gap + more;
        if self.voted() {
            return Err((Reason::Coordinate, None));
        }
        if let Some(one) = self.percent_form() {
            return Ok((one, 1));
        }
        let unit = self.longest(at, |hit| {
            hit.find_of(kind::UNIT, |says| match says {
                // 人均预期寿命78.2岁 is measured, 年满70岁 says of whom.
                Says::Unit(unit) => match unit.name {
                    "岁" => self.lifetime(),
                    "天" => self.clause_says(&["天数"]) || self.grew_in("天数"),
                    // 10万余家庭
                    "家" => !self.text[hit.end..].starts_with('庭'),
                    // 1206、1213人防工程
                    "人" => !self.text[hit.end..].starts_with("防工"),
                    // 光启905基地
                    "基" => !self.text[hit.end..].starts_with('地'),
                    // 5500万方 of water, and no 三方
                    "方" => number.multiplied,
                    // 超百亿项目11个
                    "项" => !self.text[hit.end..].starts_with('目'),
                    _ => true,
                }
                .then_some(unit),
                _ => None,
            })
        });
        let refusal = self.longest(at, |hit| hit.refusal(Side::Right));
        // 从1286条建议中梳理, 1.2万个目标任务: a hundred and more are counted, and sum nothing up.
        let many = number.value >= Decimal::ONE_HUNDRED;
        // 12个一刻钟便民生活圈
        let refusal = refusal.filter(|(hit, ..)| !self.text[hit.start..].starts_with("个一刻钟"));
        let refusal = refusal.filter(|(hit, ..)| !many || !ends_with_any(&self.text[hit.span()], &["建议", "意见", "目标"]));
        match (unit, refusal) {
            (Some((hit, row, unit)), other) if other.as_ref().is_none_or(|(r, ..)| r.end <= hit.end) => self.with_unit(hit, row, unit),
            (_, Some((_, row, reason))) => Err((reason, Some(row))),
            _ => self.without_unit(at),
        }
    }

    /// Whether the clause speaks of how long people live.
    fn lifetime(&self) -> bool {
        self.clause_says(&["寿命", "平均年龄"]) || self.grew_in("寿命")
    }

    /// 人均预期寿命78.05岁，比“十二五”末增加2.01岁: how much what the sentence measures has grown.
    fn grew_in(&self, word: &str) -> bool {
        let head = &self.text[..self.number.start];
        let sentence = &head[floor(self.text, head.len().saturating_sub(120))..];
        let sentence = &sentence[sentence.rfind(['。', '；', '\n']).unwrap_or(0)..];
        ends_with_any(head, &["增加", "提高", "延长", "增长", "提升", "减少"]) && sentence.contains(word)
    }

    /// The clause before the number, as far as it is near.
    fn clause_head(&self) -> &str {
        let head = &self.text[floor(self.text, self.number.start.saturating_sub(120))..self.number.start];
        &head[head.rfind(['，', '。', '；', '\n']).unwrap_or(0)..]
    }

    /// Whether the clause before the number has one of some words.
    fn clause_says(&self, words: &[&str]) -> bool {
        words.iter().any(|w| self.clause_head().contains(w))
    }

    /// The longest word that starts at a byte and says what is asked for.
    fn longest<T>(&self, at: usize, what: impl Fn(&Hit) -> Option<(u16, T)>) -> Option<(Hit, u16, T)> {
        self.release.hits.starting(at).iter().find_map(|hit| what(hit).map(|(row, t)| (*hit, row, t)))
    }

    /// Whether a word that starts at a byte says something of [these kinds](kind).
    fn tells(&self, at: usize, kinds: u32) -> bool {
        self.release.hits.starting(at).iter().any(|hit| hit.tells(kinds))
    }

    /// The length of a + between the number and a unit; 2+N has no unit behind it.
    fn more_sign(&self) -> usize {
        let rest = &self.text[self.number.end..];
        let sign = rest.chars().next().filter(|c| matches!(c, '+' | '＋')).map_or(0, char::len_utf8);
        let unit = sign > 0 && self.tells(self.number.end + sign, kind::UNIT);
        if unit { sign } else { 0 }
    }

    /// 百分之七十五, 八成, 三分之二: the unit is part of the numeral.
    fn percent_form(&self) -> Option<Mention> {
        matches!(self.number.form, Form::Percent | Form::Tenths | Form::Fraction).then(|| {
            let end = self.number.end;
            self.mention(end, "%", Dimension::Percent, None)
        })
    }

    fn verb_at(&self, at: usize) -> bool {
        self.tells(at, kind::VERB | kind::LINK | kind::MOOD)
    }

    /// Only 十, 百, 千, 万, 亿: no digit says how many of them.
    fn bare_multiplier(&self) -> bool {
        let number = self.number;
        self.text[number.start..number.end].chars().all(|c| matches!(c, '十' | '百' | '千' | '万' | '亿')) && number.value >= Decimal::TEN
    }

    fn mention(&self, end: usize, unit: &'static str, of: Dimension, unit_row: Option<u16>) -> Mention {
        let number = self.number;
        let (bound, bound_why, before, after) = self.hedge(end, of);
        Mention {
            number: self.index,
            span: number.start..end,
            after,
            before,
            value: number.value,
            value_max: number.max,
            weight: number.weight,
            unit,
            of,
            unit_row,
            bound,
            bound_why,
        }
    }
}
