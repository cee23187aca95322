//! Builds the one dictionary that finds every cue word and place name, from the tables themselves, and the table of places.
//!
//! Building them takes longer than reading a release, so it is done here, once, and they are embedded.

// The tables are shared with the library, which uses more of them than the build does.
#[allow(dead_code)]
#[path = "src/cue/mod.rs"]
mod cue;
#[allow(dead_code)]
#[path = "src/scan/dictionary.rs"]
mod dictionary;
#[allow(dead_code)]
#[path = "src/word.rs"]
mod word;

use dictionary::Dictionary;
use std::collections::BTreeMap;
use std::{env, fs, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=src/cue");
    println!("cargo:rerun-if-changed=src/scan/dictionary.rs");
    println!("cargo:rerun-if-changed=src/word.rs");
    println!("cargo:rerun-if-changed=data/places.tsv");

    // The tables are full of addresses. At an address that is known they are right as they stand; otherwise all of them are
    // written anew at each start, which takes longer than a release does.
    let target = |part: &str| env::var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }

    // One pattern a word; a word may have several meanings, of several tables. Places are numbered
    // behind the rows of the cue tables.
    let mut meanings: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    let mut number = 0u16;
    for row in cue::rows() {
        meanings.entry(row.word).or_default().push(number);
        number += 1;
    }
    let places_from = number;
    let table = fs::read_to_string("data/places.tsv").expect("the table of places is there");
    let places: Vec<Place<'_>> = table.lines().filter(|line| !line.starts_with('#')).map(Place::read).collect();
    for (place, id) in places.iter().zip(places_from..) {
        assert!(id < cue::OWN_FROM, "rows and places reach into the numbers of the user's own rows");
        let short = place.short.split('|').filter(|form| !form.is_empty());
        for name in std::iter::once(place.name).chain(short) {
            meanings.entry(name).or_default().push(id);
        }
    }

    let mut starts = vec![0u32];
    let mut flat: Vec<u16> = Vec::new();
    for ids in meanings.values() {
        flat.extend(ids);
        starts.push(flat.len() as u32);
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let out = Path::new(&out);
    let Dictionary { marks, slots, pairs, groups, order, starts: words, text } = Dictionary::of(meanings.keys().copied());
    fs::write(
        out.join("dictionary.rs"),
        format!(
            "static DICTIONARY: Dictionary = Dictionary {{
                marks: Cow::Borrowed(&{marks:?}),
                slots: Cow::Borrowed(&{slots:?}),
                pairs: Cow::Borrowed(&{pairs:?}),
                groups: Cow::Borrowed(&{groups:?}),
                order: Cow::Borrowed(&{order:?}),
                starts: Cow::Borrowed(&{words:?}),
                text: Cow::Borrowed({text:?}),
            }};"
        ),
    )
    .expect("writing to OUT_DIR");
    fs::write(
        out.join("meanings.rs"),
        format!(
            "/// Places are numbered from here on, behind the rows of the cue tables.\n\
             const PLACES_FROM: u16 = {places_from};\n\
             static STARTS: &[u32] = &{starts:?};\nstatic MEANINGS: &[u16] = &{flat:?};\n"
        ),
    )
    .expect("writing to OUT_DIR");
    let places: String = places.iter().map(Place::written).collect();
    fs::write(out.join("places.rs"), format!("static PLACES: &[Place] = &[\n{places}];\n")).expect("writing to OUT_DIR");
}

/// A row of the table of places. It is generated and tested, so one that does not fit is a bug.
struct Place<'t> {
    code: u32,
    name: &'t str,
    short: &'t str,
    level: &'static str,
    parent: u32,
    historical: bool,
}

impl<'t> Place<'t> {
    fn read(line: &'t str) -> Place<'t> {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("six cells in a row of places.tsv");
        let (code, name, short) = (next(), next(), next());
        let (level, parent, until) = (next(), next(), next());
        Place {
            code: code.parse().expect("a code in places.tsv"),
            name,
            short,
            level: match level {
                "province" => "Province",
                "prefecture" => "Prefecture",
                "county" => "County",
                other => panic!("level {other} in places.tsv"),
            },
            parent: parent.parse().unwrap_or(0),
            historical: until == "historical",
        }
    }

    /// The row as the library has it.
    fn written(&self) -> String {
        let Place { code, name, short, level, parent, historical } = self;
        format!(
            "Place {{ code: {code}, name: {name:?}, short: {short:?}, level: Level::{level}, parent: {parent}, historical: {historical} }},\n"
        )
    }
}
