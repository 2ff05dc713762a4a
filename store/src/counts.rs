use domain::cell::Cell;
use domain::crossing::Crossing;
use domain::id::CampaignId;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::{Transaction, on};
use crate::{Store, Venue};

/// What a campaign's releases have published so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// The number of the latest release; 0 while there is none.
    pub release: i64,
    /// How many responses are published.
    pub responses: i64,
    /// When the latest release was made.
    pub as_of: Option<Timestamp>,
    /// How many published responses of a queue have a cell.
    pub tallies: Vec<(String, Cell, u32)>,
    /// How many responses of a queue were published in an hour, by the way they came in; sorted.
    pub arrivals: Vec<(String, Venue, Timestamp, u32)>,
}

#[derive(sqlx::FromRow)]
struct Arrival {
    queue: String,
    venue: String,
    hour: i64,
    n: i64,
}

impl Store {
    /// The published counts of a campaign, all of one moment; of a campaign that is not there, none.
    pub async fn counts(&self, campaign: CampaignId) -> Result<Counts> {
        let head = "SELECT release, published, as_of FROM campaigns WHERE id = $1";
        let tallies = "SELECT cell, n FROM tallies WHERE campaign_id = $1 ORDER BY cell";
        let arrivals =
            "SELECT queue, venue, hour, n FROM arrivals WHERE campaign_id = $1 ORDER BY queue, hour, venue";
        let mut tx = self.read().await?;
        let head: Option<(i64, i64, Option<i64>)> = on!(&mut tx, tx =>
            sqlx::query_as(head).bind(campaign.0).fetch_optional(&mut **tx).await?);
        let tallies: Vec<(String, i64)> = on!(&mut tx, tx =>
            sqlx::query_as(tallies).bind(campaign.0).fetch_all(&mut **tx).await?);
        let arrivals: Vec<Arrival> = on!(&mut tx, tx =>
            sqlx::query_as(arrivals).bind(campaign.0).fetch_all(&mut **tx).await?);
        tx.commit().await?;

        let (release, responses, as_of) = head.unwrap_or_default();
        let tally = |(name, n): (String, i64)| {
            let named =
                name.split_once('/').and_then(|(queue, cell)| Some((queue.to_owned(), named_cell(cell)?)));
            let (queue, cell) = named.ok_or("no name of a cell").map_err(corrupt("tallies", &name))?;
            Ok((queue, cell, n as u32))
        };
        let arrival = |row: Arrival| {
            let venue = row.venue.parse().map_err(corrupt("arrivals", campaign))?;
            Ok((row.queue, venue, Timestamp(row.hour), row.n as u32))
        };
        Ok(Counts {
            release,
            responses,
            as_of: as_of.map(Timestamp),
            tallies: tallies.into_iter().map(tally).collect::<Result<_>>()?,
            arrivals: arrivals.into_iter().map(arrival).collect::<Result<_>>()?,
        })
    }

    /// How many responses wait to be published, or never will be. No reader may learn it before the campaign is closed.
    pub async fn held_back(&self, campaign: CampaignId) -> Result<u32> {
        let sql = "SELECT CAST(COALESCE(SUM(waiting), 0) AS BIGINT) FROM queues WHERE campaign_id = $1";
        let waiting: i64 = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(campaign.0).fetch_one(pool).await?);
        Ok(waiting as u32)
    }

    /// The number of the latest release of every campaign. Cheap: to be asked often, for what other servers have released.
    pub async fn releases(&self) -> Result<Vec<(CampaignId, i64)>> {
        let sql = "SELECT id, release FROM campaigns ORDER BY id";
        let rows: Vec<(Uuid, i64)> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        Ok(rows.into_iter().map(|(id, release)| (CampaignId(id), release)).collect())
    }
}

/// The statement that finds [`crossings`].
pub(crate) const CROSSINGS: &str =
    "SELECT document->'crossings' FROM campaigns WHERE id = $1 AND document->'crossings' IS NOT NULL";

/// The questions of a campaign that are counted together. Its document says so, and does not change once members answer.
pub(crate) async fn crossings(tx: &mut Transaction, campaign: CampaignId) -> Result<Vec<Crossing>> {
    let crossings: Option<Kept<Vec<Crossing>>> = on!(tx, tx =>
        sqlx::query_scalar(CROSSINGS).bind(campaign.0).fetch_optional(&mut **tx).await?);
    crossings.map_or_else(|| Ok(Vec::new()), |crossings| crossings.read("campaigns", campaign))
}

/// The name of a cell in tallies and blocks; no part of it holds a slash.
pub(crate) fn cell_name(cell: &Cell) -> String {
    [cell.question.as_str(), &cell.item, &cell.value].join("/")
}

pub(crate) fn named_cell(name: &str) -> Option<Cell> {
    let mut parts = name.split('/');
    let question = parts.next()?.parse().ok()?;
    let (item, value) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    parts.next().is_none().then_some(Cell { question, item, value })
}
