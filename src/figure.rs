//! The contract of `FIGURES.md` as types.

use rust_decimal::Decimal;
use std::ops::Range;

pub use crate::word::{Bound, Kind, Metric, Reason, Relation, Severity, Stage, Verdict};

/// A year, or a month of a year: an end of a [`Period`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// The year, as in 2024.
    pub year: u16,
    /// The month, 1 to 12, where the text is that exact.
    pub month: Option<u8>,
}

impl Moment {
    /// A whole year.
    pub const fn year(year: u16) -> Moment {
        Moment { year, month: None }
    }

    /// A month.
    pub const fn month(year: u16, month: u8) -> Moment {
        Moment { year, month: Some(month) }
    }
}

impl std::fmt::Display for Moment {
    /// `2024` or `2024-06`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

/// The time that a figure is for. Both ends absent: the text does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The first year or month.
    pub from: Option<Moment>,
    /// The last year or month.
    pub to: Option<Moment>,
}

/// The fields of a figure that have to be told by the text, for which [`Figure::why`] keeps who told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Field {
    /// The unit.
    Unit,
    /// What is counted.
    Metric,
    /// How far it has come.
    Stage,
    /// Amount, difference or part.
    Kind,
    /// The hedge.
    Bound,
    /// The administrative place.
    Region,
    /// The part of a place that is no division.
    Area,
    /// The period.
    Period,
    /// The whole.
    PartOf,
}

impl Field {
    /// Every field, in the order of the contract.
    pub const ALL: [Field; 9] =
        [Field::Unit, Field::Metric, Field::Stage, Field::Kind, Field::Bound, Field::Region, Field::Area, Field::Period, Field::PartOf];

    /// The field's name as printed.
    pub const fn name(self) -> &'static str {
        match self {
            Field::Unit => "unit",
            Field::Metric => "metric",
            Field::Stage => "stage",
            Field::Kind => "kind",
            Field::Bound => "bound",
            Field::Region => "region",
            Field::Area => "area",
            Field::Period => "period",
            Field::PartOf => "part_of",
        }
    }
}

/// Who told a field: a row of a cue table where one word decided, and the rule of the walk that let it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The row of the cue tables (see [`crate::cue::row`]) whose word told it.
    pub row: Option<u16>,
    /// The words in the text, as a byte range; empty where no words told it.
    pub span: Range<usize>,
    /// The rule by which the words govern this number, in plain words.
    pub rule: &'static str,
}

/// One statistic that a release states. Field meanings are those of `FIGURES.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// 1, 2, … in text order within the release.
    pub id: usize,
    /// Byte range of the number, its multiplier and its unit in the text as read.
    pub span: Range<usize>,
    /// The value with its multiplier applied; the low end of a range.
    pub value: Decimal,
    /// The high end of a range.
    pub value_max: Option<Decimal>,
    /// What one unit of the last printed digit is worth: 1000 for `3.7万`.
    pub weight: Decimal,
    /// The unit without its multiplier, as the contract writes it.
    pub unit: String,
    /// What is counted.
    pub metric: Metric,
    /// What the text calls it.
    pub label: String,
    /// How far it has come.
    pub stage: Stage,
    /// Amount, difference or part.
    pub kind: Kind,
    /// The hedge.
    pub bound: Bound,
    /// The administrative place, by its official name; `multiple` where a list of places shares the figure.
    pub region: Option<String>,
    /// The GB/T 2260 code of that place, as the table of [`crate::place`] has it; none for the country, for several
    /// places, and for what has no code of its own, such as a street, a town or a development zone.
    pub region_code: Option<u32>,
    /// A part of the place that is no administrative division.
    pub area: Option<String>,
    /// The time that it is for.
    pub period: Period,
    /// The id of the figure that this one is a part of.
    pub part_of: Option<usize>,
    /// The sentence that it stands in, counted from 1.
    pub sentence: usize,
    /// Who says it, in a transcript.
    pub speaker: Option<String>,
    /// For each of [`Field::ALL`], what told it; `None` where the field is a default or empty.
    pub why: [Option<Why>; 9],
}

impl Figure {
    /// What told a field.
    pub fn told(&self, field: Field) -> Option<&Why> {
        self.why[field as usize].as_ref()
    }
}

/// A number that is not a figure, and the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Byte range of the numeral in the text as read.
    pub span: Range<usize>,
    /// Why it is no figure.
    pub reason: Reason,
    /// The row of the cue tables that decided, where one did.
    pub row: Option<u16>,
}
