//! Estimates: each stratum that has answers counts as many times as it has members.

use super::counts::{Opinions, Scores, Sided};
use crate::sequence::Stratum;

/// An estimate, and for how much of the segment it speaks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The measure, post-stratified over the strata that have answers; none if there are none.
    pub value: Option<f64>,
    /// The share of the segment's members who are in strata that have answers, from 0 to 1.
    pub share_of_members_covered: f64,
}

/// Members, people who gave something to average, and the sum of what they gave.
type Part = (u32, u32, f64);

pub(super) fn share(strata: &[Stratum]) -> Estimate {
    stratified(strata.iter().map(part))
}

pub(super) fn opinions(strata: &[Opinions]) -> Estimate {
    let side =
        |side: fn(&Opinions) -> Stratum| stratified(strata.iter().map(|opinions| part(&side(opinions))));
    let (yes, no) = (side(Opinions::yes), side(Opinions::no));
    let value = yes.value.zip(no.value).filter(|(yes, no)| yes + no > 0.0).map(|(yes, no)| yes / (yes + no));
    Estimate { value, ..yes }
}

/// Over those who gave a score.
pub(super) fn mean(strata: &[Scores]) -> Estimate {
    stratified(strata.iter().map(|scores| (scores.heard().0, scores.scored(), scores.sum() as f64)))
}

pub(super) fn net(strata: &[Scores], values: usize, poles: usize) -> Estimate {
    stratified(strata.iter().map(|scores| {
        let (members, answered) = scores.heard();
        let top = scores.at_least(values - poles + 1);
        (members, answered, f64::from(top) - f64::from(scores.at_most(poles)))
    }))
}

/// Of each division by itself.
pub(super) fn difference(strata: &[Sided]) -> Estimate {
    let division = |of: fn(&Sided) -> bool| {
        stratified(strata.iter().filter(|sided| of(sided)).map(|sided| part(&sided.stratum)))
    };
    let (left, right) = (division(|sided| sided.left), division(|sided| sided.right));
    let value = left.value.zip(right.value).map(|(left, right)| left - right);
    Estimate { value, ..stratified(strata.iter().map(|sided| part(&sided.stratum))) }
}

fn part(stratum: &Stratum) -> Part {
    (stratum.members(), stratum.answered(), f64::from(stratum.yes()))
}

fn stratified(parts: impl Iterator<Item = Part>) -> Estimate {
    let (mut members, mut covered, mut sum) = (0.0, 0.0, 0.0);
    for (in_stratum, given, total) in parts {
        let in_stratum = f64::from(in_stratum);
        members += in_stratum;
        if given > 0 {
            covered += in_stratum;
            sum += in_stratum * total / f64::from(given);
        }
    }
    Estimate {
        value: (covered > 0.0).then(|| sum / covered),
        share_of_members_covered: if members > 0.0 { covered / members } else { 0.0 },
    }
}
