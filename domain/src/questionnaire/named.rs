//! Where a questionnaire names answers, the roster and the link.

use super::{Kind, Question, Questionnaire};
use crate::expression::{Calculation, Expression};

impl Questionnaire {
    /// The names of all values that a link can bring, those of hidden questions among them.
    pub fn link_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.link_values.iter().map(String::as_str).collect();
        for question in self.questions() {
            if let Kind::Hidden(hidden) = &question.answer
                && !names.contains(&hidden.link.as_str())
            {
                names.push(&hidden.link);
            }
        }
        names
    }

    /// Every condition with its place in a document.
    pub fn expressions(&self) -> Vec<(String, &Expression)> {
        fn add<'a>(
            found: &mut Vec<(String, &'a Expression)>,
            place: &str,
            name: &str,
            of: Option<&'a Expression>,
        ) {
            found.extend(of.map(|of| (format!("{place}.{name}"), of)));
        }
        let mut found = Vec::new();
        for (p, page) in self.pages.iter().enumerate() {
            let place = format!("questionnaire.pages[{p}]");
            add(&mut found, &place, "show_if", page.show_if.as_ref());
            add(&mut found, &place, "end_if", page.end_if.as_ref());
            for (q, question) in page.questions.iter().enumerate() {
                let place = format!("{place}.questions[{q}]");
                add(&mut found, &place, "show_if", question.show_if.as_ref());
                add(&mut found, &place, "required_if", question.required_if.as_ref());
                add(&mut found, &place, "valid_if", question.valid_if.as_ref());
                let list = question.answer.items_name();
                for (i, item) in question.answer.items().iter().enumerate() {
                    add(&mut found, &format!("{place}.answer.{list}[{i}]"), "show_if", item.show_if);
                }
            }
        }
        found
    }

    /// Every condition, in the same order, without its place: every request of a respondent looks through them.
    pub fn conditions(&self) -> impl Iterator<Item = &Expression> {
        self.pages.iter().flat_map(|page| {
            let own = [&page.show_if, &page.end_if];
            own.into_iter().flatten().chain(page.questions.iter().flat_map(Question::conditions))
        })
    }

    /// Every calculation with its place in a document.
    pub fn calculations(&self) -> Vec<(String, &Calculation)> {
        let mut found = Vec::new();
        for (p, page) in self.pages.iter().enumerate() {
            for (q, question) in page.questions.iter().enumerate() {
                if let Kind::Calculated(own) = &question.answer {
                    found.push((format!("questionnaire.pages[{p}].questions[{q}].answer.value"), &own.value));
                }
            }
        }
        found
    }
}

impl Question {
    /// Every condition of it and of its options or statements.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Expression> {
        let own = [&self.show_if, &self.required_if, &self.valid_if];
        let options = self.answer.options().iter().map(|option| &option.show_if);
        let statements = self.answer.statements().iter().map(|statement| &statement.show_if);
        own.into_iter().chain(options).chain(statements).flatten()
    }
}
