//! JSON Lines to corrections.

use super::{Corrections, Fields, Judged, Line, Says};
use crate::error::Error;
use crate::figure::{Bound, Kind, Metric, Moment, Period, Stage};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::value::RawValue;

/// A line as it is written: the head of a release, or what is said of a number.
#[derive(Deserialize)]
struct Written<'a> {
    doc: Option<String>,
    complete: Option<bool>,
    review: Option<String>,
    id: Option<usize>,
    raw: Option<String>,
    nth: Option<usize>,
    start: Option<usize>,
    /// Its digits as they are; a number of JSON would be a binary fraction.
    #[serde(borrow)]
    value: Option<&'a RawValue>,
    #[serde(borrow)]
    value_max: Option<&'a RawValue>,
    unit: Option<String>,
    metric: Option<String>,
    label: Option<String>,
    stage: Option<String>,
    kind: Option<String>,
    bound: Option<String>,
    region: Option<String>,
    area: Option<String>,
    from: Option<String>,
    to: Option<String>,
    part_of: Option<usize>,
}

pub(super) fn read(text: &str, own: &[Metric]) -> Result<Corrections, Error> {
    let mut corrections = Corrections::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fault = |what: String| Error::Corrections { line: at + 1, what };
        let written: Written<'_> = serde_json::from_str(line).map_err(|error| fault(format!("is no line of corrections ({error})")))?;
        match written.doc {
            Some(doc) if corrections.tells_of(&doc) => return Err(fault(format!("{doc} is told of twice"))),
            Some(doc) => corrections.releases.push(Judged { doc, complete: written.complete.unwrap_or(true), lines: Vec::new() }),
            None => {
                let Some(judged) = corrections.releases.last_mut() else {
                    return Err(fault("comes before a line with \"doc\", which says which release is meant".to_owned()));
                };
                judged.lines.push(written.line(at + 1, own).map_err(fault)?);
            }
        }
    }
    for judged in &corrections.releases {
        judged.check()?;
    }
    Ok(corrections)
}

impl Judged {
    /// Ids name one line each, and wholes are among them.
    fn check(&self) -> Result<(), Error> {
        for (at, line) in self.lines.iter().enumerate() {
            let fault = |what| Err(Error::Corrections { line: line.number, what });
            if self.lines[..at].iter().any(|other| other.id == line.id) {
                return fault(format!("id {} is there already", line.id));
            }
            if let Says::Figure(fields) = &line.says
                && let Some(whole) = fields.part_of
                && (whole == line.id || self.lines.iter().all(|other| other.id != whole))
            {
                return fault(format!("part_of names {whole}, which is no other line of the release"));
            }
        }
        Ok(())
    }
}

impl Written<'_> {
    fn line(self, number: usize, own: &[Metric]) -> Result<Line, String> {
        let raw = self.raw.clone().filter(|raw| !raw.is_empty()).ok_or("has no raw, the exact words of the number")?;
        let id = self.id.ok_or("has no id")?;
        let (nth, start) = (self.nth.unwrap_or(1), self.start);
        if nth == 0 {
            return Err("nth counts from 1".to_owned());
        }
        let says = match self.review.as_deref() {
            Some("wrong") => Says::Wrong,
            Some("none") => Says::Nothing,
            None | Some("right") => Says::Figure(Box::new(self.fields(own)?)),
            Some(other) => return Err(format!("review is right, wrong or none, not {other}")),
        };
        Ok(Line { number, id, raw, nth, start, says })
    }

    fn fields(self, own: &[Metric]) -> Result<Fields, String> {
        let all = Metric::ALL.iter().chain(own).copied();
        Ok(Fields {
            value: decimal("value", self.value)?.ok_or("has no value")?,
            value_max: decimal("value_max", self.value_max)?,
            unit: self.unit.filter(|unit| !unit.is_empty()).ok_or("has no unit")?,
            metric: word("metric", self.metric, all, Metric::word)?,
            label: self.label.unwrap_or_default(),
            stage: word("stage", self.stage, Stage::ALL.iter().copied(), Stage::word)?,
            kind: word("kind", self.kind, Kind::ALL.iter().copied(), Kind::word)?,
            bound: word("bound", self.bound, Bound::ALL.iter().copied(), Bound::word)?,
            region: self.region.filter(|region| !region.is_empty()),
            area: self.area.filter(|area| !area.is_empty()),
            period: Period { from: moment("from", self.from)?, to: moment("to", self.to)? },
            part_of: self.part_of,
        })
    }
}

fn decimal(field: &str, written: Option<&RawValue>) -> Result<Option<Decimal>, String> {
    let Some(digits) = written.map(RawValue::get).filter(|digits| *digits != "null") else { return Ok(None) };
    let value = digits.parse().or_else(|_| Decimal::from_scientific(digits));
    value.map(Some).map_err(|_| format!("{field} is a number, not {digits}"))
}

fn word<T: Copy>(field: &str, written: Option<String>, mut all: impl Iterator<Item = T>, name: fn(T) -> &'static str) -> Result<T, String> {
    let written = written.ok_or_else(|| format!("has no {field}"))?;
    all.find(|one| name(*one) == written).ok_or_else(|| format!("there is no {field} {written}"))
}

fn moment(field: &str, written: Option<String>) -> Result<Option<Moment>, String> {
    let Some(written) = written.filter(|written| !written.is_empty()) else { return Ok(None) };
    let digits = |text: &str, width: usize| (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok());
    let read = match written.split_once('-') {
        None => digits(&written, 4).flatten().map(Moment::year),
        Some((year, month)) => {
            let month = digits(month, 2).flatten().and_then(|month| u8::try_from(month).ok()).filter(|month| (1..=12).contains(month));
            digits(year, 4).flatten().zip(month).map(|(year, month)| Moment::month(year, month))
        }
    };
    read.map(Some).ok_or_else(|| format!("{field} is YYYY or YYYY-MM, not {written}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURE: &str =
        r#""value": 113, "unit": "个", "metric": "communities", "label": "小区", "stage": "planned", "kind": "level", "bound": "exact""#;

    #[test]
    fn a_wrong_line_is_named() {
        let line = |rest: &str| format!("{{\"doc\": \"a.txt\"}}\n{{\"id\": 1, \"raw\": \"113个\", {rest}}}");
        for (text, want) in [
            ("[]".to_owned(), "line 1: is no line of corrections"),
            (r#"{"id": 1, "raw": "3个"}"#.to_owned(), "line 1: comes before a line with \"doc\""),
            (line(r#""review": "maybe""#), "line 2: review is right, wrong or none, not maybe"),
            (line(r#""value": 113"#), "line 2: has no unit"),
            (line(&FIGURE.replace("planned", "plan")), "line 2: there is no stage plan"),
            (line(&FIGURE.replace("113", "\"113\"")), "line 2: value is a number, not \"113\""),
            (line(&format!("{FIGURE}, \"from\": \"2024-13\"")), "line 2: from is YYYY or YYYY-MM, not 2024-13"),
            (line(&format!("{FIGURE}, \"part_of\": 2")), "line 2: part_of names 2"),
            (line(&format!("{FIGURE}, \"nth\": 0")), "line 2: nth counts from 1"),
            (line(&format!("{FIGURE}}}\n{{\"id\": 1, \"raw\": \"3个\", {FIGURE}")), "line 3: id 1 is there already"),
            ("{\"doc\": \"a.txt\"}\n\n{\"doc\": \"a.txt\"}".to_owned(), "line 3: a.txt is told of twice"),
        ] {
            let error = read(&text, &[]).unwrap_err().to_string();
            assert!(error.starts_with(want), "{error}\n{text}");
        }
    }

    #[test]
    fn digits_are_kept() {
        let text = format!("{{\"doc\": \"a.txt\"}}\n{{\"id\": 1, \"raw\": \"x\", {}}}", FIGURE.replace("113", "0.07"));
        let Says::Figure(fields) = read(&text, &[]).unwrap().releases[0].lines[0].says.clone() else { panic!("it is a figure") };
        assert_eq!(fields.value.to_string(), "0.07");
    }
}
