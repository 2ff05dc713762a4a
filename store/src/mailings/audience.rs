//! Whom a mailing goes to: how members stand to it, and the mails that are made when it starts.

use std::collections::BTreeMap;

use domain::id::{CampaignId, MailingId, MemberId};
use domain::mailing::{Kind, Standing};
use domain::segment::Combination;
use domain::time::Timestamp;
use futures_util::TryStreamExt;
use uuid::Uuid;

use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json};
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
    /// The combinations whose members can be in the audience.
    pub combinations: &'a [Combination],
    /// Who was sent a mail after this rests.
    pub rest_since: Timestamp,
}

/// Members who are alike in their divisions, in how they stand to a mailing and in the attributes that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// Their divisions.
    pub combination: Combination,
    /// Those of their attributes that were asked for.
    pub attributes: BTreeMap<String, String>,
    /// How they stand.
    pub standing: Standing,
    /// How many they are.
    pub members: u32,
}

impl Stood {
    /// What they have in common, and how many they are.
    pub fn alike(&self) -> (&Combination, &BTreeMap<String, String>, u32) {
        (&self.combination, &self.attributes, self.members)
    }
}

/// A member whom a mailing could go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Their id.
    pub id: MemberId,
    /// Their divisions.
    pub combination: Combination,
    /// Those of their attributes that were asked for.
    pub attributes: BTreeMap<String, String>,
}

/// Combination, attributes, standing, members.
type StoodRow = (String, Kept<BTreeMap<String, String>>, String, i64);
/// Member, combination, attributes.
type CandidateRow = (Uuid, String, Kept<BTreeMap<String, String>>);

/// The members of the audience with how they stand, from the expression for the keys of its combinations, and a statement over them.
///
/// Whoever has an invitation without any mail got a link in another way, and is invited too.
macro_rules! standing {
    ($keys:literal, $($statement:expr),+) => {
        concat!(
            "WITH standing AS (
                 SELECT m.id, m.email, m.name, m.combination, m.attributes, CASE
                     WHEN m.consent IS FALSE OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.member_id = m.id) THEN 'opted_out'
                     WHEN EXISTS (SELECT 1 FROM bounces b WHERE b.email = m.email) THEN 'bounced'
                     WHEN (l.invitation_id IS NOT NULL OR i.credential IS NOT NULL) AND $2 IN ('invitation', 'reminder') THEN 'answered'
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

/// The same statement with the list of keys as each database opens it; or with those attributes between its two parts that are asked
/// for.
macro_rules! standings {
    ($database:expr, $statement:literal) => {
        match $database {
            Database::Sqlite(_) => standing!("(SELECT value FROM json_each($4))", $statement),
            Database::Postgres(_) => {
                standing!("(SELECT jsonb_array_elements_text(CAST($4 AS JSONB)))", $statement)
            }
        }
    };
    ($database:expr, $before:literal, $after:literal) => {
        match $database {
            Database::Sqlite(_) => standing!(
                "(SELECT value FROM json_each($4))",
                $before,
                picked!(sqlite, "attributes", "$5"),
                $after
            ),
            Database::Postgres(_) => standing!(
                "(SELECT jsonb_array_elements_text(CAST($4 AS JSONB)))",
                $before,
                picked!(postgres, "attributes", "$5"),
                $after
            ),
        }
    };
}

/// The statement that makes the mails, from the expressions for the keys of its combinations and for who was picked.
macro_rules! waiting {
    ($keys:literal, $picked:literal) => {
        standing!(
            $keys,
            "INSERT INTO mails (mailing_id, member_id, campaign_id, kind, state, attempts, doubts, next_at, note)
             SELECT $5, id, $1, $2, 'waiting', 0, 0, $6, '' FROM standing WHERE standing = 'included' AND (",
            $picked,
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
    /// How many members stand in which way to a mailing that would start now, by combination and by these attributes.
    pub async fn standings(&self, asked: &Asked<'_>, attributes: &[String]) -> Result<Vec<Stood>> {
        let sql = standings!(
            self.readers(),
            "SELECT combination, ",
            ", standing, COUNT(*) FROM standing GROUP BY 1, 2, 3 ORDER BY 1, 3"
        );
        let attributes = json(&attributes)?;
        let rows: Vec<StoodRow> = on!(self.readers(), pool =>
            asking!(sqlx::query_as(sql), asked, keys(asked)?).bind(&attributes).fetch_all(pool).await?);
        let stood = |(key, attributes, standing, members): StoodRow| {
            Ok(Stood {
                combination: key.parse().map_err(corrupt("members", &key))?,
                attributes: attributes.read("members", &key)?,
                standing: standing.parse().map_err(corrupt("members", &key))?,
                members: members as u32,
            })
        };
        rows.into_iter().map(stood).collect()
    }

    /// The first member, by e-mail address, whom a mailing would go to that starts now, of those who are `meant`.
    pub async fn first_included(
        &self,
        asked: &Asked<'_>,
        meant: impl Fn(&Member) -> bool,
    ) -> Result<Option<Member>> {
        let sql = standings!(
            self.readers(),
            "SELECT id, email, name, combination, attributes FROM standing WHERE standing = 'included' ORDER BY email"
        );
        on!(self.readers(), pool => {
            let mut rows = asking!(sqlx::query_as::<_, MemberRow>(sql), asked, keys(asked)?).fetch(pool);
            while let Some(row) = rows.try_next().await? {
                let member = row.read()?;
                if meant(&member) {
                    return Ok(Some(member));
                }
            }
        });
        Ok(None)
    }

    /// All members whom a mailing would go to that starts now, with these attributes.
    pub async fn included(&self, asked: &Asked<'_>, attributes: &[String]) -> Result<Vec<Candidate>> {
        let sql = standings!(
            self.readers(),
            "SELECT id, combination, ",
            " FROM standing WHERE standing = 'included'"
        );
        let attributes = json(&attributes)?;
        let rows: Vec<CandidateRow> = on!(self.readers(), pool =>
            asking!(sqlx::query_as(sql), asked, keys(asked)?).bind(&attributes).fetch_all(pool).await?);
        let read = |(id, key, attributes): CandidateRow| {
            Ok(Candidate {
                id: MemberId(id),
                combination: key.parse().map_err(corrupt("members", &key))?,
                attributes: attributes.read("members", id)?,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Starts a mailing that is planned: makes a mail for each member whom it goes to, of those `picked` if some were. Gives how many.
    ///
    /// # Errors
    /// `Stale` when it has been started already, or is gone.
    pub async fn start_mailing(
        &self,
        id: MailingId,
        asked: &Asked<'_>,
        picked: Option<&[MemberId]>,
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
        let picked: Option<Vec<String>> =
            picked.map(|picked| picked.iter().map(|member| member.0.simple().to_string()).collect());
        let picked = picked.map(|picked| json(&picked)).transpose()?;
        let mails = on!(&mut tx, tx =>
            asking!(sqlx::query(sql), asked, keys(asked)?)
                .bind(id.0)
                .bind(at.0)
                .bind(picked)
                .execute(&mut **tx)
                .await?
                .rows_affected());
        tx.commit().await?;
        Ok(mails)
    }
}
