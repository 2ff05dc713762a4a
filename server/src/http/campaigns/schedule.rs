//! When a campaign opens and closes by itself.

use app::pages::campaigns::{Done, Filled, ScheduleModel, SchedulePage};
use app::routes;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;
use service::schedule::{self, Wanted};
use service::{Actor, Error};

use super::{After, SLUG};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(&routes::campaigns::schedule(&SLUG), get(show).post(set))
}

async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    page(&state, &actor, &slug, StatusCode::OK, after.done(), |model| model).await
}

/// The page, its model finished by `finish`.
async fn page(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    status: StatusCode,
    done: Option<Done>,
    finish: impl FnOnce(ScheduleModel) -> ScheduleModel,
) -> Response {
    match schedule::show(&state.service, actor, slug).await {
        Ok(shown) => {
            let model = finish(ScheduleModel::new(actor, shown, schedule::zones(), done));
            render::page(state, status, move || view! { <SchedulePage model /> })
        }
        Err(error) => problem::page(state, &routes::campaigns::one(&slug), error),
    }
}

#[derive(Deserialize)]
struct Posted {
    #[serde(default)]
    zone: String,
    #[serde(default)]
    opens: String,
    #[serde(default)]
    closes: String,
    #[serde(default)]
    links_until: String,
    #[serde(default)]
    read: String,
}

async fn set(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(Posted { zone, opens, closes, links_until, read }): Form<Posted>,
) -> Response {
    let wanted =
        Wanted { zone: &zone, opens: &opens, closes: &closes, links_until: &links_until, read: &read };
    match schedule::set(&state.service, &actor, &slug, wanted).await {
        Ok(_) => Redirect::to(&Done::Scheduled.after(&routes::campaigns::schedule(&slug))).into_response(),
        Err(Error::Document(errors)) => {
            let filled = Filled { zone, opens, closes, links_until };
            let finish = |model: ScheduleModel| model.refused(filled, errors);
            page(&state, &actor, &slug, StatusCode::UNPROCESSABLE_ENTITY, None, finish).await
        }
        Err(error) => problem::page(&state, &routes::campaigns::schedule(&slug), error),
    }
}
