//! Versions: beginning a new one, what it changes, publishing it; the document of each.

use std::collections::BTreeSet;

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{ChangesModel, ChangesPage, EditModel, Form};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::campaign::version::{Meaning, Meanings};
use domain::notice;
use domain::notice::Notice;
use leptos::prelude::*;
use service::{Actor, Error, campaigns};

use super::{After, SLUG, file, outcome};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::campaigns::begin_version(&SLUG), post(begin))
        .route("/campaigns/{slug}/versions/{file}", get(document))
        .route(&routes::campaigns::edit_changes(&SLUG), get(show).post(change))
}

async fn begin(State(state): State<AppState>, Viewer(actor): Viewer, Path(slug): Path<String>) -> Response {
    match campaigns::begin_version(&state.service, &actor, &slug).await {
        Ok(_) => Redirect::to(&Done::VersionBegun.after(&routes::campaigns::edit(&slug))).into_response(),
        refused => outcome(&state, &actor, &slug, Done::VersionBegun, refused).await,
    }
}

async fn document(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, name)): Path<(String, String)>,
) -> Response {
    let here = routes::campaigns::one(&slug);
    let missing = || Error::NotFound(notice!("there is no version '{name}' of this campaign", name));
    let number = name.strip_suffix(".json").and_then(|number| number.parse().ok()).ok_or_else(missing);
    let carried = async {
        let document = campaigns::document(&state.service, &actor, &slug, Some(number?)).await?;
        serde_json::to_vec_pretty(&document)
            .map_err(|error| Error::Refused(Notice::as_it_is(error.to_string())))
    };
    match carried.await {
        Ok(json) => file(&format!("{slug}-version-{name}"), "application/json", json),
        Err(error) => problem::page(&state, &here, error),
    }
}

/// What staff say on the page of the changes.
#[derive(Default)]
struct Said {
    meanings: Meanings,
    anew: BTreeSet<String>,
    why: String,
}

impl Said {
    fn of(fields: &[(String, String)]) -> Self {
        let mut said = Self::default();
        for (name, value) in fields {
            match (name.strip_prefix("meaning."), value.as_str()) {
                (Some(place), "same") => drop(said.meanings.insert(place.to_owned(), Meaning::Same)),
                (Some(place), "other") => drop(said.meanings.insert(place.to_owned(), Meaning::Other)),
                _ if name == "anew" => drop(said.anew.insert(value.clone())),
                _ if name == "why" => value.clone_into(&mut said.why),
                _ => {}
            }
        }
        said
    }

    fn is_any(&self) -> bool {
        !self.meanings.is_empty() || !self.anew.is_empty() || !self.why.is_empty()
    }
}

async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    page(&state, &actor, &slug, StatusCode::OK, Said::default(), |model| model.after(after.done())).await
}

/// The page of the changes, its model finished by `finish`.
async fn page(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    status: StatusCode,
    said: Said,
    finish: impl FnOnce(EditModel) -> EditModel,
) -> Response {
    let here = routes::campaigns::edit_changes(&slug);
    let decided = said.is_any();
    let Said { meanings, anew, why } = said;
    let found = async {
        let editing = campaigns::editing(&state.service, actor, slug).await?;
        let proposed = campaigns::proposed(&state.service, actor, slug, &meanings).await?;
        Ok::<_, Error>((editing, proposed))
    };
    match found.await {
        Ok((editing, proposed)) => {
            let edit = finish(EditModel::editing(actor, &here, editing));
            let model = ChangesModel { edit, proposed, anew, why, decided };
            render::page(state, status, || view! { <ChangesPage model /> })
        }
        Err(error) => problem::page(state, &routes::campaigns::one(&slug), error),
    }
}

async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let said = Said::of(&fields);
    let form = Form::new(fields);
    let revision = form.text("seen").parse().unwrap_or_default();
    let one = routes::campaigns::one(&slug);
    let (done, made) = match form.text("do").as_str() {
        "drop" => (Done::Dropped, campaigns::drop_proposal(&state.service, &actor, &slug, revision).await),
        "publish" => {
            let Said { meanings, anew, why } = &said;
            let published =
                campaigns::publish(&state.service, &actor, &slug, revision, meanings, anew, why).await;
            (Done::Published, published.map(drop))
        }
        _ => return page(&state, &actor, &slug, StatusCode::OK, said, |model| model).await,
    };
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    match made {
        Ok(()) => Redirect::to(&done.after(&one)).into_response(),
        Err(Error::Document(problems)) => {
            page(&state, &actor, &slug, refused, said, |model| model.wrong(problems)).await
        }
        Err(Error::Refused(why)) => {
            page(&state, &actor, &slug, refused, said, |model| model.refused(why)).await
        }
        Err(Error::Stale) => page(&state, &actor, &slug, StatusCode::CONFLICT, said, EditModel::stale).await,
        Err(error) => problem::page(&state, &one, error),
    }
}
