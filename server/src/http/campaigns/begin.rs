//! Beginning a campaign from a template.

use app::pages::campaigns::{Begun, Done, NewModel, NewPage};
use app::routes;
use axum::Router;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use domain::language::Language;
use leptos::prelude::*;
use serde::Deserialize;
use service::{Error, campaigns};

use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(routes::campaigns::BEGIN, post(begin))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    title: String,
    #[serde(default)]
    template: String,
    #[serde(default)]
    language: String,
}

async fn begin(State(state): State<AppState>, Viewer(actor): Viewer, Form(asked): Form<Asked>) -> Response {
    let title = asked.title.replace('\0', "");
    // Whoever names none, or one that no template is written in, begins in English.
    let language = asked.language.parse().unwrap_or_else(|_| Language::english());
    match campaigns::begin(&state.service, &actor, &asked.template, &language, &title).await {
        Ok(campaign) => {
            Redirect::to(&Done::Begun.after(&routes::campaigns::edit(&campaign.slug))).into_response()
        }
        Err(Error::Refused(_)) => {
            let begun = Begun { title, template: asked.template, language: asked.language, untitled: true };
            let model = NewModel::new(&actor, String::new(), String::new(), Vec::new()).begun(begun);
            render::page(&state, StatusCode::UNPROCESSABLE_ENTITY, move || view! { <NewPage model /> })
        }
        Err(error) => problem::page(&state, routes::campaigns::NEW, error),
    }
}
