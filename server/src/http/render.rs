//! Turns a page into a response.

use app::document::{self, Site};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::IntoView;

use super::AppState;

/// Renders a page. All that it shows is in its model, so it is rendered at once and whole.
pub fn page<V: IntoView>(state: &AppState, status: StatusCode, view: impl FnOnce() -> V) -> Response {
    let document = document::render(Site::clone(&state.site), view);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        document.nonce
    );
    let mut response = (status, document.html).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // Pages hold answers and counts of the moment: a stored copy would show them to the next person at this machine.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
