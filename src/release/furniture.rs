//! Lines that a site sets above a text: where it stands on the site, when it came out and where from. `cue::refusal` refuses their
//! numbers; here they are told from titles, and their times are kept from what stands below.

use crate::search::starts_with_any;

/// 索引号：…, 首页 > 政务公开, 发布日期：2025-10-15, 2025-10-15: whether a line is of what a site sets above a text.
pub(crate) fn furniture(line: &str) -> bool {
    let line = line.trim_start();
    // The characters that they begin with: most lines begin with none.
    let label = line.starts_with(['发', '公', '成', '生', '日', '时', '来', '信', '作'])
        && LABELS.iter().any(|word| line.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':'])));
    let mut day = line.chars().take_while(|c| *c != '\n').peekable();
    let path = || line.starts_with(['索', '发', '当', '您', '现', '所', '位', '首']) && starts_with_any(line, PATHS);
    label || path() || day.peek().is_some() && day.all(|c| c.is_ascii_digit() || "年月日时分-/.:： \u{3000}\r".contains(c))
}

/// The labels of lines that tell when a text came out, and where from.
const LABELS: &[&str] = &[
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
];

/// What lines begin with that tell where a text stands on its site.
const PATHS: &[&str] = &[
    "索引号",
    "发布机构：",
    "发布机构:",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "您所在的位置",
    "您当前的位置",
    "现在位置",
    "所在位置",
    "位置：",
    "首页 >",
    "首页>",
    "首页»",
];
