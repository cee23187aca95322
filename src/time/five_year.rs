//! The five-year plans: their names, their years, and where the name of one is a time.

use crate::release::{Release, is_short};
use crate::scan::kind;
use crate::search::{ends_with_any, has_any, starts_with_any, up_to};
use std::ops::{Range, RangeInclusive};

/// The plans by their names.
const PLANS: &[(&str, u8)] = &[("十一五", 11), ("十二五", 12), ("十三五", 13), ("十四五", 14), ("十五五", 15)];

/// The years of the nth plan. The first was for 1953 to 1957; from the sixth on they follow each other without a gap.
pub(super) fn years(plan: u8) -> RangeInclusive<u16> {
    let last = 1955 + 5 * u16::from(plan);
    last - 4..=last
}

/// The plan that a text names first, with its quotes, and its years.
pub(crate) fn named(text: &str) -> Option<(Range<usize>, RangeInclusive<u16>)> {
    let found = PLANS.iter().filter_map(|(name, plan)| Some((text.find(name)?, name, plan)));
    let (at, name, plan) = found.min()?;
    let (quoted, end) = (text[..at].ends_with('“'), at + name.len());
    let start = if quoted { at - '“'.len_utf8() } else { at };
    let end = if quoted && text[end..].starts_with('”') { end + '”'.len_utf8() } else { end };
    Some((start..end, years(*plan)))
}

/// Whether the name of a plan is a time: “十四五”规划 is a name; “十四五”期间 is a time, and so is what is to be reached in it or was.
pub(super) fn is_time(release: &Release<'_>, span: &Range<usize>) -> bool {
    let text = &release.folded;
    starts_with_any(text[span.end..].trim_start_matches('”'), BEHIND)
        || heading(text, span)
        || looks_back(text, span)
        || heads(release, span.end)
}

/// What stands behind the name of a five-year plan where it is a time.
const BEHIND: &[&str] = &[
    "期间",
    "时期",
    "以来",
    "前一年",
    "前两年",
    "前三年",
    "前四年",
    "末",
    "期末",
    "收官",
    "目标",
    "规划目标",
    "任务",
    "累计",
    "开工",
    "新开工",
    "新增",
    "建成",
    "全市",
    "全省",
    "我市",
    "我省",
    "主要成效",
    "主要成就",
    "成效",
    "发展成就",
];

/// 回顾“十四五”, 一、“十三五”工作回顾: a line that ends with the name of a plan, or that is of the work or growth in it, is of its
/// time.
fn heading(text: &str, span: &Range<usize>) -> bool {
    const PLANS: &[&str] = &["规划", "纲要", "方案"];
    let behind = text[span.end..].trim_start_matches('”');
    // “十三五”——决战决胜的五年
    let motto = || behind.starts_with("——") && text[..span.start].trim_end_matches(['“', '*']).ends_with('\n');
    if (starts_with_any(behind, &["工作", "发展"]) || motto())
        && let line = up_to(behind, |c| c == '\n')
        && is_short(line, 24)
        && !line.contains(['。', '，', '；', '：'])
        && !has_any(line, PLANS)
    {
        return true;
    }
    let ends = text[span.end..].trim_start_matches('”').starts_with(['\n', '\r']) || text[span.end..].trim_matches('”').is_empty();
    ends && ends_with_any(text[..span.start].trim_end_matches('“'), &["回顾", "回望", "展望"])
}

/// 回望“十四五”，城市品质显著跃升; 展望“十五五”，…: a plan that is looked back on, or ahead to, is a time.
fn looks_back(text: &str, span: &Range<usize>) -> bool {
    let head = text[..span.start].trim_end_matches('“');
    ends_with_any(head, &["回望", "回顾", "展望", "面向", "迈向", "迈进"]) && text[span.end..].trim_start_matches('”').starts_with('，')
}

/// “十四五”四川改造老旧小区2.48万个, “十五五”拟筹集保租房12万套: a plan whose name heads what was or will be done in its years.
fn heads(release: &Release<'_>, at: usize) -> bool {
    let at = at + if release.folded[at..].starts_with('”') { '”'.len_utf8() } else { 0 };
    let opens = |hit: &crate::scan::Hit| hit.is_place() || hit.tells(kind::VERB | kind::MOOD);
    let clause = || up_to(&release.folded[at..], |c| matches!(c, '，' | '。' | '；' | '\n'));
    release.hits.starting(at).iter().any(opens) && !has_any(clause(), &["规划", "纲要", "方案"])
}
