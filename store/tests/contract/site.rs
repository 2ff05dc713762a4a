use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};
use store::Store;

/// A fresh installation for one story.
#[derive(Clone)]
pub struct Site {
    pub store: Store,
    pub url: String,
}

impl Site {
    /// Changes the database behind the store's back.
    pub async fn tamper(&self, sql: &'static str) {
        let changed = if self.url.starts_with("sqlite:") {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            sqlx::query(sql).execute(&mut connection).await.unwrap().rows_affected()
        } else {
            let mut connection = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query(sql).execute(&mut connection).await.unwrap().rows_affected()
        };
        assert!(changed > 0, "nothing was changed by: {sql}");
    }

    /// Pairs of texts that PostgreSQL knows below its tables; nothing on SQLite.
    pub async fn below(&self, sql: &'static str) -> Option<Vec<(String, String)>> {
        if self.url.starts_with("sqlite:") {
            return None;
        }
        let mut connection = PgConnection::connect(&self.url).await.unwrap();
        Some(sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap())
    }
}

pub async fn on_sqlite<S: Future<Output = ()> + Send + 'static>(story: fn(Site) -> S) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("canvass.db").display());
    let store = Store::open(&url).await.unwrap();
    story(Site { store, url }).await;
}

pub async fn on_postgres<S: Future<Output = ()> + Send + 'static>(story: fn(Site) -> S) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var("CANVASS_TEST_POSTGRES") else {
        panic!(
            "CANVASS_TEST_POSTGRES is not set: run `cargo xtask test`, which starts a PostgreSQL, or set it to the address of a server where databases may be created"
        );
    };
    let name = format!("canvass_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut admin = PgConnection::connect(&server).await.unwrap();
    sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut admin).await.unwrap();
    let url = server.parse::<PgConnectOptions>().unwrap().database(&name).to_url_lossy().to_string();
    // In a task of its own, so that the database is dropped after a failure too.
    let told = tokio::spawn(async move {
        let store = Store::open(&url).await.unwrap();
        story(Site { store: store.clone(), url }).await;
        store.close().await;
    })
    .await;
    sqlx::query(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)")))
        .execute(&mut admin)
        .await
        .unwrap();
    if let Err(failure) = told {
        std::panic::resume_unwind(failure.into_panic());
    }
}
