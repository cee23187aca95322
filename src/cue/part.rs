//! What announces the parts of a whole.

use super::{Row, Says, says};

const fn part(word: &'static str, proof: &'static str) -> Row {
    says(word, Says::Part, proof)
}

pub(super) const ROWS: &[Row] =
    &[part("其中", ""), part("含", ""), part("包括", ""), part("包含", ""), part("其中包括", ""), part("内含", ""), part("里面", "")];
