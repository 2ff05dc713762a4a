//! Files that respondents gave, kept apart from their answers.

use domain::answer::GivenFile;
use domain::id::{CampaignId, QuestionId};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::Result;
use crate::pool::{Database, on};
use crate::{Digest, Store};

impl Store {
    /// Keeps a file of whoever has this key.
    pub async fn put_file(
        &self,
        campaign: CampaignId,
        key: &Digest,
        id: Uuid,
        bytes: Vec<u8>,
        at: Timestamp,
    ) -> Result<()> {
        let sql = "INSERT INTO files (id, campaign_id, key, bytes, created_at) VALUES ($1, $2, $3, $4, $5)";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(id)
                .bind(campaign.0)
                .bind(&key[..])
                .bind(&bytes)
                .bind(at.0)
                .execute(pool)
                .await?;
        });
        Ok(())
    }

    /// How many files are kept of whoever has this key.
    pub async fn count_files(&self, campaign: CampaignId, key: &Digest) -> Result<u32> {
        let sql = "SELECT COUNT(*) FROM files WHERE campaign_id = $1 AND key = $2";
        let count: i64 = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(campaign.0).bind(&key[..]).fetch_one(pool).await?);
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Deletes the files of whoever has this key, but for those that their answers name.
    pub async fn keep_files(&self, campaign: CampaignId, key: &Digest, named: &[Uuid]) -> Result<()> {
        let all = "SELECT id FROM files WHERE campaign_id = $1 AND key = $2";
        // Mostly there is nothing to delete, and no need of a transaction that writes.
        let kept: Vec<Uuid> = on!(self.readers(), pool =>
            sqlx::query_scalar(all).bind(campaign.0).bind(&key[..]).fetch_all(pool).await?);
        if kept.iter().all(|id| named.contains(id)) {
            return Ok(());
        }
        let gone = "DELETE FROM files WHERE id = $1";
        let mut tx = self.write().await?;
        on!(&mut tx, tx => {
            let all: Vec<Uuid> =
                sqlx::query_scalar(all).bind(campaign.0).bind(&key[..]).fetch_all(&mut **tx).await?;
            for id in all.into_iter().filter(|id| !named.contains(id)) {
                sqlx::query(gone).bind(id).execute(&mut **tx).await?;
            }
        });
        tx.commit().await
    }

    /// Deletes files of whoever has this key that their draft names no more, unless something was sent: it may name them.
    pub async fn drop_files(&self, campaign: CampaignId, key: &Digest, gone: &[Uuid]) -> Result<()> {
        if gone.is_empty() {
            return Ok(());
        }
        let sql = "DELETE FROM files WHERE campaign_id = $1 AND key = $2 AND id = $3
                   AND NOT EXISTS (SELECT 1 FROM response_keys k WHERE k.campaign_id = $1 AND k.key = $2)";
        let mut tx = self.write().await?;
        on!(&mut tx, tx => {
            for id in gone {
                sqlx::query(sql).bind(campaign.0).bind(&key[..]).bind(id).execute(&mut **tx).await?;
            }
        });
        tx.commit().await
    }

    /// What a file of a campaign holds.
    pub async fn file(&self, campaign: CampaignId, id: Uuid) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT bytes FROM files WHERE campaign_id = $1 AND id = $2";
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(campaign.0).bind(id).fetch_optional(pool).await?))
    }

    /// The files that published responses gave in answer to a question, in no order.
    pub async fn published_files(
        &self,
        campaign: CampaignId,
        question: &QuestionId,
    ) -> Result<Vec<GivenFile>> {
        // Ids hold neither quotes nor commas.
        let (sql, path) = match self.readers() {
            Database::Sqlite(_) => (
                "SELECT json_extract(answers, $2) FROM responses
                 WHERE campaign_id = $1 AND release IS NOT NULL AND json_extract(answers, $2) IS NOT NULL",
                format!("$.\"{question}\".\"files\""),
            ),
            Database::Postgres(_) => (
                "SELECT CAST(answers #> string_to_array($2, ',') AS TEXT) FROM responses
                 WHERE campaign_id = $1 AND release IS NOT NULL
                   AND answers #> string_to_array($2, ',') IS NOT NULL",
                format!("{question},files"),
            ),
        };
        let rows: Vec<(String,)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).bind(path).fetch_all(pool).await?);
        let mut found = Vec::new();
        for (row,) in rows {
            let files: Vec<GivenFile> =
                serde_json::from_str(&row).map_err(crate::error::corrupt("responses", campaign))?;
            found.extend(files);
        }
        Ok(found)
    }
}
