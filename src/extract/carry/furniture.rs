//! Lines that a site sets above a text: when it came out and where from. `cue::refusal` refuses their numbers; here their times are kept
//! from what stands below.

/// 发布日期：2025-10-15, 2025-10-15: whether a line is of what a site sets above a text, which is told of nothing below it.
pub(super) fn furniture(line: &str) -> bool {
    let line = line.trim_start();
    // The characters that they begin with: most lines begin with none.
    let label = line.starts_with(['发', '公', '成', '生', '日', '时', '来', '信', '作', '索'])
        && FURNITURE.iter().any(|word| line.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':'])));
    let mut day = line.chars().take_while(|c| *c != '\n').peekable();
    label || day.peek().is_some() && day.all(|c| c.is_ascii_digit() || "年月日时分-/.:： \u{3000}\r".contains(c))
}

/// The labels of such lines.
const FURNITURE: &[&str] = &[
    "发布日期",
    "发布时间",
    "公布日期",
    "公示时间",
    "公示日期",
    "发文日期",
    "成文日期",
    "生成日期",
    "日期",
    "时间",
    "来源",
    "信息来源",
    "作者",
    "索引号",
];
