//! The normal form in which documents are compared: a list of things with ids is the things by their ids and their order;
//! questions stand beside the pages that name them, so that one can move while somebody else words it.

use serde_json::{Map, Value};

use crate::campaign::Document;

/// The field of a list that holds its ids in order.
const ORDER: &str = "#order";
/// The field of a list that holds its things by id.
const THINGS: &str = "#things";
/// The field beside the pages that holds all questions by id.
pub(super) const QUESTIONS: &str = "#questions";

/// A document in normal form.
pub(super) fn normal(document: &Document) -> Value {
    // A document has no key that is not a text, for which alone this fails.
    let mut normal = by_id(serde_json::to_value(document).unwrap_or_default());
    // What is left out where it is empty is there, so that two can add to it at once.
    if let Some(fields) = normal.as_object_mut() {
        for list in ["topics", "assumptions"] {
            fields.entry(list).or_insert_with(|| by_id(Value::Array(Vec::new())));
        }
        fields.entry("translations").or_insert_with(|| Value::Object(Map::new()));
    }
    apart(&mut normal);
    normal
}

/// The document of a normal form; none if something in it is missing.
pub(super) fn document(mut normal: Value) -> Option<Document> {
    together(&mut normal)?;
    serde_json::from_value(in_order(normal)?).ok()
}

/// The place of the pages in the normal form.
fn pages(normal: &mut Value) -> Option<&mut Map<String, Value>> {
    normal.get_mut("questionnaire")?.get_mut("pages")?.get_mut(THINGS)?.as_object_mut()
}

/// Takes the questions out of their pages, which keep the order.
fn apart(normal: &mut Value) {
    let mut questions = Map::new();
    for page in pages(normal).into_iter().flatten().map(|(_, page)| page) {
        let of_page = page.get_mut("questions").and_then(Value::as_object_mut);
        if let Some(Value::Object(things)) = of_page.and_then(|list| list.remove(THINGS)) {
            questions.extend(things);
        }
    }
    if let Some(questionnaire) = normal.get_mut("questionnaire").and_then(Value::as_object_mut) {
        questionnaire.insert(QUESTIONS.to_owned(), Value::Object(questions));
    }
}

/// Puts the questions into their pages; each has to be in one.
fn together(normal: &mut Value) -> Option<()> {
    let questions = normal.get_mut("questionnaire")?.as_object_mut()?.remove(QUESTIONS)?;
    let Value::Object(mut questions) = questions else { return None };
    for (_, page) in pages(normal)? {
        let list = page.get_mut("questions")?.as_object_mut()?;
        let mut things = Map::new();
        for id in list.get(ORDER)?.as_array()? {
            let id = id.as_str()?;
            things.insert(id.to_owned(), questions.remove(id)?);
        }
        list.insert(THINGS.to_owned(), Value::Object(things));
    }
    questions.is_empty().then_some(())
}

fn by_id(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (name, by_id(value))).collect())
        }
        Value::Array(things) => match ids(&things) {
            Some(order) => {
                let things = order.iter().cloned().zip(things.into_iter().map(by_id)).collect();
                let list =
                    [(ORDER.to_owned(), Value::from(order)), (THINGS.to_owned(), Value::Object(things))];
                Value::Object(list.into_iter().collect())
            }
            None => Value::Array(things),
        },
        plain => plain,
    }
}

/// The ids of a list, if each thing has one of its own.
fn ids(things: &[Value]) -> Option<Vec<String>> {
    let mut ids: Vec<String> = Vec::with_capacity(things.len());
    for thing in things {
        ids.push(thing.get("id")?.as_str()?.to_owned());
    }
    let mut sorted: Vec<&String> = ids.iter().collect();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1]).then_some(ids)
}

fn in_order(value: Value) -> Option<Value> {
    let Value::Object(mut fields) = value else { return Some(value) };
    let Some(order) = fields.remove(ORDER) else {
        let fields = fields.into_iter().map(|(name, value)| Some((name, in_order(value)?)));
        return fields.collect::<Option<Map<_, _>>>().map(Value::Object);
    };
    let Value::Object(mut things) = fields.remove(THINGS)? else { return None };
    let mut list = Vec::new();
    for id in order.as_array()? {
        list.push(in_order(things.remove(id.as_str()?)?)?);
    }
    things.is_empty().then_some(Value::Array(list))
}

/// Whether a place holds the order of a list.
pub(super) fn is_order(place: &[String]) -> bool {
    place.last().is_some_and(|name| name == ORDER)
}

/// The names in a place that are those of a document, without those of the normal form.
pub(super) fn names(place: &[String]) -> Vec<&str> {
    place.iter().map(String::as_str).filter(|name| ![ORDER, THINGS].contains(name)).collect()
}

/// A list of texts.
pub(super) fn list(value: Option<&Value>) -> Option<Vec<String>> {
    value?.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// What stands in a place.
pub(super) fn find<'a>(normal: &'a Value, place: &[String]) -> Option<&'a Value> {
    place.iter().try_fold(normal, |value, name| value.get(name))
}

/// Puts a value in a place, or takes what is there away. Whether the place is there.
pub(super) fn put(normal: &mut Value, place: &[String], value: Option<Value>) -> bool {
    let Some((name, parent)) = place.split_last() else {
        *normal = value.unwrap_or_default();
        return true;
    };
    let parent = parent.iter().try_fold(normal, |value, name| value.get_mut(name));
    let Some(fields) = parent.and_then(Value::as_object_mut) else {
        // What is to be taken away may be gone with what held it.
        return value.is_none();
    };
    match value {
        Some(value) => fields.insert(name.clone(), value),
        None => fields.remove(name),
    };
    true
}
