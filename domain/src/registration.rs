//! What is registered when a campaign opens, in the form whose digest is published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assumption::Assumption;
use crate::campaign::{Document, Privacy};
use crate::crossing::Crossing;
use crate::id::Slug;
use crate::questionnaire::Questionnaire;
use crate::segment::{Combination, Division};

/// The format of what is registered.
pub const FORMAT: &str = "canvass-registration/1";

/// What cannot be changed after a campaign has been opened, because verdicts rest on it.
///
/// Holds counts of the roster and no member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Always `canvass-registration/1`.
    pub format: String,
    /// The campaign's name.
    pub campaign: Slug,
    /// What was promised about the answers.
    pub privacy: Privacy,
    /// The chance that any verdict is ever wrong, in basis points.
    pub alpha_bp: u16,
    /// How many people a published number is about at least.
    pub k: u16,
    /// The attributes that are part of the atoms, in the document's order.
    pub breakdowns: Vec<String>,
    /// The questions that are counted together. Absent if there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crossings: Vec<Crossing>,
    /// The divisions in scope, in the installation's order.
    pub divisions: Vec<Division>,
    /// How many members each atom has, ordered by divisions and attributes.
    pub atoms: Vec<Atom>,
    /// What is asked, in the version that members answer.
    pub questionnaire: Questionnaire,
    /// What is tested, with every rule.
    pub assumptions: Vec<Assumption>,
    /// Where it was registered after opening, what was published by then. Absent from what was registered at opening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<Later>,
}

/// That a family of assumptions was added after opening, when some answers could already be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    /// Its number: 2 for the first that was added.
    pub family: u16,
    /// The last release before it; 0 if there was none.
    pub release: i64,
    /// How many responses were published by then.
    pub responses: u32,
}

/// The members of one combination of divisions, with the same breakdown attributes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Atom {
    /// Their divisions.
    pub divisions: Combination,
    /// Their attributes, by the names in `breakdowns`; one that is not on the roster is absent.
    pub attributes: BTreeMap<String, String>,
    /// How many they are on the roster.
    pub members: u32,
}

impl Registration {
    /// What is registered when `document` opens for a roster with these divisions and atoms.
    pub fn new(document: &Document, divisions: Vec<Division>, mut atoms: Vec<Atom>) -> Self {
        atoms.sort();
        Self {
            format: FORMAT.to_owned(),
            campaign: document.slug.clone(),
            privacy: document.privacy,
            alpha_bp: document.alpha_bp,
            k: document.at_least_together(),
            breakdowns: document.breakdowns.clone(),
            crossings: document.crossings.clone(),
            divisions,
            atoms,
            questionnaire: document.questionnaire.clone(),
            assumptions: document.assumptions.clone(),
            later: None,
        }
    }

    /// A family of assumptions that is added later, with a chance of its own that any of its verdicts is ever wrong, about what
    /// is asked then. All else is as it was registered at opening.
    pub fn later(
        &self,
        questionnaire: Questionnaire,
        assumptions: Vec<Assumption>,
        alpha_bp: u16,
        later: Later,
    ) -> Self {
        Self { questionnaire, assumptions, alpha_bp, later: Some(later), ..self.clone() }
    }

    /// The text whose SHA-256 is the registration's digest: JSON in UTF-8 with the names of each object in order of their code points,
    /// no white space, and whole numbers only. A field that has its default is left out as in a campaign document, so two documents that
    /// mean the same have one digest.
    ///
    /// It is what RFC 8785 prescribes, and Python writes the same:
    /// `json.dumps(registration, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()`.
    ///
    /// # Errors
    /// None in practice: every part can be written as JSON.
    pub fn canonical_json(&self) -> Result<String, serde_json::Error> {
        let mut value = serde_json::to_value(self)?;
        // Whether serde_json keeps names in order is up to its features, and those are up to all crates together.
        value.sort_all_objects();
        Ok(value.to_string())
    }
}
