use std::collections::BTreeSet;

use domain::moment::Moment;

use super::named;
use crate::convert::condition::Language;

/// The XPath of XLSForm.
#[derive(Default)]
pub(super) struct Xpath<'a> {
    /// The question whose answer is checked: there it is a dot.
    pub own: Option<&'a str>,
}

impl Language for Xpath<'_> {
    fn answer(&self, question: &str, item: Option<&str>) -> String {
        if self.own == Some(question) && item.is_none() {
            return ".".to_owned();
        }
        let name = named(question);
        item.map_or_else(|| format!("${{{name}}}"), |item| format!("${{{name}.{item}}}"))
    }

    fn chosen(&self, answer: &str, option: &str) -> String {
        format!("selected({answer}, '{option}')")
    }

    fn answered(&self, answer: &str) -> String {
        format!("{answer} != ''")
    }

    fn count(&self, answer: &str) -> String {
        format!("count-selected({answer})")
    }

    // Capital letters make a difference there: those that are looked for become small ones first.
    fn contains(&self, answer: &str, words: &str) -> String {
        let small = words.to_ascii_lowercase();
        let letters: BTreeSet<char> = small.chars().filter(char::is_ascii_alphabetic).collect();
        if letters.is_empty() {
            return format!("contains({answer}, {words})");
        }
        let letters: String = letters.into_iter().collect();
        format!("contains(translate({answer}, '{}', '{letters}'), {small})", letters.to_ascii_uppercase())
    }

    fn not(&self, condition: &str) -> String {
        format!("not({condition})")
    }

    fn moment(&self, moment: Moment) -> String {
        match (moment.date(), moment.time()) {
            (_, None) => format!("date('{moment}')"),
            (None, _) => format!("'{moment}'"),
            _ => format!("date-time('{moment}')"),
        }
    }

    fn unequal(&self) -> &'static str {
        "!="
    }

    fn sum(&self, answers: &[String]) -> String {
        let each: Vec<String> = answers.iter().map(|answer| format!("coalesce({answer}, 0)")).collect();
        each.join(" + ")
    }

    fn keeps_link(&self) -> bool {
        true
    }

    fn constant(&self, holds: bool) -> &'static str {
        if holds { "true()" } else { "false()" }
    }
}
