//! Every row that is kept, as the database keeps it: for whoever wants to see that something is not among it.

use sqlx::AssertSqlSafe;

use crate::Store;
use crate::error::Result;
use crate::pool::{Database, on};

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRow {
    /// The table.
    pub table: String,
    /// Its values in the order of the columns, written as the database writes them; on SQLite the number of the row comes first, where
    /// rows have one.
    pub values: Vec<String>,
}

impl Store {
    /// Every row of every table, table by table, in the order in which the database finds them. It reads everything.
    pub async fn kept_rows(&self) -> Result<Vec<KeptRow>> {
        let tables = match self.readers() {
            Database::Sqlite(_) => {
                "SELECT name, sql NOT LIKE '%WITHOUT ROWID%' FROM sqlite_master
                 WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            }
            Database::Postgres(_) => {
                "SELECT CAST(table_name AS TEXT), FALSE FROM information_schema.tables
                 WHERE table_schema = 'public' ORDER BY table_name"
            }
        };
        let tables: Vec<(String, bool)> =
            on!(self.readers(), pool => sqlx::query_as(tables).fetch_all(pool).await?);
        let mut kept = Vec::new();
        for (table, numbered) in tables {
            let columns = match self.readers() {
                Database::Sqlite(_) => "SELECT name FROM pragma_table_info($1) ORDER BY cid",
                Database::Postgres(_) => {
                    "SELECT CAST(column_name AS TEXT) FROM information_schema.columns
                     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position"
                }
            };
            let columns: Vec<String> =
                on!(self.readers(), pool => sqlx::query_scalar(columns).bind(&table).fetch_all(pool).await?);
            let named = columns.iter().map(|column| format!("\"{column}\""));
            let read: Vec<String> = match self.readers() {
                Database::Sqlite(_) => {
                    let number = numbered.then(|| "rowid".to_owned());
                    number.into_iter().chain(named).map(|column| format!("quote({column})")).collect()
                }
                Database::Postgres(_) => {
                    named.map(|column| format!("quote_nullable({column}::text)")).collect()
                }
            };
            // The unit separator parts values: no text that is kept holds it.
            let sql = format!("SELECT {} FROM \"{table}\"", read.join(" || char(31) || "));
            let sql = match self.readers() {
                Database::Sqlite(_) => sql,
                Database::Postgres(_) => sql.replace("char(31)", "chr(31)"),
            };
            let rows: Vec<String> =
                on!(self.readers(), pool => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(pool).await?);
            kept.extend(rows.into_iter().map(|row| KeptRow {
                table: table.clone(),
                values: row.split('\u{1f}').map(str::to_owned).collect(),
            }));
        }
        Ok(kept)
    }
}
