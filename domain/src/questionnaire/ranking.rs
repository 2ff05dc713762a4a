use serde::{Deserialize, Serialize};

use super::Choice;

/// Options to be put in order, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// Two to twelve options.
    #[cfg_attr(feature = "read", schemars(length(min = 2, max = 12)))]
    pub options: Vec<Choice>,
    /// How many places are given, from the first; one for every option, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 11)))]
    pub top: Option<u8>,
}

impl Ranking {
    /// How many places there are to give.
    pub fn places(&self) -> u8 {
        self.top.unwrap_or_else(|| u8::try_from(self.options.len()).unwrap_or(u8::MAX))
    }
}
