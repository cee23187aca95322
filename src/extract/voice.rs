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
const SPEAK: &[&str] = &["局长", "厅长", "主任", "市长", "区长", "县长", "书记", "镇长", "负责人", "总经济师", "总工程师"];

/// The places of the speakers, by the offices that are told before their names; only those below the release's own.
pub(super) fn voices(release: &Release<'_>) -> Vec<Option<Voice>> {
    let head = &release.folded[..floor(&release.folded, INTRODUCED)];
    let of = |name: &String| {
        head.match_indices(name.as_str()).find_map(|(at, _)| {
            let from = floor(head, at.saturating_sub(OFFICE));
            // Another speaker or sentence is not of this one's office.
            let from = head[from..at].rfind(['。', '\n', '，', '、', '：']).map_or(from, |i| from + i);
            let hits = release.hits.within(from..at).iter().filter(|hit| hit.is_place());
            let (hit, place) = hits.rev().find_map(|hit| Some((hit, place_of(hit, release.place)?)))?;
            let office = &head[hit.end..at];
            let below = release.place.is_some_and(|home| place.code != home.code && place.within(home));
            // 厅长 马维东　兰州市…: one title stands before the name.
            let one = office.split_whitespace().count() <= 1;
            (below && one && has_any(office, SPEAK)).then(|| (place, hit.span()))
        })
    };
    release.speakers.iter().map(of).collect()
}
