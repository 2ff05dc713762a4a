//! What someone who signs in may do.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The role of a person who signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Makes campaigns, keeps the roster and sees who has not been heard.
    Staff,
    /// Reads results.
    Leadership,
    /// Runs the installation; may do all that staff and leadership may.
    Administrator,
}

/// A thing that only some roles may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Bring, edit, open, pause and close campaigns, and fetch their links.
    ManageCampaigns,
    /// Read dashboards and results.
    SeeResults,
    /// Import, search, export and change the roster and its divisions.
    ManageRoster,
    /// Create people and change their roles.
    ManagePeople,
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Permission::ManageCampaigns => "manage campaigns",
            Permission::SeeResults => "see results",
            Permission::ManageRoster => "manage the roster",
            Permission::ManagePeople => "manage people",
        })
    }
}

impl Role {
    /// Whether this role includes `permission`.
    pub fn allows(self, permission: Permission) -> bool {
        match self {
            Role::Administrator => true,
            Role::Staff => permission != Permission::ManagePeople,
            Role::Leadership => permission == Permission::SeeResults,
        }
    }

    /// The role's word in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Staff => "staff",
            Role::Leadership => "leadership",
            Role::Administrator => "administrator",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        [Role::Staff, Role::Leadership, Role::Administrator]
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| format!("'{text}' is no role: use staff, leadership or administrator"))
    }
}
