//! The survey as the member will read it.

use app::pages::campaigns::preview::{Look, PreviewModel, PreviewPage, PreviewStartPage};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Error, campaigns};

use super::SLUG;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let start = routes::campaigns::preview(&SLUG);
    Router::new().route(&format!("{start}/{{page}}"), get(questions)).route(&start, get(invitation))
}

/// How the preview is looked at.
#[derive(Deserialize)]
struct Asked {
    look: Option<String>,
}

impl Asked {
    fn look(&self) -> Look {
        self.look.as_deref().map(Look::parse).unwrap_or_default()
    }
}

async fn invitation(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    match campaigns::show(&state.service, &actor, &slug).await {
        Ok(campaign) => {
            let model = PreviewModel::from(campaign).looking(asked.look());
            render::page_in_page(&state, move || view! { <PreviewStartPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::preview(&slug), error),
    }
}

async fn questions(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, number)): Path<(String, u16)>,
    Query(asked): Query<Asked>,
) -> Response {
    let here = routes::campaigns::preview_page(&slug, number);
    match campaigns::show(&state.service, &actor, &slug).await.map(PreviewModel::from) {
        // The page after the last shows what is read after sending.
        Ok(model) if (1..=model.pages() + 1).contains(&number) => {
            let model = model.looking(asked.look());
            render::page_in_page(&state, move || view! { <PreviewPage model number /> })
        }
        Ok(_) => problem::page(&state, &here, Error::NotFound(format!("page {number} in this campaign"))),
        Err(error) => problem::page(&state, &here, error),
    }
}
