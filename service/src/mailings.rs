//! Mailings: what is sent to many members, planned with its numbers, started, stopped, and told how far it has come.

mod audience;
mod bounces;
mod delivery;
mod letter;
mod markup;
mod preview;
mod sample;
mod version;
mod words;

use domain::campaign::{Privacy, Problem, State as Life};
use domain::id::MailingId;
use domain::language::Language;
use domain::mailing::{Audience, Below, Flaw, Kind, Letter, Size, State};
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::schedule::Start;
use domain::segment::Division;
use domain::time::Timestamp;
use store::{Campaign, Stood};
pub use store::{Mailing, StageCount, Unsent};

use crate::post::Post;
use crate::roster::{Segments, sizes};
use crate::{Actor, Error, Result, Service, campaigns, installation, schedule, secrets};
pub use audience::{Numbers, Standings, Whom};
pub use bounces::{Bounced, Bounces, bounces, note_bounces, try_again};
pub use delivery::Delivery;
pub use preview::{Preview, Recipient, preview, recipient, try_out};
pub use version::{require_version, version};
pub(crate) use words::Plain;
pub use words::Words;

/// For how many days a reminder lets those rest who got mail, unless staff say otherwise.
pub const REST_DAYS: u16 = 3;
/// How many mails that were not sent are told one by one.
const UNSENT: u32 = 200;

/// What staff say of a mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMailing {
    /// Whom it is for.
    pub whom: Whom,
    /// What it says.
    pub letter: Letter,
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
    /// Whom it would go to if it were started now; none once it has been, and where that cannot be told.
    pub numbers: Option<Numbers>,
    /// Why it cannot be told any more whom it is for.
    pub unclear: Option<Notice>,
    /// When it starts by itself; none if staff start it, or if that depends on an opening that is still to come.
    pub starts_at: Option<Timestamp>,
    /// How far it has come; empty before it is started.
    pub stages: Vec<StageCount>,
    /// What was not sent, and why.
    pub unsent: Vec<Unsent>,
    /// The divisions.
    pub divisions: Vec<Division>,
    /// The parts of the membership as whose members its letter can be read.
    pub segments: Segments,
    /// How mail goes out from here.
    pub way_out: WayOut,
}

/// What staff choose from who plan a mailing, and whom it would go to as it is.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// The campaign.
    pub campaign: Campaign,
    /// The time zone of its schedule.
    pub zone: String,
    /// The divisions.
    pub divisions: Vec<Division>,
    /// The parts of the membership that can be chosen: of the attributes those that results are broken down by.
    pub segments: Segments,
    /// The names of all attributes on the roster, which a condition can look at.
    pub attributes: Vec<String>,
    /// Whom it would go to if it were started now, or what is wrong with whom it is for.
    pub numbers: Result<Numbers, Vec<Problem>>,
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
        trouble: Option<Notice>,
    },
}

/// The language in which the mailings of a campaign are written.
pub async fn language(cx: &Service, actor: &Actor, slug: &str) -> Result<Language> {
    Ok(managed(cx, actor, slug).await?.document.language)
}

/// The mailings of a campaign.
pub async fn list(cx: &Service, actor: &Actor, slug: &str) -> Result<Listed> {
    let campaign = managed(cx, actor, slug).await?;
    let mailings = cx.store.mailings(campaign.id).await?;
    let stages = cx.store.stages(campaign.id, &[]).await?;
    Ok(Listed { campaign, mailings, stages, way_out: way_out(cx) })
}

/// One mailing: before its start whom it would go to, and afterwards how far it has come.
pub async fn show(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<Shown> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    let (whom, is_planned) = (Whom::of(&mailing), mailing.state == State::Planned);
    let unclear = if is_planned { whom.unclear(cx, &campaign).await? } else { None };
    let numbers = match &unclear {
        None if is_planned => Some(whom.numbers(cx, &campaign).await?),
        _ => None,
    };
    let unsent = cx.store.unsent(id, UNSENT).await?;
    let starts_at = schedule::starts_at(&mailing, &campaign);
    let divisions = installation::divisions(cx).await?;
    let matter = matters(&campaign, &mailing.audience);
    let mut stages = cx.store.stages(campaign.id, &matter).await?;
    stages.retain(|count| count.mailing == id);
    let stood = Whom::everybody(mailing.kind, 0).stood(cx, &campaign, &matter).await?;
    let segments = sizes(&divisions, stood.iter().map(Stood::alike));
    let way_out = way_out(cx);
    Ok(Shown { campaign, mailing, numbers, unclear, starts_at, stages, unsent, divisions, segments, way_out })
}

/// By combination, how the members stand to a mailing to everybody that would start now.
pub(crate) async fn standings(
    cx: &Service,
    campaign: &Campaign,
    kind: Kind,
    rest_days: u16,
) -> Result<Standings> {
    Ok(Whom::everybody(kind, rest_days).numbers(cx, campaign).await?.standings)
}

/// What can be chosen for a mailing, with its numbers. They are of one look at the membership, so it can be asked for at each change.
pub async fn choose(cx: &Service, actor: &Actor, slug: &str, whom: &Whom) -> Result<Choosing> {
    let campaign = managed(cx, actor, slug).await?;
    let zone = schedule::zone_of(cx, &campaign).await?;
    let divisions = installation::divisions(cx).await?;
    let breakdowns = &campaign.document.breakdowns;
    let matter = matters(&campaign, &whom.audience);
    let stood = Whom::everybody(whom.kind, whom.rest_days).stood(cx, &campaign, &matter).await?;
    let mut segments = sizes(&divisions, stood.iter().map(Stood::alike));
    let attributes = cx.store.attribute_names().await?;
    segments.attributes.retain(|own| breakdowns.contains(&own.name));
    let problems = whom.problems(&campaign, &divisions, &attributes);
    let numbers = match problems.is_empty() {
        true => Ok(whom.numbers_among(cx, &campaign, stood).await?),
        false => Err(problems),
    };
    Ok(Choosing { campaign, zone, divisions, segments, attributes, numbers })
}

/// All that keeps a letter from being sent as this kind of mailing.
pub fn flaws(letter: &Letter, kind: Kind) -> Vec<Flaw> {
    let mut flaws = letter.flaws(kind);
    flaws.extend(markup::flaws(&letter.html, kind));
    flaws
}

/// Plans a mailing, or changes one that is planned.
///
/// # Errors
/// [`Error::Letter`] with all that keeps its letter from being sent, [`Error::Document`] names `audience`, `only`, `below` or `starts` with
/// what is wrong with it, [`Error::Refused`] once it has been started.
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
    let mut whom = new.whom;
    whom.kind = earlier.map_or(whom.kind, |earlier| earlier.kind);
    let kind = whom.kind;
    let flaws = flaws(&new.letter, kind);
    if !flaws.is_empty() {
        return Err(Error::Letter(flaws));
    }
    if whom.sample.is_some() && kind != Kind::Invitation {
        return Err(Error::Refused(notice!("a sample is drawn of those who are invited: leave it out here")));
    }
    if matches!(whom.sample.map(|sample| sample.size), Some(Size::Members(0) | Size::Points(0 | 51..))) {
        return Err(Error::Refused(notice!(
            "a sample has at least one member, or a margin of 1 to 50 percentage points"
        )));
    }
    let is_share = |below| !matches!(below, Below::Percent(0 | 101..));
    if whom.below.is_some_and(|below| kind != Kind::Reminder || !is_share(below)) {
        return Err(Error::Refused(notice!(
            "how far divisions lag behind is asked of reminders alone, as 1 to 100 per cent"
        )));
    }
    if kind == Kind::Thanks && campaign.document.privacy == Privacy::Anonymous {
        return Err(Error::Refused(notice!(
            "'{slug}' is anonymous, so nobody knows who has answered and could be thanked: say it on the last page, or to all with 'what we heard'",
            slug
        )));
    }
    let problems = whom.problems_now(cx, &campaign).await?;
    if !problems.is_empty() {
        return Err(Error::Document(problems));
    }
    if let Some(starts) = new.starts {
        campaign = schedule::with_zone(cx, campaign).await?;
        let late = || schedule::too_late(starts, &campaign).filter(|_| kind.asks());
        if let Some(what) = schedule::problem(cx, starts, &campaign.schedule.zone, &campaign).or_else(late) {
            return Err(Error::Document(vec![Problem::new("starts", what)]));
        }
    }
    let mailing = Mailing {
        id: id.unwrap_or_else(|| MailingId(secrets::id())),
        campaign: campaign.id,
        kind,
        state: State::Planned,
        letter: new.letter,
        audience: whom.audience,
        below: whom.below,
        sample: whom.sample,
        rest_days: whom.rest_days,
        starts: new.starts,
        note: None,
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
/// [`Error::Refused`] while the campaign takes no answers and it asks for some, where no mail server is set, if the roster has no longer
/// what tells whom it is for, if it goes to nobody, or once it has been started.
pub async fn start(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<u64> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    may_go_out(cx, &campaign, &mailing).await?;
    let whom = Whom::of(&mailing);
    if mailing.state == State::Planned {
        if let Some(why) = whom.unclear(cx, &campaign).await? {
            return Err(Error::Refused(why));
        }
        if whom.first(cx, &campaign).await?.is_none() {
            return Err(Error::Refused(notice!("it would go to nobody: see who is left out, and why")));
        }
    }
    let mails = whom.start(cx, &campaign, &mailing).await?;
    cx.mail_waits.notify_one();
    Ok(mails)
}

/// Stops a mailing for now. What is on its way arrives.
pub async fn pause(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<()> {
    of(cx, actor, slug, id).await?;
    Ok(cx.store.set_mailing_state(id, State::Running, State::Paused).await?)
}

/// Lets a mailing go on that was stopped.
///
/// # Errors
/// [`Error::Refused`] while the campaign takes no answers and it asks for some, where no mail server is set, or unless it was stopped.
pub async fn resume(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<()> {
    let (campaign, mailing) = of(cx, actor, slug, id).await?;
    may_go_out(cx, &campaign, &mailing).await?;
    cx.store.set_mailing_state(id, State::Paused, State::Running).await?;
    cx.mail_waits.notify_one();
    Ok(())
}

/// Refuses what would reach members and be of no use to them, or could not go out at all.
async fn may_go_out(cx: &Service, campaign: &Campaign, mailing: &Mailing) -> Result<()> {
    if mailing.kind.asks() {
        if campaign.state != Life::Open {
            return Err(Error::Refused(notice!(
                "{stands}, so nobody could answer: open it first",
                stands => campaigns::stands(campaign)
            )));
        }
        campaigns::require_links(cx, campaign).await?;
    }
    ready(cx).map(|_| ())
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

/// The attributes by which the numbers of a mailing are told: those of the campaign, and those that say whom it goes to.
fn matters(campaign: &Campaign, audience: &Audience) -> Vec<String> {
    let mut names = audience.attributes();
    names.extend(campaign.document.breakdowns.iter().cloned());
    names.into_iter().collect()
}

pub(crate) fn ready(cx: &Service) -> Result<&Post> {
    let missing = || {
        Error::Refused(notice!(
            "no mail server is set: an administrator sets `host` and `from` under `mail` (docs/outreach.md)"
        ))
    };
    cx.post.as_deref().ok_or_else(missing)
}

async fn managed(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    campaigns::named(cx, slug).await
}

async fn of(cx: &Service, actor: &Actor, slug: &str, id: MailingId) -> Result<(Campaign, Mailing)> {
    let campaign = managed(cx, actor, slug).await?;
    let mailing = cx.store.mailing(id).await?.filter(|mailing| mailing.campaign == campaign.id);
    let missing = || Error::NotFound(notice!("there is no mailing {id} of '{slug}'", id, slug));
    Ok((campaign, mailing.ok_or_else(missing)?))
}

fn started_already(error: store::Error) -> Error {
    match error {
        store::Error::Stale => {
            Error::Refused(notice!("it has been started, or thrown away, in the meantime"))
        }
        other => other.into(),
    }
}
