//! Places that are counted, and places that only say where.

use super::inherited::inherited;
use super::words_of;
use crate::cue::Thing;
use crate::extract::phrase::Subject;
use crate::extract::{View, part};
use crate::figure::{Metric, Why};
use crate::mention::is_han;
use crate::search::ends_with_any;

/// What a number counts by whose noun stands a word for places.
pub(super) fn places(view: &View<'_, '_>, subject: &Subject, why: Option<Why>) -> (Metric, Option<Why>) {
    // 示范街道27条 are streets to walk on.
    if view.mention().unit == "条" {
        return (Metric::Other, why);
    }
    if subject.behind {
        return (Metric::Regions, why);
    }
    // 中华北路街道7台，105万元: where they are.
    // 昆都仑区46个、其余旗县区10个: the rest of the places, and not how many they are.
    if matches!(view.mention().unit, "台" | "部" | "套" | "处") || rest_of_places(view, subject) {
        return inherited(view, Metric::Other);
    }
    // 164个，其中城区58个、县市106个: where the part is.
    if part::whole(view, |f| f.metric == Metric::Communities).is_some() {
        return (Metric::Communities, part::whole(view, |_| true).map(|(_, why)| why));
    }
    (Metric::Regions, why)
}

/// 其余旗县区10个: whether the phrase says that its places are the rest of them.
fn rest_of_places(view: &View<'_, '_>, subject: &Subject) -> bool {
    const REST: &[&str] = &["其余", "其他", "其它", "余下"];
    subject.phrase.is_some_and(|(from, to)| {
        let head = words_of(view, view.clause.start..to);
        let own = words_of(view, from..to).trim_start_matches(|c| !is_han(c));
        let named = subject.head.as_ref().map_or("", |head| &view.text[..view.tokens[head.at].span.start]);
        REST.iter().any(|w| head.starts_with(w) || own.starts_with(w) || named.ends_with(w))
    })
}

/// 健康促进县, 卫生乡镇, 城区: a name for kinds of administrative places.
pub(super) fn titled_places(phrase: &str) -> bool {
    const KINDS: &[&str] = &["县", "乡镇", "乡", "县城", "县区", "街道", "城镇"];
    let phrase = phrase.trim_end_matches(['和', '与', '及', '”']);
    // 18个省典型镇: a town with its title; a 小镇 is none.
    let town = ends_with_any(phrase, &["示范镇", "典型镇", "重点镇", "中心镇", "强镇", "特色镇", "卫生镇", "文明镇", "生态镇"]);
    let poor = ends_with_any(phrase, &["贫县", "贫困县"]);
    town || poor || phrase == "城区" || phrase.starts_with("城区的") || phrase.chars().count() >= 4 && ends_with_any(phrase, KINDS)
}

/// 老旧小区内部, 三江等县: a phrase that says where.
pub(super) fn placed(view: &View<'_, '_>, subject: &Subject) -> bool {
    const PLACES: &[&str] = &["等县", "等区", "等地", "等市", "等县区", "等县市", "等区县", "等街道", "等镇"];
    if subject.phrase.is_some_and(|(from, to)| !subject.behind && ends_with_any(words_of(view, from..to), PLACES)) {
        return true;
    }
    subject.phrase.is_some_and(|(from, to)| {
        view.tokens[from..to].iter().any(|t| matches!(t.noun(), Some((_, Thing::Community))))
            && view.text[view.tokens[to - 1].span.clone()].ends_with(['内', '部', '中', '里'])
    })
}

/// Behind 其中 or in a bracket, with the noun before the number.
pub(super) fn in_part_of_other(view: &View<'_, '_>) -> bool {
    view.tokens.get(view.at + 1).is_none_or(|t| t.mark().is_some())
        && part::whole(view, |f| !matches!(f.metric, Metric::Communities | Metric::Projects | Metric::Other)).is_some()
        && part::whole(view, |f| f.metric == Metric::Communities).is_none()
}
