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
        let mut normal = form::normal(document);
        let mut clashing = Vec::new();
        let mut lost = false;
        for part in &self.0 {
            let found = form::find(&normal, &part.place).cloned();
            let (value, clashes) = part.on(found.as_ref());
            let there = form::put(&mut normal, &part.place, value);
            if clashes || !there {
                clashing.push((part, found));
            }
            lost |= !there;
        }
        let merged = if lost { None } else { form::document(normal) };
        if merged.is_none() && clashing.is_empty() {
            // Each place by itself could be changed, and yet they do not fit what others did, such as taking a question elsewhere.
            clashing.extend(self.0.iter().map(|part| (part, part.before.clone())));
        }
        let told = |merged: Option<&Document>| {
            let told = clashing.iter().map(|(part, theirs)| {
                words::clash(&part.place, theirs.as_ref(), part.after.as_ref(), merged.unwrap_or(document))
            });
            told.collect::<Vec<_>>()
        };
        match merged {
            Some(merged) => Ok(Merged { clashes: told(Some(&merged)), document: merged }),
            None => Err(told(None)),
        }
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
