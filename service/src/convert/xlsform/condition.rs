//! `relevant`: XPath over `${name}`.

use domain::notice::Notice;

use super::times;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::term::{Meaning, logic, unknown, value_of};
use crate::convert::logic::{Counted, Logic};
use crate::convert::loss::Losses;
use crate::convert::place::Place;
use crate::convert::survey::Condition;

/// The condition in a cell, if there is one; that it is not understood is a loss.
pub(super) fn read(place: Place, cell: &str, losses: &mut Losses) -> Option<Condition> {
    if cell.is_empty() {
        return None;
    }
    let read = parse(cell, Dialect::Dollar).and_then(|term| logic(&times::plain(term), &Xpath));
    Condition::read(place, cell, read, losses)
}

/// Whether a cell leaves something out whatever is answered.
pub(super) fn is_never(cell: &str) -> bool {
    parse(cell, Dialect::Dollar).and_then(|term| logic(&term, &Xpath)) == Ok(Logic::Holds(false))
}

/// Whether capital letters make no difference where words are looked for in what is translated so.
fn folds(from: &str, to: &str, words: &str) -> bool {
    let is_told = |letter: char| !letter.is_ascii_alphabetic() || to.contains(letter);
    from.chars().all(|letter| letter.is_ascii_uppercase())
        && from.to_ascii_lowercase() == to
        && words.chars().all(is_told)
}

/// The functions of XLSForm's XPath.
pub(super) struct Xpath;

impl Meaning for Xpath {
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice> {
        match (name, given) {
            ("selected", [Term::Reference(question), value]) => {
                Ok(Logic::Has(question.clone(), value_of(value)?.as_name()))
            }
            ("contains", [Term::Reference(question), words]) => {
                Ok(Logic::ContainsAlike(question.clone(), value_of(words)?.as_name()))
            }
            ("contains", [Term::Call(name, given), Term::Text(words)]) if name == "translate" => {
                match given.as_slice() {
                    [Term::Reference(question), Term::Text(from), Term::Text(to)]
                        if folds(from, to, words) =>
                    {
                        Ok(Logic::Contains(question.clone(), words.clone()))
                    }
                    _ => Err(unknown(name)),
                }
            }
            ("boolean", [inner]) => logic(inner, self),
            _ => Err(unknown(name)),
        }
    }

    fn counted(&self, name: &str, given: &[Term]) -> Option<Counted> {
        match (name, given) {
            ("count-selected", [Term::Reference(question)]) => Some(Counted::Options(question.clone())),
            _ => None,
        }
    }
}
