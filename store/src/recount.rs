//! Proves that what is published is what was answered.

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::Answers;
use domain::cell::cells;
use domain::id::CampaignId;

use crate::Store;
use crate::counts::cell_name;
use crate::error::Result;
use crate::kept::Kept;
use crate::pool::{Transaction, on};

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

/// Responses of one block as they are counted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    n: i64,
    cells: BTreeMap<String, u32>,
}

type Place = (i64, String);

#[derive(sqlx::FromRow)]
struct LogRow {
    release: i64,
    queue: String,
    seq: i64,
    answers: Kept<Answers>,
}

impl Store {
    /// Counts all published responses anew from the log, block by block, and compares what is kept.
    ///
    /// It reads every response once; memory holds the tallies and one page of responses.
    pub async fn recount(&self, campaign: CampaignId) -> Result<Recount> {
        let mut tx = self.read().await?;
        let mut counting = Counting {
            campaign,
            recount: Recount::default(),
            tallies: BTreeMap::new(),
            queues: BTreeMap::new(),
        };
        let mut last = (0, String::new(), 0);
        let mut open: Option<(Place, Sum)> = None;
        loop {
            let page = log_page(&mut tx, campaign, &last).await?;
            let Some(end) = page.last() else { break };
            last = (end.release, end.queue.clone(), end.seq);
            for row in page {
                let place = (row.release, row.queue);
                let answers = row.answers.read("responses", format!("{campaign} seq {}", row.seq))?;
                if open.as_ref().is_some_and(|(at, _)| *at != place)
                    && let Some((place, sum)) = open.take()
                {
                    counting.compare(&mut tx, place, sum).await?;
                }
                let (_, sum) = open.get_or_insert_with(|| (place, Sum::default()));
                sum.n += 1;
                for cell in cells(&answers) {
                    *sum.cells.entry(cell_name(&cell)).or_default() += 1;
                }
            }
        }
        if let Some((place, sum)) = open {
            counting.compare(&mut tx, place, sum).await?;
        }
        let recount = counting.finish(&mut tx).await?;
        tx.commit().await?;
        Ok(recount)
    }
}

async fn log_page(
    tx: &mut Transaction,
    campaign: CampaignId,
    (release, queue, seq): &(i64, String, i64),
) -> Result<Vec<LogRow>> {
    let sql = "SELECT release, queue, seq, answers FROM responses
               WHERE campaign_id = $1 AND release IS NOT NULL AND (release, queue, seq) > ($2, $3, $4)
               ORDER BY release, queue, seq LIMIT $5";
    Ok(on!(tx, tx =>
        sqlx::query_as(sql)
            .bind(campaign.0)
            .bind(release)
            .bind(queue)
            .bind(seq)
            .bind(PAGE)
            .fetch_all(&mut **tx)
            .await?))
}

struct Counting {
    campaign: CampaignId,
    recount: Recount,
    tallies: BTreeMap<String, i64>,
    queues: BTreeMap<String, i64>,
}

impl Counting {
    async fn compare(&mut self, tx: &mut Transaction, (release, queue): Place, sum: Sum) -> Result<()> {
        let sql = "SELECT n, cells FROM blocks WHERE campaign_id = $1 AND release = $2 AND queue = $3";
        let kept: Option<(i64, Kept<BTreeMap<String, u32>>)> = on!(tx, tx =>
            sqlx::query_as(sql)
                .bind(self.campaign.0)
                .bind(release)
                .bind(&queue)
                .fetch_optional(&mut **tx)
                .await?);
        self.recount.blocks += 1;
        self.recount.responses += sum.n.unsigned_abs();
        let block = format!("release {release}, block of '{queue}'");
        match kept {
            None => self.recount.differences.push(format!("{block}: in the log, but not kept")),
            Some((n, cells)) => {
                let kept = Sum { n, cells: cells.read("blocks", &block)? };
                if kept != sum {
                    self.recount.differences.push(format!("{block}: its counts are not those of the log"));
                }
            }
        }
        *self.queues.entry(queue.clone()).or_default() += sum.n;
        for (cell, n) in sum.cells {
            *self.tallies.entry(format!("{queue}/{cell}")).or_default() += i64::from(n);
        }
        Ok(())
    }

    async fn finish(mut self, tx: &mut Transaction) -> Result<Recount> {
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
        let tallies = std::mem::take(&mut self.tallies);
        self.same(tx, "SELECT cell, n FROM tallies WHERE campaign_id = $1", "tally", &tallies).await?;
        let queues = std::mem::take(&mut self.queues);
        let published = "SELECT name, published FROM queues WHERE campaign_id = $1 AND published > 0";
        self.same(tx, published, "queue", &queues).await?;
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
