//! Many files: order, interruption, failures, and what is said about it.

#[path = "common/program.rs"]
mod program;

use program::{file, fixture, folder, oldcomm, run};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Files with a figure each, and their paths.
fn many(folder: &Path, count: usize) -> Vec<String> {
    let text = |n: usize| format!("宜春市改造老旧小区\n2024年已改造老旧小区{}个。\n", 100 + n);
    (0..count).map(|n| file(folder, &format!("{n:04}.txt"), text(n))).collect()
}

fn extract<'a>(paths: &'a [String], options: &[&'a str]) -> assert_cmd::Command {
    let mut args = vec!["extract"];
    args.extend(paths.iter().map(String::as_str));
    args.extend(options);
    oldcomm(&args)
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes() {
    let folder = folder("jobs");
    let mut paths = many(&folder, 300);
    // A long one among short ones is done last and stays where it is.
    paths[1] = file(&folder, "long.txt", fs::read_to_string(fixture()).expect("it is there").repeat(50));
    for format in ["csv", "jsonl", "json", "md", "marked"] {
        let (one, _) = run(extract(&paths, &["-f", format, "-j", "1"]), 0);
        assert_eq!(run(extract(&paths, &["-f", format, "-j", "2"]), 0).0, one, "{format}");
        assert_eq!(run(extract(&paths, &["-f", format, "-j", "5"]), 0).0, one, "{format}");
    }
    let (out, _) = run(extract(&paths, &["-f", "csv"]), 0);
    let mut named: Vec<&str> = out.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    named.dedup();
    assert_eq!(named, paths);
}

#[test]
fn no_jobs_are_an_error() {
    let (_, err) = run(oldcomm(&["extract", "-j", "0"]), 2);
    assert!(err.contains("invalid value '0' for '--jobs <N>'"), "{err}");
}

#[test]
fn failures_are_a_table() {
    let folder = folder("failures");
    let good = many(&folder, 1).remove(0);
    let table = folder.join("failures.csv");
    let to = table.to_str().expect("a plain path");
    let (out, err) = run(extract(&["no-such.txt".to_owned(), good.clone(), "nor,this.txt".to_owned()], &["--failures", to]), 2);
    assert_eq!((out.lines().count(), err.lines().count()), (2, 2));
    let what = "no such file; check the name";
    let want = format!("source,error\nno-such.txt,{what}\n\"nor,this.txt\",{what}\n");
    assert_eq!(fs::read_to_string(&table).expect("it is there"), want);
    run(extract(&[good], &["--failures", to]), 0);
    assert_eq!(fs::read_to_string(&table).expect("it is there"), "source,error\n");
}

#[test]
fn fail_fast_stops_and_can_be_gone_on_from() {
    let folder = folder("fail-fast");
    let mut paths = many(&folder, 6);
    paths[3] = folder.join("missing.txt").to_str().expect("a plain path").to_owned();
    let (out, err) = run(extract(&paths, &["--fail-fast"]), 2);
    assert_eq!((out.lines().count(), err.lines().count()), (4, 1), "{out}{err}");

    let all = folder.join("all.csv");
    let to = all.to_str().expect("a plain path");
    let (_, err) = run(extract(&paths, &["--fail-fast", "-o", to]), 2);
    assert!(err.ends_with("oldcomm: stopped; the same command with --resume goes on from here\n"), "{err}");
    assert!(!all.exists());
    file(&folder, "missing.txt", "2024年已改造老旧小区7个。");
    let (_, err) = run(extract(&paths, &["--fail-fast", "-o", to, "--resume"]), 0);
    assert_eq!(err, "oldcomm: going on behind 3 files that are done\n");
    let (fresh, _) = run(extract(&paths, &[]), 0);
    assert_eq!(fs::read_to_string(&all).expect("it is there"), fresh);
}

/// A run that is killed in the middle: behind some files stands a pipe that nobody writes to.
#[cfg(unix)]
fn killed(folder: &Path, paths: &[String], to: &str, format: &str) {
    let pipe = folder.join("pipe.txt");
    let _ = fs::remove_file(&pipe);
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("it starts").success());
    let mut child = Command::new(env!("CARGO_BIN_EXE_oldcomm"))
        .arg("extract")
        .args(paths)
        .arg(&pipe)
        .args(["-o", to, "-f", format, "-j", "2"])
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let journal = folder.join(format!(".{}.journal", Path::new(to).file_name().expect("a name").to_str().expect("a plain name")));
    let since = Instant::now();
    // A record counts when it is written to its end.
    while fs::read_to_string(&journal).map_or(0, |text| text.matches('\n').count()) < 3 {
        assert!(since.elapsed() < Duration::from_secs(60), "nothing is done");
        thread::sleep(Duration::from_millis(2));
    }
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    assert!(!Path::new(to).exists(), "a part is there");
    fs::remove_file(&pipe).expect("it is ours");
    file(folder, "pipe.txt", "2024年已改造老旧小区7个。");
}

#[cfg(unix)]
#[test]
fn a_killed_run_goes_on_to_the_same_bytes() {
    for format in ["csv", "jsonl"] {
        let folder = folder(&format!("killed-{format}"));
        let mut paths = many(&folder, 400);
        paths[5] = folder.join("missing.txt").to_str().expect("a plain path").to_owned();
        let all = folder.join(format!("all.{format}"));
        let to = all.to_str().expect("a plain path");
        killed(&folder, &paths, to, format);
        // The last record was torn, and the output has more than the journal knows.
        let neighbour = |what: &str| folder.join(format!(".all.{format}.{what}"));
        for (what, torn) in [("part", "torn,"), ("journal", "{\"end\":99999999,\"files\":[{\"fi")] {
            let path = neighbour(what);
            let mut text = fs::read_to_string(&path).expect("it was left");
            text.push_str(torn);
            fs::write(&path, text).expect("it is ours");
        }
        paths.push(folder.join("pipe.txt").to_str().expect("a plain path").to_owned());
        let (_, err) = run(extract(&paths, &["-o", to, "--resume"]), 2);
        assert!(err.contains("missing.txt: no such file"), "{err}");
        let behind = err.lines().next().and_then(|line| line.strip_prefix("oldcomm: going on behind ")).expect("it says so");
        let behind: usize = behind.split(' ').next().and_then(|count| count.parse().ok()).expect("a count");
        assert!((256..=400).contains(&behind), "{behind}");
        let (fresh, _) = run(extract(&paths, &["-f", format]), 2);
        assert_eq!(fs::read_to_string(&all).expect("it is there"), fresh);
        assert!(!neighbour("part").exists() && !neighbour("journal").exists());
    }
}

#[cfg(unix)]
#[test]
fn what_has_changed_since_is_done_again() {
    let folder = folder("changed");
    let mut paths = many(&folder, 400);
    let all = folder.join("all.csv");
    let to = all.to_str().expect("a plain path");
    killed(&folder, &paths, to, "csv");
    paths.push(folder.join("pipe.txt").to_str().expect("a plain path").to_owned());
    file(&folder, "0150.txt", "2024年已改造老旧小区54321个。");
    let (_, err) = run(extract(&paths, &["-o", to, "--resume"]), 0);
    assert_eq!(err, "oldcomm: going on behind 128 files that are done\n");
    assert_eq!(fs::read_to_string(&all).expect("it is there"), run(extract(&paths, &[]), 0).0);

    // Other options make other bytes: nothing of the old run is of use.
    fs::remove_file(&all).expect("it is ours");
    paths.pop();
    killed(&folder, &paths, to, "csv");
    let (_, err) = run(extract(&paths, &["-o", to, "--resume", "--lang", "zh"]), 0);
    assert_eq!(err, "");
    assert_eq!(fs::read_to_string(&all).expect("it is there"), run(extract(&paths, &["--lang", "zh"]), 0).0);
}

#[cfg(unix)]
#[test]
fn two_runs_never_write_one_file() {
    let folder = folder("two");
    let pipe = folder.join("pipe.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("it starts").success());
    let all = folder.join("all.csv");
    let to = all.to_str().expect("a plain path");
    let mut first = Command::new(env!("CARGO_BIN_EXE_oldcomm"))
        .args(["extract", pipe.to_str().expect("a plain path"), "-o", to])
        .spawn()
        .expect("it starts");
    let since = Instant::now();
    while !folder.join(".all.csv.journal").exists() {
        assert!(since.elapsed() < Duration::from_secs(60), "it does not begin");
        thread::sleep(Duration::from_millis(2));
    }
    let (_, err) = run(oldcomm(&["extract", &fixture(), "-o", to]), 2);
    assert!(err.ends_with("all.csv: cannot be written: another run is writing it\n"), "{err}");
    first.kill().expect("it runs");
    first.wait().expect("it ends");
}

#[test]
fn what_is_written_as_a_whole_does_not_go_on() {
    let folder = folder("whole");
    let to = folder.join("a.xlsx");
    let (_, err) = run(oldcomm(&["extract", &fixture(), "-o", to.to_str().expect("a plain path"), "--resume"]), 2);
    assert!(err.contains("--resume is for csv, tsv, json, jsonl, md and marked"), "{err}");
    let (_, err) = run(oldcomm(&["extract", &fixture(), "--resume"]), 2);
    assert!(err.contains("--output <FILE>"), "{err}");
}

#[test]
fn a_summary_is_said_where_asked_for() {
    let folder = folder("summary");
    let mut paths = many(&folder, 2);
    assert_eq!(run(extract(&paths, &[]), 0).1, "", "it keeps quiet where nobody watches");
    let (_, err) = run(extract(&paths, &["-v"]), 0);
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines[0], format!("oldcomm: {}: 1 figures", paths[0]));
    assert!(lines[2].starts_with("oldcomm: 2 files, 2 figures, 0 errors in "), "{err}");
    paths.push("no-such.txt".to_owned());
    let (_, err) = run(extract(&paths, &["-q"]), 2);
    assert_eq!(err, "oldcomm: no-such.txt: no such file; check the name\n");
}

#[test]
fn colours_are_used_where_asked_for() {
    let colored = |options: &[&str], none: bool| {
        let mut command = extract(&["no-such.txt".to_owned()], options);
        if none {
            command.env("NO_COLOR", "1");
        }
        run(command, 2).1.contains("\u{1b}[")
    };
    assert!(!colored(&[], false), "standard error is no terminal");
    assert!(colored(&["--color", "always"], false));
    assert!(colored(&["--color=always"], true), "asked for by name");
    assert!(!colored(&["--color", "never"], false));
    let (_, help) = run(oldcomm(&["extract", "--color=always", "--no-such-flag"]), 2);
    assert!(help.contains("\u{1b}["), "{help}");
}
