//! Parts behind 其中, 含, 包括, or in a bracket.

use super::rest::is_rest;
use super::{Breakdown, How, family};
use crate::audit::case::{Case, Fact};
use crate::figure::{Kind, Metric};
use std::collections::BTreeMap;

impl Case<'_> {
    /// The extraction links a part only to a whole that can hold it; an audit has to see the others too.
    pub(super) fn announced(&self) -> Vec<Breakdown> {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, fact) in self.levels() {
            let linked = fact.part_of.and_then(|id| id.checked_sub(1));
            // A whole of another sentence is what is left to a part too large for the one that it stands beside.
            let far = linked.is_some_and(|whole| self.facts[whole].sentence != fact.sentence);
            let nearer = if far || linked.is_none() { self.unlinked(at) } else { None };
            if let Some(whole) = nearer.or(linked)
                && !self.torn(&self.facts[whole])
            {
                parts.entry(whole).or_default().push(at);
            }
        }
        parts.into_iter().map(|(whole, parts)| self.breakdown(whole, parts)).collect()
    }

    fn breakdown(&self, whole: usize, parts: Vec<usize>) -> Breakdown {
        let beside = self.beside(whole, &parts);
        let mut all = [&parts[..], &beside].concat();
        all.sort_unstable();
        // 其中A区16部、B区14部，其余10部: then nothing is left out.
        if all.last().is_some_and(|last| is_rest(self.before(&self.facts[*last]))) {
            return Breakdown::of(whole, all, How::Rest);
        }
        // 市县配套资金680万元，其中市级260万元、区级420万元: of local money the city and its districts give all.
        if self.facts[whole].metric == Metric::FundingLocal && self.both_levels(&all) {
            return Breakdown::of(whole, all, How::Rest);
        }
        Breakdown { beside, ..Breakdown::of(whole, parts, How::Announced) }
    }

    /// Whether two parts are what the city and what its districts or counties give.
    fn both_levels(&self, parts: &[usize]) -> bool {
        let &[first, second] = parts else { return false };
        let level = |at: usize, words: &[&str]| words.iter().any(|word| self.facts[at].figure.label.starts_with(word));
        level(first, &["市级", "市本级", "市财政"]) && level(second, &["区级", "县级", "区县", "县区", "区财政", "县财政"])
    }

    /// The figures in the unit of a whole that stand in its list of parts and are not linked to anything.
    fn beside(&self, whole: usize, parts: &[usize]) -> Vec<usize> {
        let (total, first) = (self.facts[whole].figure, &self.facts[parts[0]]);
        let before = self.before(first);
        let from = first.figure.span.start - before.len();
        let Some(here) = self.announcement(before, from).map(|at| from + at) else { return Vec::new() };
        let listed = |fact: &Fact<'_>| {
            fact.sentence == first.sentence
                && fact.figure.span.start > here
                && !self.text[here..fact.figure.span.start].contains(['；', ';', '。', '）', ')'])
        };
        // 按每个端口200元的标准兑付 is a standard.
        let each = |fact: &Fact<'_>| self.before(fact).rsplit(['，', ',']).next().unwrap_or_default().contains('每');
        let alike = |fact: &Fact<'_>| fact.figure.unit == total.unit && fact.part_of.is_none() && !each(fact);
        self.levels().filter(|(at, fact)| *at > whole && !parts.contains(at) && alike(fact) && listed(fact)).map(|(at, _)| at).collect()
    }

    /// The whole of a part that is too large for it: the last figure of its kind before the announcement.
    fn unlinked(&self, at: usize) -> Option<usize> {
        let part = &self.facts[at];
        let before = self.before(part);
        let from = part.figure.span.start - before.len();
        let here = from + self.announcement(before, from)?;
        let alike = |fact: &Fact<'_>| fact.figure.unit == part.figure.unit && fact.figure.kind == Kind::Level;
        // What a part counts is often told by its whole alone: then it has to be the first one announced.
        let kin = |fact: &Fact<'_>| alike(fact) && part.metric != Metric::Other && family(fact.metric) == family(part.metric);
        let (whole, fact) = self.facts[..at].iter().enumerate().rev().find(|(_, fact)| fact.figure.span.end <= here && alike(fact))?;
        let first = !self.facts[whole + 1..at].iter().any(|fact| fact.figure.span.start >= here && alike(fact));
        let same_sentence = fact.sentence == part.sentence;
        let right_behind = first && same_sentence && self.text[here..part.figure.span.start].chars().count() <= 12;
        if !(kin(fact) || right_behind) {
            return None;
        }
        let near = same_sentence || fact.paragraph == part.paragraph && before[..here - from].trim().is_empty();
        // What stands between the announcement and this part must be parts of the same whole, or count something else.
        let siblings = || self.facts[whole + 1..at].iter().filter(|fact| fact.figure.span.start >= here && kin(fact));
        let linked = siblings().all(|fact| fact.part_of.is_none_or(|id| id == whole + 1));
        (near && linked && siblings().next_back().is_none_or(|last| self.goes_on(fact, last, part))).then_some(whole)
    }

    /// Whether a list of parts goes on behind one. A new clause may speak of something else, but not where places or givers
    /// are listed.
    fn goes_on(&self, whole: &Fact<'_>, last: &Fact<'_>, part: &Fact<'_>) -> bool {
        let gap = self.between(last, part);
        // 总投资18亿元的项目销售额…: that number only says which one.
        if gap.starts_with('的') {
            return false;
        }
        let clauses = gap.contains(['，', ',', '；', ';', '。']);
        let given = part.metric.word().starts_with("funding.") && part.metric != whole.metric;
        !clauses || (given || part.figure.region != whole.figure.region) && !gap.contains(['；', ';', '。'])
    }

    /// Where in the words before a number its being a part is announced, in the sentence that begins at `from`.
    fn announcement(&self, before: &str, from: usize) -> Option<usize> {
        const SAID: [&str; 5] = ["其中", "，含", ",含", "，包括", ",包括"];
        let clause = before.rfind(['；', ';', '。']).unwrap_or(0);
        let said = SAID.iter().filter_map(|word| before[clause..].rfind(word)).max().map(|at| clause + at);
        let open = before.rfind(['（', '(']).filter(|open| !before[*open..].contains(['）', ')']));
        match open {
            Some(open) if self.breaks_down(from + open, &before[open..]) => Some(open),
            open => said.filter(|said| open.is_none_or(|open| *said > open)),
        }
    }

    /// Whether a bracket breaks a figure down, 46个（樊城区26个, and does not tell it anew, 71.38亿元（剔除…后86.23亿元.
    fn breaks_down(&self, open: usize, bracket: &str) -> bool {
        const ANEW: [&str; 8] = ["剔除", "扣除", "不含", "同比", "上年", "去年", "按", "其余"];
        let figure = self.facts.iter().rev().find(|fact| fact.figure.span.end <= open);
        let gap = figure.map(|figure| &self.text[figure.figure.span.end..open]);
        let near = gap.is_some_and(|gap| gap.chars().count() <= 16 && !gap.contains(['，', '、', '；', '。', ',', ';', '\n']));
        let counted = self.facts.iter().any(|fact| fact.figure.span.start == open + bracket.chars().next().map_or(0, char::len_utf8));
        near && !counted && !ANEW.iter().any(|word| bracket.contains(word))
    }
}
