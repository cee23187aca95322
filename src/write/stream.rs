//! The formats whose file is one piece behind the other.

use super::{Piece, Sink};
use std::io::{self, Write};

pub(super) struct Stream<W> {
    pub(super) out: W,
}

impl<W: Write> Sink for Stream<W> {
    fn put(&mut self, piece: Piece) -> io::Result<()> {
        match piece {
            Piece::Bytes(bytes) => self.out.write_all(&bytes),
            #[cfg(any(feature = "xlsx", feature = "parquet"))]
            _ => Err(io::Error::other("a stream takes bytes")),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
