//! What an assumption promises of a measure, and whether an interval keeps the promise.

use crate::interval::{Fraction, Interval};
use crate::sequence::Ends;
use crate::verdict::Verdict;
use std::cmp::Ordering;

/// The direction and the threshold of a decision rule.
///
/// Thresholds are ten-thousandths: basis points of a share, 0 to 10000; with a sign for net agreement and for a
/// difference; ten-thousandths of a point for a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// The measure is the threshold or above.
    AtLeast(i64),
    /// The measure is above the threshold.
    MoreThan(i64),
    /// The measure is the threshold or below.
    AtMost(i64),
    /// The measure is below the threshold.
    LessThan(i64),
    /// The measure is one of two thresholds or between them.
    Between {
        /// The lower threshold, included.
        low: i64,
        /// The upper threshold, included.
        high: i64,
    },
    /// The measure is between two thresholds and neither of them: 'they differ by less than 10 points'.
    Within {
        /// The lower threshold, excluded.
        low: i64,
        /// The upper threshold, excluded.
        high: i64,
    },
}

impl Threshold {
    /// Supported if the whole interval keeps the promise, denied if none of it does.
    pub fn judge(self, interval: &Interval) -> Verdict {
        let (lower, upper) = self.bounds();
        let above = |end: Fraction| lower.is_none_or(|bound| bound.holds(end, Ordering::Greater));
        let below = |end: Fraction| upper.is_none_or(|bound| bound.holds(end, Ordering::Less));
        if above(interval.low) && below(interval.high) {
            Verdict::Supported
        } else if !above(interval.high) || !below(interval.low) {
            Verdict::Denied
        } else {
            Verdict::NotYetKnown
        }
    }

    /// The totals of so many members whose share keeps the promise; empty if there is none.
    ///
    /// For 'at least' the lowest of them is K0, for 'at most' the highest is K1: whole numbers, never rounded shares.
    pub fn promised(self, members: i64) -> Ends {
        let exact = |bound: Bound| i128::from(bound.at) * i128::from(members);
        let (lower, upper) = self.bounds();
        let low = lower.map_or(0, |bound| {
            if bound.included { ceiling(exact(bound)) } else { exact(bound).div_euclid(WHOLE) + 1 }
        });
        let high = upper.map_or(i128::from(members), |bound| {
            if bound.included { exact(bound).div_euclid(WHOLE) } else { ceiling(exact(bound)) - 1 }
        });
        Ends { low: saturated(low), high: saturated(high) }.and(Ends { low: 0, high: members })
    }

    /// The thresholds themselves: one, or the lower and the upper.
    pub fn lines(self) -> impl Iterator<Item = i64> {
        let (lower, upper) = self.bounds();
        lower.into_iter().chain(upper).map(|bound| bound.at)
    }

    fn bounds(self) -> (Option<Bound>, Option<Bound>) {
        let included = |at| Some(Bound { at, included: true });
        let excluded = |at| Some(Bound { at, included: false });
        match self {
            Self::AtLeast(at) => (included(at), None),
            Self::MoreThan(at) => (excluded(at), None),
            Self::AtMost(at) => (None, included(at)),
            Self::LessThan(at) => (None, excluded(at)),
            Self::Between { low, high } => (included(low), included(high)),
            Self::Within { low, high } => (excluded(low), excluded(high)),
        }
    }
}

/// How many ten-thousandths make a whole.
const WHOLE: i128 = 10_000;

/// One side of a promise.
#[derive(Clone, Copy)]
struct Bound {
    at: i64,
    included: bool,
}

impl Bound {
    /// Whether a value is on the promised side, or on the line where that is included.
    fn holds(self, value: Fraction, promised: Ordering) -> bool {
        let side = value.compare(self.at);
        side == promised || (self.included && side == Ordering::Equal)
    }
}

/// Ten-thousandths of a member, rounded up to members.
fn ceiling(ten_thousandths: i128) -> i128 {
    -(-ten_thousandths).div_euclid(WHOLE)
}

/// The nearest number of 64 bits.
pub(crate) fn saturated(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}
