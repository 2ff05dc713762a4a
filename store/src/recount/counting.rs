//! Counts the log, page by page.

use std::collections::BTreeMap;

use domain::crossing::Crossing;
use domain::id::CampaignId;
use serde_json::value::RawValue;

use super::Recount;
use super::given::{Given, Sum};
use crate::error::{Result, corrupt};
use crate::kept::Kept;

/// A block: its release and its queue.
pub(super) type Place = (i64, String);

#[derive(sqlx::FromRow)]
pub(super) struct LogRow {
    pub(super) release: i64,
    pub(super) queue: String,
    seq: i64,
    answers: Kept<Box<RawValue>>,
}

#[derive(sqlx::FromRow)]
pub(super) struct BlockRow {
    release: i64,
    queue: String,
    n: i64,
    cells: Kept<BTreeMap<String, u32>>,
}

/// A part of the log in its order, and what is kept of the blocks that begin in it.
#[derive(Default)]
pub(super) struct Page {
    pub(super) log: Vec<LogRow>,
    pub(super) blocks: Vec<BlockRow>,
}

impl Page {
    /// The last response of it; none if it is empty.
    pub(super) fn end(&self) -> Option<(Place, i64)> {
        self.log.last().map(|row| ((row.release, row.queue.clone()), row.seq))
    }
}

/// What was counted of the pages so far.
pub(super) struct Counting {
    campaign: CampaignId,
    recount: Recount,
    given: Given,
    open: Option<(Place, Sum)>,
    /// What is kept of blocks that are not wholly counted yet.
    kept: BTreeMap<Place, (i64, Kept<BTreeMap<String, u32>>)>,
    /// By queue, how often each cell was met.
    tallies: BTreeMap<String, Vec<i64>>,
    queues: BTreeMap<String, i64>,
}

/// What the log adds up to.
pub(super) struct Counted {
    /// Responses and blocks, and the blocks that differ from what is kept.
    pub(super) recount: Recount,
    /// How often each cell was met, by queue and name.
    pub(super) tallies: BTreeMap<String, i64>,
    /// How many responses each queue has.
    pub(super) queues: BTreeMap<String, i64>,
}

impl Counting {
    pub(super) fn new(campaign: CampaignId, crossings: Vec<Crossing>) -> Self {
        Self {
            campaign,
            recount: Recount::default(),
            given: Given::new(crossings),
            open: None,
            kept: BTreeMap::new(),
            tallies: BTreeMap::new(),
            queues: BTreeMap::new(),
        }
    }

    /// Counts a page.
    ///
    /// # Errors
    /// If a row cannot be read.
    pub(super) fn take(&mut self, page: Page) -> Result<()> {
        let blocks = page.blocks.into_iter();
        self.kept.extend(blocks.map(|row| ((row.release, row.queue), (row.n, row.cells))));
        for row in page.log {
            let place = (row.release, row.queue);
            if self.open.as_ref().is_some_and(|(at, _)| *at != place) {
                self.close()?;
            }
            let (_, sum) = self.open.get_or_insert_with(|| (place, Sum::default()));
            let answers = row.answers.read("responses", format_args!("{} seq {}", self.campaign, row.seq))?;
            let added = self.given.add(sum, &answers);
            added.map_err(corrupt("responses", format_args!("{} seq {}", self.campaign, row.seq)))?;
        }
        Ok(())
    }

    /// What was counted in all.
    ///
    /// # Errors
    /// If what is kept of the last block cannot be read.
    pub(super) fn finish(mut self) -> Result<Counted> {
        self.close()?;
        let given = &self.given;
        let named = self.tallies.iter().flat_map(|(queue, cells)| {
            let met = cells.iter().enumerate().filter(|(_, n)| **n > 0);
            met.map(move |(cell, n)| (format!("{queue}/{}", given.name(cell)), *n))
        });
        Ok(Counted { tallies: named.collect(), recount: self.recount, queues: self.queues })
    }

    /// Compares the open block with what is kept, and adds it to its queue.
    fn close(&mut self) -> Result<()> {
        let Some((place, sum)) = self.open.take() else { return Ok(()) };
        self.recount.blocks += 1;
        self.recount.responses += sum.n.unsigned_abs();
        let block = format!("release {}, block of '{}'", place.0, place.1);
        match self.kept.remove(&place) {
            None => self.recount.differences.push(format!("{block}: in the log, but not kept")),
            Some((n, cells)) => {
                let cells = cells.read("blocks", &block)?;
                if n != sum.n || !self.given.is(&sum, &cells) {
                    self.recount.differences.push(format!("{block}: its counts are not those of the log"));
                }
            }
        }
        let (_, queue) = place;
        *self.queues.entry(queue.clone()).or_default() += sum.n;
        let tallies = self.tallies.entry(queue).or_default();
        tallies.resize(tallies.len().max(sum.cells.len()), 0);
        tallies.iter_mut().zip(&sum.cells).for_each(|(all, n)| *all += i64::from(*n));
        Ok(())
    }
}
