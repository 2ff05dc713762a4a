use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, OutlinePage, QuestionPage, Refusal, Verb};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::campaign::Document;
use domain::campaign::edit::{self, NewKind};
use domain::notice;
use domain::questionnaire::Question;
use leptos::prelude::*;

use super::draft::{Change, Draft};
use super::{After, on, step};
use crate::http::AppState;
use crate::http::posted::Posted;
use crate::http::session::Viewer;

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, question)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_question(&slug, &question);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    if draft.now().questionnaire.question(&question).is_none() {
        return draft.lacks(notice!("there is no question '{question}' in this draft", question));
    }
    draft.show(|model| model.after(after.done()), |model| view! { <QuestionPage model question /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_question(&slug, &id);
    let outline = routes::campaigns::edit(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let document = &draft.seen;
    let gone = draft.now().questionnaire.question(&id).is_none();
    let Some(kept) = document.questionnaire.question(&id) else {
        let why = Refusal::QuestionGone(form.typed());
        return draft.refused(why, |model| view! { <OutlinePage model /> });
    };
    let mut question = kept.clone();
    let typed = form.word_question(&mut question);
    let (becomes, asked) = (form.text("do") == "become", draft.asks(&id));
    let mut worded = document.clone();
    let mut document = worded.clone();
    let changed = edit::replace_question(&mut worded, question.clone())
        .and(typed)
        .and_then(|()| if becomes && asked { Err(Refusal::KindStays.into()) } else { Ok(()) })
        .and_then(|()| make(&mut document, question, &form))
        .map(|made| (document, made));
    if gone && changed.as_ref().is_ok_and(|(document, _)| *document == draft.seen) {
        return draft.refused(Refusal::QuestionRemoved, |model| view! { <OutlinePage model /> });
    }
    let then = |made| match made {
        Made::Removed => on(&outline, Done::Removed, ""),
        Made::Saved => on(&here, Done::Saved, ""),
        Made::Items(done) => on(&here, done, "#items"),
        Made::Columns(done) => on(&here, done, "#columns"),
        Made::Kind(kind) => {
            Redirect::to(&routes::campaigns::edit_kind(&slug, &id, kind.as_str())).into_response()
        }
    };
    draft
        .save(form, Change { worded, changed }, then, |model| match gone {
            true => {
                let model = model.refused(Refusal::QuestionRemoved.into());
                view! { <OutlinePage model /> }.into_any()
            }
            false => view! { <QuestionPage model question=id.clone() /> }.into_any(),
        })
        .await
}

/// What a change made.
enum Made {
    /// The question's words and settings.
    Saved,
    /// A change of what it lists.
    Items(Done),
    /// A change of its columns.
    Columns(Done),
    /// It is to be of another kind, once it is said what that takes away.
    Kind(NewKind),
    /// It is gone.
    Removed,
}

/// Puts the question as it was typed into the document, then does what the button asks for.
fn make(document: &mut Document, mut question: Question, form: &Form) -> edit::Outcome<Made> {
    let id = question.id.clone();
    if form.button("question").is_some_and(|(verb, _)| verb == Verb::Remove) {
        return edit::remove_question(document, id.as_str()).map(|()| Made::Removed);
    }
    let (another, another_column) = (form.text("another"), form.text("another_column"));
    let mut made = Made::Saved;
    if let Some((verb, item)) = form.button("item") {
        made = match step(verb) {
            Some(step) => {
                edit::move_item(&mut question.answer, &item, step).map(|()| Made::Items(Done::Moved))
            }
            None => edit::remove_item(&mut question.answer, &item).map(|()| Made::Items(Done::Removed)),
        }?;
    } else if let Some((verb, column)) = form.button("column") {
        made = match step(verb) {
            Some(step) => {
                edit::move_column(&mut question.answer, &column, step).map(|()| Made::Columns(Done::Moved))
            }
            None => edit::remove_column(&mut question.answer, &column).map(|()| Made::Columns(Done::Removed)),
        }?;
    } else if form.text("do") == "carry-items" {
        let from = document.questionnaire.question(&form.text("carry")).cloned();
        let from = from.ok_or(Refusal::CarriedGone)?;
        edit::carry_forward(&mut question.answer, &from)?;
        made = Made::Items(Done::Added);
    } else {
        // Words in the field for another one are meant to be added, whichever button saves them.
        if form.text("do") == "add-column" || !another_column.trim().is_empty() {
            for column in each(&another_column) {
                edit::add_column(&mut question.answer, column)?;
            }
            made = Made::Columns(Done::Added);
        }
        if form.text("do") == "add-item" || !another.trim().is_empty() {
            for item in each(&another) {
                edit::add_item(&mut question.answer, item, &document.language)?;
            }
            made = Made::Items(Done::Added);
        }
    }
    if form.text("do") == "become" {
        made = Made::Kind(form.text("become").parse().map_err(|_| Refusal::NoKind)?);
    }
    edit::replace_question(document, question)?;
    if let Some(page) = form.field("page") {
        edit::move_question_to(document, id.as_str(), &page)?;
    }
    Ok(made)
}

/// The lines that hold something, each of which is to be added; an empty one where none does, which is refused as such.
fn each(typed: &str) -> Vec<&str> {
    let lines: Vec<&str> = typed.lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() { vec![""] } else { lines }
}
