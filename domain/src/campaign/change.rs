//! A change of a draft, as what stood in each place before and what stands there after.
//!
//! It is found by comparing two documents, whatever made the second of the first, so it needs to know no kind of question
//! and no button. Turned round it takes itself back; made on a document that others have changed elsewhere, it leaves
//! their changes as they are.

mod form;
mod order;
mod words;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Document;
use crate::notice::Notice;

/// A change of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Change(Vec<Part>);

/// One place that is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    /// The names that lead to it in the document's normal form.
    place: Vec<String>,
    /// What stood there; nothing if it was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Value>,
    /// What stands there after; nothing if it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Value>,
}

/// A place that somebody else has changed otherwise in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The place in words, such as `the words of ‘Why?’`.
    pub what: Notice,
    /// What stands there now, as far as it can be told in a line.
    pub theirs: Notice,
    /// What this change would put there.
    pub ours: Notice,
    /// Whether the draft as it is now has a place for it; what was changed in something that is gone has none.
    pub has_place: bool,
}

/// A change put on a document, as far as there are places for it.
struct Placed<'a> {
    /// The document; none if nothing whole comes of it.
    document: Option<Document>,
    parts: Vec<PlacedPart<'a>>,
}

/// A part of a change, put in its place.
struct PlacedPart<'a> {
    part: &'a Part,
    /// What stood there.
    found: Option<Value>,
    /// Whether somebody else has changed it otherwise.
    clashes: bool,
    /// Whether its place is there.
    has_place: bool,
}

/// A change made on a document that others may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The document with the change, which has its way where both changed the same.
    pub document: Document,
    /// Where both changed the same.
    pub clashes: Vec<Clash>,
}

impl Change {
    /// What makes `after` of `before`.
    pub fn between(before: &Document, after: &Document) -> Self {
        let mut parts = Vec::new();
        compare(&form::normal(before), &form::normal(after), &mut Vec::new(), &mut parts);
        Self(parts)
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn back(&self) -> Self {
        let back = |part: &Part| Part {
            place: part.place.clone(),
            before: part.after.clone(),
            after: part.before.clone(),
        };
        Self(self.0.iter().map(back).collect())
    }

    /// Makes the change on a document. On the one it was found on, that gives the other one; elsewhere all places that nobody
    /// else has changed are as if it had been made first.
    ///
    /// # Errors
    /// Where the place to change is there no more, or nothing whole comes of it, what of it clashes.
    pub fn on(&self, document: &Document) -> Result<Merged, Vec<Clash>> {
        self.made_on(document, document)
    }

    /// The same; what is there no more is called what it was in the document that was `seen`.
    ///
    /// # Errors
    /// As those of [`Change::on`].
    pub fn made_on(&self, document: &Document, seen: &Document) -> Result<Merged, Vec<Clash>> {
        let Placed { document: whole, parts } = self.placed(document);
        let is_lost = parts.iter().any(|own| !own.has_place);
        // Each place by itself may be there, and yet they do not fit what others did, such as taking a question elsewhere.
        let fits = whole.is_some();
        let told = |document: &Document| -> Vec<Clash> {
            let told: Vec<&PlacedPart<'_>> =
                parts.iter().filter(|own| own.clashes || !own.has_place || !fits).collect();
            // The order of what is gone says nothing beside what was in it.
            let says = |own: &&PlacedPart<'_>| own.has_place || !form::is_order(&own.part.place);
            let says_more = told.iter().any(says);
            let told = told.into_iter().filter(|own| says(own) || !says_more);
            told.map(|own| {
                words::clash(own.part, own.found.as_ref(), own.has_place && fits, [document, seen])
            })
            .collect()
        };
        match whole.filter(|_| !is_lost) {
            Some(merged) => Ok(Merged { clashes: told(&merged), document: merged }),
            None => Err(told(document)),
        }
    }

    /// The document with as much of the change as has a place in it; as it is, where nothing whole comes of that.
    #[must_use]
    pub fn where_there_is_room(&self, document: &Document) -> Document {
        self.placed(document).document.unwrap_or_else(|| document.clone())
    }

    /// Puts each part in its place; what has none is left out.
    fn placed(&self, document: &Document) -> Placed<'_> {
        let mut normal = form::normal(document);
        let parts = self.0.iter().map(|part| {
            let found = form::find(&normal, &part.place).cloned();
            let (value, clashes) = part.on(found.as_ref());
            let has_place = form::put(&mut normal, &part.place, value);
            PlacedPart { part, found, clashes, has_place }
        });
        let parts = parts.collect();
        Placed { document: form::document(normal), parts }
    }

    /// What was changed, in a line; the documents are those before and after it.
    pub fn summary(&self, before: &Document, after: &Document) -> Notice {
        words::summary(self.0.iter().map(|part| part.place.as_slice()), before, after)
    }
}

impl Part {
    /// What the place holds after the change, where it holds `found` now; and whether somebody else changed it otherwise.
    fn on(&self, found: Option<&Value>) -> (Option<Value>, bool) {
        if found == self.after.as_ref() || found == self.before.as_ref() {
            return (self.after.clone(), false);
        }
        let lists = (form::list(self.before.as_ref()), form::list(self.after.as_ref()), form::list(found));
        if let (Some(before), Some(after), Some(now)) = lists
            && form::is_order(&self.place)
        {
            let (merged, clashes) = order::merge(&before, &after, &now);
            return (Some(merged.into()), clashes);
        }
        (self.after.clone(), true)
    }
}

/// Gathers the places in which two values differ, as deep as both have the same form.
fn compare(before: &Value, after: &Value, place: &mut Vec<String>, parts: &mut Vec<Part>) {
    if before == after {
        return;
    }
    let (Value::Object(old), Value::Object(new)) = (before, after) else {
        parts.push(Part { place: place.clone(), before: Some(before.clone()), after: Some(after.clone()) });
        return;
    };
    let added = new.keys().filter(|name| !old.contains_key(*name));
    for name in old.keys().chain(added) {
        place.push(name.clone());
        match (old.get(name), new.get(name)) {
            (Some(before), Some(after)) => compare(before, after, place, parts),
            (before, after) => {
                parts.push(Part { place: place.clone(), before: before.cloned(), after: after.cloned() })
            }
        }
        place.pop();
    }
}

#[cfg(test)]
pub(crate) mod tests;
