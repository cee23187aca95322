//! Releases of one place against each other: the same fact told differently, and totals that shrink.

use super::case::Case;
use super::printed::{Match, Range, compare};
use super::same::{one_thing, year};
use super::{Finding, Quote, Relation, Severity, Verdict};
use crate::extract::Extraction;
use crate::figure::{Bound, Figure, Kind, Metric, Moment, Stage};
use crate::release::{Published, Release};
use std::collections::BTreeMap;

/// What a release tells that another one can tell again, apart from its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    region: Option<String>,
    published: Option<Published>,
    facts: Vec<Fact>,
}

#[derive(Debug, Clone, PartialEq)]
struct Fact {
    figure: Figure,
    raw: String,
    quote: Quote,
}

/// A finding about two releases, named by their places in what [`across`] was given. `left` and `whole` are of the first,
/// `right` is of the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Across {
    /// The release that was published first.
    pub release: usize,
    /// The other one.
    pub other: usize,
    /// What was found.
    pub finding: Finding,
}

/// Keeps what a release tells about its place as a whole.
pub fn told(release: &Release<'_>, extraction: &Extraction) -> Told {
    let case = Case::of(release, extraction);
    let facts = case.levels().filter(|(_, fact)| {
        let figure = fact.figure;
        one_thing(figure.metric)
            && figure.kind == Kind::Level
            && figure.part_of.is_none()
            && figure.area.is_none()
            && figure.region == release.region
            && (figure.period.from.is_some() || figure.period.to.is_some())
    });
    let facts =
        facts.map(|(_, fact)| Fact { figure: fact.figure.clone(), raw: case.raw(fact).to_owned(), quote: case.quote(fact) }).collect();
    Told { region: release.region.clone(), published: release.published, facts }
}

/// A programme of a place at a stage: what has to be the same for two figures to be compared.
type Programme = (Metric, String, Stage);

/// Compares releases of one place with each other, in the order of their publication.
pub fn across(releases: &[Told]) -> Vec<Across> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, release) in releases.iter().enumerate() {
        if let Some(region) = release.region.as_deref().filter(|_| release.published.is_some()) {
            places.entry(region).or_default().push(at);
        }
    }
    let mut out = Vec::new();
    for mut of_place in places.into_values() {
        of_place.sort_by_key(|at| releases[*at].published);
        for (i, a) in of_place.iter().enumerate() {
            for b in &of_place[i + 1..] {
                let pairs = pairs(&releases[*a], &releases[*b]);
                out.extend(pairs.into_iter().map(|finding| Across { release: *a, other: *b, finding }));
            }
        }
    }
    out
}

fn pairs(first: &Told, second: &Told) -> Vec<Finding> {
    let mut out = Vec::new();
    for (programme, facts) in first.programmes() {
        let others = second.programmes();
        for fact in &facts {
            // The first that tells it stands for those that agree with it.
            let Some(other) =
                others.get(&programme).and_then(|others| others.iter().find(|other| same_time(fact, other) || grows(fact, other)))
            else {
                continue;
            };
            if !first.sure(fact) || !second.sure(other) {
                continue;
            }
            if same_time(fact, other) {
                out.extend(restated(fact, other, first, second));
            } else if first.published < second.published {
                out.extend(grown(fact, other));
            }
        }
    }
    out
}

impl Told {
    fn programmes(&self) -> BTreeMap<Programme, Vec<&Fact>> {
        let mut out: BTreeMap<Programme, Vec<&Fact>> = BTreeMap::new();
        for fact in &self.facts {
            let figure = &fact.figure;
            let facts = out.entry((figure.metric, figure.unit.clone(), figure.stage)).or_default();
            if !facts.iter().any(|other| other.figure.period == figure.period) {
                facts.push(fact);
            }
        }
        out
    }

    /// Whether the release tells nothing else of the same programme and time.
    fn sure(&self, fact: &Fact) -> bool {
        let figure = &fact.figure;
        let same = |other: &Figure| {
            (other.metric, &other.unit, other.stage, other.period) == (figure.metric, &figure.unit, figure.stage, figure.period)
        };
        self.facts.iter().filter(|other| same(&other.figure)).all(|other| compare(&other.figure, figure).agrees())
    }

    /// Whether a time was over when the release was published.
    fn knows(&self, end: Moment) -> bool {
        self.published.is_some_and(|(year, month, _)| match (end.month, month) {
            (None, _) => end.year < year,
            (Some(end_month), Some(month)) => (end.year, end_month) <= (year, month),
            (Some(_), None) => end.year < year,
        })
    }
}

/// Whether both tell of one closed time.
fn same_time(a: &Fact, b: &Fact) -> bool {
    a.figure.period == b.figure.period && a.figure.period.to.is_some()
}

/// Whether the second tells of the same beginning and a later end, or of no end: a total that can only have grown.
fn grows(a: &Fact, b: &Fact) -> bool {
    let (x, y) = (&a.figure.period, &b.figure.period);
    let later = match (x.to, y.to) {
        (Some(first), Some(second)) => {
            first.year < second.year || first.year == second.year && first.month.zip(second.month).is_some_and(|(a, b)| a < b)
        }
        (_, None) => true,
        (None, Some(_)) => false,
    };
    a.figure.stage == Stage::Completed && x.from.is_some() && x.from == y.from && later
}

fn restated(a: &Fact, b: &Fact, first: &Told, second: &Told) -> Option<Finding> {
    let end = a.figure.period.to?;
    let planned = a.figure.stage == Stage::Planned && year(&a.figure.period).is_some();
    // Of a year that is not over, each release tells as much as was known.
    let over = first.knows(end) && second.knows(end);
    if !(planned || over) {
        return None;
    }
    let (verdict, severity, claim) = match compare(&a.figure, &b.figure) {
        Match::Equal => (Verdict::Exact, None, "says the same as"),
        Match::Rounded => (Verdict::Rounds, None, "agrees within rounding with"),
        Match::Bounded => (Verdict::Holds, None, "agrees as far as it is told with"),
        Match::Cut => (Verdict::Fails, Some(Severity::Remark), "and its last digits cut off, not rounded:"),
        Match::Different if planned => (Verdict::Fails, Some(Severity::Remark), "was planned, later"),
        Match::Different => (Verdict::Fails, Some(Severity::Contradiction), "differs from"),
    };
    Some(finding(Relation::Restated, verdict, severity, claim, a, b))
}

fn grown(a: &Fact, b: &Fact) -> Option<Finding> {
    let exact = a.figure.bound == Bound::Exact && b.figure.bound == Bound::Exact;
    match Range::loose(&a.figure).above(&Range::loose(&b.figure)) {
        true if exact => Some(finding(Relation::Order, Verdict::Fails, Some(Severity::Contradiction), "shrinks with time to", a, b)),
        true => None,
        false => Some(finding(Relation::Order, Verdict::Holds, None, "grows with time to", a, b)),
    }
}

fn finding(kind: Relation, verdict: Verdict, severity: Option<Severity>, claim: &str, a: &Fact, b: &Fact) -> Finding {
    let claim = format!("{} {claim} {}", a.raw, b.raw);
    let quotes = [a.quote.clone(), b.quote.clone()];
    Finding { left: Some(a.figure.id), right: Some(b.figure.id), ..Finding::new(kind, (verdict, severity), claim, quotes) }
}
