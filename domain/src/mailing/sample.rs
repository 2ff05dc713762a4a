use serde::{Deserialize, Serialize};

/// A part of those whom a mailing would go to, drawn by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// How many are drawn.
    pub size: Size,
    /// What the draw begins from: the same members and the same seed give the same draw.
    pub seed: u32,
}

/// How large a sample is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// So many members in all, of each combination of divisions in proportion.
    Members(u32),
    /// So many that each division's shares are known within so many percentage points, with a chance of 95 %, if all who are asked
    /// answer. From 1 to 50.
    Points(u8),
}
