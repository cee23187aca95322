//! Bytes to characters: which encoding, and never a character that is not there.
//!
//! Decoding is strict: bytes that do not fit are an error and never replaced, since a number next to lost words is worse
//! than none. GB2312 and GBK are read as GB18030, which holds them both.

use super::frequent;
use crate::error::Error;
use encoding_rs::{BIG5, DecoderResult, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// An encoding of the WHATWG standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// The encoding of a name or label of the standard, whatever its case; GB2312 and GBK are GB18030.
    ///
    /// ```
    /// use oldcomm::read::Encoding;
    ///
    /// assert_eq!(Encoding::named("gb2312").map(|encoding| encoding.name()), Some("gb18030"));
    /// assert_eq!(Encoding::named("utf8").map(|encoding| encoding.name()), Some("UTF-8"));
    /// assert_eq!(Encoding::named("nonsense"), None);
    /// ```
    pub fn named(label: &str) -> Option<Encoding> {
        match encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())? {
            encoding if encoding == GBK => Some(Encoding(GB18030)),
            encoding => Some(Encoding(encoding)),
        }
    }

    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    fn decode(self, bytes: &[u8]) -> Option<String> {
        self.0.decode_without_bom_handling_and_without_replacement(bytes).map(Into::into)
    }

    /// The first byte that does not fit.
    fn misfit(self, bytes: &[u8]) -> usize {
        let mut decoder = self.0.new_decoder_without_bom_handling();
        let mut room = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len() * 4));
        match decoder.decode_to_string_without_replacement(bytes, &mut room, true) {
            (DecoderResult::Malformed(length, behind), read) => read.saturating_sub(usize::from(length) + usize::from(behind)),
            (_, read) => read,
        }
    }
}

/// The text of bytes and the encoding that they were in: see [`super::bytes`] for the order of what is tried.
pub(super) fn decode(mut bytes: Vec<u8>, given: Option<Encoding>) -> Result<(String, Encoding), Error> {
    let marked = encoding_rs::Encoding::for_bom(&bytes);
    if let Some((encoding, mark)) = marked {
        bytes.drain(..mark);
        return strictly(bytes, Encoding(encoding));
    }
    if let Some(encoding) = given {
        return strictly(bytes, encoding);
    }
    let (bytes, at) = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => return text_only(text, Encoding(UTF_8)),
        Ok(text) => (text.into_bytes(), 0),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (error.into_bytes(), at)
        }
    };
    best(&bytes).ok_or(if bytes.contains(&0) { Error::Binary } else { Error::NoEncoding { at } })
}

fn strictly(bytes: Vec<u8>, encoding: Encoding) -> Result<(String, Encoding), Error> {
    match encoding.decode(&bytes) {
        Some(text) => text_only(text, encoding),
        None => Err(Error::OtherEncoding { encoding: encoding.name(), at: encoding.misfit(&bytes) }),
    }
}

/// No text holds a zero character.
fn text_only(text: String, encoding: Encoding) -> Result<(String, Encoding), Error> {
    if text.contains('\0') { Err(Error::Binary) } else { Ok((text, encoding)) }
}

/// In a wrong encoding fewer characters than this in a hundred are frequent ones.
const LEAST: usize = 25;

/// The encoding that every byte fits and that reads best. What the page says of itself goes first unless another reads
/// twice as well: pages say what the server's template says.
fn best(bytes: &[u8]) -> Option<(String, Encoding)> {
    let said = declared(bytes).map(|encoding| (encoding, 2));
    let usual = [GB18030, BIG5, UTF_16LE, UTF_16BE].map(|encoding| (Encoding(encoding), 1));
    said.into_iter()
        .chain(usual)
        .filter_map(|(encoding, weight)| {
            let text = encoding.decode(bytes).filter(|text| !text.contains('\0'))?;
            let share = frequent::share(&text);
            (share >= LEAST).then_some((share * weight, text, encoding))
        })
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, text, encoding)| (text, encoding))
}

/// What a page says of its encoding, near its head.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    const NEAR: usize = 4096;
    if !bytes.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let head: String = bytes.iter().take(NEAR).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    ["charset", "encoding"].iter().find_map(|word| {
        let (_, behind) = head.split_once(word)?;
        let label = behind.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        Encoding::named(label.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))).next()?)
    })
}
