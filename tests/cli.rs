//! The command line as people and scripts meet it: output, complaints, exit status.

#[path = "common/program.rs"]
mod program;

use program::{file, fixture, folder, oldcomm, run};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{self, Stdio};

const HEADER: &str = "source,id,metric,label,stage,value,value_max,unit,kind,bound,region,region_code,area,from,to,part_of,speaker,raw,line,sentence,start,end";
const PRESS: &str = "宜春市完成老旧小区改造\n2024年已改造老旧小区113个、3.7万户，投资0.07万元，满意率96.30%。\n";

/// What is printed for a text on standard input, with nothing to complain about.
fn piped(text: &str, args: &[&str], status: i32) -> String {
    let mut command = oldcomm(args);
    command.write_stdin(text.to_owned());
    let (out, err) = run(command, status);
    assert_eq!(err, "");
    out
}

mod formats {
    use super::*;
    use serde_json::Value;

    #[test]
    fn csv_is_the_default_and_begins_with_its_header() {
        let out = piped(PRESS, &["extract"], 0);
        let mut lines = out.lines();
        assert_eq!(lines.next(), Some(HEADER));
        let first = lines.next().expect("a figure");
        assert!(first.starts_with("-,1,communities,"), "{first}");
        assert!(first.ends_with(",113个,2,2,24,28"), "{first}");
        assert_eq!(lines.count(), 3);
        assert_eq!(out, piped(PRESS, &["extract", "-f", "csv", "-"], 0));
    }

    #[test]
    fn csv_quotes_what_needs_it() {
        let folder = folder("quotes");
        let path = file(&folder, "a,b\"c.txt", PRESS);
        let (out, _) = run(oldcomm(&["extract", &path]), 0);
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        assert!(reader.records().all(|record| record.expect("it reads back")[0] == path));
    }

    #[test]
    fn tsv_has_the_same_cells_as_csv() {
        let tsv = piped(PRESS, &["extract", "--format", "tsv"], 0);
        assert_eq!(tsv.replace('\t', ","), piped(PRESS, &["extract"], 0));
    }

    #[test]
    fn jsonl_is_one_figure_a_line_with_its_columns_in_order() {
        let out = piped(PRESS, &["extract", "-f", "jsonl"], 0);
        let names = "source id metric label stage kind value value_max unit bound region area from to part_of raw start end line \
                     sentence speaker region_code";
        for line in out.lines() {
            let mut rest = line;
            for name in names.split_whitespace() {
                let key = format!("\"{name}\":");
                let at = rest.find(&key).unwrap_or_else(|| panic!("{name} is missing or out of order in {line}"));
                rest = &rest[at + key.len()..];
            }
            let row: Value = serde_json::from_str(line).expect("a line is JSON");
            assert_eq!(row.as_object().map(|row| row.len()), Some(22));
            assert_eq!((&row["value_max"], &row["speaker"]), (&Value::Null, &Value::Null));
        }
        assert_eq!(out.lines().count(), 4);
    }

    #[test]
    fn offsets_count_characters_of_the_text() {
        let chars: Vec<char> = PRESS.chars().collect();
        for line in piped(PRESS, &["extract", "-f", "jsonl"], 0).lines() {
            let row: Value = serde_json::from_str(line).expect("a line is JSON");
            let at = |name: &str| row[name].as_u64().expect("a count") as usize;
            assert_eq!(row["raw"], chars[at("start")..at("end")].iter().collect::<String>());
        }
    }

    #[test]
    fn numbers_are_exact_and_plain() {
        let out = piped(PRESS, &["extract", "-f", "jsonl"], 0);
        for value in ["\"value\":37000,", "\"value\":700,", "\"value\":96.3,"] {
            assert!(out.contains(value), "{value} is not in {out}");
        }
    }

    #[test]
    fn json_is_a_release_with_its_figures() {
        let out = piped(PRESS, &["extract", "-f", "json", "--date", "2024-07"], 0);
        assert!(out.starts_with(
            r#"{"source":"-","encoding":"UTF-8","title":"宜春市完成老旧小区改造","published":"2024-07","region":"宜春市","region_code":"360900","speakers":[],"#
        ));
        let release: Value = serde_json::from_str(&out).expect("one document");
        assert_eq!(release["figures"].as_array().map(Vec::len), Some(4));
        assert_eq!(release["figures"][0].get("source"), None);
        assert_eq!(release.get("refused"), None);
    }

    #[test]
    fn json_has_refused_numbers_where_asked_for() {
        let out = piped(PRESS, &["extract", "-f", "json", "--refused"], 0);
        let release: Value = serde_json::from_str(&out).expect("one document");
        assert_eq!(release["refused"], serde_json::json!([{"reason": "date", "raw": "2024", "start": 12, "end": 16, "line": 2}]));
    }

    #[test]
    fn json_of_several_releases_is_a_line_each() {
        let (out, _) = run(oldcomm(&["extract", "-f", "json", &fixture(), &fixture()]), 0);
        assert_eq!(out.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count(), 2);
    }

    #[test]
    fn marked_is_the_text_with_marks() {
        let out = piped(PRESS, &["extract", "-f", "marked"], 0);
        assert!(out.contains("2024年已改造老旧小区⟦113个⟧、⟦3.7万户⟧，投资⟦0.07万元⟧"), "{out}");
        assert_eq!(out.replace(['⟦', '⟧'], ""), PRESS);
        let out = piped(PRESS, &["extract", "-f", "marked", "--refused"], 0);
        assert!(out.contains("⟨2024⟩年已改造老旧小区⟦113个⟧"), "{out}");
        assert_eq!(out.replace(['⟦', '⟧', '⟨', '⟩'], ""), PRESS);
    }

    #[test]
    fn marked_names_the_releases_where_there_are_several() {
        let folder = folder("several");
        let path = file(&folder, "a.txt", "改造小区113个");
        let (out, _) = run(oldcomm(&["extract", "-f", "marked", &path, &path]), 0);
        assert_eq!(out, format!("==> {path} <==\n改造小区⟦113个⟧\n").repeat(2));
    }

    #[test]
    fn refused_numbers_have_no_place_in_a_table() {
        let (out, err) = run(oldcomm(&["extract", "--refused", &fixture()]), 2);
        assert_eq!((out.as_str(), err.as_str()), ("", "oldcomm: csv has no place for refused numbers; use --format json or marked\n"));
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        for format in ["csv", "tsv", "json", "jsonl", "marked"] {
            let print = || run(oldcomm(&["extract", "-f", format, &fixture()]), 0).0;
            assert_eq!(print(), print());
        }
    }

    #[test]
    fn an_unknown_format_is_an_error() {
        let (out, err) = run(oldcomm(&["extract", "-f", "xml"]), 2);
        assert_eq!(out, "");
        assert!(err.contains("[possible values: csv, tsv, json, jsonl, "), "{err}");
    }
}

mod nothing {
    use super::*;

    const TEXT: &str = "没有数字的一句话。\n";

    #[test]
    fn a_table_is_just_its_header() {
        assert_eq!(piped(TEXT, &["extract"], 1), format!("{HEADER}\n"));
    }

    #[test]
    fn json_is_a_release_with_no_figures() {
        let empty = r#"{"source":"-","encoding":"UTF-8","title":null,"published":null,"region":null,"region_code":null,"speakers":[],"figures":[]}"#;
        assert_eq!(piped(TEXT, &["extract", "-f", "json"], 1), format!("{empty}\n"));
    }

    #[test]
    fn jsonl_is_empty() {
        assert_eq!(piped(TEXT, &["extract", "-f", "jsonl"], 1), "");
    }

    #[test]
    fn marked_is_the_text() {
        assert_eq!(piped(TEXT, &["extract", "-f", "marked"], 1), TEXT);
    }

    #[test]
    fn one_release_with_figures_is_enough() {
        let folder = folder("nothing");
        let path = file(&folder, "none.txt", TEXT);
        run(oldcomm(&["extract", &path, &fixture()]), 0);
    }
}

mod input {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(piped(&format!("\u{feff}{PRESS}"), &["extract"], 0), piped(PRESS, &["extract"], 0));
    }

    #[test]
    fn a_missing_file_is_one_line() {
        let (out, err) = run(oldcomm(&["extract", "no-such.txt"]), 2);
        assert_eq!(out, format!("{HEADER}\n"));
        assert_eq!(err, "oldcomm: no-such.txt: no such file; check the name\n");
    }

    #[test]
    fn a_folder_without_releases_is_one_line() {
        let folder = folder("a-folder");
        let path = folder.to_str().expect("a plain path");
        let (_, err) = run(oldcomm(&["extract", path]), 2);
        let what = "no file in it is a release; those that end with .txt .md .html .htm .docx .pdf are read";
        assert_eq!(err, format!("oldcomm: {path}: {what}\n"));
        let (_, err) = run(oldcomm(&["explain", path]), 2);
        assert_eq!(err, format!("oldcomm: {path}: is a folder; name a file in it\n"));
    }

    /// The files that a run read, in order, below its folder.
    fn sources(folder: &Path, args: &[&str], input: &str, status: i32) -> Vec<String> {
        let mut command = oldcomm(&["extract", "-f", "json"]);
        command.args(args).current_dir(folder).write_stdin(input.to_owned());
        let (out, _) = run(command, status);
        let source = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("a line is JSON")["source"].clone();
        out.lines().map(|line| source(line).as_str().expect("a name").to_owned()).collect()
    }

    #[test]
    fn folders_patterns_and_lists_name_files() {
        let folder = folder("files");
        fs::create_dir_all(folder.join("r/2024")).expect("it can be made");
        for name in ["r/b.txt", "r/a.MD", "r/2024/c.txt", "r/2024/d.md", "r/e.shtml", "r/.f.txt", "r/~$g.docx"] {
            file(&folder, name, PRESS);
        }
        let list = "\u{feff}r/b.txt\r\n\r\nr/2024\r\n";
        file(&folder, "list", list);
        for (args, input, expected) in [
            (&["r"][..], "", &["r/2024/c.txt", "r/2024/d.md", "r/a.MD", "r/b.txt"][..]),
            (&["r/b.txt", "r/2024"], "", &["r/b.txt", "r/2024/c.txt", "r/2024/d.md"]),
            (&["r", "--glob", "*.txt"], "", &["r/2024/c.txt", "r/b.txt"]),
            (&["r", "--glob", "2024/*"], "", &["r/2024/c.txt", "r/2024/d.md"]),
            (&["r", "--glob", "*.md", "--glob", "*.shtml"], "", &["r/2024/d.md", "r/a.MD", "r/e.shtml"]),
            (&["--glob", "r/*/*.txt"], "", &["r/2024/c.txt"]),
            (&["--glob", "*.txt"], "", &["r/2024/c.txt", "r/b.txt"]),
            (&["--files-from", "list"], "", &["r/b.txt", "r/2024/c.txt", "r/2024/d.md"]),
            (&["--files-from", "-"], list, &["r/b.txt", "r/2024/c.txt", "r/2024/d.md"]),
            (&["r/a.MD", "--files-from", "-"], "r/b.txt", &["r/a.MD", "r/b.txt"]),
            (&["-", "r/a.MD"], PRESS, &["-", "r/a.MD"]),
        ] {
            assert_eq!(sources(&folder, args, input, 0), expected, "{args:?}");
        }
        assert_eq!(sources(&folder, &["--files-from", "-"], "r/b.txt\nr/none.txt\nr/a.MD\n", 2), ["r/b.txt", "r/a.MD"]);
        for (args, what) in [
            (&["r", "--glob", "*.pdf"][..], "oldcomm: r: no file in it matches the pattern; check --glob\n"),
            (&["-", "--files-from", "-"], "oldcomm: standard input cannot be a release and a list of files at once\n"),
            (&["--files-from", "none"], "oldcomm: none: the list of files: no such file; check the name\n"),
        ] {
            let mut command = oldcomm(&["extract"]);
            command.args(args).current_dir(&folder);
            assert_eq!(run(command, 2).1, what);
        }
    }

    #[test]
    fn an_encoding_is_detected_or_named() {
        let folder = folder("encodings");
        let path = file(&folder, "gbk.txt", b"\xb8\xc4\xd4\xec113\xb8\xf6\xd0\xa1\xc7\xf8");
        for name in ["auto", "gb18030", "GBK"] {
            assert_eq!(run(oldcomm(&["text", &path, "-E", name]), 0).0, "改造113个小区");
            let (out, _) = run(oldcomm(&["extract", "-f", "json", &path, "--encoding", name]), 0);
            assert!(out.contains(r#""encoding":"gb18030""#), "{out}");
        }
        let (_, err) = run(oldcomm(&["text", &path, "-E", "utf-8"]), 2);
        assert_eq!(err, format!("oldcomm: {path}: is not UTF-8 from byte 0 on; fetch it anew, or name another encoding\n"));
        let (_, err) = run(oldcomm(&["text", &path, "-E", "gb99"]), 2);
        assert!(err.contains("no encoding has that name; those of Chinese texts are utf-8, gb18030, big5 and utf-16le"), "{err}");
        let path = file(&folder, "latin.txt", b"d\xe9j\xe0 vu");
        let (_, err) = run(oldcomm(&["extract", "-f", "jsonl", &path]), 2);
        let what = "is in no known encoding (not UTF-8 from byte 1 on); name its encoding with --encoding";
        assert_eq!(err, format!("oldcomm: {path}: {what}\n"));
    }

    #[test]
    fn nothing_on_standard_input_is_an_error() {
        let (out, err) = run(oldcomm(&["extract", "-f", "jsonl"]), 2);
        assert_eq!((out.as_str(), err.as_str()), ("", "oldcomm: -: is empty; fetch it anew\n"));
    }

    #[test]
    fn the_others_go_on_behind_a_bad_file() {
        let (out, err) = run(oldcomm(&["extract", "no-such.txt", &fixture(), "nor-this.txt"]), 2);
        assert_eq!(err.lines().count(), 2);
        let (alone, _) = run(oldcomm(&["extract", &fixture()]), 0);
        assert_eq!(out, alone);
    }

    #[test]
    fn the_date_may_be_given() {
        let text = "今年计划改造老旧小区113个。";
        assert!(!piped(text, &["extract"], 0).contains("2023"));
        assert!(piped(text, &["extract", "--date", "2023-05-01"], 0).contains(",2023,2023,"));
    }

    #[test]
    fn the_place_may_be_given() {
        assert!(piped("全市改造老旧小区113个。", &["extract", "--place", "宜春"], 0).contains(",宜春市,"));
    }

    #[test]
    fn a_wrong_date_or_place_is_an_error() {
        for (option, value, what) in [
            ("--date", "2024-02-30", "month 2 of 2024 has no day 30"),
            ("--date", "yesterday", "a date is written 2024-06-30, 2024-06 or 2024"),
            ("--place", "某某市", "no province, city or county of that name is known"),
            ("--place", "鼓楼区", "4 places have that name; put the province or city before it"),
        ] {
            let (out, err) = run(oldcomm(&["extract", option, value, &fixture()]), 2);
            assert_eq!(out, "");
            assert!(err.contains(what), "{err}");
        }
    }
}

mod output {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .expect("it can be read")
            .map(|entry| entry.expect("it can be read").file_name().into_string().expect("a plain name"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn the_extension_tells_the_format() {
        let folder = folder("extension");
        for (name, format) in
            [("a.csv", "csv"), ("a.TSV", "tsv"), ("a.json", "json"), ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("a.txt", "marked")]
        {
            let path = folder.join(name);
            let (out, err) = run(oldcomm(&["extract", &fixture(), "-o", path.to_str().expect("a plain path")]), 0);
            assert_eq!((out.as_str(), err.as_str()), ("", ""));
            let (printed, _) = run(oldcomm(&["extract", &fixture(), "-f", format]), 0);
            assert_eq!(fs::read_to_string(path).expect("it is there"), printed, "{name}");
        }
    }

    #[test]
    fn the_format_option_wins_over_the_extension() {
        let folder = folder("option");
        let path = folder.join("a.csv");
        run(oldcomm(&["extract", &fixture(), "-f", "json", "-o", path.to_str().expect("a plain path")]), 0);
        assert!(fs::read_to_string(path).expect("it is there").starts_with('{'));
    }

    #[test]
    fn an_unknown_extension_is_an_error() {
        let folder = folder("unknown");
        let path = folder.join("a.doc");
        let (_, err) = run(oldcomm(&["extract", &fixture(), "-o", path.to_str().expect("a plain path")]), 2);
        assert!(err.ends_with("a.doc: no format has that extension; name one with --format\n"), "{err}");
        assert!(names(&folder).is_empty());
    }

    #[test]
    fn an_old_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = folder("replaced");
        let path = file(&folder, "a.csv", "old ".repeat(100_000));
        run(oldcomm(&["extract", &fixture(), "-o", &path]), 0);
        assert!(fs::read_to_string(&path).expect("it is there").starts_with(HEADER));
        assert_eq!(names(&folder), ["a.csv"]);
    }

    #[test]
    fn a_file_may_replace_its_own_input() {
        let folder = folder("itself");
        let path = file(&folder, "a.txt", "改造小区113个");
        run(oldcomm(&["extract", &path, "-o", &path]), 0);
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "改造小区⟦113个⟧");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = folder("absent");
        let path = folder.join("no/a.csv");
        let (_, err) = run(oldcomm(&["extract", &fixture(), "-o", path.to_str().expect("a plain path")]), 2);
        assert!(err.contains("a.csv: cannot be written: "), "{err}");
        assert_eq!(err.lines().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_permissions_and_devices_stay_as_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder("links");
        let path = file(&folder, "real.csv", "old");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("it is ours");
        let link = folder.join("link.csv");
        symlink("real.csv", &link).expect("links can be made");
        run(oldcomm(&["extract", &fixture(), "-o", link.to_str().expect("a plain path")]), 0);
        assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
        assert_eq!(fs::metadata(&path).expect("it is there").permissions().mode() & 0o777, 0o640);
        assert!(fs::read_to_string(&path).expect("it is there").starts_with(HEADER));
        let device = folder.join("null.csv");
        symlink("/dev/null", &device).expect("links can be made");
        run(oldcomm(&["extract", &fixture(), "-o", device.to_str().expect("a plain path")]), 0);
        assert!(!fs::metadata("/dev/null").expect("it is there").is_file());
    }

    #[test]
    fn a_closed_pipe_is_a_silent_success() {
        for format in ["csv", "json", "jsonl", "marked"] {
            let mut child = process::Command::new(env!("CARGO_BIN_EXE_oldcomm"))
                .args(["extract", "-f", format])
                .args(vec![fixture(); 300])
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("it starts");
            let mut out = child.stdout.take().expect("it is piped");
            out.read_exact(&mut [0; 6]).expect("it prints");
            drop(out);
            let output = child.wait_with_output().expect("it ends");
            assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{format}");
            assert_eq!(output.status.code(), Some(0), "{format}");
        }
    }
}

mod explaining {
    use super::*;

    #[test]
    fn each_field_shows_its_words_and_its_rule() {
        let out = piped(PRESS, &["explain", "-", "1"], 0);
        assert!(out.starts_with("1 113个  line 2: 2024年已改造老旧小区⟦113个⟧、3.7万户"), "{out}");
        let row = |field: &str| out.lines().find(|line| line.trim_start().starts_with(field)).expect("every field has a line");
        assert!(row("unit").contains("个") && row("unit").contains("unit: 个 = 个, measures count"), "{out}");
        assert!(row("metric").contains("communities") && row("metric").contains("noun: "), "{out}");
        assert_eq!(row("area").split_whitespace().collect::<Vec<_>>(), ["area", "-", "nothing", "told", "it"]);
        for field in ["field", "value", "label", "stage", "kind", "bound", "region", "from", "to", "part_of"] {
            row(field);
        }
    }

    #[test]
    fn all_figures_and_refused_numbers() {
        let out = piped(PRESS, &["explain", "--refused"], 0);
        assert_eq!(out.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count(), 4);
        assert!(out.contains("refused, date (refusal: 年 = date, directly behind the number)  line 2: ⟨2024⟩年已改造"), "{out}");
    }

    #[test]
    fn an_id_that_is_not_there_is_an_error() {
        let (out, err) = run(oldcomm(&["explain", &fixture(), "999"]), 2);
        assert_eq!(out, "");
        assert!(err.contains("no figure 999; it has "), "{err}");
    }

    #[test]
    fn a_bad_file_is_one_line() {
        let (_, err) = run(oldcomm(&["explain", "no-such.txt"]), 2);
        assert_eq!(err, "oldcomm: no-such.txt: no such file; check the name\n");
    }

    #[test]
    fn nothing_to_explain() {
        assert_eq!(piped("没有", &["explain"], 1), "");
    }
}

mod tables {
    use super::*;
    use oldcomm::cue::TABLES;
    use oldcomm::figure::Metric;

    #[test]
    fn rules_prints_every_word_of_every_table() {
        let (out, _) = run(oldcomm(&["rules"]), 0);
        for table in TABLES {
            assert!(out.contains(&format!("# {}: {}\n", table.name, table.about)));
        }
        let words = out.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(words, TABLES.iter().map(|table| table.rows.len()).sum::<usize>());
    }

    #[test]
    fn rules_prints_one_table() {
        let (out, _) = run(oldcomm(&["rules", "hedge"]), 0);
        assert!(out.starts_with("# hedge: "));
        assert_eq!(out.matches("# ").count(), 1);
    }

    #[test]
    fn an_unknown_table_is_an_error_that_names_the_tables() {
        let (_, err) = run(oldcomm(&["rules", "nope"]), 2);
        assert!(err.starts_with("oldcomm: there is no such table; the tables are unit noun verb "), "{err}");
    }

    #[test]
    fn metrics_lists_every_metric_in_line() {
        let (out, _) = run(oldcomm(&["metrics"]), 0);
        let ids: Vec<&str> = out.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(ids, Metric::ALL.iter().map(|metric| metric.word()).collect::<Vec<_>>());
        assert!(out.contains("parking_spaces       停车位 "), "{out}");
    }

    #[test]
    fn no_subcommand_prints_help() {
        let (_, err) = run(oldcomm(&[]), 2);
        assert!(err.contains("Usage: oldcomm [OPTIONS] <COMMAND>"), "{err}");
        let (out, _) = run(oldcomm(&["--help"]), 0);
        assert!(out.contains("Exit status: 0 done; 1 no figures, or what fails in an audit; 2 an error"), "{out}");
    }
}

mod audit {
    use super::*;
    use serde_json::Value;

    const CLOSES: &str = "2024年全市改造老旧小区151个，其中樊城区46个、南漳县105个。\n";
    const FAILS: &str = "2024年全市改造老旧小区151个，其中樊城区46个、南漳县115个。\n";

    #[test]
    fn what_fails_is_shown_with_its_line_and_words() {
        let out = piped(&format!("改造情况\n{FAILS}"), &["audit"], 1);
        let expected = "\
fails: the figures cannot all be right
  sum, contradiction: 46个 + 115个 are 161, not 151个
    -:2 “2024年全市改造老旧小区151个”
    -:2 “其中樊城区46个、南漳县115个”

1 release: fails 1, rounds 0, exact 0, holds 2; --all shows those that do not fail
";
        assert_eq!(out, expected);
    }

    #[test]
    fn a_release_that_holds_ends_with_nothing_to_say() {
        let out = piped(CLOSES, &["audit"], 0);
        assert_eq!(out, "1 release: fails 0, rounds 0, exact 1, holds 2; --all shows those that do not fail\n");
        assert_eq!(piped(CLOSES, &["audit", "--format", "jsonl"], 0), "");
        assert_eq!(piped("没有数字。\n", &["audit", "--format", "jsonl"], 0), "");
    }

    #[test]
    fn all_shows_what_holds_behind_what_fails() {
        let out = piped(FAILS, &["audit", "--all"], 1);
        let places: Vec<usize> = ["fails:", "holds:", "1 release:"].iter().map(|word| out.find(word).expect("it is there")).collect();
        assert!(places.is_sorted(), "{out}");
        assert!(!out.contains("--all"));
    }

    #[test]
    fn statements_of_one_number_are_shown_with_the_first() {
        let text = "2024年计划改造老旧小区113个。\n2024年我市启动113个老旧小区改造。\n2024年实施113个老旧小区改造项目。\n";
        assert_eq!(piped(text, &["audit", "--all"], 0).matches("says the same").count(), 2);
        assert_eq!(piped(text, &["audit", "--all", "--format", "jsonl"], 0).matches("says the same").count(), 3);
    }

    #[test]
    fn rows_name_figures_by_their_ids() {
        let csv = piped(FAILS, &["audit", "--format", "csv"], 1);
        let message = "46个 + 115个 are 161, not 151个: “2024年全市改造老旧小区151个” and “其中樊城区46个、南漳县115个”";
        assert_eq!(
            csv,
            format!("source,kind,verdict,severity,whole,left,right,parts,message\n-,sum,fails,contradiction,1,,,2 3,\"{message}\"\n")
        );

        let jsonl = piped(FAILS, &["audit", "--format", "jsonl"], 1);
        let row = format!(
            r#"{{"source":"-","kind":"sum","verdict":"fails","severity":"contradiction","whole":1,"left":null,"right":null,"parts":[2,3],"message":"{message}"}}"#
        );
        assert_eq!(jsonl, row + "\n");

        let json: Value = serde_json::from_str(&piped(FAILS, &["audit", "--format", "json"], 1)).expect("one document");
        assert_eq!(json["source"], "-");
        assert_eq!(json["findings"][0]["parts"], serde_json::json!([2, 3]));
        assert_eq!(json["findings"][0].get("source"), None);
    }

    #[test]
    fn releases_of_one_place_are_compared() {
        let folder = folder("audit-across");
        let first = file(&folder, "a.txt", "2023年6月30日\n2019年以来，宜春市已改造老旧小区686个。\n");
        let second = file(&folder, "b.txt", "2024年6月30日\n2019年以来，宜春市已改造老旧小区668个。\n");
        file(&folder, "notes.csv", "2024年全市改造老旧小区151个，其中樊城区46个、南漳县115个。\n");
        let (out, err) = run(oldcomm(&["audit", folder.to_str().unwrap(), "--format", "jsonl"]), 1);
        assert_eq!(err, "");
        let row: Value = serde_json::from_str(&out).expect("one finding");
        assert_eq!(row["source"], first);
        assert_eq!(row["left"], 1);
        assert_eq!(row["right"], format!("{second}#1"));
        let (out, _) = run(oldcomm(&["audit", &first, &second]), 1);
        assert!(out.contains("686个 shrinks with time to 668个") && out.contains("b.txt:2 "), "{out}");
        run(oldcomm(&["audit", &second]), 0);
    }

    #[test]
    fn a_bad_file_is_one_line_and_the_others_go_on() {
        let folder = folder("audit-bad");
        let good = file(&folder, "good.txt", FAILS);
        let (out, err) = run(oldcomm(&["audit", "no-such.txt", &good]), 2);
        assert!(err.starts_with("oldcomm: no-such.txt: no such file"), "{err}");
        assert!(out.contains("161, not 151"), "{out}");
        let empty = folder.join("empty");
        fs::create_dir(&empty).unwrap();
        let (_, err) = run(oldcomm(&["audit", empty.to_str().unwrap()]), 2);
        assert!(err.contains("no file in it is a release"), "{err}");
    }

    #[test]
    fn extract_names_what_a_figure_fails_in() {
        let csv = piped(FAILS, &["extract", "--audit"], 0);
        let cells: Vec<&str> = csv.lines().map(|line| line.rsplit(',').next().unwrap()).collect();
        assert_eq!(cells, ["audit", "sum", "sum", "sum"]);
        assert!(piped(CLOSES, &["extract", "--audit", "--format", "jsonl"], 0).lines().all(|line| line.ends_with(r#""audit":null}"#)));
        assert!(piped(FAILS, &["extract", "--audit", "--format", "json"], 0).contains(r#""audit":"sum""#));
        assert!(!piped(FAILS, &["extract", "--format", "jsonl"], 0).contains("audit"));
        let mut command = oldcomm(&["extract", "--audit", "--format", "marked"]);
        command.write_stdin(FAILS);
        let (_, err) = run(command, 2);
        assert!(err.starts_with("oldcomm: marked has no place for the audit"), "{err}");
    }
}
