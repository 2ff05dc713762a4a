mod erase;
mod imports;
mod look;
mod put;

use std::collections::BTreeMap;

use domain::id::MemberId;
use domain::roster::Kept as OnRoster;
use domain::segment::Combination;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::Store;
use crate::error::{Result, corrupt};
use crate::kept::Kept;
use crate::pool::{Database, on};

pub use domain::roster::Member;
pub use erase::Erased;
pub use imports::{ImportState, NewImport, RosterImport};
pub use look::{Invited, MailSent, Record, Sought, Span};
pub use put::{Imported, Incoming};

#[derive(sqlx::FromRow)]
pub(crate) struct MemberRow {
    id: Uuid,
    email: String,
    name: String,
    combination: String,
    attributes: Kept<BTreeMap<String, String>>,
}

impl MemberRow {
    pub(crate) fn read(self) -> Result<Member> {
        Ok(Member {
            id: MemberId(self.id),
            combination: self.combination.parse().map_err(corrupt("members", self.id))?,
            attributes: self.attributes.read("members", self.id)?,
            email: self.email,
            name: self.name,
        })
    }
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    #[sqlx(flatten)]
    member: MemberRow,
    consent: Option<bool>,
    gone_at: Option<i64>,
}

impl KeptRow {
    fn read(self) -> Result<OnRoster> {
        let gone_at = self.gone_at.map(Timestamp);
        Ok(OnRoster { member: self.member.read()?, consent: self.consent, gone_at })
    }
}

/// Combination, attributes, and how many members have both.
type AtomRow = (String, Kept<BTreeMap<String, String>>, i64);

impl Store {
    /// How many members each combination has.
    pub async fn roster_counts(&self) -> Result<Vec<(Combination, u32)>> {
        let sql = "SELECT combination, COUNT(*) FROM members WHERE gone_at IS NULL
                   GROUP BY combination ORDER BY combination";
        let rows: Vec<(String, i64)> =
            on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let count = |(key, n): (String, i64)| Ok((key.parse().map_err(corrupt("members", &key))?, n as u32));
        rows.into_iter().map(count).collect()
    }

    /// How many members hold the same combination and have the same attributes.
    pub async fn roster_atoms(&self) -> Result<Vec<(Combination, BTreeMap<String, String>, u32)>> {
        let sql = "SELECT combination, attributes, COUNT(*) FROM members WHERE gone_at IS NULL
                   GROUP BY combination, attributes";
        let rows: Vec<AtomRow> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let atom = |(key, attributes, n): AtomRow| {
            let attributes = attributes.read("members", &key)?;
            Ok((key.parse().map_err(corrupt("members", &key))?, attributes, n as u32))
        };
        rows.into_iter().map(atom).collect()
    }

    /// The names of the attributes that members have, in order.
    pub async fn attribute_names(&self) -> Result<Vec<String>> {
        let sql = match self.readers() {
            Database::Sqlite(_) => {
                "SELECT DISTINCT j.key FROM members m, json_each(m.attributes) j WHERE m.gone_at IS NULL"
            }
            Database::Postgres(_) => {
                "SELECT DISTINCT jsonb_object_keys(attributes) FROM members WHERE gone_at IS NULL"
            }
        };
        let mut names: Vec<String> =
            on!(self.readers(), pool => sqlx::query_scalar(sql).fetch_all(pool).await?);
        names.sort_unstable();
        Ok(names)
    }

    /// The member with this e-mail address, which is in lower case.
    pub async fn member_by_email(&self, email: &str) -> Result<Option<Member>> {
        let sql = "SELECT * FROM members WHERE email = $1";
        let row: Option<MemberRow> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(email).fetch_optional(pool).await?);
        row.map(MemberRow::read).transpose()
    }

    /// Every member, by e-mail address; not those who are gone.
    pub async fn members(&self) -> Result<Vec<Member>> {
        let sql = "SELECT * FROM members WHERE gone_at IS NULL ORDER BY email";
        let rows: Vec<MemberRow> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(MemberRow::read).collect()
    }

    /// Everyone the roster keeps, by e-mail address, those who are gone too.
    pub async fn roster(&self) -> Result<Vec<OnRoster>> {
        let sql = "SELECT * FROM members ORDER BY email";
        let rows: Vec<KeptRow> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(KeptRow::read).collect()
    }
}
