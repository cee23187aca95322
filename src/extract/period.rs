//! For which time a figure is.

use super::carry::{self, as_of};
use super::plan::past_or_future;
use super::stage::{future, retold};
use super::verb::before;
use super::{View, clause, depth};
use super::{area, part};
use crate::cue::{Act, Dimension, Mood, Says, Thing};
use crate::figure::{self, Field, Figure, Metric, Moment, Period, Stage, Why};
use crate::mention::{floor, is_han};
use crate::release::Role;
use crate::search::{ends_with_any, has_any, rfind, starts_with_any};
use crate::time::Sets;
use crate::token::{Kind, Mark, Token};

/// The period: the nearest time before the number that governs it, else the one carried from before.
pub(super) fn period(view: &View<'_, '_>, stage: Stage) -> (Period, Option<Why>) {
    // 截至12月31日，全县共有公租房3862套。在保家庭3954户: as it stood on that day.
    let dated = || {
        view.scope
            .period_why
            .as_ref()
            .is_some_and(|why| why.span.start >= view.paragraph.span.start && view.text[why.span.clone()].starts_with(['截', '到', '至']))
    };
    // 一、2024年工作回顾: what stands in a chapter is of its year.
    let chapter = || view.scope.report && !future(view) && view.scope.titled.1.as_ref().is_some_and(|why| why.rule == carry::SECTION);
    // 明年计划将试点由15个扩大到40个: from where it starts is of no time of the plan.
    let starts = || {
        stage == Stage::Existing
            && ends_with_any(&view.text[..view.mention().before], &["由", "从", "由现在的", "由目前的", "从现在的", "从目前的"])
            && (view.scope.report && future(view)
                || has_any(
                    view.between(view.tokens[view.clause.start].span.start, view.mention().span.start),
                    &["计划", "将", "力争", "拟"],
                ))
    };
    // 由2025年的15个 is of a time of its own.
    let timed = |t: &Token| matches!(t.kind, Kind::Time(index) if view.times[index].period().is_some());
    if starts() && !view.tokens[view.clause.start..view.at].iter().rev().take(2).any(timed) {
        return Default::default();
    }
    let timeless = || stage == Stage::Existing && stands(view) && !dated() && !chapter() || standard(view);
    let told = told(view).or_else(|| on_day(view, stage)).or_else(|| to_come(view, stage));
    let (period, why) =
        told.unwrap_or_else(|| if timeless() { Default::default() } else { year_of_plan(view, stage, carried(view, stage)) });
    let (period, why) = next_plan(view, stage, (period, why.as_ref())).unwrap_or((period, why));
    // 上半年 in the plan of a report of December
    let next = why
        .as_ref()
        .is_some_and(|why| (0..view.times.len()).any(|index| view.times[index].span == why.span && super::plan::of_next_year(view, index)));
    let later = |moment: Option<Moment>| moment.map(|moment| Moment { year: moment.year + u16::from(next), ..moment });
    let period = Period { from: later(period.from), to: later(period.to) };
    if period.from.is_some() && period.to.is_some() && sums_up(view, period, &why) {
        return Default::default();
    }
    // 2024年末，全市公租房在保家庭1.84万户: how it stood then, since no time that is told. 年末 alone in a bulletin is that month.
    let ended = why
        .as_ref()
        .map(|why| &view.text[why.span.clone()])
        .is_some_and(|word| word.ends_with(['末', '底']) && !word.contains('五') && (word != "年末" || stage == Stage::Planned));
    // 已于5月底全部通过验收: when it happened.
    let ended = ended
        && !why.as_ref().is_some_and(|why| {
            view.text[..why.span.start].ends_with('于') || why.rule == BEHIND && matches!(stage, Stage::Started | Stage::Completed)
        });
    let period = match period {
        // 力争9月末资金支出率达到80%: what is to be reached by then.
        Period { from, to } if ended && from == to => Period { from: None, to },
        period => period,
    };
    // 力争年底前开工率超过90%，全年完成投资200亿元
    let clause = &view.tokens[..view.at];
    let words = clause.first().and_then(|first| view.text.get(first.span.start..view.mention().span.start)).unwrap_or_default();
    // No further back than a clause or two.
    let near = floor(words, words.len().saturating_sub(300));
    // 确保全年不低于220亿元；推动5个项目实现净地: one that heads no clause is of its own item.
    let holds = |at: &usize| !words[*at..].contains('；') || words[..*at].is_empty() || words[..*at].ends_with(['；', '，', '。', '：']);
    let widened = |at: usize| {
        let from = clause[0].span.start + at;
        let told = why.as_ref().is_some_and(|why| why.span.start < from);
        let other = clause.iter().any(|t| matches!(t.kind, Kind::Time(_)) && t.span.start > from);
        let task = has_any(&words[at..], &["任务", "目标", "计划"]);
        months(period) && told && !other && !task
    };
    if let Some(at) = rfind(&words[near..], "全年").map(|at| near + at).filter(holds)
        // 4月率先开工；全年8个城市开工项目16个
        && (stage == Stage::Planned || widened(at) || starts_with_any(&words[at + "全年".len()..], &["计划", "拟"]))
        && let head = words[..at].rfind(['，', '；', '：', '。']).unwrap_or(0)
        && !clause.iter().any(|t| matches!(t.kind, Kind::Time(_)) && t.span.start >= clause[0].span.start + head)
        // 全年新增项目399个, in the half of a report that looks back: of no year that nothing names.
        && let now = view.release.year().filter(|_| !view.scope.report || future(view))
        && let Some(year) = period.to.or(period.from).map(|moment| moment.year).or_else(|| chapter_year(view)).or(now)
    {
        let year = Some(Moment::year(year));
        let at = clause[0].span.start + at;
        return (Period { from: year, to: year }, Some(Why { row: None, span: at..at + "全年".len(), rule: "the whole year" }));
    }
    // 完成省下达8500套年度任务的82%: a task for the year, in a report on its months.
    let yearly = || view.tokens[view.clause.clone()].iter().find(|t| is_yearly_task(t, view.text));
    // 12月底前完成136户的年度任务: up to the date that it sets.
    let due = why.as_ref().is_some_and(|why| why.span.start >= view.tokens[0].span.start && view.text[why.span.clone()].ends_with('前'));
    // 完成年度目标10万个的78.2%
    let quoted = view.text[view.mention().span.end..].strip_prefix('的').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // 年度任务42个、5630户，已全部开工
    let task = stage == Stage::Started
        && view.mention().of != Dimension::Percent
        && view.tokens[view.clause.start..view.at].iter().rev().take_while(|t| t.verb().is_none()).any(|t| is_yearly_task(t, view.text));
    if (stage == Stage::Planned || quoted || task)
        && !due
        && let Some(task) = yearly()
        && let Some(year) = match period.to.or(period.from) {
            // 今年以来新增3910户，完成年度目标3500户的111.7%
            Some(moment) => (moment.month.is_some() || period.to.is_none() || period.from.is_none()).then_some(moment.year),
            // 国家下达年度任务41320套: of the year of the release, where nothing else is told.
            None => view.release.year().filter(|_| task.noun().is_some()),
        }
    {
        let year = Some(Moment::year(year));
        let why = why.or_else(|| Some(Why { row: None, span: task.span.clone(), rule: "a task for the year" }));
        return (Period { from: year, to: year }, why);
    }
    (period, why)
}

/// The year of the chapter of a report.
fn chapter_year(view: &View<'_, '_>) -> Option<u16> {
    let (period, why) = &view.scope.titled;
    let headed = why.as_ref().is_some_and(|why| why.rule == carry::SECTION);
    period.to.filter(|_| view.scope.report && headed && period.from == period.to).map(|to| to.year)
}

/// 上半年工作开展情况。棚户区改造计划新开工3420套，已开工2560套: no plan is of the months that have passed, but of their year.
fn year_of_plan(view: &View<'_, '_>, stage: Stage, told: (Period, Option<Why>)) -> (Period, Option<Why>) {
    let passed = |to: Moment| view.release.month().is_none_or(|now| (to.year, to.month) <= (now.year, now.month));
    match told.0 {
        Period { from: Some(from), to: Some(to) }
            if stage == Stage::Planned && months(told.0) && from.month == Some(1) && to.month < Some(12) && passed(to) =>
        {
            // 首个项目开工，计划建设住房512套: what one project comes to, or what is short, is of no year.
            let words = view.between(view.tokens[0].span.start, view.mention().span.end);
            let task = view.paragraph.role == Role::Table
                || has_any(words, &["任务", "年度"])
                || words.contains("计划") && !words.contains("项目");
            let year = Some(Moment::year(to.year)).filter(|_| task);
            (Period { from: year, to: year }, told.1.filter(|_| task))
        }
        _ => told,
    }
}

/// 今年计划改造1832个，截至6月底已开工1206个；危房改造计划5000户: the next plan of a list is of the time of the one before, and not of how
/// far that has come.
fn next_plan(view: &View<'_, '_>, stage: Stage, told: (Period, Option<&Why>)) -> Option<(Period, Option<Why>)> {
    let (period, why) = (told.0, told.1?);
    let before = stage == Stage::Planned && as_of(period) && why.span.start >= view.tokens[0].span.start;
    if !before || !view.between(why.span.end, view.mention().span.start).contains('；') {
        return None;
    }
    let plan = view.figures[view.sentence_from..].iter().rev().find(|f| f.stage == Stage::Planned && f.span.start < why.span.start)?;
    (plan.period.from.is_some() && plan.period.to.is_some()).then(|| (plan.period, plan.told(Field::Period).cloned()))
}

/// 前三季度新增加装电梯685部，累计加装1.6万部: the sum of more than what the time told of, in a clause that names none.
fn sums_up(view: &View<'_, '_>, period: Period, why: &Option<Why>) -> bool {
    let start = view.tokens[view.clause.start].span.start;
    let mention = view.mention();
    // No sum is larger than a number can be.
    let half = |f: &Figure| f.value.checked_add(f.value).is_some_and(|twice| twice < mention.value);
    let less = |f: &Figure| f.unit == mention.unit && f.period == period && f.kind == figure::Kind::Level && half(f);
    why.as_ref().is_some_and(|why| why.span.start < start && matches!(why.rule, carry::CARRIED | BEFORE))
        && view.figures[view.paragraph_from..].last().is_some_and(less)
        && view.between(start, mention.span.start).contains("累计")
        // 累计完成投资356.8亿元 is of the months, whatever each programme took.
        && !view.between(start, mention.span.start).contains("投资")
}

/// Whether a period is of some months of one year.
fn months(period: Period) -> bool {
    period.from.zip(period.to).is_some_and(|(from, to)| from.year == to.year && from.month.is_some())
}

/// 在保的是6.37万户, 有社区11个: what only stands is of no time that another sentence told.
fn stands(view: &View<'_, '_>) -> bool {
    const STOCK: &[&str] =
        &["有", "共有", "现有", "拥有", "辖", "下辖", "在保", "在册", "每台", "每户", "每套", "每部", "标准为", "需", "给予"];
    // 今年改造的20个小区中，有16个一次改完: some of what was counted.
    let some = view.clause.start > 0 && view.text[..view.tokens[view.clause.start - 1].span.start].ends_with(['中', '里']);
    let stock = |at: usize| STOCK.contains(&view.word(at)) && !some;
    view.mention().of != Dimension::Percent && matches!(before(view, view.clause.clone(), view.at), Some((at, _, Act::Stand)) if stock(at))
}

/// 市级财政按每平方米100元补助, 居民出资不低于改造费用的5%, 业主同意率达到三分之二以上: a rule of no time of its own.
fn standard(view: &View<'_, '_>) -> bool {
    const RULES: &[&str] =
        &["每平方米", "每㎡", "每平米", "每千瓦时", "每台", "每部", "每户", "单个", "现行", "改造费用的", "投资额的", "造价", "同意率"];
    let start = (0..view.at).rev().find(|at| view.tokens[*at].mark() == Some(Mark::Semicolon)).map_or(0, |at| at + 1);
    let words = &view.text[view.tokens[start].span.start..view.mention().span.start];
    let rule = matches!(view.mention().of, Dimension::Money | Dimension::Percent) && has_any(words, RULES);
    rule && !words.contains("均价") && !words.contains("平均") || view.text[view.mention().span.end..].starts_with("以上的业主")
}

fn is_yearly_task(token: &Token, text: &str) -> bool {
    matches!(token.noun(), Some((_, Thing::Task))) && text[..token.span.end].ends_with("年度任务")
        || text[token.span.clone()].starts_with("年度")
}

/// Whether a number of the body tells of one community, which its sentence or one before it names.
fn one_place(view: &View<'_, '_>) -> bool {
    let spot = |t: &Token| matches!(t.kind, Kind::Town | Kind::Site);
    view.paragraph.role == Role::Body && (view.tokens[..view.at].iter().any(spot) || area::takes(view).is_some())
}

/// What governs from before the sentence. News of progress says nothing of the time of its task, nor the task's
/// year how far it has come.
fn carried(view: &View<'_, '_>, stage: Stage) -> (Period, Option<Why>) {
    let scope = view.scope;
    let table = view.paragraph.role == Role::Table;
    let untold = scope.period == Period::default();
    // 到2027年底 on a line of its own is no news of how far work has come.
    // Nor is the end of a plan, which lies ahead: 到2027年底，基本完成改造。
    let dated = || {
        scope.period_why.as_ref().is_some_and(|why| {
            view.text[why.span.clone()].contains(|c: char| c.is_ascii_digit()) && view.text[why.span.clone()].contains('年')
        })
    };
    let ahead =
        || dated() && scope.period.to.zip(view.release.month()).is_some_and(|(to, now)| (to.year, to.month) > (now.year, now.month));
    let due = scope.period_why.as_ref().is_some_and(|why| why.rule == carry::SECTION && !view.text[why.span.clone()].starts_with('截'))
        || ahead();
    let as_of = |period| as_of(period) && !due;
    // 2022年底，小区列入计划。今年5月10日进场施工，…: nothing that happened since is of the time before.
    let first = view.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet));
    let day = first.and_then(|t| if let Kind::Time(index) = t.kind { view.times[index].day } else { None });
    if as_of(scope.period) && day.zip(scope.period.to).is_some_and(|(day, to)| (to.year, to.month) < (day.year, day.month)) {
        return Default::default();
    }
    // 到2025年底，还将新增3万个。据悉，充电桩总量已突破25万个: nor is what is there by now of a time that lies ahead.
    if stage != Stage::Planned
        && scope.period.from.is_none()
        && ahead()
        && scope.period_why.as_ref().is_some_and(|why| why.rule == carry::CARRIED)
    {
        return Default::default();
    }
    // What is wrong stands as it is; no heading of progress tells since when.
    let here = scope.period_why.as_ref().is_some_and(|why| why.span.start >= view.paragraph.span.start);
    // 大同市尚有27个小区未开工: so does what has not begun.
    let left = || {
        let words = view.between(view.tokens[0].span.start, view.mention().span.start);
        let behind = view.behind_in_clause();
        has_any(words, &["尚有", "仍有", "还有"]) || behind.contains('未')
    };
    if scope.faults && !here && (stage != Stage::Planned || left()) {
        // 截至8月底，…。存在问题：仍有1个小区未动工, in news of progress: so it stood then.
        let clause = view.between(view.tokens[view.clause.start].span.start, view.tokens[view.clause.end - 1].span.end);
        let work =
            has_any(clause, &["开工", "动工", "完工", "竣工", "进场", "招标", "施工"]) || starts_with_any(clause, &["其中"]) || left();
        return scope.progress.clone().filter(|_| scope.reports && work).unwrap_or_default();
    }
    // 桃园路街道昆仑社区有7个院落, in news of the half of a year: the tale of one community is of no time that the title told of all.
    if scope.period_why.as_ref().is_some_and(|why| why.rule == carry::IN_LEAD) && one_place(view) {
        return Default::default();
    }
    // 2023年，各项任务全面完成。…。扩大到全部6个社区: nor is a plan of the year that was looked back on.
    // 今年以来，…。辖区共有住宅小区43个: nor is what stands of a year that runs.
    let runs = scope.period_why.as_ref().is_some_and(|why| view.text[why.span.clone()].starts_with("今年"));
    // Nor is how many there are in all: 农村公路总里程达1286公里.
    let all = || {
        let words = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
        has_any(words, &["总里程", "总量", "总数", "总长", "保有量"])
    };
    if (stage == Stage::Planned || runs && (stage == Stage::Existing || all()))
        && scope.period_why.as_ref().is_some_and(|why| why.rule == carry::INTRODUCED)
    {
        return Default::default();
    }
    // 介绍2023年以来的情况: no plan is of that time.
    let opening = scope.period_why.as_ref().is_some_and(|why| why.rule == carry::OPENING);
    let year_of_title = scope.period_why.as_ref().is_some_and(|why| why.rule == super::mood::TITLE_YEAR);
    if year_of_title && scope.opened_as_of.is_some() && stage != Stage::Planned {
        return scope.opened_as_of.clone().unwrap_or_default();
    }
    // 现将2021年民生实事任务公示如下，进度均截至9月30日: of the year are the tasks, up to that day what was done of them.
    if opening && scope.opened_as_of.is_some() {
        let year = scope.period.from == scope.period.to;
        return match stage {
            Stage::Planned if year => (scope.period, scope.period_why.clone()),
            Stage::Planned => Default::default(),
            _ => scope.opened_as_of.clone().unwrap_or_default(),
        };
    }
    // 现将2024年改造情况公开如下：计划改造管网412公里: a plan is of the one year that is told of.
    let year = scope.period.from == scope.period.to;
    if stage == Stage::Planned && opening && !year {
        return if table { scope.task.clone().unwrap_or_default() } else { Default::default() };
    }
    // 现将2023年进展情况通报如下。截至8月底，…: the table below tells how far it had come by then.
    if table
        && opening
        && matches!(stage, Stage::Started | Stage::Completed)
        && let Some(told) = scope.tabled.as_ref().or(scope.progress.as_ref())
    {
        return told.clone();
    }
    if stage != Stage::Planned
        && carry::by_place(view.between(view.tokens[0].span.start, view.mention().span.start))
        && let Some(told) = last_work(view)
    {
        return told;
    }
    // 今年任务137个，截至5月底已开工102个。章贡区开工率达100%: how far each place has come by that day.
    let first = view.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet));
    let listed = || view.tokens.iter().position(|t| t.mark() == Some(Mark::Colon)).and_then(|at| view.tokens.get(at + 1));
    let placed = [first, listed()].into_iter().flatten().any(|t| match t.kind {
        Kind::Place(place) => view.release.place.is_none_or(|home| place.code != home.code && place.within(home)),
        Kind::Town => true,
        _ => false,
    });
    let several = || view.tokens.iter().filter(|t| matches!(t.kind, Kind::Place(_) | Kind::Town)).count() > 1;
    let rated = view.mention().of == Dimension::Percent
        && view.tokens[view.clause.clone()]
            .iter()
            .any(|t| matches!(t.noun(), Some((_, Thing::Rate(Metric::StartRate | Metric::CompletionRate)))));
    if placed
        && !scope.report
        && (rated || matches!(stage, Stage::Started | Stage::Completed) && view.mention().of == Dimension::Count && several())
        && scope.period_why.as_ref().is_some_and(|why| why.rule == carry::CARRIED && why.span.start >= view.scope.opened.0)
        && scope.period.from == scope.period.to
        && let Some((period, Some(why))) = &scope.progress
        && scope.period_why.as_ref().is_some_and(|year| why.span.start > year.span.start)
        && period.to.map(|to| to.year) == scope.period.to.map(|to| to.year)
    {
        return (*period, Some(why.clone()));
    }
    if let Some(told) = of_whole(view, stage) {
        return told;
    }
    // 今年计划改造62个小区。…62个小区中，城东区18个: of the year that they were told for, and their parts, too.
    let parted = || part::whole(view, |_| true).filter(|(_, why)| why.rule == part::AMONG).map(|(figure, _)| figure);
    // 62个小区中，城东区18个、2790户: whatever else is told of them.
    let within = || {
        let first = view.figures.get(view.sentence_from)?;
        let behind = view.between(first.span.end, view.mention().span.start);
        let noun = &behind[..behind.find(['，', ','])?];
        (noun.ends_with('中') && noun.chars().count() <= 6).then_some(first)
    };
    // 累计改造棚户区2768套, in a report whose chapter is on the last of several years: the sum is of no one year.
    let clause = view.between(view.tokens[view.clause.start].span.start, view.mention().span.start);
    if scope.report
        && scope.many_years
        && clause.contains("累计")
        && scope.period.from.is_some()
        && scope.period.from == scope.period.to
        && scope.period_why.as_ref().is_some_and(|why| why.rule == carry::SECTION)
    {
        return Default::default();
    }
    if untold
        && let Some(figure) = retold(view).or_else(parted).or_else(within)
        && figure.period.from == figure.period.to
    {
        return (figure.period, figure.told(Field::Period).cloned());
    }
    // 2020年改造实施方案。摸底排查，共有老旧小区43个: what there is, whatever year the plan is for.
    if stage == Stage::Existing && scope.plans && scope.period_why.as_ref().is_some_and(|why| why.rule == super::mood::TITLE_YEAR) {
        return Default::default();
    }
    // 今年改造15个小区。目前，2个小区正在施工
    if untold
        && matches!(stage, Stage::Started | Stage::Completed)
        && let Some(aside) = &scope.aside
    {
        return aside.clone();
    }
    // 今年计划改造334个。截至8月底，…。资金来源上，中央补助3.7亿元: the money of the task is of its time.
    if (untold || as_of(scope.period))
        && !scope.report
        && view.mention().of == Dimension::Money
        && of_sources(view)
        && let Some(task) = scope.task.as_ref().filter(|(period, _)| period.from == period.to)
    {
        return task.clone();
    }
    let other = match stage {
        // 目标任务：…, in news of progress whose title names the year.
        Stage::Planned if (untold || as_of(scope.period)) && scope.reports => {
            if scope.task.is_some() {
                &scope.task
            } else {
                &scope.year_of_title
            }
        }
        Stage::Started | Stage::Completed if table && scope.tabled.is_some() => &scope.tabled,
        // 现将截至8月底进展情况公布如下。今年下达任务174个…: how far the rows of the table had come by then.
        Stage::Started | Stage::Completed if table && scope.opened_as_of.is_some() => &scope.opened_as_of,
        // 2025年改造完成情况（截至10月31日）: 计划数 in a column of the table is for the year of the title.
        Stage::Planned if table && scope.task.is_none() && (untold || as_of(scope.period)) => &scope.year_of_title,
        Stage::Planned if as_of(scope.period) || table && untold => &scope.task,
        // A plan is for the time that it first names.
        Stage::Planned if untold && scope.plans => &scope.plan,
        Stage::Started | Stage::Completed if untold && scope.reports => &scope.progress,
        Stage::Started | Stage::Completed if table && untold || matches!(scope.label, Some((Mood::Fact, _))) => &scope.progress,
        _ => &None,
    };
    other.clone().unwrap_or_else(|| (scope.period, scope.period_why.clone()))
}

/// 全省2024年老旧小区改造项目开工: whether a year between a place and a noun, before what was done, is that of a programme.
pub(super) fn programme(tokens: &[Token], at: usize) -> bool {
    let rest = &tokens[at + 1..];
    let rest = &rest[..rest.iter().position(|t| t.mark().is_some_and(|mark| mark != Mark::Quiet)).unwrap_or(rest.len())];
    let begun = rest.iter().position(|t| matches!(t.verb(), Some((_, Act::Begin | Act::Do))));
    let placed =
        at.checked_sub(1).map(|at| &tokens[at]).is_some_and(|t| matches!(t.kind, Kind::Place(_) | Kind::Town) || t.relative().is_some());
    placed && begun.is_some_and(|begun| begun > 0 && rest[..begun].last().is_some_and(|t| t.noun().is_some()))
}

/// 资金来源上，…, 资金筹措方面，…: whether the sentence opens with where the money comes from.
fn of_sources(view: &View<'_, '_>) -> bool {
    let head = view.text[view.tokens[0].span.start..].trim_start();
    let head = &head[..floor(head, 30)];
    let opening = head.split(['，', ',']).next().unwrap_or_default();
    head.starts_with("资金") && opening.len() < head.len() && opening.ends_with(['上', '面'])
}

/// 截至7月底，已完工89台。其中，成片加装占了七成: a sentence that breaks down the one before it is of the time that it told there.
fn of_whole(view: &View<'_, '_>, stage: Stage) -> Option<(Period, Option<Why>)> {
    let first = view.tokens.iter().position(|t| t.mark() != Some(Mark::Quiet))?;
    view.tokens[first].is(Says::Part)?;
    let share = view.mention().of == Dimension::Percent;
    let above = &view.figures[view.paragraph_from..view.sentence_from];
    let sentence = above.last()?.sentence;
    let figure = above.iter().rev().take_while(|f| f.sentence == sentence).find(|f| share || f.stage == stage)?;
    let why = figure.told(Field::Period).filter(|why| why.span.start >= view.paragraph.span.start)?;
    Some((figure.period, Some(why.clone())))
}

/// 截至7月底，72个小区全部开工。分县区看，古塔区21个、凌河区25个: the time of the work that is broken down by place.
fn last_work(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    const NEAR: usize = 12;
    // 至此，自2018年以来累计加装2300部, told in passing, is not what is broken down.
    let open = |f: &Figure| f.period.from.is_some() && f.period.to.is_none();
    let work = |f: &&Figure| f.kind == crate::figure::Kind::Level && matches!(f.stage, Stage::Started | Stage::Completed) && !open(f);
    let figure = view.figures.iter().rev().take(NEAR).find(work)?;
    Some((figure.period, figure.told(Field::Period).cloned()))
}

fn told(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let here = depth(view.tokens, view.at);
    if let Some(told) =
        behind(view).or_else(|| next_says(view)).or_else(|| bracketed(view)).or_else(|| paired_time(view)).or_else(|| paired_again(view))
    {
        return Some(told);
    }
    // 由改造前的41%提高到87.6%: the level that it came from is of no time that is told.
    if came_from(view) {
        return Some(Default::default());
    }
    for at in (0..view.at).rev() {
        let Kind::Time(index) = view.tokens[at].kind else { continue };
        if depth(view.tokens, at) > here {
            continue;
        }
        let time = &view.times[index];
        // 融资协调机制持续发力，截至目前，已发放贷款431亿元: a new subject, whose time nothing has told.
        if matches!(time.sets, Sets::Clears)
            && !view.scope.spans(view.word(at))
            && (at > 0 || view.scope.reports)
            && heads(view.tokens, view.text, at)
            && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Time(_) | Kind::Mention(_)))
            && (!(view.scope.period.from.is_some() && view.scope.period.to.is_none()) || time.lost(view.text))
        {
            // 现将截至9月底各项目进展情况公示如下。…目前全部开工
            return view.scope.opened_as_of.clone().or(Some((Period::default(), None)));
        }
        // 2024年9月纳入改造，目前已完成管网3.2公里: no month in which it began is that of how far it has come.
        if matches!(time.sets, Sets::Clears)
            && starts_with_any(view.word(at), &["目前", "现已", "截至目前"])
            && heads(view.tokens, view.text, at)
            && !view.tokens[at..view.at].iter().any(|t| t.mark() == Some(Mark::Semicolon))
            && let Some(Kind::Time(first)) = view.tokens[..at].iter().rev().map(|t| &t.kind).find(|kind| matches!(kind, Kind::Time(_)))
            && view.times[*first]
                .period()
                .is_some_and(|period| period.from.is_some_and(|from| from.month.is_some()) && period.from == period.to)
        {
            return Some(Default::default());
        }
        // 今年实施236个项目；全市三年来消除弃管小区1456个: of years of its own.
        let years = |word: &str| word.contains('年') && !word.starts_with(|c: char| c.is_ascii_digit() && word.starts_with("20"));
        if matches!(time.sets, Sets::Clears)
            && view.clause.contains(&at)
            && years(view.word(at))
            && !view.scope.spans(view.word(at))
            // 从2018年算起，五年间改造926个
            && !view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Time(i) if view.times[i].dated))
            && (view.scope.five.is_none() || !starts_with_any(view.word(at), &["五年", "这五年"]))
        {
            return Some(Default::default());
        }
        // 五年累计改造管网2.1万公里, where the release tells of the “十四五”: its years.
        if matches!(time.sets, Sets::Clears)
            && starts_with_any(view.word(at), &["五年", "这五年"])
            && let Some(five) = &view.scope.five
        {
            return Some(five.clone());
        }
        let Sets::Period(period) = time.sets else { continue };
        // 在2015年基础上分别提高10%: what the change is held against.
        if starts_with_any(view.text[time.span.end..].trim_start_matches('的'), &["基础上"]) {
            continue;
        }
        // 由2022年底的2100台增加到3480台: the time of the level that it came from.
        if time.past_level && view.tokens[at..view.at].iter().any(|t| matches!(t.kind, Kind::Mention(_))) {
            continue;
        }
        // 去年同期为28个，惠及居民9600户: nor is what it was compared with of what follows.
        if !view.clause.contains(&at) && view.text[time.span.end..].starts_with("同期") {
            continue;
        }
        // 2023年以来改造的64个小区已全部引入物业，收缴率提高到81%: the time of those alone.
        if !view.clause.contains(&at) && attributive(view.tokens, view.text, at) && !among(view, at) {
            // 今年列入实事的70个项目已全部完工，受益居民4.9万户: whom they concern is of their year.
            const CONCERNS: &[&str] = &["涉及", "惠及", "受益", "总投资", "覆盖"];
            let head = view.text[view.tokens[view.clause.start].span.start..].trim_start();
            let concerns = period.from == period.to && starts_with_any(head, CONCERNS);
            if some_of_them(view, at) || concerns || period.from.is_some() && subject_alone(view, at) {
                return Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: BEFORE })));
            }
            continue;
        }
        // 截至8月底，今年的28个小区已完工19个; 今年剩下的113个已全部开工: of the year are the things.
        let things = time.yearly
            && view.clause.contains(&at)
            && matches!(view.between(time.span.end, view.mention().span.start), "的" | "剩下的" | "剩余的" | "其余的");
        if things {
            return Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: BEFORE })));
        }
        // 截至7月底，今年开工的小区已有5870个完工: as it stood then, whenever they were begun.
        let which = |at: usize| {
            view.tokens[at + 1..view.at].iter().any(|t| view.text[t.span.clone()].ends_with('的'))
                && view.tokens[at + 1..view.at].iter().any(|t| t.verb().is_some())
        };
        let stood = |at: usize| {
            matches!(view.tokens[at].kind, Kind::Time(i) if view.times[i].period().is_some_and(as_of))
                && view.word(at).starts_with(['截', '到', '至'])
        };
        // 截至11月底，铁西区今年42个改造小区已全部完工: nor is that of the things the time of the work.
        let done = || {
            at + 1 == view.at
                && (view.at + 1..view.clause.end).any(|at| matches!(view.tokens[at].verb(), Some((_, Act::Do | Act::Begin))))
                && (view.at + 1..view.clause.end).any(|at| view.word(at).contains('已') || view.word(at) == "全部")
        };
        // 截至7月底，列入2024年度计划的32个小区已全部开工，涉及房屋286栋
        let enlisted = || view.text[..time.span.start].ends_with('入');
        // 截至11月30日，全市今年加装电梯通过审查1034台: what has been done so far this year.
        let so_far = || {
            let from = (0..at).rev().find(|at| stood(*at));
            view.word(at) == "今年" && from.is_some_and(|from| !(from..at).any(|at| view.is_number(at)))
        };
        // 截至7月底，全省2024年老旧小区改造项目开工576个: nor is the year of the programme, which stands before its name.
        if time.yearly && time.dated && view.clause.contains(&at) && programme(view.tokens, at) && (0..at).any(stood) {
            continue;
        }
        let listed = || enlisted() || view.clause.contains(&at) && (which(at) || done());
        if time.yearly && (so_far() || listed() && (0..at).any(stood)) {
            continue;
        }
        // 截至6月底，2025年全省计划实施的1127个项目已开工1043个，开工率92.5%: nor is it in the clauses behind.
        let cohort = || {
            let number = (at..clause(view.tokens, at).end).find(|at| view.is_number(*at));
            number.is_some_and(|number| view.text[..view.tokens[number].span.start].ends_with('的'))
        };
        if time.yearly && !view.clause.contains(&at) && cohort() && (0..at).any(stood) {
            continue;
        }
        // 截至3月底，2024年补助资金支付进度为93.4%: nor is that for which the money was.
        let meant = || {
            let noun = |t: &Token| matches!(t.noun(), Some((_, Thing::Money)));
            let rest = &view.tokens[at + 1..view.at];
            view.mention().of == Dimension::Percent && rest.iter().any(noun) && rest.iter().all(|t| t.verb().is_none())
        };
        if time.yearly && time.dated && view.clause.contains(&at) && meant() && (0..at).any(stood) {
            continue;
        }
        // 截至6月底，开工197个；其中，柳北区64个: what breaks it down is no other item.
        let breaks = |at: usize| view.tokens.get(at + 1).is_some_and(|t| t.is(Says::Part).is_some());
        let semicolon = || (at..view.at).any(|at| view.tokens[at].mark() == Some(Mark::Semicolon) && !breaks(at));
        // 年末商品房施工面积2316万平方米；商品房竣工面积287.9万平方米: how something stood at the year's end.
        if time.year_end && semicolon() {
            continue;
        }
        // 至年底已完工5个；筹集保租房400套: so it is of one item.
        if matches!(view.word(at), "至年底" | "到年底" | "年底") && at > 0 && past_or_future(view, index) == Some(true) && semicolon()
        {
            continue;
        }
        // ②至2023年底托位建设达到1.5万个；③新增泊位30个: by when one item is to be done.
        if period.from.is_none()
            && view.word(at).starts_with(['至', '到'])
            && past_or_future(view, index) != Some(true)
            && semicolon()
            && at > 0
            && view.tokens[..at].iter().any(|t| t.mark().is_some_and(|mark| mark != Mark::Quiet))
        {
            continue;
        }
        // 牡丹江市去年协调企业出资1.7亿元；鹤岗市建成食堂6个: each place has its own item.
        if semicolon() && item_of_place(view, at) && item_of_place(view, view.at) {
            continue;
        }
        // 2019年度48个项目进展顺利，实施12个…: the year of those alone that it counts.
        if at > 0
            && !view.clause.contains(&at)
            && view.is_number(at + 1)
            && view.tokens[..at].iter().any(|t| t.mark() == Some(Mark::Comma))
            && view.scope.report
        {
            continue;
        }
        // 力争年底前安置户清零，同时启动6个小区改造: what is done besides has no such day.
        let besides = || {
            (at..view.at).any(|at| {
                view.tokens[at].mark() == Some(Mark::Comma)
                    && starts_with_any(&view.text[view.tokens[at].span.end..], &["同时", "此外", "另外"])
            })
        };
        if period.from.is_none() && view.word(at).ends_with('前') && !view.clause.contains(&at) && besides() {
            continue;
        }
        // 其中2021年98个、2022年105个，累计投资9.8亿元: nor does the last of the parts of what the sentence counts.
        const ALL: &[&str] = &["累计", "共", "总投资", "合计", "涉及", "惠及", "完成投资", "投资", "总建筑面积", "受益"];
        let years = || {
            let part = view.tokens[..at].iter().rposition(|t| t.is(Says::Part).is_some());
            let year = |t: &Token| matches!(t.kind, Kind::Time(index) if view.times[index].yearly);
            part.is_some_and(|part| view.tokens[part..view.at].iter().filter(|t| year(t)).count() > 1)
        };
        if !view.clause.contains(&at) && years() && starts_with_any(&view.text[view.tokens[view.clause.start].span.start..], ALL) {
            continue;
        }
        // 2026年改造项目于4月下旬开工，共涉及14个小区: when the works of the year began is told of nothing behind it.
        let began = || {
            view.tokens[at + 1..].iter().find(|t| !matches!(t.kind, Kind::Gap)).is_some_and(|t| matches!(t.verb(), Some((_, Act::Begin))))
        };
        if !time.yearly
            && !view.clause.contains(&at)
            && view.text[..time.span.start].ends_with('于')
            && began()
            && view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Time(index) if view.times[index].yearly))
        {
            continue;
        }
        // A time inside a list holds up to the semicolon.
        let listed = view.tokens[..at].iter().any(|t| matches!(t.kind, Kind::Mention(_)));
        // 今年的任务是215个，截至5月底，已开工163个；完工41个: how far it has come by then.
        let so_far = as_of(period) && view.word(at).starts_with(['截', '到', '至']);
        if listed && !view.clause.contains(&at) && semicolon() && !so_far {
            continue;
        }
        if view.clause.contains(&at)
            || time.yearly
            || opens(view.tokens, at)
            || heads(view.tokens, view.text, at)
            || time.ends && begun(view.tokens, view.text, at)
            || of_subject(view.tokens, at)
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: BEFORE };
            return Some((period, Some(why)));
        }
    }
    concerned(view)
}

/// 9月26日，曲阳路片区6个小区通过竣工验收: the month of the day that opens the sentence, where the next words count what happened on it.
fn on_day(view: &View<'_, '_>, stage: Stage) -> Option<(Period, Option<Why>)> {
    /// 9月26日，记者从市住建局获悉，…: the day of the news.
    const NEWS: &[&str] = &[
        "记者", "获悉", "召开", "举行", "印发", "发布", "公布", "介绍", "会议", "消息", "讯", "通报", "了解", "累计", "截至", "来到",
        "走进", "表示",
    ];
    // （通讯员 王琼）9月26日，…: behind the line that says who writes.
    let written = view.tokens.iter().rposition(|t| t.mark() == Some(Mark::Close)).filter(|at| *at < view.at);
    let words = |at: &usize| view.between(view.tokens[0].span.start, view.tokens[*at].span.start);
    let head = written.filter(|at| has_any(words(at), &["记者", "通讯员"]));
    let head = head.map_or(0, |at| at + 1);
    let first = head + view.tokens[head..].iter().position(|t| t.mark() != Some(Mark::Quiet))?;
    let Kind::Time(index) = view.tokens[first].kind else { return None };
    let day = view.times[index].day?;
    // 11月1日当天，…
    let first = if view.tokens.get(first + 1).is_some_and(|t| view.text[t.span.clone()].starts_with("当天")) { first + 1 } else { first };
    let after = if view.tokens.get(first + 1).and_then(Token::mark) == Some(Mark::Comma) { first + 2 } else { first + 1 };
    let next = clause(view.tokens, after.min(view.at));
    let words = view.between(view.tokens[first].span.end, view.mention().span.start);
    let counts = view.tokens[next].iter().any(|t| matches!(t.kind, Kind::Mention(_)));
    if stage != Stage::Completed || !counts || has_any(words, NEWS) {
        return None;
    }
    let why = Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: "the day on which it happened" };
    Some((Period { from: Some(day), to: Some(day) }, Some(why)))
}

/// 3个小区，已列入2026年改造计划; 其余23个小区正在招投标，计划7月底前全部开工: the time for which a later clause plans them.
fn to_come(view: &View<'_, '_>, stage: Stage) -> Option<(Period, Option<Why>)> {
    let comma = view.tokens.get(view.clause.end).and_then(Token::mark) == Some(Mark::Comma);
    if stage != Stage::Planned || !comma || view.clause.end + 1 == view.tokens.len() {
        return None;
    }
    let next = clause(view.tokens, view.clause.end + 1);
    let words = view.between(view.tokens[next.start].span.start, view.tokens[next.end.max(next.start + 1) - 1].span.end);
    let enlists = has_any(words, &["列入", "纳入"]) && words.contains("计划");
    // 力争精阿高速年底前全线通车 is of another subject; and the year that governs is that of its plans.
    let plans = starts_with_any(words, &["计划", "预计", "力争", "确保", "将于", "拟于"])
        && view.tokens[next.clone()].iter().take(3).any(|t| matches!(t.kind, Kind::Time(_)))
        && (view.scope.period == Period::default() || is_rest(view));
    // 新增停车位300个，2025年底前完成
    let due = view.scope.period == Period::default() && super::plan::due_behind(view).is_some();
    if !(enlists || plans || due)
        || view.mention().unit == "名"
        || view.tokens[next.clone()].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
    {
        return None;
    }
    next.into_iter().find_map(|at| match view.tokens[at].kind {
        Kind::Time(index) => {
            let time = &view.times[index];
            Some((time.period()?, Some(Why { row: time.row, span: time.span.clone(), rule: BEHIND })))
        }
        _ => None,
    })
}

/// 其余9个因进入冬休期，将于明年5月底前完工: whether the clause is of what is left, which has a time of its own.
pub(super) fn is_rest(view: &View<'_, '_>) -> bool {
    starts_with_any(&view.text[view.tokens[view.clause.start].span.start..], &["其余", "余下", "剩余", "剩下", "仅剩", "只剩"])
}

/// 首批3个项目于2024年12月启动，涉及居民2316户: what work concerns has the time that its clause told.
fn concerned(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    const HEADS: &[&str] = &["涉及", "惠及", "覆盖", "受益", "总投资", "共"];
    let start = view.clause.start;
    if start == 0 || view.tokens[start - 1].mark() != Some(Mark::Comma) {
        return None;
    }
    if !starts_with_any(&view.text[view.tokens[start].span.start..], HEADS) {
        return None;
    }
    let before = clause(view.tokens, start - 1);
    let number = (before.start..start).rev().find(|at| view.is_number(*at))?;
    let figure = view.figure_at(number)?;
    let why = figure.told(Field::Period).filter(|why| why.span.start >= view.tokens[0].span.start)?;
    Some((figure.period, Some(why.clone())))
}

/// Whether the number is the level from which another was reached, with no time named beside it.
fn came_from(view: &View<'_, '_>) -> bool {
    const REACHED: &[&str] = &["提高", "提升", "上升", "升至", "增至", "增加到", "增长到", "降至", "降到", "下降到", "下降至"];
    let start = view.tokens[view.clause.start].span.start;
    let span = &view.mention().span;
    let head = view.between(start, span.start);
    let Some(from) = head.rfind(['由', '从']) else { return false };
    if !head[from..].contains("前的") {
        return false;
    }
    let behind = view.tokens[view.at + 1..].iter().find(|t| !matches!(t.mark(), Some(Mark::Quiet)));
    let reached = behind.is_some_and(|t| starts_with_any(&view.text[t.span.start..], REACHED));
    reached
        && !view.tokens[view.clause.start..view.at].iter().any(|t| {
            t.span.start >= start + from
                && match t.kind {
                    // 由目前的31%提高到70%
                    Kind::Time(index) => view.times[index].period().is_some(),
                    Kind::Mention(_) => true,
                    _ => false,
                }
        })
}

/// 2019年、2020年分别改造358个和621个: the nth number belongs to the nth time.
fn paired_time(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let each = view.last_of(view.clause.start..view.at, Says::Each)?;
    let numbers = |to: usize| (each..to).filter(|at| view.is_number(*at)).count();
    let times: Vec<usize> = view.tokens[view.clause.start..each]
        .iter()
        .filter_map(|t| match t.kind {
            Kind::Time(index) => view.times[index].period().map(|_| index),
            _ => None,
        })
        .collect();
    if times.len() < 2 || times.len() != numbers(view.clause.end) {
        return None;
    }
    let time = &view.times[times[numbers(view.at)]];
    Some((time.period()?, Some(Why { row: time.row, span: time.span.clone(), rule: PAIRED })))
}

/// The rule of a time that 分别 pairs with its number.
const PAIRED: &str = "paired by 分别";

/// 2023年和2024年分别改造121个和143个，惠及居民1.9万户和2.3万户: as many numbers again, in the next clause, go on with the times.
fn paired_again(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let clause = view.tokens.get(view.clause.clone())?;
    if clause.iter().any(|t| matches!(t.kind, Kind::Time(_)) || t.is(Says::Each).is_some()) {
        return None;
    }
    let told = |f: &Figure| f.told(Field::Period).is_some_and(|why| why.rule == PAIRED);
    let start = view.tokens[view.clause.start].span.start;
    let before: Vec<&Figure> = view.figures[view.sentence_from..].iter().filter(|f| f.span.start < start).collect();
    let paired: Vec<&Figure> = before.iter().copied().filter(|f| told(f)).collect();
    let nth = (view.clause.start..view.at).filter(|at| view.is_number(*at)).count();
    let all = view.clause.clone().filter(|at| view.is_number(*at)).count();
    let figure = paired.get(nth).filter(|_| all == paired.len() && all > 1 && before.last().is_some_and(|f| told(f)))?;
    Some((figure.period, figure.told(Field::Period).cloned()))
}

/// The rule of a time that stands before its number, in its sentence.
const BEFORE: &str = "time before the number";

/// The rule of a time that stands behind its number.
const BEHIND: &str = "time behind the number";

/// 加装电梯186部（截至7月底）, 改造小区318个（2021—2023年）: a time by itself in a bracket right behind the number.
fn bracketed(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let open = view.at + 1;
    let close = open + 2;
    let Kind::Time(index) = view.tokens.get(open + 1)?.kind else { return None };
    let alone = view.tokens[open].mark() == Some(Mark::Open) && view.tokens.get(close)?.mark() == Some(Mark::Close);
    let time = &view.times[index];
    let why = Why { row: time.row, span: time.span.clone(), rule: BEHIND };
    alone.then(|| time.period()).flatten().map(|period| (period, Some(why)))
}

/// 剩余176个小区将在12月10日前完工: a number first in its clause takes the time that stands behind it there.
fn behind(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let head = &view.tokens[view.clause.start..view.at];
    // 5个小区、1460户已于今年3月竣工: of all that is listed; 2019年试点的5个小区已于今年3月竣工: whichever year names them.
    // So are 2个项目共812套于去年9月开工.
    let beside = |at: usize| view.is_number(at - 1) && view.tokens[at - 1].span.end == view.tokens[at].span.start;
    let listed =
        |at: usize| at > 0 && (view.tokens[at - 1].mark() == Some(Mark::Item) || matches!(view.word(at - 1), "共" | "共计") || beside(at));
    let told = |at: usize| match view.tokens[at].kind {
        Kind::Time(index) => {
            let number = (at..view.clause.end).find(|at| view.is_number(*at)).unwrap_or(view.at);
            let of = number <= at + 3 && view.text[..view.tokens[number].span.start].ends_with('的');
            matches!(view.times[index].sets, Sets::Period(_)) && !of && !attributive(view.tokens, view.text, at)
        }
        Kind::Mention(_) => !listed(view.at),
        _ => false,
    };
    // 上年续建的22个小区6月底前交付, 省级配套资金3亿元已于5月下达: the verbs before the number are of its noun.
    let noun = view.text[..view.mention().span.start].trim_end().ends_with('的');
    let dated = |at: usize| view.text[..view.tokens[at].span.start].ends_with('于');
    let verbs = head.iter().any(|t| t.verb().is_some_and(|(_, act)| act != Act::Stand));
    if (view.clause.start..view.at).any(told) {
        return None;
    }
    for at in view.at + 1..view.clause.end {
        match view.tokens[at].kind {
            Kind::Mention(_) if listed(at) && !verbs => {}
            Kind::Mention(_) => return None,
            Kind::Time(index) => {
                let Sets::Period(period) = view.times[index].sets else { return None };
                // 从2020年底的712部增至今年10月的2365部: of the level that was reached.
                let reached = view.tokens[view.at + 1..at].iter().any(|t| matches!(t.verb(), Some((_, Act::Reach))));
                if reached || verbs && !noun && !dated(at) {
                    return None;
                }
                let why = Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: BEHIND };
                return Some((period, Some(why)));
            }
            _ => {}
        }
    }
    None
}

/// 一期涉及28幢、410户，已于4月底完工: when the next clause says that all of it happened, where that counts nothing.
fn next_says(view: &View<'_, '_>) -> Option<(Period, Option<Why>)> {
    let comma = view.tokens.get(view.clause.end).and_then(Token::mark) == Some(Mark::Comma);
    let start = Some(view.clause.end + 1).filter(|at| comma && *at < view.tokens.len())?;
    let next = clause(view.tokens, start);
    let head = view.text[view.tokens[start].span.start..].trim_start();
    let own = (view.clause.start..view.at).any(|at| matches!(view.tokens[at].kind, Kind::Time(_)));
    if own || !starts_with_any(head, &["已于", "于"]) || next.clone().any(|at| view.is_number(at)) {
        return None;
    }
    let at = next.clone().find(|at| matches!(view.tokens[*at].kind, Kind::Time(_)))?;
    let Kind::Time(index) = view.tokens[at].kind else { return None };
    let Sets::Period(period) = view.times[index].sets else { return None };
    let done = view.tokens.get(at + 1).is_some_and(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin | Act::Work))));
    let of = view.text[view.tokens[next.end - 1].span.start..view.tokens[next.end - 1].span.end].ends_with(['的', '前']);
    (done && !of).then(|| (period, Some(Why { row: view.times[index].row, span: view.times[index].span.clone(), rule: BEHIND })))
}

/// Whether a time stands at the head of its clause, where it governs what follows. 西外环8月底实现通车 tells
/// the time of one road.
pub(super) fn heads(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    // 【进度】1—6月，全省新开工…: behind a label.
    let from = (clause.start..at).rev().find(|at| tokens[*at].mark() == Some(Mark::Close)).map_or(clause.start, |at| at + 1);
    tokens[from..at].iter().all(|t| match &t.kind {
        // 我们将力争到2026年底，再启动5个项目; 新华日报讯 今年1至9月，…
        Kind::Gap => {
            matches!(&text[t.span.clone()], "我们" | "同样是" | "同样")
                || text[t.span.clone()].trim_end().ends_with(['讯', '电'])
                || text[t.span.clone()].chars().filter(|c| is_han(*c)).count() < 2
        }
        _ => t.noun().is_none(),
    })
}

/// 2023年以来改造的64个小区: whether a time tells only which things a number counts.
pub(super) fn attributive(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    let Some(number) = (at..clause.end).find(|at| matches!(tokens[*at].kind, Kind::Mention(_))) else {
        // 完成2022年纳入计划的改造任务，开工改造小区120个: so it is in a clause that counts none of them.
        let of = (at + 1..clause.end).find(|of| text[tokens[*of].span.clone()].ends_with('的'));
        return tokens[clause.start..at].iter().any(|t| t.verb().is_some())
            && of.is_some_and(|of| {
                tokens[at + 1..of].iter().any(|t| t.verb().is_some()) && tokens[of + 1..clause.end].iter().any(|t| t.noun().is_some())
            });
    };
    let between = &tokens[at + 1..number];
    between.iter().any(|t| t.verb().is_some())
        && between.iter().all(|t| t.noun().is_none())
        && text[..tokens[number].span.start].ends_with('的')
}

/// 今年改造的32个小区涉及3415户，目前29个已经完工: whether a clause that names nothing counts some of those that a time told of.
fn some_of_them(view: &View<'_, '_>, time: usize) -> bool {
    let things = (time..view.at).find(|at| view.is_number(*at));
    let unit = |at: usize| match view.tokens[at].kind {
        Kind::Mention(index) => view.mentions[index].unit,
        _ => "",
    };
    // 今年申报的1765台更新项目已获得支持，目前已更新完成612台
    let own =
        |t: &Token| matches!(t.kind, Kind::Time(_)) || t.verb().is_some() || matches!(view.text[t.span.clone()].trim(), "已" | "已经");
    let bare = view.tokens[view.clause.start..view.at].iter().all(|t| own(t) || t.mark() == Some(Mark::Quiet));
    let named = view.tokens.get(view.at + 1).is_some_and(|t| t.noun().is_some());
    // 对改造的694个小区排查，查出问题1528个，目前已修复1467个: of what was counted last.
    let last = (time..view.at).rev().find(|at| view.is_number(*at) && unit(*at) == view.mention().unit);
    bare && !named && things.is_some() && things == last
}

/// 去年实施的31个院落改造项目，同步加装电梯64部: whether the things that a time told of are the subject of what the clauses behind do.
fn subject_alone(view: &View<'_, '_>, time: usize) -> bool {
    let clause = clause(view.tokens, time);
    let first = view.tokens[..time].iter().all(|t| t.mark() == Some(Mark::Quiet));
    let number = (time..clause.end).find(|at| view.is_number(*at));
    // 改造的64个小区都已验收: what became of them is told already.
    let told = |at: usize| {
        has_any(view.between(view.tokens[at].span.end, view.tokens[clause.end - 1].span.end), &["已", "都", "均", "全部"])
            || view.tokens[at..clause.end].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Begin))))
    };
    first && number.is_some_and(|at| !told(at))
}

/// Whether the item of a list in which a token stands begins with a place, which stands before the token.
fn item_of_place(view: &View<'_, '_>, at: usize) -> bool {
    let parts = |t: &Token| t.mark() == Some(Mark::Semicolon);
    let start = (0..at).rev().find(|at| parts(&view.tokens[*at])).map_or(0, |at| at + 1);
    let first = (start..at).find(|at| view.tokens[*at].mark() != Some(Mark::Quiet));
    first.is_some_and(|at| match view.tokens[at].kind {
        Kind::Place(place) => view.release.place.is_none_or(|home| place.code != home.code && place.within(home)),
        Kind::Town => true,
        _ => false,
    })
}

/// 2020年以来改造的168个小区中，已有151个引入物业: whether the things that a time tells are those among which is counted.
fn among(view: &View<'_, '_>, at: usize) -> bool {
    let clause = clause(view.tokens, at);
    view.text[..view.tokens[clause.end - 1].span.end].ends_with(['中', '里'])
}

/// 该小区今年3月开始改造，投资460万元: whether a time opens the sentence, or an item of its list, together with the community or
/// project that it is about.
fn of_subject(tokens: &[Token], at: usize) -> bool {
    let clause = clause(tokens, at);
    let item = clause.start.checked_sub(1).and_then(|at| tokens[at].mark()) == Some(Mark::Semicolon);
    let first = item || tokens[..clause.start].iter().all(|t| t.mark() == Some(Mark::Quiet));
    first
        && !tokens[clause.clone()].iter().any(|t| matches!(t.kind, Kind::Mention(_)))
        && tokens[clause.start..at].iter().any(|t| {
            matches!(t.kind, Kind::Site) || matches!(t.noun(), Some((_, Thing::Community | Thing::Project | Thing::Is(Metric::Elevators))))
        })
}

/// 自2017年11月试点启动至2025年12月底: whether the time that this one ends stands at the head of the clause.
pub(super) fn begun(tokens: &[Token], text: &str, at: usize) -> bool {
    let clause = clause(tokens, at);
    (clause.start..at).rev().find(|at| matches!(tokens[*at].kind, Kind::Time(_))).is_some_and(|at| heads(tokens, text, at))
}

/// 通报1至7月工作情况：…: a clause before a colon governs what follows it.
pub(super) fn opens(tokens: &[Token], at: usize) -> bool {
    tokens.get(clause(tokens, at).end).and_then(Token::mark) == Some(Mark::Colon)
}
