//! Files that staff bring in the browser: columns, preview, taking over with progress, stopping.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::ImportId;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::roster::Use;
use domain::segment::Division;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{ImportState, NewImport, RosterImport};

use super::columns::{Remembered, mistakes};
use super::divisions::new_division;
use super::import::{Choices, Known, Outcome, beside, planned, read, rows, take_over};
use super::{File, Plan};
use crate::error::RowProblem;
use crate::{Actor, Error, Result, Service, secrets};

/// How long a file that came no further is kept, in seconds: a day.
const KEPT: i64 = 24 * 3_600;
/// After how many seconds an import of which this server knows nothing counts as left behind.
const LOST: i64 = 120;

/// The imports that this server is carrying out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Running(Arc<Mutex<HashMap<ImportId, Arc<Job>>>>);

#[derive(Debug, Default)]
struct Job {
    done: AtomicU32,
    all: AtomicU32,
    stop: AtomicBool,
}

impl Running {
    fn get(&self, id: ImportId) -> Option<Arc<Job>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    fn put(&self, id: ImportId, job: Arc<Job>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, job);
    }

    fn remove(&self, id: ImportId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }
}

/// How far an import has come.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It waits for somebody to say what the columns are for, or to begin it.
    Brought,
    /// It is being taken over: so many rows of so many are written. None are known until it is read, or where another server does it.
    Running(Option<(u32, u32)>),
    /// It was begun and never ended: the server was stopped in between.
    Lost,
    /// It was taken over.
    Done(Outcome),
    /// Somebody stopped it.
    Stopped,
    /// It could not be taken over, and why.
    Failed(Notice),
}

/// A file that was brought, and how far it has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// What the file is called.
    pub file_name: String,
    /// The name of whoever brought it.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// How far it has come.
    pub stage: Stage,
    uses: Vec<Use>,
}

/// What staff are asked of a file's columns.
#[derive(Debug, Clone)]
pub struct Columns {
    /// The file.
    pub import: Import,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// The divisions that there are.
    pub divisions: Vec<Division>,
    /// What is wrong with what the columns are for.
    pub mistakes: Vec<Notice>,
    /// What else has to be known of the file.
    pub note: Option<Notice>,
}

/// A column of a file.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading, or its number.
    pub heading: String,
    /// What it holds first.
    pub sample: Vec<String>,
    /// What it is for.
    pub used: Use,
}

/// A file of members with what it would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The file.
    pub import: Import,
    /// What it would do.
    pub plan: Plan,
    /// What else has to be known of the file.
    pub note: Option<Notice>,
}

#[derive(Serialize, Deserialize, Default)]
struct Chosen {
    uses: Vec<String>,
}

fn import_of(cx: &Service, kept: RosterImport) -> Import {
    let chosen: Chosen = serde_json::from_value(kept.choices).unwrap_or_default();
    let stage = match kept.state {
        ImportState::Brought => Stage::Brought,
        ImportState::Stopped => Stage::Stopped,
        ImportState::Failed => Stage::Failed(failure(kept.outcome)),
        ImportState::Done => Stage::Done(serde_json::from_value(kept.outcome).unwrap_or_default()),
        ImportState::Running => match cx.imports.get(kept.id) {
            Some(job) => Stage::Running(match job.all.load(Ordering::Relaxed) {
                0 => None,
                all => Some((job.done.load(Ordering::Relaxed), all)),
            }),
            None if kept.started_at.is_none_or(|at| at < lost(cx)) => Stage::Lost,
            None => Stage::Running(None),
        },
    };
    Import {
        id: kept.id,
        file_name: kept.file_name,
        name: kept.name,
        at: kept.created_at,
        stage,
        uses: chosen.uses.iter().map(|own| own.parse().unwrap_or(Use::Nothing)).collect(),
    }
}

/// Why an import failed, as it was kept.
fn failure(kept: Value) -> Notice {
    serde_json::from_value(kept).unwrap_or_else(|_| unwritten())
}

fn unwritten() -> Notice {
    notice!("the database did not answer, so nothing could be written")
}

fn lost(cx: &Service) -> Timestamp {
    cx.clock.now().plus_seconds(-LOST)
}

fn named(actor: &Actor) -> String {
    match actor {
        Actor::Person { name, .. } => name.clone(),
        Actor::Operator | Actor::Visitor => String::new(),
    }
}

fn choices(uses: &[Use]) -> Value {
    json!(Chosen { uses: uses.iter().map(ToString::to_string).collect() })
}

/// Keeps a file that somebody brings. Gives its id, and whether all its columns are known from the last time.
///
/// # Errors
/// [`Error::Rows`] or [`Error::Refused`] for a file that cannot be read; nothing is kept of it.
pub async fn bring(cx: &Service, actor: &Actor, file_name: &str, bytes: Vec<u8>) -> Result<(ImportId, bool)> {
    actor.require(Permission::ManageRoster)?;
    let divisions = cx.store.divisions().await?;
    let (bytes, file) = beside(move || {
        let file = File::read(&bytes);
        (bytes, file)
    })
    .await?;
    let file = file?;
    let remembered = Remembered::load(cx).await?;
    let uses = remembered.uses(&file, &BTreeMap::new(), &divisions);
    let knows = remembered.knows(&file) && mistakes(&file, &uses).is_empty();
    let (id, at) = (ImportId(secrets::id()), cx.clock.now());
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    let new = NewImport {
        id,
        name: &named(actor),
        file_name: if file_name.is_empty() { "members" } else { &file_name },
        file: &bytes,
        choices: &choices(&uses),
        at,
    };
    cx.store.bring_roster(&new).await?;
    Ok((id, knows))
}

/// Forgets files that nobody has taken over for a day. A running server does it by itself.
pub(crate) async fn forget(cx: &Service) -> Result<()> {
    Ok(cx.store.forget_roster_files(cx.clock.now().plus_seconds(-KEPT)).await?)
}

/// The files that were brought last.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<Import>> {
    actor.require(Permission::ManageRoster)?;
    let kept = cx.store.roster_imports(10).await?;
    Ok(kept.into_iter().map(|kept| import_of(cx, kept)).collect())
}

/// A file that was brought.
pub async fn show(cx: &Service, actor: &Actor, id: ImportId) -> Result<Import> {
    actor.require(Permission::ManageRoster)?;
    Ok(import_of(cx, found(cx, id).await?))
}

async fn found(cx: &Service, id: ImportId) -> Result<RosterImport> {
    cx.store.roster_import(id).await?.ok_or_else(missing)
}

fn missing() -> Error {
    Error::NotFound(notice!(
        "there is no import at this address; files that came no further are forgotten after a day"
    ))
}

/// A file with what it holds, as it was brought.
async fn known(cx: &Service, id: ImportId) -> Result<(Import, Known)> {
    let import = import_of(cx, found(cx, id).await?);
    let bytes = cx.store.roster_file(id).await?.ok_or(Error::Stale)?;
    let file = Arc::new(read(bytes).await?);
    let mut uses = import.uses.clone();
    uses.resize(file.headings.len(), Use::Nothing);
    Ok((import, Known { file, uses, divisions: cx.store.divisions().await? }))
}

/// What a file's columns are for.
pub async fn columns(cx: &Service, actor: &Actor, id: ImportId) -> Result<Columns> {
    actor.require(Permission::ManageRoster)?;
    let (import, known) = known(cx, id).await?;
    let Known { file, uses, divisions } = known;
    let mistakes = mistakes(&file, &uses);
    let column = |(index, used): (usize, Use)| Column {
        heading: file.column(index),
        sample: file
            .sample(index, 3)
            .into_iter()
            .map(|cell| cell.chars().filter(|c| !c.is_control()).take(60).collect())
            .collect(),
        used,
    };
    let columns = uses.into_iter().enumerate().map(column).collect();
    Ok(Columns { import, columns, divisions, mistakes, note: file.note.clone() })
}

/// Says what a file's columns are for, in their order, and remembers it for the next file.
///
/// # Errors
/// [`Error::Columns`] with all that is wrong with it; it is kept all the same, so that it can be mended.
pub async fn choose(cx: &Service, actor: &Actor, id: ImportId, uses: Vec<Use>) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    let (_, known) = known(cx, id).await?;
    let mut uses = uses;
    uses.resize(known.file.headings.len(), Use::Nothing);
    cx.store.choose_for_import(id, &choices(&uses)).await?;
    let mistakes = mistakes(&known.file, &uses);
    if !mistakes.is_empty() {
        return Err(Error::Columns(mistakes));
    }
    Remembered::load(cx).await?.keep(cx, &known.file, &uses).await
}

/// What taking a file over would do.
///
/// # Errors
/// [`Error::Columns`] if its columns make no sense yet.
pub async fn preview(cx: &Service, actor: &Actor, id: ImportId) -> Result<Preview> {
    actor.require(Permission::ManageRoster)?;
    let (import, known) = known(cx, id).await?;
    let note = known.file.note.clone();
    Ok(Preview { import, plan: planned(cx, known).await?, note })
}

/// Everything that is wrong with a file's rows.
pub async fn problems(cx: &Service, actor: &Actor, id: ImportId) -> Result<Vec<RowProblem>> {
    Ok(preview(cx, actor, id).await?.plan.problems)
}

/// Makes divisions of words that a file names and nobody knows.
pub async fn add_divisions(cx: &Service, actor: &Actor, words: &[String]) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    let mut divisions = cx.store.divisions().await?;
    for word in words {
        let known = divisions.iter().any(|own| own.name.to_lowercase() == word.to_lowercase());
        if let Some(division) = new_division(word, &divisions).filter(|_| !known && !word.trim().is_empty()) {
            divisions.push(division);
        }
    }
    Ok(cx.store.put_divisions(&divisions).await?)
}

/// Begins to take a file over that does what its preview said: who chose what it does did so by those numbers.
///
/// # Errors
/// Those of [`start`], and [`Error::Refused`] if the roster has changed since.
pub async fn start_as_counted(
    cx: &Service,
    actor: &Actor,
    id: ImportId,
    choices: Choices,
    counted: &str,
) -> Result<()> {
    if preview(cx, actor, id).await?.plan.counted() != counted {
        return Err(Error::Refused(notice!(
            "the roster has changed since this was counted: read the numbers again, they are those of now"
        )));
    }
    start(cx, actor, id, choices).await
}

/// Begins to take a file over; it goes on by itself.
///
/// # Errors
/// [`Error::Rows`] if rows are bad and were not to be left out, [`Error::Stale`] if it is running or done.
pub async fn start(cx: &Service, actor: &Actor, id: ImportId, choices: Choices) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    let (_, known) = known(cx, id).await?;
    let rows = rows(&known, choices).await?;
    cx.store.begin_import(id, cx.clock.now(), lost(cx)).await?;
    let job = Arc::new(Job::default());
    cx.imports.put(id, job.clone());
    let cx = cx.clone();
    tokio::spawn(async move {
        let told = job.clone();
        let progress = move |done, all| {
            told.done.store(done, Ordering::Relaxed);
            told.all.store(all, Ordering::Relaxed);
            !told.stop.load(Ordering::Relaxed)
        };
        let (state, outcome) = match take_over(&cx, rows, choices, &progress).await {
            Ok(Some(outcome)) => (ImportState::Done, json!(outcome)),
            Ok(None) => (ImportState::Stopped, Value::Null),
            Err(error) => {
                tracing::error!(%error, "an import of the roster failed");
                let why = match error {
                    Error::Refused(why) => why,
                    _ => unwritten(),
                };
                (ImportState::Failed, json!(why))
            }
        };
        if let Err(error) = cx.store.end_import(id, state, &outcome).await {
            tracing::error!(%error, "the end of an import of the roster could not be noted");
        }
        cx.imports.remove(id);
    });
    Ok(())
}

/// Stops an import that this server carries out: nothing of it is kept. One that has just ended stays as it is.
///
/// # Errors
/// [`Error::Refused`] if another server carries it out.
pub async fn stop(cx: &Service, actor: &Actor, id: ImportId) -> Result<()> {
    let import = show(cx, actor, id).await?;
    match (cx.imports.get(id), import.stage) {
        (Some(job), _) => {
            job.stop.store(true, Ordering::Relaxed);
            Ok(())
        }
        (None, Stage::Running(_)) => Err(Error::Refused(notice!(
            "another server is taking it over: it ends by itself within a minute or two"
        ))),
        (None, _) => Ok(()),
    }
}

/// Throws a file away that is not taken over.
///
/// # Errors
/// [`Error::Stale`] if it is running or done.
pub async fn discard(cx: &Service, actor: &Actor, id: ImportId) -> Result<()> {
    show(cx, actor, id).await?;
    Ok(cx.store.drop_import(id).await?)
}
