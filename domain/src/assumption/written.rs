use serde::{Deserialize, Serialize};

use super::{ALLOWANCE_BP, Assumption, Direction, Joined, Measure, Rule, Scope};
use crate::id::{AssumptionId, TopicId};

/// A statement that can be wrong, with its decision rule. (How a document writes it: the first rule's fields beside the others.)
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "read",
    schemars(rename = "Assumption", description = "A statement that can be wrong, with its decision rule.")
)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// Stable id.
    id: AssumptionId,
    /// The statement, as leadership reads it.
    statement: String,
    /// What it is about; one of the campaign's topics.
    topic: TopicId,
    /// What is measured.
    measure: Measure,
    /// Which side of the threshold the statement promises.
    direction: Direction,
    /// The threshold in basis points, hundredths of a percent: 6000 is 60 %. For a mean, hundredths of a point: 375 is 3.75.
    #[cfg_attr(feature = "read", schemars(range(min = -10000, max = 10000)))]
    threshold_bp: i32,
    /// The upper threshold, where the direction is `between`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "read", schemars(range(min = -10000, max = 10000)))]
    up_to_bp: Option<i32>,
    /// More rules, which hold together with this one (`and`) or instead of it (`or`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    joined: Option<Joined>,
    /// For whom the statement is made.
    #[serde(default)]
    scope: Scope,
    /// By how much those who never answer may differ from those who do, in basis points; 500 is 5 points.
    #[serde(default = "allowance", skip_serializing_if = "is_usual")]
    #[cfg_attr(feature = "read", schemars(range(max = 10000)))]
    allowance_bp: u16,
}

fn allowance() -> u16 {
    ALLOWANCE_BP
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_usual(allowance_bp: &u16) -> bool {
    *allowance_bp == ALLOWANCE_BP
}

impl From<Written> for Assumption {
    fn from(written: Written) -> Self {
        let Written {
            id,
            statement,
            topic,
            measure,
            direction,
            threshold_bp,
            up_to_bp,
            joined,
            scope,
            allowance_bp,
        } = written;
        let rule = Rule { measure, direction, threshold_bp, up_to_bp };
        Self { id, statement, topic, rule, joined, scope, allowance_bp }
    }
}

impl From<Assumption> for Written {
    fn from(assumption: Assumption) -> Self {
        let Assumption { id, statement, topic, rule, joined, scope, allowance_bp } = assumption;
        let Rule { measure, direction, threshold_bp, up_to_bp } = rule;
        Self { id, statement, topic, measure, direction, threshold_bp, up_to_bp, joined, scope, allowance_bp }
    }
}
