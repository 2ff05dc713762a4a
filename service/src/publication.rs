//! Where a response waits until it is published, and in which segments it counts then.

mod class;

use std::collections::{BTreeMap, BTreeSet};

use domain::notice;
use domain::notice::Notice;
use domain::registration::Atom;
use domain::segment::{Combination, Segment};
use evidence::sealing::{self, AtomSize, BlockRule, Plan, PlanError, RARE_BELOW, SealingAtom};
use store::{Queue, Venue};

use crate::{Error, Result};

pub use class::Class;

/// The queue of all rare atoms; no combination's key can be it.
const RARE: &str = "*rare";
/// The queue of the open link, where the roster says who belongs.
const OPEN: &str = "*open";
/// The part of a key that stands for no division; no division can have it as its id.
pub(crate) const NO_DIVISION: &str = "*none";

/// How the answers of a campaign are published: fixed at opening.
#[derive(Debug, Clone)]
pub struct Publication {
    k: u32,
    breakdowns: Vec<String>,
    /// None if the installation has no roster: then nobody knows how many members a combination has.
    plan: Option<Plan>,
}

/// A part of a segment whose answers come from one queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StratumPart {
    /// The queue; none if the answers of these members are never shown in the segment.
    pub queue: Option<String>,
    /// How many members it has.
    pub members: u32,
}

impl Publication {
    /// Decides how the answers of each atom are published.
    ///
    /// # Errors
    /// [`Error::Refused`] if `k` is too small to protect anybody.
    pub fn new(k: u32, breakdowns: Vec<String>, atoms: &[Atom]) -> Result<Self> {
        let members: u64 = atoms.iter().map(|atom| u64::from(atom.members)).sum();
        let plan = if members == 0 {
            None
        } else {
            let sizes = atoms.iter().map(|atom| AtomSize {
                key: atom_key(&atom.divisions, &atom.attributes, &breakdowns),
                divisions: atom.divisions.0.iter().map(ToString::to_string).collect(),
                values: breakdowns
                    .iter()
                    .map(|name| (name.clone(), atom.attributes.get(name).cloned().unwrap_or_default()))
                    .collect(),
                members: atom.members,
            });
            Some(Plan::open(k, sizes.collect()).map_err(|error| Error::Refused(unsealed(&error)))?)
        };
        Ok(Self { k, breakdowns, plan })
    }

    /// The fewest people that a published number is about.
    pub fn k(&self) -> u32 {
        self.k
    }

    /// What was decided about each atom; none without a roster.
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// Where a response waits.
    ///
    /// With a roster, whoever comes by the open link may be no member, or answer twice: they are counted apart.
    pub fn queue(
        &self,
        venue: Venue,
        combination: &Combination,
        attributes: &BTreeMap<String, String>,
    ) -> Queue {
        let Some(plan) = &self.plan else {
            return self.queue_of_unknown(atom_key(combination, &BTreeMap::new(), &[]), self.k * RARE_BELOW);
        };
        if venue.unnamed() == Venue::Open {
            return self.queue_of_unknown(OPEN.to_owned(), self.k);
        }
        let key = atom_key(combination, attributes, &self.breakdowns);
        match plan.seals_with(&key) {
            Some(atom) => Queue { name: name(&atom), rule: Some(plan.rule(&atom)) },
            None => Queue::held(),
        }
    }

    /// The queue that a published answer would be in if nothing but these divisions counted. Whoever came by the open link, where the
    /// roster says who belongs, stays apart.
    pub(crate) fn recounted(&self, queue: &str, held: &Combination) -> String {
        let (atom, cohort) = Queue::parts(queue);
        let name = if atom == OPEN { OPEN.to_owned() } else { atom_key(held, &BTreeMap::new(), &[]) };
        self.queue_of_unknown(name, self.k).in_cohort(cohort).name
    }

    fn queue_of_unknown(&self, name: String, first: u32) -> Queue {
        Queue { name, rule: Some(BlockRule { k: self.k, first, members: None }) }
    }

    /// The strata of a segment, each with its members; none without a roster.
    pub fn strata(&self, segment: &Segment) -> Vec<StratumPart> {
        let (Some(plan), Some(segment)) = (&self.plan, sealed(segment)) else { return Vec::new() };
        let part = |stratum: sealing::StratumRef| StratumPart {
            queue: stratum.source.as_ref().map(name),
            members: stratum.members,
        };
        plan.strata(&segment).into_iter().map(part).collect()
    }

    /// Tells of each queue whether what it publishes counts in a segment.
    pub fn counted_in<'a>(&self, segment: &'a Segment) -> impl Fn(&str) -> bool + use<'a> {
        let has_roster = self.plan.is_some();
        let sources: BTreeSet<String> = match segment {
            Segment::OpenLink => BTreeSet::from([OPEN.to_owned()]),
            segment => self.strata(segment).into_iter().filter_map(|part| part.queue).collect(),
        };
        move |queue| {
            let (queue, _) = Queue::parts(queue);
            if has_roster || *segment == Segment::OpenLink {
                sources.contains(queue)
            } else {
                combination_of(queue).is_some_and(|held| segment.contains(&held))
            }
        }
    }

    /// The combinations that anybody on the frozen roster holds; without a roster, those of the queues.
    pub fn combinations<'a>(&self, queues: impl Iterator<Item = &'a str>) -> BTreeSet<Combination> {
        match &self.plan {
            Some(plan) => plan.atoms().iter().filter_map(|atom| combination_of(&atom.size.key)).collect(),
            None => queues.filter_map(combination_of).collect(),
        }
    }

    /// The attributes that results are broken down by.
    pub fn breakdowns(&self) -> &[String] {
        &self.breakdowns
    }

    /// The values that members of the frozen roster have in an attribute, in alphabetical order; none without a roster.
    pub fn values(&self, attribute: &str) -> BTreeSet<String> {
        let atoms = self.plan.iter().flat_map(Plan::atoms);
        atoms.map(|atom| atom.size.values.get(attribute).cloned().unwrap_or_default()).collect()
    }

    /// The divisions that everyone in a queue holds; none where rare atoms are merged.
    pub fn divisions_of(&self, queue: &str) -> Option<BTreeSet<String>> {
        let held = combination_of(queue)?;
        Some(held.0.iter().map(ToString::to_string).collect())
    }

    /// How many members a segment has in the frozen roster; 0 without a roster.
    pub fn members(&self, segment: &Segment) -> u32 {
        match (&self.plan, sealed(segment)) {
            (Some(plan), Some(segment)) => plan.members(&segment),
            _ => 0,
        }
    }

    /// How many of them are too few to be shown in it.
    pub fn never_shown(&self, segment: &Segment) -> u32 {
        match (&self.plan, sealed(segment)) {
            (Some(plan), Some(segment)) => plan.never_shown(&segment),
            _ => 0,
        }
    }
}

/// Why nothing can be published of this roster.
fn unsealed(error: &PlanError) -> Notice {
    match error {
        PlanError::KTooSmall(k) => {
            notice!(
                "blocks of {k} answers are too small: at least {least} are needed",
                k,
                least = sealing::LEAST_K
            )
        }
        PlanError::TwiceTheSame(key) => notice!("the atom '{key}' is there twice", key),
        PlanError::TooManyMembers => notice!("the roster has more than {most} members", most = u32::MAX),
    }
}

/// Whether a queue is that of all rare atoms, which count in the whole membership alone.
pub(crate) fn is_rare(queue: &str) -> bool {
    Queue::parts(queue).0 == RARE
}

fn sealed(segment: &Segment) -> Option<sealing::Segment> {
    Some(match segment {
        Segment::Whole => sealing::Segment::Whole,
        Segment::Division(id) => sealing::Segment::Division(id.to_string()),
        Segment::Combination(held) => {
            sealing::Segment::Combination(held.0.iter().map(ToString::to_string).collect())
        }
        Segment::Value { attribute, value } => {
            sealing::Segment::Value { attribute: attribute.clone(), value: value.clone() }
        }
        Segment::OpenLink => return None,
    })
}

fn name(atom: &SealingAtom) -> String {
    match atom {
        SealingAtom::Own(key) => key.clone(),
        SealingAtom::MergedRare => RARE.to_owned(),
    }
}

/// The name of an atom: its divisions, then its value in each breakdown. Nothing in it is a slash, which parts the names of cells, or
/// an @, which parts an atom from its cohorts.
fn atom_key(combination: &Combination, values: &BTreeMap<String, String>, breakdowns: &[String]) -> String {
    let mut key = if combination.0.is_empty() { NO_DIVISION.to_owned() } else { combination.key() };
    for breakdown in breakdowns {
        let value = values.get(breakdown).map_or("", String::as_str);
        key.push('|');
        let escaped = value.replace('%', "%25").replace('/', "%2F").replace('|', "%7C").replace('@', "%40");
        key.push_str(&escaped);
    }
    key
}

fn combination_of(queue: &str) -> Option<Combination> {
    let divisions = Queue::parts(queue).0.split('|').next()?;
    if divisions == NO_DIVISION { Some(Combination::default()) } else { divisions.parse().ok() }
}
