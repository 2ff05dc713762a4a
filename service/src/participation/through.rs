//! How respondents go through a questionnaire: where drafts stop and how long questions take. Told of many together alone.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::campaign::State;
use domain::id::PageId;
use domain::pace;
use domain::questionnaire::{Questionnaire, usual_seconds};
use store::{Campaign, Venue};

use crate::{Result, Service, documents, registration};

/// A draft that was not touched for so many seconds has stopped: two days.
pub const RESTS: i64 = 48 * 3600;
/// How many drafts are counted at once at the most.
const AT_ONCE: u32 = 1000;

/// How far those have come who began by a personal link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Through {
    /// How many published answers came by one.
    pub answered: u32,
    /// How many drafts have stopped, as far as they are told.
    pub stopped: u32,
    /// The pages in order.
    pub pages: Vec<PageThrough>,
    /// Whether they stand in this order for everybody, so that whoever came to one came to those before.
    pub in_order: bool,
    /// How many stopped at pages that are not asked any more.
    pub elsewhere: u32,
}

/// A page, and how many of those who began came to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageThrough {
    /// Its title.
    pub title: String,
    /// How many answered something on it or later.
    pub reached: u32,
    /// How many of them answered nothing after it, and did not send.
    pub stopped: u32,
}

/// How long a question takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Its wording.
    pub text: String,
    /// Of how many published answers it is known.
    pub known: u32,
    /// The median, in seconds.
    pub median: f64,
    /// What one would expect, in seconds.
    pub usual: u32,
}

/// Counts drafts that nobody has touched for long, or that can no longer be sent. They are counted in blocks, like answers: what is
/// told of them is told of so many together as of answers. Those that anybody can begin, by the open link or at a venue, are left out:
/// whoever began nine of ten would know the tenth.
///
/// # Errors
/// If it could not be seen which campaigns there are.
pub async fn count_stops(cx: &Service) -> Result<()> {
    for campaign in cx.store.campaigns().await? {
        // What fails for one keeps no other from being counted.
        if campaign.state != State::Draft
            && let Err(error) = count_stops_of(cx, &campaign).await
        {
            tracing::warn!(slug = %campaign.slug, %error, "drafts that stopped could not be counted");
        }
    }
    Ok(())
}

async fn count_stops_of(cx: &Service, campaign: &Campaign) -> Result<()> {
    let k = registration::of_opened(cx, campaign.id).await?.publication.k();
    let now = cx.clock.now();
    let before = if campaign.state == State::Closed { now } else { now.plus_seconds(-RESTS) };
    loop {
        let mut resting = cx.store.resting(campaign.id, before, AT_ONCE.max(k)).await?;
        resting.truncate(whole_blocks(resting.len(), k));
        if resting.is_empty() {
            return Ok(());
        }
        let mut pages: BTreeMap<PageId, u32> = BTreeMap::new();
        for draft in &resting {
            let document = documents::at(cx, campaign.id, draft.version).await?;
            let mut asked = Cow::Borrowed(&document.questionnaire);
            if let Some(seed) = draft.path.seed.filter(|_| asked.is_shuffled()) {
                asked = Cow::Owned(asked.into_owned().arranged(seed));
            }
            if let Some(page) = asked.reached(&draft.answers) {
                *pages.entry(page.id.clone()).or_default() += 1;
            }
        }
        let keys: Vec<_> = resting.iter().map(|draft| draft.key).collect();
        match cx.store.count_stops(campaign.id, before, &keys, &pages).await {
            Ok(()) => {}
            // Somebody went on just now, or another server was faster.
            Err(store::Error::Stale) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
}

/// How far those have come who began, and how long they took over the questions that are asked now.
pub(super) async fn through(cx: &Service, campaign: &Campaign) -> Result<(Through, Vec<Taken>)> {
    let asked = &campaign.document.questionnaire;
    let arrived = cx.store.responses_by_venue(campaign.id).await?;
    let answered = arrived.iter().filter(|(venue, _)| *venue == Venue::Personal).map(|(_, n)| n).sum();
    let stops = cx.store.stops(campaign.id).await?;
    Ok((gone_through(asked, answered, stops), taken(cx, campaign, asked).await?))
}

fn gone_through(asked: &Questionnaire, answered: u32, mut stops: BTreeMap<PageId, u32>) -> Through {
    let stopped_in_all = stops.values().sum();
    let mut pages: Vec<PageThrough> = asked
        .pages
        .iter()
        .map(|page| {
            let stopped = stops.remove(&page.id).unwrap_or(0);
            PageThrough { title: page.title.clone(), reached: 0, stopped }
        })
        .collect();
    let mut reached = answered;
    for page in pages.iter_mut().rev() {
        reached += page.stopped;
        page.reached = reached;
    }
    let in_order = !asked.pages.iter().any(|page| page.random_place);
    Through { answered, stopped: stopped_in_all, pages, in_order, elsewhere: stops.values().sum() }
}

async fn taken(cx: &Service, campaign: &Campaign, asked: &Questionnaire) -> Result<Vec<Taken>> {
    let paces = cx.store.paces(campaign.id).await?;
    let taken = asked.questions().filter_map(|question| {
        let counts = paces.get(&question.id)?;
        Some(Taken {
            text: question.text.clone(),
            known: counts.iter().sum(),
            median: pace::median(counts)?,
            usual: u32::try_from(usual_seconds(&question.answer)).unwrap_or(u32::MAX),
        })
    });
    Ok(taken.collect())
}

/// How many of `n` make whole blocks of `k`.
fn whole_blocks(n: usize, k: u32) -> usize {
    let k = usize::try_from(k).unwrap_or(usize::MAX).max(1);
    n / k * k
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_came_to_a_page_came_to_those_before() {
        let page = |id: &str| {
            serde_json::json!({ "id": id, "title": id.to_uppercase(), "questions": [
                { "id": format!("{id}q"), "text": "?", "answer": { "kind": "text" } }
            ] })
        };
        let asked: Questionnaire =
            serde_json::from_value(serde_json::json!({ "pages": [page("a"), page("b"), page("c")] }))
                .unwrap();
        let stops = [("a", 10), ("c", 5), ("before", 5)].map(|(id, n)| (id.parse().unwrap(), n));
        let through = gone_through(&asked, 80, stops.into());
        let read: Vec<_> =
            through.pages.iter().map(|page| (page.title.as_str(), page.reached, page.stopped)).collect();
        assert_eq!(read, [("A", 95, 10), ("B", 85, 0), ("C", 85, 5)]);
        assert_eq!((through.answered, through.stopped, through.elsewhere), (80, 20, 5));
    }

    #[test]
    fn blocks_are_whole() {
        assert_eq!([0, 9, 10, 29, 1000].map(|n| whole_blocks(n, 10)), [0, 0, 10, 20, 1000]);
    }
}
