//! Where the output goes: standard output, or a file that is there whole or not at all.

use super::Outcome;
use anyhow::Context;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, IsTerminal, Seek, SeekFrom, Stdout, Write};
use std::path::{Path, PathBuf};

/// An output under way.
pub(super) enum Output {
    Standard(BufWriter<Stdout>),
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
        let mut output = Output::claim(path)?;
        output.begin_at(0)?;
        Ok(output)
    }

    /// The same, with what an earlier run left in the neighbour still there: [`Output::begin_at`] says how much of it to keep.
    pub(super) fn claim(path: Option<&Path>) -> anyhow::Result<Output> {
        match path {
            Some(path) if path != Path::new("-") => {
                Pending::claim(path).map(Output::File).with_context(|| format!("{}: cannot be written", path.display()))
            }
            _ => Ok(Output::Standard(BufWriter::new(io::stdout()))),
        }
    }

    /// Prints a text to standard output.
    pub(super) fn print(text: &[u8]) -> anyhow::Result<Outcome> {
        let mut output = Output::open(None)?;
        output.write_all(text)?;
        output.keep()?;
        Ok(Outcome::Done)
    }

    /// Cuts off what an earlier run left behind so many bytes, and goes on from there.
    pub(super) fn begin_at(&mut self, end: u64) -> anyhow::Result<()> {
        match self {
            Output::File(file) => file.begin_at(end).with_context(|| format!("{}: cannot be written", file.target.display())),
            Output::Standard(_) => Ok(()),
        }
    }

    /// The neighbour that holds what is written.
    pub(super) fn neighbour(&self) -> Option<&Path> {
        match self {
            Output::File(file) => file.neighbour.as_deref(),
            Output::Standard(_) => None,
        }
    }

    /// Whether a person sees what is written.
    pub(super) fn is_terminal(&self) -> bool {
        matches!(self, Output::Standard(out) if out.get_ref().is_terminal())
    }

    /// Makes what was written stay.
    pub(super) fn keep(mut self) -> anyhow::Result<()> {
        self.flush()?;
        match self {
            Output::Standard(_) => Ok(()),
            Output::File(mut file) => file.keep().with_context(|| format!("{}: cannot be written", file.target.display())),
        }
    }

    /// Leaves the neighbour where it is, for a run that goes on.
    pub(super) fn leave(mut self) -> anyhow::Result<()> {
        self.flush()?;
        if let Output::File(file) = &mut self {
            file.neighbour = None;
        }
        Ok(())
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
    fn claim(path: &Path) -> io::Result<Pending> {
        // A link stays a link: what it points to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let there = fs::metadata(&target).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            let out = OpenOptions::new().write(true).open(&target)?;
            return Ok(Pending { out: BufWriter::new(out), target, neighbour: None });
        }
        let neighbour = neighbour(&target);
        let out = locked(&neighbour)?;
        if let Some(there) = there {
            out.set_permissions(there.permissions())?;
        }
        Ok(Pending { out: BufWriter::new(out), target, neighbour: Some(neighbour) })
    }

    fn begin_at(&mut self, end: u64) -> io::Result<()> {
        if self.neighbour.is_none() {
            return Ok(());
        }
        let file = self.out.get_mut();
        file.set_len(end)?;
        file.seek(SeekFrom::Start(end)).map(drop)
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

/// Opens a neighbour for this run alone: two that write the same file would spoil each other's.
fn locked(neighbour: &Path) -> io::Result<File> {
    loop {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(neighbour)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(io::Error::other("another run is writing it")),
            // Where a file system knows no locks, one goes without.
            Err(TryLockError::Error(_)) => return Ok(file),
            // The other run may have given the file its name between the two steps: then this is not the neighbour any more.
            Ok(()) if same(&file, neighbour) => return Ok(file),
            Ok(()) => {}
        }
    }
}

#[cfg(unix)]
fn same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |there: &fs::Metadata| (there.dev(), there.ino());
    file.metadata().is_ok_and(|file| fs::metadata(path).is_ok_and(|path| place(&path) == place(&file)))
}

/// Elsewhere an open file cannot be given another name.
#[cfg(not(unix))]
fn same(_: &File, _: &Path) -> bool {
    true
}

/// A hidden name in the same folder, so that renaming it never crosses a file system.
fn neighbour(target: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".part");
    target.with_file_name(name)
}
