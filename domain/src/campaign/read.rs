use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Document, Problem, problems};
use crate::questionnaire::{Page, Question};

/// Reads a campaign from JSON and checks it.
///
/// # Errors
/// Every mistake, named by its place. Parts that cannot be read are reported one by one before rules that span parts are looked at,
/// so that one slip does not hide the next.
pub fn read(json: &str) -> Result<Document, Vec<Problem>> {
    let value: Value = serde_json::from_str(json).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        vec![Problem::new(place, format!("this is not JSON: {}", without_position(&error)))]
    })?;
    let mut found = Vec::new();
    each(&value, "topics", "", |value, place| part::<super::Topic>(&mut found, value, place));
    each(&value, "assumptions", "", |value, place| {
        part::<crate::assumption::Assumption>(&mut found, value, place)
    });
    if let Some(questionnaire) = value.get("questionnaire") {
        each(questionnaire, "pages", "questionnaire.", |page, place| {
            each(page, "questions", &format!("{place}."), |question, place| {
                part::<Question>(&mut found, question, place)
            });
            part::<Page>(&mut found, &emptied(page, "questions"), place);
        });
    }
    let outline = emptied(&emptied(&value, "topics"), "assumptions");
    let outline = with_empty_pages(outline);
    part::<Document>(&mut found, &outline, "");
    if !found.is_empty() {
        return Err(found);
    }
    let document: Document = serde_path_to_error::deserialize(&value)
        .map_err(|error| vec![Problem::new(error.path().to_string(), error.inner().to_string())])?;
    let found = problems(&document);
    if found.is_empty() { Ok(document) } else { Err(found) }
}

fn part<T: DeserializeOwned>(found: &mut Vec<Problem>, value: &Value, place: &str) {
    let read: Result<T, _> = serde_path_to_error::deserialize(value);
    if let Err(error) = read {
        let inner = error.path().to_string();
        let place = match (place, inner.as_str()) {
            (place, ".") => place.to_owned(),
            ("", inner) => inner.to_owned(),
            (place, inner) => format!("{place}.{inner}"),
        };
        found.push(Problem::new(place, error.inner().to_string()));
    }
}

fn each(value: &Value, name: &str, parent: &str, mut visit: impl FnMut(&Value, &str)) {
    for (index, item) in value.get(name).and_then(Value::as_array).into_iter().flatten().enumerate() {
        visit(item, &format!("{parent}{name}[{index}]"));
    }
}

/// The value with its list `name` empty, so that its other fields are read by themselves.
fn emptied(value: &Value, name: &str) -> Value {
    let mut fields: Map<String, Value> = match value {
        Value::Object(fields) => fields.clone(),
        other => return other.clone(),
    };
    if let Some(list @ Value::Array(_)) = fields.get_mut(name) {
        *list = Value::Array(Vec::new());
    }
    Value::Object(fields)
}

fn with_empty_pages(mut value: Value) -> Value {
    if let Some(questionnaire) = value.get_mut("questionnaire") {
        *questionnaire = emptied(questionnaire, "pages");
    }
    value
}

fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}
