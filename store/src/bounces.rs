//! Addresses that take no mail.

use domain::id::MemberId;
use domain::notice::Notice;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::Store;
use crate::error::Result;
use crate::pool::on;

/// A member whose address takes no mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The member.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// When it was told.
    pub at: Timestamp,
    /// What the mail server said, or by what else it was told.
    pub reason: Notice,
}

impl Store {
    /// The members whose address takes no mail, those first of whom it was told last; `at_most` of them.
    pub async fn bounces(&self, at_most: u32) -> Result<Vec<Bounce>> {
        let sql =
            "SELECT m.id, m.name, m.email, b.at, b.reason FROM bounces b JOIN members m ON m.email = b.email
                   WHERE m.gone_at IS NULL ORDER BY b.at DESC, m.email LIMIT $1";
        let rows: Vec<(Uuid, String, String, i64, String)> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(i64::from(at_most)).fetch_all(pool).await?);
        let read = |(id, name, email, at, reason): (Uuid, String, String, i64, String)| Bounce {
            member: MemberId(id),
            name,
            email,
            at: Timestamp(at),
            reason: Notice::of_kept(reason),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// How many members have an address that takes no mail.
    pub async fn bounce_count(&self) -> Result<u32> {
        let sql =
            "SELECT COUNT(*) FROM bounces b JOIN members m ON m.email = b.email WHERE m.gone_at IS NULL";
        let count: i64 = on!(self.readers(), pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(count as u32)
    }

    /// Forgets that a member's address takes no mail.
    pub async fn forget_bounce(&self, member: MemberId) -> Result<()> {
        let sql = "DELETE FROM bounces WHERE email IN (SELECT email FROM members WHERE id = $1)";
        on!(self.writer(), pool => { sqlx::query(sql).bind(member.0).execute(pool).await?; });
        Ok(())
    }

    /// Notes that the addresses of members take no mail, each with the reason; others are left alone. Gives how many were not noted before.
    pub async fn note_bounces(&self, bounces: &[(String, Notice)], at: Timestamp) -> Result<u64> {
        let sql = "INSERT INTO bounces (email, at, reason) SELECT email, $2, $3 FROM members WHERE email = $1
                   ON CONFLICT (email) DO NOTHING";
        let mut tx = self.write().await?;
        let mut noted = 0;
        for (email, reason) in bounces {
            noted += on!(&mut tx, tx =>
                sqlx::query(sql).bind(email).bind(at.0).bind(reason.kept()).execute(&mut **tx).await?.rows_affected());
        }
        tx.commit().await?;
        Ok(noted)
    }
}
