use domain::segment::Division;

use crate::Store;
use crate::error::{Result, corrupt};
use crate::pool::on;

impl Store {
    /// A setting of the installation.
    pub async fn setting(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM settings WHERE name = $1";
        Ok(on!(self.readers(), pool => sqlx::query_scalar(sql).bind(name).fetch_optional(pool).await?))
    }

    /// Keeps a setting.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO settings (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        on!(self.writer(), pool => { sqlx::query(sql).bind(name).bind(value).execute(pool).await?; });
        Ok(())
    }

    /// A setting, which is this from now on if it was not set: of several who ask at once all get the same.
    pub async fn setting_or(&self, name: &str, value: &str) -> Result<String> {
        let sql = "INSERT INTO settings (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = settings.value RETURNING value";
        Ok(on!(self.writer(), pool => sqlx::query_scalar(sql).bind(name).bind(value).fetch_one(pool).await?))
    }

    /// The association's divisions in their order.
    pub async fn divisions(&self) -> Result<Vec<Division>> {
        let sql = "SELECT id, name FROM divisions ORDER BY position, id";
        let rows: Vec<(String, String)> =
            on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let division = |(id, name): (String, String)| {
            Ok(Division { id: id.parse().map_err(corrupt("divisions", &id))?, name })
        };
        rows.into_iter().map(division).collect()
    }

    /// Adds or renames divisions and puts them first, in this order; the others follow in theirs.
    pub async fn put_divisions(&self, divisions: &[Division]) -> Result<()> {
        let mut tx = self.write().await?;
        let make_room = "UPDATE divisions SET position = position + $1";
        let put = "INSERT INTO divisions (id, name, position) VALUES ($1, $2, $3)
                   ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position";
        let count = divisions.len() as i64;
        on!(&mut tx, tx => { sqlx::query(make_room).bind(count).execute(&mut **tx).await?; });
        for (position, division) in (0_i64..).zip(divisions) {
            let (id, name) = (division.id.as_str(), division.name.as_str());
            on!(&mut tx, tx => {
                sqlx::query(put).bind(id).bind(name).bind(position).execute(&mut **tx).await?;
            });
        }
        tx.commit().await
    }
}
