//! Mailings: what is sent to many members, planned with its numbers, started, stopped, and told how far it has come.

mod audience;
mod delivery;
mod letter;
mod sample;

use std::collections::BTreeMap;

use domain::campaign::{Problem, State as Life};
use domain::id::MailingId;
use domain::mailing::{Kind, Letter, Sample, Size, Standing, State};
use domain::role::Permission;
use domain::schedule::Start;
use domain::segment::{Combination, Segment};
use domain::time::Timestamp;
use store::{Asked, Campaign};
pub use store::{Mailing, StageCount, Unsent};

use crate::post::{Content, Envelope, Post, Refusal};
use crate::roster::is_email;
use crate::{Actor, Error, Result, Service, campaigns, schedule, secrets};
use audience::{Meant, somebody};
pub use delivery::Delivery;
pub use letter::usual;

/// For how many days a reminder lets those rest who got mail, unless staff say otherwise.
pub const REST_DAYS: u16 = 3;
/// How many mails that were not sent are told one by one.
const UNSENT: u32 = 200;

/// What staff say of a mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMailing {
    /// What it is for.
    pub kind: Kind,
    /// What it says.
    pub letter: Letter,
    /// The segments whose members it goes to, divisions and combinations; none for everybody.
    pub audience: Vec<Segment>,
    /// Only members of divisions of which fewer than so many per cent have answered; none for all.
    pub below: Option<u8>,
    /// How many of them are drawn by chance; none for all.
    pub sample: Option<Sample>,
    /// Who got any mail in so many days is left out.
    pub rest_days: u16,
    /// When it starts by itself; none if staff start it.
    pub starts: Option<Start>,
}

/// The mailings of a campaign.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The campaign.
    pub campaign: Campaign,
    /// Its mailings, the newest first.
    pub mailings: Vec<Mailing>,
    /// How far they have come.
    pub stages: Vec<StageCount>,
    /// How mail goes out from here.
    pub way_out: WayOut,
}

/// One mailing.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The campaign.
    pub campaign: Campaign,
    /// The mailing.
    pub mailing: Mailing,
    /// By combination, how the members of the audience stand to it, if it were started now; empty once it has been.
    pub standings: Vec<(Combination, Standing, u32)>,
    /// By combination, how many of those to whom it goes would be drawn; none if it goes to all of them.
    pub drawn: Option<BTreeMap<Combination, u32>>,
    /// When it starts by itself; none if staff start it, or if that depends on an opening that is still to come.
    pub starts_at: Option<Timestamp>,
    /// How far it has come; empty before it is started.
    pub stages: Vec<StageCount>,
    /// What was not sent, and why.
    pub unsent: Vec<Unsent>,
    /// How mail goes out from here.
    pub way_out: WayOut,
}

/// How mail goes out from this server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayOut {
    /// Not at all: no mail server is set.
    None,
    /// By a mail server.
    Open {
        /// Whom mail comes from.
        from: String,
        /// How many mails may be tried within a minute.
        per_minute: u32,
        /// Why nothing can be sent at the moment, if it is so.
        trouble: Option<String>,
    },
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

/// The mailings of a campaign.
pub async fn list(cx: &Service, actor: &Actor, slug: &str) -> Result<Listed> {
    let campaign = managed(cx, actor, slug).await?;
    let mailings = cx.store.mailings(campaign.id).await?;
    let stages = cx.store.stages(campaign.id).await?;
    Ok(Listed { campaign, mailings, stages, way_out: way_out(cx) })
}

/// One mailing: before its start whom it would go to, and afterwards how far it has come.
pub async fn show(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<Shown> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let standings = if mailing.state == State::Planned {
        Meant::by(&mailing).standings(cx, &campaign).await?
    } else {
        Vec::new()
    };
    let mut stages = cx.store.stages(campaign.id).await?;
    stages.retain(|count| count.mailing == id);
    let unsent = cx.store.unsent(id, UNSENT).await?;
    let starts_at = schedule::starts_at(&mailing, &campaign);
    let drawn = mailing.sample.filter(|_| mailing.state == State::Planned).map(|sample| {
        let included = standings.iter().filter(|(_, standing, _)| *standing == Standing::Included);
        sample::allocated(&included.map(|(held, _, n)| (held.clone(), *n)).collect(), sample.size)
    });
    Ok(Shown { campaign, mailing, standings, drawn, starts_at, stages, unsent, way_out: way_out(cx) })
}

/// By combination, how the members stand to a mailing to everybody that would start now.
pub(crate) async fn standings(
    cx: &Service,
    campaign: &Campaign,
    kind: Kind,
    rest_days: u16,
) -> Result<Vec<(Combination, Standing, u32)>> {
    Meant { kind, segments: &[], below: None, rest_days }.standings(cx, campaign).await
}

/// Plans a mailing, or changes one that is planned.
///
/// # Errors
/// [`Error::Letter`] with all that keeps its letter from being sent, [`Error::Document`] names `starts` with what is wrong with it,
/// [`Error::Refused`] once it has been started.
pub async fn plan(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    id: Option<MailingId>,
    new: NewMailing,
) -> Result<MailingId> {
    let mut campaign = managed(cx, actor, slug).await?;
    let earlier = match id {
        Some(id) => Some(of(cx, actor, slug, id).await?.1),
        None => None,
    };
    let kind = earlier.map_or(new.kind, |earlier| earlier.kind);
    let flaws = new.letter.flaws(kind);
    if !flaws.is_empty() {
        return Err(Error::Letter(flaws));
    }
    if new.sample.is_some() && kind != Kind::Invitation {
        return Err(Error::Refused(
            "a sample is drawn of those who are invited: leave it out here".to_owned(),
        ));
    }
    if matches!(new.sample.map(|sample| sample.size), Some(Size::Members(0) | Size::Points(0 | 51..))) {
        let why = "a sample has at least one member, or a margin of 1 to 50 percentage points";
        return Err(Error::Refused(why.to_owned()));
    }
    if new.below.is_some_and(|below| kind != Kind::Reminder || !(1..=100).contains(&below)) {
        let why = "how far divisions lag behind is asked of reminders alone, as 1 to 100 per cent";
        return Err(Error::Refused(why.to_owned()));
    }
    if let Some(starts) = new.starts {
        campaign = schedule::with_zone(cx, campaign).await?;
        if let Some(what) = schedule::problem(cx, starts, &campaign.schedule.zone, &campaign) {
            return Err(Error::Document(vec![Problem::new("starts", what)]));
        }
    }
    let mailing = Mailing {
        id: id.unwrap_or_else(|| MailingId(secrets::id())),
        campaign: campaign.id,
        kind,
        state: State::Planned,
        letter: new.letter,
        audience: new.audience,
        below: new.below,
        sample: new.sample,
        rest_days: new.rest_days,
        starts: new.starts,
        note: String::new(),
        name: campaigns::author(actor).1,
        created_at: cx.clock.now(),
        started_at: None,
        finished_at: None,
    };
    cx.store.put_mailing(&mailing).await.map_err(started_already)?;
    Ok(mailing.id)
}

/// Throws a mailing away that is planned.
pub async fn discard(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<()> {
    of(cx, actor, slug, id).await?;
    cx.store.drop_mailing(id).await.map_err(started_already)
}

/// Starts a mailing: from now on its mails go out. Gives how many.
///
/// # Errors
/// [`Error::Refused`] while the campaign takes no answers and it asks for some, where no mail server is set, if it goes to nobody, or
/// once it has been started.
pub async fn start(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<u64> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    if mailing.kind.asks() && campaign.state != Life::Open {
        return Err(Error::Refused(format!(
            "'{slug}' is {}, so nobody could answer: open it first",
            campaign.state
        )));
    }
    if mailing.kind.asks() {
        campaigns::require_links(cx, &campaign)?;
    }
    ready(cx)?;
    let (combinations, rest_since) = Meant::by(&mailing).found(cx, &campaign).await?;
    let asked = Asked { campaign: campaign.id, kind: mailing.kind, combinations: &combinations, rest_since };
    if mailing.state == State::Planned && cx.store.first_included(&asked).await?.is_none() {
        return Err(Error::Refused("it would go to nobody: see who is left out, and why".to_owned()));
    }
    let drawn = match mailing.sample {
        Some(sample) => Some(sample::drawn(cx.store.included(&asked).await?, sample)),
        None => None,
    };
    let mails = cx.store.start_mailing(id, &asked, drawn.as_deref(), cx.clock.now()).await;
    let mails = mails.map_err(started_already)?;
    cx.mail_waits.notify_one();
    Ok(mails)
}

/// Stops a mailing for now. What is on its way arrives.
pub async fn pause(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<()> {
    of(cx, actor, slug, id).await?;
    Ok(cx.store.set_mailing_state(id, State::Running, State::Paused).await?)
}

/// Lets a mailing go on that was stopped.
pub async fn resume(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<()> {
    of(cx, actor, slug, id).await?;
    ready(cx)?;
    cx.store.set_mailing_state(id, State::Paused, State::Running).await?;
    cx.mail_waits.notify_one();
    Ok(())
}

/// The letter as a member would get it: the one with this e-mail address, or the first in the audience, or the first of a division in it.
///
/// # Errors
/// [`Error::Refused`] if there is no such member.
pub async fn preview(
    cx: &Service,
    actor: &Actor,
    slug: &str,
    id: MailingId,
    reader: &str,
) -> Result<Preview> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let member = if reader.contains('@') {
        let email = reader.trim().to_lowercase();
        let found = if is_email(&email) { cx.store.member_by_email(&email).await? } else { None };
        found.ok_or_else(|| Error::Refused(format!("there is no member with the address '{reader}'")))?
    } else {
        let segments = match reader.parse() {
            Ok(division) => vec![Segment::Division(division)],
            Err(_) => mailing.audience.clone(),
        };
        let meant = Meant { segments: &segments, ..Meant::by(&mailing) };
        match meant.first(cx, &campaign).await? {
            Some(member) => member,
            None => somebody(),
        }
    };
    let here = cx.post.as_ref().map_or("https://…", |post| post.public_url());
    let (link, opt_out) = (format!("{here}/s/…"), format!("{here}/unsubscribe/…"));
    let writer = letter::Writer::new(cx, campaign).await?;
    let letter = writer.write(&mailing.letter, &member, &link, &opt_out);
    let Content { subject, text, html } = Content::of(&letter, &writer.ways(mailing.kind, &link, &opt_out));
    Ok(Preview { name: member.name, email: member.email, subject, text, html })
}

/// Sends whoever asks the letter as the first member of the audience would get it. Its link leads to the preview of the survey.
///
/// # Errors
/// [`Error::Refused`] if it is the operator who asks, and with what the mail server said.
pub async fn try_out(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<String> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let post = ready(cx)?;
    let Actor::Person { id: person, .. } = actor else {
        return Err(Error::Refused("a test goes to whoever is signed in, and nobody is".to_owned()));
    };
    let people = cx.store.people().await?;
    let person = people.into_iter().find(|own| own.id == *person).ok_or(Error::NotSignedIn)?;
    let member = Meant::by(&mailing).first(cx, &campaign).await?.unwrap_or_else(somebody);
    let link = format!("{}/campaigns/{slug}/preview", post.public_url());
    let opt_out = format!("{}/unsubscribe/test", post.public_url());
    let writer = letter::Writer::new(cx, campaign).await?;
    let mut letter = writer.write(&mailing.letter, &member, &link, &opt_out);
    letter.subject = format!("[Test] {}", letter.subject);
    let seal = secrets::digest(&format!("test {}", secrets::id()));
    let envelope = Envelope {
        name: &person.name,
        email: &person.email,
        id: hex::encode(&seal[..16]),
        at: cx.clock.now(),
        ways: writer.ways(mailing.kind, &link, &opt_out),
    };
    let (to, message) = post.message(&envelope, &letter).map_err(Error::Refused)?;
    let refused = |refusal: Refusal| Error::Refused(refusal.to_string());
    let mut connection = post.connect().await.map_err(Error::Refused)?;
    connection.offer(post.sender(), &to).await.map_err(refused)?;
    connection.hand_over(&message).await.map_err(refused)?;
    connection.quit().await;
    Ok(person.email)
}

/// Says whether the mail server can be reached and lets us in.
///
/// # Errors
/// [`Error::Refused`] with what is wrong.
pub async fn check_way_out(cx: &Service, actor: &Actor) -> Result<String> {
    actor.require(Permission::ManageCampaigns)?;
    let post = ready(cx)?;
    post.connect().await.map_err(Error::Refused)?.quit().await;
    Ok(post.from())
}

/// How mail goes out from here.
pub fn way_out(cx: &Service) -> WayOut {
    match &cx.post {
        None => WayOut::None,
        Some(post) => {
            WayOut::Open { from: post.from(), per_minute: post.per_minute(), trouble: post.trouble() }
        }
    }
}

pub(crate) fn ready(cx: &Service) -> Result<&Post> {
    let missing =
        "no mail server is set: an administrator sets `host` and `from` under `mail` (docs/outreach.md)";
    cx.post.as_deref().ok_or_else(|| Error::Refused(missing.to_owned()))
}

async fn managed(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    campaigns::named(cx, slug).await
}

async fn of(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<(Campaign, Mailing)> {
    let campaign = managed(cx, actor, slug).await?;
    let mailing = cx.store.mailing(id).await?.filter(|mailing| mailing.campaign == campaign.id);
    let missing = || Error::NotFound(format!("mailing {id} of '{slug}'"));
    Ok((campaign, mailing.ok_or_else(missing)?))
}

fn started_already(error: store::Error) -> Error {
    match error {
        store::Error::Stale => {
            Error::Refused("it has been started, or thrown away, in the meantime".to_owned())
        }
        other => other.into(),
    }
}
