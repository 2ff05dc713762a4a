use domain::campaign::Document;
use domain::campaign::version::Difference;
use domain::id::{CampaignId, PersonId};
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::kept::{Kept, json_column};
use crate::pool::on;
use crate::{Campaign, Store, campaigns};

/// A version of a campaign that members were asked, without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: i32,
    /// The number of the first version that asks exactly what it asks.
    pub cohort: i32,
    /// Who published it; none for the first, for whoever runs the server, and for someone who was removed.
    pub person: Option<PersonId>,
    /// Their name then; empty for the first, which opening made.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Why, in their words; may be empty.
    pub why: String,
    /// In what it differs from the version before.
    pub differences: Vec<Difference>,
}

/// A version to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVersion {
    /// What it says of itself.
    pub version: Version,
    /// What members are asked from then on.
    pub document: Document,
}

/// What may become the next version of a campaign that members answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The campaign's revision when it was begun.
    pub since: i64,
    /// The document as it was saved last.
    pub document: Document,
}

#[derive(sqlx::FromRow)]
struct Row {
    version: i32,
    cohort: i32,
    person_id: Option<Uuid>,
    name: String,
    created_at: i64,
    why: String,
    differences: Kept<Vec<Difference>>,
}

#[derive(sqlx::FromRow)]
struct ProposalRow {
    since: i64,
    document: Kept<Document>,
}

impl Store {
    /// Every version that was published, the first one first; none of a draft.
    pub async fn versions(&self, id: CampaignId) -> Result<Vec<Version>> {
        let sql = "SELECT version, cohort, person_id, name, created_at, why, differences
                   FROM questionnaire_versions WHERE campaign_id = $1 ORDER BY version";
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        let read = |row: Row| {
            Ok(Version {
                number: row.version,
                cohort: row.cohort,
                person: row.person_id.map(PersonId),
                name: row.name,
                at: Timestamp(row.created_at),
                why: row.why,
                differences: row.differences.read("questionnaire_versions", id)?,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// The first of the versions that ask exactly what this one asks.
    pub async fn cohort(&self, id: CampaignId, version: i32) -> Result<Option<i32>> {
        let sql = "SELECT cohort FROM questionnaire_versions WHERE campaign_id = $1 AND version = $2";
        Ok(on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(id.0).bind(version).fetch_optional(pool).await?))
    }

    /// What may become the next version of a campaign.
    pub async fn proposal(&self, id: CampaignId) -> Result<Option<Proposal>> {
        let sql = "SELECT since, document FROM proposals WHERE campaign_id = $1";
        let row: Option<ProposalRow> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        let read = |row: ProposalRow| {
            Ok(Proposal { since: row.since, document: row.document.read("proposals", id)? })
        };
        row.map(read).transpose()
    }

    /// Begins a proposal of a campaign that members answer, with what is asked now. Where there is one already it stays.
    ///
    /// # Errors
    /// `Stale` if members do not answer the campaign.
    pub async fn begin_proposal(&self, id: CampaignId) -> Result<()> {
        let next = "UPDATE campaigns SET revision = revision + 1
                    WHERE id = $1 AND state IN ('open', 'paused') RETURNING revision";
        let begin = "INSERT INTO proposals (campaign_id, since, document)
                     SELECT id, revision, document FROM campaigns WHERE id = $1
                     ON CONFLICT (campaign_id) DO NOTHING";
        let mut tx = self.write().await?;
        let revision: Option<i64> = on!(&mut tx, tx =>
            sqlx::query_scalar(next).bind(id.0).fetch_optional(&mut **tx).await?);
        revision.ok_or(Error::Stale)?;
        let begun = on!(&mut tx, tx =>
            sqlx::query(begin).bind(id.0).execute(&mut **tx).await?.rows_affected());
        // Where it was begun before, the revision has to stay that of its last save.
        if begun > 0 {
            tx.commit().await?;
        }
        Ok(())
    }

    /// Throws a proposal away.
    ///
    /// # Errors
    /// `Stale` when someone has saved since `revision`.
    pub async fn drop_proposal(&self, id: CampaignId, revision: i64) -> Result<()> {
        let next =
            "UPDATE campaigns SET revision = revision + 1 WHERE id = $1 AND revision = $2 RETURNING revision";
        let drop = "DELETE FROM proposals WHERE campaign_id = $1";
        let mut tx = self.write().await?;
        let revision: Option<i64> = on!(&mut tx, tx =>
            sqlx::query_scalar(next).bind(id.0).bind(revision).fetch_optional(&mut **tx).await?);
        revision.ok_or(Error::Stale)?;
        on!(&mut tx, tx => {
            sqlx::query(drop).bind(id.0).execute(&mut **tx).await?;
        });
        tx.commit().await
    }

    /// Makes a version what members are asked from now on, in place of the proposal. It makes a release, so that all who look hear of
    /// it.
    ///
    /// # Errors
    /// `Stale` when someone has saved since `revision`, members do not answer the campaign, or its last version is not the one
    /// before.
    pub async fn publish_version(&self, id: CampaignId, revision: i64, new: &NewVersion) -> Result<Campaign> {
        let next = "UPDATE campaigns
                    SET document = $3, version = version + 1, revision = revision + 1, release = release + 1,
                        as_of = COALESCE(as_of, $4)
                    WHERE id = $1 AND revision = $2 AND version = $5 - 1 AND state IN ('open', 'paused')
                    RETURNING *";
        let freeze = "INSERT INTO questionnaire_versions
                          (campaign_id, version, cohort, person_id, name, created_at, why, differences, document)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let drop = "DELETE FROM proposals WHERE campaign_id = $1";
        let make_release = "INSERT INTO releases (campaign_id, number, created_at) VALUES ($1, $2, $3)";
        let NewVersion { version, document } = new;
        let (document, differences) = (json_column(document)?, json_column(&version.differences)?);
        let mut tx = self.write().await?;
        let row: Option<campaigns::Row> = on!(&mut tx, tx =>
            sqlx::query_as(next)
                .bind(id.0)
                .bind(revision)
                .bind(&document)
                .bind(version.at.0)
                .bind(version.number)
                .fetch_optional(&mut **tx)
                .await?);
        let campaign = row.ok_or(Error::Stale)?.read()?;
        on!(&mut tx, tx => {
            sqlx::query(freeze)
                .bind(id.0)
                .bind(version.number)
                .bind(version.cohort)
                .bind(version.person.map(|person| person.0))
                .bind(&version.name)
                .bind(version.at.0)
                .bind(&version.why)
                .bind(differences)
                .bind(&document)
                .execute(&mut **tx)
                .await?;
            sqlx::query(drop).bind(id.0).execute(&mut **tx).await?;
            sqlx::query(make_release)
                .bind(id.0)
                .bind(campaign.release)
                .bind(version.at.0)
                .execute(&mut **tx)
                .await?;
        });
        tx.commit().await?;
        Ok(campaign)
    }
}
