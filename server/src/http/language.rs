//! In which language somebody wants to read: what they chose, then what their browser says.

use std::convert::Infallible;

use app::say::{Speech, Tongue};
use app::{routes, survey_form};
use axum::Router;
use axum::extract::{Form, FromRequestParts, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::language::{Language, lookup};

use super::AppState;

/// Keeps what was chosen, at one survey only.
const COOKIE: &str = "canvass_language";

/// Keeps in which language somebody wants the product's own words, on all pages that belong to no survey.
const OWN_COOKIE: &str = "canvass_words";
/// How long, in days.
const OWN_DAYS: i64 = 365;

/// Whoever asks for the page that is being made.
#[derive(Clone)]
struct Reader {
    /// They read it in this language.
    language: Language,
    /// Where they are: the address of the page, or of the one from which its form was sent, since a form's own cannot be gone to.
    at: Option<String>,
}

tokio::task_local! {
    static READER: Reader;
}

pub(super) fn routes() -> Router<AppState> {
    Router::new().route(routes::LANGUAGE, post(choose))
}

/// Finds out in which of the product's languages whoever asks reads, for every page that is in no other.
pub async fn heed(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let jar = CookieJar::from_headers(&parts.headers);
    let chosen = jar.get(OWN_COOKIE).and_then(|cookie| cookie.value().parse().ok());
    let wishes: Vec<Language> = chosen.into_iter().chain(accepted(&parts)).collect();
    let at = match parts.method.is_safe() {
        true => parts.uri.path_and_query().map(|path| path.as_str().to_owned()),
        false => came_from(&parts.headers),
    };
    let reader = Reader { language: spoken(&wishes), at: at.filter(|at| is_local(at)) };
    READER.scope(reader, next.run(Request::from_parts(parts, body))).await
}

/// The product's words in the language of whoever asks, who can choose another on the page.
pub fn of_reader() -> Speech {
    let reader = READER.try_with(Clone::clone);
    let Reader { language, at } =
        reader.unwrap_or_else(|_| Reader { language: Language::english(), at: None });
    let languages = Tongue::all().filter_map(|tongue| tongue.tag().parse().ok()).collect();
    Speech { languages, back: at, ..Speech::in_language(language) }
}

/// Keeps the language that was chosen, and goes back to where it was chosen.
async fn choose(
    State(state): State<AppState>,
    jar: CookieJar,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let sent = fields.iter().find(|(name, _)| name == routes::BACK).map(|(_, value)| value.clone());
    let back = sent.filter(|back| is_local(back)).or_else(|| came_from(&headers));
    let back = back.unwrap_or_else(|| routes::HOME.to_owned());
    let Some(language) = chosen(fields) else { return Redirect::to(&back).into_response() };
    let cookie = Cookie::build((OWN_COOKIE, spoken(&[language]).to_string()))
        .path(routes::HOME)
        .http_only(true)
        .secure(state.secure_cookies)
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::days(OWN_DAYS));
    (jar.add(cookie), Redirect::to(&back)).into_response()
}

/// The path from which a form was sent. Only that: whatever site the header names, the way back stays in this one.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let from: Uri = headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    let path = from.path_and_query()?.as_str();
    is_local(path).then(|| path.to_owned())
}

/// Whether an address stays in this installation: a path, not another site dressed up as one.
pub fn is_local(next: &str) -> bool {
    let path = next.starts_with('/') && !next.starts_with("//");
    path && !next.contains(|c: char| c == '\\' || c.is_control())
}

/// The most languages that are looked at in what a browser says.
const MOST: usize = 16;

/// The languages that somebody wants, the most wanted first.
pub struct Wishes(pub Vec<Language>);

impl FromRequestParts<AppState> for Wishes {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Infallible> {
        Ok(Self(wishes(parts)))
    }
}

/// What a request says of it.
pub fn wishes(parts: &Parts) -> Vec<Language> {
    let chosen = chosen_at_survey(&CookieJar::from_headers(&parts.headers));
    chosen.into_iter().chain(accepted(parts)).collect()
}

/// What was chosen at the survey that an address belongs to.
pub fn chosen_at_survey(jar: &CookieJar) -> Option<Language> {
    jar.get(COOKIE).and_then(|cookie| cookie.value().parse().ok())
}

/// What a browser says of it, whatever was chosen in it before.
pub fn accepted(parts: &Parts) -> Vec<Language> {
    let accepted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted_languages(accepted.unwrap_or_default())
}

/// Forgets what was chosen at the survey at this address.
pub fn forget(base: &str) -> Cookie<'static> {
    Cookie::build((COOKIE, "")).path(base.to_owned()).max_age(cookie::time::Duration::ZERO).build()
}

/// The language that an address asks for, as in `?language=es`.
pub fn asked(query: &str) -> Option<Language> {
    chosen(form_urlencoded::parse(query.as_bytes()))
}

/// The language that fields name.
pub fn chosen<N: AsRef<str>, V: AsRef<str>>(fields: impl IntoIterator<Item = (N, V)>) -> Option<Language> {
    let mut fields = fields.into_iter();
    fields
        .find(|(name, _)| name.as_ref() == survey_form::LANGUAGE)
        .and_then(|(_, tag)| tag.as_ref().parse().ok())
}

/// The cookie that keeps a choice, for as long as answers are kept, at the survey at this address.
pub fn cookie(state: &AppState, base: &str, language: &Language, seconds: i64) -> Cookie<'static> {
    Cookie::build((COOKIE, language.to_string()))
        .path(base.to_owned())
        .http_only(true)
        .secure(state.secure_cookies)
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::seconds(seconds))
        .build()
}

/// The language among the product's own in which to say something that belongs to no campaign.
pub fn spoken(wishes: &[Language]) -> Language {
    let own: Vec<Language> = Tongue::all().filter_map(|tongue| tongue.tag().parse().ok()).collect();
    let there: Vec<&Language> = own.iter().collect();
    lookup(wishes, &there).cloned().unwrap_or_else(Language::english)
}

/// The languages of an `Accept-Language` header (RFC 9110, section 12.5.4), the most wanted first. What cannot be read is left out.
fn accepted_languages(header: &str) -> Vec<Language> {
    let read = |range: &str| {
        let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
        let weight: f32 = weight.trim().strip_prefix("q=")?.trim().parse().ok()?;
        (weight > 0.0).then_some((weight, tag.trim().parse::<Language>().ok()?))
    };
    let mut found: Vec<(f32, Language)> = header.split(',').take(MOST).filter_map(read).collect();
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    found.into_iter().map(|(_, language)| language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_installation_are_local() {
        for local in ["/campaigns", "/results/a?b=c#d", "/"] {
            assert!(is_local(local), "{local}");
        }
        for other in
            ["https://example.org", "//example.org", "/\\example.org", "/\t/example.org", "", "campaigns"]
        {
            assert!(!is_local(other), "{other}");
        }
    }

    #[test]
    fn browsers_say_what_their_users_read() {
        let check = |header: &str, expected: &[&str]| {
            let found: Vec<String> = accepted_languages(header).iter().map(Language::to_string).collect();
            assert_eq!(found, expected, "{header}");
        };
        check("es-MX,es;q=0.9,en;q=0.8", &["es-MX", "es", "en"]);
        check("en;q=0.2, fr ; q=0.7", &["fr", "en"]);
        check("*, de;q=0, fr;q=x, <b>", &[]);
        check("", &[]);
    }
}
