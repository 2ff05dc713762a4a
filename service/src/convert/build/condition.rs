//! Conditions of a source in our own language.

use domain::campaign::{self, Document};
use domain::decimal::Decimal;
use domain::expression::Expression;
use domain::notice;
use domain::notice::Notice;
use domain::questionnaire::Kind;

use super::origins::{self, Origins};
use super::{Known, Names, Values, points, same};
use crate::convert::logic::{Counted, Logic, Op, Value};
use crate::convert::loss::{Losses, short};
use crate::convert::survey::References;

/// Words that a condition understands: a question of such a name is called `answer(count)`.
const WORDS: [&str; 16] = [
    "and", "or", "not", "in", "has", "any", "all", "contains", "count", "sum", "empty", "answered", "answer",
    "roster", "link", "random",
];

/// The most options that a condition comes to list which its source does not: a file can have thousands of both.
const MOST_MEANT: usize = 20;

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
        Logic::Compare(name, op, value) if names.is_of_link(name) => brought(name, *op, value),
        Logic::Answered(name) if names.is_of_link(name) => Ok(format!("answered({name})")),
        Logic::Holds(_) => Err(notice!("it does not depend on an answer")),
        Logic::Answered(name) => known(name, names).map(|known| match &known.values {
            Values::Box(_, id) => format!("{} = {id}", term(known)),
            _ => format!("answered({})", term(known)),
        }),
        Logic::Compare(name, op, value) => compared(known(name, names)?, name, *op, value),
        Logic::Has(name, value) => has(known(name, names)?, name, std::slice::from_ref(value)),
        Logic::Contains(name, words) | Logic::ContainsAlike(name, words) => {
            contains(known(name, names)?, name, words)
        }
        Logic::HasOrContains(name, value) => has_or_contains(known(name, names)?, name, value),
        Logic::IsTrue(name) => text(&is_true(known(name, names)?, name)?, names),
        Logic::CompareAnswers(left, op, right) => {
            let (own, other) = (known(left, names)?, known(right, names)?);
            points::compare_alike((left, own), *op, (right, other))?;
            let (left, right, compared) = (term(own), term(other), answer(other));
            Ok(match op {
                // Where one of both has no answer they differ, and where none has they do not.
                Op::Equal | Op::AtMost | Op::AtLeast => {
                    format!("{left} {} {compared} or (empty({left}) and empty({right}))", sign(*op))
                }
                Op::Unequal => {
                    format!("(answered({left}) or answered({right})) and not ({left} = {compared})")
                }
                op => format!("{left} {} {compared}", sign(*op)),
            })
        }
        Logic::CompareGiven(left, op, right) => {
            let (own, other) = (known(left, names)?, known(right, names)?);
            points::compare_alike((left, own), *op, (right, other))?;
            Ok(format!("{} {} {}", term(own), sign(*op), answer(other)))
        }
        Logic::Count(what, op, count) => Ok(format!("{} {} {count}", counted(what, names)?, sign(*op))),
        Logic::Not(inner) => match inner.as_ref() {
            Logic::Not(inner) => text(inner, names),
            Logic::IsTrue(name) => text(&Logic::Not(Box::new(is_true(known(name, names)?, name)?)), names),
            Logic::Answered(name) if !names.is_of_link(name) => {
                known(name, names).map(|known| match &known.values {
                    Values::Box(_, id) => format!("not ({} = {id})", term(known)),
                    _ => format!("empty({})", term(known)),
                })
            }
            inner => Ok(format!("not ({})", text(inner, names)?)),
        },
        Logic::And(parts) => joined(&same::together(parts), " and ", names),
        Logic::Or(parts) => match one_of(parts, names) {
            Some((name, values)) => has(known(name, names)?, name, &values),
            None => joined(parts, " or ", names),
        },
    }
}

/// How many there are.
///
/// # Errors
/// Why that cannot be said.
pub(super) fn counted(what: &Counted, names: &Names) -> Result<String, Notice> {
    match what {
        Counted::Options(name) => match known(name, names)? {
            known @ Known { values: Values::Several(_), .. } => Ok(format!("count({})", term(known))),
            _ => Err(notice!("of '{name}' one option is chosen", name = short(name))),
        },
        Counted::Given(given) => {
            let each = given.iter().map(|one| text(&one.clone().into(), names));
            Ok(format!("count({})", each.collect::<Result<Vec<_>, _>>()?.join(", ")))
        }
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
fn one_of<'a>(parts: &'a [Logic], names: &Names) -> Option<(&'a str, Vec<String>)> {
    let is_several =
        |name: &str| names.get(name).is_some_and(|known| matches!(known.values, Values::Several(_)));
    let mut of: Option<&str> = None;
    let mut values = Vec::new();
    for part in parts {
        let (name, value) = match part {
            Logic::Has(name, value) => (name, value.clone()),
            Logic::HasOrContains(name, value) if is_several(name) => (name, value.clone()),
            // That several options are one says that no other is chosen.
            Logic::Compare(name, Op::Equal, value) if !is_several(name) && !names.is_of_link(name) => {
                (name, value.as_name())
            }
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
    names.get(name).ok_or_else(|| match References::of_a_link(name) {
        Some(brought) => notice!("the link brings no '{name}'", name = short(brought)),
        None => notice!("'{name}' is no earlier question", name = short(name)),
    })
}

/// The question, with its statement, where nothing else can be meant.
fn answer(known: &Known) -> String {
    match &known.part {
        Some(part) => format!("answer({}.{part})", known.question),
        None => format!("answer({})", known.question),
    }
}

/// The question as a condition names it.
pub(super) fn term(known: &Known) -> String {
    let id = known.question.as_str();
    match &known.part {
        _ if WORDS.contains(&id) || id.parse::<i64>().is_ok() => answer(known),
        Some(part) => format!("{id}.{part}"),
        None => id.to_owned(),
    }
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

/// What a link brings, compared with words.
fn brought(name: &str, op: Op, value: &Value) -> Result<String, Notice> {
    match op {
        Op::Equal | Op::Unequal => Ok(format!("{name} {} {}", sign(op), quotes(&value.as_name())?)),
        _ => Err(no_order(name)),
    }
}

/// That an answer is, or holds, one of these values.
fn has(known: &Known, name: &str, values: &[String]) -> Result<String, Notice> {
    if let (Values::Agreed(_), [value, ..]) = (&known.values, values) {
        let own = values.iter().find(|value| is_agreed(known, value));
        return own.map(|_| format!("answered({})", term(known))).ok_or_else(|| no_answer(name, value));
    }
    let ids = values.iter().map(|value| id(known, name, value)).collect::<Result<Vec<_>, _>>()?;
    let term = term(known);
    Ok(match (&known.values, ids.as_slice()) {
        (Values::Several(_), [id]) => format!("{term} has {id}"),
        (Values::Several(_), ids) => format!("{term} has any ({})", ids.join(", ")),
        (_, [id]) => format!("{term} = {id}"),
        (_, ids) => format!("{term} in ({})", ids.join(", ")),
    })
}

/// That an answer is one of values that the source means and does not list.
fn all_of(known: &Known, name: &str, values: &[String]) -> Result<String, Notice> {
    few(values.len(), name)?;
    has(known, name, values)
}

fn few(count: usize, name: &str) -> Result<(), Notice> {
    if count <= MOST_MEANT {
        return Ok(());
    }
    Err(notice!("it means more than {most} options of '{name}'", most = MOST_MEANT, name = short(name)))
}

fn contains(known: &Known, name: &str, words: &str) -> Result<String, Notice> {
    match known.values {
        Values::Text => Ok(format!("{} contains {}", term(known), quotes(words)?)),
        _ => Err(notice!("the answer to '{name}' is no text", name = short(name))),
    }
}

fn has_or_contains(known: &Known, name: &str, value: &str) -> Result<String, Notice> {
    match &known.values {
        Values::Several(_) | Values::Box(..) | Values::Agreed(_) => has(known, name, &[value.to_owned()]),
        // The one value of a choice is looked into like a text.
        Values::Single(options) => {
            let held = options.iter().map(|(own, _)| own.clone()).filter(|own| known.holds(own, value));
            match held.collect::<Vec<_>>().as_slice() {
                [] => has(known, name, &[value.to_owned()]),
                held => all_of(known, name, held),
            }
        }
        _ => contains(known, name, value),
    }
}

/// What an answer alone says: that it is one of those that count as true; that there is one, where all do.
fn is_true(known: &Known, name: &str) -> Result<Logic, Notice> {
    let is_false = |own: &str| own == "false" || own.parse() == Ok(0.0);
    let own: Vec<&String> = match &known.values {
        Values::Single(options) => options.iter().map(|(own, _)| own).collect(),
        Values::Points(points) => points.iter().map(|(own, _)| own).collect(),
        Values::Number => return Ok(Logic::Compare(name.to_owned(), Op::Unequal, Value::Number(0.0))),
        _ => Vec::new(),
    };
    if !own.iter().any(|own| is_false(own)) {
        return Ok(Logic::Answered(name.to_owned()));
    }
    few(own.len(), name)?;
    let own = own.into_iter().filter(|own| !is_false(own));
    Ok(Logic::Or(own.map(|own| Logic::Has(name.to_owned(), own.clone())).collect()))
}

/// The option or the point that a value of the source is here; a text as it is written out.
fn id(known: &Known, name: &str, value: &str) -> Result<String, Notice> {
    let found = match &known.values {
        Values::Single(options) | Values::Several(options) => {
            known.find(options, value).map(ToString::to_string)
        }
        Values::Box(own, id) => known.find(&[(own.clone(), id)], value).map(ToString::to_string),
        Values::Points(points) => known.find(points, value).cloned(),
        // Terms are agreed to or not: there is no value to compare with.
        Values::Agreed(_) => None,
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
    found.ok_or_else(|| no_answer(name, value))
}

fn no_answer(name: &str, value: &str) -> Notice {
    notice!("'{value}' is no answer to '{name}'", value = short(value), name = short(name))
}

/// Whether a value of the source says that terms are agreed to.
fn is_agreed(known: &Known, value: &str) -> bool {
    matches!(&known.values, Values::Agreed(own) if own == value)
}

fn quotes(text: &str) -> Result<String, Notice> {
    let pairs = [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”")];
    let free = pairs.into_iter().find(|(open, close)| !text.contains(open) && !text.contains(close));
    free.map(|(open, close)| format!("{open}{text}{close}"))
        .ok_or_else(|| notice!("it holds every kind of quotation mark"))
}

fn compared(known: &Known, name: &str, op: Op, value: &Value) -> Result<String, Notice> {
    if let (Values::Several(_), Op::Equal) = (&known.values, op) {
        let has = has(known, name, &[value.as_name()])?;
        return Ok(format!("{has} and count({}) = 1", term(known)));
    }
    if op == Op::Equal {
        return has(known, name, &[value.as_name()]);
    }
    let value = value.as_name();
    if op == Op::Unequal && is_agreed(known, &value) {
        return Ok(format!("empty({})", term(known)));
    }
    let plainly = || Ok(format!("{} {} {}", term(known), sign(op), id(known, name, &value)?));
    match &known.values {
        _ if op == Op::Unequal => plainly(),
        Values::Number | Values::Dates(_) => plainly(),
        values if points::rise(values) && id(known, name, &value).is_ok() => plainly(),
        Values::Single(_) | Values::Several(_) | Values::Points(_) => {
            let number = value.parse().map_err(|_| no_order(name))?;
            all_of(known, name, &points::those(known, name, op, number)?)
        }
        Values::Box(..) | Values::Agreed(_) | Values::Text | Values::Ranking | Values::Amounts => {
            Err(no_order(name))
        }
    }
}

fn no_order(name: &str) -> Notice {
    notice!("the answers to '{name}' have no order", name = short(name))
}

/// Takes out conditions that make no sense in the campaign, such as those that can never hold: each is a loss.
pub(super) fn take_out_impossible(document: &mut Document, origins: &Origins, losses: &mut Losses) {
    // What one condition makes unreachable can be mended by taking out that one.
    for _ in 0..document.questionnaire.expressions().len() {
        let problems = campaign::problems(document);
        let Some(problem) = problems.into_iter().find(|problem| problem.place.ends_with(".show_if")) else {
            return;
        };
        let of = origins::of(document, &problem.place);
        if take_condition(document, &problem.place).is_none() {
            return;
        }
        let instead = notice!("it is left out: what it stood at is always shown, and no answer is required");
        origins.name_conditions(of, &problem.what, &instead, losses);
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
