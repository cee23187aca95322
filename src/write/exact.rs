//! Decimals as they are: no exponent, no noise of binary fractions, no zeros that say nothing.

use rust_decimal::Decimal;
use serde::ser::{Error, Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;

/// A decimal that prints itself exactly, in JSON as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact(pub Decimal);

#[cfg(any(feature = "xlsx", feature = "parquet"))]
impl Exact {
    /// The nearest binary number, for formats that know no other.
    pub(super) fn to_double(self) -> f64 {
        self.to_string().parse().expect("the digits of a decimal are a number")
    }

    /// How many decimals it prints.
    #[cfg(feature = "xlsx")]
    pub(super) fn decimals(self) -> u32 {
        self.0.normalize().scale()
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl Serialize for Exact {
    /// Only for JSON: serde knows no fractions but binary ones, so their digits are handed over as they stand.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let exact = self.0.normalize();
        if exact.scale() == 0
            && let Ok(whole) = u64::try_from(exact.mantissa())
        {
            return serializer.serialize_u64(whole);
        }
        RawValue::from_string(self.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_was_read() {
        for (from, to) in [
            ("0.07", "0.07"),
            ("700.00", "700"),
            ("96.30", "96.3"),
            ("0", "0"),
            ("0.000", "0"),
            ("4510000000", "4510000000"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        ] {
            let exact = Exact(from.parse().unwrap());
            assert_eq!(exact.to_string(), to);
            assert_eq!(serde_json::to_string(&exact).unwrap(), to);
        }
    }
}
