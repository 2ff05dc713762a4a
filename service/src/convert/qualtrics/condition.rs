//! Display and branch logic: groups of expressions, joined by words.

use domain::notice;
use domain::notice::Notice;
use serde_json::Value;

use super::rest::said;
use super::{File, items, text};
use crate::convert::logic::term::usual_comparison;
use crate::convert::logic::{Counted, Logic, Op, Value as Given};
use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::convert::plain::{Markup, plain};
use crate::convert::survey::{Condition, References};

/// The condition of a field, if there is one; that it is not understood is a loss.
pub(super) fn read(file: &File<'_>, place: Place, value: &Value, losses: &mut Losses) -> Option<Condition> {
    if value.is_null() {
        return None;
    }
    let written = described(value);
    Condition::read(place, &written, logic(file, value), losses)
}

/// The words in which Qualtrics shows the condition; its JSON where it has none.
pub(super) fn described(value: &Value) -> String {
    let groups = items(value).into_iter().flat_map(|(_, group)| items(group));
    let words: Vec<String> = groups
        .map(|(_, one)| plain(&text(&one["Description"]).chars().take(400).collect::<String>(), Markup::Html))
        .filter(|words| !words.is_empty())
        .collect();
    if words.is_empty() { value.to_string().chars().take(400).collect() } else { words.join(" ") }
}

/// Numbered items alone: the rest of such an object says how it is joined.
fn numbered(value: &Value) -> Vec<&Value> {
    let is_number = |(name, _): &(String, &Value)| name.parse::<u32>().is_ok();
    items(value).into_iter().filter(is_number).map(|(_, item)| item).collect()
}

fn logic(file: &File<'_>, value: &Value) -> Result<Logic, Notice> {
    let mut whole: Vec<Logic> = Vec::new();
    for group in numbered(value) {
        let mut alternatives: Vec<Vec<Logic>> = Vec::new();
        for one in numbered(group) {
            let read = expression(file, one)?;
            // The key is misspelt in the files.
            let joins = if one["Conjuction"].is_null() { &one["Conjunction"] } else { &one["Conjuction"] };
            match alternatives.last_mut() {
                Some(last) if text(joins).eq_ignore_ascii_case("and") => last.push(read),
                _ => alternatives.push(vec![read]),
            }
        }
        let any = either(alternatives.into_iter().map(Logic::all).collect());
        match text(&group["Type"]) {
            "OrIf" | "ElseIf" => {
                let before = std::mem::take(&mut whole);
                whole.push(either(vec![Logic::all(before), any]));
            }
            _ => whole.push(any),
        }
    }
    if whole.is_empty() { Err(notice!("it is empty")) } else { Ok(Logic::all(whole)) }
}

fn either(mut parts: Vec<Logic>) -> Logic {
    if parts.len() == 1 { parts.remove(0) } else { Logic::Or(parts) }
}

fn expression(file: &File<'_>, one: &Value) -> Result<Logic, Notice> {
    let kind = text(&one["LogicType"]);
    if kind == "EmbeddedField" {
        return embedded(one);
    }
    if kind != "Question" {
        return Err(notice!("'{kind}' is not looked at here", kind = short(kind)));
    }
    let operand = text(&one["LeftOperand"]);
    let operand = if operand.is_empty() { text(&one["ChoiceLocator"]) } else { operand };
    let path: Vec<&str> = operand.trim_start_matches("q://").split('/').collect();
    let name = path.first().map(|id| file.name(id)).unwrap_or_default();
    let right = text(&one["RightOperand"]);
    let negated = |logic: Logic| Logic::Not(Box::new(logic));
    let operator = text(&one["Operator"]);
    match (path.get(1..).unwrap_or_default(), operator) {
        (["SelectableChoice", choice], "Selected") => Ok(Logic::Has(name, (*choice).to_owned())),
        (["SelectableChoice", choice], "NotSelected") => Ok(negated(Logic::Has(name, (*choice).to_owned()))),
        (["SelectableChoice" | "SelectableAnswer", row, answer], "Selected" | "NotSelected") => {
            let has = Logic::Has(format!("{name}.{row}"), (*answer).to_owned());
            Ok(if operator == "Selected" { has } else { negated(has) })
        }
        (["SelectableAnswer", answer], "Selected" | "NotSelected") => {
            let rows = path.first().and_then(|id| file.questions.get(id)).map(|own| items(&own["Choices"]));
            let rows = rows.unwrap_or_default().into_iter();
            let any = rows.map(|(row, _)| Logic::Has(format!("{name}.{row}"), (*answer).to_owned()));
            let any = either(any.collect());
            Ok(if operator == "Selected" { any } else { negated(any) })
        }
        (["SelectedChoicesCount"], _) => match (compared(operator), right.parse()) {
            (Some(op), Ok(count)) => Ok(Logic::Count(Counted::Options(name), op, count)),
            _ => Err(notice!("'{operator}' is not understood", operator = short(operator))),
        },
        ([] | [_], "Empty") => Ok(negated(Logic::Answered(name))),
        ([] | [_], "NotEmpty") => Ok(Logic::Answered(name)),
        (["ChoiceTextEntryValue" | "ChoiceNumericEntryValue", line @ ..], _) => {
            // A line is a question of its own; words beside an option are nothing that conditions find.
            let name = [&[name.as_str()], line].concat().join("_");
            match operator {
                "Empty" => return Ok(negated(Logic::Answered(name))),
                "NotEmpty" => return Ok(Logic::Answered(name)),
                _ => {}
            }
            match (compared(operator), right.parse::<f64>()) {
                (Some(op), Ok(number)) => Ok(usual_comparison(&name, op, Given::Number(number))),
                (Some(op @ (Op::Equal | Op::Unequal)), _) => {
                    Ok(usual_comparison(&name, op, Given::Text(right.to_owned())))
                }
                _ if operator == "Contains" => Ok(Logic::Contains(name, right.to_owned())),
                _ if operator == "DoesNotContain" => Ok(negated(Logic::Contains(name, right.to_owned()))),
                _ => Err(notice!("'{operator}' is not understood", operator = short(operator))),
            }
        }
        _ => Err(notice!(
            "'{operator}' of '{operand}' is not understood",
            operator = short(operator),
            operand = short(operand)
        )),
    }
}

/// What is said of a value that the link brings.
fn embedded(one: &Value) -> Result<Logic, Notice> {
    let (field, operator) = (text(&one["LeftOperand"]), text(&one["Operator"]));
    let name = References::of_link(&field.to_lowercase());
    match operator {
        "Empty" => Ok(Logic::Not(Box::new(Logic::Answered(name)))),
        "NotEmpty" => Ok(Logic::Answered(name)),
        "EqualTo" | "NotEqualTo" => {
            let op = if operator == "EqualTo" { Op::Equal } else { Op::Unequal };
            Ok(usual_comparison(&name, op, Given::Text(said(&one["RightOperand"]))))
        }
        _ => Err(notice!(
            "'{operator}' of '{operand}' is not understood",
            operator = short(operator),
            operand = short(field)
        )),
    }
}

fn compared(operator: &str) -> Option<Op> {
    Some(match operator {
        "EqualTo" => Op::Equal,
        "NotEqualTo" => Op::Unequal,
        "GreaterThan" => Op::More,
        "GreaterThanOrEqual" => Op::AtLeast,
        "LessThan" => Op::Less,
        "LessThanOrEqual" => Op::AtMost,
        _ => return None,
    })
}
