//! Names without `.NAOK`: there nothing holds that looks at a question which is not asked.

use std::collections::BTreeSet;

use domain::notice;

use super::Codes;
use crate::convert::logic::parse::Term;
use crate::convert::logic::{Counted, Logic, Op};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;

/// Names questions that may not be asked, where the condition could hold here all the same.
pub(super) fn say(place: &Place, term: &Term, logic: &Logic, codes: &Codes, losses: &mut Losses) {
    let mut named = BTreeSet::new();
    names(term, &mut named);
    for name in named {
        let given = codes.given(name);
        if codes.is_asked_always(given.name()) || needs(logic, given.name()) {
            continue;
        }
        losses.add(
            place,
            notice!("'{name}' without '.NAOK'", name = short(name)),
            notice!("where it is not asked the condition never holds there"),
            notice!("it can hold here: add in the editor when '{name}' is asked", name = short(name)),
        );
    }
}

/// The names that say nothing of what is not asked.
fn names<'a>(term: &'a Term, found: &mut BTreeSet<&'a str>) {
    match term {
        Term::Reference(name) if !name.ends_with("NAOK") => {
            found.insert(name);
        }
        Term::List(parts) | Term::Call(_, parts) | Term::And(parts) | Term::Or(parts) => {
            parts.iter().for_each(|part| names(part, found));
        }
        Term::Compare(left, _, right) => {
            names(left, found);
            names(right, found);
        }
        Term::Not(inner) => names(inner, found),
        Term::Reference(_) | Term::Text(_) | Term::Number(_) => {}
    }
}

/// Whether a condition holds only where a question has an answer.
fn needs(logic: &Logic, name: &String) -> bool {
    match logic {
        Logic::Compare(own, op, _) => own == name && *op != Op::Unequal,
        Logic::Answered(own)
        | Logic::Has(own, _)
        | Logic::Contains(own, _)
        | Logic::ContainsAlike(own, _)
        | Logic::HasOrContains(own, _)
        | Logic::IsTrue(own) => own == name,
        Logic::CompareGiven(left, _, right) => left == name || right == name,
        Logic::Count(Counted::Options(own), op, count) => {
            own == name && matches!((op, count), (Op::More, 0..) | (Op::AtLeast | Op::Equal, 1..))
        }
        Logic::And(parts) => parts.iter().any(|part| needs(part, name)),
        Logic::Or(parts) => parts.iter().all(|part| needs(part, name)),
        Logic::Holds(_) | Logic::CompareAnswers(..) | Logic::Count(Counted::Given(_), ..) | Logic::Not(_) => {
            false
        }
    }
}
