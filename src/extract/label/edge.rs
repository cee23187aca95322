//! What stands at the ends of a phrase and is none of the name that it holds.

use crate::search::{ends_with_any, starts_with_any};
use std::ops::Range;

/// Words that stand before a name and are none of it.
const LEADING: &[&str] = &[
    "等",
    "和",
    "与",
    "及",
    "各级",
    "各项",
    "同步",
    "报告",
    "加上",
    "却",
    "另",
    "还",
    "的",
    "一批",
    "一个",
    "所有",
    "并",
    "有序",
    "积极",
    "精准",
    "科学布局",
    "大力",
    "直接拉动",
    "鼓励",
    "争创",
    "争列",
    "优化调整",
];

/// Words that tell when, before a name of some length.
const WHEN: &[&str] = &["全年", "当年", "当月", "累计"];

/// Words that stand behind it.
const TRAILING: &[&str] = &[
    "和",
    "与",
    "及",
    "等",
    "却",
    "由",
    "从",
    "共",
    "另",
    "还",
    "则",
    "约",
    "达",
    "达到",
    "超过",
    "超",
    "高于",
    "低于",
    "保持",
    "保持在",
    "控制在",
    "稳定在",
    "的",
    "总",
    "均",
    "已",
    "也",
    "仅",
    "只",
    "比",
    "较",
    "为",
    "占",
    "实现",
    "首次",
    "再次",
    "总计",
    "合计",
    "分别",
];

/// Verbs of which the tables know the first character alone, or a shorter word, and what then stands before a name: 新|造红树林, 新建|成中学.
const HALVES: &[(&str, &[&str])] = &[
    ("新", &["造", "种", "栽", "辟", "招", "聘", "签", "购", "植", "添", "铺", "修", "评", "注册", "认定", "划定", "投放", "招收"]),
    ("建", &["成"]),
    ("划", &["定"]),
    ("清理", &["出"]),
    ("推广", &["应用"]),
    ("维修", &["养护"]),
];

/// What stands before 均 in the words for an average: 耗材平|均降价63%, 养老金月人|均.
const AVERAGE: &[&str] = &["月人", "平", "人", "户", "年", "月", "日", "亩"];

/// What is left of some words without those at both ends that are none of a name.
pub(super) fn cut(text: &str, span: Range<usize>) -> Range<usize> {
    let mut span = span;
    for (verb, rest) in HALVES {
        let words = &text[span.clone()];
        if starts_with_any(words, rest)
            && let Some(rest) = rest.iter().find(|rest| words.starts_with(**rest) && words.len() >= rest.len() + "高中".len())
            && text[..span.start].ends_with(verb)
        {
            span.start += rest.len();
        }
    }
    if text[span.end..].starts_with('均') {
        let words = &text[span.clone()];
        let half = AVERAGE.iter().find(|half| words.ends_with(**half) && words.len() >= half.len() + "高中".len());
        span.end -= half.map_or(0, |half| half.len());
    }
    // 北湖公园等城市公园: what the examples are examples of.
    let words = &text[span.clone()];
    if let Some(at) = words.rfind('等').filter(|at| *at >= "公园".len()) {
        let behind = &words[at + '等'.len_utf8()..];
        let part = behind.starts_with(['级', '奖', '候']) || words[..at].ends_with(['高', '中', '平', '同', '初', '均', '一', '二', '三']);
        if !part && behind.chars().count() >= 2 {
            span.start += at + '等'.len_utf8();
        }
    }
    loop {
        let words = &text[span.clone()];
        let (head, tail) = (head(words), tail(words));
        if head + tail == 0 || head + tail >= words.len() {
            return span;
        }
        span = span.start + head..span.end - tail;
    }
}

/// Signs that are none of a name at its ends.
fn sign(c: char) -> bool {
    c.is_whitespace() || matches!(c, '的' | '、' | '，' | '《' | '》' | '—' | '：' | '◎' | '·')
}

/// How much of the head of some words is none of a name.
fn head(words: &str) -> usize {
    let signs = words.len() - words.trim_start_matches(sign).len();
    let word = |list: &[&str], rest: usize| list.iter().find(|w| words.starts_with(**w) && words.len() >= w.len() + rest).map(|w| w.len());
    if signs > 0 {
        return signs;
    }
    // 改造后|小区物业覆盖率
    if words.starts_with("后小区") || words.starts_with("后老旧") {
        return '后'.len_utf8();
    }
    let known = starts_with_any(words, LEADING).then(|| word(LEADING, "资金".len())).flatten();
    known.or_else(|| word(WHEN, "生产总值".len())).unwrap_or(0)
}

/// How much of the end of some words is none of a name.
fn tail(words: &str) -> usize {
    let signs = words.len() - words.trim_end_matches(sign).len();
    if signs > 0 || !ends_with_any(words, TRAILING) || words.ends_with("行为") {
        return signs;
    }
    TRAILING.iter().find(|w| words.ends_with(**w) && words.len() >= w.len() + "资金".len()).map_or(0, |w| w.len())
}
