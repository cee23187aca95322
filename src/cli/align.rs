//! Columns that line up, wide Chinese characters included.

use unicode_width::UnicodeWidthStr;

/// The rows as lines: columns padded to their widest cell, two spaces between, nothing behind the last.
pub(super) fn align<const N: usize>(rows: &[[String; N]], indent: &str) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let mut lines = String::new();
    for row in rows {
        let mut line = indent.to_owned();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width + 2 - cell.width()));
        }
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::align;

    #[test]
    fn a_chinese_character_is_two_columns_wide() {
        let rows = [["老旧小区", "a"], ["id", "b"]].map(|row| row.map(str::to_owned));
        assert_eq!(align(&rows, "  "), "  老旧小区  a\n  id        b\n");
    }
}
