//! From text to JSON values, with names that are written twice.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::mistakes::Mistakes;
use crate::campaign::Problem;
use crate::notice;
use crate::notice::Notice;

/// The value that the text holds; none if it is not JSON, and then the place of that is the last mistake found.
pub(super) fn parse(json: &str, found: &mut Mistakes) -> Option<Value> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let place = String::new();
    let read = Node { place, found }.deserialize(&mut reader);
    match read.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Some(value),
        Err(error) => {
            found.push(Problem::new("", not_json(&error)));
            None
        }
    }
}

/// A field's place inside that of its object; a name that is no word is written as JSON writes it, and shortened.
pub(super) fn field(parent: &str, name: &str) -> String {
    let is_word = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    match (is_word && name.len() <= 60, parent) {
        (true, "") => name.to_owned(),
        (true, parent) => format!("{parent}.{name}"),
        (false, parent) => format!("{parent}[{}]", quoted(name)),
    }
}

/// A text in double quotes as JSON writes it, so that no control character reaches a terminal; at most 60 characters of it.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Value::String(short).to_string()
}

/// The value at a place. The recursion is as deep as the reader's, which gives up after 128 levels.
struct Node<'a> {
    place: String,
    found: &'a mut Mistakes,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let place = format!("{}[{}]", self.place, list.len());
            match items.next_element_seed(Node { place, found: self.found })? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let place = field(&self.place, &name);
            if object.contains_key(&name) {
                self.found.push(Problem::new(&place, notice!("is written more than once: keep one")));
            }
            let value = entries.next_value_seed(Node { place, found: self.found })?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

/// Why a text is not JSON, and where.
pub fn not_json(error: &serde_json::Error) -> Notice {
    notice!(
        "line {line}, column {column}: this is not JSON: {what}",
        line = error.line(),
        column = error.column(),
        what => in_words(error)
    )
}

/// What the reader says, and what to do about it.
fn in_words(error: &serde_json::Error) -> Notice {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    match said {
        "EOF while parsing a string" => notice!("the text ends before its closing double quote"),
        "EOF while parsing a list" => notice!("the document ends before a closing ]"),
        "EOF while parsing an object" => notice!("the document ends before a closing }}"),
        "EOF while parsing a value" => notice!("the document ends where a value should stand"),
        "expected value" => notice!("a value should stand here; texts go in double quotes"),
        "expected ident" => notice!("only true, false and null are written without quotes"),
        "expected `,` or `}`" => notice!("a comma or a closing }} is missing before this place"),
        "expected `,` or `]`" => notice!("a comma or a closing ] is missing before this place"),
        "expected `:`" => notice!("a colon is missing between a name and its value"),
        "key must be a string" => notice!("a field's name should stand here, in double quotes"),
        "trailing comma" => notice!("no comma goes before a closing bracket: remove it"),
        "trailing characters" => notice!("the document has ended before: remove what follows"),
        "control character (\\u0000-\\u001F) found while parsing a string" => {
            notice!(
                "a text goes on over the end of its line: close its quotes, or write the line break as \\n"
            )
        }
        "invalid escape" => notice!("a backslash inside a text is written twice: \\\\"),
        "invalid number" => notice!("this is not how a number is written"),
        "number out of range" => notice!("this number is too large"),
        "recursion limit exceeded" => notice!("brackets are nested too deeply for a campaign"),
        _ => Notice::as_it_is(said),
    }
}
