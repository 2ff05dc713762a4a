//! Times as XLSForm compares them: as parts of a day, `decimal-time(${t}) >= 0.375`.

use domain::moment::Moment;

use crate::convert::logic::parse::Term;

/// A condition in which times are compared as they are.
pub(super) fn plain(term: Term) -> Term {
    let one = |term: Box<Term>| Box::new(plain(*term));
    let each = |terms: Vec<Term>| terms.into_iter().map(plain).collect();
    match term {
        Term::Compare(left, op, right) => match (inside(&left), inside(&right), right.as_ref()) {
            (Some(left), Some(right), _) => Term::Compare(Box::new(left), op, Box::new(right)),
            (Some(time), None, Term::Number(part)) => match of_day(*part) {
                Some(moment) => Term::Compare(Box::new(time), op, Box::new(Term::Text(moment))),
                None => Term::Compare(left, op, right),
            },
            _ => Term::Compare(one(left), op, one(right)),
        },
        Term::Not(inner) => Term::Not(one(inner)),
        Term::And(terms) => Term::And(each(terms)),
        Term::Or(terms) => Term::Or(each(terms)),
        Term::Call(name, given) => Term::Call(name, each(given)),
        term => term,
    }
}

/// The answer or the text that is made a number of.
fn inside(term: &Term) -> Option<Term> {
    match term {
        Term::Call(name, given) if ["decimal-time", "decimal-date-time"].contains(&name.as_str()) => {
            match given.as_slice() {
                [inner @ (Term::Reference(_) | Term::Text(_))] => Some(inner.clone()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The time that a part of a day is; none, if it is no whole minute.
fn of_day(part: f64) -> Option<String> {
    let minutes = part * 24.0 * 60.0;
    let is_whole = (minutes - minutes.round()).abs() < 0.01 && (0.0..24.0 * 60.0).contains(&minutes.round());
    let moment = Moment::new(None, is_whole.then_some(minutes.round() as u16));
    moment.map(|moment| moment.to_string())
}
