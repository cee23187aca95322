//! Characters on pages to lines, and lines to paragraphs and rows of tables.

use super::page::{Glyph, Page};
use super::ruled::{self, Ruled};
use crate::read::blank::{is_blank_between, is_wide};
use crate::read::grid::{Cell, Grid};
use crate::read::line;

/// A line of a page.
#[derive(Debug)]
struct Line {
    /// Its text, in pieces where wide gaps part it: the cells of a row.
    cells: Vec<String>,
    from: f64,
    to: f64,
    y: f64,
    size: f64,
}

/// What stands on a page, from top to bottom.
#[derive(Debug)]
enum Item {
    Line(Line),
    Table(Ruled, Grid),
}

/// The text of a document.
pub(super) fn text(pages: Vec<Page>) -> String {
    let pages: Vec<Vec<Item>> = pages.into_iter().map(|page| items(page.upright())).collect();
    let body = Body::of(&pages);
    let mut writer = Writer { body, lines: Vec::new(), last: None };
    for page in pages {
        let count = page.len();
        for (number, item) in page.into_iter().enumerate() {
            match item {
                // Lines that only number the page would part paragraphs that run over it.
                Item::Line(line) if (number == 0 || number + 1 == count) && line.is_page_number() => {}
                item => writer.write(item),
            }
        }
    }
    writer.finish()
}

/// Puts items together over lines and pages.
struct Writer {
    body: Body,
    lines: Vec<String>,
    last: Option<Item>,
}

impl Writer {
    fn write(&mut self, item: Item) {
        match (&mut self.last, item) {
            (Some(Item::Line(last)), Item::Line(line)) if self.body.goes_on(last, &line) => {
                if let Some(text) = self.lines.last_mut() {
                    join(text, &line.cells[0]);
                }
                *last = line;
            }
            (Some(Item::Table(last, grid)), Item::Table(ruled, rest)) if ruled.continues(last) => grid.go_on(rest),
            (_, item) => {
                let row = |item: &Item| matches!(item, Item::Line(line) if line.cells.len() > 1);
                // Blank lines around rows, lest they be read with what stands next to them.
                let apart = self.last.as_ref().is_some_and(|last| row(last) != row(&item));
                self.end_table();
                if apart {
                    self.lines.push(String::new());
                }
                if let Item::Line(line) = &item {
                    self.lines.push(line.cells.join("\t"));
                }
                self.last = Some(item);
            }
        }
    }

    /// A table is written once it has all its pages.
    fn end_table(&mut self) {
        if let Some(Item::Table(_, grid)) = self.last.take() {
            self.lines.push(String::new());
            self.lines.extend(grid.into_lines().map(|line| line.text));
            self.lines.push(String::new());
        }
    }

    fn finish(mut self) -> String {
        self.end_table();
        line::text(self.lines.iter().map(String::as_str))
    }
}

/// Two lines of a paragraph as one. A number broken at the end of its line is one number.
fn join(text: &mut String, line: &str) {
    if let (Some(left), Some(right)) = (text.chars().next_back(), line.chars().next())
        && is_blank_between(left, right)
        && left != '-'
        && !(left.is_numeric() && right.is_numeric())
    {
        text.push(' ');
    }
    text.push_str(line);
}

/// What stands on a page.
fn items(page: Page) -> Vec<Item> {
    let mut left: Vec<&Glyph> = page.glyphs.iter().collect();
    let mut items: Vec<(f64, Item)> = Vec::new();
    for ruled in ruled::tables(&page) {
        let (within, outside): (Vec<_>, Vec<_>) = left.iter().partition(|glyph| glyph.turn == 0 && ruled.place(glyph).is_some());
        let grid = grid(&ruled, &within);
        if !grid.is_frame() {
            left = outside;
            items.push((ruled.top(), Item::Table(ruled, grid)));
        }
    }
    items.extend(lines(left).into_iter().map(|line| (line.y, Item::Line(line))));
    items.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    items.into_iter().map(|(_, item)| item).collect()
}

/// The cells of a table with what stands in them.
fn grid(ruled: &Ruled, glyphs: &[&Glyph]) -> Grid {
    let (fields, owner) = ruled.fields();
    let mut inside: Vec<Vec<&Glyph>> = vec![Vec::new(); fields.len()];
    for glyph in glyphs {
        if let Some((column, row)) = ruled.place(glyph) {
            inside[owner[row][column]].push(glyph);
        }
    }
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); owner.len()];
    for (field, glyphs) in fields.iter().zip(inside) {
        let text = |line: Line| line::Line { text: line.cells.join("；"), ..Default::default() };
        rows[field.row].push(Cell { lines: lines(glyphs).into_iter().map(text).collect(), columns: field.columns, rows: field.rows });
    }
    Grid { rows }
}

/// The lines that characters stand in, from top to bottom; those that run another way come last.
fn lines(mut glyphs: Vec<&Glyph>) -> Vec<Line> {
    glyphs.sort_by(|one, other| one.turn.cmp(&other.turn).then(one.y.total_cmp(&other.y)));
    let mut lines = Vec::new();
    let mut rest = glyphs.as_mut_slice();
    while let Some(top) = rest.first() {
        // A line reaches as far down as half a character: indices are of the line that they stand at.
        let (turn, reach) = (top.turn, top.y + top.size * 0.5);
        let height = rest.iter().take_while(|glyph| glyph.turn == turn && glyph.y <= reach).count();
        let (line, below) = rest.split_at_mut(height.max(1));
        line.sort_by(|one, other| one.from.total_cmp(&other.from));
        lines.extend(Line::of(line));
        rest = below;
    }
    lines
}

impl Line {
    fn of(glyphs: &[&Glyph]) -> Option<Line> {
        let shown = || glyphs.iter().filter(|glyph| !glyph.is_blank());
        let (first, last) = (shown().next()?, shown().next_back()?);
        let size = shown().map(|glyph| glyph.size).fold(0.0, f64::max);
        let mut cells = vec![String::new()];
        let mut before: &Glyph = first;
        let (mut end, mut blanks) = (first.from, 0);
        for glyph in glyphs {
            if glyph.is_blank() {
                // What is as wide as a character is there to be seen.
                if glyph.text == "\u{3000}" {
                    cells.last_mut()?.push('\u{3000}');
                } else {
                    blanks += 1;
                }
                end = end.max(glyph.to);
                continue;
            }
            let left = cells.last().and_then(|cell| cell.chars().next_back());
            if let (Some(left), Some(right)) = (left, glyph.text.chars().next()) {
                // The same character printed twice, for boldness or a shadow.
                if glyph.text == before.text && (glyph.from - before.from).abs() < size * 0.2 {
                    continue;
                }
                let gap = (glyph.from - end) / size;
                let numbers = left.is_numeric() && right.is_numeric();
                // Between two numbers a gap that is no typed blank parts cells: 35 and 8200 are not 358200.
                if gap > 1.2 || blanks > 3 || numbers && (gap > 0.25 || blanks > 1) {
                    cells.push(String::new());
                } else if (gap > 0.15 || blanks > 0) && is_blank_between(left, right) || blanks > 0 && is_wide(left) && is_wide(right) {
                    // Blanks beside a Chinese character are the program's that set 128 个; between two, the author's.
                    cells.last_mut()?.push(' ');
                }
            }
            cells.last_mut()?.push_str(&glyph.text);
            (before, end, blanks) = (glyph, glyph.to, 0);
        }
        cells.iter_mut().for_each(|cell| *cell = cell.trim().to_owned());
        cells.retain(|cell| !cell.is_empty());
        (!cells.is_empty()).then_some(Line { cells, from: first.from, to: last.to, y: first.y, size })
    }

    /// `3`, `- 3 -`, `第3页 共10页`: a line of few digits, and of no others without the signs of a page number.
    fn is_page_number(&self) -> bool {
        let text = self.cells.concat();
        let sign = |c: char| matches!(c, '-' | '—' | '－' | '–' | '·' | '/' | '第' | '页' | '共');
        let digits = text.chars().filter(|c| c.is_ascii_digit()).count();
        let most = if text.contains(sign) { 6 } else { 3 };
        (1..=most).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '，' | ',') || sign(c))
    }
}

/// The edges of the running text, how far its lines are apart, and its size.
#[derive(Debug)]
struct Body {
    left: f64,
    right: f64,
    pitch: f64,
    size: f64,
}

impl Body {
    fn of(pages: &[Vec<Item>]) -> Body {
        let line = |item: &Item| match item {
            Item::Line(line) if line.cells.len() == 1 => Some((line.from, line.to, line.y, line.size)),
            _ => None,
        };
        let lines = || pages.iter().flatten().filter_map(line);
        let size = median(lines().map(|(.., size)| size).collect());
        let right = lines().map(|(_, to, ..)| to).fold(0.0, f64::max);
        let left = lines().filter(|(_, to, ..)| *to > right - size * 2.0).map(|(from, ..)| from).fold(f64::INFINITY, f64::min);
        let pairs = pages.iter().flat_map(|page| page.windows(2)).filter_map(|pair| Some((line(&pair[0])?, line(&pair[1])?)));
        let pitch = median(pairs.map(|(one, other)| other.2 - one.2).filter(|gap| *gap > 0.0).collect());
        Body { left, right, pitch, size }
    }

    /// Whether a line goes on with the paragraph of the line before.
    fn goes_on(&self, before: &Line, line: &Line) -> bool {
        if before.cells.len() > 1 || line.cells.len() > 1 || (before.size - line.size).abs() > self.size * 0.1 {
            return false;
        }
        let next_page = line.y <= before.y;
        let near = next_page || line.y - before.y < self.pitch * 1.6;
        // A title in several lines, each centred.
        if line.size > self.size * 1.15 {
            return near && !next_page;
        }
        let full = before.to > self.right - before.size * 2.0 && before.from < self.left + before.size * 4.0;
        near && full && line.from < self.left + line.size
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pdf_extract::{MediaBox, Path, PathOp, Transform};

    /// A page of pieces of text, each at its place from the left and from the top; characters are 10 wide, digits 5.
    fn page(pieces: &[(f64, f64, &str)]) -> Page {
        let mut page = Page::new(&MediaBox { llx: 0.0, lly: 0.0, urx: 600.0, ury: 800.0 });
        for (left, top, text) in pieces {
            let mut x = *left;
            for c in text.chars() {
                let width = if c.is_ascii() { 0.5 } else { 1.0 };
                page.show(&Transform::row_major(1.0, 0.0, 0.0, 1.0, x, 800.0 - top), width, 10.0, c.encode_utf8(&mut [0; 4]));
                x += width * 10.0;
            }
        }
        page
    }

    #[test]
    fn lines() {
        for (pieces, line) in [
            (&[(0.0, 20.0, "改造"), (22.5, 20.0, "128"), (40.0, 20.0, "个小区")][..], "改造128个小区\n"),
            (&[(0.0, 20.0, "改造 128 个")], "改造128个\n"),
            (&[(0.0, 20.0, "副局长 张海宁")], "副局长 张海宁\n"),
            (&[(0.0, 20.0, "2024-01-12 16:20")], "2024-01-12 16:20\n"),
            (&[(0.0, 20.0, "new lifts"), (47.5, 20.0, "here")], "new lifts here\n"),
            // Numbers beside each other are never one.
            (&[(0.0, 20.0, "35"), (13.0, 20.0, "8200")], "35\t8200\n"),
            (&[(0.0, 20.0, "海陵区"), (60.0, 20.0, "35"), (90.0, 20.0, "8200")], "海陵区\t35\t8200\n"),
            // An index; what is printed twice.
            (&[(0.0, 20.0, "3m"), (10.0, 16.0, "2")], "3m2\n"),
            (&[(0.0, 20.0, "98"), (0.5, 20.0, "98"), (10.0, 20.0, "个")], "98个\n"),
        ] {
            assert_eq!(text(vec![page(pieces)]), line);
        }
    }

    #[test]
    fn paragraphs_run_over_lines_and_pages() {
        let first = page(&[
            (20.0, 20.0, "今年改造城镇老旧小区九十八个，共1"),
            (0.0, 35.0, "2860户，共投入资金一亿元，今年还将再加"),
            (0.0, 50.0, "装电梯。"),
            (20.0, 65.0, "明年计划改造城镇老旧小区一百个，其"),
            (70.0, 780.0, "- 1 -"),
        ]);
        let second = page(&[(0.0, 20.0, "中海陵区三十个。"), (70.0, 780.0, "第2页 共2页")]);
        let lines = "今年改造城镇老旧小区九十八个，共12860户，共投入资金一亿元，今年还将再加装电梯。\n\
                     明年计划改造城镇老旧小区一百个，其中海陵区三十个。\n";
        assert_eq!(text(vec![first, second]), lines);
    }

    #[test]
    fn ruled_tables_keep_their_cells() {
        let mut page = page(&[
            (0.0, 20.0, "情况如下："),
            (105.0, 45.0, "小区（"),
            (5.0, 52.0, "地区"),
            (105.0, 59.0, "个）"),
            (155.0, 52.0, "户"),
            (5.0, 75.0, "海陵区"),
            (138.0, 75.0, "35"),
            (151.0, 75.0, "8200"),
        ]);
        let mut ops = Vec::new();
        for x in [0.0, 100.0, 150.0, 200.0] {
            ops.extend([PathOp::MoveTo(x, 800.0 - 30.0), PathOp::LineTo(x, 800.0 - 80.0)]);
        }
        for y in [30.0, 65.0, 80.0] {
            ops.push(PathOp::Rect(0.0, 800.0 - y, 200.0, 0.5));
        }
        page.draw(&Transform::identity(), &Path { ops });
        assert_eq!(text(vec![page]), "情况如下：\n\n地区\t小区（个）\t户\n海陵区\t35\t8200\n");
    }

    #[test]
    fn pages_laid_across_are_turned() {
        let mut page = Page::new(&MediaBox { llx: 0.0, lly: 0.0, urx: 600.0, ury: 800.0 });
        for (i, c) in "改造98个".chars().enumerate() {
            page.show(&Transform::row_major(0.0, 1.0, -1.0, 0.0, 100.0, 50.0 + 10.0 * i as f64), 1.0, 10.0, c.encode_utf8(&mut [0; 4]));
        }
        assert_eq!(text(vec![page]), "改造98个\n");
    }
}
