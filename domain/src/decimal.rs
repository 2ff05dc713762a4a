//! Numbers with decimals, held exactly.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number with at most four decimals.
///
/// It is held as a whole count of ten-thousandths: sums, limits and steps are exact, so that what a condition, a count and
/// an export say of 0.1 + 0.2 is 0.3. In documents it is a JSON number, whole where it can be; one below
/// [`Decimal::LIMIT`] has at most fourteen digits, which every reader of JSON keeps as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

const UNITS: i64 = 10_000;

impl Decimal {
    /// What every number that is asked for or given is smaller than, and its negative larger.
    pub const LIMIT: Decimal = Decimal(10_000_000_000 * UNITS);
    /// The most decimals.
    pub const MOST_DECIMALS: u8 = 4;
    /// 1.
    pub const ONE: Decimal = Decimal(UNITS);

    /// So many ten-thousandths.
    pub const fn of_units(units: i64) -> Self {
        Self(units)
    }

    /// The number in ten-thousandths.
    pub const fn units(self) -> i64 {
        self.0
    }

    /// One in the last of so many decimals: 0.01 for two.
    pub fn last(decimals: u8) -> Self {
        Self(10_i64.pow(u32::from(Self::MOST_DECIMALS.saturating_sub(decimals))))
    }

    /// Whether it is smaller than [`Decimal::LIMIT`] on both sides of 0.
    pub fn is_within_limit(self) -> bool {
        self.0.unsigned_abs() < Self::LIMIT.0.unsigned_abs()
    }

    /// Whether it can be written with so many decimals.
    pub fn fits(self, decimals: u8) -> bool {
        self.0 % Self::last(decimals).0 == 0
    }

    /// Both added; as large as numbers go where the sum is larger.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The other taken away.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// So many times itself.
    #[must_use]
    pub fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// The nearest floating-point number, for what draws or writes it and counts no further with it.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / UNITS as f64
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self(whole.saturating_mul(UNITS))
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Self {
        i64::from(whole).into()
    }
}

impl From<u8> for Decimal {
    fn from(whole: u8) -> Self {
        i64::from(whole).into()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = self.0.unsigned_abs();
        let (whole, rest) = (units / UNITS.unsigned_abs(), units % UNITS.unsigned_abs());
        if self.0 < 0 {
            f.write_str("-")?;
        }
        whole.fmt(f)?;
        if rest == 0 {
            return Ok(());
        }
        // With the point in place of the digit in front, zeros behind it are kept.
        let digits = (UNITS.unsigned_abs() + rest).to_string();
        f.write_str(".")?;
        f.write_str(digits[1..].trim_end_matches('0'))
    }
}

/// That a text is no number, or has more decimals than are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADecimal;

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is no number with at most four decimals")
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads digits, with a point before decimals.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        if whole.is_empty() || decimals.is_empty() || decimals.len() > usize::from(Self::MOST_DECIMALS) {
            return Err(NotADecimal);
        }
        let mut units: i64 = 0;
        let missing = usize::from(Self::MOST_DECIMALS) - decimals.len();
        for byte in whole.bytes().chain(decimals.bytes()).chain(std::iter::repeat_n(b'0', missing)) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return Err(NotADecimal);
            }
            units =
                units.checked_mul(10).and_then(|units| units.checked_add(digit.into())).ok_or(NotADecimal)?;
        }
        Ok(Self(if text.starts_with('-') { -units } else { units }))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.fits(0) {
            serializer.serialize_i64(self.0 / UNITS)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl Visitor<'_> for Read {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number with at most four decimals")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Decimal, E> {
        number.checked_mul(UNITS).map(Decimal).ok_or_else(|| E::custom("the number is too large"))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Decimal, E> {
        i64::try_from(number).map_err(E::custom).and_then(|number| self.visit_i64(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Decimal, E> {
        // The shortest text that means this number is what was written.
        number.to_string().parse().map_err(E::custom)
    }
}

#[cfg(feature = "read")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "number",
            "description": "A number with at most four decimals.",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_are_read_as_they_are_written() {
        for (text, units) in
            [("0", 0), ("12", 120_000), ("-2.5", -25_000), ("0.0001", 1), ("1.05", 10_500), ("+3", 30_000)]
        {
            assert_eq!(text.parse(), Ok(Decimal(units)), "{text}");
        }
        for text in ["", "-", ".5", "5.", "1.00000", "1,5", "1e3", "--1", "99999999999999999999"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotADecimal), "{text}");
        }
    }

    #[test]
    fn tenths_add_up() {
        let [a, b, sum]: [Decimal; 3] = ["0.1", "0.2", "0.3"].map(|text| text.parse().unwrap_or_default());
        assert_eq!(a.plus(b), sum);
        assert_eq!(sum.minus(b), a);
        assert!(a.fits(1) && !a.fits(0));
        assert_eq!((Decimal::last(0), Decimal::last(4)), (Decimal::ONE, Decimal(1)));
    }

    proptest! {
        /// What is written is read again, as text and in a document, up to the limit.
        #[test]
        fn what_is_written_is_read(units in -99_999_999_999_999_i64..=99_999_999_999_999) {
            let number = Decimal(units);
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            let json = serde_json::to_string(&number).unwrap_or_default();
            prop_assert_eq!(&json, &number.to_string());
            prop_assert_eq!(serde_json::from_str::<Decimal>(&json).ok(), Some(number));
        }
    }
}
