use domain::campaign::{Document, Privacy, State};
use domain::id::{CampaignId, Slug};
use domain::schedule::Schedule;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result, corrupt, taken};
use crate::kept::{Kept, json_column};
use crate::pool::on;
use crate::{Digest, SigningKey, Store, Venue, credentials};

/// A campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name in addresses; that of its document.
    pub slug: Slug,
    /// Where it is in its life.
    pub state: State,
    /// The document as it was last saved.
    pub document: Document,
    /// Raised by each save; who saves has to name the one they read.
    pub revision: i64,
    /// The version of the questionnaire that is asked; 0 before opening.
    pub version: i32,
    /// How many responses its releases have published.
    pub responses: i64,
    /// The number of its latest release; 0 while there is none.
    pub release: i64,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When it opens and closes by itself.
    pub schedule: Schedule,
    /// How many of those invited should answer, in per cent; none as long as staff have not said.
    pub target: Option<u8>,
    /// Whether whoever comes by the open link confirms an e-mail address first; not known of one that is closed.
    pub confirms: bool,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    slug: String,
    state: String,
    document: Kept<Document>,
    revision: i64,
    version: i32,
    published: i64,
    release: i64,
    created_at: i64,
    opened_at: Option<i64>,
    closed_at: Option<i64>,
    schedule: Kept<Schedule>,
    target: Option<i32>,
    confirmation_key: Option<Vec<u8>>,
}

impl Row {
    pub(crate) fn read(self) -> Result<Campaign> {
        Ok(Campaign {
            id: CampaignId(self.id),
            slug: self.slug.parse().map_err(corrupt("campaigns", self.id))?,
            state: self.state.parse().map_err(corrupt("campaigns", self.id))?,
            document: self.document.read("campaigns", self.id)?,
            revision: self.revision,
            version: self.version,
            responses: self.published,
            release: self.release,
            created_at: Timestamp(self.created_at),
            opened_at: self.opened_at.map(Timestamp),
            closed_at: self.closed_at.map(Timestamp),
            schedule: self.schedule.read("campaigns", self.id)?,
            target: self.target.map(u8::try_from).transpose().map_err(corrupt("campaigns", self.id))?,
            confirms: self.confirmation_key.is_some(),
        })
    }
}

impl Store {
    /// Adds a campaign, as a draft.
    ///
    /// # Errors
    /// `Taken("slug")` when a campaign has this slug.
    pub async fn create_campaign(
        &self,
        id: CampaignId,
        document: &Document,
        at: Timestamp,
    ) -> Result<Campaign> {
        let sql =
            "INSERT INTO campaigns (id, slug, state, document, revision, version, seq, release, published, created_at)
                   VALUES ($1, $2, 'draft', $3, 1, 0, 0, 0, 0, $4) RETURNING *";
        let column = json_column(document)?;
        let row: Row = on!(self.writer(), pool =>
            sqlx::query_as(sql)
                .bind(id.0)
                .bind(document.slug.as_str())
                .bind(column)
                .bind(at.0)
                .fetch_one(pool)
                .await
                .map_err(taken("slug"))?);
        row.read()
    }

    /// A campaign.
    pub async fn campaign(&self, id: CampaignId) -> Result<Option<Campaign>> {
        let sql = "SELECT * FROM campaigns WHERE id = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// The campaign with this name.
    pub async fn campaign_by_slug(&self, slug: &str) -> Result<Option<Campaign>> {
        if slug.parse::<Slug>().is_err() {
            return Ok(None);
        }
        let sql = "SELECT * FROM campaigns WHERE slug = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(slug).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// All campaigns, the newest first.
    pub async fn campaigns(&self) -> Result<Vec<Campaign>> {
        let sql = "SELECT * FROM campaigns ORDER BY created_at DESC, id DESC";
        let rows: Vec<Row> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// Opens a draft. Its document is frozen as version 1 of the questionnaire, and what is registered as the first family; with the keys
    /// that an anonymous campaign signs with.
    ///
    /// # Errors
    /// `Stale` when someone has saved since `revision`, or the campaign is no draft.
    pub async fn open_campaign(
        &self,
        id: CampaignId,
        revision: i64,
        registration: &str,
        digest: &Digest,
        keys: &[SigningKey],
        at: Timestamp,
    ) -> Result<Campaign> {
        let open = "UPDATE campaigns SET state = 'open', version = 1, opened_at = $3
                    WHERE id = $1 AND revision = $2 AND state = 'draft' RETURNING *";
        let freeze = "INSERT INTO questionnaire_versions
                          (campaign_id, version, cohort, name, created_at, why, differences, document)
                      SELECT id, version, version, '', $2, '', '[]', document FROM campaigns WHERE id = $1";
        let register = "INSERT INTO registrations (campaign_id, family, digest, document, created_at)
                        VALUES ($1, 1, $2, $3, $4)";
        let mut tx = self.write().await?;
        let row: Option<Row> = on!(&mut tx, tx =>
            sqlx::query_as(open).bind(id.0).bind(revision).bind(at.0).fetch_optional(&mut **tx).await?);
        let campaign = row.ok_or(Error::Stale)?.read()?;
        on!(&mut tx, tx => {
            sqlx::query(freeze).bind(id.0).bind(at.0).execute(&mut **tx).await?;
            sqlx::query(register)
                .bind(id.0)
                .bind(&digest[..])
                .bind(registration)
                .bind(at.0)
                .execute(&mut **tx)
                .await?;
        });
        credentials::keep_keys(&mut tx, id, keys).await?;
        tx.commit().await?;
        Ok(campaign)
    }

    /// Moves a campaign that is in state `from` to state `to`. A draft is opened by [`Store::open_campaign`] alone. With closing go all
    /// links to begin with, and the addresses to which some wait to be mailed.
    ///
    /// # Errors
    /// `Stale` when the campaign is not in state `from`, or may not go from there to `to`.
    pub async fn set_state(&self, id: CampaignId, from: State, to: State, at: Timestamp) -> Result<Campaign> {
        if from == State::Draft || !from.may_become(to) {
            return Err(Error::Stale);
        }
        let sql = "UPDATE campaigns
                   SET state = $3, closed_at = CASE WHEN $4 THEN $5 ELSE closed_at END,
                       confirmation_key = CASE WHEN $4 THEN NULL ELSE confirmation_key END
                   WHERE id = $1 AND state = $2 RETURNING *";
        let forget = "DELETE FROM confirmations WHERE campaign_id = $1";
        let mut tx = self.write().await?;
        let row: Option<Row> = on!(&mut tx, tx =>
            sqlx::query_as(sql)
                .bind(id.0)
                .bind(from.as_str())
                .bind(to.as_str())
                .bind(to == State::Closed)
                .bind(at.0)
                .fetch_optional(&mut **tx)
                .await?);
        let campaign = row.ok_or(Error::Stale)?.read()?;
        if to == State::Closed {
            on!(&mut tx, tx => { sqlx::query(forget).bind(id.0).execute(&mut **tx).await?; });
            if campaign.document.privacy == Privacy::Anonymous {
                credentials::close(&mut tx, id).await?;
            }
        }
        tx.commit().await?;
        Ok(campaign)
    }

    /// What respondents of this version of the questionnaire saw.
    pub async fn document_at(&self, id: CampaignId, version: i32) -> Result<Option<Document>> {
        let sql = "SELECT document FROM questionnaire_versions WHERE campaign_id = $1 AND version = $2";
        let document: Option<Kept<Document>> = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(id.0).bind(version).fetch_optional(pool).await?);
        let row = format!("{id} version {version}");
        document.map(|document| document.read("questionnaire_versions", row)).transpose()
    }

    /// How many responses came in by each venue.
    pub async fn responses_by_venue(&self, id: CampaignId) -> Result<Vec<(Venue, u32)>> {
        let sql = "SELECT venue, CAST(SUM(n) AS BIGINT) FROM arrivals WHERE campaign_id = $1 GROUP BY venue ORDER BY venue";
        let rows: Vec<(String, i64)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        let count =
            |(venue, n): (String, i64)| Ok((venue.parse().map_err(corrupt("arrivals", id))?, n as u32));
        rows.into_iter().map(count).collect()
    }
}
