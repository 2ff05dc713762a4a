//! Ids made from words.

use crate::id::{NotAName, Slug};
use crate::notice;
use crate::notice::Notice;

/// The longest id made from words; it leaves room for a number that makes it unique.
const LENGTH: usize = 40;

/// An id from the first words of `text`, or `fallback` where none of its letters can be in an id, with a number if it is taken.
pub(super) fn unique<T>(text: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> Result<T, Notice>
where
    T: TryFrom<String, Error = NotAName>,
{
    let stem = stem(text).unwrap_or_else(|| fallback.to_owned());
    let numbered = (2_u32..).map(|n| format!("{stem}_{n}"));
    let free = std::iter::once(stem.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(stem);
    T::try_from(free).map_err(|_| none(text))
}

/// That words make no id.
fn none(text: &str) -> Notice {
    notice!("no id can be made of ‘{text}’: use other words", text)
}

/// A campaign's name in addresses, from the words of its title. `new` is the address of another page.
pub fn slug_for(title: &str, taken: impl Fn(&str) -> bool) -> Result<Slug, Notice> {
    let with_dashes = |id: &str| id.replace('_', "-");
    let slug: Slug = unique(title, "campaign", |id| id == "new" || taken(&with_dashes(id)))?;
    with_dashes(slug.as_str()).parse().map_err(|_| none(title))
}

/// Small letters and digits of whole words, joined by `_`; those of other alphabets are written in Latin letters.
fn stem(text: &str) -> Option<String> {
    let mut stem = String::new();
    let latin = deunicode::deunicode(text);
    let words = latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        let fits = stem.is_empty() || stem.len() + 1 + word.len() <= LENGTH;
        if !fits {
            break;
        }
        if !stem.is_empty() {
            stem.push('_');
        }
        stem.extend(word.chars().take(LENGTH).map(|c| c.to_ascii_lowercase()));
    }
    (!stem.is_empty()).then_some(stem)
}
