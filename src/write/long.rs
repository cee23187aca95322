//! One figure a row: what it is first, then what it is of, where it stands last.

use super::Options;
use super::layout::{Cell, Column, Holds};
use super::report::Report;
use super::row::Row;
use Holds::{Count, Text, Value};

/// A cell of a figure's row.
type Take = for<'r> fn(&'r Row<'_>) -> Cell<'r>;

/// The columns, in their order: name, Chinese name, what they hold, where that is taken from.
pub const COLUMNS: [(&str, &str, Holds, Take); 22] = [
    ("source", "文件", Text, |row| Cell::text_or_empty(row.source)),
    ("id", "编号", Count, |row| Cell::Count(row.id)),
    ("metric", "指标", Text, |row| Cell::text(row.metric)),
    ("label", "名称", Text, |row| Cell::text(row.label)),
    ("stage", "阶段", Text, |row| Cell::text(row.stage)),
    ("value", "数值", Value, |row| Cell::value(Some(row.value), row.unit)),
    ("value_max", "数值上限", Value, |row| Cell::value(row.value_max, row.unit)),
    ("unit", "单位", Text, |row| Cell::text(row.unit)),
    ("kind", "类型", Text, |row| Cell::text(row.kind)),
    ("bound", "精确度", Text, |row| Cell::text(row.bound)),
    ("region", "地区", Text, |row| Cell::text_or_empty(row.region)),
    ("region_code", "区划代码", Text, |row| Cell::shown(row.region_code)),
    ("area", "区域", Text, |row| Cell::text_or_empty(row.area)),
    ("from", "起始时间", Text, |row| Cell::shown(row.from)),
    ("to", "截止时间", Text, |row| Cell::shown(row.to)),
    ("part_of", "所属编号", Count, |row| Cell::count(row.part_of)),
    ("speaker", "发言人", Text, |row| Cell::text_or_empty(row.speaker)),
    ("raw", "原文", Text, |row| Cell::text(row.raw)),
    ("line", "行", Count, |row| Cell::Count(row.line)),
    ("sentence", "句", Count, |row| Cell::Count(row.sentence)),
    ("start", "起始字符", Count, |row| Cell::Count(row.start)),
    ("end", "结束字符", Count, |row| Cell::Count(row.end)),
];

/// The column that stands behind the others where it is asked for.
const AUDIT: (&str, &str) = ("audit", "核对");

pub(super) fn columns(options: Options) -> Vec<Column> {
    let column = |name: &'static str, zh: &'static str, holds| Column { name: name.into(), zh: zh.into(), holds };
    let mut columns: Vec<Column> = COLUMNS.iter().map(|(name, zh, holds, _)| column(name, zh, *holds)).collect();
    columns.extend(options.audit.then(|| column(AUDIT.0, AUDIT.1, Text)));
    columns
}

pub(super) fn rows(report: &Report<'_>, options: Options, mut each: impl FnMut(&[Cell<'_>])) {
    for row in report.rows_with(options) {
        let cells = COLUMNS.map(|(.., take)| take(&row));
        match &row.audit {
            None => each(&cells),
            Some(audit) => {
                let mut cells = cells.to_vec();
                cells.push(Cell::text_or_empty(audit.as_deref()));
                each(&cells);
            }
        }
    }
}
