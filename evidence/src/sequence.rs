//! The anytime-valid confidence sequence: the totals of a finite membership that the answers so far leave possible.
//!
//! Inside a stratum members are taken to answer in an order that does not depend on what they answer; across strata
//! nothing is assumed. Then the truth is ever outside of any set, however often one looks, with probability at most the
//! level: a prior-posterior-ratio martingale for sampling without replacement (Waudby-Smith & Ramdas 2020), profiled
//! over the strata (union-intersection: Spertus & Stark 2022), with Ville's inequality.

mod factorials;
mod prior;
mod stratum;
mod walk;

pub use prior::log_q;
pub(crate) use stratum::check;
pub use stratum::{Inconsistent, Stratum};

use serde::{Deserialize, Serialize};
use walk::Way;

/// How far, in log likelihood, a total may miss and still count as exactly at the level: ties stay in.
const SLACK: f64 = 1e-9;

/// What sums of doubles may lose, where the least difference between two sums is 1.
const ROUNDING: f64 = 1e-3;

/// The lowest and the highest of some whole numbers, both included; none if the lowest is above the highest.
///
/// The unit is the measure's: members for a share, `1 / (N_left * N_right)` for a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends {
    /// The lowest, included.
    pub low: i64,
    /// The highest, included.
    pub high: i64,
}

impl Ends {
    /// Whether no number is left.
    pub fn is_empty(self) -> bool {
        self.low > self.high
    }

    /// What both leave. Ends only come closer, and what is empty stays empty.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high) }
    }

    /// Moved apart by an allowance, but not beyond what is possible at all.
    #[must_use]
    pub fn widened(self, allowance: i64, possible: Self) -> Self {
        Self { low: self.low.saturating_sub(allowance), high: self.high.saturating_add(allowance) }
            .and(possible)
    }
}

/// The totals of 'yes' among all members of the strata that are not excluded at a level, at one look.
///
/// The level (alpha over the number of registered intervals) is a probability; outside of 0 to 1 it is taken as the
/// nearer end, where 0 excludes almost nothing. One look never excludes everything: only an intersection can be empty.
pub fn set(strata: &[Stratum], level: f64) -> Ends {
    let sequence = Sequence::of(strata, level);
    Ends { low: sequence.low(), high: sequence.high() }
}

/// The answers of strata at a level, with the log likelihood that is left to give away.
pub(crate) struct Sequence<'a> {
    strata: &'a [Stratum],
    budget: f64,
}

impl<'a> Sequence<'a> {
    pub(crate) fn of(strata: &'a [Stratum], level: f64) -> Self {
        // What is no number must not exclude everything.
        let level = if level > 0.0 { level.min(1.0) } else { f64::MIN_POSITIVE };
        let highest: f64 = strata.iter().map(|stratum| stratum.log_likelihood(stratum.likeliest())).sum();
        let budget = (highest - log_q(strata) - level.ln() + SLACK).max(0.0);
        Self { strata, budget }
    }

    /// The lowest total that is not excluded.
    pub(crate) fn low(&self) -> i64 {
        self.likeliest() - self.steps(Way::down)
    }

    /// The highest total that is not excluded.
    pub(crate) fn high(&self) -> i64 {
        self.likeliest() + self.steps(Way::up)
    }

    /// The lowest and the highest sum of weight times total, one weight for each stratum.
    ///
    /// They are whole numbers within those of the relaxation to fractions of a member.
    pub(crate) fn weighted(&self, weights: &[i128]) -> (i128, i128) {
        let totals = self.strata.iter().map(|stratum| i128::from(stratum.likeliest()));
        let likeliest: i128 = totals.zip(weights).map(|(total, weight)| total * weight).sum();
        let farthest = |sign: i128| {
            let ways = self.strata.iter().zip(weights).filter(|(_, weight)| **weight != 0).map(
                |(stratum, weight)| {
                    let size = weight.unsigned_abs() as f64;
                    if weight.signum() == sign { Way::up(stratum, size) } else { Way::down(stratum, size) }
                },
            );
            // What is lost to rounding stays in.
            (walk::farthest(ways.collect(), self.budget) + ROUNDING).floor() as i128
        };
        (likeliest - farthest(-1), likeliest + farthest(1))
    }

    fn likeliest(&self) -> i64 {
        self.strata.iter().map(|stratum| stratum.likeliest()).sum()
    }

    fn steps(&self, way: fn(&'a Stratum, f64) -> Way<'a>) -> i64 {
        walk::farthest(self.strata.iter().map(|stratum| way(stratum, 1.0)).collect(), self.budget).floor()
            as i64
    }
}
