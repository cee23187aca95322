//! Charging points, for cars or for bicycles.

use super::words_of;
use crate::extract::View;
use crate::extract::phrase::{Head, Subject};
use crate::figure::{Field, Metric, Why};
use crate::release::is_short;

/// What a word for charging points of either kind counts.
pub(super) fn charging(view: &View<'_, '_>, subject: &Subject, head: &Head, why: Option<Why>) -> (Metric, Option<Why>) {
    // 电动自行车的集中充电装置有276个: for what they are is said before.
    if of_ebikes(view, subject) {
        return (Metric::ChargingEbike, why);
    }
    // 五、电动自行车充电设施。计划安装充电桩400套: by the words that head the paragraph.
    let opening = view.text[view.paragraph.span.clone()].split('。').next().unwrap_or_default();
    if is_short(opening, 24) && opening.contains("自行车") && !opening.contains("汽车") {
        return (Metric::ChargingEbike, why);
    }
    // 充电桩 in a text about those for cars.
    let before = view.figures[view.paragraph_from..].iter().rev().find(|f| f.metric == Metric::ChargingEv);
    // 电动自行车集中充电棚6处、充电接口180个
    let ebike = view.figures[view.sentence_from..].iter().rev().find(|f| f.metric.word().starts_with("charging"));
    if let Some(figure) = ebike.filter(|f| f.metric == Metric::ChargingEbike && view.word(head.at).ends_with(['口', '座', '点'])) {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 新能源汽车保有量突破52万辆，累计建成充电桩27.4万个
    let text = &view.text[view.paragraph.span.start..view.mention().span.start];
    let car = ["新能源汽车", "电动汽车"].iter().filter_map(|w| text.rfind(w)).max();
    match before {
        Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
        None if car.is_some_and(|at| !text[at..].contains("自行车")) => (Metric::ChargingEv, why),
        // 新增充电接口180个: such are for bicycles, where no cars are named.
        None if view.word(head.at).ends_with("接口") => (Metric::ChargingEbike, why),
        None => (Metric::Charging, why),
    }
}

/// Whether the words between the number before and this one say that it is for electric bicycles.
fn of_ebikes(view: &View<'_, '_>, subject: &Subject) -> bool {
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let to = subject.phrase.filter(|_| subject.behind).map_or(view.at + 1, |(_, to)| to);
    let words = words_of(view, from..to);
    words.contains("自行车") && !words.contains("汽车")
}
