//! Personal links: made for many, ended for one.

use domain::campaign::State;
use domain::id::{InvitationId, MemberId};
use domain::notice;
use domain::role::Permission;
use store::{Campaign, NewInvitation};

use super::{Link, named};
use crate::secrets::{self, Token};
use crate::{Actor, Error, Result, Service, credentials, roster, schedule};

/// Makes personal links: for members who have none yet, or also anew for all who have not answered, whose old links then end.
///
/// Only digests are kept, so this is the one time the links can be seen.
pub async fn make_links(cx: &Service, actor: &Actor, slug: &str, replace: bool) -> Result<Vec<Link>> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    if campaign.state == State::Closed {
        return Err(Error::Refused(notice!("'{slug}' is closed: nobody can answer any more", slug)));
    }
    require_links(cx, &campaign).await?;
    let members = cx.store.members_to_invite(campaign.id, replace).await?;
    let mut invitations = Vec::with_capacity(members.len());
    let mut links = Vec::with_capacity(members.len());
    for member in members {
        let token = Token::new();
        let digest = secrets::digest(token.reveal());
        invitations.push(NewInvitation { id: InvitationId(secrets::id()), member: member.id, digest });
        links.push(Link { email: member.email, name: member.name, token });
    }
    cx.store.invite(campaign.id, &invitations, cx.clock.now()).await?;
    Ok(links)
}

/// Refuses where personal links would be of no use: because the day has passed on which they end, or because they lead to a credential
/// that nobody gets.
pub(crate) async fn require_links(cx: &Service, campaign: &Campaign) -> Result<()> {
    credentials::require_keys(cx, campaign).await?;
    match schedule::links_ended(cx, campaign) {
        None => Ok(()),
        Some(day) => Err(Error::Refused(notice!(
            "the personal links of '{slug}' ended on {day}: name a later day first, in its schedule",
            slug = campaign.slug,
            day
        ))),
    }
}

/// Ends the personal links of one member, by their id. What they have begun is kept, and a reminder brings a new link; who has answered
/// gets none, so what they sent stays as it is.
///
/// # Errors
/// [`Error::Refused`] if none of theirs works.
pub async fn end_links(cx: &Service, actor: &Actor, slug: &str, member: MemberId) -> Result<()> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    match cx.store.end_links_to(campaign.id, member, cx.clock.now()).await? {
        0 => {
            Err(Error::Refused(notice!("no link of this member to '{slug}' works, so none was ended", slug)))
        }
        _ => Ok(()),
    }
}

/// Lets those links of one member work again that were ended last. Nobody learns their secrets by it: whoever has one of the mails is let
/// in, with what they have begun or sent.
///
/// # Errors
/// [`Error::Refused`] if none was ended, or one works.
pub async fn reopen_links(cx: &Service, actor: &Actor, slug: &str, member: MemberId) -> Result<()> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    require_links(cx, &campaign).await?;
    match cx.store.reopen_links_to(campaign.id, member).await? {
        0 => Err(Error::Refused(notice!(
            "no link of this member to '{slug}' was ended, or another works",
            slug
        ))),
        _ => Ok(()),
    }
}

/// Ends the personal links of the member with this e-mail address, or takes back that they were ended.
///
/// # Errors
/// [`Error::NotFound`] if there is no such member.
pub async fn end_links_of(cx: &Service, actor: &Actor, slug: &str, email: &str, undo: bool) -> Result<()> {
    actor.require(Permission::ManageRoster)?;
    let member = roster::by_email(cx, email).await?.id;
    match undo {
        false => end_links(cx, actor, slug, member).await,
        true => reopen_links(cx, actor, slug, member).await,
    }
}
