//! Anonymous campaigns: a credential for each invitation, signed unread, and spent by a browser that says nothing of who holds it.
//!
//! RSA blind signatures (RFC 9474) keep the two halves apart: what is signed tells nothing of what is spent, so there is nothing that
//! could be kept, lost or asked for. `issue` knows the member and not the credential, `spend` the credential and not the member.

use domain::campaign::{Privacy, State};
use domain::notice;
use domain::registration::Registration;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use store::{Credential, Issued, PublicKey, SigningKey};

use crate::campaigns::{Campaign, Rare};
use crate::error::Answering;
use crate::publication::{Class, Publication};
use crate::responses::{Door, start_with_credential};
use crate::secrets::{self, Token, signing};
use crate::{Error, Result, Service};

/// What an invitation to an anonymous campaign needs, for the browser to make its credential with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The class whose key signs.
    pub class: String,
    /// Whether it is that of rare combinations.
    pub is_merged: bool,
    /// How many members it had at opening.
    pub members: u32,
    /// The SHA-256 of the list of all keys, in hexadecimal digits: the same for everybody.
    pub fingerprint: String,
    /// By what the browser finds again what it began: the same by whatever link of the invitation somebody comes.
    pub shelf: String,
}

/// All public keys of a campaign, as everybody can read them.
#[derive(Serialize)]
struct Keys<'a> {
    campaign: &'a str,
    keys: Vec<Key<'a>>,
}

#[derive(Serialize)]
struct Key<'a> {
    class: &'a str,
    /// SPKI in DER, in Base64 for addresses.
    key: String,
    /// Its SHA-256 in hexadecimal digits.
    sha256: String,
}

/// What a browser spends.
#[derive(Debug, Clone, Copy)]
pub struct Spent<'a> {
    /// The class whose key signed it.
    pub class: &'a str,
    /// The message, as it was prepared.
    pub message: &'a [u8],
    /// Its signature.
    pub signature: &'a [u8],
}

/// The list of a campaign's public keys, by class: the same bytes for everybody.
///
/// # Errors
/// [`Error::NotFound`] if there is no such campaign, or it is not anonymous.
pub async fn keys(cx: &Service, door: &Door) -> Result<String> {
    if !door.is_anonymous() {
        return Err(Error::NotFound(notice!("there are no keys of this campaign")));
    }
    let keys = cx.store.public_keys(door.campaign.id).await?;
    list(door.campaign.slug.as_str(), &keys)
}

fn list(campaign: &str, keys: &[PublicKey]) -> Result<String> {
    let keys = keys.iter().map(|own| Key {
        class: &own.class,
        key: secrets::text(&own.key),
        sha256: hex::encode(Sha256::digest(&own.key)),
    });
    serde_json::to_string(&Keys { campaign, keys: keys.collect() })
        .map_err(|error| Error::Refused(notice!("the keys cannot be written: {error}", error)))
}

/// The SHA-256 of the list of keys, in hexadecimal digits; none where the campaign is not anonymous.
pub async fn fingerprint(cx: &Service, door: &Door) -> Result<Option<String>> {
    if !door.is_anonymous() {
        return Ok(None);
    }
    Ok(Some(hex::encode(secrets::digest(&keys(cx, door).await?))))
}

/// What the holder of this invitation makes a credential with; none by another way in, where the campaign is not anonymous, and for
/// whoever has too few to hide among.
pub async fn offer(cx: &Service, door: &Door) -> Result<Option<Offer>> {
    let (Some(invitation), Some(class)) = (&door.invitation, &door.class) else { return Ok(None) };
    let Some(fingerprint) = fingerprint(cx, door).await? else { return Ok(None) };
    let shelf = secrets::short(&secrets::digest(&format!("shelf {}", invitation.id)));
    let (is_merged, members) = (class.is_merged(), class.members);
    Ok(Some(Offer { class: class.name.clone(), is_merged, members, fingerprint, shelf }))
}

/// Signs, unread, what the browser behind an invitation blinded: once. The very same request is answered again, so that nobody loses
/// their vote with a reply.
///
/// # Errors
/// [`Answering::CredentialElsewhere`] if something else was signed for this invitation before, or for this member before they were erased;
/// [`Answering::Credential`] for what cannot
/// be signed; [`Error::Stale`] if the class is not that of the member any more; [`Error::Answering`] while nothing is taken.
pub async fn issue(cx: &Service, door: &Door, class: &str, blinded: &[u8]) -> Result<Vec<u8>> {
    let (Some(invitation), Some(own)) = (&door.invitation, &door.class) else {
        return Err(Error::NotFound(notice!("there is no invitation to an anonymous campaign")));
    };
    door.require_open()?;
    let asked = Credential { class: class.to_owned(), blinded: digest_of(class, blinded) };
    match &invitation.credential {
        Some(known) if *known == asked => {}
        Some(_) => return Err(Error::Answering(Answering::CredentialElsewhere)),
        None if own.name != class => return Err(Error::Stale),
        None => {}
    }
    let key = cx.store.private_key(door.campaign.id, class).await?;
    let (key, message) = (key.ok_or(Error::Answering(Answering::Closed))?, blinded.to_vec());
    // Signed before it is noted: what cannot be signed costs nobody their vote. It goes out only after that.
    let signed = tokio::task::spawn_blocking(move || signing::sign(&key, &message)).await;
    let signed = signed.ok().flatten().ok_or(Error::Answering(Answering::Credential))?;
    let address = secrets::digest(&invitation.member.email);
    match cx.store.issue_credential(invitation.id, &address, &asked).await? {
        Issued::Noted => Ok(signed),
        Issued::Elsewhere => Err(Error::Answering(Answering::CredentialElsewhere)),
        Issued::NotOpen => Err(Error::Answering(Answering::NotOpen)),
    }
}

fn digest_of(class: &str, blinded: &[u8]) -> store::Digest {
    Sha256::new().chain_update(class).chain_update([0]).chain_update(blinded).finalize().into()
}

/// Starts with a credential, or goes on with what was begun by it. Gives the token for this browser: it follows from the credential, so
/// whoever spends one again finds the same answers, and nothing has to note that it was spent.
///
/// # Errors
/// [`Answering::Credential`] if it was not signed by the campaign's key for this class; [`Error::Enough`] if a quota is full;
/// [`Error::Answering`] while nothing is taken.
pub async fn spend(cx: &Service, door: &Door, spent: Spent<'_>) -> Result<Token> {
    let refused = || Error::Answering(Answering::Credential);
    if !door.is_anonymous() || spent.message.len() != signing::MESSAGE_BYTES {
        return Err(refused());
    }
    let keys = cx.store.public_keys(door.campaign.id).await?;
    let key = keys.into_iter().find(|key| key.class == spent.class).ok_or_else(refused)?;
    if !signing::verifies(&key.key, spent.message, spent.signature) {
        return Err(refused());
    }
    let token =
        Token::of(&Sha256::new().chain_update(b"credential ").chain_update(spent.message).finalize().into());
    start_with_credential(cx, door, &token, spent.class).await?;
    Ok(token)
}

/// Who would have to answer with others, or without a credential, if an anonymous campaign opened so.
pub(crate) fn rare(publication: &Publication) -> Rare {
    if publication.plan().is_none() {
        return Rare::NoRoster;
    }
    let merged = publication.classes().into_iter().find(Class::is_merged);
    match (merged, publication.of_no_class()) {
        (Some(class), _) => Rare::Together(class.members),
        (None, 0) => Rare::Nobody,
        (None, members) => Rare::TooFew(members),
    }
}

/// Refuses where personal links to an anonymous campaign would be of no use, because it opened without anybody to sign for.
pub(crate) async fn require_keys(cx: &Service, campaign: &Campaign) -> Result<()> {
    let opened = campaign.state != State::Draft;
    let is_anonymous = campaign.document.privacy == Privacy::Anonymous;
    if !(opened && is_anonymous && cx.store.public_keys(campaign.id).await?.is_empty()) {
        return Ok(());
    }
    Err(Error::Refused(notice!(
        "'{slug}' is anonymous, and when it opened no group on the roster was large enough to hide in: nobody could answer by a personal \
         link. Pass on its open link, /c/{slug}; or bring the roster first, and open a new campaign after that",
        slug = campaign.slug
    )))
}

/// What a campaign that opens signs with: a pair of keys for each class, none where it is not anonymous.
pub(crate) async fn make_keys(registration: &Registration) -> Result<Vec<SigningKey>> {
    if registration.privacy != Privacy::Anonymous {
        return Ok(Vec::new());
    }
    let Registration { k, breakdowns, atoms, .. } = registration;
    let classes = Publication::new((*k).into(), breakdowns.clone(), atoms)?.classes();
    let make = move || {
        classes
            .into_iter()
            .map(|class| {
                let pair = signing::pair()?;
                Some(SigningKey { class: class.name, public_key: pair.public, private_key: pair.private })
            })
            .collect::<Option<Vec<_>>>()
    };
    let made = tokio::task::spawn_blocking(make).await.ok().flatten();
    made.ok_or_else(|| Error::Refused(notice!("the keys of this campaign could not be made: try again")))
}
