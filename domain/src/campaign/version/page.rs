//! One page in two versions, but for its questions.

use super::Class;
use super::compare::{AFTER_SENDING, Comparison, quoted};
use crate::id::QuestionId;
use crate::questionnaire::Page;

/// Why another order changes no answer.
pub(super) const ORDER: &str = "Who begins from now on finds another order. What is answered is the same; who answered before had the order of then.";

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
        self.wording(
            place("title"),
            format!("The title of the page {}", quoted(title)),
            title,
            &after.title,
            &own,
        );
        self.wording(
            place("text"),
            format!("The text of the page {}", quoted(title)),
            text,
            &after.text,
            &own,
        );
        if *end_text != after.end_text {
            let what = format!("What is said to who ends on the page {}", quoted(title));
            self.add(place("end_text"), what, Class::Compatible, AFTER_SENDING)
                .quote(end_text, &after.end_text);
        }
        if *random_order != after.random_order {
            let what = format!("The order of the questions on the page {}", quoted(title));
            self.add(place("random_order"), what, Class::Compatible, ORDER);
        }
        if *random_place != after.random_place {
            let what = format!("Whether the page {} changes places with others", quoted(title));
            self.add(place("random_place"), what, Class::Compatible, ORDER);
        }
    }
}
