use domain::time::Timestamp;

use crate::error::Result;
use crate::pool::on;
use crate::{Digest, Store};

/// Whom a link to opt out belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The member's e-mail address.
    pub email: String,
    /// Whether they have opted out.
    pub opted_out: bool,
}

impl Store {
    /// Whom the link to opt out belongs to whose secret has this digest.
    pub async fn reader(&self, link: &Digest) -> Result<Option<Reader>> {
        let sql = "SELECT m.email, o.at FROM opt_out_links k
                   JOIN members m ON m.id = k.member_id
                   LEFT JOIN opt_outs o ON o.member_id = m.id
                   WHERE k.digest = $1";
        let row: Option<(String, Option<i64>)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(&link[..]).fetch_optional(pool).await?);
        Ok(row.map(|(email, at)| Reader { email, opted_out: at.is_some() }))
    }

    /// Notes that the member to whom this link belongs wants no mail. Doing it again changes nothing.
    pub async fn opt_out(&self, link: &Digest, at: Timestamp) -> Result<()> {
        let sql =
            "INSERT INTO opt_outs (member_id, at) SELECT member_id, $2 FROM opt_out_links WHERE digest = $1
                   ON CONFLICT (member_id) DO NOTHING";
        on!(self.writer(), pool => {
            sqlx::query(sql).bind(&link[..]).bind(at.0).execute(pool).await?;
        });
        Ok(())
    }

    /// Notes that they want mail again.
    pub async fn opt_in(&self, link: &Digest) -> Result<()> {
        let sql =
            "DELETE FROM opt_outs WHERE member_id IN (SELECT member_id FROM opt_out_links WHERE digest = $1)";
        on!(self.writer(), pool => { sqlx::query(sql).bind(&link[..]).execute(pool).await?; });
        Ok(())
    }
}
