//! Files of members on their way in.

use domain::id::ImportId;
use domain::time::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::Store;
use crate::error::{Error, Result, corrupt};
use crate::kept::{Kept, json_column};
use crate::pool::on;

/// Where a file of members is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportState {
    /// It was brought; nothing of it is taken over.
    Brought,
    /// It is being taken over.
    Running,
    /// It was taken over.
    Done,
    /// Somebody stopped it; nothing of it was kept.
    Stopped,
    /// It could not be taken over; nothing of it was kept.
    Failed,
}

impl ImportState {
    const ALL: [ImportState; 5] = [
        ImportState::Brought,
        ImportState::Running,
        ImportState::Done,
        ImportState::Stopped,
        ImportState::Failed,
    ];

    /// The state's word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            ImportState::Brought => "brought",
            ImportState::Running => "running",
            ImportState::Done => "done",
            ImportState::Stopped => "stopped",
            ImportState::Failed => "failed",
        }
    }
}

/// A file that somebody brings.
#[derive(Debug, Clone)]
pub struct NewImport<'a> {
    /// Its id.
    pub id: ImportId,
    /// The name of whoever brings it.
    pub name: &'a str,
    /// What the file is called.
    pub file_name: &'a str,
    /// What it holds.
    pub file: &'a [u8],
    /// What each column is for, and what else was chosen.
    pub choices: &'a Value,
    /// When.
    pub at: Timestamp,
}

/// A file of members on its way in, without what it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct RosterImport {
    /// Its id.
    pub id: ImportId,
    /// The name of whoever brought it.
    pub name: String,
    /// What the file is called.
    pub file_name: String,
    /// Where it is.
    pub state: ImportState,
    /// What each column is for, and what else was chosen.
    pub choices: Value,
    /// What it did, or why it failed.
    pub outcome: Value,
    /// When it was brought.
    pub created_at: Timestamp,
    /// When it was begun to be taken over.
    pub started_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    file_name: String,
    state: String,
    choices: Kept<Value>,
    outcome: Kept<Value>,
    created_at: i64,
    started_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<RosterImport> {
        let state = ImportState::ALL.into_iter().find(|state| state.as_str() == self.state);
        let unknown = || format!("'{}' is no state of an import", self.state);
        Ok(RosterImport {
            id: ImportId(self.id),
            state: state.ok_or_else(unknown).map_err(corrupt("roster_imports", self.id))?,
            choices: self.choices.read("roster_imports", self.id)?,
            outcome: self.outcome.read("roster_imports", self.id)?,
            name: self.name,
            file_name: self.file_name,
            created_at: Timestamp(self.created_at),
            started_at: self.started_at.map(Timestamp),
        })
    }
}

/// The columns of an import without its file.
macro_rules! imports {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, file_name, state, choices, outcome, created_at, started_at FROM roster_imports ",
            $rest
        )
    };
}

impl Store {
    /// Forgets files that were brought before `until` and came no further.
    pub async fn forget_roster_files(&self, until: Timestamp) -> Result<()> {
        let old = "SELECT id FROM roster_imports WHERE state <> 'done' AND created_at < $1
                   AND (started_at IS NULL OR started_at < $1)";
        let old: Vec<Uuid> =
            on!(self.readers(), pool => sqlx::query_scalar(old).bind(until.0).fetch_all(pool).await?);
        // This is asked every few seconds, and writers wait for each other: nothing is written for nothing.
        for id in old {
            let forget = "DELETE FROM roster_imports WHERE id = $1 AND state <> 'done'
                          AND (started_at IS NULL OR started_at < $2)";
            on!(self.writer(), pool => { sqlx::query(forget).bind(id).bind(until.0).execute(pool).await?; });
        }
        Ok(())
    }

    /// Keeps a file that was brought.
    pub async fn bring_roster(&self, new: &NewImport<'_>) -> Result<()> {
        let keep =
            "INSERT INTO roster_imports (id, name, file_name, state, choices, outcome, created_at, file)
                    VALUES ($1, $2, $3, 'brought', $4, $5, $6, $7)";
        let (choices, outcome) = (json_column(new.choices)?, json_column(&Value::Null)?);
        let mut tx = self.write().await?;
        on!(&mut tx, tx => {
            sqlx::query(keep)
                .bind(new.id.0)
                .bind(new.name)
                .bind(new.file_name)
                .bind(choices)
                .bind(outcome)
                .bind(new.at.0)
                .bind(new.file)
                .execute(&mut **tx)
                .await?;
        });
        tx.commit().await
    }

    /// A file that was brought, without what it holds.
    pub async fn roster_import(&self, id: ImportId) -> Result<Option<RosterImport>> {
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(imports!("WHERE id = $1")).bind(id.0).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// The files that were brought last.
    pub async fn roster_imports(&self, at_most: u32) -> Result<Vec<RosterImport>> {
        let sql = imports!("ORDER BY created_at DESC, id DESC LIMIT $1");
        let rows: Vec<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(i64::from(at_most)).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// What a file holds that was brought; none once it was taken over.
    pub async fn roster_file(&self, id: ImportId) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT file FROM roster_imports WHERE id = $1 AND file IS NOT NULL";
        Ok(on!(self.readers(), pool => sqlx::query_scalar(sql).bind(id.0).fetch_optional(pool).await?))
    }

    /// Keeps what was chosen for a file that is not taken over yet.
    ///
    /// # Errors
    /// `Stale` when it is running or done.
    pub async fn choose_for_import(&self, id: ImportId, choices: &Value) -> Result<()> {
        let sql = "UPDATE roster_imports SET choices = $2 WHERE id = $1 AND state NOT IN ('running', 'done')";
        let choices = json_column(choices)?;
        let changed = on!(self.writer(), pool =>
            sqlx::query(sql).bind(id.0).bind(choices).execute(pool).await?.rows_affected());
        if changed == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// Marks a file as being taken over. One that was marked before `lost` and never ended was left behind.
    ///
    /// # Errors
    /// `Stale` when it is running or done.
    pub async fn begin_import(&self, id: ImportId, at: Timestamp, lost: Timestamp) -> Result<()> {
        let sql = "UPDATE roster_imports SET state = 'running', started_at = $2
                   WHERE id = $1 AND (state NOT IN ('running', 'done') OR (state = 'running' AND started_at < $3))";
        let begun = on!(self.writer(), pool =>
            sqlx::query(sql).bind(id.0).bind(at.0).bind(lost.0).execute(pool).await?.rows_affected());
        if begun == 1 { Ok(()) } else { Err(Error::Stale) }
    }

    /// Notes how taking a file over ended. What it holds is deleted once it was taken over.
    pub async fn end_import(&self, id: ImportId, state: ImportState, outcome: &Value) -> Result<()> {
        let sql = "UPDATE roster_imports SET state = $2, outcome = $3,
                          file = CASE WHEN $2 = 'done' THEN NULL ELSE file END WHERE id = $1";
        let outcome = json_column(outcome)?;
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(id.0).bind(state.as_str()).bind(outcome).execute(pool).await?;
        });
        Ok(())
    }

    /// Throws a file away that is not taken over.
    ///
    /// # Errors
    /// `Stale` when it is running or done.
    pub async fn drop_import(&self, id: ImportId) -> Result<()> {
        let sql = "DELETE FROM roster_imports WHERE id = $1 AND state NOT IN ('running', 'done')";
        let dropped =
            on!(self.writer(), pool => sqlx::query(sql).bind(id.0).execute(pool).await?.rows_affected());
        if dropped == 1 { Ok(()) } else { Err(Error::Stale) }
    }
}
