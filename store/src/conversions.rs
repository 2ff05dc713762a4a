use domain::id::CampaignId;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Store;
use crate::error::Result;
use crate::kept::{Kept, json_column};
use crate::pool::on;

impl Store {
    /// Keeps what a file of this format said that its campaign does not, in place of what was kept before.
    pub async fn keep_conversion<T: Serialize>(
        &self,
        id: CampaignId,
        format: &str,
        losses: &[T],
    ) -> Result<()> {
        let sql = "INSERT INTO conversions (campaign_id, format, losses) VALUES ($1, $2, $3)
                   ON CONFLICT (campaign_id) DO UPDATE SET format = excluded.format, losses = excluded.losses";
        let column = json_column(&losses)?;
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(id.0).bind(format).bind(column).execute(pool).await?;
        });
        Ok(())
    }

    /// Forgets what was kept by [`Store::keep_conversion`]: the campaign comes from a document of our own now.
    pub async fn forget_conversion(&self, id: CampaignId) -> Result<()> {
        let sql = "DELETE FROM conversions WHERE campaign_id = $1";
        on!(self.writer(), pool => { sqlx::query(sql).bind(id.0).execute(pool).await?; });
        Ok(())
    }

    /// The format of the file that a campaign comes from, and what the campaign does not say of it.
    pub async fn conversion<T>(&self, id: CampaignId) -> Result<Option<(String, Vec<T>)>>
    where
        T: DeserializeOwned + Send + Unpin + 'static,
    {
        let sql = "SELECT format, losses FROM conversions WHERE campaign_id = $1";
        let row: Option<(String, Kept<Vec<T>>)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        row.map(|(format, losses)| losses.read("conversions", id).map(|losses| (format, losses))).transpose()
    }
}
