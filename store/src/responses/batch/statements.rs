//! The statements of a batch. Their number does not grow with the batch: each takes its rows as one JSON array,
//! which the two databases open in their own way; SQLite's UUIDs are bytes, and it writes a row's JSON anew for each
//! mention of `value`, unless the rows are materialized first.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId, ResponseId};
use domain::profile::Path;
use domain::venue::Code;
use serde::Serialize;
use uuid::Uuid;

use super::super::{Draft, Sender, Submission, Write};
use super::{Intake, Sent, quotas};
use crate::Digest;
use crate::error::{Result, corrupt};
use crate::exchange::{Exchange, Statement, Value};
use crate::kept::json;

/// Where the campaign stands and, if `id` is there, a response that was submitted before with what names its respondent.
#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    last: i64,
    latest: i64,
    key: Option<Vec<u8>>,
    invitation_id: Option<Uuid>,
    id: Option<Uuid>,
    seq: Option<i64>,
    queue: Option<String>,
    published: Option<bool>,
    reopened: Option<bool>,
}

/// The statement that reads where a campaign stands and which of these respondents have submitted before, from the
/// expressions for a missing key and invitation, and for the lists of them that it is given.
macro_rules! standing {
    ($no_key:literal, $no_invitation:literal, $keys:literal, $invitations:literal) => {
        concat!(
            "SELECT c.state, c.seq AS last, c.release AS latest,
                    s.key, s.invitation_id, s.id, s.seq, s.queue, s.published, s.reopened
             FROM campaigns c
             LEFT JOIN (
                 SELECT k.key, ",
            $no_invitation,
            " AS invitation_id, r.id, r.seq, r.queue, r.release IS NOT NULL AS published,
                        EXISTS (SELECT 1 FROM drafts d WHERE d.key = k.key) AS reopened
                 FROM response_keys k JOIN responses r ON r.id = k.response_id
                 WHERE k.campaign_id = $1 AND k.key IN ",
            $keys,
            " UNION ALL
                 SELECT ",
            $no_key,
            ", l.invitation_id, r.id, r.seq, r.queue, r.release IS NOT NULL, 1 = 0
                 FROM response_links l JOIN responses r ON r.id = l.response_id
                 WHERE l.invitation_id IN ",
            $invitations,
            ") AS s ON 1 = 1
             WHERE c.id = $1"
        )
    };
}

/// Locks a campaign's row until the transaction ends: nobody else takes a number from it, opens or closes it. Finds which of
/// those who write have submitted before, and which of them have a draft again.
pub(super) async fn lock<'a>(
    tx: &mut Exchange,
    campaign: CampaignId,
    writes: &[(usize, &'a Write)],
) -> Result<Option<Intake<'a>>> {
    let keys = json(&writes.iter().map(|(_, write)| hex::encode(write.key())).collect::<Vec<_>>())?;
    let invitations: Vec<InvitationId> = writes.iter().filter_map(|(_, write)| write.invitation()).collect();
    let id = Value::Id(campaign.0);
    let sql = if tx.is_sqlite() {
        // A transaction that writes is alone in SQLite.
        standing!(
            "NULL",
            "NULL",
            "(SELECT unhex(value) FROM json_each($2))",
            "(SELECT unhex(value, '-') FROM json_each($3))"
        )
    } else {
        // By itself: a statement sees what was committed when it began, which may be before it got a lock.
        tx.run(Statement::new("SELECT 1 FROM campaigns WHERE id = $1 FOR NO KEY UPDATE", [id.clone()]));
        standing!(
            "CAST(NULL AS BYTEA)",
            "CAST(NULL AS UUID)",
            "(SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($2 AS JSONB)))",
            "(SELECT CAST(value AS UUID) FROM jsonb_array_elements_text(CAST($3 AS JSONB)))"
        )
    };
    let values = [id, Value::Text(keys), Value::Text(json(&invitations)?)];
    let rows: Vec<Row> = tx.rows(Statement::new(sql, values)).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let mut intake = Intake {
        campaign,
        state: first.state.parse().map_err(corrupt("campaigns", campaign))?,
        seq: first.last,
        release: first.latest,
        by_key: HashMap::new(),
        by_invitation: HashMap::new(),
        reopened: HashSet::new(),
        counted: quotas::counted(tx, campaign, writes).await?,
        drafts: BTreeMap::new(),
        accepted: Vec::new(),
        replaced: Vec::new(),
        reopens: Vec::new(),
        withdrawn: Vec::new(),
    };
    for row in rows {
        intake.know(row)?;
    }
    Ok(Some(intake))
}

impl Intake<'_> {
    /// Takes in a response that was submitted before, if the row has one.
    fn know(&mut self, row: Row) -> Result<()> {
        let (Some(id), Some(seq), Some(published)) = (row.id, row.seq, row.published) else { return Ok(()) };
        let sent = Sent { id: ResponseId(id), seq, queue: row.queue, changeable: !published };
        if let Some(key) = row.key {
            let key = Digest::try_from(key.as_slice()).map_err(corrupt("response_keys", id))?;
            if row.reopened == Some(true) {
                self.reopened.insert(key);
            }
            self.by_key.insert(key, sent);
        } else if let Some(invitation) = row.invitation_id {
            self.by_invitation.insert(InvitationId(invitation), sent);
        }
        Ok(())
    }
}

/// Writes what was decided.
pub(super) fn keep(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    if !intake.drafts.is_empty() {
        save_drafts(tx, intake)?;
    }
    if !intake.accepted.is_empty() {
        append(tx, intake)?;
        note_who_submitted(tx, intake)?;
        quotas::count(tx, intake)?;
    }
    for (seq, submission) in &intake.replaced {
        replace(tx, *seq, submission)?;
    }
    for (seq, respondent) in &intake.reopens {
        reopen(tx, *seq, respondent);
    }
    for (sent, respondent) in &intake.withdrawn {
        withdraw(tx, sent, respondent);
    }
    Ok(())
}

fn replace(tx: &mut Exchange, seq: i64, submission: &Submission) -> Result<()> {
    let sql = if tx.is_sqlite() {
        "UPDATE responses SET answers = $3, path = $4, version = $5 WHERE campaign_id = $1 AND seq = $2"
    } else {
        "UPDATE responses SET answers = CAST($3 AS JSONB), path = CAST($4 AS JSONB), version = CAST($5 AS INTEGER)
         WHERE campaign_id = $1 AND seq = $2"
    };
    let values = [
        Value::Id(submission.campaign.0),
        Value::Number(seq),
        Value::Text(json(&submission.answers)?),
        Value::Text(json(&submission.path)?),
        Value::Number(submission.version.into()),
    ];
    tx.run(Statement::new(sql, values));
    end_draft(tx, &submission.key);
    Ok(())
}

fn reopen(tx: &mut Exchange, seq: i64, respondent: &Sender) {
    let sql = if tx.is_sqlite() {
        "INSERT INTO drafts (rowid, key, campaign_id, invitation_id, combination, version, answers, path, saved_at, changes)
         SELECT $6, $3, campaign_id, $4, combination, version, answers, path, $5, seq
         FROM responses WHERE campaign_id = $1 AND seq = $2"
    } else {
        "INSERT INTO drafts (key, campaign_id, invitation_id, combination, version, answers, path, saved_at, changes)
         SELECT $3, campaign_id, $4, combination, version, answers, path, $5, seq
         FROM responses WHERE campaign_id = $1 AND seq = $2"
    };
    let mut values = vec![
        Value::Id(respondent.campaign.0),
        Value::Number(seq),
        Value::Bytes(respondent.key.to_vec()),
        Value::MaybeId(respondent.invitation.map(|id| id.0)),
        Value::Number(respondent.at.0),
    ];
    if tx.is_sqlite() {
        values.push(Value::MaybeNumber(respondent.unordered));
    }
    tx.run(Statement::new(sql, values));
}

/// Leaves the number in the log, and nothing of what was answered or by whom.
fn withdraw(tx: &mut Exchange, sent: &Sent, respondent: &Sender) {
    let empty =
        "UPDATE responses SET answers = '{}', path = '{}', attributes = '{}', queue = NULL, withdrawn_at = $3
                 WHERE campaign_id = $1 AND seq = $2";
    let keys = "DELETE FROM response_keys WHERE campaign_id = $1 AND response_id = $2";
    let links = "DELETE FROM response_links WHERE response_id = $1";
    let (campaign, id) = (Value::Id(respondent.campaign.0), Value::Id(sent.id.0));
    let (seq, at) = (Value::Number(sent.seq), Value::Number(respondent.at.0));
    tx.run(Statement::new(empty, [campaign.clone(), seq, at]));
    tx.run(Statement::new(keys, [campaign, id.clone()]));
    tx.run(Statement::new(links, [id.clone()]));
    quotas::give_back(tx, id);
    end_draft(tx, &respondent.key);
    let files = "DELETE FROM files WHERE campaign_id = $1 AND key = $2";
    let key = Value::Bytes(respondent.key.to_vec());
    tx.run(Statement::new(files, [Value::Id(respondent.campaign.0), key]));
}

fn end_draft(tx: &mut Exchange, key: &Digest) {
    tx.run(Statement::new("DELETE FROM drafts WHERE key = $1", [Value::Bytes(key.to_vec())]));
}

#[derive(Serialize)]
struct DraftRow<'a> {
    /// By what SQLite keeps the row; none for the next number.
    row: Option<i64>,
    key: String,
    invitation_id: Option<InvitationId>,
    venue: Option<&'a str>,
    combination: String,
    version: i32,
    answers: &'a Answers,
    path: &'a Path,
    saved_at: i64,
}

impl<'a> From<&'a Draft> for DraftRow<'a> {
    fn from(draft: &'a Draft) -> Self {
        Self {
            row: draft.unordered,
            key: hex::encode(draft.key),
            invitation_id: draft.invitation,
            venue: draft.venue.as_ref().map(Code::as_str),
            combination: draft.combination.key(),
            version: draft.version,
            answers: &draft.answers,
            path: &draft.path,
            saved_at: draft.saved_at.0,
        }
    }
}

fn save_drafts(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.drafts.values().copied().map(DraftRow::from).collect::<Vec<_>>())?;
    let sql = if tx.is_sqlite() {
        "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO drafts (rowid, key, campaign_id, invitation_id, venue, combination, version, answers, path, saved_at)
             SELECT value->>'row', unhex(value->>'key'), $1, unhex(value->>'invitation_id', '-'), value->>'venue', value->>'combination',
                    value->>'version', value->'answers', value->'path', value->>'saved_at'
             FROM r WHERE true
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 path = excluded.path, saved_at = excluded.saved_at"
    } else {
        "INSERT INTO drafts (key, campaign_id, invitation_id, venue, combination, version, answers, path, saved_at)
             SELECT decode(key, 'hex'), $1, invitation_id, venue, combination, version, answers, path, saved_at
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (key TEXT, invitation_id UUID, venue TEXT, combination TEXT, version INTEGER,
                                               answers JSONB, path JSONB, saved_at BIGINT)
             ON CONFLICT (key) DO UPDATE
             SET combination = excluded.combination, version = excluded.version, answers = excluded.answers,
                 path = excluded.path, saved_at = excluded.saved_at"
    };
    tx.run(Statement::new(sql, [Value::Id(intake.campaign.0), Value::Text(rows)]));
    Ok(())
}

#[derive(Serialize)]
struct ResponseRow<'a> {
    /// By what SQLite keeps the row; none for the next number.
    row: Option<i64>,
    id: ResponseId,
    seq: i64,
    version: i32,
    venue: Cow<'static, str>,
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
            row: submission.unordered,
            id: submission.id,
            seq,
            version: submission.version,
            venue: submission.venue.word(),
            combination: submission.combination.key(),
            queue: &submission.queue.name,
            attributes: &submission.attributes,
            answers: &submission.answers,
            path: &submission.path,
            submitted_at: submission.submitted_at.0,
        }
    }
}

fn append(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    let rows = json(&intake.accepted.iter().copied().map(ResponseRow::from).collect::<Vec<_>>())?;
    let sql = if tx.is_sqlite() {
        "WITH r AS MATERIALIZED (SELECT value FROM json_each($2))
             INSERT INTO responses (rowid, id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue)
             SELECT value->>'row', unhex(value->>'id', '-'), $1, value->>'seq', value->>'version', value->>'venue',
                    value->>'combination', value->'attributes', value->'answers', value->'path',
                    value->>'submitted_at', value->>'queue'
             FROM r"
    } else {
        "INSERT INTO responses (id, campaign_id, seq, version, venue, combination, attributes, answers, path, submitted_at, queue)
             SELECT id, $1, seq, version, venue, combination, attributes, answers, path, submitted_at, queue
             FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (id UUID, seq BIGINT, version INTEGER, venue TEXT, combination TEXT,
                                               attributes JSONB, answers JSONB, path JSONB, submitted_at BIGINT, queue TEXT)"
    };
    tx.run(Statement::new(sql, [Value::Id(intake.campaign.0), Value::Text(rows)]));
    Ok(())
}

#[derive(Serialize)]
struct RespondentRow {
    key: String,
    invitation_id: Option<InvitationId>,
    response_id: ResponseId,
}

/// Notes keys and invitations, so that repetitions are known, and ends the drafts.
fn note_who_submitted(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    let row = |(_, submission): &(i64, &Submission)| RespondentRow {
        key: hex::encode(submission.key),
        invitation_id: submission.invitation,
        response_id: submission.id,
    };
    let rows = json(&intake.accepted.iter().map(row).collect::<Vec<_>>())?;
    let (keys, links, drafts) = if tx.is_sqlite() {
        (
            "INSERT INTO response_keys (campaign_id, key, response_id)
             SELECT $1, unhex(value->>'key'), unhex(value->>'response_id', '-') FROM json_each($2)",
            "INSERT INTO response_links (invitation_id, response_id)
             SELECT unhex(value->>'invitation_id', '-'), unhex(value->>'response_id', '-') FROM json_each($1)
             WHERE value->>'invitation_id' IS NOT NULL",
            "DELETE FROM drafts WHERE key IN (SELECT unhex(value->>'key') FROM json_each($1))",
        )
    } else {
        (
            "INSERT INTO response_keys (campaign_id, key, response_id)
             SELECT $1, decode(key, 'hex'), response_id FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (key TEXT, response_id UUID)",
            "INSERT INTO response_links (invitation_id, response_id)
             SELECT invitation_id, response_id FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (invitation_id UUID, response_id UUID)
             WHERE invitation_id IS NOT NULL",
            "DELETE FROM drafts
             WHERE key IN (SELECT decode(key, 'hex') FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (key TEXT))",)
    };
    let rows = Value::Text(rows);
    tx.run(Statement::new(keys, [Value::Id(intake.campaign.0), rows.clone()]));
    tx.run(Statement::new(links, [rows.clone()]));
    tx.run(Statement::new(drafts, [rows]));
    Ok(())
}
