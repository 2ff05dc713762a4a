//! The version of which a form was shown.

use super::Door;
use crate::{Result, Service, documents};

impl Door {
    /// The same door as it was when a form was shown on which one begins at once: of the version that was asked then, whatever has been
    /// published since. It is as it is where a draft was begun, and where the version is none that members were asked.
    ///
    /// # Errors
    /// None in practice: every version up to the latest is kept.
    pub async fn as_shown(self, cx: &Service, version: i32) -> Result<Self> {
        let earlier = 1..self.campaign.version;
        if self.draft.is_some() || self.sent.is_some() || !earlier.contains(&version) {
            return Ok(self);
        }
        let document = documents::at(cx, self.campaign.id, version).await?;
        let shown = Self { original: document.clone(), document, version, ..self.clone() };
        Ok(if shown.begins_at_once() { shown } else { self })
    }
}
