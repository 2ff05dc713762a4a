//! What was measured for each assumption so far. No verdict.

use domain::assumption::{Assumption, Measure, Scope};
use domain::campaign::Document;
use domain::id::DivisionId;
use domain::segment::Segment;
use evidence::Share;

use super::{QuestionCounts, SegmentCount};

/// An assumption and the share so far in every segment.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The assumption.
    pub assumption: Assumption,
    /// The name of its topic.
    pub topic: String,
    /// By segment, the share so far.
    pub shares: Vec<Share>,
    /// By segment, whether the statement is made for it.
    pub in_scope: Vec<bool>,
    /// The difference, where the rule measures one.
    pub difference: Option<Difference>,
}

/// How far apart two divisions are so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The two, as positions among the segments; none for a division that is not there.
    pub between: [Option<usize>; 2],
    /// In basis points, without sign; none while one of them has no answers.
    pub apart_bp: Option<u16>,
}

pub(super) fn all(
    document: &Document,
    segments: &[SegmentCount],
    questions: &[QuestionCounts],
) -> Vec<Measured> {
    document
        .assumptions
        .iter()
        .filter_map(|assumption| measure(document, assumption, segments, questions))
        .collect()
}

/// None if what is measured is no share of answers, or the rule names a question that is not asked; such a campaign cannot be opened.
fn measure(
    document: &Document,
    assumption: &Assumption,
    segments: &[SegmentCount],
    questions: &[QuestionCounts],
) -> Option<Measured> {
    let set = assumption.rule.measure.answers()?;
    let wanted = set.statement.as_ref().map_or("", |statement| statement.as_str());
    let counted = questions.iter().find(|question| question.id == set.question)?;
    let item = counted.items.iter().find(|item| item.id == wanted)?;
    let any_of: Vec<&str> = set.any_of.iter().map(String::as_str).collect();
    let shares: Vec<Share> = (0..segments.len()).map(|segment| item.share(segment, &any_of)).collect();
    let topic = document.topics.iter().find(|topic| topic.id == assumption.topic);
    Some(Measured {
        topic: topic.map(|topic| topic.name.clone()).unwrap_or_default(),
        in_scope: segments.iter().map(|counted| in_scope(assumption, &counted.segment)).collect(),
        difference: difference(&assumption.rule.measure, segments, &shares),
        shares,
        assumption: assumption.clone(),
    })
}

fn in_scope(assumption: &Assumption, segment: &Segment) -> bool {
    match (assumption.rule.measure.between(), &assumption.scope, segment) {
        (Some(between), _, Segment::Division(id)) => between.contains(&id),
        (Some(_), ..) => false,
        (_, Scope::Whole, Segment::Whole) => true,
        (_, Scope::EveryDivision | Scope::SomeDivision, Segment::Division(_)) => true,
        (_, Scope::Division(named), Segment::Division(id)) => named == id,
        _ => false,
    }
}

fn difference(measure: &Measure, segments: &[SegmentCount], shares: &[Share]) -> Option<Difference> {
    let between = measure.between()?;
    let position = |id: &DivisionId| {
        segments.iter().position(|counted| matches!(&counted.segment, Segment::Division(own) if own == id))
    };
    let between = between.map(position);
    let apart_bp = match between {
        [Some(a), Some(b)] => shares[a].apart(shares[b]),
        _ => None,
    };
    Some(Difference { between, apart_bp })
}
