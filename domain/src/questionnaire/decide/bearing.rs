use std::collections::BTreeSet;

use super::leaves::collect;
use super::{Asking, named};
use crate::expression::{Condition, Expression};
use crate::questionnaire::{Page, Question};

/// A page, and those of its questions that bear on a condition.
pub(super) struct Bearing<'a> {
    pub index: usize,
    pub page: &'a Page,
    pub questions: Vec<&'a Question>,
}

impl<'a> Bearing<'a> {
    /// What decides whether its questions are asked, and what of them.
    pub fn conditions(&self) -> impl Iterator<Item = &'a Condition> {
        let of_questions = self.questions.iter().flat_map(|question| deciding(question));
        of_questions.chain(self.page.show_if.iter().filter_map(read))
    }
}

/// The questions that the leaves of these conditions name of which something `is_told`, with those that decide whether they are asked.
pub(super) fn bearing_on<'a>(
    asking: &Asking<'a>,
    of: &[&'a Condition],
    is_told: &dyn Fn(&Condition) -> bool,
) -> Vec<Bearing<'a>> {
    let looked_at = |condition: &'a Condition| {
        let mut leaves = Vec::new();
        collect(condition, &mut leaves);
        leaves.retain(|leaf| is_told(leaf));
        leaves.into_iter().flat_map(named)
    };
    let mut wanted: BTreeSet<&str> = of.iter().flat_map(|one| looked_at(one)).collect();
    // Conditions look back, so one pass from the end finds all.
    let mut pages = Vec::new();
    for (index, page) in asking.questionnaire.pages.iter().enumerate().rev() {
        let mut questions = Vec::new();
        for question in page.questions.iter().rev() {
            if wanted.contains(question.id.as_str()) {
                wanted.extend(deciding(question).into_iter().flat_map(looked_at));
                questions.push(question);
            }
        }
        if !questions.is_empty() {
            questions.reverse();
            wanted.extend(page.show_if.iter().filter_map(read).flat_map(looked_at));
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
