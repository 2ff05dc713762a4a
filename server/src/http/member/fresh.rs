//! Pages before the first answer look the same for many, so they are rendered once: most of a rush is people who begin.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::campaign::State;
use domain::id::CampaignId;
use domain::language::Language;
use domain::questionnaire::Sheet;

use crate::http::render::Template;

/// How many pages are kept; a campaign has about a dozen.
const KEPT: usize = 256;

/// A page of one version of a campaign, with all that makes it differ from one respondent to the next but their address.
#[derive(Debug, PartialEq, Eq, Hash)]
pub enum Fresh {
    /// Questions that are seen at once, none of them answered.
    Questions {
        /// The campaign.
        campaign: CampaignId,
        /// The version of its questionnaire.
        version: i32,
        /// Which of them.
        sheet: Sheet,
        /// Whether it is on a machine that many use.
        kiosk: bool,
    },
    /// The invitation by a personal link, before Start.
    Invitation {
        /// The campaign.
        campaign: CampaignId,
        /// The version of its questionnaire.
        version: i32,
        /// Where the campaign is in its life.
        state: State,
        /// What was registered.
        fingerprints: Vec<String>,
        /// The respondent's divisions in words.
        divisions: Option<String>,
    },
}

/// The pages rendered so far.
#[derive(Default)]
pub struct FreshPages(Mutex<HashMap<(Language, Fresh), Arc<Template>>>);

impl FreshPages {
    /// The page in a language, made by `render` if nobody has asked for it yet.
    pub fn at(&self, language: Language, page: Fresh, render: impl FnOnce() -> Template) -> Arc<Template> {
        let page = (language, page);
        if let Some(template) = self.kept().get(&page) {
            return template.clone();
        }
        let template = Arc::new(render());
        let mut kept = self.kept();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(page, template.clone());
        template
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<(Language, Fresh), Arc<Template>>> {
        // A page is put in whole: a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
