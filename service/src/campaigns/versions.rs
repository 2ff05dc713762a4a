//! Versions: what members are asked can change while they answer, and every answer keeps the version that it was given to.

use std::collections::BTreeSet;

use domain::campaign::change::Change;
use domain::campaign::history::Act;
use domain::campaign::version::{self, Meanings, Revision, Translations};
use domain::campaign::{self, Document, Problem, State};
use domain::notice;
use domain::role::Permission;
use store::{Campaign, NewVersion, Version};

use super::editing::{author, editable, make};
use super::{can_be_kept, named, running};
use crate::{Actor, Error, Result, Service, documents, pictures};

/// The most characters of why a version was published.
const WHY_AT_MOST: usize = 500;

/// What may become the next version, and what that would do.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// The campaign, with the document that members answer.
    pub campaign: Campaign,
    /// What would be published, and in what it differs.
    pub revision: Revision,
    /// Mistakes for which it cannot be published, each by its place.
    pub problems: Vec<Problem>,
}

/// A campaign as members of one version are asked it.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The campaign, with the document and the number of that version; 0 for a draft.
    pub campaign: Campaign,
    /// Whether members are, or were, asked this; if not, it is still being edited.
    pub published: bool,
}

/// Begins a new version of a campaign that members answer, or goes on with the one that was begun.
///
/// # Errors
/// [`Error::Refused`] if members cannot answer it.
pub async fn begin_version(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let (campaign, _) = running(cx, actor, slug).await?;
    if cx.store.proposal(campaign.id).await?.is_none() {
        cx.store.begin_proposal(campaign.id).await?;
    }
    super::draft(cx, actor, slug).await
}

/// Throws the proposed version away; what members answer stays as it is.
///
/// # Errors
/// [`Error::Stale`] if somebody has saved it since `revision`, [`Error::Refused`] if none was begun.
pub async fn drop_proposal(cx: &Service, actor: &Actor, slug: &str, revision: i64) -> Result<()> {
    let (campaign, _) = running(cx, actor, slug).await?;
    editable(cx, actor, slug).await?;
    Ok(cx.store.drop_proposal(campaign.id, revision).await?)
}

/// Takes a document as the version that is proposed. What it does not ask any more is closed.
///
/// # Errors
/// [`Error::Document`] names every mistake by its place; [`Error::Refused`] if members cannot answer the campaign.
pub async fn propose(cx: &Service, actor: &Actor, slug: &str, json: &str) -> Result<Campaign> {
    let (campaign, _) = running(cx, actor, slug).await?;
    let mut document = campaign::read_after(json, &campaign.document).map_err(Error::Document)?;
    pictures::take_in(cx, &mut document).await?;
    can_be_kept(&document)?;
    let begun = begin_version(cx, actor, slug).await?;
    make(cx, actor, slug, Act::Edit, &Change::between(&begun.document, &document), None).await
}

/// What is proposed, with what staff say of changed words; whatever they have not said is as suggested.
///
/// # Errors
/// [`Error::Refused`] if no version was begun.
pub async fn proposed(cx: &Service, actor: &Actor, slug: &str, said: &Meanings) -> Result<Proposed> {
    let proposal = super::draft(cx, actor, slug).await?;
    let (campaign, _) = running(cx, actor, slug).await?;
    let spoken = spoken_before(cx, &campaign).await?;
    let revision = version::revise_after(&campaign.document, &spoken, &proposal.document, said);
    let mut problems = campaign::problems(&revision.document);
    problems.extend(campaign::unknown_in_conditions(&revision.document, &cx.store.divisions().await?));
    Ok(Proposed { campaign: Campaign { revision: proposal.revision, ..campaign }, revision, problems })
}

/// What members read last in other languages, in the versions before the one that is asked.
async fn spoken_before(cx: &Service, campaign: &Campaign) -> Result<Translations> {
    let mut before = Vec::new();
    for number in 1..campaign.version {
        before.push(documents::at(cx, campaign.id, number).await?);
    }
    Ok(version::spoken(before.iter().map(AsRef::as_ref)))
}

/// Publishes what is proposed as the next version: who starts from now on is asked it, and who has started is asked what they began
/// with to the end. `anew` are the questions that are to be closed and asked anew; `why` is kept with the version.
///
/// # Errors
/// [`Error::Stale`] if somebody has saved since `revision`; [`Error::Document`] names by its place everything that nobody has
/// decided, that was fixed when the campaign opened, or that is wrong.
pub async fn publish(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    revision: i64,
    said: &Meanings,
    anew: &BTreeSet<String>,
    why: &str,
) -> Result<Campaign> {
    let Proposed { campaign, revision: revised, mut problems } = proposed(cx, actor, slug, said).await?;
    if campaign.revision != revision {
        return Err(Error::Stale);
    }
    problems.extend(revised.obstacles(anew));
    if why.chars().count() > WHY_AT_MOST {
        problems.push(Problem::new(
            "why",
            notice!("has more than {most} characters: say it in fewer", most = WHY_AT_MOST),
        ));
    }
    if !problems.is_empty() {
        return Err(Error::Document(problems));
    }
    can_be_kept(&revised.document)?;
    let number = campaign.version + 1;
    let cohort = if revised.asks_the_same() {
        documents::cohort(cx, campaign.id, campaign.version).await?
    } else {
        number
    };
    let (person, name) = author(actor);
    let (at, why) = (cx.clock.now(), why.trim().to_owned());
    let version = Version { number, cohort, person, name, at, why, differences: revised.differences };
    let new = NewVersion { version, document: revised.document };
    Ok(cx.store.publish_version(campaign.id, revision, &new).await?)
}

/// Every version that members were asked, the first one first; none of a draft.
pub async fn versions(cx: &Service, actor: &Actor, slug: &str) -> Result<Vec<Version>> {
    actor.require(Permission::SeeResults)?;
    let campaign = named(cx, slug).await?;
    Ok(cx.store.versions(campaign.id).await?)
}

/// A campaign in one of its versions: as it is now, as an earlier one was asked, or, for whoever may change it, as the next one is edited.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub async fn edition(cx: &Service, actor: &Actor, slug: &str, version: Option<i32>) -> Result<Edition> {
    let now = super::show(cx, actor, slug).await?;
    let version = version.unwrap_or(now.version);
    let published = now.state != State::Draft;
    if version == now.version {
        return Ok(Edition { campaign: now, published });
    }
    let edited = published && version == now.version.saturating_add(1);
    if edited && cx.store.proposal(now.id).await?.is_some() {
        let campaign = super::draft(cx, actor, slug).await?;
        return Ok(Edition { campaign: Campaign { version, ..campaign }, published: false });
    }
    let document = document_at(cx, actor, slug, version).await?;
    Ok(Edition { campaign: Campaign { document, version, ..now }, published })
}

/// A campaign's document as it goes out as a file, with its pictures in it: as it is now, or as a version was asked.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub async fn document(cx: &Service, actor: &Actor, slug: &str, version: Option<i32>) -> Result<Document> {
    let document = match version {
        Some(version) => document_at(cx, actor, slug, version).await?,
        None => super::show(cx, actor, slug).await?.document,
    };
    pictures::carried(cx, document).await
}

/// What members of a version were asked.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub async fn document_at(cx: &Service, actor: &Actor, slug: &str, version: i32) -> Result<Document> {
    actor.require(Permission::SeeResults)?;
    let campaign = named(cx, slug).await?;
    Ok(documents::at(cx, campaign.id, version).await?.as_ref().clone())
}

#[cfg(test)]
mod tests;
