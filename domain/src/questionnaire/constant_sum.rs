use serde::{Deserialize, Serialize};

use super::Choice;
use crate::answer::{Amount, Sorted};
use crate::id::OptionId;

/// An amount to be divided among options, such as 100 points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConstantSum {
    /// The options, at least two.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub options: Vec<Choice>,
    /// What the amounts have to add up to; 100 if absent.
    #[serde(default = "hundred", skip_serializing_if = "is_hundred")]
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 1000)))]
    pub total: u16,
    /// What is divided, such as 'points' or '%'; nothing if absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

fn hundred() -> u16 {
    100
}

fn is_hundred(total: &u16) -> bool {
    *total == 100
}

impl ConstantSum {
    /// The largest total.
    pub const MOST: u16 = 1000;

    /// What amounts add up to.
    pub fn sum(amounts: &Sorted<OptionId, Amount>) -> u32 {
        amounts.values().fold(0, |sum, amount| sum.saturating_add(u32::from(amount.whole())))
    }
}
