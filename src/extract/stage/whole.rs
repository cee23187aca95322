//! Numbers that stand as another does: the second of a pair, the part of a whole, the rest of the places.

use crate::cue::{Act, Dimension, Says};
use crate::extract::phrase::Subject;
use crate::extract::{View, depth, part};
use crate::figure::{Field, Figure, Kind, Stage, Why};
use crate::search::{ends_with_any, starts_with_any};
use crate::token::{self, Mark, Token};

/// 改造计划为2386个小区、24.71万户: the second of a pair is planned as the first is.
pub(super) fn listed_with(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let number = (view.clause.start..view.at).rev().find(|at| view.is_number(*at))?;
    let between = &view.tokens[number + 1..view.at];
    let pair = between.iter().any(|t| t.mark() == Some(Mark::Item)) && between.iter().all(|t| t.verb().is_none() && !t.governs());
    let figure = view.figure_at(number).filter(|figure| pair && figure.kind == Kind::Level && figure.stage == Stage::Planned)?;
    Some((figure.stage, figure.told(Field::Stage).cloned()))
}

/// 全市174个老旧小区中，已有132个引入物业: all that there are, of which some have got something.
pub(super) fn all_there_are(view: &View<'_, '_>, kind: Kind) -> Option<(Stage, Option<Why>)> {
    let counts = matches!(view.mention().of, Dimension::Count | Dimension::Homes | Dimension::Buildings);
    let end = view.tokens[view.clause.end - 1].span.end;
    let some = || {
        let rest = view.text[end..].strip_prefix('，')?;
        starts_with_any(rest.strip_prefix("目前").unwrap_or(rest), &["已", "有"]).then_some(())
    };
    let told = |t: &Token| t.verb().is_some() || t.governs() || matches!(t.kind, token::Kind::Time(_));
    if kind != Kind::Level || !counts || !view.text[..end].ends_with(['中', '里']) || some().is_none() {
        return None;
    }
    let bare = !view.tokens[view.clause.clone()].iter().any(told);
    bare.then(|| (Stage::Existing, Some(Why { row: None, span: end - '中'.len_utf8()..end, rule: "all that there are" })))
}

/// 芗城区开工32个，其余44个分布在漳浦、云霄等县: where they are says nothing of how far they have come, which the others say.
pub(super) fn spread(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    let at = (view.at + 1..view.clause.end).find(|at| view.tokens[*at].verb().is_some())?;
    let rest = view.text[view.tokens[view.clause.start].span.start..].starts_with("其余");
    if !view.word(at).starts_with("分布") || !rest {
        return None;
    }
    let unit = view.mention().unit;
    let figure = view.figures[view.paragraph_from..].iter().rev().find(|f| f.unit == unit && f.kind == Kind::Level)?;
    Some((figure.stage, figure.told(Field::Stage).cloned()))
}

/// 公共充电桩突破5000台，其中环翠区1720台: a part that has no verb of its own stands where its whole does.
pub(super) fn part_of_whole(view: &View<'_, '_>) -> Option<(Stage, Option<Why>)> {
    // 还有16个小区尚未进场，集中在邵阳市（7个）、湘西州（5个）
    if depth(view.tokens, view.at) == 1
        && let Some((figure, why)) = part::whole(view, |_| true)
        && why.rule == part::SPREAD
    {
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    let at = view.last_of(0..view.at, Says::Part)?;
    // 补助5286万元，其中老旧小区改造4120万元: the work that a part of the money is for.
    // 列入计划的项目有17个，其中拆除新建5个、整治提升9个: so do the kinds of what is planned.
    // 启动改造21个，其中拆除重建8个: and of what has begun.
    let to_do = |f: &Figure| matches!(f.stage, Stage::Planned | Stage::Started);
    let unfinished = view.mention().of != Dimension::Money && part::whole(view, |_| true).is_some_and(|(f, _)| to_do(f));
    let to_give = || view.mention().of == Dimension::Money && part::whole(view, |_| true).is_some_and(|(f, _)| f.stage == Stage::Planned);
    let names = |t: &Token| {
        let issue = view.mention().of == Dimension::Money
            && &view.text[t.span.clone()] == "新增"
            && starts_with_any(&view.text[t.span.end..], &["地方政府", "专项债"]);
        // 拆除重建8个: by its kind.
        let kind = || {
            unfinished
                && (ends_with_any(&view.text[t.span.clone()], &["重建", "扩建", "拆建", "改建", "新建", "配建", "盘活", "收购"])
                    || view.text[t.span.clone()].ends_with("拆除") && view.text[t.span.end..].starts_with("重建"))
        };
        // 总投资870万元，其中申请中央412万元，区级配套180万元: who is to give it.
        let gives = || matches!(&view.text[t.span.clone()], "配套" | "出资" | "自筹" | "申请" | "申请补助" | "补助" | "筹集") && to_give();
        (view.mention().of == Dimension::Money || unfinished) && matches!(t.verb(), Some((_, Act::Work))) || issue || kind() || gives()
    };
    let bare = |t: &Token| (t.verb().is_none() || names(t)) && !t.governs() && !matches!(t.kind, token::Kind::Time(_));
    let (figure, _) = part::whole(view, |_| true)?;
    // 发现问题129处，其中飞线整治不彻底37处: whatever is wrong.
    let named = figure.told(Field::Metric).and_then(|why| view.text.get(why.span.clone()));
    let wrong = figure.stage == Stage::Existing && matches!(named, Some("问题" | "隐患"));
    if !wrong && !view.tokens[at..view.clause.end.max(view.at)].iter().all(bare) {
        return None;
    }
    (figure.span.start >= view.tokens[0].span.start).then(|| (figure.stage, figure.told(Field::Stage).cloned()))
}

/// 其中拆除新建类137个: a part that goes by its kind stands where its whole does.
pub(super) fn kind_of_whole(view: &View<'_, '_>, subject: &Subject) -> Option<(Stage, Option<Why>)> {
    if subject.phrase.is_some_and(|(_, to)| view.word(to - 1).ends_with(['类', '型']))
        && let Some((figure, _)) = part::whole(view, |_| true)
    {
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    None
}
