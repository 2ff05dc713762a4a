//! Those who have not answered: how many they are, how much they may differ, and what it would take them to turn a verdict.

use crate::sequence::Ends;
use crate::threshold::Threshold;
use crate::verdict::Verdict;

/// The allowance in whole units, rounded up: `weight` of people who have not answered may differ by so many basis points.
pub(crate) fn allowance(basis_points: u32, weight: i128) -> i128 {
    (i128::from(basis_points) * weight + 9999) / 10_000
}

/// The R-indicator of representativeness, from 0 (some strata all answered, others none) to 1 (all alike):
/// `1 - 2 sqrt(sum N_g (f_g - f)^2 / (N - 1))` with response rates f (Schouten, Cobben & Bethlehem 2009).
/// 1 if there is at most one member.
///
/// Takes members and answered of each stratum.
pub fn r_indicator(strata: impl IntoIterator<Item = (u32, u32)>) -> f64 {
    let strata: Vec<(f64, f64)> =
        strata.into_iter().map(|(members, answered)| (f64::from(members), f64::from(answered))).collect();
    let members: f64 = strata.iter().map(|(members, _)| members).sum();
    if members <= 1.0 {
        return 1.0;
    }
    let rate = strata.iter().map(|(_, answered)| answered).sum::<f64>() / members;
    let populated = strata.iter().filter(|(members, _)| *members > 0.0);
    let squares: f64 =
        populated.map(|(members, answered)| members * (answered / members - rate).powi(2)).sum();
    1.0 - 2.0 * (squares / (members - 1.0)).sqrt()
}

/// What it would take those who have not answered to turn a verdict about a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tipping {
    /// Nobody is left who could.
    AllAnswered,
    /// Whatever they think, the verdict is the same.
    CannotChange,
    /// The verdict is wrong only if one of this is so; while it is not yet known, the promise is kept only if all of
    /// this is so.
    Turns {
        /// How many have not answered.
        unheard: u32,
        /// One, or for a promise of 'between' up to two.
        turns: Vec<Turn>,
    },
}

/// How many of those who have not answered would have to say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// On which side of `needed`.
    pub side: Side,
    /// From one to all of those who have not answered.
    pub needed: u32,
    /// `needed` in percent of those who have not answered; rounded up for 'fewer than' and down for 'at least', so that
    /// the sentence 'wrong only if ...' stays true.
    pub percent: u32,
}

/// A side of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Fewer than the number.
    FewerThan,
    /// The number or more.
    AtLeast,
}

impl Tipping {
    /// The tipping point of a verdict about the share of `yes.low` (already said) to `yes.high` (if all others do) of
    /// so many members.
    pub(crate) fn of(threshold: Threshold, verdict: Verdict, members: i64, yes: Ends) -> Self {
        let unheard = yes.high - yes.low;
        if unheard == 0 {
            return Self::AllAnswered;
        }
        let promised = threshold.promised(members);
        // From here on the promise is kept from below, and from here on it is broken again.
        let (kept, broken) = (promised.low - yes.low, promised.high + 1 - yes.low);
        let candidates = match verdict {
            Verdict::Supported => [(Side::FewerThan, kept), (Side::AtLeast, broken)],
            Verdict::Denied | Verdict::NotYetKnown => [(Side::AtLeast, kept), (Side::FewerThan, broken)],
        };
        let possible = candidates.into_iter().filter(|(_, needed)| (1..=unheard).contains(needed));
        let turns: Vec<_> = possible.map(|(side, needed)| Turn::of(side, needed, unheard)).collect();
        if turns.is_empty() || promised.is_empty() {
            return Self::CannotChange;
        }
        Self::Turns { unheard: u32::try_from(unheard).unwrap_or(u32::MAX), turns }
    }
}

impl Turn {
    fn of(side: Side, needed: i64, unheard: i64) -> Self {
        let percent = match side {
            Side::FewerThan => (needed * 100 + unheard - 1) / unheard,
            Side::AtLeast => needed * 100 / unheard,
        };
        let narrow = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Self { side, needed: narrow(needed), percent: narrow(percent) }
    }
}
