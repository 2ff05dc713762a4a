//! What a measure can be: fractions of whole numbers, divided only when they are shown.

use std::cmp::Ordering;

/// A quotient of two whole numbers, the lower one above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line: members for a share.
    pub numerator: i128,
    /// Below the line, at least 1.
    pub denominator: i128,
}

impl Fraction {
    /// A whole number.
    pub(crate) fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// The quotient, rounded once.
    pub fn value(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Compares exactly with so many ten-thousandths (basis points of a share).
    pub fn compare(self, ten_thousandths: i64) -> Ordering {
        // Saturates only beyond any threshold that a measure can have.
        self.numerator
            .saturating_mul(10_000)
            .cmp(&i128::from(ten_thousandths).saturating_mul(self.denominator))
    }
}

/// The lowest and the highest value that a measure can have, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lowest value.
    pub low: Fraction,
    /// The highest value.
    pub high: Fraction,
}
