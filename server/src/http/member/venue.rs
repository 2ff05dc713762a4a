//! The address of a venue: leads to the open link, which is told by what venue somebody came.

use app::routes;
use app::say::Speech;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use service::venues;

use crate::http::language::{self, Wishes};
use crate::http::{AppState, problem};

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(&routes::venue(&"{code}"), get(come))
}

async fn come(
    State(state): State<AppState>,
    Wishes(wishes): Wishes,
    Path(code): Path<String>,
    uri: Uri,
) -> Response {
    match venues::enter(&state.service, &code).await {
        Ok(entrance) => {
            let open = routes::open_by(&entrance.slug, &entrance.venue.code);
            // What else the address brings is for the survey: a language, values that the questionnaire asks for.
            let beside = uri.query().filter(|query| !query.is_empty()).map(|query| format!("&{query}"));
            Redirect::to(&(open + &beside.unwrap_or_default())).into_response()
        }
        Err(error) => {
            let asked = uri.query().and_then(language::asked);
            let wishes: Vec<_> = asked.into_iter().chain(wishes).collect();
            let speech = Speech::in_language(language::spoken(&wishes));
            problem::member_page(&state, speech, &routes::venue(&code), error)
        }
    }
}
