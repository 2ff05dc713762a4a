use domain::campaign::State;
use domain::id::{CampaignId, Slug};
use uuid::Uuid;

use crate::Store;
use crate::error::{Result, corrupt};
use crate::pool::on;

/// Where a campaign stands, without its document: what every request of a respondent has to know anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its id.
    pub id: CampaignId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Where it is in its life.
    pub state: State,
    /// The version of the questionnaire that is asked; 0 before opening.
    pub version: i32,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    state: String,
    version: i32,
}

impl Row {
    fn read(self) -> Result<Standing> {
        Ok(Standing {
            id: CampaignId(self.id),
            slug: self.slug.parse().map_err(corrupt("campaigns", self.id))?,
            state: self.state.parse().map_err(corrupt("campaigns", self.id))?,
            version: self.version,
        })
    }
}

impl Store {
    /// Where a campaign stands.
    pub async fn standing(&self, id: CampaignId) -> Result<Option<Standing>> {
        let sql = "SELECT id, slug, state, version FROM campaigns WHERE id = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// Where the campaign with this name stands.
    pub async fn standing_by_slug(&self, slug: &Slug) -> Result<Option<Standing>> {
        let sql = "SELECT id, slug, state, version FROM campaigns WHERE slug = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(slug.as_str()).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }
}
