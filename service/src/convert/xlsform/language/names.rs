//! The tag of a language that somebody names.

use std::collections::HashMap;
use std::sync::LazyLock;

use isolang::Language;

/// Names in use that are in no list of languages, or stand there with more words.
const USUAL: [(&str, &str); 9] = [
    ("greek", "el"),
    ("farsi", "fa"),
    ("pashto", "ps"),
    ("punjabi", "pa"),
    ("bangla", "bn"),
    ("haitian creole", "ht"),
    ("kreyòl", "ht"),
    ("mandarin", "zh"),
    ("bahasa indonesia", "id"),
];

/// Tags by English names and by what each language calls itself, in small letters.
static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut all: Vec<Language> = Language::match_names(|_| true).collect();
    // Of two of one name the one with a tag of two letters, which more people speak, comes last and stays.
    all.sort_by_key(|language| language.to_639_1().is_some());
    let mut names = HashMap::new();
    for language in all {
        let english = language.to_name().split(" (").next().unwrap_or_default();
        for name in language.to_autonym().into_iter().chain([english]) {
            names.insert(name.to_lowercase(), shortest(language));
        }
    }
    names.extend(USUAL.map(|(name, tag)| (name.to_owned(), tag)));
    names
});

/// The tag in `English (en)`, of `English`, of `English (US)`, or of `en`.
pub(super) fn tag(name: &str) -> Option<String> {
    let name = name.trim();
    let named = |name: &str| NAMES.get(&name.to_lowercase()).map(|tag| (*tag).to_owned());
    let in_brackets =
        name.rsplit_once('(').map(|(before, rest)| (before.trim(), rest.trim_end_matches([')', ' '])));
    // `UK` in capitals is the country; Ukrainian is `uk`.
    in_brackets
        .filter(|(_, inside)| *inside != "UK")
        .and_then(|(_, inside)| written_out(inside))
        .or_else(|| named(name))
        .or_else(|| in_brackets.and_then(|(before, _)| named(before)))
        .or_else(|| written_out(name))
}

/// What is a tag already, of a language that there is.
fn written_out(tag: &str) -> Option<String> {
    let (first, rest) = tag.split_once('-').map_or((tag, None), |(first, rest)| (first, Some(rest)));
    let first = first.to_ascii_lowercase();
    let language = Language::from_639_1(&first).or_else(|| Language::from_639_3(&first))?;
    let Some(rest) = rest else { return Some(shortest(language).to_owned()) };
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    rest.split('-').all(is_part).then(|| format!("{}-{rest}", shortest(language)))
}

/// Two letters where there are such, else three.
fn shortest(language: Language) -> &'static str {
    language.to_639_1().unwrap_or_else(|| language.to_639_3())
}
