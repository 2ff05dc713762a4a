//! The judgement of an assumption in a segment: one set of ends, from which the word, the bar and the document come.

use crate::answers::{Answers, Estimate};
use crate::interval::Interval;
use crate::nonresponse::{self, Tipping};
use crate::sequence::Ends;
use crate::threshold::Threshold;
use crate::verdict::Verdict;
use serde::{Deserialize, Serialize};

/// What was registered of an assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// The promise.
    pub threshold: Threshold,
    /// The probability with which this interval may ever be wrong: alpha over the number of registered intervals.
    pub level: f64,
    /// How much those who never answer may differ, stratum by stratum, from those who do, in basis points.
    pub allowance: u32,
}

/// The running set: what the looks so far leave possible together, one pair of ends for each layer of the measure.
/// It is kept with each release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kept(Vec<Ends>);

impl Kept {
    /// The ends of each layer: in members, of a difference in parts of `N_left * N_right`.
    pub fn ends(&self) -> &[Ends] {
        &self.0
    }

    /// What an earlier running set leaves of this one. Layers that the earlier one does not know are as they are.
    fn after(mut self, before: &Self) -> Self {
        for (ends, before) in self.0.iter_mut().zip(&before.0) {
            *ends = ends.and(*before);
        }
        self
    }

    /// Whether early and late answers disagree. Once they do, they always will.
    pub fn is_empty(&self) -> bool {
        self.0.iter().any(|ends| ends.is_empty())
    }
}

/// What the answers say of a measure in a segment, whatever was assumed of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// To be kept with the release and handed in at the next.
    pub kept: Kept,
    /// Whether the running set is empty: early and late answers disagree.
    pub disagree: bool,
    /// The running interval without allowance; none if early and late answers disagree.
    pub running: Option<Interval>,
    /// The running interval with allowance: what is shown and judged. Where early and late answers disagree, only what
    /// is certain: the Manski line.
    pub interval: Interval,
    /// Between what nobody else and everybody else would add.
    pub manski: Interval,
    /// How far the allowance moves each end of each layer, in its unit: members for a share.
    pub allowance: i64,
    /// The estimate, and for how much of the segment it speaks.
    pub estimate: Estimate,
    /// All members.
    pub members: u64,
    /// Those whose answers are published.
    pub answered: u64,
    /// How alike the strata responded, up to 1.
    pub r_indicator: f64,
}

impl Reading {
    /// The share of the members who have answered, from 0 to 1; none if there are no members.
    pub fn response_rate(&self) -> Option<f64> {
        (self.members > 0).then(|| self.answered as f64 / self.members as f64)
    }
}

/// A reading, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What was read from the answers.
    pub reading: Reading,
    /// What `reading.interval` says of the promise.
    pub verdict: Verdict,
    /// Whether the verdict is the same whatever the others think.
    pub certain: bool,
    /// The totals that keep the promise: from K0 on, or up to K1. Only for a share of all members.
    pub promised: Option<Ends>,
    /// What it would take to turn the verdict. Only for a share of all members.
    pub tipping: Option<Tipping>,
}

/// Reads a measure from the answers at a level, with the running set of the release before, if there was one.
///
/// The answers must be those of the same strata as before, and only more of them.
pub fn read(answers: &Answers, level: f64, allowance: u32, before: Option<&Kept>) -> Reading {
    let layers = answers.layers(level, allowance);
    let now = Kept(layers.iter().map(|layer| layer.set).collect());
    let kept = match before {
        Some(before) => now.after(before),
        None => now,
    };
    let manski = answers.combined(&layers.iter().map(|layer| layer.manski).collect::<Vec<_>>());
    let widened: Vec<_> = layers
        .iter()
        .zip(kept.ends())
        .map(|(layer, ends)| ends.widened(layer.allowance, layer.manski))
        .collect();
    let disagree = kept.is_empty();
    Reading {
        disagree,
        running: (!disagree).then(|| answers.combined(kept.ends())),
        interval: if disagree { manski } else { answers.combined(&widened) },
        manski,
        allowance: layers.first().map_or(0, |layer| layer.allowance),
        estimate: answers.estimate(),
        members: answers.members(),
        answered: answers.answered(),
        r_indicator: nonresponse::r_indicator(answers.heard()),
        kept,
    }
}

/// Judges a claim by the answers, with the running set of the release before, if there was one.
///
/// A segment without members is never known.
pub fn judge(claim: &Claim, answers: &Answers, before: Option<&Kept>) -> Judgement {
    let reading = read(answers, claim.level, claim.allowance, before);
    let (verdict, certainly) = if answers.has_members() {
        (claim.threshold.judge(&reading.interval), claim.threshold.judge(&reading.manski))
    } else {
        (Verdict::NotYetKnown, Verdict::NotYetKnown)
    };
    let share = share_totals(answers);
    Judgement {
        verdict,
        certain: certainly != Verdict::NotYetKnown,
        promised: share.map(|(members, _)| claim.threshold.promised(members)),
        tipping: share.map(|(members, yes)| Tipping::of(claim.threshold, verdict, members, yes)),
        reading,
    }
}

/// All members of a share, and how many of them say yes if nobody or everybody else does.
fn share_totals(answers: &Answers) -> Option<(i64, Ends)> {
    let Answers::Share(strata) = answers else { return None };
    let sum = |count: fn(&crate::sequence::Stratum) -> u32| {
        strata.iter().map(|stratum| i64::from(count(stratum))).sum()
    };
    let (yes, unheard): (i64, i64) = (sum(|stratum| stratum.yes()), sum(|stratum| stratum.unheard()));
    Some((sum(|stratum| stratum.members()), Ends { low: yes, high: yes + unheard }))
}
