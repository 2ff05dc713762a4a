use serde::{Deserialize, Serialize};

/// Something to read that asks for no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What stands under its heading; a blank line starts a paragraph.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}
