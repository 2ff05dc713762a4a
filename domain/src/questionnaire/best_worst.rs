use serde::{Deserialize, Serialize};

use super::Choice;

/// The best and the worst of several options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BestWorst {
    /// The options, at least two.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub options: Vec<Choice>,
    /// What the best is called, such as 'Most important'.
    pub best: String,
    /// What the worst is called, such as 'Least important'.
    pub worst: String,
}

/// An end of what is chosen between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// The best.
    Best,
    /// The worst.
    Worst,
}

impl End {
    /// Both of them.
    pub const ALL: [End; 2] = [End::Best, End::Worst];

    /// Its word in fields, conditions, cells and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            End::Best => "best",
            End::Worst => "worst",
        }
    }
}

impl BestWorst {
    /// What an end is called.
    pub fn called(&self, end: End) -> &str {
        match end {
            End::Best => &self.best,
            End::Worst => &self.worst,
        }
    }
}
