//! Whether a value has the form of a campaign: what the published JSON Schema says, told in words.
//!
//! Only what decides whether the value can be read at all is looked at here: fields, types, ids, and the words that a field may hold.
//! Limits, such as the fewest options of a choice, are rules of meaning and are told better by them.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::json::{field, quoted};
use super::mistakes::Mistakes;
use crate::campaign::{Document, Problem};
use crate::id::{NotAName, is_name};
use crate::language::{Language, NotALanguage};
use crate::moment::{Moment, NotAMoment};
use crate::notice;
use crate::notice::{Notice, Value as Said};

mod choice;
mod fields;
mod number;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Document).to_value());

/// What keeps a value from being read as a campaign.
pub(super) fn check(value: &Value) -> Mistakes {
    let mut found = Mistakes::default();
    Shape { found: &mut found }.check(&SCHEMA, value, "");
    found
}

struct Shape<'a> {
    found: &'a mut Mistakes,
}

impl Shape<'_> {
    fn check(&mut self, schema: &'static Value, value: &Value, place: &str) {
        let (schema, or_null) = resolved(schema);
        if value.is_null() && or_null {
            return;
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            return choice::check(self, branches, value, place);
        }
        match (kind(schema), value) {
            ("object", Value::Object(object)) => self.object(schema, object, place),
            ("array", Value::Array(list)) => self.list(schema, list, place),
            ("boolean", Value::Bool(_)) => {}
            ("string", Value::String(text)) => self.text(schema, text, place),
            ("integer", Value::Number(number)) if number::fits(schema, number) => {}
            ("number", Value::Number(number)) if number::is_decimal(number) => {}
            ("object", other) => self.wrong(place, notice!("fields in {{ }}"), other),
            ("array", other) => self.wrong(place, notice!("a list in [ ]"), other),
            ("boolean", other) => self.wrong(place, notice!("true or false, without quotes"), other),
            ("integer", other) => self.wrong(place, number::expected(schema), other),
            ("number", other) => self.wrong(place, number::decimal(), other),
            (_, Value::String(_)) => {}
            (_, other) => self.wrong(place, notice!("a text in double quotes"), other),
        }
    }

    fn text(&mut self, schema: &'static Value, text: &str, place: &str) {
        if schema["pattern"].is_string() && !is_name(text) {
            self.say(place, NotAName(shortened(text)).notice());
        } else if schema["format"] == Language::FORMAT && !is_language(text) {
            self.say(place, NotALanguage(shortened(text)).notice());
        } else if schema["format"] == Moment::FORMAT && text.parse::<Moment>().is_err() {
            self.say(place, NotAMoment.notice(&shortened(text)));
        }
    }

    fn object(&mut self, schema: &'static Value, object: &Map<String, Value>, place: &str) {
        let known = schema["properties"].as_object();
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                let what = fields::described(description(&schema["properties"][name]));
                self.say(&field(place, name), notice!("is missing: add it ({what})", what => what));
            }
        }
        for (name, value) in object {
            let any_name = schema.get("additionalProperties").filter(|any| any.is_object());
            match known.and_then(|known| known.get(name)).or(any_name) {
                Some(inside) if any_name.is_some() => {
                    let place = field(place, name);
                    self.text(&schema["propertyNames"], name, &place);
                    self.check(inside, value, &place);
                }
                Some(schema) => self.check(schema, value, &field(place, name)),
                None => {
                    let names = known.into_iter().flat_map(Map::keys).map(String::as_str);
                    let possible: Vec<&str> = names.collect();
                    let what = match alike(name, &possible) {
                        Some(known) => notice!("is no field here; did you mean '{known}'?", known),
                        None => {
                            notice!(
                                "is no field here; possible are {possible}",
                                possible = possible.join(", ")
                            )
                        }
                    };
                    self.say(&field(place, name), what);
                }
            }
        }
    }

    fn list(&mut self, schema: &'static Value, list: &[Value], place: &str) {
        if let (Some(least), Some(most)) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64())
            && least == most
            && list.len() as u64 != least
        {
            self.say(place, notice!("has to hold {least}, and holds {number}", least, number = list.len()));
        }
        for (index, item) in list.iter().enumerate() {
            self.check(&schema["items"], item, &format!("{place}[{index}]"));
        }
    }

    fn wrong(&mut self, place: &str, expected: Notice, value: &Value) {
        let is = match value {
            // JSON's own words.
            Value::Null | Value::Bool(_) => Said::Text(value.to_string()),
            Value::Number(number) => notice!("the number {number}", number).into(),
            Value::String(text) => notice!("the text {text}", text = quoted(text)).into(),
            Value::Array(_) => notice!("a list").into(),
            Value::Object(_) => notice!("fields in {{ }}").into(),
        };
        self.say(place, notice!("has to be {expected}, and is {is}", expected => expected, is => is));
    }

    fn say(&mut self, place: &str, what: Notice) {
        let place = if place.is_empty() { Problem::WHOLE } else { place };
        self.found.push(Problem::new(place, what));
    }
}

/// The schema that references and 'this or null' stand for, and whether null is allowed.
fn resolved(mut schema: &'static Value) -> (&'static Value, bool) {
    let mut or_null = false;
    loop {
        if let Some(any_of) = schema["anyOf"].as_array() {
            or_null = true;
            schema = &any_of[0];
        }
        let pointer = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
        match pointer.and_then(|pointer| SCHEMA.pointer(pointer)) {
            Some(target) => schema = target,
            None => return (schema, or_null || schema["type"].is_array()),
        }
    }
}

/// The type that a schema asks for; where null is allowed too, the other one.
fn kind(schema: &Value) -> &str {
    schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or_default()
}

/// What a field holds, in the words of the schema, which are English.
fn description(schema: &'static Value) -> String {
    let own = schema["description"].as_str();
    let words = own.or_else(|| resolved(schema).0["description"].as_str()).unwrap_or_default();
    let mut letters = words.trim_end_matches('.').chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The one among the possible words that looks like an unknown one.
fn alike<'a>(word: &str, possible: &[&'a str]) -> Option<&'a str> {
    let word = shortened(word);
    let likeness = |known: &&str| strsim::damerau_levenshtein(&word, known);
    let likest = possible.iter().copied().min_by_key(likeness);
    likest.filter(|known| likeness(known) <= 2 && known.len() > 2)
}

/// Whether it is the tag of a language that there is.
fn is_language(text: &str) -> bool {
    text.parse::<Language>().is_ok_and(|language| language.is_registered())
}

/// A word as it is told back: without control characters, at most 60 characters.
fn shortened(word: &str) -> String {
    let quoted = quoted(word);
    quoted.trim_matches('"').to_owned()
}
