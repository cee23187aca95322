//! What can go wrong: only reading can, and each way says what to do.

use crate::lexicon::Fault;
use std::io;
use thiserror::Error;

/// Why a file gave no text. The message says what is wrong and, behind a semicolon, what to do.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no file of that name.
    #[error("no such file; check the name")]
    Missing,
    /// It is a folder.
    #[error("is a folder; name the files in it")]
    Folder,
    /// It is there and cannot be read.
    #[error("cannot be read ({0}); check that you may read it")]
    Unreadable(#[from] io::Error),
    /// Its bytes are not UTF-8.
    #[error("not UTF-8 from byte {at} on; convert it first, for example with iconv -f GB18030 -t UTF-8")]
    NotUtf8 {
        /// The first byte that does not fit, counted from 0.
        at: usize,
    },
    /// It is a lexicon that says what cannot be used.
    #[error("line {line}: {fault}")]
    Lexicon {
        /// The line that says it, from 1.
        line: usize,
        /// What is wrong with it.
        fault: Fault,
    },
}
