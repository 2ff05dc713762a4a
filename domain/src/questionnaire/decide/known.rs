//! What can be known of a respondent beside their answers, as far as conditions can tell it apart.

use std::collections::BTreeSet;

use super::leaves::{Subject, each_value, view};
use crate::answer::Answers;
use crate::decimal::Decimal;
use crate::expression::{Condition, Facts, Value};
use crate::id::DivisionId;
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;

/// The most divisions of which every choice is tried.
const DIVISIONS_AT_MOST: usize = 8;
/// Stands for every value and every division that no condition names.
pub(super) const ANOTHER: &str = "0-0-another";

/// What can be known that the leaves about it can tell apart; nothing if it is too much to say.
pub(super) fn known(subject: Subject<'_>, leaves: &[&Condition]) -> Option<Vec<Profile>> {
    let mut all: Vec<Profile> = match subject {
        Subject::Answer(_) => return None,
        Subject::Drawn(name) => {
            let drawn = |number| Profile { random: [(name.to_owned(), number)].into(), ..Profile::default() };
            Questionnaire::DRAWN.map(drawn).collect()
        }
        Subject::Roster(Profile::DIVISIONS) => divisions(leaves)?,
        Subject::Roster(name) => values(leaves)
            .map(|value| Profile { roster: [(name.to_owned(), value)].into(), ..Profile::default() })
            .chain([Profile::default()])
            .collect(),
        Subject::Link(name) => values(leaves)
            .map(|value| Profile { link: [(name.to_owned(), value)].into(), ..Profile::default() })
            .chain([Profile::default()])
            .collect(),
    };
    let (answers, mut views) = (Answers::new(), BTreeSet::new());
    all.retain(|profile| views.insert(view(leaves, subject, Facts { answers: &answers, profile })));
    Some(all)
}

/// What is known, with this too.
pub(super) fn with(known: &Profile, more: &Profile) -> Profile {
    let mut both = known.clone();
    both.roster.extend(more.roster.clone());
    both.link.extend(more.link.clone());
    both.random.extend(more.random.clone());
    both.divisions.0.extend(more.divisions.0.iter().cloned());
    both
}

/// The values that these leaves name, with what is just beside the numbers and dates among them, and another one.
fn values(leaves: &[&Condition]) -> impl Iterator<Item = String> {
    let mut found = BTreeSet::from([ANOTHER.to_owned()]);
    let least = Decimal::of_units(1);
    let mut take = |value: &Value| {
        found.insert(value.to_string());
        let near = value.number().map(|number| [number.minus(least), number, number.plus(least)]);
        found.extend(near.into_iter().flatten().map(|number| number.to_string()));
        let near = value.moment().map(|own| [own.before(), Some(own), own.after()]);
        found.extend(near.into_iter().flatten().flatten().map(|moment| moment.to_string()));
    };
    leaves.iter().for_each(|leaf| each_value(leaf, &mut take));
    found.into_iter()
}

/// Every choice of the divisions that these leaves name, and of another one.
fn divisions(leaves: &[&Condition]) -> Option<Vec<Profile>> {
    let mut named = BTreeSet::from([ANOTHER.to_owned()]);
    leaves.iter().for_each(|leaf| each_value(leaf, &mut |value| _ = named.insert(value.to_string())));
    let ids: Vec<DivisionId> = named.iter().filter_map(|id| id.parse().ok()).collect();
    (ids.len() <= DIVISIONS_AT_MOST).then(|| {
        let held = |bits: u32| {
            let held = ids.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
            Profile { divisions: held.map(|(_, id)| id.clone()).collect(), ..Profile::default() }
        };
        (0..1 << ids.len()).map(held).collect()
    })
}
