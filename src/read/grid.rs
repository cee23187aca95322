//! Tables of a page or a document as lines: a row a line, its cells parted by tabs.
//!
//! This is the form that tables in plain text have too ([`crate::table`]). Cells are never glued: 35 beside 8200 must
//! not become 358200.

use super::blank::is_blank_between;
use super::line::Line;

/// A cell: the lines in it, and how many columns and rows it spans; no row where it only goes on with the one above.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) lines: Vec<Line>,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// The cells of a table, row by row, as they are written: a cell that spans several rows stands in the first.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    pub(super) rows: Vec<Vec<Cell>>,
}

/// No table is wider or longer: a page that says so would only cost memory.
const MOST: usize = 1000;

impl Grid {
    /// Whether it is a frame for the layout of a page or a box around text: it has one row or column, or a cell with
    /// paragraphs of running text in it.
    pub(super) fn is_frame(&self) -> bool {
        let columns = self.rows.iter().map(|row| row.iter().map(|cell| cell.columns.clamp(1, MOST)).sum::<usize>()).max().unwrap_or(0);
        let running =
            |cell: &Cell| cell.lines.iter().filter(|line| line.text.contains('。') && line.text.chars().count() > 40).count() >= 2;
        self.rows.len() < 2 || columns < 2 || self.rows.iter().flatten().any(running)
    }

    /// Takes the rows of its second part, on another page, without the heads if they are said again there.
    #[cfg(feature = "pdf")]
    pub(super) fn go_on(&mut self, rest: Grid) {
        let texts = |row: &Vec<Cell>| row.iter().map(|cell| line_of(cell.lines.clone())).collect::<Vec<_>>();
        let again = self.rows.iter().zip(&rest.rows).take_while(|(row, other)| texts(row) == texts(other)).count();
        self.rows.extend(rest.rows.into_iter().skip(again));
    }

    /// What stands in a frame, line by line.
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(super) fn into_text(self) -> impl Iterator<Item = Line> {
        self.rows.into_iter().flatten().flat_map(|cell| cell.lines)
    }

    /// The rows as lines. Whether they are links is a matter of the table as a whole.
    pub(super) fn into_lines(self) -> impl Iterator<Item = Line> {
        let all = || self.rows.iter().flatten().flat_map(|cell| &cell.lines);
        let letters = all().map(|line| line.letters).sum();
        let linked = all().map(|line| line.linked).sum();
        let inside = all().any(|line| line.inside);
        self.into_rows().into_iter().map(move |text| Line { text, letters, linked, inside })
    }

    fn into_rows(self) -> Vec<String> {
        let (mut rows, spanning) = self.spread();
        // A row of one cell above or below the table is a title or a note of it.
        let top = rows.iter().take_while(|row| is_alone(row)).count();
        let mut lines: Vec<String> = rows.drain(..top).map(|row| row.concat()).collect();
        let bottom = rows.iter().rposition(|row| !is_alone(row)).map_or(0, |last| last + 1);
        let notes: Vec<String> = rows.drain(bottom..).map(|row| row.concat()).collect();
        if spanning {
            merge_heads(&mut rows);
        }
        lines.extend(rows.into_iter().map(|row| row.join("\t")));
        lines.extend(notes);
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    /// The table with every cell in each column and row that it spans, and whether any spans several. Words are
    /// repeated there; numbers are not, since each would be one that the table does not state.
    fn spread(self) -> (Vec<Vec<String>>, bool) {
        let mut out: Vec<Vec<String>> = Vec::new();
        // For each column, the text that reaches down into the next rows, and into how many.
        let mut reaching: Vec<(String, usize)> = Vec::new();
        let mut spanning = false;
        for row in self.rows.into_iter().take(MOST) {
            let mut cells = Vec::new();
            let mut reach = |cells: &mut Vec<String>| {
                while let Some((text, left)) = reaching.get_mut(cells.len()).filter(|(_, left)| *left > 0) {
                    *left -= 1;
                    cells.push(text.clone());
                }
            };
            let only = row.len() == 1;
            let mut below = Vec::new();
            for cell in row {
                reach(&mut cells);
                let text = match out.last() {
                    Some(above) if cell.rows == 0 => above.get(cells.len()).filter(|text| repeats(text)).cloned().unwrap_or_default(),
                    _ => line_of(cell.lines),
                };
                let again = if repeats(&text) && !only { text.clone() } else { String::new() };
                let (columns, rows) = (cell.columns.clamp(1, MOST), cell.rows.clamp(1, MOST));
                spanning |= columns > 1 || rows > 1;
                for column in 0..columns {
                    below.push((cells.len(), again.clone(), rows - 1));
                    cells.push(if column == 0 { text.clone() } else { again.clone() });
                }
            }
            reach(&mut cells);
            for (column, text, rows) in below {
                if reaching.len() <= column {
                    reaching.resize(column + 1, Default::default());
                }
                reaching[column] = (text, rows);
            }
            out.push(cells);
        }
        let columns = out.iter().map(Vec::len).max().unwrap_or(0);
        out.iter_mut().for_each(|row| row.resize(columns, String::new()));
        (out, spanning)
    }
}

/// Whether a row says one thing at most.
fn is_alone(row: &[String]) -> bool {
    row.iter().filter(|cell| !cell.is_empty()).count() <= 1
}

/// The heads of columns in several rows, such as 2023年 over 开工（个） and 竣工（个）, become one row: 2023年开工（个）.
fn merge_heads(rows: &mut Vec<Vec<String>>) {
    let number = |cell: &String| cell.starts_with(|c: char| c.is_numeric()) && !cell.contains(['年', '月']);
    let heads = rows.iter().position(|row| row.iter().any(number) || is_alone(row)).unwrap_or(0);
    if heads < 2 || !rows[..heads].iter().flatten().all(|cell| repeats(cell)) {
        return;
    }
    let mut merged = rows.remove(0);
    for row in rows.drain(..heads - 1) {
        for (head, cell) in merged.iter_mut().zip(row) {
            if !head.ends_with(&cell) {
                head.push_str(&cell);
            }
        }
    }
    rows.insert(0, merged);
}

/// Whether a text states no number but years and months, so that it may be said again.
fn repeats(text: &str) -> bool {
    let mut digits = text.split(|c: char| !c.is_numeric() && !matches!(c, '-' | '—' | '～' | '~')).filter(|run| !run.is_empty());
    let dated = text.contains(['年', '月']);
    dated && digits.all(|run| run.chars().count() <= 9) || !text.contains(char::is_numeric)
}

/// The lines of a cell as one. A tab in it would part cells.
fn line_of(lines: Vec<Line>) -> String {
    lines.into_iter().map(|line| line.text.replace('\t', "；")).reduce(join).unwrap_or_default()
}

/// Two lines of a cell as one: a break in a word is closed, two statements stay apart.
fn join(left: String, right: String) -> String {
    let numeric = |text: &str| text.contains(char::is_numeric);
    let between = match (left.chars().next_back(), right.chars().next()) {
        _ if numeric(&left) && numeric(&right) => "；",
        (Some(left), Some(right)) if is_blank_between(left, right) => " ",
        _ => "",
    };
    left + between + &right
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells are parted by blanks; `x2` behind a cell spans columns, `y2` rows.
    fn grid(rows: &[&str]) -> Grid {
        let line = |text: &str| Line { text: text.to_owned(), ..Line::default() };
        let cell = |written: &str| {
            let (text, span) = written.split_once('*').unwrap_or((written, ""));
            let of = |axis: char| span.strip_prefix(axis).map_or(1, |n| n.parse().unwrap());
            Cell { lines: text.split('/').filter(|text| !text.is_empty()).map(line).collect(), columns: of('x'), rows: of('y') }
        };
        Grid { rows: rows.iter().map(|row| row.split(' ').map(cell).collect()).collect() }
    }

    #[test]
    fn rows_are_lines_of_cells() {
        for (rows, lines) in [
            (&["地区 小区（个） 户", "海陵区 34 12860"][..], &["地区\t小区（个）\t户", "海陵区\t34\t12860"][..]),
            // A head broken for its width; two numbers in a cell.
            (&["地区 小区/（个）", "海陵区 34/12"], &["地区\t小区（个）", "海陵区\t34；12"]),
            // Words that span rows are said in each, numbers once.
            (&["市 区 个 台", "泰州*y2 海陵 34*y2 1", "姜堰 2"], &["市\t区\t个\t台", "泰州\t海陵\t34\t1", "泰州\t姜堰\t\t2"]),
            (&["市 区 个", "泰州 海陵 34", "*y0 姜堰 *y0"], &["市\t区\t个", "泰州\t海陵\t34", "泰州\t姜堰\t"]),
            // Heads in two rows.
            (&["地区*y2 2023年*x2", "开工 竣工", "海陵 3 4"], &["地区\t2023年开工\t2023年竣工", "海陵\t3\t4"]),
            // A title above and a note below.
            (&["改造情况*x2", "地区 个", "海陵 3", "注：含跨年项目6个*x2"], &["改造情况", "地区\t个", "海陵\t3", "注：含跨年项目6个"]),
            // A row of one cell among the others stays a row of the table.
            (&["地区 个", "城区*x2", "海陵 3"], &["地区\t个", "城区\t", "海陵\t3"]),
            // A short row is filled up.
            (&["地区 个 台", "海陵 3"], &["地区\t个\t台", "海陵\t3\t"]),
        ] {
            assert_eq!(grid(rows).into_rows(), lines, "{rows:?}");
        }
    }

    #[test]
    fn frames() {
        assert!(grid(&["一"]).is_frame());
        assert!(grid(&["一", "二"]).is_frame());
        assert!(grid(&["一 二"]).is_frame());
        assert!(!grid(&["一 二", "三 四"]).is_frame());
        assert!(!grid(&["一 二", "三*y0 四"]).is_frame());
    }
}
