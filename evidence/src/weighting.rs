//! Estimates in which combinations count by their members, not by how many of them answered.
//!
//! For a closed campaign, from published tallies alone. Never for a verdict. All answers of a sealed block carry the
//! same weight, since weights belong to groups and groups to sealing atoms. Members who belong to several divisions
//! stand in one group, so nobody is split or counted twice.

mod calibration;
mod margin;
mod weighted;

use std::collections::{BTreeMap, BTreeSet};

use calibration::Calibration;
pub use margin::Margin;
pub use weighted::{Domain, Estimate, Limits, Refused, TRIM_AT, Weighted};

/// Below so many answers a group is too small for its answers alone to stand for its members.
const FEW: u32 = 5;

/// What answers were weighted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// The members of each group.
    Groups,
    /// The members of each division, since a group has hardly any answers.
    Divisions,
}

/// Members who share a weight, and what those of them who answered a question said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// The divisions that all of them belong to. None for the merged rare atom, which is of no division.
    pub divisions: Option<BTreeSet<String>>,
    /// How many there are in the frozen roster.
    pub members: u32,
    /// How often each value was published: scores, or 1 and 0 for a share.
    pub values: Vec<(f64, u32)>,
}

/// Published answers to a question, by groups that do not overlap.
#[derive(Debug, Clone)]
pub struct Sample {
    groups: Vec<Tallied>,
    members: u64,
    answered: u64,
    /// The members of each division, those included who are in no group.
    divisions: BTreeMap<String, u64>,
}

/// A group by what estimates need of it.
#[derive(Debug, Clone)]
struct Tallied {
    divisions: Option<BTreeSet<String>>,
    members: u32,
    answered: u32,
    mean: f64,
    /// The sum of squared distances from the mean.
    squares: f64,
}

/// Why tallies are no sample. Groups are named by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSample {
    /// A group has more answers than members.
    #[error("group {0} has more answers than members")]
    MoreAnswersThanMembers(usize),
    /// A value cannot be counted with.
    #[error("group {0} has a value that is not a finite number")]
    NotFinite(usize),
}

/// Why a sample cannot be weighted.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CannotWeight {
    /// Nobody answered in a group that has members: nobody can stand for them. Raking may do.
    #[error("nobody answered in group {0}")]
    EmptyGroup(usize),
    /// Nobody answered in a category of a margin, or somebody did in one without members.
    #[error("'{margin}', category {category}: {answered} answers cannot stand for {members} members")]
    EmptyCategory {
        /// The margin.
        margin: String,
        /// The category's place in it.
        category: usize,
        /// Its answers.
        answered: u64,
        /// Its members.
        members: u64,
    },
    /// A margin does not put every group into one of its categories.
    #[error("the margin '{0}' does not fit the groups")]
    MarginDoesNotFit(String),
    /// A margin counts other members than the groups have.
    #[error("the margin '{margin}' counts {members} members, not {expected}")]
    OtherTotal {
        /// The margin.
        margin: String,
        /// Its members.
        members: u64,
        /// The members of all groups.
        expected: u64,
    },
    /// The weights still miss a margin after all cycles; the margins contradict what was answered.
    #[error("raking did not meet the margin '{margin}' within {cycles} cycles")]
    NotConverged {
        /// The margin that is missed by most.
        margin: String,
        /// The cycles that were made.
        cycles: u32,
    },
}

impl Sample {
    /// A sample of groups.
    ///
    /// # Errors
    /// If a group has more answers than members, or a value is not finite.
    pub fn new(groups: Vec<Group>) -> Result<Self, NoSample> {
        let groups = groups.into_iter().enumerate().map(|(place, group)| group.tallied(place));
        let groups = groups.collect::<Result<Vec<_>, _>>()?;
        let members = groups.iter().map(|group| u64::from(group.members)).sum();
        let answered = groups.iter().map(|group| u64::from(group.answered)).sum();
        let mut divisions: BTreeMap<String, u64> = BTreeMap::new();
        for group in &groups {
            for division in group.divisions.iter().flatten() {
                *divisions.entry(division.clone()).or_default() += u64::from(group.members);
            }
        }
        Ok(Self { groups, members, answered, divisions })
    }

    /// The same where divisions have more members than their groups: some are too few to be shown, and whether enough of
    /// a division answered is a question of all its members.
    pub fn with_divisions(mut self, members: impl IntoIterator<Item = (String, u64)>) -> Self {
        for (division, members) in members {
            let known = self.divisions.entry(division).or_default();
            *known = members.max(*known);
        }
        self
    }

    /// Whether enough of every division answered that an estimate for a domain rests on.
    ///
    /// # Errors
    /// [`Refused::LowResponse`] with the first division that is below the limit.
    pub fn heard(&self, domain: Domain<'_>, limits: Limits) -> Result<(), Refused> {
        for (division, members) in self.divisions.iter().filter(|(division, _)| domain.rests_on(division)) {
            let inside = self.groups.iter().filter(|group| Domain::Division(division).covers(group));
            let answered = inside.map(|group| u64::from(group.answered)).sum();
            if u128::from(answered) * 10_000 < u128::from(*members) * u128::from(limits.response) {
                return Err(Refused::LowResponse { division: division.clone(), answered, members: *members });
            }
        }
        Ok(())
    }

    /// The members of all groups.
    pub fn members(&self) -> u64 {
        self.members
    }

    /// How many of them have a published answer.
    pub fn answered(&self) -> u64 {
        self.answered
    }

    /// The answers made to stand for all members: each group for its own where somebody answered in all of them, otherwise
    /// raked to the divisions. Weights are cut at [`TRIM_AT`] times their mean.
    ///
    /// # Errors
    /// If the divisions cannot be met either; see [`Sample::raked_to`].
    pub fn weighted(&self) -> Result<(Weights, Weighted<'_>), CannotWeight> {
        let enough = |group: &Tallied| group.members == 0 || group.answered >= FEW.min(group.members);
        let (weights, weighted) = if self.groups.iter().all(enough) {
            (Weights::Groups, self.poststratified()?)
        } else {
            (Weights::Divisions, self.raked()?)
        };
        Ok((weights, weighted.trimmed(TRIM_AT)))
    }

    /// Every answer counts alike, for as many members as there are to an answer.
    pub fn unweighted(&self) -> Weighted<'_> {
        let weight = self.members as f64 / self.answered as f64;
        let weights = self.groups.iter().map(|group| if group.answered > 0 { weight } else { 0.0 }).collect();
        Weighted::new(self, weights, Calibration::none())
    }

    /// The answers of each group count for its members: N/n.
    ///
    /// # Errors
    /// If nobody answered in a group that has members.
    pub fn poststratified(&self) -> Result<Weighted<'_>, CannotWeight> {
        let empty = self.groups.iter().position(|group| group.members > 0 && group.answered == 0);
        if let Some(group) = empty {
            return Err(CannotWeight::EmptyGroup(group));
        }
        let weight = |group: &Tallied| f64::from(group.members) / f64::from(group.answered.max(1));
        let indicators = (0..self.groups.len())
            .map(|one| (0..self.groups.len()).map(|other| f64::from(u8::from(one == other))).collect());
        let weights = self.groups.iter().map(weight).collect();
        Ok(Weighted::new(self, weights, Calibration::on(indicators, self)))
    }

    /// Weights that meet the members of every division and of the whole, where combinations are empty or tiny.
    ///
    /// # Errors
    /// See [`Sample::raked_to`].
    pub fn raked(&self) -> Result<Weighted<'_>, CannotWeight> {
        let divisions: BTreeSet<_> =
            self.groups.iter().filter_map(|group| group.divisions.as_ref()).flatten().collect();
        let margins = divisions.into_iter().map(|division| Margin::of_division(self, division));
        self.raked_to(&margins.chain([Margin::whole(self)]).collect::<Vec<_>>())
    }

    /// Weights that meet these margins within 1e-9 of the members, by iterative proportional fitting (Deming & Stephan
    /// 1940) in at most 1000 cycles.
    ///
    /// # Errors
    /// If a margin does not fit the groups or their members, nobody answered in one of its categories, or the weights do
    /// not meet the margins in the end.
    pub fn raked_to(&self, margins: &[Margin]) -> Result<Weighted<'_>, CannotWeight> {
        let weights = margin::rake(self, margins)?;
        let indicators = margins.iter().flat_map(Margin::indicators);
        Ok(Weighted::new(self, weights, Calibration::on(indicators, self)))
    }
}

impl Group {
    fn tallied(self, place: usize) -> Result<Tallied, NoSample> {
        if self.values.iter().any(|(value, _)| !value.is_finite()) {
            return Err(NoSample::NotFinite(place));
        }
        let answered: u64 = self.values.iter().map(|(_, times)| u64::from(*times)).sum();
        let answered = u32::try_from(answered).ok().filter(|answered| *answered <= self.members);
        let answered = answered.ok_or(NoSample::MoreAnswersThanMembers(place))?;
        let over = |term: &dyn Fn(f64) -> f64| -> f64 {
            self.values.iter().map(|(value, times)| f64::from(*times) * term(*value)).sum()
        };
        let mean = over(&|value| value) / f64::from(answered.max(1));
        let squares = over(&|value| (value - mean).powi(2));
        Ok(Tallied { divisions: self.divisions, members: self.members, answered, mean, squares })
    }
}

#[cfg(test)]
mod tests;
