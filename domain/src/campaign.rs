//! A campaign: one round of asking.

mod anonymous;
pub mod change;
mod check;
pub mod edit;
pub mod history;
mod place;
#[cfg(feature = "read")]
mod read;
pub mod translation;
mod unwritten;
#[cfg(feature = "read")]
pub mod version;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::assumption::Assumption;
use crate::crossing::Crossing;
use crate::id::{PageId, Slug, TopicId};
use crate::language::Language;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::Questionnaire;
use crate::quota::Quota;

pub use check::{problems, unknown_divisions, unknown_in_conditions};
pub use place::Place;
#[cfg(feature = "read")]
pub use read::{not_json, read, read_after};
pub use unwritten::unwritten;

/// The format that this program reads and writes.
pub const FORMAT: &str = "canvass-campaign/1";

/// A campaign as a document: what staff bring, edit and export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Always `canvass-campaign/1`.
    pub format: String,
    /// Its name in addresses and on the command line, unique in the installation.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Who asks, as the member reads it.
    pub asks: String,
    /// Why, in a few sentences; a blank line starts a paragraph.
    pub intro: String,
    /// What happens next, shown after sending.
    pub next: String,
    /// The language of its texts (BCP 47).
    #[serde(default = "Language::english")]
    pub language: Language,
    /// Its texts in other languages, by the languages' tags; members choose among them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "read", schemars(extend("propertyNames" = { "type": "string", "format": Language::FORMAT })))]
    pub translations: BTreeMap<Language, translation::Texts>,
    /// What is promised about the answers.
    #[serde(default)]
    pub privacy: Privacy,
    /// How many questions members see at once, unless they choose otherwise.
    #[serde(default, skip_serializing_if = "Layout::is_usual")]
    pub layout: Layout,
    /// Whether answers come from a simulation; every screen says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
    /// How many people a published number is about at least, 5 to 100; 10 if absent, 20 if a question is sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "read", schemars(range(min = 5, max = 100)))]
    pub k: Option<u16>,
    /// The chance that any verdict is ever wrong, in basis points; 500, which is 5 %, if absent.
    #[serde(default = "alpha", skip_serializing_if = "is_usual")]
    #[cfg_attr(feature = "read", schemars(range(min = 1, max = 2000)))]
    pub alpha_bp: u16,
    /// Attributes of the roster by which results are broken down, beside divisions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<String>,
    /// Questions whose answers are counted together, two and two; no other two can be crossed once members answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crossings: Vec<Crossing>,
    /// How many responses are taken of whom; of everybody as many as come, if none says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
    /// What questions and assumptions are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// What is tested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<Assumption>,
}

impl Document {
    /// The fewest people that a published number is about: what the document says, otherwise 10, or 20 if a question is sensitive.
    pub fn at_least_together(&self) -> u16 {
        self.k.unwrap_or_else(|| self.least_k().max(K))
    }

    /// Whether the questions stand on the invitation of a member whom the roster knows: all are asked at once, what is answered is
    /// kept under their name, and neither chance nor the link has a say in it.
    pub fn begins_at_once(&self) -> bool {
        self.layout == Layout::AllAtOnce
            && self.privacy != Privacy::Anonymous
            && self.questionnaire.link_names().is_empty()
            && !self.questionnaire.needs_seed()
    }

    /// What is said after sending to whoever came to this end, or went through to the last page.
    pub fn said_after(&self, end: Option<&PageId>) -> &str {
        let page = end.and_then(|end| self.questionnaire.pages.iter().find(|page| page.id == *end));
        page.map(|page| page.end_text.as_str()).filter(|own| !own.is_empty()).unwrap_or(&self.next)
    }

    fn least_k(&self) -> u16 {
        if self.questionnaire.questions().any(|question| question.sensitive) { SENSITIVE_K } else { LEAST_K }
    }
}

/// The fewest people that a published number may be about.
const LEAST_K: u16 = 5;
/// The same, if nothing is said.
const K: u16 = 10;
/// The same, if a question is sensitive.
pub const SENSITIVE_K: u16 = 20;
/// The chance that any verdict is ever wrong, in basis points, if nothing is said.
pub const ALPHA_BP: u16 = 500;

fn alpha() -> u16 {
    ALPHA_BP
}

fn is_usual(alpha_bp: &u16) -> bool {
    *alpha_bp == ALPHA_BP
}

/// What questions and assumptions are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Stable id.
    pub id: TopicId,
    /// Its name on screens.
    pub name: String,
}

/// What is promised about the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Staff can read answers with the member's name.
    Identified,
    /// Nobody sees answers with the member's name.
    #[default]
    Confidential,
    /// Nobody can link answers to a member: they are sent with a credential that was signed unread.
    Anonymous,
}

/// How many questions members see at once, unless they choose otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// One page after the other.
    #[default]
    PageByPage,
    /// All pages one below the other.
    AllAtOnce,
}

impl Layout {
    fn is_usual(&self) -> bool {
        *self == Layout::PageByPage
    }
}

/// Where a campaign is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written; nobody can answer.
    Draft,
    /// Members can answer.
    Open,
    /// Nobody can answer for now; drafts are kept.
    Paused,
    /// Over.
    Closed,
}

impl State {
    /// All states, in the order of a campaign's life.
    pub const ALL: [State; 4] = [State::Draft, State::Open, State::Paused, State::Closed];

    /// Whether a campaign may go from this state to `next`.
    pub fn may_become(self, next: State) -> bool {
        use State::{Closed, Draft, Open, Paused};
        matches!((self, next), (Draft | Paused, Open) | (Open, Paused) | (Open | Paused, Closed))
    }

    /// The state's word in the database, on screens and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
            State::Paused => "paused",
            State::Closed => "closed",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for State {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = State::ALL.into_iter().find(|state| state.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no state of a campaign"))
    }
}

/// Something wrong with a document, named by its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where, such as `questionnaire.pages[0].questions[3].answer.options[1].id`.
    pub place: String,
    /// What is wrong and what to do.
    pub what: Notice,
}

impl Problem {
    /// The place of what concerns a document as a whole. It is a word and no name of a field, so pages say it in their language.
    pub const WHOLE: &str = "the document";

    /// A problem at a place.
    pub fn new(place: impl Into<String>, what: impl Into<Notice>) -> Self {
        Self { place: place.into(), what: what.into() }
    }

    /// That nothing is written where something has to be.
    pub fn empty(place: impl Into<String>) -> Self {
        Self::new(place, notice!("is empty"))
    }

    /// Whether it is that nothing is written.
    pub fn is_of_empty(&self) -> bool {
        self.what == Self::empty("").what
    }

    /// What is wrong, behind its place.
    pub fn notice(&self) -> Notice {
        let what = self.what.clone();
        match self.place.as_str() {
            "" => what,
            Self::WHOLE => notice!("the document: {what}", what => what),
            place => notice!("{place}: {what}", place, what => what),
        }
    }

    /// The same problem, its place inside `parent`.
    #[must_use]
    pub fn under(self, parent: &str) -> Self {
        Self { place: format!("{parent}.{}", self.place), what: self.what }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.notice().fmt(f)
    }
}
