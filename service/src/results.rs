//! What the answers add up to. Results reach a reader only through here.

mod arrivals;
mod cache;
mod changes;
mod cohorts;
mod contradiction;
mod count;
mod crossed;
pub mod document;
pub mod figure;
mod finding;
pub(crate) mod intervals;
mod judged;
pub mod outlook;
mod report;
mod sections;
pub mod sheet;
mod shown;
mod tallies;
pub mod today;
mod weighting;
mod who;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::campaign::{Document, Privacy, State};
use domain::id::CampaignId;
use domain::notice;
use domain::role::Permission;
use domain::segment::Segment;
use domain::time::Timestamp;
use store::{Campaign, Recount, Venue, Version};

use crate::registration::{self, Registered};
use crate::{Actor, Error, Result, Service};
use cohorts::Cohorts;
use tallies::Tallies;
use words::{Words, say};

pub use arrivals::{Arrivals, Step};
pub use cache::Cache;
pub use count::{Item, QuestionCounts, Value};
pub use crossed::{Crossed, CrossedIn};
pub use document::{document, word};
pub use figure::{Figure, questions, who_answered};
pub use judged::{Judged, JudgedRule, JudgedSegment};
pub use report::{Report, report};
pub use today::{Reading, Today, today};

/// Everything that is known of a campaign at one release.
#[derive(Debug)]
pub struct Results {
    /// By which divisions it is counted.
    pub reading: Reading,
    /// The campaign.
    pub campaign: CampaignId,
    /// Its document as it was then.
    pub document: Document,
    /// Where it was in its life when this was computed; a release does not promise it.
    pub state: State,
    /// The number of the release; 0 while nobody has answered.
    pub release: i64,
    /// When the release was made; none while there is none.
    pub as_of: Option<Timestamp>,
    /// How many responses are published: in every segment, and by the open link.
    pub responses: u32,
    /// Once the campaign is closed, how many responses are held back to protect those who gave them. Nobody learns it before.
    pub held_back: Option<u32>,
    /// What was registered; for a draft, what would be registered now.
    pub registered: Arc<Registered>,
    /// The whole membership, then each division in the installation's order. All lists by segment are in this order.
    pub segments: Vec<SegmentCount>,
    /// The combinations that anybody on the roster holds, the largest first; without a roster, those of the respondents.
    pub combinations: Vec<SegmentCount>,
    /// The same by each attribute that was registered for it.
    pub breakdowns: Vec<Breakdown>,
    /// The counts of every crossing, in the document's order.
    pub crossings: Vec<Crossed>,
    /// How many published responses came by which way in; named venues are part of the open link, since staff alone see which
    /// way reached whom.
    pub venues: Vec<(Venue, u32)>,
    /// Published responses over time.
    pub arrivals: Arrivals,
    /// The counts of every question, in the questionnaire's order.
    pub questions: Vec<QuestionCounts>,
    /// The verdict of every assumption, in the document's order.
    pub assumptions: Vec<Judged>,
    /// Every version that members were asked, the first one first; none of a draft.
    pub versions: Vec<Version>,
}

/// The membership by the values of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// The attribute, as the roster names it.
    pub attribute: String,
    /// The whole membership, then each value. A value that too few members have is never shown, but named.
    pub segments: Vec<SegmentCount>,
    /// The counts of every question, by these segments.
    pub questions: Vec<QuestionCounts>,
}

impl Breakdown {
    /// The attribute as it stands in a sentence: 'library type'.
    pub fn name(&self) -> String {
        self.attribute.replace('_', " ")
    }
}

/// A segment, how many of it have answered, and how many belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentCount {
    /// The segment.
    pub segment: Segment,
    /// Its name on screens.
    pub name: String,
    /// How many have answered (n).
    pub answered: u32,
    /// How many the roster held at opening (N); 0 without a roster.
    pub members: u32,
    /// How many of them are too few to be shown: their answers are never published in this segment.
    pub never_shown: u32,
}

impl SegmentCount {
    /// Its name in the language of the words.
    pub fn called(&self, words: &dyn Words) -> String {
        match &self.segment {
            Segment::Whole if self.name == crossed::BOTH => say!(words, "figures-both"),
            Segment::Whole => say!(words, "figures-all-members"),
            Segment::OpenLink => say!(words, "figures-open-link"),
            Segment::Combination(held) if held.0.is_empty() => say!(words, "figures-no-division"),
            Segment::Combination(_) => match self.name.strip_suffix(" only") {
                Some(division) => say!(words, "figures-only", division = division),
                None => self.name.clone(),
            },
            Segment::Value { value, .. } if value.is_empty() => say!(words, "figures-not-on-roster"),
            // Those who gave an answer are called by it.
            Segment::Value { .. } => match self.name.strip_prefix('“').and_then(|own| own.strip_suffix('”'))
            {
                Some(answer) => say!(words, "figures-quoted", words = answer),
                None => self.name.clone(),
            },
            Segment::Division(_) => self.name.clone(),
        }
    }
}

impl Results {
    /// The whole membership.
    pub fn whole(&self) -> &SegmentCount {
        &self.segments[0]
    }

    /// The counts of a question.
    pub fn question(&self, id: &str) -> Option<&QuestionCounts> {
        self.questions.iter().find(|question| question.id.as_str() == id)
    }
}

/// The results of a campaign now. Computed once for all who look at the same release.
pub async fn results(cx: &Service, actor: &Actor, slug: &str) -> Result<Arc<Results>> {
    actor.require(Permission::SeeResults)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    cx.results.current(cx, &campaign).await
}

/// What came of asking for one release.
#[derive(Debug)]
pub enum Release {
    /// It is still at hand.
    Here(Arc<Results>),
    /// It is not; this is the campaign and the number of the release to ask for.
    Ask(CampaignId, i64),
}

/// The results of a campaign at exactly this release, if they are still at hand.
pub async fn release(cx: &Service, actor: &Actor, slug: &str, number: i64) -> Result<Release> {
    actor.require(Permission::SeeResults)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    if let Some(results) = cx.results.kept(campaign.id, number).await {
        return Ok(Release::Here(results));
    }
    let current = cx.results.current(cx, &campaign).await?;
    Ok(if current.release == number {
        Release::Here(current)
    } else {
        Release::Ask(campaign.id, current.release)
    })
}

/// The campaign and its latest release, for a reader who wants to be told of later ones.
pub async fn follow(cx: &Service, actor: &Actor, slug: &str) -> Result<(CampaignId, i64)> {
    actor.require(Permission::SeeResults)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    Ok((campaign.id, campaign.release))
}

/// Counts all published responses of a campaign anew and compares what is kept.
pub async fn recount(cx: &Service, actor: &Actor, slug: &str) -> Result<Recount> {
    actor.require(Permission::ManageCampaigns)?;
    let campaign = crate::campaigns::named(cx, slug).await?;
    Ok(cx.store.recount(campaign.id).await?)
}

async fn compute(cx: &Service, campaign: &Campaign) -> Result<Results> {
    let registered = registration::of(cx, campaign).await?;
    let counts = cx.store.counts(campaign.id).await?;
    let held_back = match campaign.state {
        State::Closed => Some(cx.store.held_back(campaign.id).await?),
        State::Draft | State::Open | State::Paused => None,
    };
    let tallies = Tallies::of(&counts, Cohorts::of(cx, campaign).await?);
    let versions = cx.store.versions(campaign.id).await?;
    let assumptions = judged::all(cx, &registered, counts.release, &tallies).await?;
    Ok(Results { versions, ..assemble(campaign, registered, &counts, &tallies, held_back, assumptions) })
}

fn assemble(
    campaign: &Campaign,
    registered: Arc<Registered>,
    counts: &store::Counts,
    tallies: &Tallies,
    held_back: Option<u32>,
    assumptions: Vec<Judged>,
) -> Results {
    let mut document = campaign.document.clone();
    // Who looks at results reads what somebody reads of whom nothing is known.
    document.questionnaire.recalling_nothing();
    let (publication, divisions) = (&registered.publication, &registered.divisions);
    let segments = count::segments(divisions, publication, tallies);
    let questions = count::questions(&document, &segments, publication, tallies);
    Results {
        reading: Reading::Answering,
        campaign: campaign.id,
        state: campaign.state,
        release: counts.release,
        as_of: counts.as_of,
        responses: u32::try_from(counts.responses).unwrap_or(u32::MAX),
        held_back,
        combinations: count::combinations(divisions, publication, tallies),
        breakdowns: count::breakdowns(&document, publication, tallies),
        venues: venues(counts),
        arrivals: arrivals::over_time(
            &segments,
            publication,
            &counts.arrivals,
            counts.as_of,
            document.privacy == Privacy::Anonymous,
        ),
        crossings: crossed::counts(&document.crossings, &questions, &segments, publication, tallies),
        questions,
        segments,
        assumptions,
        versions: Vec::new(),
        document,
        registered,
    }
}

impl Results {
    /// Whether releases say the day alone, since no times are kept.
    pub fn says_days_alone(&self) -> bool {
        self.document.privacy == Privacy::Anonymous
    }
}

fn venues(counts: &store::Counts) -> Vec<(Venue, u32)> {
    let mut venues: BTreeMap<Venue, u32> = BTreeMap::new();
    for (_, venue, _, n) in &counts.arrivals {
        *venues.entry(venue.unnamed()).or_default() += n;
    }
    venues.into_iter().collect()
}

/// A question of these results.
///
/// # Errors
/// [`Error::NotFound`] if the campaign does not ask it.
pub fn question<'a>(results: &'a Results, id: &str) -> Result<&'a QuestionCounts> {
    results.question(id).ok_or_else(|| Error::NotFound(notice!("there is no question '{id}'", id)))
}

/// Counts beside the requests: many answers, or intervals, take a while.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::Refused(notice!("the results could not be counted: {error}", error)))
}

#[cfg(test)]
pub(crate) mod tests;
