//! Opting out of mail by the link of a mail: without signing in, by a button or by the reader's mail program.

use app::pages::opt_out::OptOutPage;
use app::routes;
use app::say::Speech;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use leptos::prelude::*;
use service::{Error, opt_outs};

use super::language::{self, Wishes};
use super::{AppState, problem, render};

/// The secret in a route.
const TOKEN: &str = "{token}";

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::opt_out(TOKEN), get(show).post(opt_out))
        .route(&routes::opt_in(TOKEN), post(opt_in))
}

async fn show(State(state): State<AppState>, Wishes(wishes): Wishes, Path(token): Path<String>) -> Response {
    let speech = Speech::in_language(language::spoken(&wishes));
    match opt_outs::reader(&state.service, &token).await {
        Ok(reader) => {
            render::page_in(&state, speech, StatusCode::OK, move || view! { <OptOutPage reader token /> })
        }
        Err(error) => problem::member_page(&state, speech, &routes::opt_out(&token), error),
    }
}

/// The button of the page, or one click in a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click` and reads no page.
async fn opt_out(State(state): State<AppState>, wishes: Wishes, Path(token): Path<String>) -> Response {
    let opted_out = opt_outs::opt_out(&state.service, &token).await;
    outcome(&state, wishes, &token, opted_out)
}

async fn opt_in(State(state): State<AppState>, wishes: Wishes, Path(token): Path<String>) -> Response {
    let opted_in = opt_outs::opt_in(&state.service, &token).await;
    outcome(&state, wishes, &token, opted_in)
}

fn outcome(state: &AppState, Wishes(wishes): Wishes, token: &str, outcome: Result<(), Error>) -> Response {
    let here = routes::opt_out(token);
    match outcome {
        Ok(()) => Redirect::to(&here).into_response(),
        Err(error) => {
            let speech = Speech::in_language(language::spoken(&wishes));
            problem::member_page(state, speech, &here, error)
        }
    }
}
