//! Editing a draft, or the version that is proposed while members answer: every save keeps what it changed, so that it can be
//! taken back, and so that two can edit at once.

use domain::campaign::change::{Change, Merged};
use domain::campaign::history::{Act, stacks};
use domain::campaign::version::{self, Meanings};
use domain::campaign::{self, Document, State};
use domain::id::PersonId;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use store::{Campaign, Edit, Proposal};

use super::{can_be_kept, named};
use crate::{Actor, Error, Result, Service};

/// How often a save is tried again after somebody else saved in the same moment.
const TRIES: u8 = 5;

/// A draft as somebody edits it.
#[derive(Debug, Clone)]
pub struct Editing {
    /// The draft; the campaign with the document that is proposed, if members answer another one.
    pub campaign: Campaign,
    /// What members answer, where this is a proposal.
    pub asked: Option<Document>,
    /// What this reader would take back next, in a line.
    pub undo: Option<Notice>,
    /// What this reader would make again next, in a line.
    pub redo: Option<Notice>,
    /// The latest save.
    pub last: Option<Edit>,
}

/// What can be changed of a campaign.
pub(super) struct Editable {
    /// The campaign, with the document that can be changed.
    pub campaign: Campaign,
    /// What members answer; none of a draft.
    asked: Option<Document>,
    /// The revision with which it began: what was saved before cannot be taken back.
    since: i64,
}

impl Editable {
    async fn log(&self, cx: &Service) -> Result<Vec<(i64, Edit)>> {
        let mut log = cx.store.edits(self.campaign.id).await?;
        log.retain(|(revision, _)| *revision > self.since);
        Ok(log)
    }

    /// The document after a change; it has to be one that could be asked. What others have removed since is called what it was in the
    /// document that was `seen`.
    fn merged(&self, change: &Change, seen: Option<&Document>) -> Result<Document> {
        let now = &self.campaign.document;
        let Merged { mut document, clashes } =
            change.made_on(now, seen.unwrap_or(now)).map_err(Error::Clash)?;
        if !clashes.is_empty() {
            return Err(Error::Clash(clashes));
        }
        // A text may have gone in between that somebody else has translated.
        document.prune_translations();
        let problems = match &self.asked {
            None => campaign::problems(&document),
            Some(asked) => {
                version::keep(asked, &mut document);
                campaign::problems(&version::revise(asked, &document, &Meanings::new()).document)
            }
        };
        if !problems.is_empty() {
            return Err(Error::Document(problems));
        }
        can_be_kept(&document)?;
        Ok(document)
    }
}

/// What can be changed of a campaign, for whoever may change it.
///
/// # Errors
/// [`Error::Refused`] if nothing can.
pub(super) async fn editable(cx: &Service, actor: &Actor, slug: &str) -> Result<Editable> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    match campaign.state {
        State::Draft => Ok(Editable { campaign, asked: None, since: 0 }),
        state @ (State::Open | State::Paused) => match cx.store.proposal(campaign.id).await? {
            Some(Proposal { since, document }) => {
                let asked = Some(campaign.document.clone());
                Ok(Editable { campaign: Campaign { document, ..campaign }, asked, since })
            }
            None => Err(Error::Refused(match state {
                State::Paused => notice!(
                    "'{slug}' is paused: begin a new version of it to change what members are asked",
                    slug
                ),
                _ => notice!(
                    "'{slug}' is open: begin a new version of it to change what members are asked",
                    slug
                ),
            })),
        },
        State::Closed => {
            Err(Error::Refused(notice!("'{slug}' is closed: it cannot be changed any more", slug)))
        }
    }
}

/// A draft with what can be taken back, for whoever may change it.
///
/// # Errors
/// [`Error::Refused`] if it can be changed no more.
pub async fn editing(cx: &Service, actor: &Actor, slug: &str) -> Result<Editing> {
    let editable = editable(cx, actor, slug).await?;
    let log = editable.log(cx).await?;
    let Editable { campaign, asked, .. } = editable;
    let (made, undone) = own(actor, &log);
    let summary = |revision: Option<&i64>| {
        let found = log.iter().find(|(own, _)| Some(own) == revision);
        found.map(|(_, edit)| edit.summary.clone())
    };
    let (undo, redo) = (summary(made.last()), summary(undone.last()));
    let last = log.into_iter().next_back().map(|(_, edit)| edit);
    Ok(Editing { undo, redo, last, campaign, asked })
}

/// The names of what the roster says of members, which conditions can look at, for whoever writes them.
pub async fn attributes(cx: &Service, actor: &Actor) -> Result<Vec<String>> {
    actor.require(Permission::ManageCampaigns)?;
    Ok(cx.store.attribute_names().await?)
}

/// Every save of a draft, the latest first.
pub async fn history(cx: &Service, actor: &Actor, slug: &str) -> Result<Vec<Edit>> {
    let log = editable(cx, actor, slug).await?.log(cx).await?;
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
    make(cx, actor, slug, Act::Edit, &Change::between(seen, document), Some(seen)).await
}

/// Takes back the latest change of this reader that is made.
///
/// # Errors
/// [`Error::Clash`] if others have changed the same since, [`Error::Refused`] if there is nothing to take back.
pub async fn undo(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let editable = editable(cx, actor, slug).await?;
    let (made, _) = own(actor, &editable.log(cx).await?);
    let nothing = || Error::Refused(notice!("there is nothing of yours to take back"));
    let revision = *made.last().ok_or_else(nothing)?;
    let change = cx.store.change(editable.campaign.id, revision).await?.ok_or(Error::Stale)?;
    make(cx, actor, slug, Act::Undo(revision), &change.back(), None).await
}

/// Makes the change again that this reader took back last.
///
/// # Errors
/// [`Error::Clash`] if others have changed the same since, [`Error::Refused`] if nothing was taken back.
pub async fn redo(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let editable = editable(cx, actor, slug).await?;
    let (_, undone) = own(actor, &editable.log(cx).await?);
    let nothing = || Error::Refused(notice!("there is nothing that you took back"));
    let revision = *undone.last().ok_or_else(nothing)?;
    let change = cx.store.change(editable.campaign.id, revision).await?.ok_or(Error::Stale)?;
    make(cx, actor, slug, Act::Redo(revision), &change, None).await
}

/// Makes a change on the draft as it is now, and tells who listens.
pub(super) async fn make(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    act: Act,
    change: &Change,
    seen: Option<&Document>,
) -> Result<Campaign> {
    let (person, name) = author(actor);
    for _ in 0..TRIES {
        let editable = editable(cx, actor, slug).await?;
        let document = editable.merged(change, seen)?;
        let Editable { campaign, asked, .. } = editable;
        let made = Change::between(&campaign.document, &document);
        if made.is_empty() && act == Act::Edit {
            return Ok(campaign);
        }
        let summary = made.summary(&campaign.document, &document);
        let edit = Edit { person, name: name.clone(), at: cx.clock.now(), act, summary };
        let (id, revision) = (campaign.id, campaign.revision);
        let saved = match asked {
            None => cx.store.save_document(id, revision, &document, &edit, &made).await,
            Some(_) => cx.store.save_proposal(id, revision, &document, &edit, &made).await,
        };
        match saved {
            Err(store::Error::Stale) => {}
            Err(store::Error::Taken(_)) => {
                return Err(Error::Refused(notice!(
                    "another campaign is called '{slug}': choose another slug",
                    slug = document.slug
                )));
            }
            saved => {
                let saved = saved?;
                cx.live.saved(saved.id, saved.revision);
                return Ok(Campaign { document, ..saved });
            }
        }
    }
    Err(Error::Stale)
}

/// Who is noted as having done something, by id where they have an account, and by name.
pub(crate) fn author(actor: &Actor) -> (Option<PersonId>, String) {
    match actor {
        Actor::Person { id, name, .. } => (Some(*id), name.clone()),
        Actor::Operator | Actor::Visitor => (None, operator().to_string()),
    }
}

fn operator() -> Notice {
    notice!("Whoever runs the server")
}

/// Who is noted under a name: somebody with an account, or whoever runs the server.
pub fn noted(name: &str) -> Notice {
    let operator = operator();
    if operator.text == name { operator } else { Notice::as_it_is(name) }
}

#[cfg(test)]
mod tests;
