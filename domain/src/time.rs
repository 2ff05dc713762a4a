//! Time, as the product keeps it.

use serde::{Deserialize, Serialize};

/// A moment in UTC, in microseconds since 1970-01-01T00:00:00Z: the resolution both databases keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Microseconds in a second.
    pub const SECOND: i64 = 1_000_000;
    /// Microseconds in an hour.
    pub const HOUR: i64 = 3_600 * Self::SECOND;

    /// The start of the hour this moment lies in.
    pub fn hour(self) -> Self {
        Self(self.0.div_euclid(Self::HOUR) * Self::HOUR)
    }

    /// The start of the day in UTC that this moment lies in.
    pub fn day(self) -> Self {
        let day = 24 * Self::HOUR;
        Self(self.0.div_euclid(day) * day)
    }

    /// This moment moved by `seconds`, which may be negative.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(Self::SECOND)))
    }

    /// The whole seconds from here to a later moment; less than 0 to an earlier one.
    pub fn seconds_until(self, later: Self) -> i64 {
        later.0.saturating_sub(self.0) / Self::SECOND
    }
}
