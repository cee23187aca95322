//! Wholes and their parts, by what the text says and not by whether the numbers fit.

use super::case::{Case, Fact};
use super::same::time_may_be;
use crate::figure::{Kind, Metric};
use std::collections::BTreeMap;

/// A whole and its parts, as places in [`Case::facts`], parts in text order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Breakdown {
    pub(super) whole: usize,
    pub(super) parts: Vec<usize>,
    pub(super) how: How,
}

/// How the text says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// 其中, 含, or a bracket: they may leave something out.
    Announced,
    /// The rows of a table above its last one, 合计: nothing is left out.
    Table,
    /// Money by who gives it, against a total told elsewhere.
    Givers,
    /// Counted one after the other, and 其余 or 剩余: nothing is left out.
    Rest,
}

impl Case<'_> {
    /// Every breakdown of the release.
    pub(super) fn breakdowns(&self) -> Vec<Breakdown> {
        let mut out = self.announced();
        out.extend(self.tables());
        out.extend(self.givers());
        out.extend(self.rests());
        out
    }

    /// Parts behind 其中, 含, 包括 or in a bracket. The extraction links a part only to a whole that can hold it; an audit
    /// has to see the others too.
    fn announced(&self) -> Vec<Breakdown> {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, fact) in self.levels() {
            let linked = fact.figure.part_of.and_then(|id| id.checked_sub(1));
            if let Some(whole) = linked.or_else(|| self.unlinked(at))
                && !self.torn(&self.facts[whole])
            {
                parts.entry(whole).or_default().push(at);
            }
        }
        parts.into_iter().map(|(whole, parts)| Breakdown { whole, parts, how: How::Announced }).collect()
    }

    /// The whole of a part that is too large for it: the last figure of its kind before the announcement.
    fn unlinked(&self, at: usize) -> Option<usize> {
        let part = &self.facts[at];
        let before = self.before(part);
        let from = part.figure.span.start - before.len();
        let here = from + self.announcement(before)?;
        let fits = |fact: &Fact<'_>| {
            family(fact.metric) == family(part.metric) && fact.figure.unit == part.figure.unit && fact.figure.kind == Kind::Level
        };
        let (whole, fact) = self.facts[..at].iter().enumerate().rev().find(|(_, fact)| fact.figure.span.end <= here && fits(fact))?;
        let near = fact.sentence == part.sentence || fact.paragraph == part.paragraph && before[..here - from].trim().is_empty();
        // What stands between the announcement and this part must be parts of the same whole, or count something else.
        let siblings: Vec<&Fact<'_>> =
            self.facts[whole + 1..at].iter().filter(|fact| fact.figure.span.start >= here && fits(fact)).collect();
        let linked = siblings.iter().all(|fact| fact.figure.part_of.is_none_or(|id| id == whole + 1));
        // Behind the first part, a new clause may speak of something else, but not where places are listed.
        let listed = match siblings.last() {
            None => true,
            Some(last) => {
                let gap = self.between(last, part);
                gap.starts_with('、') || part.figure.region != fact.figure.region && !gap.starts_with(['；', '。'])
            }
        };
        (near && linked && listed).then_some(whole)
    }

    /// Where in the words before a number its being a part is announced.
    fn announcement(&self, before: &str) -> Option<usize> {
        let clause = before.rfind(['；', ';', '。']).map_or(0, |at| at + 1);
        let clause = (clause..=before.len()).find(|at| before.is_char_boundary(*at))?;
        let said = before[clause..].rfind("其中").map(|at| clause + at);
        let open = before.rfind(['（', '(']).filter(|open| !before[*open..].contains(['）', ')']));
        match (said, open) {
            (Some(said), None) => Some(said),
            // A bracket right behind a figure breaks it down, 46个（樊城区26个, unless it tells the figure anew.
            (said, Some(open)) => {
                let figure = self.facts.iter().any(|fact| self.text[..fact.figure.span.end].ends_with(&before[..open]));
                let anew = ["剔除", "扣除", "不含", "同比", "上年", "去年", "按"].iter().any(|word| before[open..].contains(word));
                if figure && !anew { Some(open) } else { said.filter(|said| *said > open) }
            }
            (None, None) => None,
        }
    }

    /// The columns of tables whose last row is a total.
    fn tables(&self) -> Vec<Breakdown> {
        const TOTALS: [&str; 6] = ["合计", "总计", "共计", "总数", "全市合计", "全省合计"];
        let plain = &self.release.plain;
        let text = &self.release.folded;
        let mut out = Vec::new();
        for table in &self.release.tables {
            let total = |cell: &std::ops::Range<usize>| TOTALS.contains(&text[cell.clone()].replace([' ', '\u{3000}', '*'], "").as_str());
            // Rows of subtotals and of parts of rows would be counted twice.
            let nested = |row: &crate::table::Row| {
                row.cells.iter().any(|cell| text[cell.clone()].contains("小计") || text[cell.clone()].contains("其中"))
            };
            let totals: Vec<usize> = (0..table.rows.len()).filter(|row| table.rows[*row].cells.iter().any(total)).collect();
            let [sum] = totals[..] else { continue };
            if table.rows.iter().any(nested) || table.rows.len() < 3 || sum != 0 && sum + 1 != table.rows.len() {
                continue;
            }
            for column in 0..table.heads.len() {
                let cell = |row: usize| {
                    let span = plain.original(table.rows[row].cells.get(column)?.clone());
                    self.levels().find(|(_, fact)| span.contains(&fact.figure.span.start)).map(|(at, _)| at)
                };
                let Some(whole) = cell(sum) else { continue };
                let parts: Option<Vec<usize>> = (0..table.rows.len()).filter(|row| *row != sum).map(cell).collect();
                if let Some(parts) = parts {
                    out.push(Breakdown { whole, parts, how: How::Table });
                }
            }
        }
        out
    }

    /// Lists of money by giver, with each total of the same money.
    fn givers(&self) -> Vec<Breakdown> {
        let given =
            |fact: &Fact<'_>| fact.metric.word().starts_with("funding.") && fact.figure.unit == "元" && fact.figure.part_of.is_none();
        let mut out = Vec::new();
        let givers: Vec<usize> = self.levels().filter(|(_, fact)| given(fact)).map(|(at, _)| at).collect();
        for list in givers.chunk_by(|a, b| {
            self.facts[*a].sentence == self.facts[*b].sentence && self.facts[*a].figure.stage == self.facts[*b].figure.stage
        }) {
            if list.len() < 2 {
                continue;
            }
            // One giver with two kinds of money is no list of givers.
            if list.iter().all(|part| self.facts[*part].metric == self.facts[list[0]].metric) {
                continue;
            }
            for (whole, total) in self.levels() {
                let first = &self.facts[list[0]];
                let (sum, part) = (total.figure, first.figure);
                let money = total.metric == Metric::Funding && sum.unit == "元" && sum.part_of.is_none() && sum.area.is_none();
                let since = sum.period.from.is_some() && sum.period.from == part.period.from;
                let ends = sum.period.to.is_none() || part.period.to.is_none() || time_may_be(&sum.period, &part.period);
                if money && sum.stage == part.stage && sum.region == part.region && since && ends {
                    out.push(Breakdown { whole, parts: list.to_vec(), how: How::Givers });
                }
            }
        }
        out
    }

    /// What is counted one after the other and then the rest: 已有55个…；44个…；余下52个, of 151.
    fn rests(&self) -> Vec<Breakdown> {
        const REST: [&str; 6] = ["其余", "余下", "剩余", "剩下的", "剩下", "余下的"];
        let mut out = Vec::new();
        for (at, rest) in self.levels() {
            let before = self.before(rest);
            if !REST.iter().any(|word| before.trim_end().ends_with(word)) {
                continue;
            }
            let alike = |fact: &Fact<'_>| {
                fact.metric == rest.metric
                    && fact.figure.unit == rest.figure.unit
                    && fact.figure.part_of.is_none()
                    && fact.figure.region == rest.figure.region
            };
            let earlier: Vec<usize> = self.levels().filter(|(i, fact)| *i < at && alike(fact)).map(|(i, _)| i).collect();
            let [.., whole, _] = earlier[..] else { continue };
            let in_paragraph = |i: usize| self.facts[i].paragraph == rest.paragraph;
            let mut parts: Vec<usize> = earlier.iter().copied().filter(|i| in_paragraph(*i)).collect();
            let whole = match earlier.iter().rev().find(|i| !in_paragraph(**i)) {
                // The total opens the paragraph, or stands before it.
                Some(outside) if !parts.is_empty() && !self.opens_with_total(parts[0]) => *outside,
                _ if parts.len() >= 2 => parts.remove(0),
                _ => whole,
            };
            parts.push(at);
            if parts.len() >= 2 && !parts.contains(&whole) {
                out.push(Breakdown { whole, parts, how: How::Rest });
            }
        }
        out
    }

    fn opens_with_total(&self, at: usize) -> bool {
        let before = self.before(&self.facts[at]);
        ["共", "计划", "总", "任务"].iter().any(|word| before.contains(word))
    }
}

/// `funding.local` is a part of `funding`.
fn family(metric: Metric) -> &'static str {
    metric.word().split('.').next().unwrap_or_default()
}
