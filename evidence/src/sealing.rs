//! Which answers are published together, so that no figure speaks of fewer than `k` people.
//!
//! Answers of an atom wait until exactly `k` of them wait; then the block is sealed and its tallies are published.
//! Boundaries depend on who answered, never on answers. What waits at the end is held back.

mod plan;
mod rule;
mod sealer;
mod strata;

pub use plan::{AtomSize, Fate, Plan, PlanError, PlannedAtom};
pub use rule::{Arrival, BlockRule};
pub use sealer::{Block, Sealer};
pub use strata::{Segment, StratumRef};

/// The fewest answers that may make a block.
pub const LEAST_K: u32 = 5;
/// An atom with fewer than this many times `k` members is rare.
pub const RARE_BELOW: u32 = 5;

/// What may be told of how many answers there are of a small part of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// So many.
    Exactly(u32),
    /// Too few to say how many: fewer than this.
    FewerThan(u32),
}

/// What may be told of `n` published answers, where every number is about `k` people at the least. None is told as few are, so
/// that nobody learns when the first one came.
pub fn told(n: u32, k: u32) -> Told {
    if n < k { Told::FewerThan(k) } else { Told::Exactly(n) }
}

/// The atom that an answer waits in: what is sealed block by block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SealingAtom {
    /// An atom of its own, by its key.
    Own(String),
    /// All rare atoms together; it enters the whole membership only.
    MergedRare,
}
