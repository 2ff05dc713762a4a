use domain::questionnaire::Question;
use leptos::prelude::*;

use crate::survey_form;

/// The options or statements of a question that depend on the page they are on.
pub struct Items {
    question: Question,
    seen: Option<Question>,
}

/// What is written on the row of an option or a statement.
pub struct Row {
    /// Its condition, for the island; none where it is always there.
    pub condition: Option<String>,
    /// Its id, where it has a condition.
    pub of: Option<String>,
    /// Whether it is hidden now.
    pub hidden: bool,
}

impl Items {
    /// Those of a question, and the question as it is asked now.
    pub fn new(question: &Question, seen: Option<Question>) -> Self {
        Self { question: question.clone(), seen }
    }

    /// The row of the option or the statement with this id.
    pub fn row(&self, id: &str) -> Row {
        let items = self.question.answer.items();
        let own = items.iter().find(|item| item.id == id);
        let condition = own.and_then(|item| survey_form::prepared(item.show_if));
        let hidden = condition.is_some() && !self.is_there(id);
        Row { of: condition.as_ref().map(|_| id.to_owned()), condition, hidden }
    }

    fn is_there(&self, id: &str) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.answer.items().iter().any(|item| item.id == id))
    }

    /// What tells the server which of them were on the page that is posted.
    pub fn marks(&self) -> impl IntoView + use<> {
        let items = self.question.answer.items();
        let marks = items.into_iter().filter(|item| item.show_if.is_some()).map(|item| {
            let id = survey_form::part(&self.question, &format!("{}.shown", item.id));
            let value = format!("{}.{}", self.question.id, item.id);
            let disabled = !self.is_there(item.id);
            view! { <input type="hidden" name="shown[]" id=id value=value disabled=disabled /> }
        });
        marks.collect_view()
    }
}
