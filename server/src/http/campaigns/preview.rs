//! The survey as the member will read it, on a screen and on paper.

use app::pages::campaigns::paper::{PaperModel, PaperPage};
use app::pages::campaigns::preview::{PreviewModel, PreviewPage, PreviewStartPage, Trail, View, WalkPage};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use domain::answer::Answers;
use domain::notice;
use leptos::prelude::*;
use service::campaigns::walk::{Place, Walk};
use service::{Actor, Error, campaigns, installation};

use super::SLUG;
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, language, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let start = routes::campaigns::preview(&SLUG);
    Router::new()
        .route(&format!("{start}/{{page}}"), get(questions))
        .route(&routes::campaigns::preview_walk(&SLUG), get(begin_again).post(walk))
        .route(&routes::campaigns::preview_draft(&SLUG, &"{page}"), post(draft))
        .route(&start, get(invitation))
        .route(&routes::campaigns::paper(&SLUG), get(paper))
}

async fn invitation(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Response {
    match model(&state, &actor, &slug, View::parse(&fields)).await {
        Ok(model) if model.view().walks => {
            let walk = walk_through(&state, &model, None);
            let answers = Answers::new();
            place(&state, model, walk.start(&answers), answers, walk.seed())
        }
        Ok(model) => render::page_in_page(&state, model.speech(), StatusCode::OK, move || {
            view! { <PreviewStartPage model /> }
        }),
        Err(error) => problem::page(&state, &routes::campaigns::preview(&slug), error),
    }
}

async fn questions(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, number)): Path<(String, u16)>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Response {
    let here = routes::campaigns::preview_page(&slug, number);
    match model(&state, &actor, &slug, View::parse(&fields)).await {
        Ok(model) if model.view().walks => Redirect::to(&start_of(&slug, model.view())).into_response(),
        // The page after the last shows what is read after sending.
        Ok(model) if (1..=model.pages() + 1).contains(&number) => {
            render::page_in_page(&state, model.speech(), StatusCode::OK, move || {
                view! { <PreviewPage model number /> }
            })
        }
        Ok(_) => problem::page(
            &state,
            &here,
            Error::NotFound(notice!("there is no page {number} in this campaign", number)),
        ),
        Err(error) => problem::page(&state, &here, error),
    }
}

/// A walk whose answers are gone begins anew: they were in the form alone.
async fn begin_again(Path(slug): Path<String>, Query(fields): Query<Vec<(String, String)>>) -> Redirect {
    Redirect::to(&start_of(&slug, &View::parse(&fields)))
}

fn start_of(slug: &str, view: &View) -> String {
    view.walking(true).of(routes::campaigns::preview(&slug))
}

/// Takes a step, with what was answered before in the form itself.
async fn walk(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::preview(&slug);
    let mut view = View::parse(&asked).walking(true);
    let chosen = language::chosen(fields.iter().map(|(name, value)| (name, value)));
    view.language = chosen.or(view.language);
    let model = match model(&state, &actor, &slug, view).await {
        Ok(model) => model,
        Err(error) => return problem::page(&state, &here, error),
    };
    let Trail { at, go, drawn, mut answers, fields } = Trail::parse(fields);
    let walk = walk_through(&state, &model, drawn);
    match walk.step(at, go, &fields, &mut answers) {
        Ok(next) => place(&state, model, next, answers, walk.seed()),
        Err(error) => problem::page(&state, &here, error),
    }
}

/// Lets the island of a page go on, which waits until what is given is kept. In a preview nothing is: the form itself holds it.
async fn draft() -> Json<serde_json::Value> {
    Json(serde_json::json!({ "saved": true }))
}

fn walk_through(state: &AppState, model: &PreviewModel, drawn: Option<u32>) -> Walk {
    let member = model.view().member.clone().unwrap_or_default();
    Walk::new(&state.service, model.document().clone(), member, drawn)
}

fn place(
    state: &AppState,
    model: PreviewModel,
    place: Place,
    answers: Answers,
    seed: Option<u32>,
) -> Response {
    let status = if place.is_refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render::page_in_page(state, model.speech(), status, move || {
        view! { <WalkPage model place answers seed /> }
    })
}

async fn model(state: &AppState, actor: &Actor, slug: &str, view: View) -> Result<PreviewModel, Error> {
    let edition = campaigns::edition(&state.service, actor, slug, view.version).await?;
    let divisions = installation::divisions(&state.service).await?;
    Ok(PreviewModel::new(edition, divisions, view, language::of_reader()))
}

async fn paper(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Response {
    let version = View::parse(&fields).version;
    let language = language::chosen(fields);
    let model = async {
        let edition = campaigns::edition(&state.service, &actor, &slug, version).await?;
        let divisions = installation::divisions(&state.service).await?;
        Ok(PaperModel::new(edition, divisions, language, language::of_reader(), &state.public_url))
    };
    match model.await {
        Ok(model) => {
            render::page_in(&state, model.speech(), StatusCode::OK, move || view! { <PaperPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::paper(&slug), error),
    }
}
