//! Boxes to tick: each is `Y` or empty in LimeSurvey.

use domain::notice;
use domain::notice::Notice;

use super::{Codes, OTHER};
use crate::convert::logic::parse::Term;
use crate::convert::logic::{Given, Logic, Op};
use crate::convert::loss::short;

/// The value of a box that is ticked.
pub(super) const TICKED: &str = "Y";

/// That boxes are compared with what they can be alone.
///
/// # Errors
/// Which one is not; the box for other words holds these.
pub(super) fn check(term: &Term, codes: &Codes) -> Result<(), Notice> {
    match term {
        Term::Compare(left, op, right) => match (left.as_ref(), right.as_ref()) {
            (Term::Reference(_), Term::Reference(_)) => Ok(()),
            (Term::Reference(name), value) | (value, Term::Reference(name)) => {
                of_one(name, *op, value, codes)
            }
            (left, right) => check(left, codes).and(check(right, codes)),
        },
        Term::And(parts) | Term::Or(parts) | Term::List(parts) | Term::Call(_, parts) => {
            parts.iter().try_for_each(|part| check(part, codes))
        }
        Term::Not(inner) => check(inner, codes),
        Term::Reference(_) | Term::Text(_) | Term::Number(_) => Ok(()),
    }
}

fn of_one(name: &str, op: Op, value: &Term, codes: &Codes) -> Result<(), Notice> {
    let given = codes.given(name);
    let can_be = |own: &str| own.is_empty() || (own == TICKED && !is_other(&given));
    match (op, value) {
        _ if matches!(given, Given::Answer(_)) => Ok(()),
        (Op::Equal | Op::Unequal, Term::Text(own)) if can_be(own) => Ok(()),
        _ => Err(nothing_else(name)),
    }
}

fn nothing_else(name: &str) -> Notice {
    notice!("'{name}' is a box: it is ticked or not, and compared with nothing else", name = short(name))
}

/// What a comparison of two says of which one is a box.
///
/// # Errors
/// Why it says nothing.
pub(super) fn compared(codes: &Codes, left: &str, op: Op, right: &str) -> Result<Logic, Notice> {
    let is_equality = matches!(op, Op::Equal | Op::Unequal);
    let [left, right] = [left, right].map(|name| match codes.given(name) {
        given @ Given::Option(..) if is_equality && !is_other(&given) => Ok(Logic::from(given)),
        Given::Option(..) => Err(nothing_else(name)),
        Given::Answer(own) => Err(notice!("'{name}' is no box, and compared with one", name = short(&own))),
    });
    let (left, right) = (left?, right?);
    let not = |logic: &Logic| Logic::Not(Box::new(logic.clone()));
    let neither = Logic::And(vec![not(&left), not(&right)]);
    let alike = Logic::Or(vec![Logic::And(vec![left, right]), neither]);
    Ok(if op == Op::Equal { alike } else { not(&alike) })
}

/// Whether words stand in a box.
fn is_other(given: &Given) -> bool {
    matches!(given, Given::Option(_, option) if option == OTHER)
}
