//! How a source names an answer in a text.

use std::collections::HashMap;

/// How a source names an answer in a text.
#[derive(Debug, Clone)]
pub(in crate::convert) struct References {
    /// The sign in front, to which `}` is the end; nothing is named, if empty.
    pub opens: &'static str,
    /// The name in what stands between the two.
    pub named: fn(&str) -> &str,
    /// Names of questions by what else they are called.
    pub aliases: HashMap<String, String>,
}

impl Default for References {
    fn default() -> Self {
        Self::opened_by("")
    }
}

impl References {
    /// The name of a value that the link brings.
    pub fn of_link(name: &str) -> String {
        format!("link.{name}")
    }

    /// What the link would bring, if this is the name of such a value.
    pub fn of_a_link(name: &str) -> Option<&str> {
        name.strip_prefix("link.")
    }

    /// Names alone behind this sign.
    pub fn opened_by(opens: &'static str) -> Self {
        Self { opens, named: |inside| inside, aliases: HashMap::new() }
    }
}
