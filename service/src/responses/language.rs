//! The language in which a respondent reads.

use std::sync::Arc;

use domain::language::{Language, lookup};

use super::Door;
use crate::{Result, Service, documents};

impl Door {
    /// The same door in the most wanted of the campaign's languages; in its own, where none of those wanted is there.
    ///
    /// # Errors
    /// None in practice: nothing is read.
    pub async fn in_language(mut self, cx: &Service, wanted: &[Language]) -> Result<Self> {
        let languages: Vec<&Language> = self.original.languages().collect();
        let Some(language) = lookup(wanted, &languages).filter(|own| **own != self.document.language) else {
            return Ok(self);
        };
        let version = (self.campaign.id, self.version());
        let spoken = documents::in_language(cx, version, &self.original, language).await?;
        self.document = spoken.document.clone();
        self.untranslated = spoken.untranslated.clone();
        if let Some(shown) = self.shown {
            self.shown = Some(Arc::new(shown.in_language(language).document));
        }
        Ok(self)
    }
}
