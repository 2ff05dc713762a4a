use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, OutlinePage};
use app::routes;
use axum::extract::{Form as Body, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::{Document, edit};
use domain::id::QuestionId;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Error, campaigns};

use super::{Posted, again, on, save, step};
use crate::http::campaigns::After;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

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
    match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => {
            let document = campaign.document.clone();
            let form = Form::new(chosen.page.map(|page| ("page".to_owned(), page)).into_iter().collect());
            let model = EditModel::new(&actor, campaign).typed(document, form).after(after.done());
            render::page(&state, StatusCode::OK, move || view! { <OutlinePage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::edit(&slug), error),
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Body(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit(&slug);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let form = Form::new(fields);
    let mut document = campaign.document.clone();
    let (saved, made) = match make(&mut document, &form) {
        Ok(made) => (save(&state, &actor, &campaign, &form, &document).await, made),
        Err(why) => (Err(Error::Refused(why)), Made::Nothing),
    };
    match (saved, made) {
        (Ok(_), Made::Question(question)) => {
            on(&routes::campaigns::edit_question(&slug, &question), Done::Added, "")
        }
        (Ok(_), Made::Move(question)) => on(&here, Done::Moved, &format!("#question-{question}")),
        (Ok(_), Made::Nothing) => on(&here, Done::Moved, ""),
        (Err(error), _) => {
            let kept = campaign.document.clone();
            let model = EditModel::new(&actor, campaign).typed(kept, form);
            again(&state, &here, model, error, |model| view! { <OutlinePage model /> })
        }
    }
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
    Err("the form does not say what to change: use one of its buttons".to_owned())
}
