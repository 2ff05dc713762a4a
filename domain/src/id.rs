//! Ids as newtypes: names that a document gives, and numbers that the program gives.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::notice;
use crate::notice::Notice;

/// Why a text is no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAName(pub String);

impl NotAName {
    /// What is wrong with it, and how one is written.
    pub fn notice(&self) -> Notice {
        notice!(
            "'{name}' is no id: use 1 to 60 small letters, digits, '_' or '-', starting with a letter or digit",
            name = self.0
        )
    }
}

impl fmt::Display for NotAName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.notice().fmt(f)
    }
}

impl std::error::Error for NotAName {}

/// Whether `text` can be an id in a document: 1 to 60 of `a-z 0-9 _ -`, the first a letter or a digit.
pub fn is_name(text: &str) -> bool {
    let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    starts_well && text.len() <= 60 && text.chars().all(allowed)
}

macro_rules! name {
    ($(#[$doc:meta] $name:ident;)+) => {$(
        #[$doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "read", schemars(extend("pattern" = "^[a-z0-9][a-z0-9_-]{0,59}$")))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;
            fn try_from(text: String) -> Result<Self, NotAName> {
                if is_name(&text) { Ok(Self(text)) } else { Err(NotAName(text)) }
            }
        }

        impl FromStr for $name {
            type Err = NotAName;
            fn from_str(text: &str) -> Result<Self, NotAName> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

name! {
    /// A campaign's name in addresses and on the command line.
    Slug;
    /// A page of a questionnaire.
    PageId;
    /// A question; stays the same when its wording changes.
    QuestionId;
    /// An option of a choice or a ranking; stays the same when its label changes.
    OptionId;
    /// A statement of a battery.
    StatementId;
    /// An assumption.
    AssumptionId;
    /// A topic.
    TopicId;
    /// A division.
    DivisionId;
    /// A quota.
    QuotaId;
}

macro_rules! number {
    ($(#[$doc:meta] $name:ident;)+) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

number! {
    /// A campaign (UUIDv7).
    CampaignId;
    /// A member on the roster (UUIDv7).
    MemberId;
    /// One member's personal way into one campaign (UUIDv7).
    InvitationId;
    /// What is sent to many (UUIDv7).
    MailingId;
    /// A file of members on its way in (UUIDv7).
    ImportId;
    /// A submitted response (UUIDv7).
    ResponseId;
    /// Someone who signs in: staff, leadership, administrator (UUIDv7).
    PersonId;
}
