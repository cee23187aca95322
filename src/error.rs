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
    /// A link to a file that is not there.
    #[error("is a link to nothing; remove it or mend it")]
    Dangling,
    /// A link to itself, or to a folder that it lies in.
    #[error("is a link that leads back to itself; remove it")]
    Loop,
    /// It is a folder where a file is wanted.
    #[error("is a folder; name a file in it")]
    Folder,
    /// It is there and must not be read.
    #[error("may not be read; ask for permission to read it")]
    Forbidden,
    /// It is there and cannot be read.
    #[error("cannot be read ({0}); check the disk or the connection that it is on")]
    Unreadable(io::Error),
    /// It holds nothing, or nothing but blanks.
    #[error("is empty; fetch it anew")]
    Empty,
    /// It holds no text at all.
    #[error("is not text but binary data; give a text, a web page, a Word file (.docx) or a PDF")]
    Binary,
    /// It is of a kind that is not read.
    #[error("is {0}; {1}")]
    Kind(&'static str, &'static str),
    /// A format that this build leaves out.
    #[error("is a {0} file, which this build cannot read; build it with --features {0}")]
    LeftOut(&'static str),
    /// None of the encodings fits its bytes.
    #[error("is in no known encoding (not UTF-8 from byte {at} on); name its encoding with --encoding")]
    NoEncoding {
        /// The first byte that is not UTF-8, counted from 0.
        at: usize,
    },
    /// The encoding that was named does not fit its bytes.
    #[error("is not {encoding} from byte {at} on; fetch it anew, or name another encoding")]
    OtherEncoding {
        /// The encoding that was named.
        encoding: &'static str,
        /// The first byte that does not fit, counted from 0.
        at: usize,
    },
    /// A web page with nothing to read in it.
    #[error("is a web page without text; save it from a browser once it shows its text")]
    NoPageText,
    /// A Word file that is cut off or damaged.
    #[error("is a damaged Word file ({0}); fetch it anew")]
    Docx(String),
    /// A PDF that is cut off, damaged or beyond the reader.
    #[error("is a PDF that cannot be read ({0}); save it as text or as a Word file first")]
    Pdf(String),
    /// A PDF that needs a password.
    #[error("is an encrypted PDF; save it without its password first")]
    Encrypted,
    /// A PDF of pictures.
    #[error("is a PDF without text, a scan; run text recognition (OCR) on it first")]
    Scan,
    /// It is a lexicon that says what cannot be used.
    #[error("line {line}: {fault}")]
    Lexicon {
        /// The line that says it, from 1.
        line: usize,
        /// What is wrong with it.
        fault: Fault,
    },
    /// It holds corrections, one of which says what cannot be used.
    #[error("line {line}: {what}")]
    Corrections {
        /// The line that says it, from 1.
        line: usize,
        /// What is wrong with it.
        what: String,
    },
    /// It holds corrections of a release that another file corrects too.
    #[error("tells of {0}, as a file before it does; give one of them")]
    CorrectedTwice(String),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        match error.kind() {
            io::ErrorKind::NotFound => Error::Missing,
            io::ErrorKind::PermissionDenied => Error::Forbidden,
            io::ErrorKind::IsADirectory => Error::Folder,
            _ => Error::Unreadable(error),
        }
    }
}
