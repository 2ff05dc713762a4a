//! One layer of a measure: a share, or a difference, with what is possible of it.

use super::counts::{self, Scores, Sided};
use crate::nonresponse;
use crate::sequence::{Ends, Sequence, Stratum};
use crate::threshold::saturated;

/// What one look leaves possible of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layer {
    /// The confidence set.
    pub set: Ends,
    /// What no further answer can change: nobody else says yes, everybody else does (Manski 1989).
    pub manski: Ends,
    /// How far those who never answer may move either end.
    pub allowance: i64,
}

impl Layer {
    pub(super) fn share(strata: &[Stratum], level: f64, allowance: u32) -> Self {
        Self {
            set: crate::sequence::set(strata, level),
            manski: manski(strata),
            allowance: widening(strata, allowance),
        }
    }

    /// The share of so high a score or a higher one.
    pub(super) fn scores(
        strata: &[Scores],
        least: usize,
        can_be_missing: bool,
        level: f64,
        allowance: u32,
    ) -> Self {
        let without: Vec<_> = strata.iter().map(|scores| scores.stratum(scores.at_least(least))).collect();
        if !can_be_missing && strata.iter().all(|scores| scores.missing() == 0) {
            return Self::share(&without, level, allowance);
        }
        let with: Vec<_> =
            strata.iter().map(|scores| scores.stratum(scores.at_least(least) + scores.missing())).collect();
        // One question without and one with the missing: either may be wrong, so each has half of the level.
        let (low, high) = (Sequence::of(&without, level / 2.0), Sequence::of(&with, level / 2.0));
        Self {
            set: Ends { low: low.low(), high: high.high() },
            manski: Ends { low: manski(&without).low, high: manski(&with).high },
            allowance: widening(&without, allowance),
        }
    }

    /// The difference of two shares, in parts of the common denominator.
    pub(super) fn difference(strata: &[Sided], level: f64, allowance: u32) -> Self {
        let weights = counts::weights(strata);
        let plain: Vec<_> = strata.iter().map(|sided| sided.stratum).collect();
        let manski = Ends { low: extreme(&plain, &weights, -1), high: extreme(&plain, &weights, 1) };
        let (low, high) = Sequence::of(&plain, level).weighted(&weights);
        let moved: i128 = plain
            .iter()
            .zip(&weights)
            .map(|(stratum, weight)| i128::from(stratum.unheard()) * weight.abs())
            .sum();
        Self {
            set: Ends { low: saturated(low), high: saturated(high) }.and(manski),
            manski,
            allowance: saturated(nonresponse::allowance(allowance, moved)),
        }
    }
}

fn manski(strata: &[Stratum]) -> Ends {
    let yes: i64 = strata.iter().map(|stratum| i64::from(stratum.yes())).sum();
    Ends { low: yes, high: yes + unheard(strata) }
}

fn unheard(strata: &[Stratum]) -> i64 {
    strata.iter().map(|stratum| i64::from(stratum.unheard())).sum()
}

fn widening(strata: &[Stratum], basis_points: u32) -> i64 {
    saturated(nonresponse::allowance(basis_points, unheard(strata).into()))
}

/// The lowest (-1) or highest (1) weighted total if all others answer so as to move it there.
fn extreme(strata: &[Stratum], weights: &[i128], sign: i128) -> i64 {
    let totals = strata.iter().zip(weights).map(|(stratum, weight)| {
        let others = if weight.signum() == sign { stratum.unheard() } else { 0 };
        i128::from(stratum.yes()) + i128::from(others)
    });
    counts::weighted(weights, totals)
}
