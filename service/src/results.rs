//! What the answers add up to. Results reach a reader only through here.

mod arrivals;
mod cache;
mod count;
pub mod document;
pub mod figure;
mod finding;
mod measured;
pub mod sheet;
mod shown;
mod who;

use std::sync::Arc;

use domain::campaign::{Document, State};
use domain::id::CampaignId;
use domain::role::Permission;
use domain::segment::{Division, Segment};
use domain::time::Timestamp;
use store::{Campaign, Venue};

use crate::{Actor, Error, Result, Service};

pub use arrivals::{Arrivals, Step};
pub use cache::Cache;
pub use count::{Item, QuestionCounts, Value};
pub use document::document;
pub use figure::{Figure, questions, who_answered};
pub use measured::{Difference, Measured};

/// Everything that is known of a campaign at one release.
#[derive(Debug)]
pub struct Results {
    /// The campaign.
    pub campaign: CampaignId,
    /// Its document as it was then.
    pub document: Document,
    /// Where it was in its life when this was computed; a release does not promise it.
    pub state: State,
    /// The number of the release; 0 while nobody has answered.
    pub release: i64,
    /// When the last response that is counted came in; none while there is none.
    pub as_of: Option<Timestamp>,
    /// The whole membership, then each division in the installation's order. All lists by segment are in this order.
    pub segments: Vec<SegmentCount>,
    /// The combinations that anybody on the roster or among the respondents holds, the largest first.
    pub combinations: Vec<SegmentCount>,
    /// How many responses came by which way in.
    pub venues: Vec<(Venue, u32)>,
    /// Responses over time.
    pub arrivals: Arrivals,
    /// The counts of every question, in the questionnaire's order.
    pub questions: Vec<QuestionCounts>,
    /// What was measured for every assumption, in the document's order.
    pub assumptions: Vec<Measured>,
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
    /// How many the roster holds (N); may be less than have answered where there is no roster.
    pub members: u32,
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

async fn compute(cx: &Service, campaign: &Campaign) -> Result<Results> {
    let counts = cx.store.counts(campaign.id).await?;
    let divisions = cx.store.divisions().await?;
    let roster = cx.store.roster_counts().await?;
    Ok(assemble(campaign, &divisions, &roster, counts))
}

fn assemble(
    campaign: &Campaign,
    divisions: &[Division],
    roster: &[(domain::segment::Combination, u32)],
    counts: store::Counts,
) -> Results {
    let document = campaign.document.clone();
    let segments = count::segments(divisions, roster, &counts.respondents);
    let questions = count::questions(&document, &segments, &counts.tallies);
    let assumptions = measured::all(&document, &segments, &questions);
    Results {
        campaign: campaign.id,
        state: campaign.state,
        release: counts.release,
        as_of: counts.as_of,
        combinations: count::combinations(divisions, roster, &counts.respondents),
        venues: counts.venues,
        arrivals: arrivals::over_time(&segments, &counts.arrivals, counts.as_of),
        segments,
        questions,
        assumptions,
        document,
    }
}

/// A question of these results.
///
/// # Errors
/// [`Error::NotFound`] if the campaign does not ask it.
pub fn question<'a>(results: &'a Results, id: &str) -> Result<&'a QuestionCounts> {
    results.question(id).ok_or_else(|| Error::NotFound(format!("question '{id}'")))
}

#[cfg(test)]
mod tests;
