//! Markdown, for people: a section with a table for each release, or one table where a row is a release.
//!
//! What only a program needs, the place in the text by characters, is left out.

use super::layout::{Cell, Column, Holds, Layout};
use super::report::Report;
use super::{Options, Piece};
use std::io::{self, Write};

/// Columns of a figure that the heading tells or that nobody reads.
const LEFT_OUT: [&str; 4] = ["source", "sentence", "start", "end"];

/// What stands before the first release: where one table holds them all, its head.
pub(super) fn head(options: Options) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    if options.layout != Layout::Long {
        table_head(&mut out, &options.layout.columns(options), options)?;
    }
    Ok(out)
}

/// The section of a release, or its rows.
pub(super) fn piece(report: &Report<'_>, options: Options) -> io::Result<Piece> {
    let mut out = Vec::new();
    let columns = options.layout.columns(options);
    let shown: Vec<bool> = columns.iter().map(|column| shown(column, options.layout)).collect();
    if options.layout == Layout::Long {
        section(&mut out, report, options)?;
        if !report.extraction.figures.is_empty() {
            table_head(&mut out, &columns, options)?;
        }
    }
    let mut result = Ok(());
    options.layout.rows(report, options, |cells| {
        let cells = cells.iter().zip(&shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell);
        if result.is_ok() {
            result = row(&mut out, cells);
        }
    });
    result?;
    if options.layout == Layout::Long && !report.extraction.figures.is_empty() {
        out.push(b'\n');
    }
    Ok(Piece::Bytes(out))
}

fn shown(column: &Column, layout: Layout) -> bool {
    layout != Layout::Long || !LEFT_OUT.contains(&column.name.as_ref())
}

/// The title, and whose and when it is.
fn section(out: &mut impl Write, report: &Report<'_>, options: Options) -> io::Result<()> {
    let head = report.head();
    writeln!(out, "## {}\n", escaped(head.title.unwrap_or(head.source)))?;
    let known = [Some(head.source), head.region, head.published.as_deref()];
    let known: Vec<_> = known.into_iter().flatten().map(escaped).collect();
    writeln!(out, "{}\n", known.join(" · "))?;
    if report.extraction.figures.is_empty() {
        writeln!(out, "{}\n", options.lang.of("No figures.", "没有数据。"))?;
    }
    Ok(())
}

fn table_head(out: &mut impl Write, columns: &[Column], options: Options) -> io::Result<()> {
    let columns = || columns.iter().filter(|column| shown(column, options.layout));
    for column in columns() {
        write!(out, "| {} ", escaped(column.title(options.lang)))?;
    }
    writeln!(out, "|")?;
    for column in columns() {
        write!(out, "| {} ", if column.holds == Holds::Text { "---" } else { "---:" })?;
    }
    writeln!(out, "|")
}

fn row<'c>(out: &mut impl Write, cells: impl Iterator<Item = &'c Cell<'c>>) -> io::Result<()> {
    for cell in cells {
        write!(out, "| {} ", escaped(&cell.to_string()))?;
    }
    writeln!(out, "|")
}

/// The text with what Markdown would read as a mark of its own taken for itself; a table's row is one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '|' | '<' | '>' | '*' | '`' | '[' | ']' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn marks_stand_for_themselves() {
        assert_eq!(escaped("a|b\n<i> *c* 改造113个"), "a\\|b \\<i\\> \\*c\\* 改造113个");
    }
}
