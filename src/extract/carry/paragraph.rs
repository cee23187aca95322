//! What holds at the beginning of a paragraph, and what of the one before it goes on.

use super::caption::{tabled, tasks};
use super::list::Marker;
use super::opening::of_plan;
use super::section::{level, numeral, signed};
use super::{LABEL, Scope, as_of, furniture};
use crate::cue::Mood;
use crate::extract::mood;
use crate::extract::spot::Spot;
use crate::figure::Period;
use crate::mention::{floor, is_han};
use crate::release::{Paragraph, Release, Role, is_short};
use crate::search::{ends_with_any, has_any, starts_with_any};

/// The marks that a paragraph of text ends with.
const ENDS: [char; 6] = ['。', '；', '！', '？', '：', '”'];

impl Scope {
    /// Takes up what the paragraph sets and lets go of what held for the one before alone.
    pub(in crate::extract) fn open_paragraph(
        &mut self,
        release: &Release<'_>,
        paragraph: &Paragraph,
        mood: i32,
        after_question: bool,
        section: &mut i32,
        titled: i32,
    ) {
        let text = &release.folded[paragraph.span.clone()];
        let head = text.trim_start();
        self.opened = (self.opened.1, paragraph.span.start);
        let before = (self.period, self.period_why.clone());
        self.before = before.clone();
        let shares = paragraph.role != Role::Table && place_line(head) && paragraph.span.start > 0;
        let verse = self.in_verse(release, paragraph);
        self.begins_anew(release, head);
        if let Some(told) = self.both.as_ref().and_then(|both| both.turned(head)) {
            self.titled = told;
        }
        if !after_question && !verse && !self.goes_on(release, paragraph, shares) && paragraph.role != Role::Table {
            (self.period, self.period_why) = self.titled.clone();
            // 三、2018年工作计划: months below are of its year.
            self.year = self.titled.0.to.map(|to| to.year).or(self.home);
        }
        // 这是城乡面貌持续改善的五年。…, in the chapter on the last of them: of all five.
        let years = || head.split(['。', '，', '：']).next().is_some_and(|first| first.ends_with("的五年") || first.ends_with("的5年"));
        // 五年来，我们主要抓了以下工作：, and what stands below it
        let back = starts_with_any(head, &["五年来", "过去五年", "过去的五年", "五年间", "这五年"]);
        // Below a heading on the years of a plan they are those.
        let back = back && !of_plan(self.titled.0);
        if self.report && back && (is_short(head.trim_end(), 60) || head.trim_end().ends_with(['：', ':'])) {
            self.titled = Default::default();
        }
        if self.report && (years() && !of_plan(self.titled.0) || back) {
            (self.period, self.period_why) = Default::default();
        }
        // 截至10月末，…。, and below it 一是…
        self.leading = Some((self.period, self.period_why.clone())).filter(|_| self.carries());
        self.led = false;
        self.named.clear();
        // ◆ 电梯 within the tale of one community.
        let within = signed(text) && self.spot.as_ref().is_some_and(|spot| !spot.section);
        // 一、环翠区, and （一）老旧小区改造 below it.
        let under = |spot: &Spot| {
            let at = release.paragraphs.partition_point(|p| p.span.start <= spot.named_at());
            let above = at.checked_sub(1).and_then(|at| level(&release.folded[release.paragraphs[at].span.clone()], true));
            spot.section && above.is_some() && level(text, true) > above
        };
        if paragraph.role == Role::Heading && level(text, self.begun()).is_some() && !within && !self.spot.as_ref().is_some_and(under) {
            self.spot = None;
        } else if let Some(spot) = &mut self.spot {
            spot.leave(release, text, after_question);
        }
        let listed = self.lists(release, paragraph, before);
        if let Some((period, why)) = &listed
            && period.from.or(period.to).is_some()
        {
            (self.period, self.period_why) = (*period, why.clone());
        }
        // 荆州市2025年保障性住房任务表, above the line that says when it came out
        if !release.tables.is_empty() && paragraph.role != Role::Table && !furniture(head) {
            self.caption = tasks(text, paragraph.span.start);
            // （单位：个） stands between a caption and its table.
            // 填报单位：市住建局　单位：个、万元: so does this.
            let unit = is_short(text, LABEL) && text.contains("单位")
                || is_short(text, 4 * LABEL) && text.contains("单位：") && head.starts_with(['填', '单', '制', '（']);
            if !unit {
                self.tabled = tabled(release, paragraph);
            }
        }
        self.answers = after_question;
        self.asked = after_question && self.period_why.as_ref().is_some_and(|why| why.span.start >= self.opened.0);
        self.voice = paragraph.speaker.and_then(|at| self.voices.get(at).cloned().flatten());
        self.shares = shares;
        let above = release.paragraphs.partition_point(|p| p.span.start < paragraph.span.start).checked_sub(1);
        self.continued = paragraph.role == Role::Body
            && head.starts_with("其中")
            && above.is_some_and(|at| {
                let above = &release.paragraphs[at];
                above.role == Role::Body && Marker::of(&release.folded[above.span.clone()]).is_none()
            });
        if !shares && !self.continued {
            self.stage = None;
        }
        self.rate = self.rate_of_section.clone();
        self.milestone = None;
        self.turned &= self.continued;
        self.label = self.list.as_ref().and_then(|list| {
            let plan = list.plan.clone().map(|why| (Mood::Plan, why));
            plan.or_else(|| list.done.clone().map(|why| (Mood::Fact, why)))
        });
        if !self.continued {
            self.future = mood;
        }
        if verse {
            self.future += mood::PLANNED;
        }
        self.heading(release, paragraph, section, titled);
        self.owns_up(text);
        if *section != 0 && !self.continued {
            self.future += *section;
        }
        if paragraph.role == Role::Body {
            self.turns();
        }
    }

    /// 上述资金…, 分地区看…: the same subject goes on; so does it in a table under its title.
    fn goes_on(&self, release: &Release<'_>, paragraph: &Paragraph, shares: bool) -> bool {
        let head = release.folded[paragraph.span.clone()].trim_start();
        // 全市主要预期目标是：… labels no item of a chapter on a year.
        let aims = || self.titled.0 != Period::default() && head.split('：').next().is_some_and(|label| label.ends_with("目标是"));
        let item = item(release, paragraph) && !aims();
        // 今年以来，…。二是…: what has been done since then, in the next of several points of one statement.
        let open = (self.period.from.is_some() && self.period.to.is_none() || as_of(self.period) && !self.faults) && !self.report;
        let next = open && head.starts_with(numeral) && head.trim_start_matches(numeral).starts_with('是');
        // 本批改造共涉及楼房182栋: the next paragraph on the same works.
        // 发布日期：2025-07-09 above it tells of no works.
        let told = release.folded.get(self.opened.0..self.opened.1).is_some_and(|above| above.trim_end().ends_with(ENDS));
        // 改造中，…更换管线37.8公里: nor does how it was done.
        let same = told && starts_with_any(head, &["本批", "这批", "该批", "此次", "本次", "改造中，", "施工中，", "改造过程中"]);
        // 各区县进展如下：城关区已开工80个
        let first = head.split(['：', ':']).next().unwrap_or_default();
        let listed = first.len() < head.len()
            && first.chars().count() <= 14
            && first.ends_with("如下")
            && starts_with_any(first, &["各", "分", "具体", "县区", "区县"]);
        item || same
            || listed
            || shares
            || by_place(head)
            || next
            || starts_with_any(head.strip_prefix("据测算，").unwrap_or(head), &["上述", "具体来看", "其中"])
    }

    /// 年内还将在老旧小区, and below it 新增停车位3000个: whether a short line goes on with the plan of the lines above it.
    fn in_verse(&mut self, release: &Release<'_>, paragraph: &Paragraph) -> bool {
        const LINE: usize = 30;
        const PLAN: &[&str] = &["还将", "计划", "拟", "将在", "力争", "预计"];
        const DONE: &[&str] = &["已", "目前", "截至", "完成", "累计", "去年"];
        let text = release.folded[paragraph.span.clone()].trim();
        let gap = release.folded[..paragraph.span.start].trim_end_matches([' ', '\u{3000}']).ends_with("\n\n");
        let line = paragraph.role != Role::Table && is_short(text, LINE) && !text.ends_with(ENDS) && Marker::of(text).is_none();
        if !line || gap || has_any(text, DONE) {
            self.verse = false;
        }
        let goes_on = self.verse;
        // 计划总投资约4.6亿元 is a plan of its own.
        self.verse |= line && has_any(text, PLAN) && !has_any(text, DONE) && !text.contains(|c: char| c.is_ascii_digit());
        goes_on
    }

    /// Whether the paragraph tells what is wrong, or announces it for those below it.
    fn owns_up(&mut self, text: &str) {
        // 我们也清醒认识到，…困难和问题: a report owns up to it at the beginning of a paragraph.
        let owned = ["清醒认识到", "清醒看到", "清醒地认识到", "清醒地看到", "困难和问题", "问题和不足", "矛盾和问题"];
        let begins = &text[..floor(text, 80 * '清'.len_utf8())];
        let may_own = begins.contains("清醒") || begins.contains("问题");
        // 三、存在问题。一是…: the heading and what it is of in one line.
        let run_in =
            || begins.split(['。', '：', ':']).next().is_some_and(|head| head.trim_end().ends_with("问题") && Marker::of(text).is_some());
        self.faults = self.faulty_section || may_own && (has_any(begins, &owned) || run_in());
        // 审计发现的主要问题：at the end of a paragraph is of those below it.
        let last = text.trim_end().trim_end_matches(['：', ':']);
        if last.len() < text.trim_end().len() && ends_with_any(last, &["发现的问题", "存在的问题", "主要问题", "存在问题"])
        {
            self.faulty_section = true;
        }
    }
}

/// How many points the words of a paragraph have for the future.
pub(in crate::extract) fn mood_of(release: &Release<'_>, paragraph: &Paragraph, report: bool) -> i32 {
    // What is done is told up to the sentence that turns to what is to come.
    let sentences = &release.sentences[paragraph.sentences.clone()];
    let turn = (1..sentences.len()).find(|at| mood::turns(&release.folded[sentences[*at].span.clone()]));
    let end = turn.map_or(paragraph.span.end, |turn| sentences[turn].span.start);
    let told = &sentences[..turn.unwrap_or(sentences.len())];
    let future = mood::mood(release, &(paragraph.span.start..end), told, report);
    let text = &release.folded[paragraph.span.clone()];
    // 崇州今年再添30台, in spring: what is to come of the year, as far as the title goes.
    const DEEDS: &[&str] = &["今年改", "今年再", "今年新", "今年将", "今年拟", "今年计划", "今年要", "今年实施", "今年加装"];
    let early = release.month().and_then(|at| at.month).is_none_or(|month| month <= 8);
    // 6个老旧小区改造项目提前交付: the title tells news.
    let news = || has_any(text, &["提前", "交付", "完工", "竣工", "验收", "收官", "投用"]);
    if release.title.as_ref().is_some_and(|title| title.start >= paragraph.span.start && title.end <= paragraph.span.end) && news() {
        return future.min(0);
    }
    if early && release.title.as_ref().is_some_and(|title| title.start >= paragraph.span.start && title.end <= paragraph.span.end) {
        return if has_any(text, DEEDS) { mood::PLANNED } else { future };
    }
    future + run_in(release, paragraph)
}

/// （三）2025年工作安排。改造小区18个…: points of a heading that opens its paragraph.
fn run_in(release: &Release<'_>, paragraph: &Paragraph) -> i32 {
    const LONGEST: usize = 14;
    const PLAN: &[&str] = &["工作安排", "下一步工作", "工作计划", "工作打算", "目标任务", "主要目标", "发展目标", "总体目标", "重点任务"];
    const REVIEW: &[&str] = &["发展基础", "工作成效", "主要成效", "工作回顾", "完成情况", "进展情况", "工作进展"];
    let [first, _, ..] = &release.sentences[paragraph.sentences.clone()] else { return 0 };
    let words = release.folded[first.span.clone()].trim().trim_end_matches('。');
    if !is_short(words, LONGEST) {
        return 0;
    }
    if ends_with_any(words, PLAN) {
        mood::PLANNED
    } else if ends_with_any(words, REVIEW) {
        -mood::PLANNED
    } else {
        0
    }
}

/// 分县区看，…, 从地区进展看，…: a sentence that breaks down by place what was told before it.
pub(in crate::extract) fn by_place(text: &str) -> bool {
    let head = text.trim_start();
    head.starts_with(['分', '从', '按']) && head.chars().take(8).any(|c| c == '看')
}

/// 📍太白街道 6个小区，2870户: whether a short line begins with a place and its number.
fn place_line(text: &str) -> bool {
    const SHORT: usize = 40;
    let text = text.trim();
    let head = text.trim_start_matches(|c: char| !is_han(c));
    let name = &head[..head.find(|c: char| !is_han(c)).unwrap_or(0)];
    let name = name.trim_end_matches('共');
    let behind = head[name.len()..].trim_start_matches(['共', ' ', '：', ':', '\u{3000}', '约']);
    is_short(text, SHORT)
        && (2..=7).contains(&name.chars().count())
        && name.ends_with(['市', '县', '区', '旗', '镇', '乡', '道', '州', '盟'])
        && !name.ends_with("小区")
        && !name.ends_with("社区")
        && behind.starts_with(|c: char| c.is_ascii_digit())
}

/// 楼道修缮：…: an item of a list, with another beside it, goes on in the time of the list's head.
fn item(release: &Release<'_>, paragraph: &Paragraph) -> bool {
    // 发布日期：2025-10-15 is no item.
    let labelled = |paragraph: &Paragraph| {
        paragraph.speaker.is_none()
            && !furniture(&release.folded[paragraph.span.clone()])
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
