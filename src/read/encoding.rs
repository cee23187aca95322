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
    // Checking with vectors and copying is twice as fast as checking byte by byte in place.
    let text = simdutf8::compat::from_utf8(&bytes).map(str::to_owned);
    // All bytes are looked at, with no way out of the loop, so that many are looked at at once.
    let has_zero = |text: &str| text.bytes().fold(false, |found, byte| found | (byte == 0));
    let (bytes, at) = match text {
        Ok(text) if !has_zero(&text) => return text_only(text, Encoding(UTF_8)),
        Ok(text) => (text.into_bytes(), 0),
        Err(error) => (bytes, error.valid_up_to()),
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
const LEAST: usize = 20;

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

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{SHIFT_JIS, WINDOWS_1252};
    use std::collections::HashMap;
    use std::fs;

    fn detected(bytes: &[u8]) -> Result<(String, &'static str), Error> {
        decode(bytes.to_vec(), None).map(|(text, encoding)| (text, encoding.name()))
    }

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn marks_are_stripped_and_tell() {
        let mark = |big| [utf_16("\u{feff}", big), utf_16("三户\r\n", big)].concat();
        assert_eq!(detected(&mark(false)).unwrap(), ("三户\r\n".to_owned(), "UTF-16LE"));
        assert_eq!(detected(&mark(true)).unwrap(), ("三户\r\n".to_owned(), "UTF-16BE"));
        assert_eq!(detected("\u{feff}三户".as_bytes()).unwrap(), ("三户".to_owned(), "UTF-8"));
        // Nor does a name that was given make a mark text.
        let given = decode("\u{feff}三户".into(), Encoding::named("gb18030")).unwrap();
        assert_eq!(given.0, "三户");
    }

    /// Samples of the fixtures, of twenty characters each, in every encoding.
    #[test]
    fn twenty_characters_are_enough() {
        let table = include_str!("../../data/traditional.tsv");
        let fits = |text: &str| !BIG5.encode(text).2;
        let mut traditional: HashMap<&str, &str> = HashMap::new();
        for (old, new) in table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
            if fits(old) {
                traditional.entry(new).or_insert(old);
            }
        }
        let mut samples = [0, 0];
        for path in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures")).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let characters: Vec<char> = fs::read_to_string(path).unwrap().chars().collect();
            for sample in characters.chunks(20).filter(|sample| sample.iter().filter(|c| **c > '\u{3400}').count() >= 10) {
                let text: String = sample.iter().collect();
                let (bytes, _, lost) = GB18030.encode(&text);
                assert!(!lost);
                assert_eq!(detected(&bytes).ok(), Some((text.clone(), "gb18030")), "{text}");
                assert_eq!(detected(&utf_16(&text, false)).ok(), Some((text.clone(), "UTF-16LE")), "{text}");
                assert_eq!(detected(&utf_16(&text, true)).ok(), Some((text.clone(), "UTF-16BE")), "{text}");
                samples[0] += 1;
                let old = |c: &char| traditional.get(c.encode_utf8(&mut [0; 4]) as &str).map_or(c.to_string(), |old| (*old).to_owned());
                let text: String = sample.iter().map(old).collect();
                if fits(&text) {
                    assert_eq!(detected(&BIG5.encode(&text).0).ok(), Some((text.clone(), "Big5")), "{text}");
                    samples[1] += 1;
                }
            }
        }
        assert!(samples[0] > 500 && samples[1] > 500, "{samples:?}");
    }

    #[test]
    fn what_a_page_says_is_believed_unless_it_reads_badly() {
        let page = |charset: &str| format!("<html><meta charset=\"{charset}\"><p>今年改造老旧小区，惠及居民。");
        let gb = |charset| GB18030.encode(&page(charset)).0.into_owned();
        for charset in ["gb2312", "utf-8", "big5", "iso-8859-1", "shift_jis", "nonsense", "utf-16le"] {
            assert_eq!(detected(&gb(charset)).unwrap().1, "gb18030", "{charset}");
            assert_eq!(detected(page(charset).as_bytes()).unwrap().1, "UTF-8", "{charset}");
        }
        let japanese = "<html><meta charset=shift_jis><p>老朽化した住宅団地の再生事業を進める方針".to_owned();
        assert_eq!(detected(&SHIFT_JIS.encode(&japanese).0).unwrap(), (japanese, "Shift_JIS"));
    }

    #[test]
    fn what_no_encoding_fits() {
        assert!(matches!(detected(b"\x7fELF\x02\0\0\0\xff\xfe\x9c"), Err(Error::Binary)));
        assert!(matches!(detected(b"113\0"), Err(Error::Binary)));
        assert!(matches!(detected(&WINDOWS_1252.encode("déjà vu à Nîmes").0), Err(Error::NoEncoding { at: 1 })));
        // A text cut off in a character, or with a byte lost, is not read as something else.
        let text = "今年计划改造城镇老旧小区113个，涉及居民3.7万户。".as_bytes();
        assert!(matches!(detected(&text[..text.len() - 1]), Err(Error::NoEncoding { at: 66 })));
        assert!(matches!(detected(&[&text[..7], &text[8..]].concat()), Err(Error::NoEncoding { at: 6 })));
    }

    #[test]
    fn a_name_that_was_given_must_fit() {
        let given = |bytes: &[u8], name| decode(bytes.to_vec(), Encoding::named(name)).map(|(text, _)| text);
        assert_eq!(given(b"\xb8\xf6", "gbk").unwrap(), "个");
        assert!(matches!(given(b"113\xb8\xf6\xff", "gb18030"), Err(Error::OtherEncoding { encoding: "gb18030", at: 5 })));
        assert!(matches!(given(b"113\xb8\xf6", "utf-8"), Err(Error::OtherEncoding { encoding: "UTF-8", at: 3 })));
    }
}
