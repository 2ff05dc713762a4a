//! A member's way through a campaign, by a personal link (`/s/{token}`) or by the open one (`/c/{slug}`).

mod change;
mod fresh;
mod questions;
mod thanks;
mod way_in;

use app::pages::survey::{
    CheckModel, CheckPage, DivisionsFault as Fault, InvitationModel, InvitationPage, LaterModel, LaterPage,
    LaterWay, NO_DIVISION, Way,
};
use app::routes;
use app::say::{Speech, offline_words as offline_words_of};
use axum::Router;
use axum::extract::rejection::FormRejection;
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
use domain::questionnaire::{Sheet, minutes};
use leptos::prelude::*;
use service::responses::{self, Door};
use service::{Error, installation};

use self::fresh::Fresh;
pub use self::fresh::FreshPages;
use self::questions::Opened;
use self::way_in::WayIn;
use super::posted::Posted;
use super::render::Template;
use super::{AppState, language, render};

pub(super) fn routes(state: &AppState) -> Router<AppState> {
    let routes = ["/s/{id}", "/c/{id}"].into_iter().fold(Router::new(), |router, base| {
        router
            .route(base, get(invitation))
            .route(&routes::start(base), post(start))
            .route(&routes::check(base), get(check))
            .route(&routes::send(base), post(send))
            .route(&routes::thanks(base), get(thanks::show))
            .route(&routes::reopen(base), post(change::reopen))
            .route(&routes::withdraw(base), post(change::withdraw))
            .route(&routes::later(base), get(later))
            .route(&format!("{base}/{{page}}"), get(questions::show).post(questions::save))
            .route(&format!("{base}/{{page}}/draft"), post(questions::draft))
    });
    let keep = middleware::from_fn_with_state(state.clone(), keep_language);
    routes.layer(keep).route("/survey-words/{language}", get(offline_words))
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
    }
}

async fn invitation(
    State(state): State<AppState>,
    way: WayIn,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    if door.sent.is_some() {
        return Redirect::to(&routes::thanks(&way.base)).into_response();
    }
    let withdrawn = asked.iter().any(|(name, _)| name == "withdrawn");
    let arrival = Arrival { withdrawn, link: &asked, ..Arrival::default() };
    invitation_page(&state, &way, &door, arrival).await
}

/// What the invitation shows beside itself.
#[derive(Default)]
struct Arrival<'a> {
    /// The divisions that were chosen on it.
    chosen: &'a [String],
    /// What is wrong with them.
    error: Option<Fault>,
    /// Whether answers were just taken back.
    withdrawn: bool,
    /// What the link brought, by name.
    link: &'a [(String, String)],
}

async fn invitation_page(state: &AppState, way: &WayIn, door: &Door, arrival: Arrival<'_>) -> Response {
    let Arrival { chosen, error, withdrawn, link } = arrival;
    let divisions = match installation::divisions(&state.service).await {
        Ok(divisions) => divisions,
        Err(error) => return way.problem(state, error),
    };
    let fingerprints = match responses::fingerprints(&state.service, door).await {
        Ok(fingerprints) => fingerprints,
        Err(error) => return way.problem(state, error),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let held = door.combination();
    let fresh =
        (way.personal && door.draft.is_none() && !withdrawn && link.is_empty()).then(|| Fresh::Invitation {
            campaign: door.campaign.id,
            version: door.version(),
            state: door.campaign.state,
            fingerprints: fingerprints.clone(),
            divisions: (!held.0.is_empty()).then(|| held.held(&divisions)),
        });
    let way_in = if way.personal {
        Way::Personal { divisions: (!held.0.is_empty()).then(|| held.held(&divisions)) }
    } else {
        Way::Open {
            chosen: divisions
                .iter()
                .map(|one| one.id.clone())
                .filter(|id| chosen.iter().any(|c| c == id.as_str()))
                .collect(),
            none: chosen.iter().any(|id| id == NO_DIVISION),
            divisions,
            error,
        }
    };
    let document = &door.document;
    let model = |base| InvitationModel {
        base,
        way: way_in,
        title: document.title.clone(),
        asks: document.asks.clone(),
        intro: document.intro.clone(),
        privacy: document.privacy,
        least: document.at_least_together(),
        fingerprints,
        withdrawn,
        state: door.campaign.state,
        minutes: minutes(&document.questionnaire),
        pages: count(document.questionnaire.pages.len()),
        draft: door.draft.is_some(),
        link: link
            .iter()
            .filter(|(name, _)| document.questionnaire.link_values.contains(name))
            .cloned()
            .collect(),
        simulated: document.simulated,
    };
    let view = |base| {
        let model = model(base);
        view! { <InvitationPage model /> }
    };
    let speech = speech(door);
    match fresh {
        Some(page) => {
            let language = speech.language.clone();
            state.fresh.at(language, page, || Template::new(state, speech, view)).page(&way.base)
        }
        None => render::page_in(state, speech, status, || view(way.base.clone())),
    }
}

/// A personal survey starts without any field, so a body that is no form is none.
async fn start(
    State(state): State<AppState>,
    way: WayIn,
    jar: CookieJar,
    form: Result<Posted, FormRejection>,
) -> Response {
    let fields = form.map(|Posted(fields)| fields).unwrap_or_default();
    let language = language::chosen(fields.iter().map(|(name, value)| (name, value)));
    let way = language.iter().cloned().fold(way, WayIn::wishing);
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    let link: Vec<(String, String)> = fields
        .iter()
        .filter_map(|(name, value)| Some((link_name(name)?.to_owned(), value.clone())))
        .collect();
    let chosen: Vec<String> =
        fields.into_iter().filter(|(name, _)| name == "divisions[]").map(|(_, value)| value).collect();
    if let Some(language) = language {
        // Nothing is kept before the start: what was ticked stands on the page that comes back.
        let arrival = Arrival { chosen: &chosen, link: &link, ..Arrival::default() };
        let page = invitation_page(&state, &way, &door, arrival).await;
        return (jar.add(way.language_cookie(&state, &language)), page).into_response();
    }
    if way.personal || door.draft.is_some() {
        return match responses::start(&state.service, &door, &link).await {
            Ok(()) => Redirect::to(&resume(&way, &door)).into_response(),
            Err(error) => way.problem(&state, error),
        };
    }
    let none = chosen.iter().any(|id| id == NO_DIVISION);
    let error = match chosen.len() {
        0 => Some(Fault::NothingChosen),
        n if none && n > 1 => Some(Fault::NoneBesideOthers),
        _ => None,
    };
    let some_exist =
        installation::divisions(&state.service).await.is_ok_and(|divisions| !divisions.is_empty());
    if let Some(error) = error.filter(|_| some_exist) {
        let arrival = Arrival { chosen: &chosen, error: Some(error), withdrawn: false, link: &link };
        return invitation_page(&state, &way, &door, arrival).await;
    }
    let held: Vec<String> = chosen.into_iter().filter(|id| id != NO_DIVISION).collect();
    match responses::start_open(&state.service, &door, &held, &link).await {
        Ok(token) => {
            let jar = jar.add(way.cookie(&state, &token));
            (jar, Redirect::to(&resume(&way, &door))).into_response()
        }
        Err(error) => way.problem(&state, error),
    }
}

/// The name in a field that [`routes::link_field`] names.
fn link_name(field: &str) -> Option<&str> {
    field.strip_prefix("link[")?.strip_suffix(']')
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
    match way.answering(&state).await {
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
