//! A file to text: strict UTF-8 without its byte order mark, nothing else changed.

use crate::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// Reads a file, or standard input where the path is `-`.
pub fn path(path: &Path) -> Result<String, Error> {
    if path == Path::new("-") {
        return input(io::stdin().lock());
    }
    match fs::read(path) {
        Ok(bytes) => text(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::Missing),
        Err(_) if path.is_dir() => Err(Error::Folder),
        Err(error) => Err(error.into()),
    }
}

/// Reads an open file or pipe to its end.
pub fn input(mut input: impl Read) -> Result<String, Error> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    text(bytes)
}

/// Bytes to text.
pub fn text(mut bytes: Vec<u8>) -> Result<String, Error> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| Error::NotUtf8 { at: error.utf8_error().valid_up_to() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_stripped_once() {
        assert_eq!(text("\u{feff}\u{feff}三户".into()).unwrap(), "\u{feff}三户");
    }

    #[test]
    fn line_ends_stay() {
        assert_eq!(text("一\r\n二\r".into()).unwrap(), "一\r\n二\r");
    }

    #[test]
    fn other_bytes_are_named_by_place() {
        let error = text(b"\xe4\xb8\x80\xb0\xa1".to_vec()).unwrap_err();
        assert!(matches!(error, Error::NotUtf8 { at: 3 }));
    }
}
