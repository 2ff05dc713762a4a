//! Shares weighted to the frozen roster, or why there are none: the same on every page.

use std::collections::BTreeSet;

use domain::segment::Segment;
use evidence::Share;
use evidence::weighting::{Domain, Estimate, Group, Limits, Refused, Sample, TRIM_AT, Weighted, Weights};

use super::figure::Cell;
use super::finding::percent;
use super::words::{Words, say};
use super::{Results, SegmentCount};
use crate::registration::Registered;

/// What those said who are counted together, and how many they are.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    /// The divisions that all of them hold; none where rare combinations are merged.
    pub(super) divisions: Option<BTreeSet<String>>,
    pub(super) members: u32,
    pub(super) share: Share,
}

/// A share as it was answered, and weighted.
#[derive(Debug)]
pub(super) struct WeightedShare {
    /// By all who answered.
    pub(super) answered: Share,
    /// What the weights were made for; none if they could not be made.
    pub(super) weights: Option<Weights>,
    /// How many equally weighted answers all answers are worth (Kish); none without weights.
    pub(super) effective: Option<f64>,
    /// How many answers weighed too much and had their weight cut.
    pub(super) cut: u64,
    /// By segment as asked for.
    pub(super) estimates: Vec<Result<Estimate, NoEstimate>>,
}

/// Why no estimate is given, and what is certain instead.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NoEstimate {
    reason: Reason,
    certain: [Share; 2],
}

/// Why no estimate is given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// A combination has not answered at all.
    Combination,
    /// Too few effective answers stand behind it.
    Effective,
    /// Too few of a division, which is named, have answered.
    Response(String),
    /// Nobody has answered.
    Nobody,
}

impl Reason {
    fn said(&self, words: &dyn Words) -> String {
        match self {
            Reason::Combination => say!(words, "figures-reason-combination"),
            Reason::Effective => say!(words, "figures-reason-effective"),
            Reason::Response(division) => say!(words, "figures-reason-response", division = division),
            Reason::Nobody => say!(words, "figures-reason-nobody"),
        }
    }
}

impl WeightedShare {
    /// Weights a share for the whole membership or divisions, each with its own share as it was answered.
    pub(super) fn of(results: &Results, counted: &[Counted], segments: &[(&SegmentCount, Share)]) -> Self {
        let answered = counted.iter().fold(Share::default(), |sum, part| Share {
            yes: sum.yes + part.share.yes,
            n: sum.n + part.share.n,
        });
        let group = |part: &Counted| Group {
            divisions: part.divisions.clone(),
            members: part.members,
            values: vec![(1.0, part.share.yes), (0.0, part.share.n.saturating_sub(part.share.yes))],
        };
        let members = results.segments.iter().filter_map(|counted| match &counted.segment {
            Segment::Division(id) => Some((id.to_string(), u64::from(counted.members))),
            _ => None,
        });
        let sample = Sample::new(counted.iter().map(group).collect()).ok();
        let sample = sample.map(|sample| sample.with_divisions(members));
        let weighted = sample.as_ref().and_then(|sample| sample.weighted().ok());
        let estimates = segments.iter().map(|(counted, share)| {
            estimate(sample.as_ref(), weighted.as_ref().map(|(_, weighted)| weighted), &counted.segment)
                .map_err(|why| NoEstimate {
                    reason: reason(why, &results.registered),
                    certain: share.certain(counted.members),
                })
        });
        Self {
            answered,
            estimates: estimates.collect(),
            effective: weighted.as_ref().map(|(_, weighted)| weighted.effective(Domain::Whole)),
            cut: weighted.as_ref().map_or(0, |(_, weighted)| weighted.cut()),
            weights: weighted.map(|(weights, _)| weights),
        }
    }

    /// By how many points weighting moves the share of all who answered.
    pub(super) fn moved(&self) -> Option<f64> {
        let weighted = self.estimates.first()?.as_ref().ok()?.value;
        let answered = f64::from(self.answered.yes) / f64::from(self.answered.n.max(1));
        Some((weighted - answered) * 100.0)
    }

    /// How many equally weighted answers there are, as a table tells it.
    pub(super) fn worth(&self) -> Cell {
        self.effective
            .map_or_else(|| Cell::Words("–".to_owned()), |effective| Cell::Count(effective.round() as u32))
    }
}

/// What a reader of weighted shares has to know: why some are missing, whether weights were cut, what they are worth.
pub(super) fn note<'a>(words: &dyn Words, shares: impl Iterator<Item = &'a WeightedShare> + Clone) -> String {
    let missing = shares.clone().flat_map(|share| &share.estimates);
    let reasons: BTreeSet<&Reason> =
        missing.filter_map(|estimate| estimate.as_ref().err()).map(|none| &none.reason).collect();
    let reasons: Vec<String> = reasons.into_iter().map(|reason| reason.said(words)).collect();
    let missing = (!reasons.is_empty())
        .then(|| say!(words, "figures-weighting-missing", reasons = &reasons.join("; ")));
    let cut = shares.map(|share| share.cut).max().filter(|cut| *cut > 0);
    let cut = cut.map(|most| {
        let answers = u32::try_from(most).unwrap_or(u32::MAX);
        say!(words, "figures-weighting-cut", answers = answers, times = &words.digits(&TRIM_AT.to_string()))
    });
    let notes = [missing, cut, Some(say!(words, "figures-weighting-note"))];
    notes.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Refused without a reason if no weights could be made although all divisions were heard.
fn estimate(
    sample: Option<&Sample>,
    weighted: Option<&Weighted<'_>>,
    segment: &Segment,
) -> Result<Estimate, Option<Refused>> {
    let domain = match segment {
        Segment::Division(id) => Domain::Division(id.as_str()),
        _ => Domain::Whole,
    };
    sample.map_or(Ok(()), |sample| sample.heard(domain, Limits::default()))?;
    Ok(weighted.ok_or(None)?.mean(domain)?)
}

fn reason(why: Option<Refused>, registered: &Registered) -> Reason {
    match why {
        None => Reason::Combination,
        Some(Refused::TooFewAnswers) => Reason::Nobody,
        Some(Refused::TooFewEffective { .. }) => Reason::Effective,
        Some(Refused::LowResponse { division, .. }) => {
            let name = registered.divisions.iter().find(|known| known.id.as_str() == division);
            Reason::Response(name.map_or(division, |known| known.name.clone()))
        }
    }
}

impl NoEstimate {
    /// What is certain: '12 % to 95 %'.
    pub(super) fn certain(&self, words: &dyn Words) -> String {
        let [low, high] = self.certain;
        if high.n == 0 {
            return "–".to_owned();
        }
        say!(words, "figures-certain", low = &percent(low), high = &percent(high))
    }
}
