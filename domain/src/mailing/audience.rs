use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use crate::answer::Answers;
use crate::expression::{Expression, Facts, Term};
use crate::profile::Profile;
use crate::segment::{Combination, Segment};

/// Whom a mailing is meant for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// The segments whose members are meant. There are groups of them: divisions and the members of none, exact combinations, and the
    /// values of each attribute. Who is meant is in one segment of each group that has any.
    pub segments: Vec<Segment>,
    /// Only those of whom this holds. It names nothing but the roster.
    pub only: Option<Expression>,
}

impl Audience {
    /// Whether nobody is left out by it.
    pub fn is_everybody(&self) -> bool {
        self.segments.is_empty() && self.only.is_none()
    }

    /// Whether more than their divisions decides who is meant.
    pub fn looks_at_attributes(&self) -> bool {
        self.only.is_some() || self.segments.iter().any(|own| matches!(own, Segment::Value { .. }))
    }

    /// The attributes that decide who is meant.
    pub fn attributes(&self) -> BTreeSet<String> {
        let mut named: BTreeSet<String> = BTreeSet::new();
        if let Some(Ok(only)) = self.only.as_ref().map(Expression::condition) {
            only.each_term(&mut |term| {
                if let Term::Roster(name, _) = term {
                    named.insert(name.clone());
                }
            });
        }
        named.remove(Profile::DIVISIONS);
        named.extend(self.segments.iter().filter_map(|own| match own {
            Segment::Value { attribute, .. } => Some(attribute.clone()),
            _ => None,
        }));
        named
    }

    /// Whether somebody who holds exactly these divisions can be meant.
    pub fn can_hold(&self, combination: &Combination) -> bool {
        self.in_each_group(|own| matches!(own, Segment::Value { .. }) || own.contains(combination))
    }

    /// Whether a member is meant of whom the roster says this.
    pub fn holds(&self, profile: &Profile) -> bool {
        let contains = |own: &Segment| own.holds(&profile.divisions, &profile.roster);
        let facts = Facts { answers: &Answers::new(), profile };
        self.in_each_group(contains) && self.only.as_ref().is_none_or(|only| only.holds(facts))
    }

    /// Whether of each group at least one segment contains them.
    fn in_each_group(&self, contains: impl Fn(&Segment) -> bool) -> bool {
        let mut groups = BTreeMap::new();
        for own in &self.segments {
            *groups.entry(group(own)).or_insert(false) |= contains(own);
        }
        groups.values().all(|contained| *contained)
    }
}

/// What segments have in common that are ticked in one list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group<'a> {
    Divisions,
    Combinations,
    Attribute(&'a str),
}

fn group(segment: &Segment) -> Group<'_> {
    match segment {
        Segment::Combination(combination) if !combination.0.is_empty() => Group::Combinations,
        Segment::Value { attribute, .. } => Group::Attribute(attribute),
        _ => Group::Divisions,
    }
}

/// Which divisions lag behind, so that a reminder goes to their members alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Those of which fewer of the invited have answered than the campaign wants.
    Target,
    /// Those of which fewer than so many per cent have, from 1 to 100.
    Percent(u8),
}

impl Below {
    /// The number of per cent, for a campaign with this target; none where it has none.
    pub fn percent(self, target: Option<u8>) -> Option<u8> {
        match self {
            Below::Target => target,
            Below::Percent(percent) => Some(percent),
        }
    }
}

impl fmt::Display for Below {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Below::Target => f.write_str("target"),
            Below::Percent(percent) => percent.fmt(f),
        }
    }
}

impl FromStr for Below {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse() {
            _ if text == "target" => Ok(Below::Target),
            Ok(percent @ 1..=100) => Ok(Below::Percent(percent)),
            _ => Err(format!("'{text}' is no share: write a whole number from 1 to 100, or target")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn audience(segments: &[&str], only: Option<&str>) -> Audience {
        let segments = segments.iter().map(|key| Segment::from_key(key).unwrap()).collect();
        Audience { segments, only: only.map(|text| text.parse().unwrap()) }
    }

    fn profile(held: &str, roster: &[(&str, &str)]) -> Profile {
        let roster = roster.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Profile { roster, divisions: held.parse().unwrap(), ..Profile::default() }
    }

    #[test]
    fn any_within_a_group_and_all_across_them() {
        let academic = [("library_type", "academic"), ("joined", "2004")];
        for (segments, only, held, roster, meant) in [
            (&[][..], None, "", &[][..], true),
            (&["lita", "alcts"], None, "lita", &[], true),
            (&["lita", "-"], None, "", &[], true),
            (&["lita", "-"], None, "alcts", &[], false),
            (&["=lita"], None, "lita", &[], true),
            (&["=lita"], None, "alcts+lita", &[], false),
            (&["lita", "=alcts+lita"], None, "alcts+lita", &[], true),
            (&["lita", "=alcts+lita"], None, "lita", &[], false),
            (&["library_type=academic"], None, "", &academic, true),
            (&["library_type=public", "library_type=academic"], None, "", &academic, true),
            (&["library_type=academic", "joined=1999"], None, "", &academic, false),
            (&["lita", "library_type=academic"], None, "alcts", &academic, false),
            (&["career="], None, "", &academic, true),
            (&["library_type="], None, "", &academic, false),
            (&[], Some("roster.divisions has lita and roster.joined < 2010"), "lita", &academic, true),
            (&[], Some("roster.divisions has lita and roster.joined < 2000"), "lita", &academic, false),
            (&["alcts"], Some("roster.joined < 2010"), "lita", &academic, false),
        ] {
            let own = audience(segments, only);
            let profile = profile(held, roster);
            assert_eq!(own.holds(&profile), meant, "{segments:?} {only:?} {held}");
            assert!(own.can_hold(&profile.divisions) || !meant, "{segments:?} {held}");
        }
        // What cannot be read holds for nobody.
        let broken = Audience { segments: Vec::new(), only: Some(Expression::from("roster.".to_owned())) };
        assert!(!broken.holds(&profile("lita", &[])) && !broken.is_everybody());
    }

    #[test]
    fn divisions_alone_rule_out_what_they_can() {
        let own = audience(&["lita", "library_type=academic"], None);
        assert!(own.can_hold(&"alcts+lita".parse().unwrap()) && !own.can_hold(&"alcts".parse().unwrap()));
        assert!(own.looks_at_attributes() && !audience(&["lita", "=a+b"], None).looks_at_attributes());
        let held = audience(&[], Some("roster.divisions has lita"));
        assert!(held.looks_at_attributes() && held.attributes().is_empty());
        let both =
            audience(&["lita", "career=late"], Some("not (roster.joined < 2010 or count(roster.a) > 1)"));
        assert_eq!(both.attributes().into_iter().collect::<Vec<_>>(), ["a", "career", "joined"]);
    }

    #[test]
    fn who_lags_is_told_by_the_target_or_a_number() {
        assert_eq!((Below::Target.percent(Some(40)), Below::Target.percent(None)), (Some(40), None));
        assert_eq!(Below::Percent(9).percent(Some(40)), Some(9));
        assert_eq!("target".parse(), Ok(Below::Target));
        assert_eq!([Below::Target, Below::Percent(9)].map(|below| below.to_string()), ["target", "9"]);
        assert_eq!("100".parse(), Ok(Below::Percent(100)));
        assert!(["0", "101", "half", ""].iter().all(|text| text.parse::<Below>().is_err()));
    }
}
