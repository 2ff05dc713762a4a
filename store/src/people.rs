use domain::id::PersonId;
use domain::role::Role;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::error::{Result, corrupt, taken};
use crate::pool::on;
use crate::{Digest, Store};

/// How long failed sign-ins are kept, in seconds.
const FAILURES_KEPT: i64 = 24 * 3600;

/// Someone who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their e-mail address, in lower case; unique.
    pub email: String,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The password's hash, in PHC format.
    pub password_hash: String,
    /// When they were added.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    password_hash: String,
    created_at: i64,
}

impl Row {
    fn read(self) -> Result<Person> {
        Ok(Person {
            id: PersonId(self.id),
            role: self.role.parse().map_err(corrupt("people", self.id))?,
            email: self.email,
            name: self.name,
            password_hash: self.password_hash,
            created_at: Timestamp(self.created_at),
        })
    }
}

impl Store {
    /// Adds someone who signs in.
    ///
    /// # Errors
    /// `Taken("email")` when someone has this e-mail address.
    pub async fn create_person(&self, person: &Person) -> Result<()> {
        let sql = "INSERT INTO people (id, email, name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(person.id.0)
                .bind(person.email.to_lowercase())
                .bind(&person.name)
                .bind(person.role.as_str())
                .bind(&person.password_hash)
                .bind(person.created_at.0)
                .execute(pool)
                .await
                .map_err(taken("email"))?;
        });
        Ok(())
    }

    /// The person with this e-mail address, in capitals or not.
    pub async fn person_by_email(&self, email: &str) -> Result<Option<Person>> {
        let sql = "SELECT * FROM people WHERE email = $1";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(email.to_lowercase()).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// Everyone who signs in, in the order in which they were added.
    pub async fn people(&self) -> Result<Vec<Person>> {
        let sql = "SELECT * FROM people ORDER BY created_at, id";
        let rows: Vec<Row> = on!(self.readers(), pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// Signs a person in until `expires_at`; `digest` is that of the session's secret.
    pub async fn create_session(
        &self,
        digest: &Digest,
        person: PersonId,
        created_at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<()> {
        let sql = "INSERT INTO sessions (digest, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
        on!(self.writer(), pool => {
            sqlx::query(sql)
                .bind(&digest[..])
                .bind(person.0)
                .bind(created_at.0)
                .bind(expires_at.0)
                .execute(pool)
                .await
                .map_err(taken("session"))?;
        });
        Ok(())
    }

    /// The person who is signed in with this session at `now`.
    pub async fn session_person(&self, digest: &Digest, now: Timestamp) -> Result<Option<Person>> {
        let sql = "SELECT people.* FROM sessions JOIN people ON people.id = sessions.person_id
                   WHERE sessions.digest = $1 AND sessions.expires_at > $2";
        let row: Option<Row> = on!(self.readers(), pool =>
            sqlx::query_as(sql).bind(&digest[..]).bind(now.0).fetch_optional(pool).await?);
        row.map(Row::read).transpose()
    }

    /// Signs out.
    pub async fn end_session(&self, digest: &Digest) -> Result<()> {
        let sql = "DELETE FROM sessions WHERE digest = $1";
        on!(self.writer(), pool => { sqlx::query(sql).bind(&digest[..]).execute(pool).await?; });
        Ok(())
    }

    /// Notes a failed sign-in for `key`: an e-mail address, or where it came from.
    pub async fn note_sign_in_failure(&self, key: &str, at: Timestamp) -> Result<()> {
        let sql = "INSERT INTO sign_in_failures (key, at) VALUES ($1, $2)";
        on!(self.writer(), pool => { sqlx::query(sql).bind(key).bind(at.0).execute(pool).await?; });
        Ok(())
    }

    /// How many sign-ins for `key` have failed since a moment, that moment included.
    pub async fn sign_in_failures(&self, key: &str, since: Timestamp) -> Result<u32> {
        let sql = "SELECT COUNT(*) FROM sign_in_failures WHERE key = $1 AND at >= $2";
        let count: i64 = on!(self.readers(), pool =>
            sqlx::query_scalar(sql).bind(key).bind(since.0).fetch_one(pool).await?);
        Ok(count as u32)
    }

    /// Forgets the failed sign-ins for `key`, after one that succeeded.
    pub async fn forget_sign_in_failures(&self, key: &str) -> Result<()> {
        let sql = "DELETE FROM sign_in_failures WHERE key = $1";
        on!(self.writer(), pool => { sqlx::query(sql).bind(key).execute(pool).await?; });
        Ok(())
    }

    /// Deletes sessions that are over, and failed sign-ins older than a day.
    pub async fn purge_expired(&self, now: Timestamp) -> Result<()> {
        let sessions = "DELETE FROM sessions WHERE expires_at <= $1";
        let failures = "DELETE FROM sign_in_failures WHERE at < $1";
        let day_before = now.plus_seconds(-FAILURES_KEPT);
        on!(self.writer(), pool => {
            sqlx::query(sessions).bind(now.0).execute(pool).await?;
            sqlx::query(failures).bind(day_before.0).execute(pool).await?;
        });
        Ok(())
    }
}
