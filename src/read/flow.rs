//! Paragraphs and tables as they come in a page or a document, to lines.

use super::grid::{Cell, Grid};
use super::line::Line;

/// Lines under way. Tables may stand in cells of other tables, to any depth.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Whether what is written lies inside the part of the page that matters.
    pub(super) inside: bool,
    lines: Vec<Line>,
    line: Line,
    tables: Vec<Table>,
}

/// A table under way: what stood before it, and its cells up to here.
#[derive(Debug, Default)]
struct Table {
    before: Vec<Line>,
    grid: Grid,
    /// Whether another table stands in it: then it is there for the layout.
    nested: bool,
}

impl Flow {
    /// Writes text behind what the line holds.
    pub(super) fn write(&mut self, text: &str, linked: bool) {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        self.line.letters += letters;
        self.line.linked += if linked { letters } else { 0 };
        self.line.inside = self.inside;
        self.line.text.push_str(text);
    }

    /// The last character of the line under way.
    #[cfg(feature = "html")]
    pub(super) fn last(&self) -> Option<char> {
        self.line.text.chars().next_back()
    }

    /// Ends the line; one of blanks was none.
    pub(super) fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        let text = line.text.trim();
        if !text.is_empty() {
            line.text = text.to_owned();
            self.lines.push(line);
        }
    }

    pub(super) fn open_table(&mut self) {
        self.end_line();
        self.tables.iter_mut().for_each(|table| table.nested = true);
        self.tables.push(Table { before: std::mem::take(&mut self.lines), ..Table::default() });
    }

    pub(super) fn open_row(&mut self) {
        self.aside();
        if let Some(table) = self.tables.last_mut() {
            table.grid.rows.push(Vec::new());
        }
    }

    pub(super) fn open_cell(&mut self) {
        self.aside();
    }

    /// Ends a cell and says over how many columns and rows it reaches.
    pub(super) fn close_cell(&mut self, columns: usize, rows: usize) {
        self.end_line();
        let lines = std::mem::take(&mut self.lines);
        match self.tables.last_mut().and_then(|table| table.grid.rows.last_mut()) {
            Some(row) => row.push(Cell { lines, columns, rows }),
            None => self.lines = lines,
        }
    }

    pub(super) fn close_table(&mut self) {
        self.aside();
        let Some(Table { before, grid, nested }) = self.tables.pop() else { return };
        self.lines = before;
        if nested || grid.is_frame() {
            self.lines.extend(grid.into_text());
        } else {
            // A blank line on either side, lest two tables be read as one.
            self.lines.push(Line::default());
            self.lines.extend(grid.into_lines());
            self.lines.push(Line::default());
        }
    }

    /// What stands in a table and in none of its cells, such as its caption, goes before it.
    fn aside(&mut self) {
        self.end_line();
        if let Some(table) = self.tables.last_mut() {
            table.before.append(&mut self.lines);
        }
    }

    /// All lines.
    pub(super) fn finish(mut self) -> Vec<Line> {
        while !self.tables.is_empty() {
            self.close_table();
        }
        self.end_line();
        self.lines
    }
}
