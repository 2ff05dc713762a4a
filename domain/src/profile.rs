//! What is known of a respondent beside answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::PageId;
use crate::pace::Pace;
use crate::segment::Combination;

/// What conditions and texts can look at beside answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// The attributes on the roster; none for who came by an open link.
    pub roster: BTreeMap<String, String>,
    /// The divisions held.
    pub divisions: Combination,
    /// The values that the link brought, of those that the questionnaire names.
    pub link: BTreeMap<String, String>,
    /// What was drawn for them, 1 to 12, by the names under which conditions ask for it.
    pub random: BTreeMap<String, u8>,
}

impl Profile {
    /// The name under which conditions find the divisions.
    pub const DIVISIONS: &str = "divisions";
}

/// What shaped the questionnaire for one respondent, beside the roster and their answers, and how they went through it. It is kept
/// with the draft and with the response, so that it can be seen later what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Path {
    /// The values that the link brought.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub link: BTreeMap<String, String>,
    /// What orders and draws are made of where something is random; none where nothing was when the draft began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u32>,
    /// The page after which the survey ended early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<PageId>,
    /// The class that their credential is of, in an anonymous campaign; none for whoever came otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// How long they took; published together with their answers, never alone.
    #[serde(default, skip_serializing_if = "Pace::is_empty")]
    pub pace: Pace,
}
