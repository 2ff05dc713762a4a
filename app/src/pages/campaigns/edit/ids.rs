use domain::questionnaire::{Kind, Page, Question, Questionnaire};
use leptos::prelude::*;

use super::items::{Item, columns, items};
use super::named;
use crate::say;

/// Questions that a condition can name, under what they are called together.
struct Group {
    title: String,
    questions: Vec<Question>,
}

/// The ids that the conditions of a page can name: of earlier pages, and of its own for where the survey ends.
pub(super) fn page_ids(questionnaire: &Questionnaire, page: &Page) -> AnyView {
    let earlier = questionnaire.pages.iter().take_while(|own| own.id != page.id);
    let earlier = earlier.flat_map(|own| &own.questions).cloned().collect();
    view(vec![
        Group { title: say::editor_ids_earlier(), questions: earlier },
        Group { title: say::editor_ids_page(say::editor_page_end_if()), questions: page.questions.clone() },
    ])
}

/// The ids that the conditions of a question can name: its own and those of earlier ones.
pub(super) fn question_ids(questionnaire: &Questionnaire, question: &Question) -> AnyView {
    let earlier = questionnaire.questions().take_while(|own| own.id != question.id).cloned().collect();
    view(vec![
        Group { title: say::editor_ids_own(), questions: vec![question.clone()] },
        Group { title: say::editor_ids_earlier(), questions: earlier },
    ])
}

fn view(groups: Vec<Group>) -> AnyView {
    let groups = groups.into_iter().filter_map(|Group { title, mut questions }| {
        // Nothing is answered where only something is read.
        questions.retain(|question| !matches!(question.answer, Kind::Note(_)));
        let rows = questions.iter().map(row).collect_view();
        (!questions.is_empty()).then(|| {
            view! {
                <p class="small ids-group">{title}</p>
                <ul class="ids">{rows}</ul>
            }
        })
    });
    let groups = groups.collect_view();
    view! {
        <details class="edit-ids" id="ids">
            <summary>{say::editor_ids()}</summary>
            {groups}
        </details>
    }
    .into_any()
}

fn row(question: &Question) -> impl IntoView + use<> {
    let listed = items(&question.answer).into_iter().chain(columns(&question.answer));
    let listed: Vec<_> = listed
        .map(|item| named_by(named::wording(&item.label), written(question, &item)))
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let listed = (!listed.is_empty()).then(|| view! { <ul>{listed}</ul> });
    view! { <li>{named_by(named::wording(&question.text), question.id.to_string())} {listed}</li> }
}

/// Words, and the id by which conditions name them.
fn named_by(words: String, id: String) -> impl IntoView {
    view! {
        <span>{words}</span>
        " "
        <code>{id}</code>
    }
}

/// How a condition names what a question lists: a part of the answer stands behind its question, an option by itself.
fn written(question: &Question, item: &Item) -> String {
    let is_part = match &question.answer {
        Kind::Battery(_) | Kind::Ranking(_) | Kind::ConstantSum(_) => true,
        Kind::Table(table) => table.rows.iter().any(|row| row.id.as_str() == item.id),
        _ => false,
    };
    if is_part { format!("{}.{}", question.id, item.id) } else { item.id.clone() }
}
