//! Before anybody is asked: whether answers can decide each assumption with this roster, and how many it will take.

use std::sync::Arc;

use domain::assumption::Rule;
use domain::campaign::Problem;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::segment::Segment;
use evidence::answers::Answers;
use evidence::planning::{self, Outlook, Reach, Undecidable};
use evidence::sequence::Inconsistent;

use super::apart;
use super::contradiction::said;
use super::intervals::{RegisteredInterval, answers};
use super::judged::{in_scope, rule_at};
use super::tallies::Tallies;
use crate::registration::{self, Registered};
use crate::{Actor, Error, Result, Service, campaigns};

/// How far from the threshold the truth is imagined, in basis points: 5, 10 and 15 points.
pub const AWAY_BP: [u32; 3] = [500, 1_000, 1_500];

/// An assumption, and how many answers are expected to decide it.
#[derive(Debug, Clone)]
pub struct Expected {
    /// The statement.
    pub statement: String,
    /// The name of its topic.
    pub topic: String,
    /// Every rule in every segment that the assumption speaks of, rule by rule; empty without a roster.
    pub segments: Vec<ExpectedSegment>,
}

/// A rule in a segment before it is asked.
#[derive(Debug, Clone)]
pub struct ExpectedSegment {
    /// The place of the rule in the assumption.
    pub rule: usize,
    /// The segment; the whole membership for a difference of two divisions.
    pub segment: Segment,
    /// How many members there are; for a difference, in both divisions, whoever is in both counting once for each.
    pub members: u32,
    /// What is to be expected of it.
    pub expectation: Expectation,
}

/// What is to be expected of a rule in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expectation {
    /// No answers can decide it.
    Undecidable(Undecidable),
    /// How many answers it takes if the truth is as far away as each of [`AWAY_BP`].
    Answers([Outlook; 3]),
    /// Answers can decide it. How many is foretold of shares of all members alone.
    NotForetold,
}

/// Every assumption of a campaign with how many answers will decide it: by what is registered, or would be if a draft
/// were opened now. For staff.
pub async fn outlook(cx: &Service, actor: &Actor, slug: &str) -> Result<Vec<Expected>> {
    actor.require(Permission::ManageCampaigns)?;
    let registered = registration::of(cx, &campaigns::named(cx, slug).await?).await?;
    apart(move || {
        let segments = scoped(&registered).map(|interval| {
            Ok((interval.assumption, expect(&registered, interval, true).map_err(contradiction)?))
        });
        let segments = segments.collect::<Result<Vec<_>>>()?;
        let document = &registered.document;
        let assumptions = document.assumptions.iter().enumerate();
        Ok(assumptions
            .map(|(at, assumption)| Expected {
                statement: assumption.statement.clone(),
                topic: document
                    .topics
                    .iter()
                    .find(|topic| topic.id == assumption.topic)
                    .map(|topic| topic.name.clone())
                    .unwrap_or_default(),
                segments: segments
                    .iter()
                    .filter(|(own, _)| *own == at)
                    .map(|(_, segment)| segment.clone())
                    .collect(),
            })
            .collect())
    })
    .await?
}

/// The rules that no answer can decide with this roster, each named by its place; none without a roster, which decides nothing.
pub(crate) async fn undecidable(registered: Arc<Registered>) -> Result<Vec<Problem>> {
    apart(move || {
        let mut found = Vec::new();
        for interval in scoped(&registered) {
            let expected = expect(&registered, interval, false).map_err(contradiction)?;
            if let Expectation::Undecidable(why) = expected.expectation {
                let at = format!("assumptions[{}]", interval.assumption);
                let joined = &registered.document.assumptions[interval.assumption].joined;
                let place = match (joined, interval.rule.checked_sub(1)) {
                    (Some(joined), Some(rule)) => format!("{at}.{}[{rule}]", joined.place()),
                    _ => at,
                };
                found.push(Problem::new(place, words(&registered, &interval.segment, why)));
            }
        }
        Ok(found)
    })
    .await?
}

fn contradiction(error: Inconsistent) -> Error {
    Error::Refused(
        notice!("the counts of the roster contradict each other: {contradiction}", contradiction => said(error)),
    )
}

/// The intervals that assumptions speak of; none without a roster.
fn scoped(registered: &Registered) -> impl Iterator<Item = &RegisteredInterval> {
    let intervals = if registered.publication.plan().is_some() { &registered.intervals[..] } else { &[] };
    intervals.iter().filter(|interval| {
        let assumption = &registered.document.assumptions[interval.assumption];
        in_scope(assumption, rule_at(assumption, interval.rule), &interval.segment)
    })
}

fn expect(
    registered: &Registered,
    interval: &RegisteredInterval,
    foretell: bool,
) -> Result<ExpectedSegment, Inconsistent> {
    let assumption = &registered.document.assumptions[interval.assumption];
    let rule = rule_at(assumption, interval.rule);
    let (asked, publication) = (registered.asked(interval.assumption), &registered.publication);
    let nobody = answers(asked, publication, &Tallies::default(), rule, &interval.segment)?;
    let (members, reach) = reach(registered, rule, &interval.segment)?;
    let expectation = match planning::undecidable(&interval.claim, &nobody, &reach) {
        Some(why) => Expectation::Undecidable(why),
        None if foretell && matches!(nobody, Answers::Share(_)) => {
            Expectation::Answers(AWAY_BP.map(|away| planning::outlook(&interval.claim, &reach, away)))
        }
        None => Expectation::NotForetold,
    };
    Ok(ExpectedSegment { rule: interval.rule, segment: interval.segment.clone(), members, expectation })
}

/// The members, and stratum by stratum what can be published of them: whole blocks, nothing of those never shown.
fn reach(registered: &Registered, rule: &Rule, segment: &Segment) -> Result<(u32, Vec<Reach>), Inconsistent> {
    let segments = match rule.measure.between() {
        Some(divisions) => divisions.into_iter().cloned().map(Segment::Division).collect(),
        None => vec![segment.clone()],
    };
    let publication = &registered.publication;
    let k = publication.k();
    let parts: Vec<_> = segments.iter().flat_map(|segment| publication.strata(segment)).collect();
    let members = parts.iter().map(|part| part.members).sum();
    let reach = parts.iter().map(|part| {
        let most = if part.queue.is_some() { part.members / k * k } else { 0 };
        Reach::new(part.members, most)
    });
    Ok((members, reach.collect::<Result<_, _>>()?))
}

fn words(registered: &Registered, segment: &Segment, why: Undecidable) -> Notice {
    let of = match segment {
        Segment::Division(id) => {
            let known = registered.divisions.iter().find(|division| division.id == *id);
            Some(known.map_or_else(|| id.to_string(), |division| division.name.clone()))
        }
        _ => None,
    };
    match (why, of) {
        (Undecidable::NoMembers, None) => notice!(
            "no answer can decide it: the roster has nobody in the membership, or in one of the divisions it compares. Bring the roster first, or change the scope"
        ),
        (Undecidable::NoMembers, Some(division)) => notice!(
            "no answer can decide it: the roster has nobody in {division}, or in one of the divisions it compares. Bring the roster first, or change the scope",
            division
        ),
        (Undecidable::AlwaysKept, None) => notice!(
            "no answer can decide it: in the membership it holds whatever members answer. Change the threshold"
        ),
        (Undecidable::AlwaysKept, Some(division)) => notice!(
            "no answer can decide it: in {division} it holds whatever members answer. Change the threshold",
            division
        ),
        (Undecidable::NeverKept, None) => notice!(
            "no answer can decide it: in the membership it fails whatever members answer. Change the threshold"
        ),
        (Undecidable::NeverKept, Some(division)) => notice!(
            "no answer can decide it: in {division} it fails whatever members answer. Change the threshold",
            division
        ),
        (Undecidable::TooLittlePublished, None) => notice!(
            "not even everybody's answer can decide it in the membership: too few of its members can be published, or the allowance is too wide. Change the scope, the threshold or the allowance"
        ),
        (Undecidable::TooLittlePublished, Some(division)) => notice!(
            "not even everybody's answer can decide it in {division}: too few of its members can be published, or the allowance is too wide. Change the scope, the threshold or the allowance",
            division
        ),
    }
}

#[cfg(test)]
mod tests;
