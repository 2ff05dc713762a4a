//! Campaigns: bring, change, open, pause, close, and their links.

mod bring;
mod characters;
mod editing;
mod later;
mod links;
mod templates;
mod versions;
pub mod walk;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::campaign::change::Change;
use domain::campaign::history::Act;
use domain::campaign::{self, Document, Privacy, Problem, State};
use domain::id::{CampaignId, Slug};
use domain::notice;
use domain::notice::Notice;
use domain::quota::Quota;
use domain::role::Permission;
use domain::segment::Combination;
pub use store::{Campaign, Edit, Venue, Version};

use crate::registration::Registered;
pub use bring::{Conversion, bring, conversion, export};
pub(crate) use editing::author;
pub use editing::{Editing, at_revision, attributes, edit, editing, history, noted, redo, undo};
pub use later::{add_assumption, add_assumptions, running};
pub(crate) use links::require_links;
pub use links::{end_links, end_links_of, make_links, reopen_links};
pub use templates::{Source, TEMPLATES, Template, begin, source, sources, take};
pub use versions::{
    Edition, Proposed, begin_version, document, document_at, drop_proposal, edition, propose, proposed,
    publish, versions,
};

use crate::secrets::{self, Token};
use crate::{
    Actor, Error, Result, Service, confirmations, credentials, pictures, registration, results, rush,
};

/// A campaign in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The campaign.
    pub campaign: Campaign,
    /// By combination, how many members are invited and how many of them have answered; empty for who may not know.
    pub invited: Vec<(Combination, u32, u32)>,
}

/// Whom a campaign has reached.
#[derive(Debug, Clone)]
pub struct Reach {
    /// How many members the roster holds.
    pub members: u32,
    /// By combination, how many members are invited and how many of them have answered; empty for who may not know.
    pub invited: Vec<(Combination, u32, u32)>,
    /// How many responses came by which way in, named venues being part of the open link.
    pub venues: Vec<(Venue, u32)>,
    /// The quotas, and what is told of each; empty for who may not know.
    pub quotas: Vec<Counted>,
    /// The rush at its open ways in, as this server sees it; none for who may not know, and while it is calm.
    pub rush: Option<rush::Seen>,
    /// Of an anonymous campaign that is a draft: who has a combination that is too rare to be asked by itself.
    pub rare: Option<Rare>,
}

/// The members whose combination is too rare to hide in, if an anonymous campaign opened now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rare {
    /// There are none.
    Nobody,
    /// So many answer together as one group.
    Together(u32),
    /// So many are too few to hide in even together: they get no credential.
    TooFew(u32),
    /// There is no roster: nobody gets a credential.
    NoRoster,
}

/// What is told of a quota.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The quota.
    pub quota: Quota,
    /// How many responses it counts; none where nobody may learn who has answered.
    pub responses: Option<u32>,
    /// Whether it is full.
    pub full: bool,
}

/// One member's personal link, shown once.
pub struct Link {
    /// The member's e-mail address.
    pub email: String,
    /// The member's name.
    pub name: String,
    /// The token that makes the link `/s/{token}`.
    pub token: Token,
}

/// All campaigns, the newest first.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<Listed>> {
    actor.require(Permission::SeeResults)?;
    let mut listed = Vec::new();
    for campaign in cx.store.campaigns().await? {
        let invited = invited(cx, actor, campaign.id).await?;
        listed.push(Listed { campaign, invited });
    }
    Ok(listed)
}

/// One campaign with its document.
pub async fn show(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    actor.require(Permission::SeeResults)?;
    named(cx, slug).await
}

/// A campaign with the document that can be changed: that of a draft, or of the version that is proposed while members answer.
///
/// # Errors
/// [`Error::Refused`] if there is none.
pub async fn draft(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    Ok(editing::editable(cx, actor, slug).await?.campaign)
}

/// Brings a campaign as a JSON document. If a draft has this slug it is replaced.
///
/// # Errors
/// [`Error::Document`] names every mistake by its place; [`Error::Refused`] if a campaign of this name has been opened.
pub async fn import(cx: &Service, actor: &Actor, json: &str) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    let document = campaign::read(json).map_err(Error::Document)?;
    let campaign = put(cx, actor, &document).await?;
    cx.store.forget_conversion(campaign.id).await?;
    Ok(campaign)
}

/// Keeps a document as a draft, in place of the draft that has its slug. A draft asks nothing yet, so it has closed no question.
async fn put(cx: &Service, actor: &Actor, document: &Document) -> Result<Campaign> {
    let mut document = document.clone();
    pictures::take_in(cx, &mut document).await?;
    if !document.questionnaire.closed.is_empty() {
        document.questionnaire.closed.clear();
        let problems = campaign::problems(&document);
        if !problems.is_empty() {
            return Err(Error::Document(problems));
        }
    }
    let document = &document;
    can_be_kept(document)?;
    match cx.store.campaign_by_slug(document.slug.as_str()).await? {
        None => create(cx, document).await,
        Some(existing) if existing.state == State::Draft => {
            let change = Change::between(&existing.document, document);
            editing::make(cx, actor, existing.slug.as_str(), Act::Edit, &change, None).await
        }
        Some(existing) => Err(Error::Refused(notice!(
            "{stands} and cannot be replaced: give the document another slug",
            stands => stands(&existing)
        ))),
    }
}

/// Whether both databases keep every text of the document.
fn can_be_kept(document: &Document) -> Result<()> {
    let problems = characters::problems(document);
    if problems.is_empty() { Ok(()) } else { Err(Error::Document(problems)) }
}

async fn create(cx: &Service, document: &Document) -> Result<Campaign> {
    match cx.store.create_campaign(CampaignId(secrets::id()), document, cx.clock.now()).await {
        Err(store::Error::Taken(_)) => Err(Error::Stale),
        created => Ok(created?),
    }
}

/// Opens a draft, which freezes its questionnaire, or goes on with a paused campaign.
pub async fn open(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let campaign = to_become(cx, actor, slug, State::Open).await?;
    if campaign.state == State::Draft {
        let problems = problems(cx, &campaign).await?;
        if !problems.is_empty() {
            return Err(Error::Document(problems));
        }
        let registration = registration::prepare(cx, &campaign).await?;
        let (json, digest) = registration::written(&registration)?;
        let keys = credentials::make_keys(&registration).await?;
        return Ok(cx
            .store
            .open_campaign(campaign.id, campaign.revision, &json, &digest, &keys, cx.clock.now())
            .await?);
    }
    Ok(cx.store.set_state(campaign.id, campaign.state, State::Open, cx.clock.now()).await?)
}

/// Stops taking answers for a while; drafts are kept.
pub async fn pause(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let campaign = to_become(cx, actor, slug, State::Paused).await?;
    Ok(cx.store.set_state(campaign.id, campaign.state, State::Paused, cx.clock.now()).await?)
}

/// Ends a campaign for good.
pub async fn close(cx: &Service, actor: &Actor, slug: &str) -> Result<Campaign> {
    let campaign = to_become(cx, actor, slug, State::Closed).await?;
    Ok(cx.store.set_state(campaign.id, campaign.state, State::Closed, cx.clock.now()).await?)
}

async fn to_become(cx: &Service, actor: &Actor, slug: &str, next: State) -> Result<Campaign> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    if campaign.state.may_become(next) {
        return Ok(campaign);
    }
    let stands = stands(&campaign);
    Err(Error::Refused(match next {
        State::Draft => notice!("{stands} and cannot become draft", stands => stands),
        State::Open => notice!("{stands} and cannot become open", stands => stands),
        State::Paused => notice!("{stands} and cannot become paused", stands => stands),
        State::Closed => notice!("{stands} and cannot become closed", stands => stands),
    }))
}

/// In which state a campaign is, as a clause.
pub(crate) fn stands(campaign: &Campaign) -> Notice {
    let slug = &campaign.slug;
    match campaign.state {
        State::Draft => notice!("'{slug}' is draft", slug),
        State::Open => notice!("'{slug}' is open", slug),
        State::Paused => notice!("'{slug}' is paused", slug),
        State::Closed => notice!("'{slug}' is closed", slug),
    }
}

/// Everything for which this draft would not open now, with this roster: mistakes of the document, divisions that are not
/// there, rules that no answer can decide. Empty once it has been opened.
pub async fn check(cx: &Service, actor: &Actor, slug: &str) -> Result<Vec<Problem>> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = named(cx, slug).await?;
    if campaign.state == State::Draft { problems(cx, &campaign).await } else { Ok(Vec::new()) }
}

/// What the roster says is told only of a document that is right by itself.
async fn problems(cx: &Service, campaign: &Campaign) -> Result<Vec<Problem>> {
    let mut problems = campaign::problems(&campaign.document);
    let divisions = cx.store.divisions().await?;
    problems.extend(campaign::unknown_divisions(&campaign.document, &divisions));
    problems.extend(campaign::unknown_in_conditions(&campaign.document, &divisions));
    if campaign.document.privacy == Privacy::Anonymous && campaign.confirms {
        problems.push(Problem::new("privacy", confirmations::confirms_nobody()));
    }
    if problems.is_empty() {
        problems = results::outlook::undecidable(registration::of(cx, campaign).await?).await?;
    }
    Ok(problems)
}

/// Whom a campaign has reached, and by which way in.
pub async fn reach(cx: &Service, actor: &Actor, slug: &str) -> Result<Reach> {
    actor.require(Permission::SeeResults)?;
    let campaign = named(cx, slug).await?;
    let id = campaign.id;
    let members = cx.store.roster_counts().await?.iter().map(|(_, members)| members).sum();
    let invited = invited(cx, actor, id).await?;
    let mut venues: BTreeMap<Venue, u32> = BTreeMap::new();
    for (venue, n) in cx.store.responses_by_venue(id).await? {
        *venues.entry(venue.unnamed()).or_default() += n;
    }
    let venues = venues.into_iter().collect();
    let rare = match (campaign.state, campaign.document.privacy) {
        (State::Draft, Privacy::Anonymous) => {
            Some(credentials::rare(&registration::of(cx, &campaign).await?.publication))
        }
        _ => None,
    };
    let quotas = quotas(cx, actor, campaign).await?;
    let rush = actor.may(Permission::ManageCampaigns).then(|| rush::seen(cx, id));
    let rush = rush.filter(|seen| seen.asked > 0);
    Ok(Reach { members, invited, venues, quotas, rush, rare })
}

/// How many responses the quotas count: for those alone who manage them, since it changes with every single answer. Where nobody may
/// learn who has answered it is not told, since they know who took a credential when.
async fn quotas(cx: &Service, actor: &Actor, campaign: Campaign) -> Result<Vec<Counted>> {
    if campaign.document.quotas.is_empty() || !actor.may(Permission::ManageCampaigns) {
        return Ok(Vec::new());
    }
    let counted = cx.store.counted_in_quotas(campaign.id).await?;
    let is_anonymous = campaign.document.privacy == Privacy::Anonymous;
    let told = |quota: Quota| {
        let responses = counted.get(&quota.id).copied().unwrap_or(0);
        let full = responses >= quota.at_most;
        Counted { quota, responses: (!is_anonymous).then_some(responses), full }
    };
    Ok(campaign.document.quotas.into_iter().map(told).collect())
}

/// By combination, how many are invited and how many of them have answered: for those alone who remind the others,
/// since it changes with every single answer.
async fn invited(cx: &Service, actor: &Actor, campaign: CampaignId) -> Result<Vec<(Combination, u32, u32)>> {
    if actor.may(Permission::ManageCampaigns) {
        Ok(cx.store.invitation_counts(campaign).await?)
    } else {
        Ok(Vec::new())
    }
}

/// What is registered of a campaign; for a draft, what would be registered if it were opened now.
pub async fn registered(cx: &Service, actor: &Actor, slug: &str) -> Result<Arc<Registered>> {
    actor.require(Permission::SeeResults)?;
    registration::of(cx, &named(cx, slug).await?).await
}

/// The canonical document of a family of what is registered, 1 at opening, whose SHA-256 is the digest that everyone is shown.
///
/// # Errors
/// [`Error::Refused`] for a draft, of which nothing is registered yet, and if there is no such family.
pub async fn registration(cx: &Service, actor: &Actor, slug: &str, family: i32) -> Result<String> {
    actor.require(Permission::SeeResults)?;
    let campaign = named(cx, slug).await?;
    let registered = cx.store.registered(campaign.id).await?;
    let why = match registered.len() {
        0 => notice!("nothing is registered of '{slug}' yet: it is registered when it opens", slug),
        families => {
            notice!("there is no family {family} of '{slug}': it has {families}", family, slug, families)
        }
    };
    let registered = registered.into_iter().find(|known| known.family == family);
    Ok(registered.ok_or(Error::Refused(why))?.document)
}

/// The campaigns that anyone can answer now by their open link, the newest first.
pub async fn open_now(cx: &Service) -> Result<Vec<Campaign>> {
    let mut campaigns = cx.store.campaigns().await?;
    campaigns.retain(|campaign| campaign.state == State::Open);
    Ok(campaigns)
}

/// That no campaign has this name.
pub(crate) fn no_campaign(slug: &str) -> Error {
    Error::NotFound(notice!("there is no campaign '{slug}'", slug))
}

pub(crate) async fn named(cx: &Service, slug: &str) -> Result<Campaign> {
    let missing = || no_campaign(slug);
    let slug: Slug = slug.parse().map_err(|_| missing())?;
    cx.store.campaign_by_slug(slug.as_str()).await?.ok_or_else(missing)
}
