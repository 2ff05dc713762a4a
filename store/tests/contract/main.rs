//! The store's contract: the same stories on SQLite and on PostgreSQL.
//!
//! `cargo xtask test` starts a PostgreSQL for them; otherwise `CANVASS_TEST_POSTGRES` names a server
//! on which databases may be created, such as `postgres://postgres@127.0.0.1:5432/postgres`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first surprise")]

mod audiences;
mod bounces;
mod campaigns;
mod concurrency;
mod confirmations;
mod credentials;
mod damage;
mod files;
mod installation;
mod invitations;
mod mailings;
mod opening;
mod order;
mod participation;
mod people;
mod pictures;
mod quotas;
mod respondents;
mod responses;
mod roster;
mod sample;
mod schedules;
mod sealing;
mod site;
mod upgrade;
mod venues;
mod versions;
mod wakes;

/// Makes each story a test on both databases.
macro_rules! stories {
    ($($story:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $story() {
                    $crate::site::on_sqlite(super::$story).await;
                }
            )+
        }
        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $story() {
                    $crate::site::on_postgres(super::$story).await;
                }
            )+
        }
    };
}
pub(crate) use stories;
