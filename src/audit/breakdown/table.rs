//! The columns of tables that have a row 合计.

use super::{Breakdown, How};
use crate::audit::case::Case;
use crate::table::Row;
use std::ops::Range;

const TOTALS: [&str; 4] = ["合计", "总计", "共计", "总数"];

impl Case<'_> {
    /// A column of amounts, with its total above or below it.
    pub(in crate::audit) fn tables(&self) -> Vec<Breakdown> {
        let mut out = Vec::new();
        for table in &self.release.tables {
            let rows = &table.rows;
            let sums: Vec<usize> = (0..rows.len()).filter(|row| self.says(&rows[*row], is_total)).collect();
            let [sum] = sums[..] else { continue };
            // Rows of subtotals and of parts of rows would be counted twice.
            if rows.len() < 3 || sum != 0 && sum + 1 != rows.len() || rows.iter().any(|row| self.says(row, is_nested)) {
                continue;
            }
            for column in 0..table.heads.len() {
                let cell = |row: usize| self.cell(rows[row].cells.get(column)?);
                let parts: Option<Vec<usize>> = (0..rows.len()).filter(|row| *row != sum).map(cell).collect();
                if let Some((whole, parts)) = cell(sum).zip(parts) {
                    out.push(Breakdown::of(whole, parts, How::Table));
                }
            }
        }
        out
    }

    /// The amount in a cell, which stands in the text without glosses.
    fn cell(&self, cell: &Range<usize>) -> Option<usize> {
        let span = self.release.plain.original(cell.clone());
        self.levels().find(|(_, fact)| span.contains(&fact.figure.span.start)).map(|(at, _)| at)
    }

    fn says(&self, row: &Row, what: fn(&str) -> bool) -> bool {
        row.cells.iter().any(|cell| what(&self.release.folded[cell.clone()]))
    }
}

fn is_total(cell: &str) -> bool {
    let bare: String = cell.chars().filter(|c| c.is_alphanumeric()).collect();
    TOTALS.iter().any(|total| bare == *total || bare == format!("全市{total}") || bare == format!("全省{total}"))
}

fn is_nested(cell: &str) -> bool {
    cell.contains("小计") || cell.contains("其中")
}
