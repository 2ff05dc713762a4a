//! Files of other systems: what was lost when one was brought, and the campaign as one.

use app::pages::campaigns::{ExportModel, ExportPage, LossesModel, LossesPage};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use domain::notice;
use leptos::prelude::*;
use service::convert::Target;
use service::{Actor, Error, campaigns};

use super::{After, SLUG, file};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::campaigns::conversion(&SLUG), get(conversion))
        .route(&routes::campaigns::export(&SLUG), get(export))
        .route(&routes::campaigns::exported(&SLUG, &"{format}"), get(exported))
}

async fn conversion(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match campaigns::conversion(&state.service, &actor, &slug).await {
        Ok((campaign, conversion)) => {
            let model = LossesModel::new(&actor, campaign, conversion, after.done());
            render::page(&state, StatusCode::OK, move || view! { <LossesPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::conversion(&slug), error),
    }
}

async fn export(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    match export_model(&state, &actor, &slug).await {
        Ok(model) => render::page(&state, StatusCode::OK, move || view! { <ExportPage model /> }),
        Err(error) => problem::page(&state, &routes::campaigns::export(&slug), error),
    }
}

async fn export_model(state: &AppState, actor: &Actor, slug: &str) -> service::Result<ExportModel> {
    let campaign = campaigns::show(&state.service, actor, slug).await?;
    let mut files = Vec::new();
    for target in Target::ALL {
        let (_, written) = campaigns::export(&state.service, actor, slug, target).await?;
        files.push((target, written.losses));
    }
    Ok(ExportModel::new(actor, campaign, files))
}

async fn exported(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, format)): Path<(String, String)>,
) -> Response {
    let target = format.parse();
    let target = target.map_err(|_| Error::NotFound(notice!("there is no format '{format}'", format)));
    let written = match target {
        Ok(target) => campaigns::export(&state.service, &actor, &slug, target)
            .await
            .map(|(_, written)| (target, written)),
        Err(error) => Err(error),
    };
    match written {
        Ok((target, written)) => {
            let (ending, kind) = match target {
                Target::Canvass => ("json", "application/json"),
                Target::Xlsform => {
                    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                }
                Target::Surveyjs => ("surveyjs.json", "application/json"),
            };
            file(&format!("{slug}.{ending}"), kind, written.bytes)
        }
        Err(error) => problem::page(&state, &routes::campaigns::export(&slug), error),
    }
}
