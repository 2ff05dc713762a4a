//! Bringing a campaign: a file or a text, checked as a whole.

use app::pages::campaigns::{Done, NewModel, NewPage, Unbrought};
use app::routes;
use axum::Router;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, Multipart, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::campaign::Problem;
use domain::id::Slug;
use domain::role::Permission;
use leptos::prelude::*;
use serde::Deserialize;
use service::campaigns::Conversion;
use service::convert::{Format, Unconverted};
use service::{Error, campaigns, convert};

use crate::demo;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The largest form that is taken, in bytes: a file, a text and what is around them.
const LIMIT: usize = convert::LARGEST + 64 * 1024;

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
    page(&state, StatusCode::OK, NewModel::new(&actor, text, String::new(), Vec::new()))
}

fn page(state: &AppState, status: StatusCode, model: NewModel) -> Response {
    render::page(state, status, move || view! { <NewPage model /> })
}

async fn bring(State(state): State<AppState>, Viewer(actor): Viewer, multipart: Multipart) -> Response {
    if let Err(error) = actor.require(Permission::ManageCampaigns) {
        return problem::page(&state, routes::campaigns::NEW, error);
    }
    let Brought { file, text, name } = match brought(multipart).await {
        Ok(brought) => brought,
        Err(Unread { status, why }) => {
            return page(&state, status, NewModel::new(&actor, String::new(), String::new(), vec![why]));
        }
    };
    let again = |problems| NewModel::new(&actor, shown(&file, &text), name.clone(), problems);
    let refused = |problems| page(&state, StatusCode::UNPROCESSABLE_ENTITY, again(problems));
    let slug = match Some(name.trim()).filter(|name| !name.is_empty()).map(str::parse::<Slug>).transpose() {
        Ok(slug) => slug,
        Err(error) => return refused(vec![Unbrought::Name(error)]),
    };
    let bytes = if file.is_empty() { text.clone().into_bytes() } else { file.clone() };
    if bytes.trim_ascii().is_empty() {
        return refused(vec![Unbrought::Nothing]);
    }
    match campaigns::bring(&state.service, &actor, bytes, slug).await {
        Ok((campaign, Conversion { format: Format::Canvass, .. })) => {
            Redirect::to(&Done::Brought.after(&routes::campaigns::one(&campaign.slug))).into_response()
        }
        Ok((campaign, _)) => {
            Redirect::to(&Done::Brought.after(&routes::campaigns::conversion(&campaign.slug))).into_response()
        }
        Err(Unconverted { why, losses }) => {
            let problems = match why {
                Error::Document(problems) => problems,
                Error::Refused(why) => vec![Problem::new("", why)],
                error => return problem::page(&state, routes::campaigns::NEW, error),
            };
            let model = again(problems.into_iter().map(Unbrought::Document).collect()).not_carried(losses);
            page(&state, StatusCode::UNPROCESSABLE_ENTITY, model)
        }
    }
}

/// What the form shows again: the text that was pasted, or that of a file if it is a document of ours to mend.
fn shown(file: &[u8], text: &str) -> String {
    let of_file = std::str::from_utf8(file).ok().filter(|file| file.trim_start().starts_with('{'));
    of_file.unwrap_or(text).to_owned()
}

/// What a form brought.
#[derive(Default)]
struct Brought {
    /// A file; empty if none was chosen.
    file: Vec<u8>,
    /// A text that was pasted.
    text: String,
    /// What it is to be called in addresses.
    name: String,
}

/// Why a form could not be read.
struct Unread {
    status: StatusCode,
    why: Unbrought,
}

impl From<MultipartError> for Unread {
    fn from(error: MultipartError) -> Self {
        let why = if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Unbrought::TooLarge
        } else {
            Unbrought::Broken(error.body_text())
        };
        Self { status: error.status(), why }
    }
}

async fn brought(mut multipart: Multipart) -> Result<Brought, Unread> {
    let mut brought = Brought::default();
    while let Some(field) = multipart.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await?;
        let text = |bytes: Vec<u8>| {
            String::from_utf8(bytes)
                .map_err(|_| Unread { status: StatusCode::UNPROCESSABLE_ENTITY, why: Unbrought::NoText })
        };
        match name.as_str() {
            "file" => brought.file = bytes.into(),
            "document" => brought.text = text(bytes.into())?,
            "name" => brought.name = text(bytes.into())?,
            _ => {}
        }
    }
    Ok(brought)
}
