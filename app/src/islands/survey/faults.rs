use domain::answer::AnswerProblem;
use web_sys::HtmlElement;

use super::form::{Form, first};
use crate::islands::dom::all;
use crate::survey_form;
use crate::words::Message;

impl Form {
    /// Shows what is wrong as the server would: beside each question and in the summary, which gets the focus.
    /// Nothing wrong takes all of it away.
    pub fn show(&self, problems: &[AnswerProblem]) {
        for question in self.questions() {
            let own = problems.iter().filter(|problem| problem.question == question.id);
            let faults: Vec<String> = own.map(|problem| self.words.problem(question, problem)).collect();
            if let Some(error) = self.by_id(&survey_form::part(question, "error")) {
                error.set_text_content(Some(&faults.join(". ")));
            }
            if let Some(fieldset) = self.by_id(&survey_form::id(question)) {
                _ = fieldset.toggle_attribute_with_force("data-invalid", !faults.is_empty());
                for input in all::<HtmlElement>(&fieldset, "[aria-invalid]") {
                    _ = input.remove_attribute("aria-invalid");
                }
            }
            // A control has a name; what holds several has none.
            for problem in problems.iter().filter(|problem| problem.question == question.id) {
                let target = self.by_id(&survey_form::target(question, problem.item.as_deref()));
                if let Some(input) = target.filter(|target| target.has_attribute("name")) {
                    _ = input.set_attribute("aria-invalid", "true");
                }
            }
        }
        let Some(summary) = self.by_id(survey_form::ERRORS) else { return };
        if let Some(list) = first(&summary, "ul") {
            list.set_text_content(None);
            for problem in problems {
                _ = self.link_to(problem).map(|item| list.append_child(&item));
            }
        }
        summary.set_hidden(problems.is_empty());
        let title = self.document.title();
        let prefix = self.words.say(&Message::plain("error-prefix"));
        let title = title.strip_prefix(&*prefix).unwrap_or(&title);
        if problems.is_empty() {
            self.document.set_title(title);
        } else {
            self.document.set_title(&[&prefix, title].concat());
            summary.scroll_into_view();
            _ = summary.focus();
        }
    }

    fn link_to(&self, problem: &AnswerProblem) -> Option<web_sys::Element> {
        let question = self.questions().iter().find(|question| question.id == problem.question)?;
        let link = self.document.create_element("a").ok()?;
        let target = survey_form::target(question, problem.item.as_deref());
        link.set_attribute("href", &["#", &target].concat()).ok()?;
        // Its words may have changed since the page was served: they recall what is answered here.
        let heading = self.by_id(&survey_form::part(question, "legend"))?.text_content()?;
        link.set_text_content(Some(&self.words.summary(question, &heading, problem)));
        let item = self.document.create_element("li").ok()?;
        item.append_child(&link).ok()?;
        Some(item)
    }
}
