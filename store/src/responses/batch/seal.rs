//! Sealing: what was accepted joins those who wait, and blocks that are full become a release.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::answer::Answers;
use domain::cell::cells;
use domain::crossing::Crossing;
use domain::pace::Span;
use domain::profile::Path;
use domain::time::Timestamp;
use evidence::sealing::{Arrival, BlockRule};
use serde::Serialize;

use super::super::{Queue, Venue};
use super::Intake;
use crate::counts::{CROSSINGS, cell_name};
use crate::error::{Result, corrupt};
use crate::exchange::{Exchange, Statement, Value};
use crate::kept::{Kept, json};
use crate::shuffled::SEALED;

/// A block of one queue, with what it adds to the published counts.
#[derive(Serialize)]
struct Block {
    queue: String,
    n: i64,
    cells: BTreeMap<String, u32>,
    #[serde(skip)]
    venues: BTreeMap<Venue, i64>,
    /// How many took which span of time over each question.
    #[serde(skip)]
    paces: BTreeMap<(String, u8), u32>,
}

impl Block {
    fn of(queue: String) -> Self {
        Self { queue, n: 0, cells: BTreeMap::new(), venues: BTreeMap::new(), paces: BTreeMap::new() }
    }
}

/// Adds the accepted to their queues, and seals every block that is full as one release.
pub(super) async fn seal(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    let waiting = wait(tx, intake).await?;
    let full = full(intake, of_atoms(tx, intake, waiting).await?);
    let blocks = if full.is_empty() { Vec::new() } else { take_blocks(tx, intake, &full).await? };
    let published: i64 = blocks.iter().map(|block| block.n).sum();
    if let Some(at) = intake.as_of()
        && published > 0
    {
        note_release(tx, intake, at);
        keep_blocks(tx, intake, &blocks)?;
        add_tallies(tx, intake, &blocks)?;
        add_arrivals(tx, intake, &blocks, at.hour())?;
        add_paces(tx, intake, &blocks)?;
        shuffle(tx, intake);
    }
    number(tx, intake, published);
    Ok(())
}

/// How many wait in a queue, and how many of its atom were published before.
type Waiting = (String, i64, i64);

async fn wait(tx: &mut Exchange, intake: &Intake<'_>) -> Result<Vec<Waiting>> {
    let more = intake.waiting();
    if more.is_empty() {
        return Ok(Vec::new());
    }
    let more = json(&more)?;
    let sql = if tx.is_sqlite() {
        "INSERT INTO queues (campaign_id, name, waiting, published)
             SELECT $1, key, value, 0 FROM json_each($2) WHERE true
             ON CONFLICT (campaign_id, name) DO UPDATE SET waiting = waiting + excluded.waiting
             RETURNING name, waiting, published"
    } else {
        "INSERT INTO queues (campaign_id, name, waiting, published)
             SELECT $1, key, CAST(value AS BIGINT), 0 FROM jsonb_each_text(CAST($2 AS JSONB))
             ON CONFLICT (campaign_id, name) DO UPDATE SET waiting = queues.waiting + excluded.waiting
             RETURNING name, waiting, published"
    };
    let values = [Value::Id(intake.campaign.0), Value::Text(more)];
    let mut waiting: Vec<Waiting> = tx.rows(Statement::new(sql, values)).await?;
    waiting.sort();
    Ok(waiting)
}

/// The same with those that were published of other cohorts: together they are never more than the atom has members.
async fn of_atoms(tx: &mut Exchange, intake: &Intake<'_>, mut waiting: Vec<Waiting>) -> Result<Vec<Waiting>> {
    let least = intake.accepted.iter().filter_map(|(_, submission)| Some(submission.queue.rule?.k)).min();
    let may_be_full = |(_, n, _): &Waiting| least.is_some_and(|least| *n >= i64::from(least));
    if !waiting.iter().any(may_be_full) {
        return Ok(waiting);
    }
    let sql = "SELECT name, published FROM queues WHERE campaign_id = $1 AND published > 0";
    let all: Vec<(String, i64)> = tx.rows(Statement::new(sql, [Value::Id(intake.campaign.0)])).await?;
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
fn full(intake: &Intake<'_>, waiting: Vec<Waiting>) -> BTreeMap<String, u32> {
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

/// Number, queue, venue, answers, path.
type SealedRow = (i64, String, String, Kept<Answers>, Kept<Path>);

/// Takes those who have waited longest in each of these queues.
async fn take_blocks(
    tx: &mut Exchange,
    intake: &Intake<'_>,
    full: &BTreeMap<String, u32>,
) -> Result<Vec<Block>> {
    let sql = if tx.is_sqlite() {
        "UPDATE responses SET release = $2
         WHERE campaign_id = $1 AND seq IN (
             SELECT w.seq
             FROM (SELECT seq, queue, ROW_NUMBER() OVER (PARTITION BY queue ORDER BY seq) AS place
                   FROM responses
                   WHERE campaign_id = $1 AND release IS NULL AND queue IN (SELECT key FROM json_each($3))) AS w
             JOIN json_each($3) AS f ON f.key = w.queue AND w.place <= f.value)
         RETURNING seq, queue, venue, answers, path"
    } else {
        "UPDATE responses SET release = $2
         WHERE campaign_id = $1 AND seq IN (
             SELECT w.seq
             FROM (SELECT seq, queue, ROW_NUMBER() OVER (PARTITION BY queue ORDER BY seq) AS place
                   FROM responses
                   WHERE campaign_id = $1 AND release IS NULL
                     AND queue IN (SELECT jsonb_object_keys(CAST($3 AS JSONB)))) AS w
             JOIN jsonb_each_text(CAST($3 AS JSONB)) AS f ON f.key = w.queue AND w.place <= CAST(f.value AS BIGINT))
         RETURNING seq, queue, venue, answers, path"
    };
    let crossings: Vec<(Kept<Vec<Crossing>>,)> =
        tx.rows(Statement::new(CROSSINGS, [Value::Id(intake.campaign.0)])).await?;
    let crossings = match crossings.into_iter().next() {
        Some((crossings,)) => crossings.read("campaigns", intake.campaign)?,
        None => Vec::new(),
    };
    let values = [Value::Id(intake.campaign.0), Value::Number(intake.release + 1), Value::Text(json(full)?)];
    let rows: Vec<SealedRow> = tx.rows(Statement::new(sql, values)).await?;
    let mut blocks: BTreeMap<String, Block> = BTreeMap::new();
    for (seq, queue, venue, answers, path) in rows {
        let row = || format!("{} seq {seq}", intake.campaign);
        let block = blocks.entry(queue).or_insert_with_key(|queue| Block::of(queue.clone()));
        block.n += 1;
        for cell in cells(&answers.read("responses", row())?, &crossings) {
            *block.cells.entry(cell_name(&cell)).or_default() += 1;
        }
        for (question, seconds) in path.read("responses", row())?.pace.seconds() {
            let span = Span::of(seconds).index();
            *block.paces.entry((question.to_string(), span)).or_default() += 1;
        }
        let venue: Venue = venue.parse().map_err(corrupt("responses", row()))?;
        *block.venues.entry(venue).or_default() += 1;
    }
    Ok(blocks.into_values().collect())
}

/// Notes the release, and ends the drafts of those who had taken up again what it publishes: that stays as it was sent.
fn note_release(tx: &mut Exchange, intake: &Intake<'_>, at: Timestamp) {
    let note = "INSERT INTO releases (campaign_id, number, created_at) VALUES ($1, $2, $3)";
    let end_changes = "DELETE FROM drafts
                       WHERE campaign_id = $1
                         AND changes IN (SELECT seq FROM responses WHERE campaign_id = $1 AND release = $2)";
    let (campaign, release) = (Value::Id(intake.campaign.0), Value::Number(intake.release + 1));
    tx.run(Statement::new(note, [campaign.clone(), release.clone(), Value::Number(at.0)]));
    tx.run(Statement::new(end_changes, [campaign, release]));
}

fn keep_blocks(tx: &mut Exchange, intake: &Intake<'_>, blocks: &[Block]) -> Result<()> {
    let rows = json(&blocks)?;
    let (keep, publish) = if tx.is_sqlite() {
        (
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($3))
             INSERT INTO blocks (campaign_id, release, queue, n, cells)
             SELECT $1, $2, value->>'queue', value->>'n', value->'cells' FROM r",
            "UPDATE queues SET waiting = waiting - r.n, published = published + r.n
             FROM (SELECT value->>'queue' AS queue, value->>'n' AS n FROM json_each($2)) AS r
             WHERE campaign_id = $1 AND name = r.queue",
        )
    } else {
        (
            "INSERT INTO blocks (campaign_id, release, queue, n, cells)
             SELECT $1, $2, queue, n, cells
             FROM jsonb_to_recordset(CAST($3 AS JSONB)) AS r (queue TEXT, n BIGINT, cells JSONB)",
            "UPDATE queues SET waiting = waiting - r.n, published = published + r.n
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (queue TEXT, n BIGINT)
             WHERE campaign_id = $1 AND name = r.queue",
        )
    };
    let (campaign, rows) = (Value::Id(intake.campaign.0), Value::Text(rows));
    tx.run(Statement::new(keep, [campaign.clone(), Value::Number(intake.release + 1), rows.clone()]));
    tx.run(Statement::new(publish, [campaign, rows]));
    Ok(())
}

fn add_tallies(tx: &mut Exchange, intake: &Intake<'_>, blocks: &[Block]) -> Result<()> {
    let tallies: BTreeMap<String, u32> = blocks
        .iter()
        .flat_map(|block| block.cells.iter().map(|(cell, n)| (format!("{}/{cell}", block.queue), *n)))
        .collect();
    let tallies = json(&tallies)?;
    let sql = if tx.is_sqlite() {
        "INSERT INTO tallies (campaign_id, cell, n) SELECT $1, key, value FROM json_each($2) WHERE true
             ON CONFLICT (campaign_id, cell) DO UPDATE SET n = n + excluded.n"
    } else {
        "INSERT INTO tallies (campaign_id, cell, n)
             SELECT $1, key, CAST(value AS BIGINT) FROM jsonb_each_text(CAST($2 AS JSONB))
             ON CONFLICT (campaign_id, cell) DO UPDATE SET n = tallies.n + excluded.n"
    };
    tx.run(Statement::new(sql, [Value::Id(intake.campaign.0), Value::Text(tallies)]));
    Ok(())
}

#[derive(Serialize)]
struct ArrivalRow<'a> {
    queue: &'a str,
    venue: Cow<'static, str>,
    n: i64,
}

fn add_arrivals(tx: &mut Exchange, intake: &Intake<'_>, blocks: &[Block], hour: Timestamp) -> Result<()> {
    let rows: Vec<ArrivalRow<'_>> = blocks
        .iter()
        .flat_map(|block| {
            let row =
                |(venue, n): (&Venue, &i64)| ArrivalRow { queue: &block.queue, venue: venue.word(), n: *n };
            block.venues.iter().map(row)
        })
        .collect();
    let sql = if tx.is_sqlite() {
        "INSERT INTO arrivals (campaign_id, queue, venue, hour, n)
         SELECT $1, value->>'queue', value->>'venue', $2, value->>'n' FROM json_each($3) WHERE true
         ON CONFLICT (campaign_id, queue, venue, hour) DO UPDATE SET n = arrivals.n + excluded.n"
    } else {
        "INSERT INTO arrivals (campaign_id, queue, venue, hour, n)
         SELECT $1, queue, venue, $2, n
         FROM jsonb_to_recordset(CAST($3 AS JSONB)) AS r (queue TEXT, venue TEXT, n BIGINT)
         ON CONFLICT (campaign_id, queue, venue, hour) DO UPDATE SET n = arrivals.n + excluded.n"
    };
    let values = [Value::Id(intake.campaign.0), Value::Number(hour.0), Value::Text(json(&rows)?)];
    tx.run(Statement::new(sql, values));
    Ok(())
}

#[derive(Serialize)]
struct PaceRow<'a> {
    question: &'a str,
    span: u8,
    n: u32,
}

/// Adds how long questions took, all blocks of the campaign together.
fn add_paces(tx: &mut Exchange, intake: &Intake<'_>, blocks: &[Block]) -> Result<()> {
    let mut paces: BTreeMap<(&str, u8), u32> = BTreeMap::new();
    for ((question, span), n) in blocks.iter().flat_map(|block| &block.paces) {
        *paces.entry((question, *span)).or_default() += n;
    }
    if paces.is_empty() {
        return Ok(());
    }
    let rows: Vec<PaceRow<'_>> =
        paces.into_iter().map(|((question, span), n)| PaceRow { question, span, n }).collect();
    let sql = if tx.is_sqlite() {
        "INSERT INTO paces (campaign_id, question, span, n)
         SELECT $1, value->>'question', value->>'span', value->>'n' FROM json_each($2) WHERE true
         ON CONFLICT (campaign_id, question, span) DO UPDATE SET n = n + excluded.n"
    } else {
        "INSERT INTO paces (campaign_id, question, span, n)
         SELECT $1, question, span, n
         FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (question TEXT, span INTEGER, n BIGINT)
         ON CONFLICT (campaign_id, question, span) DO UPDATE SET n = paces.n + excluded.n"
    };
    tx.run(Statement::new(sql, [Value::Id(intake.campaign.0), Value::Text(json(&rows)?)]));
    Ok(())
}

/// Takes the order in which they came from the rows of what is published, where no order is kept.
fn shuffle(tx: &mut Exchange, intake: &Intake<'_>) {
    if tx.is_sqlite() || !intake.accepted.iter().any(|(_, submission)| submission.unordered.is_some()) {
        return;
    }
    for sql in SEALED {
        let values = [Value::Id(intake.campaign.0), Value::Number(intake.release + 1)];
        tx.run(Statement::new(sql, values));
    }
}

/// Notes the campaign's last number, and its release if there is a new one.
fn number(tx: &mut Exchange, intake: &Intake<'_>, published: i64) {
    if intake.accepted.is_empty() {
        return;
    }
    let sql = "UPDATE campaigns
               SET seq = $2, published = published + $3,
                   release = CASE WHEN $3 > 0 THEN release + 1 ELSE release END,
                   as_of = CASE WHEN $3 > 0 AND (as_of IS NULL OR as_of < $4) THEN $4 ELSE as_of END
               WHERE id = $1";
    let values = [
        Value::Id(intake.campaign.0),
        Value::Number(intake.seq),
        Value::Number(published),
        Value::MaybeNumber(intake.as_of().map(|time| time.0)),
    ];
    tx.run(Statement::new(sql, values));
}
