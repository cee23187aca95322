//! Builds the one automaton that finds every cue word and place name, from the tables themselves.
//!
//! Building it takes longer than reading a release, so it is done here, once, and embedded.

// The tables are shared with the library, which uses more of them than the build does.
#[allow(dead_code)]
#[path = "src/cue/mod.rs"]
mod cue;
#[allow(dead_code)]
#[path = "src/place.rs"]
mod place;
#[allow(dead_code)]
#[path = "src/word.rs"]
mod word;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use std::collections::BTreeMap;
use std::{env, fs, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=src/cue");
    println!("cargo:rerun-if-changed=src/word.rs");
    println!("cargo:rerun-if-changed=src/place.rs");
    println!("cargo:rerun-if-changed=data/places.tsv");

    // One pattern a word; a word may have several meanings, of several tables. Places are numbered
    // behind the rows of the cue tables.
    let mut meanings: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    let mut number = 0u16;
    for row in cue::rows() {
        meanings.entry(row.word).or_default().push(number);
        number += 1;
    }
    let places_from = number;
    for (name, index) in place::names() {
        let id = u16::try_from(usize::from(places_from) + index).expect("rows and places are few");
        assert!(id < cue::OWN_FROM, "rows and places reach into the numbers of the user's own rows");
        meanings.entry(name).or_default().push(id);
    }

    let automaton = CharwiseDoubleArrayAhoCorasick::<u32>::new(meanings.keys()).expect("the words are distinct");
    let mut starts = vec![0u32];
    let mut flat: Vec<u16> = Vec::new();
    for ids in meanings.values() {
        flat.extend(ids);
        starts.push(flat.len() as u32);
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let out = Path::new(&out);
    fs::write(out.join("automaton.bin"), automaton.serialize()).expect("writing to OUT_DIR");
    fs::write(
        out.join("meanings.rs"),
        format!(
            "/// Places are numbered from here on, behind the rows of the cue tables.\n\
             const PLACES_FROM: u16 = {places_from};\n\
             static STARTS: &[u32] = &{starts:?};\nstatic MEANINGS: &[u16] = &{flat:?};\n"
        ),
    )
    .expect("writing to OUT_DIR");
}
