//! Where the output goes: standard output, or a file that is there whole or not at all.

use anyhow::Context;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process;

/// An output under way.
pub(super) enum Output {
    Standard(BufWriter<StdoutLock<'static>>),
    File(Pending),
}

/// A file that takes its name when it is done; until then a neighbour of it holds what is written.
pub(super) struct Pending {
    out: BufWriter<File>,
    target: PathBuf,
    /// The neighbour; none where the target is no plain file, such as a pipe, and is written as it is.
    neighbour: Option<PathBuf>,
}

impl Output {
    /// Standard output, where no file is named or it is `-`.
    pub(super) fn open(path: Option<&Path>) -> anyhow::Result<Output> {
        match path {
            Some(path) if path != Path::new("-") => {
                Pending::open(path).map(Output::File).with_context(|| format!("{}: cannot be written", path.display()))
            }
            _ => Ok(Output::Standard(BufWriter::new(io::stdout().lock()))),
        }
    }

    /// Makes what was written stay.
    pub(super) fn keep(mut self) -> anyhow::Result<()> {
        self.flush()?;
        match self {
            Output::Standard(_) => Ok(()),
            Output::File(mut file) => file.keep().with_context(|| format!("{}: cannot be written", file.target.display())),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Output::Standard(out) => out.write(bytes),
            Output::File(file) => file.out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Output::Standard(out) => out.flush(),
            Output::File(file) => file.out.flush(),
        }
    }
}

impl Pending {
    fn open(path: &Path) -> io::Result<Pending> {
        // A link stays a link: what it points to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let there = fs::metadata(&target).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            let out = OpenOptions::new().write(true).open(&target)?;
            return Ok(Pending { out: BufWriter::new(out), target, neighbour: None });
        }
        let neighbour = neighbour(&target);
        let out = File::create(&neighbour)?;
        if let Some(there) = there {
            out.set_permissions(there.permissions())?;
        }
        Ok(Pending { out: BufWriter::new(out), target, neighbour: Some(neighbour) })
    }

    fn keep(&mut self) -> io::Result<()> {
        match &self.neighbour {
            Some(neighbour) => fs::rename(neighbour, &self.target)?,
            None => return Ok(()),
        }
        self.neighbour = None;
        Ok(())
    }
}

impl Drop for Pending {
    /// What was not kept goes.
    fn drop(&mut self) {
        if let Some(neighbour) = &self.neighbour {
            let _ = fs::remove_file(neighbour);
        }
    }
}

/// A name in the same folder, so that renaming it never crosses a file system.
fn neighbour(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", process::id()));
    target.with_file_name(name)
}
