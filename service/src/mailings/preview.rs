//! A letter as it is read before it is sent: as a member would get it, and as a test to whoever asks.

use domain::id::{MailingId, MemberId};
use domain::mailing::Audience;
use domain::notice;
use domain::role::Permission;
use domain::segment::Segment;

use super::audience::{Whom, somebody};
use super::{letter, of, ready};
use crate::post::{Content, Envelope, Refusal};
use crate::roster::is_email;
use crate::{Actor, Error, Result, Service, secrets};

/// As whom a letter is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The first whom it goes to.
    Anyone,
    /// The first of a part of the membership.
    Of(Segment),
    /// One member.
    Member(MemberId),
}

/// A letter as one member would get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// The subject.
    pub subject: String,
    /// The part for mail programs that show text alone. Its links lead nowhere.
    pub text: String,
    /// The part for all others, a whole HTML document.
    pub html: String,
}

/// The letter as a member would get it.
///
/// # Errors
/// [`Error::Refused`] if there is no such member.
pub async fn preview(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    id: MailingId,
    recipient: &Recipient,
) -> Result<Preview> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let whom = Whom::of(&mailing);
    let first = match recipient {
        Recipient::Member(id) => {
            let record = cx.store.member_record(*id, cx.clock.now()).await?;
            let gone = || Error::Refused(notice!("this member is not on the roster any more"));
            Some(record.ok_or_else(gone)?.kept.member)
        }
        Recipient::Anyone => whom.first(cx, &campaign).await?,
        Recipient::Of(segment) => {
            let audience = Audience { segments: vec![segment.clone()], only: None };
            Whom { audience, ..whom }.first(cx, &campaign).await?
        }
    };
    let member = first.unwrap_or_else(|| somebody(cx.words.somebody(&campaign.document.language)));
    let here = cx.post.as_ref().map_or("https://…", |post| post.public_url());
    let (link, opt_out) = (format!("{here}/s/…"), format!("{here}/unsubscribe/…"));
    let writer = letter::Writer::new(cx, campaign).await?;
    let letter = writer.write(&mailing.letter, &member, &link, &opt_out);
    let Content { subject, text, html } = Content::of(&letter, &writer.ways(mailing.kind, &link, &opt_out));
    Ok(Preview { name: member.name, email: member.email, subject, text, html })
}

/// The member with this e-mail address, as whom a letter is read.
///
/// # Errors
/// [`Error::Refused`] if there is none.
pub async fn recipient(cx: &Service, actor: &Actor, email: &str) -> Result<MemberId> {
    actor.require(Permission::ManageCampaigns)?;
    let address = email.trim().to_lowercase();
    let found = if is_email(&address) { cx.store.member_by_email(&address).await? } else { None };
    let missing = || Error::Refused(notice!("there is no member with the address '{email}'", email));
    Ok(found.ok_or_else(missing)?.id)
}

/// Sends whoever asks the letter as the first member of the audience would get it. Its link leads to the preview of the survey.
///
/// # Errors
/// [`Error::Refused`] if it is the operator who asks, and with what the mail server said.
pub async fn try_out(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<String> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let post = ready(cx)?;
    let Actor::Person { id: person, .. } = actor else {
        return Err(Error::Refused(notice!("a test goes to whoever is signed in, and nobody is")));
    };
    let people = cx.store.people().await?;
    let person = people.into_iter().find(|own| own.id == *person).ok_or(Error::NotSignedIn)?;
    let member = Whom::of(&mailing).first(cx, &campaign).await?;
    let language = &campaign.document.language;
    let member = member.unwrap_or_else(|| somebody(cx.words.somebody(language)));
    let link = format!("{}/campaigns/{slug}/preview", post.public_url());
    let opt_out = format!("{}/unsubscribe/test", post.public_url());
    let language = language.clone();
    let writer = letter::Writer::new(cx, campaign).await?;
    let mut letter = writer.write(&mailing.letter, &member, &link, &opt_out);
    letter.subject = cx.words.test(&language, &letter.subject);
    let seal = secrets::digest(&format!("test {}", secrets::id()));
    let envelope = Envelope {
        name: &person.name,
        email: &person.email,
        id: hex::encode(&seal[..16]),
        at: cx.clock.now(),
        ways: writer.ways(mailing.kind, &link, &opt_out),
    };
    let (to, message) = post.message(&envelope, &letter).map_err(Error::Refused)?;
    let refused = |refusal: Refusal| Error::Refused(refusal.notice());
    let mut connection = post.connect().await.map_err(Error::Refused)?;
    connection.offer(post.sender(), &to).await.map_err(refused)?;
    connection.hand_over(&message).await.map_err(refused)?;
    connection.quit().await;
    Ok(person.email)
}
