//! One page in two versions, but for its questions.

use super::Class;
use super::compare::{Comparison, quoted};
use super::document::after_sending;
use crate::id::QuestionId;
use crate::notice;
use crate::notice::Notice;
use crate::questionnaire::Page;

/// Why another order changes no answer.
pub(super) fn another_order() -> Notice {
    notice!(
        "Who begins from now on finds another order. What is answered is the same; who answered before had the order of then."
    )
}

impl Comparison<'_> {
    /// What differs in what a page itself says and in its order.
    pub(super) fn page(&mut self, before: &Page, after: &Page) {
        // Conditions are looked at question by question: they decide who is asked.
        let Page {
            id,
            title,
            text,
            show_if: _,
            end_if: _,
            end_text,
            questions: _,
            random_order,
            random_place,
        } = before;
        let own: Vec<QuestionId> = after.questions.iter().map(|question| question.id.clone()).collect();
        let place = |field: &str| format!("pages.{id}.{field}");
        let page = quoted(title);
        let what = notice!("The title of the page ‘{page}’", page);
        self.wording(place("title"), what, title, &after.title, &own);
        let what = notice!("The text of the page ‘{page}’", page);
        self.wording(place("text"), what, text, &after.text, &own);
        if *end_text != after.end_text {
            let what = notice!("What is said to who ends on the page ‘{page}’", page);
            self.add(place("end_text"), what, Class::Compatible, after_sending())
                .quote(end_text, &after.end_text);
        }
        if *random_order != after.random_order {
            let what = notice!("The order of the questions on the page ‘{page}’", page);
            self.add(place("random_order"), what, Class::Compatible, another_order());
        }
        if *random_place != after.random_place {
            let what = notice!("Whether the page ‘{page}’ changes places with others", page);
            self.add(place("random_place"), what, Class::Compatible, another_order());
        }
    }
}
