//! The version of which a form was shown.

use domain::answer::{Answer, Answers};
use domain::questionnaire::{Page, Question, Sheet};

use super::Door;
use crate::{Result, Service, documents};

/// A question of the version that was shown, and what was given to it.
pub type Unplaced = (Question, Answer);

impl Door {
    /// The same door as it was when a form was shown on which one begins at once: of the version that was asked then, whatever has been
    /// published since. It is as it is where the version is none that members were asked.
    ///
    /// Where a draft was begun meanwhile, in another window, it goes over to a version that was shown later and asks all that it asks.
    /// It cannot where what was sent is being changed, which waits with others of its version. Else it stays, and the door knows what
    /// was shown.
    ///
    /// # Errors
    /// None in practice: every version up to the latest is kept.
    pub async fn as_shown(self, cx: &Service, version: i32) -> Result<Self> {
        let asked = 1..=self.campaign.version;
        if self.sent.is_some() || version == self.version || !asked.contains(&version) {
            return Ok(self);
        }
        let document = documents::at(cx, self.campaign.id, version).await?;
        let shown = Self { original: document.clone(), document, version, ..self.clone() };
        if !shown.begins_at_once() {
            return Ok(self);
        }
        let (earlier, later) = (&self.document.questionnaire, &shown.document.questionnaire);
        let goes_over = version > self.version && !self.is_change && later.holds_sheets_of(earlier);
        if self.draft.is_none() || goes_over {
            return Ok(shown);
        }
        Ok(Self { shown: Some(shown.document), ..self })
    }

    /// The pages as they were shown, where that was another version than the draft is of; else none.
    pub fn pages_shown(&self, sheet: Sheet, answers: &Answers) -> Vec<Page> {
        let Some(shown) = &self.shown else { return Vec::new() };
        let profile = self.profile();
        shown.questionnaire.clone().recalling(answers, &profile, self).pages_for(sheet, answers, &profile)
    }
}
