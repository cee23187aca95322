//! What the READMEs show is what the commands print.
//!
//! In a `console` block a line that begins with `$ oldcomm` is run; the lines behind it are its output, up to a line
//! `…` where the rest is left out. `UPDATE=1 cargo test --test readme` writes the present output in, as many lines as
//! there were, or five where there were none.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

const CUT: &str = "…";

/// What a command prints.
fn run(command: &str) -> String {
    let args = command.split_whitespace().skip(1);
    let output =
        Command::new(env!("CARGO_BIN_EXE_oldcomm")).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it starts");
    assert!(output.status.success(), "{command}");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

/// As much of an output as was shown.
fn shown(output: &str, before: &[&str]) -> String {
    let output = output.trim_end();
    match before {
        [] | [CUT] => format!("{}\n{CUT}\n", first(output, 5)),
        [lines @ .., CUT] => format!("{}\n{CUT}\n", first(output, lines.len())),
        _ => format!("{output}\n"),
    }
}

fn first(text: &str, lines: usize) -> String {
    text.lines().take(lines).collect::<Vec<_>>().join("\n")
}

/// A page with the output of its commands as it is now.
fn current(page: &str) -> String {
    let mut new = String::new();
    let mut lines = page.lines().peekable();
    let mut console = false;
    while let Some(line) = lines.next() {
        new.push_str(line);
        new.push('\n');
        console = if console { line != "```" } else { line == "```console" };
        if let Some(command) = line.strip_prefix("$ ").filter(|_| console) {
            let mut before = Vec::new();
            while let Some(line) = lines.next_if(|line| *line != "```" && !line.starts_with("$ ")) {
                before.push(line);
            }
            new.push_str(&shown(&run(command), &before));
        }
    }
    new
}

#[test]
fn readmes_show_what_is_printed() {
    for name in ["README.md", "README.zh-CN.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let page = fs::read_to_string(&path).expect("it is there");
        let new = current(&page);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, new).expect("it can be written");
        } else {
            assert!(page == new, "{name} is out of date; UPDATE=1 cargo test --test readme brings it up to date:\n{new}");
        }
    }
}
