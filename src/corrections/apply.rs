//! Corrections onto what the program found.

use super::{Fields, Judged, Line, Says, Score};
use crate::extract::Extraction;
use crate::figure::Figure;
use crate::number;
use crate::place;
use crate::release::Release;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::ops::Range;

/// What became of the corrections of a release.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// How right the program was, by those that apply.
    pub score: Score,
    /// Those that do not.
    pub misplaced: Vec<Misplaced>,
}

/// A correction that does not fit the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misplaced {
    /// The line of its file, from 1.
    pub line: usize,
    /// The words that it is of.
    pub raw: String,
    /// What is wrong with it.
    pub what: &'static str,
}

/// A correction that has its place.
struct Placed<'l> {
    line: &'l Line,
    span: Range<usize>,
    /// The figure that the program found there.
    found: Option<usize>,
}

impl Judged {
    /// Puts right what was found in a release, and says how right it was. Figures are numbered anew.
    pub fn apply(&self, release: &Release<'_>, extraction: &mut Extraction) -> Applied {
        let mut misplaced = Vec::new();
        let placed = self.place(release.text, &extraction.figures, &mut misplaced);
        let score = self.score(&placed, &extraction.figures);
        correct(&placed, self.complete, release, extraction);
        Applied { score, misplaced }
    }

    /// Where each line stands, and the figure that overlaps it most.
    fn place(&self, text: &str, figures: &[Figure], misplaced: &mut Vec<Misplaced>) -> Vec<Placed<'_>> {
        let mut placed: Vec<Placed<'_>> = Vec::new();
        for line in &self.lines {
            let mut fault = |what| misplaced.push(Misplaced { line: line.number, raw: line.raw.clone(), what });
            let Some(span) = line.find(text) else {
                fault("is not in the text at that place");
                continue;
            };
            if placed.iter().any(|other| overlap(&other.span, &span) > 0) {
                fault("overlaps a line before it");
                continue;
            }
            let free = |at: &usize| placed.iter().all(|other| other.found != Some(*at));
            let overlaps = |at: &usize| overlap(&figures[*at].span, &span);
            let found = (0..figures.len()).filter(|at| overlaps(at) > 0 && free(at)).max_by_key(overlaps);
            placed.push(Placed { line, span, found });
        }
        placed
    }

    fn score(&self, placed: &[Placed<'_>], figures: &[Figure]) -> Score {
        let mut score = Score::default();
        // The line of the file that stands for a figure of the program.
        let line_of: HashMap<usize, usize> = placed.iter().filter_map(|one| Some((figures[one.found?].id, one.line.id))).collect();
        for one in placed {
            match (&one.line.says, one.found) {
                (Says::Figure(want), found) => {
                    score.figures += 1;
                    if let Some(found) = found.map(|at| &figures[at]) {
                        let same_whole = match (found.part_of, want.part_of) {
                            (Some(have), Some(want)) => line_of.get(&have) == Some(&want),
                            (have, want) => have.is_none() && want.is_none(),
                        };
                        score.compare(found, want, same_whole);
                    }
                }
                (Says::Wrong, Some(_)) => score.wrong += 1,
                (Says::Wrong | Says::Nothing, _) => {}
            }
        }
        if self.complete {
            let known = |at: &usize| placed.iter().any(|one| one.found == Some(*at));
            score.wrong += (0..figures.len()).filter(|at| !known(at)).count();
        }
        score
    }
}

impl Line {
    /// Its words in the text: at its first character where that is told, else their occurrence.
    fn find(&self, text: &str) -> Option<Range<usize>> {
        let at = match self.start {
            Some(start) => text.char_indices().map(|(at, _)| at).nth(start).filter(|at| text[*at..].starts_with(&self.raw))?,
            None => text.char_indices().map(|(at, _)| at).filter(|at| text[*at..].starts_with(&self.raw)).nth(self.nth - 1)?,
        };
        Some(at..at + self.raw.len())
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// The figure of the corrected list that a whole is: a line of the file, or a figure of the program that none is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Id {
    Line(usize),
    Program(usize),
}

fn correct(placed: &[Placed<'_>], complete: bool, release: &Release<'_>, extraction: &mut Extraction) {
    let before = std::mem::take(&mut extraction.figures);
    let line_of: HashMap<usize, usize> = placed.iter().filter_map(|one| Some((before[one.found?].id, one.line.id))).collect();
    let program = |id: usize| line_of.get(&id).map_or(Id::Program(id), |line| Id::Line(*line));
    let mut figures: Vec<(Id, Option<Id>, Figure)> = Vec::with_capacity(before.len());
    for (at, figure) in before.iter().enumerate() {
        if !complete && placed.iter().all(|one| one.found != Some(at)) {
            figures.push((Id::Program(figure.id), figure.part_of.map(program), figure.clone()));
        }
    }
    for one in placed {
        let found = one.found.map(|at| &before[at]);
        let id = Id::Line(one.line.id);
        match (&one.line.says, found) {
            (Says::Figure(want), found) => figures.push((id, want.part_of.map(Id::Line), figure(want, &one.span, found, release))),
            (Says::Nothing, Some(found)) => figures.push((id, found.part_of.map(program), found.clone())),
            (Says::Wrong, _) | (Says::Nothing, None) => {}
        }
    }
    figures.sort_by_key(|(.., figure)| figure.span.start);
    let numbers: HashMap<Id, usize> = figures.iter().enumerate().map(|(at, (id, ..))| (*id, at + 1)).collect();
    let numbered = figures.into_iter().enumerate().map(|(at, (_, whole, figure))| Figure {
        id: at + 1,
        part_of: whole.and_then(|whole| numbers.get(&whole).copied()),
        ..figure
    });
    extraction.figures = numbered.collect();
    // A number is a figure or refused, not both.
    let figures = &extraction.figures;
    extraction.refusals.retain(|refusal| figures.iter().all(|figure| overlap(&figure.span, &refusal.span) == 0));
}

/// A figure as it ought to be. What the program knows of its place in the text stays; what told its fields does not, where
/// they are another's words now.
fn figure(want: &Fields, span: &Range<usize>, found: Option<&Figure>, release: &Release<'_>) -> Figure {
    let raw = &release.text[span.clone()];
    let weight = match found.filter(|found| found.span == *span && found.value == want.value) {
        Some(found) => found.weight,
        None => number::scan(raw).first().map_or(Decimal::ONE, |number| number.weight),
    };
    let region_code = match found.filter(|found| found.region == want.region) {
        Some(found) => found.region_code,
        None => want
            .region
            .as_deref()
            .and_then(|name| place::resolve(place::find(name).iter().copied(), release.place))
            .map(|at| place::all()[at].code),
    };
    let (sentence, speaker) = found.map_or_else(|| around(span, release), |found| (found.sentence, found.speaker.clone()));
    Figure {
        id: 0,
        span: span.clone(),
        value: want.value,
        value_max: want.value_max,
        weight,
        unit: want.unit.clone(),
        metric: want.metric,
        label: want.label.clone(),
        stage: want.stage,
        kind: want.kind,
        bound: want.bound,
        region: want.region.clone(),
        region_code,
        area: want.area.clone(),
        period: want.period,
        part_of: None,
        sentence,
        speaker,
        why: Default::default(),
    }
}

/// The sentence that a stretch of the text begins in, from 1, and who says it.
fn around(span: &Range<usize>, release: &Release<'_>) -> (usize, Option<String>) {
    let original = |span: &Range<usize>| release.plain.original(span.clone());
    let sentence = release.sentences.iter().position(|sentence| original(&sentence.span).end > span.start);
    let sentence = sentence.unwrap_or(release.sentences.len().saturating_sub(1));
    let paragraph = release.paragraphs.iter().find(|paragraph| paragraph.sentences.contains(&sentence));
    let speaker = paragraph.and_then(|paragraph| paragraph.speaker).map(|at| release.speakers[at].clone());
    (sentence + 1, speaker)
}
