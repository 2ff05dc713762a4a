//! Bringing members onto the roster: all or none, in statements of many rows each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::roster::{Entry, Field, Kept as OnRoster, Member};
use domain::time::Timestamp;
use serde::Serialize;

use super::KeptRow;
use crate::error::Result;
use crate::kept::json;
use crate::pool::{Database, Transaction, on};
use crate::{Digest, Store};

/// How many rows one statement takes.
const BATCH: usize = 2_000;
/// The number of the lock that one import at a time holds.
const IMPORTING: i64 = 0x726f_7374;

/// What comes onto the roster.
#[derive(Debug, Clone)]
pub struct Incoming<'a> {
    /// What is said of whom; of two with the same address, the last counts.
    pub entries: &'a [Entry],
    /// The addresses of all that are in the file, if members who are not in it are marked as gone.
    pub present: Option<&'a BTreeSet<String>>,
    /// The digests of addresses that were erased and come back.
    pub back: &'a [Digest],
    /// When this happens.
    pub at: Timestamp,
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
    /// Members who were marked as gone.
    pub gone: u32,
}

/// A member as the databases take many of them at once.
#[derive(Serialize)]
struct NewRow {
    id: String,
    email: String,
    name: String,
    combination: String,
    attributes: BTreeMap<String, String>,
    consent: Option<bool>,
    consent_at: Option<i64>,
    search: String,
}

/// The divisions that a member holds from now on.
#[derive(Serialize)]
struct Held {
    id: String,
    combination: String,
}

/// What has to be written.
#[derive(Default)]
struct Work {
    imported: Imported,
    rows: Vec<NewRow>,
    /// Whose divisions begin with this, whether they held others before or not.
    held: Vec<Held>,
    gone: Vec<String>,
}

impl Work {
    /// Compares what comes with what is there.
    fn new(present: Vec<OnRoster>, incoming: &Incoming<'_>) -> Self {
        let by_email: BTreeMap<&str, &Entry> =
            incoming.entries.iter().map(|entry| (entry.email.as_str(), entry)).collect();
        let mut work = Self::default();
        if let Some(named) = incoming.present {
            let is_gone = |kept: &&OnRoster| {
                let email = kept.member.email.as_str();
                kept.gone_at.is_none() && !named.contains(email) && !by_email.contains_key(email)
            };
            work.gone = present.iter().filter(is_gone).map(|kept| kept.member.id.to_string()).collect();
            work.imported.gone = work.gone.len() as u32;
        }
        let present: HashMap<String, OnRoster> =
            present.into_iter().map(|kept| (kept.member.email.clone(), kept)).collect();
        for (email, entry) in by_email {
            let Some(kept) = present.get(email) else {
                work.imported.new += 1;
                work.take(entry.begun(), entry, incoming.at, true);
                continue;
            };
            let fields = entry.changes(kept);
            if fields.is_empty() {
                work.imported.unchanged += 1;
                continue;
            }
            work.imported.changed += 1;
            let moved = fields.contains(&Field::Divisions) || fields.contains(&Field::Back);
            work.take(entry.applied(kept), entry, incoming.at, moved);
        }
        work
    }

    fn take(&mut self, kept: OnRoster, entry: &Entry, at: Timestamp, moved: bool) {
        let OnRoster { member, consent, .. } = kept;
        let (id, combination) = (member.id.to_string(), member.combination.key());
        if moved {
            self.held.push(Held { id: id.clone(), combination: combination.clone() });
        }
        self.rows.push(NewRow {
            id,
            search: search(&member),
            email: member.email,
            name: member.name,
            combination,
            attributes: member.attributes,
            consent,
            consent_at: entry.consent.map(|_| at.0),
        });
    }
}

/// What a member is searched and sorted by.
fn search(member: &Member) -> String {
    format!("{} {}", member.name.to_lowercase(), member.email)
}

/// The statements over a batch of rows, from the expressions that open them: members, the divisions they hold, and ids alone.
macro_rules! statements {
    ($members:literal, $held:literal, $ids:literal) => {
        Statements {
            members: concat!(
                "INSERT INTO members (id, email, name, combination, attributes, consent, consent_at, search) ",
                $members,
                " ON CONFLICT (email) DO UPDATE
                 SET name = excluded.name, combination = excluded.combination, attributes = excluded.attributes,
                     consent_at = CASE WHEN members.consent IS NOT DISTINCT FROM excluded.consent
                                  THEN members.consent_at ELSE excluded.consent_at END,
                     consent = excluded.consent, search = excluded.search, gone_at = NULL"
            ),
            end: concat!(
                "UPDATE memberships SET until_at = $2 WHERE until_at IS NULL AND member_id IN ",
                $ids
            ),
            // Two changes at the same moment are one.
            begin: concat!(
                "INSERT INTO memberships (member_id, from_at, until_at, combination) ",
                $held,
                " ON CONFLICT (member_id, from_at) DO UPDATE SET until_at = NULL, combination = excluded.combination"
            ),
            gone: concat!("UPDATE members SET gone_at = $2 WHERE id IN ", $ids),
        }
    };
}

struct Statements {
    members: &'static str,
    end: &'static str,
    begin: &'static str,
    gone: &'static str,
}

/// Each database opens a JSON array of rows in its own way; SQLite's UUIDs are bytes.
fn statements(tx: &Transaction) -> Statements {
    match tx {
        Database::Sqlite(_) => statements!(
            "SELECT unhex(value->>'id', '-'), value->>'email', value->>'name', value->>'combination',
                    value->'attributes', value->>'consent', value->>'consent_at', value->>'search'
             FROM json_each($1) WHERE true",
            "SELECT unhex(value->>'id', '-'), $2, NULL, value->>'combination' FROM json_each($1) WHERE true",
            "(SELECT unhex(value->>'id', '-') FROM json_each($1))"
        ),
        Database::Postgres(_) => statements!(
            "SELECT id, email, name, combination, attributes, consent, consent_at, search
             FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (id UUID, email TEXT, name TEXT, combination TEXT,
                  attributes JSONB, consent BOOLEAN, consent_at BIGINT, search TEXT)",
            "SELECT id, $2, NULL, combination
             FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (id UUID, combination TEXT)",
            "(SELECT id FROM jsonb_to_recordset(CAST($1 AS JSONB)) AS r (id UUID))"
        ),
    }
}

impl Store {
    /// Brings members whole onto the roster, as [`Store::put_roster`] does.
    pub async fn put_members(&self, members: &[Member], at: Timestamp) -> Result<Imported> {
        let entries: Vec<Entry> = members.iter().cloned().map(Entry::from).collect();
        let incoming = Incoming { entries: &entries, present: None, back: &[], at };
        Ok(self.put_roster(&incoming, &|_, _| true).await?.unwrap_or_default())
    }

    /// Brings members onto the roster, all or none. Who is there by e-mail address keeps their id.
    ///
    /// `progress` is told how many rows of how many are written; none is kept, and nothing given, once it says no.
    pub async fn put_roster(
        &self,
        incoming: &Incoming<'_>,
        progress: &(dyn Fn(u32, u32) -> bool + Send + Sync),
    ) -> Result<Option<Imported>> {
        let mut tx = self.write().await?;
        if let Database::Postgres(tx) = &mut tx {
            sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(IMPORTING).execute(&mut **tx).await?;
        }
        let rows: Vec<KeptRow> = on!(&mut tx, tx =>
            sqlx::query_as("SELECT * FROM members").fetch_all(&mut **tx).await?);
        let present = rows.into_iter().map(KeptRow::read).collect::<Result<_>>()?;
        let work = Work::new(present, incoming);
        let sql = statements(&tx);
        let all = (work.rows.len() + work.gone.len()) as u32;
        let mut done = 0;
        for rows in work.rows.chunks(BATCH) {
            if !progress(done, all) {
                return Ok(None);
            }
            let batch = json(&rows)?;
            on!(&mut tx, tx => { sqlx::query(sql.members).bind(batch).execute(&mut **tx).await?; });
            done += rows.len() as u32;
        }
        for held in work.held.chunks(BATCH) {
            if !progress(done, all) {
                return Ok(None);
            }
            let batch = json(&held)?;
            for sql in [sql.end, sql.begin] {
                on!(&mut tx, tx => {
                    sqlx::query(sql).bind(&batch).bind(incoming.at.0).execute(&mut **tx).await?;
                });
            }
        }
        for ids in work.gone.chunks(BATCH) {
            if !progress(done, all) {
                return Ok(None);
            }
            let held = ids.iter().map(|id| Held { id: id.clone(), combination: String::new() });
            let batch = json(&held.collect::<Vec<_>>())?;
            for sql in [sql.gone, sql.end] {
                on!(&mut tx, tx => {
                    sqlx::query(sql).bind(&batch).bind(incoming.at.0).execute(&mut **tx).await?;
                });
            }
            done += ids.len() as u32;
        }
        for digest in incoming.back {
            let back = "DELETE FROM erasures WHERE digest = $1";
            on!(&mut tx, tx => { sqlx::query(back).bind(&digest[..]).execute(&mut **tx).await?; });
        }
        // Who stops it now is told so, and nothing of it stays.
        if !progress(done, all) {
            return Ok(None);
        }
        tx.commit().await?;
        Ok(Some(work.imported))
    }
}
