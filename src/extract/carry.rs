//! What holds beyond the sentence that said it: the time, the topic, the place, the mood.

mod both;
mod caption;
mod end;
mod list;
mod opening;
mod paragraph;
mod section;
mod start;
mod title;

use super::spot::{self, Spot};
use super::{mood, voice};
use crate::cue::{Act, Mood, Says, Thing};
use crate::figure::{Field, Figure, Metric, Period, Stage, Why};
use crate::mention;
use crate::place::Place;
use crate::release::furniture;
use crate::search::{ends_with_any, starts_with_any};
use crate::token::{self, Mark, Token};
pub(super) use list::DONE;
use list::{Head, List};
pub(super) use opening::{INTRODUCED, OPENING};
pub(super) use paragraph::{by_place, mood_of};
pub(super) use section::{SECTION, numeral};
pub(super) use start::{above, opened};
pub(super) use title::{IN_LEAD, progress, titled};

/// What holds beyond the sentence that said it.
#[derive(Debug, Default, Clone)]
pub(super) struct Scope {
    /// The period that governs.
    pub(super) period: Period,
    pub(super) period_why: Option<Why>,
    /// The year of the release that 目前 put aside: work that goes on in it is still of that year.
    pub(super) aside: Option<(Period, Option<Why>)>,
    /// The period that governed at the end of the paragraph before.
    pub(super) before: (Period, Option<Why>),
    /// The time that opens the paragraph, before it turns to one programme after the other: 上半年，…。城中村改造方面，….
    pub(super) leading: Option<(Period, Option<Why>)>,
    /// Whether that time is settled: the paragraph has turned so, or has counted in it.
    pub(super) led: bool,
    /// The period of the section: its heading's, else that of the whole release.
    pub(super) titled: (Period, Option<Why>),
    /// The period of the whole release: of a plan or summary for a year that its title or its opening names.
    pub(super) whole: (Period, Option<Why>),
    /// Whether the chapter that a sentence opened with a year looks back.
    pub(super) chapter: Option<bool>,
    /// The year that the release speaks from: of its date, or of its title in a bulletin.
    pub(super) home: Option<u16>,
    /// The year that the title names, whatever it is the title of.
    pub(super) year_of_title: Option<(Period, Option<Why>)>,
    /// The strong noun named last, and its row and place.
    pub(super) topic: Option<Topic>,
    /// Up to when what was done is told, by the statement that opens the release.
    pub(super) opened_as_of: Option<(Period, Option<Why>)>,
    /// The housing type named last: what 惠及 counts is theirs.
    pub(super) housing: Option<(Metric, Why)>,
    /// The housing type that the title names, where it names no communities.
    pub(super) housing_of_title: Option<Metric>,
    /// The community or street that the text tells of.
    pub(super) spot: Option<Spot>,
    /// The communities that were named with the place that they lie in, and where.
    pub(super) sites: Vec<spot::Lies>,
    /// The places named so far in the paragraph, for 该区 and 该市.
    pub(super) named: Vec<&'static Place>,
    /// The district or county that the release named last.
    pub(super) district: Option<&'static Place>,
    /// The year that months belong to.
    pub(super) year: Option<u16>,
    /// Points of the paragraph: the more, the likelier it speaks of the future.
    pub(super) future: i32,
    /// Whether the sentence looks back, whatever its paragraph goes on with: 近年来，….
    pub(super) lately: bool,
    /// Whether the paragraph answers a question that set the time.
    pub(super) asked: bool,
    /// Whether the heading of the section names several years beside its one: 2020年和“十三五”工作回顾.
    pub(super) many_years: bool,
    /// That one year and those several, where the heading names both: the text turns from the ones to the other.
    pub(super) both: Option<both::Both>,
    /// Whether the paragraph answers a question.
    pub(super) answers: bool,
    /// Whether the paragraph goes on with the one before: 其中，….
    pub(super) continued: bool,
    /// How far what the heading heads has come: 在建项目.
    pub(super) headed: Option<(Stage, Why)>,
    /// The year that 目前 let go of, for the sentence behind it.
    pub(super) resumed: Option<(Period, Option<Why>)>,
    /// Whether the lines above, each short and without a mark at its end, are of what is planned.
    pub(super) verse: bool,
    /// Whether a sentence of the paragraph turned to what is to come: 下一步，….
    pub(super) turned: bool,
    /// 目标：… and 进展：… label what follows them in their paragraph.
    pub(super) label: Option<(Mood, Why)>,
    /// Whether it is a report, whose paragraphs list work of all kinds.
    pub(super) report: bool,
    /// Whether the whole release is about homes: then 户 are households where nothing else is named.
    pub(super) about: bool,
    /// Whether the paragraph tells what is wrong, and whether its whole section does: 存在问题.
    pub(super) faults: bool,
    pub(super) faulty_section: bool,
    /// How many points it takes to say so.
    pub(super) threshold: i32,
    /// Whether the release is the notice that hands money out.
    pub(super) hands_out: bool,
    /// Whether the release is a plan, by its title, or a report on progress.
    pub(super) plans: bool,
    pub(super) reports: bool,
    /// The years that a plan is for, where its title names several.
    pub(super) years_of_plan: Option<std::ops::RangeInclusive<u16>>,
    /// The rate that a sentence names which holds nothing else: （一）开工率。
    pub(super) rate: Option<(Metric, Why)>,
    /// The rate that the heading of the section names: 二、完工率排名.
    pub(super) rate_of_section: Option<(Metric, Why)>,
    /// How deep the heading stood that set the section's mood.
    pub(super) level: u8,
    /// The sign of the heading that the section stands under: ▶ 今年任务 holds over ◆ 老旧小区改造 below it.
    pub(super) sign: Option<char>,
    /// Whether the paragraph is a line that gives one place its part of what was told above: 📍太白街道 6个小区.
    pub(super) shares: bool,
    /// The place that each speaker is of, where it is below the release's own, and where that was said.
    pub(super) voices: Vec<Option<voice::Voice>>,
    /// That of the one who speaks.
    pub(super) voice: Option<voice::Voice>,
    /// Where the paragraph before and this one begin.
    pub(super) opened: (usize, usize),
    /// Whether the first sentence of the text has been read.
    pub(super) introduced: bool,
    /// The years of the five-year plan that the release named last as a time.
    pub(super) five: Option<(Period, Option<Why>)>,
    /// The first period that the release plans for.
    pub(super) plan: Option<(Period, Option<Why>)>,
    /// What says that the table under it is of tasks.
    pub(super) caption: Option<Why>,
    /// The period up to which the table under it tells what was done.
    pub(super) tabled: Option<(Period, Option<Why>)>,
    /// The period of the last task, for those that come after news of its progress, and of the last progress.
    pub(super) task: Option<(Period, Option<Why>)>,
    pub(super) progress: Option<(Period, Option<Why>)>,
    /// How far one project has come by the sentence before: 我市首个保障性住房项目开工建设。, 该工程去年动工，今年7月完工。
    pub(super) milestone: Option<(Stage, Why)>,
    /// The stage of the last figure, for those that nothing tells.
    pub(super) stage: Option<(Stage, Why)>,
    /// What the last sentence says of a list that it heads.
    pub(super) head: Option<Head>,
    /// The list under way.
    pub(super) list: Option<List>,
    /// Whether the paragraph is one of the short lines below a sentence that ends with 具体为：
    pub(super) listing: bool,
}

/// The thing that a stretch of text is about.
#[derive(Debug, Clone)]
pub(super) struct Topic {
    pub(super) thing: Thing,
    pub(super) why: Why,
}

/// The rule of a time that a sentence before told.
pub(super) const CARRIED: &str = "time of a sentence before";

/// The rule of a plan that a label tells: 目标：…
pub(super) const LABELLED: &str = "labelled as a target";

/// The longest label of a list's item, in characters.
const LABEL: usize = 16;

impl Scope {
    /// 下一步，…, behind what was done in the same paragraph; 五年来，…, whatever its words would make of it.
    pub(super) fn turn(&mut self, text: &str) {
        self.lately = !self.report && starts_with_any(text.trim_start(), &["近年来", "近几年", "多年来", "这些年", "长期以来"]);
        if mood::turns(text) {
            self.future = self.future.max(0) + mood::PLANNED;
            self.turned = true;
            self.faults = false;
        } else if mood::looks_back(text) {
            self.future = self.future.min(0) - mood::PLANNED;
        }
    }

    /// Notes what a token says for the numbers behind it.
    pub(super) fn pass(&mut self, text: &str, token: &Token, tokens: &[Token], at: usize) {
        if let Some((row, thing)) = token.noun() {
            let why = Why { row: Some(row), span: token.span.clone(), rule: "the thing named last" };
            match thing {
                // 棚户区（城中村）改造: the first type wins.
                Thing::Housing(_) if second(tokens, at) => {}
                Thing::Housing(metric) => {
                    self.housing = Some((metric, why.clone()));
                    self.topic = Some(Topic { thing, why });
                }
                Thing::Community => {
                    // 公租房26个小区、5874套: the communities are of those homes.
                    let of_homes = at > 1
                        && matches!(tokens[at - 1].kind, token::Kind::Mention(_))
                        && matches!(tokens[at - 2].noun(), Some((_, Thing::Housing(_))));
                    self.housing = self.housing.take().filter(|_| of_homes);
                    self.topic = Some(Topic { thing, why });
                }
                Thing::Is(metric) if metric != Metric::Other => self.topic = Some(Topic { thing, why }),
                // 建成保障性住房项目41个、7.8万套: of no type that was named before.
                Thing::Dwelling if matches!(&text[token.span.clone()], "保障性住房" | "保障房" | "保障性安居工程") => {
                    (self.housing, self.topic) = (None, None);
                }
                // 棚户区改造全面收官。保交房项目12个、1200套: nor are those.
                Thing::Is(_) if matches!(&text[token.span.clone()], "保交房" | "保交楼") => (self.housing, self.topic) = (None, None),
                _ => {}
            }
        }
        self.label(text, token, tokens, at);
    }

    /// 目标：…, 进展：…: what labels the words behind it.
    fn label(&mut self, text: &str, token: &Token, tokens: &[Token], at: usize) {
        // 目标：…, 【目标】…
        // 【推进情况】: or at the end of what the box holds.
        let boxed = || {
            if !text[token.span.end..].starts_with('】') {
                return false;
            }
            let head = &text[..token.span.start];
            let inside = &head[mention::floor(head, head.len().saturating_sub(18))..];
            inside.rfind('【').is_some_and(|at| inside[at + '【'.len_utf8()..].chars().all(mention::is_han))
        };
        // 具体进展为：…
        let named = tokens.get(at + 1).is_some_and(|t| matches!(&text[t.span.clone()], "为" | "如下" | "是"))
            && tokens.get(at + 2).and_then(Token::mark) == Some(Mark::Colon)
            // 今年省下达我市的任务为：…
            && ends_with_any(&text[token.span.clone()], &["进展", "任务", "目标"]);
        if tokens.get(at + 1).and_then(Token::mark) == Some(Mark::Colon) || boxed() || named {
            let word = &text[token.span.clone()];
            let why = |rule| Why { row: None, span: token.span.clone(), rule };
            // 十大民生实事：①…, where nothing says that they are done.
            let listed = word.ends_with("实事") && !tokens[..at].iter().any(|t| matches!(t.verb(), Some((_, Act::Do | Act::Reach))));
            if listed || ends_with_any(word, &["目标", "任务", "计划"]) {
                self.label = Some((Mood::Plan, why(LABELLED)));
            } else if ends_with_any(word, &["进展", "完成", "情况", "成效"]) {
                self.label = Some((Mood::Fact, why("labelled as progress")));
            }
        }
    }

    /// “十四五”时期，…。五年来，…: whether the words take up the years that govern. Those of another paragraph say it with 共.
    pub(super) fn spans(&self, words: &str) -> bool {
        let here = || self.period_why.as_ref().is_some_and(|why| why.span.start >= self.opened.1);
        // 一、2024年工作回顾, and below it 一年来，…
        let year = matches!(words, "一年来" | "过去一年" | "过去的一年");
        if year && self.period_why.as_ref().is_some_and(|why| matches!(why.rule, SECTION | mood::TITLE_YEAR)) {
            return spans(words, self.period);
        }
        // 问：“十四五”期间完成情况如何？答：五年来，…
        // 一、“十三五”时期发展回顾, and below it 五年来，…
        let headed = || self.report && self.period_why.as_ref().is_some_and(|why| why.rule == SECTION);
        spans(words, self.period) && (!words.ends_with('来') || here() || self.asked || headed())
    }

    /// Notes what a figure says for those behind it.
    pub(super) fn learn(&mut self, figure: &Figure) {
        if let Some(why) = figure.told(Field::Stage) {
            self.stage = Some((figure.stage, why.clone()));
        }
        let told = || Some((figure.period, figure.told(Field::Period).cloned()));
        match figure.stage {
            Stage::Planned if figure.unit != "%" && figure.period.from.is_some() => {
                // 据2024年体检结果，尚未改造的还有683个: what was left of a year gone by is no plan for it.
                let gone = figure.period.to.zip(self.home).is_some_and(|(to, now)| to.year < now);
                // 筹集12万套，其中2024年5.3万套: nor is that of a part the time of the whole plan, or one year that of a plan for several.
                let some = self.years_of_plan.as_ref().is_some_and(|years| {
                    figure.period.from.zip(figure.period.to).is_some_and(|(from, to)| from.year == to.year && years.len() > 1)
                });
                self.plan = self.plan.take().or_else(|| told().filter(|_| !gone && !some && figure.part_of.is_none()));
                self.task = told();
            }
            Stage::Started | Stage::Completed if as_of(figure.period) => self.progress = told(),
            _ => {}
        }
    }
}

/// 五年共, 三年累计: whether a period is of as many years as the words say.
fn spans(words: &str, period: Period) -> bool {
    // 这五年，家门口的设施更全了; 过去的五年, below “十四五”时期工作回顾
    let words = ["这", "过去的", "过去"].iter().find_map(|w| words.strip_prefix(w).filter(|rest| !rest.starts_with('一'))).unwrap_or(words);
    if !words.ends_with(['共', '计', '来', '里', '间', '年']) {
        return false;
    }
    // 一年来, under the year that was named; 过去一年 under 2024年工作回顾.
    if matches!(words, "一年来" | "过去一年" | "过去的一年") {
        return period.from.is_some() && period.from == period.to && period.to.is_some_and(|to| to.month.is_none());
    }
    let years = words.chars().next().and_then(|c| "两三四五六七八九十".chars().position(|d| d == c));
    let (Some(years), Some(from), Some(to)) = (years, period.from, period.to) else { return false };
    from.month.is_none() && to.month.is_none() && usize::from(to.year.saturating_sub(from.year)) == years + 1
}

/// 截至9月底: up to a month, from no time that is told.
pub(super) fn as_of(period: Period) -> bool {
    period.from.is_none() && period.to.is_some_and(|to| to.month.is_some())
}

/// Whether a housing type stands right before the one at a token, or before the bracket that holds it.
fn second(tokens: &[Token], at: usize) -> bool {
    let housing = |at: usize| matches!(tokens[at].noun(), Some((_, Thing::Housing(_))));
    // 棚户区、城中村改造
    let joined = |at: usize| matches!(tokens[at].mark(), Some(token::Mark::Open | token::Mark::Item));
    let opened = at > 1 && joined(at - 1) && housing(at - 2);
    // 棚户区改造和公租房项目
    let and = at > 2
        && tokens[at - 1].is(Says::Link).is_some()
        && matches!(tokens[at - 2].verb(), Some((_, Act::Work)))
        && housing(at - 3)
        && tokens[at - 3].span.end == tokens[at - 2].span.start;
    opened || and || at > 0 && housing(at - 1) && tokens[at - 1].span.end == tokens[at].span.start
}
