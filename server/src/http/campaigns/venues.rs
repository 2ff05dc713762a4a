//! Venues: the list, adding one, one with its address in all its forms, its poster and its pictures.

use app::pages::campaigns::Done;
use app::pages::campaigns::venues::{
    ListModel, ListPage, OneModel, OnePage, PosterModel, PosterPage, qr_title,
};
use app::routes;
use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::notice;
use domain::venue::{Code, Kind};
use leptos::prelude::*;
use serde::Deserialize;
use service::venues::{self, picture};
use service::{Actor, Error, Result};

use super::{After, SLUG, file};
use crate::http::session::Viewer;
use crate::http::{AppState, language, problem, render};

/// The code of a venue in a route.
const CODE: &str = "{code}";

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::campaigns::venues(&SLUG), get(list).post(add))
        .route(&routes::campaigns::venue(&SLUG, &CODE), get(one))
        .route(&routes::campaigns::venue_do(&SLUG, &CODE, &"{act}"), post(act))
        .route(&routes::campaigns::venue_poster(&SLUG, &CODE), get(poster))
        .route(&routes::campaigns::venue_picture(&SLUG, &CODE, &"svg"), get(svg))
        .route(&routes::campaigns::venue_picture(&SLUG, &CODE, &"png"), get(png))
}

async fn list(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match venues::list(&state.service, &actor, &slug).await {
        Ok(listed) => {
            let model = ListModel::new(&actor, listed, after.done());
            render::page(&state, StatusCode::OK, move || view! { <ListPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::venues(&slug), error),
    }
}

/// A venue as a form describes it.
#[derive(Deserialize)]
struct New {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
}

async fn add(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Form(new): Form<New>,
) -> Response {
    let here = routes::campaigns::venues(&slug);
    let kind = new.kind.parse().unwrap_or(Kind::Other);
    match venues::add(&state.service, &actor, &slug, &new.name, kind).await {
        Ok(venue) => {
            let to = routes::campaigns::venue(&slug, &venue.code);
            Redirect::to(&Done::VenueAdded.after(&to)).into_response()
        }
        Err(Error::Refused(why)) => match venues::list(&state.service, &actor, &slug).await {
            Ok(listed) => {
                let model = ListModel::new(&actor, listed, None).refused(new.name, kind, why);
                render::page(&state, StatusCode::UNPROCESSABLE_ENTITY, move || view! { <ListPage model /> })
            }
            Err(error) => problem::page(&state, &here, error),
        },
        Err(error) => problem::page(&state, &here, error),
    }
}

/// The address of a venue, as it is printed and posted.
fn address(state: &AppState, code: Code) -> String {
    format!("{}{}", state.public_url, routes::venue(&code))
}

/// Its QR code, to stand in a page.
fn drawn(address: &str) -> Result<String> {
    picture::svg(address, &language::of_reader().over(|_| qr_title(address)))
}

async fn one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, code)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let model = async {
        let (campaign, counted) = venues::show(&state.service, &actor, &slug, &code).await?;
        let picture = drawn(&address(&state, counted.venue.code))?;
        Ok(OneModel::new(&actor, campaign, counted, &state.public_url, picture, after.done()))
    };
    match model.await {
        Ok(model) => render::page(&state, StatusCode::OK, move || view! { <OnePage model /> }),
        Err(error) => problem::page(&state, &routes::campaigns::venue(&slug, &code), error),
    }
}

async fn poster(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, code)): Path<(String, String)>,
    uri: Uri,
) -> Response {
    let language = uri.query().and_then(language::asked);
    let model = async {
        let (campaign, counted) = venues::show(&state.service, &actor, &slug, &code).await?;
        let picture = drawn(&address(&state, counted.venue.code))?;
        let reader = language::of_reader();
        Ok(PosterModel::new(&campaign, counted.venue, language, reader, &state.public_url, picture))
    };
    match model.await {
        Ok(model) => {
            render::page_in(&state, model.speech(), StatusCode::OK, move || view! { <PosterPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::venue_poster(&slug, &code), error),
    }
}

async fn svg(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, code)): Path<(String, String)>,
) -> Response {
    picture(&state, &actor, (&slug, &code), ("svg", "image/svg+xml"), |address| {
        Ok(drawn(address)?.into_bytes())
    })
    .await
}

async fn png(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, code)): Path<(String, String)>,
) -> Response {
    picture(&state, &actor, (&slug, &code), ("png", "image/png"), picture::png).await
}

/// The code of a venue as a file with this ending, of this type.
async fn picture(
    state: &AppState,
    actor: &Actor,
    (slug, code): (&str, &str),
    (ending, kind): (&str, &'static str),
    draw: impl FnOnce(&str) -> Result<Vec<u8>>,
) -> Response {
    let made = venues::show(&state.service, actor, slug, code).await.and_then(|(_, counted)| {
        let code = counted.venue.code;
        Ok(file(&format!("{slug}-{code}.{ending}"), kind, draw(&address(state, code))?))
    });
    made.unwrap_or_else(|error| {
        problem::page(state, &routes::campaigns::venue_picture(&slug, &code, &ending), error)
    })
}

async fn act(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, code, act)): Path<(String, String, String)>,
) -> Response {
    let here = routes::campaigns::venue(&slug, &code);
    let (done, made) = match act.as_str() {
        "close" => (Done::VenueClosed, venues::close(&state.service, &actor, &slug, &code).await),
        "reopen" => (Done::VenueReopened, venues::reopen(&state.service, &actor, &slug, &code).await),
        _ => {
            return problem::page(
                &state,
                &here,
                Error::NotFound(notice!("there is no '{act}' for a venue", act)),
            );
        }
    };
    match made {
        Ok(()) => Redirect::to(&done.after(&here)).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}
