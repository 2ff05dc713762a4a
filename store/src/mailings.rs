/// Of a column of attributes those whose names a list of JSON holds, as SQLite picks them, or PostgreSQL: members who differ in others
/// alone are one row.
macro_rules! picked {
    (sqlite, $column:literal, $names:literal) => {
        concat!(
            "CASE WHEN ",
            $names,
            " = '[]' THEN '{}' ELSE (SELECT json_group_object(j.key, j.value) FROM json_each(",
            $column,
            ") j WHERE j.key IN (SELECT value FROM json_each(",
            $names,
            "))) END"
        )
    };
    (postgres, $column:literal, $names:literal) => {
        concat!(
            "CASE WHEN CAST(",
            $names,
            " AS TEXT) = '[]' THEN CAST('{}' AS JSONB) ELSE COALESCE((
                 SELECT jsonb_object_agg(j.key, j.value) FROM jsonb_each(",
            $column,
            ") j
                 WHERE j.key IN (SELECT jsonb_array_elements_text(CAST(",
            $names,
            " AS JSONB)))), CAST('{}' AS JSONB)) END"
        )
    };
}

mod audience;

use std::collections::BTreeMap;

use domain::expression::Expression;
use domain::id::{CampaignId, MailingId};
use domain::mailing::{Audience, Below, Kind, Letter, Sample, Stage, State};
use domain::notice::Notice;
use domain::schedule::Start;
use domain::segment::{Combination, Segment};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::Store;
use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json, json_column};
use crate::pool::{Database, on};

pub use audience::{Asked, Candidate, Stood};

/// What is sent to many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// Its id.
    pub id: MailingId,
    /// The campaign that it is about.
    pub campaign: CampaignId,
    /// What it is for.
    pub kind: Kind,
    /// Where it is in its life.
    pub state: State,
    /// What it says.
    pub letter: Letter,
    /// Whom it goes to.
    pub audience: Audience,
    /// Only members of divisions that lag behind so far; none for all.
    pub below: Option<Below>,
    /// How many of them are drawn by chance; none for all.
    pub sample: Option<Sample>,
    /// Who got any mail in so many days is left out.
    pub rest_days: u16,
    /// When it starts by itself; none if staff start it.
    pub starts: Option<Start>,
    /// Why it did not start by itself; none while nothing kept it.
    pub note: Option<Notice>,
    /// The name of whoever planned it.
    pub name: String,
    /// When it was planned.
    pub created_at: Timestamp,
    /// When it was started.
    pub started_at: Option<Timestamp>,
    /// When the last of its mails was done with.
    pub finished_at: Option<Timestamp>,
}

/// How many mails to members who are alike in their divisions and in the attributes that were asked for are at a stage, and how far their members have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageCount {
    /// The mailing.
    pub mailing: MailingId,
    /// The combination, as the roster has it now.
    pub combination: Combination,
    /// Those of their attributes that were asked for.
    pub attributes: BTreeMap<String, String>,
    /// The stage.
    pub stage: Stage,
    /// How many mails are there.
    pub mails: u32,
    /// How many of their members have opened a personal link, whichever mail brought it.
    pub opened: u32,
    /// How many of their members have answered.
    pub answered: u32,
    /// How many may have arrived more than once.
    pub doubted: u32,
}

/// A mail that was not sent, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent {
    /// The member's e-mail address.
    pub email: String,
    /// What became of it.
    pub stage: Stage,
    /// Why.
    pub note: Notice,
    /// When it is tried again, if it is.
    pub next_at: Timestamp,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    campaign_id: Uuid,
    kind: String,
    state: String,
    subject: String,
    text: String,
    html: String,
    audience: Kept<Vec<Segment>>,
    condition: Option<String>,
    below: Option<i32>,
    sample: Option<Kept<Sample>>,
    rest_days: i32,
    starts: Option<Kept<Start>>,
    note: String,
    name: String,
    created_at: i64,
    started_at: Option<i64>,
    finished_at: Option<i64>,
}

impl Row {
    pub(crate) fn read(self) -> Result<Mailing> {
        Ok(Mailing {
            id: MailingId(self.id),
            campaign: CampaignId(self.campaign_id),
            kind: self.kind.parse().map_err(corrupt("mailings", self.id))?,
            state: self.state.parse().map_err(corrupt("mailings", self.id))?,
            letter: Letter { subject: self.subject, text: self.text, html: self.html },
            audience: Audience {
                segments: self.audience.read("mailings", self.id)?,
                only: self.condition.map(Expression::from),
            },
            below: self.below.map(below).transpose().map_err(corrupt("mailings", self.id))?,
            sample: self.sample.map(|sample| sample.read("mailings", self.id)).transpose()?,
            rest_days: u16::try_from(self.rest_days).map_err(corrupt("mailings", self.id))?,
            starts: self.starts.map(|starts| starts.read("mailings", self.id)).transpose()?,
            note: Notice::of_kept_if_any(self.note),
            name: self.name,
            created_at: Timestamp(self.created_at),
            started_at: self.started_at.map(Timestamp),
            finished_at: self.finished_at.map(Timestamp),
        })
    }
}

/// How `below` is kept: the campaign's target is 0 per cent, which would be nobody.
fn below(kept: i32) -> Result<Below, std::num::TryFromIntError> {
    Ok(match u8::try_from(kept)? {
        0 => Below::Target,
        percent => Below::Percent(percent),
    })
}

/// The statement that counts mails by how far they have come, from the expression for [`personal_key`](crate::personal_key) and the one
/// for those attributes that are asked for.
macro_rules! stages {
    ($key:literal, $attributes:expr) => {
        concat!(
            "SELECT w.mailing_id, m.combination, ",
            $attributes,
            ", w.state, COUNT(*),
                    COUNT(CASE WHEN i.opened OR d.key IS NOT NULL OR l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END),
                    COUNT(CASE WHEN l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END), COUNT(CASE WHEN w.doubts > 0 THEN 1 END)
             FROM mails w
             JOIN members m ON m.id = w.member_id
             LEFT JOIN invitations i ON i.campaign_id = w.campaign_id AND i.member_id = w.member_id
             LEFT JOIN response_links l ON l.invitation_id = i.id
             LEFT JOIN drafts d ON d.key = ",
            $key,
            " WHERE w.campaign_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 4"
        )
    };
}

/// Mailing, combination, attributes, stage, mails, opened, answered, doubted.
type StageRow = (Uuid, String, Kept<BTreeMap<String, String>>, String, i64, i64, i64, i64);

impl Store {
    /// Keeps a mailing that is planned, or puts it in the place of the same one as long as that is planned.
    ///
    /// # Errors
    /// `Stale` when it has been started.
    pub async fn put_mailing(&self, mailing: &Mailing) -> Result<()> {
        let sql = "INSERT INTO mailings (id, campaign_id, kind, state, subject, text, audience, rest_days, name, created_at,
                                         below, sample, starts, note, condition, html)
                   VALUES ($1, $2, $3, 'planned', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                   ON CONFLICT (id) DO UPDATE
                   SET subject = excluded.subject, text = excluded.text, audience = excluded.audience,
                       rest_days = excluded.rest_days, below = excluded.below, sample = excluded.sample, starts = excluded.starts,
                       note = excluded.note, condition = excluded.condition, html = excluded.html
                   WHERE mailings.state = 'planned'";
        let audience = json_column(&mailing.audience.segments)?;
        let condition = mailing.audience.only.as_ref().map(Expression::text);
        let below = mailing.below.map(|below| match below {
            Below::Target => 0,
            Below::Percent(percent) => i32::from(percent),
        });
        let sample = mailing.sample.as_ref().map(json_column).transpose()?;
        let starts = mailing.starts.as_ref().map(json_column).transpose()?;
        let note = mailing.note.as_ref().map(Notice::kept).unwrap_or_default();
        let kept = on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(mailing.id.0)
                .bind(mailing.campaign.0)
                .bind(mailing.kind.as_str())
                .bind(&mailing.letter.subject)
                .bind(&mailing.letter.text)
                .bind(audience)
                .bind(i32::from(mailing.rest_days))
                .bind(&mailing.name)
                .bind(mailing.created_at.0)
                .bind(below)
                .bind(sample)
                .bind(starts)
                .bind(note)
                .bind(condition)
                .bind(&mailing.letter.html)
                .execute(pool)
                .await?
                .rows_affected());
        if kept == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// Throws a mailing away that is planned.
    ///
    /// # Errors
    /// `Stale` when it has been started, or is gone.
    pub async fn drop_mailing(&self, id: MailingId) -> Result<()> {
        let sql = "DELETE FROM mailings WHERE id = $1 AND state = 'planned'";
        let dropped = on!(self.writer(), pool =>
            sqlx::query(sql).bind(id.0).execute(pool).await?.rows_affected());
        if dropped == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// A mailing.
    pub async fn mailing(&self, id: MailingId) -> Result<Option<Mailing>> {
        let sql = "SELECT * FROM mailings WHERE id = $1";
        let row: Option<Row> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// The mailings of a campaign, the newest first.
    pub async fn mailings(&self, campaign: CampaignId) -> Result<Vec<Mailing>> {
        let sql = "SELECT * FROM mailings WHERE campaign_id = $1 ORDER BY created_at DESC, id DESC";
        let rows: Vec<Row> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// Stops a mailing that is running, or lets it go on.
    ///
    /// # Errors
    /// `Stale` when it is not in state `from`.
    pub async fn set_mailing_state(&self, id: MailingId, from: State, to: State) -> Result<()> {
        let sql = "UPDATE mailings SET state = $3 WHERE id = $1 AND state = $2";
        let changed = on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(id.0)
                .bind(from.as_str())
                .bind(to.as_str())
                .execute(pool)
                .await?
                .rows_affected());
        if changed == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// How far the mailings of a campaign have come, by combination and by these attributes.
    pub async fn stages(&self, campaign: CampaignId, attributes: &[String]) -> Result<Vec<StageCount>> {
        let sql = match self.readers() {
            Database::Sqlite(_) => {
                stages!("unhex(hex(i.id) || hex(i.id))", picked!(sqlite, "m.attributes", "$2"))
            }
            Database::Postgres(_) => {
                stages!("uuid_send(i.id) || uuid_send(i.id)", picked!(postgres, "m.attributes", "$2"))
            }
        };
        let attributes = json(&attributes)?;
        let rows: Vec<StageRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(&attributes).fetch_all(pool).await?);
        let count = |(mailing, key, attributes, stage, mails, opened, answered, doubted): StageRow| {
            Ok(StageCount {
                mailing: MailingId(mailing),
                combination: key.parse().map_err(corrupt("members", &key))?,
                attributes: attributes.read("members", &key)?,
                stage: stage.parse().map_err(corrupt("mails", mailing))?,
                mails: mails as u32,
                opened: opened as u32,
                answered: answered as u32,
                doubted: doubted as u32,
            })
        };
        rows.into_iter().map(count).collect()
    }

    /// The mails of a mailing that were tried and not sent, or left out after the start; by e-mail address, `at_most` of them.
    pub async fn unsent(&self, mailing: MailingId, at_most: u32) -> Result<Vec<Unsent>> {
        let sql =
            "SELECT m.email, w.state, w.note, w.next_at FROM mails w JOIN members m ON m.id = w.member_id
                   WHERE w.mailing_id = $1 AND w.state <> 'sent' AND w.note <> '' ORDER BY m.email LIMIT $2";
        let rows: Vec<(String, String, String, i64)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(mailing.0).bind(i64::from(at_most)).fetch_all(pool).await?);
        let unsent = |(email, stage, note, next_at): (String, String, String, i64)| {
            let stage = stage.parse().map_err(corrupt("mails", mailing))?;
            Ok(Unsent { email, stage, note: Notice::of_kept(note), next_at: Timestamp(next_at) })
        };
        rows.into_iter().map(unsent).collect()
    }
}
