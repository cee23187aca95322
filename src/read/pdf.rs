//! PDFs: their text layer, put together again from single characters on a page.

mod layout;
mod page;
mod ruled;

use crate::caught::caught;
use crate::error::Error;
use page::Page;
use pdf_extract::{ColorSpace, Document, MediaBox, OutputDev, OutputError, Path, Transform, output_doc};

/// The text of a PDF.
pub(super) fn text(bytes: &[u8]) -> Result<String, Error> {
    let pages = caught(|| pages(bytes)).unwrap_or_else(|said| Err(damaged(said)))?;
    let glyphs = || pages.iter().flat_map(|page| &page.glyphs);
    if !glyphs().any(|glyph| glyph.text.contains(char::is_alphabetic)) {
        return Err(Error::Scan);
    }
    // A font need not say which characters its shapes stand for: then digits are lost as well.
    let (all, unknown) = (glyphs().count(), glyphs().filter(|glyph| glyph.is_unknown()).count());
    if unknown * 20 > all {
        return Err(damaged("its fonts do not say which characters they show"));
    }
    Ok(layout::text(pages))
}

fn damaged(what: impl ToString) -> Error {
    Error::Pdf(what.to_string().trim().replace(['\n', '\r'], " "))
}

fn pages(bytes: &[u8]) -> Result<Vec<Page>, Error> {
    let mut document = Document::load_mem(bytes).map_err(damaged)?;
    // One that is only protected against changes opens without a password.
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(Error::Encrypted);
    }
    say_plainly(&mut document);
    let mut pages = Pages::default();
    output_doc(&document, &mut pages).map_err(damaged)?;
    Ok(pages.0)
}

/// Fills and strokes said in a way that the reader knows; those that it does not would be lost, and with them the rules
/// of tables as Word draws them.
fn say_plainly(document: &mut Document) {
    for page in document.get_pages().into_values() {
        let Ok(mut content) = document.get_and_decode_page_content(page) else { continue };
        for operation in &mut content.operations {
            match operation.operator.as_str() {
                "f*" => operation.operator = "f".to_owned(),
                "s" | "B" | "B*" | "b" | "b*" => operation.operator = "S".to_owned(),
                _ => {}
            }
        }
        // What cannot be said otherwise stays as it was.
        let _ = content.encode().and_then(|content| document.change_page_content(page, content));
    }
}

/// Takes what the reader shows, page by page.
#[derive(Default)]
struct Pages(Vec<Page>);

impl Pages {
    fn draw(&mut self, place: &Transform, path: &Path) -> Result<(), OutputError> {
        if let Some(page) = self.0.last_mut() {
            page.draw(place, path);
        }
        Ok(())
    }
}

impl OutputDev for Pages {
    fn begin_page(&mut self, _: u32, media: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        self.0.push(Page::new(media));
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(&mut self, place: &Transform, width: f64, _: f64, size: f64, text: &str) -> Result<(), OutputError> {
        if let Some(page) = self.0.last_mut() {
            page.show(place, width, size, text);
        }
        Ok(())
    }

    fn stroke(&mut self, place: &Transform, _: &ColorSpace, _: &[f64], path: &Path) -> Result<(), OutputError> {
        self.draw(place, path)
    }

    fn fill(&mut self, place: &Transform, _: &ColorSpace, _: &[f64], path: &Path) -> Result<(), OutputError> {
        self.draw(place, path)
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
