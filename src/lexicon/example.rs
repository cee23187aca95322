//! The examples of a lexicon, held to what the pipeline makes of them.

use super::file::{Entry, Example};
use super::{Fault, Lexicon};
use crate::extract::extract;
use crate::figure::{Kind, Stage};
use crate::release::{Given, Release};
use crate::traditional;
use std::ops::Range;
use toml::Spanned;

/// Where in the file a fault is, and what it is.
type Fails = (Range<usize>, Fault);

/// Whether the pipeline makes of an example what it says.
pub(super) fn check(entry: &Entry, example: &Example, lexicon: &'static Lexicon) -> Result<(), Fails> {
    let (text, mark) = unmarked(&example.text)?;
    let raw = &text[mark.clone()];
    let simplified = traditional::simplified(&text);
    let holds = |noun: &Spanned<String>| simplified.contains(&traditional::simplified(noun.get_ref()));
    if !entry.nouns.get_ref().iter().any(holds) {
        return Err((example.text.span(), Fault::Foreign(entry.id.get_ref().clone())));
    }
    one_of(&example.stage, "stage", Stage::ALL.iter().map(|stage| stage.word()))?;
    one_of(&example.kind, "kind", Kind::ALL.iter().map(|kind| kind.word()))?;

    let extraction = extract(&Release::of(&text, Given { lexicon: Some(lexicon), ..Given::default() }));
    let meets = |span: &Range<usize>| span.start < mark.end && mark.start < span.end;
    let Some(figure) = extraction.figures.iter().find(|figure| meets(&figure.span)) else {
        let refusal = extraction.refusals.iter().find(|refusal| meets(&refusal.span));
        let found = refusal.map_or("no number stands there".to_owned(), |refusal| format!("it is refused as {}", refusal.reason));
        return Err((example.text.span(), Fault::NoFigure { raw: raw.to_owned(), found }));
    };
    let expected = [
        ("raw", &text[figure.span.clone()], Some(raw), example.text.span()),
        ("metric", figure.metric.word(), Some(entry.id.get_ref().as_str()), example.text.span()),
        field("unit", &figure.unit, &example.unit),
        field("stage", figure.stage.word(), &example.stage),
        field("kind", figure.kind.word(), &example.kind),
    ];
    for (field, found, wanted, span) in expected {
        if let Some(wanted) = wanted.filter(|wanted| *wanted != found) {
            let raw = raw.to_owned();
            return Err((span, Fault::Otherwise { field, raw, found: found.to_owned(), wanted: wanted.to_owned() }));
        }
    }
    Ok(())
}

/// A field with what was found, what is wanted, and where that is said.
fn field<'a>(
    name: &'static str,
    found: &'a str,
    wanted: &'a Option<Spanned<String>>,
) -> (&'static str, &'a str, Option<&'a str>, Range<usize>) {
    let span = wanted.as_ref().map(Spanned::span).unwrap_or_default();
    (name, found, wanted.as_ref().map(|wanted| wanted.get_ref().as_str()), span)
}

/// A sentence without its mark, and where the number stands that was marked.
fn unmarked(text: &Spanned<String>) -> Result<(String, Range<usize>), Fails> {
    let marks = text.get_ref().matches('⟦').count();
    let parts: Vec<&str> = text.get_ref().split(['⟦', '⟧']).collect();
    match parts[..] {
        [before, number, behind] if marks == 1 && !number.is_empty() && text.get_ref().find('⟦') < text.get_ref().find('⟧') => {
            Ok(([before, number, behind].concat(), before.len()..before.len() + number.len()))
        }
        _ => Err((text.span(), Fault::Unmarked)),
    }
}

/// Whether an expected word, if there is one, is a word of its field.
fn one_of<'a>(word: &Option<Spanned<String>>, field: &'static str, all: impl Iterator<Item = &'a str> + Clone) -> Result<(), Fails> {
    match word {
        Some(word) if !all.clone().any(|known| known == word.get_ref()) => {
            let all = all.collect::<Vec<_>>().join(", ");
            Err((word.span(), Fault::Expected { word: word.get_ref().clone(), field, all }))
        }
        _ => Ok(()),
    }
}
