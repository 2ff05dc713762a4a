//! The front door, and the demonstration's three ways in.

use app::pages::home::{DemoHomePage, HomePage, OpenCampaign};
use app::routes;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use domain::notice;
use leptos::prelude::*;
use service::{Actor, Error, campaigns, people};

use super::session::Viewer;
use super::{AppState, problem, render, sign_in};
use crate::demo::Demo;

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(routes::HOME, get(home))
        .route(routes::DEMO_MEMBER, get(as_member))
        .route(routes::DEMO_STAFF, get(|state, jar| as_person(state, jar, Demo::STAFF)))
        .route(routes::DEMO_LEADERSHIP, get(|state, jar| as_person(state, jar, Demo::LEADERSHIP)))
}

async fn home(State(state): State<AppState>, Viewer(actor): Viewer) -> Response {
    let signed_in = actor != Actor::Visitor;
    if state.demo.is_some() {
        return render::page(&state, StatusCode::OK, move || view! { <DemoHomePage signed_in /> });
    }
    match campaigns::open_now(&state.service).await {
        Ok(open) => {
            let campaigns = open.into_iter().map(OpenCampaign::from).collect();
            render::page(&state, StatusCode::OK, move || view! { <HomePage campaigns signed_in /> })
        }
        Err(error) => problem::page(&state, routes::HOME, error),
    }
}

async fn as_member(State(state): State<AppState>) -> Response {
    let Some(demo) = &state.demo else { return problem::page(&state, routes::HOME, no_demonstration()) };
    match demo.member_link().await {
        Ok(token) => Redirect::to(&routes::personal(&token)).into_response(),
        Err(error) => problem::page(&state, routes::HOME, error),
    }
}

async fn as_person(State(state): State<AppState>, jar: CookieJar, email: &'static str) -> Response {
    if state.demo.is_none() {
        return problem::page(&state, routes::HOME, no_demonstration());
    }
    // The demonstration lets everyone in on the operator's behalf: there is nobody real behind these accounts.
    match people::enter(&state.service, &Actor::Operator, email).await {
        Ok(token) => sign_in::enter(&state, jar, &token, None).await,
        Err(error) => problem::page(&state, routes::HOME, error),
    }
}

fn no_demonstration() -> Error {
    Error::NotFound(notice!("there is no demonstration here"))
}
