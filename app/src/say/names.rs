use domain::language::Language;

use super::{Speech, Tongue, direction};

/// What a language calls itself, with a capital letter; its tag, where that is not known. A region or a script stands behind it.
pub fn own_name(language: &Language) -> String {
    let Some(name) = known(language).and_then(|known| known.to_autonym()) else {
        return language.to_string();
    };
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    match language.as_str().split_once('-') {
        None => name,
        Some((_, rest)) => format!("{name} ({rest})"),
    }
}

/// What a language is called on a page: in English where that is in English, otherwise as it calls itself, which its readers know
/// in any language.
pub(crate) fn language_name(language: &Language) -> String {
    if Speech::now().tongue() != Tongue::default() {
        let name = own_name(language);
        // Between two signs that keep the words around it in their order.
        return if direction(language) == "rtl" { format!("\u{2068}{name}\u{2069}") } else { name };
    }
    let name = known(language).map_or_else(|| language.to_string(), |known| known.to_name().to_owned());
    match language.as_str().split_once('-') {
        None => name,
        Some((_, rest)) => format!("{name} ({rest})"),
    }
}

fn known(language: &Language) -> Option<isolang::Language> {
    let primary = language.primary();
    isolang::Language::from_639_1(primary).or_else(|| isolang::Language::from_639_3(primary))
}
