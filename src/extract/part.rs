//! Of which whole a figure is a part.

mod among;

pub(super) use among::AMONG;

use super::{View, clause, depth};
use crate::cue::Says;
use crate::figure::{Field, Figure, Kind, Metric, Stage, Why};
use crate::search::{has_any, starts_with_any};
use crate::token::{self, Mark, Token};

/// The id of the whole, and what told it.
pub(super) fn of(view: &View<'_, '_>, metric: Metric, kind: Kind, stage: (Stage, &Option<Why>)) -> (Option<usize>, Option<Why>) {
    if kind != Kind::Level || aimed_at(view) {
        return (None, None);
    }
    let own = family(metric);
    // 计划改造52个，已开工44个、完工19个。其中，惠城区开工20个: a part with a verb of its own is of what that verb counts.
    let said = |why: &Why| why.rule == super::stage::OF_VERB && why.span.start >= view.tokens[view.clause.start].span.start;
    if let (stage @ (Stage::Started | Stage::Completed), Some(why)) = stage
        && said(why)
        && let Some((first, told)) = announced(view, &|figure| family(figure.metric) == own)
        && first.stage != stage
        && let Some(figure) = beside(view, first, |figure| figure.stage == stage && family(figure.metric) == own)
    {
        return (Some(figure.id), Some(told));
    }
    // 受理加装申请2316部，建成投用1392部。其中，庐阳区建成418部: of what the same verb counts.
    if let (stage, Some(why)) = stage
        && said(why)
        && let Some((first, told)) = announced(view, &|figure| family(figure.metric) == own)
        && !same_verb(view, why, first)
        && let Some(figure) = beside(view, first, |figure| figure.stage == stage && figure.metric == metric && same_verb(view, why, figure))
    {
        return (Some(figure.id), Some(told));
    }
    // 新开工6.84万套，基本建成5.92万套，其中新开工棚改安置房1.12万套、…: whatever the parts are.
    if let (stage @ (Stage::Started | Stage::Completed), Some(why)) = stage
        && said(why)
        && let Some((first, told)) = spoken_of(view, metric)
        && first.stage != stage
        && let Some(figure) = beside(view, first, |figure| figure.stage == stage)
    {
        return (Some(figure.id), Some(told));
    }
    let found = whole(view, |figure| figure.metric == metric || family(figure.metric) == own)
        .or_else(|| spoken_of(view, metric))
        .or_else(|| among::of_any_kind(view));
    // 其中完工173个，预计11月底前192个小区全部完工: the whole, once more.
    let again = |figure: &Figure| {
        figure.value == view.mention().value && figure.unit == view.mention().unit && has_any(view.behind_in_clause(), &["全部", "全面"])
    };
    let found = found.filter(|(figure, _)| !again(figure) && (!apiece(view) || each(view, figure)));
    match found {
        // 改造项目14个，涉及小区32个。其中潼川镇21个小区、芦溪镇5个: the parts behind one word are of one whole.
        Some((figure, why)) => {
            let told = |f: &&Figure| f.unit == view.mention().unit && f.told(Field::PartOf).is_some_and(|told| told.span == why.span);
            let first = view.figures[view.sentence_from..].iter().rev().find(told).and_then(|f| f.part_of);
            let whole = view.figures.iter().rev().take(FAR).find(|f| Some(f.id) == first && family(f.metric) == own);
            (Some(whole.filter(|f| able(view, f)).unwrap_or(figure).id), Some(why))
        }
        // 其中棚改安置房1.12万套、城中村改造安置房2.05万套: the next of the parts, with no verb of its own.
        None => match view.figures[view.sentence_from..].last() {
            Some(last) if last.part_of.is_some() && last.unit == view.mention().unit && next_part(view) => {
                let whole = view.figures.iter().rev().take(FAR).find(|f| Some(f.id) == last.part_of).filter(|f| able(view, f));
                whole.map_or((None, None), |whole| (Some(whole.id), last.told(Field::PartOf).cloned()))
            }
            _ => (None, None),
        },
    }
}

/// Whether the verb that told a stage stands before a figure, too: 建成 in 建成投用1392部.
fn same_verb(view: &View<'_, '_>, why: &Why, figure: &Figure) -> bool {
    let head = &view.text[..figure.span.start];
    let clause = &head[head.rfind(['，', '。', '；', '、', '\n']).unwrap_or(0)..];
    clause.contains(&view.text[why.span.clone()])
}

/// 其中1012台超额完成800台年度任务: what should have been done is no part of what was.
fn aimed_at(view: &View<'_, '_>) -> bool {
    const TASKS: &[&str] = &["年度任务", "任务", "目标任务", "年度目标", "目标"];
    let behind = view.text[view.mention().span.end..].trim_start_matches('的');
    // 比年度任务多出112户: by how much it was passed.
    if view.text[..view.mention().before].ends_with("多出") {
        return true;
    }
    starts_with_any(behind, TASKS) && view.tokens[view.clause.start..view.at].iter().any(|t| view.text[t.span.clone()].contains("完成"))
}

/// How much it is for each of many.
const EACH: &[&str] = &["户均", "人均", "台均", "平均每", "每户", "每台", "每部", "每人", "每月", "每套", "每平方米", "每栋", "每个"];

/// 其中居民出资78万元，户均出资约260元: a mean or a standard is no part of a sum.
fn apiece(view: &View<'_, '_>) -> bool {
    let from = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)).map_or(view.clause.start, |at| at + 1);
    // 其中博士每月减免1500元、硕士1000元: nor is the next of its list.
    let last = view.figures[view.sentence_from..].last();
    let listed = from > view.clause.start
        && view.tokens[from].mark() == Some(Mark::Item)
        && last.is_some_and(|f| f.unit == view.mention().unit && f.part_of.is_none() && f.kind == Kind::Level)
        && has_any(view.between(view.tokens[view.clause.start].span.start, view.tokens[from].span.start), EACH);
    listed || has_any(view.between(view.tokens[from].span.start, view.mention().span.start), EACH)
}

/// Whether a figure is for each of many too: 每部补助20万元，其中市级10万元.
fn each(view: &View<'_, '_>, figure: &Figure) -> bool {
    let head = &view.text[..figure.span.start];
    let clause = &head[head.rfind(['，', '。', '；', '\n']).unwrap_or(0)..];
    has_any(clause, EACH)
}

/// The figure that this one is said to be a part of, among those that `fits` accepts.
pub(super) fn whole<'v>(view: &'v View<'_, '_>, fits: impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    bracketed(view, &fits)
        .or_else(|| spread(view, &fits))
        .or_else(|| announced(view, &fits))
        .or_else(|| noted(view, &fits))
        .or_else(|| listed(view, &fits))
        .or_else(|| among::of_its_kind(view, &fits))
}

/// Whether a number is the next item of a list, with no verb between.
fn next_part(view: &View<'_, '_>) -> bool {
    // 其中老年人1.9万人，残疾人860人: behind a comma too, where a clause is no more than a thing and its number.
    let opens = view.clause.start.checked_sub(2).filter(|at| view.is_number(*at) && view.tokens[at + 1].mark() == Some(Mark::Comma));
    if let Some(last) = opens
        && view.figure_at(last).is_some_and(|f| f.part_of.is_some())
        && view.clause.end == view.at + 1
        && view.at == view.clause.start + 1
        && view.tokens[view.clause.start].noun().is_some()
        && !starts_with_any(view.word(view.clause.start), &["总", "共", "合计"])
    {
        return true;
    }
    let Some(number) = (view.clause.start..view.at).rev().find(|at| view.is_number(*at)) else { return false };
    let between = &view.tokens[number + 1..view.at];
    let works = |t: &Token| matches!(t.verb(), Some((_, act)) if act != crate::cue::Act::Work);
    between.first().is_some_and(|t| t.mark() == Some(Mark::Item) || t.mark() == Some(Mark::Open))
        && !between.iter().any(|t| works(t) || t.governs() || t.mark() == Some(Mark::Comma))
}

/// A figure of the sentence of another that can hold the part.
fn beside<'v>(view: &'v View<'_, '_>, first: &Figure, fits: impl Fn(&Figure) -> bool) -> Option<&'v Figure> {
    let sentence = view.figures.iter().rev().take(FAR).filter(|figure| figure.sentence == first.sentence);
    sentence.filter(|figure| figure.part_of.is_none() && able(view, figure) && fits(figure)).last()
}

/// `funding.local` is a part of `funding`.
fn family(metric: Metric) -> &'static str {
    metric.word().split('.').next().unwrap_or_default()
}

/// In a bracket right behind a figure, or behind its noun, that breaks it down: 46个小区（樊城区26个…）.
fn bracketed<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    let here = depth(view.tokens, view.at);
    if here == 0 {
        return None;
    }
    let open = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Open) && depth(view.tokens, *at) == here - 1)?;
    let number = (0..open).rev().find(|at| view.is_number(*at))?;
    if view.tokens[number + 1..open].iter().any(|t| t.mark().is_some_and(|m| m != Mark::Quiet)) {
        return None;
    }
    let figure = view.figure_at(number)?;
    // 开工201个（目标值198个）: what it should have come to is no part of it.
    let aimed = view.at > open + 1 && matches!(view.word(view.at - 1), "指标值" | "目标值" | "目标" | "计划" | "任务");
    let suits = able(view, figure) && fits(figure) && !aimed;
    let row = view.tokens[open..view.at].iter().find_map(|t| t.is(Says::Part));
    suits.then(|| (figure, Why { row, span: view.tokens[open].span.clone(), rule: "bracket that breaks a number down" }))
}

/// The rule of a part that is told with its place.
pub(super) const SPREAD: &str = "spread over the places that follow";

/// 没改的小区还有120个，主要集中在甲区（70个）和乙县（30个）: in the brackets of the places that it is spread over.
fn spread<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    const OVER: &[&str] = &["集中在", "集中于", "分布在", "分布于"];
    if depth(view.tokens, view.at) != 1 {
        return None;
    }
    let open = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Open))?;
    let place = view.tokens[open.checked_sub(1)?..open].iter().all(|t| matches!(t.kind, token::Kind::Place(_) | token::Kind::Town));
    let from = (0..open)
        .rev()
        .find(|at| matches!(view.tokens[*at].mark(), Some(Mark::Comma | Mark::Semicolon)) && depth(view.tokens, *at) == 0)?;
    let words = &view.text[view.tokens[from].span.start..view.tokens[open].span.start];
    let at = OVER.iter().find_map(|w| words.find(w).map(|i| (i, w.len())))?;
    let whole = view.figures[view.sentence_from..].iter().rev().filter(|f| f.span.end <= view.tokens[from].span.start);
    let figure = whole.clone().find(|f| place && able(view, f) && fits(f))?;
    let start = view.tokens[from].span.start + at.0;
    Some((figure, Why { row: None, span: start..start + at.1, rule: SPREAD }))
}

/// Behind 其中, 含, 包括: the last figure before it that can hold the part.
fn announced<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    let here = depth(view.tokens, view.at);
    let last = view.last_of(0..view.at, Says::Part)?;
    for at in (0..=last).rev() {
        let token = &view.tokens[at];
        if depth(view.tokens, at) > here {
            continue;
        }
        let Some(row) = token.is(Says::Part) else { continue };
        // 其中，广州市…；深圳市…: where the sentence opens with the word, its parts go on behind a semicolon.
        let opens = view.tokens[..at].iter().all(|t| t.mark() == Some(Mark::Quiet));
        let ended = view.tokens[at..view.at].iter().enumerate();
        // 完工60个，其中：江岸区20个；江汉区18个: so do those of a list of places.
        let places = || {
            let placed = |from: usize| {
                view.tokens[from..view.at]
                    .iter()
                    .find(|t| !matches!(t.mark(), Some(Mark::Quiet | Mark::Colon | Mark::Comma)))
                    .is_some_and(|t| matches!(t.kind, token::Kind::Place(_) | token::Kind::Town) || t.is(Says::Area).is_some())
            };
            let items: Vec<_> = (at..view.at).filter(|i| *i == at || view.tokens[*i].mark() == Some(Mark::Semicolon)).collect();
            // 其中丰城市152个；樟树市改造小区64个 is told anew.
            let anew = view.tokens[*items.last().unwrap_or(&at)..view.at].iter().any(|t| t.verb().is_some());
            items.into_iter().all(|i| placed(i + 1)) && !anew
        };
        // 其中中央补助9200万元，占39%；省市配套3500万元: so do those of money, as long as the whole holds them all.
        let sources = || {
            let money = |f: &&Figure| f.unit == "元" && f.kind == Kind::Level;
            let (before, parts): (Vec<_>, Vec<_>) =
                view.figures[view.sentence_from..].iter().filter(money).partition(|f| f.span.start < token.span.start);
            let sum: Option<_> = parts.iter().try_fold(view.mention().value, |sum, part| sum.checked_add(part.value));
            let whole = before.last().filter(|whole| whole.metric == Metric::Funding);
            view.mention().unit == "元" && !parts.is_empty() && whole.zip(sum).is_some_and(|(whole, sum)| sum <= whole.value)
        };
        if here == 0
            && !opens
            && !places()
            && !sources()
            && ended.into_iter().any(|(i, t)| t.mark() == Some(Mark::Semicolon) && depth(view.tokens, at + i) == 0)
        {
            return None;
        }
        // 其中使用15年以上的460台，今年计划更新120台: what a plan for a year says is told of no part any more.
        let turned = (at + 1..view.at).any(|i| {
            matches!(view.tokens[i].kind, token::Kind::Time(index) if view.times[index].yearly)
                && view.tokens[i - 1].mark() == Some(Mark::Comma)
                && view.tokens.get(i + 1).is_some_and(|t| matches!(t.mood(), Some((_, crate::cue::Mood::Plan))))
                && (at..i).any(|i| view.is_number(i))
        });
        // 管网862公里，其中燃气管网125公里，目前已完成718公里: nor is how far all of it has come.
        let so_far = || {
            let words = &view.text[view.tokens[view.clause.start].span.start..];
            starts_with_any(words, &["目前已", "目前累计", "截至目前", "现已"]) && (at..view.clause.start).any(|i| view.is_number(i))
        };
        if here == 0 && (turned || so_far()) {
            return None;
        }
        let start = token.span.start;
        // 其中，…, at the head of a paragraph: of what the one before told.
        let heads = opens && view.text.get(view.paragraph.span.start..start).is_some_and(|head| head.trim().is_empty());
        let figures = &view.figures[if heads { last_paragraph(view) } else { view.paragraph_from }..];
        let before = figures.iter().rev().filter(|f| f.span.start < start).take(FAR);
        // What stands right before the word in its sentence is broken down, however small a misprint made it.
        // 分布在7区1县，其中沙依巴克区78个: places that are too few are no misprint.
        let places = |f: &Figure| f.metric == Metric::Regions && f.value < view.mention().value;
        let whole = |f: &&Figure| f.kind == Kind::Level && f.unit == view.mention().unit && fits(f) && !places(f);
        let mut here = view.figures[view.sentence_from..].iter().rev().filter(|f| f.span.start < start).take(FAR);
        let last = here.find(|f| f.unit != "%" && !quoted(view, f)).filter(whole);
        let able = |f: &&Figure| able(view, f) && fits(f) && !quoted(view, f);
        // 筹集9.87万套，已分配9.41万套。其中，…: behind a stop the whole is what the sentence before begins with.
        let first = opens.then(|| {
            let sentence = before.clone().next()?.sentence;
            let all = || before.clone().filter(able).take_while(|f| f.sentence == sentence);
            // 2019年以来改造1126个；今年计划改造186个。其中…: or what its last part begins with.
            let upto = before.clone().next()?.span.start;
            let from = all().last()?.span.start;
            let part = view.text[from..upto.max(from)].rfind('；').map_or(from, |i| from + i);
            all().take_while(|f| f.span.start >= part).last().or_else(|| all().last())
        });
        let first = first.flatten();
        // 其中6个已完工，完成投资3280万元: nothing of another sentence, behind a part of this one.
        // 受益居民43万户；改造住房2万套，其中危房8600户: nor of another item.
        // 加装电梯2317部，其中成规模加装的有46个小区: nor of one before, where this one has counted already.
        let counted = || view.mention().unit != "元" && view.figures[view.sentence_from..].iter().any(|f| f.span.start < start);
        let parted = !opens && ((at..view.at).any(|i| view.is_number(i)) || counted());
        let near = |f: &&Figure| !parted || f.span.start >= view.tokens[0].span.start;
        let mut others = before.filter(able).filter(near);
        let figure = last.or(first).or_else(|| if opens && !heads { others.last() } else { others.next() })?;
        return Some((figure, view.why(at, row, "announced as a part")));
    }
    None
}

/// The first figure of the paragraph before this one.
fn last_paragraph(view: &View<'_, '_>) -> usize {
    let Some(last) = view.figures[..view.paragraph_from].last() else { return view.paragraph_from };
    let paragraphs = &view.release.paragraphs;
    let above = paragraphs.partition_point(|p| p.span.start < view.paragraph.span.start).saturating_sub(1);
    let start = paragraphs[above].span.start;
    if last.span.start < start {
        return view.paragraph_from;
    }
    view.figures[..view.paragraph_from].partition_point(|f| f.span.start < start)
}

/// 注：小区合计数中含结转项目6个: of the total in the last row of the table above.
fn noted<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    const TOTALS: &[&str] = &["合计", "总计"];
    let at = view.last_of(0..view.at, Says::Part)?;
    // In a table the heads of columns stand before those of rows.
    let head = view.text.get(view.tokens[0].span.start..view.tokens[at].span.start)?;
    if !has_any(head, TOTALS) {
        return None;
    }
    let total = |f: &&Figure| {
        let line = &view.text[..f.span.start];
        let line = line[line.rfind('\n').map_or(0, |i| i + 1)..].trim_start_matches(|c: char| c.is_whitespace() || c == '|');
        starts_with_any(line, TOTALS)
    };
    let row = view.tokens[at].is(Says::Part)?;
    let like = |f: &&Figure| f.kind == Kind::Level && f.unit == view.mention().unit && fits(f);
    let figure = view.figures.iter().rev().take(FAR).find(|f| like(f) && total(f))?;
    Some((figure, view.why(at, row, "announced as a part")))
}

/// How many figures back a whole may stand: more than any paragraph of a release or row of a table has.
const FAR: usize = 40;

/// 其中： on a line of its own, and below it the parts, each on a line with a mark. Lines of a tree are parts of the line above.
fn listed<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    const TREE: &[char] = &['├', '└'];
    let tree = view.text[view.paragraph.span.clone()].trim_start().starts_with(TREE);
    let placed = |t: &Token| matches!(t.kind, token::Kind::Place(_) | token::Kind::Town | token::Kind::Site);
    if view.scope.listing && view.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(placed) {
        return broken_down(view, fits);
    }
    let marked = |text: &str| {
        text.trim_start().starts_with(TREE) || !tree && text.trim_start().starts_with(['·', '•', '-', '—', '●', '○', '▪', '◦'])
    };
    if !marked(&view.text[view.paragraph.span.clone()]) {
        return below(view, fits);
    }
    let paragraphs = &view.release.paragraphs;
    let here = paragraphs.partition_point(|p| p.span.start < view.paragraph.span.start);
    let text = |at: usize| &view.text[paragraphs[at].span.clone()];
    let head = (here.saturating_sub(LIST)..here).rev().find(|at| !marked(text(*at)))?;
    let words = text(head).trim();
    if !tree && !matches!(words.trim_end_matches(['：', ':']), "其中" | "包括") {
        return None;
    }
    let start = if tree { paragraphs[head].span.end } else { paragraphs[head].span.start };
    let figure = view.figures.iter().rev().take(FAR).find(|f| f.span.start < start).filter(|f| able(view, f) && fits(f))?;
    let start = paragraphs[head].span.start;
    let span = start..start + words.len();
    Some((figure, Why { row: None, span, rule: "announced as a part" }))
}

/// 总投资3.4亿元，其中 at the end of a line, and the parts on the next, or each on a line that ends with a semicolon.
fn below<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    let paragraphs = &view.release.paragraphs;
    let here = paragraphs.partition_point(|p| p.span.start < view.paragraph.span.start);
    let text = |at: &usize| view.text[paragraphs[*at].span.clone()].trim_end();
    let above = &paragraphs[(here.saturating_sub(LIST)..here).rev().find(|at| !text(at).ends_with('；'))?].span;
    let words = view.text[(*above).clone()].trim_end().trim_end_matches(['：', ':', '，']);
    let head = words.strip_suffix("其中")?;
    let figure = view.figures.iter().rev().take(FAR).filter(|f| above.contains(&f.span.start)).find(|f| able(view, f) && fits(f))?;
    let start = above.start + head.len();
    Some((figure, Why { row: None, span: start..start + "其中".len(), rule: "announced as a part" }))
}

/// 补助电梯23台，补助资金345万元。具体为：, and below it 中华北路街道7台，105万元；: the amount in its unit in the paragraph that heads the lines.
fn broken_down<'v>(view: &'v View<'_, '_>, fits: &impl Fn(&Figure) -> bool) -> Option<(&'v Figure, Why)> {
    let paragraphs = &view.release.paragraphs;
    let here = paragraphs.partition_point(|p| p.span.start < view.paragraph.span.start);
    let words = |at: usize| view.text[paragraphs[at].span.clone()].trim_end();
    let head = (here.saturating_sub(LIST)..here).rev().find(|at| words(*at).ends_with(['：', ':']))?;
    let span = &paragraphs[head].span;
    let figure = view.figures.iter().rev().take(FAR).filter(|f| span.contains(&f.span.start)).find(|f| able(view, f) && fits(f))?;
    Some((figure, Why { row: None, span: span.start..span.start + words(head).len(), rule: "announced as a part" }))
}

/// The longest list of parts, in lines.
const LIST: usize = 12;

/// 完成年度目标10万个的78.2%, 超出年初计划的18万个: an amount that another is only compared with.
fn quoted(view: &View<'_, '_>, figure: &Figure) -> bool {
    let behind = view.text[figure.span.end..].trim_start_matches(['（', '）', '间', '(', ')']);
    let share = behind.strip_prefix('的').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // No more than a clause has, in a text that lost its marks.
    let head = &view.text[..figure.span.start];
    let (from, _) = head.char_indices().rev().take(40).find(|(_, c)| matches!(c, '，' | '。' | '；')).unwrap_or((head.len(), ' '));
    let head = head[from..].trim_start_matches(['，', '。', '；']);
    let past = starts_with_any(head, &["超出", "超过", "超", "比", "较", "高于"]);
    // 超额完成4.5万套的年度计划
    let called = behind.strip_prefix('的').unwrap_or(behind);
    let task = starts_with_any(called, &["年度计划", "年度任务", "年度目标", "目标任务", "任务", "计划目标"]) && head.contains("完成");
    share || figure.stage == Stage::Planned && task || figure.stage == Stage::Planned && past && has_any(head, &["计划", "目标", "任务"])
}

/// 现有住宅小区612个，其中专业物业服务小区486个: the first number behind the word, in the unit of the amount right before it,
/// is a part of that whatever it is called.
fn spoken_of<'v>(view: &'v View<'_, '_>, metric: Metric) -> Option<(&'v Figure, Why)> {
    let here = depth(view.tokens, view.at);
    let last = view.last_of(0..view.at, Says::Part)?;
    let at = (0..=last).rev().find(|at| view.tokens[*at].is(Says::Part).is_some() && depth(view.tokens, *at) == here)?;
    // 其余县（市）区1.94万个: what is left of it.
    let head = clause(view.tokens, view.at).start;
    let rest = starts_with_any(&view.text[view.tokens[head].span.start..], &["其余", "余下", "其他"]);
    // 2294个小区开工，其中长沙、株洲4市全部开工: places are no part of what is counted in them.
    if metric == Metric::Regions && !rest {
        return None;
    }
    let parts = (at..view.at).any(|at| view.is_number(at));
    if parts && !rest || (at..view.at).any(|at| view.tokens[at].mark() == Some(Mark::Semicolon)) {
        return None;
    }
    let row = view.tokens[at].is(Says::Part)?;
    let start = view.tokens[at].span.start;
    let here = |f: &&Figure| f.span.start >= view.tokens[0].span.start;
    let before = view.figures[view.paragraph_from..]
        .iter()
        .rev()
        .take(FAR)
        .filter(|f| f.span.start < start && f.kind == Kind::Level && !quoted(view, f));
    let nearest = before.clone().next().filter(|f| rest || here(f))?;
    // 改造小区168个、惠及2.93万户，其中纳入民生实事的135个: of the amount in its unit.
    let figure = if able(view, nearest) { nearest } else { before.take_while(here).find(|f| f.unit == view.mention().unit)? };
    (able(view, figure) && !quoted(view, figure)).then(|| (figure, view.why(at, row, "announced as a part")))
}

/// The rule of a part that no word announces.
pub(crate) const ADDS_UP: &str = "with its neighbours it adds up to that";

/// The words of what is left of a whole.
const REST: &[&str] = &["其余", "剩余", "余下", "剩下"];

/// 全市共支出18.4亿元，中央补助2.2亿元，…: in one sentence, the amounts behind a total in the same unit that add up to it, to
/// the digit. Of round totals only those of three parts and more, since 40 and 60 make 100 by chance.
pub(super) fn sums(text: &str, figures: &mut [Figure]) {
    for whole in 0..figures.len() {
        let total = &figures[whole];
        let like = |figure: &Figure| figure.kind == Kind::Level && figure.value_max.is_none() && figure.unit == total.unit;
        if !like(total) {
            continue;
        }
        let id = total.id;
        let mut left = total.value;
        let mut parts = Vec::new();
        for (at, figure) in figures.iter().enumerate().skip(whole + 1).filter(|(_, figure)| like(figure)) {
            // Parts of parts are in them; 县市50个，分别是醴陵市19个、…: but where they are told to be of a part, they are.
            let nested = || total.part_of.is_some() && figure.part_of == total.part_of && apportions(text, total.span.end);
            if figure.part_of.is_some_and(|of| of != id) && !nested() {
                continue;
            }
            parts.push(at);
            left -= figure.value;
            if left.is_sign_negative() || left.is_zero() {
                break;
            }
        }
        let digits = || total.value.normalize().mantissa().unsigned_abs().to_string().trim_end_matches('0').len();
        // 在保家庭3.2万户，其中实物配租2.9万户，发放租赁补贴0.3万户: two, of which the first is said to be a part.
        let announced = figures[*parts.first().unwrap_or(&whole)].part_of == Some(id);
        if !left.is_zero() || parts.len() < 2 || parts.len() == 2 && digits() < 3 && !announced {
            continue;
        }
        // 投入4.9亿元，中央和省级补助1.56亿元，…，剩余2200万元…由居民分担: three and more, of which the last is said to be the rest.
        let head = |at: usize| {
            let head = text.get(figures[at - 1].span.end..figures[at].span.start).unwrap_or_default();
            head.rfind(['，', '；', ',', '、']).map_or("", |i| head[i..].trim_start_matches(['，', '；', ',', '、']))
        };
        let rest = parts.len() > 2 && parts.last().is_some_and(|at| starts_with_any(head(*at), REST));
        // 鉴定危房312栋，已解危205栋，其余107栋…: nothing says that they are all of it.
        let clause = &text[..total.span.start];
        let clause = &clause[clause.rfind(['，', '；', '。', '：']).unwrap_or(0)..];
        let between = &text[total.span.end..figures[parts[0]].span.start];
        if !rest && !has_any(clause, &["共", "合计", "总"]) && !has_any(between, &["包括", "其中", "：", "分别", "中，"]) {
            continue;
        }
        let why = Why { row: None, span: total.span.clone(), rule: ADDS_UP };
        let whole_of = figures[whole].part_of;
        for at in parts.into_iter().filter(|at| figures[*at].part_of.is_none_or(|of| Some(of) == whole_of)).collect::<Vec<_>>() {
            figures[at].part_of = Some(id);
            figures[at].why[Field::PartOf as usize] = Some(why.clone());
        }
    }
}

/// Whether 分别是 goes on right behind an amount.
fn apportions(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start_matches(['，', ',']);
    starts_with_any(rest, &["分别是", "分别为", "其中"])
}

/// 改造项目164个，已全部开工，完工121个。其中甲区68个、乙区47个、其余49个: parts in a sentence that 其中 opens are of the amount
/// of the sentence before that they add up to, and stand where that stands.
pub(super) fn breaks_down(tokens: &[Token], above: &mut [Figure], parts: usize) {
    let Some((token, row)) = tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).and_then(|t| Some((t, t.is(Says::Part)?))) else {
        return;
    };
    let (above, parts) = above.split_at_mut(parts);
    let Some(unit) = parts.first().map(|part| part.unit.clone()) else { return };
    let like = |figure: &Figure| figure.kind == Kind::Level && figure.value_max.is_none() && figure.unit == unit;
    if parts.iter().filter(|part| like(part)).count() < 3 {
        return;
    }
    // No whole is larger than a number can be.
    let add = |sum: rust_decimal::Decimal, part: &Figure| sum.checked_add(part.value);
    let Some(total) = parts.iter().filter(|part| like(part)).try_fold(rust_decimal::Decimal::ZERO, add) else { return };
    let last = above.last().map(|figure| figure.sentence);
    let Some(whole) = above.iter().rev().take_while(|f| Some(f.sentence) == last).find(|f| like(f) && f.value == total) else { return };
    let start = token.span.start;
    // What the sentence tells of a part by itself stays.
    let inherited = |part: &Figure, field: Field| part.told(field).is_none_or(|why| why.span.start <= start || why.row == Some(row));
    for part in parts.iter_mut().filter(|part| like(part)) {
        part.part_of = Some(whole.id);
        part.why[Field::PartOf as usize] = Some(Why { row: Some(row), span: token.span.clone(), rule: ADDS_UP });
        for field in [Field::Stage, Field::Metric, Field::Period] {
            if !inherited(part, field) {
                continue;
            }
            match field {
                Field::Stage => part.stage = whole.stage,
                Field::Metric => part.metric = whole.metric,
                _ => part.period = whole.period,
            }
            part.why[field as usize] = whole.why[field as usize].clone();
        }
    }
}

/// A whole is an amount in the same unit, and no smaller than its part.
fn able(view: &View<'_, '_>, figure: &Figure) -> bool {
    let mention = view.mention();
    // 5.8万套（户），其中老旧小区2.97万户
    let unit = || {
        let other = view.text[figure.span.end..].strip_prefix(['（', '(']).and_then(|rest| rest.strip_prefix(mention.unit));
        other.is_some_and(|rest| rest.starts_with(['）', ')']))
    };
    figure.kind == Kind::Level && figure.value >= mention.value && (figure.unit == mention.unit || unit())
}
