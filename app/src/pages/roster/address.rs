use domain::segment::{Division, Segment};
use form_urlencoded::Serializer;
use service::roster::Search;

use super::NO_DIVISION;
use crate::pages::campaigns::mail::combination_name;
use crate::say;

/// An address at which those are shown who are looked for.
pub(super) fn address(path: &str, search: &Search, page: u32) -> String {
    let mut query = Serializer::new(String::new());
    if !search.words.is_empty() {
        query.append_pair("q", &search.words);
    }
    for (name, value) in fields(&search.segment) {
        query.append_pair(name, &value);
    }
    if search.gone {
        query.append_pair("gone", "yes");
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A segment as fields of a form and of an address.
pub(super) fn fields(segment: &Segment) -> Vec<(&'static str, String)> {
    match segment {
        Segment::Division(id) => vec![("division", id.to_string())],
        Segment::Combination(combination) if combination.0.is_empty() => {
            vec![("division", NO_DIVISION.to_owned())]
        }
        Segment::Combination(combination) => vec![("combination", combination.key())],
        Segment::Value { attribute, value } => {
            vec![("attribute", attribute.clone()), ("value", value.clone())]
        }
        Segment::Whole | Segment::OpenLink => Vec::new(),
    }
}

/// What a segment is called after 'Only'; nothing for everybody, and for what the form shows by itself.
pub(super) fn called(segment: &Segment, divisions: &[Division]) -> Option<String> {
    match segment {
        Segment::Combination(combination) if !combination.0.is_empty() => {
            Some(combination_name(combination, divisions))
        }
        Segment::Value { attribute, value } if value.is_empty() => Some(say::roster_not_known(attribute)),
        Segment::Value { attribute, value } => Some(say::pair(attribute, value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_who_is_looked_for() {
        let of = |words: &str, segment| Search { words: words.to_owned(), segment, gone: false };
        let value = Segment::Value { attribute: "library_type".to_owned(), value: "R&D = \"x\"".to_owned() };
        for (search, page, expected) in [
            (Search::default(), 1, "/roster"),
            (Search { gone: true, ..Search::default() }, 3, "/roster?gone=yes&page=3"),
            (of("a b", Segment::Division("lita".parse().unwrap())), 1, "/roster?q=a+b&division=lita"),
            (of("", Segment::Combination(Default::default())), 1, "/roster?division=-"),
            (of("", Segment::Combination("a+b".parse().unwrap())), 1, "/roster?combination=a%2Bb"),
            (of("", value), 1, "/roster?attribute=library_type&value=R%26D+%3D+%22x%22"),
        ] {
            assert_eq!(address("/roster", &search, page), expected);
        }
    }
}
