//! Excel workbooks: a sheet of figures, a sheet of releases, a sheet of what fails in the audit; each figure and each
//! finding is linked to its release.
//!
//! With a layout other than the long one its sheet comes first, so that an id in it can be looked up in the
//! same workbook. Excel keeps numbers as binary doubles: up to 15 digits are exact.

use super::lang::Lang;
use super::layout::{Cell, Column, Holds, Layout};
use super::{FindingRow, Found, Options, Piece, Sink};
use crate::audit::{Across, Finding, Told, Verdict, across, audit, told};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatBorder, Url, Workbook, Worksheet, XlsxError};
use std::collections::HashMap;
use std::io::{self, Write};
use std::mem;
use unicode_width::UnicodeWidthStr;

/// Excel follows no more links than this in one sheet; the figures behind them have none.
const LINKS: u32 = 65_530;

/// No column is wider than so many digits, however long its text.
const WIDEST: usize = 48;

/// What stands before a release's columns in the sheet of releases.
const RELEASES: [(&str, &str, Holds); 8] = [
    ("source", "文件", Holds::Text),
    ("title", "标题", Holds::Text),
    ("published", "发布日期", Holds::Text),
    ("region", "地区", Holds::Text),
    ("region_code", "区划代码", Holds::Text),
    ("figures", "数据条数", Holds::Count),
    ("refused", "剔除数字", Holds::Count),
    ("speakers", "发言人", Holds::Text),
];

/// The sheet of what fails, in the order of [`FINDING_COLUMNS`](super::FINDING_COLUMNS): figures are named by their ids.
const FINDINGS: [(&str, &str, Holds); 9] = [
    ("source", "文件", Holds::Text),
    ("kind", "关系", Holds::Text),
    ("verdict", "结论", Holds::Text),
    ("severity", "程度", Holds::Text),
    ("whole", "总数", Holds::Count),
    ("left", "左", Holds::Count),
    ("right", "右", Holds::Text),
    ("parts", "部分", Holds::Text),
    ("message", "说明", Holds::Text),
];

/// A workbook under way.
pub(super) struct Xlsx<W> {
    out: W,
    book: Workbook,
    styles: Styles,
    /// The sheet of the layout, where that is not the long one.
    first: Option<Sheet>,
    figures: Sheet,
    releases: Sheet,
    findings: Sheet,
    lang: Lang,
    /// What each release tells that another can tell again, and the row of the release.
    told: Vec<(String, u32, Told)>,
}

impl<W: Write> Xlsx<W> {
    pub(super) fn open(out: W, options: Options) -> io::Result<Self> {
        let mut book = Workbook::new();
        // The same releases give the same bytes: no time of writing.
        let unmoved = ExcelDateTime::from_ymd(2000, 1, 1).map_err(plain)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&unmoved));
        let styles = Styles::new();
        let lang = options.lang;
        let mut sheet = |name: &str, columns: Vec<Column>| Sheet::open(&mut book, &styles, name, columns, lang).map_err(plain);
        let first = match options.layout {
            Layout::Long => None,
            layout => Some(sheet(lang.of("headlines", "主要数据"), layout.columns(options))?),
        };
        let figures = sheet(lang.of("figures", "数据"), Layout::Long.columns(options))?;
        let releases = sheet(lang.of("releases", "稿件"), RELEASES.map(column).into())?;
        let findings = sheet(lang.of("findings", "核对"), FINDINGS.map(column).into())?;
        Ok(Xlsx { out, book, styles, first, figures, releases, findings, lang, told: Vec::new() })
    }

    fn put(&mut self, rows: Rows) -> Result<(), XlsxError> {
        let (book, styles) = (&mut self.book, &mut self.styles);
        let to_release = self.releases.link(self.releases.next);
        let to_figures = self.figures.link(self.figures.next);
        for row in &rows.layout {
            if let Some(sheet) = &mut self.first {
                sheet.row(book, styles, row, &to_release)?;
            }
        }
        for row in &rows.figures {
            self.figures.row(book, styles, row, &to_release)?;
        }
        for row in &rows.findings {
            self.findings.row(book, styles, row, &to_release)?;
        }
        self.told.push((rows.source, self.releases.next, rows.told));
        self.releases.row(book, styles, &rows.head, &to_figures)
    }

    /// What releases of one place tell differently from each other; known when all are there.
    fn compare(&mut self) -> Result<(), XlsxError> {
        let told: Vec<Told> = self.told.iter_mut().map(|(.., told)| mem::take(told)).collect();
        for Across { finding, release, other } in across(&told).into_iter().filter(|pair| pair.finding.verdict == Verdict::Fails) {
            let (source, row, _) = &self.told[release];
            let to_release = self.releases.link(*row);
            let found = Found { finding: &finding, other: Some(&self.told[other].0) };
            let cells = cells_of(&FindingRow::of(&found, Some(source)), &finding, self.lang);
            self.findings.row(&mut self.book, &mut self.styles, &cells, &to_release)?;
        }
        Ok(())
    }
}

fn column((name, zh, holds): (&'static str, &'static str, Holds)) -> Column {
    Column { name: name.into(), zh: zh.into(), holds }
}

/// A finding as a row of its sheet.
fn cells_of(row: &FindingRow<'_>, finding: &Finding, lang: Lang) -> Vec<Cell<'static>> {
    let parts: Vec<String> = row.parts.iter().map(usize::to_string).collect();
    let cells = [
        Cell::text_or_empty(row.source),
        Cell::text(lang.of(row.kind, finding.kind.zh())),
        Cell::text(lang.of(row.verdict, finding.verdict.zh())),
        Cell::text_or_empty(finding.severity.map(|severity| lang.of(severity.word(), severity.zh()))),
        Cell::count(row.whole),
        Cell::count(row.left),
        row.right.as_ref().map_or(Cell::Empty, |right| Cell::text(right.to_string())),
        Cell::text(parts.join(" ")),
        Cell::text(row.message.as_str()),
    ];
    cells.into_iter().map(Cell::into_owned).collect()
}

impl<W: Write> Sink for Xlsx<W> {
    fn put(&mut self, piece: Piece) -> io::Result<()> {
        let Piece::Rows(rows) = piece else { return Err(io::Error::other("a workbook takes rows")) };
        Xlsx::put(self, rows).map_err(plain)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.compare().map_err(plain)?;
        for sheet in self.first.iter().chain([&self.figures, &self.releases, &self.findings]) {
            sheet.close(&mut self.book).map_err(plain)?;
        }
        let bytes = self.book.save_to_buffer().map_err(plain)?;
        self.out.write_all(&bytes)?;
        self.out.flush()
    }
}

/// What goes into a workbook for a release.
#[derive(Debug)]
pub struct Rows {
    head: Vec<Cell<'static>>,
    layout: Vec<Vec<Cell<'static>>>,
    figures: Vec<Vec<Cell<'static>>>,
    findings: Vec<Vec<Cell<'static>>>,
    source: String,
    told: Told,
}

/// The rows of a release.
pub(super) fn piece(report: &super::Report<'_>, options: Options) -> Piece {
    let head = report.head();
    let gather = |layout: Layout| super::layout::gather(layout, report, options);
    let speakers = head.speakers.join(options.lang.of(", ", "、"));
    let cells = [
        Cell::text(head.source),
        Cell::text_or_empty(head.title),
        Cell::text_or_empty(head.published.as_deref()),
        Cell::text_or_empty(head.region),
        Cell::text_or_empty(head.region_code.as_deref()),
        Cell::Count(report.extraction.figures.len()),
        Cell::Count(report.extraction.refusals.len()),
        Cell::text(speakers),
    ];
    let findings = audit(report.release, report.extraction);
    let fails = findings.iter().filter(|finding| finding.verdict == Verdict::Fails);
    let row = |finding| FindingRow::of(&Found { finding, other: None }, Some(report.source));
    Piece::Rows(Rows {
        findings: fails.map(|finding| cells_of(&row(finding), finding, options.lang)).collect(),
        source: report.source.to_owned(),
        told: told(report.release, report.extraction),
        head: cells.into_iter().map(Cell::into_owned).collect(),
        layout: if options.layout == Layout::Long { Vec::new() } else { gather(options.layout) },
        figures: gather(Layout::Long),
    })
}

/// A sheet that is written row by row.
struct Sheet {
    index: usize,
    name: String,
    /// The row to be written next.
    next: u32,
    /// How wide each column is, in digits.
    widths: Vec<usize>,
}

impl Sheet {
    /// Adds a sheet with its header, which stays in view.
    fn open(book: &mut Workbook, styles: &Styles, name: &str, columns: Vec<Column>, lang: Lang) -> Result<Sheet, XlsxError> {
        let index = book.worksheets().len();
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        let mut widths = Vec::new();
        for (at, column) in (0..).zip(&columns) {
            let title = column.title(lang);
            sheet.write_string_with_format(0, at, title, &styles.header)?;
            // Room for the arrow of the filter.
            widths.push(title.width() + 4);
        }
        Ok(Sheet { index, name: name.to_owned(), next: 1, widths })
    }

    /// Where a row of the sheet is.
    fn link(&self, row: u32) -> Url {
        Url::new(format!("internal:'{}'!A{}", self.name, row + 1))
    }

    /// Writes a row, whose first cell leads elsewhere.
    fn row(&mut self, book: &mut Workbook, styles: &mut Styles, cells: &[Cell<'static>], link: &Url) -> Result<(), XlsxError> {
        let row = self.next;
        let sheet: &mut Worksheet = book.worksheet_from_index(self.index)?;
        for ((at, cell), width) in (0..).zip(cells).zip(&mut self.widths) {
            *width = (*width).max(cell.to_string().width() + 1).min(WIDEST);
            match cell {
                Cell::Empty => {}
                Cell::Text(text) if at == 0 && row <= LINKS => {
                    sheet.write_url_with_text(row, at, link.clone(), text.as_ref())?;
                }
                Cell::Text(text) => {
                    sheet.write_string(row, at, text.as_ref())?;
                }
                Cell::Count(count) => {
                    sheet.write_number(row, at, *count as f64)?;
                }
                Cell::Value(value) => {
                    sheet.write_number_with_format(row, at, value.to_double(), styles.number(value.decimals(), false))?;
                }
                Cell::Percent(value) => {
                    sheet.write_number_with_format(row, at, value.to_double(), styles.number(value.decimals(), true))?;
                }
            }
        }
        self.next += 1;
        Ok(())
    }

    fn close(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = book.worksheet_from_index(self.index)?;
        for (at, width) in (0..).zip(&self.widths) {
            sheet.set_column_width(at, *width as f64)?;
        }
        let last = self.widths.len().saturating_sub(1) as u16;
        sheet.autofilter(0, 0, self.next - 1, last)?;
        Ok(())
    }
}

/// How cells look.
struct Styles {
    header: Format,
    /// By decimals, and whether in percent.
    numbers: HashMap<(u32, bool), Format>,
}

impl Styles {
    fn new() -> Styles {
        let header = Format::new().set_bold().set_background_color(Color::RGB(0xE7_EE_F5)).set_border_bottom(FormatBorder::Thin);
        Styles { header, numbers: HashMap::new() }
    }

    /// Thousands are parted, and as many decimals shown as there are. The percent sign is a literal one: 76 is 76%, in
    /// the cell as in the text, and a sum over cells is one over what the other formats print.
    fn number(&mut self, decimals: u32, percent: bool) -> &Format {
        self.numbers.entry((decimals, percent)).or_insert_with(|| {
            let fraction = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals as usize)) };
            Format::new().set_num_format(if percent { format!("0{fraction}\"%\"") } else { format!("#,##0{fraction}") })
        })
    }
}

/// What went wrong, with what to do where it is the format's limit.
fn plain(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        XlsxError::RowColumnLimitError => {
            io::Error::other("a sheet holds no more than 1048575 rows; choose csv or parquet, or name fewer files")
        }
        other => io::Error::other(other),
    }
}
