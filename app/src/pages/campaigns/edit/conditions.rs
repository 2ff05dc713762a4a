use domain::campaign::Problem;
use domain::expression::Expression;
use domain::questionnaire::{Page, Question, Questionnaire};
use leptos::prelude::*;

use super::errors::{Place, at, field};
use super::ids::{page_ids, question_ids};
use crate::components::{TextAreaField, TextField};
use crate::say;

/// A field that holds a condition, or the words that go with one.
struct Field {
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    /// Whether it is words and no condition.
    words: bool,
}

fn condition(name: &'static str, label: String, hint: String, value: Option<&Expression>) -> Field {
    let value = value.map(|condition| condition.text().to_owned()).unwrap_or_default();
    Field { name, label, hint, value, words: false }
}

fn words(name: &'static str, label: String, hint: String, value: &str) -> Field {
    Field { name, label, hint, value: value.to_owned(), words: true }
}

fn of_page(page: &Page) -> Vec<Field> {
    vec![
        condition(
            "show_if",
            say::editor_page_show_if(),
            say::editor_page_show_if_hint(),
            page.show_if.as_ref(),
        ),
        condition("end_if", say::editor_page_end_if(), say::editor_page_end_if_hint(), page.end_if.as_ref()),
        words("end_text", say::editor_page_end_text(), say::editor_page_end_text_hint(), &page.end_text),
    ]
}

fn of_question(question: &Question) -> Vec<Field> {
    if !question.answer.is_shown() {
        let (label, hint) = (say::editor_show_if_unseen(), say::editor_show_if_hint());
        return vec![condition("show_if", label, hint, question.show_if.as_ref())];
    }
    vec![
        condition("show_if", say::editor_show_if(), say::editor_show_if_hint(), question.show_if.as_ref()),
        condition("required_if", say::editor_required_if(), String::new(), question.required_if.as_ref()),
        condition(
            "valid_if",
            say::editor_valid_if(),
            say::editor_valid_if_hint(),
            question.valid_if.as_ref(),
        ),
        words(
            "invalid_text",
            say::editor_invalid_text(),
            say::editor_invalid_text_hint(),
            &question.invalid_text,
        ),
    ]
}

/// The fields for what a page depends on.
pub(super) fn page_conditions(
    page: &Page,
    questionnaire: &Questionnaire,
    problems: &[Problem],
    place: &str,
) -> AnyView {
    view(of_page(page), page_ids(questionnaire, page), problems, place)
}

/// The fields for what a question depends on.
pub(super) fn question_conditions(
    question: &Question,
    questionnaire: &Questionnaire,
    problems: &[Problem],
    place: &str,
) -> AnyView {
    view(of_question(question), question_ids(questionnaire, question), problems, place)
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
    let of = |own: Field| field(format!("{place}.{}", own.name), say::editor_quoted(own.label), own.name);
    fields.into_iter().map(of).collect()
}

fn view(fields: Vec<Field>, ids: AnyView, problems: &[Problem], place: &str) -> AnyView {
    let open = fields.iter().any(|field| !field.value.is_empty());
    let fields = fields.into_iter().map(|field| {
        let error = at(problems, &format!("{place}.{}", field.name));
        if field.words {
            view! {
                <TextAreaField
                    name=field.name
                    label=field.label
                    hint=field.hint
                    error
                    value=field.value
                    rows=2
                />
            }
            .into_any()
        } else {
            view! {
                <TextField name=field.name label=field.label hint=field.hint error value=field.value />
            }
            .into_any()
        }
    });
    let fields = fields.collect_view();
    view! {
        <details class="edit-conditions" id="conditions" open=open>
            <summary>{say::editor_conditions()}</summary>
            <p class="soft small">{say::editor_conditions_what()}</p>
            {ids}
            {fields}
        </details>
    }
    .into_any()
}
