//! The ways in, and what is found behind each.

use std::sync::Arc;

use domain::campaign::{Privacy, State};
use domain::id::Slug;
use domain::notice;
use store::{Digest, Followed, Invitation, Respondent};

use super::Door;
use crate::error::Answering;
use crate::{Error, Result, Service, campaigns, documents, registration, secrets, venues};

/// How a respondent came in.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// By the token of a personal link.
    Personal(&'a str),
    /// By a campaign's open link, with the token that Start gave to this browser, if it was pressed.
    Open {
        /// The campaign.
        slug: &'a str,
        /// The browser's token.
        browser: Option<&'a str>,
    },
    /// By a venue's machine that many use, with the token that Start gave to it for whoever is there now.
    Kiosk {
        /// The code of the venue.
        venue: &'a str,
        /// The machine's token.
        browser: Option<&'a str>,
    },
}

/// Opens the door: finds the campaign, and what this respondent has answered so far.
///
/// # Errors
/// [`Error::NotFound`] for a link that is wrong, and for a campaign that is still a draft; [`Error::Answering`] for a link that has
/// ended, and for a venue that is closed, unless somebody has begun there.
pub async fn enter(cx: &Service, way: Way<'_>) -> Result<Door> {
    let (respondent, key) = match way {
        Way::Personal(token) => {
            let respondent = match cx.personal_links.ask(secrets::digest(token)).await? {
                Followed::To(respondent) => *respondent,
                Followed::Ended => return Err(Error::Answering(Answering::LinkEnded)),
                Followed::Nowhere => {
                    return Err(Error::NotFound(notice!("there is no invitation behind this link")));
                }
            };
            let key = respondent.invitation.as_ref().map(|invitation| store::personal_key(invitation.id));
            (respondent, key)
        }
        Way::Open { slug, browser } => {
            let missing = || campaigns::no_campaign(slug);
            let slug = slug.parse().map_err(|_| missing())?;
            by_browser(cx, &slug, browser).await?.ok_or_else(missing)?
        }
        Way::Kiosk { venue, browser } => {
            let entrance = venues::find(cx, venue).await?;
            let missing = || campaigns::no_campaign(entrance.slug.as_str());
            let (respondent, key) = by_browser(cx, &entrance.slug, browser).await?.ok_or_else(missing)?;
            if respondent.draft.is_none() && respondent.sent.is_none() {
                venues::require_open(&entrance)?;
            }
            (respondent, key)
        }
    };
    let Respondent { campaign, invitation, draft, sent, sent_path } = respondent;
    if campaign.state == State::Draft {
        return Err(Error::NotFound(notice!("there is no open campaign '{slug}'", slug = campaign.slug)));
    }
    let version = draft.as_ref().map_or(campaign.version, |draft| draft.version);
    let document = documents::at(cx, campaign.id, version).await?;
    let is_change = draft.is_some() && sent.is_some();
    // Who has taken up again what was sent is back among the questions, as long as it can be sent anew.
    let sent = sent.filter(|_| draft.is_none() || campaign.state == State::Closed);
    let path = draft.as_ref().filter(|_| sent.is_none()).map_or(sent_path, |draft| draft.path.clone());
    let original = document.clone();
    let (class, moment) = match document.privacy {
        Privacy::Anonymous => {
            let registered = registration::with_families(cx, campaign.id, 1).await?;
            let publication = &registered.publication;
            let class = match &invitation {
                // What was signed once stays, whatever the roster says since.
                Some(Invitation { credential: Some(issued), .. }) => publication.class(&issued.class),
                Some(Invitation { member, .. }) => {
                    publication.class_of(&member.combination, &member.attributes)
                }
                None => path.class.as_deref().and_then(|class| publication.class(class)),
            };
            (class, registered.at)
        }
        Privacy::Identified | Privacy::Confidential => (None, None),
    };
    Ok(Door {
        campaign,
        document,
        original,
        untranslated: Arc::default(),
        invitation,
        draft,
        sent,
        path,
        class,
        moment,
        shown: None,
        is_change,
        key,
        version,
        words: cx.words,
    })
}

/// Who comes by a campaign's open link, and their key if they pressed Start before.
async fn by_browser(
    cx: &Service,
    slug: &Slug,
    token: Option<&str>,
) -> Result<Option<(Respondent, Option<Digest>)>> {
    let key = token.map(|token| browser_key(slug, token));
    let respondent = cx.store.open_respondent(slug, key.as_ref()).await?;
    Ok(respondent.map(|respondent| (respondent, key)))
}

/// The key of who came by an open link, with the token that their browser keeps.
pub(super) fn browser_key(slug: &Slug, token: &str) -> Digest {
    secrets::digest(&format!("browser {slug} {token}"))
}
