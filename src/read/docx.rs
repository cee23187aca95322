//! Word files: the paragraphs and tables of the main part, in their order.
//!
//! Headers, footers, comments and what a tracked change has deleted are left out.

use super::flow::Flow;
use super::line::{self, Line};
use crate::error::Error;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// More text than this is no release; unpacking it would only cost memory.
const MOST: u64 = 64 << 20;

/// The text of a Word file.
pub(super) fn text(bytes: &[u8]) -> Result<String, Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let main = match part(&mut archive, "word/document.xml") {
        Err(ZipError::FileNotFound) => match part(&mut archive, "_rels/.rels").ok().as_deref().and_then(main_part) {
            Some(name) => part(&mut archive, &name),
            None => {
                return Err(Error::Kind(
                    "an archive or a document, but no Word file",
                    "give the Word file (.docx) in it, or save it as one",
                ));
            }
        },
        part => part,
    };
    let lines = lines(&main.map_err(damaged)?).map_err(damaged)?;
    Ok(line::text(lines.iter().map(|line| line.text.as_str())))
}

fn damaged(what: impl std::fmt::Display) -> Error {
    Error::Docx(what.to_string())
}

/// A part of the file, as text.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, ZipError> {
    let mut text = String::new();
    archive.by_name(name)?.take(MOST).read_to_string(&mut text)?;
    Ok(text)
}

/// The name of the main part where it is not the usual one.
fn main_part(relations: &str) -> Option<String> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) if value(&tag, "Type").is_some_and(|of| of.ends_with("/officeDocument")) => {
                let target = value(&tag, "Target")?;
                return target.contains("word").then(|| target.trim_start_matches('/').to_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The value of an attribute.
fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.try_get_attribute(name).ok().flatten().map(|attribute| attribute.value.into_owned())
}

/// What must not be read twice or is not seen in the document: the older form of a drawing, text moved away or deleted,
/// readings above characters; and formatting, in which tab stops are called tabs.
const SKIPPED: &[&str] = &["mc:Fallback", "w:moveFrom", "w:del", "w:rt", "w:pPr", "w:rPr"];

fn lines(xml: &str) -> Result<Vec<Line>, quick_xml::Error> {
    let mut reader = Reader::from_str(xml);
    let mut flow = Flow::default();
    let mut in_text = false;
    // How far a cell reaches, said at its head, for each table that is open.
    let mut reach: Vec<Reach> = Vec::new();
    loop {
        let event = reader.read_event()?;
        match &event {
            Event::Start(tag) if SKIPPED.contains(&tag.name().as_ref()) => {
                reader.read_to_end(tag.name())?;
            }
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "w:t" => in_text = matches!(event, Event::Start(_)),
                "w:tab" => flow.write("\t", false),
                "w:br" | "w:cr" => flow.end_line(),
                "w:noBreakHyphen" => flow.write("-", false),
                "w:tbl" => {
                    flow.open_table();
                    reach.push(Reach::default());
                }
                "w:tr" => flow.open_row(),
                "w:tc" => {
                    flow.open_cell();
                    if let Some(reach) = reach.last_mut() {
                        *reach = Reach::default();
                    }
                }
                "w:gridSpan" => {
                    if let (Some(reach), Some(columns)) = (reach.last_mut(), value(tag, "w:val")) {
                        reach.columns = columns.parse().unwrap_or(1);
                    }
                }
                "w:vMerge" => {
                    if let Some(reach) = reach.last_mut() {
                        reach.goes_on = value(tag, "w:val").is_none_or(|val| val == "continue");
                    }
                }
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:t" => in_text = false,
                "w:p" => flow.end_line(),
                "w:tc" => {
                    let Reach { columns, goes_on } = reach.last().copied().unwrap_or_default();
                    flow.close_cell(columns, usize::from(!goes_on));
                }
                "w:tbl" => {
                    flow.close_table();
                    reach.pop();
                }
                _ => {}
            },
            Event::Text(text) if in_text => flow.write(&text.xml10_content(), false),
            Event::CData(text) if in_text => flow.write(&text.xml10_content(), false),
            Event::GeneralRef(reference) if in_text => {
                if let Some(c) = reference.resolve_char_ref()? {
                    flow.write(c.encode_utf8(&mut [0; 4]), false);
                } else if let Some(text) = quick_xml::escape::resolve_predefined_entity(&reference.xml10_content()) {
                    flow.write(text, false);
                }
            }
            Event::Eof => return Ok(flow.finish()),
            _ => {}
        }
    }
}

/// Over how many columns a cell reaches, and whether it only goes on with the one above it.
#[derive(Debug, Clone, Copy, Default)]
struct Reach {
    columns: usize,
    goes_on: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> String {
        let lines = lines(&format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap();
        line::text(lines.iter().map(|line| line.text.as_str()))
    }

    #[test]
    fn paragraphs() {
        for (body, text) in [
            ("<w:p><w:r><w:t>小区9</w:t></w:r><w:r><w:t>8个</w:t></w:r></w:p>", "小区98个\n"),
            ("<w:p><w:r><w:t>A&amp;B</w:t><w:tab/><w:t>&#x516B;</w:t><w:br/><w:t>九</w:t></w:r></w:p>", "A&B\t八\n九\n"),
            // Tab stops, deleted text and the older form of a drawing.
            ("<w:p><w:pPr><w:tabs><w:tab w:pos='420'/></w:tabs></w:pPr><w:r><w:t>一</w:t></w:r></w:p>", "一\n"),
            ("<w:p><w:del><w:r><w:delText>113</w:delText></w:r></w:del><w:ins><w:r><w:t>98个</w:t></w:r></w:ins></w:p>", "98个\n"),
            ("<mc:Fallback><w:p><w:r><w:t>113</w:t></w:r></w:p></mc:Fallback><w:p><w:r><w:t>一</w:t></w:r></w:p>", "一\n"),
        ] {
            assert_eq!(read(body), text);
        }
    }

    #[test]
    fn tables() {
        let cell = |text: &str, reach: &str| format!("<w:tc><w:tcPr>{reach}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        let row =
            |cells: &[(&str, &str)]| format!("<w:tr>{}</w:tr>", cells.iter().map(|(text, reach)| cell(text, reach)).collect::<String>());
        let rows = [
            row(&[("地区", "<w:vMerge w:val='restart'/>"), ("2023年", "<w:gridSpan w:val='2'/>")]),
            row(&[("", "<w:vMerge/>"), ("开工", ""), ("竣工", "")]),
            row(&[("海陵区", ""), ("35", ""), ("8200", "")]),
        ];
        assert_eq!(read(&format!("<w:tbl>{}</w:tbl>", rows.concat())), "地区\t2023年开工\t2023年竣工\n海陵区\t35\t8200\n");
    }
}
