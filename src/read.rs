//! A file to text, in whatever encoding or format it came.
//!
//! Every offset that is printed refers to the text as it is here; `oldcomm text FILE` prints it. A plain text is what is
//! in the file, less a byte order mark; line ends stay as they are. Of a web page, a Word file or a PDF it is the
//! running text, a paragraph a line, and the rows of tables, their cells parted by tabs.

#[cfg(any(feature = "html", feature = "docx", feature = "pdf"))]
mod blank;
#[cfg(feature = "docx")]
mod docx;
mod encoding;
#[cfg(any(feature = "html", feature = "docx"))]
mod flow;
mod frequent;
#[cfg(any(feature = "html", feature = "docx", feature = "pdf"))]
mod grid;
#[cfg(feature = "html")]
mod html;
mod kind;
#[cfg(any(feature = "html", feature = "docx", feature = "pdf"))]
mod line;
#[cfg(feature = "pdf")]
mod pdf;

pub use encoding::Encoding;

use crate::error::Error;
use kind::Kind;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// The encoding that it was in; none for formats that see to that themselves (Word, PDF).
    pub encoding: Option<Encoding>,
}

/// Reads a file, or standard input where the path is `-`.
///
/// The format is told by what is in the file and, where that leaves it open, by the extension. The encoding is the one
/// that is given, else it is [detected](bytes).
pub fn path(path: &Path, encoding: Option<Encoding>) -> Result<Text, Error> {
    if path == Path::new("-") {
        return input(io::stdin().lock(), encoding);
    }
    match fs::read(path) {
        Ok(read) => bytes(read, path.extension().and_then(|name| name.to_str()), encoding),
        // A folder that reads as an error of another kind, as on Windows.
        Err(_) if path.is_dir() => Err(Error::Folder),
        Err(error) => Err(failed(path, error)),
    }
}

/// Why a path could not be opened; a link is told from what it leads to.
pub fn failed(path: &Path, error: io::Error) -> Error {
    let link = || path.symlink_metadata().is_ok_and(|there| there.is_symlink());
    match error.kind() {
        io::ErrorKind::NotFound if link() => Error::Dangling,
        // How a chain of links without an end is reported, by every system in its own kind of error.
        _ if link() && fs::canonicalize(path).is_err() && error.kind() != io::ErrorKind::PermissionDenied => Error::Loop,
        _ => error.into(),
    }
}

/// Reads an open file or pipe to its end.
pub fn input(mut input: impl Read, encoding: Option<Encoding>) -> Result<Text, Error> {
    let mut read = Vec::new();
    input.read_to_end(&mut read)?;
    bytes(read, None, encoding)
}

/// Bytes to text.
///
/// The encoding of texts and web pages is, in this order: what a byte order mark says; the one given; UTF-8 if all of
/// it is; else, of those that every byte fits, the one in which most characters are frequent Chinese ones, among what
/// the page says of itself, GB18030, Big5 and UTF-16.
///
/// ```
/// let read = oldcomm::read::bytes(b"113\xb8\xf6\xd0\xa1\xc7\xf8".to_vec(), None, None)?;
/// assert_eq!(read.text, "113个小区");
/// assert_eq!(read.encoding.map(|encoding| encoding.name()), Some("gb18030"));
/// # Ok::<(), oldcomm::error::Error>(())
/// ```
pub fn bytes(bytes: Vec<u8>, extension: Option<&str>, encoding: Option<Encoding>) -> Result<Text, Error> {
    let extension = extension.map(str::to_ascii_lowercase);
    let extension = extension.as_deref();
    match kind::of_bytes(&bytes, extension)? {
        Kind::Docx => docx(&bytes).and_then(|text| whole(text, None)),
        Kind::Pdf => pdf(&bytes).and_then(|text| whole(text, None)),
        Kind::Text => {
            let (text, encoding) = encoding::decode(bytes, encoding)?;
            let text = if kind::is_page(&text, extension) { html(&text)? } else { text };
            whole(text, Some(encoding))
        }
    }
}

/// A text, if there is one.
fn whole(text: String, encoding: Option<Encoding>) -> Result<Text, Error> {
    if text.chars().all(char::is_whitespace) { Err(Error::Empty) } else { Ok(Text { text, encoding }) }
}

#[cfg(feature = "docx")]
use docx::text as docx;
#[cfg(feature = "html")]
use html::text as html;
#[cfg(feature = "pdf")]
use pdf::text as pdf;

#[cfg(not(feature = "docx"))]
fn docx(_: &[u8]) -> Result<String, Error> {
    Err(Error::LeftOut("docx"))
}

#[cfg(not(feature = "html"))]
fn html(_: &str) -> Result<String, Error> {
    Err(Error::LeftOut("html"))
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &[u8]) -> Result<String, Error> {
    Err(Error::LeftOut("pdf"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(read: &str) -> String {
        bytes(read.into(), None, None).unwrap().text
    }

    #[test]
    fn the_mark_is_stripped_once() {
        assert_eq!(text("\u{feff}\u{feff}三户"), "\u{feff}三户");
    }

    #[test]
    fn line_ends_stay() {
        assert_eq!(text("一\r\n二\r"), "一\r\n二\r");
    }

    #[test]
    fn nothing_is_no_text() {
        for empty in ["", "\u{feff}", " \r\n\u{3000}"] {
            assert!(matches!(bytes(empty.into(), None, None), Err(Error::Empty)), "{empty:?}");
        }
    }
}
