//! The caption of a table: what makes it one of tasks, and the months that it tells.

use crate::figure::{Period, Why};
use crate::release::{Paragraph, Release, Role, is_short};
use crate::search::{has, has_any};
use crate::time;

/// The longest caption of a table, in characters.
pub(super) const CAPTION: usize = 60;

/// 三、年度任务。, 任务分解如下：: the words above a table that make it one of tasks, and not of how far they have come.
pub(super) fn tasks(text: &str, start: usize) -> Option<Why> {
    let last = text.trim_end().trim_end_matches(['。', '：', ':', '表']);
    let from = last.rfind(['。', '；', '，']).map_or(0, |i| i + '。'.len_utf8());
    let words = &last[from..];
    if !is_short(words, CAPTION) || has_any(words, &["完成", "进展", "进度", "情况", "统计"]) {
        return None;
    }
    ["任务", "计划", "安排", "目标", "分配"].iter().find(|w| has(words, w)).and_then(|w| Some((words.find(w)?, w.len()))).map(
        |(i, length)| {
            let at = start + from + i;
            Why { row: None, span: at..at + length, rule: "a table of tasks" }
        },
    )
}

/// 2025年改造进展情况表（截至10月31日）, 2025年1—8月改造情况: the months in the caption of a table.
pub(super) fn tabled(release: &Release<'_>, paragraph: &Paragraph) -> Option<(Period, Option<Why>)> {
    if !is_short(release.folded[paragraph.span.clone()].trim(), CAPTION) || release.folded[paragraph.span.clone()].contains('。') {
        return None;
    }
    let at = release.paragraphs.partition_point(|p| p.span.start <= paragraph.span.start);
    release.paragraphs[at..].iter().take(2).find(|p| p.role == Role::Table)?;
    let times = time::expressions(release, &paragraph.span, release.year());
    times.into_iter().rev().find_map(|time| {
        let period = time.period().filter(|period| period.to.is_some_and(|to| to.month.is_some()))?;
        Some((period, Some(Why { row: time.row, span: time.span, rule: "time in the table's caption" })))
    })
}
