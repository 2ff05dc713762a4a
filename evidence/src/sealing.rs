//! Which answers are published together, so that no figure speaks of fewer than `k` people.
//!
//! Answers of an atom wait until exactly `k` of them wait; then the block is sealed and its tallies are published.
//! Boundaries depend on who answered, never on answers. What waits at the end is held back.

mod plan;
mod sealer;
mod strata;

pub use plan::{AtomSize, Fate, Plan, PlanError, PlannedAtom};
pub use sealer::{Block, Sealer};
pub use strata::{Segment, StratumRef};

use serde::{Deserialize, Serialize};

/// How many answers make a block unless the campaign says otherwise.
pub const DEFAULT_K: u32 = 10;
/// The fewest answers that may make a block.
pub const LEAST_K: u32 = 5;
/// How many answers make a block if any question is sensitive.
pub const SENSITIVE_K: u32 = 20;
/// An atom with fewer than this many times `k` members is rare.
pub const RARE_BELOW: u32 = 5;

/// The atom that an answer waits in: what is sealed block by block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SealingAtom {
    /// An atom of its own, by its key.
    Own(String),
    /// All rare atoms together; it enters the whole membership only.
    MergedRare,
}

/// How many full blocks of `k` can be made of the answers that wait. None can be made of blocks of nobody.
pub fn full_blocks(waiting: u32, k: u32) -> u32 {
    waiting.checked_div(k).unwrap_or(0)
}
