//! What went wrong, as a page that says what happened, what was kept and what to do.

use app::pages::problem::{Problem, ProblemPage};
use app::say::Speech;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::notice;
use domain::notice::Notice;
use leptos::prelude::*;
use service::error::Answering;
use service::{Error, secrets};

use super::language;
use super::{AppState, render};

/// The page for an error of a use case. Whoever has to sign in is sent there and back to `here`.
pub fn page(state: &AppState, here: &str, error: Error) -> Response {
    if matches!(error, Error::NotSignedIn) {
        let next: String = form_urlencoded::byte_serialize(here.as_bytes()).collect();
        return Redirect::to(&format!("/sign-in?next={next}")).into_response();
    }
    let (status, problem) = told(here, error);
    render::page(state, status, move || view! { <ProblemPage problem /> })
}

/// The page for a report that is not there yet.
pub fn no_report(state: &AppState, why: Notice, results: String) -> Response {
    let problem = Problem::NoReport { why, results };
    render::page(state, StatusCode::UNPROCESSABLE_ENTITY, move || view! { <ProblemPage problem /> })
}

/// The page for an error that a member meets, in their language.
pub fn member_page(state: &AppState, speech: Speech, here: &str, error: Error) -> Response {
    member_page_at(state, speech, here, None, error)
}

/// The same on a machine that many use, with where the next person begins.
pub fn member_page_at(
    state: &AppState,
    speech: Speech,
    here: &str,
    kiosk: Option<String>,
    error: Error,
) -> Response {
    let (status, problem) = match error {
        Error::NotFound(_) => (StatusCode::NOT_FOUND, Problem::NoSurvey),
        error => told(here, error),
    };
    render::page_in(state, speech, status, move || view! { <ProblemPage problem kiosk /> })
}

/// What an error says within a page, in a language.
pub fn said(speech: Speech, error: Error) -> String {
    let (_, problem) = told("", error);
    speech.over(|_| problem.happened())
}

fn told(here: &str, error: Error) -> (StatusCode, Problem) {
    match error {
        Error::NotFound(what) => (StatusCode::NOT_FOUND, Problem::Missing(what)),
        Error::Forbidden(right) => (StatusCode::FORBIDDEN, Problem::Forbidden(right)),
        Error::Answering(Answering::VenueClosed) => (StatusCode::GONE, Problem::VenueClosed),
        Error::Answering(Answering::LinkEnded) => (StatusCode::GONE, Problem::LinkEnded),
        Error::Answering(Answering::NotOpen) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::NotOpen),
        Error::Answering(why) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Answering(why)),
        // To come late is no fault.
        Error::Enough(text) => (StatusCode::OK, Problem::Enough(text)),
        Error::Published => (StatusCode::CONFLICT, Problem::Published(here.to_owned())),
        Error::Stale => (StatusCode::CONFLICT, Problem::Stale),
        Error::Clash(_) => (StatusCode::CONFLICT, Problem::Clash),
        Error::TooMany { minutes } => (StatusCode::TOO_MANY_REQUESTS, Problem::TooMany { minutes }),
        Error::NotSignedIn => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Refused(notice!("sign in first"))),
        Error::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Refused(why)),
        Error::Document(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Document(mistakes)),
        Error::Columns(mistakes) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Columns(mistakes)),
        Error::Letter(flaws) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Letter(flaws)),
        Error::Rows(rows) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Rows(rows)),
        Error::Answers(_) => (StatusCode::UNPROCESSABLE_ENTITY, Problem::Answers),
        Error::Store(cause) => {
            let reference = secrets::short(&secrets::digest(&secrets::id().to_string()));
            tracing::error!(%cause, %reference, "the store failed");
            (StatusCode::SERVICE_UNAVAILABLE, Problem::Failed(reference))
        }
    }
}

/// The page for an address that is none: in the language chosen at the survey that it may belong to, or that of the reader.
pub async fn no_such_page(State(state): State<AppState>, jar: CookieJar) -> Response {
    let problem = Problem::NoPage;
    let speech = match language::chosen_at_survey(&jar) {
        Some(language) => Speech::in_language(language::spoken(&[language])),
        None => language::of_reader(),
    };
    render::page_in(&state, speech, StatusCode::NOT_FOUND, move || view! { <ProblemPage problem /> })
}
