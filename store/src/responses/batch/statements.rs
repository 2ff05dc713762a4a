//! The statements of a batch. Their number does not grow with the batch: each takes its rows as one JSON array,
//! which the two databases open in their own way; SQLite's UUIDs are bytes, and it writes a row's JSON anew for each
//! mention of `value`, unless the rows are materialized first.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId, ResponseId};
use domain::profile::Path;
use serde::Serialize;
use uuid::Uuid;

use super::super::{Draft, Sender, Submission, Write};
use super::{Intake, Sent};
use crate::Digest;
use crate::error::{Result, corrupt};
use crate::kept::{json, json_column};
use crate::pool::{Database, Transaction, on};

/// Locks a campaign's row until the transaction ends: nobody else takes a number from it, opens or closes it.
pub(super) async fn lock<'a>(tx: &mut Transaction, campaign: CampaignId) -> Result<Option<Intake<'a>>> {
    let sql = match tx {
        // A transaction that writes is alone in SQLite.
        Database::Sqlite(_) => "SELECT state, seq, release FROM campaigns WHERE id = $1",
        Database::Postgres(_) => "SELECT state, seq, release FROM campaigns WHERE id = $1 FOR NO KEY UPDATE",
    };
    let row: Option<(String, i64, i64)> = on!(tx, tx =>
        sqlx::query_as(sql).bind(campaign.0).fetch_optional(&mut **tx).await?);
    let Some((state, seq, release)) = row else { return Ok(None) };
    Ok(Some(Intake {
        campaign,
        state: state.parse().map_err(corrupt("campaigns", campaign))?,
        seq,
        release,
        by_key: HashMap::new(),
        by_invitation: HashMap::new(),
        reopened: HashSet::new(),
        drafts: BTreeMap::new(),
        accepted: Vec::new(),
        replaced: Vec::new(),
        reopens: Vec::new(),
        withdrawn: Vec::new(),
    }))
}

/// A response that was submitted before, by what names its respondent.
#[derive(sqlx::FromRow)]
struct SentRow<N> {
    respondent: N,
    id: Uuid,
    seq: i64,
    queue: Option<String>,
    published: bool,
}

impl<N> SentRow<N> {
    fn sent(self) -> (N, Sent) {
        let sent =
            Sent { id: ResponseId(self.id), seq: self.seq, queue: self.queue, changeable: !self.published };
        (self.respondent, sent)
    }
}

/// Finds which of these respondents have submitted before.
pub(super) async fn find_repeats(
    tx: &mut Transaction,
    intake: &mut Intake<'_>,
    writes: &[(usize, &Write)],
) -> Result<()> {
    find_by_key(tx, intake, writes).await?;
    find_by_invitation(tx, intake, writes).await?;
    if !intake.by_key.is_empty() {
        find_reopened(tx, intake).await?;
    }
    Ok(())
}

async fn find_by_key(
    tx: &mut Transaction,
    intake: &mut Intake<'_>,
    writes: &[(usize, &Write)],
) -> Result<()> {
    let keys = json(&writes.iter().map(|(_, write)| hex::encode(write.key())).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "SELECT k.key AS respondent, r.id, r.seq, r.queue, r.release IS NOT NULL AS published
             FROM response_keys k JOIN responses r ON r.id = k.response_id
             WHERE k.campaign_id = $1 AND k.key IN (SELECT unhex(value) FROM json_each($2))"
        }
        Database::Postgres(_) => {
            "SELECT k.key AS respondent, r.id, r.seq, r.queue, r.release IS NOT NULL AS published
             FROM response_keys k JOIN responses r ON r.id = k.response_id
             WHERE k.campaign_id = $1
               AND k.key IN (SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($2 AS JSONB)))"
        }
    };
    let rows: Vec<SentRow<Vec<u8>>> = on!(tx, tx =>
        sqlx::query_as(sql).bind(intake.campaign.0).bind(keys).fetch_all(&mut **tx).await?);
    for (key, sent) in rows.into_iter().map(SentRow::sent) {
        let key = Digest::try_from(key.as_slice()).map_err(corrupt("response_keys", sent.id))?;
        intake.by_key.insert(key, sent);
    }
    Ok(())
}

async fn find_by_invitation(
    tx: &mut Transaction,
    intake: &mut Intake<'_>,
    writes: &[(usize, &Write)],
) -> Result<()> {
    let invitations: Vec<InvitationId> = writes.iter().filter_map(|(_, write)| write.invitation()).collect();
    if invitations.is_empty() {
        return Ok(());
    }
    let invitations = json(&invitations)?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "SELECT l.invitation_id AS respondent, r.id, r.seq, r.queue, r.release IS NOT NULL AS published
             FROM response_links l JOIN responses r ON r.id = l.response_id
             WHERE l.invitation_id IN (SELECT unhex(value, '-') FROM json_each($1))"
        }
        Database::Postgres(_) => {
            "SELECT l.invitation_id AS respondent, r.id, r.seq, r.queue, r.release IS NOT NULL AS published
             FROM response_links l JOIN responses r ON r.id = l.response_id
             WHERE l.invitation_id IN
                   (SELECT CAST(value AS UUID) FROM jsonb_array_elements_text(CAST($1 AS JSONB)))"
        }
    };
    let rows: Vec<SentRow<Uuid>> = on!(tx, tx =>
        sqlx::query_as(sql).bind(invitations).fetch_all(&mut **tx).await?);
    let links = rows.into_iter().map(SentRow::sent);
    intake.by_invitation.extend(links.map(|(invitation, sent)| (InvitationId(invitation), sent)));
    Ok(())
}

/// Finds which of those who have submitted before have a draft again.
async fn find_reopened(tx: &mut Transaction, intake: &mut Intake<'_>) -> Result<()> {
    let keys = json(&intake.by_key.keys().map(hex::encode).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => "SELECT key FROM drafts WHERE key IN (SELECT unhex(value) FROM json_each($1))",
        Database::Postgres(_) => {
            "SELECT key FROM drafts
             WHERE key IN (SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($1 AS JSONB)))"
        }
    };
    let rows: Vec<Vec<u8>> = on!(tx, tx =>
        sqlx::query_scalar(sql).bind(keys).fetch_all(&mut **tx).await?);
    for key in rows {
        let key = Digest::try_from(key.as_slice()).map_err(corrupt("drafts", intake.campaign))?;
        intake.reopened.insert(key);
    }
    Ok(())
}

/// Writes what was decided.
pub(super) async fn keep(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    if !intake.drafts.is_empty() {
        save_drafts(tx, intake).await?;
    }
    if !intake.accepted.is_empty() {
        append(tx, intake).await?;
        note_who_submitted(tx, intake).await?;
    }
    for (seq, submission) in &intake.replaced {
        replace(tx, intake.campaign, *seq, submission).await?;
    }
    for (seq, respondent) in &intake.reopens {
        reopen(tx, *seq, respondent).await?;
    }
    for (sent, respondent) in &intake.withdrawn {
        withdraw(tx, sent, respondent).await?;
    }
    Ok(())
}

async fn replace(
    tx: &mut Transaction,
    campaign: CampaignId,
    seq: i64,
    submission: &Submission,
) -> Result<()> {
    let replace =
        "UPDATE responses SET answers = $3, version = $4, path = $5 WHERE campaign_id = $1 AND seq = $2";
    let (answers, path) = (json_column(&submission.answers)?, json_column(&submission.path)?);
    on!(tx, tx => {
        sqlx::query(replace)
            .bind(campaign.0)
            .bind(seq)
            .bind(answers)
            .bind(submission.version)
            .bind(path)
            .execute(&mut **tx)
            .await?;
        sqlx::query(END_DRAFT).bind(&submission.key[..]).execute(&mut **tx).await?;
    });
    Ok(())
}

async fn reopen(tx: &mut Transaction, seq: i64, respondent: &Sender) -> Result<()> {
    let sql = "INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, path, saved_at, changes)
               SELECT $3, campaign_id, $4, combination, version, answers, path, $5, seq
               FROM responses WHERE campaign_id = $1 AND seq = $2";
    on!(tx, tx => {
        sqlx::query(sql)
            .bind(respondent.campaign.0)
            .bind(seq)
            .bind(&respondent.key[..])
            .bind(respondent.invitation.map(|id| id.0))
            .bind(respondent.at.0)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}

/// Leaves the number in the log, and nothing of what was answered or by whom.
async fn withdraw(tx: &mut Transaction, sent: &Sent, respondent: &Sender) -> Result<()> {
    let empty =
        "UPDATE responses SET answers = '{}', path = '{}', attributes = '{}', queue = NULL, withdrawn_at = $3
                 WHERE campaign_id = $1 AND seq = $2";
    let keys = "DELETE FROM response_keys WHERE campaign_id = $1 AND response_id = $2";
    let links = "DELETE FROM response_links WHERE response_id = $1";
    on!(tx, tx => {
        let campaign = respondent.campaign.0;
        sqlx::query(empty).bind(campaign).bind(sent.seq).bind(respondent.at.0).execute(&mut **tx).await?;
        sqlx::query(keys).bind(campaign).bind(sent.id.0).execute(&mut **tx).await?;
        sqlx::query(links).bind(sent.id.0).execute(&mut **tx).await?;
        sqlx::query(END_DRAFT).bind(&respondent.key[..]).execute(&mut **tx).await?;
    });
    Ok(())
}

const END_DRAFT: &str = "DELETE FROM drafts WHERE key = $1";

#[derive(Serialize)]
struct DraftRow<'a> {
    key: String,
    invitation_id: Option<InvitationId>,
    combination: String,
    version: i32,
    answers: &'a Answers,
    path: &'a Path,
    saved_at: i64,
}

impl<'a> From<&'a Draft> for DraftRow<'a> {
    fn from(draft: &'a Draft) -> Self {
        Self {
            key: hex::encode(draft.key),
            invitation_id: draft.invitation,
            combination: draft.combination.key(),
            version: draft.version,
            answers: &draft.answers,
            path: &draft.path,
            saved_at: draft.saved_at.0,
        }
    }
}

async fn save_drafts(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.drafts.values().copied().map(DraftRow::from).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, path, saved_at)
             SELECT unhex(value->>'key'), $1, unhex(value->>'invitation_id', '-'), value->>'combination',
                    value->>'version', value->'answers', value->'path', value->>'saved_at'
             FROM r WHERE true
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 path = excluded.path, saved_at = excluded.saved_at"
        }
        Database::Postgres(_) => {
            "INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, path, saved_at)
             SELECT decode(key, 'hex'), $1, invitation_id, combination, version, answers, path, saved_at
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (key TEXT, invitation_id UUID, combination TEXT, version INTEGER,
                                               answers JSONB, path JSONB, saved_at BIGINT)
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 path = excluded.path, saved_at = excluded.saved_at"
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
    queue: &'a str,
    attributes: &'a BTreeMap<String, String>,
    answers: &'a Answers,
    path: &'a Path,
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
            queue: &submission.queue.name,
            attributes: &submission.attributes,
            answers: &submission.answers,
            path: &submission.path,
            submitted_at: submission.submitted_at.0,
        }
    }
}

async fn append(tx: &mut Transaction, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.accepted.iter().copied().map(ResponseRow::from).collect::<Vec<_>>())?;
    let sql = match tx {
        Database::Sqlite(_) => {
            "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue)
             SELECT unhex(value->>'id', '-'), $1, value->>'seq', value->>'version', value->>'venue',
                    value->>'combination', value->'attributes', value->'answers', value->'path',
                    value->>'submitted_at', value->>'queue'
             FROM r"
        }
        Database::Postgres(_) => {
            "INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue)
             SELECT id, $1, seq, version, venue, combination, attributes, answers, path, submitted_at, queue
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (id UUID, seq BIGINT, version INTEGER, venue TEXT, combination TEXT,
                                               attributes JSONB, answers JSONB, path JSONB, submitted_at BIGINT, queue TEXT)"
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
        key: hex::encode(submission.key),
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
