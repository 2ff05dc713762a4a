use std::convert::Infallible;
use std::sync::OnceLock;

use app::routes;
use app::say::Speech;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::campaign::State;
use domain::language::Language;
use service::Error;
use service::responses::{self, Door, Way};
use service::secrets::Token;

use crate::http::{AppState, language, problem};

/// How long a browser remembers an open survey it started, in seconds: sixty days.
pub const COOKIE_SECONDS: i64 = 60 * 24 * 3600;

/// How long a machine that many use remembers somebody who does not come to an end, in seconds: two hours.
const KIOSK_SECONDS: i64 = 2 * 3600;

const COOKIE: &str = "canvass_survey";

/// The way in that a request's address names, with what the browser remembers of it.
pub struct WayIn {
    /// The address of the survey, `/s/{token}`, `/c/{slug}` or `/v/{code}/kiosk`.
    pub base: String,
    /// Whether it is a personal link.
    pub personal: bool,
    /// Whether it is a machine at a venue that many use one after another.
    pub kiosk: bool,
    id: String,
    browser: Option<String>,
    wishes: Vec<Language>,
    /// The language of the survey's pages, once its door is open.
    spoken: OnceLock<Language>,
}

impl FromRequestParts<AppState> for WayIn {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Infallible> {
        let mut segments = parts.uri.path().trim_start_matches('/').split('/');
        let first = segments.next();
        let (personal, kiosk) = (first == Some("s"), first == Some("v"));
        let id = segments.next().unwrap_or_default().to_owned();
        let base = match (personal, kiosk) {
            (true, _) => routes::personal(&id),
            (_, true) => routes::kiosk(&id),
            _ => routes::open(&id),
        };
        let path = parts.uri.path();
        // Whoever comes to the start of such a machine is somebody else: nothing of those before is theirs.
        let arrives = kiosk && path == base;
        let begins = kiosk && path == routes::start(&base);
        let jar = CookieJar::from_headers(&parts.headers);
        let browser = jar.get(COOKIE).filter(|_| !arrives && !begins).map(|cookie| cookie.value().to_owned());
        let asked = parts.uri.query().and_then(language::asked);
        let known = if arrives { language::accepted(parts) } else { language::wishes(parts) };
        let wishes = asked.into_iter().chain(known).collect();
        Ok(Self { base, personal, kiosk, id, browser, wishes, spoken: OnceLock::new() })
    }
}

impl WayIn {
    /// The same for somebody who wants another language most.
    pub fn wishing(mut self, language: Language) -> Self {
        self.wishes.insert(0, language);
        self
    }

    /// The page for what went wrong, in the language of the survey's pages.
    pub fn problem(&self, state: &AppState, error: Error) -> Response {
        self.problem_at(state, &self.base, error)
    }

    /// The same, with the address to which it leads back.
    pub fn problem_at(&self, state: &AppState, here: &str, error: Error) -> Response {
        let next = self.kiosk.then(|| self.base.clone());
        problem::member_page_at(state, self.speech(), here, next, error)
    }

    /// In the language of the survey's pages; in the one that was asked for, where no door opens: which ones the campaign has is not
    /// known there.
    pub fn speech(&self) -> Speech {
        let spoken = self.spoken.get().cloned();
        Speech::in_language(spoken.unwrap_or_else(|| language::spoken(&self.wishes)))
    }

    /// Opens the door, in the language that was asked for.
    pub async fn enter(&self, state: &AppState) -> service::Result<Door> {
        self.enter_with(state, self.browser.as_deref()).await
    }

    /// The same as it was when a form was shown: of the version that it names.
    pub async fn enter_shown(&self, state: &AppState, version: Option<i32>) -> service::Result<Door> {
        self.enter_by(state, self.browser.as_deref(), version).await
    }

    /// The same for a browser that has, or will have, this token.
    pub async fn enter_with(&self, state: &AppState, browser: Option<&str>) -> service::Result<Door> {
        self.enter_by(state, browser, None).await
    }

    async fn enter_by(
        &self,
        state: &AppState,
        browser: Option<&str>,
        version: Option<i32>,
    ) -> service::Result<Door> {
        let way = match (self.personal, self.kiosk) {
            (true, _) => Way::Personal(&self.id),
            (_, true) => Way::Kiosk { venue: &self.id, browser },
            _ => Way::Open { slug: &self.id, browser },
        };
        let mut door = responses::enter(&state.service, way).await?;
        if let Some(version) = version {
            door = door.as_shown(&state.service, version).await?;
        }
        let door = door.in_language(&state.service, &self.wishes).await?;
        self.spoken.get_or_init(|| door.document.language.clone());
        Ok(door)
    }

    /// Opens the door for someone who is answering; everyone else is led to where they belong.
    pub async fn answering(&self, state: &AppState) -> Result<Door, Response> {
        self.answering_shown(state, None).await
    }

    /// The same for what was posted with a form that names a version.
    pub async fn answering_shown(&self, state: &AppState, version: Option<i32>) -> Result<Door, Response> {
        let door = self.enter_shown(state, version).await.map_err(|error| self.problem(state, error))?;
        if door.sent.is_some() {
            return Err(Redirect::to(&routes::thanks(&self.base)).into_response());
        }
        if door.draft.is_none() && !door.begins_at_once() {
            return Err(Redirect::to(&self.base).into_response());
        }
        Ok(door)
    }

    /// The door of someone who is put questions now. Where nothing is taken, the invitation says so before anything is written.
    pub async fn asking(&self, state: &AppState) -> Result<Door, Response> {
        let door = self.answering(state).await?;
        if door.campaign.state == State::Open {
            Ok(door)
        } else {
            Err(Redirect::to(&self.base).into_response())
        }
    }

    /// The cookie that keeps the choice of a language, at this survey only.
    pub fn language_cookie(&self, state: &AppState, language: &Language) -> Cookie<'static> {
        language::cookie(state, &self.base, language, self.seconds())
    }

    /// The venue at which this machine stands, if it does at one.
    pub fn venue(&self) -> Option<&str> {
        self.kiosk.then_some(&*self.id)
    }

    /// What makes a machine that many use forget who was there before.
    pub fn forget(&self) -> CookieJar {
        let survey = Cookie::build((COOKIE, "")).path(self.base.clone());
        let jar = CookieJar::new().add(survey.max_age(cookie::time::Duration::ZERO));
        jar.add(language::forget(&self.base))
    }

    fn seconds(&self) -> i64 {
        if self.kiosk { KIOSK_SECONDS } else { COOKIE_SECONDS }
    }

    /// The cookie by which this browser finds its answers again, at this survey only.
    pub fn cookie(&self, state: &AppState, token: &Token) -> Cookie<'static> {
        Cookie::build((COOKIE, token.reveal().to_owned()))
            .path(self.base.clone())
            .http_only(true)
            .secure(state.secure_cookies)
            .same_site(SameSite::Lax)
            .max_age(cookie::time::Duration::seconds(self.seconds()))
            .build()
    }
}
