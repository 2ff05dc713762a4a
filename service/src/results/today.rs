//! Results by the divisions that members hold today, for whoever may read single answers anyway.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::str::FromStr;

use domain::campaign::Privacy;
use domain::cell::{Cell, cells};
use domain::id::ResponseId;
use domain::notice;
use domain::notice::Notice;
use domain::role::Permission;
use domain::segment::{Combination, Division};
use serde_json::{Value, json};
use store::{Block, Campaign, Response, Venue};

use super::cohorts::Cohorts;
use super::tallies::Tallies;
use super::{Results, SegmentCount, apart, count, crossed};
use crate::publication::{Publication, is_rare};
use crate::responses::export;
use crate::{Actor, Result, Service, audit};

/// By which divisions results are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// Those that members held when they answered: what is published, and what verdicts rest on.
    #[default]
    Answering,
    /// Those that members hold today.
    Now,
}

impl Reading {
    /// Its word in addresses and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Reading::Answering => "answering",
            Reading::Now => "now",
        }
    }

    /// What names of files say of it, so that no file is taken for one of the published results; none of those.
    pub fn in_file_names(self) -> Option<&'static str> {
        match self {
            Reading::Answering => None,
            Reading::Now => Some("divisions-now"),
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Reading {
    type Err = Notice;
    fn from_str(text: &str) -> Result<Self, Notice> {
        let found = [Reading::Answering, Reading::Now].into_iter().find(|own| own.as_str() == text);
        found.ok_or_else(|| {
            notice!(
                "results are not counted by divisions '{text}': say answering, for those when members answered, or now",
                text
            )
        })
    }
}

/// The published answers, counted by the divisions of today.
#[derive(Debug)]
pub struct Today {
    /// The counts; without verdicts and breakdowns, which rest on what was registered.
    pub results: Results,
    /// How these answers differ from the published results.
    pub differs: Differs,
}

/// How many answers the divisions of today count otherwise, and of how many nobody knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Differs {
    /// How many came from members who hold other divisions today than when they answered.
    pub moved: u32,
    /// How many came from members who are on the roster no more: they count in the divisions that they held when they answered.
    pub left: u32,
    /// How many came by the open link or from a file, so that no member is known: they count as in the published results.
    pub untied: u32,
    /// How many the published results count in the whole membership alone, since few members held the same divisions.
    pub merged: u32,
}

/// Whether somebody may read these results by the divisions of today.
pub fn offers_today(actor: &Actor, results: &Results) -> bool {
    actor.may(export::SINGLE_ANSWERS) && results.document.privacy == Privacy::Identified
}

/// The results of an identified campaign by the divisions of today, of the answers that are published so far.
///
/// Beside the published results they tell what the few who moved have answered. So they are for those alone who may read single
/// answers, and of a campaign whose members were told that somebody can.
///
/// # Errors
/// [`Error::Refused`] for a campaign that is confidential or anonymous, whoever asks; [`Error::Forbidden`] for whoever may not read
/// single answers.
pub async fn today(cx: &Service, actor: &Actor, slug: &str) -> Result<Today> {
    actor.require(Permission::SeeResults)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    export::require_identified(
        &campaign,
        notice!(
            "'{slug}' is confidential: its results are counted by the divisions that members held when they answered, and not again by those of today, because the difference between the two would be the answers of the few who have moved since",
            slug
        ),
        notice!(
            "'{slug}' is anonymous: its results are counted by the divisions that members held when they answered, and not again by those of today, because the difference between the two would be the answers of the few who have moved since",
            slug
        ),
    )?;
    actor.require(export::SINGLE_ANSWERS)?;
    audit::note(actor, slug, "results by the divisions of today");
    let published = cx.results.current(cx, &campaign).await?;
    let mut recount = Recount {
        today: cx.store.divisions_now(campaign.id).await?,
        publication: Publication::new(published.registered.publication.k(), Vec::new(), &[])?,
        tallies: Tallies::none(Cohorts::of(cx, &campaign).await?),
        differs: Differs::default(),
    };
    let mut last = None;
    while let Some(chunk) = export::next(cx, &campaign, last.as_ref()).await? {
        let (campaign, released) = (campaign.clone(), published.release);
        let counted = apart(move || {
            let is_released = |response: &&Response| response.release.is_some_and(|own| own <= released);
            for response in chunk.iter().filter(is_released) {
                recount.add(&campaign, response);
            }
            (recount, chunk.into_iter().last())
        });
        (recount, last) = counted.await?;
    }
    let (divisions, roster) = (cx.store.divisions().await?, cx.store.roster_counts().await?);
    apart(move || recount.finish(&divisions, &roster, &published)).await
}

/// The results as one JSON document, with how they differ from the published ones.
pub fn document(today: &Today) -> Value {
    let mut document = super::document(&today.results);
    let Differs { moved, left, untied, merged } = today.differs;
    if let Value::Object(fields) = &mut document {
        // An empty list would say that there is nothing of it.
        for published in ["assumptions", "breakdowns"] {
            fields.remove(published);
        }
        let divisions = json!({
            "of": Reading::Now.as_str(), "moved": moved, "left": left, "untied": untied, "merged": merged,
        });
        fields.insert("divisions".to_owned(), divisions);
    }
    document
}

/// Published answers that are counted anew.
struct Recount {
    today: HashMap<ResponseId, Combination>,
    publication: Publication,
    tallies: Tallies,
    differs: Differs,
}

impl Recount {
    fn add(&mut self, campaign: &Campaign, response: &Response) {
        let Some(queue) = response.queue.as_deref() else { return };
        let today = self.today.get(&response.id);
        match (today, response.venue) {
            (Some(today), _) => self.differs.moved += u32::from(*today != response.combination),
            (None, Venue::Personal) => self.differs.left += 1,
            (None, _) => self.differs.untied += 1,
        }
        self.differs.merged += u32::from(is_rare(queue));
        let mut counted: BTreeMap<Cell, u32> = BTreeMap::new();
        for cell in cells(&response.answers, &campaign.document.crossings) {
            *counted.entry(cell).or_default() += 1;
        }
        self.tallies.add(&Block {
            release: response.release.unwrap_or_default(),
            queue: self.publication.recounted(queue, today.unwrap_or(&response.combination)),
            n: 1,
            cells: counted.into_iter().collect(),
        });
    }

    fn finish(self, divisions: &[Division], roster: &[(Combination, u32)], published: &Results) -> Today {
        let Self { publication, tallies, differs, .. } = self;
        let of_today = |counted: SegmentCount| {
            let holding = roster.iter().filter(|(held, _)| counted.segment.contains(held));
            SegmentCount { members: holding.map(|(_, members)| members).sum(), ..counted }
        };
        let segments = count::segments(divisions, &publication, &tallies);
        let segments: Vec<SegmentCount> = segments.into_iter().map(of_today).collect();
        let combinations = count::combinations(divisions, &publication, &tallies);
        let document = published.document.clone();
        let questions = count::questions(&document, &segments, &publication, &tallies);
        let crossings = crossed::counts(&document.crossings, &questions, &segments, &publication, &tallies);
        let results = Results {
            reading: Reading::Now,
            campaign: published.campaign,
            state: published.state,
            release: published.release,
            as_of: published.as_of,
            responses: published.responses,
            held_back: published.held_back,
            registered: published.registered.clone(),
            combinations: combinations.into_iter().map(of_today).collect(),
            breakdowns: Vec::new(),
            venues: published.venues.clone(),
            arrivals: published.arrivals.clone(),
            assumptions: Vec::new(),
            versions: published.versions.clone(),
            document,
            segments,
            questions,
            crossings,
        };
        Today { results, differs }
    }
}
