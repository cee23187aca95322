//! What holds beyond the sentence that said it: the time, the topic, the place, the mood.

use super::spot::{self, Spot};
use super::{depth, mood, period, stage, voice};
use crate::cue::{Act, Mood, Says, Thing};
use crate::figure::{Field, Figure, Metric, Moment, Period, Stage, Why};
use crate::mention::{self, is_numeric};
use crate::place::{Level, Place};
use crate::release::{Paragraph, Release, Role, Sentence, is_short};
use crate::search::{ends_with_any, find, has, has_any, starts_with_any};
use crate::time::{self, Expression, Sets};
use crate::token::{self, Mark, Token};

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
    /// The period of the section: its heading's, else that of the whole release.
    pub(super) titled: (Period, Option<Why>),
    /// The period of the whole release: of a plan or summary for a year that its title or its opening names.
    pub(super) whole: (Period, Option<Why>),
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

/// A sentence that ends with a colon.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// What makes a plan of the list that may follow.
    plan: Option<Why>,
    /// What says that all of it is done.
    done: Option<Why>,
    /// Whether what follows breaks down its numbers: 具体为：
    parts: bool,
    /// Whether it promises deeds, which 一、 may number: 办好以下十件民生实事：
    deeds: bool,
}

/// 2025年，全区将办好以下实事：, and the paragraphs below it that begin with marks of one kind.
#[derive(Debug, Clone)]
pub(super) struct List {
    mark: Marker,
    plan: Option<Why>,
    done: Option<Why>,
    period: (Period, Option<Why>),
}

/// The thing that a stretch of text is about.
#[derive(Debug, Clone)]
pub(super) struct Topic {
    pub(super) thing: Thing,
    pub(super) why: Why,
}

/// The rule of a time that an opening statement sets for what follows.
pub(super) const OPENING: &str = "time of the statement that opens the release";
/// The rule of a time that a sentence before told.
const CARRIED: &str = "time of a sentence before";
/// The rule of a plan that a label tells: 目标：…
pub(super) const LABELLED: &str = "labelled as a target";
/// The rule of a list that is headed as done.
pub(super) const DONE: &str = "listed as done";
/// The rule of a time that a heading sets for its section.
pub(super) const SECTION: &str = "year of the section's heading";
/// What heads a section on what is wrong: 二、存在问题, 四、困难与不足.
const FAULTS: &[&str] = &["问题", "困难", "不足", "偏差原因"];
/// The longest label of a list's item, in characters.
const LABEL: usize = 16;
/// The longest caption of a table, in characters.
const CAPTION: usize = 60;

impl Scope {
    pub(super) fn open_paragraph(
        &mut self,
        release: &Release<'_>,
        paragraph: &Paragraph,
        after_question: bool,
        section: &mut i32,
        titled: i32,
    ) {
        let text = &release.folded[paragraph.span.clone()];
        // 上述资金…, 分地区看…: the same subject goes on; so does it in a table under its title.
        let head = text.trim_start();
        self.opened = (self.opened.1, paragraph.span.start);
        let before = (self.period, self.period_why.clone());
        self.before = before.clone();
        let item = item(release, paragraph);
        // 今年以来，…。二是…: what has been done since then, in the next of several points of one statement.
        let open = self.period.from.is_some() && self.period.to.is_none();
        let next = open && head.starts_with(numeral) && head.trim_start_matches(numeral).starts_with('是');
        // 本批改造共涉及楼房182栋: the next paragraph on the same works.
        let same = starts_with_any(head, &["本批", "这批", "该批", "此次", "本次"]);
        let shares = paragraph.role != Role::Table && place_line(head) && paragraph.span.start > 0;
        let goes_on = item
            || same
            || shares
            || by_place(head)
            || next
            || starts_with_any(head.strip_prefix("据测算，").unwrap_or(head), &["上述", "具体来看", "其中"]);
        if !after_question && !goes_on && paragraph.role != Role::Table {
            (self.period, self.period_why) = self.titled.clone();
            // 三、2018年工作计划: months below are of its year.
            self.year = self.titled.0.to.map(|to| to.year).or(self.home);
        }
        self.named.clear();
        // ◆ 电梯 within the tale of one community.
        let within = signed(text) && self.spot.as_ref().is_some_and(|spot| !spot.section);
        if paragraph.role == Role::Heading && level(text).is_some() && !within {
            self.spot = None;
        } else if let Some(spot) = &mut self.spot {
            spot.leave(release, text);
        }
        let listed = self.lists(release, paragraph, before);
        if let Some((period, why)) = &listed
            && period.from.or(period.to).is_some()
        {
            (self.period, self.period_why) = (*period, why.clone());
        }
        if paragraph.role != Role::Table {
            self.caption = tasks(text, paragraph.span.start);
            // （单位：个） stands between a caption and its table.
            if !is_short(text, LABEL) || !text.contains("单位") {
                self.tabled = tabled(release, paragraph);
            }
        }
        self.voice = paragraph.speaker.and_then(|at| self.voices.get(at).cloned().flatten());
        self.shares = shares;
        if !shares {
            self.stage = None;
        }
        self.rate = None;
        self.milestone = None;
        self.label = self.list.as_ref().and_then(|list| {
            let plan = list.plan.clone().map(|why| (Mood::Plan, why));
            plan.or_else(|| list.done.clone().map(|why| (Mood::Fact, why)))
        });
        // What is done is told up to the sentence that turns to what is to come.
        let mut sentences = release.sentences[paragraph.sentences.clone()].iter().skip(1);
        let turn = sentences.find(|sentence| mood::turns(&release.folded[sentence.span.clone()]));
        self.future = mood::mood(release, &(paragraph.span.start..turn.map_or(paragraph.span.end, |turn| turn.span.start)));
        // 6个老旧小区改造项目提前交付: the title tells news.
        let news = || has_any(text, &["提前", "交付", "完工", "竣工", "验收", "收官", "投用"]);
        if release.title.as_ref().is_some_and(|title| title.start >= paragraph.span.start && title.end <= paragraph.span.end) && news() {
            self.future = self.future.min(0);
        }
        let below = matches!(paragraph.role, Role::Heading | Role::Question) && self.below(text);
        // ▍改了啥？
        let asks = paragraph.role == Role::Question && signed(text);
        if (paragraph.role == Role::Heading || asks) && !below {
            // （二）完善服务 is of the section that 二、重点任务 opened; a short line with figures is no heading.
            if let Some(level) = level(text) {
                let mood = mood::heading_mood(release, text);
                let faults = has_any(text, FAULTS) && !has_any(text, &["整改", "关于", "解决", "困难群"]);
                if faults || level <= self.level {
                    self.faulty_section = faults;
                }
                if mood != 0 || level <= self.level {
                    *section = if mood == 0 { titled } else { mood };
                    self.level = level;
                }
                self.section(release, paragraph);
            }
        }
        let heads = || is_short(text, 2 * LABEL) || text.trim_end().ends_with("工作：") && is_short(text, 4 * LABEL);
        if paragraph.role != Role::Table && heads() {
            self.dated_line(release, paragraph);
        }
        if matches!(paragraph.role, Role::Heading | Role::Question) && signed(text) && !below {
            self.signed(release, paragraph);
        }
        // 我们也清醒认识到，…困难和问题: a report owns up to it at the beginning of a paragraph.
        let owned = ["清醒认识到", "清醒看到", "清醒地认识到", "清醒地看到", "困难和问题", "问题和不足", "矛盾和问题"];
        let begins = text.char_indices().nth(80).map_or(text, |(at, _)| &text[..at]);
        let may_own = begins.contains("清醒") || begins.contains("问题");
        // 三、存在问题。一是…: the heading and what it is of in one line.
        let run_in =
            || begins.split(['。', '：', ':']).next().is_some_and(|head| head.trim_end().ends_with("问题") && Marker::of(text).is_some());
        self.faults = self.faulty_section || may_own && (has_any(begins, &owned) || run_in());
        // 审计发现的主要问题：at the end of a paragraph is of those below it.
        let last = text.trim_end().trim_end_matches(['：', ':']);
        if last.len() < text.trim_end().len() && ["发现的问题", "存在的问题", "主要问题", "存在问题"].iter().any(|w| last.ends_with(w))
        {
            self.faulty_section = true;
        }
        if *section != 0 {
            self.future += *section;
        }
    }

    /// Takes up the list that the paragraph before heads, or goes on with the one under way, or ends it; the period of its head.
    fn lists(&mut self, release: &Release<'_>, paragraph: &Paragraph, before: (Period, Option<Why>)) -> Option<(Period, Option<Why>)> {
        let mark = Marker::of(&release.folded[paragraph.span.clone()]);
        let head = self.head.take();
        // 将办好以下十件民生实事：, and 一、改造老旧小区。…; else 一、 and （一） are numbers of chapters.
        let promised = head.as_ref().is_some_and(|head| head.plan.is_some() && head.deeds)
            || self.list.as_ref().is_some_and(|list| list.mark == Marker::Chapter);
        let mark = mark.filter(|mark| *mark != Marker::Chapter || promised);
        let line = is_short(release.folded[paragraph.span.clone()].trim(), CAPTION);
        self.listing = line && (self.listing || head.as_ref().is_some_and(|head| head.parts));
        let at = release.paragraphs.partition_point(|p| p.span.start < paragraph.span.start);
        // 2025年各社区民生实事项目清单 on a line of its own, and its items.
        let titled = |above: &Paragraph| {
            let words = release.folded[above.span.clone()].trim();
            is_short(words, CAPTION) && ends_with_any(words, &["清单", "任务", "安排", "事项", "情况", "目标"]) && level(words).is_none()
        };
        let under = mark.is_some() && at > 0 && before.0 != Period::default() && titled(&release.paragraphs[at - 1]);
        // 今年一季度，县住建局多措并举，抓好排查整治。 and 一是…: a statement without numbers, and its points.
        let led = || at > 0 && self.list.is_none() && !self.report && !counts(&release.folded[release.paragraphs[at - 1].span.clone()]);
        let under = under || mark == Some(Marker::Ordinal) && before.0 != Period::default() && led();
        if let (Some(Head { plan, done, .. }), Some(mark)) = (head, mark) {
            self.list = Some(List { mark, plan, done, period: before });
        } else if let Some(mark) = mark.filter(|mark| under && Some(*mark) != self.list.as_ref().map(|list| list.mark)) {
            self.list = Some(List { mark, plan: None, done: None, period: before });
        } else if let Some(list) = &self.list {
            // 1.老旧小区改造 on a line of its own, and what it is about on the next.
            let under = mark.is_none() && at > 0 && {
                let above = &release.paragraphs[at - 1];
                above.role == Role::Heading && Marker::of(&release.folded[above.span.clone()]) == Some(list.mark)
            };
            if mark != Some(list.mark) && !under || paragraph.role == Role::Question {
                self.list = None;
            }
        }
        self.list.as_ref().map(|list| list.period.clone())
    }

    /// 一、2025年工作回顾: a heading with a year sets it for its section, up to the next heading of its kind.
    pub(super) fn section(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = release.folded[paragraph.span.clone()].trim_start();
        let time = time::expressions(release, &paragraph.span, release.year()).into_iter().find(|t| {
            let words = &release.folded[t.span.clone()];
            let ends = release.folded[t.span.end..paragraph.span.end].trim_matches(['”', ' ', '\n', '\r', '　']).is_empty();
            // 一、上半年工作开展情况, 三、四季度工作安排: so does a part of the year.
            t.yearly && (t.dated && words.contains('年') || words.contains('五') && ends) || part_of_year(words)
        });
        if let Some(time) = time
            && let Some(period) = time.period()
        {
            let why = Why { row: time.row, span: time.span, rule: SECTION };
            self.titled = (period, Some(why));
        } else if text.chars().nth(1) == Some('、') {
            self.titled = self.whole.clone();
        }
    }

    /// ◆ 老旧小区改造 under ▶ 今年任务: whether a heading stands under another of its own sign, and tells no time or mood of its own.
    fn below(&mut self, text: &str) -> bool {
        let sign = text.trim_start().chars().next().filter(|_| signed(text)).map(|c| if c >= '\u{1f300}' { '\u{1f300}' } else { c });
        let Some(sign) = sign else { return false };
        let told = has_any(text, &["年", "成绩单", "任务", "计划", "目标"]);
        match self.sign {
            Some(above) if above != sign && !told => true,
            _ => {
                self.sign = Some(sign);
                false
            }
        }
    }

    /// ▍2024年成绩单, 【2024剧透】, ▍改了啥？: a line behind a sign heads what is below it, up to the next such line. Its year
    /// sets the time there.
    fn signed(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = &release.folded[paragraph.span.clone()];
        let times = time::expressions(release, &paragraph.span, self.home);
        let dated = |at: usize| times.iter().any(|t| t.span.contains(&(paragraph.span.start + at)));
        if text.char_indices().any(|(at, c)| c.is_ascii_digit() && !dated(at)) {
            return;
        }
        let set = times.into_iter().rev().find(|t| t.yearly).and_then(|t| Some((t.period()?, t)));
        self.titled = match set {
            Some((period, time)) => (period, Some(Why { row: time.row, span: time.span, rule: SECTION })),
            None => self.whole.clone(),
        };
        (self.period, self.period_why) = self.titled.clone();
    }

    /// 现将2023年实施情况公布如下, 就“十四五”以来的情况作介绍: the statement that opens a release is for the time that it names.
    fn opens(&mut self, text: &str, tokens: &[Token], times: &[Expression]) {
        const ENDS: &[&str] = &["如下", "介绍", "汇报", "通报", "报告", "发布"];
        const HEADS: &[&str] = &["现将", "就", "介绍", "通报", "发布"];
        let Some((first, last)) = tokens.first().zip(tokens.last()) else { return };
        if tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) {
            return;
        }
        let stated = |time: &&Expression| {
            let head = &text[first.span.start..time.span.start];
            let behind = &text[time.span.end..last.span.end];
            let clause = &behind[..behind.find(['，', '。', '；']).unwrap_or(behind.len())];
            let around = has_any(head, HEADS) && has_any(clause, ENDS);
            // 介绍我市2023年以来城市更新工作有关情况
            let near = |(at, word): (usize, &str)| head[at + word.len()..].chars().count() <= 5;
            around || clause.contains("情况") && head.rmatch_indices("介绍").next().is_some_and(near)
        };
        // 现将截至7月31日的推进情况公示如下: in a release whose title names the year.
        let so_far = |time: &Expression| {
            let period = time.period().filter(|period| as_of(*period) && text[time.span.clone()].starts_with('截'))?;
            Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: OPENING })))
        };
        if let Some(told) = times.iter().filter(|time| !time.yearly).find(stated).and_then(so_far)
            && (self.whole.0 != Period::default() || self.reports)
        {
            self.opened_as_of = Some(told);
        }
        if let Some(time) = times.iter().filter(|time| time.yearly).find(stated)
            && let Some(period) = time.period()
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: OPENING };
            self.whole = (period, Some(why));
            self.titled = self.whole.clone();
            self.opened_as_of = times.iter().find_map(|time| {
                let period = time.period().filter(|period| as_of(*period) && text[time.span.clone()].starts_with('截'))?;
                Some((period, Some(Why { row: time.row, span: time.span.clone(), rule: OPENING })))
            });
        }
    }

    /// 下一步，…, behind what was done in the same paragraph.
    pub(super) fn turn(&mut self, text: &str) {
        if mood::turns(text) {
            self.future = self.future.max(0) + mood::PLANNED;
            self.faults = false;
        }
    }

    /// （2019—2024年）, 截至11月底, 到2027年底: a line that is nothing but whole years, or a time that begins or ends something,
    /// sets it for what is below it, as a heading does.
    fn dated_line(&mut self, release: &Release<'_>, paragraph: &Paragraph) {
        let text = &release.folded[paragraph.span.clone()];
        let bare = |c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '—' | '-');
        // 2026年重点工作：
        const HEADS: &[&str] =
            &["重点工作：", "工作重点：", "主要工作：", "工作安排：", "工作计划：", "工作打算：", "目标任务：", "主要任务："];
        let alone = |time: &Expression| {
            let start = time.span.start - paragraph.span.start;
            let behind = text[start + time.span.len()..].trim();
            // 2026年，我们将统筹推进新型城镇化，重点抓好以下工作：
            let list = ["以下工作：", "以下重点工作：", "下列工作：", "方面工作："].iter().any(|w| behind.ends_with(w));
            text[..start].chars().all(bare) && (behind.chars().all(bare) || HEADS.contains(&behind) || list)
        };
        if !text.contains(['年', '月']) {
            return;
        }
        if let [time] = time::expressions(release, &paragraph.span, self.year).as_slice()
            && let Some(period) = time.period()
            && (time.yearly || period.from.is_some() != period.to.is_some())
            && alone(time)
        {
            let why = Why { row: time.row, span: time.span.clone(), rule: SECTION };
            self.titled = (period, Some(why));
            (self.period, self.period_why) = self.titled.clone();
        }
    }

    pub(super) fn open_sentence(&mut self, release: &Release<'_>, sentence: &Sentence, tokens: &[Token], times: &[Expression]) {
        let text = &*release.folded;
        // 全市现有…: what stands now.
        let stock =
            tokens.iter().take(4).any(|t| matches!(&text[t.span.clone()], "现有" | "共有" | "拥有" | "现存")) || left(text, tokens, times);
        if stock && (self.period.to.is_some() || self.period.from.is_some() && left(text, tokens, times)) {
            // 一、2024年工作情况: what stands in a section that looks back is of its year.
            let back = |(period, why): &(Period, Option<Why>)| {
                why.as_ref().is_some_and(|why| why.rule == SECTION)
                    && period.to.is_some_and(|to| self.home.is_some_and(|home| to.year < home))
            };
            (self.period, self.period_why) = if back(&self.titled) { self.titled.clone() } else { Default::default() };
        }
        // 全年争取补助38.7亿元, in the next paragraph of a statement on a year: that year still.
        let whole = tokens.first().is_some_and(|t| text[t.span.start..].trim_start().starts_with("全年"));
        let titled = |why: &Why| release.title.as_ref().is_some_and(|title| title.contains(&why.span.start));
        let spoken = !self.before.1.as_ref().is_some_and(titled)
            && self.before.0.from == self.before.0.to
            && self.before.0.to.is_some_and(|to| to.month.is_none());
        if whole && spoken && self.period == Period::default() {
            (self.period, self.period_why) = self.before.clone();
        }
        // 公租房方面，…: another subject, of no time that the one before was of.
        let head = text[sentence.span.clone()].trim_start();
        let programme = |at: usize| {
            let start = sentence.span.end - text[sentence.span.start..sentence.span.end].trim_start().len();
            let names = |says| {
                matches!(says, Says::Noun(Thing::Housing(_) | Thing::Community | Thing::Is(_)) | Says::Verb(Act::Work)).then_some(())
            };
            head[..at].ends_with("保障") || release.hits.within(start..start + at).iter().any(|hit| hit.find(names).is_some())
        };
        let turns = find(&head[..mention::floor(head, 36)], "方面，").is_some_and(programme);
        if turns && self.period_why.as_ref().is_some_and(|why| why.rule == CARRIED) {
            self.period = Period::default();
            self.period_why = None;
        }
        // 您反映的小区…: what was asked about, whose time nothing has told.
        let asked = release.signs.rare(sentence.span.clone()).iter().find(|sign| sign.c == '您').is_some_and(|you| {
            let words = &text[you.at..sentence.span.end];
            has_any(words, &["反映的", "提到的", "提出的"])
        });
        if asked {
            self.period = Period::default();
            self.period_why = None;
        }
        self.aside = None;
        // 目前 at the head of a sentence takes up a new subject, whose time nothing has told.
        if let Some(Token { kind: token::Kind::Time(first), .. }) =
            tokens.iter().find(|t| !matches!(t.kind, token::Kind::Mark(Mark::Quiet)))
            && times[*first].sets == Sets::Clears
            && !(self.period.from.is_some() && self.period.to.is_none())
            // “十四五”期间，…。五年共投入…: the same years.
            && !self.spans(&text[times[*first].span.clone()])
            // ▍这五年，我们改了多少？（2020—2024年）
            && !self.period_why.as_ref().is_some_and(|why| why.rule == SECTION && why.span.start >= self.opened.1)
        {
            let year = release.year().map(Moment::year);
            let here = self.period_why.as_ref().is_some_and(|why| why.span.start >= self.opened.1);
            // 至此 sums up, 近三年 goes back.
            let now = ["目前", "当前", "眼下", "现在", "如今"].iter().any(|w| text[times[*first].span.clone()].contains(w));
            let here = here && now;
            self.aside =
                (here && year.is_some() && self.period == Period { from: year, to: year }).then(|| (self.period, self.period_why.clone()));
            self.period = Period::default();
            self.period_why = None;
        }
    }

    /// Notes what a token says for the numbers behind it.
    pub(super) fn pass(&mut self, text: &str, token: &Token, tokens: &[Token], at: usize) {
        if let Some((row, thing)) = token.noun() {
            let why = Why { row: Some(row), span: token.span.clone(), rule: "the thing named last" };
            match thing {
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
                _ => {}
            }
        }
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
            && text[token.span.clone()].ends_with("进展");
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
        spans(words, self.period) && (!words.ends_with('来') || here())
    }

    pub(super) fn learn(&mut self, figure: &Figure) {
        if let Some(why) = figure.told(Field::Stage) {
            self.stage = Some((figure.stage, why.clone()));
        }
        let told = || Some((figure.period, figure.told(Field::Period).cloned()));
        match figure.stage {
            Stage::Planned if figure.unit != "%" && figure.period.from.is_some() => {
                self.plan = self.plan.take().or_else(told);
                self.task = told();
            }
            Stage::Started | Stage::Completed if as_of(figure.period) => self.progress = told(),
            _ => {}
        }
    }

    pub(super) fn close_sentence(&mut self, tokens: &[Token], times: &[Expression], release: &Release<'_>) {
        // A report's paragraph goes from subject to subject: of its times only years hold beyond their sentence.
        let report = self.report;
        // 年内 is said of what its sentence tells.
        // 至此，自2018年以来累计加装2300部: told in passing.
        let passing = tokens.iter().find(|t| t.mark() != Some(Mark::Quiet)).is_some_and(|t| &release.folded[t.span.clone()] == "至此");
        let carries = |time: &Expression| !passing && (!report || time.yearly && &release.folded[time.span.clone()] != "年内");
        if !tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
            && let Some(token) = tokens.iter().find(|t| matches!(t.noun(), Some((_, Thing::Rate(_)))))
            && let Some((row, Thing::Rate(metric))) = token.noun()
        {
            self.rate = Some((metric, Why { row: Some(row), span: token.span.clone(), rule: "rate that heads the paragraph" }));
        }
        self.opens(&release.folded, tokens, times);
        let counted = tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        let project = tokens.iter().any(|t| matches!(t.noun(), Some((_, Thing::Project))));
        let ahead = tokens.iter().any(|t| matches!(t.mood(), Some((_, Mood::Plan))));
        self.milestone = tokens.iter().rev().find_map(|t| match t.verb() {
            Some((row, Act::Begin | Act::Do)) if !counted && project && !ahead => {
                let (stage, rule) = stage::milestone(&release.folded[t.span.clone()])?;
                Some((stage, Why { row: Some(row), span: t.span.clone(), rule }))
            }
            _ => None,
        });
        // A report names many communities and tells of none over several sentences.
        if !self.report {
            spot::learn(&mut self.spot, release, tokens);
            spot::note(&mut self.sites, release, tokens);
        }
        let inside = |place: &&'static Place| {
            place.level == Level::County && release.place.is_some_and(|home| place.within(home) && place.code != home.code)
        };
        let last = tokens.iter().rev().find_map(|t| match t.kind {
            token::Kind::Place(place) => Some(place),
            _ => None,
        });
        self.district = last.filter(inside).or(self.district);
        self.named.extend(tokens.iter().filter_map(|t| match t.kind {
            token::Kind::Place(place) => Some(place),
            _ => None,
        }));
        let last = tokens.iter().rev().find(|t| t.mark() != Some(Mark::Quiet) && !release.folded[t.span.clone()].trim().is_empty());
        // 组织实施下列工程。
        let listed = last.is_some_and(|t| {
            let words = &release.folded[tokens[0].span.start..t.span.start];
            let clause = || &words[words.rfind(['，', '。', '；']).unwrap_or(0)..];
            t.mark() == Some(Mark::Stop) && words.contains('下') && ["下列", "以下", "如下"].iter().any(|w| clause().contains(w))
        });
        self.head = last.filter(|t| listed || t.mark() == Some(Mark::Colon)).map(|_| Head {
            plan: promised(&release.folded, tokens),
            done: finished(&release.folded, tokens),
            parts: breaks_down(&release.folded, tokens),
            deeds: deeds(&release.folded, tokens),
        });
        // 今年任务为186个，1—7月开工158个: how far it has come, behind the task.
        let so_far = |at: usize, time: &Expression| {
            let task = tokens[..at].iter().any(|t| matches!(t.noun(), Some((_, Thing::Task))));
            let months = time.period().is_some_and(|p| p.from.is_some() && p.from < p.to);
            task && months && !time.yearly && period::heads(tokens, &release.folded, at)
        };
        let mut planned = false;
        let mut fact = false;
        for (at, token) in tokens.iter().enumerate() {
            if let token::Kind::Time(index) = token.kind {
                // 截至8月底，部分实事进展如下：
                if let Sets::Period(period) = times[index].sets
                    && as_of(period)
                    && !tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)))
                {
                    let why = Why { row: times[index].row, span: times[index].span.clone(), rule: CARRIED };
                    self.progress = Some((period, Some(why)));
                }
                match times[index].sets {
                    // The times of parts are theirs alone.
                    Sets::Period(period)
                        if carries(&times[index])
                            && depth(tokens, at) == 0
                            && !times[index].past_level
                            && !times[index].year_end
                            && !period::attributive(tokens, &release.folded, at)
                            && (!tokens[..at].iter().any(|t| matches!(t.kind, token::Kind::Mention(_))) || so_far(at, &times[index]))
                            && !tokens[..at].iter().any(|t| t.is(Says::Part).is_some())
                            && (times[index].yearly
                                || period::heads(tokens, &release.folded, at)
                                || period::opens(tokens, at)
                                || times[index].ends && period::begun(tokens, &release.folded, at)) =>
                    {
                        // 截至12月20日，完工31个, in the summary of a year: its other sentences are of the year.
                        let summed_up = self.whole.1.as_ref().is_some_and(|why| why.rule == mood::TITLE_YEAR)
                            && as_of(period)
                            && !self.plans
                            && !self.reports
                            && period.to.is_some_and(|to| to.month == Some(12) && self.whole.0.to == Some(Moment::year(to.year)));
                        if summed_up {
                            continue;
                        }
                        self.period = period;
                        self.period_why = Some(Why { row: times[index].row, span: times[index].span.clone(), rule: CARRIED });
                        // 今年 brings the text back to its own year.
                        let now = times[index].yearly && period.to.is_some_and(|to| Some(to.year) == release.year());
                        // 2017年以来: months told later are of no year in it.
                        let open = period.from.is_some() && period.to.is_none();
                        if (times[index].dated || now)
                            && !open
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
        // 确保民生持续改善 in a report is what the work is for.
        let counts = !self.report || tokens.iter().any(|t| matches!(t.kind, token::Kind::Mention(_)));
        if planned && !fact && counts {
            self.future += 6;
        } else if fact && !planned {
            self.future -= 6;
        }
    }
}

/// 上半年, 2024年第三季度: whether a time is a half or a quarter of a year, with no word of beginning or end.
fn part_of_year(words: &str) -> bool {
    (words.ends_with("半年") || words.ends_with("季度")) && !words.starts_with(['截', '到', '至', '自', '从'])
}

/// The time of the whole release by its title. 甘肃省2025年工作综述 is of its year, 2025年上半年工作总结 and 2024年第三季度公示
/// are of a part of it, and “十四五”成就巡礼 is of the years of the plan.
pub(super) fn titled(release: &Release<'_>) -> (Period, Option<Why>) {
    const REVIEWS: &[&str] = &["综述", "回眸", "动态"];
    const PLANS: &[&str] = &["综述", "成就", "答卷", "巡礼", "回眸", "回望", "回顾", "成绩单"];
    let told = mood::titled(release);
    let Some(title) = release.title.clone() else { return told };
    let text = &release.folded[title.clone()];
    let reviews = has_any(text, REVIEWS);
    let year = if told.0 == Period::default() && reviews { mood::year_of_title(release).unwrap_or_default() } else { told };
    if let Some(moment) = year.0.to {
        let part = time::expressions(release, &title, release.year()).into_iter().find(|t| {
            t.dated
                && part_of_year(&release.folded[t.span.clone()])
                && t.period().and_then(|p| p.to).is_some_and(|to| to.year == moment.year)
        });
        return match part.and_then(|time| Some((time.period()?, time))) {
            Some((period, time)) => (period, Some(Why { row: time.row, span: time.span, rule: "time in the title" })),
            None => year,
        };
    }
    // 前三季度咸阳市房地产开发投资降幅收窄, and again in the paragraph that leads: all figures of a release of figures are of it.
    let months = |t: &Expression| !t.dated && t.period().is_some_and(|p| p.from.is_some_and(|at| at.month.is_some()) && p.from < p.to);
    let lead = release.paragraphs.iter().find(|p| p.role == Role::Body && !is_short(release.folded[p.span.clone()].trim(), LABEL));
    let again = |period: Period| {
        let lead = lead.map(|lead| time::expressions(release, &lead.span, release.year())).unwrap_or_default();
        lead.iter().any(|t| t.period() == Some(period))
    };
    if let Some(time) = time::expressions(release, &title, release.year()).into_iter().find(months)
        && let Some(period) = time.period().filter(|period| again(*period))
    {
        return (period, Some(Why { row: time.row, span: time.span, rule: "time in the title" }));
    }
    let plan = ["“十三五”", "“十四五”", "“十五五”"]
        .iter()
        .zip([2020u16, 2025, 2030])
        .find_map(|(name, last)| Some((text.find(name)?, name, last)));
    // Whoever is asked about it speaks of other times too.
    // “十四五”改造老旧小区超万个
    let counts = plan.is_some_and(|(at, name, _)| {
        let behind = text[at + name.len()..].trim_start_matches("期间");
        starts_with_any(behind, &["改造", "累计", "完成", "建成", "新增"]) && has_any(behind, &["超", "个", "户", "套"])
    });
    match plan.filter(|_| release.speakers.is_empty() && (has_any(text, PLANS) || counts && !has_any(text, &["规划", "计划"]))) {
        Some((at, name, last)) => {
            let span = title.start + at..title.start + at + name.len();
            let period = Period { from: Some(Moment::year(last - 4)), to: Some(Moment::year(last)) };
            (period, Some(Why { row: None, span, rule: "time in the title" }))
        }
        None => year,
    }
}

/// 但全市没有改过的小区还有1038个, 仍有9个院落没能改造: what is left, in a sentence that tells no time before it.
fn left(text: &str, tokens: &[Token], times: &[Expression]) -> bool {
    let told = |t: &Token| match t.kind {
        token::Kind::Mention(_) => true,
        // 仍有2005年底前建成的小区236个
        token::Kind::Time(index) => times[index].period().is_some(),
        _ => false,
    };
    let first = tokens.iter().position(|t| t.mark() == Some(Mark::Comma));
    let head = |at: usize| text[tokens[0].span.start..tokens[at].span.start].trim_start();
    // 但经摸底，全市仍有小区236个
    let source = first.filter(|at| head(*at).starts_with(['但', '经', '据']) && !tokens[..*at].iter().any(told)).map_or(0, |at| at + 1);
    let upto = tokens[source..].iter().position(|t| told(t) || t.mark() == Some(Mark::Comma)).map(|at| source + at);
    let Some(upto) = upto.filter(|at| matches!(tokens[*at].kind, token::Kind::Mention(_))) else { return false };
    let words = &text[tokens[0].span.start..tokens[upto].span.start];
    has_any(words, &["仍有", "尚有", "尚存"]) || words.contains("还有") && words.contains(['没', '未', '不'])
}

/// 全区将办好以下实事：: the plan word of a sentence that heads a list; 现将进展情况通报如下： is none.
fn promised(text: &str, tokens: &[Token]) -> Option<Why> {
    let fact = tokens.iter().any(|t| matches!(t.mood(), Some((_, Mood::Fact | Mood::Ongoing))));
    let told = |t: &Token| {
        let behind = &text[t.span.end..tokens[tokens.len() - 1].span.end];
        &text[t.span.clone()] == "将" && (text[..t.span.start].ends_with('现') || behind.contains("如下"))
    };
    let (token, row) = tokens.iter().find_map(|t| match t.mood() {
        Some((row, Mood::Plan)) if !told(t) && !text[..t.span.start].ends_with(['主', '重', '需']) => Some((t, row)),
        _ => None,
    })?;
    (!fact).then(|| Why { row: Some(row), span: token.span.clone(), rule: "plan word at the head of the list" })
}

/// 将集中力量办好以下十件民生实事：, 要重点抓好五个方面工作：
fn deeds(text: &str, tokens: &[Token]) -> bool {
    let Some((first, last)) = tokens.first().zip(tokens.last()) else { return false };
    let words = text[first.span.start..last.span.end].trim_end().trim_end_matches(['：', ':']);
    // Not 按照总体要求，主要做了以下工作：, which looks back.
    let last = &words[words.rfind(['，', '。', '；']).unwrap_or(0)..];
    let asked = has_any(last, &["抓好", "做好", "办好", "抓实"]) && !last.contains('了') && ends_with_any(last, &["工作", "事项", "方面"]);
    !words.contains("情况") && (words.contains("实事") || asked)
}

/// 具体为：, 其中：: whether what follows breaks down the numbers before it.
fn breaks_down(text: &str, tokens: &[Token]) -> bool {
    const PARTS: &[&str] = &["具体为", "其中", "分别为", "分解如下", "分配如下", "分别是"];
    let Some((first, last)) = tokens.first().zip(tokens.last()) else { return false };
    let words = text[first.span.start..last.span.end].trim_end().trim_end_matches(['：', ':']);
    ends_with_any(words, PARTS)
}

/// 部分完工项目情况如下：: what says that all of a list is done.
fn finished(text: &str, tokens: &[Token]) -> Option<Why> {
    let whole = tokens.first()?.span.start..tokens.last()?.span.end;
    let clause = &text[whole.clone()];
    let from = clause.rfind(['，', '。', '；']).map_or(0, |at| at + '，'.len_utf8());
    let at = ["完工", "竣工", "已完成", "建成", "办结", "全部完成"].iter().find_map(|w| clause[from..].find(w).map(|at| (at, w.len())))?;
    let start = whole.start + from + at.0;
    clause.contains("如下").then(|| Why { row: None, span: start..start + at.1, rule: DONE })
}

/// Whether a text has a number that is of no date.
fn counts(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let mut rest = text;
    while let Some(at) = rest.find(digit) {
        rest = rest[at..].trim_start_matches(digit);
        if !rest.starts_with(['年', '月', '日', '—', '-', '至']) {
            return true;
        }
    }
    false
}

/// How the items of a list begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker {
    /// 1. 1、 1）
    Number,
    /// （1）
    Bracket,
    /// ①
    Circle,
    /// — ● ■
    Sign,
    /// 一是, 第一，
    Ordinal,
    /// 一、 or （一） at the head of an item of a plan.
    Chapter,
}

impl Marker {
    fn of(paragraph: &str) -> Option<Marker> {
        let text = paragraph.trim_start();
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        let first = text.chars().next()?;
        let past = |skip: usize| text.chars().nth(skip);
        match first {
            '0'..='9' => (digits(text) <= 2
                && matches!(past(digits(text)), Some('.' | '．' | '、' | '）' | ')'))
                && !past(digits(text) + 1).is_some_and(|c| c.is_ascii_digit()))
            .then_some(Marker::Number),
            '（' | '(' if past(1).is_some_and(numeral) => Some(Marker::Chapter),
            '（' | '(' => past(1).is_some_and(|c| c.is_ascii_digit()).then_some(Marker::Bracket),
            '①'..='⑳' => Some(Marker::Circle),
            '—' | '－' | '·' | '•' | '●' | '■' | '◆' | '★' | '▲' | '◎' | '○' | '✓' | '✔' | '✅' | '☑' | '➤' | '▪' => {
                Some(Marker::Sign)
            }
            _ => {
                let ordinal = text.strip_prefix('第').unwrap_or(text);
                let behind = ordinal.trim_start_matches(numeral);
                if behind.len() < text.len() && ordinal.len() == text.len() && behind.starts_with('、') {
                    return Some(Marker::Chapter);
                }
                (behind.len() < ordinal.len() && behind.starts_with(if ordinal.len() < text.len() { '，' } else { '是' }))
                    .then_some(Marker::Ordinal)
            }
        }
    }
}

/// 三、年度任务。, 任务分解如下：: the words above a table that make it one of tasks, and not of how far they have come.
fn tasks(text: &str, start: usize) -> Option<Why> {
    let last = text.trim_end().trim_end_matches(['。', '：', ':', '表']);
    let from = last.rfind(['。', '；', '，']).map_or(0, |i| i + '。'.len_utf8());
    let words = &last[from..];
    if !is_short(words, CAPTION) || has_any(words, &["完成", "进展", "进度", "情况", "统计"]) {
        return None;
    }
    ["任务", "计划", "安排", "目标", "分配"].iter().find(|w| has(words, w)).and_then(|w| Some((words.find(w)?, w.len()))).map(
        |(i, length)| {
            let at = start + from + i;
            Why { row: None, span: at..at + length, rule: "a table of tasks" }
        },
    )
}

/// 2025年改造进展情况表（截至10月31日）, 2025年1—8月改造情况: the months in the caption of a table.
fn tabled(release: &Release<'_>, paragraph: &Paragraph) -> Option<(Period, Option<Why>)> {
    if !is_short(release.folded[paragraph.span.clone()].trim(), CAPTION) || release.folded[paragraph.span.clone()].contains('。') {
        return None;
    }
    let at = release.paragraphs.partition_point(|p| p.span.start <= paragraph.span.start);
    release.paragraphs[at..].iter().take(2).find(|p| p.role == Role::Table)?;
    let times = time::expressions(release, &paragraph.span, release.year());
    times.into_iter().rev().find_map(|time| {
        let period = time.period().filter(|period| period.to.is_some_and(|to| to.month.is_some()))?;
        Some((period, Some(Why { row: time.row, span: time.span, rule: "time in the table's caption" })))
    })
}

/// How deep a heading stands by its number: chapters come first, then 一、, then （一）, then 1. A line without a number
/// heads something only where it holds none.
fn level(text: &str) -> Option<u8> {
    let text = text.trim_start();
    // 第三章, 第二节 重大工程
    let chapter = text.strip_prefix('第').map(|rest| rest.trim_start_matches(|c: char| numeral(c) || c.is_ascii_digit()));
    if chapter.is_some_and(|rest| rest.starts_with(['章', '节', '篇'])) {
        return Some(0);
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // 📌2026年，接着干: a line behind a sign heads what is below it, whatever year it names.
    let year = text.find('年').filter(|at| signed(text) && text[..*at].ends_with(|c: char| c.is_ascii_digit()));
    let undated = year.map_or(text, |at| &text[at..]);
    if text.starts_with(numeral) && text.trim_start_matches(numeral).starts_with('、') {
        Some(1)
    } else if text.starts_with(['（', '(']) && text.chars().nth(1).is_some_and(numeral) {
        Some(2)
    } else if digits.len() < text.len() && digits.starts_with(['.', '．', '、']) {
        Some(3)
    } else if text.starts_with('【') || text.contains('【') || !undated.contains(|c: char| is_numeric(c) && !numeral(c)) {
        Some(1)
    } else {
        None
    }
}

/// ▍家底, 🚗【停车充电】: whether a line begins with a sign of the kind that heads something.
fn signed(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.chars().next();
    first.is_some_and(|c| {
        matches!(c, '▍' | '▌' | '▋' | '▎' | '█' | '■' | '◆' | '▶' | '►' | '★' | '☆' | '【') || ('\u{1f300}'..'\u{1fb00}').contains(&c)
    })
}

/// 五年共, 三年累计: whether a period is of as many years as the words say.
fn spans(words: &str, period: Period) -> bool {
    // 这五年，家门口的设施更全了
    let words = words.strip_prefix('这').unwrap_or(words);
    if !words.ends_with(['共', '计', '来', '里', '间', '年']) {
        return false;
    }
    // 一年来, under the year that was named.
    if words == "一年来" {
        return period.from.is_some() && period.from == period.to && period.to.is_some_and(|to| to.month.is_none());
    }
    let years = words.chars().next().and_then(|c| "两三四五六七八九十".chars().position(|d| d == c));
    let (Some(years), Some(from), Some(to)) = (years, period.from, period.to) else { return false };
    from.month.is_none() && to.month.is_none() && usize::from(to.year.saturating_sub(from.year)) == years + 1
}

/// One of the numerals that number points and headings: 一、, 二是.
pub(super) fn numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// 📍太白街道 6个小区，2870户: whether a short line begins with a place and its number.
fn place_line(text: &str) -> bool {
    const SHORT: usize = 40;
    let text = text.trim();
    let head = text.trim_start_matches(|c: char| !crate::mention::is_han(c));
    let name = &head[..head.find(|c: char| !crate::mention::is_han(c)).unwrap_or(0)];
    let name = name.trim_end_matches('共');
    let behind = head[name.len()..].trim_start_matches(['共', ' ', '：', ':', '\u{3000}', '约']);
    is_short(text, SHORT)
        && (2..=7).contains(&name.chars().count())
        && name.ends_with(['市', '县', '区', '旗', '镇', '乡', '道', '州', '盟'])
        && !name.ends_with("小区")
        && !name.ends_with("社区")
        && behind.starts_with(|c: char| c.is_ascii_digit())
}

/// 分县区看，…, 从地区进展看，…: a sentence that breaks down by place what was told before it.
pub(super) fn by_place(text: &str) -> bool {
    let head = text.trim_start();
    head.starts_with(['分', '从', '按']) && head.chars().take(8).any(|c| c == '看')
}

/// 截至9月底: up to a month, from no time that is told.
pub(super) fn as_of(period: Period) -> bool {
    period.from.is_none() && period.to.is_some_and(|to| to.month.is_some())
}

/// 楼道修缮：…: an item of a list, with another beside it, goes on in the time of the list's head.
fn item(release: &Release<'_>, paragraph: &Paragraph) -> bool {
    let labelled = |paragraph: &Paragraph| {
        paragraph.speaker.is_none()
            && release.folded[paragraph.span.clone()]
                .trim_start()
                .chars()
                .take(LABEL + 1)
                .find(|c| matches!(c, '：' | '，' | '。' | '；'))
                .is_some_and(|mark| mark == '：')
    };
    let at = release.paragraphs.partition_point(|p| p.span.start < paragraph.span.start);
    let beside = |at: usize| release.paragraphs.get(at).is_some_and(labelled);
    labelled(paragraph) && (at > 0 && beside(at - 1) || beside(at + 1))
}
