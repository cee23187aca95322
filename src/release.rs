//! A text as a release: title, date, place, speakers, paragraphs, sentences.
//!
//! Parsing is total: any text is a release, a poor one has fewer parts. Page furniture is left in place,
//! so that every offset points into the text as read.

mod date;
mod home;

pub use date::Published;

use crate::cue::{self, Mood, Row, Says, Table as CueTable};
use crate::figure::Moment;
use crate::lexicon::Lexicon;
use crate::name::Names;
use crate::place::Place;
use crate::plain::Plain;
use crate::scan::Hits;
use crate::table::{self, Cell, Table};
use crate::traditional;
use crate::{number, number::Number};
use std::collections::HashMap;
use std::ops::Range;

/// What kind of paragraph it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title.
    Title,
    /// A line that heads a section.
    Heading,
    /// A question in an interview or press conference.
    Question,
    /// Running text.
    Body,
    /// A row of a table: cells parted by tabs.
    Table,
}

/// A paragraph: a line, or what stands between two breaks within a line.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Byte range in the text.
    pub span: Range<usize>,
    /// What kind it is.
    pub role: Role,
    /// Its sentences, as indices into [`Release::sentences`].
    pub sentences: Range<usize>,
    /// Who speaks: an index into [`Release::speakers`].
    pub speaker: Option<usize>,
}

/// A sentence.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Byte range in the text, its closing mark included.
    pub span: Range<usize>,
}

/// A text read as a release.
#[derive(Debug)]
pub struct Release<'t> {
    /// The text as read.
    pub text: &'t str,
    /// The text read past what its page did to its characters: what everything else here is a range of.
    pub plain: Plain<'t>,
    /// The plain text in simplified characters, byte for byte at the same offsets.
    pub folded: String,
    /// Byte range of the title.
    pub title: Option<Range<usize>>,
    /// Year, month and day of publication, as far as they are told.
    pub published: Option<Published>,
    /// The place whose release it is.
    pub place: Option<&'static Place>,
    /// The name of that place as the contract prints it; 全国 for the country, and the town where a town speaks.
    pub region: Option<String>,
    /// Its code in GB/T 2260; none for the country and for a town, which have none.
    pub region_code: Option<u32>,
    /// Those who speak, in the order in which they first do.
    pub speakers: Vec<String>,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in text order.
    pub sentences: Vec<Sentence>,
    /// Every numeral.
    pub numbers: Vec<Number>,
    /// Every word of the cue tables and every place name.
    pub hits: Hits,
    /// The official forms of place names that the text uses, by code.
    forms: HashMap<u32, &'static str>,
    /// Names in quotation marks.
    pub names: Names,
    /// Tables.
    pub tables: Vec<Table>,
    /// The user's own metrics and words.
    pub lexicon: Option<&'static Lexicon>,
}

/// What the user knows and the text does not tell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given {
    /// The date of publication.
    pub date: Option<Published>,
    /// The release's own place.
    pub place: Option<&'static Place>,
    /// Metrics and words of the user's own.
    pub lexicon: Option<&'static Lexicon>,
}

impl<'t> Release<'t> {
    /// Reads a text as a release.
    pub fn of(text: &'t str, given: Given) -> Release<'t> {
        Release::read(text, given, Hits::of)
    }

    /// Reads a text as if a row of the cue tables were not there: how a row is proved to decide something.
    pub fn without(text: &'t str, given: Given, row: u16) -> Release<'t> {
        Release::read(text, given, |text| Hits::without(text, row))
    }

    fn read(text: &'t str, given: Given, scan: impl Fn(&str) -> Hits) -> Release<'t> {
        let plain = Plain::of(text);
        let folded = traditional::fold(&plain.text).into_owned();
        let numbers = number::scan(&folded);
        let mut hits = scan(&folded);
        if let Some(lexicon) = given.lexicon {
            hits.add(lexicon.scan(&folded));
        }
        let mut release = Release {
            text,
            plain,
            title: None,
            published: None,
            place: given.place,
            region: None,
            region_code: None,
            speakers: Vec::new(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            numbers,
            hits,
            forms: HashMap::new(),
            names: Names::of(&folded),
            tables: table::find(&folded),
            folded,
            lexicon: given.lexicon,
        };
        release.lay_out();
        release.forms = release.find_forms();
        release.place = given.place.or_else(|| if release.national() { None } else { release.find_place() });
        (release.region, release.region_code) = match release.place {
            _ if given.place.is_none() && release.town().is_some() => (release.town(), None),
            Some(place) => (Some(release.name_of(place).to_owned()), Some(place.code)),
            None if release.national() => (Some("全国".to_owned()), None),
            None => (None, None),
        };
        release.published = given.date.or_else(|| release.find_date());
        release
    }

    /// The row of that number, which told something about this release, and its table.
    pub fn row(&self, number: u16) -> (&'static CueTable, &'static Row) {
        let own = self.lexicon.and_then(|lexicon| Some((lexicon.table(), lexicon.row(number)?)));
        own.unwrap_or_else(|| (cue::table_of(number), cue::row(number)))
    }

    /// The year that 今年 means, where the release tells it.
    pub fn year(&self) -> Option<u16> {
        self.published.map(|(year, ..)| year)
    }

    /// The month of publication.
    pub fn month(&self) -> Option<Moment> {
        self.published.and_then(|(year, month, _)| month.map(|month| Moment::month(year, month)))
    }

    /// The cell of a table that a byte lies in.
    pub fn cell_at(&self, at: usize) -> Option<Cell> {
        table::cell_at(&self.folded, &self.tables, at)
    }

    /// The title as the text has it.
    pub fn title(&self) -> Option<&'t str> {
        self.title.clone().map(|span| &self.text[self.plain.original(span)])
    }

    /// Numbers that start in a byte range, as indices.
    pub fn numbers_in(&self, span: &Range<usize>) -> Range<usize> {
        let from = self.numbers.partition_point(|n| n.start < span.start);
        from..from + self.numbers[from..].partition_point(|n| n.start < span.end)
    }

    fn lay_out(&mut self) {
        let folded = std::mem::take(&mut self.folded);
        let mut at = 0;
        let mut previous_question = false;
        for line in folded.split_inclusive('\n') {
            let span = at..at + line.len();
            at = span.end;
            // A row of a table is one piece, whatever its cells hold.
            let row = self.tables.iter().any(|t| t.holds(span.start));
            let pieces = if row { vec![span] } else { pieces(&folded, span) };
            for piece in pieces {
                self.paragraph(&folded, piece, &mut previous_question);
            }
        }
        self.folded = folded;
    }

    fn paragraph(&mut self, text: &str, span: Range<usize>, after_question: &mut bool) {
        let body = &text[span.clone()];
        let content = body.trim();
        if content.is_empty() {
            return;
        }
        let ends_sentence = content.ends_with(['。', '；', '！', '？', '!', '?', ';', '：', ':', '，', ',', '.']);
        let first = self.paragraphs.is_empty();
        let mut speaker = None;
        if let Some(label) = speaker_label(content) {
            // As the text has it, not in simplified characters.
            let from = trimmed(text, span.clone()).start;
            let name = &*self.plain.words(from..from + label.len());
            let index = self.speakers.iter().position(|s| s == name).unwrap_or_else(|| {
                self.speakers.push(name.to_owned());
                self.speakers.len() - 1
            });
            speaker = Some(index);
        }
        let inherits = speaker.is_none() && !first;
        if inherits {
            speaker = self.paragraphs.last().and_then(|p| p.speaker);
        }
        // The agency's name as a letterhead: the title is the line below.
        let agency =
            |line: &str| ["局", "委员会", "厅", "办公室", "人民政府", "部"].iter().any(|w| line.ends_with(w)) && line.chars().count() <= 24;
        let second = self.paragraphs.len() == 1
            && self.title.clone().is_some_and(|title| agency(&text[title]))
            && content.chars().count() <= 60
            && !ends_sentence;
        if second {
            self.title = Some(trimmed(text, span.clone()));
        }
        let role = if self.tables.iter().any(|t| t.holds(span.start)) {
            Role::Table
        } else if first && content.chars().count() <= 60 && !content.ends_with('。') {
            self.title = Some(trimmed(text, span.clone()));
            Role::Title
        } else if content.ends_with(['？', '?']) {
            Role::Question
        } else if !ends_sentence && content.chars().count() <= 40 {
            Role::Heading
        } else {
            Role::Body
        };
        *after_question = role == Role::Question;
        let from = self.sentences.len();
        for sentence in sentences(text, span.clone()) {
            self.sentences.push(Sentence { span: sentence });
        }
        self.paragraphs.push(Paragraph { span, role, sentences: from..self.sentences.len(), speaker });
    }

    /// Whether a hit lies inside a longer one that says more than what mood its paragraph is in.
    pub fn hidden(&self, hit: &crate::scan::Hit) -> bool {
        let speaks = |other: &crate::scan::Hit| {
            other.places().next().is_some() || other.rows().any(|(_, says)| !matches!(says, Says::Mood(Mood::Future(_) | Mood::Past(_))))
        };
        self.hits.around(hit.span()).any(|other| other.end - other.start > hit.end - hit.start && speaks(other))
    }
}

/// Splits a line where a page lost its line breaks: a closing mark followed by blanks.
fn pieces(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = line.start;
    let body = &text[line.clone()];
    let mut previous = ' ';
    for (i, c) in body.char_indices() {
        if matches!(c, ' ' | '\u{3000}') && matches!(previous, '。' | '！' | '!' | '？' | '?') {
            let at = line.start + i;
            out.push(from..at);
            from = at;
        }
        previous = c;
    }
    out.push(from..line.end);
    out
}

/// Sentences end with 。！？ outside brackets, or with the paragraph.
fn sentences(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = span.start;
    let mut depth = 0i32;
    let body = &text[span.clone()];
    let last_close = body.rfind(['）', ')']);
    for (i, c) in body.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = (depth - 1).max(0),
            _ => {}
        }
        // A bracket that never closes must not swallow the rest of the text.
        let inside = depth > 0 && last_close.is_some_and(|close| close > i);
        if matches!(c, '。' | '！' | '？' | '!' | '?') && !inside {
            let end = span.start + i + c.len_utf8();
            if !text[from..end].trim().is_empty() {
                out.push(from..end);
            }
            from = end;
            depth = 0;
        }
    }
    if !text[from..span.end].trim().is_empty() {
        out.push(from..span.end);
    }
    out
}

fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let body = &text[span.clone()];
    let start = span.start + (body.len() - body.trim_start().len());
    let end = span.end - (body.len() - body.trim_end().len());
    start..end.max(start)
}

/// Words that a speaker's label in a transcript ends or begins with.
const OFFICES: &[&str] = &[
    "记者",
    "主持人",
    "科长",
    "局长",
    "主任",
    "市长",
    "厅长",
    "处长",
    "书记",
    "发言人",
    "网友",
    "县长",
    "区长",
    "部长",
    "司长",
    "院长",
    "问",
    "答",
    "经理",
    "秘书长",
    "总工程师",
    "组长",
    "嘉宾",
];

/// `刘凯：…`, `市住建局住房保障科科长 肖铁: …`: the label of a turn in a transcript.
fn speaker_label(paragraph: &str) -> Option<&str> {
    let colon = paragraph.find(['：', ':'])?;
    let label = paragraph[..colon].trim();
    let length = label.chars().count();
    if length == 0 || length > 30 || label.contains(['，', '。', '、', ',', '；', '《']) {
        return None;
    }
    if label.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let named = OFFICES.iter().any(|office| label.contains(office));
    named.then_some(label)
}
