//! Projects and tasks: counted as such, or standing for the communities and homes that they are of.

use super::inherited::inherited;
use super::near;
use crate::cue::Thing;
use crate::extract::carry::Topic;
use crate::extract::phrase::{Head, Subject};
use crate::extract::stage::told_before;
use crate::extract::{View, depth, part};
use crate::figure::{Field, Metric, Why};
use crate::mention::is_han;
use crate::search::ends_with_any;
use crate::token;

/// What a task or plan is of.
pub(super) fn tasks(view: &View<'_, '_>, subject: &Subject, head: &Head, why: Option<Why>) -> (Metric, Option<Why>) {
    // 开工13480个，超过了1.2万个的规划目标: of what was counted.
    if subject.behind
        && view.text[view.mention().after..].starts_with('的')
        && let Some(figure) = view.figures[view.sentence_from..].iter().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 改革任务76项: tasks with words of their own are of something else.
    if !bare(view, subject) {
        return (Metric::Other, why);
    }
    // 国家下达改造计划1021个: of communities, in a release on them.
    if view.scope.about && view.mention().unit == "个" && view.word(head.at).contains("改造") {
        return (Metric::Communities, why);
    }
    inherited(view, Metric::Other)
}

/// What projects are, or are of.
pub(super) fn projects(view: &View<'_, '_>, subject: &Subject, why: Option<Why>) -> (Metric, Option<Why>) {
    match view.mention().unit {
        // 在建项目还有312台: lifts, where lifts are what is counted so.
        "台" | "部" => return inherited(view, Metric::Projects),
        // 实施7939家餐饮单位“明厨亮灶”工程
        // 40条河涌整治示范项目 are rivers, 36座水库除险加固工程 reservoirs.
        "家" | "条" | "座" => return (Metric::Other, why),
        // 52个保交楼项目16776套: the homes of the projects.
        "套" | "间" => {
            return match &view.scope.housing {
                Some((metric, why)) if near(view, why) || !view.scope.report && view.paragraph.span.contains(&why.span.start) => {
                    (*metric, Some(why.clone()))
                }
                _ => (Metric::Other, why),
            };
        }
        _ => {}
    }
    // 12项整治提升工程: no communities are counted so.
    if view.mention().unit == "项" && subject.behind {
        return (Metric::Projects, why);
    }
    // 27个（含跨街道项目3个）: what a bracket takes out of a whole is of its kind.
    if depth(view.tokens, view.at) > 0
        && view.mention().unit == "个"
        && subject.phrase.is_some_and(|(from, to)| {
            view.tokens[from..to].iter().all(|t| t.noun().is_none_or(|(_, thing)| matches!(thing, Thing::Project | Thing::Place)))
        })
        && let Some((figure, why)) = part::whole(view, |f| f.metric == Metric::Communities)
    {
        return (figure.metric, Some(why));
    }
    // A bare 项目 refers back to the whole, or to the communities or housing that the text is about.
    if !bare(view, subject) {
        return (Metric::Projects, why);
    }
    if let Some((figure, why)) = part::whole(view, |f| f.metric != Metric::Other) {
        return (figure.metric, Some(why));
    }
    // 197个老旧小区改造项目全部完工，…，这197个项目中: what was counted.
    if ends_with_any(&view.text[..view.mention().before], &["这", "上述", "以上"])
        && let Some(figure) = told_before(view)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    match view.scope.topic.as_ref().filter(|topic| !view.scope.report || near(view, &topic.why)) {
        Some(Topic { thing: Thing::Community, why }) => (Metric::Communities, Some(why.clone())),
        // 发放租赁补贴3156万元。力争42个项目全部开工: no subsidy is one.
        Some(Topic { thing: Thing::Housing(Metric::RentSubsidy), .. }) => (Metric::Projects, why),
        Some(Topic { thing: Thing::Housing(metric), why }) => (*metric, Some(why.clone())),
        // 督促剩余27个项目全部开工, in a release on communities.
        _ if view.scope.about && !view.scope.report && ends_with_any(&view.text[..view.mention().before], &["剩余", "其余", "所有"]) => {
            (Metric::Communities, why)
        }
        _ => (Metric::Projects, why),
    }
}

/// 项目 with nothing of its own in front of it.
fn bare(view: &View<'_, '_>, subject: &Subject) -> bool {
    let Some((from, to)) = subject.phrase else { return true };
    let own = view.tokens[from..to]
        .iter()
        .filter(|t| matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 1)
        .filter(|t| {
            !["年度", "全年", "既定", "的年度", "往年", "历年", "往年结转", "历年结转", "结转", "跨年", "续建", "跨年续建"]
                .contains(&&view.text[t.span.clone()])
        })
        .count();
    // 纳入国家计划项目22个: the plan is no thing of its own.
    let nouns = view.tokens[from..to].iter().filter(|t| t.noun().is_some_and(|(_, thing)| thing != Thing::Task)).count();
    // 工业污染治理项目: what the work before it is on.
    let other = |t: &token::Token| match t.noun() {
        Some((_, thing)) => !matches!(thing, Thing::Community | Thing::Housing(_) | Thing::Building | Thing::Dwelling),
        None => matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 1,
    };
    let works = !subject.behind && from > view.clause.start + 1 && view.word(from - 1) == "治理" && other(&view.tokens[from - 2]);
    own == 0 && nouns <= 1 && !works
}
