//! What a number counts: the metric that follows from its phrase, its unit and what the text is about.

use super::carry::Topic;
use super::phrase::{Head, Subject};
use super::{View, depth, money, part, people, share};
use crate::cue::{Dimension, Says, Thing};
use crate::figure::{Field, Kind, Metric, Why};
use crate::mention::{floor, is_han};
use crate::release::Role;
use crate::search::{ends_with_any, has_any};
use crate::token::{self, Mark};

/// The metric, and what told it.
pub(super) fn metric(view: &View<'_, '_>, kind: Kind, subject: &Subject) -> (Metric, Option<Why>) {
    let mention = view.mention();
    let head = subject.head.as_ref();
    // 比去年多装74台: a difference is of the figure before.
    if kind == Kind::Change
        && head.is_none()
        && (!subject.named || mention.of != Dimension::Homes)
        && !matches!(mention.of, Dimension::Percent | Dimension::Points)
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == mention.unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    let told = |metric: Metric| (metric, head.map(|h| h.why.clone()));
    match mention.of {
        Dimension::Percent | Dimension::Points => match share::share(view, kind, subject) {
            (Metric::Other, why) => resettled(view).unwrap_or((Metric::Other, why)),
            told => told,
        },
        Dimension::Money => money::metric(view, subject, kind),
        Dimension::Homes => people::homes(view, subject),
        Dimension::People => people::people(view, subject),
        Dimension::Buildings => match head.map(|h| h.thing) {
            Some(Thing::Housing(Metric::DilapidatedHousing)) => told(Metric::DilapidatedHousing),
            Some(Thing::Housing(metric)) => told(metric),
            Some(Thing::Is(Metric::Other)) => (Metric::Other, head.map(|h| h.why.clone())),
            None if !subject.named => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == mention.unit) {
                Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
                // 完成剩余危房解危，其中上半年完成60栋
                None if matches!(&view.scope.housing, Some((Metric::DilapidatedHousing, why)) if near(view, why) || !view.scope.report && view.paragraph.span.contains(&why.span.start)) =>
                {
                    let why = view.scope.housing.as_ref().map(|(_, why)| why.clone());
                    (Metric::DilapidatedHousing, why)
                }
                None => (Metric::Buildings, view_unit(view)),
            },
            // 二、危房。…属C、D级的317栋
            None | Some(Thing::Building | Thing::Dwelling)
                if moved(view, head).is_none() && matches!(view.scope.housing, Some((Metric::DilapidatedHousing, _))) =>
            {
                match &view.scope.housing {
                    Some((metric, why)) if view.paragraph.span.contains(&why.span.start) => (*metric, Some(why.clone())),
                    _ => (Metric::Buildings, view_unit(view)),
                }
            }
            // 城中村改造…，配建安置房9栋: of the programme that moves people.
            Some(Thing::Dwelling) if moved(view, head).is_some() => moved(view, head).unwrap_or((Metric::Buildings, None)),
            _ => (Metric::Buildings, view_unit(view)),
        },
        Dimension::Area => match head.map(|h| h.thing) {
            Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
            // An area of 体育健身场地 is public space.
            Some(Thing::Is(Metric::SportsFacilities)) => told(Metric::PublicSpace),
            // 1200平方米的社区食堂: rooms, whatever they are for.
            Some(Thing::Is(Metric::ServiceFacilities)) => told(Metric::FloorArea),
            Some(Thing::Is(_)) => (Metric::Other, head.map(|h| h.why.clone())),
            // 完成旧住房修缮工程64.8万平方米: of the houses that the works are on.
            Some(Thing::Project)
                if subject.phrase.is_some_and(|(from, to)| {
                    has_any(words_of(view, from..to), &["住房", "房屋", "小区", "楼"]) && !words_of(view, from..to).contains("公园")
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
        },
        Dimension::Land => match head.map(|h| h.thing) {
            Some(Thing::Is(Metric::PublicSpace)) => told(Metric::PublicSpace),
            _ => (Metric::Other, head.map(|h| h.why.clone())),
        },
        Dimension::Length => match head.map(|h| h.thing) {
            Some(Thing::Is(metric @ (Metric::Pipelines | Metric::PublicSpace))) => told(metric),
            None if !subject.named => inherited(view, Metric::Other),
            // 改造管网共580公里，供热260公里、供水150公里: lines of each kind.
            _ if conveys(view, subject)
                && let Some(figure) = view.figures[view.sentence_from..].iter().find(|f| f.metric == Metric::Pipelines) =>
            {
                (Metric::Pipelines, figure.told(Field::Metric).cloned())
            }
            _ => (Metric::Other, head.map(|h| h.why.clone())),
        },
        // 发放租赁补贴6380户次
        Dimension::Uses if matches!(head.map(|h| h.thing), Some(Thing::Housing(_))) => match head.map(|h| h.thing) {
            Some(Thing::Housing(metric)) => told(metric),
            _ => (Metric::Other, None),
        },
        // 加装电梯85部，是“十三五”末的5倍: of what is so many times more.
        Dimension::Measure
            if mention.unit == "倍" && kind == Kind::Change && view.word(view.clause.start).starts_with(['是', '为', '达']) =>
        {
            match view.figures[view.sentence_from..].last() {
                Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
                None => (Metric::Other, None),
            }
        }
        Dimension::Uses | Dimension::Measure => (Metric::Other, head.map(|h| h.why.clone())),
        Dimension::Count => match counted(view, subject) {
            // 责令3家施工企业停工: nobody counts communities so.
            (Metric::Communities, why) if APART.contains(&mention.unit) => (Metric::Other, why),
            told => told,
        },
    }
}

/// 供水, 燃气, 管道敷设: whether the phrase is no more than what lines carry or how they are laid.
fn conveys(view: &View<'_, '_>, subject: &Subject) -> bool {
    const CARRIED: &[&str] = &["供热", "供水", "供气", "燃气", "排水", "雨水", "污水", "热力", "电力", "通信", "管沟开挖", "管道敷设"];
    subject.phrase.is_some_and(|(from, to)| !subject.behind && CARRIED.contains(&words_of(view, from..to)))
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

fn view_unit(view: &View<'_, '_>) -> Option<Why> {
    let mention = view.mention();
    mention.unit_row.map(|row| Why { row: Some(row), span: mention.span.clone(), rule: "the unit counts buildings" })
}

fn counted(view: &View<'_, '_>, subject: &Subject) -> (Metric, Option<Why>) {
    // 3216个小区当中，装上充电设施的有2740个: those of what was counted before.
    if view.at > 1
        && view.word(view.at - 1).ends_with('有')
        && view.word(view.at - 2).ends_with('的')
        && !subject.behind
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return committee(view).unwrap_or_else(|| (figure.metric, figure.told(Field::Metric).cloned()));
    }
    let Some(head) = &subject.head else {
        // 去年完工329台！老楼加梯跑出加速度: lifts, where the sentence is on those.
        if matches!(view.mention().unit, "部" | "台")
            && !subject.named
            && let Some(at) = view.text[view.tokens[0].span.start..view.tokens.last().map_or(0, |t| t.span.end)].find("加梯")
            && view.figures[view.sentence_from..].iter().all(|f| f.unit != view.mention().unit)
        {
            let start = view.tokens[0].span.start + at;
            let why = Why { row: None, span: start..start + "加梯".len(), rule: "lifts by the verb and the unit" };
            return (Metric::Elevators, Some(why));
        }
        // 计划新建充电桩1500个、充电端口1万个，已分别建成1162个、8350个: each of what was planned at its place.
        if !subject.named
            && let Some(figure) = share::paired_levels(view).filter(|f| f.unit == view.mention().unit)
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        // 力争全年加装500部: with nothing between, it is lifts that are fitted.
        if matches!(view.mention().unit, "部" | "台")
            && !subject.behind
            && let Some(at) = (view.clause.start..view.at)
                .rev()
                .take_while(|at| {
                    !matches!(view.tokens[*at].kind, token::Kind::Gap | token::Kind::Mark(Mark::Item) | token::Kind::Mention(_))
                })
                .find(|at| view.word(*at) == "加装")
            && let Some((row, _)) = view.tokens[at].verb()
        {
            return (Metric::Elevators, Some(view.why(at, row, "lifts by the verb and the unit")));
        }
        let alike = |f: &&crate::figure::Figure| f.unit == view.mention().unit && f.kind == Kind::Level;
        // 建成19部，其余34部卡在低层业主不同意: what is left of what was counted, whatever is said of it.
        if left_over(view)
            && (!subject.named || subject.behind)
            && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(alike)
        {
            return committee(view).unwrap_or_else(|| (figure.metric, figure.told(Field::Metric).cloned()));
        }
        // 加装电梯160台（历年累计已建成1285台）: a bracket that names nothing is of what stands before it.
        if depth(view.tokens, view.at) == 1
            && !subject.behind
            && let Some(open) = view.clause.start.checked_sub(1).filter(|at| view.tokens[*at].mark() == Some(Mark::Open))
            && let Some(figure) = open.checked_sub(1).filter(|at| view.is_number(*at)).and_then(|at| view.figure_at(at)).filter(alike)
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        // 其中73个成立了业委会: communities by what they got.
        if part::whole(view, |f| f.metric == Metric::Communities).is_some()
            && let Some(told) = committee(view)
        {
            return told;
        }
        // A part takes its whole's metric unless it names a type of its own.
        // 其中省级样板3个
        let modifier = subject.phrase.is_some_and(|(from, to)| {
            let word = view.word(to - 1);
            // 其中超亿元15个
            let words = words_of(view, from..to);
            let size = words.contains('元') && words.starts_with(['超', '亿', '百', '千', '十']);
            word.ends_with(['的', '类', '型']) || word.ends_with("样板") || size
        });
        if let Some((figure, why)) = part::whole(view, |_| true)
            && (!subject.named || modifier || depth(view.tokens, view.at) > 0 || placed(view, subject))
        {
            return (figure.metric, Some(why));
        }
        // 推出保租房2000套，包括…、同心公寓500套: homes that are a part of others, by the name of the house.
        if matches!(view.mention().unit, "套" | "间")
            && let Some((figure, why)) = part::whole(view, |f| f.metric != Metric::Other)
        {
            return (figure.metric, Some(why));
        }
        // 创成省级卫生县2个, 房源分布在3个城区: places, with or without a title.
        if view.mention().unit == "个"
            && let Some((from, to)) = subject.phrase
            && titled_places(words_of(view, from..to))
        {
            return (Metric::Regions, None);
        }
        // 12个家属院
        if view.mention().unit == "个"
            && let Some((from, to)) = subject.phrase
            && ["家属院", "家属区", "生活区", "宿舍院"].iter().any(|w| words_of(view, from..to).contains(w))
        {
            return (Metric::Communities, None);
        }
        // 城中村怎么改？首批选了11个村
        // 实施城中村改造2个片区: of the programme that the sentence names.
        if let Some((metric @ (Metric::UrbanVillage | Metric::DilapidatedHousing | Metric::Shantytown), why)) = &view.scope.housing
            && view.mention().unit == "个"
            && near(view, why)
            && subject.behind
            && subject.phrase.is_some_and(|(from, to)| words_of(view, from..to) == "片区")
        {
            return (*metric, Some(why.clone()));
        }
        if let Some((Metric::UrbanVillage, why)) = &view.scope.housing
            && subject.phrase.is_some_and(|(from, to)| &view.text[view.tokens[from].span.start..view.tokens[to - 1].span.end] == "村")
        {
            return (Metric::UrbanVillage, Some(why.clone()));
        }
        // 老城区停车矛盾突出，缺口仍有1.1万个: what is short.
        if view.mention().unit == "个"
            && words_of(view, view.clause.clone()).contains("缺口")
            && view.text[view.paragraph.span.start..view.mention().span.start].contains("停车")
        {
            return (Metric::ParkingSpaces, None);
        }
        // 643个小区中，社区代管的170多个: some of those counted before.
        let some = modifier || view.text[..view.mention().before].ends_with('的');
        let mut before = view.figures[view.sentence_from..].iter().rev().filter(|f| f.unit == view.mention().unit && f.kind == Kind::Level);
        if some
            && !subject.behind
            && !ALIEN.contains(&view.mention().unit)
            && let Some(figure) = before.next()
        {
            let got = matches!(figure.metric, Metric::PropertyManagement | Metric::OwnersCommittee);
            let metric = if got && before.any(|f| f.metric == Metric::Communities) { Metric::Communities } else { figure.metric };
            return (metric, figure.told(Field::Metric).cloned());
        }
        // 配售型保障性住房从无到有，480套已交付: homes of the type that the sentence names.
        // 棚改安置房建设加快，建成13万套并陆续交付
        let idle = subject.behind && subject.phrase.is_some_and(|(from, _)| view.word(from).starts_with('并'));
        if matches!(view.mention().unit, "套")
            && (!subject.named || idle)
            && let Some((metric, why)) = &view.scope.housing
            && near(view, why)
        {
            return (*metric, Some(why.clone()));
        }
        // 保租房任务为2800套，已通过盘活存量等方式筹集3126套: whatever they were made of.
        if view.mention().unit == "套"
            && ends_with_any(&view.text[..view.mention().before], &["筹集", "筹建", "筹集建设", "配租", "开业运营", "货币化安置"])
            && let Some((metric, why)) = &view.scope.housing
            && near(view, why)
        {
            return (*metric, Some(why.clone()));
        }
        // 从户型看，一房型300套: how many rooms the homes have that were counted before.
        if view.mention().unit == "套"
            && let Some((from, to)) = subject.phrase
            && ["房型", "户型", "居室", "居"].iter().any(|w| words_of(view, from..to).ends_with(w))
            && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == "套")
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        // 经评估需要更新的1864部, 已签订协议12台: lifts, where they are what is counted so.
        if matches!(view.mention().unit, "台" | "部")
            && !view.scope.report
            && let Some(figure) = view.latest.of_unit(view.figures, view.mention().unit).filter(|f| f.metric == Metric::Elevators)
        {
            return (figure.metric, figure.told(Field::Metric).cloned());
        }
        if subject.named {
            return (Metric::Other, None);
        }
        let (metric, why) = inherited(view, Metric::Other);
        // 81个落实了专业物业服务: communities counted for what they got.
        let communities = matches!(metric, Metric::Communities | Metric::OwnersCommittee | Metric::PropertyManagement);
        return if communities { committee(view).unwrap_or((metric, why)) } else { (metric, why) };
    };
    let why = Some(head.why.clone());
    // 新增保租房2.1万套，其中…，产业园区配建5700套: homes that are a part of others, wherever they come from.
    if view.mention().unit == "套"
        && matches!(head.thing, Thing::Is(Metric::Other) | Thing::Place | Thing::Floor)
        && let Some((figure, told)) = part::whole(view, |f| f.unit == "套" && f.metric != Metric::Other)
    {
        return (figure.metric, Some(told));
    }
    // 受理诉求684件，其中加装电梯92件: cases, whatever they are about.
    if view.mention().unit == "件"
        && let Some((figure, told)) = part::whole(view, |f| f.unit == "件")
    {
        return (figure.metric, Some(told));
    }
    match head.thing {
        // 每百位老人有床位4张: beds for the aged.
        Thing::Is(Metric::Other)
            if view.word(head.at) == "床位"
                && words_of(view, item_of(view)).contains(['老', '孤'])
                && !words_of(view, item_of(view)).contains("医") =>
        {
            (Metric::ServiceFacilities, why)
        }
        // 电动自行车的集中充电装置有276个: for what they are is said before.
        Thing::Is(Metric::Charging) if of_ebikes(view, subject) => (Metric::ChargingEbike, why),
        // 充电桩 in a text about those for cars.
        Thing::Is(Metric::Charging) => {
            let before = view.figures[view.paragraph_from..].iter().rev().find(|f| f.metric == Metric::ChargingEv);
            // 电动自行车集中充电棚6处、充电接口180个
            let ebike = view.figures[view.sentence_from..].iter().rev().find(|f| f.metric.word().starts_with("charging"));
            if let Some(figure) = ebike.filter(|f| f.metric == Metric::ChargingEbike && view.word(head.at).ends_with(['口', '座', '点']))
            {
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
        // 城中村改造…，筹集安置住房: housing for those who are moved is of the programme that moves them.
        Thing::Dwelling => {
            if let Some(told) = moved(view, Some(head)) {
                return told;
            }
            // 筹集保租房7600套，其中人才公寓860套: a part that names no type of its own.
            if view.mention().unit == "套"
                && let Some((figure, whole)) = part::whole(view, |f| f.unit == "套" && f.metric != Metric::Other)
            {
                return (figure.metric, Some(whole));
            }
            // 筹集保障性租赁住房800套。800套房源分布在…: the same homes once more.
            let same = |f: &&crate::figure::Figure| f.unit == "套" && f.value == view.mention().value;
            if view.word(head.at) == "房源"
                && subject.behind
                && let Some(figure) = view.figures.iter().rev().take(20).find(same)
            {
                return (figure.metric, figure.told(Field::Metric).cloned());
            }
            match &view.scope.housing {
                Some((metric, why)) if view.word(head.at) == "房源" && view.paragraph.span.contains(&why.span.start) => {
                    (*metric, Some(why.clone()))
                }
                // 首个保障性住房项目动工，建成后可提供住房1052套
                Some((metric, why))
                    if view.word(head.at) == "住房"
                        && head.at > 0
                        && ["提供", "建设"].iter().any(|w| view.word(head.at - 1).ends_with(w))
                        && near(view, why) =>
                {
                    (*metric, Some(why.clone()))
                }
                _ => (Metric::Other, why),
            }
        }
        // 其中老旧小区内部2914个: where a part is, not what it is.
        Thing::Community if in_part_of_other(view) => {
            match part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)) {
                Some((figure, why)) => (figure.metric, Some(why)),
                None => (Metric::Communities, why),
            }
        }
        // 新增2个5万吨级泊位: of a port.
        Thing::Is(Metric::ParkingSpaces) if harbour(view) => (Metric::Other, why),
        Thing::Is(Metric::SportsFacilities) if view.mention().unit == "件" => (Metric::SportsFacilities, why),
        // 受理加梯申请63件: each is of a lift.
        Thing::Is(Metric::Elevators) if view.mention().unit == "件" => (Metric::Elevators, why),
        Thing::Is(_) if ALIEN.contains(&view.mention().unit) => (Metric::Other, why),
        // 约谈物业企业42家: firms counted, unless they are brought in.
        Thing::Is(Metric::PropertyManagement)
            if view.mention().unit == "家" && !["引", "进驻", "入驻"].iter().any(|w| words_of(view, view.clause.clone()).contains(w)) =>
        {
            (Metric::Other, why)
        }
        // 16条城中村, as villages are counted in the south.
        Thing::Housing(Metric::UrbanVillage) if view.mention().unit == "条" => (Metric::UrbanVillage, why),
        Thing::Housing(_) | Thing::Community | Thing::Is(Metric::ParkingSpaces | Metric::Pipelines)
            if matches!(view.mention().unit, "条" | "家" | "株")
                && !(view.mention().unit == "条" && matches!(head.thing, Thing::Is(Metric::Pipelines))) =>
        {
            (Metric::Other, why)
        }
        Thing::Is(metric) | Thing::Housing(metric) => (metric, why),
        // 老旧小区改造10285套 counts homes, not communities.
        // 公租房26个小区、5874套
        Thing::Community if view.mention().unit == "套" => match &view.scope.housing {
            Some((metric, why)) if near(view, why) => (*metric, Some(why.clone())),
            _ => (Metric::Other, why),
        },
        Thing::Community => managed(view, subject, head.at).or_else(|| committee(view)).unwrap_or((Metric::Communities, why)),
        Thing::Building => (Metric::Buildings, why),
        // 示范街道27条 are streets to walk on.
        Thing::Place if view.mention().unit == "条" => (Metric::Other, why),
        // 中华北路街道7台，105万元: where they are.
        Thing::Place if !subject.behind && matches!(view.mention().unit, "台" | "部" | "套" | "处") => inherited(view, Metric::Other),
        // 昆都仑区46个、其余旗县区10个: the rest of the places, and not how many they are.
        Thing::Place if !subject.behind && rest_of_places(view, subject) => inherited(view, Metric::Other),
        // 164个，其中城区58个、县市106个: where the part is.
        Thing::Place if !subject.behind && part::whole(view, |f| f.metric == Metric::Communities).is_some() => {
            (Metric::Communities, part::whole(view, |_| true).map(|(_, why)| why))
        }
        Thing::Place => (Metric::Regions, why),
        // 开工13480个，超过了1.2万个的规划目标: of what was counted.
        Thing::Task
            if subject.behind
                && view.text[view.mention().after..].starts_with('的')
                && let Some(figure) = view.figures[view.sentence_from..].iter().find(|f| f.unit == view.mention().unit) =>
        {
            (figure.metric, figure.told(Field::Metric).cloned())
        }
        // 改革任务76项: tasks with words of their own are of something else.
        Thing::Task if !bare(view, subject) => (Metric::Other, why),
        // 国家下达改造计划1021个: of communities, in a release on them.
        Thing::Task if view.scope.about && view.mention().unit == "个" && view.word(head.at).contains("改造") => {
            (Metric::Communities, why)
        }
        Thing::Task => inherited(view, Metric::Other),
        // 52个保交楼项目16776套: the homes of the projects.
        // 面向困难职工定向配租626套: homes, whoever they are for.
        Thing::Persons | Thing::People if matches!(view.mention().unit, "套" | "间") => inherited(view, Metric::Other),
        // 在建项目还有312台: lifts, where lifts are what is counted so.
        Thing::Project if matches!(view.mention().unit, "台" | "部") => inherited(view, Metric::Projects),
        // 实施7939家餐饮单位“明厨亮灶”工程
        Thing::Project if view.mention().unit == "家" => (Metric::Other, why),
        // 40条河涌整治示范项目 are rivers, 36座水库除险加固工程 reservoirs.
        Thing::Project if matches!(view.mention().unit, "条" | "座") => (Metric::Other, why),
        Thing::Project if matches!(view.mention().unit, "套" | "间") => match &view.scope.housing {
            Some((metric, why)) if near(view, why) || !view.scope.report && view.paragraph.span.contains(&why.span.start) => {
                (*metric, Some(why.clone()))
            }
            _ => (Metric::Other, why),
        },
        Thing::Project => {
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
            match view.scope.topic.as_ref().filter(|topic| !view.scope.report || near(view, &topic.why)) {
                Some(Topic { thing: Thing::Community, why }) => (Metric::Communities, Some(why.clone())),
                Some(Topic { thing: Thing::Housing(metric), why }) => (*metric, Some(why.clone())),
                // 督促剩余27个项目全部开工, in a release on communities.
                _ if view.scope.about
                    && !view.scope.report
                    && ["剩余", "其余", "所有"].iter().any(|w| view.text[..view.mention().before].ends_with(w)) =>
                {
                    (Metric::Communities, why)
                }
                _ => (Metric::Projects, why),
            }
        }
        _ => (Metric::Other, why),
    }
}

/// The tokens of a number's item: its clause, between the 、 on both sides where other numbers stand beyond them.
fn item_of(view: &View<'_, '_>) -> std::ops::Range<usize> {
    let ends = |at: &usize| view.tokens[*at].mark() == Some(Mark::Item);
    let counted = |mut range: std::ops::Range<usize>| range.any(|at| view.is_number(at));
    let from = (view.clause.start..view.at).rev().find(|at| ends(at) && counted(view.clause.start..*at)).unwrap_or(view.clause.start);
    let to = (view.at..view.clause.end).find(|at| ends(at) && counted(*at..view.clause.end)).unwrap_or(view.clause.end);
    from..to
}

/// 其余34部, 剩下4个: whether a clause begins with what is left and its number.
fn left_over(view: &View<'_, '_>) -> bool {
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    matches!(words.trim_matches(|c: char| !is_han(c)), "其余" | "剩下" | "剩余" | "余下" | "另有" | "还剩" | "还剩下" | "剩下的" | "其余的")
}

/// Whether the words between the number before and this one say that it is for electric bicycles.
fn of_ebikes(view: &View<'_, '_>, subject: &Subject) -> bool {
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    let to = subject.phrase.filter(|_| subject.behind).map_or(view.at + 1, |(_, to)| to);
    let words = words_of(view, from..to);
    words.contains("自行车") && !words.contains("汽车")
}

/// 安置房, 回迁房: housing for those who are moved, and the programme of the paragraph that moves them.
fn moved(view: &View<'_, '_>, head: Option<&Head>) -> Option<(Metric, Option<Why>)> {
    head.filter(|h| view.word(h.at).starts_with(['安', '回'])).and_then(|_| programme(view))
}

/// 签约率, 货币化安置比例: a rate of those who are moved.
fn resettled(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    has_any(words, &["签约率", "货币化安置"]).then(|| programme(view)).flatten()
}

/// The programme that moves people which the paragraph, or else the title, is on: 全区开工安置房8600套, in a release on 城中村改造.
fn programme(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    let moves = |metric: &Metric| matches!(metric, Metric::Shantytown | Metric::UrbanVillage | Metric::DilapidatedHousing);
    let near = view.scope.housing.as_ref().filter(|(_, why)| view.paragraph.span.contains(&why.span.start));
    if let Some((metric, why)) = near {
        return moves(metric).then(|| (*metric, Some(why.clone())));
    }
    let why = view.release.title.clone().map(|span| Why { row: None, span, rule: "the housing that the title names" });
    view.scope.housing_of_title.filter(moves).map(|metric| (metric, why))
}

/// The text from the first of some tokens to the last.
fn words_of<'v>(view: &'v View<'_, '_>, tokens: std::ops::Range<usize>) -> &'v str {
    let span = view.tokens[tokens.start].span.start..view.tokens[tokens.end - 1].span.end;
    view.text.get(span).unwrap_or_default()
}

fn rest_of_places(view: &View<'_, '_>, subject: &Subject) -> bool {
    const REST: &[&str] = &["其余", "其他", "其它", "余下"];
    subject.phrase.is_some_and(|(from, to)| {
        let head = words_of(view, view.clause.start..to);
        let own = words_of(view, from..to).trim_start_matches(|c| !is_han(c));
        let named = subject.head.as_ref().map_or("", |head| &view.text[..view.tokens[head.at].span.start]);
        REST.iter().any(|w| head.starts_with(w) || own.starts_with(w) || named.ends_with(w))
    })
}

fn harbour(view: &View<'_, '_>) -> bool {
    let words = words_of(view, view.clause.clone());
    has_any(words, &["吨级", "码头", "港口", "靠泊"])
}

/// 健康促进县, 卫生乡镇, 城区: a name for kinds of administrative places.
fn titled_places(phrase: &str) -> bool {
    const KINDS: &[&str] = &["县", "乡镇", "乡", "县城", "县区", "街道", "城镇"];
    let phrase = phrase.trim_end_matches(['和', '与', '及', '”']);
    // 18个省典型镇: a town with its title; a 小镇 is none.
    let town = ["示范镇", "典型镇", "重点镇", "中心镇", "强镇", "特色镇"].iter().any(|kind| phrase.ends_with(kind));
    let poor = ["贫县", "贫困县"].iter().any(|kind| phrase.ends_with(kind));
    town || poor
        || phrase == "城区"
        || phrase.starts_with("城区的")
        || phrase.chars().count() >= 4 && KINDS.iter().any(|kind| phrase.ends_with(kind))
}

/// 老旧小区内部, 三江等县: a phrase that says where.
fn placed(view: &View<'_, '_>, subject: &Subject) -> bool {
    const PLACES: &[&str] = &["等县", "等区", "等地", "等市", "等县区", "等县市", "等区县", "等街道", "等镇"];
    if subject.phrase.is_some_and(|(from, to)| !subject.behind && PLACES.iter().any(|w| words_of(view, from..to).ends_with(w))) {
        return true;
    }
    subject.phrase.is_some_and(|(from, to)| {
        view.tokens[from..to].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community))))
            && view.text[view.tokens[to - 1].span.clone()].ends_with(['内', '部', '中', '里'])
    })
}

/// Behind 其中 or in a bracket, with the noun before the number.
fn in_part_of_other(view: &View<'_, '_>) -> bool {
    view.tokens.get(view.at + 1).is_none_or(|t| t.mark().is_some())
        && part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)).is_some()
        && part::whole(view, |f| f.metric == Metric::Communities).is_none()
}

/// 425个小区成立了业主委员会: the communities are counted for what they got.
pub(super) fn committee(view: &View<'_, '_>) -> Option<(Metric, Option<Why>)> {
    // 引进物业服务的小区230个: what they got may stand before them.
    if let Some(of) = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "的") {
        // 没有引入专业物业的小区还有37个: what they have not got.
        let without = ["没有", "未", "无"].iter().any(|w| words_of(view, view.clause.start..of + 1).contains(w));
        for at in (view.clause.start..of).take_while(|_| !without) {
            if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
                return Some((metric, Some(view.why(at, row, "what the communities got"))));
            }
        }
    }
    // 专业物业服务覆盖小区246个
    if let Some(cover) = (view.clause.start..view.at).rev().take_while(|at| !view.is_number(*at)).find(|at| view.word(*at) == "覆盖")
        && let Some(at) = (view.clause.start..cover).rev().find(|at| view.tokens[*at].noun().is_some())
        && let Some((row, Thing::Is(metric @ Metric::PropertyManagement))) = view.tokens[at].noun()
    {
        return Some((metric, Some(view.why(at, row, "what the communities got"))));
    }
    for at in view.at + 1..view.clause.end {
        // 已改造的63个小区中引进专业物业的有19个: those that they are among.
        let among = view.text[view.tokens[at].span.clone()].starts_with(['中', '里', '内', '当'])
            && matches!(view.tokens[at].kind, token::Kind::Gap);
        if view.is_number(at) || among {
            return None;
        }
        // 尚有31个未引入物业服务: what they have not got.
        let words = &view.text[view.mention().span.end..view.tokens[at].span.start];
        if let Some((row, Thing::Is(metric @ (Metric::OwnersCommittee | Metric::PropertyManagement)))) = view.tokens[at].noun() {
            return (!words.contains('未') && !words.contains('没')).then(|| (metric, Some(view.why(at, row, "what the communities got"))));
        }
    }
    None
}

/// 物业管理达标小区, 标准物业服务小区: communities named by their management.
fn managed(view: &View<'_, '_>, subject: &Subject, head: usize) -> Option<(Metric, Option<Why>)> {
    let (from, to) = subject.phrase?;
    (from..head.min(to)).find_map(|at| match view.tokens[at].noun()? {
        (row, Thing::Is(metric @ Metric::PropertyManagement)) => Some((metric, Some(view.why(at, row, "what the communities got")))),
        _ => None,
    })
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
    let nouns = view.tokens[from..to].iter().filter(|t| t.noun().is_some()).count();
    // 工业污染治理项目: what the work before it is on.
    let other = |t: &token::Token| match t.noun() {
        Some((_, thing)) => !matches!(thing, Thing::Community | Thing::Housing(_) | Thing::Building | Thing::Dwelling),
        None => matches!(t.kind, token::Kind::Gap) && view.text[t.span.clone()].chars().filter(|c| is_han(*c)).count() > 1,
    };
    let works = !subject.behind && from > view.clause.start + 1 && view.word(from - 1) == "治理" && other(&view.tokens[from - 2]);
    own == 0 && nouns <= 1 && !works
}

/// Units in which no communities are counted.
const APART: &[&str] = &["家", "条", "座", "盏", "支", "张", "台", "部", "辆", "株", "套", "间", "名"];

/// Units in which nothing of the closed list is counted.
const ALIEN: &[&str] = &["株", "只", "头", "起", "件", "辆", "项", "架", "枚", "艘"];

/// Nothing names what is counted: it is what the last number with the same unit counted, or the topic.
fn inherited(view: &View<'_, '_>, default: Metric) -> (Metric, Option<Why>) {
    let mention = view.mention();
    // 全年计划（个） in a table of a release about homes.
    if view.paragraph.role == Role::Table && view.scope.about && mention.unit == "个" {
        return (Metric::Communities, None);
    }
    if ALIEN.contains(&mention.unit) {
        // 重点工程新开工120项、竣工96项
        let last = view.figures[view.sentence_from..].last().filter(|f| f.unit == mention.unit && f.metric == Metric::Projects);
        return last.map_or((default, None), |figure| (figure.metric, figure.told(Field::Metric).cloned()));
    }
    // 从分布看，三台子街道9个: of what is broken down.
    if let Some(figure) = super::unsaid::broken_down(view) {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // ◆ 什么时候改？截至5月10日已开工21个; 2023年计划改造164个、2.35万户, behind what was added there: communities again.
    let here = view.figures[view.sentence_from..].iter().any(|f| f.unit == mention.unit);
    let added = |f: &crate::figure::Figure| {
        matches!(
            f.metric,
            Metric::ServiceFacilities | Metric::ChargingEbike | Metric::ChargingEv | Metric::Charging | Metric::ParkingSpaces
        )
    };
    if mention.unit == "个"
        && !here
        && !view.scope.report
        && view.scope.about
        && renovated(view)
        && !view.scope.topic.as_ref().is_some_and(|topic| near(view, &topic.why))
        && view.figures.iter().rev().find(|f| f.unit == mention.unit).is_some_and(added)
        && let Some(figure) = view.figures.iter().rev().take(60).find(|f| f.metric == Metric::Communities)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // A report's paragraph goes from subject to subject.
    let from = if view.scope.report { view.sentence_from } else { view.paragraph_from };
    let mut before = view.figures[from..].iter().rev().filter(|f| f.unit == mention.unit && f.kind == Kind::Level);
    // 5个省份已全部开工，西藏开工31个: places counted are not what is worked on.
    let last = before.clone().find(|f| f.metric != Metric::Regions).or_else(|| before.next());
    // 加装电梯1930部。今年下达改造计划1021个: no lifts, which come in 部 and 台.
    let alien = |thing: Thing| mention.unit == "个" && matches!(thing, Thing::Is(Metric::Pipelines | Metric::Elevators));
    let topic = view.scope.topic.as_ref().filter(|t| !alien(t.thing)).filter(|t| {
        near(view, &t.why)
            || !view.scope.report && (view.paragraph.span.contains(&t.why.span.start) || view.paragraph_from == view.figures.len())
    });
    match (last, topic) {
        (Some(figure), Some(topic)) if topic.why.span.start > figure.span.start => match topic.thing {
            Thing::Is(Metric::OwnersCommittee | Metric::PropertyManagement) if !near(view, &topic.why) => {
                (Metric::Communities, Some(topic.why.clone()))
            }
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        // 引入物业的有5800多个。明年再改造2000个: what they got is of those alone.
        (Some(figure), _)
            if matches!(figure.metric, Metric::OwnersCommittee | Metric::PropertyManagement)
                && figure.span.start < view.tokens[0].span.start =>
        {
            (Metric::Communities, figure.told(Field::Metric).cloned())
        }
        // 完工数量居前的是合肥市（91个）: what is worked on, where only places were counted before.
        (Some(figure), _) if figure.metric == Metric::Regions && view.scope.about && depth(view.tokens, view.at) > 0 => {
            (Metric::Communities, None)
        }
        (Some(figure), _) => (figure.metric, figure.told(Field::Metric).cloned()),
        (None, Some(topic)) => match topic.thing {
            // 换了几家物业公司。这样的小区共有158个: what manages communities is not what is counted a sentence later.
            Thing::Is(Metric::OwnersCommittee | Metric::PropertyManagement) if !near(view, &topic.why) => {
                (Metric::Communities, Some(topic.why.clone()))
            }
            Thing::Is(metric) | Thing::Housing(metric) => (metric, Some(topic.why.clone())),
            _ => (Metric::Communities, Some(topic.why.clone())),
        },
        // 今年的目标是再装60部: lifts, where lifts are what the release counts in 部.
        (None, None) => match view.latest.of_unit(view.figures, mention.unit) {
            Some(figure) if !view.scope.report && figure.metric == Metric::Elevators => {
                (figure.metric, figure.told(Field::Metric).cloned())
            }
            // 西安市开工改造388个: communities, where they are what the release counts.
            Some(figure) if !view.scope.report && figure.metric == Metric::Communities && renovated(view) => {
                (figure.metric, figure.told(Field::Metric).cloned())
            }
            _ => (default, None),
        },
    }
}

/// Whether the words between the number and the place or mark before it are of work on communities: 开工改造388个.
fn renovated(view: &View<'_, '_>) -> bool {
    let from = (view.clause.start..view.at)
        .rev()
        .find(|at| view.tokens[*at].mark().is_some() || matches!(view.tokens[*at].kind, token::Kind::Place(_) | token::Kind::Town))
        .map_or(view.clause.start, |at| at + 1);
    let words = &view.text[view.tokens[from].span.start..view.mention().span.start];
    has_any(words, &["改造", "开工", "完工", "竣工"])
}

pub(super) fn near(view: &View<'_, '_>, why: &Why) -> bool {
    // In this sentence, or in the one before where this one names nothing.
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    why.span.start >= from
}

/// Whether what has floor area is named right before a figure.
fn built(view: &View<'_, '_>, at: usize) -> bool {
    let head = &view.text[floor(view.text, at.saturating_sub(24))..at];
    let clause = &head[head.rfind(['，', '。', '；', '、', '\n']).unwrap_or(0)..];
    has_any(clause, BUILT)
}

/// What has floor area, in the name of what was counted before it.
const BUILT: &[&str] = &["违建", "违章", "违法建", "建筑", "房屋"];

fn inherited_area(view: &View<'_, '_>) -> (Metric, Option<Why>) {
    // 目标：新增场地4.5万平方米、…。进展：分别完成4.1万平方米、…
    if view.tokens[view.clause.start..view.at].iter().any(|t| t.is(Says::Each).is_some())
        && let Some(figure) = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == view.mention().unit)
    {
        return (figure.metric, figure.told(Field::Metric).cloned());
    }
    // 成交商品房3652套、47.3万平方米: the area of the homes before.
    let pair = view.at >= 2 && view.tokens[view.at - 1].mark() == Some(Mark::Item);
    if pair && view.figure_at(view.at - 2).is_some_and(|f| f.unit == "套") {
        return (Metric::FloorArea, None);
    }
    match &view.scope.topic {
        Some(Topic { thing: Thing::Is(Metric::PublicSpace), why }) => (Metric::PublicSpace, Some(why.clone())),
        Some(Topic { thing: Thing::Community | Thing::Housing(_), why }) => (Metric::FloorArea, Some(why.clone())),
        _ if view.figures[view.sentence_from..].iter().any(|f| matches!(f.metric, Metric::Buildings | Metric::Communities)) => {
            (Metric::FloorArea, None)
        }
        // 拆除违章建筑40处、1.6万平方米
        _ if view.figures[view.sentence_from..].last().is_some_and(|f| built(view, f.span.start)) => (Metric::FloorArea, None),
        _ => match view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "平方米") {
            Some(figure) => (figure.metric, figure.told(Field::Metric).cloned()),
            None => (Metric::Other, None),
        },
    }
}
