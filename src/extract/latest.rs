//! The last figures of a release by what they are, so that nobody looks for them through all figures.

use crate::figure::{Figure, Metric};
use std::collections::BTreeMap;

/// The last figures by unit and metric, as indices.
#[derive(Debug, Default)]
pub(super) struct Latest {
    units: BTreeMap<&'static str, usize>,
    named: BTreeMap<(Metric, &'static str), usize>,
}

impl Latest {
    /// Notes a figure, its unit, and which of all it is.
    pub(super) fn learn(&mut self, figure: &Figure, unit: &'static str, index: usize) {
        self.units.insert(unit, index);
        if figure.label != unit {
            self.named.insert((figure.metric, unit), index);
        }
    }

    /// The last figure in a unit.
    pub(super) fn of_unit<'f>(&self, figures: &'f [Figure], unit: &str) -> Option<&'f Figure> {
        self.units.get(unit).and_then(|index| figures.get(*index))
    }

    /// The last figure of a metric in a unit that goes by a name.
    pub(super) fn named<'f>(&self, figures: &'f [Figure], metric: Metric, unit: &'static str) -> Option<&'f Figure> {
        self.named.get(&(metric, unit)).and_then(|index| figures.get(*index))
    }
}
