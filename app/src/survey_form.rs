//! What the page of questions and its island share: the form's names and ids, and which questions are asked now.

use domain::answer::{Answers, Fault};
use domain::questionnaire::{Kind, Page, Question};

/// The id of the form.
pub const FORM: &str = "questions";
/// The id of the error summary.
pub const ERRORS: &str = "errors";
/// The id of the line that says whether answers are kept.
pub const STATUS: &str = "status";

/// The id of a question's fieldset, of which the ids of its parts are made.
pub fn id(question: &Question) -> String {
    format!("q-{}", question.id)
}

/// The id of a part of a question: an option, a statement, `hint`, `error`. Names of options hold no dot.
pub fn part(question: &Question, part: &str) -> String {
    format!("q-{}.{part}", question.id)
}

/// The id of a statement or an option.
pub fn item(question: &Question, item: &str) -> String {
    format!("q-{}-{item}", question.id)
}

/// The field's name: `answers[q]`.
pub fn name(question: &Question) -> String {
    format!("answers[{}]", question.id)
}

/// The name of the field of a statement or an option: `answers[q][item]`.
pub fn item_name(question: &Question, item: &str) -> String {
    format!("answers[{}][{item}]", question.id)
}

/// The id of what the link in the error summary leads to.
pub fn target(question: &Question, about: Option<&str>) -> String {
    match (&question.answer, about) {
        (Kind::Battery(_) | Kind::Ranking(_), Some(about)) => item(question, about),
        (Kind::Text(_), _) => part(question, "input"),
        _ => id(question),
    }
}

/// What the error summary says of a question: what is wrong, then which question, since several may be wrong alike.
pub fn summary(question: &Question, fault: &Fault) -> String {
    format!("{}: {}", crate::words::fault(question, fault), question.text)
}

/// Whether each question of the page is asked now. An answer to a question that is not asked counts for nothing.
pub fn asked(page: &Page, answers: &Answers) -> Vec<bool> {
    let mut kept = answers.clone();
    let mut asked = Vec::with_capacity(page.questions.len());
    for question in &page.questions {
        let now = question.is_asked(&kept);
        if !now {
            kept.remove(&question.id);
        }
        asked.push(now);
    }
    asked
}
