//! Tables in plain text: lines of cells parted by tabs, bars or runs of blanks.
//!
//! A cell reads as its row's head, its column's head and its number: 海陵区 改造小区(个) 34.

use crate::mention::{is_han, is_numeric};
use crate::release::is_short;
use crate::search::has_any;
use crate::sign::{Sign, Signs};
use std::borrow::Cow;
use std::ops::Range;

/// A table: its column heads and its rows.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where it begins: the line of the column heads.
    pub start: usize,
    /// The heads of the columns.
    pub heads: Vec<Range<usize>>,
    /// What the cells of each column name.
    pub names: Vec<Names>,
    /// The rows below them.
    pub rows: Vec<Row>,
}

/// What the cells of a column name, by its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Communities: 小区名称.
    Community,
    /// The works on them: 项目名称.
    Project,
    /// Where those are: 所在街道.
    Place,
    /// How far they have come: 进度, 状态.
    Status,
    /// Anything else.
    Other,
}

impl Names {
    fn of(head: &str) -> Names {
        const PLACES: &[&str] = &["街道", "乡镇", "镇街", "县区", "区县", "所在", "属地"];
        if has_any(head, &["小区名", "院落名", "小区（"]) || matches!(head, "小区" | "院落") {
            Names::Community
        } else if has_any(head, &["项目名"]) {
            Names::Project
        } else if has_any(head, PLACES) {
            Names::Place
        } else if has_any(head, &["状态", "进度", "进展", "阶段", "备注", "情况"]) {
            Names::Status
        } else {
            Names::Other
        }
    }
}

/// A row: its line, and its cells.
#[derive(Debug, Clone)]
pub struct Row {
    /// Byte range of the line.
    pub span: Range<usize>,
    /// Byte ranges of the cells, blanks trimmed.
    pub cells: Vec<Range<usize>>,
}

/// A cell with what says what it is.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Where its table begins.
    pub table: usize,
    /// The head of its column.
    pub head: Range<usize>,
    /// The first cell of its row, unless it is that cell.
    pub row: Option<Range<usize>>,
    /// The community that it names, whole or with the works on it: 小区名称, 项目名称.
    pub community: Option<Range<usize>>,
    /// The cells before it that say where: 所在街道.
    pub places: Vec<Range<usize>>,
    /// The cell of its row that says how far the works have come: 正在施工 below 进度.
    pub status: Option<Range<usize>>,
    /// The cell itself.
    pub span: Range<usize>,
}

/// How a row of sums is called.
pub(crate) const TOTALS: &[&str] = &["合计", "总计", "小计", "共计", "全市", "全县", "全区"];

/// The tables of a text.
pub fn find(text: &str) -> Vec<Table> {
    read(text, &Signs::of(text))
}

/// The same for a text whose signs are found already.
pub(crate) fn read(text: &str, signs: &Signs) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut block: Vec<Row> = Vec::new();
    for (span, signs) in signs.lines(text) {
        let mut cells = if may_be_row(signs) { cells(text, span.clone()) } else { Vec::new() };
        if let Some(above) = block.last() {
            fill(text, &mut cells, above.cells.len());
        }
        let fits = cells.len() >= 2 && block.last().is_none_or(|row| row.cells.len() == cells.len());
        if !fits {
            tables.extend(table(text, std::mem::take(&mut block)));
        }
        if cells.len() >= 2 {
            block.push(Row { span, cells });
        }
    }
    tables.extend(table(text, block));
    tables
}

/// 合计　　47　1582　15.36: the sums of the last columns, where nothing stands in those between the word and them.
fn fill(text: &str, cells: &mut Vec<Range<usize>>, columns: usize) {
    let Some((first, sums)) = cells.split_first() else { return };
    let total = TOTALS.contains(&&text[first.clone()]);
    if total && (3..columns).contains(&cells.len()) && sums.iter().all(|cell| is_number(&text[cell.clone()])) {
        let empty = first.end..first.end;
        cells.splice(1..1, std::iter::repeat_n(empty, columns - sums.len() - 1).collect::<Vec<_>>());
    }
}

/// A block of lines is a table if a line without numbers heads lines with bare ones.
fn table(text: &str, mut block: Vec<Row>) -> Option<Table> {
    let number = |cell: &Range<usize>| is_number(&text[cell.clone()]);
    // A markdown rule parts heads and rows and says nothing.
    block.retain(|row| !row.cells.iter().all(|cell| text[cell.clone()].chars().all(|c| matches!(c, '-' | ':' | '—'))));
    let first = block.iter().position(|row| row.cells.iter().filter(|cell| number(cell)).count() * 2 >= row.cells.len() - 1)?;
    let top = block[..first].last()?;
    let (start, heads) = (top.span.start, top.cells.clone());
    if heads.iter().any(number) || !heads.iter().any(|cell| text[cell.clone()].chars().any(is_han)) {
        return None;
    }
    let names = heads.iter().map(|head| Names::of(&text[head.clone()])).collect();
    Some(Table { start, heads, names, rows: block.split_off(first) })
}

/// Whether a cell is a bare number.
fn is_number(cell: &str) -> bool {
    !cell.is_empty()
        && cell.chars().all(|c| is_numeric(c) || matches!(c, '.' | ',' | '．' | '%' | '％' | ' ' | '\u{a0}' | '\u{3000}'))
        && cell.chars().any(is_numeric)
}

/// Whether a line has what parts cells: a tab, bars, or blanks in a line that is no sentence.
fn may_be_row(signs: &[Sign]) -> bool {
    let (mut bars, mut blanks, mut sentence) = (0, 0, false);
    for sign in signs {
        match sign.c {
            '\t' => return true,
            '|' | '｜' => bars += 1,
            ' ' | '\u{3000}' => blanks += 1,
            '。' | '，' => sentence = true,
            _ => {}
        }
    }
    bars >= 2 || blanks >= 2 && !sentence
}

/// The cells of a line; fewer than two where it is no row.
fn cells(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let body = &text[line.clone()];
    let mut out = Vec::new();
    let mut push = |from: usize, to: usize| {
        let cell = &body[from..to];
        let start = line.start + from + (cell.len() - cell.trim_start().len());
        out.push(start..start + cell.trim().len());
    };
    if body.contains('\t') {
        let mut from = 0;
        for (i, _) in body.match_indices('\t').chain([(body.len(), "")]) {
            push(from, i);
            from = (i + 1).min(body.len());
        }
    } else if body.matches(['|', '｜']).count() >= 2 {
        let mut from = None;
        for (i, bar) in body.match_indices(['|', '｜']) {
            match from {
                Some(from) => push(from, i),
                None if !body[..i].trim().is_empty() => push(0, i),
                None => {}
            }
            from = Some(i + bar.len());
        }
        if let Some(from) = from
            && !body[from..].trim().is_empty()
        {
            push(from, body.len());
        }
    } else {
        blank_cells(body, &mut push);
    }
    out
}

/// Cells parted by two blanks or more: at least three, or the line is a sentence with a gap.
fn blank_cells(body: &str, push: &mut impl FnMut(usize, usize)) {
    let mut cells = Vec::new();
    let mut from = None;
    let mut end = 0;
    let mut blanks = 0;
    for (i, c) in body.char_indices() {
        if matches!(c, ' ' | '\u{3000}') {
            blanks += if c == ' ' { 1 } else { 2 };
            continue;
        }
        if blanks >= 2
            && let Some(from) = from.take()
        {
            cells.push((from, end));
        }
        blanks = 0;
        if matches!(c, '\n' | '\r') {
            break;
        }
        from.get_or_insert(i);
        end = i + c.len_utf8();
    }
    if let Some(from) = from {
        cells.push((from, end));
    }
    // 曹　县 is one name, spread to the width of the others.
    let one = |cell: &(usize, usize)| body[cell.0..cell.1].chars().count() == 1;
    if cells.len() > 3 && one(&cells[0]) && one(&cells[1]) && body[cells[1].0..cells[1].1].starts_with(['县', '市', '区', '旗', '镇', '乡'])
    {
        cells[0].1 = cells[1].1;
        cells.remove(1);
    }
    if cells.len() >= 3 && body.chars().count() <= 200 && !body.contains(['。', '，']) {
        for (from, to) in cells {
            push(from, to);
        }
    } else {
        spaced_cells(body, push);
    }
}

/// 楚雄市 62 5210 55 9480: cells parted by single blanks, as columns are when a page is copied. A row has a name and numbers, and heads
/// are words.
fn spaced_cells(body: &str, push: &mut impl FnMut(usize, usize)) {
    let line = body.trim_end();
    let cells = || line.split_whitespace();
    let numbers = cells().filter(|cell| is_number(cell)).count();
    let all = cells().count();
    if all >= 4 && (numbers == 0 || numbers + 1 == all) && is_short(line, 200) && !line.contains(['。', '，', '；', '：', ',', ';']) {
        let mut end = 0;
        for cell in cells() {
            let start = end + line[end..].find(cell).unwrap_or(0);
            end = start + cell.len();
            push(start, end);
        }
    }
}

/// The text with tabs for the wide blanks between the cells of its tables: 12　418 in a row are two numbers, and one in a sentence
/// whose digits blanks have broken.
pub(crate) fn parted<'t>(text: &'t str, tables: &[Table]) -> Cow<'t, str> {
    const WIDE: &str = "\u{3000}";
    let mut out = String::new();
    let mut copied = 0;
    for row in tables.iter().flat_map(|table| &table.rows) {
        for (left, right) in row.cells.iter().zip(row.cells.iter().skip(1)) {
            let between = left.end..right.start;
            if !text[between.clone()].is_empty() && text[between.clone()].chars().all(|c| matches!(c, ' ' | '\u{3000}')) {
                out.push_str(&text[copied..between.start]);
                // As many bytes, so that whatever is found stands where it does in the text.
                out.push_str(&text[between.clone()].replace(WIDE, "\t\t\t").replace(' ', "\t"));
                copied = between.end;
            }
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Whether a byte lies in the heads or rows of a table.
pub fn holds(tables: &[Table], at: usize) -> bool {
    tables[..tables.partition_point(|table| table.start <= at)].last().is_some_and(|table| table.holds(at))
}

impl Table {
    /// Whether a byte lies in its heads or rows.
    pub fn holds(&self, at: usize) -> bool {
        at >= self.start && self.rows.last().is_some_and(|row| at < row.span.end)
    }
}

/// The name of the estate that the works of a row are on: 淮海家属院改造项目, 卢峰镇警予片区改造项目.
fn estate(text: &str, cell: &Range<usize>) -> Option<Range<usize>> {
    const WORKS: &[&str] = &["老旧小区改造项目", "改造提升项目", "综合整治项目", "改造项目", "改造工程", "整治项目", "项目"];
    const ESTATES: &[&str] =
        &["小区", "家属院", "家属楼", "宿舍", "北院", "南院", "东院", "西院", "大院", "新村", "花园", "片区", "社区", "苑"];
    let words = &text[cell.clone()];
    let name = WORKS.iter().find_map(|w| words.strip_suffix(w)).unwrap_or(words);
    let town = ["街道", "镇", "乡"].iter().filter_map(|w| name.find(w).map(|at| at + w.len())).find(|at| *at < "某某某街道 ".len());
    let town = town.filter(|at| name[*at..].chars().count() > 2).unwrap_or(0);
    ESTATES.iter().any(|w| name.ends_with(w) && name.len() > w.len()).then_some(cell.start + town..cell.start + name.len())
}

/// The cell that a byte of a table's rows lies in.
pub fn cell_at(text: &str, tables: &[Table], at: usize) -> Option<Cell> {
    let upto = tables.partition_point(|t| t.rows.first().is_none_or(|r| r.span.start <= at));
    let table = tables[..upto].last()?;
    let row = table.rows[..table.rows.partition_point(|row| row.span.start <= at)].last().filter(|row| at < row.span.end)?;
    let column = row.cells.partition_point(|cell| cell.end <= at);
    row.cells.get(column).filter(|cell| cell.contains(&at))?;
    // The first cell with words names the row: a running number may stand before it.
    let named = |at: &usize| !row.cells[*at].is_empty() && !is_number(&text[row.cells[*at].clone()]);
    let first = (0..column).find(named);
    let places = (0..column).filter(|at| Some(*at) != first && table.names[*at] == Names::Place).filter(named);
    Some(Cell {
        table: table.start,
        head: table.heads[column].clone(),
        row: first.map(|at| row.cells[at].clone()),
        community: first.and_then(|at| match table.names[at] {
            Names::Community => Some(row.cells[at].clone()),
            Names::Project => estate(text, &row.cells[at]),
            Names::Place | Names::Status | Names::Other => None,
        }),
        places: places.map(|at| row.cells[at].clone()).collect(),
        status: (0..row.cells.len()).filter(|at| table.names[*at] == Names::Status).map(|at| row.cells[at].clone()).next_back(),
        span: row.cells[column].clone(),
    })
}
