use std::time::Duration;

use sqlx::postgres::{PgListener, PgPool};

use crate::Store;
use crate::pool::Database;

/// The channel on which PostgreSQL tells of releases and of saves of drafts; triggers of the schema notify it.
const CHANNEL: &str = "canvass";
/// How long to wait before listening is tried again.
const PAUSE: Duration = Duration::from_secs(5);

impl Store {
    /// Calls `wake` whenever any program on the same PostgreSQL has made a release or saved a draft, until the store is
    /// closed. A notification says only that there is something newer, and can be lost: whoever is woken looks, and looks
    /// now and then unasked. On SQLite it ends at once, since a file tells nobody.
    pub async fn woken(&self, wake: impl Fn()) {
        let Database::Postgres(pool) = self.readers() else { return };
        while !pool.is_closed() {
            match listen(pool, &wake).await {
                Ok(()) | Err(sqlx::Error::PoolClosed) => return,
                Err(error) => {
                    tracing::warn!(%error, "PostgreSQL's notifications cannot be heard; looking each second instead");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }
}

async fn listen(pool: &PgPool, wake: &impl Fn()) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        // Nothing instead of a notification: the connection was lost and made again. Something may have been missed.
        listener.try_recv().await?;
        wake();
    }
}
