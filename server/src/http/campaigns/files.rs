//! The files that members gave.

use app::pages::campaigns::{FilesModel, FilesPage};
use app::routes;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use leptos::prelude::*;
use service::files;

use super::SLUG;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let page = routes::campaigns::files(&SLUG);
    Router::new().route(&format!("{page}/{{id}}"), get(file)).route(&page, get(show))
}

async fn show(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    match files::files(&state.service, &actor, &slug).await {
        Ok((campaign, files)) => {
            let model = FilesModel::new(&actor, &campaign, files);
            render::page(&state, StatusCode::OK, move || view! { <FilesPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::files(&slug), error),
    }
}

/// Hands a file over to be kept: whatever it holds, no browser shows or runs it here.
async fn file(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
) -> Response {
    match files::file(&state.service, &actor, &slug, &id).await {
        Ok((file, bytes)) => {
            let ending = files::ending(&file.name);
            let headers = [
                (CONTENT_TYPE, "application/octet-stream".to_owned()),
                (
                    CONTENT_DISPOSITION,
                    format!("attachment; filename=\"{slug}-{}{ending}\"", &file.sha256[..12]),
                ),
                (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Err(error) => problem::page(&state, &routes::campaigns::files(&slug), error),
    }
}
