//! The cue tables: which words say something about nearby numbers, and what they say.
//!
//! A table says only what a word *means*; which number it governs is decided by the walk in
//! [`crate::extract`], and words such as 今年 or 全市 are resolved there against the release. Every row
//! carries a **proof**: an example in which the figure (or refused number) marked by ⟦ ⟧ has a field that
//! this very row told. One test runs every proof through the whole pipeline, so a row that another one
//! shadows, or that no longer decides anything, fails by name.
//!
//! All words of all tables go into one dictionary, built by the build script from these same constants;
//! this module therefore depends on nothing but `std` and [`crate::word`].

use crate::word::{Bound, Metric, Reason, Stage};

mod area;
mod giver;
mod hedge;
mod link;
mod mood;
mod noun;
mod part;
mod refusal;
mod share;
mod time;
mod unit;
mod verb;

/// A word, what it says, and the example that proves it.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The word as it stands in simplified text.
    pub word: &'static str,
    /// What it says.
    pub says: Says,
    /// A sentence with the number that this row tells something about in ⟦ ⟧.
    pub proof: &'static str,
}

/// What a cue word says about a number near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Names what is counted.
    Noun(Thing),
    /// Tells how far the work is.
    Verb(Act),
    /// Tells whether its surroundings speak of what is to come or of what is.
    Mood(Mood),
    /// Hedges the number that follows it.
    Before(Bound),
    /// Hedges the number that it follows.
    After(Bound),
    /// Classifier or unit.
    Unit(Unit),
    /// Says that the number is a difference.
    Change(Trend),
    /// Says that the number is a part of a whole, without saying at what.
    Share,
    /// A giver of money, or a kind of money that tells its giver.
    Giver(Giver),
    /// A time, to be resolved against the release's date.
    Time(Time),
    /// A place, to be resolved against the release's place.
    Place(Relative),
    /// A part of a place that is no administrative division.
    Area,
    /// Announces parts of a whole.
    Part,
    /// Connects a thing with its number and says nothing of its own.
    Link,
    /// Pairs the numbers of a list with its items.
    Each,
    /// A number next to this word is not a figure.
    Refuse(Side, Reason),
}

/// What is counted, as far as the noun alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A thing with a metric of its own.
    Is(Metric),
    /// A housing type: wins over households, residents and projects.
    Housing(Metric),
    /// A residential community.
    Community,
    /// Households.
    Homes,
    /// People.
    People,
    /// People counted for what they are, who live in no work: pupils, workers, the poor.
    Persons,
    /// Residential buildings.
    Building,
    /// Housing of a type that has no metric: other in 套, floor area in 平方米.
    Dwelling,
    /// Built area.
    Floor,
    /// An area whose owner tells what it is of.
    Size,
    /// Projects and works: take the type that is named before them.
    Project,
    /// Administrative places counted.
    Place,
    /// Money put into something.
    Money,
    /// A share with a metric of its own.
    Rate(Metric),
    /// A plan or task, of which shares are told.
    Task,
}

/// How far a verb says that the work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Not begun: planned, listed, surveyed, applied for.
    Plan,
    /// Begun.
    Begin,
    /// Done.
    Do,
    /// Done, and as often a noun that another verb governs: 改造, 建设.
    Work,
    /// A level was reached.
    Reach,
    /// It only stands.
    Stand,
    /// Takes the stage of whatever governs it: 涉及, 惠及.
    Follow,
}

impl Act {
    /// The stage where nothing else is said.
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Act::Plan => Some(Stage::Planned),
            Act::Begin => Some(Stage::Started),
            Act::Do | Act::Work | Act::Reach => Some(Stage::Completed),
            Act::Stand => Some(Stage::Existing),
            Act::Follow => None,
        }
    }
}

/// The mood of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// What follows in its sentence is to come: 将, 计划, 力争.
    Plan,
    /// What follows is a fact: 已, 了, 累计.
    Fact,
    /// Under way: 正在, 正.
    Ongoing,
    /// The paragraph tends to speak of the future, by so many points.
    Future(i8),
    /// The paragraph tends to speak of the past, by so many points.
    Past(i8),
}

/// Direction and nature of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// A quantity measured rose or fell: 增长, 下降.
    Measured,
    /// Somebody raised or lowered it: 提高, 降低.
    Made,
    /// Compared with a period: 同比, 比上年.
    Against,
}

/// Who gives the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giver {
    /// The state or any level above, whatever the release's own level is.
    Above,
    /// A province.
    Province,
    /// A prefecture or city.
    City,
    /// A county, district or town.
    County,
    /// The place's own government, or local government as such.
    Own,
    /// Bonds.
    Bond,
    /// Loans.
    Loan,
    /// Companies, residents, society.
    Private,
    /// A grant with no giver named: a subsidy unless a giver is.
    Grant,
}

/// A time word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// A year relative to the release's: 0 for 今年, -1 for 去年.
    Year(i8),
    /// A month relative to the release's.
    Month(i8),
    /// A half of the year: 1 or 2.
    Half(u8),
    /// The first so many quarters of the year, or just one: first and last.
    Quarters(u8, u8),
    /// A five-year plan by its number.
    FiveYear(u8),
    /// The end of a year or month.
    End,
    /// The beginning of a year.
    Begin,
    /// Opens a period that ends with the date behind it.
    Until,
    /// Opens a period that begins with the date behind it.
    Since,
    /// Behind a date: it is when the period begins.
    Onward,
    /// Behind a date: it is the last moment of the period.
    Before,
    /// The present: a new subject, whose time the sentences before it do not tell.
    Now,
    /// A stretch of time that sets nothing, and that ends what governed before: 近五年, 一年来.
    Span,
}

/// A place word relative to the release's own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative {
    /// The release's own place.
    Own,
    /// The own place, if it is a province; else the province that it is in.
    Province,
    /// The own place, if it is a city; else the place named last.
    City,
    /// The own place, if it is a county or district; else the place named last.
    County,
    /// The whole country.
    Country,
    /// The place named last.
    That,
    /// Every one of a list of places: shared.
    Several,
}

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// How the contract writes it.
    pub name: &'static str,
    /// What it measures.
    pub of: Dimension,
}

/// What a unit measures, as far as metrics differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Things counted.
    Count,
    /// Households.
    Homes,
    /// People.
    People,
    /// Buildings.
    Buildings,
    /// Money.
    Money,
    /// Floor area.
    Area,
    /// Land.
    Land,
    /// Length.
    Length,
    /// Uses, visits, events.
    Uses,
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Any other measure.
    Measure,
}

/// Where a refusing word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Directly before the number.
    Left,
    /// Directly behind the number.
    Right,
    /// Directly behind the number's unit.
    BehindUnit,
    /// Around it: the number is inside the word.
    Inside,
    /// Anywhere before it in its line.
    Line,
}

/// A table of cues.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The name by which `oldcomm rules` prints it.
    pub name: &'static str,
    /// What its words say, in a line.
    pub about: &'static str,
    /// The words.
    pub rows: &'static [Row],
}

/// Every table. The position of a row in their concatenation is its number.
pub const TABLES: &[Table] = &[
    Table { name: "unit", about: "classifiers and units, with the one way in which the contract writes them", rows: unit::ROWS },
    Table { name: "noun", about: "what is counted or measured", rows: noun::ROWS },
    Table { name: "verb", about: "how far the work is", rows: verb::ROWS },
    Table { name: "mood", about: "whether the text speaks of what is to come or of what is", rows: mood::ROWS },
    Table { name: "hedge", about: "how the text hedges a number", rows: hedge::ROWS },
    Table { name: "share", about: "differences, and parts of a whole", rows: share::ROWS },
    Table { name: "giver", about: "whose money it is", rows: giver::ROWS },
    Table { name: "time", about: "times, resolved against the release's date", rows: time::ROWS },
    Table { name: "area", about: "places relative to the release's own, and parts of places", rows: area::ROWS },
    Table { name: "part", about: "what announces the parts of a whole", rows: part::ROWS },
    Table { name: "link", about: "words between a thing and its number that say nothing of their own", rows: link::ROWS },
    Table { name: "refusal", about: "numbers that are no figures", rows: refusal::ROWS },
];

/// The rows of a user's lexicon are numbered from here on, behind all rows and places.
pub const OWN_FROM: u16 = 1 << 15;

/// All rows of all tables in the order of [`TABLES`].
pub fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.iter().flat_map(|table| table.rows)
}

/// How many rows there are.
pub const COUNT: usize = {
    let (mut count, mut table) = (0, 0);
    while table < TABLES.len() {
        count += TABLES[table].rows.len();
        table += 1;
    }
    count
};

/// What all rows say, by their number.
pub const fn says_by_number() -> [Says; COUNT] {
    let mut says = [TABLES[0].rows[0].says; COUNT];
    let (mut number, mut table) = (0, 0);
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].rows.len() {
            says[number] = TABLES[table].rows[row].says;
            (number, row) = (number + 1, row + 1);
        }
        table += 1;
    }
    says
}

/// The row of that number.
pub fn row(number: u16) -> &'static Row {
    let mut at = number as usize;
    for table in TABLES {
        if at < table.rows.len() {
            return &table.rows[at];
        }
        at -= table.rows.len();
    }
    unreachable!("row numbers come from the dictionary, which is built from these tables")
}

/// The table that a row belongs to.
pub fn table_of(number: u16) -> &'static Table {
    let mut at = number as usize;
    for table in TABLES {
        if at < table.rows.len() {
            return table;
        }
        at -= table.rows.len();
    }
    unreachable!("row numbers come from the dictionary, which is built from these tables")
}

const fn says(word: &'static str, says: Says, proof: &'static str) -> Row {
    Row { word, says, proof }
}
