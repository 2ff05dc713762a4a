//! Looking at the roster: who is on it, how large its parts are, and what is kept of one member.

use std::collections::BTreeMap;

use domain::campaign::State;
use domain::id::{MemberId, Slug};
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::roster::Kept;
use domain::segment::{Combination, Division, Segment};
use domain::time::Timestamp;
use store::{MailSent, Member, Sought};

use crate::{Actor, Error, Result, Service};

pub use store::Span;

/// How many members a page shows.
const PAGE: u32 = 50;
/// How many values of an attribute are told one by one.
const VALUES: usize = 25;

/// Who is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// What stands in their name or address.
    pub words: String,
    /// The part of the membership.
    pub segment: Segment,
    /// Whether those are meant who are gone.
    pub gone: bool,
}

impl Default for Search {
    fn default() -> Self {
        Self { words: String::new(), segment: Segment::Whole, gone: false }
    }
}

impl Search {
    pub(super) fn sought(&self) -> Sought<'_> {
        Sought { words: &self.words, segment: &self.segment, gone: self.gone }
    }
}

/// A page of those who were found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Who was looked for.
    pub search: Search,
    /// How many were found.
    pub count: u32,
    /// The page, from 1.
    pub page: u32,
    /// How many pages there are, at least one.
    pub pages: u32,
    /// Those on this page, by name.
    pub members: Vec<Kept>,
    /// How many members there are in all.
    pub members_in_all: u32,
    /// How many are gone.
    pub gone: u32,
    /// The divisions.
    pub divisions: Vec<Division>,
}

/// The parts of the membership, each with how many belong to it.
#[derive(Debug, Clone)]
pub struct Segments {
    /// How many members there are.
    pub members: u32,
    /// The divisions; who holds several counts in each.
    pub divisions: Vec<Size>,
    /// The combinations, the largest first; everybody counts in one.
    pub combinations: Vec<Size>,
    /// The attributes.
    pub attributes: Vec<AttributeSizes>,
}

/// The values of an attribute.
#[derive(Debug, Clone)]
pub struct AttributeSizes {
    /// The attribute.
    pub name: String,
    /// Its values, the largest first, and those of whom the roster says none.
    pub values: Vec<Size>,
    /// How many more values there are.
    pub more: usize,
}

/// A part of the membership and how many belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// What it is called.
    pub name: String,
    /// The part.
    pub segment: Segment,
    /// How many.
    pub members: u32,
}

/// All that staff may know of a member; never an answer.
#[derive(Debug, Clone)]
pub struct Record {
    /// The member.
    pub kept: Kept,
    /// When their consent was noted last.
    pub consent_at: Option<Timestamp>,
    /// Since when they want no mail.
    pub opted_out: Option<Timestamp>,
    /// When and why a mail server refused their address.
    pub bounced: Option<(Timestamp, Notice)>,
    /// The divisions that they held, the latest first.
    pub spans: Vec<Span>,
    /// The campaigns that they are invited to, the latest first.
    pub invitations: Vec<Invited>,
    /// The divisions.
    pub divisions: Vec<Division>,
}

/// A campaign that a member is invited to.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Where it is in its life.
    pub state: State,
    /// When the invitation was made.
    pub at: Timestamp,
    /// Whether a personal link of theirs works.
    pub has_link: bool,
    /// Whether their links were ended by hand, so that this can be taken back.
    pub was_ended: bool,
    /// The mails of the campaign to this member.
    pub mails: Vec<MailSent>,
}

/// A page of those who are looked for, by name.
pub async fn find(cx: &Service, actor: &Actor, search: Search, page: u32) -> Result<Found> {
    actor.require(Permission::ManageRoster)?;
    let page = page.clamp(1, u32::MAX / PAGE);
    let (count, members) = cx.store.roster_page(&search.sought(), (page - 1) * PAGE, PAGE).await?;
    let counts = cx.store.roster_counts().await?;
    Ok(Found {
        search,
        count,
        page,
        pages: count.div_ceil(PAGE).max(1),
        members,
        members_in_all: counts.iter().map(|(_, n)| n).sum(),
        gone: cx.store.gone_count().await?,
        divisions: cx.store.divisions().await?,
    })
}

/// The parts of the membership, each with how many belong to it.
pub async fn segments(cx: &Service, actor: &Actor) -> Result<Segments> {
    actor.require(Permission::ManageRoster)?;
    let divisions = cx.store.divisions().await?;
    let atoms = cx.store.roster_atoms().await?;
    Ok(sizes(&divisions, atoms.iter().map(|(combination, values, n)| (combination, values, *n))))
}

/// The parts of a membership, of which so many hold the same divisions and have the same attributes.
pub(crate) fn sizes<'a>(
    divisions: &[Division],
    alike: impl Iterator<Item = (&'a Combination, &'a BTreeMap<String, String>, u32)>,
) -> Segments {
    let mut members = 0;
    let mut combinations: BTreeMap<&Combination, u32> = BTreeMap::new();
    let mut attributes: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for (combination, values, n) in alike {
        members += n;
        *combinations.entry(combination).or_default() += n;
        for (name, value) in values {
            *attributes.entry(name).or_default().entry(value).or_default() += n;
        }
    }
    let of_division = |division: &Division| Size {
        name: division.name.clone(),
        segment: Segment::Division(division.id.clone()),
        members: combinations.iter().filter(|(own, _)| own.0.contains(&division.id)).map(|(_, n)| n).sum(),
    };
    let held = divisions.iter().map(of_division).collect();
    let of_combination = |(combination, members): (&Combination, u32)| Size {
        name: combination.name(divisions),
        segment: Segment::Combination(combination.clone()),
        members,
    };
    Segments {
        members,
        divisions: held,
        combinations: sorted(combinations.into_iter().map(of_combination)),
        attributes: attributes
            .into_iter()
            .map(|(name, values)| of_attribute(name, values, members))
            .collect(),
    }
}

fn of_attribute(name: &str, values: BTreeMap<&str, u32>, members: u32) -> AttributeSizes {
    let size = |(value, members): (&str, u32)| Size {
        name: value.to_owned(),
        segment: Segment::Value { attribute: name.to_owned(), value: value.to_owned() },
        members,
    };
    let known: u32 = values.values().sum();
    let mut sizes = sorted(values.into_iter().map(size));
    let more = sizes.len().saturating_sub(VALUES);
    sizes.truncate(VALUES);
    if known < members {
        sizes.push(Size { name: "Not known".to_owned(), ..size(("", members - known)) });
    }
    AttributeSizes { name: name.to_owned(), values: sizes, more }
}

fn sorted(sizes: impl Iterator<Item = Size>) -> Vec<Size> {
    let mut sizes: Vec<Size> = sizes.collect();
    sizes.sort_by(|a, b| b.members.cmp(&a.members).then_with(|| a.name.cmp(&b.name)));
    sizes
}

/// All that staff may know of a member; never an answer.
///
/// # Errors
/// [`Error::NotFound`] if nobody has this id.
pub async fn record(cx: &Service, actor: &Actor, id: MemberId) -> Result<Record> {
    actor.require(Permission::ManageRoster)?;
    let record = cx.store.member_record(id, cx.clock.now()).await?.ok_or_else(missing)?;
    let invited = |own: store::Invited| Invited {
        slug: own.document.slug,
        title: own.document.title,
        state: own.state,
        at: own.at,
        has_link: own.has_link,
        was_ended: own.was_ended,
        mails: own.mails,
    };
    Ok(Record {
        kept: record.kept,
        consent_at: record.consent_at,
        opted_out: record.opted_out,
        bounced: record.bounced,
        spans: record.spans,
        invitations: record.invitations.into_iter().map(invited).collect(),
        divisions: cx.store.divisions().await?,
    })
}

/// The member with this e-mail address.
pub(crate) async fn by_email(cx: &Service, email: &str) -> Result<Member> {
    let email = email.trim().to_lowercase();
    let found = cx.store.member_by_email(&email).await?;
    found.ok_or_else(|| Error::NotFound(notice!("there is no member with the address '{email}'", email)))
}

pub(super) fn missing() -> Error {
    Error::NotFound(notice!("there is no member at this address"))
}

/// Notes that a member wants no mail, or wants it again.
pub async fn set_opted_out(cx: &Service, actor: &Actor, id: MemberId, out: bool) -> Result<()> {
    record(cx, actor, id).await?;
    Ok(cx.store.set_opted_out(id, out.then(|| cx.clock.now())).await?)
}

/// Notes whether a member agreed to be asked by mail; none takes the note away.
pub async fn set_consent(cx: &Service, actor: &Actor, id: MemberId, consent: Option<bool>) -> Result<()> {
    record(cx, actor, id).await?;
    Ok(cx.store.set_consent(id, consent, cx.clock.now()).await?)
}
