//! From the grammar that the formats share to what their conditions mean.

use domain::notice;
use domain::notice::Notice;

use super::parse::Term;
use super::sum::Part;
use super::{Counted, Logic, Op, Value};

/// What a format says beyond comparing and joining.
pub(in crate::convert) trait Meaning {
    /// What a call says, such as `selected(a, 'b')`.
    ///
    /// # Errors
    /// Why it cannot be said here.
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice>;

    /// What a call counts, if it does.
    fn counted(&self, name: &str, given: &[Term]) -> Option<Counted>;

    /// What a comparison of a question with a value says.
    fn compared(&self, name: &str, op: Op, value: Value) -> Logic {
        usual_comparison(name, op, value)
    }

    /// What a comparison of the answers to two questions says. An order there is only between two that are there.
    ///
    /// # Errors
    /// Why it cannot be said here.
    fn compared_with(&self, left: &str, op: Op, right: &str) -> Result<Logic, Notice> {
        let (left, right) = (left.to_owned(), right.to_owned());
        Ok(match op {
            Op::Equal | Op::Unequal => Logic::CompareAnswers(left, op, right),
            Op::Less | Op::AtMost | Op::More | Op::AtLeast => Logic::CompareGiven(left, op, right),
        })
    }

    /// What a name stands for where numbers are added up.
    fn amount(&self, name: &str) -> Part {
        Part::Answer(name.to_owned())
    }

    /// What the name of a question alone says.
    fn named(&self, name: &str) -> Logic {
        Logic::Answered(name.to_owned())
    }
}

/// A comparison with nothing asks for an answer; that something is not a value holds without an answer too.
pub(in crate::convert) fn usual_comparison(name: &str, op: Op, value: Value) -> Logic {
    let nothing = matches!(&value, Value::Text(text) if text.is_empty());
    match (op, nothing) {
        (Op::Equal, true) => Logic::Not(Box::new(Logic::Answered(name.to_owned()))),
        (Op::Unequal, true) => Logic::Answered(name.to_owned()),
        (Op::Unequal, false) => Logic::Not(Box::new(Logic::Compare(name.to_owned(), Op::Equal, value))),
        _ => Logic::Compare(name.to_owned(), op, value),
    }
}

/// What a condition means.
///
/// # Errors
/// Why it cannot be said here.
pub(in crate::convert) fn logic(term: &Term, meaning: &dyn Meaning) -> Result<Logic, Notice> {
    let all = |terms: &[Term]| terms.iter().map(|term| logic(term, meaning)).collect::<Result<Vec<_>, _>>();
    match term {
        Term::And(parts) => all(parts).map(Logic::all),
        Term::Or(parts) => all(parts).map(Logic::Or),
        Term::Not(inner) => Ok(Logic::Not(Box::new(logic(inner, meaning)?))),
        Term::Reference(name) => match name.as_str() {
            "true" => Ok(Logic::Holds(true)),
            "false" => Ok(Logic::Holds(false)),
            name => Ok(meaning.named(name)),
        },
        Term::Number(number) => Ok(Logic::Holds(*number != 0.0)),
        Term::Text(text) => Ok(Logic::Holds(!text.is_empty() && text != "0")),
        Term::List(_) => Err(notice!("a list alone says nothing")),
        Term::Call(name, given) => match (name.to_ascii_lowercase().as_str(), given.as_slice()) {
            ("true", []) => Ok(Logic::Holds(true)),
            ("false", []) => Ok(Logic::Holds(false)),
            ("not", [inner]) => Ok(Logic::Not(Box::new(logic(inner, meaning)?))),
            _ => meaning.call(name, given),
        },
        Term::Compare(left, op, right) => comparison(left, *op, right, meaning),
    }
}

fn comparison(left: &Term, op: Op, right: &Term, meaning: &dyn Meaning) -> Result<Logic, Notice> {
    match (left, right) {
        (Term::Reference(left), Term::Reference(right)) => match right.as_str() {
            "true" | "false" => Ok(meaning.compared(left, op, Value::Text(right.clone()))),
            right => meaning.compared_with(left, op, right),
        },
        (Term::Reference(name), value) => value_of(value).map(|value| meaning.compared(name, op, value)),
        (Term::Call(name, given), Term::Number(number)) => match meaning.counted(name, given) {
            Some(counted) if number.fract() == 0.0 && number.abs() < 1e6 => {
                Ok(Logic::Count(counted, op, *number as i64))
            }
            _ => Err(unknown(name)),
        },
        (Term::Call(name, given), _) if meaning.counted(name, given).is_none() => {
            // Some write `selected(a, 'b') = true()`.
            let says = logic(left, meaning)?;
            match (op, logic(right, meaning)?) {
                (Op::Equal, Logic::Holds(true)) => Ok(says),
                (Op::Equal, Logic::Holds(false)) => Ok(Logic::Not(Box::new(says))),
                _ => Err(unknown(name)),
            }
        }
        (Term::Text(_) | Term::Number(_), Term::Reference(_) | Term::Call(..)) => {
            comparison(right, op.turned(), left, meaning)
        }
        (Term::Text(_) | Term::Number(_), Term::Text(_) | Term::Number(_)) => match op {
            Op::Equal => Ok(Logic::Holds(left == right)),
            Op::Unequal => Ok(Logic::Holds(left != right)),
            _ => Err(notice!("two values are compared in it, and no answer")),
        },
        _ => Err(notice!("conditions are not compared here")),
    }
}

/// A value that is written out.
///
/// # Errors
/// In words, if it is something else.
pub(in crate::convert) fn value_of(term: &Term) -> Result<Value, Notice> {
    match term {
        Term::Text(text) => Ok(Value::Text(text.clone())),
        Term::Number(number) => Ok(Value::Number(*number)),
        Term::Reference(word) => Ok(Value::Text(word.clone())),
        Term::List(values) if values.len() == 1 => value_of(&values[0]),
        Term::Call(name, given) if given.is_empty() && (name == "true" || name == "false") => {
            Ok(Value::Text(name.clone()))
        }
        // `date('2010-05-17')`: a date is its text.
        Term::Call(name, given) => match (name.as_str(), given.as_slice()) {
            ("date" | "date-time" | "time", [Term::Text(text)]) => Ok(Value::Text(text.clone())),
            _ => Err(unknown(name)),
        },
        _ => Err(notice!("conditions are not compared here")),
    }
}

/// That a function is not known.
pub(in crate::convert) fn unknown(name: &str) -> Notice {
    let short: String = name.chars().take(40).collect();
    notice!("'{name}' is no function here", name = short)
}
