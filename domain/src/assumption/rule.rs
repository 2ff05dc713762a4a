use serde::{Deserialize, Serialize};

use crate::id::{DivisionId, OptionId, QuestionId, StatementId};

/// What is measured, and what is promised of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What is measured.
    pub measure: Measure,
    /// Which side of the threshold the statement promises.
    pub direction: Direction,
    /// The threshold in basis points, hundredths of a percent: 6000 is 60 %. For a mean, hundredths of a point: 375 is 3.75.
    #[cfg_attr(feature = "read", schemars(range(min = -10000, max = 10000)))]
    pub threshold_bp: i32,
    /// The upper threshold, where the direction is `between`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "read", schemars(range(min = -10000, max = 10000)))]
    pub up_to_bp: Option<i32>,
}

impl Rule {
    /// What is promised of the measure. A difference without sign that is less than 1000 is one that lies within -1000 and 1000.
    pub fn promise(&self) -> Promise {
        let at = self.threshold_bp;
        match (&self.measure, self.direction) {
            (Measure::Difference { .. }, Direction::AtMost) => {
                Promise::Between { low: at.saturating_neg(), high: at }
            }
            (Measure::Difference { .. }, Direction::LessThan) => {
                Promise::Within { low: at.saturating_neg(), high: at }
            }
            (_, Direction::AtLeast) => Promise::AtLeast(at),
            (_, Direction::MoreThan) => Promise::MoreThan(at),
            (_, Direction::AtMost) => Promise::AtMost(at),
            (_, Direction::LessThan) => Promise::LessThan(at),
            (_, Direction::Between) => Promise::Between { low: at, high: self.up_to_bp.unwrap_or(at) },
        }
    }
}

/// What a rule promises of its measure, in basis points; of a mean, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// The measure is the threshold or more.
    AtLeast(i32),
    /// The measure is more than the threshold.
    MoreThan(i32),
    /// The measure is the threshold or less.
    AtMost(i32),
    /// The measure is less than the threshold.
    LessThan(i32),
    /// The measure is between the thresholds or one of them.
    Between {
        /// The lower threshold.
        low: i32,
        /// The upper threshold.
        high: i32,
    },
    /// The measure is between the thresholds and neither of them.
    Within {
        /// The lower threshold.
        low: i32,
        /// The upper threshold.
        high: i32,
    },
}

/// What a rule measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// The share of members whose answer is in a set; who does not know or does not answer is not in it.
    Share(AnswerSet),
    /// The share of those with an opinion whose answer is in a set; who does not know or does not answer is left out.
    OpinionShare(AnswerSet),
    /// The mean of the points of a scale.
    Mean(Item),
    /// The share of the two highest points of a scale minus that of the two lowest; of two or three points, one each.
    NetAgreement(Item),
    /// The share of members who rank an option first.
    RankedFirst {
        /// A ranking.
        question: QuestionId,
        /// The option.
        option: OptionId,
    },
    /// The share of members who rank an option before another.
    RankedBefore {
        /// A ranking.
        question: QuestionId,
        /// The option that comes before.
        option: OptionId,
        /// The option that comes after it.
        before: OptionId,
    },
    /// How far apart two divisions are on a share, without sign.
    Difference {
        /// The share that is compared.
        share: AnswerSet,
        /// The two divisions; members of both count in both.
        between: [DivisionId; 2],
    },
    /// The share in one division minus that in another: how far it is ahead, negative if it is behind.
    Lead {
        /// The share that is compared.
        share: AnswerSet,
        /// The division that is ahead; members of both count in both.
        of: DivisionId,
        /// The division that is behind.
        over: DivisionId,
    },
}

impl Measure {
    /// The question that is measured.
    pub fn question(&self) -> &QuestionId {
        match self {
            Measure::Share(set)
            | Measure::OpinionShare(set)
            | Measure::Difference { share: set, .. }
            | Measure::Lead { share: set, .. } => &set.question,
            Measure::Mean(item) | Measure::NetAgreement(item) => &item.question,
            Measure::RankedFirst { question, .. } | Measure::RankedBefore { question, .. } => question,
        }
    }

    /// What is measured of it: a statement where it is a battery.
    pub fn item(&self) -> Item {
        let statement = match self {
            Measure::Mean(item) | Measure::NetAgreement(item) => item.statement.clone(),
            _ => self.answers().and_then(|set| set.statement.clone()),
        };
        Item { question: self.question().clone(), statement }
    }

    /// The set of answers whose share is measured, where that is what is measured.
    pub fn answers(&self) -> Option<&AnswerSet> {
        match self {
            Measure::Share(set)
            | Measure::OpinionShare(set)
            | Measure::Difference { share: set, .. }
            | Measure::Lead { share: set, .. } => Some(set),
            Measure::Mean(_)
            | Measure::NetAgreement(_)
            | Measure::RankedFirst { .. }
            | Measure::RankedBefore { .. } => None,
        }
    }

    /// The two divisions that are compared, the first minus the second.
    pub fn between(&self) -> Option<[&DivisionId; 2]> {
        match self {
            Measure::Difference { between, .. } => Some(between.each_ref()),
            Measure::Lead { of, over, .. } => Some([of, over]),
            _ => None,
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

/// A question, or a statement of a battery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The question.
    pub question: QuestionId,
    /// The statement, where the question is a battery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
}

/// Which side of the threshold a statement promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The measure is the threshold or more.
    AtLeast,
    /// The measure is more than the threshold.
    MoreThan,
    /// The measure is the threshold or less.
    AtMost,
    /// The measure is less than the threshold.
    LessThan,
    /// The measure is between two thresholds, `threshold_bp` and `up_to_bp`, or one of them.
    Between,
}

impl Direction {
    /// All directions, the most used first.
    pub const ALL: [Direction; 5] =
        [Direction::AtLeast, Direction::MoreThan, Direction::AtMost, Direction::LessThan, Direction::Between];

    /// Its name in a form, as in a document.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::AtLeast => "at_least",
            Direction::MoreThan => "more_than",
            Direction::AtMost => "at_most",
            Direction::LessThan => "less_than",
            Direction::Between => "between",
        }
    }
}

impl std::str::FromStr for Direction {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Direction::ALL.into_iter().find(|direction| direction.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no direction"))
    }
}
