//! Addresses that are confirmed before somebody starts at an open link. An address itself is kept only as long as its mail waits.

use domain::id::CampaignId;
use domain::segment::Combination;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json_column};
use crate::pool::on;
use crate::{Digest, Store};

/// A mail with a link to begin with, and whom it goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationMail {
    /// The address.
    pub email: String,
    /// The subject.
    pub subject: String,
    /// The text, its link in it.
    pub text: String,
    /// The link.
    pub link: String,
    /// What the link is called where it is a button.
    pub title: String,
}

/// What somebody said before they were sent a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The divisions that they hold.
    pub divisions: Combination,
    /// The values that their link brought, by name.
    pub link: Vec<(String, String)>,
    /// The code of the venue by which they came.
    pub venue: Option<String>,
}

/// A link to begin with that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConfirmation {
    /// Its id.
    pub id: Uuid,
    /// The campaign.
    pub campaign: CampaignId,
    /// The keyed digest of the address.
    pub address: Digest,
    /// The digest of the secret in the link.
    pub digest: Digest,
    /// The mail.
    pub mail: ConfirmationMail,
    /// What was said before.
    pub said: Said,
    /// Now.
    pub at: Timestamp,
    /// When the link ends.
    pub expires_at: Timestamp,
}

/// A link to begin with that somebody has followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The campaign.
    pub campaign: CampaignId,
    /// The keyed digest of the address.
    pub address: Digest,
    /// What was said before.
    pub said: Said,
}

/// A mail that a server may send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingMail {
    /// The id of the confirmation.
    pub id: Uuid,
    /// The mail.
    pub mail: ConfirmationMail,
    /// Which attempt it is, from 1.
    pub attempt: u32,
    /// When its link ends.
    pub expires_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    id: Uuid,
    mail: Kept<ConfirmationMail>,
    attempts: i32,
    expires_at: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    campaign_id: Uuid,
    address: Vec<u8>,
    said: Kept<Said>,
}

impl Store {
    /// Lets the open link of a draft ask for an address, whose digests are made with this key, or for none.
    ///
    /// # Errors
    /// `Stale` when it is no draft any more.
    pub async fn set_confirmation_key(&self, campaign: CampaignId, key: Option<&Digest>) -> Result<()> {
        let sql = "UPDATE campaigns SET confirmation_key = $2 WHERE id = $1 AND state = 'draft'";
        let kept = on!(self.writer(), pool =>
            sqlx::query(sql).bind(campaign.0).bind(key.map(|key| &key[..])).execute(pool).await?.rows_affected());
        if kept == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// The key of the digests of addresses; none if no address is asked for, or the campaign is closed.
    pub async fn confirmation_key(&self, campaign: CampaignId) -> Result<Option<Digest>> {
        let sql = "SELECT confirmation_key FROM campaigns WHERE id = $1";
        let key: Option<Option<Vec<u8>>> = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(campaign.0).fetch_optional(pool).await?);
        key.flatten()
            .map(|key| Digest::try_from(&key[..]).map_err(corrupt("campaigns", campaign)))
            .transpose()
    }

    /// Keeps a link that is to be sent, unless so many were sent to the address already, or the latest after `calm_since`.
    /// Whether it was kept.
    pub async fn put_confirmation(
        &self,
        new: &NewConfirmation,
        at_most: u32,
        calm_since: Timestamp,
    ) -> Result<bool> {
        let known = "SELECT COUNT(*), COALESCE(MAX(created_at), 0) FROM confirmations
                     WHERE campaign_id = $1 AND address = $2 AND expires_at > $3";
        let keep = "INSERT INTO confirmations
                        (id, campaign_id, address, digest, mail, said, attempts, next_at, created_at, expires_at)
                    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7, $8)";
        let (mail, said) = (json_column(&new.mail)?, json_column(&new.said)?);
        let mut tx = self.write().await?;
        let (count, latest): (i64, i64) = on!(&mut tx, tx =>
            sqlx::query_as(known)
                .bind(new.campaign.0)
                .bind(&new.address[..])
                .bind(new.at.0)
                .fetch_one(&mut **tx)
                .await?);
        if count >= i64::from(at_most) || latest > calm_since.0 {
            return Ok(false);
        }
        on!(&mut tx, tx => {
            sqlx::query(keep)
                .bind(new.id)
                .bind(new.campaign.0)
                .bind(&new.address[..])
                .bind(&new.digest[..])
                .bind(mail)
                .bind(said)
                .bind(new.at.0)
                .bind(new.expires_at.0)
                .execute(&mut **tx)
                .await?;
        });
        tx.commit().await?;
        Ok(true)
    }

    /// Takes mails that are due, which nobody else takes until then; no more than may be tried within a minute together with all others.
    pub async fn claim_confirmations(
        &self,
        at: Timestamp,
        until: Timestamp,
        per_minute: u32,
        at_most: u32,
    ) -> Result<Vec<WaitingMail>> {
        let tried = "SELECT (SELECT COUNT(*) FROM mails WHERE attempted_at > $1)
                          + (SELECT COUNT(*) FROM confirmations WHERE attempted_at > $1)";
        let due = "SELECT 1 FROM confirmations WHERE mail IS NOT NULL AND next_at <= $1 LIMIT 1";
        // A row that another server has taken in between is not due any more, and left out by the last condition.
        let claim = "UPDATE confirmations SET next_at = $2, attempts = attempts + 1, attempted_at = $1
                     WHERE mail IS NOT NULL AND next_at <= $1 AND id IN (
                         SELECT id FROM confirmations WHERE mail IS NOT NULL AND next_at <= $1 ORDER BY next_at LIMIT $3)
                     RETURNING id, mail, attempts, expires_at";
        let any: Option<i32> =
            on!(self.readers(), pool => sqlx::query_scalar(due).bind(at.0).fetch_optional(pool).await?);
        if any.is_none() {
            return Ok(Vec::new());
        }
        let minute = at.0 - 60 * Timestamp::SECOND;
        let tried: i64 =
            on!(self.readers(), pool => sqlx::query_scalar(tried).bind(minute).fetch_one(pool).await?);
        let room = (i64::from(per_minute) - tried).clamp(0, i64::from(at_most));
        let rows: Vec<WaitingRow> = on!(self.writer(), pool =>
            sqlx::query_as(claim).bind(at.0).bind(until.0).bind(room).fetch_all(pool).await?);
        let read = |row: WaitingRow| {
            Ok(WaitingMail {
                id: row.id,
                mail: row.mail.read("confirmations", row.id)?,
                attempt: row.attempts.unsigned_abs(),
                expires_at: Timestamp(row.expires_at),
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Notes that a mail was sent or given up, and forgets whom it went to; or that it is tried again at this time.
    pub async fn confirmation_tried(&self, id: Uuid, again: Option<Timestamp>) -> Result<()> {
        let done = "UPDATE confirmations SET mail = NULL WHERE id = $1";
        let wait = "UPDATE confirmations SET next_at = $2 WHERE id = $1";
        on!(self.writer(), pool => {
            match again {
                None => sqlx::query(done).bind(id).execute(pool).await?,
                Some(at) => sqlx::query(wait).bind(id).bind(at.0).execute(pool).await?,
            };
        });
        Ok(())
    }

    /// The link whose secret has this digest, if it still works.
    pub async fn confirmation(&self, digest: &Digest, at: Timestamp) -> Result<Option<Confirmation>> {
        let sql =
            "SELECT id, campaign_id, address, said FROM confirmations WHERE digest = $1 AND expires_at > $2";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(&digest[..]).bind(at.0).fetch_optional(pool).await?);
        let read = |row: Row| {
            Ok(Confirmation {
                campaign: CampaignId(row.campaign_id),
                address: Digest::try_from(&row.address[..]).map_err(corrupt("confirmations", row.id))?,
                said: row.said.read("confirmations", row.id)?,
            })
        };
        row.map(read).transpose()
    }

    /// Forgets the links that have ended.
    pub async fn forget_confirmations(&self, at: Timestamp) -> Result<()> {
        let any = "SELECT 1 FROM confirmations WHERE expires_at <= $1 LIMIT 1";
        let sql = "DELETE FROM confirmations WHERE expires_at <= $1";
        let ended: Option<i32> =
            on!(self.readers(), pool => sqlx::query_scalar(any).bind(at.0).fetch_optional(pool).await?);
        if ended.is_some() {
            on!(self.writer(), pool => { sqlx::query(sql).bind(at.0).execute(pool).await?; });
        }
        Ok(())
    }
}
