//! Whom a mailing goes to: how members stand to it, and the mails that are made when it starts.

use domain::id::{CampaignId, MailingId, MemberId};
use domain::mailing::{Kind, Standing};
use domain::segment::Combination;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result, corrupt};
use crate::kept::json;
use crate::pool::{Database, on};
use crate::roster::MemberRow;
use crate::{Member, Store};

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

/// The members of the audience with how they stand, from the expression for the keys of its combinations, and a statement over them.
///
/// Whoever has an invitation without any mail got a link in another way, and is invited too.
macro_rules! standing {
    ($keys:literal, $($statement:literal),+) => {
        concat!(
            "WITH standing AS (
                 SELECT m.id, m.email, m.name, m.combination, m.attributes, CASE
                     WHEN m.consent IS FALSE OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.member_id = m.id) THEN 'opted_out'
                     WHEN EXISTS (SELECT 1 FROM bounces b WHERE b.email = m.email) THEN 'bounced'
                     WHEN l.invitation_id IS NOT NULL AND $2 IN ('invitation', 'reminder') THEN 'answered'
                     WHEN l.invitation_id IS NULL AND $2 = 'thanks' THEN 'not_answered'
                     WHEN EXISTS (SELECT 1 FROM mails w WHERE w.campaign_id = $1 AND w.member_id = m.id
                                  AND w.state IN ('waiting', 'claimed', 'sending')) THEN 'waiting'
                     WHEN $2 = 'thanks' AND EXISTS (SELECT 1 FROM mails t WHERE t.campaign_id = $1
                                  AND t.member_id = m.id AND t.kind = 'thanks' AND t.state = 'sent') THEN 'thanked'
                     WHEN $2 <> 'thanks' AND (EXISTS (SELECT 1 FROM mails s WHERE s.campaign_id = $1 AND s.member_id = m.id AND s.state = 'sent')
                           OR (i.id IS NOT NULL AND NOT EXISTS (
                               SELECT 1 FROM mails a WHERE a.campaign_id = $1 AND a.member_id = m.id)))
                         = ($2 = 'invitation') THEN CASE WHEN $2 = 'invitation' THEN 'invited' ELSE 'not_invited' END
                     WHEN EXISTS (SELECT 1 FROM mails r WHERE r.member_id = m.id AND r.sent_at > $3) THEN 'rests'
                     ELSE 'included' END AS standing
                 FROM members m
                 LEFT JOIN invitations i ON i.campaign_id = $1 AND i.member_id = m.id
                 LEFT JOIN response_links l ON l.invitation_id = i.id
                 WHERE m.gone_at IS NULL AND m.combination IN ",
            $keys,
            ") ",
            $($statement),+
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

/// The statement that makes the mails, from the expressions for the keys of its combinations and for who was drawn.
macro_rules! waiting {
    ($keys:literal, $drawn:literal) => {
        standing!(
            $keys,
            "INSERT INTO mails (mailing_id, member_id, campaign_id, kind, state, attempts, doubts, next_at, note)
             SELECT $5, id, $1, $2, 'waiting', 0, 0, $6, '' FROM standing WHERE standing = 'included' AND (",
            $drawn,
            ") ON CONFLICT DO NOTHING"
        )
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

    /// All members whom a mailing would go to that starts now, with what they hold.
    pub async fn included(&self, asked: &Asked<'_>) -> Result<Vec<(MemberId, Combination)>> {
        let sql =
            standings!(self.readers(), "SELECT id, combination FROM standing WHERE standing = 'included'");
        let rows: Vec<(Uuid, String)> = on!(self.readers(), pool =>
            asking!(sqlx::query_as(sql), asked, keys(asked)?).fetch_all(pool).await?);
        let read =
            |(id, key): (Uuid, String)| Ok((MemberId(id), key.parse().map_err(corrupt("members", &key))?));
        rows.into_iter().map(read).collect()
    }

    /// Starts a mailing that is planned: makes a mail for each member whom it goes to, of those `drawn` if any were. Gives how many.
    ///
    /// # Errors
    /// `Stale` when it has been started already, or is gone.
    pub async fn start_mailing(
        &self,
        id: MailingId,
        asked: &Asked<'_>,
        drawn: Option<&[MemberId]>,
        at: Timestamp,
    ) -> Result<u64> {
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
        let sql = match &tx {
            Database::Sqlite(_) => waiting!(
                "(SELECT value FROM json_each($4))",
                "$7 IS NULL OR id IN (SELECT unhex(value) FROM json_each($7))"
            ),
            Database::Postgres(_) => waiting!(
                "(SELECT jsonb_array_elements_text(CAST($4 AS JSONB)))",
                "CAST($7 AS JSONB) IS NULL OR id IN (SELECT CAST(jsonb_array_elements_text(CAST($7 AS JSONB)) AS UUID))"
            ),
        };
        let drawn: Option<Vec<String>> =
            drawn.map(|drawn| drawn.iter().map(|member| member.0.simple().to_string()).collect());
        let drawn = drawn.map(|drawn| json(&drawn)).transpose()?;
        let mails = on!(&mut tx, tx =>
            asking!(sqlx::query(sql), asked, keys(asked)?)
                .bind(id.0)
                .bind(at.0)
                .bind(drawn)
                .execute(&mut **tx)
                .await?
                .rows_affected());
        tx.commit().await?;
        Ok(mails)
    }
}
