//! Numbers that label something and count nothing: in names, dates and addresses, ranks, numbers of a list.

use super::chars::{blank, floor, is_han, is_numeric};
use super::{Refused, Sorter};
use crate::cue::{Dimension, Says, Side, Time};
use crate::figure::Reason;
use crate::number::Form;
use crate::scan::{Hit, kind};
use crate::search::ends_with_any;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Sorter<'_, '_> {
    /// Names, titles and idioms that the number is inside of.
    pub(super) fn names(&self) -> Result<(), Refused> {
        let span = self.number.start..self.number.end;
        for hit in self.release.hits.around(span.clone()) {
            if let Some((row, reason)) = hit.find_of(kind::REFUSE | kind::TIME, |says| match says {
                Says::Refuse(Side::Inside, reason) => Some(reason),
                Says::Time(Time::FiveYear(_) | Time::Quarters(..) | Time::Span) => Some(Reason::Date),
                _ => None,
            }) {
                return Err((reason, Some(row)));
            }
            if hit.is_place() {
                return Err((Reason::Name, None));
            }
        }
        if self.release.names.around(span.start) {
            return Err((Reason::Name, None));
        }
        Ok(())
    }

    /// What stands directly before the number.
    pub(super) fn left(&self) -> Result<(), Refused> {
        let number = self.number;
        let head = self.text[..number.start].trim_end_matches([' ', '\u{3000}']);
        for hit in self.release.hits.ending(head.len()) {
            if let Some((row, reason)) = hit.refusal(Side::Left)
                && !self.release.hidden(hit)
                && !(reason == Reason::Address && self.length_behind())
                // 9月底前100%: by then.
                && !(reason == Reason::Ordinal && ends_with_any(head, &["底前", "末前", "月前", "日前", "年前", "之前", "以前", "造前", "治前", "新前"]))
            {
                return Err((reason, Some(row)));
            }
        }
        // 分列全省第11、12位
        if let Some(list) = head.strip_suffix(['、', '和', '与'])
            && let ranks = list.trim_end_matches(|c: char| c.is_ascii_digit() || c == '、')
            && ranks.len() < list.len()
            && ranks.ends_with('第')
        {
            return Err((Reason::Ordinal, None));
        }
        // 061基地: no amount is written with a nought before it.
        let digits = &self.text[number.start..number.end];
        if digits.len() > 2 && digits.starts_with('0') && digits.chars().all(|c| c.is_ascii_digit()) && head.ends_with(is_han) {
            return Err((Reason::Name, None));
        }
        self.glued()?;
        self.line_word(head)?;
        let tail = &self.text[number.end..];
        // 2023-12-28 and 2023/12: a date.
        let year = (1990..2100).contains(&number.value.to_u32().unwrap_or(0)) && number.max.is_none() && !number.multiplied;
        if year
            && tail.trim_start().strip_prefix(['-', '/']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        {
            return Err((Reason::Date, None));
        }
        self.list_number(head, tail)?;
        // A plain run of digits as long as an id, or glued to letters.
        if tail.starts_with(|c: char| c.is_ascii_alphabetic()) && !self.tells(number.end, kind::UNIT) {
            return Err((Reason::Name, None));
        }
        Ok(())
    }

    /// A5, a+3, 2+N: letters or signs that the number hangs on, or that hang on it.
    fn glued(&self) -> Result<(), Refused> {
        let number = self.number;
        let glued = self.text[..number.start].chars().next_back();
        if let Some(c) = glued
            // GDP2300亿元, 人均GDP85698元, GDP5.2%的增速
            && !(self.text[..number.start].ends_with("GDP") && self.text[number.end..].starts_with(['元', '亿', '万', '%', '％']))
            && (c.is_ascii_alphabetic() || matches!(c, '+' | '/' | '.' | '_' | '-' | '＋' | '·' | '∶') && self.digit_or_letter_before(c) && !self.in_item(c))
        {
            return Err((Reason::Address, None));
        }
        if self.more_sign() == 0 && self.text[number.end..].starts_with(['+', '＋']) {
            return Err((Reason::Name, None));
        }
        Ok(())
    }

    /// Furniture and telephone numbers: the word, a colon perhaps, the number.
    fn line_word(&self, head: &str) -> Result<(), Refused> {
        let number = self.number;
        let line_start = head.len().saturating_sub(60);
        for hit in self.release.hits.within(floor(self.text, line_start)..head.len()) {
            if let Some((row, reason)) = hit.refusal(Side::Line)
                && !(reason == Reason::Phone && self.counted())
                && self.text[hit.end..number.start].chars().all(|c| !is_han(c) && c != '\n' || matches!(c, '号' | '第' | '次' | '数'))
            {
                return Err((reason, Some(row)));
            }
        }
        Ok(())
    }

    /// A list number: at the head of a line or sentence, followed by a point or 、.
    fn list_number(&self, head: &str, tail: &str) -> Result<(), Refused> {
        let number = self.number;
        let heads = head.is_empty()
            || head.ends_with(['\n', '。', '；', '：', ':', ';', '?', '？', '!', '！', '*', '#', '—'])
            || self.text[..number.start].ends_with([' ', '\u{3000}', '\t', '\n']);
        if heads && tail.starts_with(['.', '、', '．', '-', '）', ')']) && !number.multiplied {
            return Err((Reason::ListNumber, None));
        }
        if head.ends_with(['（', '(']) && tail.starts_with(['）', ')']) {
            return Err((Reason::ListNumber, None));
        }
        if matches!(number.form, Form::Chinese)
            && tail.starts_with(['是', '、'])
            && !number.multiplied
            && self.number.value < Decimal::from(30)
        {
            return Err((Reason::ListNumber, None));
        }
        Ok(())
    }

    fn digit_or_letter_before(&self, c: char) -> bool {
        let head = &self.text[..self.number.start - c.len_utf8()];
        head.chars().next_back().is_some_and(|p| p.is_ascii_alphanumeric() || p.is_numeric())
    }

    /// 1.2个县未按规定使用资金: whether the point parts the number of an item from the first of its own.
    fn in_item(&self, c: char) -> bool {
        let head = &self.text[..self.number.start - c.len_utf8()];
        let item = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let begins = item.len() < head.len() && (item.is_empty() || item.ends_with(['\n', '。', '；', '：']));
        c == '.' && begins && self.number.form == Form::Digits && !self.text[self.number.end..].starts_with('.')
    }

    /// 接听电话14个: a unit behind it says that they are counted.
    fn counted(&self) -> bool {
        let unit = self.longest(self.number.end, Hit::unit);
        unit.is_some_and(|(_, _, unit)| matches!(unit.name, "个" | "次" | "件" | "人次" | "件次" | "部"))
    }

    /// 改造普通省道86公里: how long the roads are, not the number of one.
    fn length_behind(&self) -> bool {
        let at = self.number.end + blank(&self.text[self.number.end..]);
        self.longest(at, Hit::unit).is_some_and(|(_, _, unit)| unit.of == Dimension::Length)
    }

    /// A plain run of seven digits or more is an id.
    pub(super) fn is_id(&self) -> bool {
        let digits = self.text[self.number.start..self.number.end].chars().filter(|c| is_numeric(*c)).count();
        digits >= 7 && !self.number.multiplied
    }
}
