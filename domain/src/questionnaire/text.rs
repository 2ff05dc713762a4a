use crate::notice;
use serde::{Deserialize, Serialize};

use crate::campaign::Problem;

/// The respondent's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Whether there is room for more than one line.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub long: bool,
    /// The most characters an answer may have; 200 for a short and 4000 for a long text by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u16>,
    /// What a short text has to be; any words, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
}

/// What a short text has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// An e-mail address.
    Email,
    /// The address of a page on the web, with or without `https://`.
    Url,
}

impl Text {
    /// The most characters an answer may have.
    pub fn limit(&self) -> u16 {
        self.at_most.unwrap_or(if self.long { 4000 } else { 200 })
    }

    /// What is wrong with it, `place` being where it stands.
    pub(super) fn problems(&self, place: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.limit() == 0 {
            found.push(Problem::new(format!("{place}.at_most"), notice!("has to be at least 1")));
        }
        if self.long && self.format.is_some() {
            found.push(Problem::new(format!("{place}.format"), notice!("only a short text can have one")));
        }
        found
    }
}

impl Format {
    /// Both formats.
    pub const ALL: [Format; 2] = [Format::Email, Format::Url];

    /// Its word in documents and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Email => "email",
            Format::Url => "url",
        }
    }

    /// Whether a text is of this format: for e-mail what browsers take (the HTML standard's 'valid e-mail address') with a
    /// dot in the domain, for the web a host with a dot and no white space. Neither says that it is there.
    pub fn fits(self, text: &str) -> bool {
        match self {
            Format::Email => text.split_once('@').is_some_and(|(local, domain)| {
                let allowed = |c: char| is_letter(c) || ".!#$%&'*+/=?^_`{|}~-".contains(c);
                !local.is_empty() && local.chars().all(allowed) && is_host(domain)
            }),
            Format::Url => {
                let after = |scheme: &str| {
                    let (own, rest) = text.split_at_checked(scheme.len())?;
                    own.eq_ignore_ascii_case(scheme).then_some(rest)
                };
                let rest = ["https://", "http://"].into_iter().find_map(after).unwrap_or(text);
                let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                let host = host.split_once(':').map_or(host, |(host, _)| host);
                is_host(host) && !rest.contains(char::is_whitespace)
            }
        }
    }
}

impl std::str::FromStr for Format {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = Format::ALL.into_iter().find(|format| format.as_str() == text);
        found.ok_or_else(|| format!("'{text}' is no format of a text"))
    }
}

/// Labels of letters, digits and hyphens, at least two of them. Letters of any script: names of hosts may have them.
fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| is_letter(c) || c == '-')
    };
    text.contains('.') && text.split('.').all(label)
}

/// A letter or a digit, or anything beyond ASCII but white space: the tables that know better are too large for a member's page.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_whitespace())
}
