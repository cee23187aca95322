//! The pages of `oldcomm review`: what is in them, and where they go. `tests/review/run` uses them in a browser.

#![cfg(feature = "review")]

mod common;
#[path = "common/program.rs"]
mod program;

use common::fixtures;
use oldcomm::audit::audit;
use oldcomm::extract::extract;
use oldcomm::release::{Given, Release};
use oldcomm::review::{Checked, Summary, index, page};
use oldcomm::write::{Lang, Report};
use program::{file, fixture, folder, oldcomm, run};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// The page of a text.
fn of(text: &str, lang: Lang) -> String {
    let release = Release::of(text, Given::default());
    let extraction = extract(&release);
    let findings = audit(&release, &extraction);
    let checks: Vec<Checked<'_>> = findings.iter().map(|finding| Checked { finding, other: None }).collect();
    let report = Report { source: "a.txt", encoding: None, release: &release, extraction: &extraction };
    page(&report, &checks, lang, None).expect("memory takes it")
}

/// The element of the text in a page.
fn article(page: &str) -> &str {
    let from = page.find("<article").expect("it has a text");
    &page[from..from + page[from..].find("</article>").expect("it ends")]
}

const CONTRADICTION: &str = "宜春市改造老旧小区\n2024年全市计划改造老旧小区151个，其中市区46个、县（市）115个。";

#[test]
fn every_figure_is_marked_once_and_has_a_row() {
    for fixture in fixtures("") {
        let release = Release::of(&fixture.text, Given::default());
        let figures = extract(&release).figures;
        let page = of(&fixture.text, Lang::En);
        assert_eq!(article(&page).matches("<mark ").count(), figures.len(), "{}", fixture.name());
        for figure in &figures {
            let raw = &fixture.text[figure.span.clone()];
            let mark = format!("<mark id=\"f{}\"", figure.id);
            let from = article(&page).find(&mark).unwrap_or_else(|| panic!("{}: {raw} has no mark", fixture.name()));
            let marked = &article(&page)[from..];
            assert!(marked[marked.find('>').unwrap()..].starts_with(&format!(">{raw}</mark>")), "{}: {raw}", fixture.name());
            assert!(page.contains(&format!("<tr role=\"row\" id=\"r{}\"", figure.id)), "{}: {raw} has no row", fixture.name());
        }
    }
}

#[test]
fn the_text_stays_whole() {
    for fixture in fixtures("") {
        let page = of(&fixture.text, Lang::En);
        let mut text = String::new();
        let mut inside = false;
        for c in article(&page).split_once('>').expect("it opens").1.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")] {
            text = text.replace(entity, c);
        }
        assert_eq!(text.trim(), fixture.text.trim(), "{}", fixture.name());
    }
}

#[test]
fn what_a_release_says_is_no_markup() {
    let text = "</title></style></script><script>alert(1)</script><!-- \"'&\u{2028}\u{202e}\n完成改造老旧小区113个<b>。";
    let page = of(text, Lang::En);
    assert_eq!(page.matches("<script").count(), 2, "its data and its script");
    assert_eq!(page.matches("</script>").count(), 2);
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(!page.contains("<!--"));
    assert!(!page.contains("<b>。"));
    assert!(page.contains("<bdi class=\"sign\" data-name=\"U+202E\">\u{202e}</bdi>"));
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    assert!(title.is_some_and(|title| title.contains("U+202E") && !title.contains('\u{202e}')), "{title:?}");
}

#[test]
fn a_page_needs_nothing_else() {
    let page = of(CONTRADICTION, Lang::Zh);
    for outside in ["http:", "https:", " src=", "@import", "url(", "<link", "<iframe", " style=", " onclick="] {
        let found = page.find(outside).map(|at| &page[at..at + 60]);
        assert!(found.is_none_or(|found| found.starts_with("http://www.w3.org/2000/svg")), "{found:?}");
    }
    assert!(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
}

#[test]
fn the_same_release_gives_the_same_page() {
    for lang in Lang::ALL {
        assert_eq!(of(CONTRADICTION, lang), of(CONTRADICTION, lang));
    }
    assert!(of(CONTRADICTION, Lang::Zh).contains("<option value=\"planned\">计划</option>"));
    assert!(of(CONTRADICTION, Lang::En).contains("<option value=\"planned\">planned</option>"));
}

#[test]
fn a_contradiction_is_shown_where_it_stands() {
    let page = of(CONTRADICTION, Lang::En);
    for id in [1, 2, 3] {
        assert!(page.contains(&format!("<mark id=\"f{id}\" class=\"g-homes s-planned fails\"")), "figure {id}");
    }
    assert!(page.contains("<li class=\"fails\"><b>1</b> contradiction</li>"));
    assert!(page.contains(r#""claim":"46个 + 115个 are 161, not 151个""#));
}

#[test]
fn no_text_makes_a_page_fail() {
    for text in
        ["", "\n", "\r\n\r\n", "没有数。", "\u{0}113个", "\u{feff}改造113个", "9999999999999999999999999999亿元", "a\tb\t1个\r\n2\t3"]
    {
        assert!(of(text, Lang::En).ends_with("</html>\n") || of(text, Lang::En).ends_with("</html>"), "{text:?}");
    }
}

/// Pieces that texts are made of: markup, what cannot be seen, ends of lines, figures.
const PIECES: [&str; 14] = [
    "<script>",
    "</script>",
    "<!--",
    "\"'&",
    "\u{202e}",
    "\0",
    "\r\n",
    "\n",
    "\t",
    "改造老旧小区113个",
    "，其中3.7万户",
    "（含1.2亿元）。",
    "2024年",
    "𠀀",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gives_a_whole_page(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
        let text = pieces.concat();
        let page = of(&text, Lang::Zh);
        let figures = oldcomm::figures(&text).len();
        prop_assert_eq!(page.matches("<mark ").count(), figures);
        prop_assert_eq!(page.matches("</mark>").count(), figures);
        prop_assert_eq!(page.matches("<tr role=\"row\" id=").count(), figures);
        prop_assert_eq!((page.matches("<script").count(), page.matches("</script>").count(), page.matches("<!--").count()), (2, 2, 0));
    }
}

#[test]
fn the_list_has_each_release_by_place_and_year() {
    let summary = |source: &str, text: &str| {
        let release = Release::of(text, Given::default());
        let extraction = extract(&release);
        let report = Report { source, encoding: None, release: &release, extraction: &extraction };
        Summary::of(&report, "page.html", &audit(&release, &extraction))
    };
    let releases = [
        summary("c.txt", "没有地方，完成改造小区3个。"),
        summary("in/b.txt", "宜春市改造老旧小区\n2024-07-03\n2024年完成改造老旧小区98个。"),
        summary("a.txt", &CONTRADICTION.replace('\n', "\n2023-07-03\n")),
    ];
    let page = index(&releases, &[], Lang::En).expect("memory takes it");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not in it"));
    assert!(at("are 161, not 151个") < at("<table id=\"releases\""), "what fails comes first");
    assert!(at("2023-07-03</time>") < at("2024-07-03</time>"), "then releases by date");
    assert!(at("2024-07-03</time>") < at(">no date<"), "those of no place last");
    assert!(page.contains("<b>1</b> contradiction</li>"));
    for series in [r#"["communities · planned (个)","homes"]"#, r#"["communities · completed (个)","homes"]"#] {
        assert!(page.contains(series), "{series}");
    }
}

#[test]
fn one_release_is_a_page_and_several_are_a_folder() {
    let folder = folder("review");
    let (one, _) = run(oldcomm(&["review", &fixture()]), 0);
    assert!(one.starts_with("<!doctype html>"));
    let to = folder.join("one.html");
    run(oldcomm(&["review", &fixture(), "-o", to.to_str().unwrap()]), 0);
    assert_eq!(fs::read_to_string(to).unwrap(), one);

    let releases = folder.join("releases");
    fs::create_dir_all(releases.join("b")).unwrap();
    file(&releases, "a.txt", "2024年完成改造老旧小区98个。");
    file(&releases.join("b"), "A.txt", "2024年完成改造老旧小区97个。");
    file(&releases, "index.txt", "没有数。");
    let bad = file(&releases, "z.txt", "");
    let pages = folder.join("pages");
    let (_, err) = run(oldcomm(&["review", releases.to_str().unwrap(), "-o", pages.to_str().unwrap()]), 2);
    assert_eq!(err, format!("oldcomm: {bad}: is empty; fetch it anew\n"));
    let mut names: Vec<String> = fs::read_dir(&pages).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["A-2.html", "a.html", "index-2.html", "index.html"]);
    let list = fs::read_to_string(pages.join("index.html")).unwrap();
    assert_eq!(list.matches("class=\"what\"").count(), 3);
    assert!(fs::read_to_string(pages.join("a.html")).unwrap().contains("href=\"index.html\""));

    let pages2 = folder.join("pages2");
    let (_, err) = run(oldcomm(&["review", releases.to_str().unwrap(), "-o", pages2.to_str().unwrap(), "-j", "1"]), 2);
    assert_eq!(err, format!("oldcomm: {bad}: is empty; fetch it anew\n"));
    for name in names {
        assert_eq!(fs::read(pages.join(&name)).unwrap(), fs::read(pages2.join(&name)).unwrap(), "{name}");
    }
}

#[test]
fn releases_of_one_place_are_compared_on_both_pages() {
    let folder = folder("review-across");
    let releases = folder.join("releases");
    fs::create_dir_all(&releases).unwrap();
    let text = |date: &str, count: &str| format!("宜春市改造老旧小区\n{date}\n2022年，宜春市完成改造老旧小区{count}个。");
    file(&releases, "early.txt", text("2023-01-05", "113"));
    file(&releases, "late.txt", text("2024-01-05", "98"));
    let pages = folder.join("pages");
    run(oldcomm(&["review", releases.to_str().unwrap(), "-o", pages.to_str().unwrap()]), 0);
    let read = |name: &str| fs::read_to_string(pages.join(name)).unwrap();
    assert!(read("early.html").contains(r#""left":1,"right":null,"parts":[],"other":{"source":""#));
    assert!(read("early.html").contains(r#""href":"late.html#f1""#));
    assert!(read("late.html").contains(r#""left":null,"right":1,"parts":[],"other":{"source":""#));
    assert!(read("late.html").contains(r#""href":"early.html#f1""#));
    assert!(read("index.html").contains("<b>1</b> contradiction</li>"));
}

#[test]
fn what_cannot_be_is_said() {
    let folder = folder("review-wrong");
    let a = file(&folder, "a.html", "<p>2024年完成改造老旧小区98个。</p>");
    let b = file(&folder, "b.txt", "2024年完成改造老旧小区97个。");
    let (_, err) = run(oldcomm(&["review", &a, &b, "-o", "x.html"]), 2);
    assert_eq!(err, "oldcomm: these are 2 releases, and a page shows one; name a folder for their pages: -o x\n");
    let (_, err) = run(oldcomm(&["review", &a, "-o", &a]), 2);
    assert_eq!(err, format!("oldcomm: {a}: is a release, and its page would be written over it; name another place with -o\n"));
    let (_, err) = run(oldcomm(&["review", &a, &b, "-o", folder.to_str().unwrap()]), 2);
    assert!(err.contains("would be written over it"), "{err}");
    assert!(Path::new(&a).metadata().unwrap().len() < 100, "it is untouched");
    let (_, err) = run(oldcomm(&["review", "nothing.txt"]), 2);
    assert_eq!(err, "oldcomm: nothing.txt: no such file; check the name\n");
    let none = file(&folder, "none.txt", "没有数。");
    run(oldcomm(&["review", &none]), 1);
}
