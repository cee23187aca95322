//! What a page of a PDF shows: characters at their places, and the rules that are drawn between them.

use pdf_extract::{MediaBox, Path, PathOp, Transform};
use std::f64::consts::FRAC_PI_2;

/// Characters and rules at their places. The axes are those of a reader: x to the right along the line, y down.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    media: MediaBox,
}

/// A character, or several as a ligature.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Where it begins and ends along its line.
    pub(super) from: f64,
    pub(super) to: f64,
    /// How far down its line is.
    pub(super) y: f64,
    /// The size of its font.
    pub(super) size: f64,
    /// Which way its line runs, in quarters of a turn.
    pub(super) turn: u8,
}

/// A straight rule from its upper or left end to the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
}

impl Glyph {
    /// Whether nobody knows which character it is.
    pub(super) fn is_unknown(&self) -> bool {
        self.text.chars().all(|c| c == '\u{fffd}' || c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c))
    }

    /// Whether it shows nothing.
    pub(super) fn is_blank(&self) -> bool {
        !self.text.is_empty() && self.text.chars().all(char::is_whitespace)
    }
}

impl Rule {
    pub(super) fn is_upright(&self) -> bool {
        self.to.1 - self.from.1 > self.to.0 - self.from.0
    }
}

impl Page {
    pub(super) fn new(media: &MediaBox) -> Page {
        Page { glyphs: Vec::new(), rules: Vec::new(), media: *media }
    }

    /// A point as it is seen by who turns the page so that a line runs to the right.
    fn seen(&self, (x, y): (f64, f64), turn: u8) -> (f64, f64) {
        match turn {
            0 => (x, self.media.ury - y),
            1 => (y, x),
            2 => (self.media.urx - x, y),
            _ => (self.media.ury - y, self.media.urx - x),
        }
    }

    /// Takes a character.
    pub(super) fn show(&mut self, place: &Transform, width: f64, size: f64, text: &str) {
        let along = place.m11.hypot(place.m12) * size;
        let turn = (place.m12.atan2(place.m11) / FRAC_PI_2).round().rem_euclid(4.0) as u8;
        let (from, y) = self.seen((place.m31, place.m32), turn);
        let size = place.m21.hypot(place.m22) * size;
        self.glyphs.push(Glyph { text: text.to_owned(), from, to: from + width * along, y, size, turn });
    }

    /// Takes what is drawn: its straight lines, and its boxes as their edges. A box as thin as a line is one.
    pub(super) fn draw(&mut self, place: &Transform, path: &Path) {
        let at = |x: f64, y: f64| (place.m11 * x + place.m21 * y + place.m31, place.m12 * x + place.m22 * y + place.m32);
        let (mut first, mut last) = ((0.0, 0.0), (0.0, 0.0));
        for op in &path.ops {
            match *op {
                PathOp::MoveTo(x, y) => {
                    first = at(x, y);
                    last = first;
                }
                PathOp::LineTo(x, y) => {
                    self.rule(last, at(x, y));
                    last = at(x, y);
                }
                PathOp::Close => self.rule(last, first),
                PathOp::Rect(x, y, width, height) => {
                    let corners = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)];
                    for (corner, next) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                        self.rule(*corner, *next);
                    }
                }
                PathOp::CurveTo(.., x, y) => last = at(x, y),
            }
        }
    }

    /// Takes a rule that is level or upright, and longer than a stroke of a character.
    fn rule(&mut self, one: (f64, f64), other: (f64, f64)) {
        const SHORT: f64 = 6.0;
        const CROOKED: f64 = 1.0;
        let (one, other) = (self.seen(one, 0), self.seen(other, 0));
        let from = (one.0.min(other.0), one.1.min(other.1));
        let to = (one.0.max(other.0), one.1.max(other.1));
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        if width.min(height) <= CROOKED && width.max(height) >= SHORT {
            self.rules.push(Rule { from, to });
        }
    }

    /// The page turned so that most of its lines run to the right: tables are often laid across.
    pub(super) fn upright(mut self) -> Page {
        let count = |turn: u8| self.glyphs.iter().filter(|glyph| glyph.turn == turn).count();
        let most = (0..4).max_by_key(|turn| (count(*turn), 3 - turn)).unwrap_or(0);
        if most == 0 {
            return self;
        }
        let media = self.media;
        for rule in &mut self.rules {
            // Back to where they were drawn, and from there to where they are seen.
            let turned = |(x, y): (f64, f64)| Page { glyphs: Vec::new(), rules: Vec::new(), media }.seen((x, media.ury - y), most);
            let (one, other) = (turned(rule.from), turned(rule.to));
            *rule = Rule { from: (one.0.min(other.0), one.1.min(other.1)), to: (one.0.max(other.0), one.1.max(other.1)) };
        }
        for glyph in &mut self.glyphs {
            glyph.turn = (glyph.turn + 4 - most) % 4;
        }
        self
    }
}
