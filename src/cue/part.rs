//! What announces the parts of a whole.

use super::{Row, Says, says};

const fn part(word: &'static str, proof: &'static str) -> Row {
    says(word, Says::Part, proof)
}

pub(super) const ROWS: &[Row] = &[
    part("其中", "全市改造小区120个，其中丰城市⟦12个⟧。"),
    part("含", "全市改造小区120个，含丰城市⟦12个⟧。"),
    part("包括", "全市改造小区120个，包括丰城市⟦12个⟧。"),
    part("，涵盖", "全市改造小区120个，涵盖丰城市⟦12个⟧。"),
    part("里面", "全市改造小区120个，里面丰城市⟦12个⟧。"),
];
