//! The registered intervals of a campaign, and the answers that each is read from.

use std::ops::Range;

use domain::answer::Rating;
use domain::assumption::{AnswerSet, Assumption, Item, Measure, Promise, Rule};
use domain::cell::Cell;
use domain::id::{DivisionId, QuestionId};
use domain::questionnaire::Questionnaire;
use domain::segment::Segment;
use evidence::answers::{Answers, Opinions, Scores, Sided};
use evidence::judgement::Claim;
use evidence::sequence::{Inconsistent, Stratum};
use evidence::threshold::Threshold;

use super::tallies::Tallies;
use crate::publication::{Publication, StratumPart};

/// One registered interval: a rule in a segment.
#[derive(Debug, Clone)]
pub(crate) struct RegisteredInterval {
    /// The place of the assumption in the document.
    pub(super) assumption: usize,
    /// The place of the rule in the assumption.
    pub(super) rule: usize,
    /// For whom; the whole membership for a difference of two divisions.
    pub(super) segment: Segment,
    /// What is promised, at the level that all intervals together can bear.
    pub(super) claim: Claim,
}

/// The intervals of a family, which hold together at its alpha: every rule for the whole membership and for each division,
/// a difference once. `family` are the places of its assumptions among all; `questionnaire` is what they were registered with.
pub(crate) fn registered(
    assumptions: &[Assumption],
    questionnaire: &Questionnaire,
    divisions: &[DivisionId],
    family: Range<usize>,
    alpha_bp: u16,
) -> Vec<RegisteredInterval> {
    let places: Vec<(usize, usize, &Assumption, &Rule, Segment)> = assumptions
        .iter()
        .enumerate()
        .filter(|(at, _)| family.contains(at))
        .flat_map(|(at, assumption)| {
            assumption.rules().enumerate().map(move |(place, rule)| (at, place, assumption, rule))
        })
        .flat_map(|(at, place, assumption, rule)| {
            segments(rule, divisions).into_iter().map(move |segment| (at, place, assumption, rule, segment))
        })
        .collect();
    let level = f64::from(alpha_bp) / 10_000.0 / places.len().max(1) as f64;
    places
        .into_iter()
        .map(|(assumption, place, of, rule, segment)| {
            let threshold = threshold(rule, lowest_point(questionnaire, &rule.measure));
            let claim = Claim { threshold, level, allowance: of.allowance_bp.into() };
            RegisteredInterval { assumption, rule: place, segment, claim }
        })
        .collect()
}

fn segments(rule: &Rule, divisions: &[DivisionId]) -> Vec<Segment> {
    let each = divisions.iter().cloned().map(Segment::Division);
    match rule.measure.between() {
        Some(_) => vec![Segment::Whole],
        None => std::iter::once(Segment::Whole).chain(each).collect(),
    }
}

/// The lowest point of the scale that a mean is taken over: evidence counts scores from 1.
pub(super) fn lowest_point(questionnaire: &Questionnaire, measure: &Measure) -> i64 {
    let Measure::Mean(item) = measure else { return 1 };
    let question = questionnaire.ever(item.question.as_str());
    question.and_then(|question| question.scale()).map_or(1, |scale| i64::from(scale.from))
}

/// In ten-thousandths; a mean's threshold is given in hundredths of a point.
fn threshold(rule: &Rule, lowest: i64) -> Threshold {
    let at = |given: i32| match rule.measure {
        Measure::Mean(_) => (i64::from(given) - (lowest - 1) * 100) * 100,
        _ => i64::from(given),
    };
    match rule.promise() {
        Promise::AtLeast(given) => Threshold::AtLeast(at(given)),
        Promise::MoreThan(given) => Threshold::MoreThan(at(given)),
        Promise::AtMost(given) => Threshold::AtMost(at(given)),
        Promise::LessThan(given) => Threshold::LessThan(at(given)),
        Promise::Between { low, high } => Threshold::Between { low: at(low), high: at(high) },
        Promise::Within { low, high } => Threshold::Within { low: at(low), high: at(high) },
    }
}

/// The published answers that a rule is judged by in a segment, stratum by stratum: of those who were asked what it measures. Who
/// answered a version that did not ask it has not been heard on it.
///
/// # Errors
/// If counts contradict each other, which only a damaged database can do.
pub(super) fn answers(
    questionnaire: &Questionnaire,
    publication: &Publication,
    tallies: &Tallies,
    rule: &Rule,
    segment: &Segment,
) -> Result<Answers, Inconsistent> {
    let tallies = &*tallies.asking(&rule.measure);
    let given = Given { questionnaire, tallies };
    let parts = publication.strata(segment);
    Ok(match &rule.measure {
        Measure::Share(set) => Answers::Share(given.strata(&parts, |queue| given.yes(queue, set))?),
        Measure::RankedFirst { question, option } => {
            Answers::Share(given.strata(&parts, |queue| tallies.gave(queue, question, option.as_str(), "1"))?)
        }
        Measure::RankedBefore { question, option, before } => {
            Answers::Share(given.strata(&parts, |queue| {
                tallies.gave(queue, question, option.as_str(), &Cell::before(before))
            })?)
        }
        Measure::OpinionShare(set) => {
            let opinions = parts.iter().map(|part| given.opinions(part, set));
            Answers::Opinions(opinions.collect::<Result<_, _>>()?)
        }
        // Even a required rating can be missing: a file of responses may leave it out.
        Measure::Mean(item) => Answers::Mean { scores: given.scores(&parts, item)?, can_be_missing: true },
        Measure::NetAgreement(item) => Answers::Net(given.scores(&parts, item)?),
        Measure::Difference { share, between: [left, right] } => {
            Answers::Difference(given.sided(publication, share, left, right)?)
        }
        Measure::Lead { share, of, over } => {
            Answers::Difference(given.sided(publication, share, of, over)?)
        }
    })
}

struct Given<'a> {
    questionnaire: &'a Questionnaire,
    tallies: &'a Tallies,
}

impl Given<'_> {
    fn strata(
        &self,
        parts: &[StratumPart],
        yes: impl Fn(Option<&str>) -> u32,
    ) -> Result<Vec<Stratum>, Inconsistent> {
        let stratum = |part: &StratumPart| {
            let queue = part.queue.as_deref();
            Stratum::new(part.members, self.tallies.answered(queue), yes(queue))
        };
        parts.iter().map(stratum).collect()
    }

    fn yes(&self, queue: Option<&str>, set: &AnswerSet) -> u32 {
        let item = item(set);
        set.any_of.iter().map(|value| self.tallies.gave(queue, &set.question, item, value)).sum()
    }

    fn opinions(&self, part: &StratumPart, set: &AnswerSet) -> Result<Opinions, Inconsistent> {
        let queue = part.queue.as_deref();
        let gave = |value: &str| self.tallies.gave(queue, &set.question, item(set), value);
        let yes = self.yes(queue, set);
        let opinions = gave(Cell::ANSWERED).saturating_sub(gave(&Rating::DONT_KNOW.to_string()));
        Opinions::new(part.members, self.tallies.answered(queue), yes, opinions.saturating_sub(yes))
    }

    fn scores(&self, parts: &[StratumPart], item: &Item) -> Result<Vec<Scores>, Inconsistent> {
        let points = points(self.questionnaire, &item.question);
        let name = item.statement.as_ref().map_or("", |statement| statement.as_str());
        let scores = |part: &StratumPart| {
            let queue = part.queue.as_deref();
            let counts = points.iter().map(|point| self.tallies.gave(queue, &item.question, name, point));
            Scores::new(part.members, self.tallies.answered(queue), counts.collect())
        };
        parts.iter().map(scores).collect()
    }

    /// The strata of either division; those of both are in both.
    fn sided(
        &self,
        publication: &Publication,
        share: &AnswerSet,
        left: &DivisionId,
        right: &DivisionId,
    ) -> Result<Vec<Sided>, Inconsistent> {
        let [in_left, in_right] = [left, right].map(|id| publication.strata(&Segment::Division(id.clone())));
        let holds = |parts: &[StratumPart], queue: &str| {
            parts.iter().any(|part| part.queue.as_deref() == Some(queue))
        };
        let mut sided = Vec::new();
        for part in &in_left {
            let right = part.queue.as_deref().is_some_and(|queue| holds(&in_right, queue));
            sided.push(self.side(part, share, true, right)?);
        }
        for part in &in_right {
            // A silent stratum cannot be told apart from the other division's: it counts in its own alone.
            if part.queue.as_deref().is_none_or(|queue| !holds(&in_left, queue)) {
                sided.push(self.side(part, share, false, true)?);
            }
        }
        Ok(sided)
    }

    fn side(
        &self,
        part: &StratumPart,
        share: &AnswerSet,
        left: bool,
        right: bool,
    ) -> Result<Sided, Inconsistent> {
        let queue = part.queue.as_deref();
        let stratum = Stratum::new(part.members, self.tallies.answered(queue), self.yes(queue, share))?;
        Ok(Sided { stratum, left, right })
    }
}

fn item(set: &AnswerSet) -> &str {
    set.statement.as_ref().map_or("", |statement| statement.as_str())
}

fn points(questionnaire: &Questionnaire, question: &QuestionId) -> Vec<String> {
    let scale = questionnaire.ever(question.as_str()).and_then(|question| question.scale());
    scale.map_or_else(Vec::new, |scale| scale.points().map(|point| point.to_string()).collect())
}
