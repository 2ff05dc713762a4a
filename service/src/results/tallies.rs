//! The published counts, queue by queue.

use std::collections::{BTreeMap, HashMap};

use domain::cell::Cell;
use domain::id::QuestionId;
use domain::segment::Segment;
use store::{Block, Counts};

use crate::publication::Publication;

/// What the releases up to one of them have published.
#[derive(Debug, Clone, Default)]
pub(super) struct Tallies {
    queues: BTreeMap<String, Queue>,
}

#[derive(Debug, Clone, Default)]
struct Queue {
    n: u32,
    cells: HashMap<Cell, u32>,
}

impl Tallies {
    pub(super) fn of(counts: &Counts) -> Self {
        let mut tallies = Self::default();
        for (queue, _, _, n) in &counts.arrivals {
            tallies.queue(queue).n += n;
        }
        for (queue, cell, n) in &counts.tallies {
            *tallies.queue(queue).cells.entry(cell.clone()).or_default() += n;
        }
        tallies
    }

    fn queue(&mut self, name: &str) -> &mut Queue {
        if !self.queues.contains_key(name) {
            self.queues.insert(name.to_owned(), Queue::default());
        }
        self.queues.entry(name.to_owned()).or_default()
    }

    pub(super) fn add(&mut self, block: &Block) {
        let queue = self.queue(&block.queue);
        queue.n += block.n;
        for (cell, n) in &block.cells {
            *queue.cells.entry(cell.clone()).or_default() += n;
        }
    }

    /// What there was before a block that is part of these counts.
    pub(super) fn take_back(&mut self, block: &Block) {
        let queue = self.queue(&block.queue);
        queue.n = queue.n.saturating_sub(block.n);
        for (cell, n) in &block.cells {
            let counted = queue.cells.entry(cell.clone()).or_default();
            *counted = counted.saturating_sub(*n);
        }
    }

    /// How many responses of a queue are published; none of no queue.
    pub(super) fn answered(&self, queue: Option<&str>) -> u32 {
        queue.and_then(|name| self.queues.get(name)).map_or(0, |queue| queue.n)
    }

    /// How many of them gave this value to this item.
    pub(super) fn gave(&self, queue: Option<&str>, question: &QuestionId, item: &str, value: &str) -> u32 {
        let Some(queue) = queue.and_then(|name| self.queues.get(name)) else { return 0 };
        let cell = Cell { question: question.clone(), item: item.to_owned(), value: value.to_owned() };
        queue.cells.get(&cell).copied().unwrap_or(0)
    }

    /// The names of the queues that anything is published of.
    pub(super) fn queues(&self) -> impl Iterator<Item = &str> {
        self.queues.keys().map(String::as_str)
    }

    /// How many responses are published in a segment.
    pub(super) fn answered_in(&self, publication: &Publication, segment: &Segment) -> u32 {
        self.in_segment(publication, segment).map(|queue| queue.n).sum()
    }

    /// The counts of a segment.
    pub(super) fn sum<'a>(&'a self, publication: &Publication, segment: &Segment) -> HashMap<&'a Cell, u32> {
        let mut sum = HashMap::new();
        for queue in self.in_segment(publication, segment) {
            for (cell, n) in &queue.cells {
                *sum.entry(cell).or_default() += n;
            }
        }
        sum
    }

    fn in_segment<'a>(
        &'a self,
        publication: &Publication,
        segment: &Segment,
    ) -> impl Iterator<Item = &'a Queue> {
        let counts = publication.counted_in(segment);
        self.queues.iter().filter(move |(name, _)| counts(name)).map(|(_, queue)| queue)
    }
}
