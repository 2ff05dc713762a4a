//! Whom the quotas of a campaign count.

use std::collections::BTreeMap;

use domain::id::{CampaignId, QuotaId, ResponseId};
use serde::Serialize;

use super::super::Write;
use super::Intake;
use crate::Store;
use crate::error::{Result, corrupt};
use crate::exchange::{Exchange, Statement, Value};
use crate::kept::json;
use crate::pool::on;

const COUNTED: &str = "SELECT quota, COUNT(*) FROM quota_places WHERE campaign_id = $1 GROUP BY quota";

impl Store {
    /// How many responses each quota of a campaign counts; those that count none are left out.
    pub async fn counted_in_quotas(&self, campaign: CampaignId) -> Result<BTreeMap<QuotaId, u32>> {
        let rows: Vec<(String, i64)> = on!(self.readers(), pool =>
            sqlx::query_as(COUNTED).bind(campaign.0).fetch_all(pool).await?);
        read(campaign, rows)
    }
}

fn read(campaign: CampaignId, rows: Vec<(String, i64)>) -> Result<BTreeMap<QuotaId, u32>> {
    let row = |(quota, n): (String, i64)| {
        let quota = quota.parse().map_err(corrupt("quota_places", campaign))?;
        Ok((quota, u32::try_from(n).unwrap_or(u32::MAX)))
    };
    rows.into_iter().map(row).collect()
}

/// How many responses each quota counts, if any of these submissions is counted in one.
pub(super) async fn counted(
    tx: &mut Exchange,
    campaign: CampaignId,
    writes: &[(usize, &Write)],
) -> Result<BTreeMap<QuotaId, u32>> {
    let is_counted =
        |write: &Write| matches!(write, Write::Submit(submission) if !submission.quotas.is_empty());
    if !writes.iter().any(|(_, write)| is_counted(write)) {
        return Ok(BTreeMap::new());
    }
    let rows = tx.rows(Statement::new(COUNTED, [Value::Id(campaign.0)])).await?;
    read(campaign, rows)
}

#[derive(Serialize)]
struct PlaceRow<'a> {
    quota: &'a str,
    response_id: ResponseId,
}

/// Counts the accepted in their quotas.
pub(super) fn count(tx: &mut Exchange, intake: &Intake<'_>) -> Result<()> {
    let places = intake.accepted.iter().flat_map(|(_, submission)| {
        submission
            .quotas
            .iter()
            .map(|place| PlaceRow { quota: place.quota.as_str(), response_id: submission.id })
    });
    let places: Vec<PlaceRow<'_>> = places.collect();
    if places.is_empty() {
        return Ok(());
    }
    let sql = if tx.is_sqlite() {
        "INSERT INTO quota_places (campaign_id, quota, response_id)
         SELECT $1, value->>'quota', unhex(value->>'response_id', '-') FROM json_each($2)"
    } else {
        "INSERT INTO quota_places (campaign_id, quota, response_id)
         SELECT $1, quota, response_id
         FROM jsonb_to_recordset(CAST($2 AS JSONB)) AS r (quota TEXT, response_id UUID)"
    };
    tx.run(Statement::new(sql, [Value::Id(intake.campaign.0), Value::Text(json(&places)?)]));
    Ok(())
}

/// Counts a response no more.
pub(super) fn give_back(tx: &mut Exchange, response: Value) {
    tx.run(Statement::new("DELETE FROM quota_places WHERE response_id = $1", [response]));
}
