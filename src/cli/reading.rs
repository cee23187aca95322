//! How a file is read: its encoding, where it must not be detected.

use oldcomm::error::Error;
use oldcomm::read::{self, Encoding, Text};
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(super) struct Reading {
    /// The encoding of texts and web pages, by its WHATWG name: gb18030, big5, utf-16le …
    #[arg(short = 'E', long, value_name = "NAME", default_value = "auto", value_parser = named)]
    encoding: Wanted,
}

/// An encoding, or none for whichever fits.
#[derive(Debug, Clone, Copy)]
struct Wanted(Option<Encoding>);

fn named(name: &str) -> Result<Wanted, String> {
    if name.eq_ignore_ascii_case("auto") {
        return Ok(Wanted(None));
    }
    let encoding =
        Encoding::named(name).ok_or("no encoding has that name; those of Chinese texts are utf-8, gb18030, big5 and utf-16le")?;
    Ok(Wanted(Some(encoding)))
}

impl Reading {
    /// The text of a file; - is standard input.
    pub(super) fn read(&self, path: &Path) -> Result<Text, Error> {
        read::path(path, self.encoding.0)
    }
}
