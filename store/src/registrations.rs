use domain::id::CampaignId;
use domain::time::Timestamp;

use crate::error::{Error, Result, corrupt};
use crate::pool::on;
use crate::{Digest, Store};

/// What was registered of a campaign before anyone answered, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The family: 1 at opening, one more for each time something was added later.
    pub family: i32,
    /// The SHA-256 of the document.
    pub digest: Digest,
    /// The canonical document.
    pub document: String,
    /// When it was registered.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    family: i32,
    digest: Vec<u8>,
    document: String,
    created_at: i64,
}

impl Store {
    /// How many families of assumptions are registered of a campaign; 0 before it was opened.
    pub async fn families(&self, campaign: CampaignId) -> Result<i64> {
        let sql = "SELECT COUNT(*) FROM registrations WHERE campaign_id = $1";
        Ok(on!(self.readers(), pool => sqlx::query_scalar(sql).bind(campaign.0).fetch_one(pool).await?))
    }

    /// Registers one more family of a campaign that takes answers or is paused. It makes a release, so that all who look
    /// hear of it.
    ///
    /// # Errors
    /// `Stale` if the campaign is in no such state or not at this release any more, or another family of this number was
    /// registered in between.
    pub async fn add_family(&self, campaign: CampaignId, release: i64, family: &Registered) -> Result<()> {
        let next = "UPDATE campaigns SET release = release + 1, as_of = COALESCE(as_of, $2)
                    WHERE id = $1 AND release = $3 AND state IN ('open', 'paused')
                    RETURNING release";
        let register = "INSERT INTO registrations (campaign_id, family, digest, document, created_at)
                        VALUES ($1, $2, $3, $4, $5)";
        let make_release = "INSERT INTO releases (campaign_id, number, created_at) VALUES ($1, $2, $3)";
        let mut tx = self.write().await?;
        let at = family.created_at.0;
        let number: Option<i64> = on!(&mut tx, tx =>
            sqlx::query_scalar(next).bind(campaign.0).bind(at).bind(release).fetch_optional(&mut **tx).await?);
        let number = number.ok_or(Error::Stale)?;
        on!(&mut tx, tx => {
            sqlx::query(register)
                .bind(campaign.0)
                .bind(family.family)
                .bind(&family.digest[..])
                .bind(&family.document)
                .bind(at)
                .execute(&mut **tx)
                .await?;
            sqlx::query(make_release).bind(campaign.0).bind(number).bind(at).execute(&mut **tx).await?;
        });
        tx.commit().await?;
        Ok(())
    }

    /// What is registered of a campaign, family by family; nothing before it was opened.
    pub async fn registered(&self, campaign: CampaignId) -> Result<Vec<Registered>> {
        let sql = "SELECT family, digest, document, created_at FROM registrations WHERE campaign_id = $1 ORDER BY family";
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        let read = |row: Row| {
            let name = format!("{campaign} family {}", row.family);
            Ok(Registered {
                family: row.family,
                digest: Digest::try_from(row.digest.as_slice()).map_err(corrupt("registrations", name))?,
                document: row.document,
                created_at: Timestamp(row.created_at),
            })
        };
        rows.into_iter().map(read).collect()
    }
}
