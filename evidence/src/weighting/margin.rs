//! Margins, and weights that meet them.

use super::{CannotWeight, Sample};

/// How close to a margin is met, as a share of the members.
const TOLERANCE: f64 = 1e-9;
const CYCLES: u32 = 1000;

/// A partition of the members into categories, with the members of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// What it is called when it cannot be met.
    pub name: String,
    /// The category of each group.
    pub category_of: Vec<usize>,
    /// The members of each category.
    pub members: Vec<u64>,
}

impl Margin {
    /// Whether members belong to a division: no, yes, or, in the merged rare atom, unknown.
    pub(super) fn of_division(sample: &Sample, division: &str) -> Self {
        let categories = sample.groups.iter().map(|group| match &group.divisions {
            Some(divisions) => usize::from(divisions.contains(division)),
            None => 2,
        });
        Self::counted(sample, division, categories.collect(), 3)
    }

    /// All members together.
    pub(super) fn whole(sample: &Sample) -> Self {
        Self::counted(sample, "whole membership", vec![0; sample.groups.len()], 1)
    }

    /// A margin with the members that the groups themselves have.
    fn counted(sample: &Sample, name: &str, category_of: Vec<usize>, categories: usize) -> Self {
        let mut members = vec![0; categories];
        for (category, group) in category_of.iter().zip(&sample.groups) {
            members[*category] += u64::from(group.members);
        }
        Self { name: name.to_owned(), category_of, members }
    }

    /// For each category, 1 for the groups in it and 0 for the others.
    pub(super) fn indicators(&self) -> impl Iterator<Item = Vec<f64>> {
        (0..self.members.len()).map(|category| {
            self.category_of.iter().map(|other| f64::from(u8::from(*other == category))).collect()
        })
    }

    /// Checks that the margin can be met at all.
    fn check(&self, sample: &Sample) -> Result<(), CannotWeight> {
        let fits = self.category_of.iter().all(|category| *category < self.members.len());
        if !fits || self.category_of.len() != sample.groups.len() {
            return Err(CannotWeight::MarginDoesNotFit(self.name.clone()));
        }
        let members = self.members.iter().fold(0, |sum: u64, members| sum.saturating_add(*members));
        if members != sample.members {
            let margin = self.name.clone();
            return Err(CannotWeight::OtherTotal { margin, members, expected: sample.members });
        }
        let mut answered = vec![0; self.members.len()];
        for (category, group) in self.category_of.iter().zip(&sample.groups) {
            answered[*category] += u64::from(group.answered);
        }
        let unmatched =
            answered.iter().zip(&self.members).position(|(n, members)| (*n == 0) != (*members == 0));
        unmatched.map_or(Ok(()), |category| {
            let (answered, members) = (answered[category], self.members[category]);
            Err(CannotWeight::EmptyCategory { margin: self.name.clone(), category, answered, members })
        })
    }

    /// The weighted answers of each category.
    fn weighted(&self, sample: &Sample, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.members.len()];
        for ((category, group), weight) in self.category_of.iter().zip(&sample.groups).zip(weights) {
            sums[*category] += weight * f64::from(group.answered);
        }
        sums
    }

    /// Makes the weights meet this margin.
    fn meet(&self, sample: &Sample, weights: &mut [f64]) {
        let sums = self.weighted(sample, weights);
        for (category, weight) in self.category_of.iter().zip(weights) {
            if sums[*category] > 0.0 {
                *weight *= self.members[*category] as f64 / sums[*category];
            }
        }
    }

    /// By how much the weights miss this margin, as a share of all members.
    fn missed(&self, sample: &Sample, weights: &[f64]) -> f64 {
        let sums = self.weighted(sample, weights);
        let distances = sums.iter().zip(&self.members).map(|(sum, members)| (sum - *members as f64).abs());
        distances.fold(0.0, f64::max) / sample.members.max(1) as f64
    }
}

/// Weights of the groups that meet all margins; 0 where nobody answered.
pub(super) fn rake(sample: &Sample, margins: &[Margin]) -> Result<Vec<f64>, CannotWeight> {
    margins.iter().try_for_each(|margin| margin.check(sample))?;
    let start = |answered: u32| if answered > 0 { 1.0 } else { 0.0 };
    let mut weights: Vec<f64> = sample.groups.iter().map(|group| start(group.answered)).collect();
    let mut worst = None;
    for _ in 0..CYCLES {
        margins.iter().for_each(|margin| margin.meet(sample, &mut weights));
        let missed = margins.iter().map(|margin| (margin, margin.missed(sample, &weights)));
        worst = missed.max_by(|one, other| one.1.total_cmp(&other.1));
        if worst.is_none_or(|(_, missed)| missed <= TOLERANCE) {
            return Ok(weights);
        }
    }
    let margin = worst.map(|(margin, _)| margin.name.clone()).unwrap_or_default();
    Err(CannotWeight::NotConverged { margin, cycles: CYCLES })
}
