//! The answers of a segment, by stratum, in the form that a measure needs.

mod counts;
mod estimate;
mod layer;

pub use counts::{Opinions, Scores, Sided};
pub use estimate::Estimate;

use crate::interval::{Fraction, Interval};
use crate::sequence::{Ends, Stratum};
use layer::Layer;

/// What is measured, and the answers to measure it by: one entry for each stratum of the segment, the silent ones too.
///
/// A measure is put together from layers: shares whose confidence sets hold at once. A list without entries, or without
/// members, is a segment of which nothing is ever known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// The share of all members who say yes.
    Share(Vec<Stratum>),
    /// The share of 'yes' among those who have an opinion.
    Opinions(Vec<Opinions>),
    /// The mean of scores from 1: one layer for each score from 2, 'so much or more'. Also a mean rank.
    Mean {
        /// The strata.
        scores: Vec<Scores>,
        /// Whether who answers may give no score: fixed at opening. A missing score counts as the lowest for the lower
        /// end and as the highest for the upper. These are two questions, each of which needs half of the level.
        can_be_missing: bool,
    },
    /// Net agreement, the share of the top two scores minus that of the bottom two; of three or two scores, one each.
    Net(Vec<Scores>),
    /// The share in the left division minus that in the right one. The strata are those of either; members of both
    /// are in both.
    Difference(Vec<Sided>),
}

impl Answers {
    /// All members of the segment.
    pub fn members(&self) -> u64 {
        self.heard().map(|(members, _)| u64::from(members)).sum()
    }

    /// The members whose answers are published.
    pub fn answered(&self) -> u64 {
        self.heard().map(|(_, answered)| u64::from(answered)).sum()
    }

    /// Members and answered of each stratum.
    pub fn heard(&self) -> impl Iterator<Item = (u32, u32)> {
        let heard: Vec<_> = match self {
            Self::Share(strata) => {
                strata.iter().map(|stratum| (stratum.members(), stratum.answered())).collect()
            }
            Self::Opinions(strata) => strata.iter().map(Opinions::heard).collect(),
            Self::Mean { scores, .. } | Self::Net(scores) => scores.iter().map(Scores::heard).collect(),
            Self::Difference(strata) => {
                strata.iter().map(|sided| (sided.stratum.members(), sided.stratum.answered())).collect()
            }
        };
        heard.into_iter()
    }

    /// What can be said before anybody answers.
    pub fn range(&self) -> Interval {
        let (low, high) = match self {
            Self::Share(_) | Self::Opinions(_) => (0, 1),
            Self::Mean { scores, .. } => (1, values(scores).max(1) as i128),
            Self::Net(_) | Self::Difference(_) => (-1, 1),
        };
        Interval { low: Fraction::whole(low), high: Fraction::whole(high) }
    }

    /// The estimate, post-stratified over the strata that have answers.
    pub fn estimate(&self) -> Estimate {
        match self {
            Self::Share(strata) => estimate::share(strata),
            Self::Opinions(strata) => estimate::opinions(strata),
            Self::Mean { scores, .. } => estimate::mean(scores),
            Self::Net(strata) => estimate::net(strata, values(strata), poles(values(strata))),
            Self::Difference(strata) => estimate::difference(strata),
        }
    }

    /// What the layers leave possible at a level for all of them together, one look.
    pub(crate) fn layers(&self, level: f64, allowance: u32) -> Vec<Layer> {
        match self {
            Self::Share(strata) => vec![Layer::share(strata, level, allowance)],
            Self::Opinions(strata) => {
                [Opinions::yes, Opinions::no].map(|side| layered(strata, side, level / 2.0, allowance)).into()
            }
            Self::Mean { scores, can_be_missing } => {
                let values = values(scores);
                let level = level / values.saturating_sub(1).max(1) as f64;
                (2..=values)
                    .map(|least| Layer::scores(scores, least, *can_be_missing, level, allowance))
                    .collect()
            }
            Self::Net(strata) => {
                let values = values(strata);
                let top = |scores: &Scores| scores.stratum(scores.at_least(values - poles(values) + 1));
                let bottom = |scores: &Scores| scores.stratum(scores.at_most(poles(values)));
                vec![
                    layered(strata, top, level / 2.0, allowance),
                    layered(strata, bottom, level / 2.0, allowance),
                ]
            }
            Self::Difference(strata) => vec![Layer::difference(strata, level, allowance)],
        }
    }

    /// Whether there is anybody to measure; for a difference, in both divisions.
    pub fn has_members(&self) -> bool {
        self.denominator() != 0
    }

    /// What the ends of the layers are counted in parts of.
    fn denominator(&self) -> i128 {
        match self {
            Self::Difference(strata) => counts::common_denominator(strata),
            _ => i128::from(self.members()),
        }
    }

    /// The measure between the ends of its layers.
    pub(crate) fn combined(&self, ends: &[Ends]) -> Interval {
        let denominator = self.denominator();
        if denominator == 0 {
            return self.range();
        }
        let interval = |low: i128, high: i128| Interval {
            low: Fraction { numerator: low, denominator },
            high: Fraction { numerator: high, denominator },
        };
        match (self, ends) {
            (Self::Opinions(_), [yes, no]) => {
                Interval { low: among(yes.low, no.high, 0), high: among(yes.high, no.low, 1) }
            }
            (Self::Net(_), [top, bottom]) => interval(
                i128::from(top.low) - i128::from(bottom.high),
                i128::from(top.high) - i128::from(bottom.low),
            ),
            (Self::Mean { .. }, layers) => {
                let sum =
                    |end: fn(&Ends) -> i64| layers.iter().map(|ends| i128::from(end(ends))).sum::<i128>();
                interval(denominator + sum(|ends| ends.low), denominator + sum(|ends| ends.high))
            }
            (Self::Share(_) | Self::Difference(_), [ends]) => interval(ends.low.into(), ends.high.into()),
            _ => self.range(),
        }
    }
}

/// The share of yes where yes and no are all; the given one where there is nobody.
fn among(yes: i64, no: i64, nobody: i128) -> Fraction {
    let (yes, all) = (i128::from(yes), i128::from(yes) + i128::from(no));
    if all == 0 { Fraction::whole(nobody) } else { Fraction { numerator: yes, denominator: all } }
}

fn layered<T>(strata: &[T], stratum: impl Fn(&T) -> Stratum, level: f64, allowance: u32) -> Layer {
    Layer::share(&strata.iter().map(stratum).collect::<Vec<_>>(), level, allowance)
}

/// How many scores there are: J.
fn values(strata: &[Scores]) -> usize {
    strata.iter().map(Scores::values).max().unwrap_or(0)
}

/// How many scores count as agreement, and as many as disagreement.
fn poles(values: usize) -> usize {
    (values / 2).min(2)
}
