use std::str::FromStr;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::migrate::MigrateError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::error::{Error, Result};

/// The installation's database.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Database<SqlitePools, PgPool>,
}

/// One of the two databases: a pool of it, or a transaction on it.
#[derive(Debug, Clone)]
pub(crate) enum Database<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// A transaction on either database; it is undone unless it is committed.
pub(crate) type Transaction =
    Database<sqlx::Transaction<'static, sqlx::Sqlite>, sqlx::Transaction<'static, sqlx::Postgres>>;

/// SQLite has one writer at a time; one connection for it waits in our own queue instead of in SQLite's, which is not fair.
#[derive(Debug, Clone)]
struct SqlitePools {
    writer: SqlitePool,
    readers: SqlitePool,
}

/// Compiles an expression against each driver: a statement is written once and runs on whichever database this is.
macro_rules! on {
    ($database:expr, $executor:ident => $run:expr) => {
        match $database {
            $crate::pool::Database::Sqlite($executor) => $run,
            $crate::pool::Database::Postgres($executor) => $run,
        }
    };
}
pub(crate) use on;

/// How long a write on SQLite waits for another: whoever brings a whole roster writes for a while, and nobody's answers may fail for it.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long a connection to PostgreSQL may rest before it is tested when it is taken again.
const RESTED: Duration = Duration::from_secs(5);

impl Store {
    /// Opens `sqlite:PATH` (creating the file) or `postgres://...`, and brings the schema up to date.
    ///
    /// # Errors
    /// `Refused` for an address it does not understand, and for a schema that is not this program's.
    pub async fn open(url: &str) -> Result<Self> {
        let pools = match url.split(':').next() {
            Some("sqlite") => Database::Sqlite(open_sqlite(url).await?),
            Some("postgres" | "postgresql") => Database::Postgres(open_postgres(url).await?),
            _ => {
                let advice = "use sqlite:FILE, such as sqlite:///var/lib/canvass/canvass.db, or postgres://USER@HOST/DATABASE";
                return Err(Error::Refused(format!("'{url}' is no address of a database: {advice}")));
            }
        };
        Ok(Self { pools })
    }

    /// Waits for work under way and closes all connections.
    pub async fn close(&self) {
        match &self.pools {
            Database::Sqlite(pools) => {
                pools.readers.close().await;
                pools.writer.close().await;
            }
            Database::Postgres(pool) => pool.close().await,
        }
    }

    /// The database's name: `SQLite` or `PostgreSQL`.
    pub fn kind(&self) -> &'static str {
        match &self.pools {
            Database::Sqlite(_) => "SQLite",
            Database::Postgres(_) => "PostgreSQL",
        }
    }

    /// Where single statements read.
    pub(crate) fn readers(&self) -> Database<&SqlitePool, &PgPool> {
        match &self.pools {
            Database::Sqlite(pools) => Database::Sqlite(&pools.readers),
            Database::Postgres(pool) => Database::Postgres(pool),
        }
    }

    /// Where the statement reads that all of a respondent's requests begin with: from SQLite's writer if nobody writes, whose
    /// caches hold what it wrote, while a commit empties those of the readers.
    pub(crate) async fn nearest_reader(&self) -> Result<Database<PoolConnection<sqlx::Sqlite>, &PgPool>> {
        Ok(match &self.pools {
            Database::Sqlite(pools) => Database::Sqlite(match pools.writer.try_acquire() {
                Some(writer) => writer,
                None => pools.readers.acquire().await?,
            }),
            Database::Postgres(pool) => Database::Postgres(pool),
        })
    }

    /// Where single statements write.
    pub(crate) fn writer(&self) -> Database<&SqlitePool, &PgPool> {
        match &self.pools {
            Database::Sqlite(pools) => Database::Sqlite(&pools.writer),
            Database::Postgres(pool) => Database::Postgres(pool),
        }
    }

    /// A transaction that sees one state of the database.
    pub(crate) async fn read(&self) -> Result<Transaction> {
        // SQLite's transactions are snapshots; PostgreSQL's have to be asked to be.
        Ok(match &self.pools {
            Database::Sqlite(pools) => Database::Sqlite(pools.readers.begin().await?),
            Database::Postgres(pool) => {
                Database::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// A transaction that writes.
    pub(crate) async fn write(&self) -> Result<Transaction> {
        // SQLite's transactions have to say at the start that they will write: later, a lock can no longer be waited for.
        Ok(match &self.pools {
            Database::Sqlite(pools) => Database::Sqlite(pools.writer.begin_with("BEGIN IMMEDIATE").await?),
            Database::Postgres(pool) => Database::Postgres(pool.begin().await?),
        })
    }
}

impl Transaction {
    pub(crate) async fn commit(self) -> Result<()> {
        on!(self, transaction => transaction.commit().await?);
        Ok(())
    }
}

async fn open_sqlite(url: &str) -> Result<SqlitePools> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|error| Error::Refused(format!("'{url}' is no address of a SQLite file: {error}")))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Another process, such as the command line beside a server, may be writing: a whole roster takes its time.
        .busy_timeout(PATIENCE)
        // Pages (of 4 KiB) that gather before they are moved to the main file: each move waits for the disk twice.
        .pragma("wal_autocheckpoint", "4000")
        // A commit empties the page caches of all other connections. Read from a map of the file (256 MiB at the most),
        // their pages cost no call each.
        .pragma("mmap_size", "268435456")
        // 32 MiB, so that a campaign's tallies and keys stay in memory.
        .pragma("cache_size", "-32768");
    if url.contains(":memory:") || url.contains("mode=memory") {
        let why =
            "a database in memory forgets everything at the end; name a file, such as sqlite:canvass.db";
        return Err(Error::Refused(why.to_owned()));
    }
    let refused = |error: sqlx::Error| {
        let file = options.get_filename().display();
        Error::Refused(format!(
            "the database file {file} cannot be opened: {error}. Does its folder exist, and may this user write there?"
        ))
    };
    // A file does not hang up: connections need no test and no renewal.
    let lasting = SqlitePoolOptions::new()
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None);
    let one = lasting.clone().max_connections(1);
    let writer = one.connect_with(options.clone()).await.map_err(refused)?;
    sqlx::migrate!("../migrations/sqlite").run(&writer).await.map_err(not_migrated)?;
    let several = lasting.max_connections(4);
    let readers = several.connect_with(options.clone().pragma("query_only", "on")).await.map_err(refused)?;
    Ok(SqlitePools { writer, readers })
}

async fn open_postgres(url: &str) -> Result<PgPool> {
    // The address may hold a password, so no message repeats it.
    let options = PgConnectOptions::from_str(url)
        .map_err(|error| {
            Error::Refused(format!("the address of the PostgreSQL database cannot be read: {error}"))
        })?
        .application_name("canvass");
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(10))
        // A connection that was in use a moment ago is there: only one that rested is tested.
        .test_before_acquire(false)
        .before_acquire(|connection, about| {
            Box::pin(async move {
                if about.idle_for > RESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    sqlx::migrate!("../migrations/postgres").run(&pool).await.map_err(not_migrated)?;
    Ok(pool)
}

fn not_migrated(error: MigrateError) -> Error {
    let version = env!("CARGO_PKG_VERSION");
    match error {
        MigrateError::VersionMissing(number) => Error::Refused(format!(
            "the database was made by a newer Canvass than this one ({version}): it has migration {number}, unknown here. Start the newer program, or restore a backup from before it"
        )),
        MigrateError::VersionMismatch(number) | MigrateError::Dirty(number) => Error::Refused(format!(
            "migration {number} of the database is not the one of this Canvass ({version}): it was made by another build. Start that build, or a fresh database"
        )),
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Error::Unavailable(error),
        other => Error::Refused(format!("the database cannot be brought up to date: {other}")),
    }
}
