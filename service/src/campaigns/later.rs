//! Assumptions that are added while members answer: a family of their own.

use std::sync::Arc;

use domain::assumption::Assumption;
use domain::campaign::{self, Document, Problem, State};
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use store::Campaign;

use super::named;
use crate::registration::{self, Registered};
use crate::{Actor, Error, Result, Service};

/// How often it is tried while answers keep being published.
const TRIES: usize = 20;

/// Adds the assumptions of a document that are not registered yet. All else in it has to be as the campaign's own.
///
/// # Errors
/// [`Error::Document`] names every mistake by its place; [`Error::Refused`] if the campaign takes no answers, or the
/// document would change anything.
pub async fn add_assumptions(cx: &Service, actor: &Actor, slug: &str, json: &str) -> Result<Arc<Registered>> {
    let (campaign, registered) = running(cx, actor, slug).await?;
    let document = campaign::read(json).map_err(Error::Document)?;
    if let Some(what) = changed(&document, &campaign.document) {
        return Err(Error::Refused(notice!(
            "the document changes {what}: members are answering '{slug}', so only assumptions can be added",
            what => what,
            slug
        )));
    }
    let known = |own: &Assumption| registered.document.assumptions.iter().find(|known| known.id == own.id);
    let rewritten: Vec<Problem> = document
        .assumptions
        .iter()
        .enumerate()
        .filter(|(_, own)| known(own).is_some_and(|known| known != *own))
        .map(|(at, own)| {
            let what = notice!(
                "'{id}' is registered and cannot be changed: give what you add another id",
                id = own.id
            );
            Problem::new(format!("assumptions[{at}]"), what)
        })
        .collect();
    if !rewritten.is_empty() {
        return Err(Error::Document(rewritten));
    }
    let added = document.assumptions.iter().filter(|own| known(own).is_none()).cloned().collect();
    register(cx, &campaign, added, document.alpha_bp).await
}

/// Adds one assumption to a campaign that members answer, with the campaign's own alpha.
///
/// # Errors
/// [`Error::Document`] names every mistake by its place, as if it were the only assumption.
pub async fn add_assumption(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    assumption: Assumption,
) -> Result<Arc<Registered>> {
    let (campaign, _) = running(cx, actor, slug).await?;
    let alpha_bp = campaign.document.alpha_bp;
    register(cx, &campaign, vec![assumption], alpha_bp).await
}

/// A campaign that assumptions can be added to, and what is registered of it.
///
/// # Errors
/// [`Error::Refused`] if members cannot answer it.
pub async fn running(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Arc<Registered>)> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    match campaign.state {
        State::Open | State::Paused => {
            let registered = registration::of(cx, &campaign).await?;
            Ok((campaign, registered))
        }
        State::Draft => {
            Err(Error::Refused(notice!("'{slug}' is a draft: change its assumptions before it opens", slug)))
        }
        State::Closed => {
            Err(Error::Refused(notice!("'{slug}' is closed: nothing can be registered any more", slug)))
        }
    }
}

async fn register(
    cx: &Service,
    campaign: &Campaign,
    assumptions: Vec<Assumption>,
    alpha_bp: u16,
) -> Result<Arc<Registered>> {
    let campaign = add(cx, campaign, assumptions, alpha_bp).await?;
    registration::of(cx, &campaign).await
}

async fn add(
    cx: &Service,
    campaign: &Campaign,
    assumptions: Vec<Assumption>,
    alpha_bp: u16,
) -> Result<Campaign> {
    registration::check_later(cx, campaign, &assumptions, alpha_bp).await?;
    let mut campaign = campaign.clone();
    for _ in 0..TRIES {
        match registration::add_later(cx, &campaign, &assumptions, alpha_bp).await {
            // Answers were published meanwhile: what can be seen now is more than would have been written down.
            Err(Error::Stale) => {
                (campaign, _) = running(cx, &Actor::Operator, campaign.slug.as_str()).await?
            }
            added => return added.map(|()| campaign),
        }
    }
    Err(Error::Stale)
}

/// What of a campaign a document would change, beside its assumptions and the alpha that they have.
fn changed(document: &Document, own: &Document) -> Option<Notice> {
    let differs = [
        (document.questionnaire != own.questionnaire, notice!("the questionnaire")),
        (document.topics != own.topics, notice!("the topics")),
        (document.k != own.k, notice!("how many are published together")),
        (document.breakdowns != own.breakdowns, notice!("the breakdowns")),
        (document.crossings != own.crossings, notice!("which questions are counted together")),
        (document.quotas != own.quotas, notice!("how many answers are taken")),
        (document.privacy != own.privacy, notice!("what members are promised")),
        (document.slug != own.slug, notice!("the slug")),
    ];
    differs.into_iter().find(|(differs, _)| *differs).map(|(_, what)| what)
}

#[cfg(test)]
mod tests;
