mod json;
mod mistakes;
mod shape;
mod stand_in;

pub use json::not_json;

use crate::notice;
use serde::Deserialize;

use super::version::{self, Meanings};
use super::{Document, Problem, problems};
use mistakes::Mistakes;

/// Reads a campaign from JSON and checks it. A byte order mark in front is passed over.
///
/// # Errors
/// Every mistake, named by its place: what is no campaign by its form, and, in all parts that can be read, what makes no sense.
/// After 200 mistakes the rest are only counted.
pub fn read(json: &str) -> Result<Document, Vec<Problem>> {
    read_with(json, |document| document)
}

/// Reads what is proposed as the version after `current`: as [`read`], but it need not hold what it does not ask any more.
///
/// # Errors
/// As [`read`].
pub fn read_after(json: &str, current: &Document) -> Result<Document, Vec<Problem>> {
    let mut proposed = None;
    read_with(json, |document| {
        let revision = version::revise(current, &document, &Meanings::new());
        proposed = Some(document);
        revision.document
    })?;
    let mut proposed = proposed.ok_or_else(Vec::new)?;
    version::keep(current, &mut proposed);
    Ok(proposed)
}

/// Reads a campaign, and checks what `made` makes of it.
fn read_with(json: &str, made: impl FnOnce(Document) -> Document) -> Result<Document, Vec<Problem>> {
    let mut found = Mistakes::default();
    let Some(value) = json::parse(json.trim_start_matches('\u{feff}'), &mut found) else {
        return Err(found.named());
    };
    let misshapen = shape::check(&value);
    if misshapen.is_empty() {
        match Document::deserialize(&value) {
            Ok(mut document) => {
                document.note_sources();
                let document = made(document);
                found.extend(problems(&document));
                return if found.is_empty() { Ok(document) } else { Err(found.named()) };
            }
            // The form is the one that the schema asks for, and the schema is made from the types: this does not happen.
            Err(error) => {
                found.push(Problem::new(Problem::WHOLE, notice!("cannot be read: {error}", error)));
            }
        }
    } else {
        found.extend(stand_in::problems(&value, &misshapen));
        found.put_first(misshapen);
    }
    Err(found.named())
}
