//! The stage of a difference: that of the work that it is about; one measured only stands.

use super::View;
use super::phrase::Subject;
use super::plan::Said;
use super::stage::{future, mood_why};
use crate::cue::{Act, Dimension, Says, Thing, Trend};
use crate::figure::{Field, Kind, Metric, Stage, Why};
use crate::search::has_any;
use crate::token::Mark;

/// A difference takes the stage of the work that it is about; one measured only stands.
pub(super) fn change(view: &View<'_, '_>, subject: &Subject, said: Said) -> (Stage, Option<Why>) {
    if let Said::Plan(plan) = said {
        return (Stage::Planned, Some(plan));
    }
    let own = subject.named && !subject.behind;
    // 收入分别增加2100元和1300元: the second as the first.
    if let Some(number) = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))
        && view.tokens[number + 1..view.at].iter().all(|t| t.mark() == Some(Mark::Item) || t.is(Says::Link).is_some())
        && let Some(figure) = view.figure_at(number).filter(|f| f.kind == Kind::Change && f.unit == view.mention().unit)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    let sentence = &view.figures[view.sentence_from..];
    // 开工率79%，比去年同期低1.4个百分点: of the rate, and of no count before it.
    let points = view.mention().of == Dimension::Points;
    if points
        && !own
        && let Some(figure) = sentence.iter().rev().find(|f| f.unit == "%")
        && matches!(figure.metric, Metric::StartRate | Metric::CompletionRate)
    {
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    // 商品房销售面积156万平方米，下降8.3%: the market is measured, and nobody's work.
    let market = || {
        let words = &view.text[view.tokens[0].span.start.min(view.mention().span.start)..view.mention().span.start];
        has_any(words, MARKET)
    };
    if !own
        && let Some(figure) = sentence.iter().rev().find(|f| f.kind == Kind::Level)
        && figure.metric != Metric::Other
        && !(points && sentence.last().is_some_and(|f| f.unit == "%"))
    {
        if view.mention().of == Dimension::Percent && figure.stage != Stage::Planned && market() {
            return (Stage::Existing, figure.told(Field::Metric).cloned());
        }
        return (figure.stage, figure.told(Field::Stage).cloned());
    }
    if future(view) && matches!(said, Said::Nothing) {
        return (Stage::Planned, mood_why(view));
    }
    // 养老金、低保标准分别增长15.2%和14.2%: a standard that was raised.
    let from = if own { view.clause.start } else { 0 };
    let words = &view.text[view.tokens[from].span.start..view.mention().span.start];
    if has_any(words, &["标准", "养老金"]) && has_any(words, &["增长", "提高", "增加", "增幅", "月增", "增发"]) {
        return (Stage::Completed, None);
    }
    for at in (view.clause.start..view.at).rev() {
        // 参保人数增加2.4万人次: a stock that grew.
        if view.word(at) == "增加" && kind_of_stock(view, subject) {
            return (Stage::Existing, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "a quantity measured")));
        }
        // 优良天数达310天，比上年增加40天: what is measured, and nobody's work.
        if matches!(view.word(at), "增加" | "减少") && view.mention().unit == "天" {
            return (Stage::Existing, view.tokens[at].verb().map(|(row, _)| view.why(at, row, "a quantity measured")));
        }
        // 比去年多装31台
        if let Some((row, act @ (Act::Do | Act::Work | Act::Begin))) = view.tokens[at].verb()
            && view.tokens[at].change().is_none()
            && view.mention().of != Dimension::Percent
        {
            return (act.stage().unwrap_or(Stage::Completed), Some(view.why(at, row, "verb of the difference")));
        }
        match view.tokens[at].change() {
            // 减少贫困人口12万: somebody saw to it.
            Some((row, Trend::Measured)) if view.word(at) == "减少" && view.tokens.get(at + 1).is_some_and(|t| t.noun().is_some()) => {
                return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it")));
            }
            // 高速公路突破5000公里，净增2000公里: so much was built, where it is compared with nothing.
            Some((row, Trend::Measured)) if view.word(at) == "净增" && !words.contains(['比', '较']) => {
                return (Stage::Completed, Some(view.why(at, row, "so much came to be")));
            }
            Some((row, Trend::Made)) => return (Stage::Completed, Some(view.why(at, row, "somebody raised or lowered it"))),
            Some((row, Trend::Measured)) => return (Stage::Existing, Some(view.why(at, row, "a quantity measured"))),
            _ => {}
        }
    }
    (Stage::Existing, None)
}

/// What the market for homes and the budget are measured by.
const MARKET: &[&str] = &[
    "房地产开发",
    "商品房",
    "房屋施工",
    "房屋竣工",
    "住宅投资",
    "用房投资",
    "施工面积",
    "竣工面积",
    "销售面积",
    "外资",
    "民生支出",
    "预算支出",
    "保障支出",
];

/// Whether the number tells of people or of what no table knows, which nobody built.
fn kind_of_stock(view: &View<'_, '_>, subject: &Subject) -> bool {
    let named = subject.named && !subject.behind;
    named && subject.head.as_ref().is_none_or(|h| matches!(h.thing, Thing::Is(Metric::Other)) || view.word(h.at).ends_with("人口"))
}
