use crate::convert::condition::Language;

/// The expressions of SurveyJS.
pub(super) struct Expressions;

impl Language for Expressions {
    fn answer(&self, question: &str, item: Option<&str>) -> String {
        item.map_or_else(|| format!("{{{question}}}"), |item| format!("{{{question}.{item}}}"))
    }

    fn chosen(&self, answer: &str, option: &str) -> String {
        format!("{answer} contains '{option}'")
    }

    fn answered(&self, answer: &str) -> String {
        format!("{answer} notempty")
    }

    // What says no has an answer too.
    fn agreed(&self, answer: &str) -> String {
        format!("{answer} = true")
    }

    fn count(&self, answer: &str) -> String {
        answer.replace('}', ".length}")
    }

    fn contains(&self, answer: &str, words: &str) -> String {
        format!("{answer} contains {words}")
    }

    fn not(&self, condition: &str) -> String {
        format!("!({condition})")
    }

    fn minds_capitals(&self) -> bool {
        false
    }

    fn unequal(&self) -> &'static str {
        "<>"
    }

    fn sum(&self, answers: &[String]) -> String {
        format!("sum({})", answers.join(", "))
    }

    fn has_dont_know(&self) -> bool {
        false
    }

    fn keeps_link(&self) -> bool {
        false
    }

    fn constant(&self, holds: bool) -> &'static str {
        if holds { "1 = 1" } else { "1 = 2" }
    }
}
