//! A number with its unit behind it: what it measures, unless the words around say that it measures nothing.

use super::chars::{blank, is_han};
use super::{Mention, Refused, Sorter};
use crate::cue::{Dimension, Unit};
use crate::figure::Reason;
use crate::number::Form;
use crate::scan::Hit;
use rust_decimal::Decimal;

impl Sorter<'_, '_> {
    pub(super) fn with_unit(&self, hit: Hit, row: u16, unit: Unit) -> Result<(Mention, usize), Refused> {
        let number = self.number;
        let tail = &self.text[hit.end..];
        // 今天 22～31℃ 多云: the weather at the head of a page.
        let sky = ["多云", "晴", "阴", "小雨", "阵雨", "雷阵雨", "中雨", "大雨", "雪"];
        if matches!(unit.name, "℃" | "摄氏度") && sky.iter().any(|w| tail.trim_start().starts_with(w)) {
            return Err((Reason::Furniture, None));
        }
        self.few(hit, unit, tail)?;
        // 每户出500块, 租金不到500块: as people say it.
        if unit.name == "块"
            && !tail.starts_with(is_han)
            && self.clause_says(&[
                "租金", "月租", "房租", "出了", "户出", "掏", "交了", "补贴", "补了", "收费", "每月", "价", "花了", "只要", "涨了", "工资",
                "费",
            ])
        {
            return Ok((self.mention(hit.end, "元", Dimension::Money, Some(row)), 1));
        }
        match unit.of {
            Dimension::Money => self.class_by_money(tail)?,
            Dimension::Percent => self.class_by_rate(tail)?,
            _ => {}
        }
        // 全国排位上升20余位: ranks.
        if unit.name == "位"
            && (self.clause_says(&["排名", "排位", "位次"])
                || self.text[..number.start].ends_with("居后")
                || self.text[..number.start].ends_with('排'))
        {
            return Err((Reason::Ordinal, None));
        }
        self.class_by_size(unit, tail)?;
        self.class_by_capacity(unit, tail)?;
        // 千亩, 万人, 亿元: a bare multiplier is a number only where a hedge says so (近千场, 突破亿元).
        if self.bare_multiplier() && !self.hedged() && !self.upwards(unit.of) {
            return Err((Reason::ClassMark, None));
        }
        if matches!(unit.name, "栋" | "幢") {
            self.house(tail)?;
        }
        if unit.name == "米" && tail.starts_with(['深', '宽', '高', '长']) {
            return Err((Reason::ClassMark, None));
        }
        self.programme(hit, unit, tail)?;
        if unit.of == Dimension::Money {
            self.class_of_counted(tail)?;
        }
        // Programmes of work are names: 15件省民生实事. Their results are counted apart.
        if unit.name == "件" && number.form == Form::Chinese {
            return Err((Reason::Name, None));
        }
        self.class_from(hit, unit, tail)?;
        // 提高3.4个、2.5个百分点: the unit of both.
        if unit.name == "个"
            && number.value.fract() != Decimal::ZERO
            && !number.multiplied
            && let Some((name, of, row)) = self.points_behind(hit.end)
        {
            return Ok((self.mention(hit.end, name, of, Some(row)), 1));
        }
        // 45万元到55万元: the same unit at both ends.
        if let Some((end, max, used)) = self.far_end(hit, unit) {
            let mut mention = self.mention(end, unit.name, unit.of, Some(row));
            mention.value_max = Some(max);
            return Ok((mention, used));
        }
        Ok((self.mention(hit.end, unit.name, unit.of, Some(row)), 1))
    }

    /// 百分点 behind the next number of a list.
    fn points_behind(&self, end: usize) -> Option<(&'static str, Dimension, u16)> {
        let next = self.release.numbers.get(self.index + 1)?;
        if !matches!(self.text.get(end..next.start)?.trim(), "、" | "和" | "与" | "及") {
            return None;
        }
        let (_, row, unit) = self.longest(next.end + blank(&self.text[next.end..]), Hit::unit)?;
        (unit.of == Dimension::Points).then_some((unit.name, unit.of, row))
    }

    /// The right end of a range whose unit stands at both ends.
    fn far_end(&self, hit: Hit, unit: Unit) -> Option<(usize, Decimal, usize)> {
        let next = self.release.numbers.get(self.index + 1)?;
        let between = self.text[hit.end..next.start.max(hit.end)].trim();
        if !matches!(between, "-" | "—" | "——" | "–" | "~" | "～" | "至" | "到" | "－") {
            return None;
        }
        let at = next.end + blank(&self.text[next.end..]);
        let (end, _, other) = self.longest(at, Hit::unit)?;
        (other.name == unit.name && next.value > self.number.value).then_some((end.end, next.value, 2))
    }
}
