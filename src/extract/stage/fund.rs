//! Money that is needed, handed out or laid down by the piece, and what it is for.

use crate::cue::Dimension;
use crate::extract::View;
use crate::extract::period;
use crate::extract::plan::{AHEAD, Said};
use crate::figure::{Field, Figure, Kind, Stage, Why};
use crate::mention::floor;
use crate::release::Release;
use crate::search::{ends_with_any, find, has_any, starts_with_any};
use std::ops::Range;

/// How money is handed out.
const ISSUE: &[&str] = &["下达", "拨付", "下拨", "预拨", "分配"];

/// What money is needed, left or handed out, and what the works are that it is handed out for.
pub(super) fn funds(view: &View<'_, '_>, kind: Kind, said: &Said) -> Option<(Stage, Option<Why>)> {
    // 尚有71个小区未改造，需资金约5.8亿元: what it would take.
    if view.mention().of == Dimension::Money && needed(view) {
        return Some((Stage::Planned, None));
    }
    // 财政出了36万元，余下41万元由居民分摊: what is left was paid as the rest was.
    if view.mention().of == Dimension::Money
        && period::is_rest(view)
        && view.text[view.mention().after..].starts_with('由')
        && let Some(figure) = view.figures[view.sentence_from..].iter().rev().find(|f| f.unit == "元" && f.kind == Kind::Level)
    {
        return Some((figure.stage, figure.told(Field::Stage).cloned()));
    }
    // 现将补助资金12560万元下达你们, in the notice that does it.
    let worded = matches!(said, Said::Plan(why) if why.rule != AHEAD);
    let hands = (view.at + 1..view.clause.end)
        .take_while(|at| !view.is_number(*at))
        .chain((view.clause.start..view.at).rev().take_while(|at| !worded && !view.is_number(*at)))
        .find(|at| issued(view, *at));
    // 按每户4000元的标准分配: by what it is reckoned.
    if let Some(at) = hands.filter(|_| !view.text[view.mention().after..].starts_with("的标准"))
        && let Some((row, _)) = view.tokens[at].verb()
    {
        return Some((Stage::Completed, Some(view.why(at, row, "handed out by this notice"))));
    }
    // 1860万元，用于改造老旧小区14个、2765户, in the notice that hands it out: what the money is for is to come.
    if kind == Kind::Level
        && view.mention().of != Dimension::Money
        && let Some(at) = meant_for(view)
    {
        return Some((Stage::Planned, Some(Why { row: None, span: at, rule: "what the money is for" })));
    }
    None
}

/// 本次下达中央预算内投资8640万元, in the notice that does it.
fn issued(view: &View<'_, '_>, at: usize) -> bool {
    view.scope.hands_out && view.mention().of == Dimension::Money && ISSUE.contains(&view.word(at))
}

/// Whether the release is the notice that hands money out, by its title or its first line.
pub(in crate::extract) fn handed_out(release: &Release<'_>) -> bool {
    // 下达计划任务, 转下达投资计划: what is to be built with it is to come.
    let planned = |text: &str| text.contains("投资计划") || text.contains("任务") && !text.contains("资金");
    // 关于安排2025年补助资金的通知
    let arranged = |text: &str| find(text, "安排").is_some_and(|at| text[at..].contains("资金"));
    let told = |text: &str| (has_any(text, ISSUE) || arranged(text)) && !planned(text);
    // No longer than a title is.
    let top = release.folded.trim_start();
    let first = top[..floor(top, 240)].lines().next().unwrap_or_default();
    first.contains("关于") && told(first) || release.title.clone().is_some_and(|title| told(&release.folded[title]))
}

/// 用于 before the number in its part of the sentence, behind the last sum.
fn meant_for(view: &View<'_, '_>) -> Option<Range<usize>> {
    // 国家安排超长期特别国债资金支持更新老旧电梯4760台: so it is where no sum is told.
    let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    let counts = matches!(view.mention().of, Dimension::Count | Dimension::Homes | Dimension::Buildings);
    if let Some(at) = counts.then(|| find(words, "资金支持")).flatten().filter(|_| !words.contains('已')) {
        let start = view.tokens[view.clause.start].span.start + at + "资金".len();
        return Some(start..start + "支持".len());
    }
    let sum = |f: &&Figure| f.unit == "元";
    let from = view.figures[view.sentence_from..].iter().rev().find(sum)?.span.end;
    let words = view.text.get(from..view.mention().span.start).filter(|words| !words.contains(['；', '。']))?;
    // 国家下达我省国债资金9.63亿元，支持更新老旧电梯6420台: so it is in news of money handed out, up to the next clause.
    let news = || {
        let before = view.between(view.tokens[0].span.start, from);
        has_any(before, ISSUE)
            && words.matches('，').count() < 2
            && starts_with_any(words, &["，用于", "，支持", "，将用于"])
            && !words.contains('已')
    };
    if !view.scope.hands_out && !news() {
        return None;
    }
    ["用于", "支持"].iter().find_map(|w| find(words, w).map(|at| from + at..from + at + w.len()))
}

/// Whether the words right before the number say that it is needed: 需资金, 约需投资.
fn needed(view: &View<'_, '_>) -> bool {
    let words = view.text.get(view.tokens[view.clause.start].span.start..view.mention().before).unwrap_or_default();
    // 资金缺口约6亿元, 仍有6800万元的缺口: so is what is short.
    let gap = || {
        let behind = &view.text[view.mention().after..];
        words.contains("缺口") || starts_with_any(behind, &["的缺口", "缺口", "的资金缺口", "资金缺口"])
    };
    let wanted = words.trim_end_matches(['约', ' ']);
    let short = ends_with_any(wanted, &["还差", "尚差", "还缺"]);
    gap()
        || short
        || ends_with_any(wanted, &["需资金", "需投资", "需投入", "需投入资金", "需要投入", "需改造资金", "需要资金", "约需", "还需"])
}

/// More money than any price or standard by the piece.
const MOST: u32 = 50_000_000;

/// A price or standard by the piece: 每台, 每平方米, 每户 in the clause or one before it, and nobody who gave it.
pub(in crate::extract) fn standard(view: &View<'_, '_>) -> bool {
    // 每平方米改造成本控制在400元以内，…市级补助2.6亿元: no piece costs as much.
    if view.mention().value > MOST.into() {
        return false;
    }
    let from = view.tokens.first().map_or(0, |t| t.span.start);
    let words = view.between(from, view.mention().span.start);
    // 户均补助2.5万元；下拨救灾资金4.5亿元: no further than its item.
    let item = words.rsplit(['；', ';']).next().unwrap_or_default();
    let single = has_any(item, &["一部电梯", "一台电梯", "每台电梯", "单个小区", "单个项目", "户均补助", "户均成本", "户均改造成本"]);
    let each = words.rfind('每');
    let piece = single
        || each.is_some_and(|i| {
            let rest = &words[i + '每'.len_utf8()..];
            // 按每平方米30元的标准列支2.1亿元: what the standard comes to.
            starts_with_any(rest, PIECES) && !rest.contains(['。', '；', ';']) && !rest.contains("元的标准")
        });
    // …每户补助2万元，资金已全部发放: given after all.
    let rest = &view.text[view.mention().span.end..view.tokens.last().map_or(0, |t| t.span.end).max(view.mention().span.end)];
    let given = rest.find('已').is_some_and(|i| ["发放", "兑付", "拨付", "到位"].iter().any(|w| rest[i..].contains(w)));
    let clause = &view.text[view.tokens[view.clause.start].span.start.min(view.mention().span.start)..view.mention().span.start];
    // 安排奖补资金300万元，按每个端口100元的标准予以补助
    // 按照户均不超过2000元的标准补助
    if (piece || words.ends_with("户均") || has_any(clause, &["户均不", "户均最"]))
        && view.text[view.mention().after..].starts_with("的标准")
    {
        return true;
    }
    // 累计加装电梯316部，每部由两级财政给予15万元: what was given is told no further back than the clause that lays it down.
    let laid = &words[each.and_then(|i| words[..i].rfind(['，', '；'])).unwrap_or(0)..];
    // 按每平方米50元的标准奖补，全年安排3000万元: what is arranged for all of them.
    let all = has_any(clause, &["安排", "全年"]) && !clause.contains('每');
    piece
        && !given
        && !all
        && !clause.contains('了')
        && !clause.contains("发放")
        && !has_any(laid, &["给予了", "发放了", "兑付", "获得", "共", "累计", "已", "户均每"])
}

/// What a standard is laid down for: 每台, 每处.
const PIECES: &[&str] = &[
    "台",
    "个",
    "部",
    "户",
    "套",
    "栋",
    "幢",
    "平方米",
    "㎡",
    "平米",
    "村",
    "桩",
    "人",
    "辆",
    "单元",
    "月",
    "度",
    "处",
    "座",
    "棚",
    "餐",
    "顿",
];
