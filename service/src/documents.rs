//! Opened versions of documents: every request of a respondent needs one.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::campaign::Document;
use domain::id::CampaignId;
use domain::language::Language;
use domain::notice;

use crate::{Error, Result, Service};

/// The document that `version` froze.
///
/// # Errors
/// [`Error::NotFound`] if there is no such version.
pub(crate) async fn at(cx: &Service, campaign: CampaignId, version: i32) -> Result<Arc<Document>> {
    let read = async {
        let document = cx.store.document_at(campaign, version).await?;
        let mut document = document.ok_or_else(|| {
            Error::NotFound(notice!("there is no version {version} of this campaign", version))
        })?;
        document.note_terms();
        Ok(document)
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
        cohort.ok_or_else(|| {
            Error::NotFound(notice!("there is no version {version} of this campaign", version))
        })
    };
    Ok(*cx.cohorts.at((campaign, version), read).await?)
}

/// A version in one of its languages.
#[derive(Debug)]
pub(crate) struct Spoken {
    pub document: Arc<Document>,
    /// The texts that are in the campaign's own language.
    pub untranslated: Arc<BTreeSet<String>>,
}

/// `document`, which `version` froze, in a language.
pub(crate) async fn in_language(
    cx: &Service,
    (campaign, version): (CampaignId, i32),
    document: &Document,
    language: &Language,
) -> Result<Arc<Spoken>> {
    let translate = async {
        let localized = document.in_language(language);
        Ok(Spoken { document: Arc::new(localized.document), untranslated: Arc::new(localized.untranslated) })
    };
    cx.translated.at((campaign, version, language.clone()), translate).await
}
