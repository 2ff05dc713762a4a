//! A transaction in few exchanges with the database.
//!
//! SQLite's driver runs each connection in a thread of its own, and waking it costs more than most statements do. So
//! statements whose rows nobody waits for go with the next one whose rows somebody does, and the last with the commit.

use std::fmt::Write as _;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, FromRow, Postgres, Sqlite};
use uuid::Uuid;

use crate::Store;
use crate::error::Result;
use crate::pool::Database;

/// What a statement is given for one of its parameters.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Id(Uuid),
    MaybeId(Option<Uuid>),
    Number(i64),
    MaybeNumber(Option<i64>),
    Text(String),
    Bytes(Vec<u8>),
}

/// A statement with the values of its parameters `$1`, `$2` and so on.
#[derive(Debug)]
pub(crate) struct Statement {
    sql: &'static str,
    values: Vec<Value>,
}

impl Statement {
    pub(crate) fn new(sql: &'static str, values: impl Into<Vec<Value>>) -> Self {
        Self { sql, values: values.into() }
    }
}

/// A transaction that writes; it is undone unless it is committed.
pub(crate) struct Exchange {
    database: Database<Held, sqlx::Transaction<'static, Postgres>>,
    waiting: Vec<Statement>,
}

/// SQLite's connection for writing, maybe with a transaction that the driver knows nothing of.
struct Held {
    connection: PoolConnection<Sqlite>,
    committed: bool,
}

impl Drop for Held {
    fn drop(&mut self) {
        if !self.committed {
            // With the connection the transaction ends, and what it wrote is undone.
            self.connection.close_on_drop();
        }
    }
}

impl Store {
    /// Begins a transaction that writes.
    pub(crate) async fn exchange(&self) -> Result<Exchange> {
        Ok(match self.writer() {
            Database::Sqlite(pool) => Exchange {
                database: Database::Sqlite(Held { connection: pool.acquire().await?, committed: false }),
                // It has to say at the start that it will write: later, a lock can no longer be waited for.
                waiting: vec![Statement::new("BEGIN IMMEDIATE", [])],
            },
            Database::Postgres(pool) => {
                Exchange { database: Database::Postgres(pool.begin().await?), waiting: Vec::new() }
            }
        })
    }
}

impl Exchange {
    /// Which database it is on, for statements that have to differ.
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.database, Database::Sqlite(_))
    }

    /// Runs a statement that gives no rows before whatever is run next.
    pub(crate) fn run(&mut self, statement: Statement) {
        self.waiting.push(statement);
    }

    /// Runs what waits, then a statement, and gives its rows.
    pub(crate) async fn rows<R>(&mut self, statement: Statement) -> Result<Vec<R>>
    where
        R: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let waiting = std::mem::take(&mut self.waiting);
        Ok(match &mut self.database {
            Database::Sqlite(held) => {
                let (sql, values) = joined(waiting.into_iter().chain([statement]));
                let query = values.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_sqlite);
                let rows = query.fetch_all(&mut *held.connection).await?;
                rows.iter().map(R::from_row).collect::<Result<_, _>>()?
            }
            Database::Postgres(tx) => {
                for statement in waiting {
                    postgres(statement).execute(&mut **tx).await?;
                }
                let rows = postgres(statement).fetch_all(&mut **tx).await?;
                rows.iter().map(R::from_row).collect::<Result<_, _>>()?
            }
        })
    }

    /// Runs what waits. Once this returns, all of it is on the disk.
    pub(crate) async fn commit(self) -> Result<()> {
        match self.database {
            Database::Sqlite(mut held) => {
                let commit = Statement::new("COMMIT", []);
                let (sql, values) = joined(self.waiting.into_iter().chain([commit]));
                let query = values.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_sqlite);
                query.execute(&mut *held.connection).await?;
                held.committed = true;
            }
            Database::Postgres(mut tx) => {
                for statement in self.waiting {
                    postgres(statement).execute(&mut *tx).await?;
                }
                tx.commit().await?;
            }
        }
        Ok(())
    }
}

fn postgres(statement: Statement) -> Query<'static, Postgres, PgArguments> {
    statement.values.into_iter().fold(sqlx::query(statement.sql), |query, value| match value {
        Value::Id(id) => query.bind(id),
        Value::MaybeId(id) => query.bind(id),
        Value::Number(number) => query.bind(number),
        Value::MaybeNumber(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
    })
}

fn bind_sqlite(
    query: Query<'_, Sqlite, SqliteArguments>,
    value: Value,
) -> Query<'_, Sqlite, SqliteArguments> {
    match value {
        Value::Id(id) => query.bind(id),
        Value::MaybeId(id) => query.bind(id),
        Value::Number(number) => query.bind(number),
        Value::MaybeNumber(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
    }
}

/// Several statements as one text: the driver runs them one after another, and their parameters share one list of values.
fn joined(statements: impl Iterator<Item = Statement>) -> (String, Vec<Value>) {
    let (mut sql, mut values) = (String::new(), Vec::new());
    for statement in statements {
        let before = values.len();
        let mut pieces = statement.sql.split('$');
        sql.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let digits = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
            let (number, rest) = piece.split_at(digits);
            sql.push('$');
            if let Ok(number) = number.parse::<usize>() {
                // Writing to a String cannot fail.
                let _ = write!(sql, "{}", before + number);
            }
            sql.push_str(rest);
        }
        sql.push_str(";\n");
        values.extend(statement.values);
    }
    (sql, values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_keep_their_values_when_statements_are_joined() {
        let (sql, values) = joined(
            [
                Statement::new("BEGIN", []),
                Statement::new("INSERT INTO a VALUES ($2, $1)", [Value::Number(1), Value::Number(2)]),
                Statement::new("SELECT x->'$.b' FROM a WHERE c = $1", [Value::Text("$1".to_owned())]),
            ]
            .into_iter(),
        );
        assert_eq!(sql, "BEGIN;\nINSERT INTO a VALUES ($2, $1);\nSELECT x->'$.b' FROM a WHERE c = $3;\n");
        assert_eq!(values.len(), 3);
    }
}
