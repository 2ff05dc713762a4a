//! Venues: named ways in that are nobody's own, each counted apart.
//!
//! A venue is an address that leads to the campaign's open link and says so when somebody starts. It is kept with their answers and
//! names nobody; how many came by it is told as every number is, of sealed blocks and never of fewer than are published together.

pub mod picture;

use domain::campaign::State;
use domain::id::CampaignId;
use domain::notice;
use domain::role::Permission;
use domain::venue::{self, Code, Kind};
pub use evidence::sealing::Told;
use evidence::sealing::told;
pub use store::{Entrance, NamedVenue};

use crate::campaigns::{self, Campaign};
use crate::error::Answering;
use crate::{Actor, Error, Result, Service, registration, secrets};

/// The most venues of a campaign.
const MOST: usize = 200;

/// The venues of a campaign.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The campaign.
    pub campaign: Campaign,
    /// Its venues, the first one first.
    pub venues: Vec<Counted>,
}

/// A venue, and how many answers have come by it.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The venue.
    pub venue: NamedVenue,
    /// How many published answers have come by it.
    pub answers: Told,
}

/// The venues of a campaign, with what may be told of how many came by each.
pub async fn list(cx: &Service, actor: &Actor, slug: &str) -> Result<Listed> {
    let campaign = managed(cx, actor, slug).await?;
    let least = least(cx, &campaign).await?;
    let published = cx.store.published_by_venue(campaign.id).await?;
    let counted = |venue: NamedVenue| {
        let answers = told(published.get(&venue.code).copied().unwrap_or(0), least);
        Counted { venue, answers }
    };
    let venues = cx.store.venues(campaign.id).await?.into_iter().map(counted).collect();
    Ok(Listed { campaign, venues })
}

/// One of them.
///
/// # Errors
/// [`Error::NotFound`] if the campaign has none with this code.
pub async fn show(cx: &Service, actor: &Actor, slug: &str, code: &str) -> Result<(Campaign, Counted)> {
    let Listed { campaign, venues } = list(cx, actor, slug).await?;
    let code: Code = code.parse().map_err(|_| missing(slug))?;
    let found = venues.into_iter().find(|counted| counted.venue.code == code);
    Ok((campaign, found.ok_or_else(|| missing(slug))?))
}

/// Adds a venue; its address works at once, and leads to answers once the campaign is open.
///
/// # Errors
/// [`Error::Refused`] for a name that cannot be or is taken, if there are too many, and once the campaign is closed.
pub async fn add(cx: &Service, actor: &Actor, slug: &str, name: &str, kind: Kind) -> Result<NamedVenue> {
    let campaign = managed(cx, actor, slug).await?;
    let name = venue::name(name).map_err(Error::refused)?;
    if campaign.state == State::Closed {
        return Err(Error::Refused(notice!("'{slug}' is closed: nobody can answer any more", slug)));
    }
    let known = cx.store.venues(campaign.id).await?;
    if known.len() >= MOST {
        return Err(Error::Refused(notice!(
            "'{slug}' has {most} venues, which is the most there can be",
            slug,
            most = MOST
        )));
    }
    let taken = || {
        Error::Refused(notice!(
            "This campaign has a venue ‘{name}’ already: give this one another name",
            name
        ))
    };
    if known.iter().any(|venue| venue.name == name) {
        return Err(taken());
    }
    let venue = NamedVenue {
        code: secrets::venue_code(),
        campaign: campaign.id,
        name: name.clone(),
        kind,
        created_at: cx.clock.now(),
        closed_at: None,
    };
    match cx.store.add_venue(&venue).await {
        Err(store::Error::Taken(_)) => Err(taken()),
        added => Ok(added.map(|()| venue)?),
    }
}

/// Closes a venue: whoever comes by it from now on reads so. Who has begun can finish, and all other ways in go on.
pub async fn close(cx: &Service, actor: &Actor, slug: &str, code: &str) -> Result<()> {
    change(cx, actor, slug, code, true).await
}

/// Opens it again.
pub async fn reopen(cx: &Service, actor: &Actor, slug: &str, code: &str) -> Result<()> {
    change(cx, actor, slug, code, false).await
}

async fn change(cx: &Service, actor: &Actor, slug: &str, code: &str, closed: bool) -> Result<()> {
    let campaign = managed(cx, actor, slug).await?;
    let code: Code = code.parse().map_err(|_| missing(slug))?;
    let at = closed.then(|| cx.clock.now());
    if cx.store.close_venue(campaign.id, code, at).await? { Ok(()) } else { Err(missing(slug)) }
}

/// Where the address of a venue leads.
///
/// # Errors
/// [`Error::NotFound`] if there is none with this code; [`Error::Answering`] if it is closed, or its campaign has not begun.
pub async fn enter(cx: &Service, code: &str) -> Result<Entrance> {
    let entrance = find(cx, code).await?;
    require_open(&entrance)?;
    Ok(entrance)
}

pub(crate) async fn find(cx: &Service, code: &str) -> Result<Entrance> {
    let missing = || Error::NotFound(notice!("there is no venue '{code}'", code));
    let code: Code = code.parse().map_err(|_| missing())?;
    cx.store.entrance(code).await?.ok_or_else(missing)
}

pub(crate) fn require_open(entrance: &Entrance) -> Result<()> {
    if entrance.venue.closed_at.is_some() {
        return Err(Error::Answering(Answering::VenueClosed));
    }
    if entrance.state == State::Draft {
        return Err(Error::Answering(Answering::NotOpen));
    }
    Ok(())
}

/// The venue in which somebody is counted who brings this code to a campaign; none if it is no open venue of it.
pub(crate) async fn counting(cx: &Service, campaign: CampaignId, code: Option<&str>) -> Result<Option<Code>> {
    let Some(code) = code.and_then(|code| code.parse().ok()) else { return Ok(None) };
    let entrance = cx.store.entrance(code).await?;
    let counts =
        |entrance: &Entrance| entrance.venue.campaign == campaign && entrance.venue.closed_at.is_none();
    Ok(entrance.filter(counts).map(|entrance| entrance.venue.code))
}

async fn managed(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    campaigns::named(cx, slug).await
}

/// The fewest people that a published number is about.
async fn least(cx: &Service, campaign: &Campaign) -> Result<u32> {
    if campaign.state == State::Draft {
        return Ok(campaign.document.at_least_together().into());
    }
    Ok(registration::with_families(cx, campaign.id, 1).await?.publication.k())
}

fn missing(slug: &str) -> Error {
    Error::NotFound(notice!("there is no venue of '{slug}' at this address", slug))
}
