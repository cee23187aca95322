//! What a phrase says in words that no table has: 卫生县, 家属院, 片区.

use super::place::titled_places;
use super::{near, words_of};
use crate::extract::View;
use crate::extract::phrase::Subject;
use crate::figure::{Metric, Why};
use crate::search::{ends_with_any, has_any};

/// Places, yards of flats, areas of a programme and missing spaces, by their words alone.
pub(super) fn by_words(view: &View<'_, '_>, subject: &Subject) -> Option<(Metric, Option<Why>)> {
    // 创成省级卫生县2个, 房源分布在3个城区: places, with or without a title.
    if view.mention().unit == "个"
        && let Some((from, to)) = subject.phrase
        && titled_places(words_of(view, from..to))
    {
        return Some((Metric::Regions, None));
    }
    // 在全国169个重点城市中排名第7: those among which it ranks.
    if view.mention().unit == "个"
        && ends_with_any(&view.text[..view.mention().before], &["全国", "全省", "全区"])
        && let behind = view.behind_in_clause()
        && let Some(cities) = behind.find("城市").filter(|at| behind[..*at].chars().count() <= 8)
        && has_any(&behind[cities..], &["第", "前", "位", "首"])
    {
        return Some((Metric::Regions, None));
    }
    // 江岸区、江汉区、洪山区7个中心城区
    if view.mention().unit == "个"
        && let Some((from, to)) = subject.phrase
        && subject.behind
        && matches!(words_of(view, from..to), "城区" | "中心城区" | "主城区" | "市辖区")
    {
        return Some((Metric::Regions, None));
    }
    // 12个家属院; 美丽庭院 are yards of farms that got a title.
    if view.mention().unit == "个"
        && let Some((from, to)) = subject.phrase
        && let words = words_of(view, from..to)
        && has_any(words, &["家属院", "家属区", "生活区", "宿舍院", "院子", "庭院"])
        && !has_any(words, &["美丽", "最美", "秀美", "示范", "小庭院", "庭院经济", "创建"])
    {
        return Some((Metric::Communities, None));
    }
    // 基础类改造48个，完善类14个，提升类3个: communities by how much is done on them.
    if view.mention().unit == "个"
        && let Some((from, to)) = subject.phrase
        && !subject.behind
        && ["基础类", "完善类", "提升类"].iter().any(|w| words_of(view, from..to).contains(w))
    {
        return Some((Metric::Communities, None));
    }
    // 长者服务之家示范中心12家, “养老服务+老年助餐”服务点50个: for whom or what, and the kind of place.
    if matches!(view.mention().unit, "处" | "个" | "家" | "座" | "所" | "间")
        && let Some((from, to)) = subject.phrase
        && let words = words_of(view, from..to).trim_end_matches(['”', ' '])
        && has_any(
            words,
            &["养老", "老年", "长者", "托育", "托幼", "助餐", "照料", "照护", "便民", "党群", "邻里", "居家", "婴幼儿", "康养", "残疾人"],
        )
        && ends_with_any(
            words,
            &["中心", "服务站", "服务点", "驿站", "之家", "食堂", "餐厅", "机构", "场所", "网点", "综合体", "幸福院", "互助站", "互助点"],
        )
    {
        return Some((Metric::ServiceFacilities, None));
    }
    // 新增养老、托育、助餐等设施3976处, 引入养老、托育、食堂等5处设施
    if matches!(view.mention().unit, "处" | "个")
        && let words = words_of(view, view.clause.start..view.clause.end.min(view.at + 2))
        && let Some(kinds) = words.find('等')
        && words[kinds..].contains("设施")
        && ["养老", "托育", "托幼", "助餐"].iter().any(|w| words[..kinds].contains(w))
    {
        return Some((Metric::ServiceFacilities, None));
    }
    // 新增认知障碍照护专区床位7058张
    if view.mention().unit == "张"
        && let Some((from, to)) = subject.phrase
        && let words = words_of(view, from..to)
        && words.contains("床位")
        && has_any(words, &["照护", "护理", "照料", "养老", "托养", "失能", "助老", "日托"])
        && !has_any(words, &["医院", "医疗", "卫生院"])
    {
        return Some((Metric::ServiceFacilities, None));
    }
    // 立体车库2座可停车180辆: room for so many.
    if view.mention().unit == "辆" && view.text[..view.mention().before].ends_with("可停车") {
        return Some((Metric::ParkingSpaces, None));
    }
    // 城中村怎么改？首批选了11个村
    // 实施城中村改造2个片区: of the programme that the sentence names.
    if let Some((metric @ (Metric::UrbanVillage | Metric::DilapidatedHousing | Metric::Shantytown), why)) = &view.scope.housing
        && view.mention().unit == "个"
        && near(view, why)
        && subject.behind
        && subject.phrase.is_some_and(|(from, to)| words_of(view, from..to) == "片区")
    {
        return Some((*metric, Some(why.clone())));
    }
    if let Some((Metric::UrbanVillage, why)) = &view.scope.housing
        && subject.phrase.is_some_and(|(from, to)| &view.text[view.tokens[from].span.start..view.tokens[to - 1].span.end] == "村")
    {
        return Some((Metric::UrbanVillage, Some(why.clone())));
    }
    // 老城区停车矛盾突出，缺口仍有1.1万个: what is short.
    if view.mention().unit == "个"
        && words_of(view, view.clause.clone()).contains("缺口")
        && view.text[view.paragraph.span.start..view.mention().span.start].contains("停车")
    {
        return Some((Metric::ParkingSpaces, None));
    }
    None
}
