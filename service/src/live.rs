//! Announces releases, and saves of drafts: who listens learns that there is a newer one, and fetches it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use domain::id::CampaignId;
use store::Store;
use tokio::sync::{Notify, watch};

/// The latest release of every campaign, or the latest revision of every draft.
pub type Releases = BTreeMap<CampaignId, i64>;

/// How often what is newer is looked for, while somebody listens, if nothing tells of it: SQLite never does, and a notification
/// of PostgreSQL can be lost.
const POLL: Duration = Duration::from_secs(1);
/// The least time between two looks, however often something is told.
const REST: Duration = Duration::from_millis(100);

/// The live feed. What other servers on the same database do is heard of at once from PostgreSQL, and within a second by a poll.
#[derive(Clone)]
pub struct Live {
    releases: Arc<watch::Sender<Releases>>,
    drafts: Arc<watch::Sender<Releases>>,
    ended: Arc<watch::Sender<bool>>,
}

impl Live {
    pub(crate) fn start(store: Arc<Store>) -> Self {
        let releases = Arc::new(watch::Sender::new(Releases::new()));
        let drafts = Arc::new(watch::Sender::new(Releases::new()));
        let (poll, poll_drafts) = (Arc::downgrade(&releases), Arc::downgrade(&drafts));
        let woken = Arc::new(Notify::new());
        let (wake, listening) = (woken.clone(), store.clone());
        tokio::spawn(async move { listening.woken(|| wake.notify_one()).await });
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(REST).await;
                // Woken or not: a time that has run out is a reason to look, too.
                let _ = tokio::time::timeout(POLL - REST, woken.notified()).await;
                let (Some(releases), Some(drafts)) = (poll.upgrade(), poll_drafts.upgrade()) else { return };
                if releases.receiver_count() > 0 {
                    take_in(&releases, store.releases().await);
                }
                if drafts.receiver_count() > 0 {
                    take_in(&drafts, store.draft_revisions().await);
                }
            }
        });
        Self { releases, drafts, ended: Arc::new(watch::Sender::new(false)) }
    }

    /// A draft was saved on this server.
    pub(crate) fn saved(&self, campaign: CampaignId, revision: i64) {
        raise(&self.drafts, vec![(campaign, revision)]);
    }

    /// Listens for saves of drafts from now on.
    pub fn listen_to_drafts(&self) -> watch::Receiver<Releases> {
        self.drafts.subscribe()
    }

    /// Listens from now on.
    pub fn listen(&self) -> watch::Receiver<Releases> {
        self.releases.subscribe()
    }

    /// Tells all who listen to stop, so that the server can: a dashboard that is left open listens for ever.
    pub fn end(&self) {
        self.ended.send_replace(true);
    }

    /// Turns true when whoever listens has to stop.
    pub fn ended(&self) -> watch::Receiver<bool> {
        self.ended.subscribe()
    }
}

fn take_in(sender: &watch::Sender<Releases>, found: store::Result<Vec<(CampaignId, i64)>>) {
    match found {
        Ok(latest) => raise(sender, latest),
        Err(error) => tracing::warn!(%error, "could not look for what is newer"),
    }
}

/// Takes in what is newer and wakes listeners only if something is.
fn raise(sender: &watch::Sender<Releases>, releases: Vec<(CampaignId, i64)>) {
    sender.send_if_modified(|known| {
        let mut newer = false;
        for (campaign, release) in releases {
            let latest = known.entry(campaign).or_insert(0);
            if release > *latest {
                *latest = release;
                newer = true;
            }
        }
        newer
    });
}
