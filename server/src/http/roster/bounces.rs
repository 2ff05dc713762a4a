//! Addresses that take no mail, and files that tell of more.

use app::pages::campaigns::Done;
use app::pages::roster::{BouncesModel, BouncesPage, Unread};
use app::routes;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::role::Permission;
use leptos::prelude::*;
use service::mailings::{self, Bounced};
use service::{Actor, Error};

use super::{Asked, ID, named};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The most that is read of files that are brought together, in MB.
const AT_MOST: usize = 16;

pub(super) fn routes() -> Router<AppState> {
    let bring = get(list).post(bring).layer(DefaultBodyLimit::max(AT_MOST << 20));
    Router::new()
        .route(routes::roster::BOUNCES, bring)
        .route(&routes::roster::try_again(&ID), post(try_again))
}

async fn list(State(state): State<AppState>, Viewer(actor): Viewer, Query(asked): Query<Asked>) -> Response {
    match mailings::bounces(&state.service, &actor).await {
        Ok(bounces) => {
            let model = BouncesModel::new(&actor, bounces, asked.done());
            render::page(&state, StatusCode::OK, move || view! { <BouncesPage model /> })
        }
        Err(error) => problem::page(&state, routes::roster::BOUNCES, error),
    }
}

async fn bring(State(state): State<AppState>, Viewer(actor): Viewer, multipart: Multipart) -> Response {
    // Nothing is read of somebody who may not.
    if let Err(error) = actor.require(Permission::ManageRoster) {
        return problem::page(&state, routes::roster::BOUNCES, error);
    }
    let read = read(&state, &actor, multipart).await;
    match (read, mailings::bounces(&state.service, &actor).await) {
        (Ok(Read { told, problems }), Ok(bounces)) => {
            let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            let model = BouncesModel::new(&actor, bounces, None).telling(told, problems);
            render::page(&state, status, move || view! { <BouncesPage model /> })
        }
        (Err(error), _) | (_, Err(error)) => problem::page(&state, routes::roster::BOUNCES, error),
    }
}

/// What came of the files.
#[derive(Default)]
struct Read {
    /// What those told that could be read.
    told: Option<Bounced>,
    /// What is wrong with the others.
    problems: Vec<Unread>,
}

async fn read(state: &AppState, actor: &Actor, mut multipart: Multipart) -> service::Result<Read> {
    let mut read = Read::default();
    loop {
        let (name, file) = match multipart.next_field().await {
            Ok(None) => break,
            Ok(Some(field)) => {
                let name = field.file_name().unwrap_or_default().to_owned();
                (name, field.bytes().await)
            }
            Err(error) => (String::new(), Err(error)),
        };
        let Ok(file) = file else {
            read.problems.push(Unread::TooLarge(AT_MOST));
            break;
        };
        if file.is_empty() {
            continue;
        }
        match mailings::note_bounces(&state.service, actor, &file).await {
            Ok(own) => {
                let told = read.told.get_or_insert_default();
                told.noted += own.noted;
                told.known += own.known;
                told.passing += own.passing;
            }
            Err(Error::Refused(why)) => read.problems.push(Unread::Refused { file: name, why }),
            Err(error) => return Err(error),
        }
    }
    if read.told.is_none() && read.problems.is_empty() {
        read.problems.push(Unread::Empty);
    }
    Ok(read)
}

async fn try_again(State(state): State<AppState>, Viewer(actor): Viewer, Path(id): Path<String>) -> Response {
    let tried = match named(&id) {
        Ok(id) => mailings::try_again(&state.service, &actor, id).await,
        Err(error) => Err(error),
    };
    match tried {
        Ok(()) => Redirect::to(&Done::OptedIn.after(routes::roster::BOUNCES)).into_response(),
        Err(error) => problem::page(&state, routes::roster::BOUNCES, error),
    }
}
