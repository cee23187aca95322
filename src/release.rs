//! A text as a release: title, date, place, speakers, paragraphs, sentences.
//!
//! Parsing is total: any text is a release, a poor one has fewer parts. Page furniture is left in place,
//! so that every offset points into the text as read.

use crate::figure::Moment;
use crate::name::Names;
use crate::place::{self, Level, Place};
use crate::scan::{Hits, place_of};
use crate::table::{self, Cell, Table};
use crate::traditional;
use crate::{number, number::Number};
use std::borrow::Cow;
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
    /// The same text in simplified characters, byte for byte at the same offsets.
    pub folded: Cow<'t, str>,
    /// Byte range of the title.
    pub title: Option<Range<usize>>,
    /// Year, month and day of publication, as far as they are told.
    pub published: Option<(u16, Option<u8>, Option<u8>)>,
    /// The place whose release it is.
    pub place: Option<&'static Place>,
    /// The name of that place as the contract prints it; 全国 for the country.
    pub region: Option<&'static str>,
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
    /// Names in quotation marks.
    pub names: Names,
    /// Tables.
    pub tables: Vec<Table>,
}

/// What the user knows and the text does not tell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given {
    /// The date of publication.
    pub date: Option<(u16, Option<u8>, Option<u8>)>,
    /// The release's own place.
    pub place: Option<&'static Place>,
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
        let folded = traditional::fold(text);
        let numbers = number::scan(&folded);
        let hits = scan(&folded);
        let mut release = Release {
            text,
            title: None,
            published: None,
            place: given.place,
            region: None,
            speakers: Vec::new(),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            numbers,
            hits,
            names: Names::of(&folded),
            tables: table::find(&folded),
            folded,
        };
        release.lay_out();
        release.place = given.place.or_else(|| if release.national() { None } else { release.find_place() });
        release.region = match release.place {
            Some(place) => Some(release.name_of(place)),
            None if release.national() => Some("全国"),
            None => None,
        };
        release.published = given.date.or_else(|| release.find_date());
        release
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

    /// The line number of a byte, from 1.
    pub fn line_of(&self, at: usize) -> usize {
        self.text[..at].bytes().filter(|b| *b == b'\n').count() + 1
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
        if let Some(name) = speaker_label(content) {
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

    /// The place whose release it is: named in the title, else named most often, by evidence of position.
    fn find_place(&self) -> Option<&'static Place> {
        // A letterhead above the title is of the title.
        let title = 0..self.title.clone().map_or(0, |t| t.end);
        let voice = self.voice();
        let mut score: Vec<(&'static Place, i32)> = Vec::new();
        let mut add = |place: &'static Place, points: i32| match score.iter_mut().find(|(p, _)| std::ptr::eq(*p, place)) {
            Some((_, sum)) => *sum += points,
            None => score.push((place, points)),
        };
        for hit in self.hits.within(0..self.folded.len()) {
            if hit.places().next().is_none() || self.hidden(hit) {
                continue;
            }
            let Some(place) = place_of(hit, None) else { continue };
            let behind = &self.folded[hit.end..];
            // A newspaper's or site's name is weak evidence, a road's or school's none.
            if ["路", "街", "大道", "大学", "学院", "银行", "高速", "大桥"].iter().any(|w| behind.starts_with(w)) {
                continue;
            }
            let weak = ["日报", "晚报", "发布", "新闻网", "在线", "电视"].iter().any(|w| behind.starts_with(w));
            let full = &self.folded[hit.span()] == place.name;
            let mut points = if weak {
                1
            } else if full {
                6
            } else {
                4
            };
            if title.contains(&hit.start) && !weak {
                points += if self.folded[..hit.start].trim().is_empty() { 2000 } else { 800 };
            }
            // A letterhead or signature: 吉林省审计厅 on a line of its own.
            let line = behind.split('\n').next().unwrap_or_default().trim();
            if line.chars().count() <= 16 && ["厅", "局", "委员会", "人民政府", "办公室"].iter().any(|w| line.ends_with(w)) {
                points += 60;
            }
            // 市住建局, 市政府 right behind the name: the place speaks itself.
            if ["住建", "住房", "政府", "人民政府", "市政府", "城镇老旧", "召开", "举行"].iter().any(|w| behind.starts_with(w))
            {
                points += 12;
            }
            if voice == Some(Level::Province)
                && place.level != Level::Province
                && !title.contains(&hit.start)
                && let Some(province) = place::by_code(place.code / 10_000 * 10_000)
            {
                add(province, points / 2 + 1);
            }
            add(place, points);
        }
        let suits = |place: &Place| match voice {
            Some(Level::Province) => place.level == Level::Province,
            Some(Level::Prefecture) => place.level != Level::Province || matches!(place.code / 10_000, 11 | 12 | 31 | 50),
            Some(Level::County) => place.level == Level::County,
            None => true,
        };
        score
            .iter()
            .enumerate()
            .max_by_key(|(i, (place, points))| (if suits(place) { *points * 4 } else { *points }, std::cmp::Reverse(*i)))
            .map(|(_, (place, _))| *place)
    }

    /// The level that 全市, 我省 … speak for: the city level stands for county-level cities too.
    fn voice(&self) -> Option<Level> {
        let count = |words: &[&str]| words.iter().map(|w| self.folded.matches(w).count()).sum::<usize>();
        // 居全省前列 is said by cities.
        let compared = count(&["居全省", "全省第", "全省前", "占全省", "全省首", "全省率先", "在全省", "全省平均", "全省唯一", "全省最"]);
        let province = count(&["我省", "全省", "省住房", "省住建", "省政府"]).saturating_sub(compared);
        let city = count(&["我市", "全市", "市住建局", "市住房", "市政府", "我州", "全州"]);
        let county = count(&["我县", "全县", "该县", "县住建局", "县政府"]);
        let most = province.max(city).max(county);
        match most {
            0 => None,
            _ if most == city => Some(Level::Prefecture),
            _ if most == province => Some(Level::Province),
            _ => Some(Level::County),
        }
    }

    /// Whether the whole country speaks: no title names a place, and 全国 is said more than any place.
    pub fn national(&self) -> bool {
        let title = self.title.clone().unwrap_or(0..0);
        let named = self.hits.within(title.clone()).iter().any(|hit| hit.places().next().is_some());
        !named
            && self.folded.matches("全国").count() >= 2
            && self.voice().is_none()
            && (self.folded[title].contains("全国")
                || ["住房城乡建设部", "住房和城乡建设部", "国家发展改革委"].iter().any(|w| self.folded.contains(w)))
    }

    /// The official name that the text itself uses for a place: 延边州 where it nowhere says 延边朝鲜族自治州.
    pub fn name_of(&self, place: &Place) -> &'static str {
        if self.folded.contains(place.name) {
            return place.name;
        }
        place.forms().find(|form| form.ends_with(['州', '县', '旗', '盟']) && self.folded.contains(form)).unwrap_or(place.name)
    }

    /// Whether a hit lies inside a longer one.
    pub fn hidden(&self, hit: &crate::scan::Hit) -> bool {
        self.hits.around(hit.span()).any(|other| other.end - other.start > hit.end - hit.start)
    }

    fn find_date(&self) -> Option<(u16, Option<u8>, Option<u8>)> {
        let lines: Vec<Range<usize>> = {
            let mut at = 0;
            self.folded
                .split_inclusive('\n')
                .map(|l| {
                    let s = at..at + l.len();
                    at = s.end;
                    s
                })
                .filter(|s| !self.folded[s.clone()].trim().is_empty())
                .collect()
        };
        // A line of furniture that gives the date, near the top or at the bottom.
        for line in lines.iter().take(8).chain(lines.iter().rev().take(6)) {
            let content = &self.folded[line.clone()];
            if content.chars().count() > 160 {
                continue;
            }
            if let Some(date) = full_date(content) {
                return Some(date);
            }
        }
        // A date in full in the first or last sentence of the text.
        let head = self.sentences.first().map(|s| &self.folded[s.span.clone()]);
        let tail = self.sentences.last().map(|s| &self.folded[s.span.clone()]);
        for sentence in [head, tail].into_iter().flatten() {
            if let Some(date) = full_date(sentence) {
                return Some(date);
            }
        }
        // The year of the title, and the day of the dateline.
        let year = self.title.as_ref().and_then(|t| first_year(&self.folded[t.clone()])).or_else(|| head.and_then(first_year));
        let year = year?;
        let day = self.sentences.iter().take(4).find_map(|s| month_day(&self.folded[s.span.clone()]));
        match day {
            Some((month, day)) => Some((year, Some(month), Some(day))),
            None => Some((year, None, None)),
        }
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
    for (i, c) in body.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = (depth - 1).max(0),
            _ => {}
        }
        // A bracket that never closes must not swallow the rest of the text.
        let inside = depth > 0 && body[i..].contains(['）', ')']);
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

/// `2024-11-26`, `2024/4/10`, `2024年7月29日`: the first date in full.
fn full_date(text: &str) -> Option<(u16, Option<u8>, Option<u8>)> {
    let digits: Vec<(usize, char)> = text.char_indices().map(|(i, c)| (i, plain(c))).collect();
    for (k, (_, c)) in digits.iter().enumerate() {
        if !c.is_ascii_digit() || (k > 0 && digits[k - 1].1.is_ascii_digit()) {
            continue;
        }
        let rest: String = digits[k..].iter().map(|(_, c)| *c).filter(|c| *c != ' ').take(14).collect();
        if let Some(date) = parse_date(&rest) {
            return Some(date);
        }
    }
    None
}

/// Full-width digits and signs as plain ones.
fn plain(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '－' | '—' | '–' | '／' | '.' | '．' => '-',
        '/' => '-',
        _ => c,
    }
}

fn parse_date(text: &str) -> Option<(u16, Option<u8>, Option<u8>)> {
    let year: u16 = text.get(..4)?.parse().ok()?;
    if !(1990..2100).contains(&year) {
        return None;
    }
    let rest = text[4..].strip_prefix('年').or_else(|| text[4..].strip_prefix('-'))?;
    let (month, rest) = leading(rest)?;
    let rest = rest.strip_prefix('月').or_else(|| rest.strip_prefix('-'))?;
    let (day, _) = leading(rest)?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, Some(month), Some(day)))
}

/// A number of one or two digits at the head of a text.
fn leading(text: &str) -> Option<(u8, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()).min(2);
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn first_year(text: &str) -> Option<u16> {
    let text: String = text.chars().map(plain).collect();
    text.match_indices('年').find_map(|(i, _)| {
        let head = text[..i].trim_end();
        let year: u16 = head.get(head.len().checked_sub(4)?..)?.parse().ok()?;
        (1990..2100).contains(&year).then_some(year)
    })
}

fn month_day(text: &str) -> Option<(u8, u8)> {
    let text: String = text.chars().map(plain).collect();
    text.match_indices('月').find_map(|(i, _)| {
        let head = &text[..i];
        let from = head.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |k| k + head[k..].chars().next().map_or(1, char::len_utf8));
        let month: u8 = head[from..].parse().ok()?;
        let (day, rest) = leading(&text[i + '月'.len_utf8()..])?;
        (rest.starts_with('日') && (1..=12).contains(&month)).then_some((month, day))
    })
}
