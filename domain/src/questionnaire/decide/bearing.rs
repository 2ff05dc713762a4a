use std::collections::BTreeSet;

use super::leaves::{collect, is_decidable};
use super::{Asking, named};
use crate::expression::{Condition, Expression};
use crate::questionnaire::{Page, Question};

/// A page, and those of its questions that bear on a condition.
pub(super) struct Bearing<'a> {
    pub index: usize,
    pub page: &'a Page,
    pub questions: Vec<&'a Question>,
}

/// The questions that these conditions name where trying settles anything, with those that decide whether they are asked.
pub(super) fn bearing_on<'a>(asking: &Asking<'a>, of: &[&'a Condition]) -> Vec<Bearing<'a>> {
    let looked_at = |condition: &'a Condition| {
        let mut leaves = Vec::new();
        collect(condition, &mut leaves);
        leaves.retain(|leaf| is_decidable(leaf, &asking.questions));
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
