use domain::campaign::Problem;
use domain::expression::Expression;
use domain::questionnaire::{Kind, Page, Question, Questionnaire};
use leptos::prelude::*;

use super::errors::{Place, at, field};
use super::form::only_if;
use super::ids::{page_ids, question_ids};
use crate::components::{TextAreaField, TextField};
use crate::say;

/// A field that holds a condition, or the words that go with one.
struct Field {
    name: String,
    /// Where it stands in the page or the question.
    place: String,
    label: String,
    hint: String,
    value: String,
    /// Whether it is words and no condition.
    words: bool,
}

fn condition(name: &str, label: String, hint: String, value: Option<&Expression>) -> Field {
    let value = value.map(|condition| condition.text().to_owned()).unwrap_or_default();
    Field { name: name.to_owned(), place: name.to_owned(), label, hint, value, words: false }
}

fn words(name: &str, label: String, hint: String, value: &str) -> Field {
    let value = value.to_owned();
    Field { name: name.to_owned(), place: name.to_owned(), label, hint, value, words: true }
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

/// When each of what a question lists is there; the rows of a table to tick, and what is not shown, are there always.
fn of_items(answer: &Kind) -> Vec<Field> {
    if !answer.is_shown() || matches!(answer, Kind::Table(table) if table.is_ticked()) {
        return Vec::new();
    }
    let list = answer.items_name();
    let statements = answer.statements().iter().map(|own| (own.id.as_str(), own.name(), &own.show_if));
    let options = answer.options().iter().map(|own| (own.id.as_str(), own.label.clone(), &own.show_if));
    let field = |(index, (id, words, show_if)): (usize, (&str, String, &Option<Expression>))| Field {
        place: format!("answer.{list}[{index}].show_if"),
        ..condition(&only_if(id), say::editor_item_if(words), String::new(), show_if.as_ref())
    };
    statements.chain(options).enumerate().map(field).collect()
}

/// The fields for what a page depends on.
pub(super) fn page_conditions(
    page: &Page,
    questionnaire: &Questionnaire,
    problems: &[Problem],
    place: &str,
) -> AnyView {
    view(of_page(page), Vec::new(), page_ids(questionnaire, page), problems, place)
}

/// The fields for what a question depends on.
pub(super) fn question_conditions(
    question: &Question,
    questionnaire: &Questionnaire,
    problems: &[Problem],
    place: &str,
) -> AnyView {
    let ids = question_ids(questionnaire, question);
    view(of_question(question), of_items(&question.answer), ids, problems, place)
}

/// The fields of a page's conditions by the places they stand for.
pub(super) fn page_places(page: &Page, place: &str) -> Place {
    places(of_page(page), place)
}

/// The fields of a question's conditions by the places they stand for.
pub(super) fn question_places(question: &Question, place: &str) -> Place {
    let mut fields = of_question(question);
    fields.extend(of_items(&question.answer));
    places(fields, place)
}

fn places(fields: Vec<Field>, place: &str) -> Place {
    let of = |own: Field| field(format!("{place}.{}", own.place), say::editor_quoted(own.label), own.name);
    fields.into_iter().map(of).collect()
}

fn view(fields: Vec<Field>, items: Vec<Field>, ids: AnyView, problems: &[Problem], place: &str) -> AnyView {
    let are_said = |fields: &[Field]| fields.iter().any(|field| !field.value.is_empty());
    let items_open = are_said(&items);
    let open = items_open || are_said(&fields);
    let all = |fields: Vec<Field>| {
        let fields = fields.into_iter().map(|field| {
            let error = at(problems, &format!("{place}.{}", field.place));
            one(field, error)
        });
        fields.collect_view()
    };
    let fields = all(fields);
    let items = (!items.is_empty()).then(|| {
        view! {
            <details class="edit-carry" id="item-conditions" open=items_open>
                <summary>{say::editor_item_conditions()}</summary>
                <div class="stack">{all(items)}</div>
            </details>
        }
    });
    view! {
        <details class="edit-conditions" id="conditions" open=open>
            <summary>{say::editor_conditions()}</summary>
            <p class="soft small">{say::editor_conditions_what()}</p>
            {ids}
            {fields}
            {items}
        </details>
    }
    .into_any()
}

fn one(Field { name, place: _, label, hint, value, words }: Field, error: Option<String>) -> AnyView {
    match words {
        true => view! { <TextAreaField name label hint error value rows=2 /> }.into_any(),
        false => view! { <TextField name label hint error value /> }.into_any(),
    }
}
