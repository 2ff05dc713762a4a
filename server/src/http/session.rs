//! Who asks: the session behind a request's cookie.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use service::{Actor, people};

use super::AppState;

const NAME: &str = "canvass_session";

/// Who asks. A visitor if nobody is signed in.
#[derive(Debug, Clone)]
pub struct Viewer(pub Actor);

impl FromRequestParts<AppState> for Viewer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let jar = CookieJar::from_headers(&parts.headers);
        let Some(token) = token(&jar) else { return Ok(Viewer(Actor::Visitor)) };
        let actor = people::actor(&state.service, &token).await.unwrap_or_else(|error| {
            tracing::error!(%error, "a session could not be looked up");
            Actor::Visitor
        });
        Ok(Viewer(actor))
    }
}

/// The session's token, if the browser sent one.
pub fn token(jar: &CookieJar) -> Option<String> {
    jar.get(NAME).map(|cookie| cookie.value().to_owned())
}

/// The cookie that keeps a session.
pub fn cookie(state: &AppState, token: &service::secrets::Token) -> Cookie<'static> {
    Cookie::build((NAME, token.reveal().to_owned()))
        .path("/")
        .http_only(true)
        .secure(state.secure_cookies)
        .same_site(SameSite::Lax)
        .build()
}

/// The cookie to remove.
pub fn removal() -> Cookie<'static> {
    Cookie::build(NAME).path("/").build()
}
