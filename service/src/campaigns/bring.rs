//! Campaigns from files of other systems, and as such files.

use domain::id::Slug;
use domain::notice;
use domain::role::Permission;
use store::Campaign;
use tokio::sync::Semaphore;

use super::{named, put};
use crate::convert::{self, Converted, Format, Loss, Target, Unconverted, Written};
use crate::{Actor, Error, Result, Service, pictures};

/// How many files are taken apart at once: each may take some hundred MiB for a moment.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What a file of another system said that its campaign does not.
#[derive(Debug, Clone)]
pub struct Conversion {
    /// The format of the file.
    pub format: Format,
    /// What is not carried over, in the order of the file.
    pub losses: Vec<Loss>,
}

/// Brings a campaign as a file of any known kind. If a draft has its slug it is replaced; `slug` is taken in place of the file's own.
///
/// # Errors
/// As [`super::import`]; [`Error::Refused`] for a file that is none of those known, far too large, or of which nothing can be asked.
pub async fn bring(
    cx: &Service,
    actor: &Actor,
    bytes: Vec<u8>,
    slug: Option<Slug>,
) -> Result<(Campaign, Conversion), Unconverted> {
    actor.require(Permission::ManageCampaigns)?;
    let stopped = || Error::Refused(notice!("the server is stopping: try again in a moment"));
    let permit = AT_ONCE.acquire().await.map_err(|_| stopped())?;
    let read = tokio::task::spawn_blocking(move || convert::read(&bytes, None, slug)).await;
    drop(permit);
    let Converted { format, document, losses } = read.map_err(|error| {
        tracing::error!(%error, "a file could not be taken apart");
        Error::Refused(notice!("the file cannot be read. Nothing was taken from it"))
    })??;
    let campaign = put(cx, actor, &document).await?;
    let kept = match format {
        Format::Canvass => cx.store.forget_conversion(campaign.id).await,
        _ => cx.store.keep_conversion(campaign.id, format.as_str(), &losses).await,
    };
    kept.map_err(Error::from)?;
    Ok((campaign, Conversion { format, losses }))
}

/// What the file that a campaign comes from said and the campaign does not; none for one that was written here.
pub async fn conversion(cx: &Service, actor: &Actor, slug: &str) -> Result<(Campaign, Option<Conversion>)> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    let kept = cx.store.conversion(campaign.id).await?;
    let conversion =
        kept.and_then(|(format, losses)| Some(Conversion { format: format.parse().ok()?, losses }));
    Ok((campaign, conversion))
}

/// A campaign as a file.
pub async fn export(cx: &Service, actor: &Actor, slug: &str, to: Target) -> Result<(Campaign, Written)> {
    actor.require(Permission::SeeResults)?;
    let campaign = named(cx, slug).await?;
    let document = match to {
        Target::Canvass => pictures::carried(cx, campaign.document.clone()).await?,
        Target::Xlsform | Target::Surveyjs => campaign.document.clone(),
    };
    Ok((campaign, convert::write(&document, to)?))
}
