//! Quotas: whose answers are still taken.
//!
//! Whoever comes is told before the first question. The last word has the store, when a response is sent: those who began at the
//! same time cannot all have the last place.

use std::sync::Arc;

use domain::campaign::{Document, State};
use domain::profile::Profile;
use domain::quota::counting;
use store::QuotaPlace;

use super::Door;
use crate::{Error, Result, Service, documents};

/// Whether whoever stands at this door can still begin. Who has begun or sent can go on.
///
/// # Errors
/// [`Error::Enough`] if a quota in which they are counted is full.
pub async fn require_place(cx: &Service, door: &Door) -> Result<()> {
    if door.campaign.state != State::Open || door.draft.is_some() || door.sent.is_some() {
        return Ok(());
    }
    require_place_for(cx, door, &door.profile()).await
}

/// Whether somebody of whom this is known can still begin.
pub(super) async fn require_place_for(cx: &Service, door: &Door, profile: &Profile) -> Result<()> {
    match full(cx, door, profile).await? {
        Some(text) => Err(Error::Enough(text)),
        None => Ok(()),
    }
}

/// The quotas in which a response through this door is counted. Those of the version that is asked now hold for everybody, so that
/// a quota that was raised is raised for those who had begun.
pub(super) async fn places(cx: &Service, door: &Door) -> Result<Vec<QuotaPlace>> {
    let document = current(cx, door).await?;
    let place = |quota: &domain::quota::Quota| QuotaPlace { quota: quota.id.clone(), at_most: quota.at_most };
    Ok(counting(&document.quotas, &door.profile()).map(place).collect())
}

/// What is said of the first full quota in which they are counted; none if there is none.
pub(super) async fn full(cx: &Service, door: &Door, profile: &Profile) -> Result<Option<String>> {
    let document = current(cx, door).await?;
    let mut counting = counting(&document.quotas, profile).peekable();
    if counting.peek().is_none() {
        return Ok(None);
    }
    let counted = cx.store.counted_in_quotas(door.campaign.id).await?;
    let full = counting.find(|quota| counted.get(&quota.id).is_some_and(|n| *n >= quota.at_most));
    Ok(full.map(|quota| quota.text.clone()))
}

/// The version that is asked now, in the respondent's language.
async fn current(cx: &Service, door: &Door) -> Result<Arc<Document>> {
    let (campaign, version) = (door.campaign.id, door.campaign.version);
    if version == door.version() {
        return Ok(door.document.clone());
    }
    let document = documents::at(cx, campaign, version).await?;
    let language = &door.document.language;
    if document.language == *language {
        return Ok(document);
    }
    Ok(documents::in_language(cx, (campaign, version), &document, language).await?.document.clone())
}
