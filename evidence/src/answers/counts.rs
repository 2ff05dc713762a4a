//! The counts of one stratum for each measure.

use crate::sequence::{Inconsistent, Stratum};
use crate::threshold::saturated;

/// The members of a stratum, how many answered, and how many of those said yes or no; the others have no opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opinions {
    members: u32,
    answered: u32,
    yes: u32,
    no: u32,
}

impl Opinions {
    /// Consistent counts; an error says which contradict each other.
    pub fn new(members: u32, answered: u32, yes: u32, no: u32) -> Result<Self, Inconsistent> {
        crate::sequence::check(members, answered, u64::from(yes) + u64::from(no))?;
        Ok(Self { members, answered, yes, no })
    }

    /// All members.
    pub fn members(&self) -> u32 {
        self.members
    }

    /// Those who answered.
    pub fn answered(&self) -> u32 {
        self.answered
    }

    /// Those of them who said yes, and no.
    pub fn yes_and_no(&self) -> (u32, u32) {
        (self.yes, self.no)
    }

    pub(super) fn heard(&self) -> (u32, u32) {
        (self.members, self.answered)
    }

    pub(super) fn yes(&self) -> Stratum {
        Stratum::derived(self.members, self.answered, self.yes)
    }

    pub(super) fn no(&self) -> Stratum {
        Stratum::derived(self.members, self.answered, self.no)
    }
}

/// The members of a stratum, how many answered, and how many of those gave each score from 1; the others gave none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    members: u32,
    answered: u32,
    counts: Vec<u32>,
}

impl Scores {
    /// Consistent counts; an error says which contradict each other. Scores that a stratum does not list but another
    /// does have been given by nobody.
    pub fn new(members: u32, answered: u32, counts: Vec<u32>) -> Result<Self, Inconsistent> {
        crate::sequence::check(members, answered, counts.iter().map(|count| u64::from(*count)).sum())?;
        Ok(Self { members, answered, counts })
    }

    /// All members.
    pub fn members(&self) -> u32 {
        self.members
    }

    /// Those who answered.
    pub fn answered(&self) -> u32 {
        self.answered
    }

    /// How many of them gave each score, from 1.
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    pub(super) fn heard(&self) -> (u32, u32) {
        (self.members, self.answered)
    }

    pub(super) fn values(&self) -> usize {
        self.counts.len()
    }

    /// How many gave this score or a higher one.
    pub(super) fn at_least(&self, score: usize) -> u32 {
        self.counts.iter().skip(score.saturating_sub(1)).sum()
    }

    /// How many gave this score or a lower one.
    pub(super) fn at_most(&self, score: usize) -> u32 {
        self.counts.iter().take(score).sum()
    }

    pub(super) fn scored(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Those who answered and gave no score.
    pub(super) fn missing(&self) -> u32 {
        self.answered - self.scored()
    }

    /// The sum of the scores.
    pub(super) fn sum(&self) -> u64 {
        (1..).zip(&self.counts).map(|(score, count)| score * u64::from(*count)).sum()
    }

    pub(super) fn stratum(&self, yes: u32) -> Stratum {
        Stratum::derived(self.members, self.answered, yes)
    }
}

/// A stratum, and which of the two divisions of a difference its members belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sided {
    /// Members and answers.
    pub stratum: Stratum,
    /// Whether its members are in the left division.
    pub left: bool,
    /// Whether its members are in the right division.
    pub right: bool,
}

/// The members of the left and of the right division.
fn sizes(strata: &[Sided]) -> (i128, i128) {
    let size = |in_it: fn(&Sided) -> bool| {
        strata.iter().filter(|sided| in_it(sided)).map(|sided| i128::from(sided.stratum.members())).sum()
    };
    (size(|sided| sided.left), size(|sided| sided.right))
}

/// What all differences are counted in parts of: `N_left * N_right`.
pub(super) fn common_denominator(strata: &[Sided]) -> i128 {
    let (left, right) = sizes(strata);
    left * right
}

/// How many parts of the common denominator one 'yes' of each stratum moves the difference.
pub(super) fn weights(strata: &[Sided]) -> Vec<i128> {
    let (left, right) = sizes(strata);
    strata
        .iter()
        .map(|sided| if sided.left { right } else { 0 } - if sided.right { left } else { 0 })
        .collect()
}

/// The sum over strata, as a number of 64 bits.
pub(super) fn weighted(weights: &[i128], numbers: impl Iterator<Item = i128>) -> i64 {
    saturated(weights.iter().zip(numbers).map(|(weight, number)| weight * number).sum())
}
