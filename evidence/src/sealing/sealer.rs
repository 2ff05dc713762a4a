//! Sealing as a machine without a store: what simulations run and what a store is checked against.

use std::collections::BTreeMap;

use super::{Arrival, Plan, SealingAtom};

/// Takes answers one by one and gives them out in blocks of exactly `k`.
#[derive(Debug, Clone)]
pub struct Sealer<T> {
    plan: Plan,
    /// By atom and cohort: who is asked something else waits apart.
    waiting: BTreeMap<(SealingAtom, u32), Vec<T>>,
    published: BTreeMap<SealingAtom, u32>,
    held_back: u32,
}

/// Answers that are published together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block<T> {
    /// The atom that was sealed.
    pub atom: SealingAtom,
    /// Exactly `k` answers, in the order in which they came.
    pub answers: Vec<T>,
}

impl<T> Sealer<T> {
    /// A sealer in which nobody has answered yet.
    pub fn new(plan: Plan) -> Self {
        Self { plan, waiting: BTreeMap::new(), published: BTreeMap::new(), held_back: 0 }
    }

    /// Takes an answer from the atom `key`; gives the block that it completes, if it does. `cohort` says what was asked: only answers
    /// to the same are in one block, since who alone was asked something is known by it to whoever knows who answered when.
    pub fn submit(&mut self, key: &str, cohort: u32, answer: T) -> Option<Block<T>> {
        let Some(atom) = self.plan.seals_with(key) else {
            self.held_back += 1;
            return None;
        };
        let waiting = self.waiting.entry((atom.clone(), cohort)).or_default();
        waiting.push(answer);
        let published = self.published.entry(atom.clone()).or_default();
        let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
        let sealed = self.plan.rule(&atom).seals(count, *published, Arrival::OneByOne);
        if sealed == 0 {
            return None;
        }
        let answers: Vec<T> = waiting.drain(..sealed as usize).collect();
        *published += sealed;
        Some(Block { atom, answers })
    }

    /// How many answers are published of each atom that has had any.
    pub fn published(&self) -> &BTreeMap<SealingAtom, u32> {
        &self.published
    }

    /// How many answers are not published: those that wait and those that never will be.
    pub fn unpublished(&self) -> usize {
        self.held_back as usize + self.waiting.values().map(Vec::len).sum::<usize>()
    }
}
