//! Turns a page into a response.

use app::document::{self, Document, Site};
use app::say::Speech;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use leptos::prelude::IntoView;
use service::secrets;

use super::{AppState, language};

/// Renders a page in the language of whoever asks. All that it shows is in its model, so it is rendered at once and whole.
pub fn page<V: IntoView>(state: &AppState, status: StatusCode, view: impl FnOnce() -> V) -> Response {
    page_in(state, language::of_reader(), status, view)
}

/// Renders a page in these languages.
pub fn page_in<V: IntoView>(
    state: &AppState,
    speech: Speech,
    status: StatusCode,
    view: impl FnOnce() -> V,
) -> Response {
    framed(state, speech, status, APART, view)
}

/// Renders a page that is shown inside of another one of this installation, or shows one.
pub fn page_in_page<V: IntoView>(
    state: &AppState,
    speech: Speech,
    status: StatusCode,
    view: impl FnOnce() -> V,
) -> Response {
    framed(state, speech, status, "frame-src 'self'; frame-ancestors 'self'", view)
}

/// Renders a page in the language of whoever asks that shows another answer of this installation inside of it.
pub fn page_with_frames<V: IntoView>(
    state: &AppState,
    status: StatusCode,
    view: impl FnOnce() -> V,
) -> Response {
    framed(state, language::of_reader(), status, "frame-src 'self'; frame-ancestors 'none'", view)
}

fn framed<V: IntoView>(
    state: &AppState,
    speech: Speech,
    status: StatusCode,
    frames: &str,
    view: impl FnOnce() -> V,
) -> Response {
    let Document { html, nonce } = document::render(Site::clone(&state.site), speech, view);
    respond(status, html, &nonce, frames)
}

/// A whole HTML document that is none of our pages, for a frame in one of them: it has its own styles, and may do nothing else.
pub fn foreign(html: String) -> Response {
    sent(
        StatusCode::OK,
        html,
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    )
}

/// What a page that no other one shows says of frames.
const APART: &str = "frame-ancestors 'none'";

fn respond(status: StatusCode, html: String, nonce: &str, frames: &str) -> Response {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; {frames}"
    );
    sent(status, html, &policy)
}

fn sent(status: StatusCode, html: String, policy: &str) -> Response {
    let mut response = (status, html).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // Pages hold answers and counts of the moment: a stored copy would show them to the next person at this machine.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// A rendered page of a survey with its two gaps: the address of the survey, and the nonce of this one response.
pub struct Template(Vec<Piece>);

enum Piece {
    Text(String),
    Base,
    Nonce,
}

impl Template {
    /// Renders a page of the survey at the address that `view` is given.
    pub fn new<V: IntoView>(state: &AppState, speech: Speech, view: impl FnOnce(String) -> V) -> Self {
        // Nothing that the page says can be the same by chance.
        let base = format!("/s/{}", secrets::id());
        let marks = base.clone();
        let Document { html, nonce } =
            document::render(Site::clone(&state.site), speech, move || view(marks));
        let mut pieces = Vec::new();
        let mut rest = html.as_str();
        while let Some((at, mark, piece)) = [(&base, Piece::Base), (&nonce, Piece::Nonce)]
            .into_iter()
            .filter_map(|(mark, piece)| Some((rest.find(mark.as_str())?, mark, piece)))
            .min_by_key(|(at, ..)| *at)
        {
            pieces.extend([Piece::Text(rest[..at].to_owned()), piece]);
            rest = &rest[at + mark.len()..];
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Self(pieces)
    }

    /// The page for the survey at this address, with a nonce of its own.
    pub fn page(&self, base: &str) -> Response {
        let nonce = Nonce::new();
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Base => base,
            Piece::Nonce => &nonce,
        });
        respond(StatusCode::OK, pieces.collect(), &nonce, APART)
    }
}
