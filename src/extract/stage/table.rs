//! The stage that the table of a number tells: the head of its column, or the caption.

use crate::cue::{Act, Dimension};
use crate::extract::View;
use crate::figure::{Kind, Stage, Why};
use crate::release::Role;
use crate::search::{self, has_any};

/// What the table says that the number stands in.
pub(super) fn of_table(view: &View<'_, '_>, kind: Kind) -> Option<(Stage, Option<Why>)> {
    // 年度计划改造小区（个）, 完成投资（万元）: the head of a column says whether it is a plan or what was done.
    if view.paragraph.role == Role::Table
        && kind == Kind::Level
        && let Some(told) = column(view)
    {
        return Some(told);
    }
    // 正在施工 below 进度 is of all that the row counts.
    if view.paragraph.role == Role::Table
        && kind == Kind::Level
        && let Some(told) = status(view)
    {
        return Some(told);
    }
    // A table of tasks, but for the columns that say what was done.
    if view.paragraph.role == Role::Table
        && let Some(caption) = &view.scope.caption
        && view.tokens.iter().all(|t| !matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Reach))))
    {
        // 补助资金（万元） in the notice that hands it out.
        let handed = view.mention().of == Dimension::Money && view.scope.hands_out;
        return Some((if handed { Stage::Completed } else { Stage::Planned }, Some(caption.clone())));
    }
    None
}

/// The stage that a cell of the row tells.
fn status(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    const TO_COME: &[&str] = &["未开工", "未动工", "未实施", "前期", "招标", "招投标", "拟", "待", "设计", "规划", "储备", "立项"];
    const AT_WORK: &[&str] = &["未完工", "未完成", "在建", "施工", "开工", "进场", "动工", "封顶", "收尾", "推进", "进行", "实施中"];
    const DONE: &[&str] = &["完工", "竣工", "验收", "交付", "投用", "完成", "销号"];
    let cell = view.release.cell_at(view.mention().span.start)?;
    // 补助资金（万元） is given, however far the works have come.
    let given = has_any(view.text.get(cell.head.clone())?, &["补助", "到位", "拨付", "下达", "资金"]);
    let span = cell.status.filter(|span| *span != cell.span && !given)?;
    let words = view.text.get(span.clone())?;
    let all = [(TO_COME, Stage::Planned), (&AT_WORK[..2], Stage::Started), (DONE, Stage::Completed), (&AT_WORK[2..], Stage::Started)];
    let stage = all.into_iter().find_map(|(list, stage)| has_any(words, list).then_some(stage))?;
    let word = !words.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '。' | '；'));
    word.then_some((stage, Some(Why { row: None, span, rule: "how far the row has come" })))
}

/// The stage that the head of a column tells.
fn column(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    const DONE: &[&str] = &["完成投资", "已完成", "实际完成", "累计完成", "已支付", "已拨付", "到位资金"];
    const PLANNED: &[&str] = &["计划", "任务数", "任务小区", "任务户", "目标任务", "目标数", "年度任务", "年度目标", "目标值"];
    let head = view.release.cell_at(view.mention().span.start)?.head;
    let words = view.text.get(head.clone())?;
    let find = |list: &[&str]| list.iter().find_map(|w| search::find(words, w).map(|at| head.start + at..head.start + at + w.len()));
    let why = |span| Some(Why { row: None, span, rule: "the head of the column" });
    if let Some(done) = find(DONE) {
        return Some((Stage::Completed, why(done)));
    }
    let progress = has_any(words, &["完成", "开工", "完工", "竣工", "率", "占", "实际"]);
    find(PLANNED).filter(|_| !progress).map(|span| (Stage::Planned, why(span)))
}
