//! Whether a figure is an amount, a difference or a part.

use super::View;
use super::phrase::Subject;
use crate::cue::{Act, Dimension, Says, Thing, Trend};
use crate::figure::{Kind, Metric, Why};
use crate::search::{ends_with_any, has_any, rfind};
use crate::token;

/// What was planned is no other period that work is compared with.
const PLANS: &[&str] = &["计划", "目标", "任务"];

/// The kind, and what told it.
pub(super) fn of(view: &View<'_, '_>, subject: &Subject) -> (Kind, Option<Why>) {
    let mention = view.mention();
    let mut at = view.at;
    let mut change = None;
    let mut against = None;
    // The words before the number, back to the number before it or the clause's start.
    while at > view.clause.start {
        at -= 1;
        let token = &view.tokens[at];
        if matches!(token.kind, token::Kind::Mention(_)) {
            // 分别增长7.5%、10.7%: one verb for the list.
            // 分别增长2.9倍、91%
            // 较上年增加19个、0.21万户
            let than = || view.between(view.tokens[view.clause.start].span.start, mention.span.start).contains(['比', '较']);
            let measures = |unit: &str| unit != "%" && unit != "倍" && unit != "百分点" && mention.of != Dimension::Percent && than();
            let alike = |unit: &str| unit == mention.unit || unit == "倍" && mention.unit == "%" || measures(unit);
            if view.figure_at(at).is_some_and(|f| f.kind == Kind::Change && alike(&f.unit)) && joined(view, at) {
                return (Kind::Change, view.figure_at(at).and_then(|f| f.told(crate::figure::Field::Kind).cloned()));
            }
            break;
        }
        if let Some((row, trend)) = token.change() {
            match trend {
                Trend::Against => against = against.or(Some((at, row))),
                Trend::Measured | Trend::Made => {
                    // 净增企业1500家, 减少贫困人口12万: what there is more or less of may stand between. 增速达到18%.
                    // 改造提升17条林荫路: what is counted behind was bettered.
                    let rate = matches!(view.word(at), "增速" | "增幅" | "降幅") && mention.of == Dimension::Percent;
                    // 改造提升200万亩; 提高8万名困难群众基本生活标准
                    let done =
                        at > view.clause.start && matches!(view.tokens[at - 1].verb(), Some((_, Act::Work))) || view.word(at) == "提升";
                    // 改造及养护提升379公里
                    let kept =
                        view.word(at) == "提升" && mention.of == Dimension::Length && view.text[..token.span.start].ends_with("养护");
                    if kept {
                        continue;
                    }
                    let bettered = trend == Trend::Made && (subject.behind || done) && counts(mention.of);
                    if !bettered && (rate || adjacent(view, at) || matches!(view.word(at), "净增" | "减少")) {
                        change = change.or(Some((at, row, trend)));
                    }
                }
            }
        }
    }
    // 蓄水增加13.4亿立方米, 上市公司增加31家: a stock that grew; 停车位增加200个 were built.
    if let Some(at) = view.at.checked_sub(1)
        && matches!(view.word(at), "增加")
        && subject.named
        && !subject.behind
        && (subject.head.as_ref().is_none_or(|h| matches!(h.thing, Thing::Is(Metric::Other)) || view.word(h.at).ends_with("人口"))
            // 户均使用面积增加7平方米, 建成区面积增加6.35平方公里
            || view.text[..view.tokens[at].span.start].ends_with("面积") && !view.text[..view.tokens[at].span.start].ends_with("绿地面积"))
    {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return (Kind::Change, Some(Why { row, span: view.tokens[at].span.clone(), rule: "a stock that grew" }));
    }
    // 人均公园绿地面积达到16.4平方米、增加0.8平方米: by how much the level that was reached grew.
    if let Some(at) = view.at.checked_sub(1)
        && matches!(view.word(at), "增加" | "提高" | "减少" | "增长")
        && let Some(before) = at.checked_sub(2)
        && matches!(view.tokens[at - 1].mark(), Some(token::Mark::Item | token::Mark::Comma))
        && view.figure_at(before).is_some_and(|f| f.unit == mention.unit && f.kind == Kind::Level)
        && before > 0
        && matches!(view.tokens[before - 1].verb(), Some((_, Act::Reach)))
    {
        let row = view.tokens[at].verb().map(|(row, _)| row);
        return (Kind::Change, Some(Why { row, span: view.tokens[at].span.clone(), rule: "by how much a level grew" }));
    }
    if mention.of == Dimension::Points {
        // A gap to another place or standard is an amount.
        let words = &view.text[view.tokens[view.clause.start].span.start..mention.span.start];
        // 比全省低2.8个百分点, 比序时进度快8个百分点: so it is where the place or the standard stands before the word.
        const BESIDE: &[&str] = &["全国", "全省", "全区", "全市", "全州", "平均", "序时", "目标", "时序", "同类", "计划"];
        let beside = || {
            let than = words.rfind(['比', '较']).map_or("", |at| &words[at..]);
            has_any(than, BESIDE) && ends_with_any(than.trim_end(), &["高", "低", "快", "慢", "少", "多"])
        };
        // 与全省平均差距缩小到1.2个百分点: the level that a gap has come to.
        if view.text[..mention.before].ends_with(['到', '至'])
            && view.between(view.tokens[view.clause.start].span.start, mention.before).contains("差距")
        {
            return (Kind::Level, None);
        }
        // 比全省平均水平低24.1个和30.8个百分点: the second as the first.
        let second = view.at >= 2
            && (view.tokens[view.at - 1].mark() == Some(token::Mark::Item) || view.tokens[view.at - 1].is(Says::Link).is_some())
            && view.figure_at(view.at - 2).is_some_and(|f| f.unit == mention.unit && f.kind == Kind::Level);
        if second {
            return (Kind::Level, None);
        }
        // 高于去年同期4.2个百分点: another period is no standard.
        let period = has_any(words, &["同期", "去年", "上年", "上月"]);
        // 达标率超过省定标准4.6个百分点
        let passed = || rfind(words, "超").is_some_and(|at| has_any(&words[at..], &["标准", "平均", "序时", "时序", "计划"]));
        // 落后序时进度8个百分点
        let passed = || passed() || ["落后", "滞后"].iter().any(|w| rfind(words, w).is_some_and(|at| has_any(&words[at..], BESIDE)));
        // 离省定5%的要求还有2.9个百分点差距
        let gap = view.text[mention.span.end..].trim_start_matches('的').starts_with("差距");
        if !period
            && (gap || has_any(words, &["高于", "低于", "高出", "快于", "好于", "低出", "优于", "超全", "超过全"]) || beside() || passed())
        {
            return (Kind::Level, None);
        }
        return (Kind::Change, change.map(|(at, row, _)| view.why(at, row, "difference before the number")));
    }
    // 比周边商品房低三成, 低于周边住房租金约三成: how far something is below something else.
    if mention.of == Dimension::Percent && subject_gap(view) {
        return (Kind::Level, None);
    }
    // 停车位增加了1860个: things that were built, where nothing is compared.
    let built = |at: usize| {
        view.word(at).starts_with("增加")
            && counts_or_area(mention.of)
            && subject.head.as_ref().is_some_and(|h| matches!(h.thing, Thing::Is(metric) if metric != Metric::Other))
            && !view.between(view.tokens[view.clause.start].span.start, mention.span.start).contains(['比', '较', '由', '从'])
    };
    // 较省定目标多出360套: nor is what was aimed at another period.
    let aimed = |at: usize| {
        view.word(at) == "多出"
            && counts(mention.of)
            && has_any(view.between(view.tokens[view.clause.start].span.start, mention.span.start), PLANS)
    };
    if let Some((at, row, _)) = change.filter(|(at, ..)| !built(*at) && !aimed(*at)) {
        return (Kind::Change, Some(view.why(at, row, "difference before the number")));
    }
    if let Some((at, row)) = against
        && let from = at + usize::from(view.word(at) == "年均" && mention.of != Dimension::Percent)
        && view.tokens[from..view.at].iter().any(|t| grows(view, t))
        // 比年初计划多6个小区: what was planned is no other period.
        && !(counts(mention.of) && has_any(view.between(view.tokens[at].span.start, mention.span.start), PLANS))
    {
        return (Kind::Change, Some(view.why(at, row, "compared with another period")));
    }
    // 比改造前多52个, 较去年多装74台
    let from = view.tokens[view.clause.start].span.start;
    let words = &view.text[from..mention.before.max(from)];
    if let Some(than) = words.rfind(['比', '较'])
        // 较下达计划多30个: nor is what was planned.
        && !has_any(&words[than..], PLANS)
        && !view.tokens[view.clause.start..view.at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
        && (ends_with_any(&words[than..], &["多", "增加", "减少", "少", "多了", "增加了", "减少了", "增", "降"])
            || more_done(&words[than..]))
    {
        return (Kind::Change, None);
    }
    // 与去年同期相比，开工数多23个
    if view.between(view.tokens[0].span.start, from).trim_end_matches('，').ends_with("期相比")
        && counts(mention.of)
        && words.ends_with(['多', '少'])
    {
        return (Kind::Change, None);
    }
    // 加装电梯85部，是“十三五”末的5倍
    if mention.unit == "倍" && view.word(view.clause.start).starts_with(['是', '为', '达', '均']) && view.figures.len() > view.sentence_from
    {
        return (Kind::Change, None);
    }
    if mention.of == Dimension::Percent {
        let told = view.tokens[view.clause.start..view.at]
            .iter()
            .enumerate()
            .rev()
            .find_map(|(i, t)| t.is(Says::Share).map(|row| view.why(view.clause.start + i, row, "share before the number")));
        return (Kind::Share, told);
    }
    (Kind::Level, None)
}

/// 比前年多改了57个, 较去年多装74台: whether the words end with 多 or 少 and what was done.
fn more_done(words: &str) -> bool {
    const DONE: &[&str] =
        &["改", "装", "建", "修", "拆", "改造", "加装", "新增", "开工", "完工", "竣工", "筹集", "建成", "完成", "交付", "新建"];
    let words = words.trim_end_matches('了');
    words.rfind(['多', '少']).is_some_and(|at| DONE.contains(&&words[at + '多'.len_utf8()..]))
}

/// Whether the words before a share compare one thing with others that stand beside it.
fn subject_gap(view: &View<'_, '_>) -> bool {
    const OTHERS: &[&str] = &["周边", "市场", "同类", "同地段", "商品", "平均"];
    let words = &view.text[view.tokens[view.clause.start].span.start.min(view.mention().before)..view.mention().before];
    let words = words.trim_end();
    let of = |at: usize| OTHERS.iter().any(|w| words[at..].contains(w));
    let than = words.rfind(['比', '较']).is_some_and(|at| of(at) && ends_with_any(words, &["低", "高", "便宜", "低了", "贵"]));
    than || ["低于", "高于"].iter().filter_map(|w| rfind(words, w)).any(|at| of(at) && !words[at..].contains('的'))
}

/// Whether things are counted, and nothing is measured.
fn counts(of: Dimension) -> bool {
    matches!(of, Dimension::Count | Dimension::Buildings | Dimension::Homes | Dimension::People | Dimension::Land)
}

/// The same, and areas.
fn counts_or_area(of: Dimension) -> bool {
    counts(of) || of == Dimension::Area
}

fn grows(view: &View<'_, '_>, token: &token::Token) -> bool {
    let word = &view.text[token.span.clone()];
    token.change().is_some() || word.contains('增') || word.contains('多') || word.contains('减') || word.contains('少')
}

/// Only words that say nothing of their own stand between the change and the number.
fn adjacent(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[at + 1..view.at].iter().all(|t| {
        t.is(Says::Link).is_some()
            || t.is(Says::Each).is_some()
            || t.change().is_some()
            || matches!(t.kind, token::Kind::Mark(crate::token::Mark::Quiet))
            || matches!(&view.text[t.span.clone()], "了" | "率" | "幅度")
    })
}

/// Two numbers of one list: only 、, 和 and the like between them.
fn joined(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens[at + 1..view.at]
        .iter()
        .all(|t| t.mark() == Some(crate::token::Mark::Item) || t.is(Says::Link).is_some() || t.mark() == Some(crate::token::Mark::Quiet))
}
