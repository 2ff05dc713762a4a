//! Signing in and out.

use std::net::SocketAddr;

use app::pages::sign_in::{Refused, SignInModel, SignInPage};
use app::routes;
use axum::Router;
use axum::extract::{ConnectInfo, Extension, Form, Query, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use domain::campaign::State as Life;
use domain::role::Permission;
use leptos::prelude::*;
use serde::Deserialize;
use service::secrets::Token;
use service::{Actor, Error, campaigns, people};

use super::language::is_local;
use super::session::{self, Viewer};
use super::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(routes::SIGN_IN, get(form).post(sign_in)).route(routes::SIGN_OUT, post(sign_out))
}

#[derive(Deserialize)]
struct Asked {
    next: Option<String>,
}

async fn form(State(state): State<AppState>, Viewer(actor): Viewer, Query(asked): Query<Asked>) -> Response {
    let next = asked.next.filter(|next| is_local(next));
    if actor != Actor::Visitor {
        return onward(&state, &actor, next).await;
    }
    let model = SignInModel { next, ..SignInModel::default() };
    render::page(&state, StatusCode::OK, move || view! { <SignInPage model /> })
}

#[derive(Deserialize)]
struct Posted {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    next: Option<String>,
}

async fn sign_in(
    State(state): State<AppState>,
    from: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    jar: CookieJar,
    Form(posted): Form<Posted>,
) -> Response {
    let origin =
        from.map(|Extension(ConnectInfo(peer))| state.proxies.origin(peer.ip(), &headers).to_string());
    let origin = origin.unwrap_or_default();
    let next = posted.next.filter(|next| is_local(next));
    match people::sign_in(&state.service, &posted.email, &posted.password, &origin).await {
        Ok(token) => enter(&state, jar, &token, next).await,
        Err(error) => refuse(&state, posted.email, next, error),
    }
}

/// The form again with the address that was typed, and why.
fn refuse(state: &AppState, email: String, next: Option<String>, error: Error) -> Response {
    let (status, why, wait) = match error {
        Error::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, Refused::Wrong, None),
        Error::TooMany { minutes } => {
            (StatusCode::TOO_MANY_REQUESTS, Refused::TooMany { minutes }, Some(minutes * 60))
        }
        error => return problem::page(state, routes::SIGN_IN, error),
    };
    let model = SignInModel { next, email, refused: Some(why) };
    let mut response = render::page(state, status, move || view! { <SignInPage model /> });
    if let Some(seconds) = wait {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Begins a session in this browser and goes on to `next`, or to the first page of whoever signed in.
pub(super) async fn enter(state: &AppState, jar: CookieJar, token: &Token, next: Option<String>) -> Response {
    match people::actor(&state.service, token.reveal()).await {
        Ok(actor) => {
            (jar.add(session::cookie(state, token)), onward(state, &actor, next).await).into_response()
        }
        Err(error) => problem::page(state, routes::SIGN_IN, error),
    }
}

async fn onward(state: &AppState, actor: &Actor, next: Option<String>) -> Response {
    if let Some(next) = next {
        return Redirect::to(&next).into_response();
    }
    match first_page(state, actor).await {
        Ok(path) => Redirect::to(&path).into_response(),
        Err(error) => problem::page(state, routes::HOME, error),
    }
}

/// Whoever manages campaigns begins with their list; whoever only reads, with the results of the newest open one.
async fn first_page(state: &AppState, actor: &Actor) -> service::Result<String> {
    if !actor.may(Permission::ManageCampaigns) {
        let listed = campaigns::list(&state.service, actor).await?;
        if let Some(open) = listed.iter().find(|listed| listed.campaign.state == Life::Open) {
            return Ok(routes::results::now(&open.campaign.slug));
        }
    }
    Ok(routes::campaigns::LIST.to_owned())
}

async fn sign_out(State(state): State<AppState>, jar: CookieJar) -> Response {
    if let Some(token) = session::token(&jar)
        && let Err(error) = people::sign_out(&state.service, &token).await
    {
        return problem::page(&state, routes::HOME, error);
    }
    (jar.remove(session::removal()), Redirect::to(routes::HOME)).into_response()
}
