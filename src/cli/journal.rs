//! What an output under way holds, so that a run that was interrupted can go on.
//!
//! The journal stands beside the unfinished file. Its first line says what was asked for; then a line for each stretch of files
//! says which they were and how long the file is with them. A line is written when the file holds what it says, so
//! behind the last whole line at most a piece of the next stretch is there, and that is cut off. A line that was torn
//! while it was written is no JSON, or has no end, and counts for nothing.
//!
//! This holds where the program is killed. Where the machine itself fails, what the system had not yet written is lost.

use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A journal that is written.
pub(super) struct Journal {
    file: File,
    path: PathBuf,
    /// Whether it outlives the run.
    left: bool,
}

/// What was asked for; another version, format or option gives other bytes.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Asked {
    oldcomm: String,
    asked: String,
}

/// A file that is done with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Finished {
    pub(super) file: Stamp,
    /// How many figures it gave.
    pub(super) figures: usize,
    /// Why it gave none.
    pub(super) error: Option<String>,
}

/// Which file it was; another length or time of change, and it is another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub(super) source: String,
    size: Option<u64>,
    /// Nanoseconds since 1970.
    changed: Option<u64>,
}

impl Stamp {
    /// The file as it is now.
    pub(super) fn of(path: &Path) -> Stamp {
        let there = fs::metadata(path).ok();
        let changed = there.as_ref().and_then(|there| there.modified().ok()?.duration_since(UNIX_EPOCH).ok());
        Stamp {
            source: path.to_string_lossy().into_owned(),
            size: there.map(|there| there.len()),
            changed: changed.map(|since| since.as_nanos() as u64),
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Stretch {
    /// How long the output is with them.
    end: u64,
    files: Vec<Finished>,
}

/// How far an earlier run came with what is asked for now.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The files that need not be done again: the first ones.
    pub(super) files: Vec<Finished>,
    /// How long the output is with them.
    pub(super) end: u64,
}

impl Journal {
    /// The journal of an unfinished file, begun anew; or, where the files of a run that goes on are given, as far as it
    /// fits them: the same options, the same files in the same order, unchanged, and a file as long as it says.
    pub(super) fn open(part: &Path, asked: &str, goes_on: Option<&[impl AsRef<Path>]>) -> io::Result<(Option<Journal>, Before)> {
        let path = part.with_extension("journal");
        let (journal, before) = match goes_on {
            Some(paths) => Journal::go_on(path, asked, paths, fs::metadata(part)?.len())?,
            None => (Journal::start(path, asked)?, Before::default()),
        };
        Ok((Some(journal), before))
    }

    fn start(path: PathBuf, asked: &str) -> io::Result<Journal> {
        let file = File::create(&path)?;
        let mut journal = Journal { file, path, left: false };
        journal.line(&Asked::of(asked))?;
        Ok(journal)
    }

    fn go_on(path: PathBuf, asked: &str, paths: &[impl AsRef<Path>], output: u64) -> io::Result<(Journal, Before)> {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let mut lines = text.split_inclusive('\n');
        let whole = |line: &str| line.ends_with('\n');
        let begins = lines.next().filter(|line| whole(line)).and_then(|line| serde_json::from_str(line).ok());
        if begins != Some(Asked::of(asked)) {
            return Ok((Journal::start(path, asked)?, Before::default()));
        }
        let mut before = Before::default();
        let mut kept = text.split_inclusive('\n').next().map_or(0, str::len);
        for line in lines.take_while(|line| whole(line)) {
            let Ok(stretch) = serde_json::from_str::<Stretch>(line) else { break };
            let next = paths.get(before.files.len()..).unwrap_or_default();
            let same = stretch.files.len() <= next.len()
                && stretch.files.iter().zip(next).all(|(done, path)| done.file == Stamp::of(path.as_ref()));
            if !same || stretch.end > output {
                break;
            }
            before.files.extend(stretch.files);
            before.end = stretch.end;
            kept += line.len();
        }
        let file = OpenOptions::new().append(true).open(&path)?;
        file.set_len(kept as u64)?;
        Ok((Journal { file, path, left: false }, before))
    }

    /// Notes that the output is so long now, with these files.
    pub(super) fn note(&mut self, end: u64, files: Vec<Finished>) -> io::Result<()> {
        self.line(&Stretch { end, files })
    }

    /// Leaves the journal where it is, for a run that goes on.
    pub(super) fn leave(mut self) {
        self.left = true;
    }

    fn line(&mut self, what: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(what)?;
        line.push(b'\n');
        self.file.write_all(&line)
    }
}

impl Asked {
    fn of(asked: &str) -> Asked {
        Asked { oldcomm: env!("CARGO_PKG_VERSION").to_owned(), asked: asked.to_owned() }
    }
}

impl Drop for Journal {
    /// A run that came to its end has no use for it.
    fn drop(&mut self) {
        if !self.left {
            let _ = fs::remove_file(&self.path);
        }
    }
}
