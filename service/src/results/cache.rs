use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use domain::campaign::State;
use domain::id::CampaignId;
use store::Campaign;
use tokio::sync::Mutex;

use super::{Results, compute};
use crate::{Result, Service};

/// How many releases of a campaign stay at hand for readers who are a moment behind.
const KEPT: usize = 8;

/// The latest results of each campaign, computed once for all who read them. Cheap to clone.
#[derive(Clone, Default)]
pub struct Cache(Arc<Mutex<BTreeMap<CampaignId, Arc<Mutex<Kept>>>>>);

/// The newest last, with the campaign's version and state that they were computed in.
#[derive(Default)]
struct Kept {
    when: Option<(i32, State)>,
    results: VecDeque<Arc<Results>>,
}

impl Cache {
    /// The results at the campaign's release or a later one. Who comes while they are computed waits for them.
    pub(super) async fn current(&self, cx: &Service, campaign: &Campaign) -> Result<Arc<Results>> {
        // A draft has no answers yet, and its texts, divisions and roster still change.
        if campaign.state == State::Draft || campaign.release == 0 {
            return Ok(Arc::new(compute(cx, campaign).await?));
        }
        let kept = self.of(campaign.id).await;
        let mut kept = kept.lock().await;
        let when = Some((campaign.version, campaign.state));
        if kept.when != when {
            *kept = Kept { when, results: VecDeque::new() };
        }
        if let Some(latest) = kept.results.back()
            && latest.release >= campaign.release
        {
            return Ok(latest.clone());
        }
        let results = Arc::new(compute(cx, campaign).await?);
        if kept.results.len() == KEPT {
            kept.results.pop_front();
        }
        kept.results.push_back(results.clone());
        Ok(results)
    }

    /// The results at exactly this release, if they are still at hand.
    pub(super) async fn kept(&self, campaign: CampaignId, release: i64) -> Option<Arc<Results>> {
        let kept = self.of(campaign).await;
        let kept = kept.lock().await;
        kept.results.iter().find(|results| results.release == release).cloned()
    }

    async fn of(&self, campaign: CampaignId) -> Arc<Mutex<Kept>> {
        self.0.lock().await.entry(campaign).or_default().clone()
    }
}
