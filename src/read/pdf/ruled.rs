//! Tables of a page, told by the rules around their cells.

use super::page::{Glyph, Page, Rule};

/// A table: the lines between its columns and rows, and which of its fields are one cell.
#[derive(Debug)]
pub(super) struct Ruled {
    xs: Vec<f64>,
    ys: Vec<f64>,
    rules: Vec<Rule>,
}

/// A cell: its first column and row, and how many it spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) column: usize,
    pub(super) row: usize,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// Rules that are so near are one line, or meet.
const NEAR: f64 = 3.0;

/// The tables of a page: rules that meet, with two columns and two rows at least between them.
pub(super) fn tables(page: &Page) -> Vec<Ruled> {
    // A page with more is a drawing.
    const MOST: usize = 4000;
    let mut left = page.rules.clone();
    left.truncate(MOST);
    let mut tables = Vec::new();
    while let Some(rule) = left.pop() {
        let mut group = vec![rule];
        let mut next = 0;
        while let Some(&rule) = group.get(next) {
            next += 1;
            let (meeting, apart) = left.iter().partition(|other| meet(&rule, other));
            group.extend::<Vec<Rule>>(meeting);
            left = apart;
        }
        tables.extend(Ruled::of(group));
    }
    tables
}

fn meet(one: &Rule, other: &Rule) -> bool {
    one.from.0 <= other.to.0 + NEAR && other.from.0 <= one.to.0 + NEAR && one.from.1 <= other.to.1 + NEAR && other.from.1 <= one.to.1 + NEAR
}

impl Ruled {
    fn of(rules: Vec<Rule>) -> Option<Ruled> {
        let distinct = |mut places: Vec<f64>| {
            places.sort_by(f64::total_cmp);
            places.dedup_by(|place, before| *place - *before < NEAR);
            places
        };
        let xs = distinct(rules.iter().filter(|rule| rule.is_upright()).map(|rule| rule.from.0).collect());
        let ys = distinct(rules.iter().filter(|rule| !rule.is_upright()).map(|rule| rule.from.1).collect());
        (xs.len() > 2 && ys.len() > 2).then_some(Ruled { xs, ys, rules })
    }

    /// Where it begins.
    pub(super) fn top(&self) -> f64 {
        self.ys[0]
    }

    /// Whether it has the columns of another one, as the parts of a table on two pages have.
    pub(super) fn continues(&self, other: &Ruled) -> bool {
        self.xs.len() == other.xs.len() && self.xs.iter().zip(&other.xs).all(|(one, other)| (one - other).abs() < NEAR)
    }

    /// The column and row that a character stands in; none where it stands outside.
    pub(super) fn place(&self, glyph: &Glyph) -> Option<(usize, usize)> {
        let between = |places: &[f64], at: f64| places.windows(2).position(|pair| pair[0] <= at && at < pair[1]);
        // The middle of a character, above the line that it stands on.
        Some((between(&self.xs, (glyph.from + glyph.to) / 2.0)?, between(&self.ys, glyph.y - glyph.size * 0.3)?))
    }

    /// The cells, row by row, and for each field the cell that it belongs to.
    pub(super) fn fields(&self) -> (Vec<Field>, Vec<Vec<usize>>) {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        let mut owner = vec![vec![usize::MAX; columns]; rows];
        let mut fields = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                if owner[row][column] != usize::MAX {
                    continue;
                }
                let free = |column: usize| owner[row].get(column).is_some_and(|owner| *owner == usize::MAX);
                let mut field = Field { column, row, columns: 1, rows: 1 };
                while free(column + field.columns) && !self.parted(column + field.columns, row) {
                    field.columns += 1;
                }
                while row + field.rows < rows && (column..column + field.columns).all(|column| !self.topped(column, row + field.rows)) {
                    field.rows += 1;
                }
                for line in &mut owner[row..row + field.rows] {
                    line[column..column + field.columns].fill(fields.len());
                }
                fields.push(field);
            }
        }
        (fields, owner)
    }

    /// Whether a rule stands at the left of a field.
    fn parted(&self, column: usize, row: usize) -> bool {
        let middle = (self.ys[row] + self.ys[row + 1]) / 2.0;
        let stands = |rule: &Rule| (rule.from.0 - self.xs[column]).abs() < NEAR && rule.from.1 <= middle && middle <= rule.to.1;
        self.rules.iter().any(|rule| rule.is_upright() && stands(rule))
    }

    /// Whether a rule lies above a field.
    fn topped(&self, column: usize, row: usize) -> bool {
        let middle = (self.xs[column] + self.xs[column + 1]) / 2.0;
        let lies = |rule: &Rule| (rule.from.1 - self.ys[row]).abs() < NEAR && rule.from.0 <= middle && middle <= rule.to.0;
        self.rules.iter().any(|rule| !rule.is_upright() && lies(rule))
    }
}
