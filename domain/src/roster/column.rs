//! What the columns of a roster file are for.

use std::fmt;
use std::str::FromStr;

use crate::id::DivisionId;
use crate::segment::Division;

/// What a column of a roster file is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// The e-mail address, by which members are known.
    Email,
    /// The whole name.
    Name,
    /// What is called by first.
    GivenName,
    /// What follows the given name.
    FamilyName,
    /// All divisions of a member in one cell.
    Divisions,
    /// Whether a member belongs to this division: yes, 1 or x.
    Division(DivisionId),
    /// An attribute, by its name.
    Attribute(String),
    /// Whether the member agreed to be asked by mail.
    Consent,
    /// Nothing: the column is left out.
    Nothing,
}

/// The most letters that the name of an attribute has.
const LONGEST: usize = 60;

/// Why a text names no use of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAUse(String);

impl fmt::Display for NotAUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "'{}' is no use of a column: write email, name, given-name, family-name, divisions, division:ID, attribute:NAME, consent or nothing",
            self.0
        )
    }
}

impl std::error::Error for NotAUse {}

impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Use::Email => f.write_str("email"),
            Use::Name => f.write_str("name"),
            Use::GivenName => f.write_str("given-name"),
            Use::FamilyName => f.write_str("family-name"),
            Use::Divisions => f.write_str("divisions"),
            Use::Division(id) => write!(f, "division:{id}"),
            Use::Attribute(name) => write!(f, "attribute:{name}"),
            Use::Consent => f.write_str("consent"),
            Use::Nothing => f.write_str("nothing"),
        }
    }
}

impl FromStr for Use {
    type Err = NotAUse;
    fn from_str(text: &str) -> Result<Self, NotAUse> {
        let refused = || NotAUse(text.chars().filter(|c| !c.is_control()).take(100).collect());
        Ok(match text {
            "email" => Use::Email,
            "name" => Use::Name,
            "given-name" => Use::GivenName,
            "family-name" => Use::FamilyName,
            "divisions" => Use::Divisions,
            "consent" => Use::Consent,
            "nothing" => Use::Nothing,
            _ => match text.split_once(':') {
                Some(("division", id)) => Use::Division(id.parse().map_err(|_| refused())?),
                Some(("attribute", name)) => Use::Attribute(attribute(name).ok_or_else(refused)?),
                _ => return Err(refused()),
            },
        })
    }
}

/// A heading as columns are compared by: 'Library type' and 'library_type' are the same.
pub fn heading_key(heading: &str) -> String {
    heading.trim().to_lowercase().replace([' ', '-'], "_")
}

/// The name of an attribute: its letters and digits in small, with `_` for all that is between; none if there are none.
fn attribute(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    (!name.is_empty() && name.chars().count() <= LONGEST).then_some(name)
}

/// What a column is for, by its heading.
pub fn guess(heading: &str, divisions: &[Division]) -> Use {
    let key = heading_key(heading);
    let meant = |division: &&Division| division.id.as_str() == key || heading_key(&division.name) == key;
    if let Some(division) = divisions.iter().find(meant) {
        return Use::Division(division.id.clone());
    }
    match key.as_str() {
        "email" | "e_mail" | "mail" | "email_address" | "e_mail_address" | "emailaddress"
        | "mail_address" => Use::Email,
        "name" | "full_name" | "fullname" | "member_name" | "member" => Use::Name,
        "first_name" | "firstname" | "given_name" | "forename" => Use::GivenName,
        "last_name" | "lastname" | "family_name" | "surname" => Use::FamilyName,
        "divisions" | "division" | "sections" | "section" => Use::Divisions,
        "consent" | "mail_consent" => Use::Consent,
        // What an export says beside; an import does not change it.
        "opted_out" | "gone" => Use::Nothing,
        _ => attribute(heading).map_or(Use::Nothing, Use::Attribute),
    }
}
