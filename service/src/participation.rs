//! Who has not been heard: how far the members have come in a campaign, part by part, against a target, and what to do next.
//!
//! That somebody has opened, begun or answered says nothing of what they answered; where drafts stop and how long questions take
//! might, and is told in blocks.

mod next;
mod opened;
mod through;

use std::collections::BTreeMap;

use domain::mailing::Kind;
use domain::notice;
use domain::role::Permission;
use domain::segment::{Combination, Segment};
use store::{Campaign, Progress};

use crate::{Actor, Error, Result, Service, campaigns, mailings, schedule};

pub use next::Next;
use next::{Facts, next};
pub(crate) use opened::Opened;
pub use opened::{keep_opened, note_opened};
pub use through::{PageThrough, RESTS, Taken, Through, count_stops};

/// How many values of an attribute are told one by one.
const VALUES: usize = 25;

/// How far the members have come in a campaign.
#[derive(Debug, Clone)]
pub struct Participation {
    /// The campaign.
    pub campaign: Campaign,
    /// All members, each once.
    pub whole: Part,
    /// The divisions, members of several in each; then those of none.
    pub divisions: Vec<Part>,
    /// The attributes of the roster.
    pub attributes: Vec<ByAttribute>,
    /// What to do next.
    pub next: Next,
    /// How far those have come who began.
    pub through: Through,
    /// How long questions take, those of which it is known.
    pub taken: Vec<Taken>,
    /// Of how many together is told what might say something of answers.
    pub k: u32,
}

/// A part of the membership and how far it has come. Each number holds the ones after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: String,
    /// The part.
    pub segment: Segment,
    /// How many members it has.
    pub members: u32,
    /// How many have an invitation.
    pub invited: u32,
    /// How many have opened their link.
    pub opened: u32,
    /// How many have begun to answer.
    pub started: u32,
    /// How many have answered.
    pub answered: u32,
}

/// An attribute of the roster and how far those have come who have each value of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByAttribute {
    /// The attribute.
    pub name: String,
    /// Its values, the largest first; those that few have are one part together.
    pub parts: Vec<Part>,
}

impl Part {
    fn new(name: String, segment: Segment) -> Self {
        Self { name, segment, members: 0, invited: 0, opened: 0, started: 0, answered: 0 }
    }

    fn add(&mut self, own: &Progress) {
        self.members += own.members;
        self.invited += own.invited;
        self.opened += own.opened;
        self.started += own.started;
        self.answered += own.answered;
    }

    fn join(&mut self, other: &Part) {
        self.members += other.members;
        self.invited += other.invited;
        self.opened += other.opened;
        self.started += other.started;
        self.answered += other.answered;
    }

    /// How many answers it is short of a target in per cent of those invited.
    pub fn short_of(&self, target: u8) -> u32 {
        let wanted = (u64::from(self.invited) * u64::from(target)).div_ceil(100);
        u32::try_from(wanted).unwrap_or(u32::MAX).saturating_sub(self.answered)
    }
}

/// How far the members have come in a campaign. For those alone who remind them, since it changes with every single answer.
pub async fn show(cx: &Service, actor: &Actor, slug: &str) -> Result<Participation> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = campaigns::named(cx, slug).await?;
    let k = u32::from(campaign.document.at_least_together());
    let progress = cx.store.progress(campaign.id).await?;
    let names = cx.store.divisions().await?;
    let whole = part("All members".to_owned(), Segment::Whole, &progress);
    let each = names.iter().map(|own| (own.name.clone(), Segment::Division(own.id.clone())));
    let none = ("No division".to_owned(), Segment::Combination(Combination::default()));
    let divisions = each.chain([none]).map(|(name, segment)| part(name, segment, &progress));
    let divisions: Vec<Part> = divisions.filter(|part| part.members > 0 && !names.is_empty()).collect();
    let mailings = cx.store.mailings(campaign.id).await?;
    let next = next(&Facts {
        state: campaign.state,
        target: campaign.target,
        links_ended: schedule::links_ended(cx, &campaign).is_some(),
        invited: whole.invited,
        parts: if divisions.is_empty() { std::slice::from_ref(&whole) } else { &divisions },
        mailings: &mailings,
        to_invite: &mailings::standings(cx, &campaign, Kind::Invitation, 0).await?,
        to_remind: &mailings::standings(cx, &campaign, Kind::Reminder, mailings::REST_DAYS).await?,
    });
    let (through, taken) = through::through(cx, &campaign).await?;
    let attributes = by_attribute(&progress, k);
    Ok(Participation { campaign, whole, divisions, attributes, next, through, taken, k })
}

/// Sets how many of those invited should answer, in per cent, as staff wrote it; nothing is no target.
///
/// # Errors
/// [`Error::Refused`] for what is no whole number from 1 to 100.
pub async fn set_target(cx: &Service, actor: &Actor, slug: &str, typed: &str) -> Result<()> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = campaigns::named(cx, slug).await?;
    let typed = typed.trim().trim_end_matches('%').trim_end();
    let target = match typed {
        "" => None,
        _ => {
            let percent = typed.parse().ok().filter(|percent| (1..=100).contains(percent));
            let wrong = || {
                Error::Refused(notice!("'{typed}' is no target: write a whole number from 1 to 100", typed))
            };
            Some(percent.ok_or_else(wrong)?)
        }
    };
    Ok(cx.store.set_target(campaign.id, target).await?)
}

fn part(name: String, segment: Segment, progress: &[Progress]) -> Part {
    let mut part = Part::new(name, segment);
    let within: Vec<&Progress> =
        progress.iter().filter(|own| part.segment.contains(&own.combination)).collect();
    within.into_iter().for_each(|own| part.add(own));
    part
}

/// The parts by attribute. Values that fewer than `k` have are told together, so that no row is about a handful of people.
fn by_attribute(progress: &[Progress], k: u32) -> Vec<ByAttribute> {
    let mut attributes: BTreeMap<&str, BTreeMap<&str, Part>> = BTreeMap::new();
    for own in progress {
        for (name, value) in &own.attributes {
            let of_value = || {
                let segment = Segment::Value { attribute: name.clone(), value: value.clone() };
                Part::new(value.clone(), segment)
            };
            attributes.entry(name).or_default().entry(value).or_insert_with(of_value).add(own);
        }
    }
    let told = attributes.into_iter().map(|(name, values)| {
        let (mut parts, few): (Vec<Part>, Vec<Part>) =
            values.into_values().partition(|part| part.members >= k);
        parts.sort_by(|a, b| b.members.cmp(&a.members).then_with(|| a.name.cmp(&b.name)));
        let rest = parts.split_off(parts.len().min(VALUES));
        let value = Segment::Value { attribute: name.to_owned(), value: String::new() };
        let mut others = Part::new("Others".to_owned(), value);
        few.iter().chain(&rest).for_each(|part| others.join(part));
        if others.members >= k {
            parts.push(others);
        }
        ByAttribute { name: name.to_owned(), parts }
    });
    told.filter(|own| own.parts.len() > 1).collect()
}

#[cfg(test)]
mod tests;
