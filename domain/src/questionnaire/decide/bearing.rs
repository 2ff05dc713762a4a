use std::collections::BTreeSet;

use super::named;
use crate::expression::{Condition, Expression};
use crate::questionnaire::{Page, Question, Questionnaire};

/// A page, and those of its questions that bear on a condition.
pub(super) struct Bearing<'a> {
    pub index: usize,
    pub page: &'a Page,
    pub questions: Vec<&'a Question>,
}

impl<'a> Bearing<'a> {
    /// What decides whether these questions are asked, and what of them.
    pub fn conditions(&self) -> Vec<&'a Condition> {
        let own = self.questions.iter().flat_map(|question| deciding(question));
        own.chain(self.page.show_if.iter().filter_map(read)).collect()
    }
}

/// The questions that these conditions name, with those that decide whether they are asked.
pub(super) fn bearing_on<'a>(questionnaire: &'a Questionnaire, of: &[&'a Condition]) -> Vec<Bearing<'a>> {
    let mut wanted: BTreeSet<&str> = of.iter().flat_map(|one| named(one)).collect();
    // Conditions look back, so one pass from the end finds all.
    let mut pages = Vec::new();
    for (index, page) in questionnaire.pages.iter().enumerate().rev() {
        let mut questions = Vec::new();
        for question in page.questions.iter().rev() {
            if wanted.contains(question.id.as_str()) {
                wanted.extend(deciding(question).into_iter().flat_map(named));
                questions.push(question);
            }
        }
        if !questions.is_empty() {
            questions.reverse();
            wanted.extend(page.show_if.iter().filter_map(read).flat_map(named));
            pages.push(Bearing { index, page, questions });
        }
    }
    pages.reverse();
    pages
}

fn deciding(question: &Question) -> Vec<&Condition> {
    let items = question.answer.items().into_iter().filter_map(|item| item.show_if);
    items.chain(&question.show_if).filter_map(read).collect()
}

fn read(expression: &Expression) -> Option<&Condition> {
    expression.condition().ok()
}
