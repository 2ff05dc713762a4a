//! Ids from names: small letters, digits, `_` and `-`, unique in their place.

use std::collections::{HashMap, HashSet};

use domain::id::{NotAName, Slug};
use domain::notice;

use crate::convert::loss::{Losses, short};
use crate::convert::place::Place;
use crate::{Error, Result};

/// The longest id made from a name; it leaves room for a number that makes it unique.
const LENGTH: usize = 50;

/// The ids of one place: a questionnaire's questions, a question's options.
pub(super) struct Ids {
    /// What is named, for names in which no letter can be kept.
    kind: &'static str,
    taken: HashSet<String>,
    /// How often an id was wanted that is taken.
    repeated: HashMap<String, u32>,
}

impl Ids {
    pub fn new(kind: &'static str) -> Self {
        Self { kind, taken: HashSet::new(), repeated: HashMap::new() }
    }

    /// The id of `name`. That it is another than the name in small letters is a loss.
    pub fn id<T: TryFrom<String, Error = NotAName>>(
        &mut self,
        name: &str,
        place: &Place,
        losses: &mut Losses,
    ) -> Option<T> {
        let id = self.free(stem(name));
        if !name.is_empty() && id != name.to_lowercase() {
            let why = if self.repeated.contains_key(&stem(name).unwrap_or_default()) {
                notice!("another has that name, or one that differs in signs alone")
            } else {
                notice!("ids have at most 60 small letters, digits, '_' and '-'")
            };
            losses.add(
                place,
                notice!("the name '{name}'", name = short(name)),
                why,
                notice!("its id is '{id}'", id),
            );
        }
        T::try_from(id).ok()
    }

    /// An id that says nothing, for what has no name in its source.
    pub fn plain<T: TryFrom<String, Error = NotAName>>(&mut self) -> Option<T> {
        T::try_from(self.free(None)).ok()
    }

    fn free(&mut self, stem: Option<String>) -> String {
        let numbered = stem.is_none();
        let stem = stem.unwrap_or_else(|| self.kind.to_owned());
        let mut id = if numbered { format!("{stem}_1") } else { stem.clone() };
        while !self.taken.insert(id.clone()) {
            let times = self.repeated.entry(stem.clone()).or_insert(1);
            *times += 1;
            id = format!("{stem}_{times}");
        }
        id
    }
}

/// The letters of `name` that an id can have, those of other alphabets in Latin ones; what is no letter becomes `_`. Names are in
/// small letters anyway in most sources.
fn stem(name: &str) -> Option<String> {
    let name = deunicode::deunicode(name);
    let name = name.trim();
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let kept: String =
        name.chars().map(|c| if allowed(c) { c.to_ascii_lowercase() } else { '_' }).take(LENGTH).collect();
    let kept = kept.trim_start_matches(['_', '-']);
    let kept = if name.ends_with(allowed) { kept } else { kept.trim_end_matches('_') };
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// A slug from what the source calls itself, or from its title.
pub(super) fn slug(name: &str, title: &str, losses: &mut Losses) -> Result<Slug> {
    let words = |text: &str| {
        let latin = deunicode::deunicode(text);
        let text: Vec<&str> = latin
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(6)
            .collect();
        stem(&text.join("-"))
    };
    let found = stem(name).or_else(|| words(title)).filter(|slug| slug != "new");
    let slug = found.unwrap_or_else(|| "converted".to_owned());
    if slug != name {
        let what = match name {
            "" => notice!("no name for addresses"),
            name => notice!("the name '{name}'", name = short(name)),
        };
        losses.add(
            notice!("the file"),
            what,
            notice!("addresses have small letters, digits, '_' and '-'"),
            notice!("the slug is '{slug}'", slug),
        );
    }
    slug.parse().map_err(|error: NotAName| Error::refused(error.notice()))
}
