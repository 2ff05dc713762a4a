//! `relevant`: XPath over `${name}`.

use domain::notice;
use domain::notice::Notice;

use crate::convert::logic::Logic;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::term::{Meaning, logic, unknown, value_of};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::survey::Condition;

/// The condition in a cell, if there is one that is understood; otherwise it is a loss.
pub(super) fn read(place: Place, cell: &str, instead: Notice, losses: &mut Losses) -> Option<Condition> {
    if cell.is_empty() {
        return None;
    }
    match parse(cell, Dialect::Dollar).and_then(|term| logic(&term, &Xpath)) {
        Ok(Logic::Holds(true)) => None,
        Ok(logic) => Some(Condition { place, written: cell.to_owned(), logic }),
        Err(why) => {
            losses.add(place, notice!("the condition '{written}'", written = short(cell)), why, instead);
            None
        }
    }
}

/// The functions of XLSForm's XPath.
pub(super) struct Xpath;

impl Meaning for Xpath {
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice> {
        match (name, given) {
            ("selected", [Term::Reference(question), value]) => {
                Ok(Logic::Has(question.clone(), value_of(value)?.as_name()))
            }
            ("boolean", [inner]) => logic(inner, self),
            _ => Err(unknown(name)),
        }
    }

    fn counted(&self, name: &str, given: &[Term]) -> Option<String> {
        match (name, given) {
            ("count-selected", [Term::Reference(question)]) => Some(question.clone()),
            _ => None,
        }
    }
}
