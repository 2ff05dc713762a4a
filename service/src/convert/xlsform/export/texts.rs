//! Texts and conditions as cells have them.

use domain::expression::Expression;
use domain::notice;
use domain::questionnaire::{Kind, Question};

use super::sheets::Row;
use super::xpath::Xpath;
use super::{CELL, Form, named};
use crate::convert::condition::written;
use crate::convert::loss::{MARKS, short};
use crate::convert::plain::escaped_markdown;
use crate::convert::recall;

impl Form<'_> {
    /// A text with references for what it recalls: only what was written or counted, since a choice would be read as its name.
    pub(super) fn recalling(&mut self, text: &str, place: &str) -> String {
        let references = std::cell::RefCell::new(Vec::new());
        let reference = |question: &Question, item: Option<&str>| match (&question.answer, item) {
            (Kind::Number(_) | Kind::Date(_) | Kind::Text(_) | Kind::Calculated(_), None) => {
                let mut references = references.borrow_mut();
                references.push(format!("${{{}}}", named(question.id.as_str())));
                Some(format!("{}{}{}", MARKS[0], references.len() - 1, MARKS[1]))
            }
            _ => None,
        };
        let filled = recall::written(text, self.document, &reference, place, self.losses);
        let mut words = self.words(&filled, place);
        for (index, reference) in references.into_inner().iter().enumerate() {
            words = words.replace(&format!("{}{index}{}", MARKS[0], MARKS[1]), reference);
        }
        words
    }

    /// A text of a question. One that asks for agreement recalls nothing: everybody reads the same there.
    pub(super) fn text_of(&mut self, question: &Question, text: &str) -> String {
        match &question.answer {
            Kind::Consent(_) => self.words(text, question.id.as_str()),
            _ => self.recalling(text, question.id.as_str()),
        }
    }

    /// A text of the campaign as a label: what would be read as markup is escaped.
    pub(super) fn words(&mut self, text: &str, place: &str) -> String {
        let mut words = escaped_markdown(text);
        if words.contains("${") {
            let why = notice!("it would be read as a reference to a question");
            self.losses.add(
                place,
                notice!("'${{' in '{text}'", text = short(text)),
                why,
                notice!("a blank stands between the two signs"),
            );
            words = words.replace("${", "$ {");
        }
        if let Some((end, _)) = words.char_indices().nth(CELL) {
            let why = notice!("a cell holds {most} characters", most = CELL);
            self.losses.add(
                place,
                notice!("the end of '{text}'", text = short(text)),
                why,
                notice!("it is left out"),
            );
            words.truncate(end);
        }
        words
    }

    /// The condition as XPath; what cannot be said is a loss.
    pub(super) fn relevant(&mut self, condition: Option<&Expression>, place: &str) -> String {
        let Some(condition) = condition else { return String::new() };
        written(condition, self.document, &Xpath::default(), place, self.losses).unwrap_or_else(|why| {
            let what = notice!("the condition '{written}'", written = short(condition.text()));
            self.losses.add(place, what, why, notice!("it is always shown"));
            String::new()
        })
    }

    /// Adds the rule that an answer has to keep, with its words; one that cannot be said is a loss.
    pub(super) fn check(&mut self, row: &mut Row, question: &Question) {
        let Some(rule) = &question.valid_if else { return };
        let id = question.id.as_str();
        let has_limits = !row.constraint.is_empty();
        match written(rule, self.document, &Xpath { own: Some(id) }, id, self.losses) {
            Ok(rule) if rule.contains(" or ") => row.checked(&format!("({rule})")),
            Ok(rule) => row.checked(&rule),
            Err(why) => {
                let what = notice!("the condition '{written}'", written = short(rule.text()));
                self.losses.add(id, what, why, notice!("any answer of the kind is taken"));
                let text = short(&question.invalid_text);
                return self
                    .losses
                    .without_equal(id, notice!("what is said of a wrong answer: '{text}'", text));
            }
        }
        row.message = self.words(&question.invalid_text, id);
        if has_limits {
            let text = short(&question.invalid_text);
            self.losses.add(
                id,
                notice!("what is said of a wrong answer: '{text}'", text),
                notice!("there is one message for the rule and for the limits"),
                notice!("it is said of answers beyond the limits as well"),
            );
        }
    }

    /// When an answer is needed, as XPath; what cannot be said is a loss.
    pub(super) fn needed(&mut self, question: &Question) -> String {
        let Some(condition) = question.required_if.as_ref().filter(|_| super::is_one_row(question)) else {
            return String::new();
        };
        written(condition, self.document, &Xpath::default(), question.id.as_str(), self.losses)
            .unwrap_or_else(|why| {
                let what = notice!("the condition '{written}'", written = short(condition.text()));
                self.losses.add(question.id.as_str(), what, why, notice!("it is not required"));
                String::new()
            })
    }
}
