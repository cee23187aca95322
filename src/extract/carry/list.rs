//! Lists that a sentence heads, and the paragraphs below it that are their items.

use super::caption::CAPTION;
use super::section::{level, numeral};
use super::{CARRIED, Scope};
use crate::cue::Mood;
use crate::extract::mood;
use crate::figure::{Period, Why};
use crate::release::{Paragraph, Release, Role, is_short};
use crate::search::{ends_with_any, has_any, up_to};
use crate::time::{self, Expression};
use crate::token::{Mark, Token};

/// The rule of a list that is headed as done.
pub(in crate::extract) const DONE: &str = "listed as done";

/// A sentence that ends with a colon.
#[derive(Debug, Clone)]
pub(in crate::extract) struct Head {
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
pub(in crate::extract) struct List {
    mark: Marker,
    pub(super) plan: Option<Why>,
    pub(super) done: Option<Why>,
    period: (Period, Option<Why>),
}

impl Scope {
    /// Takes up the list that the paragraph before heads, or goes on with the one under way, or ends it; the period of its head.
    pub(super) fn lists(
        &mut self,
        release: &Release<'_>,
        paragraph: &Paragraph,
        before: (Period, Option<Why>),
    ) -> Option<(Period, Option<Why>)> {
        let mark = Marker::of(&release.folded[paragraph.span.clone()]);
        let head = self.head.take();
        // 将办好以下十件民生实事：, and 一、改造老旧小区。…; else 一、 and （一） are numbers of chapters.
        let promised = head.as_ref().is_some_and(|head| head.plan.is_some() && head.deeds)
            || self.list.as_ref().is_some_and(|list| list.mark == Marker::Chapter);
        let mark = mark.filter(|mark| *mark != Marker::Chapter || promised);
        let line = is_short(release.folded[paragraph.span.clone()].trim(), CAPTION);
        self.listing = line && (self.listing || head.as_ref().is_some_and(|head| head.parts));
        let at = release.paragraphs.partition_point(|p| p.span.start < paragraph.span.start);
        let under = self.under_statement(release, mark, at, &before);
        if let (Some(Head { plan, done, .. }), Some(mark)) = (head, mark) {
            self.list = Some(List { mark, plan, done, period: before });
        } else if let Some(mark) = mark.filter(|mark| under && Some(*mark) != self.list.as_ref().map(|list| list.mark)) {
            self.list = Some(List { mark, plan: None, done: None, period: before });
        } else if let Some(period) = self.aims(release, mark) {
            self.list = Some(List { mark: Marker::Sign, plan: None, done: None, period });
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

    /// Whether a line or statement without a colon heads the item that begins with a mark.
    fn under_statement(&self, release: &Release<'_>, mark: Option<Marker>, at: usize, before: &(Period, Option<Why>)) -> bool {
        // 2025年各社区民生实事项目清单 on a line of its own, and its items.
        let titled = |above: &Paragraph| {
            let words = release.folded[above.span.clone()].trim();
            is_short(words, CAPTION)
                && ends_with_any(words, &["清单", "任务", "安排", "事项", "情况", "目标"])
                && level(words, false).is_none()
        };
        let under = mark.is_some() && at > 0 && before.0 != Period::default() && titled(&release.paragraphs[at - 1]);
        // 今年一季度，县住建局多措并举，抓好排查整治。 and 一是…: a statement without numbers, and its points.
        let led = || at > 0 && self.list.is_none() && !self.report && !counts(&release.folded[release.paragraphs[at - 1].span.clone()]);
        under || mark == Some(Marker::Ordinal) && before.0 != Period::default() && led()
    }

    /// 主要目标是：到2027年，…全面提升。, and below it ——力争人均收入达到4万元: by when what begins with a mark is to be reached.
    fn aims(&self, release: &Release<'_>, mark: Option<Marker>) -> Option<(Period, Option<Why>)> {
        let above = &release.folded[self.opened.0..self.opened.1];
        let (head, _) = above.split_once('：').filter(|_| mark == Some(Marker::Sign) && self.list.is_none())?;
        if !is_short(head, CAPTION) || !ends_with_any(head, &["目标是", "目标任务是", "目标为"]) {
            return None;
        }
        let start = self.opened.0 + head.len() + '：'.len_utf8();
        let clause = start..start + up_to(&release.folded[start..self.opened.1], |c| c == '，').len();
        let [time]: [Expression; 1] = time::expressions(release, &clause, self.year).try_into().ok()?;
        Some((time.period()?, Some(Why { row: time.row, span: time.span, rule: CARRIED })))
    }

    /// Notes what a sentence says of the list that it heads.
    pub(super) fn note_head(&mut self, tokens: &[Token], release: &Release<'_>) {
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
    }
}

/// 全区将办好以下实事：: the plan word of a sentence that heads a list; 现将进展情况通报如下： is none.
fn promised(text: &str, tokens: &[Token]) -> Option<Why> {
    let fact = tokens.iter().any(|t| matches!(t.mood(), Some((_, Mood::Fact | Mood::Ongoing))));
    // 过去一年，我们聚焦高质量发展目标，迈出新的步伐：
    let (first, last) = tokens.first().zip(tokens.last())?;
    if mood::looks_back(text[first.span.start..last.span.end].trim_start()) {
        return None;
    }
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
    // 《规划》提出到2030年的主要目标：
    let aimed = words.ends_with("目标") && has_any(words, &["提出", "明确", "确定"]);
    !words.contains("情况") && (words.contains("实事") || asked || aimed)
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
pub(super) enum Marker {
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
    pub(super) fn of(paragraph: &str) -> Option<Marker> {
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
