//! Web pages: the release in them, without the page around it.
//!
//! A readability algorithm says where the release stands. What stands there is read from the page itself, since such
//! algorithms cut what looks poor to them, short tables first, and glue the cells of those that they leave. From the
//! lines around it come title, date and source. Lists of links, in the release and around it, are furniture.

use super::flow::{self, Flow, Line};
use super::line::is_blank_between;
use crate::error::Error;
use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};

/// The text of a page.
pub(super) fn text(page: &str) -> Result<String, Error> {
    let document = Document::from(page);
    let body = document.body().ok_or(Error::NoPageText)?;
    let main = main_part(&document, &body).unwrap_or(body.id);
    let lines: Vec<Line> = lines(&body, main).into_iter().filter(|line| !is_links(line)).collect();
    let from = lines.iter().position(|line| line.inside).ok_or(Error::NoPageText)?;
    let to = lines.iter().rposition(|line| line.inside).map_or(from, |last| last + 1);
    let heads = Heads::of(&document);
    let (above, inside, below) = (&lines[..from], &lines[from..to], &lines[to..]);

    let mut kept: Vec<&str> = Vec::new();
    let above = &above[above.len().saturating_sub(NEAR)..];
    if !inside.iter().take(NEAR).any(|line| heads.is_title(&line.text)) {
        match above.iter().rposition(|line| heads.is_title(&line.text)) {
            Some(title) => kept.extend(above[title..].iter().map(|line| line.text.as_str())),
            None => {
                kept.extend(heads.title.as_deref());
                kept.extend(above.iter().map(|line| line.text.as_str()).filter(|line| is_origin(line)));
            }
        }
    }
    kept.extend(inside.iter().map(|line| line.text.as_str()));
    kept.extend(below.iter().take(NEAR / 2).map(|line| line.text.as_str()).filter(|line| is_origin(line)));
    let ends = kept.iter().take(NEAR).chain(kept.iter().rev().take(NEAR / 2));
    if let Some(origin) = heads.origin.as_deref().filter(|_| !ends.copied().any(has_date)) {
        kept.insert(usize::from(kept.len() > 1), origin);
    }
    Ok(flow::text(kept))
}

/// Title, date and source stand within so many lines of the release.
const NEAR: usize = 8;

/// What the page says of its release in its head: the title, and where and when it is from.
struct Heads {
    /// The title, cut from the names of the site.
    title: Option<String>,
    /// All that may be the title.
    titles: Vec<String>,
    /// A line on date and source, from the tags that Chinese government sites must have.
    origin: Option<String>,
}

impl Heads {
    fn of(document: &Document) -> Heads {
        let meta = |names: &[&str]| {
            let tags = document.select("meta");
            let found = tags.nodes().iter().find(|tag| {
                let name = tag.attr("name").or_else(|| tag.attr("property"));
                name.is_some_and(|name| names.iter().any(|wanted| name.trim().eq_ignore_ascii_case(wanted)))
            });
            found.and_then(|tag| tag.attr("content")).map(|content| one_line(&content)).filter(|content| !content.is_empty())
        };
        let mut titles: Vec<String> = Vec::new();
        titles.extend(meta(&["ArticleTitle", "og:title"]));
        titles.extend(document.select("h1, h2").nodes().iter().map(|heading| one_line(&heading.text())));
        let page = one_line(&document.select_single("title").text());
        // The page's title begins with the release's, as the heading has it, and ends with the names of the site.
        let of_page = titles.iter().find(|title| !title.is_empty() && page.starts_with(title.as_str())).cloned();
        let first = || page.split(['_', '|']).next().and_then(|head| head.split(" - ").next()).map(|head| head.trim().to_owned());
        let title = meta(&["ArticleTitle"]).or(of_page).or_else(first).filter(|title| !title.is_empty());
        titles.extend(title.clone());
        titles.retain(|title| title.chars().count() >= 4);
        let date = meta(&["PubDate", "article:published_time", "publishdate"]).map(|date| format!("发布时间：{date}"));
        let source = meta(&["ContentSource"]).map(|source| format!("来源：{source}"));
        let origin = [date, source].into_iter().flatten().reduce(|date, source| format!("{date}　{source}"));
        Heads { title, titles, origin }
    }

    /// Whether a line is the title: long ones may be broken in two.
    fn is_title(&self, line: &str) -> bool {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        self.titles.iter().any(|title| {
            let title: String = title.chars().filter(|c| !c.is_whitespace()).collect();
            title == line || line.chars().count() >= 8 && title.starts_with(&line)
        })
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a line near the release says where, when or by whom it was published.
fn is_origin(line: &str) -> bool {
    const WORDS: &[&str] = &["来源", "發布", "发布", "时间", "日期", "作者", "编辑", "责编", "审核", "索引号", "文号"];
    line.chars().count() <= 160 && (WORDS.iter().any(|word| line.contains(word)) || has_date(line))
}

/// Whether a year is followed by what a date goes on with.
fn has_date(line: &str) -> bool {
    let from = |i: usize| line[i..].as_bytes();
    line.match_indices("20").any(|(i, _)| match from(i) {
        [b'2', b'0', a, b, rest @ ..] if a.is_ascii_digit() && b.is_ascii_digit() => {
            rest.starts_with(b"-") || rest.starts_with(b"/") || rest.starts_with(b".") || rest.starts_with("年".as_bytes())
        }
        _ => false,
    })
}

/// Whether a line is made of links: most of its letters are, and it is no sentence.
fn is_links(line: &Line) -> bool {
    line.letters > 0 && line.linked * 10 >= line.letters * 6 && !line.text.contains('。')
}

/// The attribute by which an element is found again in what the algorithm makes of the page.
const NUMBER: &str = "data-number";

/// The element that holds all that the algorithm takes for the release.
fn main_part(document: &Document, body: &NodeRef<'_>) -> Option<NodeId> {
    let numbered = document.clone();
    for (number, element) in numbered.body()?.descendants().iter().enumerate() {
        element.set_attr(NUMBER, &number.to_string());
    }
    // A release may be short.
    let config = Config { char_threshold: 20, ..Config::default() };
    let article = Document::from(Readability::with_document(numbered, None, Some(config)).ok()?.parse().ok()?.content);
    let found = article.select(&format!("[{NUMBER}]"));
    let numbers = || found.nodes().iter().filter_map(|node| node.attr(NUMBER)?.parse::<usize>().ok());
    // What holds the first and the last holds all between them.
    let path = |number: usize| {
        let node = body.descendants_it().nth(number)?;
        let mut path: Vec<NodeId> = node.ancestors_it(None).map(|ancestor| ancestor.id).collect();
        path.reverse();
        path.push(node.id);
        Some(path)
    };
    let (first, last) = (path(numbers().min()?)?, path(numbers().max()?)?);
    first.iter().zip(&last).take_while(|(one, other)| one == other).last().map(|(common, _)| *common)
}

/// What is never read: not shown, no text, or around the release by its very name.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "select", "button", "textarea", "nav", "footer", "aside",
];

/// What begins a line of its own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
];

fn is_skipped(node: &NodeRef<'_>, name: &str) -> bool {
    let hidden = || {
        node.has_attr("hidden")
            || node.attr("style").is_some_and(|style| {
                let style = style.to_ascii_lowercase().replace(' ', "");
                style.contains("display:none") || style.contains("visibility:hidden")
            })
    };
    SKIPPED.contains(&name) || hidden()
}

/// The lines of the page, those of its main part marked.
fn lines(body: &NodeRef<'_>, main: NodeId) -> Vec<Line> {
    let mut writer = Writer { flow: Flow::default(), links: 0, blank: None };
    // By hand and not by recursion: a page may be nested as deep as it likes.
    let mut node = *body;
    loop {
        let read = writer.enter(&node, main);
        if let Some(child) = node.first_child().filter(|_| read) {
            node = child;
            continue;
        }
        loop {
            writer.leave(&node, main);
            if node.id == body.id {
                return writer.flow.finish();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return writer.flow.finish(),
            }
        }
    }
}

/// Writes the text of nodes as they come.
struct Writer {
    flow: Flow,
    /// How many links are open.
    links: usize,
    /// Blanks not written yet, and whether a line end was among them.
    blank: Option<bool>,
}

impl Writer {
    /// Enters a node; whether what is in it is read.
    fn enter(&mut self, node: &NodeRef<'_>, main: NodeId) -> bool {
        if node.id == main {
            self.end_line();
            self.flow.inside = true;
        }
        if node.is_text() {
            self.write(&node.text());
            return false;
        }
        let Some(name) = node.node_name() else { return true };
        let name = &*name;
        if is_skipped(node, name) {
            return false;
        }
        match name {
            "a" => self.links += 1,
            "table" => self.table(Flow::open_table),
            "tr" => self.table(Flow::open_row),
            "td" | "th" => self.table(Flow::open_cell),
            // 10 to the 8th is no 108.
            "sup" if self.flow.last().is_some_and(char::is_numeric) && node.text().starts_with(char::is_numeric) => self.write("^"),
            _ if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>, main: NodeId) {
        if let Some(name) = node.node_name()
            && !is_skipped(node, &name)
        {
            let spans = |name: &str| node.attr(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
            match &*name {
                "a" => self.links -= 1,
                "table" => self.table(Flow::close_table),
                "td" | "th" => self.table(|flow| flow.close_cell(spans("colspan"), spans("rowspan").max(1))),
                name if BLOCKS.contains(&name) => self.end_line(),
                _ => {}
            }
        }
        if node.id == main {
            self.end_line();
            self.flow.inside = false;
        }
    }

    fn table(&mut self, step: impl FnOnce(&mut Flow)) {
        self.blank = None;
        step(&mut self.flow);
    }

    fn end_line(&mut self) {
        self.blank = None;
        self.flow.end_line();
    }

    /// Blanks become one, as in a browser; where the source was broken beside a Chinese character there is none.
    fn write(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.blank = Some(self.blank.unwrap_or(false) || matches!(c, '\n' | '\r'));
                continue;
            }
            if matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}') {
                continue;
            }
            let c = if c == '\u{a0}' { ' ' } else { c };
            if let (Some(broken), Some(last)) = (self.blank.take(), self.flow.last())
                && (!broken || is_blank_between(last, c))
            {
                self.flow.write(" ", false);
            }
            self.flow.write(c.encode_utf8(&mut [0; 4]), self.links > 0);
        }
    }
}
