//! The hedge of a number, 约, 超过, 以上, and what told it.

use super::chars::{blank, ceil, floor, is_han, trim_end};
use super::{Mention, Sorter};
use crate::cue::{Dimension, Says};
use crate::figure::{Bound, Why};
use crate::scan::{Hit, kind};
use crate::search::{ends_with_any, starts_with_any};

/// 分别达91%、97%以上: the hedge behind the last of a list with 分别 holds for all of it.
pub(super) fn share_hedges(text: &str, mentions: &mut [Mention]) {
    for at in (1..mentions.len()).rev() {
        let [first, second] = [&mentions[at - 1], &mentions[at]];
        let behind = second.bound_why.clone().filter(|why| why.span.start >= second.span.end);
        let listed = text.get(first.span.end..second.span.start).is_some_and(|between| matches!(between, "、" | "和" | "与"));
        let Some(why) = behind.or_else(|| second.bound_why.clone().filter(|why| why.rule == SHARED)) else { continue };
        let head = &text[floor(text, first.span.start.saturating_sub(120))..first.span.start];
        let clause = &head[head.rfind(['，', '。', '；', '\n']).unwrap_or(0)..];
        if listed && first.bound == Bound::Exact && first.unit == second.unit && clause.contains("分别") {
            let bound = second.bound;
            mentions[at - 1].bound = bound;
            mentions[at - 1].bound_why = Some(Why { rule: SHARED, ..why });
        }
    }
    // 分别不低于2亿元和1.5亿元: the hedge before the first of them.
    for at in 1..mentions.len() {
        let [first, second] = [&mentions[at - 1], &mentions[at]];
        let Some(why) = first.bound_why.clone().filter(|why| why.span.end <= first.span.start) else { continue };
        // 分别不低于650元/月、5000元/年
        let per = ["/月", "/年", "/人", "/天"];
        let listed = text.get(first.span.end..second.span.start).is_some_and(|between| {
            let between = per.iter().find_map(|per| between.strip_prefix(per)).unwrap_or(between);
            matches!(between.trim(), "、" | "和" | "与")
        });
        let each = text[..why.span.start].ends_with("分别") || why.rule == BEFORE;
        // 过夜游客和人均花费分别突破1000万人次、1000元
        let alike = first.unit == second.unit || &text[why.span.clone()] == "突破";
        if listed && each && second.bound == Bound::Exact && alike {
            mentions[at].bound = first.bound;
            mentions[at].bound_why = Some(Why { rule: BEFORE, ..why });
        }
    }
}

/// The rule of a hedge before a list.
const BEFORE: &str = "hedge before the first of the list";

/// The rule of a hedge that a list shares.
const SHARED: &str = "hedge behind the last of the list";

impl Sorter<'_, '_> {
    /// The hedge, and where the words before and behind it end and begin.
    pub(super) fn hedge(&self, end: usize, of: Dimension) -> (Bound, Option<Why>, usize, usize) {
        let number = self.number;
        let mut before = trim_end(self.text, number.start);
        let mut after = end;
        let mut told: Option<(Bound, Why)> = None;
        // 签约4820户: a hedge inside a longer word is none.
        let heads = self.release.hits.ending(before).filter_map(|hit| hit.before().map(|found| (hit, found)));
        // 超出3000套的目标任务: the target is told exactly.
        let target = starts_with_any(&self.text[end..], &["的目标", "的任务", "的年度", "目标任务", "的计划", "年度目标"]);
        let passed = |hit: &Hit| target && matches!(&self.text[hit.span()], "超出" | "高于" | "超额");
        if let Some((hit, (row, bound))) = heads.into_iter().find(|(hit, _)| !self.inside_word(hit) && !passed(hit)) {
            before = trim_end(self.text, hit.start);
            told = Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the number" }));
        }
        if told.is_none() && self.upwards(of) {
            before = number.start - '上'.len_utf8();
            told = Some((Bound::Over, Why { row: None, span: before..number.start, rule: "hedge before a multiplier" }));
        }
        if told.is_none() && matches!(of, Dimension::Percent | Dimension::Measure) {
            told = self.hedge_of_whole(before, end);
        }
        if told.is_none() {
            told = self.hedge_before_verb(before);
        }
        // 4万套（间）以上: behind what the unit says once more.
        let again = self.text[end..].strip_prefix(['（', '(']).and_then(|rest| {
            let close = rest.find(['）', ')'])?;
            let behind = rest[close..].trim_start_matches(['）', ')']);
            (rest[..close].chars().count() <= 2 && rest[..close].chars().all(is_han)).then_some(self.text.len() - behind.len())
        });
        let at = again.unwrap_or(end + blank(&self.text[end..]));
        // 24栋多层住宅, 12个多功能厅
        let word = self.text[at..].strip_prefix('多').is_some_and(|rest| rest.starts_with(['层', '功', '元', '样', '渠', '媒', '用']));
        if let Some((hit, row, bound)) = self.longest(at, |hit| {
            hit.find_of(kind::AFTER, |says| match says {
                Says::After(bound) if !word => Some(bound),
                _ => None,
            })
        }) {
            after = hit.end;
            // 控制在5.5%左右
            if told.as_ref().is_some_and(|(before, _)| *before == Bound::Under && bound == Bound::About) {
                told = None;
            }
            told.get_or_insert((bound, Why { row: Some(row), span: hit.span(), rule: "hedge behind the number" }));
        }
        let more = self.more_sign();
        if told.is_none() && more > 0 && end > number.end {
            told = Some((Bound::Over, Why { row: None, span: number.end..number.end + more, rule: "+ behind the number" }));
        }
        if told.is_none() && number.more {
            // 二十来个
            let about = self.text[number.start..number.end].ends_with('来');
            let bound = if about { Bound::About } else { Bound::Over };
            told = Some((bound, Why { row: None, span: number.start..number.end, rule: "余, 多 or 几 inside the number" }));
        }
        match told {
            Some((bound, why)) => (bound, Some(why), before, after),
            None => (Bound::Exact, None, before, after),
        }
    }

    /// Whether a longer word goes through the place of a hedge.
    fn inside_word(&self, hit: &Hit) -> bool {
        self.release
            .hits
            .around(hit.span())
            .any(|other| other.end - other.start > hit.end - hit.start && other.tells(kind::VERB | kind::NOUN | kind::CHANGE))
    }

    /// 至少设置1处, 大概摊了600块钱: a hedge before the verb of the number.
    fn hedge_before_verb(&self, before: usize) -> Option<(Bound, Why)> {
        const LOOSE: &[&str] = &["至少", "大概", "大约", "最多", "最少", "最高"];
        // 补助约每户1.05万元
        const EACH: &[&str] = &["每户", "每台", "每部", "每个", "每平方米", "每㎡", "每平米"];
        let head = &self.text[..before];
        let per = if ends_with_any(head, EACH) { EACH.iter().find_map(|w| head.strip_suffix(w)) } else { None };
        if let Some(found) = per.and_then(|head| {
            self.release.hits.ending(head.len()).filter(|hit| matches!(&self.text[hit.span()], "约" | "大约" | "大概")).find_map(|hit| {
                let (row, bound) = hit.find(|says| match says {
                    Says::Before(bound) => Some(bound),
                    _ => None,
                })?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before what each gets" }))
            })
        }) {
            return Some(found);
        }
        // 每台最高补18万元, 最高可贷50万元: a word for what is given, which is too short or too rare to be a verb of the tables.
        const ALLOWED: &[&str] = &[
            "补",
            "奖",
            "可贷",
            "可补",
            "可以到",
            "可以补",
            "可申请",
            "可享受",
            "可获",
            "可提取",
            "可获得",
            "可获补助",
            "可获得补助",
            "可获得补贴",
            "可补贴",
            "可达",
            "收费",
            "可停放",
            "可容纳",
        ];
        let allowed = if ends_with_any(head, ALLOWED) { ALLOWED.iter().find_map(|w| head.strip_suffix(w)) } else { None };
        let allowed = allowed.filter(|head| ends_with_any(head, &["最高", "最多", "最低"]));
        if let Some(found) = allowed.and_then(|head| {
            self.release.hits.ending(head.len()).find_map(|hit| {
                let (row, bound) = hit.before()?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before what is given" }))
            })
        }) {
            return Some(found);
        }
        let bare = self.text[..before].strip_suffix('了').map_or(before, str::len);
        let told = |at: usize| {
            let verb = |hit: &Hit| hit.find(|says| matches!(says, Says::Verb(_) | Says::Giver(_)).then_some(())).is_some();
            self.release.hits.ending(at).any(verb)
        };
        let verb = if told(before) { before } else { bare };
        self.release
            .hits
            .ending(verb)
            .filter(|hit| hit.find(|says| matches!(says, Says::Verb(_) | Says::Giver(_)).then_some(())).is_some())
            .find_map(|verb| {
                let word = LOOSE.iter().find(|w| self.text[..verb.start].ends_with(**w))?;
                let start = verb.start - word.len();
                let hit = self.release.hits.within(start..verb.start).iter().find(|hit| hit.start == start && hit.end == verb.start)?;
                let (row, bound) = hit.find(|says| match says {
                    Says::Before(bound) => Some(bound),
                    _ => None,
                })?;
                Some((bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the verb" }))
            })
    }

    /// 超过总量的三分之一, 不少于总费用的5%, 不低于补助资金20%的比例: the hedge stands before the whole that the share is of.
    fn hedge_of_whole(&self, before: usize, end: usize) -> Option<(Bound, Why)> {
        let standard = starts_with_any(&self.text[end..], &["的比例", "的标准", "比例", "标准"]);
        let head = self.text[..before].strip_suffix('的').or_else(|| standard.then_some(&self.text[..before]))?;
        let from = floor(self.text, head.len().saturating_sub(36));
        let clause = head[from..].rfind(|c: char| !is_han(c)).map_or(from, |i| ceil(self.text, from + i + 1));
        // 不低于总费用的5%: 低于 is part of 不低于.
        let hits = self.release.hits.within(clause..head.len());
        let whole = |hit: &Hit| !hits.iter().any(|other| other.start < hit.start && hit.end <= other.end && other.tells(kind::BEFORE));
        hits.iter().rev().filter(|hit| !self.inside_word(hit) && whole(hit)).find_map(|hit| {
            let (row, bound) = hit.before()?;
            (hit.end - hit.start >= 6).then(|| (bound, Why { row: Some(row), span: hit.span(), rule: "hedge before the whole" }))
        })
    }

    /// Whether a hedge stands right before the number that sets a limit: 超, 不足, and not 约.
    pub(super) fn bounded(&self) -> bool {
        let at = trim_end(self.text, self.number.start);
        self.release.hits.ending(at).any(|hit| hit.before().is_some_and(|(_, bound)| bound != Bound::About))
    }

    /// Whether a hedge stands right before the number.
    pub(super) fn hedged(&self) -> bool {
        let at = trim_end(self.text, self.number.start);
        self.release.hits.ending(at).any(|hit| hit.tells(kind::BEFORE))
    }

    /// 上百个, 已破千个: what says so of a multiplier without digits. Sums so written are classes and steps: 过亿元项目, 迈上千亿元台阶.
    pub(super) fn upwards(&self, of: Dimension) -> bool {
        let head = &self.text[..self.number.start];
        !matches!(of, Dimension::Money | Dimension::Measure)
            && self.bare_multiplier()
            && head.ends_with(['上', '破'])
            && !ends_with_any(head, &["以上", "迈上", "跃上", "跨上", "登上", "走上"])
    }
}
