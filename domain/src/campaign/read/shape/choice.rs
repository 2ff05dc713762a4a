//! Where the schema offers several forms: a word, one field out of some, or fields that a field such as `kind` selects.

use serde_json::Value;

use super::{Shape, alike, field, quoted, shortened};
use crate::notice;

pub(super) fn check(shape: &mut Shape<'_>, branches: &'static [Value], value: &Value, place: &str) {
    match selector(branches) {
        Some(selector) => selected(shape, branches, selector, value, place),
        None => one_of(shape, branches, value, place),
    }
}

/// The field whose word selects the branch, if there is one.
fn selector(branches: &'static [Value]) -> Option<&'static str> {
    let mut properties = branches.first()?["properties"].as_object()?.iter();
    properties.find(|(_, schema)| schema["const"].is_string()).map(|(name, _)| name.as_str())
}

fn selected(shape: &mut Shape<'_>, branches: &'static [Value], selector: &str, value: &Value, place: &str) {
    let word = |branch: &'static Value| branch["properties"][selector]["const"].as_str().unwrap_or_default();
    let words: Vec<&str> = branches.iter().map(word).collect();
    let Value::Object(object) = value else { return shape.wrong(place, notice!("fields in {{ }}"), value) };
    let inside = field(place, selector);
    match object.get(selector) {
        None => {
            shape
                .say(&inside, notice!("is missing: add it (one of {possible})", possible = words.join(", ")));
        }
        Some(Value::String(said)) => match branches.iter().find(|branch| word(branch) == said) {
            Some(branch) => shape.object(branch, object, place),
            None => unknown(shape, &inside, said, &words, &words.join(", ")),
        },
        Some(other) => {
            let expected = notice!("one of {possible}, in double quotes", possible = words.join(", "));
            shape.wrong(&inside, expected, other);
        }
    }
}

fn one_of(shape: &mut Shape<'_>, branches: &'static [Value], value: &Value, place: &str) {
    let words: Vec<&str> = branches.iter().filter_map(|branch| branch["const"].as_str()).collect();
    let fields: Vec<&str> = branches.iter().filter_map(|branch| branch["required"][0].as_str()).collect();
    let written = words.iter().map(|word| quoted(word));
    let all: Vec<String> = written.chain(fields.iter().map(|name| format!("{{ \"{name}\": … }}"))).collect();
    let all = all.join(", ");
    match value {
        Value::String(said) if words.contains(&said.as_str()) => {}
        Value::String(said) => unknown(shape, place, said, &words, &all),
        Value::Object(object) if !fields.is_empty() => {
            let held: Vec<&str> = fields.iter().copied().filter(|name| object.contains_key(*name)).collect();
            match held.as_slice() {
                [one] => {
                    let branch = branches.iter().find(|branch| branch["required"][0] == *one);
                    branch.into_iter().for_each(|branch| shape.object(branch, object, place));
                }
                [] => match object.keys().next() {
                    Some(name) => unknown(shape, &field(place, name), name, &fields, &all),
                    None => shape.say(place, notice!("is empty: write one of {possible}", possible = all)),
                },
                [first @ .., last] => {
                    let what = notice!(
                        "holds `{first}` and `{last}`: keep one of them",
                        first = first.join("`, `"),
                        last
                    );
                    shape.say(place, what);
                }
            }
        }
        other => shape.wrong(place, notice!("one of {possible}", possible = all), other),
    }
}

fn unknown(shape: &mut Shape<'_>, place: &str, said: &str, possible: &[&str], all: &str) {
    let word = shortened(said);
    let what = match alike(said, possible) {
        Some(known) => notice!("'{word}' is not known here; did you mean '{known}'?", word, known),
        None => notice!("'{word}' is not known here; possible are {possible}", word, possible = all),
    };
    shape.say(place, what);
}
