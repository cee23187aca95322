//! From bytes to characters, for places that come in no order.

/// Where each character of a text begins.
#[derive(Debug)]
pub(super) struct Chars(Vec<usize>);

impl Chars {
    pub(super) fn of(text: &str) -> Chars {
        Chars(text.char_indices().map(|(at, _)| at).collect())
    }

    /// How many characters stand before a byte.
    pub(super) fn before(&self, byte: usize) -> usize {
        self.0.partition_point(|at| *at < byte)
    }
}
