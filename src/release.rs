//! A text as a release: title, date, place, speakers, paragraphs, sentences.
//!
//! Parsing is total: any text is a release, a poor one has fewer parts. Page furniture is left in place,
//! so that every offset points into the text as read.

mod date;
mod furniture;
mod home;
mod part;

pub use date::Published;
pub(crate) use furniture::furniture;
pub use part::{PART, Start, parts};

use crate::cue::{self, Row, Table as CueTable};
use crate::figure::Moment;
use crate::lexicon::Lexicon;
use crate::mention::{ceil, floor, is_han};
use crate::name::Names;
use crate::place::{Level, Place};
use crate::plain::Plain;
use crate::scan::{Hit, Hits, kind};
use crate::search::{ends_with_any, has_any, starts_with_any};
use crate::sign::{Sign, Signs};
use crate::table::{self, Cell, Table};
use crate::traditional;
use crate::{number, number::Number};
use std::borrow::Cow;
use std::collections::HashMap;
use std::mem;
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
    /// Every character of the plain text that is not Chinese.
    pub signs: Signs,
    /// Every numeral.
    pub numbers: Vec<Number>,
    /// Every word of the cue tables and every place name.
    pub hits: Hits,
    /// The level that 全市, 我省 … speak for.
    voice: Option<Level>,
    /// The official forms of place names that the text uses, by code.
    forms: HashMap<u32, &'static str>,
    /// Names in quotation marks.
    pub names: Names,
    /// Tables.
    pub tables: Vec<Table>,
    /// The user's own metrics and words.
    pub lexicon: Option<&'static Lexicon>,
    /// Where the text begins in the longer one that it is a part of.
    pub start: Start,
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
    /// Where the text begins, if it is a [part](parts) of a longer one.
    pub start: Start,
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
        let signs = Signs::of(text);
        let plain = Plain::read(text, &signs);
        let folded = traditional::read(&plain.text, &signs);
        let changed = !plain.is_as_read() || matches!(folded, Cow::Owned(_));
        let folded = folded.into_owned();
        let signs = if changed { Signs::of(&folded) } else { signs };
        let tables = table::read(&folded, &signs);
        let mut numbers = Vec::new();
        number::read(&table::parted(&folded, &tables), &signs, &mut numbers);
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
            voice: None,
            forms: HashMap::new(),
            names: Names::read(&folded, &signs),
            tables,
            folded,
            signs,
            lexicon: given.lexicon,
            start: given.start,
        };
        release.lay_out();
        release.voice = release.find_voice();
        release.forms = release.find_forms();
        release.place = given.place.or_else(|| if release.national() { None } else { release.find_place() });
        let town = given.place.is_none().then(|| release.town().or_else(|| release.namesake())).flatten();
        (release.region, release.region_code) = match release.place {
            _ if town.is_some() => (town, None),
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
        let (folded, signs) = (mem::take(&mut self.folded), mem::take(&mut self.signs));
        for (line, signs) in signs.lines(&folded) {
            let (mut from, mut first) = (line.start, 0);
            // A row of a table is one piece, whatever its cells hold.
            if !table::holds(&self.tables, line.start) {
                for at in 1..signs.len() {
                    if lost_break(signs[at - 1], signs[at]) {
                        self.paragraph(&folded, from..signs[at].at, &signs[first..at]);
                        (from, first) = (signs[at].at, at);
                    }
                }
            }
            self.paragraph(&folded, from..line.end, &signs[first..]);
        }
        (self.folded, self.signs) = (folded, signs);
    }

    fn paragraph(&mut self, text: &str, span: Range<usize>, signs: &[Sign]) {
        let body = &text[span.clone()];
        let content = body.trim();
        if content.is_empty() {
            return;
        }
        let ends_sentence = content.ends_with(['。', '；', '！', '？', '!', '?', ';', '：', ':', '，', ',', '.']);
        let first = self.paragraphs.is_empty();
        // 索引号：…　发布日期：…: the title is below it.
        let top = self.paragraphs.len() <= 3 && self.paragraphs.iter().all(|p| furniture(&text[p.span.clone()]));
        let mut speaker = None;
        if let Some(label) = speaker_label(text, span.start, signs) {
            // As the text has it, not in simplified characters.
            let name = &*self.plain.words(label);
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
        let agency = |line: &str| ends_with_any(line, &["局", "委员会", "厅", "办公室", "督查室", "人民政府", "部"]) && is_short(line, 24);
        let second = self.paragraphs.last().is_some_and(|above| above.role == Role::Title)
            && self.title.clone().is_some_and(|title| agency(&text[title]))
            && is_short(content, 60)
            && !ends_sentence;
        if second {
            self.title = Some(trimmed(text, span.clone()));
        }
        let role = if table::holds(&self.tables, span.start) {
            Role::Table
        } else if top && is_short(content, 60) && !content.ends_with('。') && !furniture(content) {
            self.title = Some(trimmed(text, span.clone()));
            Role::Title
        } else if content.ends_with(['？', '?']) {
            Role::Question
        } else if !ends_sentence && is_short(content, 40) {
            Role::Heading
        } else {
            Role::Body
        };
        let (mut from, mut start) = (self.sentences.len(), span.start);
        for sentence in Sentences::of(text, span.clone(), signs, role == Role::Title) {
            let end = sentence.end;
            self.sentences.push(Sentence { span: sentence });
            // A line without end is cut, so that what looks back in its paragraph does not look far.
            if end - start > LONGEST_PARAGRAPH {
                self.paragraphs.push(Paragraph { span: start..end, role, sentences: from..self.sentences.len(), speaker });
                (from, start) = (self.sentences.len(), end);
            }
        }
        if from < self.sentences.len() {
            self.paragraphs.push(Paragraph { span: start..span.end, role, sentences: from..self.sentences.len(), speaker });
        }
    }

    /// Whether a hit lies inside a longer one that says more than what mood its paragraph is in.
    pub fn hidden(&self, hit: &Hit) -> bool {
        let speaks = |other: &Hit| other.is_place() || other.tells(!(kind::WEIGHT | kind::MOOD));
        self.hits.around(hit.span()).any(|other| other.end - other.start > hit.end - hit.start && speaks(other))
    }
}

/// Where a page lost its line breaks: a closing mark followed by a blank.
fn lost_break(mark: Sign, blank: Sign) -> bool {
    matches!(blank.c, ' ' | '\u{3000}') && matches!(mark.c, '。' | '！' | '!' | '？' | '?') && mark.end() == blank.at
}

/// The bytes of a paragraph that is cut. The longest line of four hundred reports of governments has half of them.
const LONGEST_PARAGRAPH: usize = 16 << 10;
/// The bytes of a sentence that is cut. The longest in those reports has a third of them.
const LONGEST_SENTENCE: usize = 8 << 10;
/// The numbers of a sentence that is cut. No sentence of those reports has half of them.
const MOST_NUMBERS: usize = 200;

/// The sentences of a paragraph: they end with 。！？ outside brackets, or with the paragraph.
struct Sentences<'a> {
    text: &'a str,
    span: Range<usize>,
    signs: &'a [Sign],
    /// Where the last bracket closes: one that never does must not swallow the rest of the text.
    last_close: Option<usize>,
    /// Whether it is a title, whose halves a blank parts.
    title: bool,
}

impl<'a> Sentences<'a> {
    fn of(text: &'a str, span: Range<usize>, signs: &'a [Sign], title: bool) -> Self {
        let last_close = signs.iter().rfind(|sign| matches!(sign.c, '）' | ')')).map(|sign| sign.at);
        Sentences { text, span, signs, last_close, title }
    }

    /// 今年已筹集1.86万套 公租房在保家庭逾3万户: whether a blank in a title parts what counts something from words that go on.
    fn halves(&self, blank: Sign) -> bool {
        let (head, behind) = (&self.text[self.span.start..blank.at], &self.text[blank.end()..self.span.end]);
        let counts = |half: &str| {
            half.char_indices().any(|(at, c)| {
                let rest = &half[at + c.len_utf8()..];
                c.is_ascii_digit() && !rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit() || "年月日.-—".contains(c))
            })
        };
        let words = |c: Option<char>| c.is_some_and(|c| crate::mention::is_han(c) || matches!(c, '）' | ')'));
        // …项目全部开工　惠及居民5.3万户 is of what the first half tells.
        let follows = starts_with_any(behind, &["惠及", "涉及", "覆盖", "受益", "其中"]);
        // 实施城市更新项目1000个 老旧小区改造与危旧房改造“双线并进”: so are a half that counts and one that is long enough to say something.
        let says = |half: &str| half.chars().filter(|c| crate::mention::is_han(*c)).count() >= 8;
        let both = counts(head) && (counts(behind) || says(behind));
        self.title && !follows && words(head.chars().next_back()) && words(behind.chars().next()) && both
    }

    /// Where the next sentence ends, and how many signs are in it.
    fn end(&self) -> (usize, usize) {
        let (mut depth, mut numbers, mut end) = (0, 0, self.span.start);
        let limit = ceil(self.text, (self.span.start + 2 * LONGEST_SENTENCE).min(self.span.end));
        for (count, sign) in (1..).zip(self.signs) {
            match sign.c {
                _ if sign.at >= limit => return (limit, count - 1),
                '（' | '(' => depth += 1,
                '）' | ')' => depth = (depth - 1).max(0),
                '。' | '！' | '？' | '!' | '?' if depth == 0 || self.last_close.is_none_or(|close| close <= sign.at) => {
                    return (sign.end(), count);
                }
                ' ' | '\u{3000}' if self.halves(*sign) => return (sign.end(), count),
                // A sentence without end is cut, so that what looks through a sentence does not look far.
                '，' | '、' | '；' | ';' | ' ' | '\u{3000}' | '\t'
                    if sign.at - self.span.start > LONGEST_SENTENCE || numbers > MOST_NUMBERS =>
                {
                    return (sign.end(), count);
                }
                '0'..='9' if sign.at != end => {
                    numbers += 1;
                    if numbers > 2 * MOST_NUMBERS {
                        return (sign.at, count - 1);
                    }
                }
                _ => {}
            }
            end = sign.end();
        }
        (limit, self.signs.len())
    }
}

impl Iterator for Sentences<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while !self.span.is_empty() {
            let (end, count) = self.end();
            let sentence = self.span.start..end;
            (self.span.start, self.signs) = (end, &self.signs[count..]);
            if !self.text[sentence.clone()].trim_start().is_empty() {
                return Some(sentence);
            }
        }
        None
    }
}

/// Whether a text has no more characters than that.
pub(crate) fn is_short(text: &str, characters: usize) -> bool {
    // Four bytes hold any character.
    text.len() <= 4 * characters && text.chars().count() <= characters
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
    "负责人",
    "调研员",
];

/// `刘凯：…`, `市住建局住房保障科科长 肖铁: …`: the label of a turn in a transcript.
///
/// So is a line in square brackets: [马建军], [天水市住建局局长 王红霞].
fn speaker_label(text: &str, start: usize, signs: &[Sign]) -> Option<Range<usize>> {
    if let [open, .., close] = signs
        && matches!((open.c, close.c), ('[', ']') | ('［', '］') | ('【', '】'))
        && text[start..open.at].trim().is_empty()
        && text[close.end()..].lines().next().is_none_or(|rest| rest.trim().is_empty())
    {
        let span = trimmed(text, open.end()..close.at);
        let label = &text[span.clone()];
        let named = is_short(label, 30) && (has_any(label, OFFICES) || label.ends_with("记者") || label == "主持人");
        return (named || introduced(&text[..floor(text, start.min(INTRODUCED))], label)).then_some(span);
    }
    // What no label has before its colon.
    let ends = |sign: &&Sign| matches!(sign.c, '：' | ':' | '，' | '。' | '、' | ',' | '；' | '《' | '0'..='9');
    let colon = signs.iter().find(ends).filter(|sign| matches!(sign.c, '：' | ':'))?;
    let span = trimmed(text, start..colon.at);
    let label = &text[span.clone()];
    let named = !label.is_empty() && is_short(label, 30) && has_any(label, OFFICES);
    (named || introduced(&text[..floor(text, start.min(INTRODUCED))], label)).then_some(span)
}

/// How far from the top, in bytes, those who speak are introduced.
pub(crate) const INTRODUCED: usize = 6000;

/// 兰州市住建局局长 赵海清, and further down 赵海清：: whether a label is the name of somebody whose office was told with it.
fn introduced(before: &str, label: &str) -> bool {
    let name = (2..=4).contains(&label.chars().count()) && label.chars().all(is_han);
    let office = |(at, _): (usize, &str)| {
        let head = before[..at].trim_end_matches([' ', '\u{3000}']);
        ends_with_any(head, OFFICES)
    };
    name && before.match_indices(label).any(office)
}
