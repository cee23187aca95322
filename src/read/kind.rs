//! What kind of file it is: its first bytes say so, and its extension where they leave it open.

use crate::error::Error;

/// How a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// As text, which may turn out to be a web page.
    Text,
    /// As a Word file.
    Docx,
    /// As a PDF.
    Pdf,
}

/// Kinds that are not read, by their first bytes: what each is, and what to do.
const OTHERS: &[(&[u8], &str, &str)] = &[
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or an encrypted Word file", "save it as .docx without a password"),
    (b"{\\rtf", "an RTF file", "save it as .docx"),
    (b"\x89PNG", "a picture", "run text recognition (OCR) on it first"),
    (b"\xff\xd8\xff", "a picture", "run text recognition (OCR) on it first"),
    (b"Rar!", "an archive", "unpack it first"),
    (b"7z\xbc\xaf", "an archive", "unpack it first"),
    (b"\x1f\x8b", "an archive", "unpack it first"),
];

/// The kind of a file by its bytes. The extension, in lower case, matters only where it promises what is not there.
pub(super) fn of_bytes(bytes: &[u8], extension: Option<&str>) -> Result<Kind, Error> {
    // Rubbish may stand before the mark of a PDF; its readers look as far as this.
    if bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Docx);
    }
    if let Some((_, what, todo)) = OTHERS.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return Err(Error::Kind(what, todo));
    }
    match extension {
        _ if bytes.is_empty() => Err(Error::Empty),
        // Some sites serve pages under the names of documents.
        Some("docx" | "pdf") if bytes.trim_ascii_start().starts_with(b"<") => Ok(Kind::Text),
        Some("docx") => Err(Error::Docx("it is none, whatever its name says".to_owned())),
        Some("pdf") => Err(Error::Pdf("it is none, whatever its name says".to_owned())),
        _ => Ok(Kind::Text),
    }
}

/// Whether a text is a web page: it begins like one, or is named like one and has a tag in it.
pub(super) fn is_page(text: &str, extension: Option<&str>) -> bool {
    let head = text.trim_start();
    let begins = |mark: &str| head.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark));
    let tag = || text.match_indices('<').any(|(i, _)| text[i + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    begins("<!doctype html")
        || begins("<html")
        || begins("<?xml") && text.contains("<html")
        || matches!(extension, Some("html" | "htm")) && tag()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name() {
        for (bytes, extension, kind) in [
            (&b"%PDF-1.7"[..], Some("txt"), Kind::Pdf),
            (b"\n\n%PDF-1.4", None, Kind::Pdf),
            (b"PK\x03\x04", Some("txt"), Kind::Docx),
            (b"<html>", Some("docx"), Kind::Text),
            (b"113", Some("txt"), Kind::Text),
            (b"113", None, Kind::Text),
        ] {
            assert_eq!(of_bytes(bytes, extension).unwrap(), kind);
        }
    }

    #[test]
    fn names_that_promise_too_much() {
        assert!(matches!(of_bytes(b"113", Some("docx")), Err(Error::Docx(_))));
        assert!(matches!(of_bytes(b"113", Some("pdf")), Err(Error::Pdf(_))));
        assert!(matches!(of_bytes(b"", Some("pdf")), Err(Error::Empty)));
        assert!(matches!(of_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Some("docx")), Err(Error::Kind(..))));
    }

    #[test]
    fn pages() {
        for (text, extension, page) in [
            (" <!DOCTYPE html><p>三户", Some("txt"), true),
            ("<HTML>", None, true),
            ("<?xml version=\"1.0\"?><html>", None, true),
            ("<p>三户", Some("htm"), true),
            ("<p>三户", Some("md"), false),
            ("113 < 204", Some("html"), false),
            ("三户", Some("html"), false),
        ] {
            assert_eq!(is_page(text, extension), page, "{text}");
        }
    }
}
