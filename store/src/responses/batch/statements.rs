//! The statements of a batch. Their number does not grow with the batch: each takes its rows as one JSON array,
//! which the two databases open in their own way; SQLite's UUIDs are bytes, and it writes a row's JSON anew for each
//! mention of `value`, unless the rows are materialized first.

use std::collections::{BTreeMap, HashMap};

use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId, ResponseId};
use serde::Serialize;
use uuid::Uuid;

use super::super::{Draft, Submission, Write};
use super::Intake;
use crate::Digest;
use crate::error::{Result, corrupt};
use crate::kept::json;
use crate::pool::{Database, Transaction, hex, on};

/// Locks a campaign's row until the transaction ends: nobody else takes a number from it, opens or closes it.
pub(super) async fn lock<'a>(tx: &mut Transaction, campaign: CampaignId) -> Result<Option<Intake<'a>>> {
    let sql = match tx {
        // A transaction that writes is alone in SQLite.
        Database::Sqlite(_) => "SELECT state, seq FROM campaigns WHERE id = $1",
        Database::Postgres(_) => "SELECT state, seq FROM campaigns WHERE id = $1 FOR NO KEY UPDATE",
    };
    let row: Option<(String, i64)> = on!(tx, tx =>
        sqlx::query_as(sql).bind(campaign.0).fetch_optional(&mut **tx).await?);
    let Some((state, seq)) = row else { return Ok(None) };
    Ok(Some(Intake {
        campaign,
        state: state.parse().map_err(corrupt("campaigns", campaign))?,
        seq,
        by_key: HashMap::new(),
        by_invitation: HashMap::new(),
        drafts: BTreeMap::new(),
        accepted: Vec::new(),
    }))
}

/// Finds which of these respondents have submitted before.
pub(super) async fn find_repeats(
    tx: &mut Transaction,
    intake: &mut Intake<'_>,
    writes: &[(usize, &Write)],
) -> Result<()> {
    let keys = json(&writes.iter().map(|(_, write)| hex(write.key())).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "SELECT key, response_id FROM response_keys
             WHERE campaign_id = $1 AND key IN (SELECT unhex(value) FROM json_each($2))"
        }
        Database::Postgres(_) => {
            "SELECT key, response_id FROM response_keys
             WHERE campaign_id = $1 AND key IN (SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($2 AS JSONB)))"
        }
    };
    let rows: Vec<(Vec<u8>, Uuid)> = on!(&mut *tx, tx =>
        sqlx::query_as(sql).bind(intake.campaign.0).bind(keys).fetch_all(&mut **tx).await?);
    for (key, response) in rows {
        let key = Digest::try_from(key.as_slice()).map_err(corrupt("response_keys", response))?;
        intake.by_key.insert(key, ResponseId(response));
    }

    let invitations: Vec<InvitationId> = writes.iter().filter_map(|(_, write)| write.invitation()).collect();
    if invitations.is_empty() {
        return Ok(());
    }
    let invitations = json(&invitations)?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "SELECT invitation_id, response_id FROM response_links
             WHERE invitation_id IN (SELECT unhex(value, '-') FROM json_each($1))"
        }
        Database::Postgres(_) => {
            "SELECT invitation_id, response_id FROM response_links
             WHERE invitation_id IN (SELECT CAST(value AS UUID) FROM jsonb_array_elements_text(CAST($1 AS JSONB)))"
        }
    };
    let rows: Vec<(Uuid, Uuid)> = on!(tx, tx =>
        sqlx::query_as(sql).bind(invitations).fetch_all(&mut **tx).await?);
    let links =
        rows.into_iter().map(|(invitation, response)| (InvitationId(invitation), ResponseId(response)));
    intake.by_invitation.extend(links);
    Ok(())
}

/// Writes what was decided.
pub(super) async fn keep(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    if !intake.drafts.is_empty() {
        save_drafts(tx, intake).await?;
    }
    if intake.accepted.is_empty() {
        return Ok(());
    }
    append(tx, intake).await?;
    note_who_submitted(tx, intake).await?;
    add_tallies(tx, intake).await?;
    add_arrivals(tx, intake).await?;
    let release = "UPDATE campaigns
                   SET seq = $2, release = release + 1,
                       as_of = CASE WHEN as_of > $3 THEN as_of ELSE $3 END
                   WHERE id = $1";
    on!(tx, tx => {
        sqlx::query(release)
            .bind(intake.campaign.0)
            .bind(intake.seq)
            .bind(intake.as_of().map(|time| time.0))
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

#[derive(Serialize)]
struct DraftRow<'a> {
    key: String,
    invitation_id: Option<InvitationId>,
    combination: String,
    version: i32,
    answers: &'a Answers,
    saved_at: i64,
}

impl<'a> From<&'a Draft> for DraftRow<'a> {
    fn from(draft: &'a Draft) -> Self {
        Self {
            key: hex(&draft.key),
            invitation_id: draft.invitation,
            combination: draft.combination.key(),
            version: draft.version,
            answers: &draft.answers,
            saved_at: draft.saved_at.0,
        }
    }
}

async fn save_drafts(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.drafts.values().copied().map(DraftRow::from).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, saved_at)
             SELECT unhex(value->>'key'), $1, unhex(value->>'invitation_id', '-'), value->>'combination',
                    value->>'version', value->'answers', value->>'saved_at'
             FROM r WHERE true
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 saved_at = excluded.saved_at"
        }
        Database::Postgres(_) => {
            "INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, saved_at)
             SELECT decode(key, 'hex'), $1, invitation_id, combination, version, answers, saved_at
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (key TEXT, invitation_id UUID, combination TEXT, version INTEGER,
                                               answers JSONB, saved_at BIGINT)
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 saved_at = excluded.saved_at"
        }
    };
    on!(tx, tx => {
        sqlx::query(sql).bind(intake.campaign.0).bind(rows.as_str()).execute(&mut **tx).await?;
    });
    Ok(())
}

#[derive(Serialize)]
struct ResponseRow<'a> {
    id: ResponseId,
    seq: i64,
    version: i32,
    venue: &'static str,
    combination: String,
    attributes: &'a BTreeMap<String, String>,
    answers: &'a Answers,
    submitted_at: i64,
}

impl<'a> From<(i64, &'a Submission)> for ResponseRow<'a> {
    fn from((seq, submission): (i64, &'a Submission)) -> Self {
        Self {
            id: submission.id,
            seq,
            version: submission.version,
            venue: submission.venue.as_str(),
            combination: submission.combination.key(),
            attributes: &submission.attributes,
            answers: &submission.answers,
            submitted_at: submission.submitted_at.0,
        }
    }
}

async fn append(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.accepted.iter().copied().map(ResponseRow::from).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, submitted_at)
             SELECT unhex(value->>'id', '-'), $1, value->>'seq', value->>'version', value->>'venue',
                    value->>'combination', value->'attributes', value->'answers', value->>'submitted_at'
             FROM r"
        }
        Database::Postgres(_) => {
            "INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, submitted_at)
             SELECT id, $1, seq, version, venue, combination, attributes, answers, submitted_at
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (id UUID, seq BIGINT, version INTEGER, venue TEXT, combination TEXT,
                                               attributes JSONB, answers JSONB, submitted_at BIGINT)"
        }
    };
    on!(tx, tx => {
        sqlx::query(sql).bind(intake.campaign.0).bind(rows.as_str()).execute(&mut **tx).await?;
    });
    Ok(())
}

#[derive(Serialize)]
struct RespondentRow {
    key: String,
    invitation_id: Option<InvitationId>,
    response_id: ResponseId,
}

/// Notes keys and invitations, so that repetitions are known, and ends the drafts.
async fn note_who_submitted(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let row = |(_, submission): &(i64, &Submission)| RespondentRow {
        key: hex(&submission.key),
        invitation_id: submission.invitation,
        response_id: submission.id,
    };
    let rows = json(&intake.accepted.iter().map(row).collect::<Vec<_>>())?;
    let (keys, links, drafts) = match tx {
        Database::Sqlite(_) => (
            "INSERT INTO response_keys (campaign_id, key, response_id)
             SELECT $1, unhex(value->>'key'), unhex(value->>'response_id', '-') FROM json_each($2)",
            "INSERT INTO response_links (invitation_id, response_id)
             SELECT unhex(value->>'invitation_id', '-'), unhex(value->>'response_id', '-') FROM json_each($1)
             WHERE value->>'invitation_id' IS NOT NULL",
            "DELETE FROM drafts WHERE key IN (SELECT unhex(value->>'key') FROM json_each($1))",
        ),
        Database::Postgres(_) => (
            "INSERT INTO response_keys (campaign_id, key, response_id)
             SELECT $1, decode(key, 'hex'), response_id FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (key TEXT, response_id UUID)",
            "INSERT INTO response_links (invitation_id, response_id)
             SELECT invitation_id, response_id FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (invitation_id UUID, response_id UUID)
             WHERE invitation_id IS NOT NULL",
            "DELETE FROM drafts
             WHERE key IN (SELECT decode(key, 'hex') FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (key TEXT))",
        ),
    };
    on!(tx, tx => {
        sqlx::query(keys).bind(intake.campaign.0).bind(rows.as_str()).execute(&mut **tx).await?;
        sqlx::query(links).bind(rows.as_str()).execute(&mut **tx).await?;
        sqlx::query(drafts).bind(rows.as_str()).execute(&mut **tx).await?;
    });
    Ok(())
}

async fn add_tallies(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let tallies = json(&intake.tallies())?;
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

async fn add_arrivals(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let sql = "INSERT INTO arrivals (campaign_id, combination, venue, hour, n) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (campaign_id, combination, venue, hour) DO UPDATE SET n = arrivals.n + excluded.n";
    for ((combination, venue, hour), n) in intake.arrivals() {
        on!(&mut *tx, tx => {
            sqlx::query(sql)
                .bind(intake.campaign.0)
                .bind(combination.key())
                .bind(venue.as_str())
                .bind(hour.0)
                .bind(n)
                .execute(&mut **tx)
                .await?;
        });
    }
    Ok(())
}
