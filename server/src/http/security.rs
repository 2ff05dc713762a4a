//! Guards every request: no change asked for by another site, and headers that keep pages to themselves.

use app::routes;
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::AppState;

/// Refuses changes from other sites, and adds the headers that every answer carries.
pub async fn protect(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let may_change = is_own(request.headers(), &state.public_url) || is_one_click(&request);
    let mut response = if request.method().is_safe() || may_change {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "This request came from another site and was refused.").into_response()
    };
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A personal link is an address: it goes to no other site. (`no-referrer` would turn the Origin of our own forms into `null`.)
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    // Of a page alone; every other file would carry them for nothing.
    let is_page = headers.get(CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        headers.insert(
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        );
        headers.insert(
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
        );
    }
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    if state.secure_cookies {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Whether it opts out of mail by a mail program, which may name any origin (RFC 8058). The secret in the address is all that counts
/// there: nobody's cookies are looked at.
fn is_one_click(request: &Request) -> bool {
    let token = request.uri().path().strip_prefix(routes::OPT_OUT);
    token.is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

/// Whether a request that changes something comes from a page of this installation, or from no page at all.
///
/// Browsers send `Origin` with every such request; a program without a browser sends none and carries no one's cookies.
fn is_own(headers: &HeaderMap, public_url: &str) -> bool {
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    origin == public_url || origin.split_once("://").is_some_and(|(_, own)| own == host)
}
