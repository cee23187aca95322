//! Web pages: the release in them, without the page around it.
//!
//! A readability algorithm says where the release stands. What stands there is read from the page itself, since such
//! algorithms cut what looks poor to them, short tables first, and glue the cells of those that they leave. From the
//! lines around it come title, date and source. Lists of links, in the release and around it, are furniture.

use super::blank::is_blank_between;
use super::flow::Flow;
use super::line::{self, Line};
use crate::error::Error;
use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};

/// The text of a page.
pub(super) fn text(page: &str) -> Result<String, Error> {
    let document = Document::from(page);
    let body = document.body().ok_or(Error::NoPageText)?;
    let main = main_part(&document, &body).unwrap_or(body.id);
    let heads = Heads::of(&document);
    let lines: Vec<Line> = lines(&body, main).into_iter().filter(|line| !is_links(line)).collect();
    let lines = heads.mend(lines);
    let from = lines.iter().position(|line| line.inside).ok_or(Error::NoPageText)?;
    let to = lines.iter().rposition(|line| line.inside).map_or(from, |last| last + 1);
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
    Ok(line::text(kept))
}

/// Title, date and source stand within so many lines of the release.
const NEAR: usize = 8;

/// What the page says of its release in its head: the title, and where and when it is from.
struct Heads {
    /// The title, cut from the names of the site.
    title: Option<String>,
    /// All that may be the title.
    titles: Vec<String>,
    /// The title of the page: the release's, and the names of the site behind a dash or the like.
    page: String,
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
        let of_page = titles.iter().find(|title| !title.is_empty() && page.starts_with(title.as_str())).cloned();
        let first = || page.split(['_', '|']).next().and_then(|head| head.split(" - ").next()).map(|head| head.trim().to_owned());
        let title = meta(&["ArticleTitle"]).or(of_page).or_else(first).filter(|title| !title.is_empty());
        titles.extend(title.clone());
        titles.iter_mut().for_each(|title| *title = close_up(title));
        titles.retain(|title| !title.is_empty());
        let date = meta(&["PubDate", "article:published_time", "publishdate"]).map(|date| format!("发布时间：{date}"));
        let source = meta(&["ContentSource"]).map(|source| format!("来源：{source}"));
        let origin = [date, source].into_iter().flatten().reduce(|date, source| format!("{date}　{source}"));
        Heads { title, titles, page: close_up(&page), origin }
    }

    fn is_title(&self, line: &str) -> bool {
        let line = close_up(line);
        let begins = |behind: &str| behind.starts_with(['_', '-', '|', '—', '－', '–']);
        self.titles.contains(&line) || line.chars().count() >= 4 && self.page.strip_prefix(line.as_str()).is_some_and(begins)
    }

    /// The lines with a title that the page shows in two or three lines as one.
    fn mend(&self, lines: Vec<Line>) -> Vec<Line> {
        let mut mended: Vec<Line> = Vec::with_capacity(lines.len());
        for line in lines {
            mended.push(line);
            for parts in 2..=3 {
                let Some(first) = mended.len().checked_sub(parts) else { break };
                let whole: String = mended[first..].iter().map(|line| line.text.as_str()).collect();
                if self.is_title(&whole) && !self.is_title(&mended[first].text) {
                    let inside = mended[first].inside;
                    mended.truncate(first);
                    mended.push(Line { text: whole, inside, ..Line::default() });
                    break;
                }
            }
        }
        mended
    }
}

/// A text without blanks: pages differ in them between their head and their body.
fn close_up(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
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
    line.match_indices("20").any(|(i, _)| match &line.as_bytes()[i..] {
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
    // The algorithm takes ever longer the deeper a page is nested; none that a person made is as deep.
    const DEEPEST: usize = 500;
    if body.descendants_it().any(|node| node.first_child().is_none() && node.ancestors_it(Some(DEEPEST)).count() == DEEPEST) {
        return None;
    }
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
                // Not all that is hidden is no text: WeChat hides its articles until they are drawn.
                style.to_ascii_lowercase().replace(' ', "").contains("display:none")
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A page around what is inside, as the sites have it, and the text that is read of it.
    fn read(inside: &str) -> String {
        let page = format!(
            "<html><head><title>泰州改造老旧小区98个_泰州市人民政府</title><script>var a = 113;</script></head><body>\
             <ul><li><a href=a>首页</a></li><li><a href=b>新闻</a></li></ul>{inside}\
             <h3>相关链接</h3><ul><li><a href=c>我市改造老旧小区686个</a> 2023-01-02</li></ul><footer>113号</footer></body></html>"
        );
        text(&page).unwrap()
    }

    const TITLE: &str = "泰州改造老旧小区98个\n";

    #[test]
    fn title_date_and_source_stand_above_the_text() {
        let text = "<p>今年，全市开工改造老旧小区98个，惠及居民3.5万户。</p><p>其中，海陵区34个。</p>";
        let lines = "今年，全市开工改造老旧小区98个，惠及居民3.5万户。\n其中，海陵区34个。";
        for head in [
            "<h1>泰州改造老旧小区98个</h1><div>2024-01-12　来源：泰州日报</div>",
            "<div>泰州改造<br>老旧小区98个</div><p>2024-01-12　来源：泰州日报</p>",
            "<div>2024-01-12　来源：泰州日报</div>",
        ] {
            let read = read(&format!("{head}<div id=zoom>{text}</div>"));
            assert!(read.starts_with(&format!("{TITLE}2024-01-12　来源：泰州日报\n{lines}\n")), "{read}");
            assert!(!read.contains("686") && !read.contains("113"), "{read}");
        }
    }

    #[test]
    fn the_head_of_the_page_tells_what_its_body_does_not() {
        let page = "<head><meta name=PubDate content='2024-01-12 16:20'><meta name=ContentSource content=市住建局>\
                    <meta name=ArticleTitle content=改造情况></head><p>今年改造小区98个，惠及3.5万户。";
        assert_eq!(text(page).unwrap(), "改造情况\n发布时间：2024-01-12 16:20　来源：市住建局\n今年改造小区98个，惠及3.5万户。\n");
    }

    #[test]
    fn tables_are_kept_whole() {
        let table = "<table><tr><th>地区<th>小区<br>（个）<th>户</tr><tr><td>海陵区<td><p>35</p><td>8200</table>";
        for inside in [format!("<div>{table}</div>"), format!("<table><tr><td>公告</td></tr><tr><td>{table}</td></tr></table>")] {
            assert!(read(&inside).contains("\n地区\t小区（个）\t户\n海陵区\t35\t8200\n"), "{inside}");
        }
    }

    #[test]
    fn inside_a_line() {
        for (inside, line) in [
            // The source is broken anywhere, and a word of a font of its own is no word of its own.
            ("改造\n  小区<span>9</span>8\n个", "改造小区98个"),
            ("new\n  lifts 7&nbsp;部", "new lifts 7 部"),
            ("建筑面积10<sup>8</sup>平方米、3m<sup>2</sup>", "建筑面积10^8平方米、3m2"),
            ("98个<span style='display: none'>113个</span>", "98个"),
            ("一<div>二</div>三<br>四", "一\n二\n三\n四"),
        ] {
            assert!(read(&format!("<p>{inside}</p>")).contains(&format!("\n{line}\n")), "{inside}");
        }
    }

    #[test]
    fn depth_is_no_danger() {
        let deep = format!("<html>{}今年改造小区98个。", "<table><tr><td>".repeat(3000));
        assert_eq!(text(&deep).unwrap(), "今年改造小区98个。\n");
    }

    #[test]
    fn a_page_without_text() {
        assert!(matches!(text("<html><script>load()</script></html>"), Err(Error::NoPageText)));
    }
}
