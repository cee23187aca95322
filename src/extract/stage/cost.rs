//! What a programme costs in all, where no verb tells how far it is: the contract gives 总投资 its programme's stage, and the paragraph says
//! how far that has come.

use crate::cue::Dimension;
use crate::extract::View;
use crate::figure::{Field, Figure, Kind, Stage, Why};
use crate::release::Role;
use crate::search::{ends_with_any, find, has_any};
use std::ops::Range;

/// What says that all of it is done, unless it is to come.
const DONE: &[&str] = &[
    "全部完工",
    "全面完工",
    "已完工",
    "全部竣工",
    "全面竣工",
    "已竣工",
    "月竣工",
    "月底竣工",
    "竣工验收",
    "竣工交付",
    "投入使用",
    "建成投用",
    "投用",
    "已建成",
    "改造后",
    "日竣工",
    "日完工",
    "月完工",
    "月底完工",
    "入住",
];

/// What says that it has begun, or goes on.
const UNDER_WAY: &[&str] = &[
    "正在",
    "进场施工",
    "全面开工",
    "全部开工",
    "已开工",
    "月开工",
    "正式开工",
    "正式动工",
    "月动工",
    "正式启动",
    "月启动",
    "封顶",
    "结顶",
    "签约率",
    "形象进度",
    "工程量的",
    "完成主体",
    "结构完成",
    "结构已完",
    "加紧施工",
    "抓紧施工",
    "如火如荼",
    "热火朝天",
    "收尾",
];

/// What says that it is still to come.
const AHEAD: &[&str] =
    &["预计", "将", "计划", "力争", "拟", "确保", "争取", "后续", "下一步", "年底前", "建成后", "完工后", "竣工后", "投用后"];

/// How far a project is whose cost a clause without a verb tells: by the rest of its sentence, then the sentences behind it, then
/// those before it.
pub(super) fn cost(view: &View<'_, '_>, kind: Kind) -> Option<(Stage, Option<Why>)> {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().before);
    let words = words.trim_end_matches(['约', '近', '超', '达', ' ', '为', '：']);
    // 投资概算4.75亿元: what it was reckoned to cost.
    if view.mention().of == Dimension::Money && kind == Kind::Level && words.ends_with("概算") {
        return Some((Stage::Planned, None));
    }
    let bare = kind == Kind::Level
        && view.mention().of == Dimension::Money
        && !view.scope.report
        && view.paragraph.role == Role::Body
        && ends_with_any(words, &["总投资", "总投资额"])
        && !has_any(words, AHEAD);
    // 列入计划14个，总投资386亿元: it goes on from what was counted.
    let sized = |figure: &Figure| {
        let told = figure.told(Field::Stage).map(|why| &view.text[why.span.clone()]);
        figure.stage == Stage::Existing
            || figure.stage == Stage::Completed
                && told.is_none_or(|word| matches!(word, "涉及" | "包括" | "包含" | "建设" | "共建设" | "总建筑面积"))
    };
    let counted = !view.figures[view.sentence_from..].iter().all(sized);
    if !bare || counted {
        return None;
    }
    // 在建的, 计划实施的…项目总投资: what its own clause says comes first.
    let (start, end) = (view.tokens[0].span.start, view.tokens.last()?.span.end);
    let text = &view.release.folded;
    let paragraph = &view.paragraph.span;
    let behind =
        sentences(text, view.mention().span.end..end).into_iter().chain(sentences(text, end..paragraph.end.max(end)).into_iter().take(2));
    let before = sentences(text, paragraph.start.min(start)..view.mention().before);
    behind.chain(before.into_iter().rev().take(3)).find_map(|sentence| status(text, sentence))
}

/// The sentences of a stretch of text.
fn sentences(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut from = span.start;
    text[span]
        .split_inclusive('。')
        .map(|s| {
            from += s.len();
            from - s.len()..from
        })
        .collect()
}

/// How far a sentence says that the work has come: what is under way, or what is told of another time than one to come.
fn status(text: &str, sentence: Range<usize>) -> Option<(Stage, Option<Why>)> {
    let mut from = sentence.start;
    let mut told = None;
    for clause in text[sentence].split_inclusive(['，', '；', ',', ';']) {
        let start = from;
        from += clause.len();
        let found = |words: &[&str]| words.iter().find_map(|word| find(clause, word).map(|at| start + at..start + at + word.len()));
        let ahead = has_any(clause, AHEAD);
        let why = |span, rule| Some(Why { row: None, span, rule });
        // 预计6月底完工, 计划2027年交付: until then it goes on.
        if let Some(span) = found(&["完工", "竣工", "交付", "投用", "建成"]).filter(|_| ahead && has_any(clause, &["预计", "计划"]))
        {
            return Some((Stage::Started, why(span, "to be finished later")));
        }
        if ahead {
            continue;
        }
        // 2020年8月开工，2023年5月通过竣工验收: the later status wins.
        if let Some(span) = found(UNDER_WAY) {
            told = Some((Stage::Started, why(span, "a project under way")));
        } else if let Some(span) = found(DONE) {
            told = Some((Stage::Completed, why(span, "a project that is finished")));
        }
    }
    told
}
