//! Quotas: of how many members of a part of the membership answers are taken.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::answer::Answers;
use crate::campaign::{Document, Problem};
use crate::expression::{Expression, Facts, Scope, Term, mistakes};
use crate::id::QuotaId;
use crate::notice;
use crate::profile::Profile;
use crate::questionnaire::{Outcome, outcome};

/// The most quotas of a campaign.
pub const MOST: usize = 50;

/// How many responses are taken of those whom a condition names. Once there are so many, nobody else of them can begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "read", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Stable id, unique among the campaign's quotas.
    pub id: QuotaId,
    /// Whom it is about, by roster, divisions and link; everybody, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Expression>,
    /// The most responses, from the fewest that are published together to a million.
    #[cfg_attr(feature = "read", schemars(range(min = 5, max = 1_000_000)))]
    pub at_most: u32,
    /// What is said to those who come later; the product's own words, if empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Quota {
    /// Whether someone of whom this is known is counted in it.
    pub fn counts(&self, profile: &Profile) -> bool {
        let answers = Answers::new();
        self.of.as_ref().is_none_or(|of| of.holds(Facts { answers: &answers, profile }))
    }
}

/// The quotas in which someone of whom this is known is counted.
pub fn counting<'a>(quotas: &'a [Quota], profile: &'a Profile) -> impl Iterator<Item = &'a Quota> {
    quotas.iter().filter(|quota| quota.counts(profile))
}

/// Everything that is wrong with a campaign's quotas, each named by its place.
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    let quotas = &document.quotas;
    if quotas.len() > MOST {
        found.push(Problem::new(
            "quotas",
            notice!("holds {number} quotas, and may hold {most}", number = quotas.len(), most = MOST),
        ));
    }
    let least = u32::from(document.at_least_together());
    let mut ids = BTreeSet::new();
    for (at, quota) in quotas.iter().enumerate() {
        let place = |field: &str| format!("quotas[{at}].{field}");
        if !ids.insert(&quota.id) {
            found.push(Problem::new(
                place("id"),
                notice!("'{id}' is used by an earlier quota", id = quota.id),
            ));
        }
        if quota.at_most < least {
            let what = notice!(
                "is {at_most}, and fewer than {least} answers are never published",
                at_most = quota.at_most,
                least
            );
            found.push(Problem::new(place("at_most"), what));
        } else if quota.at_most > 1_000_000 {
            found.push(Problem::new(
                place("at_most"),
                notice!("is {at_most}, and may be 1000000", at_most = quota.at_most),
            ));
        }
        let Some(of) = &quota.of else { continue };
        let why_not = |id: &str| notice!("'{id}' is answered after a quota has been looked at", id);
        let scope = Scope { known: &[], why_not, questionnaire: &document.questionnaire };
        found.extend(mistakes(of, scope).into_iter().map(|what| Problem::new(place("of"), what.notice())));
        match of.condition().map(|of| outcome(&document.questionnaire, of)) {
            Ok(Outcome::Never) => found.push(Problem::new(
                place("of"),
                notice!("can never hold: nobody would be counted: change it, or remove the quota"),
            )),
            Ok(Outcome::Always) => found.push(Problem::new(
                place("of"),
                notice!("always holds: everybody would be counted: change it, or leave it out"),
            )),
            Ok(Outcome::Either | Outcome::Untried) | Err(_) => {}
        }
        if draws(of) {
            let what = notice!(
                "looks at what is drawn, which is not known before the start: divide answers at random with conditions of pages or questions"
            );
            found.push(Problem::new(place("of"), what));
        }
    }
    found
}

fn draws(of: &Expression) -> bool {
    let mut draws = false;
    if let Ok(condition) = of.condition() {
        condition.each_term(&mut |term| draws |= matches!(term, Term::Random(..)));
    }
    draws
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::DivisionId;
    use crate::segment::Combination;

    fn quota(of: &str) -> Quota {
        Quota {
            id: "some".parse().expect("a name"),
            of: Some(Expression::from(of.to_owned())),
            at_most: 20,
            text: String::new(),
        }
    }

    fn holding(divisions: &[&str]) -> Profile {
        let ids = divisions.iter().map(|id| id.parse::<DivisionId>().expect("a name"));
        Profile { divisions: ids.collect::<Combination>(), ..Profile::default() }
    }

    #[test]
    fn a_member_of_several_divisions_is_counted_in_each() {
        let quotas = [quota("roster.divisions has lita"), quota("roster.divisions has alcts")];
        let counted = |held: &[&str]| counting(&quotas, &holding(held)).count();
        assert_eq!([counted(&["lita"]), counted(&["lita", "alcts"]), counted(&["llama"])], [1, 2, 0]);
    }

    #[test]
    fn without_a_condition_everybody_is_counted() {
        let everybody = Quota { of: None, ..quota("") };
        assert!(everybody.counts(&Profile::default()));
    }
}
