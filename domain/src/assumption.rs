//! Assumptions: statements that can be wrong, each with the rules that decide it.

mod check;
pub mod hundredths;
mod rule;
mod sentence;
mod written;

use serde::{Deserialize, Serialize};

use crate::id::{AssumptionId, DivisionId, TopicId};

pub use check::problems;
pub use rule::{AnswerSet, Direction, Item, Measure, Promise, Rule};
pub use sentence::sentence;

/// A statement that can be wrong, with its decision rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(from = "written::Written", into = "written::Written")]
pub struct Assumption {
    /// Stable id.
    pub id: AssumptionId,
    /// The statement, as leadership reads it.
    pub statement: String,
    /// What it is about; one of the campaign's topics.
    pub topic: TopicId,
    /// What is measured, and what is promised of it.
    pub rule: Rule,
    /// More rules that are judged with it.
    pub joined: Option<Joined>,
    /// For whom the statement is made. Joined rules are joined in each division first.
    pub scope: Scope,
    /// By how much those who never answer may differ, stratum by stratum, from those who do: basis points, 0 to 10000.
    pub allowance_bp: u16,
}

/// How much those who do not answer may differ, if nothing else is registered: 5 points.
pub const ALLOWANCE_BP: u16 = 500;

/// Rules that are judged together with the first one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Joined {
    /// The statement holds if the first rule and all of these do.
    And(Vec<Rule>),
    /// The statement holds if the first rule or any of these does.
    Or(Vec<Rule>),
}

impl Joined {
    /// The rules after the first.
    pub fn rules(&self) -> &[Rule] {
        let (Joined::And(rules) | Joined::Or(rules)) = self;
        rules
    }

    /// Where these rules stand in the assumption's document.
    pub fn place(&self) -> &'static str {
        match self {
            Joined::And(_) => "joined.and",
            Joined::Or(_) => "joined.or",
        }
    }
}

/// For whom a statement is made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The whole membership, each member once.
    #[default]
    Whole,
    /// Every division by itself: the statement holds if it holds in all of them.
    EveryDivision,
    /// Every division by itself: the statement holds if it holds in one of them.
    SomeDivision,
    /// One division.
    Division(DivisionId),
}

impl Assumption {
    /// All rules, the first one first.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        std::iter::once(&self.rule).chain(self.joined.iter().flat_map(Joined::rules))
    }

    /// The divisions that the rules and the scope name.
    pub fn divisions(&self) -> impl Iterator<Item = &DivisionId> {
        let scope = match &self.scope {
            Scope::Division(id) => Some(id),
            Scope::Whole | Scope::EveryDivision | Scope::SomeDivision => None,
        };
        self.rules().filter_map(|rule| rule.measure.between()).flatten().chain(scope)
    }
}
