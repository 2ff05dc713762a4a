//! Pictures that stand with options, each once, by the SHA-256 of its file.

use domain::time::Timestamp;

use crate::error::Result;
use crate::pool::on;
use crate::{Digest, Store};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPicture {
    /// Its media type, such as `image/png`.
    pub media_type: String,
    /// Its file.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Keeps a picture; nothing happens if it is there.
    pub async fn put_picture(&self, digest: &Digest, picture: &StoredPicture, at: Timestamp) -> Result<()> {
        let sql = "INSERT INTO pictures (digest, media_type, bytes, created_at) VALUES ($1, $2, $3, $4)
                   ON CONFLICT (digest) DO NOTHING";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(&digest[..])
                .bind(&picture.media_type)
                .bind(&picture.bytes)
                .bind(at.0)
                .execute(pool)
                .await?;
        });
        Ok(())
    }

    /// A picture.
    pub async fn picture(&self, digest: &Digest) -> Result<Option<StoredPicture>> {
        let sql = "SELECT media_type, bytes FROM pictures WHERE digest = $1";
        let row: Option<(String, Vec<u8>)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(&digest[..]).fetch_optional(pool).await?);
        Ok(row.map(|(media_type, bytes)| StoredPicture { media_type, bytes }))
    }
}
