use domain::id::{CampaignId, MailingId};
use domain::mailing::{Kind, Letter, Stage, Standing, State};
use domain::segment::{Combination, Segment};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json, json_column};
use crate::pool::{Database, on};
use crate::roster::MemberRow;
use crate::{Member, Store};

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
    /// The segments whose members it goes to; none for everybody.
    pub audience: Vec<Segment>,
    /// Who got any mail in so many days is left out.
    pub rest_days: u16,
    /// The name of whoever planned it.
    pub name: String,
    /// When it was planned.
    pub created_at: Timestamp,
    /// When it was started.
    pub started_at: Option<Timestamp>,
    /// When the last of its mails was done with.
    pub finished_at: Option<Timestamp>,
}

/// Of whom is asked how they stand to a mailing.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The campaign.
    pub campaign: CampaignId,
    /// The kind of mailing.
    pub kind: Kind,
    /// The combinations whose members are in the audience.
    pub combinations: &'a [Combination],
    /// Who was sent a mail after this rests.
    pub rest_since: Timestamp,
}

/// How many mails of a combination are at a stage, and how many of their members have answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageCount {
    /// The mailing.
    pub mailing: MailingId,
    /// The combination, as the roster has it now.
    pub combination: Combination,
    /// The stage.
    pub stage: Stage,
    /// How many mails are there.
    pub mails: u32,
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
    pub note: String,
    /// When it is tried again, if it is.
    pub next_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    campaign_id: Uuid,
    kind: String,
    state: String,
    subject: String,
    text: String,
    audience: Kept<Vec<Segment>>,
    rest_days: i32,
    name: String,
    created_at: i64,
    started_at: Option<i64>,
    finished_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<Mailing> {
        Ok(Mailing {
            id: MailingId(self.id),
            campaign: CampaignId(self.campaign_id),
            kind: self.kind.parse().map_err(corrupt("mailings", self.id))?,
            state: self.state.parse().map_err(corrupt("mailings", self.id))?,
            letter: Letter { subject: self.subject, text: self.text },
            audience: self.audience.read("mailings", self.id)?,
            rest_days: u16::try_from(self.rest_days).map_err(corrupt("mailings", self.id))?,
            name: self.name,
            created_at: Timestamp(self.created_at),
            started_at: self.started_at.map(Timestamp),
            finished_at: self.finished_at.map(Timestamp),
        })
    }
}

/// Mailing, combination, stage, mails, answered, doubted.
type StageRow = (Uuid, String, String, i64, i64, i64);

/// The members of the audience with how they stand, from the expression for the keys of its combinations, and a statement over them.
///
/// Whoever has an invitation without any mail got a link in another way, and is invited too.
macro_rules! standing {
    ($keys:literal, $statement:literal) => {
        concat!(
            "WITH standing AS (
                 SELECT m.id, m.email, m.name, m.combination, m.attributes, CASE
                     WHEN EXISTS (SELECT 1 FROM opt_outs o WHERE o.member_id = m.id) THEN 'opted_out'
                     WHEN EXISTS (SELECT 1 FROM bounces b WHERE b.email = m.email) THEN 'bounced'
                     WHEN l.invitation_id IS NOT NULL THEN 'answered'
                     WHEN EXISTS (SELECT 1 FROM mails w WHERE w.campaign_id = $1 AND w.member_id = m.id
                                  AND w.state IN ('waiting', 'claimed', 'sending')) THEN 'waiting'
                     WHEN (EXISTS (SELECT 1 FROM mails s WHERE s.campaign_id = $1 AND s.member_id = m.id AND s.state = 'sent')
                           OR (i.id IS NOT NULL AND NOT EXISTS (
                               SELECT 1 FROM mails a WHERE a.campaign_id = $1 AND a.member_id = m.id)))
                         <> ($2 = 'reminder') THEN CASE WHEN $2 = 'reminder' THEN 'not_invited' ELSE 'invited' END
                     WHEN EXISTS (SELECT 1 FROM mails r WHERE r.member_id = m.id AND r.sent_at > $3) THEN 'rests'
                     ELSE 'included' END AS standing
                 FROM members m
                 LEFT JOIN invitations i ON i.campaign_id = $1 AND i.member_id = m.id
                 LEFT JOIN response_links l ON l.invitation_id = i.id
                 WHERE m.combination IN ",
            $keys,
            ") ",
            $statement
        )
    };
}

/// The same statement with the list of keys as each database opens it.
macro_rules! standings {
    ($database:expr, $statement:literal) => {
        match $database {
            Database::Sqlite(_) => standing!("(SELECT value FROM json_each($4))", $statement),
            Database::Postgres(_) => {
                standing!("(SELECT jsonb_array_elements_text(CAST($4 AS JSONB)))", $statement)
            }
        }
    };
}

/// Gives a statement over [`standings`] what is asked for.
macro_rules! asking {
    ($query:expr, $asked:expr, $keys:expr) => {
        $query.bind($asked.campaign.0).bind($asked.kind.as_str()).bind($asked.rest_since.0).bind($keys)
    };
}

fn keys(asked: &Asked<'_>) -> Result<String> {
    json(&asked.combinations.iter().map(Combination::key).collect::<Vec<_>>())
}

impl Store {
    /// Keeps a mailing that is planned, or puts it in the place of the same one as long as that is planned.
    ///
    /// # Errors
    /// `Stale` when it has been started.
    pub async fn put_mailing(&self, mailing: &Mailing) -> Result<()> {
        let sql = "INSERT INTO mailings (id, campaign_id, kind, state, subject, text, audience, rest_days, name, created_at)
                   VALUES ($1, $2, $3, 'planned', $4, $5, $6, $7, $8, $9)
                   ON CONFLICT (id) DO UPDATE
                   SET subject = excluded.subject, text = excluded.text, audience = excluded.audience,
                       rest_days = excluded.rest_days
                   WHERE mailings.state = 'planned'";
        let audience = json_column(&mailing.audience)?;
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

    /// How many members of each combination stand in which way to a mailing that would start now.
    pub async fn standings(&self, asked: &Asked<'_>) -> Result<Vec<(Combination, Standing, u32)>> {
        let sql = standings!(
            self.readers(),
            "SELECT combination, standing, COUNT(*) FROM standing GROUP BY combination, standing ORDER BY combination, standing"
        );
        let rows: Vec<(String, String, i64)> = on!(self.readers(), pool =>
            asking!(sqlx::query_as(sql), asked, keys(asked)?).fetch_all(pool).await?);
        let count = |(key, standing, n): (String, String, i64)| {
            let combination = key.parse().map_err(corrupt("members", &key))?;
            Ok((combination, standing.parse().map_err(corrupt("members", &key))?, n as u32))
        };
        rows.into_iter().map(count).collect()
    }

    /// The first member, by e-mail address, whom a mailing would go to that starts now.
    pub async fn first_included(&self, asked: &Asked<'_>) -> Result<Option<Member>> {
        let sql = standings!(
            self.readers(),
            "SELECT id, email, name, combination, attributes FROM standing
             WHERE standing = 'included' ORDER BY email LIMIT 1"
        );
        let row: Option<MemberRow> = on!(self.readers(), pool =>
            asking!(sqlx::query_as(sql), asked, keys(asked)?).fetch_optional(pool).await?);
        row.map(MemberRow::read).transpose()
    }

    /// Starts a mailing that is planned: makes a mail for each member whom it goes to. Gives how many.
    ///
    /// # Errors
    /// `Stale` when it has been started already, or is gone.
    pub async fn start_mailing(&self, id: MailingId, asked: &Asked<'_>, at: Timestamp) -> Result<u64> {
        let begin =
            "UPDATE mailings SET state = 'running', started_at = $2 WHERE id = $1 AND state = 'planned'";
        let mut tx = self.write().await?;
        if let Database::Postgres(tx) = &mut tx {
            // Two mailings of a campaign that start at once see each other's mails; SQLite has one writer anyway.
            let lock = "SELECT 1 FROM campaigns WHERE id = $1 FOR UPDATE";
            sqlx::query(lock).bind(asked.campaign.0).execute(&mut **tx).await?;
        }
        let begun = on!(&mut tx, tx =>
            sqlx::query(begin).bind(id.0).bind(at.0).execute(&mut **tx).await?.rows_affected());
        if begun != 1 {
            return Err(Error::Stale);
        }
        let sql = standings!(
            &tx,
            "INSERT INTO mails (mailing_id, member_id, campaign_id, kind, state, attempts, doubts, next_at, note)
             SELECT $5, id, $1, $2, 'waiting', 0, 0, $6, '' FROM standing WHERE standing = 'included'
             ON CONFLICT DO NOTHING"
        );
        let mails = on!(&mut tx, tx =>
            asking!(sqlx::query(sql), asked, keys(asked)?)
                .bind(id.0)
                .bind(at.0)
                .execute(&mut **tx)
                .await?
                .rows_affected());
        tx.commit().await?;
        Ok(mails)
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

    /// How far the mailings of a campaign have come, by combination.
    pub async fn stages(&self, campaign: CampaignId) -> Result<Vec<StageCount>> {
        let sql = "SELECT w.mailing_id, m.combination, w.state, COUNT(*), COUNT(l.invitation_id),
                          COUNT(CASE WHEN w.doubts > 0 THEN 1 END)
                   FROM mails w
                   JOIN members m ON m.id = w.member_id
                   LEFT JOIN invitations i ON i.campaign_id = w.campaign_id AND i.member_id = w.member_id
                   LEFT JOIN response_links l ON l.invitation_id = i.id
                   WHERE w.campaign_id = $1
                   GROUP BY w.mailing_id, m.combination, w.state
                   ORDER BY w.mailing_id, m.combination, w.state";
        let rows: Vec<StageRow> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let count = |(mailing, key, stage, mails, answered, doubted): StageRow| {
            Ok(StageCount {
                mailing: MailingId(mailing),
                combination: key.parse().map_err(corrupt("members", &key))?,
                stage: stage.parse().map_err(corrupt("mails", mailing))?,
                mails: mails as u32,
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
            Ok(Unsent { email, stage, note, next_at: Timestamp(next_at) })
        };
        rows.into_iter().map(unsent).collect()
    }
}
