//! Assumptions: statements that can be wrong, each with the rule that decides it.

use serde::{Deserialize, Serialize};

use crate::id::{AssumptionId, DivisionId, QuestionId, StatementId, TopicId};

/// A statement that can be wrong, with its decision rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// Stable id.
    pub id: AssumptionId,
    /// The statement, as leadership reads it.
    pub statement: String,
    /// What it is about; one of the campaign's topics.
    pub topic: TopicId,
    /// What is measured.
    pub measure: Measure,
    /// Which side of the threshold the statement promises.
    pub direction: Direction,
    /// The threshold in basis points (hundredths of a percent), 0 to 10000.
    #[cfg_attr(feature = "read", schemars(range(max = 10000)))]
    pub threshold_bp: u16,
    /// For whom the statement is made.
    #[serde(default)]
    pub scope: Scope,
}

/// What a rule measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// The share of respondents whose answer is in a set.
    Share(AnswerSet),
    /// How far apart two divisions are on a share, without sign.
    Difference {
        /// The share that is compared.
        share: AnswerSet,
        /// The two divisions; members of both count in both.
        between: [DivisionId; 2],
    },
}

impl Measure {
    /// The set of answers whose share is measured.
    pub fn answers(&self) -> &AnswerSet {
        match self {
            Measure::Share(set) | Measure::Difference { share: set, .. } => set,
        }
    }
}

/// Answers to one question that count as 'yes' for a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerSet {
    /// The question.
    pub question: QuestionId,
    /// The statement, where the question is a battery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
    /// Option ids, or points of the scale as text. Someone who chose any of them counts once.
    #[cfg_attr(feature = "read", schemars(length(min = 1)))]
    pub any_of: Vec<String>,
}

/// Which side of the threshold a statement promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The measure is the threshold or more.
    AtLeast,
    /// The measure is the threshold or less.
    AtMost,
    /// The measure is less than the threshold.
    LessThan,
}

/// For whom a statement is made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The whole membership, each member once.
    #[default]
    Whole,
    /// Every division by itself.
    EveryDivision,
    /// One division.
    Division(DivisionId),
}

impl Assumption {
    /// The divisions that the rule names.
    pub fn divisions(&self) -> impl Iterator<Item = &DivisionId> {
        let between = match &self.measure {
            Measure::Share(_) => None,
            Measure::Difference { between, .. } => Some(between),
        };
        let scope = match &self.scope {
            Scope::Division(id) => Some(id),
            Scope::Whole | Scope::EveryDivision => None,
        };
        between.into_iter().flatten().chain(scope)
    }
}
