//! Assumptions of a draft, and the rules that decide them.

use super::{Outcome, Step, names, worded};
use crate::assumption::{ALLOWANCE_BP, AnswerSet, Assumption, Direction, Item, Joined, Measure, Rule, Scope};
use crate::campaign::{Document, Topic};
use crate::id::{AssumptionId, TopicId};
use crate::notice;
use crate::questionnaire::{Battery, Kind, Question, Questionnaire, Scale};

/// The threshold of a new rule: 60 %.
const USUAL_THRESHOLD_BP: i32 = 6_000;

/// The kinds of [`Measure`], by their names in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureKind {
    /// A share of members.
    Share,
    /// A share of those with an opinion.
    OpinionShare,
    /// The mean of a scale's points.
    Mean,
    /// High points minus low points.
    NetAgreement,
    /// How many rank an option first.
    RankedFirst,
    /// How many rank an option before another.
    RankedBefore,
    /// How far apart two divisions are.
    Difference,
    /// How far one division is ahead of another.
    Lead,
}

impl MeasureKind {
    /// All kinds, the most used first.
    pub const ALL: [MeasureKind; 8] = [
        MeasureKind::Share,
        MeasureKind::OpinionShare,
        MeasureKind::Mean,
        MeasureKind::NetAgreement,
        MeasureKind::RankedFirst,
        MeasureKind::RankedBefore,
        MeasureKind::Difference,
        MeasureKind::Lead,
    ];

    /// The kind of a measure.
    pub fn of(measure: &Measure) -> Self {
        match measure {
            Measure::Share(_) => MeasureKind::Share,
            Measure::OpinionShare(_) => MeasureKind::OpinionShare,
            Measure::Mean(_) => MeasureKind::Mean,
            Measure::NetAgreement(_) => MeasureKind::NetAgreement,
            Measure::RankedFirst { .. } => MeasureKind::RankedFirst,
            Measure::RankedBefore { .. } => MeasureKind::RankedBefore,
            Measure::Difference { .. } => MeasureKind::Difference,
            Measure::Lead { .. } => MeasureKind::Lead,
        }
    }

    /// Its name in a form, as in a document.
    pub fn as_str(self) -> &'static str {
        match self {
            MeasureKind::Share => "share",
            MeasureKind::OpinionShare => "opinion_share",
            MeasureKind::Mean => "mean",
            MeasureKind::NetAgreement => "net_agreement",
            MeasureKind::RankedFirst => "ranked_first",
            MeasureKind::RankedBefore => "ranked_before",
            MeasureKind::Difference => "difference",
            MeasureKind::Lead => "lead",
        }
    }

    /// Whether answers to a question can be measured so.
    pub fn fits(self, question: &Question) -> bool {
        let scale = question.scale();
        match self {
            MeasureKind::Share | MeasureKind::Difference | MeasureKind::Lead => {
                let ticked = matches!(&question.answer, Kind::Table(table) if table.is_ticked());
                scale.is_some() || ticked || matches!(question.answer, Kind::Single(_) | Kind::Several(_))
            }
            MeasureKind::OpinionShare => scale.is_some_and(|scale| scale.dont_know),
            MeasureKind::Mean | MeasureKind::NetAgreement => scale.is_some(),
            MeasureKind::RankedFirst => matches!(question.answer, Kind::Ranking(_)),
            MeasureKind::RankedBefore => {
                matches!(&question.answer, Kind::Ranking(ranking) if ranking.top.is_none())
            }
        }
    }
}

impl std::str::FromStr for MeasureKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = MeasureKind::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no kind of measure"))
    }
}

/// What a rule can measure: every choice, scale and ranking, every statement of a battery and every row that is ticked by itself.
pub fn measurable(questionnaire: &Questionnaire) -> Vec<Item> {
    let items = questionnaire.questions().flat_map(|question| match &question.answer {
        Kind::BestWorst(_)
        | Kind::ConstantSum(_)
        | Kind::Number(_)
        | Kind::Hidden(_)
        | Kind::Calculated(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::File(_)
        | Kind::Note(_) => Vec::new(),
        Kind::Table(table) if !table.is_ticked() => Vec::new(),
        answer @ (Kind::Battery(_) | Kind::Table(_)) => {
            let statements = answer.statements().iter().map(|statement| Some(statement.id.clone()));
            statements.map(|statement| Item { question: question.id.clone(), statement }).collect()
        }
        _ => vec![Item { question: question.id.clone(), statement: None }],
    });
    items.collect()
}

/// A rule to begin with: at least 60 % choose the first option, rate it at the top of the scale, or rank the first option first.
pub fn usual_rule(questionnaire: &Questionnaire, item: &Item) -> Outcome<Rule> {
    let question = questionnaire.question(item.question.as_str());
    let question =
        question.ok_or_else(|| notice!("there is no question '{id}' any more", id = item.question))?;
    if let Some(problem) = question.unknown_statement(item.statement.as_ref()) {
        return Err(problem.what);
    }
    let measure = match &question.answer {
        Kind::Ranking(ranking) => {
            let option =
                ranking.options.first().ok_or_else(|| notice!("the ranking has no options yet"))?.id.clone();
            Measure::RankedFirst { question: question.id.clone(), option }
        }
        _ => Measure::Share(AnswerSet {
            question: item.question.clone(),
            statement: item.statement.clone(),
            any_of: usual_answers(question)?,
        }),
    };
    Ok(Rule { measure, direction: Direction::AtLeast, threshold_bp: USUAL_THRESHOLD_BP, up_to_bp: None })
}

/// The answers that count in a new rule about a question.
pub fn usual_answers(question: &Question) -> Outcome<Vec<String>> {
    let first = match &question.answer {
        Kind::Single(single) => single.options.first(),
        Kind::Several(several) => several.options.first(),
        Kind::Scale(scale) | Kind::Battery(Battery { scale, .. }) => {
            return Ok(top(scale).iter().map(u8::to_string).collect());
        }
        Kind::Table(table) if table.is_ticked() => {
            let first = table.columns.first().ok_or_else(|| notice!("the table has no columns yet"))?;
            return Ok(vec![first.id.to_string()]);
        }
        Kind::Ranking(_)
        | Kind::BestWorst(_)
        | Kind::ConstantSum(_)
        | Kind::Table(_)
        | Kind::Number(_)
        | Kind::Hidden(_)
        | Kind::Calculated(_)
        | Kind::Date(_)
        | Kind::Text(_)
        | Kind::Consent(_)
        | Kind::File(_)
        | Kind::Note(_) => {
            return Err(notice!("'{question}' offers no answers to count", question = question.text));
        }
    };
    Ok(vec![first.ok_or_else(|| notice!("the question has no options yet"))?.id.to_string()])
}

/// The two highest points of a scale; of two or three, the highest.
fn top(scale: &Scale) -> Vec<u8> {
    let points = scale.points().count();
    let tops = if points < 4 { 1 } else { 2 };
    scale.points().skip(points.saturating_sub(tops)).collect()
}

/// Adds an assumption at the end, with the usual rule about an item, for the whole membership.
pub fn add_assumption(
    document: &mut Document,
    statement: &str,
    topic: TopicId,
    item: &Item,
) -> Outcome<AssumptionId> {
    let statement = worded(statement, notice!("the new assumption needs a statement"))?;
    let rule = usual_rule(&document.questionnaire, item)?;
    let taken = |id: &str| document.assumptions.iter().any(|assumption| assumption.id.as_str() == id);
    let id: AssumptionId = names::unique(&statement, "assumption", taken)?;
    document.assumptions.push(Assumption {
        id: id.clone(),
        statement,
        topic,
        rule,
        joined: None,
        scope: Scope::Whole,
        allowance_bp: ALLOWANCE_BP,
    });
    Ok(id)
}

/// The topic with a name, added if there is none.
pub fn topic_named(document: &mut Document, name: &str) -> Outcome<TopicId> {
    let name = worded(name, notice!("the assumption needs a topic: choose one, or name another"))?;
    if let Some(topic) = document.topics.iter().find(|topic| topic.name == name) {
        return Ok(topic.id.clone());
    }
    let taken = |id: &str| document.topics.iter().any(|topic| topic.id.as_str() == id);
    let id: TopicId = names::unique(&name, "topic", taken)?;
    document.topics.push(Topic { id: id.clone(), name });
    Ok(id)
}

/// Puts a changed assumption in the place of the one with its id.
pub fn replace_assumption(document: &mut Document, assumption: Assumption) -> Outcome {
    let index = assumption_index(document, assumption.id.as_str())?;
    document.assumptions[index] = assumption;
    Ok(())
}

/// Moves an assumption one place; tells its place after it, from 0.
pub fn move_assumption(document: &mut Document, id: &str, step: Step) -> Outcome<usize> {
    let index = assumption_index(document, id)?;
    let assumptions = &mut document.assumptions;
    let next =
        step.from(index, assumptions.len()).ok_or_else(|| notice!("the assumption is at the end already"))?;
    assumptions.swap(index, next);
    Ok(next)
}

/// Removes an assumption.
pub fn remove_assumption(document: &mut Document, id: &str) -> Outcome {
    let index = assumption_index(document, id)?;
    document.assumptions.remove(index);
    Ok(())
}

/// Judges one more rule with the others; the first that is joined is joined by 'and'.
pub fn join_rule(assumption: &mut Assumption, rule: Rule) {
    match &mut assumption.joined {
        Some(Joined::And(rules) | Joined::Or(rules)) => rules.push(rule),
        None => assumption.joined = Some(Joined::And(vec![rule])),
    }
}

/// Removes a rule, counted from 0, the first one of the assumption being 0.
pub fn part_rule(assumption: &mut Assumption, index: usize) -> Outcome {
    let Some(Joined::And(joined) | Joined::Or(joined)) = &mut assumption.joined else {
        return Err(notice!("this is the only rule: an assumption has at least one"));
    };
    if joined.is_empty() || index > joined.len() {
        return Err(notice!("the rule is not there any more"));
    }
    let removed = joined.remove(index.saturating_sub(1));
    if index == 0 {
        assumption.rule = removed;
    }
    if joined.is_empty() {
        assumption.joined = None;
    }
    Ok(())
}

fn assumption_index(document: &Document, id: &str) -> Outcome<usize> {
    let found = document.assumptions.iter().position(|assumption| assumption.id.as_str() == id);
    found.ok_or_else(|| notice!("there is no assumption '{id}' any more", id))
}

#[cfg(test)]
mod tests;
