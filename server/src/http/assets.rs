//! The built site: embedded in the program, compressed when it was built, immutable under `/pkg`.

use app::document::Site;
use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::notice::Notice;
use leptos::config::LeptosOptions;
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

use super::AppState;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site/"]
#[allow_missing = true]
struct Built;

/// `manifest.json`, as the build writes it.
#[derive(Deserialize)]
struct Manifest {
    output_name: String,
    pkg_dir: String,
    style: String,
    staff_style: String,
    charts: String,
}

/// What pages need to know of the built site.
///
/// # Errors
/// [`service::Error::Refused`] when the program was built without its site.
pub fn site(association: String, simulated: bool) -> service::Result<Site> {
    let refused = |why: String| service::Error::Refused(Notice::as_it_is(why));
    let file = Built::get("manifest.json").ok_or_else(|| {
        refused(
            "the program was built without its site: run `cargo xtask build`, then build it again".to_owned(),
        )
    })?;
    let manifest: Manifest = serde_json::from_slice(&file.data).map_err(|error| {
        refused(format!("the site's manifest cannot be read: {error}; run `cargo xtask build`"))
    })?;
    let options =
        LeptosOptions::builder().output_name(manifest.output_name).site_pkg_dir(manifest.pkg_dir).build();
    Ok(Site {
        options,
        css: manifest.style,
        staff_css: manifest.staff_style,
        charts: manifest.charts,
        association,
        simulated,
    })
}

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route("/pkg/{*path}", get(immutable))
        .route("/favicon.svg", get(|headers: HeaderMap| async move { public("favicon.svg", &headers) }))
        .route("/rush.js", get(|headers: HeaderMap| async move { public("rush.js", &headers) }))
        .route("/credential.js", get(|headers: HeaderMap| async move { public("credential.js", &headers) }))
        .route("/kiosk.js", get(|headers: HeaderMap| async move { public("kiosk.js", &headers) }))
        .route("/survey-worker.js", get(survey_worker))
        .route("/robots.txt", get(|headers: HeaderMap| async move { public("robots.txt", &headers) }))
}

/// A file whose address holds the hash of its content.
async fn immutable(Path(path): Path<String>, headers: HeaderMap) -> Response {
    respond(&format!("pkg/{path}"), &headers, HeaderValue::from_static("public, max-age=31536000, immutable"))
}

/// The worker that lets a survey be finished without a network: it may talk to this installation and do nothing else.
async fn survey_worker(headers: HeaderMap) -> Response {
    let mut response = public("survey-worker.js", &headers);
    let policy = HeaderValue::from_static("default-src 'none'; connect-src 'self'");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

fn public(name: &str, headers: &HeaderMap) -> Response {
    respond(name, headers, HeaderValue::from_static("public, max-age=3600"))
}

fn respond(path: &str, headers: &HeaderMap, cache: HeaderValue) -> Response {
    let Some((file, encoding)) = smallest(path, headers) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess(path);
    let mut response = file.data.into_response();
    let head = response.headers_mut();
    head.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    head.insert(CACHE_CONTROL, cache);
    head.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        head.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    let tag = hex::encode(&file.metadata.sha256_hash()[..8]);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{tag}\"")) {
        head.insert(ETAG, tag);
    }
    response
}

/// The best of the forms that were made at build time and that the browser takes.
fn smallest(path: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if accepted.contains(encoding)
            && let Some(file) = Built::get(&format!("{path}{suffix}"))
        {
            return Some((file, Some(encoding)));
        }
    }
    Built::get(path).map(|file| (file, None))
}

fn mime_guess(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
