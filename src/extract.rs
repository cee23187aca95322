//! One walk in text order: which cue governs which number.
//!
//! The cue tables say what words mean; here is decided what they govern. A sentence is cut into tokens;
//! each number asks for its phrase (`phrase`) and its name (`label`), its stage (`stage`, `verb`, `plan`, `later`,
//! `difference`, `unsaid`), its metric (`metric`, `people`, `money`, `share`), its time and place (`period`, `region`,
//! `area`) and its whole (`part`); what holds beyond the sentence is carried (`carry`).

mod area;
mod carry;
mod difference;
mod halves;
mod kind;
mod label;
mod later;
mod latest;
mod metric;
mod money;
mod mood;
mod own;
mod part;
mod people;
mod period;
mod phrase;
mod plan;
mod region;
mod settle;
mod share;
mod spot;
mod stage;
mod unsaid;
mod verb;
mod voice;

use crate::cue::Says;
use crate::figure::{Field, Figure, Refusal, Why};
use crate::mention::{self, Mention};
use crate::release::{Given, Paragraph, Release, Role, Start};
use crate::scan::kind as kinds;
use crate::time::{self, Expression};
use crate::token::{self, Mark, Token};
use carry::Scope;
use latest::Latest;
pub(crate) use part::ADDS_UP;
use std::ops::Range;

/// What a release states, and which of its numbers state nothing.
#[derive(Debug)]
pub struct Extraction {
    /// The figures in text order.
    pub figures: Vec<Figure>,
    /// The refused numbers in text order.
    pub refusals: Vec<Refusal>,
}

impl Extraction {
    /// What is known of the [part](crate::release::parts) that stands behind a release: what was known of the release and what it
    /// tells of its date and place.
    pub fn behind(&self, release: &Release<'_>, given: Given) -> Given {
        let Start { figures, sentences, characters, lines } = release.start;
        let start = Start {
            figures: figures + self.figures.len(),
            sentences: sentences + release.sentences.len(),
            characters: characters + release.text.chars().count(),
            lines: lines + release.text.matches('\n').count(),
        };
        Given { date: given.date.or(release.published), place: given.place.or(release.place), start, ..given }
    }
}

/// Everything that a rule may look at for one number.
struct View<'a, 't> {
    release: &'a Release<'t>,
    text: &'a str,
    tokens: &'a [Token],
    times: &'a [Expression],
    mentions: &'a [Mention],
    /// The number, and its token.
    mention: &'a Mention,
    at: usize,
    /// What [kinds] of things the words of the sentence say.
    kinds: u32,
    /// The clause of the number: tokens between commas, semicolons, colons and brackets.
    clause: Range<usize>,
    scope: &'a Scope,
    paragraph: &'a Paragraph,
    /// Figures so far.
    figures: &'a [Figure],
    /// The last of them of each kind.
    latest: &'a Latest,
    /// The first figure of this sentence.
    sentence_from: usize,
    /// The first figure of this paragraph.
    paragraph_from: usize,
}

impl<'a> View<'a, '_> {
    #[inline]
    fn mention(&self) -> &'a Mention {
        self.mention
    }

    /// The last token of a range that says just this. Most sentences have no word that says it.
    #[inline]
    fn last_of(&self, tokens: Range<usize>, says: Says) -> Option<usize> {
        let asked = kinds::of(says) & !kinds::TOKEN;
        if self.kinds & asked == 0 { None } else { tokens.rev().find(|at| self.tokens[*at].is(says).is_some()) }
    }

    #[inline]
    fn is_number(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: token::Kind::Mention(_), .. }))
    }

    #[inline]
    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.clone()]
    }

    /// The text between two places, where the one stands before the other: the heads of a table's columns and rows stand in no
    /// order.
    fn between(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// What stands behind the number in its clause.
    fn behind_in_clause(&self) -> &'a str {
        self.between(self.mention().span.end, self.tokens[self.clause.end - 1].span.end)
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
    let mut figures: Vec<Figure> = Vec::with_capacity(mentions.len());
    let mut latest = Latest::default();
    let home = mood::home_year(release);
    let mut scope = Scope {
        year: home,
        home,
        threshold: mood::threshold(release),
        report: mood::report(release),
        about: mood::about_homes(release),
        housing_of_title: mood::housing_of_title(release),
        voices: voice::voices(release),
        titled: carry::titled(release),
        whole: carry::titled(release),
        progress: carry::progress(release),
        opened_as_of: carry::progress(release).filter(|_| !release.folded.contains("截至")),
        year_of_title: mood::year_of_title(release),
        years_of_plan: mood::years_of_plan(release),
        hands_out: stage::handed_out(release),
        plans: mood::title_has(release, &["方案", "计划", "要点", "清单"]),
        reports: mood::title_has(release, &["进展", "进度", "通报", "月报", "排名"]),
        ..Scope::default()
    };
    let moods = halves::moods(release, scope.report);
    let mut sentence_number = 0;
    let mut next = 0;
    let titled = release.title.clone().map_or(0, |title| mood::title_mood(release, &release.folded[title]));
    let mut section_future = titled;
    let mut paragraph_from = 0;
    for (p, paragraph) in release.paragraphs.iter().enumerate() {
        let after_question = p > 0 && release.paragraphs[p - 1].role == Role::Question;
        scope.open_paragraph(release, paragraph, moods[p], after_question, &mut section_future, titled);
        if let Some(sentence) = speaker(release, paragraph) {
            let tokens = token::cut(release, sentence, &mentions, next, &[], release.place);
            spot::said_by(&mut scope.spot, release, &tokens);
        }
        if !scope.continued {
            paragraph_from = figures.len();
        }
        let (mut before, mut last) = (figures.len(), figures.len());
        for sentence in &release.sentences[paragraph.sentences.clone()] {
            sentence_number += 1;
            while next < mentions.len() && mentions[next].span.start < sentence.span.start {
                next += 1;
            }
            let sentence = &carry::opened(release, sentence);
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
                        mention: &mentions[index],
                        at,
                        kinds: token::kinds(&tokens),
                        clause: 0..tokens.len(),
                        scope: &scope,
                        paragraph,
                        figures: &figures,
                        latest: &latest,
                        sentence_from,
                        paragraph_from: sentence_from,
                    };
                    let figure = view.figure(&mentions[index], sentence_number);
                    latest.learn(&figure, mentions[index].unit, figures.len());
                    figures.push(figure);
                }
                continue;
            }
            let mut times = time::expressions(release, &sentence.span, scope.year);
            scope.this_year(release, &sentence.span, &mut times);
            let mut tokens = token::cut(release, &sentence.span, &mentions, next, &times, release.place);
            spot::recognize(&scope.sites, &release.folded, &mut tokens);
            let sentence_from = figures.len();
            scope.turn(&release.folded[sentence.span.clone()]);
            scope.open_sentence(release, sentence, &tokens, &times);
            settle::settle(&release.folded, &tokens, &mut figures[before..]);
            before = sentence_from;
            let kinds = token::kinds(&tokens);
            for at in 0..tokens.len() {
                scope.pass(&release.folded, &tokens[at], &tokens, at);
                let token::Kind::Mention(index) = tokens[at].kind else { continue };
                let view = View {
                    release,
                    text: &release.folded,
                    tokens: &tokens,
                    times: &times,
                    mentions: &mentions,
                    mention: &mentions[index],
                    at,
                    kinds,
                    clause: clause(&tokens, at),
                    scope: &scope,
                    paragraph,
                    figures: &figures,
                    latest: &latest,
                    sentence_from,
                    paragraph_from,
                };
                let figure = view.figure(&mentions[index], sentence_number);
                scope.learn(&figure);
                latest.learn(&figure, mentions[index].unit, figures.len());
                figures.push(figure);
            }
            settle::under_way(&release.folded, &mut figures[last..], release.year());
            last = sentence_from;
            part::sums(&release.folded, &mut figures[sentence_from..]);
            part::breaks_down(&tokens, &mut figures[paragraph_from..], sentence_from - paragraph_from);
            scope.close_sentence(&tokens, &times, release);
        }
    }
    // Spans are of the plain text up to here, and of the text as read from here on.
    let original = |span: &mut Range<usize>| *span = release.plain.original(span.clone());
    for (i, figure) in figures.iter_mut().enumerate() {
        figure.id = release.start.figures + i + 1;
        figure.part_of = figure.part_of.map(|whole| release.start.figures + whole);
        figure.sentence += release.start.sentences;
        original(&mut figure.span);
        figure.why.iter_mut().flatten().for_each(|why| original(&mut why.span));
    }
    let mut refusals = refusals;
    refusals.iter_mut().for_each(|refusal| original(&mut refusal.span));
    Extraction { figures, refusals }
}

/// “…。”街道负责人介绍。: the sentence behind what somebody says, in a paragraph that begins with it.
fn speaker<'r>(release: &'r Release<'_>, paragraph: &Paragraph) -> Option<&'r Range<usize>> {
    let text = |span: &Range<usize>| release.folded[span.clone()].trim_start();
    if !text(&paragraph.span).starts_with('“') {
        return None;
    }
    let mut sentences = release.sentences[paragraph.sentences.clone()].iter().map(|sentence| &sentence.span);
    sentences.find(|span| text(span).starts_with('”'))
}

/// A cell reads as the head of its row, the head of its column, and its number.
fn table_row(release: &Release<'_>, mentions: &[Mention], index: usize, year: Option<u16>) -> (Vec<Token>, Vec<Expression>) {
    let mention = &mentions[index];
    let (mut tokens, mut times) = (Vec::new(), Vec::new());
    if let Some(cell) = release.cell_at(mention.span.start) {
        let head = &release.folded[cell.head.clone()];
        // The unit in brackets is the number's.
        let named = cell.head.start..cell.head.start + head.find(['（', '(']).unwrap_or(head.len());
        for span in cell.row.into_iter().chain(cell.places).chain([named]) {
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
    tokens.push(Token { span: mention.span.clone(), kind: token::Kind::Mention(index), depth: 0 });
    token::nest(&mut tokens);
    (tokens, times)
}

impl<'a> View<'a, '_> {
    fn figure(&self, mention: &Mention, sentence: usize) -> Figure {
        let mut why: [Option<Why>; 9] = Default::default();
        if let Some(row) = mention.unit_row {
            why[Field::Unit as usize] = Some(Why { row: Some(row), span: mention.span.clone(), rule: "unit behind the number" });
        }
        why[Field::Bound as usize] = mention.bound_why.clone();
        let subject = phrase::of(self);
        let (kind, kind_why) = kind::of(self, &subject);
        let (stage, stage_why) = stage::of(self, kind, &subject);
        let (metric, metric_why) = own::metric(self, kind, &subject);
        let (region, region_why, area, area_why) = region::place(self);
        let (period, period_why) = period::period(self, stage);
        let (part_of, part_why) = part::of(self, metric, kind, (stage, &stage_why));
        // 首批128个小区已在3月开工，含皇姑区31个: a part is of its whole's time where only that is told in their sentence.
        // 今年计划改造186个。其中，驿城区计划36个: so it is where the word opens its sentence.
        let opens = self.tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(|t| t.is(Says::Part).is_some());
        let whole = part_of.and_then(|id| {
            let here = self.figures[self.sentence_from..].iter();
            let above = self.figures[self.paragraph_from..self.sentence_from].iter().filter(|figure| opens && figure.stage == stage);
            here.chain(above).find(|figure| figure.id == id)
        });
        let within = |why: &Option<Why>| why.as_ref().is_some_and(|why| why.span.start >= self.tokens[0].span.start);
        let (period, period_why) = match whole {
            Some(whole)
                if (!within(&period_why)
                    // “十四五”以来完成287个；今年的46个项目投资3.8亿元，其中财政出资1.3亿元: of the time told last, which is the whole's.
                    || whole.told(Field::Period).zip(period_why.as_ref()).is_some_and(|(of_whole, own)| of_whole.span.start > own.span.start))
                    && whole.why[Field::Period as usize].as_ref().is_some_and(|why| why.span.start >= self.paragraph.span.start) =>
            {
                (whole.period, whole.why[Field::Period as usize].clone())
            }
            _ => (period, period_why),
        };
        let label = label::label(self, &subject, kind, metric, &metric_why);
        why[Field::Kind as usize] = kind_why;
        why[Field::Metric as usize] = metric_why;
        why[Field::Stage as usize] = stage_why;
        why[Field::Region as usize] = region_why;
        why[Field::Area as usize] = area_why;
        why[Field::Period as usize] = period_why;
        why[Field::PartOf as usize] = part_why;
        let (region, region_code) = region.map(|region| (region.name, region.code)).unzip();
        Figure {
            id: self.figures.len() + 1,
            span: mention.span.clone(),
            value: mention.value,
            value_max: mention.value_max,
            weight: mention.weight,
            unit: mention.unit.to_owned(),
            metric,
            label,
            stage,
            kind,
            bound: mention.bound,
            region,
            region_code: region_code.flatten(),
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
    let parts =
        |mark: Option<Mark>| matches!(mark, Some(Mark::Comma | Mark::Semicolon | Mark::Colon | Mark::Open | Mark::Close | Mark::Stop));
    let number = |t: &Token| matches!(t.kind, token::Kind::Mention(_));
    let mut from = at;
    while from > 0 {
        match tokens[from - 1].mark() {
            // A bracket before the number is stepped over: 城中村（城边村）17个.
            Some(Mark::Close) => match opening(tokens, from - 1, number) {
                Some(open) => from = open,
                None => break,
            },
            mark if parts(mark) => break,
            _ => from -= 1,
        }
    }
    let mut to = at + 1;
    while to < tokens.len() {
        match tokens[to].mark() {
            // So is one behind it, where it is no clause of its own: 9所公办中小学校（幼儿园）建成开学.
            Some(Mark::Open) => match tokens[to + 1..].iter().position(|t| number(t) || parts(t.mark())).map(|inside| to + 1 + inside) {
                Some(end) if tokens[end].mark() == Some(Mark::Close) => to = end + 1,
                _ => break,
            },
            mark if parts(mark) => break,
            _ => to += 1,
        }
    }
    from..to
}

/// The bracket that a closing one closes, unless what it may not hold stands before it.
fn opening(tokens: &[Token], close: usize, ends: impl Fn(&Token) -> bool) -> Option<usize> {
    let mut depth = 0;
    for at in (0..=close).rev().take_while(|at| !ends(&tokens[*at])) {
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
fn depth(tokens: &[Token], at: usize) -> u32 {
    tokens[at].depth
}
