//! One walk in text order: which cue governs which number.
//!
//! The cue tables say what words mean; here is decided what they govern. A sentence is cut into tokens;
//! each number asks for its subject ([`subject`]), its stage ([`stage`]), its time and place ([`scope`]) and
//! its whole ([`part`]); what holds beyond the sentence is carried in [`Scope`].

mod kind;
mod money;
mod part;
mod scope;
mod stage;
mod subject;

use crate::cue::{Act, Mood, Says, Thing};
use crate::figure::{Field, Figure, Kind, Metric, Period, Refusal, Stage, Why};
use crate::mention::{self, Mention};
use crate::place::Place;
use crate::release::{Paragraph, Release, Role};
use crate::time::{self, Expression, Sets};
use crate::token::{self, Mark, Token};
use std::ops::Range;

/// What a release states, and which of its numbers state nothing.
#[derive(Debug)]
pub struct Extraction {
    /// The figures in text order.
    pub figures: Vec<Figure>,
    /// The refused numbers in text order.
    pub refusals: Vec<Refusal>,
}

/// What holds beyond the sentence that said it.
#[derive(Debug, Default, Clone)]
struct Scope {
    /// The period that governs.
    period: Period,
    period_why: Option<Why>,
    /// The period of a plan or summary for a year that its title names.
    titled: (Period, Option<Why>),
    /// The strong noun named last, and its row and place.
    topic: Option<Topic>,
    /// The housing type named last: what 惠及 counts is theirs.
    housing: Option<(Metric, Why)>,
    /// The place that a heading or a list's head set for the paragraph.
    place: Option<(&'static Place, Why)>,
    /// The year that months belong to.
    year: Option<u16>,
    /// Points of the paragraph: the more, the likelier it speaks of the future.
    future: i32,
    /// 目标：… and 进展：… label what follows them in their paragraph.
    label: Option<(Mood, Why)>,
    /// Whether it is a report, whose paragraphs list work of all kinds.
    report: bool,
    /// Whether the whole release is about homes: then 户 are households where nothing else is named.
    about: bool,
    /// How many points it takes to say so.
    threshold: i32,
    /// The stage of the last figure, for those that nothing tells.
    stage: Option<(Stage, Why)>,
    /// Whether an explicit plan governs what comes.
    planning: bool,
}

/// The thing that a stretch of text is about.
#[derive(Debug, Clone)]
struct Topic {
    thing: Thing,
    why: Why,
}

/// Everything that a rule may look at for one number.
struct View<'a, 't> {
    release: &'a Release<'t>,
    text: &'a str,
    tokens: &'a [Token],
    times: &'a [Expression],
    mentions: &'a [Mention],
    /// The token of the number.
    at: usize,
    /// The clause of the number: tokens between commas, semicolons, colons and brackets.
    clause: Range<usize>,
    scope: &'a Scope,
    paragraph: &'a Paragraph,
    /// Figures so far.
    figures: &'a [Figure],
    /// The first figure of this sentence.
    sentence_from: usize,
    /// The first figure of this paragraph.
    paragraph_from: usize,
}

impl View<'_, '_> {
    fn mention(&self) -> &Mention {
        let token::Kind::Mention(index) = self.tokens[self.at].kind else { unreachable!("a view is of a number") };
        &self.mentions[index]
    }

    fn is_number(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: token::Kind::Mention(_), .. }))
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.clone()]
    }

    fn why(&self, at: usize, row: u16, rule: &'static str) -> Why {
        Why { row: Some(row), span: self.tokens[at].span.clone(), rule }
    }

    /// The figure of this sentence that a token's number became, if it stands before this one.
    fn figure_at(&self, at: usize) -> Option<&Figure> {
        self.figures[self.sentence_from..].iter().find(|f| f.span == self.tokens[at].span)
    }
}

/// Extracts the figures of a release.
pub fn extract(release: &Release<'_>) -> Extraction {
    let (mentions, refusals) = mention::sort(release);
    let mut figures: Vec<Figure> = Vec::new();
    let mut scope = Scope { year: release.year(), threshold: threshold(release), report: report(release), about: about_homes(release), titled: titled(release), ..Scope::default() };
    let mut sentence_number = 0;
    let mut next = 0;
    let titled = release.title.clone().map_or(0, |title| title_mood(&release.folded[title]));
    let mut section_future = titled;
    for (p, paragraph) in release.paragraphs.iter().enumerate() {
        let after_question = p > 0 && release.paragraphs[p - 1].role == Role::Question;
        scope.open_paragraph(release, paragraph, after_question, &mut section_future, titled);
        let paragraph_from = figures.len();
        for sentence in &release.sentences[paragraph.sentences.clone()] {
            sentence_number += 1;
            while next < mentions.len() && mentions[next].span.start < sentence.span.start {
                next += 1;
            }
            if paragraph.role == Role::Table {
                let sentence_from = figures.len();
                for index in next..mentions.len() {
                    if mentions[index].span.start >= sentence.span.end {
                        break;
                    }
                    let (tokens, times) = table_row(release, &mentions, index, scope.year);
                    let at = tokens.len() - 1;
                    let view = View {
                        release,
                        text: &release.folded,
                        tokens: &tokens,
                        times: &times,
                        mentions: &mentions,
                        at,
                        clause: 0..tokens.len(),
                        scope: &scope,
                        paragraph,
                        figures: &figures,
                        sentence_from,
                        paragraph_from: sentence_from,
                    };
                    let figure = view.figure(&mentions[index], sentence_number);
                    figures.push(figure);
                }
                continue;
            }
            let times = time::expressions(release, &sentence.span, scope.year);
            let tokens = token::cut(release, &sentence.span, &mentions, next, &times, release.place);
            let sentence_from = figures.len();
            scope.open_sentence(&tokens, &times);
            for at in 0..tokens.len() {
                scope.pass(&release.folded, &tokens[at], &tokens, at);
                let token::Kind::Mention(index) = tokens[at].kind else { continue };
                let view = View {
                    release,
                    text: &release.folded,
                    tokens: &tokens,
                    times: &times,
                    mentions: &mentions,
                    at,
                    clause: clause(&tokens, at),
                    scope: &scope,
                    paragraph,
                    figures: &figures,
                    sentence_from,
                    paragraph_from,
                };
                let figure = view.figure(&mentions[index], sentence_number);
                scope.learn(&figure);
                figures.push(figure);
            }
            scope.close_sentence(&tokens, &times, release);
        }
    }
    for (i, figure) in figures.iter_mut().enumerate() {
        figure.id = i + 1;
    }
    Extraction { figures, refusals }
}

/// A cell reads as the head of its row, the head of its column, and its number.
fn table_row(release: &Release<'_>, mentions: &[Mention], index: usize, year: Option<u16>) -> (Vec<Token>, Vec<Expression>) {
    let mention = &mentions[index];
    let (mut tokens, mut times) = (Vec::new(), Vec::new());
    if let Some(cell) = release.cell_at(mention.span.start) {
        let head = &release.folded[cell.head.clone()];
        // The unit in brackets is the number's.
        let named = cell.head.start..cell.head.start + head.find(['（', '(']).unwrap_or(head.len());
        for span in cell.row.into_iter().chain([named]) {
            let here = time::expressions(release, &span, year);
            let from = times.len();
            for mut token in token::cut(release, &span, &[], 0, &here, release.place) {
                if let token::Kind::Time(index) = &mut token.kind {
                    *index += from;
                }
                tokens.push(token);
            }
            times.extend(here);
        }
    }
    tokens.push(Token { span: mention.span.clone(), kind: token::Kind::Mention(index) });
    (tokens, times)
}

impl View<'_, '_> {
    fn figure(&self, mention: &Mention, sentence: usize) -> Figure {
        let mut why: [Option<Why>; 9] = Default::default();
        if let Some(row) = mention.unit_row {
            why[Field::Unit as usize] = Some(Why { row: Some(row), span: mention.span.clone(), rule: "unit behind the number" });
        }
        why[Field::Bound as usize] = mention.bound_why.clone();
        let (kind, kind_why) = kind::of(self);
        let subject = subject::of(self, kind);
        let (stage, stage_why) = stage::of(self, kind, &subject);
        let (metric, metric_why) = subject::metric(self, kind, &subject);
        let (region, region_why, area, area_why) = scope::place(self);
        let (period, period_why) = scope::period(self);
        let (part_of, part_why) = part::of(self, metric, kind);
        why[Field::Kind as usize] = kind_why;
        why[Field::Metric as usize] = metric_why;
        why[Field::Stage as usize] = stage_why;
        why[Field::Region as usize] = region_why;
        why[Field::Area as usize] = area_why;
        why[Field::Period as usize] = period_why;
        why[Field::PartOf as usize] = part_why;
        Figure {
            id: self.figures.len() + 1,
            span: mention.span.clone(),
            value: mention.value,
            value_max: mention.value_max,
            weight: mention.weight,
            unit: mention.unit.to_owned(),
            metric,
            label: subject.label(self),
            stage,
            kind,
            bound: mention.bound,
            region,
            area,
            period,
            part_of,
            sentence,
            speaker: self.paragraph.speaker.map(|s| self.release.speakers[s].clone()),
            why,
        }
    }
}

/// The tokens around a number up to the next comma, semicolon, colon, bracket or stop.
fn clause(tokens: &[Token], at: usize) -> Range<usize> {
    let parts = |mark: Option<Mark>| {
        matches!(mark, Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop))
    };
    let mut from = at;
    while from > 0 {
        match tokens[from - 1].mark() {
            // A bracket before the number is stepped over: 城中村（城边村）17个.
            Some(Mark::Close) => match opening(tokens, from - 1) {
                Some(open) if !tokens[open..from].iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) => from = open,
                _ => break,
            },
            mark if parts(mark) => break,
            _ => from -= 1,
        }
    }
    let mut to = at + 1;
    while to < tokens.len() && !parts(tokens[to].mark()) {
        to += 1;
    }
    from..to
}

/// The bracket that a closing one closes.
fn opening(tokens: &[Token], close: usize) -> Option<usize> {
    let mut depth = 0;
    for at in (0..=close).rev() {
        match tokens[at].mark() {
            Some(Mark::Close) => depth += 1,
            Some(Mark::Open) => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// How deep in brackets a token stands.
fn depth(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0usize;
    for token in &tokens[..at] {
        match token.mark() {
            Some(Mark::Open) => depth += 1,
            Some(Mark::Close) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

impl Scope {
    fn open_paragraph(&mut self, release: &Release<'_>, paragraph: &Paragraph, after_question: bool, section: &mut i32, titled: i32) {
        let text = &release.folded[paragraph.span.clone()];
        // 上述资金…, 分地区看…: the same subject goes on; so does it in a table under its title.
        let head = text.trim_start();
        let by_place = head.starts_with('分') && head.chars().take(7).any(|c| c == '看');
        let goes_on = by_place || ["上述", "具体来看", "其中"].iter().any(|w| head.starts_with(w));
        if !after_question && !goes_on && paragraph.role != Role::Table {
            (self.period, self.period_why) = self.titled.clone();
            self.planning = false;
            self.year = release.year();
        }
        if !after_question {
            self.place = None;
        }
        self.stage = None;
        self.label = None;
        self.future = mood(release, paragraph);
        if paragraph.role == Role::Heading {
            let mood = heading_mood(text);
            *section = if mood == 0 { titled } else { mood };
            self.section(release, paragraph);
        } else if *section != 0 {
            self.future += *section;
        }
    }

    /// 一、2025年工作回顾: a heading with a year sets it for its section, up to the next heading of its kind.
    fn section(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = release.folded[paragraph.span.clone()].trim_start();
        let time = time::expressions(release, &paragraph.span, release.year())
            .into_iter()
            .find(|t| t.yearly && t.dated && release.folded[t.span.clone()].contains('年'));
        if let Some(time) = time
            && let Some(period) = time.period()
        {
            let why = Why { row: time.row, span: time.span, rule: "year of the section's heading" };
            self.titled = (period, Some(why));
        } else if text.chars().nth(1) == Some('、') {
            self.titled = titled(release);
        }
    }

    fn open_sentence(&mut self, tokens: &[Token], times: &[Expression]) {
        // 全市现有…: what stands now.
        let stock = tokens.iter().take(4).any(|t| t.verb().is_some_and(|(_, act)| act == Act::Stand) && t.span.len() == "现有".len());
        if stock && self.period.to.is_some() {
            self.period = Period::default();
            self.period_why = None;
        }
        // 目前 at the head of a sentence takes up a new subject, whose time nothing has told.
        if let Some(Token { kind: token::Kind::Time(first), .. }) =
            tokens.iter().find(|t| !matches!(t.kind, token::Kind::Mark(Mark::Quiet)))
            && times[*first].sets == Sets::Clears
            && !(self.period.from.is_some() && self.period.to.is_none())
        {
            self.period = Period::default();
            self.period_why = None;
        }
    }

    /// Notes what a token says for the numbers behind it.
    fn pass(&mut self, text: &str, token: &Token, tokens: &[Token], at: usize) {
        if let Some((row, thing)) = token.noun() {
            let why = Why { row: Some(row), span: token.span.clone(), rule: "the thing named last" };
            match thing {
                Thing::Housing(metric) => {
                    self.housing = Some((metric, why.clone()));
                    self.topic = Some(Topic { thing, why });
                }
                Thing::Community => {
                    self.housing = None;
                    self.topic = Some(Topic { thing, why });
                }
                Thing::Is(metric) if metric != Metric::Other => self.topic = Some(Topic { thing, why }),
                _ => {}
            }
        }
        if tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Colon) {
            let word = &text[token.span.clone()];
            let why = |rule| Why { row: None, span: token.span.clone(), rule };
            // 十大民生实事：①…, where nothing says that they are done.
            let listed = word.ends_with("实事") && !tokens[..at].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Reach))));
            if listed || ["目标", "任务", "计划"].iter().any(|w| word.ends_with(w)) {
                self.label = Some((Mood::Plan, why("labelled as a target")));
            } else if ["进展", "完成", "情况", "成效"].iter().any(|w| word.ends_with(w)) {
                self.label = Some((Mood::Fact, why("labelled as progress")));
            }
        }
    }

    fn learn(&mut self, figure: &Figure) {
        if let Some(why) = figure.told(Field::Stage) {
            self.stage = Some((figure.stage, why.clone()));
        }
    }

    fn close_sentence(&mut self, tokens: &[Token], times: &[Expression], release: &Release<'_>) {
        // A report's paragraph goes from subject to subject: of its times only years hold beyond their sentence.
        let report = self.report;
        let carries = |time: &Expression| !report || time.yearly;
        let mut planned = false;
        let mut fact = false;
        for (at, token) in tokens.iter().enumerate() {
            if let token::Kind::Time(index) = token.kind {
                match times[index].sets {
                    // The times of parts are theirs alone.
                    Sets::Period(period)
                        if carries(&times[index]) && depth(tokens, at) == 0 && !times[index].past_level && !tokens[..at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) && !tokens[..at].iter().any(|t| t.is(Says::Part).is_some()) && (times[index].yearly || scope::heads(tokens, &release.folded, at) || scope::opens(tokens, at)) => {
                        self.period = period;
                        let rule = "time of a sentence before";
                        self.period_why = Some(Why { row: times[index].row, span: times[index].span.clone(), rule });
                        if times[index].dated
                            && let Some(year) = period.to.or(period.from).map(|m| m.year)
                        {
                            self.year = Some(year);
                        }
                    }
                    Sets::Period(_) => {}
                    Sets::Clears => {}
                    Sets::Nothing => {}
                }
            }
            match token.mood() {
                Some((_, Mood::Plan)) => planned = true,
                Some((_, Mood::Fact)) => fact = true,
                _ => {}
            }
        }
        if planned && !fact {
            self.future += 6;
        } else if fact && !planned {
            self.future -= 6;
        }
    }
}

/// Points for a paragraph's mood: each word once, and how round its numbers are. A plan says 1300 and 160
/// where a report says 1277 and 163, so the share of numbers with three digits that count, and of those
/// with one, weighs as much as any word. Weights and words are fitted together (`data/mood.py`).
fn mood(release: &Release<'_>, paragraph: &Paragraph) -> i32 {
    const EXACT: i32 = -36;
    const ROUND: i32 = 25;
    const BIAS: i32 = -6;
    let mut seen: Vec<u16> = Vec::new();
    let mut points = BIAS;
    for hit in release.hits.within(paragraph.span.clone()) {
        let Some((row, weight)) = hit.find(|says| match says {
            Says::Mood(Mood::Future(points)) => Some(i32::from(points)),
            Says::Mood(Mood::Past(points)) => Some(-i32::from(points)),
            _ => None,
        }) else {
            continue;
        };
        if !seen.contains(&row) {
            seen.push(row);
            points += weight;
        }
    }
    let (mut all, mut exact, mut round) = (0, 0, 0);
    for number in &release.numbers[release.numbers_in(&paragraph.span)] {
        let digits: Vec<char> = release.folded[number.start..number.end].chars().filter(|c| c.is_ascii_digit()).collect();
        let next = release.folded[number.end..].chars().next();
        if digits.is_empty() || matches!(next, Some('年' | '月' | '日' | '号')) || !next.is_some_and(|c| mention::is_han(c) || c == '%') {
            continue;
        }
        let counted: String = digits.into_iter().collect();
        let counted = counted.trim_matches('0').len();
        all += 1;
        exact += i32::from(counted >= 3);
        round += i32::from(counted <= 1);
    }
    if all > 0 {
        points += (EXACT * exact + ROUND * round) / all;
    }
    points
}

/// Whether the title or the first sentences say that the release is about homes.
fn about_homes(release: &Release<'_>) -> bool {
    let report = release.title.clone().is_some_and(|title| release.folded[title].contains("报告"));
    let upto = release.sentences.get(3).or(release.sentences.last()).map_or(0, |s| s.span.end);
    !report
        && release.hits.within(0..upto).iter().any(|hit| hit.find(|says| matches!(says, Says::Noun(Thing::Community | Thing::Housing(_) | Thing::Is(Metric::Elevators))).then_some(())).is_some())
}

/// 2025年城镇老旧小区改造计划: all of it is for that year.
fn titled(release: &Release<'_>) -> (Period, Option<Why>) {
    let Some(title) = release.title.clone() else { return Default::default() };
    let text = &release.folded[title.clone()];
    if text.contains("报告") || !["计划", "方案", "任务", "盘点", "总结", "实施情况", "公示"].iter().any(|w| text.contains(w)) {
        return Default::default();
    }
    // The year may stand inside the name of the plan: 《株洲市2025年城镇老旧小区改造计划》.
    let year = release.numbers[release.numbers_in(&title)].iter().find_map(|number| {
        let year: u16 = number.value.normalize().to_string().parse().ok()?;
        ((1990..2100).contains(&year) && number.max.is_none() && release.folded[number.end..].starts_with('年')).then_some((year, number))
    });
    match year {
        Some((year, number)) => {
            let moment = Some(crate::figure::Moment::year(year));
            let why = Why { row: None, span: number.start..number.end, rule: "year of the plan or summary in the title" };
            (Period { from: moment, to: moment }, Some(why))
        }
        None => Default::default(),
    }
}

/// Points above which a paragraph of a report speaks of the future.
const REPORT: i32 = 6;

/// The same in a news story, which seldom leaves it to the mood.
const NEWS: i32 = 20;

/// Reports list work without saying when, and their paragraphs have a mood of their own; a news story says
/// when it speaks of plans.
fn threshold(release: &Release<'_>) -> i32 {
    if report(release) { REPORT } else { NEWS }
}

/// A work report, by its title, or a part of one that has lost it.
fn report(release: &Release<'_>) -> bool {
    release.title.clone().is_some_and(|title| release.folded[title].contains("报告"))
}

/// Points for a whole release: a plan says so in its title, and is not the news of one.
fn title_mood(title: &str) -> i32 {
    let told = ["进展", "完成", "情况", "公示", "通报", "盘点", "总结", "报告"].iter().any(|w| title.contains(w));
    if told { 0 } else { heading_mood(title) }
}

/// Points for the section under a heading: plan sections and reviews say so in their titles.
fn heading_mood(text: &str) -> i32 {
    const PLAN: &[&str] = &["工作安排", "下一步", "主要任务", "改造计划", "实施方案", "工作方案", "任务分解", "建设计划", "重点工作", "目标任务", "工作计划", "工作打算", "今年工作", "工作部署"];
    const REVIEW: &[&str] = &["工作回顾", "过去一年", "过去五年", "工作总结", "进展情况", "工作成效", "主要成效", "一年来", "完成情况"];
    if PLAN.iter().any(|w| text.contains(w)) {
        30
    } else if REVIEW.iter().any(|w| text.contains(w)) {
        -30
    } else {
        0
    }
}
