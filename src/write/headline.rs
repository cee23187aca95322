//! The headline figures of a release: one for each metric and stage that people compare releases by.
//!
//! # Which figure is the headline
//!
//! Of the figures that have the column's metric, stage and kind, one of its units, and the region of the row, the first by
//! these rules in turn:
//!
//! 1. the whole place before an area of it (`中心城区`), and a figure that is no part of another before a part;
//! 2. the latest as-of: the end of its period, where a year counts as its December; a period that is still open ends when
//!    the release was published; a figure with no period comes last;
//! 3. an exact number before a hedged one, then the one printed to a finer digit: `27913户` before `2.8万户`;
//! 4. the first in the text.
//!
//! A range is never a headline: it has no one value. Nothing is added up and no unit is converted, so each
//! headline is a figure of the long table, and the column `….id` tells which.

use super::exact::Exact;
use super::layout::{Cell, Column, Holds};
use super::report::{Head, Report};
use crate::figure::{Bound, Figure, Kind, Metric, Moment, Stage};
use crate::release::Release;
use std::cmp::Reverse;

/// A metric that has headline columns: one for each of its stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headline {
    /// The metric.
    pub metric: Metric,
    /// The units whose figures may stand in one column: classifiers of one thing (部, 台), never two measures.
    pub units: &'static [&'static str],
    /// The stages.
    pub stages: &'static [Stage],
}

const fn headline(metric: Metric, units: &'static [&'static str], stages: &'static [Stage]) -> Headline {
    Headline { metric, units, stages }
}

use Stage::{Completed, Existing, Planned, Started};

/// What has headline columns, in their order.
pub const HEADLINES: &[Headline] = &[
    headline(Metric::Communities, &["个"], &[Planned, Started, Completed]),
    headline(Metric::Households, &["户"], &[Planned, Started, Completed]),
    headline(Metric::Residents, &["人"], &[Planned, Started, Completed]),
    headline(Metric::Buildings, &["栋", "幢"], &[Planned, Started, Completed]),
    headline(Metric::FloorArea, &["平方米"], &[Planned, Started, Completed]),
    headline(Metric::Funding, &["元"], &[Planned, Started, Completed]),
    headline(Metric::FundingSubsidy, &["元"], &[Planned, Completed]),
    headline(Metric::FundingLocal, &["元"], &[Planned, Completed]),
    headline(Metric::FundingBond, &["元"], &[Planned, Completed]),
    headline(Metric::FundingLoan, &["元"], &[Planned, Completed]),
    headline(Metric::FundingPrivate, &["元"], &[Planned, Completed]),
    headline(Metric::Elevators, &["部", "台"], &[Planned, Started, Completed]),
    headline(Metric::ParkingSpaces, &["个"], &[Planned, Completed]),
    headline(Metric::ChargingEv, &["个", "台", "根"], &[Planned, Completed]),
    headline(Metric::ChargingEbike, &["个", "台", "处"], &[Planned, Completed]),
    headline(Metric::Charging, &["个", "台", "根"], &[Planned, Completed]),
    headline(Metric::Pipelines, &["公里"], &[Planned, Started, Completed]),
    headline(Metric::ServiceFacilities, &["个", "处"], &[Planned, Completed]),
    headline(Metric::SportsFacilities, &["个", "处", "张", "套"], &[Planned, Completed]),
    headline(Metric::PublicSpace, &["个", "处"], &[Planned, Completed]),
    headline(Metric::StartRate, &["%"], &[Started]),
    headline(Metric::CompletionRate, &["%"], &[Completed]),
    headline(Metric::Satisfaction, &["%"], &[Existing]),
];

/// A headline column.
#[derive(Debug, Clone, Copy)]
struct Slot {
    of: &'static Headline,
    stage: Stage,
}

/// The headline columns, in their order.
fn slots() -> impl Iterator<Item = Slot> {
    HEADLINES.iter().flat_map(|of| of.stages.iter().map(move |stage| Slot { of, stage: *stage }))
}

impl Slot {
    /// `communities.completed`.
    fn name(self) -> String {
        format!("{}.{}", self.of.metric, self.stage)
    }

    /// 老旧小区·完成.
    fn zh(self) -> String {
        format!("{}·{}", self.of.metric.zh(), self.stage.zh())
    }

    fn takes(self, figure: &Figure) -> bool {
        let kind = if self.of.units == ["%"] { Kind::Share } else { Kind::Level };
        figure.metric == self.of.metric
            && figure.stage == self.stage
            && figure.kind == kind
            && figure.value_max.is_none()
            && self.of.units.contains(&figure.unit.as_str())
    }
}

/// Which regions have a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// The release's own place, always.
    Own,
    /// Each that has a headline.
    Each,
}

/// The release, then the headlines, then their ids in the same order.
pub(super) fn columns() -> Vec<Column> {
    let mut columns: Vec<Column> = RELEASE.map(|(name, zh)| Column { name: name.into(), zh: zh.into(), holds: Holds::Text }).into();
    columns.extend(slots().map(|slot| Column { name: slot.name().into(), zh: slot.zh().into(), holds: Holds::Value }));
    columns.extend(slots().map(|slot| Column {
        name: format!("{}.id", slot.name()).into(),
        zh: format!("{}·编号", slot.zh()).into(),
        holds: Holds::Count,
    }));
    columns
}

/// What tells the release and the place of a row.
const RELEASE: [(&str, &str); 5] =
    [("source", "文件"), ("title", "标题"), ("published", "发布日期"), ("region", "地区"), ("region_code", "区划代码")];

/// A region as a row has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Region<'a> {
    name: Option<&'a str>,
    code: Option<u32>,
}

pub(super) fn rows(report: &Report<'_>, rows: Rows, mut each: impl FnMut(&[Cell<'_>])) {
    let release = report.release;
    let figures = &report.extraction.figures;
    let own = Region { name: release.region.as_deref(), code: release.region_code };
    let mut regions = vec![own];
    if rows == Rows::Each {
        for region in figures.iter().filter(|figure| slots().any(|slot| slot.takes(figure))).map(region) {
            // A list of places that share a figure is no place.
            if region.name != Some("multiple") && !regions.contains(&region) {
                regions.push(region);
            }
        }
    }
    let head = report.head();
    for region in regions {
        let of_region: Vec<&Figure> = figures.iter().filter(|figure| self::region(figure) == region).collect();
        let chosen: Vec<Option<&Figure>> = slots().map(|slot| choose(slot, &of_region, release)).collect();
        if rows == Rows::Own || chosen.iter().any(Option::is_some) {
            each(&row(&head, region, &chosen));
        }
    }
}

/// The headlines of the release's own place, in the order of the columns.
#[cfg(feature = "review")]
pub(crate) fn headlines<'r>(report: &Report<'r>) -> Vec<(Metric, Stage, &'r Figure)> {
    let release = report.release;
    let own = Region { name: release.region.as_deref(), code: release.region_code };
    let of_region: Vec<&Figure> = report.extraction.figures.iter().filter(|figure| region(figure) == own).collect();
    slots().filter_map(|slot| choose(slot, &of_region, release).map(|figure| (slot.of.metric, slot.stage, figure))).collect()
}

fn region(figure: &Figure) -> Region<'_> {
    Region { name: figure.region.as_deref(), code: figure.region_code }
}

fn row<'r>(head: &Head<'r>, region: Region<'r>, chosen: &[Option<&Figure>]) -> Vec<Cell<'r>> {
    let mut cells = vec![
        Cell::text(head.source),
        Cell::text_or_empty(head.title),
        head.published.clone().map_or(Cell::Empty, Cell::text),
        Cell::text_or_empty(region.name),
        region.code.map_or(Cell::Empty, |code| Cell::text(super::report::code(code))),
    ];
    cells.extend(chosen.iter().map(|figure| figure.map_or(Cell::Empty, |figure| Cell::value(Some(Exact(figure.value)), &figure.unit))));
    cells.extend(chosen.iter().map(|figure| Cell::count(figure.map(|figure| figure.id))));
    cells
}

/// The figure that stands in a column, by the rules above.
fn choose<'f>(slot: Slot, figures: &[&'f Figure], release: &Release<'_>) -> Option<&'f Figure> {
    let rank = |figure: &Figure| {
        (
            figure.area.is_some(),
            figure.part_of.is_some(),
            Reverse(as_of(figure, release)),
            figure.bound != Bound::Exact,
            figure.weight,
            figure.id,
        )
    };
    figures.iter().filter(|figure| slot.takes(figure)).min_by_key(|figure| rank(figure)).copied()
}

/// Year and month that a figure is told for; `None` sorts before all.
fn as_of(figure: &Figure, release: &Release<'_>) -> Option<(u16, u8)> {
    let december = |moment: Moment| (moment.year, moment.month.unwrap_or(12));
    let today = || release.published.map(|(year, month, _)| (year, month.unwrap_or(12)));
    match (figure.period.from, figure.period.to) {
        (_, Some(to)) => Some(december(to)),
        (Some(from), None) => today().or(Some(december(from))),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::release::Given;

    /// The headlines of a text: a row a line, each as `name=value#id`.
    fn told(text: &str, which: Rows) -> String {
        let release = Release::of(text, Given::default());
        let extraction = extract(&release);
        let report = Report { source: "-", encoding: None, release: &release, extraction: &extraction };
        let columns = columns();
        let mut lines = Vec::new();
        rows(&report, which, |cells| {
            let (values, ids) = cells[RELEASE.len()..].split_at(slots().count());
            let mut line = cells[3].to_string();
            for (at, (value, id)) in values.iter().zip(ids).enumerate().filter(|(_, (value, _))| **value != Cell::Empty) {
                line += &format!(" {}={value}#{id}", columns[RELEASE.len() + at].name);
            }
            lines.push(line);
        });
        lines.join("\n")
    }

    #[test]
    fn the_headline_is_chosen() {
        for (text, want) in [
            // The whole place before an area, though the area's figure is later.
            (
                "宜春市改造老旧小区\n2022年，宜春市完成改造小区300个。2023年，中心城区完成改造小区57个。",
                "宜春市 communities.completed=300#1",
            ),
            // The whole before its part.
            ("宜春市改造老旧小区\n2023年完成改造小区300个，其中2024年完成57个。", "宜春市 communities.completed=300#1"),
            // The latest as-of.
            ("宜春市改造老旧小区\n2022年完成改造小区113个。2023年完成改造小区98个。", "宜春市 communities.completed=98#2"),
            // Exact before rounded, whichever is first.
            (
                "宜春市改造老旧小区\n2023年完成改造小区98个、2.8万户。2023年完成改造27913户。",
                "宜春市 communities.completed=98#1 households.completed=27913#3",
            ),
            // A metre is no kilometre.
            ("宜春市改造老旧小区\n2023年完成改造供水管网300米。", "宜春市"),
            // A row even where nothing is told.
            ("宜春市改造老旧小区\n会议召开。", "宜春市"),
        ] {
            assert_eq!(told(text, Rows::Own), want, "{text}");
        }
    }

    #[test]
    fn each_region_has_its_row() {
        let text = "宜春市改造老旧小区\n2023年，全市完成改造小区300个，高安市12个、樟树市9个。";
        let want = "宜春市 communities.completed=300#1\n高安市 communities.completed=12#2\n樟树市 communities.completed=9#3";
        assert_eq!(told(text, Rows::Each), want);
        assert_eq!(told(text, Rows::Own), "宜春市 communities.completed=300#1");
    }

    #[test]
    fn no_column_twice() {
        let mut names: Vec<_> = columns().into_iter().map(|column| column.name).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
