//! Which files: paths, what is in folders, what a pattern matches, what a list names, standard input.

use super::reading::Reading;
use anyhow::{Context, bail};
use glob::{MatchOptions, Pattern};
use oldcomm::error::Error;
use oldcomm::read::{self, Text};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

#[derive(Debug, clap::Args)]
pub(super) struct Inputs {
    /// Releases, or folders of them; - or none for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Of folders, only what matches, by name or by path below the folder: '*.html', '2024/**'; without a PATH, what
    /// matches from here
    #[arg(long, value_name = "PATTERN")]
    glob: Vec<Pattern>,
    /// Also the paths that a file lists, one a line; - for standard input
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
}

/// A file to read, or why there is none.
#[derive(Debug)]
pub(super) struct Input {
    /// Its path as it was named, or found below the folder that was.
    pub(super) path: PathBuf,
    bad: Option<String>,
}

impl AsRef<Path> for Input {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

/// What is read in folders, by extension.
const EXTENSIONS: &[&str] = &["txt", "md", "html", "htm", "docx", "pdf"];

impl Inputs {
    /// Every file, in the order of the arguments, sorted by name in each folder. What is wrong with one is found out
    /// when it is read.
    pub(super) fn list(&self) -> anyhow::Result<Vec<Input>> {
        let standard = Path::new("-");
        let mut paths = self.paths.clone();
        if let Some(list) = &self.files_from {
            if list == standard && paths.iter().any(|path| path == standard) {
                bail!("standard input cannot be a release and a list of files at once");
            }
            // A list is a text like any other: some systems write theirs in UTF-16.
            let list = read::path(list, None).with_context(|| format!("{}: the list of files", list.display()))?;
            paths.extend(list.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(PathBuf::from));
        } else if paths.is_empty() && self.glob.is_empty() {
            paths.push(standard.to_owned());
        }
        let mut inputs = Vec::new();
        if paths.is_empty() {
            for pattern in &self.glob {
                let (folder, rest) = from_here(pattern.as_str());
                let rest = Pattern::new(&rest).with_context(|| format!("--glob {pattern}"))?;
                walk(&folder, &[rest], &mut inputs);
            }
        }
        for path in paths {
            if path.is_dir() {
                walk(&path, &self.glob, &mut inputs);
            } else {
                inputs.push(Input { path, bad: None });
            }
        }
        Ok(inputs)
    }

    /// The text of a file, or what is wrong with it.
    pub(super) fn read(&self, input: &Input) -> Result<Text, String> {
        match &input.bad {
            Some(bad) => Err(bad.clone()),
            None => self.reading.read(&input.path).map_err(|error| error.to_string()),
        }
    }
}

/// The folder that a pattern begins with, and the rest of it.
fn from_here(pattern: &str) -> (PathBuf, String) {
    let wild = pattern.find(['*', '?', '[']).unwrap_or(pattern.len());
    match pattern[..wild].rfind('/') {
        Some(slash) => (PathBuf::from(&pattern[..=slash]), pattern[slash + 1..].to_owned()),
        None => (PathBuf::from("."), pattern.to_owned()),
    }
}

/// The files below a folder. Links are followed; hidden files and the lock files of office programs are left out.
fn walk(folder: &Path, patterns: &[Pattern], inputs: &mut Vec<Input>) {
    let before = inputs.len();
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_wanted(entry.path(), folder, patterns) => {
                inputs.push(Input { path: tidy(entry.path()), bad: None });
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let hidden = path != folder && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
                // A link to nothing that would not have been read is nobody's loss.
                if hidden || path.extension().is_some() && path.is_symlink() && !is_wanted(&path, folder, patterns) {
                    continue;
                }
                let looped = error.loop_ancestor().is_some();
                let what = match error.into_io_error() {
                    Some(error) if !looped => read::failed(&path, error),
                    _ => Error::Loop,
                };
                inputs.push(Input { path: tidy(&path), bad: Some(what.to_string()) });
            }
        }
    }
    if inputs.len() == before {
        let bad = match patterns {
            [] => format!("no file in it is a release; those that end with .{} are read", EXTENSIONS.join(" .")),
            _ => "no file in it matches the pattern; check --glob".to_owned(),
        };
        inputs.push(Input { path: folder.to_owned(), bad: Some(bad) });
    }
}

/// A path below the present folder, without a mark that says only this.
fn tidy(path: &Path) -> PathBuf {
    path.strip_prefix("./").unwrap_or(path).to_owned()
}

fn is_left_out(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || entry.file_type().is_dir() && is_of_a_page(entry.path(), &name)
}

/// Whether a folder holds the pictures and frames of a page that a browser saved beside it.
fn is_of_a_page(folder: &Path, name: &str) -> bool {
    let page = name.strip_suffix("_files").or_else(|| name.strip_suffix(".files"));
    page.is_some_and(|page| ["html", "htm"].iter().any(|extension| folder.with_file_name(format!("{page}.{extension}")).is_file()))
}

/// Whether a file of a folder is read: it matches a pattern, if there are any, and has an extension that is read. A
/// pattern that names an extension goes before the list of them.
fn is_wanted(path: &Path, folder: &Path, patterns: &[Pattern]) -> bool {
    const OPTIONS: MatchOptions =
        MatchOptions { case_sensitive: false, require_literal_separator: true, require_literal_leading_dot: false };
    let extension = |path: &Path| path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let known = extension(path).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()));
    let matches = |pattern: &Pattern| {
        let below = path.strip_prefix(folder).unwrap_or(path);
        let named = if pattern.as_str().contains('/') { Some(below.as_os_str()) } else { path.file_name() };
        named.is_some_and(|named| pattern.matches_path_with(Path::new(named), OPTIONS))
    };
    let names_extension = |pattern: &Pattern| {
        extension(Path::new(pattern.as_str())).is_some_and(|extension| extension.chars().all(|c| c.is_ascii_alphanumeric()))
    };
    match patterns {
        [] => known,
        _ => patterns.iter().any(|pattern| matches(pattern) && (known || names_extension(pattern))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_begins_with_a_folder() {
        for (pattern, folder, rest) in [
            ("*.txt", ".", "*.txt"),
            ("a/b*/c.txt", "a/", "b*/c.txt"),
            ("/data/2024/[ab].md", "/data/2024/", "[ab].md"),
            ("a/b.txt", "a/", "b.txt"),
        ] {
            assert_eq!(from_here(pattern), (PathBuf::from(folder), rest.to_owned()));
        }
    }

    #[test]
    fn what_is_wanted_of_a_folder() {
        for (path, patterns, wanted) in [
            ("r/a.TXT", &[][..], true),
            ("r/a.jpg", &[], false),
            ("r/2024/a.txt", &["*.txt"], true),
            ("r/2024/a.txt", &["2024/*"], true),
            ("r/2023/a.txt", &["2024/**"], false),
            ("r/x/2024/a.txt", &["**/2024/*"], true),
            ("r/2024/a.jpg", &["2024/*"], false),
            ("r/a.shtml", &["*.shtml"], true),
            ("r/a.html", &["*.txt", "*.html"], true),
        ] {
            let patterns: Vec<Pattern> = patterns.iter().map(|pattern: &&str| Pattern::new(pattern).unwrap()).collect();
            assert_eq!(is_wanted(Path::new(path), Path::new("r"), &patterns), wanted, "{path} {patterns:?}");
        }
    }
}
