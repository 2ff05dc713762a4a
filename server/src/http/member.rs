//! A member's way through a campaign, by a personal link (`/s/{token}`) or by the open one (`/c/{slug}`).

mod change;
mod fresh;
mod way_in;

use app::pages::survey::{
    CheckModel, CheckPage, InvitationModel, InvitationPage, LaterModel, LaterPage, LaterWay, NO_DIVISION,
    QuestionsModel, QuestionsPage, ThanksModel, ThanksPage, Way,
};
use app::{routes, survey_form};
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use axum_extra::extract::CookieJar;
use domain::answer::{AnswerProblem, Answers, Fields};
use domain::campaign::{Layout, State as Life};
use domain::questionnaire::{Page, Sheet, minutes};
use leptos::prelude::*;
use serde::Deserialize;
use service::responses::{self, Door};
use service::{Error, installation};

pub use self::fresh::FreshPages;
use self::way_in::WayIn;
use super::posted::Posted;
use super::render::Template;
use super::{AppState, problem, render};

pub(super) fn routes() -> Router<AppState> {
    ["/s/{id}", "/c/{id}"].into_iter().fold(Router::new(), |router, base| {
        router
            .route(base, get(invitation))
            .route(&routes::start(base), post(start))
            .route(&routes::check(base), get(check))
            .route(&routes::send(base), post(send))
            .route(&routes::thanks(base), get(thanks))
            .route(&routes::reopen(base), post(change::reopen))
            .route(&routes::withdraw(base), post(change::withdraw))
            .route(&routes::later(base), get(later))
            .route(&format!("{base}/{{page}}"), get(questions).post(save))
            .route(&format!("{base}/{{page}}/draft"), post(draft))
    })
}

/// Why someone is at the invitation.
#[derive(Deserialize)]
struct Arrived {
    withdrawn: Option<String>,
}

async fn invitation(State(state): State<AppState>, way: WayIn, Query(arrived): Query<Arrived>) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    if door.sent.is_some() {
        return Redirect::to(&routes::thanks(&way.base)).into_response();
    }
    let arrival = Arrival { withdrawn: arrived.withdrawn.is_some(), ..Arrival::default() };
    invitation_page(&state, &way, &door, arrival).await
}

/// What the invitation shows beside itself.
#[derive(Default)]
struct Arrival<'a> {
    /// The divisions that were chosen on it.
    chosen: &'a [String],
    /// What is wrong with them.
    error: Option<String>,
    /// Whether answers were just taken back.
    withdrawn: bool,
}

async fn invitation_page(state: &AppState, way: &WayIn, door: &Door, arrival: Arrival<'_>) -> Response {
    let Arrival { chosen, error, withdrawn } = arrival;
    let divisions = match installation::divisions(&state.service).await {
        Ok(divisions) => divisions,
        Err(error) => return problem::page(state, &way.base, error),
    };
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let document = &door.document;
    let held = door.combination();
    let model = InvitationModel {
        base: way.base.clone(),
        way: if way.personal {
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
        },
        title: document.title.clone(),
        asks: document.asks.clone(),
        intro: document.intro.clone(),
        language: document.language.clone(),
        privacy: document.privacy,
        least: document.at_least_together(),
        withdrawn,
        state: door.campaign.state,
        minutes: minutes(&document.questionnaire),
        pages: count(document.questionnaire.pages.len()),
        draft: door.draft.is_some(),
        simulated: document.simulated,
    };
    render::page(state, status, move || view! { <InvitationPage model /> })
}

/// A personal survey starts without any field, so a body that is no form is none.
async fn start(
    State(state): State<AppState>,
    way: WayIn,
    jar: CookieJar,
    form: Result<Posted, FormRejection>,
) -> Response {
    let fields = form.map(|Posted(fields)| fields).unwrap_or_default();
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    if way.personal || door.draft.is_some() {
        return match responses::start(&state.service, &door).await {
            Ok(()) => Redirect::to(&resume(&way, &door)).into_response(),
            Err(error) => problem::page(&state, &way.base, error),
        };
    }
    let chosen: Vec<String> =
        fields.into_iter().filter(|(name, _)| name == "divisions[]").map(|(_, value)| value).collect();
    let none = chosen.iter().any(|id| id == NO_DIVISION);
    let error = match chosen.len() {
        0 => Some("Choose your divisions, or 'None of these'"),
        n if none && n > 1 => Some("Choose either divisions or 'None of these'"),
        _ => None,
    };
    let some_exist =
        installation::divisions(&state.service).await.is_ok_and(|divisions| !divisions.is_empty());
    if let Some(error) = error.filter(|_| some_exist) {
        let arrival = Arrival { chosen: &chosen, error: Some(error.to_owned()), withdrawn: false };
        return invitation_page(&state, &way, &door, arrival).await;
    }
    let held: Vec<String> = chosen.into_iter().filter(|id| id != NO_DIVISION).collect();
    match responses::start_open(&state.service, &door, &held).await {
        Ok(token) => {
            let jar = jar.add(way.cookie(&state, &token));
            (jar, Redirect::to(&resume(&way, &door))).into_response()
        }
        Err(error) => problem::page(&state, &way.base, error),
    }
}

/// Where someone goes on: where something is left to answer, or the check.
fn resume(way: &WayIn, door: &Door) -> String {
    match door.document.questionnaire.page_to_go_on(&door.answers()) {
        Some(_) if is_all_at_once(door) => routes::questions(&way.base, Sheet::All),
        Some(index) => routes::questions(&way.base, Sheet::Page(index)),
        None => routes::check(&way.base),
    }
}

fn is_all_at_once(door: &Door) -> bool {
    door.document.layout == Layout::AllAtOnce
}

/// Where a page was opened from.
#[derive(Deserialize)]
struct Opened {
    from: Option<String>,
}

async fn questions(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    Query(opened): Query<Opened>,
) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    let sheet = match sheet(&door, &page) {
        Ok(sheet) => sheet,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    let answers = door.answers();
    if answers.is_empty() && opened.from.is_none() {
        let model = |base| questions_model(base, &door, sheet, &Answers::new(), Notes::default());
        let view = |base| {
            let model = model(base);
            view! { <QuestionsPage model /> }
        };
        let page = (door.campaign.id, door.version(), sheet);
        return state.fresh.at(page, || Template::new(&state, view)).page(&way.base);
    }
    let notes = Notes { from_check: opened.from.as_deref() == Some("check"), ..Notes::default() };
    questions_page(&state, &way, &door, sheet, &answers, notes)
}

/// What a page of questions says beside the questions.
#[derive(Default)]
struct Notes {
    problems: Vec<AnswerProblem>,
    reveals: bool,
    from_check: bool,
}

fn questions_page(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    sheet: Sheet,
    answers: &Answers,
    notes: Notes,
) -> Response {
    let status = if notes.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let model = questions_model(way.base.clone(), door, sheet, answers, notes);
    render::page(state, status, move || view! { <QuestionsPage model /> })
}

fn questions_model(
    base: String,
    door: &Door,
    sheet: Sheet,
    answers: &Answers,
    notes: Notes,
) -> QuestionsModel {
    let questionnaire = &door.document.questionnaire;
    QuestionsModel {
        base,
        title: door.document.title.clone(),
        language: door.document.language.clone(),
        sheet,
        pages: questionnaire.pages_of(sheet).to_vec(),
        of: count(questionnaire.pages.len()),
        minutes_left: minutes_from(door, sheet),
        answers: answers.clone(),
        problems: notes.problems,
        revealed: notes.reveals,
        from_check: notes.from_check,
        simulated: door.document.simulated,
    }
}

/// How long these pages take, with those after them.
fn minutes_from(door: &Door, sheet: Sheet) -> u16 {
    let first = match sheet {
        Sheet::Page(index) => index,
        Sheet::All => 0,
    };
    let pages = door.document.questionnaire.pages.get(first..).unwrap_or_default().to_vec();
    minutes(&domain::questionnaire::Questionnaire { pages })
}

/// Takes a page's fields and goes where the button that was pressed leads. What was given is kept in every case.
async fn save(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    Posted(mut fields): Posted,
) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    let go = fields.iter().find(|(name, _)| name == "go").map(|(_, value)| value.clone());
    let from_check = fields.iter().any(|(name, value)| name == "from" && value == "check");
    let sheet = match sheet(&door, &page) {
        Ok(sheet) => sheet,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    let questionnaire = &door.document.questionnaire;
    let cleared = cleared(questionnaire.pages_of(sheet), &mut fields);
    let saved = match responses::save_page(&state.service, &door, sheet, &Fields(fields)).await {
        Ok(saved) => saved,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    let to_page = |index: usize| routes::questions(&way.base, Sheet::Page(index));
    let before = |sheet| match sheet {
        Sheet::Page(index) => questionnaire.page_before(index, &saved.answers),
        Sheet::All => None,
    };
    let target = match go.as_deref() {
        _ if let Some(place) = cleared => {
            let from = if from_check { "?from=check" } else { "" };
            format!("{}{from}#{place}", routes::questions(&way.base, sheet))
        }
        Some("later") => routes::later(&way.base),
        Some("back") => before(sheet).map_or_else(|| way.base.clone(), to_page),
        Some("all") => routes::questions(&way.base, Sheet::All),
        Some("pages") => to_page(questionnaire.page_to_go_on(&saved.answers).unwrap_or(0)),
        _ if !saved.problems.is_empty() || saved.reveals => {
            let notes = Notes { problems: saved.problems, reveals: saved.reveals, from_check };
            return questions_page(&state, &way, &door, sheet, &saved.answers, notes);
        }
        _ => match sheet {
            Sheet::All => routes::check_all(&way.base),
            Sheet::Page(_) if from_check => routes::check(&way.base),
            Sheet::Page(index) => questionnaire
                .page_after(Some(index), &saved.answers)
                .map_or_else(|| routes::check(&way.base), to_page),
        },
    };
    Redirect::to(&target).into_response()
}

/// Leaves out the answer that a 'Clear answer' button names, and says where on the page that question is.
fn cleared(pages: &[Page], fields: &mut Vec<(String, String)>) -> Option<String> {
    let (_, field) = fields.iter().find(|(name, _)| name == survey_form::CLEAR)?;
    let (field, place) = survey_form::cleared(pages, field)?;
    fields.retain(|(name, _)| *name != field);
    Some(place)
}

/// Keeps what the island sends while a page is being answered.
async fn draft(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let saved = async {
        let door = way.enter(&state).await?;
        let sheet = sheet(&door, &page)?;
        responses::save_page(&state.service, &door, sheet, &Fields(fields)).await
    };
    match saved.await {
        Ok(_) => Json(serde_json::json!({ "saved": true })).into_response(),
        Err(Error::Store(cause)) => {
            tracing::error!(%cause, "a draft could not be saved");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(error) => {
            (StatusCode::CONFLICT, Json(serde_json::json!({ "reason": error.to_string() }))).into_response()
        }
    }
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
        language: door.document.language.clone(),
        questionnaire: door.document.questionnaire.clone(),
        answers: door.answers(),
        all_at_once: from_all || is_all_at_once(door),
        problems,
        simulated: door.document.simulated,
    };
    render::page(state, status, move || view! { <CheckPage model /> })
}

async fn send(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    match responses::send(&state.service, &door).await {
        Ok(()) => Redirect::to(&routes::thanks(&way.base)).into_response(),
        Err(Error::Answers(problems)) => check_page(&state, &way, &door, false, problems),
        Err(error) => problem::page(&state, &way.base, error),
    }
}

async fn thanks(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    let Some(sent_at) = door.sent else { return Redirect::to(&way.base).into_response() };
    let model = ThanksModel {
        base: way.base.clone(),
        open: door.campaign.state == Life::Open,
        title: door.document.title.clone(),
        language: door.document.language.clone(),
        next: door.document.next.clone(),
        sent_at,
        receipt: door.receipt(),
        simulated: door.document.simulated,
    };
    render::page(&state, StatusCode::OK, move || view! { <ThanksPage model /> })
}

async fn later(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.answering(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    let model = LaterModel {
        title: door.document.title.clone(),
        language: door.document.language.clone(),
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
    render::page(&state, StatusCode::OK, move || view! { <LaterPage model /> })
}

/// What an address names, if there is such a page.
fn sheet(door: &Door, page: &str) -> Result<Sheet, Error> {
    let sheet = page.parse().ok().filter(|sheet| !door.document.questionnaire.pages_of(*sheet).is_empty());
    sheet.ok_or_else(|| Error::NotFound(format!("page {page}")))
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
