use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::id::CampaignId;

use crate::Store;
use crate::counts::named_cell;
use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::on;

/// What one release added to the published counts of one queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The number of the release.
    pub release: i64,
    /// The queue.
    pub queue: String,
    /// How many responses it holds.
    pub n: u32,
    /// How many of them have a cell.
    pub cells: Vec<(Cell, u32)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    release: i64,
    queue: String,
    n: i64,
    cells: Kept<BTreeMap<String, u32>>,
}

impl Row {
    fn read(self, campaign: CampaignId) -> Result<Block> {
        let row = || format!("{campaign} release {} queue {}", self.release, self.queue);
        let cell = |(name, n): (String, u32)| {
            let cell = named_cell(&name).ok_or("no name of a cell").map_err(corrupt("blocks", row()))?;
            Ok((cell, n))
        };
        let cells = self.cells.read("blocks", row())?.into_iter().map(cell).collect::<Result<_>>()?;
        Ok(Block { release: self.release, n: self.n as u32, cells, queue: self.queue })
    }
}

impl Store {
    /// The blocks of the releases after `after`, up to and with `until`, in order of release and queue.
    pub async fn blocks(&self, campaign: CampaignId, after: i64, until: i64) -> Result<Vec<Block>> {
        let sql = "SELECT release, queue, n, cells FROM blocks
                   WHERE campaign_id = $1 AND release > $2 AND release <= $3 ORDER BY release, queue";
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(after).bind(until).fetch_all(pool).await?);
        rows.into_iter().map(|row| row.read(campaign)).collect()
    }

    /// What [`Store::keep_running`] kept last at this release or before it, with the release.
    pub async fn running(&self, campaign: CampaignId, until: i64) -> Result<Option<(i64, String)>> {
        let sql = "SELECT number, running FROM releases
                   WHERE campaign_id = $1 AND number <= $2 AND running IS NOT NULL ORDER BY number DESC LIMIT 1";
        Ok(on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(until).fetch_optional(pool).await?))
    }

    /// Keeps the running sets of a release. Whoever computes them gets the same, so the first to come is as good as any.
    pub async fn keep_running(&self, campaign: CampaignId, release: i64, running: &str) -> Result<()> {
        let sql =
            "UPDATE releases SET running = $3 WHERE campaign_id = $1 AND number = $2 AND running IS NULL";
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(campaign.0).bind(release).bind(running).execute(pool).await?;
        });
        Ok(())
    }
}
