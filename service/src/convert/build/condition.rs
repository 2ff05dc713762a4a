//! Conditions of a source in our own language.

use domain::campaign::{self, Document};
use domain::decimal::Decimal;
use domain::expression::Expression;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::Kind;

use super::{Known, Names, Values};
use crate::convert::logic::{Logic, Op, Value};
use crate::convert::loss::{Losses, short};

/// Words that a condition understands: a question of such a name is called `answer(count)`.
const WORDS: [&str; 15] = [
    "and", "or", "not", "in", "has", "any", "all", "contains", "count", "sum", "empty", "answered", "answer",
    "roster", "link",
];

/// The condition in our words.
///
/// # Errors
/// Why it cannot be said.
pub(super) fn of(logic: &Logic, names: &Names) -> Result<Expression, Notice> {
    let text = text(logic, names)?;
    text.parse().map_err(|mistake: domain::expression::Mistake| mistake.notice())
}

fn text(logic: &Logic, names: &Names) -> Result<String, Notice> {
    match logic {
        Logic::Holds(_) => Err(notice!("it does not depend on an answer")),
        Logic::Answered(name) => known(name, names).map(|known| format!("answered({})", term(known))),
        Logic::Compare(name, op, value) => compared(known(name, names)?, name, *op, value),
        Logic::Has(name, value) => has(known(name, names)?, name, std::slice::from_ref(value)),
        Logic::CompareAnswers(left, op, right) => {
            let (left, right) = (term(known(left, names)?), inner_term(known(right, names)?));
            Ok(match op {
                // Where one of both has no answer they differ, and where none has they do not.
                Op::Unequal => {
                    format!("(answered({left}) or answered({right})) and not ({left} = answer({right}))")
                }
                op => format!("{left} {} answer({right})", sign(*op)),
            })
        }
        Logic::Count(name, op, count) => match known(name, names)? {
            known @ Known { values: Values::Several(_), .. } => {
                Ok(format!("count({}) {} {count}", inner_term(known), sign(*op)))
            }
            _ => Err(notice!("of '{name}' one option is chosen", name = short(name))),
        },
        Logic::Not(inner) => match inner.as_ref() {
            Logic::Not(inner) => text(inner, names),
            Logic::Answered(name) => known(name, names).map(|known| format!("empty({})", inner_term(known))),
            inner => Ok(format!("not ({})", text(inner, names)?)),
        },
        Logic::And(parts) => joined(parts, " and ", names),
        Logic::Or(parts) => match one_of(parts) {
            Some((name, values)) => has(known(name, names)?, name, &values),
            None => joined(parts, " or ", names),
        },
    }
}

fn joined(parts: &[Logic], with: &str, names: &Names) -> Result<String, Notice> {
    let part = |part: &Logic| {
        let said = text(part, names)?;
        let is_joined = said.contains(" and ") || said.contains(" or ");
        Ok(if is_joined { format!("({said})") } else { said })
    };
    let parts: Result<Vec<String>, Notice> = parts.iter().map(part).collect();
    Ok(parts?.join(with))
}

/// The question and its values, if all parts ask whether its answer is one of some.
fn one_of(parts: &[Logic]) -> Option<(&str, Vec<String>)> {
    let mut of: Option<&str> = None;
    let mut values = Vec::new();
    for part in parts {
        let (name, value) = match part {
            Logic::Has(name, value) => (name, value.clone()),
            Logic::Compare(name, Op::Equal, value) => (name, value.as_name()),
            _ => return None,
        };
        if of.is_some_and(|of| of != name) {
            return None;
        }
        of = Some(name);
        values.push(value);
    }
    of.map(|name| (name, values))
}

pub(super) fn known<'a>(name: &str, names: &'a Names) -> Result<&'a Known, Notice> {
    names.get(name).ok_or_else(|| notice!("'{name}' is no earlier question", name = short(name)))
}

/// The question, with its statement, inside of brackets that name an answer.
pub(super) fn inner_term(known: &Known) -> String {
    match &known.part {
        Some(part) => format!("{}.{part}", known.question),
        None => known.question.to_string(),
    }
}

/// The question as a condition names it.
pub(super) fn term(known: &Known) -> String {
    let id = known.question.as_str();
    let inner = inner_term(known);
    if WORDS.contains(&id) || id.parse::<i64>().is_ok() { format!("answer({inner})") } else { inner }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Equal => "=",
        Op::Unequal => "!=",
        Op::Less => "<",
        Op::AtMost => "<=",
        Op::More => ">",
        Op::AtLeast => ">=",
    }
}

/// That an answer is, or holds, one of these values.
fn has(known: &Known, name: &str, values: &[String]) -> Result<String, Notice> {
    let ids = values.iter().map(|value| id(known, name, value)).collect::<Result<Vec<_>, _>>()?;
    let term = term(known);
    Ok(match (&known.values, ids.as_slice()) {
        (Values::Several(_), [id]) => format!("{term} has {id}"),
        (Values::Several(_), ids) => format!("{term} has any ({})", ids.join(", ")),
        (_, [id]) => format!("{term} = {id}"),
        (_, ids) => format!("{term} in ({})", ids.join(", ")),
    })
}

/// The option or the point that a value of the source is here; a text as it is written out.
fn id(known: &Known, name: &str, value: &str) -> Result<String, Notice> {
    let found = match &known.values {
        Values::Single(options) | Values::Several(options) => {
            options.iter().find(|(own, _)| own == value).map(|(_, id)| id.to_string())
        }
        Values::Points(points) => points.iter().find(|(own, _)| own == value).map(|(_, point)| point.clone()),
        Values::Number => value.parse::<Decimal>().ok().map(|number| number.to_string()),
        Values::Dates(asks) => {
            let moment = value.parse().ok().filter(|moment| asks.takes(*moment));
            moment.map(|moment| format!("'{moment}'"))
        }
        Values::Text => return quotes(value),
        Values::Amounts => {
            return Err(notice!("'{name}' divides an amount, and has no one answer", name = short(name)));
        }
        Values::Ranking => {
            return Err(notice!("'{name}' is put in order, and has no one answer", name = short(name)));
        }
    };
    found.ok_or_else(|| {
        notice!("'{value}' is no answer to '{name}'", value = short(value), name = short(name))
    })
}

fn quotes(text: &str) -> Result<String, Notice> {
    let pairs = [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”")];
    let free = pairs.into_iter().find(|(open, close)| !text.contains(open) && !text.contains(close));
    free.map(|(open, close)| format!("{open}{text}{close}"))
        .ok_or_else(|| notice!("it holds every kind of quotation mark"))
}

fn compared(known: &Known, name: &str, op: Op, value: &Value) -> Result<String, Notice> {
    if op == Op::Equal {
        return has(known, name, &[value.as_name()]);
    }
    match (&known.values, value) {
        (Values::Single(_) | Values::Several(_), _) if op != Op::Unequal => {
            Err(notice!("the options of '{name}' have no order", name = short(name)))
        }
        (Values::Points(_) | Values::Number | Values::Dates(_), _) | (_, _) if op == Op::Unequal => {
            Ok(format!("{} != {}", term(known), id(known, name, &value.as_name())?))
        }
        (Values::Points(_) | Values::Number | Values::Dates(_), _) => {
            Ok(format!("{} {} {}", term(known), sign(op), id(known, name, &value.as_name())?))
        }
        _ => Err(notice!("the answers to '{name}' have no order", name = short(name))),
    }
}

/// Takes out conditions that make no sense in the campaign, such as those that can never hold: each is a loss.
pub(super) fn take_out_impossible(document: &mut Document, losses: &mut Losses) {
    // What one condition makes unreachable can be mended by taking out that one.
    for _ in 0..document.questionnaire.expressions().len() {
        let problems = campaign::problems(document);
        let Some(problem) = problems.into_iter().find(|problem| problem.place.ends_with(".show_if")) else {
            return;
        };
        let Some(taken) = take_condition(document, &problem.place) else { return };
        let what = notice!("the condition '{written}'", written = short(taken.text()));
        losses.add(
            problem.place,
            what,
            problem.what,
            notice!("it is left out: what it stood at is always shown, and no answer is required"),
        );
    }
}

/// Takes out the condition at a place such as `questionnaire.pages[0].questions[1].show_if`; nobody has to answer what is shown to
/// people whom it is not meant for.
fn take_condition(document: &mut Document, place: &str) -> Option<Expression> {
    let numbers: Vec<usize> =
        place.split('[').skip(1).filter_map(|after| after.split(']').next()?.parse().ok()).collect();
    let page = document.questionnaire.pages.get_mut(*numbers.first()?)?;
    let Some(question) = numbers.get(1) else {
        page.questions.iter_mut().for_each(|question| question.required = false);
        return page.show_if.take();
    };
    let question = page.questions.get_mut(*question)?;
    question.required = false;
    match (numbers.get(2), &mut question.answer) {
        (None, _) => question.show_if.take(),
        (Some(item), Kind::Battery(battery)) => battery.statements.get_mut(*item)?.show_if.take(),
        (Some(item), Kind::Table(table)) => table.rows.get_mut(*item)?.show_if.take(),
        _ => None,
    }
}
