use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, OutlinePage, Refusal};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::{Document, edit};
use domain::id::QuestionId;
use leptos::prelude::*;
use serde::Deserialize;
use service::campaigns;

use super::draft::{Change, Draft};
use super::{After, back, on, step};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

/// The page that a question is to be added to.
#[derive(Deserialize)]
pub(super) struct Chosen {
    page: Option<String>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
    Query(chosen): Query<Chosen>,
) -> Response {
    match Draft::load(&state, &actor, &slug, &routes::campaigns::edit(&slug)).await {
        Ok(draft) => {
            let hindrances = match campaigns::check(&state.service, &actor, &slug).await {
                Ok(hindrances) => hindrances,
                Err(error) => return problem::page(&state, &routes::campaigns::edit(&slug), error),
            };
            let document = draft.seen.clone();
            let form = Form::new(chosen.page.map(|page| ("page".to_owned(), page)).into_iter().collect());
            draft.show(
                |model| model.typed(document, form).after(after.done()).hindered(hindrances),
                |model| view! { <OutlinePage model /> },
            )
        }
        Err(response) => response,
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let worded = draft.seen.clone();
    let mut document = worded.clone();
    let changed = make(&mut document, &form).map(|made| (document, made));
    let from = form.field("here").map(|from| back(&slug, draft.now(), &from));
    let then = |made| match (made, from) {
        (Made::Question(question), _) => {
            on(&routes::campaigns::edit_question(&slug, &question), Done::Added, "")
        }
        (Made::Move(_) | Made::Nothing, Some(from)) => on(&from, Done::Moved, ""),
        (Made::Move(question), None) => on(&here, Done::Moved, &format!("#question-{question}")),
        (Made::Nothing, None) => on(&here, Done::Moved, ""),
    };
    draft.save(form, Change { worded, changed }, then, |model| view! { <OutlinePage model /> }).await
}

/// What a change made.
enum Made {
    /// A new question, to be worded next.
    Question(QuestionId),
    /// A question's other place.
    Move(String),
    /// Nothing new: a page's other place.
    Nothing,
}

/// Makes the change that the button asks for.
fn make(document: &mut Document, form: &Form) -> edit::Outcome<Made> {
    match form.text("do").as_str() {
        "add-question" => {
            let wording = form.text("wording");
            return edit::add_question(document, &form.text("page"), form.kind(), &wording)
                .map(Made::Question);
        }
        "add-page" => {
            let (title, wording) = (form.text("page_title"), form.text("first_wording"));
            return edit::add_page(document, &title, form.first_kind(), &wording).map(Made::Question);
        }
        _ => {}
    }
    let moved = |group| form.button(group).and_then(|(verb, id)| Some((step(verb)?, id)));
    if let Some((step, id)) = moved("question") {
        return edit::move_question(document, &id, step).map(|()| Made::Move(id));
    }
    if let Some((step, id)) = moved("page") {
        return edit::move_page(document, &id, step).map(|()| Made::Nothing);
    }
    Err(Refusal::NoButton.into())
}
