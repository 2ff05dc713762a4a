use domain::campaign::edit::Depending;
use domain::expression::Expression;
use domain::questionnaire::{Kind, Page, Question};
use leptos::prelude::*;

use super::EditModel;
use super::condition::{Beside, condition_address, in_words};
use super::errors::{Place, at, field};
use super::form::only_if;
use super::ids::{page_ids, question_ids};
use crate::components::{TextAreaField, TextField};
use crate::say;

/// A field that holds a condition, or the words that go with one.
struct Field {
    /// What depends on the condition; none of words.
    depending: Option<Depending>,
    name: String,
    /// Where it stands in the page or the question.
    place: String,
    label: String,
    hint: String,
    value: String,
}

fn condition(
    name: &str,
    depending: Option<Depending>,
    label: String,
    hint: String,
    value: Option<&Expression>,
) -> Field {
    let value = value.map(|condition| condition.text().to_owned()).unwrap_or_default();
    Field { depending, name: name.to_owned(), place: name.to_owned(), label, hint, value }
}

fn words(name: &str, label: String, hint: String, value: &str) -> Field {
    let value = value.to_owned();
    Field { depending: None, name: name.to_owned(), place: name.to_owned(), label, hint, value }
}

fn of_page(page: &Page) -> Vec<Field> {
    let own = |name, label, hint, value: &Option<Expression>| {
        condition(name, Depending::of_page(page.id.as_str(), name), label, hint, value.as_ref())
    };
    vec![
        own("show_if", say::editor_page_show_if(), say::editor_page_show_if_hint(), &page.show_if),
        own("end_if", say::editor_page_end_if(), say::editor_page_end_if_hint(), &page.end_if),
        words("end_text", say::editor_page_end_text(), say::editor_page_end_text_hint(), &page.end_text),
    ]
}

fn of_question(question: &Question) -> Vec<Field> {
    let own = |name, label, hint, value: &Option<Expression>| {
        condition(name, Depending::of_question(question.id.as_str(), name), label, hint, value.as_ref())
    };
    let hint = say::editor_show_if_hint();
    if !question.answer.is_shown() {
        return vec![own("show_if", say::editor_show_if_unseen(), hint, &question.show_if)];
    }
    vec![
        own("show_if", say::editor_show_if(), hint, &question.show_if),
        own("required_if", say::editor_required_if(), String::new(), &question.required_if),
        own("valid_if", say::editor_valid_if(), say::editor_valid_if_hint(), &question.valid_if),
        words(
            "invalid_text",
            say::editor_invalid_text(),
            say::editor_invalid_text_hint(),
            &question.invalid_text,
        ),
    ]
}

/// When each of what a question lists is there; the rows of a table to tick, and what is not shown, are there always.
fn of_items(question: &Question) -> Vec<Field> {
    let answer = &question.answer;
    if !answer.is_shown() || matches!(answer, Kind::Table(table) if table.is_ticked()) {
        return Vec::new();
    }
    let list = answer.items_name();
    let statements = answer.statements().iter().map(|own| (own.id.as_str(), own.name(), &own.show_if));
    let options = answer.options().iter().map(|own| (own.id.as_str(), own.label.clone(), &own.show_if));
    let field = |(index, (id, words, show_if)): (usize, (&str, String, &Option<Expression>))| {
        let name = only_if(id);
        let depending = Depending::of_question(question.id.as_str(), &name);
        Field {
            place: format!("answer.{list}[{index}].show_if"),
            ..condition(&name, depending, say::editor_item_if(words), String::new(), show_if.as_ref())
        }
    };
    statements.chain(options).enumerate().map(field).collect()
}

/// The fields for what a page depends on.
pub(super) fn page_conditions(model: &EditModel, page: &Page, place: &str) -> AnyView {
    let ids = page_ids(&model.document.questionnaire, page);
    view(model, of_page(page), Vec::new(), ids, place)
}

/// The fields for what a question depends on.
pub(super) fn question_conditions(model: &EditModel, question: &Question, place: &str) -> AnyView {
    let ids = question_ids(&model.document.questionnaire, question);
    view(model, of_question(question), of_items(question), ids, place)
}

/// The fields of a page's conditions by the places they stand for.
pub(super) fn page_places(page: &Page, place: &str) -> Place {
    places(of_page(page), place)
}

/// The fields of a question's conditions by the places they stand for.
pub(super) fn question_places(question: &Question, place: &str) -> Place {
    let mut fields = of_question(question);
    fields.extend(of_items(question));
    places(fields, place)
}

fn places(fields: Vec<Field>, place: &str) -> Place {
    let of = |own: Field| field(format!("{place}.{}", own.place), say::editor_quoted(own.label), own.name);
    fields.into_iter().map(of).collect()
}

fn view(model: &EditModel, fields: Vec<Field>, items: Vec<Field>, ids: AnyView, place: &str) -> AnyView {
    let are_said = |fields: &[Field]| fields.iter().any(|field| !field.value.is_empty());
    let items_open = are_said(&items);
    let open = items_open || are_said(&fields);
    let all = |fields: Vec<Field>| {
        let fields = fields.into_iter().map(|field| {
            let error = at(&model.problems, &format!("{place}.{}", field.place));
            one(model, field, error)
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

fn one(model: &EditModel, field: Field, error: Option<String>) -> AnyView {
    let Field { depending, name, place: _, label, hint, value } = field;
    let Some(depending) = depending else {
        return view! { <TextAreaField name label hint error value rows=2 /> }.into_any();
    };
    let href = condition_address(&model.slug, &depending);
    let words = say::condition_put_of(label.as_str());
    let said = said(model, &depending, &value);
    let (id, put) = (format!("{name}-said"), format!("{name}-put"));
    view! {
        <TextField name label hint error value />
        <p class="condition-said small" id=id>
            {said.map(|said| view! { <span>{said}</span> })}
            <a id=put href=href>
                {say::condition_put()}
                " "
                <span class="visually-hidden">{words}</span>
            </a>
        </p>
    }
    .into_any()
}

/// What a condition says in words, as far as it is put together of what is asked.
fn said(model: &EditModel, depending: &Depending, condition: &str) -> Option<String> {
    let condition = Expression::from(condition.to_owned());
    let (join, clauses) = in_words(&condition, &model.document, depending, &Beside::named_in(&condition))?;
    Some(match clauses.as_slice() {
        [one] => one.clone(),
        all => say::condition_says_together(join, all.join("; ")),
    })
}
