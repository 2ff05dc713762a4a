//! Choices that a question takes over from another one.

use std::borrow::Cow;

use domain::notice;
use serde_json::{Map, Value, json};

use super::choices::{in_order, offered};
use crate::convert::logic::Logic;
use crate::convert::loss::{Losses, short};
use crate::convert::qualtrics::{File, text};
use crate::convert::survey::Condition;

/// How often choices are taken over from choices that were taken over.
const DEEPEST: usize = 10;

/// The question with the choices of another as its own, in front of those that it has, and when its choices are offered.
pub(super) fn choices<'a>(
    file: &File<'_>,
    id: &str,
    payload: &'a Value,
    losses: &mut Losses,
) -> (Cow<'a, Value>, Vec<(String, Condition)>) {
    with_depth(file, id, payload, 0, losses)
}

fn with_depth<'a>(
    file: &File<'_>,
    id: &str,
    payload: &'a Value,
    depth: usize,
    losses: &mut Losses,
) -> (Cow<'a, Value>, Vec<(String, Condition)>) {
    let own = offered(file, id, payload, losses);
    let locator = text(&payload["DynamicChoices"]["Locator"]);
    let path: Vec<&str> = locator.trim_start_matches("q://").split('/').collect();
    let source = path.first().and_then(|source| Some((*source, *file.questions.get(source)?)));
    let (Some((source, from)), Some(&"ChoiceGroup"), true) = (source, path.get(1), depth < DEEPEST) else {
        return (Cow::Borrowed(payload), own);
    };
    let (from, from_offered) = with_depth(file, source, from, depth + 1, losses);
    let which = path.get(2).copied().unwrap_or_default();
    let place = format!("{id}.DynamicChoices");
    let is_chosen = |value: &str| match (text(&from["QuestionType"]), which) {
        ("MC", "SelectedChoices") => Some(Logic::Has(file.name(source), value.to_owned())),
        ("MC", "UnselectedChoices") => {
            Some(Logic::Not(Box::new(Logic::Has(file.name(source), value.to_owned()))))
        }
        _ => None,
    };
    if !matches!(which, "AllChoices" | "DisplayedChoices") && is_chosen("").is_none() {
        losses.add(
            &place,
            notice!("'{written}'", written = short(locator)),
            notice!("it is not read from this format"),
            notice!("all its choices are offered: set the conditions in the editor"),
        );
    }
    let (mut taken, mut order, mut conditions) = (Map::new(), Vec::new(), own);
    for (value, choice) in in_order(&from, "Choices") {
        // So Qualtrics calls a choice that is taken over.
        let name = format!("x{value}");
        taken.insert(name.clone(), json!({ "Display": choice["Display"] }));
        order.push(Value::String(name.clone()));
        if let Some(logic) = is_chosen(&value) {
            let written = format!("{locator}: {}", text(&choice["Display"]));
            let condition = Condition { place: place.as_str().into(), written, logic: Some(logic) };
            conditions.push((name, condition));
        } else if which == "DisplayedChoices" {
            let shown = from_offered.iter().filter(|(own, _)| *own == value);
            conditions.extend(shown.map(|(_, condition)| (name.clone(), condition.clone())));
        }
    }
    for (value, choice) in in_order(payload, "Choices") {
        taken.insert(value.clone(), choice.clone());
        order.push(Value::String(value.clone()));
    }
    let mut whole = payload.clone();
    whole["Choices"] = Value::Object(taken);
    whole["ChoiceOrder"] = Value::Array(order);
    whole["DynamicChoices"] = Value::Null;
    (Cow::Owned(whole), conditions)
}
