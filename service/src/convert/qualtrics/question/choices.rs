//! The choices of a question: their order, their words and when they are offered.

use std::collections::{HashMap, HashSet};

use domain::notice;
use serde_json::Value;

use super::plain;
use crate::convert::loss::{Losses, short};
use crate::convert::only::Only;
use crate::convert::place::Place;
use crate::convert::qualtrics::{File, condition, items, rest, text};
use crate::convert::survey::{Choice, Condition};

/// The choices that the order of the options names, in that order; all, where there is none.
pub(super) fn in_order<'a>(payload: &'a Value, field: &str) -> Vec<(String, &'a Value)> {
    let by_number = items(&payload[field]);
    let order = payload[if field == "Choices" { "ChoiceOrder" } else { "AnswerOrder" }].as_array();
    let Some(order) = order.filter(|order| !order.is_empty()) else { return by_number };
    let name = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let known: HashMap<&str, &(String, &Value)> =
        by_number.iter().map(|item| (item.0.as_str(), item)).collect();
    let mut seen = HashSet::new();
    let names = order.iter().map(name).filter(|name| seen.insert(name.clone()));
    names.filter_map(|name| known.get(name.as_str()).map(|item| (*item).clone())).collect()
}

/// The choices in their order, with which of them takes words and which goes alone.
pub(super) fn choices(
    id: &str,
    payload: &Value,
    field: &str,
    losses: &mut Losses,
) -> (Vec<Choice>, Option<String>, Option<String>) {
    let Told { kept, with_words, alone } = told(id, payload, field, losses);
    (kept, Only::Words.first(with_words, losses), Only::Alone.first(alone, losses))
}

/// The choices as lines to write into: that each takes words is what they are.
pub(super) fn lines(id: &str, payload: &Value, losses: &mut Losses) -> Vec<Choice> {
    told(id, payload, "Choices", losses).kept
}

/// A choice with its place, its value and its words.
type Called = (Place, String, String);

/// Choices, and which of them take words or go alone.
struct Told {
    kept: Vec<Choice>,
    with_words: Vec<Called>,
    alone: Vec<Called>,
}

fn told(id: &str, payload: &Value, field: &str, losses: &mut Losses) -> Told {
    let by_number = items(&payload[field]);
    let in_order = in_order(payload, field);
    let ordered: HashSet<&str> = in_order.iter().map(|item| item.0.as_str()).collect();
    for (value, choice) in by_number.iter().filter(|item| !ordered.contains(item.0.as_str())) {
        let place = format!("{id}.{field}.{value}");
        losses.add(
            place,
            notice!("the option '{label}'", label = short(text(&choice["Display"]))),
            notice!("the order of the options does not name it"),
            notice!("it is left out"),
        );
    }
    let (mut with_words, mut alone) = (Vec::new(), Vec::new());
    let mut kept = Vec::new();
    for (value, choice) in &in_order {
        let place = format!("{id}.{field}.{value}");
        let label = plain(&choice["Display"], &place, losses);
        let on = |field: &str| matches!(text(&choice[field]), "true" | "on") || choice[field] == true;
        let called = || (Place::from(&place), value.clone(), label.clone());
        with_words.extend(on("TextEntry").then(called));
        alone.extend(on("ExclusiveAnswer").then(called));
        rest::choice(&place, choice, losses);
        if field != "Choices" && !choice["DisplayLogic"].is_null() {
            losses.unread(
                format!("{place}.DisplayLogic"),
                notice!(
                    "the condition '{written}'",
                    written = short(&condition::described(&choice["DisplayLogic"]))
                ),
            );
        }
        kept.push(Choice { place: place.into(), value: value.clone(), label });
    }
    Told { kept, with_words, alone }
}

/// The choices where none takes words or goes alone: that one does is a loss.
pub(super) fn list(id: &str, payload: &Value, field: &str, losses: &mut Losses) -> Vec<Choice> {
    let Told { kept, with_words, alone } = told(id, payload, field, losses);
    for (place, _, label) in with_words {
        losses.without_equal(place, notice!("words beside '{label}'", label = short(&label)));
    }
    for (place, _, label) in alone {
        losses.without_equal(place, notice!("that '{option}' goes with no other", option = short(&label)));
    }
    kept
}

/// When choices are offered, by their numbers.
pub(super) fn offered(
    file: &File<'_>,
    id: &str,
    payload: &Value,
    losses: &mut Losses,
) -> Vec<(String, Condition)> {
    let condition = |(value, choice): (String, &Value)| {
        let place = format!("{id}.Choices.{value}.DisplayLogic");
        Some((value, condition::read(file, place.into(), &choice["DisplayLogic"], losses)?))
    };
    items(&payload["Choices"]).into_iter().filter_map(condition).collect()
}
