//! Marks of bold type, as pages that were turned to Markdown keep them: `**二、2025年重点工作**`.

use crate::sign::Sign;
use std::ops::Range;

/// Runs of two or three asterisks. Longer ones rule off, or stand for what is hidden, and so do those in a number: `138**6`.
pub(super) fn marks<'s>(text: &'s str, signs: &'s [Sign]) -> impl Iterator<Item = Range<usize>> + use<'s> {
    let bytes = text.as_bytes();
    let hides = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    let starts = signs.iter().filter(|sign| sign.c == '*' && !text[..sign.at].ends_with('*'));
    starts.filter_map(move |first| {
        let length = bytes[first.at..].iter().take_while(|byte| **byte == b'*').count();
        let run = first.at..first.at + length;
        let hidden = hides(bytes[..run.start].last()) && hides(bytes.get(run.end));
        (matches!(length, 2 | 3) && !hidden).then_some(run)
    })
}
