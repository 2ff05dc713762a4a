//! Proves that what is published is what was answered.

mod counting;
mod given;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::CampaignId;

use crate::Store;
use crate::counts::crossings;
use crate::error::Result;
use crate::pool::{Transaction, on};
use counting::{BlockRow, Counted, Counting, LogRow, Page, Place};

/// How many responses are in memory at once.
const PAGE: i64 = 1000;

/// What a recount of a campaign found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recount {
    /// How many published responses were counted.
    pub responses: u64,
    /// How many blocks they form.
    pub blocks: u64,
    /// Each place where what is kept differs from the log; none if all is well.
    pub differences: Vec<String>,
}

impl Store {
    /// Counts all published responses anew from the log, block by block, and compares what is kept.
    ///
    /// It reads every response once, and counts a page while the next one is read; memory holds the tallies and two pages.
    pub async fn recount(&self, campaign: CampaignId) -> Result<Recount> {
        let mut tx = self.read().await?;
        let mut counting = Counting::new(campaign, crossings(&mut tx, campaign).await?);
        let mut page = read_page(&mut tx, campaign, None).await?;
        while let Some(end) = page.end() {
            let count = tokio::task::spawn_blocking(move || counting.take(page).map(|()| counting));
            page = read_page(&mut tx, campaign, Some(end)).await?;
            counting = count.await.map_err(|_| sqlx::Error::WorkerCrashed)??;
        }
        let counted = counting.finish()?;
        let comparing = Comparing { campaign, recount: Recount::default() };
        let recount = comparing.with(&mut tx, counted).await?;
        tx.commit().await?;
        Ok(recount)
    }
}

/// The responses after the last one that was read, and the blocks that they are from.
async fn read_page(tx: &mut Transaction, campaign: CampaignId, last: Option<(Place, i64)>) -> Result<Page> {
    let ((release, queue), seq) = last.unwrap_or_default();
    let log = "SELECT release, queue, seq, answers FROM responses
               WHERE campaign_id = $1 AND release IS NOT NULL AND (release, queue, seq) > ($2, $3, $4)
               ORDER BY release, queue, seq LIMIT $5";
    let log: Vec<LogRow> = on!(&mut *tx, tx =>
        sqlx::query_as(log)
            .bind(campaign.0)
            .bind(release)
            .bind(&queue)
            .bind(seq)
            .bind(PAGE)
            .fetch_all(&mut **tx)
            .await?);
    let Some(end) = log.last() else { return Ok(Page::default()) };
    let blocks = "SELECT release, queue, n, cells FROM blocks
                  WHERE campaign_id = $1 AND (release, queue) > ($2, $3) AND (release, queue) <= ($4, $5)";
    let blocks: Vec<BlockRow> = on!(tx, tx =>
        sqlx::query_as(blocks)
            .bind(campaign.0)
            .bind(release)
            .bind(&queue)
            .bind(end.release)
            .bind(&end.queue)
            .fetch_all(&mut **tx)
            .await?);
    Ok(Page { log, blocks })
}

/// Compares what was counted with what is kept for readers.
struct Comparing {
    campaign: CampaignId,
    recount: Recount,
}

impl Comparing {
    async fn with(mut self, tx: &mut Transaction, counted: Counted) -> Result<Recount> {
        self.recount = counted.recount;
        let blocks: i64 = self.number(tx, "SELECT COUNT(*) FROM blocks WHERE campaign_id = $1").await?;
        if blocks.unsigned_abs() != self.recount.blocks {
            self.recount
                .differences
                .push(format!("{blocks} blocks are kept, {} are in the log", self.recount.blocks));
        }
        let published: i64 = self.number(tx, "SELECT published FROM campaigns WHERE id = $1").await?;
        if published.unsigned_abs() != self.recount.responses {
            self.recount.differences.push(format!(
                "{published} responses are published, {} are in the log",
                self.recount.responses
            ));
        }
        self.same(tx, "SELECT cell, n FROM tallies WHERE campaign_id = $1", "tally", &counted.tallies)
            .await?;
        let published = "SELECT name, published FROM queues WHERE campaign_id = $1 AND published > 0";
        self.same(tx, published, "queue", &counted.queues).await?;
        Ok(self.recount)
    }

    async fn number(&self, tx: &mut Transaction, sql: &'static str) -> Result<i64> {
        let number: Option<i64> = on!(tx, tx =>
            sqlx::query_scalar(sql).bind(self.campaign.0).fetch_optional(&mut **tx).await?);
        Ok(number.unwrap_or_default())
    }

    async fn same(
        &mut self,
        tx: &mut Transaction,
        sql: &'static str,
        what: &str,
        counted: &BTreeMap<String, i64>,
    ) -> Result<()> {
        let kept: Vec<(String, i64)> = on!(tx, tx =>
            sqlx::query_as(sql).bind(self.campaign.0).fetch_all(&mut **tx).await?);
        let kept: BTreeMap<String, i64> = kept.into_iter().collect();
        let names: BTreeSet<&String> = kept.keys().chain(counted.keys()).collect();
        for name in names {
            let (kept, counted) =
                (kept.get(name).copied().unwrap_or(0), counted.get(name).copied().unwrap_or(0));
            if kept != counted {
                self.recount
                    .differences
                    .push(format!("{what} {name}: {kept} is kept, the log has {counted}"));
            }
        }
        Ok(())
    }
}
