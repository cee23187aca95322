//! From bytes to characters and lines, in one pass for all spans of a text.

use crate::release::Start;

/// A place in a text that moves forward.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    start: Start,
    byte: usize,
    /// Characters before it.
    pub(super) char: usize,
    /// The line that it is in, from 1.
    pub(super) line: usize,
}

impl<'t> Cursor<'t> {
    /// The head of a text, which may begin somewhere in a longer one.
    pub(super) fn new(text: &'t str, start: Start) -> Self {
        Cursor { text, start, byte: 0, char: start.characters, line: start.lines + 1 }
    }

    /// Moves to a byte. Going forward costs what lies between; going back is allowed and starts anew.
    pub(super) fn to(&mut self, byte: usize) -> &Self {
        if byte < self.byte {
            *self = Cursor::new(self.text, self.start);
        }
        // In counters of a byte, so that sixteen bytes are counted at once.
        for stretch in self.text.as_bytes()[self.byte..byte].chunks(usize::from(u8::MAX)) {
            let (mut chars, mut lines) = (0u8, 0u8);
            for byte in stretch {
                // Every character has one byte that goes on from no other.
                chars += u8::from(byte & 0xC0 != 0x80);
                lines += u8::from(*byte == b'\n');
            }
            self.char += usize::from(chars);
            self.line += usize::from(lines);
        }
        self.byte = byte;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_and_lines() {
        let text = "一二\n𠀀个";
        let mut cursor = Cursor::new(text, Start::default());
        assert_eq!((cursor.to(3).char, cursor.line), (1, 1));
        assert_eq!((cursor.to(11).char, cursor.line), (4, 2));
        assert_eq!((cursor.to(7).char, cursor.line), (3, 2));
        assert_eq!(cursor.to(text.len()).char, 5);
    }
}
