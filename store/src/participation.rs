//! How far those who were invited have come, where drafts stopped, and how long questions took.

use std::collections::BTreeMap;

use domain::answer::Answers;
use domain::id::{CampaignId, InvitationId, PageId, QuestionId};
use domain::pace::Span;
use domain::profile::Path;
use domain::segment::Combination;
use domain::time::Timestamp;

use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json};
use crate::pool::{Database, on};
use crate::{Digest, Store};

/// Members who are alike in divisions and attributes, as the roster has them now, and how many of them have come how far. Each
/// number holds the ones after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Their divisions.
    pub combination: Combination,
    /// Their attributes.
    pub attributes: BTreeMap<String, String>,
    /// How many there are, with those who were invited and are gone since.
    pub members: u32,
    /// How many have an invitation.
    pub invited: u32,
    /// How many have opened their link.
    pub opened: u32,
    /// How many have begun to answer.
    pub started: u32,
    /// How many have answered; in an anonymous campaign, how many have taken a credential to answer with.
    pub answered: u32,
}

/// A draft that nobody has touched for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    /// Its key.
    pub key: Digest,
    /// The version of the questionnaire that was seen.
    pub version: i32,
    /// The answers so far.
    pub answers: Answers,
    /// What else shaped the questionnaire.
    pub path: Path,
}

/// The statement that counts drafts as stopped, from the expression for the list of their keys.
macro_rules! stop {
    ($keys:literal) => {
        concat!(
            "UPDATE drafts SET stopped = TRUE WHERE campaign_id = $1 AND NOT stopped AND saved_at < $2 AND key IN ",
            $keys
        )
    };
}

/// The statement that counts who has come how far, from the expression for [`personal_key`](crate::personal_key): drafts have no
/// index but their key.
macro_rules! progress {
    ($key:literal) => {
        concat!(
            "SELECT m.combination, m.attributes, COUNT(*), COUNT(i.id),
                    COUNT(CASE WHEN i.opened OR d.key IS NOT NULL OR l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END),
                    COUNT(CASE WHEN d.key IS NOT NULL OR l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END),
                    COUNT(CASE WHEN l.invitation_id IS NOT NULL OR i.credential IS NOT NULL THEN 1 END)
             FROM members m
             LEFT JOIN invitations i ON i.campaign_id = $1 AND i.member_id = m.id
             LEFT JOIN response_links l ON l.invitation_id = i.id
             LEFT JOIN drafts d ON d.key = ",
            $key,
            " WHERE m.gone_at IS NULL OR i.id IS NOT NULL
             GROUP BY m.combination, m.attributes ORDER BY m.combination"
        )
    };
}

/// Key, version, answers, path.
type RestingRow = (Vec<u8>, i32, Kept<Answers>, Kept<Path>);
/// Combination, attributes, members, invited, opened, started, answered.
type ProgressRow = (String, Kept<BTreeMap<String, String>>, i64, i64, i64, i64, i64);

impl Store {
    /// Sets how many of those invited should answer, in per cent.
    pub async fn set_target(&self, campaign: CampaignId, target: Option<u8>) -> Result<()> {
        let sql = "UPDATE campaigns SET target = $2 WHERE id = $1";
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(campaign.0).bind(target.map(i32::from)).execute(pool).await?;
        });
        Ok(())
    }

    /// Notes that the links of these invitations were opened.
    pub async fn note_opened(&self, invitations: &[InvitationId]) -> Result<()> {
        let sql = match self.writer() {
            Database::Sqlite(_) => {
                "UPDATE invitations SET opened = TRUE
                 WHERE NOT opened AND id IN (SELECT unhex(value, '-') FROM json_each($1))"
            }
            Database::Postgres(_) => {
                "UPDATE invitations SET opened = TRUE
                 WHERE NOT opened AND id IN (SELECT CAST(jsonb_array_elements_text(CAST($1 AS JSONB)) AS UUID))"
            }
        };
        let invitations = json(&invitations)?;
        on!(self.writer(), pool => { sqlx::query(sql).bind(&invitations).execute(pool).await?; });
        Ok(())
    }

    /// How far the membership has come in a campaign, by divisions and attributes.
    pub async fn progress(&self, campaign: CampaignId) -> Result<Vec<Progress>> {
        let sql = match self.readers() {
            Database::Sqlite(_) => progress!("unhex(hex(i.id) || hex(i.id))"),
            Database::Postgres(_) => progress!("uuid_send(i.id) || uuid_send(i.id)"),
        };
        let rows: Vec<ProgressRow> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let read = |(key, attributes, members, invited, opened, started, answered): ProgressRow| {
            Ok(Progress {
                combination: key.parse().map_err(corrupt("members", &key))?,
                attributes: attributes.read("members", &key)?,
                members: members as u32,
                invited: invited as u32,
                opened: opened as u32,
                started: started as u32,
                answered: answered as u32,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// The drafts by personal links that were not touched since `before` and not counted as stopped, those that have rested longest
    /// first; `at_most` of them. What was sent and is changed again is none; nor is what anybody can begin as often as they like.
    pub async fn resting(
        &self,
        campaign: CampaignId,
        before: Timestamp,
        at_most: u32,
    ) -> Result<Vec<Resting>> {
        let sql = "SELECT key, version, answers, path FROM drafts
                   WHERE campaign_id = $1 AND saved_at < $2 AND NOT stopped AND changes IS NULL AND invitation_id IS NOT NULL
                   ORDER BY saved_at, key LIMIT $3";
        let rows: Vec<RestingRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(before.0).bind(i64::from(at_most)).fetch_all(pool).await?);
        let read = |(key, version, answers, path): RestingRow| {
            let row = || hex::encode(&key);
            Ok(Resting {
                key: Digest::try_from(key.as_slice()).map_err(corrupt("drafts", row()))?,
                version,
                answers: answers.read("drafts", row())?,
                path: path.read("drafts", row())?,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Counts drafts among those that stopped, all or none, where they have come to: `pages` holds how many at which page.
    ///
    /// # Errors
    /// `Stale` when one of them was touched since `before`, sent, or counted by another server.
    pub async fn count_stops(
        &self,
        campaign: CampaignId,
        before: Timestamp,
        drafts: &[Digest],
        pages: &BTreeMap<PageId, u32>,
    ) -> Result<()> {
        let keys = json(&drafts.iter().map(hex::encode).collect::<Vec<_>>())?;
        let mut tx = self.write().await?;
        let (stop, add) = match &tx {
            Database::Sqlite(_) => (
                stop!("(SELECT unhex(value) FROM json_each($3))"),
                "INSERT INTO stops (campaign_id, page, n) SELECT $1, key, value FROM json_each($2) WHERE true
                 ON CONFLICT (campaign_id, page) DO UPDATE SET n = n + excluded.n",
            ),
            Database::Postgres(_) => (
                stop!("(SELECT decode(value, 'hex') FROM jsonb_array_elements_text(CAST($3 AS JSONB)))"),
                "INSERT INTO stops (campaign_id, page, n)
                 SELECT $1, key, CAST(value AS BIGINT) FROM jsonb_each_text(CAST($2 AS JSONB))
                 ON CONFLICT (campaign_id, page) DO UPDATE SET n = stops.n + excluded.n",
            ),
        };
        let stopped = on!(&mut tx, tx =>
            sqlx::query(stop)
                .bind(campaign.0)
                .bind(before.0)
                .bind(&keys)
                .execute(&mut **tx)
                .await?
                .rows_affected());
        if stopped != drafts.len() as u64 {
            return Err(Error::Stale);
        }
        let pages = json(pages)?;
        on!(&mut tx, tx => {
            sqlx::query(add).bind(campaign.0).bind(&pages).execute(&mut **tx).await?;
        });
        tx.commit().await
    }

    /// How many drafts were counted as stopped, by the page that they had come to.
    pub async fn stops(&self, campaign: CampaignId) -> Result<BTreeMap<PageId, u32>> {
        let sql = "SELECT page, n FROM stops WHERE campaign_id = $1";
        let rows: Vec<(String, i64)> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let read =
            |(page, n): (String, i64)| Ok((page.parse().map_err(corrupt("stops", campaign))?, n as u32));
        rows.into_iter().map(read).collect()
    }

    /// How many published responses took which span of time over each question.
    pub async fn paces(&self, campaign: CampaignId) -> Result<BTreeMap<QuestionId, [u32; Span::COUNT]>> {
        let sql = "SELECT question, span, n FROM paces WHERE campaign_id = $1";
        let rows: Vec<(String, i32, i64)> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let mut paces = BTreeMap::new();
        for (question, span, n) in rows {
            let question = question.parse().map_err(corrupt("paces", campaign))?;
            let counts: &mut [u32; Span::COUNT] = paces.entry(question).or_default();
            let span = usize::try_from(span).ok().and_then(|index| counts.get_mut(index));
            *span.ok_or("no such span").map_err(corrupt("paces", campaign))? = n as u32;
        }
        Ok(paces)
    }
}
