//! Pictures of a release: its headline figures as bars, and its money by source.
//!
//! A bar is a row of a table, so the numbers are there for whoever does not see the picture. Nothing is added up but the
//! money by source, whose shares are those of the sources that the release names for one stage.

use super::group::Group;
use super::number;
use crate::figure::{Figure, Metric, Stage};
use crate::write::{Lang, Report, headlines};
use rust_decimal::{Decimal, RoundingStrategy};

/// The bars of a metric.
#[derive(Debug)]
pub(super) struct Bars {
    pub(super) name: &'static str,
    pub(super) group: &'static str,
    /// Whether there is anything to compare a bar with; a number alone is no picture.
    pub(super) drawn: bool,
    pub(super) bars: Vec<Bar>,
}

/// A bar.
#[derive(Debug)]
pub(super) struct Bar {
    /// The figure that it stands for.
    pub(super) id: usize,
    /// The stage, or the source of the money.
    pub(super) name: &'static str,
    pub(super) class: &'static str,
    pub(super) value: String,
    /// Where it begins, and how long it is, in percent of the whole width.
    pub(super) at: String,
    pub(super) length: String,
    /// How long it is, for people.
    pub(super) share: String,
}

/// Planned, started and completed of each metric that has a headline.
pub(super) fn by_stage(report: &Report<'_>, lang: Lang) -> Vec<Bars> {
    let mut out: Vec<(Metric, Vec<(Stage, &Figure)>)> = Vec::new();
    for (metric, stage, figure) in headlines(report) {
        match out.last_mut() {
            Some((last, of_metric)) if *last == metric => of_metric.push((stage, figure)),
            _ => out.push((metric, vec![(stage, figure)])),
        }
    }
    let bars = |(metric, figures): (Metric, Vec<(Stage, &Figure)>)| {
        let rate = figures.iter().all(|(_, figure)| figure.unit == "%");
        let most = figures.iter().map(|(_, figure)| figure.value).max().unwrap_or_default();
        let whole = if rate { most.max(Decimal::ONE_HUNDRED) } else { most };
        let bar = |(stage, figure): (Stage, &Figure)| {
            let name = lang.of(stage.word(), stage.zh());
            bar(figure, name, stage.word(), Decimal::ZERO, whole, lang)
        };
        let name = lang.of(metric.word(), metric.zh());
        Bars { name, group: Group::of(metric).class(), drawn: rate || figures.len() > 1, bars: figures.into_iter().map(bar).collect() }
    };
    out.into_iter().map(bars).collect()
}

/// The sources of the money, for each stage that names several.
pub(super) fn by_source(report: &Report<'_>, lang: Lang) -> Vec<Bars> {
    let money: Vec<_> =
        headlines(report).into_iter().filter(|(metric, ..)| Group::of(*metric) == Group::Money && *metric != Metric::Funding).collect();
    let of_stage = |stage: &Stage| {
        let given: Vec<_> = money.iter().filter(|(_, of, _)| of == stage).collect();
        // No release tells so much money that it cannot be added up; one that does has no such picture.
        let whole = given.iter().try_fold(Decimal::ZERO, |sum, (.., figure)| sum.checked_add(figure.value))?;
        let mut at = Decimal::ZERO;
        let bars = given.iter().map(|(metric, _, figure)| {
            let bar = bar(figure, lang.of(metric.word(), metric.zh()), source(*metric), at, whole, lang);
            at += figure.value;
            bar
        });
        let bars: Vec<Bar> = bars.collect();
        (bars.len() > 1).then(|| Bars { name: lang.of(stage.word(), stage.zh()), group: "money", drawn: true, bars })
    };
    Stage::ALL.iter().filter_map(of_stage).collect()
}

const fn source(metric: Metric) -> &'static str {
    match metric {
        Metric::FundingSubsidy => "subsidy",
        Metric::FundingLocal => "local",
        Metric::FundingBond => "bond",
        Metric::FundingLoan => "loan",
        _ => "private",
    }
}

fn bar(figure: &Figure, name: &'static str, class: &'static str, at: Decimal, whole: Decimal, lang: Lang) -> Bar {
    let percent = |value: Decimal, digits| {
        let share = value.checked_div(whole).unwrap_or_default() * Decimal::ONE_HUNDRED;
        format!("{}%", share.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero).normalize())
    };
    let (at, length, share) = (percent(at, 2), percent(figure.value, 2), percent(figure.value, 1));
    Bar { id: figure.id, name, class, value: number::value(figure, lang), at, length, share }
}
