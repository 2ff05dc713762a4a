//! Sealing: what was accepted joins those who wait, and blocks that are full become a release.

use std::collections::BTreeMap;

use domain::answer::Answers;
use domain::cell::cells;
use domain::crossing::Crossing;
use domain::time::Timestamp;
use evidence::sealing::{Arrival, BlockRule};
use serde::Serialize;

use super::super::{Queue, Venue};
use super::Intake;
use crate::counts::{cell_name, crossings};
use crate::error::{Result, corrupt};
use crate::kept::{Kept, json};
use crate::pool::{Database, Transaction, on};

/// A block of one queue, with what it adds to the published counts.
#[derive(Serialize)]
struct Block {
    queue: String,
    n: i64,
    cells: BTreeMap<String, u32>,
    #[serde(skip)]
    venues: BTreeMap<Venue, i64>,
}

/// Adds the accepted to their queues, and seals every block that is full as one release.
pub(super) async fn seal(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let mut blocks = Vec::new();
    let waiting = wait(tx, intake).await?;
    let waiting = of_atoms(tx, intake, waiting).await?;
    let full = full(intake, waiting);
    let crossings = if full.is_empty() { Vec::new() } else { crossings(tx, intake.campaign).await? };
    for (queue, n) in full {
        blocks.push(take_block(tx, intake, &crossings, queue, n).await?);
    }
    let published: i64 = blocks.iter().map(|block| block.n).sum();
    if let Some(at) = intake.as_of()
        && published > 0
    {
        note_release(tx, intake, at).await?;
        end_changes(tx, intake).await?;
        keep_blocks(tx, intake, &blocks).await?;
        add_tallies(tx, intake, &blocks).await?;
        add_arrivals(tx, intake, &blocks, at.hour()).await?;
    }
    number(tx, intake, published).await
}

/// How many wait in a queue, and how many of its atom were published before.
type Waiting = (String, i64, i64);

async fn wait(tx: &mut Transaction, intake: &Intake<'_>) -> Result<Vec<Waiting>> {
    let more = intake.waiting();
    if more.is_empty() {
        return Ok(Vec::new());
    }
    let more = json(&more)?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "INSERT INTO queues (campaign_id, name, waiting, published)
             SELECT $1, key, value, 0 FROM json_each($2) WHERE true
             ON CONFLICT (campaign_id, name) DO UPDATE SET waiting = waiting + excluded.waiting
             RETURNING name, waiting, published"
        }
        Database::Postgres(_) => {
            "INSERT INTO queues (campaign_id, name, waiting, published)
             SELECT $1, key, CAST(value AS BIGINT), 0 FROM jsonb_each_text(CAST($2 AS JSONB))
             ON CONFLICT (campaign_id, name) DO UPDATE SET waiting = queues.waiting + excluded.waiting
             RETURNING name, waiting, published"
        }
    };
    let mut waiting: Vec<Waiting> = on!(tx, tx =>
        sqlx::query_as(sql).bind(intake.campaign.0).bind(more).fetch_all(&mut **tx).await?);
    waiting.sort();
    Ok(waiting)
}

/// The same with those that were published of other cohorts: together they are never more than the atom has members.
async fn of_atoms(
    tx: &mut Transaction,
    intake: &Intake<'_>,
    mut waiting: Vec<Waiting>,
) -> Result<Vec<Waiting>> {
    let least = intake.accepted.iter().filter_map(|(_, submission)| Some(submission.queue.rule?.k)).min();
    let may_be_full = |(_, n, _): &Waiting| least.is_some_and(|least| *n >= i64::from(least));
    if !waiting.iter().any(may_be_full) {
        return Ok(waiting);
    }
    let sql = "SELECT name, published FROM queues WHERE campaign_id = $1 AND published > 0";
    let all: Vec<(String, i64)> = on!(tx, tx =>
        sqlx::query_as(sql).bind(intake.campaign.0).fetch_all(&mut **tx).await?);
    let mut atoms: BTreeMap<&str, i64> = BTreeMap::new();
    for (name, published) in &all {
        *atoms.entry(Queue::parts(name).0).or_default() += published;
    }
    for (name, _, published) in &mut waiting {
        *published = atoms.get(Queue::parts(name).0).copied().unwrap_or(0);
    }
    Ok(waiting)
}

/// The queues of which a part is full now, and how many of each.
fn full(intake: &Intake<'_>, waiting: Vec<Waiting>) -> Vec<(String, u32)> {
    let mut rules: BTreeMap<&str, (BlockRule, Arrival)> = BTreeMap::new();
    for (_, submission) in &intake.accepted {
        let Some(rule) = submission.queue.rule else { continue };
        let (_, arrival) = rules.entry(&submission.queue.name).or_insert((rule, Arrival::OneByOne));
        if submission.venue == Venue::Import {
            *arrival = Arrival::AtOnce;
        }
    }
    let mut now: BTreeMap<String, u32> = BTreeMap::new();
    waiting
        .into_iter()
        .filter_map(|(queue, waiting, published)| {
            let (rule, arrival) = rules.get(queue.as_str())?;
            let now = now.entry(Queue::parts(&queue).0.to_owned()).or_default();
            let published = u32::try_from(published).ok()?.saturating_add(*now);
            let n = rule.seals(waiting.try_into().ok()?, published, *arrival);
            *now += n;
            (n > 0).then_some((queue, n))
        })
        .collect()
}

/// Takes those who have waited longest.
async fn take_block(
    tx: &mut Transaction,
    intake: &Intake<'_>,
    crossings: &[Crossing],
    queue: String,
    n: u32,
) -> Result<Block> {
    let sql = "UPDATE responses SET release = $3
               WHERE campaign_id = $1 AND seq IN (
                   SELECT seq FROM responses WHERE campaign_id = $1 AND queue = $2 AND release IS NULL
                   ORDER BY seq LIMIT $4)
               RETURNING seq, venue, answers";
    let rows: Vec<(i64, String, Kept<Answers>)> = on!(&mut *tx, tx =>
        sqlx::query_as(sql)
            .bind(intake.campaign.0)
            .bind(&queue)
            .bind(intake.release + 1)
            .bind(i64::from(n))
            .fetch_all(&mut **tx)
            .await?);
    let mut block = Block { queue, n: 0, cells: BTreeMap::new(), venues: BTreeMap::new() };
    for (seq, venue, answers) in rows {
        let row = || format!("{} seq {seq}", intake.campaign);
        block.n += 1;
        for cell in cells(&answers.read("responses", row())?, crossings) {
            *block.cells.entry(cell_name(&cell)).or_default() += 1;
        }
        let venue: Venue = venue.parse().map_err(corrupt("responses", row()))?;
        *block.venues.entry(venue).or_default() += 1;
    }
    Ok(block)
}

async fn note_release(tx: &mut Transaction, intake: &Intake<'_>, at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO releases (campaign_id, number, created_at) VALUES ($1, $2, $3)";
    on!(tx, tx => {
        sqlx::query(sql)
            .bind(intake.campaign.0)
            .bind(intake.release + 1)
            .bind(at.0)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

/// Ends the drafts of those who had taken up again what is published now: it stays as it was sent.
async fn end_changes(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let sql = "DELETE FROM drafts
               WHERE campaign_id = $1
                 AND changes IN (SELECT seq FROM responses WHERE campaign_id = $1 AND release = $2)";
    on!(tx, tx => {
        sqlx::query(sql).bind(intake.campaign.0).bind(intake.release + 1).execute(&mut **tx).await?;
    });
    Ok(())
}

async fn keep_blocks(tx: &mut Transaction, intake: &Intake<'_>, blocks: &[Block]) -> Result<()> {
    let rows = json(&blocks)?;
    let (keep, publish) = match tx {
        Database::Sqlite(_) => (
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($3))
             INSERT INTO blocks (campaign_id, release, queue, n, cells)
             SELECT $1, $2, value->>'queue', value->>'n', value->'cells' FROM r",
            "UPDATE queues SET waiting = waiting - r.n, published = published + r.n
             FROM (SELECT value->>'queue' AS queue, value->>'n' AS n FROM json_each($2)) AS r
             WHERE campaign_id = $1 AND name = r.queue",
        ),
        Database::Postgres(_) => (
            "INSERT INTO blocks (campaign_id, release, queue, n, cells)
             SELECT $1, $2, queue, n, cells
             FROM jsonb_to_recordset(CAST($3 AS JSONB)) AS r (queue TEXT, n BIGINT, cells JSONB)",
            "UPDATE queues SET waiting = waiting - r.n, published = published + r.n
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (queue TEXT, n BIGINT)
             WHERE campaign_id = $1 AND name = r.queue",
        ),
    };
    on!(tx, tx => {
        sqlx::query(keep)
            .bind(intake.campaign.0)
            .bind(intake.release + 1)
            .bind(rows.as_str())
            .execute(&mut **tx)
            .await?;
        sqlx::query(publish).bind(intake.campaign.0).bind(rows.as_str()).execute(&mut **tx).await?;
    });
    Ok(())
}

async fn add_tallies(tx: &mut Transaction, intake: &Intake<'_>, blocks: &[Block]) -> Result<()> {
    let tallies: BTreeMap<String, u32> = blocks
        .iter()
        .flat_map(|block| block.cells.iter().map(|(cell, n)| (format!("{}/{cell}", block.queue), *n)))
        .collect();
    let tallies = json(&tallies)?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "INSERT INTO tallies (campaign_id, cell, n) SELECT $1, key, value FROM json_each($2) WHERE true
             ON CONFLICT (campaign_id, cell) DO UPDATE SET n = n + excluded.n"
        }
        Database::Postgres(_) => {
            "INSERT INTO tallies (campaign_id, cell, n)
             SELECT $1, key, CAST(value AS BIGINT) FROM jsonb_each_text(CAST($2 AS JSONB))
             ON CONFLICT (campaign_id, cell) DO UPDATE SET n = tallies.n + excluded.n"
        }
    };
    on!(tx, tx => {
        sqlx::query(sql).bind(intake.campaign.0).bind(tallies).execute(&mut **tx).await?;
    });
    Ok(())
}

async fn add_arrivals(
    tx: &mut Transaction,
    intake: &Intake<'_>,
    blocks: &[Block],
    hour: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO arrivals (campaign_id, queue, venue, hour, n) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (campaign_id, queue, venue, hour) DO UPDATE SET n = arrivals.n + excluded.n";
    for block in blocks {
        for (venue, n) in &block.venues {
            on!(&mut *tx, tx => {
                sqlx::query(sql)
                    .bind(intake.campaign.0)
                    .bind(&block.queue)
                    .bind(venue.as_str())
                    .bind(hour.0)
                    .bind(n)
                    .execute(&mut **tx)
                    .await?;
            });
        }
    }
    Ok(())
}

/// Notes the campaign's last number, and its release if there is a new one.
async fn number(tx: &mut Transaction, intake: &Intake<'_>, published: i64) -> Result<()> {
    if intake.accepted.is_empty() {
        return Ok(());
    }
    let sql = "UPDATE campaigns
               SET seq = $2, published = published + $3,
                   release = CASE WHEN $3 > 0 THEN release + 1 ELSE release END,
                   as_of = CASE WHEN $3 > 0 AND (as_of IS NULL OR as_of < $4) THEN $4 ELSE as_of END
               WHERE id = $1";
    on!(tx, tx => {
        sqlx::query(sql)
            .bind(intake.campaign.0)
            .bind(intake.seq)
            .bind(published)
            .bind(intake.as_of().map(|time| time.0))
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}
