//! Opened versions of documents, kept in memory: they never change, and every request of a respondent needs one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::campaign::Document;
use domain::id::CampaignId;
use store::Store;

use crate::{Error, Result};

/// How many versions are kept; more than an installation asks at once.
const KEPT: usize = 64;

/// The versions read so far. Cheap to clone.
#[derive(Clone, Default)]
pub struct Documents(Arc<Mutex<Versions>>);

type Versions = HashMap<(CampaignId, i32), Arc<Document>>;

impl Documents {
    /// The document that `version` froze.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such version.
    pub(crate) async fn at(
        &self,
        store: &Store,
        campaign: CampaignId,
        version: i32,
    ) -> Result<Arc<Document>> {
        if let Some(document) = self.kept().get(&(campaign, version)) {
            return Ok(document.clone());
        }
        let read = store.document_at(campaign, version).await?;
        let document =
            Arc::new(read.ok_or_else(|| Error::NotFound(format!("version {version} of this campaign")))?);
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert((campaign, version), document.clone());
        Ok(document)
    }

    fn kept(&self) -> MutexGuard<'_, Versions> {
        // A panic elsewhere cannot leave a map of immutable values half changed.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
