//! What was meant by a mistyped word, where clap does not know the words that there are.

/// The name that is most like what was typed, where one is like it.
pub(super) fn meant<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let typed = typed.to_ascii_lowercase();
    let slips = |name: &&str| strsim::damerau_levenshtein(name, &typed);
    // One slip in a short name, two in a long one.
    names.min_by_key(slips).filter(|name| slips(name) <= name.len() / 3)
}

/// The same as the advice that ends a message, or other advice where nothing is like it.
pub(super) fn did_you_mean<'n>(typed: &str, names: impl Iterator<Item = &'n str>, otherwise: &str) -> String {
    meant(typed, names).map_or_else(|| otherwise.to_owned(), |name| format!("did you mean {name}?"))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_slip_is_seen_through() {
        let names = ["csv", "xlsx", "parquet"];
        for (typed, want) in [("xslx", Some("xlsx")), ("parqet", Some("parquet")), ("CVS", Some("csv")), ("doc", None), ("", None)] {
            assert_eq!(meant(typed, names.into_iter()), want, "{typed}");
        }
    }
}
