//! `visibleIf` and its like.

use domain::notice;
use domain::notice::Notice;

use super::item::Item;
use crate::convert::logic::parse::{Dialect, Term, parse};
use crate::convert::logic::sum::{Part, Sum, sum};
use crate::convert::logic::term::{Meaning, logic, unknown, value_of};
use crate::convert::logic::{Counted, Logic, Op};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::{Calculated, Condition, Rule};

/// The condition in a field, if there is one; that it is not understood is a loss.
pub(super) fn read(item: &Item<'_>, field: &str, losses: &mut Losses) -> Option<Condition> {
    let written = item.word(field).trim();
    if written.is_empty() {
        return None;
    }
    let read = parse(written, Dialect::Braces).and_then(|term| logic(&term, &Expressions));
    Condition::read(item.at(field).into(), written, read, losses)
}

/// The rule of a check of a question's answer, if it is understood and nothing else has been read of it.
pub(super) fn rule(check: &Item<'_>, question: &Item<'_>, losses: &mut Losses) -> Option<Rule> {
    let written = check.peek("expression").trim();
    let logic = parse(written, Dialect::Braces).and_then(|term| logic(&term, &Expressions)).ok()?;
    check.word("expression");
    let own = question.word("name");
    if !question.is("isRequired") && !logic.holds_without(own) {
        losses.add(
            &check.place,
            notice!("the check '{kind}'", kind = short(written)),
            notice!("it has to hold there where nothing is answered too"),
            notice!("only answers are judged here: require one where it is needed"),
        );
    }
    let logic = Some(logic.where_answered(own));
    let holds = Condition { place: (&check.place).into(), written: written.to_owned(), logic };
    Some(Rule { holds, otherwise: check.text("text", losses) })
}

/// How many options have to be chosen at least, if a check says so of who does not choose the one that goes with no other.
pub(super) fn at_least(check: &Item<'_>, question: &str, alone: &str) -> Option<u32> {
    let written = check.peek("expression");
    let logic = parse(written, Dialect::Braces).and_then(|term| logic(&term, &Expressions)).ok()?;
    let Logic::Or(parts) = logic.where_answered(question) else { return None };
    match parts.as_slice() {
        [Logic::HasOrContains(own, option), Logic::Count(Counted::Options(counted), Op::AtLeast, least)]
            if own == question && option == alone && counted == question =>
        {
            check.word("expression");
            u32::try_from(*least).ok()
        }
        _ => None,
    }
}

/// A calculation.
///
/// # Errors
/// In words, why it cannot be read.
pub(super) fn calculation(written: &str) -> Result<Sum, Notice> {
    sum(written, Dialect::Braces, &Expressions)
}

/// A number that is shown as it is calculated; here it is kept and not shown.
///
/// # Errors
/// In words, why it cannot be read.
pub(super) fn shown_number(item: &Item<'_>) -> Result<Calculated, Notice> {
    let sum = calculation(item.word("expression"))
        .map_err(|why| notice!("sums of answers and counts alone are calculated here: {why}", why))?;
    Ok(Calculated { sum, unit: String::new() })
}

struct Expressions;

impl Meaning for Expressions {
    fn call(&self, name: &str, given: &[Term]) -> Result<Logic, Notice> {
        let each = |question: &String, values: &Term, one: fn(String, String) -> Logic| {
            let values = match values {
                Term::List(values) => values.iter().map(value_of).collect::<Result<Vec<_>, _>>()?,
                value => vec![value_of(value)?],
            };
            Ok(values.into_iter().map(|value| one(question.clone(), value.as_name())).collect::<Vec<_>>())
        };
        let not = |logic| Logic::Not(Box::new(logic));
        match (name.to_ascii_lowercase().as_str(), given) {
            ("empty", [Term::Reference(question)]) => Ok(not(Logic::Answered(question.clone()))),
            ("notempty", [Term::Reference(question)]) => Ok(Logic::Answered(question.clone())),
            ("contain" | "allof", [Term::Reference(question), values]) => {
                each(question, values, Logic::HasOrContains).map(Logic::all)
            }
            ("notcontain", [Term::Reference(question), values]) => {
                each(question, values, Logic::HasOrContains).map(|all| not(Logic::all(all)))
            }
            ("anyof", [Term::Reference(question), values]) => {
                each(question, values, Logic::Has).map(Logic::Or)
            }
            ("noneof", [Term::Reference(question), values]) => {
                each(question, values, Logic::Has).map(|any| not(Logic::Or(any)))
            }
            _ => Err(unknown(name)),
        }
    }

    fn counted(&self, name: &str, given: &[Term]) -> Option<Counted> {
        match (name, given) {
            ("length", [Term::Reference(question)]) => Some(Counted::Options(question.clone())),
            _ => None,
        }
    }

    fn amount(&self, name: &str) -> Part {
        match name.strip_suffix(".length") {
            Some(question) => Part::Counted(Counted::Options(question.to_owned())),
            None => Part::Answer(name.to_owned()),
        }
    }

    fn named(&self, name: &str) -> Logic {
        Logic::IsTrue(name.to_owned())
    }

    // Two that are missing are the same, so one is at most the other as well.
    fn compared_with(&self, left: &str, op: Op, right: &str) -> Result<Logic, Notice> {
        Ok(Logic::CompareAnswers(left.to_owned(), op, right.to_owned()))
    }

    fn compared(&self, name: &str, op: Op, value: crate::convert::logic::Value) -> Logic {
        // `{q.length} > 2` counts what is chosen.
        if let (Some(question), crate::convert::logic::Value::Number(number)) =
            (name.strip_suffix(".length"), &value)
            && number.fract() == 0.0
            && number.abs() < 1e6
        {
            return Logic::Count(Counted::Options(question.to_owned()), op, *number as i64);
        }
        crate::convert::logic::term::usual_comparison(name, op, value)
    }
}
