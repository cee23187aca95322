//! Traditional characters read as simplified ones, in place.
//!
//! The table (`data/traditional.tsv`, from OpenCC) holds only pairs of the same length in UTF-8, so every
//! offset into the folded text is an offset into the text as read. Folding serves matching alone: what is
//! printed comes from the text itself.

use crate::sign::Signs;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

static TABLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    // 於 is a character of simplified text too (a surname, 於菟); folded for matching alone it does no harm.
    let rest = [('於', '于')];
    include_str!("../data/traditional.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (from, to) = line.split_once('\t')?;
            Some((from.chars().next()?, to.chars().next()?))
        })
        .chain(rest)
        .collect()
});

/// Characters that only traditional text has and that no release of length goes without.
pub(crate) const TELLTALE: [char; 18] =
    ['個', '萬', '戶', '區', '億', '這', '來', '為', '發', '開', '動', '據', '與', '對', '時', '間', '導', '會'];

/// The text in simplified characters, unchanged where it is simplified already.
///
/// ```
/// assert_eq!(oldcomm::traditional::fold("老舊小區３個"), "老旧小区３个");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    read(text, &Signs::of(text))
}

/// The same for a text whose signs are found already.
pub(crate) fn read<'t>(text: &'t str, signs: &Signs) -> Cow<'t, str> {
    if signs.is_traditional() { Cow::Owned(simplified(text)) } else { Cow::Borrowed(text) }
}

/// The same for a text too short to be known as traditional.
pub fn simplified(text: &str) -> String {
    text.chars().map(|c| if c < '\u{3400}' { c } else { TABLE.get(&c).copied().unwrap_or(c) }).collect()
}
