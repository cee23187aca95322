//! A bare number in a cell of a table, whose unit stands in a head or above the table.

use super::chars::floor;
use super::{Mention, Refused, Sorter};
use crate::cue::{Dimension, Thing, Unit};
use crate::figure::Reason;
use crate::release::is_short;
use crate::scan::Hit;
use crate::search::{ends_with_any, has_any};
use crate::table::Cell;
use rust_decimal::Decimal;
use std::ops::Range;

impl Sorter<'_, '_> {
    /// A bare number in a cell of a table: its unit and multiplier stand in the head of its column.
    pub(super) fn in_cell(&self, cell: &Cell) -> Result<(Mention, usize), Refused> {
        let head = &self.text[cell.head.clone()];
        if has_any(head, &["序号", "编号", "备注", "年份", "时间", "日期"]) {
            return Err((Reason::ListNumber, None));
        }
        if self.text[..cell.span.end].ends_with(['%', '％']) {
            return Ok((self.mention(cell.span.end, "%", Dimension::Percent, None), 1));
        }
        let told = self.money_by_kind(cell).or_else(|| self.unit_of_head(&cell.head)).or_else(|| self.unit_above(cell));
        let Some((unit, row, multiplier)) = told else { return Err((Reason::Bare, None)) };
        let mention = self.times(multiplier, unit, row).ok_or((Reason::Bare, None))?;
        Ok((mention, 1))
    }

    /// The number in a unit that stands apart from it, as long as it is no larger than a number can be.
    fn times(&self, multiplier: Decimal, unit: Unit, row: Option<u16>) -> Option<Mention> {
        let mut mention = self.mention(self.number.end, unit.name, unit.of, row);
        mention.value = mention.value.checked_mul(multiplier)?;
        mention.value_max = match mention.value_max {
            Some(max) => Some(max.checked_mul(multiplier)?),
            None => None,
        };
        mention.weight = mention.weight.checked_mul(multiplier)?;
        Some(mention)
    }

    /// 总投资（万元）：5200 on a line of its own: the unit stands in the label.
    pub(super) fn on_labelled_line(&self) -> Option<Mention> {
        const LABEL: usize = 16;
        let head = self.text[..self.number.start].trim_end_matches([' ', '\u{3000}']).strip_suffix(['：', ':'])?;
        if !head.ends_with(['）', ')']) {
            return None;
        }
        let rest = self.text[self.number.end..].trim_start_matches([' ', '\u{3000}', '\r']);
        let near = floor(head, head.len().saturating_sub(4 * LABEL));
        let start = head[near..].rfind('\n').map(|at| near + at + 1)?;
        let label = &head[start..];
        let open = label.rfind(['（', '(']).filter(|at| *at > 0 && (rest.is_empty() || rest.starts_with('\n')))?;
        if !is_short(label.trim(), LABEL) {
            return None;
        }
        let (unit, row, multiplier) = self.units_in(start + open..start + label.len()).into_iter().next()?;
        self.times(multiplier, unit, row)
    }

    /// 任务分解（单位：个）: the unit in the line above the table, where no column has its own.
    fn unit_above(&self, cell: &Cell) -> Option<(Unit, Option<u16>, Decimal)> {
        let top = cell.table.checked_sub(1)?;
        let line = self.text[..top].trim_end();
        let from = line.rfind('\n').map_or(0, |i| i + 1);
        // 填报单位：市住建局　单位：个、万元: the last says it.
        let at = from + line[from..].rfind("单位")?;
        // （单位：个、万元）: each column has the unit that measures it.
        let head = &self.text[cell.head.clone()];
        let money = has_any(head, &["投资", "资金", "金额", "补助"]);
        let open = at + self.text[at..line.len()].find(['：', ':']).unwrap_or(0);
        let mut units = self.units_in(open..line.len());
        let measure = match head {
            _ if money => Dimension::Money,
            _ if head.contains("面积") => Dimension::Area,
            _ if has_any(head, &["长度", "里程", "管网"]) => Dimension::Length,
            _ if head.contains('户') => Dimension::Homes,
            _ => Dimension::Count,
        };
        let fits = units.iter().position(|(unit, ..)| unit.of == measure);
        let fits = fits.or_else(|| units.iter().position(|(unit, ..)| (unit.of == Dimension::Money) == money)).unwrap_or(0);
        (fits < units.len()).then(|| units.swap_remove(fits))
    }

    /// 单位：万元 above columns that are called 老旧小区改造, 棚户区改造, 租赁补贴: what the money is for.
    fn money_by_kind(&self, cell: &Cell) -> Option<(Unit, Option<u16>, Decimal)> {
        let head = &self.text[cell.head.clone()];
        let counts = has_any(head, &["数", "户", "率", "面积", "项目", "人"]) && !head.contains("棚户区");
        let named = ends_with_any(head, &["改造", "棚改", "旧改", "城中村", "补贴", "保障"]);
        (named && !counts).then(|| self.unit_above(cell)).flatten().filter(|(unit, ..)| unit.of == Dimension::Money)
    }

    /// The units of a stretch of a head, each with its multiplier.
    fn units_in(&self, span: Range<usize>) -> Vec<(Unit, Option<u16>, Decimal)> {
        let mut from = span.start;
        let mut units = Vec::new();
        for hit in self.release.hits.within(span) {
            let Some((row, unit)) = hit.unit().filter(|_| hit.start >= from) else { continue };
            let multiplier = match &self.text[from..hit.start] {
                m if m.ends_with("亿") => 100_000_000,
                m if m.ends_with("千万") => 10_000_000,
                m if m.ends_with("万") => 10_000,
                m if m.ends_with("千") => 1_000,
                _ => 1,
            };
            units.push((unit, Some(row), Decimal::from(multiplier)));
            from = hit.end;
        }
        units
    }

    /// 投资（万元）, 户数(户), 开工率%: the last unit of a column's head with its multiplier; else the usual unit of its noun.
    fn unit_of_head(&self, head: &Range<usize>) -> Option<(Unit, Option<u16>, Decimal)> {
        let text = &self.text[head.clone()];
        let open = text.rfind(['（', '(', '/', '／', '：', ':']).map(|i| head.start + i);
        if let Some(open) = open
            && let Some(first) = self.units_in(open..head.end).into_iter().next()
        {
            return Some(first);
        }
        let last = self.release.hits.within(head.clone()).iter().rev().find_map(Hit::noun);
        let Some(last) = last else {
            // 完成投资, under （单位：个、万元）
            if has_any(text, &["投资", "资金", "金额"]) {
                return None;
            }
            let counts = has_any(text, &["数", "开工", "完工", "竣工", "完成"]);
            return counts.then_some((Unit { name: "个", of: Dimension::Count }, None, Decimal::ONE));
        };
        let (name, of) = match last.1 {
            Thing::Homes => ("户", Dimension::Homes),
            Thing::People | Thing::Persons => ("人", Dimension::People),
            Thing::Building => ("栋", Dimension::Buildings),
            Thing::Rate(_) => ("%", Dimension::Percent),
            Thing::Housing(_) | Thing::Dwelling => ("套", Dimension::Count),
            Thing::Community | Thing::Project | Thing::Place | Thing::Is(_) | Thing::Task => ("个", Dimension::Count),
            Thing::Money | Thing::Floor | Thing::Size => return None,
        };
        Some((Unit { name, of }, None, Decimal::ONE))
    }
}
