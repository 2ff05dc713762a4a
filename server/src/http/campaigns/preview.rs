//! The survey as the member will read it, on a screen and on paper.

use app::pages::campaigns::paper::{PaperModel, PaperPage};
use app::pages::campaigns::preview::{PreviewModel, PreviewPage, PreviewStartPage, View};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use domain::notice;
use leptos::prelude::*;
use service::{Actor, Error, campaigns, installation};

use super::SLUG;
use crate::http::session::Viewer;
use crate::http::{AppState, language, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let start = routes::campaigns::preview(&SLUG);
    Router::new()
        .route(&format!("{start}/{{page}}"), get(questions))
        .route(&start, get(invitation))
        .route(&routes::campaigns::paper(&SLUG), get(paper))
}

async fn invitation(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Response {
    match model(&state, &actor, &slug, &fields).await {
        Ok(model) => {
            render::page_in_page(&state, model.speech(), move || view! { <PreviewStartPage model /> })
        }
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
    match model(&state, &actor, &slug, &fields).await {
        // The page after the last shows what is read after sending.
        Ok(model) if (1..=model.pages() + 1).contains(&number) => {
            render::page_in_page(&state, model.speech(), move || view! { <PreviewPage model number /> })
        }
        Ok(_) => problem::page(
            &state,
            &here,
            Error::NotFound(notice!("there is no page {number} in this campaign", number)),
        ),
        Err(error) => problem::page(&state, &here, error),
    }
}

async fn model(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    fields: &[(String, String)],
) -> Result<PreviewModel, Error> {
    let view = View::parse(fields);
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
