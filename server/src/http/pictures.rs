//! Pictures of options, for everybody who sees the questions they stand in.

use app::routes;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use service::{Error, pictures};

use super::AppState;

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(&routes::picture("{digest}"), get(show))
}

/// Its address says what it holds, so it is the same for ever.
async fn show(State(state): State<AppState>, Path(digest): Path<String>) -> Response {
    match pictures::show(&state.service, &digest).await {
        Ok(picture) => {
            let headers = [
                (CONTENT_TYPE, picture.media_type),
                (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
            ];
            (headers, picture.bytes).into_response()
        }
        Err(Error::NotFound(_)) => StatusCode::NOT_FOUND.into_response(),
        Err(cause) => {
            tracing::error!(%cause, "a picture could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
