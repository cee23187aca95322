//! Quotation marks of a name, in pairs.

use crate::release::is_short;
use std::ops::Range;

/// 小巨人”企业: back to the quotation mark that opens; marks around all of it are left out.
pub(super) fn quoted(text: &str, span: Range<usize>) -> Range<usize> {
    let words = &text[span.clone()];
    match (words.find('“'), words.find('”')) {
        (None, Some(_)) => {
            let open = text[..span.start].rfind('“').filter(|open| text[*open..span.start].chars().count() <= 12);
            open.filter(|open| !text[*open..span.start].contains(['，', '。', '；', '\n', '”'])).map_or(span.clone(), |open| open..span.end)
        }
        (Some(0), Some(close)) if close + '”'.len_utf8() == words.len() => span.start + '“'.len_utf8()..span.start + close,
        // “四好|农村路”: all that stands between the two.
        (None, None) if text[span.end..].starts_with('”') && opened(text, span.start).is_some() => {
            opened(text, span.start).unwrap_or(span.start)..span.end
        }
        // “四好|农村路”: up to the one that closes.
        (None, None) if text[..span.start].ends_with('“') => span.start..closing(text, span.end).unwrap_or(span.end),
        (Some(0), None) => span.start + '“'.len_utf8()..closing(text, span.end).unwrap_or(span.end),
        (Some(at), None) => match closing(text, span.end) {
            Some(close) => span.start..close + '”'.len_utf8(),
            None => span.start + at + '“'.len_utf8()..span.end,
        },
        _ => span,
    }
}

/// What stands behind the quotation mark that opens a little before a place, with no other mark between.
fn opened(text: &str, at: usize) -> Option<usize> {
    let open = text[..at].rfind('“')? + '“'.len_utf8();
    let between = &text[open..at];
    (is_short(between, 4) && !between.is_empty() && between.chars().all(crate::mention::is_han)).then_some(open)
}

/// Where a quotation mark closes a little behind a place, with no other mark between.
fn closing(text: &str, at: usize) -> Option<usize> {
    let close = text[at..].find('”').map(|close| at + close)?;
    let between = &text[at..close];
    (is_short(between, 8) && !between.contains(['，', '。', '；', '、', '\n'])).then_some(close)
}
