//! Taking a file of members over: the one way onto the roster, for the command line, the pages and the demonstration.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use domain::notice;
use domain::role::Permission;
use domain::roster::{Kept, Use, heading_key};
use domain::segment::Division;
use serde::{Deserialize, Serialize};
use store::{Digest, Imported, Incoming};

use super::columns::{Remembered, mistakes};
use super::plan::is_erased;
use super::{File, Plan, Rows};
use crate::{Actor, Error, Result, Service, secrets};

/// Is told how many rows of how many are written, and says whether to go on.
pub type Progress = dyn Fn(u32, u32) -> bool + Send + Sync;

/// What is done with a file beside what is in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// Whether members who are not in the file are marked as gone; else they stay.
    pub mark_gone: bool,
    /// Whether rows with something wrong in them are left out; else the whole file is refused.
    pub skip_bad: bool,
    /// Whether those come back who were erased.
    pub bring_back: bool,
}

/// What is wished for a file that is imported at once.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// What columns are for, by their headings; the others are remembered or guessed.
    pub columns: BTreeMap<String, Use>,
    /// What else is done with the file.
    pub choices: Choices,
}

impl Wishes {
    /// Says what the column with this heading is for.
    pub fn column(&mut self, heading: &str, own: Use) {
        self.columns.insert(heading_key(heading), own);
    }
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Members who were not on the roster.
    pub new: u32,
    /// Members of whom something changed.
    pub changed: u32,
    /// Members who were so already.
    pub unchanged: u32,
    /// Members who were marked as gone.
    pub gone: u32,
    /// Rows that were left out because something was wrong in them.
    pub left_out: u32,
    /// Rows that were left out because their members were erased.
    pub erased: u32,
}

/// A file whose columns are known.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub file: Arc<File>,
    pub uses: Vec<Use>,
    pub divisions: Vec<Division>,
}

/// Takes members from a file, all or none. Members are known by their e-mail address; what the file has no column for stays.
///
/// # Errors
/// [`Error::Rows`] with every mistake by line and column, [`Error::Columns`] or [`Error::Refused`] for columns or a file that make no
/// sense; then nothing has been taken.
pub async fn import(
    cx: &Service,
    actor: &Actor,
    file: impl Into<Vec<u8>>,
    wishes: &Wishes,
    progress: &Progress,
) -> Result<Outcome> {
    actor.require(Permission::ManageRoster)?;
    let known = known(cx, file.into(), wishes).await?;
    let rows = rows(&known, wishes.choices).await?;
    let outcome = take_over(cx, rows, wishes.choices, progress).await?;
    if !wishes.columns.is_empty() {
        Remembered::load(cx).await?.keep(cx, &known.file, &known.uses).await?;
    }
    outcome.ok_or_else(|| Error::Refused(notice!("the import was stopped: nothing of it was kept")))
}

/// What importing a file would do.
///
/// # Errors
/// [`Error::Rows`], [`Error::Columns`] or [`Error::Refused`] for a file or columns that make no sense.
pub async fn preview(cx: &Service, actor: &Actor, file: impl Into<Vec<u8>>, wishes: &Wishes) -> Result<Plan> {
    actor.require(Permission::ManageRoster)?;
    planned(cx, known(cx, file.into(), wishes).await?).await
}

async fn known(cx: &Service, file: Vec<u8>, wishes: &Wishes) -> Result<Known> {
    let divisions = cx.store.divisions().await?;
    let file = read(file).await?;
    let missing = |key: &&String| !file.headings.iter().any(|heading| heading_key(heading) == **key);
    if let Some(key) = wishes.columns.keys().find(missing) {
        let there: Vec<String> = (0..file.headings.len()).map(|index| file.column(index)).collect();
        return Err(Error::Refused(notice!(
            "the file has no column '{key}': it has {columns}",
            key,
            columns = there.join(", ")
        )));
    }
    let uses = Remembered::load(cx).await?.uses(&file, &wishes.columns, &divisions);
    Ok(Known { file: Arc::new(file), uses, divisions })
}

/// Reads a file where it keeps nobody waiting.
pub(super) async fn read(file: Vec<u8>) -> Result<File> {
    beside(move || File::read(&file)).await?
}

/// Does work that takes a while where it keeps nobody waiting.
pub(super) async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let stopped = |_| Error::Refused(notice!("the server is stopping: try again in a moment"));
    tokio::task::spawn_blocking(work).await.map_err(stopped)
}

fn check(known: &Known) -> Result<()> {
    let mistakes = mistakes(&known.file, &known.uses);
    if mistakes.is_empty() { Ok(()) } else { Err(Error::Columns(mistakes)) }
}

/// What taking a file over would do.
pub(super) async fn planned(cx: &Service, known: Known) -> Result<Plan> {
    check(&known)?;
    let roster: Vec<Kept> = cx.store.roster().await?;
    let erased: HashSet<Digest> = cx.store.erasures().await?;
    beside(move || {
        let rows = Rows::read(&known.file, &known.uses, &known.divisions);
        Plan::new(&rows, &roster, &erased, &known.divisions)
    })
    .await
}

/// What the rows of a file say.
///
/// # Errors
/// [`Error::Rows`] if some are bad and were not to be left out, [`Error::Columns`] for columns that make no sense.
pub(super) async fn rows(known: &Known, choices: Choices) -> Result<Rows> {
    check(known)?;
    let own = known.clone();
    let rows = beside(move || Rows::read(&own.file, &own.uses, &own.divisions)).await?;
    if rows.bad > 0 && !choices.skip_bad { Err(Error::Rows(rows.problems)) } else { Ok(rows) }
}

/// Takes over what the rows of a file say; none if it was stopped.
pub(super) async fn take_over(
    cx: &Service,
    mut rows: Rows,
    choices: Choices,
    progress: &Progress,
) -> Result<Option<Outcome>> {
    let erased = cx.store.erasures().await?;
    let mut back = Vec::new();
    let before = rows.entries.len();
    if choices.bring_back {
        let were = rows.entries.iter().filter(|entry| is_erased(entry, &erased));
        back.extend(were.map(|entry| secrets::digest(&entry.email)));
    } else {
        rows.entries.retain(|entry| !is_erased(entry, &erased));
    }
    let incoming = Incoming {
        entries: &rows.entries,
        present: choices.mark_gone.then_some(&rows.addresses),
        back: &back,
        at: cx.clock.now(),
    };
    let imported = cx.store.put_roster(&incoming, progress).await?;
    Ok(imported.map(|Imported { new, changed, unchanged, gone }| Outcome {
        new,
        changed,
        unchanged,
        gone,
        left_out: rows.bad,
        erased: (before - rows.entries.len()) as u32,
    }))
}
