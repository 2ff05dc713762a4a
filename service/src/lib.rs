//! What the product does: one module per capability, one function per use case, authorisation inside.
//!
//! The command line, the HTTP routes and background jobs call these functions and nothing below them.

pub mod actor;
mod audit;
pub mod campaigns;
pub mod clock;
pub mod confirmations;
pub mod convert;
pub mod credentials;
mod documents;
pub mod error;
pub mod files;
mod gather;
pub mod installation;
pub mod live;
pub mod mailings;
pub mod opt_outs;
pub mod participation;
pub mod people;
pub mod pictures;
pub mod post;
pub mod publication;
pub mod registration;
pub mod responses;
pub mod results;
pub mod roster;
pub mod rush;
pub mod schedule;
pub mod secrets;
mod table;
mod unchanging;
pub mod venues;
pub mod words;
mod workbook;

use std::sync::Arc;

use domain::campaign::Document;
use domain::id::CampaignId;
use domain::language::Language;
use store::Store;
use tokio::sync::Notify;

pub use actor::Actor;
pub use clock::Clock;
use documents::Spoken;
pub use error::{Error, Result};
use gather::{Divisions, Gather, PersonalLinks, Writer};
use registration::Registered;
use unchanging::Unchanging;

/// Everything a use case needs: the store, the clock, the writer and the live feed. Cheap to clone.
#[derive(Clone)]
pub struct Service {
    store: Arc<Store>,
    clock: Clock,
    writer: Gather<Writer>,
    personal_links: Gather<PersonalLinks>,
    divisions: Gather<Divisions>,
    live: live::Live,
    documents: Arc<Unchanging<(CampaignId, i32), Document>>,
    cohorts: Arc<Unchanging<(CampaignId, i32), i32>>,
    translated: Arc<Unchanging<(CampaignId, i32, Language), Spoken>>,
    registrations: Arc<Unchanging<(CampaignId, i64), Registered>>,
    results: results::Cache,
    hashing: people::Hashing,
    imports: roster::Running,
    rush: Arc<rush::Rush>,
    opened: Arc<participation::Opened>,
    post: Option<Arc<post::Post>>,
    words: &'static dyn mailings::Words,
    /// Told when a mailing starts or goes on.
    mail_waits: Arc<Notify>,
}

impl Service {
    /// Starts the writer and the live feed over a store. Needs a tokio runtime; ends when the last clone is dropped.
    pub fn start(store: Store, clock: Clock) -> Self {
        let store = Arc::new(store);
        let live = live::Live::start(store.clone());
        let writer = Gather::start(Writer(store.clone()));
        let personal_links = Gather::start(PersonalLinks(store.clone(), clock.clone()));
        let divisions = Gather::start(Divisions(store.clone()));
        Self {
            store,
            clock,
            writer,
            personal_links,
            divisions,
            live,
            documents: Arc::default(),
            cohorts: Arc::default(),
            translated: Arc::default(),
            registrations: Arc::default(),
            results: results::Cache::default(),
            hashing: people::Hashing::default(),
            imports: roster::Running::default(),
            rush: Arc::default(),
            opened: Arc::default(),
            post: None,
            words: &mailings::Plain,
            mail_waits: Arc::default(),
        }
    }

    /// The same with a way out for mail.
    #[must_use]
    pub fn with_post(mut self, post: post::Post) -> Self {
        self.post = Some(Arc::new(post));
        self
    }

    /// The same with other words for letters.
    #[must_use]
    pub fn with_words(mut self, words: &'static dyn mailings::Words) -> Self {
        self.words = words;
        self
    }

    /// The word for the database behind, for logs and `canvass config`.
    pub fn database(&self) -> &'static str {
        self.store.kind()
    }

    /// Now, by the installation's clock.
    pub fn now(&self) -> domain::time::Timestamp {
        self.clock.now()
    }

    /// Where releases are announced.
    pub fn live(&self) -> &live::Live {
        &self.live
    }

    /// Closes the store. Whoever waits for a write has had its answer by then: call this after the last request.
    pub async fn stop(&self) {
        if let Err(error) = participation::keep_opened(self).await {
            tracing::warn!(%error, "which links were opened last could not be kept");
        }
        self.store.close().await;
    }
}
