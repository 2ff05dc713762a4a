use serde::{Deserialize, Serialize};

use super::Choice;
use crate::expression::{Literal, Term, Value};
use crate::id::OptionId;
use crate::profile::Profile;

/// A value that the link brings, as an answer that nobody is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hidden {
    /// The name of the value, as in `?source=mail`.
    pub link: String,
    /// The values that are counted, at least two; the id of each is what the link brings.
    #[cfg_attr(feature = "read", schemars(length(min = 2)))]
    pub options: Vec<Choice>,
    /// The option that stands for any other value; no answer, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<OptionId>,
}

impl Hidden {
    /// What the link chose.
    pub fn chosen(&self, profile: &Profile) -> Option<&OptionId> {
        let brought = profile.link.get(&self.link)?;
        let option = self.options.iter().find(|option| option.id.as_str() == brought);
        option.map(|option| &option.id).or(self.otherwise.as_ref())
    }

    /// The same as a term that conditions can hold.
    pub(super) fn spelled_out(&self, profile: &Profile) -> Option<Term> {
        let value = Value::Text(self.chosen(profile)?.to_string());
        Some(Term::Known(vec![Literal { value, at: 0 }]))
    }
}
