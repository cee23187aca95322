//! Every row of the cue tables decides something: without it, the pipeline says something else about the number of
//! its proof.

use oldcomm::cue::{self, Act, Row, Says};
use oldcomm::extract::extract;
use oldcomm::figure::{Field, Figure, Refusal};
use oldcomm::place;
use oldcomm::release::{Given, Release};
use std::ops::Range;

/// What became of a number.
#[derive(Debug)]
pub enum Outcome {
    Figure(Box<Figure>),
    Refusal(Refusal),
}

/// Proofs are read as if they had been published on 20 November 2024 in 宜春市, or else in a county or the province:
/// 市本级 and 全省 tell different things in them.
const PLACES: [&str; 3] = ["宜春市", "靖安县", "江西省"];

fn given(place: &str) -> Given {
    let place = place::find(place).first().map(|index| &place::all()[*index]);
    Given { date: Some((2024, Some(11), Some(20))), place, ..Given::default() }
}

/// The sentence of a proof without its marks, and where the number stands that they marked.
fn unmarked(proof: &str) -> Result<(String, Range<usize>), String> {
    let parts: Vec<&str> = proof.split(['⟦', '⟧']).collect();
    match parts[..] {
        [before, number, behind] if !number.is_empty() && proof.find('⟦') < proof.find('⟧') => {
            Ok(([before, number, behind].concat(), before.len()..before.len() + number.len()))
        }
        _ => Err("not exactly one number is marked".to_owned()),
    }
}

/// What a release says about the number at a place.
fn outcome(release: &Release<'_>, mark: &Range<usize>) -> Result<Outcome, String> {
    let extraction = extract(release);
    let marked = |span: &Range<usize>| span.start < mark.end && mark.start < span.end;
    let figure = extraction.figures.into_iter().find(|figure| marked(&figure.span)).map(|figure| Outcome::Figure(Box::new(figure)));
    let refusal = || extraction.refusals.into_iter().find(|refusal| marked(&refusal.span)).map(Outcome::Refusal);
    figure.or_else(refusal).ok_or_else(|| "no number is marked".to_owned())
}

/// The fields that a row tells something about.
fn told_by(says: Says) -> &'static [Field] {
    match says {
        Says::Unit(_) => &[Field::Unit],
        // 供热管网 and 改造项目 are things, not works. A town's name ends where a word is known: 太白镇老旧小区.
        Says::Noun(_) => &[Field::Metric, Field::Unit, Field::Stage, Field::Region],
        // 惠及 tells who benefits, 进场施工 of which rate a share is; 提升至 turns a difference into a level.
        Says::Verb(Act::Reach) => &[Field::Stage, Field::Metric, Field::Kind],
        Says::Verb(_) => &[Field::Stage, Field::Metric, Field::Region],
        // 已经开了⟦12套⟧: what is known as a mood is not what is counted.
        Says::Mood(_) => &[Field::Stage, Field::Metric],
        Says::Before(_) | Says::After(_) => &[Field::Bound],
        Says::Change(_) | Says::Share => &[Field::Kind, Field::Metric, Field::Stage],
        Says::Giver(_) => &[Field::Metric],
        Says::Time(_) => &[Field::Period, Field::Stage],
        // 其中城镇⟦12个⟧: what is known as a place is not what is counted.
        Says::Place(_) | Says::Area => &[Field::Region, Field::Area, Field::Metric],
        Says::Part => &[Field::PartOf, Field::Metric, Field::Stage],
        Says::Link | Says::Each => &Field::ALL,
        Says::Refuse(..) => &[],
    }
}

/// Whether a row can tell a figure from what is none.
fn sorts(says: Says) -> bool {
    matches!(says, Says::Unit(_) | Says::Noun(_) | Says::Link | Says::Each | Says::Refuse(..))
}

/// The field for which a figure keeps the row that told it, where that has to be this one.
fn kept_for(says: Says) -> Option<Field> {
    match says {
        Says::Unit(_) => Some(Field::Unit),
        Says::Before(_) | Says::After(_) => Some(Field::Bound),
        Says::Giver(_) => Some(Field::Metric),
        Says::Change(_) | Says::Share => Some(Field::Kind),
        _ => None,
    }
}

fn differ(field: Field, a: &Figure, b: &Figure) -> bool {
    match field {
        Field::Unit => a.unit != b.unit,
        Field::Metric => a.metric != b.metric,
        Field::Stage => a.stage != b.stage,
        Field::Kind => a.kind != b.kind,
        Field::Bound => a.bound != b.bound,
        Field::Region => a.region != b.region,
        Field::Area => a.area != b.area,
        Field::Period => a.period != b.period,
        Field::PartOf => a.part_of != b.part_of,
    }
}

/// Whether the proof of the row of that number shows that it decides something; the objection if it does not.
pub fn check(number: u16, row: &Row) -> Result<(), String> {
    if row.proof.is_empty() {
        return Err("no proof".to_owned());
    }
    let (text, mark) = unmarked(row.proof)?;
    if !text.contains(row.word) {
        return Err("the word does not stand in it".to_owned());
    }
    let checked = PLACES.map(|place| check_in(given(place), number, row, &text, &mark));
    if checked.iter().any(Result::is_ok) { Ok(()) } else { checked.into_iter().next().expect("there are places") }
}

fn check_in(given: Given, number: u16, row: &Row, text: &str, mark: &Range<usize>) -> Result<(), String> {
    let with = outcome(&Release::of(text, given), mark)?;
    let without = outcome(&Release::without(text, given, number), mark)?;
    let decides = match (&with, &without) {
        (Outcome::Figure(a), Outcome::Figure(b)) => told_by(row.says).iter().any(|field| differ(*field, a, b)),
        (Outcome::Refusal(a), Outcome::Refusal(b)) => sorts(row.says) && a.reason != b.reason,
        _ => sorts(row.says),
    };
    if !decides {
        return Err("without the row it says the same".to_owned());
    }
    match (&with, row.says) {
        (Outcome::Figure(_), Says::Refuse(..)) => Err("it is a figure".to_owned()),
        (Outcome::Refusal(refusal), Says::Refuse(_, reason)) if refusal.reason != reason => {
            Err(format!("it is refused as {}", refusal.reason))
        }
        (Outcome::Refusal(_), Says::Refuse(..)) => Ok(()),
        (Outcome::Refusal(refusal), _) => Err(format!("it is refused as {}", refusal.reason)),
        (Outcome::Figure(figure), _) if figure.span != *mark => Err(format!("the figure is {}", &text[figure.span.clone()])),
        (Outcome::Figure(figure), Says::Unit(unit)) if figure.unit != unit.name => Err(format!("its unit is {}", figure.unit)),
        (Outcome::Figure(figure), Says::Before(bound) | Says::After(bound)) if figure.bound != bound => {
            Err(format!("its bound is {}", figure.bound))
        }
        (Outcome::Figure(figure), says) => match kept_for(says).and_then(|field| figure.told(field)?.row) {
            Some(other) if other != number => Err(format!("{} told it", cue::row(other).word)),
            _ => Ok(()),
        },
    }
}

#[test]
fn every_row_is_proved() {
    let mut number = 0;
    let mut failures = Vec::new();
    for table in cue::TABLES {
        for row in table.rows {
            if let Err(objection) = check(number, row) {
                failures.push(format!("{} {}: {objection}: {}", table.name, row.word, row.proof));
            }
            number += 1;
        }
    }
    assert!(failures.is_empty(), "{} of {number} rows are not proved\n{}", failures.len(), failures.join("\n"));
}

/// The row of a word in a table.
fn row_of(table: &str, word: &str) -> (u16, Row) {
    let (number, row) =
        (0..).zip(cue::rows()).find(|(number, row)| cue::table_of(*number).name == table && row.word == word).expect("the row is there");
    (number, *row)
}

#[test]
fn a_wrong_proof_fails() {
    for (table, word, proof, objection) in [
        ("unit", "套", "", "no proof"),
        ("unit", "套", "全市建成公租房120套。", "not exactly one number is marked"),
        ("unit", "套", "全市建成公租房⟦120套⟧、改造小区⟦12个⟧。", "not exactly one number is marked"),
        ("unit", "套", "全市改造小区⟦12个⟧。", "the word does not stand in it"),
        ("unit", "套", "全市改造小区⟦12个⟧，建成公租房120套。", "without the row it says the same"),
        ("unit", "套", "全市建成公租房⟦房⟧120套。", "no number is marked"),
        ("unit", "套", "全市建成公租房⟦120⟧套。", "the figure is 120套"),
        ("verb", "开工", "开工的小区已建成停车位⟦12个⟧。", "without the row it says the same"),
        ("hedge", "近", "靠近河边，改造小区约⟦12个⟧。", "without the row it says the same"),
        ("refusal", "年", "2024年改造小区⟦12个⟧。", "without the row it says the same"),
    ] {
        let (number, row) = row_of(table, word);
        let checked = check(number, &Row { proof, ..row });
        assert!(checked.as_ref().is_err_and(|e| e.starts_with(objection)), "{word} in {proof}: {checked:?}");
    }
}

#[test]
fn a_right_proof_holds() {
    for (table, word, proof) in [
        ("unit", "套", "全市建成公租房⟦120套⟧。"),
        ("verb", "开工", "全市开工老旧小区⟦12个⟧。"),
        ("hedge", "近", "全市改造小区近⟦120个⟧。"),
        ("refusal", "岁", "年满⟦70岁⟧的居民可以申请。"),
    ] {
        let (number, row) = row_of(table, word);
        assert_eq!(check(number, &Row { proof, ..row }), Ok(()), "{word} in {proof}");
    }
}
