//! Divisions, their combinations, and the segments that results are shown for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::{DivisionId, NotAName};

/// A unit that members belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Division {
    /// Its stable id.
    pub id: DivisionId,
    /// Its name on screens.
    pub name: String,
}

/// One exact set of divisions, possibly empty. Divisions overlap; combinations do not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Combination(pub BTreeSet<DivisionId>);

impl Combination {
    /// Its key in the database: ids in order, joined by `+`; empty for members of no division.
    pub fn key(&self) -> String {
        let ids: Vec<&str> = self.0.iter().map(DivisionId::as_str).collect();
        ids.join("+")
    }

    /// Its name where it stands beside divisions: 'LITA + LLAMA', and 'LITA only' for those who hold no other division.
    pub fn name(&self, divisions: &[Division]) -> String {
        match (self.held(divisions), self.0.len()) {
            (held, _) if held.is_empty() => "No division".to_owned(),
            (held, 1) => format!("{held} only"),
            (held, _) => held,
        }
    }

    /// The names of its divisions in the order in which `divisions` are listed: 'LITA + LLAMA', or 'LITA'.
    pub fn held(&self, divisions: &[Division]) -> String {
        let held = divisions.iter().filter(|division| self.0.contains(&division.id));
        let names: Vec<&str> = held.map(|division| division.name.as_str()).collect();
        names.join(" + ")
    }
}

impl fmt::Display for Combination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

impl FromStr for Combination {
    type Err = NotAName;
    fn from_str(key: &str) -> Result<Self, NotAName> {
        key.split('+').filter(|id| !id.is_empty()).map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

impl FromIterator<DivisionId> for Combination {
    fn from_iter<T: IntoIterator<Item = DivisionId>>(ids: T) -> Self {
        Self(ids.into_iter().collect())
    }
}

/// A part of the membership that results are shown for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// Every member, each once.
    Whole,
    /// The members of a division, those of several divisions in each.
    Division(DivisionId),
    /// The members of exactly these divisions.
    Combination(Combination),
    /// The members who have this value in an attribute that results are broken down by.
    Value {
        /// The attribute.
        attribute: String,
        /// Its value; empty for those of whom the roster says none.
        value: String,
    },
    /// Whoever came by the open link, where the roster says who belongs; counted apart from members.
    OpenLink,
}

/// The key of the members of no division; no division can have this id.
const NO_DIVISION: &str = "-";

impl Segment {
    /// How forms, addresses and the command line write a part of the roster: `lita`, `-` for members of no division, `=alcts+lita` for
    /// those of exactly these, `library_type=academic`. Empty for what is no part of it.
    pub fn key(&self) -> String {
        match self {
            Segment::Whole | Segment::OpenLink => String::new(),
            Segment::Division(id) => id.to_string(),
            Segment::Combination(combination) if combination.0.is_empty() => NO_DIVISION.to_owned(),
            Segment::Combination(combination) => format!("={}", combination.key()),
            Segment::Value { attribute, value } => format!("{attribute}={value}"),
        }
    }

    /// The part of the roster that a key names.
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once('=') {
            None if key == NO_DIVISION => Some(Segment::Combination(Combination::default())),
            None => key.parse().ok().map(Segment::Division),
            Some(("", held)) => {
                held.parse().ok().filter(|own: &Combination| !own.0.is_empty()).map(Segment::Combination)
            }
            Some((attribute, value)) => {
                Some(Segment::Value { attribute: attribute.to_owned(), value: value.to_owned() })
            }
        }
    }

    /// Whether members of `combination` belong to this segment.
    pub fn contains(&self, combination: &Combination) -> bool {
        match self {
            Segment::Whole => true,
            Segment::Division(id) => combination.0.contains(id),
            Segment::Combination(own) => own == combination,
            // Divisions say nothing of them.
            Segment::Value { .. } | Segment::OpenLink => false,
        }
    }

    /// The same of members of whom the roster says more; a value that is empty is that of those of whom it says none.
    pub fn holds(&self, combination: &Combination, attributes: &BTreeMap<String, String>) -> bool {
        match self {
            Segment::Value { attribute, value } => {
                attributes.get(attribute).map_or("", String::as_str) == value
            }
            _ => self.contains(combination),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_part_of_the_roster() {
        let value = |attribute: &str, value: &str| Segment::Value {
            attribute: attribute.to_owned(),
            value: value.to_owned(),
        };
        for (key, segment) in [
            ("lita", Segment::Division("lita".parse().unwrap())),
            ("-", Segment::Combination(Combination::default())),
            ("=lita", Segment::Combination("lita".parse().unwrap())),
            ("=alcts+lita", Segment::Combination("alcts+lita".parse().unwrap())),
            ("library_type=", value("library_type", "")),
            ("library_type=R&D = \"x\"", value("library_type", "R&D = \"x\"")),
        ] {
            assert_eq!(segment.key(), key);
            assert_eq!(Segment::from_key(key), Some(segment));
        }
        for key in ["", "=", "=+", "not an id", "=Not+an id"] {
            assert_eq!(Segment::from_key(key), None, "{key}");
        }
        assert_eq!((Segment::Whole.key(), Segment::OpenLink.key()), (String::new(), String::new()));
    }

    #[test]
    fn a_value_holds_those_of_whom_the_roster_says_it() {
        let check = |key: &str, library: Option<&str>, held: bool| {
            let library = library.map(|library| ("library".to_owned(), library.to_owned()));
            let segment = Segment::from_key(key).unwrap();
            assert_eq!(
                segment.holds(&"lita".parse().unwrap(), &library.into_iter().collect()),
                held,
                "{key}"
            );
        };
        check("library=public", Some("public"), true);
        check("library=public", Some("school"), false);
        check("library=public", None, false);
        check("library=", None, true);
        check("library=", Some("public"), false);
        check("lita", Some("public"), true);
        check("alcts", Some("public"), false);
    }
}
