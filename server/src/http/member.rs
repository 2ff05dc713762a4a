//! A member's way through a campaign, by a personal link (`/s/{token}`), by the open one (`/c/{slug}`), to which venues lead
//! (`/v/{code}`), or on a machine at a venue that many use (`/v/{code}/kiosk`).

mod change;
mod confirm;
mod credential;
mod fresh;
mod given;
mod invitation;
mod questions;
mod rush;
mod thanks;
mod venue;
mod way_in;

use app::pages::survey::{CheckModel, CheckPage, LaterModel, LaterPage, LaterWay};
use app::routes;
use app::say::{Speech, offline_words as offline_words_of};
use axum::Router;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use domain::answer::AnswerProblem;
use domain::campaign::Layout;
use domain::language::Language;
use domain::questionnaire::Sheet;
use leptos::prelude::*;
use service::Error;
use service::responses::{self, Door};

pub use self::fresh::FreshPages;
use self::questions::Opened;
use self::way_in::WayIn;
use super::{AppState, language, render};

pub(super) fn routes(state: &AppState) -> Router<AppState> {
    let all = ["/s/{id}", "/c/{id}", "/v/{id}/kiosk"].into_iter().fold(Router::new(), |router, base| {
        router
            .route(base, get(invitation::show))
            .route(&routes::start(base), post(invitation::start))
            .route(&routes::confirm_sent(base), get(confirm::sent))
            .route(&routes::check(base), get(check))
            .route(&routes::send(base), post(send))
            .route(&routes::thanks(base), get(thanks::show))
            .route(
                &format!("{base}/{{page}}"),
                get(questions::show).post(questions::save).layer(given::limit()),
            )
            .route(&format!("{base}/{{page}}/draft"), post(questions::draft))
    });
    // A machine that many use forgets who has answered, so nobody comes back to it.
    let routes = ["/s/{id}", "/c/{id}"].into_iter().fold(all, |router, base| {
        router
            .route(&routes::reopen(base), post(change::reopen))
            .route(&routes::withdraw(base), post(change::withdraw))
            .route(&routes::later(base), get(later))
    });
    let link = routes::confirm("/c/{id}", "{token}");
    let routes = routes.route(&link, get(confirm::show).post(confirm::begin));
    let routes = routes
        .route(&routes::credential("/s/{id}"), post(credential::sign))
        .route(&routes::credential("/c/{id}"), post(credential::spend))
        .route(&routes::keys(&"{id}"), get(credential::keys));
    let keep = middleware::from_fn_with_state(state.clone(), keep_language);
    routes.layer(keep).route("/survey-words/{language}", get(offline_words)).merge(venue::routes())
}

/// Keeps the language that an address asks for.
async fn keep_language(State(state): State<AppState>, way: WayIn, request: Request, next: Next) -> Response {
    let asked = request.uri().query().and_then(language::asked);
    let response = next.run(request).await;
    match asked {
        Some(language) => {
            (CookieJar::new().add(way.language_cookie(&state, &language)), response).into_response()
        }
        None => response,
    }
}

/// What the survey's worker says, in a language.
async fn offline_words(Path(language): Path<String>) -> Response {
    let language = language.parse().unwrap_or_else(|_| Language::english());
    ([(CONTENT_TYPE, "application/json")], offline_words_of(language)).into_response()
}

/// In which languages a respondent reads.
fn speech(door: &Door) -> Speech {
    Speech {
        language: door.document.language.clone(),
        source: door.original.language.clone(),
        untranslated: door.untranslated.clone(),
        languages: door.original.languages().cloned().collect(),
        back: None,
    }
}

/// Where someone goes on: where something is left to answer, or the check.
fn resume(way: &WayIn, door: &Door) -> String {
    match door.page_to_go_on(&door.answers()) {
        Some(_) if is_all_at_once(door) => routes::questions(&way.base, Sheet::All),
        Some(index) => routes::questions(&way.base, Sheet::Page(index)),
        None => routes::check(&way.base),
    }
}

fn is_all_at_once(door: &Door) -> bool {
    door.document.layout == Layout::AllAtOnce
}

async fn check(State(state): State<AppState>, way: WayIn, Query(opened): Query<Opened>) -> Response {
    let from_all = opened.from.and_then(|from| from.parse().ok()) == Some(Sheet::All);
    match way.asking(&state).await {
        Ok(door) => check_page(&state, &way, &door, from_all, Vec::new()),
        Err(response) => response,
    }
}

fn check_page(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    from_all: bool,
    problems: Vec<AnswerProblem>,
) -> Response {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let model = CheckModel {
        base: way.base.clone(),
        kiosk: way.kiosk,
        title: door.document.title.clone(),
        seen: door.seen(&door.answers()),
        all_at_once: from_all || is_all_at_once(door),
        problems,
        simulated: door.document.simulated,
    };
    render::page_in(state, speech(door), status, move || view! { <CheckPage model /> })
}

async fn send(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    match responses::send(&state.service, &door).await {
        Ok(()) => Redirect::to(&routes::thanks(&way.base)).into_response(),
        Err(Error::Answers(problems)) => check_page(&state, &way, &door, false, problems),
        Err(error) => way.problem(&state, error),
    }
}

async fn later(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    let model = LaterModel {
        title: door.document.title.clone(),
        link: format!("{}{}", state.public_url, way.base),
        resume: resume(&way, &door),
        way: match &door.draft {
            Some(_) if !way.personal && door.campaign.confirms => LaterWay::ByMail,
            Some(_) if door.is_anonymous() => LaterWay::NoTime,
            Some(draft) if !way.personal => {
                LaterWay::ThisBrowser { until: draft.saved_at.plus_seconds(way_in::COOKIE_SECONDS) }
            }
            _ => LaterWay::Anywhere,
        },
        simulated: door.document.simulated,
    };
    render::page_in(&state, speech(&door), StatusCode::OK, move || view! { <LaterPage model /> })
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
