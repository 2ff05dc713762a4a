use std::collections::{BTreeMap, HashMap};

use domain::id::MemberId;
use domain::segment::Combination;
use serde::Serialize;
use uuid::Uuid;

use crate::Store;
use crate::error::{Result, corrupt};
use crate::kept::{Kept, json};
use crate::pool::{Database, on};

/// A member on the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their id; stays the same when the roster is imported again.
    pub id: MemberId,
    /// Their e-mail address, in lower case; unique.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The divisions they belong to now.
    pub combination: Combination,
    /// What else the association knows of them, such as the type of library.
    pub attributes: BTreeMap<String, String>,
}

/// What an import of the roster did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Members who were not on the roster.
    pub new: u32,
    /// Members whose row differed.
    pub changed: u32,
    /// Members whose row was the same.
    pub unchanged: u32,
}

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

/// Combination, attributes, and how many members have both.
type AtomRow = (String, Kept<BTreeMap<String, String>>, i64);

/// A member as the databases take many of them at once.
#[derive(Serialize)]
struct NewRow<'a> {
    id: String,
    email: &'a str,
    name: &'a str,
    combination: String,
    attributes: &'a BTreeMap<String, String>,
}

impl Store {
    /// Brings members onto the roster, all or none. Who is there by e-mail address keeps their id; of two with the same address, the last counts.
    pub async fn put_members(&self, members: &[Member]) -> Result<Imported> {
        let by_email: BTreeMap<String, &Member> =
            members.iter().map(|member| (member.email.to_lowercase(), member)).collect();
        let mut tx = self.write().await?;
        let rows: Vec<MemberRow> = on!(&mut tx, tx =>
            sqlx::query_as("SELECT * FROM members").fetch_all(&mut **tx).await?);
        let mut present = HashMap::new();
        for row in rows {
            let member = row.read()?;
            present.insert(member.email.clone(), member);
        }
        let mut imported = Imported::default();
        let mut rows = Vec::new();
        for (email, member) in &by_email {
            match present.get(email) {
                None => imported.new += 1,
                Some(old) if same(old, member) => {
                    imported.unchanged += 1;
                    continue;
                }
                Some(_) => imported.changed += 1,
            }
            rows.push(NewRow {
                id: member.id.to_string(),
                email,
                name: &member.name,
                combination: member.combination.key(),
                attributes: &member.attributes,
            });
        }
        let rows = json(&rows)?;
        // Each database opens a JSON array of rows in its own way; SQLite's UUIDs are bytes.
        let sql = match &tx {
            Database::Sqlite(_) => {
                "INSERT INTO members (id, email, name, combination, attributes)
                 SELECT unhex(value->>'id', '-'), value->>'email', value->>'name', value->>'combination', value->'attributes'
                 FROM json_each($1) WHERE true
                 ON CONFLICT (email) DO UPDATE
                 SET name = excluded.name, combination = excluded.combination, attributes = excluded.attributes"
            }
            Database::Postgres(_) => {
                "INSERT INTO members (id, email, name, combination, attributes)
                 SELECT id, email, name, combination, attributes
                 FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (id UUID, email TEXT, name TEXT, combination TEXT, attributes JSONB)
                 ON CONFLICT (email) DO UPDATE
                 SET name = excluded.name, combination = excluded.combination, attributes = excluded.attributes"
            }
        };
        on!(&mut tx, tx => { sqlx::query(sql).bind(rows).execute(&mut **tx).await?; });
        tx.commit().await?;
        Ok(imported)
    }

    /// How many members each combination has.
    pub async fn roster_counts(&self) -> Result<Vec<(Combination, u32)>> {
        let sql = "SELECT combination, COUNT(*) FROM members GROUP BY combination ORDER BY combination";
        let rows: Vec<(String, i64)> =
            on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let count = |(key, n): (String, i64)| Ok((key.parse().map_err(corrupt("members", &key))?, n as u32));
        rows.into_iter().map(count).collect()
    }

    /// How many members hold the same combination and have the same attributes.
    pub async fn roster_atoms(&self) -> Result<Vec<(Combination, BTreeMap<String, String>, u32)>> {
        let sql = "SELECT combination, attributes, COUNT(*) FROM members GROUP BY combination, attributes";
        let rows: Vec<AtomRow> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let atom = |(key, attributes, n): AtomRow| {
            let attributes = attributes.read("members", &key)?;
            Ok((key.parse().map_err(corrupt("members", &key))?, attributes, n as u32))
        };
        rows.into_iter().map(atom).collect()
    }

    /// The member with this e-mail address, which is in lower case.
    pub async fn member_by_email(&self, email: &str) -> Result<Option<Member>> {
        let sql = "SELECT * FROM members WHERE email = $1";
        let row: Option<MemberRow> =
            on!(self.readers(), pool => sqlx::query_as(sql).bind(email).fetch_optional(pool).await?);
        row.map(MemberRow::read).transpose()
    }

    /// Everyone on the roster, by e-mail address.
    pub async fn members(&self) -> Result<Vec<Member>> {
        let sql = "SELECT * FROM members ORDER BY email";
        let rows: Vec<MemberRow> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(MemberRow::read).collect()
    }
}

fn same(old: &Member, new: &Member) -> bool {
    old.name == new.name && old.combination == new.combination && old.attributes == new.attributes
}
