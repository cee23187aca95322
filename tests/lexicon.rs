//! Metrics and words of the user's own.

mod common;

use common::fixtures;
use oldcomm::error::Error;
use oldcomm::extract::extract;
use oldcomm::lexicon::{self, Lexicon};
use oldcomm::read;
use oldcomm::release::{Given, Release};
use oldcomm::write::{Format, Options, Report};
use std::path::{Path, PathBuf};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// A lexicon of one metric in 公里, 座 and 户.
fn own(nouns: &str) -> &'static Lexicon {
    let file = format!(
        "[[metric]]\nid = \"own\"\nzh = \"自\"\nen = \"own\"\nunits = [\"公里\", \"座\", \"户\", \"个\", \"孔\"]\nnouns = [{nouns}, \"无名之物\"]\n\
         example = [{{ text = \"新建无名之物⟦12公里⟧。\" }}]\n"
    );
    lexicon::read(&file).expect("it holds")
}

/// What a text states, a figure as `raw metric`.
fn stated(text: &str, lexicon: Option<&'static Lexicon>) -> String {
    let release = Release::of(text, Given { lexicon, ..Given::default() });
    let line = |figure: &oldcomm::figure::Figure| format!("{} {}", &text[figure.span.clone()], figure.metric);
    extract(&release).figures.iter().map(line).collect::<Vec<_>>().join("; ")
}

#[test]
fn the_documented_example_reads_its_release() {
    let lexicon = lexicon::load(&example("rural_roads.toml")).expect("it is there and holds");
    let text = read::path(&example("rural_roads.txt"), None).expect("it is there").text;
    let release = Release::of(&text, Given { lexicon: Some(lexicon), ..Given::default() });
    let mut out = Vec::new();
    let mut sink = Format::Csv.open(&mut out, Options::default()).expect("memory takes it");
    sink.release(&Report { source: "rural_roads.txt", encoding: None, release: &release, extraction: &extract(&release) })
        .expect("memory takes it");
    sink.finish().expect("memory takes it");
    drop(sink);
    insta::assert_snapshot!(String::from_utf8(out).expect("output is UTF-8"));
}

#[test]
fn words_that_a_text_does_not_hold_change_nothing() {
    let lexicon = own("\"另一无名之物\"");
    for fixture in fixtures("") {
        let read = |lexicon| {
            let extraction = extract(&Release::of(&fixture.text, Given { lexicon, ..Given::default() }));
            (extraction.figures, extraction.refusals)
        };
        assert_eq!(read(Some(lexicon)), read(None), "{}", fixture.name());
    }
}

#[test]
fn whose_word_wins() {
    for (nouns, text, figures) in [
        // A word that the tables have too.
        ("\"停车位\"", "新增停车位120个。", "120个 own"),
        // A longer word of the tables, and one of the user's.
        ("\"停车位\"", "新增机动车停车位120个。", "120个 parking_spaces"),
        ("\"智慧停车位\"", "新增智慧停车位120个。", "120个 own"),
        // A verb of the tables; as a verb elsewhere it is the user's noun all the same.
        ("\"绿化\"", "完成绿化12公里。", "12公里 own"),
        // The name of a place.
        ("\"丰城\"", "宜春市新建丰城12座。", "12座 own"),
        // A noun that is a unit goes on being one.
        ("\"户\"", "宜春市改造老旧小区3万户。", "3万户 households"),
        ("\"处\"", "新建口袋公园12处。", "12处 public_space"),
    ] {
        assert_eq!(stated(text, Some(own(nouns))), figures, "{nouns} in {text}");
    }
}

#[test]
fn its_units_are_its_own() {
    let lexicon = own("\"水渠\"");
    for (text, figures) in [
        ("新建水渠12公里。", "12公里 own"),
        // No table has 孔.
        ("新建水渠120孔。", "120孔 own"),
        ("新建水渠12米。", "12米 other"),
        ("新建水渠12亩。", "12亩 other"),
        ("水渠完成投资3亿元。", "3亿元 funding"),
        ("水渠增长5%。", "5% own"),
        // What is counted next, in the same unit or another of its units.
        ("新建水渠12公里，改建8.5公里、计划再建20公里。", "12公里 own; 8.5公里 own; 20公里 own"),
        ("新建水渠12公里，其中涵洞4孔。", "12公里 own; 4孔 other"),
        ("水渠惠及120户。", "120户 own"),
    ] {
        assert_eq!(stated(text, Some(lexicon)), figures, "{text}");
    }
}

#[test]
fn traditional_characters_and_glosses() {
    for nouns in ["\"农村公路\"", "\"農村公路\""] {
        for text in [
            "新建农村公路120公里，惠及3.7万户。",
            // Too short to be known as traditional, where the noun is written so.
            "新建農村公路120公里，惠及3.7萬戶。",
            "新建農(nóng)村公路120公里，惠及3.7萬(wàn)戶(hù)。",
        ] {
            let lexicon = own(nouns);
            let figures = stated(text, Some(lexicon));
            assert!(figures.starts_with("120公里 own; 3.7"), "{nouns} in {text}: {figures}");
        }
    }
    assert_eq!(stated("新建農村公路120公里。", Some(own("\"農村公路\""))), "120公里 own");
}

#[test]
fn more_nouns_for_a_metric_of_the_contract() {
    for (id, noun, text, figures) in [
        ("public_space", "村史馆", "建成村史馆12个。", "12个 public_space"),
        ("communities", "家属大院", "改造家属大院12个，惠及3000户。", "12个 communities; 3000户 households"),
        ("shantytown", "旧棚子", "开工旧棚子项目12个。", "12个 shantytown"),
        ("funding.subsidy", "车购税", "争取车购税3亿元。", "3亿元 funding.subsidy"),
        ("completion_rate", "销号率", "问题销号率98%。", "98% completion_rate"),
        ("other", "口袋停车位", "新建口袋停车位12个。", "12个 other"),
    ] {
        let (number, _) = figures.split_once(' ').expect("a figure has a raw");
        let marked = text.replacen(number, &format!("⟦{number}⟧"), 1);
        let file = format!("[[metric]]\nid = \"{id}\"\nnouns = [\"{noun}\"]\nexample = [{{ text = \"{marked}\" }}]\n");
        let lexicon = lexicon::read(&file).unwrap_or_else(|error| panic!("{file}{error}"));
        assert!(lexicon.metrics().is_empty());
        assert_eq!(stated(text, Some(lexicon)), figures, "{noun} as {id}");
        assert!(stated(text, None) != figures, "{text} says the same without {noun}");
    }
}

/// A lexicon with a line put in the place of another.
fn with(line: &str, other: &str) -> String {
    let whole = "# Roads.\n[[metric]]\nid = \"roads\"\nzh = \"公路\"\nen = \"roads\"\nunits = [\"公里\"]\nnouns = [\"公路\"]\n\n\
                 [[metric.example]]\ntext = \"新建公路⟦120公里⟧。\"\nstage = \"completed\"\n";
    assert!(whole.contains(line), "{line}");
    whole.replacen(line, other, 1)
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let more = |lines: &str| with("\nstage = \"completed\"\n", &format!("\nstage = \"completed\"\n{lines}"));
    for (file, complaint) in [
        (String::new(), "line 1: no metrics; begin each with [[metric]]"),
        (with("id = ", "id: "), "line 3: key with no value, expected `=`"),
        (with("nouns = [", "nouns = "), "line 7: "),
        (with("nouns", "noun"), "line 7: unknown field `noun`, expected one of `id`, `zh`, `en`, `units`, `nouns`, `example`"),
        (with("stage", "state"), "line 11: unknown field `state`, expected one of `text`, `unit`, `stage`, `kind`"),
        (with("id = \"roads\"\n", ""), "line 2: missing field `id`"),
        (with("\"roads\"", "7"), "line 3: invalid type: integer `7`, expected a string"),
        (with("\"roads\"", "\"Roads\""), "line 3: \"Roads\" is no id; use small letters a to z, digits, _ and ., a letter first"),
        (with("zh = \"公路\"\n", ""), "line 3: roads has no zh; every metric has nouns and an example, a new one zh, en and units too"),
        (with("[\"公里\"]", "[]"), "line 3: roads has no units; every metric has nouns and an example, a new one zh, en and units too"),
        (with("[\"公路\"]", "[]"), "line 7: roads has no nouns; every metric has nouns and an example, a new one zh, en and units too"),
        (
            with("[\"公路\"]", "[\"公路\", \" \"]"),
            "line 7: \" \" is no noun; it is empty, longer than 24 characters, or holds blanks, marks or line breaks",
        ),
        (with("[\"公路\"]", "[\n\"公路\",\n\"公路\"]"), "line 9: 公路 is a noun of roads already; keep one of the two"),
        (more("[[metric]]\nid = \"roads\"\nnouns = [\"路\"]"), "line 13: roads is there twice; put its nouns together"),
        (
            with("\"roads\"", "\"elevators\""),
            "line 4: elevators is a metric of the contract, which settles its names; give it nouns and examples only, or take another id",
        ),
        (with("120公里⟧", "120公里"), "line 10: the example does not mark one number; mark one, as in 新建农村公路⟦120公里⟧。"),
        (with("新建公路⟦", "新建铁路⟦"), "line 10: the example holds none of the nouns of roads; write one that does"),
        (with("\"completed\"", "\"done\""), "line 11: \"done\" is no stage; it is one of planned, started, completed, existing"),
        (with("\"completed\"", "\"planned\""), "line 11: the example is read otherwise: stage of 120公里 is completed, not planned"),
        (
            with("新建公路⟦120公里⟧", "新建公路管网⟦120公里⟧"),
            "line 10: the example is read otherwise: metric of 120公里 is pipelines, not roads",
        ),
        (with("⟦120公里⟧", "⟦120⟧公里"), "line 10: the example is read otherwise: raw of 120 is 120公里, not 120"),
        (with("⟦120公里⟧", "⟦第3⟧"), "line 10: the example is read otherwise: 第3 is no figure, it is refused as ordinal"),
        (with("⟦120公里⟧", "⟦若干⟧"), "line 10: the example is read otherwise: 若干 is no figure, no number stands there"),
    ] {
        let error = lexicon::read(&file).expect_err(complaint);
        assert!(matches!(error, Error::Lexicon { .. }));
        let said = error.to_string();
        assert!(said == complaint || complaint.ends_with(": ") && said.starts_with(complaint), "{said}\nis said, not\n{complaint}");
        assert_eq!(said.lines().count(), 1);
    }
    assert!(lexicon::read(&with("# Roads.", "# Ways.")).is_ok());
    assert!(lexicon::read(&with("# Roads.", "# Ways.").replace('\n', "\r\n")).is_ok());
}

/// What a command prints with the documented example's release and lexicon, from the root of the repository.
fn printed(args: &[&str]) -> (String, String, Option<i32>) {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_oldcomm"));
    let output = command.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn every_command_that_looks_at_words_takes_it() {
    const ROADS: [&str; 2] = ["--lexicon", "examples/rural_roads.toml"];
    for (args, line) in [
        (&["extract", "examples/rural_roads.txt"][..], "examples/rural_roads.txt,3,rural_roads,农村公路,completed,72.3,"),
        (&["explain", "examples/rural_roads.txt", "4"], "lexicon: 县道 = rural_roads\n"),
        (&["rules", "lexicon"], "# lexicon: the user's own nouns and units\n"),
        (&["metrics"], "\nrural_bridges        农村公路危桥        座 延米 "),
    ] {
        let (out, err, status) = printed(&[args, &ROADS].concat());
        assert!(out.contains(line), "{out}");
        assert_eq!((err.as_str(), status), ("", Some(0)));
        // Without it none of this is there.
        assert!(!printed(args).0.contains(line), "{args:?}");
    }
}

#[test]
fn a_bad_lexicon_is_one_line_and_nothing_is_printed() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad.toml");
    std::fs::write(&path, with("\"completed\"", "\"planned\"")).expect("it can be written");
    let path = path.to_str().expect("a plain path");
    for args in [&["extract", "examples/rural_roads.txt"][..], &["explain", "examples/rural_roads.txt"], &["rules"], &["metrics"]] {
        let (out, err, status) = printed(&[args, &["--lexicon", path]].concat());
        let complaint = "line 11: the example is read otherwise: stage of 120公里 is completed, not planned";
        assert_eq!((out.as_str(), err, status), ("", format!("oldcomm: {path}: {complaint}\n"), Some(2)), "{args:?}");
    }
    let (_, err, status) = printed(&["metrics", "--lexicon", "no-such.toml"]);
    assert_eq!((err.as_str(), status), ("oldcomm: no-such.toml: no such file; check the name\n", Some(2)));
}
