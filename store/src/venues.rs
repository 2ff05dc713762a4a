//! Named ways in that are nobody's own.

use std::collections::BTreeMap;

use domain::campaign::State;
use domain::id::{CampaignId, Slug};
use domain::time::Timestamp;
use domain::venue::{Code, Kind};
use uuid::Uuid;

use crate::error::{Result, corrupt, taken};
use crate::pool::on;
use crate::{Store, Venue};

/// A named venue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedVenue {
    /// What names it in its address.
    pub code: Code,
    /// The campaign to which it leads.
    pub campaign: CampaignId,
    /// Its name, which staff gave it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was closed; none while it leads to the survey.
    pub closed_at: Option<Timestamp>,
}

/// A venue as somebody comes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entrance {
    /// The venue.
    pub venue: NamedVenue,
    /// The campaign's name in addresses.
    pub slug: Slug,
    /// Where the campaign is in its life.
    pub state: State,
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    campaign_id: Uuid,
    name: String,
    kind: String,
    created_at: i64,
    closed_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<NamedVenue> {
        Ok(NamedVenue {
            code: self.code.parse().map_err(corrupt("venues", &self.code))?,
            campaign: CampaignId(self.campaign_id),
            name: self.name,
            kind: self.kind.parse().map_err(corrupt("venues", &self.code))?,
            created_at: Timestamp(self.created_at),
            closed_at: self.closed_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct EntranceRow {
    #[sqlx(flatten)]
    venue: Row,
    slug: String,
    state: String,
}

impl Store {
    /// Adds a venue.
    ///
    /// # Errors
    /// `Taken("venue")` if the campaign has a venue of this name, or any has this code.
    pub async fn add_venue(&self, venue: &NamedVenue) -> Result<()> {
        let sql = "INSERT INTO venues (code, campaign_id, name, kind, created_at, closed_at)
                   VALUES ($1, $2, $3, $4, $5, $6)";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(venue.code.as_str())
                .bind(venue.campaign.0)
                .bind(&venue.name)
                .bind(venue.kind.as_str())
                .bind(venue.created_at.0)
                .bind(venue.closed_at.map(|at| at.0))
                .execute(pool)
                .await
                .map_err(taken("venue"))?;
        });
        Ok(())
    }

    /// The venues of a campaign, the first one first.
    pub async fn venues(&self, campaign: CampaignId) -> Result<Vec<NamedVenue>> {
        let sql = "SELECT code, campaign_id, name, kind, created_at, closed_at FROM venues
                   WHERE campaign_id = $1 ORDER BY created_at, name";
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(campaign.0).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// The venue with this code, and the campaign to which it leads.
    pub async fn entrance(&self, code: Code) -> Result<Option<Entrance>> {
        let sql = "SELECT v.code, v.campaign_id, v.name, v.kind, v.created_at, v.closed_at, c.slug, c.state
                   FROM venues v JOIN campaigns c ON c.id = v.campaign_id WHERE v.code = $1";
        let row: Option<EntranceRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(code.as_str()).fetch_optional(pool).await?);
        let read = |row: EntranceRow| {
            Ok(Entrance {
                venue: row.venue.read()?,
                slug: row.slug.parse().map_err(corrupt("campaigns", code))?,
                state: row.state.parse().map_err(corrupt("campaigns", code))?,
            })
        };
        row.map(read).transpose()
    }

    /// Closes a venue, or opens it again where there is no moment. Whether the campaign has such a venue.
    pub async fn close_venue(&self, campaign: CampaignId, code: Code, at: Option<Timestamp>) -> Result<bool> {
        // One that is closed stays closed since then.
        let sql = "UPDATE venues
                   SET closed_at = CASE WHEN CAST($3 AS BIGINT) IS NULL THEN NULL ELSE COALESCE(closed_at, $3) END
                   WHERE campaign_id = $1 AND code = $2";
        let changed = on!(self.writer(), pool =>
            sqlx::query(sql)
                .bind(campaign.0)
                .bind(code.as_str())
                .bind(at.map(|at| at.0))
                .execute(pool)
                .await?
                .rows_affected());
        Ok(changed > 0)
    }

    /// How many responses by each named venue are published; those by which none came are left out.
    pub async fn published_by_venue(&self, campaign: CampaignId) -> Result<BTreeMap<Code, u32>> {
        let named = |(venue, n): (Venue, u32)| match venue {
            Venue::Named(code) => Some((code, n)),
            _ => None,
        };
        Ok(self.responses_by_venue(campaign).await?.into_iter().filter_map(named).collect())
    }
}
