//! The divisions that cells name.

use domain::id::DivisionId;
use domain::notice;
use domain::notice::Notice;
use domain::segment::{Combination, Division};

/// How many unknown divisions of one cell are told.
const MOST_UNKNOWN: usize = 5;
/// How many of the divisions that there are stand in a sentence.
const MOST_KNOWN: usize = 12;

/// Divisions that a cell names and nobody knows: the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Unknown {
    /// How the cell names them.
    pub words: Vec<String>,
    /// A sentence for each.
    pub sentences: Vec<Notice>,
}

/// The divisions that a cell names by id or by name, separated by `;`, `+`, `|`, commas or line breaks.
///
/// A name that holds one of these is found as well, if it is the only one in its cell or stands between others of them.
pub(crate) fn named_in_cell(cell: &str, divisions: &[Division]) -> Result<Combination, Unknown> {
    let mut held = Vec::<DivisionId>::new();
    let mut unknown = Unknown::default();
    if let Some(id) = meant(cell, divisions) {
        return Ok([id].into_iter().collect());
    }
    for part in words(cell, &[';', '|', '\n', '\r']) {
        if let Some(id) = meant(part, divisions) {
            held.push(id);
            continue;
        }
        for part in words(part, &[',', '+']) {
            match meant(part, divisions) {
                Some(id) => held.push(id),
                None if unknown.words.len() >= MOST_UNKNOWN => return Err(unknown),
                None => {
                    let shown: String = part.chars().filter(|c| !c.is_control()).take(80).collect();
                    unknown.sentences.push(no_division(&shown, divisions));
                    unknown.words.push(shown);
                }
            }
        }
    }
    if unknown.words.is_empty() { Ok(held.into_iter().collect()) } else { Err(unknown) }
}

/// The same for responses, where each that is unknown is a sentence.
pub(crate) fn named_divisions(cell: &str, divisions: &[Division]) -> Result<Combination, Vec<Notice>> {
    named_in_cell(cell, divisions).map_err(|unknown| unknown.sentences)
}

fn words<'a>(text: &'a str, between: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(between).map(str::trim).filter(|word| !word.is_empty())
}

fn meant(word: &str, divisions: &[Division]) -> Option<DivisionId> {
    let word = word.trim().to_lowercase();
    let is_meant = |own: &&Division| own.id.as_str() == word || own.name.to_lowercase() == word;
    divisions.iter().find(is_meant).map(|division| division.id.clone())
}

/// That there is no such division, with those that there are.
fn no_division(word: &str, divisions: &[Division]) -> Notice {
    let first = divisions.iter().take(MOST_KNOWN);
    let names: Vec<String> = first.map(|division| format!("{} ({})", division.id, division.name)).collect();
    match (names.join(", "), divisions.len().saturating_sub(MOST_KNOWN)) {
        (none, _) if none.is_empty() => {
            notice!("there is no division '{word}'; this installation has none yet, set them first", word)
        }
        (names, 0) => notice!("there is no division '{word}'; there are {names}", word, names),
        (names, more) => {
            notice!("there is no division '{word}'; there are {names} and {more} more", word, names, more)
        }
    }
}

/// The division that a word may become: its letters and digits as the id, the word as the name.
pub(super) fn new_division(word: &str, taken: &[Division]) -> Option<Division> {
    let lower = word.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut id = parts.collect::<Vec<_>>().join("-");
    id.truncate(50);
    let id = id.trim_matches('-');
    let base = if id.is_empty() { "division" } else { id };
    let free = |id: &String| !taken.iter().any(|own| own.id.as_str() == id);
    let id = std::iter::once(base.to_owned()).chain((2..1_000).map(|n| format!("{base}-{n}"))).find(free)?;
    let name: String = word.chars().filter(|c| !c.is_control()).take(80).collect();
    Some(Division { id: id.parse().ok()?, name })
}
