use domain::id::CampaignId;
use domain::time::Timestamp;

use crate::error::{Result, corrupt};
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
