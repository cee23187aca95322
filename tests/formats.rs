//! One release in every encoding and format gives the same figures, and what cannot be read spoils nothing.
//!
//! `tests/formats/make.py` makes the files.

use oldcomm::extract::extract;
use oldcomm::read;
use oldcomm::release::{Given, Release};
use oldcomm::traditional;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of the repository.
fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a plain name")
}

/// A release and its figures, a line each, without where they stand; in simplified characters, as Big5 has no others.
fn facts(path: &Path) -> Vec<String> {
    let read = read::path(path, None).expect("it can be read");
    let release = Release::of(&read.text, Given::default());
    let mut facts = format!("{:?} {:?} {:?}", release.title(), release.published, release.region);
    for figure in extract(&release).figures {
        let words = (&read.text[figure.span], figure.label);
        let number = (figure.value, figure.value_max, figure.unit, figure.bound);
        let meaning = (figure.metric, figure.stage, figure.kind, figure.region, figure.area, figure.period, figure.part_of);
        facts += &format!("\n{words:?} {number:?} {meaning:?}");
    }
    traditional::fold(&facts).lines().map(str::to_owned).collect()
}

#[test]
fn the_same_figures_from_every_form() {
    for release in ["f06", "f09"] {
        let expected = facts(&here(&format!("fixtures/{release}.txt")));
        assert!(expected.len() > 30);
        let forms = files(&here(&format!("tests/formats/{release}")));
        assert_eq!(forms.len(), 15);
        for form in forms {
            let found = facts(&form);
            for (found, expected) in found.iter().zip(&expected) {
                assert_eq!(found, expected, "{}", form.display());
            }
            assert_eq!(found.len(), expected.len(), "{}", form.display());
        }
    }
}

#[test]
fn the_encoding_is_told() {
    for form in files(&here("tests/formats/f06")) {
        let told = read::path(&form, None).expect("it can be read").encoding.map(|encoding| encoding.name());
        let stem = name(&form).trim_start_matches("page-").split(['.', '-']).next();
        let expected = match stem {
            Some("utf8" | "crlf" | "markdown") => Some("UTF-8"),
            Some("gb18030") => Some("gb18030"),
            Some("big5") => Some("Big5"),
            Some("utf16le") => Some("UTF-16LE"),
            Some("utf16be") => Some("UTF-16BE"),
            _ => None,
        };
        assert_eq!(told, expected, "{}", form.display());
    }
}

/// Offsets refer to what `oldcomm text` prints, whatever the file is.
#[test]
fn offsets_are_of_the_text_that_is_printed() {
    for form in files(&here("tests/formats/f06")) {
        let path = form.to_str().expect("a plain path");
        let printed = run(&["text", path]);
        let text: Vec<char> = String::from_utf8(printed.stdout).expect("it prints UTF-8").chars().collect();
        let rows = run(&["extract", path, "-f", "jsonl"]);
        for row in String::from_utf8(rows.stdout).expect("it prints UTF-8").lines() {
            let row: serde_json::Value = serde_json::from_str(row).expect("a line is JSON");
            let at = |name: &str| row[name].as_u64().expect("a count") as usize;
            assert_eq!(row["raw"], text[at("start")..at("end")].iter().collect::<String>(), "{path}");
        }
    }
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oldcomm")).args(args).output().expect("it starts")
}

#[test]
fn text_of_a_plain_file_is_the_file() {
    let bytes = fs::read(here("fixtures/f06.txt")).expect("it is there");
    for form in ["utf8.txt", "utf8-bom.txt", "utf16le.txt", "utf16be-bom.txt"] {
        let printed = run(&["text", here("tests/formats/f06").join(form).to_str().expect("a plain path")]);
        assert!(printed.stdout == bytes, "{form}");
    }
    let crlf = run(&["text", here("tests/formats/f06/gb18030.txt").to_str().expect("a plain path")]);
    assert_eq!(String::from_utf8(crlf.stdout).ok(), String::from_utf8(bytes).ok().map(|text| text.replace('\n', "\r\n")));
}

/// A folder of good files and bad ones: the good ones are all written, each bad one is a line.
#[cfg(unix)]
#[test]
fn bad_files_among_good_ones() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = std::env::temp_dir().join(format!("oldcomm-formats-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("2024")).expect("it can be made");
    let forms = files(&here("tests/formats/f06"));
    for form in &forms {
        fs::copy(form, folder.join("2024").join(name(form))).expect("it can be copied");
    }
    // What is left out without a word: lock files, hidden ones, other kinds, and what a browser saved with a page.
    for left_out in ["~$word.docx", ".hidden.txt", "photo.jpg", "2024/page-utf8_files/frame.html"] {
        let path = folder.join(left_out);
        fs::create_dir_all(path.parent().expect("it has one")).expect("it can be made");
        fs::write(path, "改造小区113个").expect("it can be written");
    }
    let good = run(&["extract", folder.to_str().expect("a plain path"), "-f", "jsonl"]);
    assert_eq!((String::from_utf8_lossy(&good.stderr).as_ref(), good.status.code()), ("", Some(0)));
    let sources: std::collections::BTreeSet<String> = String::from_utf8_lossy(&good.stdout)
        .lines()
        .map(|row| serde_json::from_str::<serde_json::Value>(row).expect("a line is JSON")["source"].to_string())
        .collect();
    assert_eq!(sources.len(), forms.len());

    let word = fs::read(here("tests/formats/f06/word.docx")).expect("it is there");
    let pdf = fs::read(here("tests/formats/f06/document.pdf")).expect("it is there");
    for (name, bytes) in [
        ("binary.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\xff\xff\xfe".to_vec()),
        ("empty.txt", Vec::new()),
        ("encrypted.pdf", fs::read(here("tests/formats/encrypted.pdf")).expect("it is there")),
        ("forbidden.txt", "改造小区113个".into()),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
        ("scan.pdf", fs::read(here("tests/formats/scan.pdf")).expect("it is there")),
        ("unknown-font.pdf", fs::read(here("tests/formats/unknown-font.pdf")).expect("it is there")),
        ("truncated.docx", word[..word.len() / 2].to_vec()),
        ("truncated.pdf", pdf[..pdf.len() / 2].to_vec()),
    ] {
        fs::write(folder.join(name), bytes).expect("it can be written");
    }
    symlink("nowhere.txt", folder.join("dangling.txt")).expect("links can be made");
    symlink(&folder, folder.join("2024/loop")).expect("links can be made");
    symlink("itself.txt", folder.join("itself.txt")).expect("links can be made");
    fs::set_permissions(folder.join("forbidden.txt"), fs::Permissions::from_mode(0o000)).expect("it is ours");

    let bad = as_a_plain_user(&folder).args(["extract", ".", "-f", "jsonl"]).current_dir(&folder).output().expect("it starts");
    assert_eq!(bad.status.code(), Some(2));
    let stderr = String::from_utf8_lossy(&bad.stderr);
    let complaints: Vec<&str> = stderr.lines().map(|line| line.strip_prefix("oldcomm: ").expect(line)).collect();
    let expected = [
        "2024/loop: is a link that leads back to itself; ",
        "binary.txt: is not text but binary data; ",
        "dangling.txt: is a link to nothing; ",
        "empty.txt: is empty; ",
        "encrypted.pdf: is an encrypted PDF; ",
        "forbidden.txt: may not be read; ",
        "itself.txt: is a link that leads back to itself; ",
        "old.docx: is an old or an encrypted Word file; ",
        "scan.pdf: is a PDF without text, a scan; ",
        "truncated.docx: is a damaged Word file ",
        "truncated.pdf: is a PDF that cannot be read ",
        "unknown-font.pdf: is a PDF that cannot be read (unsupported encoding GBK-EUC-H); ",
    ];
    assert_eq!(complaints.len(), expected.len(), "{stderr}");
    for (complaint, expected) in complaints.iter().zip(expected) {
        assert!(complaint.starts_with(expected), "{complaint}");
    }
    let plain = |rows: &[u8]| String::from_utf8_lossy(rows).replace(&format!("{}/", folder.display()), "");
    assert_eq!(plain(&bad.stdout), plain(&good.stdout));
    fs::remove_dir_all(&folder).expect("it is ours");
}

/// The program, run by somebody who may not read everything: root may, so root hands it to nobody.
#[cfg(unix)]
fn as_a_plain_user(folder: &Path) -> Command {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65534;
    if fs::read(folder.join("forbidden.txt")).is_err() {
        return Command::new(env!("CARGO_BIN_EXE_oldcomm"));
    }
    // Where the program was built nobody else may have a way to it.
    let program = folder.join("oldcomm");
    // By a process of its own: while this one writes a program, a test beside it may start one that holds it open.
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_oldcomm")).arg(&program).status().expect("it starts");
    assert!(copied.success());
    for path in [folder, &program] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
    let mut command = Command::new(program);
    command.uid(NOBODY).gid(NOBODY);
    command
}
