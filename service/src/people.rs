//! People who sign in: staff, leadership, administrators.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use domain::id::PersonId;
use domain::notice;
use domain::role::{Permission, Role};
use store::Person;
use tokio::sync::Semaphore;

use crate::secrets::{self, Token};
use crate::{Actor, Error, Result, Service};

/// How long a session lasts, in seconds: twelve hours.
pub const SESSION_SECONDS: i64 = 12 * 3600;
/// The shortest password that is taken, in characters.
pub const PASSWORD_LENGTH: usize = 12;
/// How many failed sign-ins an address may have within [`THROTTLE_SECONDS`].
const FAILURES: u32 = 5;
/// The window in which failed sign-ins are counted, in seconds: fifteen minutes.
const THROTTLE_SECONDS: i64 = 15 * 60;

/// Bounds how many passwords are hashed at once: each takes 19 MiB and all of a core.
#[derive(Clone)]
pub struct Hashing(Arc<Semaphore>);

impl Default for Hashing {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(2)))
    }
}

/// Someone to be created.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Their e-mail address, with which they sign in.
    pub email: String,
    /// Their name on screens.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their password.
    pub password: String,
}

/// Creates someone who can sign in.
///
/// # Errors
/// [`Error::Refused`] for an address that is none or is taken, and for a password that is too short.
pub async fn create(cx: &Service, actor: &Actor, new: NewPerson) -> Result<PersonId> {
    actor.require(Permission::ManagePeople)?;
    let email = new.email.trim().to_lowercase();
    if !crate::roster::is_email(&email) {
        return Err(Error::Refused(notice!("'{email}' is no e-mail address", email = new.email)));
    }
    if new.password.chars().count() < PASSWORD_LENGTH {
        return Err(Error::Refused(notice!(
            "the password is too short: take {least} characters or more",
            least = PASSWORD_LENGTH
        )));
    }
    let person = Person {
        id: PersonId(secrets::id()),
        email,
        name: new.name.trim().to_owned(),
        role: new.role,
        password_hash: hash(cx, new.password).await?,
        created_at: cx.clock.now(),
    };
    match cx.store.create_person(&person).await {
        Ok(()) => Ok(person.id),
        Err(store::Error::Taken(_)) => Err(Error::Refused(notice!(
            "{email} can sign in already; choose another address",
            email = person.email
        ))),
        Err(error) => Err(error.into()),
    }
}

/// Whether anybody can sign in yet.
pub async fn anybody(cx: &Service) -> Result<bool> {
    Ok(!cx.store.people().await?.is_empty())
}

/// Signs in and gives the token of a new session. `origin` is where the attempt comes from; failures count against it and against the address.
///
/// # Errors
/// [`Error::TooMany`] after five failures in fifteen minutes, [`Error::Refused`] for a wrong address or password, without saying which.
pub async fn sign_in(cx: &Service, email: &str, password: &str, origin: &str) -> Result<Token> {
    let now = cx.clock.now();
    let email = email.trim().to_lowercase();
    // Nobody can have such an address, and PostgreSQL refuses to look for one.
    if email.contains('\0') {
        return Err(wrong_credentials());
    }
    let keys = [format!("email {email}"), format!("origin {origin}")];
    let since = now.plus_seconds(-THROTTLE_SECONDS);
    // A shared address may hold many people: it gets more attempts than one person does.
    for (key, allowed) in keys.iter().zip([FAILURES, 10 * FAILURES]) {
        if cx.store.sign_in_failures(key, since).await? >= allowed {
            return Err(Error::TooMany { minutes: 15 });
        }
    }
    let person = cx.store.person_by_email(&email).await?;
    if !verify(cx, password.to_owned(), person.as_ref().map(|person| person.password_hash.clone())).await? {
        for key in &keys {
            cx.store.note_sign_in_failure(key, now).await?;
        }
        return Err(wrong_credentials());
    }
    let Some(person) = person else { return Err(Error::NotSignedIn) };
    cx.store.forget_sign_in_failures(&keys[0]).await?;
    cx.store.purge_expired(now).await?;
    begin_session(cx, person.id).await
}

fn wrong_credentials() -> Error {
    Error::Refused(notice!("the e-mail address or the password is not right"))
}

/// Begins a session for someone without asking for a password: for the demonstration's ways in.
///
/// # Errors
/// [`Error::Forbidden`] unless the operator asks, [`Error::NotFound`] if nobody has this address.
pub async fn enter(cx: &Service, actor: &Actor, email: &str) -> Result<Token> {
    if *actor != Actor::Operator {
        return Err(Error::Forbidden(Permission::ManagePeople));
    }
    let person = cx.store.person_by_email(email).await?;
    begin_session(cx, person.ok_or_else(|| Error::NotFound(notice!("there is no person {email}", email)))?.id)
        .await
}

async fn begin_session(cx: &Service, person: PersonId) -> Result<Token> {
    let (token, now) = (Token::new(), cx.clock.now());
    let expires = now.plus_seconds(SESSION_SECONDS);
    cx.store.create_session(&secrets::digest(token.reveal()), person, now, expires).await?;
    Ok(token)
}

/// Who a session's token belongs to; a visitor if it is unknown or has expired.
pub async fn actor(cx: &Service, token: &str) -> Result<Actor> {
    let person = cx.store.session_person(&secrets::digest(token), cx.clock.now()).await?;
    Ok(person.map_or(Actor::Visitor, |person| Actor::Person {
        id: person.id,
        name: person.name,
        role: person.role,
    }))
}

/// Ends a session.
pub async fn sign_out(cx: &Service, token: &str) -> Result<()> {
    Ok(cx.store.end_session(&secrets::digest(token)).await?)
}

async fn hash(cx: &Service, password: String) -> Result<String> {
    on_a_thread(cx, move || {
        let mut bytes = [0_u8; 16];
        secrets::fill(&mut bytes);
        let salt = SaltString::encode_b64(&bytes).map_err(|error| error.to_string())?;
        let hash =
            Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|error| error.to_string())?;
        Ok(hash.to_string())
    })
    .await
}

/// Compares a password with a hash. Where there is none, the same work is done, so that the time does not tell who can sign in.
async fn verify(cx: &Service, password: String, hash: Option<String>) -> Result<bool> {
    let Some(hash) = hash else {
        self::hash(cx, password).await?;
        return Ok(false);
    };
    on_a_thread(cx, move || {
        let hash = PasswordHash::new(&hash).map_err(|error| error.to_string())?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
}

async fn on_a_thread<T: Send + 'static>(
    cx: &Service,
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T> {
    let stopped = |_| Error::Refused(notice!("the server is stopping: try again in a moment"));
    let _permit = cx.hashing.0.clone().acquire_owned().await.map_err(|error| stopped(error.to_string()))?;
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| stopped(error.to_string()))?;
    done.map_err(|cause| {
        tracing::error!(%cause, "a password could not be hashed");
        Error::Refused(notice!("the password could not be checked; tell an administrator"))
    })
}
