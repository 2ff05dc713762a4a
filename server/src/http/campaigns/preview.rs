//! The survey as the member will read it.

use app::pages::campaigns::preview::{PreviewModel, PreviewPage, PreviewStartPage};
use app::routes;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;
use service::{Error, campaigns};

use super::SLUG;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let start = routes::campaigns::preview(&SLUG);
    Router::new().route(&format!("{start}/{{page}}"), get(questions)).route(&start, get(invitation))
}

async fn invitation(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
) -> Response {
    match campaigns::show(&state.service, &actor, &slug).await {
        Ok(campaign) => {
            let model = PreviewModel::from(campaign);
            render::page(&state, StatusCode::OK, move || view! { <PreviewStartPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::preview(&slug), error),
    }
}

async fn questions(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, number)): Path<(String, u16)>,
) -> Response {
    let here = routes::campaigns::preview_page(&slug, number);
    match campaigns::show(&state.service, &actor, &slug).await.map(PreviewModel::from) {
        // The page after the last shows what is read after sending.
        Ok(model) if (1..=model.pages() + 1).contains(&number) => {
            render::page(&state, StatusCode::OK, move || view! { <PreviewPage model number /> })
        }
        Ok(_) => problem::page(&state, &here, Error::NotFound(format!("page {number} in this campaign"))),
        Err(error) => problem::page(&state, &here, error),
    }
}
