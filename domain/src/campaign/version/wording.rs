//! Whether words that were changed may mean the same: a suggestion for whoever decides.

use super::Meaning;
use crate::notice;
use crate::notice::Notice;

/// Words that turn a sentence round or change how much it claims, in the languages that the product itself speaks: a text in
/// which their number changes is never taken for a correction.
const TURNING: [&str; 74] = [
    "no",
    "not",
    "never",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "without",
    "cannot",
    "all",
    "every",
    "any",
    "some",
    "most",
    "few",
    "more",
    "less",
    "least",
    "fewer",
    "only",
    "always",
    "must",
    "should",
    "may",
    "can",
    "could",
    "would",
    "and",
    "or",
    "but",
    "than",
    "before",
    "after",
    "nunca",
    "jamás",
    "nadie",
    "nada",
    "ningún",
    "ninguno",
    "ninguna",
    "sin",
    "ni",
    "todo",
    "todos",
    "todas",
    "alguno",
    "algunos",
    "más",
    "menos",
    "sólo",
    "solo",
    "siempre",
    "debe",
    "puede",
    "y",
    "o",
    "ne",
    "pas",
    "jamais",
    "rien",
    "personne",
    "aucun",
    "aucune",
    "sans",
    "tout",
    "tous",
    "toutes",
    "plus",
    "moins",
    "seulement",
    "toujours",
    "doit",
    "peut",
];

/// What may be meant by `after`, where `before` stood: the same if nothing but signs, spaces, capitals and a letter of a word
/// is changed.
pub(super) fn suggested(before: &str, after: &str) -> Meaning {
    let (before, after) = (words(before), words(after));
    if before == after || before.concat() == after.concat() && turning(&before) == turning(&after) {
        return Meaning::Same;
    }
    let near = before.len() == after.len() && before.iter().zip(&after).all(|(old, new)| are_near(old, new));
    if near && turning(&before) == turning(&after) { Meaning::Same } else { Meaning::Other }
}

/// Whether words stand where they did not stand before, and where one of the `others` did: signs, spaces and capitals make no other
/// words of them.
pub(super) fn changes_sides<'a>(
    before: &str,
    after: &str,
    others: impl IntoIterator<Item = &'a str>,
) -> bool {
    let is_changed = !reads_as(before, after);
    before != after && others.into_iter().any(|other| other == after || is_changed && reads_as(other, after))
}

/// Why words that change sides are no correction.
pub(super) fn moved_to_another_answer() -> Notice {
    notice!("These words stood for another answer before: answers already given would change sides.")
}

fn reads_as(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}

/// Words in small letters, with the signs that change what a number says.
fn words(text: &str) -> Vec<String> {
    let keep = |c: &char| c.is_alphanumeric() || matches!(c, '%' | '+' | '-' | '−' | '<' | '>' | '\'' | '’');
    let word = |word: &str| word.chars().filter(keep).flat_map(char::to_lowercase).collect::<String>();
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'))
        .map(|part| word(part).replace('’', "'"))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words that turn a sentence, and its numbers.
fn turning(words: &[String]) -> Vec<&String> {
    let turns = |word: &&String| {
        TURNING.contains(&word.as_str())
            || word.ends_with("n't")
            || word.chars().any(|c| c.is_numeric() || "%+-−<>".contains(c) && word.chars().count() == 1)
    };
    let mut found: Vec<&String> = words.iter().filter(turns).collect();
    found.sort_unstable();
    found
}

/// Whether one may be the other with a slip of the pen: a letter of a word of at least four, but not its first, and no other ending
/// in front.
fn are_near(old: &str, new: &str) -> bool {
    if old == new {
        return true;
    }
    let long_enough = old.chars().count().max(new.chars().count()) >= 4;
    long_enough && old.chars().next() == new.chars().next() && strsim::damerau_levenshtein(old, new) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_meaning() {
        for (before, after, meaning) in [
            ("Would you use longer opening hours?", "Would you use longer opening hours ?", Meaning::Same),
            ("Would you use longer openning hours?", "Would you use longer opening hours?", Meaning::Same),
            ("Recieve the newsletter", "Receive the newsletter", Meaning::Same),
            ("the Library", "the library", Meaning::Same),
            ("don’t know", "don't know", Meaning::Same),
            ("web site", "website", Meaning::Same),
            ("I am satisfied", "I am not satisfied", Meaning::Other),
            ("I can join", "I can't join", Meaning::Other),
            ("At least 60 % of members", "At least 50 % of members", Meaning::Other),
            ("2 years", "3 years", Meaning::Other),
            ("must join", "most join", Meaning::Other),
            ("should grow", "could grow", Meaning::Other),
            ("an increase in dues", "a decrease in dues", Meaning::Other),
            ("the moral of the staff", "the morale of staff", Meaning::Other),
            ("joint membership", "full merger", Meaning::Other),
            ("cats and dogs", "cats or dogs", Meaning::Other),
            ("-5 degrees", "5 degrees", Meaning::Other),
        ] {
            assert_eq!(suggested(before, after), meaning, "{before:?} {after:?}");
        }
    }
}
