//! Square metres: the floor area of homes, public space, or neither.

use super::{near, words_of};
use crate::cue::{Says, Thing};
use crate::extract::View;
use crate::extract::carry::Topic;
use crate::extract::phrase::Subject;
use crate::figure::{Field, Metric, Why};
use crate::mention::floor;
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::token::Mark;

/// What has floor area, in the name of what was counted before it.
const BUILT: &[&str] = &["违建", "违章", "违法建", "建筑", "房屋"];

/// How the names of houses end.
const HOUSES: &[&str] = &["综合楼", "大楼", "教学楼", "宿舍楼", "住院楼", "门诊楼", "业务楼", "仓储面积"];

/// What an area is of.
pub(super) fn area(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let head = subject.head.as_ref();
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    // 可选安置房，一套90平方米，一套75平方米
    if ends_with_any(&view.text[..view.mention().before], &["一套", "每套"]) {
        return (Metric::FloorArea, None);
    }
    // 分到2套共180平方米的房子
    if starts_with_any(&view.text[view.mention().after..], &["的房子", "的小房子", "的新房", "的住房", "的房屋"]) {
        return (Metric::FloorArea, None);
    }
    match head.map(|h| h.thing) {
        Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
        // An area of 体育健身场地 is public space.
        Some(Thing::Is(Metric::SportsFacilities)) => told(Metric::PublicSpace),
        // 1200平方米的社区食堂: of the services that the rooms are for.
        Some(Thing::Is(Metric::ServiceFacilities)) => told(Metric::ServiceFacilities),
        // 项目首期拆除建筑31万平方米
        _ if view.text[..view.mention().before].ends_with("拆除建筑") => told(Metric::FloorArea),
        // 扩建市医院门诊综合楼1.8万平方米
        _ if subject.phrase.is_some_and(|(from, to)| ends_with_any(words_of(view, from..to), HOUSES)) => told(Metric::FloorArea),
        Some(Thing::Is(_)) => (Metric::Other, head.map(|h| h.why.clone())),
        // 完成旧住房修缮工程64.8万平方米: of the houses that the works are on.
        Some(Thing::Project)
            if subject.phrase.is_some_and(|(from, to)| {
                has_any(words_of(view, from..to), &["住房", "房屋", "小区", "楼", "暖房子"]) && !words_of(view, from..to).contains("公园")
            }) =>
        {
            told(Metric::FloorArea)
        }
        Some(Thing::Housing(_) | Thing::Community | Thing::Building | Thing::Floor | Thing::Dwelling) => told(Metric::FloorArea),
        Some(_) => inherited_area(view),
        // 严查违法建设，累计拆除5.2万平方米
        None if words_of(view, view.clause.start..view.at + 1).contains('拆')
            && ["违建", "违法建设", "违法建筑", "违章", "两违"]
                .iter()
                .any(|w| view.text[view.tokens[0].span.start..view.tokens[view.clause.start].span.start].contains(w)) =>
        {
            (Metric::FloorArea, None)
        }
        None if subject.named => area_named(view, subject),
        None => inherited_area(view),
    }
}

/// 外墙粉刷9.6万平方米: built area named anywhere in the phrase.
fn area_named(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    let Some((from, to)) = subject.phrase else { return (Metric::Other, None) };
    (from..to)
        .find_map(|at| match view.tokens[at].noun()? {
            (row, Thing::Floor | Thing::Dwelling) => Some((Metric::FloorArea, Some(view.why(at, row, "built area named in the phrase")))),
            _ => None,
        })
        .unwrap_or((Metric::Other, None))
}

/// Whether what has floor area is named right before a figure.
fn built(view: &View<'_, '_>, at: usize) -> bool {
    let head = &view.text[floor(view.text, at.saturating_sub(24))..at];
    let clause = &head[head.rfind(['，', '。', '；', '、', '\n']).unwrap_or(0)..];
    has_any(clause, BUILT)
}

/// Nothing names what has the area: it is of what was told before, or of the topic.
fn inherited_area(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    // 目标：新增场地4.5万平方米、…。进展：分别完成4.1万平方米、…
    if view.last_of(view.clause.start..view.at, Says::Each).is_some()
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 成交商品房3652套、47.3万平方米: the area of the homes before.
    let pair = view.at >= 2 && view.tokens[view.at - 1].mark() == Some(Mark::Item);
    if pair && view.figure_at(view.at - 2).is_some_and(|f| f.unit == "套") {
        return (Metric::FloorArea, None);
    }
    // 盘活闲置房屋26处、7800平方米: of the houses before, whatever was told earlier.
    if pair && view.figure_at(view.at - 2).is_some_and(|f| built(view, f.span.start)) {
        return (Metric::FloorArea, None);
    }
    // A report's paragraph goes from subject to subject.
    let topic = view.scope.topic.as_ref().filter(|topic| !view.scope.report || near(view, &topic.why));
    match topic {
        Some(Topic { thing: Thing::Is(Metric::PublicSpace), why }) => (Metric::PublicSpace, Some(why.clone())),
        Some(Topic { thing: Thing::Community | Thing::Housing(_), why }) => (Metric::FloorArea, Some(why.clone())),
        _ if view.figures[view.sentence_from..].iter().any(|f| matches!(f.metric, Metric::Buildings | Metric::Communities)) => {
            (Metric::FloorArea, None)
        }
        // 建1家养老服务中心，面积不少于1500平方米: of its rooms.
        _ if view.figures[view.sentence_from..].last().is_some_and(|f| f.metric == Metric::ServiceFacilities) => (Metric::FloorArea, None),
        // 项目名称：怡园小区改造项目, and below it 改造面积3.2万平方米, in a release about homes
        _ if view.scope.about
            && ends_with_any(view.text[..view.mention().before].trim_end(), &["改造面积", "改造总面积", "改造建筑面积"]) =>
        {
            (Metric::FloorArea, None)
        }
        // 治理违建2700万平方米
        _ if ends_with_any(&view.text[..view.mention().before], &["违建", "违章建筑", "违法建设"]) => (Metric::FloorArea, None),
        // 拆除违章建筑40处、1.6万平方米
        _ if view.figures[view.sentence_from..].last().is_some_and(|f| built(view, f.span.start)) => (Metric::FloorArea, None),
        _ => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "平方米") {
            Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
            None => (Metric::Other, None),
        },
    }
}
