//! Campaigns: the list, bringing one, one with its actions; the preview and the editor of each.

mod begin;
mod bring;
mod convert;
mod edit;
mod files;
mod links;
mod mail;
mod participation;
mod preview;
mod schedule;
mod venues;
mod versions;
mod words;

use app::pages::campaigns::{Done, ListModel, ListPage, OneModel, OnePage};
use app::routes;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::campaign::Problem;
use domain::campaign::State as Life;
use domain::notice;
use domain::role::Permission;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Actor, Error, campaigns, installation};

use super::session::Viewer;
use super::{AppState, problem, render};

/// The slug in a route.
const SLUG: &str = "{slug}";

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(routes::campaigns::LIST, get(list))
        .route(&routes::campaigns::one(&SLUG), get(one))
        .route(&routes::campaigns::open(&SLUG), post(open))
        .route(&routes::campaigns::pause(&SLUG), post(pause))
        .route(&routes::campaigns::close(&SLUG), post(close))
        .route(&routes::campaigns::document(&SLUG), get(document))
        .merge(begin::routes())
        .merge(bring::routes())
        .merge(convert::routes())
        .merge(links::routes())
        .merge(mail::routes())
        .merge(participation::routes())
        .merge(preview::routes())
        .merge(schedule::routes())
        .merge(venues::routes())
        .merge(versions::routes())
        .merge(edit::routes())
        .merge(files::routes())
        .merge(words::routes())
}

async fn list(State(state): State<AppState>, Viewer(actor): Viewer) -> Response {
    match list_model(&state, &actor).await {
        Ok(model) => render::page(&state, StatusCode::OK, move || view! { <ListPage model /> }),
        Err(error) => problem::page(&state, routes::campaigns::LIST, error),
    }
}

async fn list_model(state: &AppState, actor: &Actor) -> service::Result<ListModel> {
    let listed = campaigns::list(&state.service, actor).await?;
    let divisions = installation::divisions(&state.service).await?;
    Ok(ListModel::new(actor, listed, &divisions, state.service.now()))
}

/// What an address says was just done.
#[derive(Deserialize)]
struct After {
    done: Option<String>,
}

impl After {
    fn done(&self) -> Option<Done> {
        self.done.as_deref().and_then(Done::parse)
    }
}

async fn one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    page(&state, &actor, &slug, StatusCode::OK, |model| model.after(after.done())).await
}

/// The page of a campaign, its model finished by `finish`.
async fn page(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    status: StatusCode,
    finish: impl FnOnce(OneModel) -> OneModel,
) -> Response {
    match one_model(state, actor, slug).await {
        Ok(model) => {
            let model = finish(model);
            render::page(state, status, move || view! { <OnePage model /> })
        }
        Err(error) => problem::page(state, &routes::campaigns::one(&slug), error),
    }
}

async fn one_model(state: &AppState, actor: &Actor, slug: &str) -> service::Result<OneModel> {
    let campaign = campaigns::show(&state.service, actor, slug).await?;
    let reach = campaigns::reach(&state.service, actor, slug).await?;
    let divisions = installation::divisions(&state.service).await?;
    let converted = match actor.require(Permission::ManageCampaigns) {
        Ok(()) => {
            campaigns::conversion(&state.service, actor, slug).await?.1.map(|found| found.format.name())
        }
        Err(_) => None,
    };
    let versions = campaigns::versions(&state.service, actor, slug).await?;
    let begun = campaign.state != Life::Draft && campaigns::draft(&state.service, actor, slug).await.is_ok();
    let model = OneModel::new(actor, campaign, reach, &divisions, &state.public_url);
    Ok(model.converted(converted).versions(versions, begun))
}

/// Back to the campaign's page, which says what was done; or that page again, saying why it was not.
async fn outcome<T>(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    done: Done,
    outcome: service::Result<T>,
) -> Response {
    let here = routes::campaigns::one(&slug);
    let why = match outcome {
        Ok(_) => return Redirect::to(&done.after(&here)).into_response(),
        Err(Error::Refused(why)) => vec![Problem::new("", why)],
        Err(Error::Document(problems)) => problems,
        Err(error) => return problem::page(state, &here, error),
    };
    page(state, actor, slug, StatusCode::UNPROCESSABLE_ENTITY, |model| model.refused(why)).await
}

async fn open(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    let paused =
        campaigns::show(&state.service, &actor, &slug).await.is_ok_and(|found| found.state == Life::Paused);
    let opened = campaigns::open(&state.service, &actor, &slug).await;
    outcome(&state, &actor, &slug, if paused { Done::Resumed } else { Done::Opened }, opened).await
}

async fn pause(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    let paused = campaigns::pause(&state.service, &actor, &slug).await;
    outcome(&state, &actor, &slug, Done::Paused, paused).await
}

/// The name that was typed to close a campaign.
#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    name: String,
}

async fn close(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(named): Form<Named>,
) -> Response {
    if named.name.trim() != slug {
        let misnamed = |model: OneModel| model.misnamed(named.name);
        return page(&state, &actor, &slug, StatusCode::UNPROCESSABLE_ENTITY, misnamed).await;
    }
    let closed = campaigns::close(&state.service, &actor, &slug).await;
    outcome(&state, &actor, &slug, Done::Closed, closed).await
}

async fn document(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
) -> Response {
    let carried = async {
        let document = campaigns::document(&state.service, &actor, &slug, None).await?;
        serde_json::to_string_pretty(&document)
            .map_err(|error| Error::Refused(notice!("the document cannot be written: {error}", error)))
    };
    match carried.await {
        Ok(json) => file(&format!("{slug}.json"), "application/json", json.into_bytes()),
        Err(error) => problem::page(&state, &routes::campaigns::one(&slug), error),
    }
}

/// A file to download. Its name holds only what a slug may hold, so it needs no quoting.
fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(axum::http::header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}
