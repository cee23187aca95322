//! JSON, written straight into bytes.
//!
//! A line of JSON Lines is written for every figure. Through serde that took as long as finding the figure: each key, comma and
//! quotation mark was a call of its own, and exact numbers were read again.

use super::exact::Exact;

/// Writes an object: its fields, each a plain name, which needs no escapes, and a [`Value`]. Fields in brackets are there if their
/// value is.
macro_rules! object {
    ($out:expr, [$($first:literal: $given:expr),*], $($key:literal: $value:expr,)+ [$($last:literal: $told:expr),*]) => {{
        let out: &mut Vec<u8> = $out;
        let start = out.len();
        $(if let Some(given) = $given { $crate::write::object::field!(out, $first, given); })*
        $($crate::write::object::field!(out, $key, $value);)+
        $(if let Some(told) = $told { $crate::write::object::field!(out, $last, told); })*
        // The comma before the first field.
        out[start] = b'{';
        out.push(b'}');
    }};
}

macro_rules! field {
    ($out:expr, $key:literal, $value:expr) => {
        $out.extend_from_slice(concat!(",\"", $key, "\":").as_bytes());
        $crate::write::object::Value::write(&$value, $out);
    };
}

pub(super) use {field, object};

/// What an object may hold.
pub(super) trait Value {
    /// Writes it as JSON.
    fn write(&self, out: &mut Vec<u8>);
}

/// Whether a byte is escaped in JSON.
static ESCAPED: [bool; 256] = {
    let mut escaped = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        escaped[byte] = byte < ' ' as usize || byte == '"' as usize || byte == '\\' as usize;
        byte += 1;
    }
    escaped
};

impl Value for &str {
    fn write(&self, out: &mut Vec<u8>) {
        // Nearly always none is: so all bytes are looked at, with no way out of the loop.
        if self.bytes().fold(false, |found, byte| found | ESCAPED[usize::from(byte)]) {
            serde_json::to_writer(out, self).expect("bytes take any text");
            return;
        }
        out.reserve(self.len() + 2);
        out.push(b'"');
        out.extend_from_slice(self.as_bytes());
        out.push(b'"');
    }
}

impl Value for usize {
    fn write(&self, out: &mut Vec<u8>) {
        digits(*self as u64, 1, out);
    }
}

impl Value for Exact {
    fn write(&self, out: &mut Vec<u8>) {
        match self.whole() {
            Some(whole) => digits(whole, 1, out),
            None => out.extend_from_slice(self.to_string().as_bytes()),
        }
    }
}

impl<T: Value> Value for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

/// Writes a number with so many digits at least.
pub(super) fn digits(number: u64, least: usize, out: &mut Vec<u8>) {
    /// As many as the largest number has.
    const MOST: usize = 20;
    let (mut digits, mut from, mut rest) = ([b'0'; MOST], MOST, number);
    while rest > 0 {
        from -= 1;
        digits[from] += (rest % 10) as u8;
        rest /= 10;
    }
    out.extend_from_slice(&digits[from.min(MOST - least)..]);
}
