//! Opened versions of documents: every request of a respondent needs one.

use std::sync::Arc;

use domain::campaign::Document;
use domain::id::CampaignId;

use crate::{Error, Result, Service};

/// The document that `version` froze.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub(crate) async fn at(cx: &Service, campaign: CampaignId, version: i32) -> Result<Arc<Document>> {
    let read = async {
        let document = cx.store.document_at(campaign, version).await?;
        document.ok_or_else(|| Error::NotFound(format!("version {version} of this campaign")))
    };
    cx.documents.at((campaign, version), read).await
}

/// The first of the versions that ask exactly what this one asks: answers to the same are published together.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub(crate) async fn cohort(cx: &Service, campaign: CampaignId, version: i32) -> Result<i32> {
    let read = async {
        let cohort = cx.store.cohort(campaign, version).await?;
        cohort.ok_or_else(|| Error::NotFound(format!("version {version} of this campaign")))
    };
    Ok(*cx.cohorts.at((campaign, version), read).await?)
}
