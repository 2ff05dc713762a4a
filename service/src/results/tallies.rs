//! The published counts, atom by atom.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use domain::assumption::Measure;
use domain::cell::Cell;
use domain::id::QuestionId;
use domain::segment::Segment;
use store::{Block, Counts};

use super::cohorts::Cohorts;
use crate::publication::Publication;

/// What the releases up to one of them have published.
#[derive(Debug, Clone, Default)]
pub(super) struct Tallies {
    cohorts: Cohorts,
    /// By atom and cohort: who was asked something else is published apart.
    queues: BTreeMap<String, BTreeMap<i32, Queue>>,
}

#[derive(Debug, Clone, Default)]
struct Queue {
    n: u32,
    cells: HashMap<Cell, u32>,
}

impl Tallies {
    /// Nothing yet.
    pub(super) fn none(cohorts: Cohorts) -> Self {
        Self { cohorts, queues: BTreeMap::new() }
    }

    pub(super) fn of(counts: &Counts, cohorts: Cohorts) -> Self {
        let mut tallies = Self::none(cohorts);
        for (queue, _, _, n) in &counts.arrivals {
            tallies.queue(queue).n += n;
        }
        for (queue, cell, n) in &counts.tallies {
            *tallies.queue(queue).cells.entry(cell.clone()).or_default() += n;
        }
        tallies
    }

    fn queue(&mut self, name: &str) -> &mut Queue {
        let (atom, cohort) = store::Queue::parts(name);
        if !self.queues.contains_key(atom) {
            self.queues.insert(atom.to_owned(), BTreeMap::new());
        }
        self.queues.entry(atom.to_owned()).or_default().entry(cohort).or_default()
    }

    /// The same of those alone who were asked what a rule measures.
    pub(super) fn asking(&self, measure: &Measure) -> Cow<'_, Self> {
        let set = measure.answers();
        let statement = match measure {
            Measure::Mean(item) | Measure::NetAgreement(item) => item.statement.as_ref(),
            _ => set.and_then(|set| set.statement.as_ref()),
        };
        let item = statement.map_or("", |statement| statement.as_str());
        let values: Vec<&str> = set.into_iter().flat_map(|set| &set.any_of).map(String::as_str).collect();
        self.offering(measure.question(), item, &values)
    }

    /// The versions that began and ended to offer these values, where that was while members answered.
    pub(super) fn turns(
        &self,
        question: &QuestionId,
        item: &str,
        values: &[&str],
    ) -> (Option<i32>, Option<i32>) {
        self.cohorts.turns(question, item, values)
    }

    /// The counts of a question of those alone who could give all of these values to an item of it; all counts, if everybody could.
    pub(super) fn offering(&self, question: &QuestionId, item: &str, values: &[&str]) -> Cow<'_, Self> {
        let Some(those) = self.cohorts.offering(question, item, values) else { return Cow::Borrowed(self) };
        let of_question = |queue: &Queue| Queue {
            n: queue.n,
            cells: queue
                .cells
                .iter()
                .filter(|(cell, _)| cell.question == *question)
                .map(|(cell, n)| (cell.clone(), *n))
                .collect(),
        };
        let of_atom = |(atom, cohorts): (&String, &BTreeMap<i32, Queue>)| {
            let kept = cohorts.iter().filter(|(cohort, _)| those.contains(cohort));
            (atom.clone(), kept.map(|(cohort, queue)| (*cohort, of_question(queue))).collect())
        };
        let queues = self.queues.iter().map(of_atom).collect();
        Cow::Owned(Self { cohorts: self.cohorts.clone(), queues })
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

    /// How many responses of an atom are published; none of no atom.
    pub(super) fn answered(&self, atom: Option<&str>) -> u32 {
        self.of_atom(atom).map(|queue| queue.n).sum()
    }

    fn of_atom(&self, atom: Option<&str>) -> impl Iterator<Item = &Queue> {
        atom.and_then(|name| self.queues.get(name)).into_iter().flat_map(BTreeMap::values)
    }

    /// How many of them gave this value to this item.
    pub(super) fn gave(&self, atom: Option<&str>, question: &QuestionId, item: &str, value: &str) -> u32 {
        let cell = Cell { question: question.clone(), item: item.to_owned(), value: value.to_owned() };
        self.of_atom(atom).filter_map(|queue| queue.cells.get(&cell)).sum()
    }

    /// The names of the atoms that anything is published of.
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
        self.queues.iter().filter(move |(name, _)| counts(name)).flat_map(|(_, cohorts)| cohorts.values())
    }
}
