//! What is to happen by itself. Whoever carries it out changes the state of a campaign or a mailing, which only one can do.

use domain::id::{CampaignId, MailingId};
use domain::notice::Notice;
use domain::schedule::Schedule;
use domain::time::Timestamp;

use crate::Store;
use crate::campaigns::{self, Campaign};
use crate::error::{Error, Result};
use crate::kept::json_column;
use crate::mailings::{self, Mailing};
use crate::pool::on;

impl Store {
    /// Keeps when a campaign opens and closes, in place of what was read as `before`, and when its personal links end.
    ///
    /// # Errors
    /// `Stale` when it says something else by now.
    pub async fn set_schedule(
        &self,
        id: CampaignId,
        before: &Schedule,
        after: &Schedule,
        links_end_at: Option<Timestamp>,
    ) -> Result<()> {
        let sql = "UPDATE campaigns SET schedule = $3, links_end_at = $4 WHERE id = $1 AND schedule = $2";
        let (before, after) = (json_column(before)?, json_column(after)?);
        let kept = on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(id.0)
                .bind(before)
                .bind(after)
                .bind(links_end_at.map(|at| at.0))
                .execute(pool)
                .await?
                .rows_affected());
        if kept == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// The campaigns that are not closed and that open or close by themselves.
    pub async fn scheduled_campaigns(&self) -> Result<Vec<Campaign>> {
        let sql =
            "SELECT * FROM campaigns
                   WHERE (schedule ->> 'opens' IS NOT NULL OR schedule ->> 'closes' IS NOT NULL) AND state <> 'closed'
                   ORDER BY created_at, id";
        let rows: Vec<campaigns::Row> =
            on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(campaigns::Row::read).collect()
    }

    /// The mailings that are planned and start by themselves.
    pub async fn scheduled_mailings(&self) -> Result<Vec<Mailing>> {
        let sql =
            "SELECT * FROM mailings WHERE state = 'planned' AND starts IS NOT NULL ORDER BY created_at, id";
        let rows: Vec<mailings::Row> =
            on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(mailings::Row::read).collect()
    }

    /// Notes why a mailing did not start by itself; from now on staff start it. Nothing is noted of one that has started.
    pub async fn mailing_held(&self, id: MailingId, why: &Notice) -> Result<()> {
        let sql = "UPDATE mailings SET starts = NULL, note = $2 WHERE id = $1 AND state = 'planned'";
        let why = why.kept();
        on!(self.writer(), pool => { sqlx::query(sql).bind(id.0).bind(&why).execute(pool).await?; });
        Ok(())
    }
}
