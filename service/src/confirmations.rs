//! Confirming an e-mail address before somebody starts at an open link: one response for each address.
//!
//! What is known of an address afterwards is a digest with a key of the campaign's own, which goes when the campaign closes. The key of
//! the answers is made from it, so whoever confirms the same address again, on any device, finds the same answers.

use domain::campaign::{Privacy, State};
use domain::id::CampaignId;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::segment::Combination;
use domain::time::Timestamp;
use domain::venue::Code;
use store::{Confirmation, ConfirmationMail, Digest, NewConfirmation, Said};

use crate::error::Answering;
use crate::responses::Door;
use crate::secrets::{self, Token};
use crate::{Actor, Error, Result, Service, campaigns, mailings, roster};

/// How long a link to begin with works, in seconds: a day.
pub const LINK_SECONDS: i64 = 24 * 3600;
/// Why an anonymous campaign confirms no addresses.
pub(crate) fn confirms_nobody() -> Notice {
    notice!(
        "is anonymous, and an address that is confirmed makes the key of its answers: let whoever comes by the open link answer without, or promise something else"
    )
}
/// How many links are sent to one address in that time.
const AT_MOST: u32 = 5;
/// How many seconds lie between two at the least.
const APART: i64 = 60;

/// Whom a link to begin with goes to, and what the mail says in their language.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The address.
    pub email: String,
    /// The mail.
    pub words: Words,
}

/// What a mail with a link to begin with says. The link is put between two texts, not in the place of a mark in one: a title that stands
/// in it can hold any mark.
#[derive(Debug, Clone)]
pub struct Words {
    /// The subject.
    pub subject: String,
    /// The text before the link.
    pub before: String,
    /// The text after it.
    pub after: String,
}

/// Says of a draft whether whoever comes by its open link confirms an e-mail address first.
///
/// # Errors
/// [`Error::Refused`] once it was opened, and if it shall and no mail server is set.
pub async fn set(cx: &Service, actor: &Actor, slug: &str, confirms: bool) -> Result<()> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = campaigns::named(cx, slug).await?;
    if campaign.state != State::Draft {
        return Err(Error::Refused(notice!(
            "{stands}: whether an address is confirmed is decided before it opens, so that the same holds for all",
            stands => campaigns::stands(&campaign)
        )));
    }
    if confirms == campaign.confirms {
        return Ok(());
    }
    if confirms && campaign.document.privacy == Privacy::Anonymous {
        return Err(Error::Refused(notice!(
            "'{slug}' is anonymous, and an address that is confirmed makes the key of its answers: let whoever comes by the open link answer without, or promise something else",
            slug
        )));
    }
    if confirms {
        mailings::ready(cx)?;
    }
    let mut key = [0; 32];
    secrets::fill(&mut key);
    Ok(cx.store.set_confirmation_key(campaign.id, confirms.then_some(&key)).await?)
}

/// Sends whoever wants to start a link to begin with. Nothing tells whether one was sent to the address before, or is not sent now
/// because so many were.
///
/// # Errors
/// [`Error::Answering`] if the address is none.
pub(crate) async fn ask(
    cx: &Service,
    door: &Door,
    confirm: &Confirm,
    divisions: Combination,
    link: Vec<(String, String)>,
    venue: Option<Code>,
) -> Result<()> {
    let post = mailings::ready(cx)?;
    let Confirm { email, words } = confirm;
    let email = email.trim().to_lowercase();
    if !roster::is_email(&email) {
        return Err(Error::Answering(Answering::NoAddress));
    }
    let token = Token::new();
    let way = format!("{}/c/{}/confirm/{}", post.public_url(), door.campaign.slug, token.reveal());
    let at = cx.clock.now();
    let new = NewConfirmation {
        id: secrets::id(),
        campaign: door.campaign.id,
        address: secrets::keyed(&key(cx, door.campaign.id).await?, &format!("address {}", mailbox(&email))),
        digest: secrets::digest(token.reveal()),
        mail: ConfirmationMail {
            email,
            subject: words.subject.clone(),
            text: [&*words.before, &way, &words.after].join("\n\n"),
            link: way,
            title: door.document.title.clone(),
        },
        said: Said { divisions, link, venue: venue.map(|code| code.to_string()) },
        at,
        expires_at: at.plus_seconds(LINK_SECONDS),
    };
    if cx.store.put_confirmation(&new, AT_MOST, at.plus_seconds(-APART)).await? {
        cx.mail_waits.notify_one();
    }
    Ok(())
}

/// The address as it is counted: without what follows a `+` before the `@`, which is its owner's own note and leads to the same mailbox.
fn mailbox(email: &str) -> String {
    match email.split_once('@') {
        Some((name, domain)) => match name.split_once('+') {
            Some((own, _)) if !own.is_empty() => format!("{own}@{domain}"),
            _ => email.to_owned(),
        },
        None => email.to_owned(),
    }
}

/// What was said before the link with this secret was sent; none if it leads to nothing, or has ended.
///
/// # Errors
/// When the store fails.
pub async fn followed(cx: &Service, door: &Door, token: &str) -> Result<Option<Confirmation>> {
    let found = cx.store.confirmation(&secrets::digest(token), cx.clock.now()).await?;
    Ok(found.filter(|own| own.campaign == door.campaign.id))
}

/// The secret by which the browser of somebody who has confirmed this address finds its answers: the same for each of theirs.
pub(crate) async fn browser_token(cx: &Service, campaign: CampaignId, address: &Digest) -> Result<Token> {
    let text = format!("answers {}", hex::encode(address));
    Ok(Token::of(&secrets::keyed(&key(cx, campaign).await?, &text)))
}

async fn key(cx: &Service, campaign: CampaignId) -> Result<Digest> {
    let none = || Error::NotFound(notice!("there is no address to be confirmed here"));
    cx.store.confirmation_key(campaign).await?.ok_or_else(none)
}

/// Forgets the links that have ended.
pub(crate) async fn forget(cx: &Service) -> Result<()> {
    Ok(cx.store.forget_confirmations(cx.clock.now()).await?)
}

/// When a mail is tried again that could not be sent at this attempt; none if its link would have ended.
pub(crate) fn again(now: Timestamp, attempt: u32, expires_at: Timestamp) -> Option<Timestamp> {
    let next = now.plus_seconds(30 * (1 << attempt.min(10)));
    (next < expires_at).then_some(next)
}
