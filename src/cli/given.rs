//! What the user knows and the text may not tell: its date and place, and metrics of the user's own.

use super::lexicon::Lexicon;
use clap::Args;
use oldcomm::place::{self, Place};
use oldcomm::release;

/// A date as far as it is known.
type Date = (u16, Option<u8>, Option<u8>);

#[derive(Debug, Args)]
pub(super) struct Given {
    /// When the releases were published, where the text does not tell; a day or a month may be left out
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
    /// Whose releases they are: 宜春市; with its province before it where several share the name
    #[arg(long, value_name = "NAME", value_parser = named)]
    place: Option<&'static Place>,
    #[command(flatten)]
    lexicon: Lexicon,
}

impl Given {
    /// What was given, and which state of the lexicon it is.
    pub(super) fn stamped(&self) -> impl std::fmt::Debug {
        (self.date, self.place, self.lexicon.stamp())
    }

    pub(super) fn known(&self) -> anyhow::Result<release::Given> {
        Ok(release::Given { date: self.date, place: self.place, lexicon: self.lexicon.load()?, ..release::Given::default() })
    }
}

fn date(text: &str) -> Result<Date, String> {
    let shape = || "a date is written 2024-06-30, 2024-06 or 2024".to_owned();
    let mut parts = text.split('-');
    let mut part = |width: usize| match parts.next() {
        None => Ok(None),
        Some(digits) if digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()) => {
            digits.parse::<u16>().map(Some).map_err(|_| shape())
        }
        Some(_) => Err(shape()),
    };
    let (year, month, day) = (part(4)?.ok_or_else(shape)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return Err(shape());
    }
    match (month, day) {
        (Some(month), _) if !(1..=12).contains(&month) => Err(format!("there is no month {month}")),
        (Some(month), Some(day)) if day == 0 || day > days(year, month) => Err(format!("month {month} of {year} has no day {day}")),
        _ => Ok((year, month.map(|month| month as u8), day.map(|day| day as u8))),
    }
}

fn days(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A place by its name, or by its province's name and its own: 鼓楼区 is in four cities, 南京市鼓楼区 in one.
fn named(name: &str) -> Result<&'static Place, String> {
    let resolve = |name: &str, home| place::resolve(place::find(name).iter().copied(), home).map(|index| &place::all()[index]);
    if let Some(place) = resolve(name, None) {
        return Ok(place);
    }
    for (at, _) in name.char_indices().skip(1) {
        let (outer, inner) = name.split_at(at);
        if let Some(home) = resolve(outer, None)
            && let Some(found) = resolve(inner, Some(home))
            && found.within(home)
        {
            return Ok(found);
        }
    }
    Err(match place::find(name) {
        [] => "no province, city or county of that name is known".to_owned(),
        several => format!("{} places have that name; put the province or city before it", several.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert_eq!(date("2024-06-30"), Ok((2024, Some(6), Some(30))));
        assert_eq!(date("2024-02-29"), Ok((2024, Some(2), Some(29))));
        assert_eq!(date("2024-06"), Ok((2024, Some(6), None)));
        assert_eq!(date("2024"), Ok((2024, None, None)));
        for wrong in ["", "24", "2024-6-3", "2024-06-30-1", "2024-13", "2024-00-01", "2023-02-29", "2024-04-31", "２０２４", "+024"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn places() {
        assert_eq!(named("宜春市").unwrap().name, "宜春市");
        assert_eq!(named("江西").unwrap().name, "江西省");
        assert_eq!(named("南京市鼓楼区").unwrap().code, 320106);
        assert!(named("鼓楼区").unwrap_err().contains("put the province or city before it"));
        assert!(named("南京市雁塔区").unwrap_err().contains("no province"));
    }
}
