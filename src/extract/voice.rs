//! The place that a speaker is of: 兰州市住房和城乡建设局局长 赵海清, who says 全市 of his city in a province's press conference.

use crate::mention::floor;
use crate::place::Place;
use crate::release::{INTRODUCED, Release};
use crate::scan::place_of;
use crate::search::has_any;
use std::ops::Range;

/// A place that somebody speaks for, and where the text says so.
pub(super) type Voice = (&'static Place, Range<usize>);

/// How far before the name the office may begin, in bytes.
const OFFICE: usize = 84;

/// Who speaks for a place. A reporter's or resident's place is not what the answers are of.
const SPEAK: &[&str] = &["局长", "厅长", "主任", "市长", "区长", "县长", "书记", "镇长", "负责人", "总经济师", "总工程师", "调研员"];

/// The places of the speakers, by the offices that are told before their names; only those below the release's own.
pub(super) fn voices(release: &Release<'_>) -> Vec<Option<Voice>> {
    let head = &release.folded[..floor(&release.folded, INTRODUCED)];
    // The place in a stretch of text that ends with an office of it.
    let office = |span: Range<usize>| {
        let below = |place: &Place| release.place.is_some_and(|home| place.code != home.code && place.within(home));
        let mut hits = release.hits.within(span.clone()).iter().filter(|hit| hit.is_place()).rev();
        // 大东区副区长白岩 is not of 长白.
        let (hit, place) = hits.find_map(|hit| Some((hit, place_of(hit, release.place).filter(|place| below(place))?)))?;
        has_any(&release.folded[hit.end..span.end], SPEAK).then(|| (place, hit.span()))
    };
    let before = |at: usize| {
        let from = floor(head, at.saturating_sub(OFFICE));
        // Another speaker or sentence is not of this one's office.
        let from = head[from..at].rfind(['。', '\n', '，', '、', '：']).map_or(from, |i| from + i);
        let (place, span) = office(from..at)?;
        // 厅长 马维东　兰州市…: one title stands before the name.
        (head[span.end..at].split_whitespace().count() <= 1).then_some((place, span))
    };
    let of = |name: &String| {
        // 皇姑区房产局局长于淼：the label itself has the office.
        let label = release.folded.find(name.as_str()).and_then(|at| office(at..at + name.len()));
        label.or_else(|| head.match_indices(name.as_str()).find_map(|(at, _)| before(at)))
    };
    release.speakers.iter().map(of).collect()
}
