//! Comparisons of disjoint groups on an ordered scale.
//!
//! For a closed campaign: the p-values are not valid for those who keep looking. Groups must not share members, so
//! combinations can be compared and divisions cannot. Each group is given as how often each option was chosen, in the
//! order of the scale.

use statrs::distribution::{ChiSquared, ContinuousCDF, Normal};

/// Why groups cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Incomparable {
    /// There are fewer than two groups.
    #[error("a comparison takes at least two groups")]
    TooFewGroups,
    /// Nobody answered in a group.
    #[error("nobody answered in one of the groups")]
    NobodyAnswered,
    /// The groups answered on different scales.
    #[error("the groups do not have the same options")]
    OptionsDiffer,
}

/// Which of two groups is higher: all pairs of a member of the first with a member of the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pairs {
    higher: u128,
    tied: u128,
    lower: u128,
    /// The answered of both groups.
    n: f64,
    /// The sum of `t^3 - t` over the options that `t` people of both groups chose.
    ties: f64,
}

impl Pairs {
    /// Compares the first group with the second.
    ///
    /// # Errors
    /// If nobody answered in a group or the options differ.
    pub fn of(first: &[u32], second: &[u32]) -> Result<Self, Incomparable> {
        check(&[first, second])?;
        let (mut higher, mut tied, mut lower) = (0, 0, 0);
        let mut below = 0;
        let mut above = u128::from(answered(second));
        for (first, second) in first.iter().zip(second) {
            let (first, second) = (u128::from(*first), u128::from(*second));
            above -= second;
            higher += first * below;
            tied += first * second;
            lower += first * above;
            below += second;
        }
        let n = everyone(&[first, second]);
        Ok(Self { higher, tied, lower, n, ties: ties(&[first, second]) })
    }

    /// Mann and Whitney's U of the first group: pairs in which it is higher, ties for half.
    pub fn u(self) -> f64 {
        self.higher as f64 + self.tied as f64 / 2.0
    }

    /// The chance that a member of the first group is higher than one of the second, ties for half.
    pub fn superiority(self) -> f64 {
        self.u() / self.all()
    }

    /// Cliff's delta: the share of pairs in which the first is higher less that in which it is lower, from -1 to 1.
    pub fn cliffs_delta(self) -> f64 {
        self.lead() / self.all()
    }

    /// The two-sided p-value of the Mann-Whitney test by the normal approximation, corrected for ties and continuity.
    pub fn p(self) -> f64 {
        self.two_sided(0.5)
    }

    /// The same without the correction for continuity.
    pub fn p_uncorrected(self) -> f64 {
        self.two_sided(0.0)
    }

    /// Twice the distance of U from its mean: pairs in which the first is higher less those in which it is lower.
    fn lead(self) -> f64 {
        let size = self.higher.abs_diff(self.lower) as f64;
        if self.higher < self.lower { -size } else { size }
    }

    fn all(self) -> f64 {
        (self.higher + self.tied + self.lower) as f64
    }

    fn two_sided(self, continuity: f64) -> f64 {
        let variance = self.all() / 12.0 * (self.n + 1.0) * untied(self.ties, self.n);
        let distance = self.lead().abs() / 2.0 - continuity;
        if variance <= 0.0 || distance <= 0.0 {
            return 1.0;
        }
        2.0 * Normal::standard().sf(distance / variance.sqrt())
    }
}

/// Whether several groups differ in their ranks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KruskalWallis {
    /// The statistic H, corrected for ties.
    pub h: f64,
    /// Its p-value by the chi-square approximation.
    pub p: f64,
}

impl KruskalWallis {
    /// Compares groups.
    ///
    /// # Errors
    /// If there are fewer than two groups, nobody answered in one, or the options differ.
    pub fn of(groups: &[&[u32]]) -> Result<Self, Incomparable> {
        check(groups)?;
        let n = everyone(groups);
        let untied = untied(ties(groups), n);
        if untied <= 0.0 {
            return Ok(Self { h: 0.0, p: 1.0 });
        }
        let ranks = mean_ranks(groups);
        let between: f64 = groups
            .iter()
            .map(|group| {
                let size = answered(group) as f64;
                let sum: f64 = group.iter().zip(&ranks).map(|(count, rank)| f64::from(*count) * rank).sum();
                size * (sum / size - (n + 1.0) / 2.0).powi(2)
            })
            .sum();
        let h = 12.0 / (n * (n + 1.0)) * between / untied;
        let freedom = (groups.len() - 1) as f64;
        let distribution = ChiSquared::new(freedom).map_err(|_| Incomparable::TooFewGroups)?;
        Ok(Self { h, p: distribution.sf(h) })
    }
}

fn check(groups: &[&[u32]]) -> Result<(), Incomparable> {
    let Some((first, others)) = groups.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Err(Incomparable::TooFewGroups);
    };
    if others.iter().any(|other| other.len() != first.len()) {
        return Err(Incomparable::OptionsDiffer);
    }
    if groups.iter().any(|group| answered(group) == 0) {
        return Err(Incomparable::NobodyAnswered);
    }
    Ok(())
}

fn answered(group: &[u32]) -> u64 {
    group.iter().copied().map(u64::from).sum()
}

fn everyone(groups: &[&[u32]]) -> f64 {
    groups.iter().map(|group| answered(group) as f64).sum()
}

/// How many of all groups chose each option.
fn chosen(groups: &[&[u32]]) -> Vec<f64> {
    let options = groups.first().map_or(0, |group| group.len());
    let all =
        |option: usize| groups.iter().filter_map(|group| group.get(option)).copied().map(f64::from).sum();
    (0..options).map(all).collect()
}

/// The mean rank of those who chose each option.
fn mean_ranks(groups: &[&[u32]]) -> Vec<f64> {
    let mut before = 0.0;
    let rank = |chosen: f64| {
        let mean = before + (chosen + 1.0) / 2.0;
        before += chosen;
        mean
    };
    chosen(groups).into_iter().map(rank).collect()
}

/// The sum of `t^3 - t` over the options.
fn ties(groups: &[&[u32]]) -> f64 {
    chosen(groups).into_iter().map(cube_less_self).sum()
}

/// What ties leave of the variance of ranks: `1 - ties / (n^3 - n)`.
fn untied(ties: f64, n: f64) -> f64 {
    1.0 - ties / cube_less_self(n)
}

fn cube_less_self(n: f64) -> f64 {
    n * n * n - n
}
