//! What members wrote.

use app::pages::campaigns::{WordsModel, WordsPage};
use app::routes;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use leptos::prelude::*;
use service::words::{self, Decision};

use super::SLUG;
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    let page = routes::campaigns::words(&SLUG);
    Router::new().route(&format!("{page}/{{file}}"), get(sheet)).route(&page, get(show).post(decide))
}

async fn show(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    match words::words(&state.service, &actor, &slug).await {
        Ok((campaign, words)) => {
            let model = WordsModel::new(&actor, &campaign, words);
            render::page(&state, StatusCode::OK, move || view! { <WordsPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::words(&slug), error),
    }
}

/// Passes on or withholds a text, or passes on all that stood on the page.
async fn decide(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::words(&slug);
    let all = |name: &str| {
        let named = fields.iter().filter(|(field, _)| field == name);
        named.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let question = all("question").pop().unwrap_or_default();
    let (names, decision) = match (all("pass"), all("withhold")) {
        (pass, _) if !pass.is_empty() => (pass, Decision::Passed),
        (_, withhold) if !withhold.is_empty() => (withhold, Decision::Withheld),
        _ => (all("shown"), Decision::Passed),
    };
    match words::decide(&state.service, &actor, &slug, &question, &names, decision).await {
        Ok(()) => Redirect::to(&format!("{here}#words-{question}")).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}

async fn sheet(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, file)): Path<(String, String)>,
) -> Response {
    let question = file.strip_suffix(".csv").unwrap_or_default();
    match words::sheet(&state.service, &actor, &slug, question).await {
        Ok(csv) => {
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"{slug}-{question}-words.csv\"")),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, csv).into_response()
        }
        Err(error) => problem::page(&state, &routes::campaigns::words(&slug), error),
    }
}
