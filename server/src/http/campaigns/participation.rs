//! Who has not been heard, and how many should answer.

use app::pages::campaigns::{Done, ParticipationModel, ParticipationPage};
use app::routes;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Actor, Error, participation};

use super::{After, SLUG};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(&routes::campaigns::participation(&SLUG), get(show).post(set_target))
}

async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    page(&state, &actor, &slug, StatusCode::OK, |model| model.after(after.done())).await
}

/// The page, its model finished by `finish`.
async fn page(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    status: StatusCode,
    finish: impl FnOnce(ParticipationModel) -> ParticipationModel,
) -> Response {
    match participation::show(&state.service, actor, slug).await {
        Ok(shown) => {
            let model = finish(ParticipationModel::new(actor, shown));
            render::page(state, status, move || view! { <ParticipationPage model /> })
        }
        Err(error) => problem::page(state, &routes::campaigns::one(&slug), error),
    }
}

#[derive(Deserialize)]
struct Posted {
    #[serde(default)]
    target: String,
}

async fn set_target(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(Posted { target }): Form<Posted>,
) -> Response {
    let here = routes::campaigns::participation(&slug);
    match participation::set_target(&state.service, &actor, &slug, &target).await {
        Ok(()) => Redirect::to(&Done::Targeted.after(&here)).into_response(),
        Err(Error::Refused(_)) => {
            let finish = |model: ParticipationModel| model.refused(target);
            page(&state, &actor, &slug, StatusCode::UNPROCESSABLE_ENTITY, finish).await
        }
        Err(error) => problem::page(&state, &here, error),
    }
}
