use domain::campaign::Document;
use domain::campaign::change::Change;
use domain::campaign::history::Act;
use domain::id::{CampaignId, PersonId};
use domain::notice::Notice;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Error, Result, corrupt, taken};
use crate::kept::{Kept, json_column};
use crate::pool::{Transaction, on};
use crate::{Campaign, Store, campaigns};

/// One save of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Who made it; none for whoever can run the program on the server's machine, and for someone who was removed.
    pub person: Option<PersonId>,
    /// Their name then.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Whether it changed something, took a change back or made it again.
    pub act: Act,
    /// What it changed, in a line.
    pub summary: Notice,
}

#[derive(sqlx::FromRow)]
struct Row {
    revision: i64,
    person_id: Option<Uuid>,
    name: String,
    created_at: i64,
    act: String,
    target: Option<i64>,
    summary: String,
}

impl Row {
    fn read(self) -> Result<(i64, Edit)> {
        let act = match (self.act.as_str(), self.target) {
            ("edit", _) => Act::Edit,
            ("undo", Some(of)) => Act::Undo(of),
            ("redo", Some(of)) => Act::Redo(of),
            (other, _) => {
                return Err(corrupt("edits", self.revision)(format!("'{other}' without a revision")));
            }
        };
        let edit = Edit {
            person: self.person_id.map(PersonId),
            name: self.name,
            at: Timestamp(self.created_at),
            act,
            summary: Notice::of_kept(self.summary),
        };
        Ok((self.revision, edit))
    }
}

impl Store {
    /// Replaces the document of a draft, and keeps who changed what; the slug follows it.
    ///
    /// # Errors
    /// `Stale` when someone has saved since `revision`, or the campaign is no draft any more; `Taken("slug")`.
    pub async fn save_document(
        &self,
        id: CampaignId,
        revision: i64,
        document: &Document,
        edit: &Edit,
        change: &Change,
    ) -> Result<Campaign> {
        let save = "UPDATE campaigns SET document = $3, slug = $4, revision = revision + 1
                    WHERE id = $1 AND revision = $2 AND state = 'draft' RETURNING *";
        let document_column = json_column(document)?;
        let mut tx = self.write().await?;
        let row: Option<campaigns::Row> = on!(&mut tx, tx =>
            sqlx::query_as(save)
                .bind(id.0)
                .bind(revision)
                .bind(document_column)
                .bind(document.slug.as_str())
                .fetch_optional(&mut **tx)
                .await
                .map_err(taken("slug"))?);
        let campaign = row.ok_or(Error::Stale)?.read()?;
        keep(&mut tx, &campaign, edit, change).await?;
        tx.commit().await?;
        Ok(campaign)
    }

    /// The same for the proposal of a campaign that members answer; its own document stays as it is. Gives the revision after it.
    ///
    /// # Errors
    /// `Stale` when someone has saved since `revision`, or there is no proposal any more.
    pub async fn save_proposal(
        &self,
        id: CampaignId,
        revision: i64,
        document: &Document,
        edit: &Edit,
        change: &Change,
    ) -> Result<Campaign> {
        let count = "UPDATE campaigns SET revision = revision + 1
                     WHERE id = $1 AND revision = $2 AND state IN ('open', 'paused') RETURNING *";
        let save = "UPDATE proposals SET document = $2 WHERE campaign_id = $1";
        let document = json_column(document)?;
        let mut tx = self.write().await?;
        let row: Option<campaigns::Row> = on!(&mut tx, tx =>
            sqlx::query_as(count).bind(id.0).bind(revision).fetch_optional(&mut **tx).await?);
        let campaign = row.ok_or(Error::Stale)?.read()?;
        let saved = on!(&mut tx, tx =>
            sqlx::query(save).bind(id.0).bind(document).execute(&mut **tx).await?.rows_affected());
        if saved == 0 {
            return Err(Error::Stale);
        }
        keep(&mut tx, &campaign, edit, change).await?;
        tx.commit().await?;
        Ok(campaign)
    }

    /// Every save of a draft with the revision it made, oldest first.
    pub async fn edits(&self, id: CampaignId) -> Result<Vec<(i64, Edit)>> {
        let sql = "SELECT revision, person_id, name, created_at, act, target, summary
                   FROM edits WHERE campaign_id = $1 ORDER BY revision";
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// What the saves from revision `after` to `until` changed, oldest first.
    pub async fn changes(&self, id: CampaignId, after: i64, until: i64) -> Result<Vec<Change>> {
        let sql = "SELECT change FROM edits WHERE campaign_id = $1 AND revision > $2 AND revision <= $3 ORDER BY revision";
        let rows: Vec<Kept<Change>> = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(id.0).bind(after).bind(until).fetch_all(pool).await?);
        rows.into_iter().map(|change| change.read("edits", id)).collect()
    }

    /// What the save that made this revision changed.
    pub async fn change(&self, id: CampaignId, revision: i64) -> Result<Option<Change>> {
        Ok(self.changes(id, revision - 1, revision).await?.pop())
    }

    /// The revision of everything that is edited: of every draft and of every proposal.
    pub async fn draft_revisions(&self) -> Result<Vec<(CampaignId, i64)>> {
        let sql = "SELECT id, revision FROM campaigns
                   WHERE state = 'draft' OR id IN (SELECT campaign_id FROM proposals)";
        let rows: Vec<(Uuid, i64)> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        Ok(rows.into_iter().map(|(id, revision)| (CampaignId(id), revision)).collect())
    }
}

/// Keeps who made the change that led to the campaign's revision.
async fn keep(tx: &mut Transaction, campaign: &Campaign, edit: &Edit, change: &Change) -> Result<()> {
    let sql =
        "INSERT INTO edits (campaign_id, revision, person_id, name, created_at, act, target, summary, change)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let (act, target) = match edit.act {
        Act::Edit => ("edit", None),
        Act::Undo(of) => ("undo", Some(of)),
        Act::Redo(of) => ("redo", Some(of)),
    };
    let change = json_column(change)?;
    on!(tx, tx => {
        sqlx::query(sql)
            .bind(campaign.id.0)
            .bind(campaign.revision)
            .bind(edit.person.map(|person| person.0))
            .bind(&edit.name)
            .bind(edit.at.0)
            .bind(act)
            .bind(target)
            .bind(edit.summary.kept())
            .bind(change)
            .execute(&mut **tx)
            .await?;
    });
    Ok(())
}
