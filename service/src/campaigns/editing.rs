//! Editing a draft: every save keeps what it changed, so that it can be taken back, and so that two can edit at once.

use domain::campaign::change::{Change, Merged};
use domain::campaign::history::{Act, stacks};
use domain::campaign::{self, Document};
use domain::id::PersonId;
use store::{Campaign, Edit};

use super::{can_be_kept, draft};
use crate::{Actor, Error, Result, Service};

/// How often a save is tried again after somebody else saved in the same moment.
const TRIES: u8 = 5;

/// A draft as somebody edits it.
#[derive(Debug, Clone)]
pub struct Editing {
    /// The draft.
    pub campaign: Campaign,
    /// What this reader would take back next, in a line.
    pub undo: Option<String>,
    /// What this reader would make again next, in a line.
    pub redo: Option<String>,
    /// The latest save.
    pub last: Option<Edit>,
}

/// A draft with what can be taken back, for whoever may change it.
///
/// # Errors
/// [`Error::Refused`] once it has been opened.
pub async fn editing(cx: &Service, actor: &Actor, slug: &str) -> Result<Editing> {
    let campaign = draft(cx, actor, slug).await?;
    let log = cx.store.edits(campaign.id).await?;
    let (made, undone) = own(actor, &log);
    let summary = |revision: Option<&i64>| {
        let found = log.iter().find(|(own, _)| Some(own) == revision);
        found.map(|(_, edit)| edit.summary.clone())
    };
    let (undo, redo) = (summary(made.last()), summary(undone.last()));
    Ok(Editing { undo, redo, last: log.into_iter().next_back().map(|(_, edit)| edit), campaign })
}

/// Every save of a draft, the latest first.
pub async fn history(cx: &Service, actor: &Actor, slug: &str) -> Result<Vec<Edit>> {
    let campaign = draft(cx, actor, slug).await?;
    let log = cx.store.edits(campaign.id).await?;
    Ok(log.into_iter().rev().map(|(_, edit)| edit).collect())
}

/// What this reader's saves made and can take back, and what they took back.
fn own(actor: &Actor, log: &[(i64, Edit)]) -> (Vec<i64>, Vec<i64>) {
    let person = author(actor).0;
    let own = log.iter().filter(|(_, edit)| edit.person == person);
    stacks(own.map(|(revision, edit)| (*revision, edit.act)))
}

/// The draft as it was at a revision; none if there is no such revision, or none that can be gone back to.
pub async fn at_revision(cx: &Service, campaign: &Campaign, revision: i64) -> Result<Option<Document>> {
    if revision == campaign.revision {
        return Ok(Some(campaign.document.clone()));
    }
    let changes = cx.store.changes(campaign.id, revision, campaign.revision).await?;
    if i64::try_from(changes.len()) != Ok(campaign.revision - revision) {
        return Ok(None);
    }
    let back =
        |document: Document, change: &Change| change.back().on(&document).ok().map(|made| made.document);
    Ok(changes.iter().rev().try_fold(campaign.document.clone(), back))
}

/// Makes `document` of the draft that somebody saw as `seen`. What others have saved since stays, unless both changed the same.
///
/// # Errors
/// [`Error::Clash`] with what both changed, [`Error::Document`] with every mistake, [`Error::Refused`] once opened.
pub async fn edit(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    seen: &Document,
    document: &Document,
) -> Result<Campaign> {
    make(cx, actor, slug, Act::Edit, &Change::between(seen, document)).await
}

/// Takes back the latest change of this reader that is made.
///
/// # Errors
/// [`Error::Clash`] if others have changed the same since, [`Error::Refused`] if there is nothing to take back.
pub async fn undo(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let campaign = draft(cx, actor, slug).await?;
    let (made, _) = own(actor, &cx.store.edits(campaign.id).await?);
    let nothing = || Error::Refused("there is nothing of yours to take back".to_owned());
    let revision = *made.last().ok_or_else(nothing)?;
    let change = cx.store.change(campaign.id, revision).await?.ok_or(Error::Stale)?;
    make(cx, actor, slug, Act::Undo(revision), &change.back()).await
}

/// Makes the change again that this reader took back last.
///
/// # Errors
/// [`Error::Clash`] if others have changed the same since, [`Error::Refused`] if nothing was taken back.
pub async fn redo(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let campaign = draft(cx, actor, slug).await?;
    let (_, undone) = own(actor, &cx.store.edits(campaign.id).await?);
    let nothing = || Error::Refused("there is nothing that you took back".to_owned());
    let revision = *undone.last().ok_or_else(nothing)?;
    let change = cx.store.change(campaign.id, revision).await?.ok_or(Error::Stale)?;
    make(cx, actor, slug, Act::Redo(revision), &change).await
}

/// Makes a change on the draft as it is now, and tells who listens.
pub(super) async fn make(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    act: Act,
    change: &Change,
) -> Result<Campaign> {
    let (person, name) = author(actor);
    for _ in 0..TRIES {
        let campaign = draft(cx, actor, slug).await?;
        let document = merged(change, &campaign.document)?;
        let made = Change::between(&campaign.document, &document);
        if made.is_empty() && act == Act::Edit {
            return Ok(campaign);
        }
        let summary = made.summary(&campaign.document, &document);
        let edit = Edit { person, name: name.clone(), at: cx.clock.now(), act, summary };
        match cx.store.save_document(campaign.id, campaign.revision, &document, &edit, &made).await {
            Err(store::Error::Stale) => {}
            Err(store::Error::Taken(_)) => {
                return Err(Error::Refused(format!(
                    "another campaign is called '{}': choose another slug",
                    document.slug
                )));
            }
            saved => {
                let saved = saved?;
                cx.live.saved(saved.id, saved.revision);
                return Ok(saved);
            }
        }
    }
    Err(Error::Stale)
}

/// The document after a change; it has to be one that could be opened.
fn merged(change: &Change, document: &Document) -> Result<Document> {
    let Merged { mut document, clashes } = change.on(document).map_err(Error::Clash)?;
    if !clashes.is_empty() {
        return Err(Error::Clash(clashes));
    }
    // A text may have gone in between that somebody else has translated.
    document.prune_translations();
    let problems = campaign::problems(&document);
    if !problems.is_empty() {
        return Err(Error::Document(problems));
    }
    can_be_kept(&document)?;
    Ok(document)
}

fn author(actor: &Actor) -> (Option<PersonId>, String) {
    match actor {
        Actor::Person { id, name, .. } => (Some(*id), name.clone()),
        Actor::Operator | Actor::Visitor => (None, "Whoever runs the server".to_owned()),
    }
}

#[cfg(test)]
mod tests;
