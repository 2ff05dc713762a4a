use domain::campaign::Problem;
use domain::expression::Expression;
use domain::questionnaire::{Page, Question};
use leptos::prelude::*;

use super::errors::{Place, at, field};
use crate::components::{TextAreaField, TextField};

/// A field that holds a condition, or the words that go with one.
struct Field {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: String,
    /// Whether it is words and no condition.
    words: bool,
}

fn condition(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: Option<&Expression>,
) -> Field {
    let value = value.map(|condition| condition.text().to_owned()).unwrap_or_default();
    Field { name, label, hint, value, words: false }
}

fn words(name: &'static str, label: &'static str, hint: &'static str, value: &str) -> Field {
    Field { name, label, hint, value: value.to_owned(), words: true }
}

fn of_page(page: &Page) -> Vec<Field> {
    vec![
        condition("show_if", "Show the page only if", "Such as: evenings = no", page.show_if.as_ref()),
        condition("end_if", "End the survey here if", "Such as: member = no", page.end_if.as_ref()),
        words(
            "end_text",
            "What is said then, after sending",
            "In place of what happens next.",
            &page.end_text,
        ),
    ]
}

fn of_question(question: &Question) -> Vec<Field> {
    if !question.answer.is_shown() {
        return vec![condition("show_if", "Kept only if", SHOWN_HINT, question.show_if.as_ref())];
    }
    vec![
        condition("show_if", "Ask only if", SHOWN_HINT, question.show_if.as_ref()),
        condition("required_if", "An answer is required if", "", question.required_if.as_ref()),
        condition("valid_if", "An answer is taken only if", VALID_HINT, question.valid_if.as_ref()),
        words(
            "invalid_text",
            "What is said otherwise",
            "What is wrong, and what to do.",
            &question.invalid_text,
        ),
    ]
}

const SHOWN_HINT: &str = "Such as: evenings = no and not (worries has dues)";
const VALID_HINT: &str = "It names this question and earlier ones, such as: until >= answer(from)";

/// The fields for what a page depends on.
pub(super) fn page_conditions(page: &Page, problems: &[Problem], place: &str) -> AnyView {
    view(of_page(page), problems, place)
}

/// The fields for what a question depends on.
pub(super) fn question_conditions(question: &Question, problems: &[Problem], place: &str) -> AnyView {
    view(of_question(question), problems, place)
}

/// The fields of a page's conditions by the places they stand for.
pub(super) fn page_places(page: &Page, place: &str) -> Place {
    places(of_page(page), place)
}

/// The fields of a question's conditions by the places they stand for.
pub(super) fn question_places(question: &Question, place: &str) -> Place {
    places(of_question(question), place)
}

fn places(fields: Vec<Field>, place: &str) -> Place {
    let of = |own: Field| field(format!("{place}.{}", own.name), format!("‘{}’", own.label), own.name);
    fields.into_iter().map(of).collect()
}

fn view(fields: Vec<Field>, problems: &[Problem], place: &str) -> AnyView {
    let open = fields.iter().any(|field| !field.value.is_empty());
    let fields = fields.into_iter().map(|field| {
        let error = at(problems, &format!("{place}.{}", field.name));
        let hint = (!field.hint.is_empty()).then(|| field.hint.to_owned());
        if field.words {
            view! {
                <TextAreaField
                    name=field.name
                    label=field.label
                    hint=hint.unwrap_or_default()
                    error
                    value=field.value
                    rows=2
                />
            }
            .into_any()
        } else {
            view! {
                <TextField name=field.name label=field.label hint=hint.unwrap_or_default() error value=field.value />
            }
            .into_any()
        }
    });
    let fields = fields.collect_view();
    view! {
        <details class="edit-conditions" open=open>
            <summary>"Conditions"</summary>
            <p class="soft small">
                "A condition names earlier questions by their ids and options by theirs: the manual ‘How do I write a campaign?’ has all that can be said."
            </p>
            {fields}
        </details>
    }
    .into_any()
}
