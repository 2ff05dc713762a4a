use domain::campaign::{Document, Problem};
use domain::notice;
use serde_json::Value;

/// The texts of a document that hold U+0000: nobody sees it, and PostgreSQL does not keep it.
pub(super) fn problems(document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    // A document that could not be written could not be saved either, which says so.
    let value = serde_json::to_value(document).unwrap_or_default();
    look(&value, "", &mut found);
    found
}

fn look(value: &Value, place: &str, found: &mut Vec<Problem>) {
    match value {
        Value::String(text) if text.contains('\0') => {
            found.push(Problem::new(
                place,
                notice!("holds the character U+0000 (NUL), which cannot be kept: remove it"),
            ));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                look(item, &format!("{place}[{index}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                look(field, &place, found);
            }
        }
        _ => {}
    }
}
