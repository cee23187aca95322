//! Formats, layouts, languages, and what is made from the definition of the arguments.
//!
//! That other programs open the binary formats is checked in tests/programs.

#[path = "common/program.rs"]
mod program;

use program::{file, fixture, folder, oldcomm, run};
use std::fs;

const PRESS: &str = "宜春市完成老旧小区改造\n2024年已改造老旧小区113个、3.7万户，满意率96.30%。\n";

/// What is printed for a release in a file.
fn printed(name: &str, options: &[&str]) -> String {
    let path = file(&folder(name), "a.txt", PRESS);
    let mut args = vec!["extract", path.as_str()];
    args.extend(options);
    run(oldcomm(&args), 0).0.replace(&path, "a.txt")
}

#[test]
fn chinese_headers_and_words() {
    let out = printed("zh", &["--lang", "zh"]);
    let mut lines = out.lines();
    let header = "文件,编号,指标,名称,阶段,数值,数值上限,单位,类型,精确度,地区,区划代码,区域,起始时间,截止时间,所属编号,发言人,原文,行,句,\
                  起始字符,结束字符";
    assert_eq!(lines.next(), Some(header));
    let first = lines.next().expect("a figure");
    assert!(first.starts_with("a.txt,1,老旧小区,老旧小区,完成,113,,个,总量,确数,宜春市,360900,,2024,2024,,,113个,2,"), "{first}");
    // Programs read JSON: its words stay.
    assert_eq!(printed("zh", &["-f", "jsonl", "--lang", "zh"]), printed("zh", &["-f", "jsonl"]));
}

#[test]
fn a_mark_stands_before_csv_and_tsv() {
    for format in ["csv", "tsv"] {
        let marked = printed("bom", &["-f", format, "--bom"]);
        assert_eq!(marked.strip_prefix('\u{feff}'), Some(printed("bom", &["-f", format]).as_str()), "{format}");
    }
    let (_, err) = run(oldcomm(&["extract", "-f", "jsonl", "--bom", &fixture()]), 2);
    assert!(err.ends_with("--bom is for csv and tsv\n"), "{err}");
}

#[test]
fn markdown_is_a_section_a_release() {
    let out = printed("md", &["-f", "md"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[..3], ["## 宜春市完成老旧小区改造", "", "a.txt · 宜春市"]);
    assert!(lines[4].starts_with("| id | metric | label | stage | value |"), "{out}");
    assert!(lines[5].starts_with("| ---: | --- | --- | --- | ---: |"), "{out}");
    assert!(lines[6].starts_with("| 1 | communities | 老旧小区 | completed | 113 |  | 个 |"), "{out}");
    assert_eq!(lines.len(), 10, "{out}");
}

#[test]
fn wide_is_a_row_a_release_and_regions_a_row_a_place() {
    let text = "宜春市改造老旧小区\n2023年，全市完成改造小区300个，高安市12个、樟树市9个。";
    let path = file(&folder("wide"), "a.txt", text);
    let cells = |layout: &str| -> Vec<Vec<(String, String)>> {
        let (out, _) = run(oldcomm(&["extract", &path, "--layout", layout]), 0);
        let mut table = csv::Reader::from_reader(out.as_bytes());
        let header = table.headers().expect("a header").clone();
        let row = |row: csv::StringRecord| header.iter().zip(&row).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
        table.records().map(|record| row(record.expect("a row"))).collect()
    };
    let told = |row: &[(String, String)]| -> Vec<String> {
        let told = row.iter().filter(|(name, cell)| name != "source" && name != "title" && !cell.is_empty());
        told.map(|(name, cell)| format!("{name}={cell}")).collect()
    };
    let own = ["region=宜春市", "region_code=360900", "communities.completed=300", "communities.completed.id=1"];
    let wide = cells("wide");
    assert_eq!((wide.len(), told(&wide[0])), (1, own.map(str::to_owned).to_vec()));
    let regions = cells("regions");
    assert_eq!(regions.len(), 3);
    assert_eq!(told(&regions[2])[..3], ["region=樟树市", "region_code=360982", "communities.completed=9"]);
    let (_, err) = run(oldcomm(&["extract", &path, "--layout", "wide", "-f", "json"]), 2);
    assert!(err.ends_with("--layout is for csv, tsv, xlsx, parquet and md\n"), "{err}");
}

#[cfg(all(feature = "xlsx", feature = "parquet"))]
#[test]
fn binary_files_are_the_same_every_time() {
    let folder = folder("binary");
    for (name, begins) in [("a.xlsx", &b"PK"[..]), ("a.parquet", b"PAR1")] {
        let path = folder.join(name);
        let write = || {
            run(oldcomm(&["extract", &fixture(), "-o", path.to_str().expect("a plain path")]), 0);
            fs::read(&path).expect("it is there")
        };
        let first = write();
        assert!(first.starts_with(begins), "{name}");
        assert_eq!(write(), first, "{name}");
    }
}

#[test]
fn what_is_mistyped_is_suggested() {
    for (args, what) in [
        (&["extract", "--formt", "csv"][..], "a similar argument exists: '--format'"),
        (&["extract", "-f", "jsnl"], "a similar value exists: 'jsonl'"),
        (&["extract", "-o", "a.xslx"], "a.xslx: no format has that extension; did you mean xlsx?"),
        (&["metrics", "comunities"], "there is no metric comunities; did you mean communities?"),
        (&["extrct"], "'extract'"),
    ] {
        let (_, err) = run(oldcomm(args), 2);
        assert!(err.contains(what), "{args:?}: {err}");
    }
}

#[test]
fn one_metric_is_listed_alone() {
    let (out, _) = run(oldcomm(&["metrics", "elevators"]), 0);
    assert_eq!(out.lines().filter_map(|line| line.split(' ').next()).collect::<Vec<_>>(), ["metric", "elevators"]);
}

#[test]
fn completions_know_the_commands_and_their_options() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let (script, _) = run(oldcomm(&["completions", shell]), 0);
        for word in ["oldcomm", "extract", "completions", "failures"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn manual_pages_are_of_the_program_and_its_commands() {
    let (page, _) = run(oldcomm(&["man"]), 0);
    assert!(page.contains(".TH oldcomm 1") && page.contains("oldcomm\\-extract(1)"), "{page}");
    let (page, _) = run(oldcomm(&["man", "extract"]), 0);
    assert!(page.contains(".TH oldcomm-extract 1") && page.contains("\\-\\-fail\\-fast"), "{page}");
    let (_, err) = run(oldcomm(&["man", "extrct"]), 2);
    assert!(err.contains("there is no command extrct; did you mean extract?"), "{err}");
}

/// What is printed as JSON is what `oldcomm schema` says.
mod schemas {
    use super::*;
    use jsonschema::Validator;
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn schema(of: &[&str]) -> (Value, Validator) {
        let mut args = vec!["schema"];
        args.extend(of);
        let (text, _) = run(oldcomm(&args), 0);
        let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
        let validator = jsonschema::validator_for(&schema).expect("it is a schema");
        (schema, validator)
    }

    /// Every line of the fixtures in a format.
    fn printed(options: &[&str]) -> Vec<Value> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        let all = fs::read_dir(folder).expect("it can be read").map(|entry| entry.expect("it can be read").path());
        let texts = all.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let paths: Vec<String> = texts.map(|path| path.to_str().expect("a plain path").to_owned()).collect();
        let mut args = vec!["extract"];
        args.extend(paths.iter().map(String::as_str));
        args.extend(options);
        let (out, _) = run(oldcomm(&args), 0);
        out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
    }

    fn names(of: &Value) -> BTreeSet<&str> {
        of.as_object().expect("an object").keys().map(String::as_str).collect()
    }

    fn hold(validator: &Validator, values: &[Value]) {
        assert!(!values.is_empty());
        for value in values {
            if let Err(error) = validator.validate(value) {
                panic!("{error}: {value}");
            }
        }
    }

    #[test]
    fn figures_are_as_the_schema_says() {
        let (schema, validator) = schema(&[]);
        let figures = printed(&["-f", "jsonl"]);
        hold(&validator, &figures);
        let audited = printed(&["-f", "jsonl", "--audit"]);
        hold(&validator, &audited);
        assert_eq!(names(&audited[0]), names(&schema["properties"]));
        assert_eq!(schema["required"].as_array().map(Vec::len), Some(names(&figures[0]).len()), "every field is always there");
    }

    #[test]
    fn releases_are_as_the_schema_says() {
        let (schema, validator) = schema(&["release"]);
        hold(&validator, &printed(&["-f", "json"]));
        let releases = printed(&["-f", "json", "--refused"]);
        hold(&validator, &releases);
        assert_eq!(names(&releases[0]), names(&schema["properties"]));
    }

    #[test]
    fn findings_are_as_the_schema_says() {
        let (schema, validator) = schema(&["finding"]);
        let (out, _) = run(oldcomm(&["audit", "--all", "-f", "jsonl", concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/p03.txt")]), 0);
        let findings: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
        hold(&validator, &findings);
        assert_eq!(names(&findings[0]), names(&schema["properties"]));
    }

    #[test]
    fn metrics_of_the_users_own_are_in_the_schema() {
        let lexicon = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rural_roads.toml");
        let path = file(&folder("schema"), "a.txt", "全年新改建农村公路120公里。");
        let (out, _) = run(oldcomm(&["extract", &path, "-f", "jsonl", "--lexicon", lexicon]), 0);
        let row: Value = serde_json::from_str(&out).expect("one figure");
        assert_eq!(row["metric"], "rural_roads");
        assert!(schema(&["figure", "--lexicon", lexicon]).1.is_valid(&row));
        assert!(!schema(&["figure"]).1.is_valid(&row));
    }

    #[test]
    fn the_schema_refuses_what_is_no_figure() {
        let (_, validator) = schema(&["figure"]);
        let good = printed(&["-f", "jsonl"]).remove(0);
        for (field, wrong) in [
            ("metric", Value::from("comunities")),
            ("value", Value::from("113")),
            ("from", Value::from("2024-6")),
            ("region_code", Value::from(360900)),
            ("start", Value::from(-1)),
            ("raw", Value::Null),
        ] {
            let mut bad = good.clone();
            bad[field] = wrong;
            assert!(!validator.is_valid(&bad), "{field}");
        }
        let mut bad = good.clone();
        bad.as_object_mut().expect("an object").remove("source");
        assert!(!validator.is_valid(&bad), "source");
    }
}
