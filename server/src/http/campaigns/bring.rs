//! Bringing a campaign: a file or a text, checked as a whole.

use app::pages::campaigns::{Done, NewModel, NewPage};
use app::routes;
use axum::Router;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, Multipart, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::campaign::Problem;
use domain::role::Permission;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Actor, Error, campaigns};

use crate::demo;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The largest document that is taken, in bytes, with the form around it.
const LIMIT: usize = 1024 * 1024;

pub(super) fn routes() -> Router<AppState> {
    let bring = get(form).post(bring).layer(DefaultBodyLimit::max(LIMIT));
    Router::new().route(routes::campaigns::NEW, bring)
}

#[derive(Deserialize)]
struct Asked {
    example: Option<String>,
}

async fn form(State(state): State<AppState>, Viewer(actor): Viewer, Query(asked): Query<Asked>) -> Response {
    if let Err(error) = actor.require(Permission::ManageCampaigns) {
        return problem::page(&state, routes::campaigns::NEW, error);
    }
    let text = asked.example.map_or("", |_| demo::CAMPAIGN).to_owned();
    page(&state, &actor, StatusCode::OK, text, Vec::new())
}

fn page(
    state: &AppState,
    actor: &Actor,
    status: StatusCode,
    text: String,
    problems: Vec<Problem>,
) -> Response {
    let model = NewModel::new(actor, text, problems);
    render::page(state, status, move || view! { <NewPage model /> })
}

async fn bring(State(state): State<AppState>, Viewer(actor): Viewer, multipart: Multipart) -> Response {
    if let Err(error) = actor.require(Permission::ManageCampaigns) {
        return problem::page(&state, routes::campaigns::NEW, error);
    }
    let refused =
        |status, text, what: String| page(&state, &actor, status, text, vec![Problem::new("", what)]);
    let text = match brought(multipart).await {
        Ok(text) => text,
        Err(Unread { status, what }) => return refused(status, String::new(), what),
    };
    if text.trim().is_empty() {
        let what = "Choose a file, or paste the document".to_owned();
        return refused(StatusCode::UNPROCESSABLE_ENTITY, text, what);
    }
    match campaigns::import(&state.service, &actor, &text).await {
        Ok(campaign) => {
            Redirect::to(&Done::Brought.after(&routes::campaigns::one(&campaign.slug))).into_response()
        }
        Err(Error::Document(problems)) => {
            page(&state, &actor, StatusCode::UNPROCESSABLE_ENTITY, text, problems)
        }
        Err(Error::Refused(why)) => refused(StatusCode::UNPROCESSABLE_ENTITY, text, why),
        Err(error) => problem::page(&state, routes::campaigns::NEW, error),
    }
}

/// Why a form could not be read.
struct Unread {
    status: StatusCode,
    what: String,
}

impl From<MultipartError> for Unread {
    fn from(error: MultipartError) -> Self {
        let what = if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            "The document is larger than 1 MB. Nothing was taken: bring a smaller one".to_owned()
        } else {
            format!("The form did not arrive whole ({}). Send it again", error.body_text())
        };
        Self { status: error.status(), what }
    }
}

/// The file's text, or what was pasted where no file was chosen.
async fn brought(mut multipart: Multipart) -> Result<String, Unread> {
    let (mut file, mut pasted) = (String::new(), String::new());
    while let Some(field) = multipart.next_field().await? {
        let is_file = match field.name() {
            Some("file") => true,
            Some("document") => false,
            _ => continue,
        };
        let bytes = field.bytes().await?;
        let text = String::from_utf8(bytes.into()).map_err(|_| Unread {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            what: "The file is no text in UTF-8. Save it as JSON in UTF-8 and bring it again".to_owned(),
        })?;
        *(if is_file { &mut file } else { &mut pasted }) = text;
    }
    Ok(if file.trim().is_empty() { pasted } else { file })
}
