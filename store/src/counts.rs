use std::collections::BTreeMap;

use domain::cell::{Cell, cells};
use domain::id::CampaignId;
use domain::segment::Combination;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt};
use crate::pool::on;
use crate::responses::responses_after;
use crate::{Store, Venue};

/// How many responses [`Store::recount`] holds in memory at once.
const PAGE: u32 = 1000;

/// What a campaign's responses add up to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// The number of the release.
    pub release: i64,
    /// How many responses are counted.
    pub responses: i64,
    /// When the last of them was submitted.
    pub as_of: Option<Timestamp>,
    /// How many respondents of a combination gave a value, sorted.
    pub tallies: Vec<(Combination, Cell, u32)>,
    /// How many respondents of a combination submitted in an hour, sorted; an hour without any is absent.
    pub arrivals: Vec<(Combination, Timestamp, u32)>,
    /// How many respondents each combination has, sorted.
    pub respondents: Vec<(Combination, u32)>,
    /// How many responses came in by each venue, sorted.
    pub venues: Vec<(Venue, u32)>,
}

impl Store {
    /// The kept counts of a campaign, all of one moment; of a campaign that is not there, none.
    pub async fn counts(&self, campaign: CampaignId) -> Result<Counts> {
        let head = "SELECT release, seq, as_of FROM campaigns WHERE id = $1";
        let tallies = "SELECT cell, n FROM tallies WHERE campaign_id = $1";
        let arrivals = "SELECT combination, venue, hour, n FROM arrivals WHERE campaign_id = $1";
        let mut tx = self.read().await?;
        let head: Option<(i64, i64, Option<i64>)> = on!(&mut tx, tx =>
            sqlx::query_as(head).bind(campaign.0).fetch_optional(&mut **tx).await?);
        let tallies: Vec<(String, i64)> = on!(&mut tx, tx =>
            sqlx::query_as(tallies).bind(campaign.0).fetch_all(&mut **tx).await?);
        let arrivals: Vec<(String, String, i64, i64)> = on!(&mut tx, tx =>
            sqlx::query_as(arrivals).bind(campaign.0).fetch_all(&mut **tx).await?);
        tx.commit().await?;

        let mut sum = Sum::default();
        for (name, n) in tallies {
            let cell = named_cell(&name).ok_or("no name of a cell").map_err(corrupt("tallies", &name))?;
            sum.tallies.insert(cell, n as u32);
        }
        for (combination, venue, hour, n) in arrivals {
            let combination: Combination = combination.parse().map_err(corrupt("arrivals", campaign))?;
            let venue: Venue = venue.parse().map_err(corrupt("arrivals", campaign))?;
            sum.arrive(combination, venue, Timestamp(hour), n as u32);
        }
        let (release, responses, as_of) = head.unwrap_or_default();
        Ok(sum.counts(release, responses, as_of.map(Timestamp)))
    }

    /// The same, counted anew from the log. It reads every response; [`Store::counts`] has to equal it.
    pub async fn recount(&self, campaign: CampaignId) -> Result<Counts> {
        let mut tx = self.read().await?;
        let release: Option<i64> = on!(&mut tx, tx =>
            sqlx::query_scalar("SELECT release FROM campaigns WHERE id = $1")
                .bind(campaign.0)
                .fetch_optional(&mut **tx)
                .await?);
        let mut sum = Sum::default();
        let (mut last, mut count, mut as_of) = (0, 0, None);
        loop {
            let page = responses_after(&mut tx, campaign, last, PAGE).await?;
            let Some(end) = page.last() else { break };
            last = end.seq;
            for response in page {
                count += 1;
                as_of = as_of.max(Some(response.submitted_at));
                for cell in cells(&response.answers) {
                    *sum.tallies.entry((response.combination.clone(), cell)).or_default() += 1;
                }
                sum.arrive(response.combination, response.venue, response.submitted_at.hour(), 1);
            }
        }
        tx.commit().await?;
        Ok(sum.counts(release.unwrap_or_default(), count, as_of))
    }

    /// The number of the latest release of every campaign. Cheap: to be asked often, for what other servers have released.
    pub async fn releases(&self) -> Result<Vec<(CampaignId, i64)>> {
        let sql = "SELECT id, release FROM campaigns ORDER BY id";
        let rows: Vec<(Uuid, i64)> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        Ok(rows.into_iter().map(|(id, release)| (CampaignId(id), release)).collect())
    }
}

/// The name of a combination's cell in the table of tallies; no part of it holds a slash.
pub(crate) fn cell_name(combination: &str, cell: &Cell) -> String {
    [combination, cell.question.as_str(), &cell.item, &cell.value].join("/")
}

fn named_cell(name: &str) -> Option<(Combination, Cell)> {
    let mut parts = name.split('/');
    let (combination, question) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let (item, value) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    let cell = Cell { question, item, value };
    parts.next().is_none().then_some((combination, cell))
}

/// Counts while they are added up.
#[derive(Default)]
struct Sum {
    tallies: BTreeMap<(Combination, Cell), u32>,
    arrivals: BTreeMap<(Combination, Timestamp), u32>,
    respondents: BTreeMap<Combination, u32>,
    venues: BTreeMap<Venue, u32>,
}

impl Sum {
    fn arrive(&mut self, combination: Combination, venue: Venue, hour: Timestamp, n: u32) {
        *self.venues.entry(venue).or_default() += n;
        *self.respondents.entry(combination.clone()).or_default() += n;
        *self.arrivals.entry((combination, hour)).or_default() += n;
    }

    fn counts(self, release: i64, responses: i64, as_of: Option<Timestamp>) -> Counts {
        Counts {
            release,
            responses,
            as_of,
            tallies: self
                .tallies
                .into_iter()
                .map(|((combination, cell), n)| (combination, cell, n))
                .collect(),
            arrivals: self
                .arrivals
                .into_iter()
                .map(|((combination, hour), n)| (combination, hour, n))
                .collect(),
            respondents: self.respondents.into_iter().collect(),
            venues: self.venues.into_iter().collect(),
        }
    }
}
