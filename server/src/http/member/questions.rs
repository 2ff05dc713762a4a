//! The questions, page by page or all at once: shown, taken, kept.

use std::collections::BTreeMap;

use app::pages::survey::{QuestionsModel, QuestionsPage, Welcome, otherwise, recalled};
use app::say::{Speech, partly_kept};
use app::{routes, survey_form};
use axum::Json;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::answer::{AnswerProblem, Answers, Fields};
use domain::id::QuestionId;
use domain::notice;
use domain::questionnaire::Sheet;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use service::Error;
use service::files::Given;
use service::responses::{self, Door, Saved, Unplaced};

use super::fresh::Fresh;
use super::given::{given, shown};
use super::{WayIn, count, speech};
use crate::http::posted::Posted;
use crate::http::render::Template;
use crate::http::{AppState, language, problem, render};

/// Where a page was opened from.
#[derive(Deserialize)]
pub(super) struct Opened {
    pub(super) from: Option<String>,
}

/// Shows a page of questions, or all of them.
pub(super) async fn show(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    Query(opened): Query<Opened>,
) -> Response {
    let door = match way.asking(&state).await {
        Ok(door) => door,
        Err(response) => return response,
    };
    let sheet = match sheet(&door, &page) {
        Ok(sheet) => sheet,
        Err(error) => return way.problem(&state, error),
    };
    let answers = door.answers();
    // What the roster, the link or chance decides differs from one member to the next.
    if answers.is_empty() && opened.from.is_none() && door.is_asked_the_same() {
        let model = |base| questions_model(&way, base, &door, sheet, &Answers::new(), Notes::default());
        let view = |base| {
            let model = model(base);
            view! { <QuestionsPage model /> }
        };
        let page =
            Fresh::Questions { campaign: door.campaign.id, version: door.version(), sheet, kiosk: way.kiosk };
        let speech = speech(&door);
        let language = speech.language.clone();
        return state.fresh.at(language, page, || Template::new(&state, speech, view)).page(&way.base);
    }
    if let Some(further) = further(&door, sheet, &answers) {
        return Redirect::to(&further.map_or_else(
            || routes::check(&way.base),
            |index| routes::questions(&way.base, Sheet::Page(index)),
        ))
        .into_response();
    }
    let notes = Notes { from_check: opened.from.as_deref() == Some("check"), ..Notes::default() };
    questions_page(&state, &way, &door, sheet, &answers, notes)
}

/// Where there is nothing to ask on a page after what was answered, as behind an early end: the page after it that asks something, or
/// none, which is the check.
fn further(door: &Door, sheet: Sheet, answers: &Answers) -> Option<Option<usize>> {
    let Sheet::Page(index) = sheet else { return None };
    let asks = door.pages(sheet, answers).iter().any(|page| !page.questions.is_empty());
    (!asks).then(|| door.seen(answers).page_after(Some(index)))
}

/// What a page of questions says beside the questions.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) problems: Vec<AnswerProblem>,
    pub(super) reveals: bool,
    pub(super) unplaced: Vec<Unplaced>,
    pub(super) from_check: bool,
    pub(super) welcome: Option<Welcome>,
}

fn questions_page(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    sheet: Sheet,
    answers: &Answers,
    notes: Notes,
) -> Response {
    let is_taken = notes.problems.is_empty() && notes.unplaced.is_empty();
    let status = if is_taken { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let model = questions_model(way, way.base.clone(), door, sheet, answers, notes);
    render::page_in(state, speech(door), status, move || view! { <QuestionsPage model /> })
}

pub(super) fn questions_model(
    way: &WayIn,
    base: String,
    door: &Door,
    sheet: Sheet,
    answers: &Answers,
    notes: Notes,
) -> QuestionsModel {
    let questionnaire = &door.document.questionnaire;
    let pages = door.pages(sheet, answers);
    // A browser that goes on without a network knows of answers that this page does not.
    let otherwise = if questionnaire.recalls() && !way.kiosk {
        let unknown = door.pages_recalling_no_answer(sheet, answers);
        otherwise(&speech(door), questionnaire, &pages, &unknown)
    } else {
        BTreeMap::new()
    };
    QuestionsModel {
        base,
        kiosk: way.kiosk,
        title: door.document.title.clone(),
        sheet,
        pages,
        otherwise,
        of: count(questionnaire.pages.len()),
        depend: questionnaire.pages_depend(),
        minutes_left: door.minutes_from(sheet, answers),
        answers: answers.clone(),
        problems: notes.problems,
        revealed: notes.reveals,
        unplaced: notes.unplaced,
        from_check: notes.from_check,
        welcome: notes.welcome,
        begins_on: (door.draft.is_none() && door.begins_at_once()).then(|| door.version()),
        simulated: door.document.simulated,
    }
}

/// Takes a page's fields and goes where the button that was pressed leads. What was given is kept in every case.
pub(super) async fn save(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (door, sheet, mut fields, given) = match given(&state, &way, &page, request).await {
        Ok(posted) => posted,
        Err(response) => return response,
    };
    let go = fields.iter().find(|(name, _)| name == "go").map(|(_, value)| value.clone());
    let from_check = fields.iter().any(|(name, value)| name == "from" && value == "check");
    let language = language::chosen(fields.iter().map(|(name, value)| (name, value)));
    let cleared = cleared(&door, sheet, &mut fields);
    if go.as_deref() == Some(survey_form::SEND) {
        return send(&state, &way, &door, sheet, &Fields(fields), &given).await;
    }
    let saved = match responses::save_page_with(&state.service, &door, sheet, &Fields(fields), &given).await {
        Ok(saved) => saved,
        Err(error) => return way.problem(&state, error),
    };
    // Wherever the button leads, it is the last time that it can be read.
    if !saved.unplaced.is_empty() {
        return needs_a_look(&state, &way, &door, sheet, saved, from_check);
    }
    let from = if from_check { "?from=check" } else { "" };
    if let Some(language) = language {
        let same = if sheet == Sheet::All && !from_check && door.begins_at_once() {
            way.base.clone()
        } else {
            format!("{}{from}", routes::questions(&way.base, sheet))
        };
        let jar = CookieJar::new().add(way.language_cookie(&state, &language));
        return (jar, Redirect::to(&same)).into_response();
    }
    let seen = || door.seen(&saved.answers);
    let to_page = |index: usize| routes::questions(&way.base, Sheet::Page(index));
    let before = |sheet| match sheet {
        Sheet::Page(index) => seen().page_before(index),
        Sheet::All => None,
    };
    let target = match go.as_deref() {
        _ if let Some(place) = cleared => {
            format!("{}{from}#{place}", routes::questions(&way.base, sheet))
        }
        Some("later") => routes::later(&way.base),
        Some("back") => before(sheet).map_or_else(|| way.base.clone(), to_page),
        Some("all") => routes::questions(&way.base, Sheet::All),
        Some("pages") => to_page(door.page_to_go_on(&saved.answers).unwrap_or(0)),
        _ if !saved.problems.is_empty() || saved.reveals => {
            return needs_a_look(&state, &way, &door, sheet, saved, from_check);
        }
        _ => match sheet {
            Sheet::All => routes::check_all(&way.base),
            Sheet::Page(_) if from_check => routes::check(&way.base),
            Sheet::Page(index) => {
                seen().page_after(Some(index)).map_or_else(|| routes::check(&way.base), to_page)
            }
        },
    };
    Redirect::to(&target).into_response()
}

/// Shows a page again, with what became of what was posted with it.
fn needs_a_look(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    sheet: Sheet,
    saved: Saved,
    from_check: bool,
) -> Response {
    let Saved { answers, problems, reveals, unplaced, .. } = saved;
    // What another version did not show is no question that an answer leads to.
    let reveals = reveals && unplaced.is_empty();
    let notes = Notes { problems, reveals, unplaced, from_check, welcome: None };
    questions_page(state, way, door, sheet, &answers, notes)
}

/// Sends the response with a page's fields, or shows what needs another look.
async fn send(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    sheet: Sheet,
    fields: &Fields,
    given: &Given,
) -> Response {
    match responses::send_page(&state.service, door, sheet, fields, given).await {
        Ok(None) => Redirect::to(&routes::thanks(&way.base)).into_response(),
        Ok(Some(saved)) => needs_a_look(state, way, door, sheet, saved, false),
        // What is wrong elsewhere stands on the check, where all answers are.
        Err(Error::Answers(_)) => Redirect::to(&routes::check_all(&way.base)).into_response(),
        Err(error) => way.problem(state, error),
    }
}

/// Leaves out the answer that a 'Clear answer' button names, and says where on the page that question is.
fn cleared(door: &Door, sheet: Sheet, fields: &mut Vec<(String, String)>) -> Option<String> {
    let (_, field) = fields.iter().find(|(name, _)| name == survey_form::CLEAR)?;
    let (field, place) = survey_form::cleared(&door.pages(sheet, &door.answers()), field)?;
    fields.retain(|(name, _)| !name.starts_with(&field));
    Some(place)
}

/// What the island is told of a draft that is kept.
#[derive(Serialize)]
struct Kept {
    saved: bool,
    /// Why not all of it is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What texts recall now of answers beside them, by the element that shows them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    texts: BTreeMap<String, String>,
    /// The marks of what the page was posted with, by question.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    marks: BTreeMap<QuestionId, String>,
}

/// Keeps what the island sends while a page is being answered.
pub(super) async fn draft(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, page)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let door = match way.enter_shown(&state, shown(&fields)).await {
        Ok(door) => door,
        Err(error) => return not_kept(way.speech(), error),
    };
    let saved = async {
        let sheet = sheet(&door, &page)?;
        let saved = responses::save_page(&state.service, &door, sheet, &Fields(fields)).await?;
        let texts = match sheet {
            Sheet::All if door.document.questionnaire.recalls() => {
                let pages = door.pages(sheet, &saved.answers);
                recalled(speech(&door), &door.document.questionnaire, &pages)
            }
            // A text recalls what was answered on an earlier page.
            Sheet::All | Sheet::Page(_) => BTreeMap::new(),
        };
        // Which part is not kept stands on the page that whoever goes on comes to.
        let reason = (!saved.unplaced.is_empty()).then(|| partly_kept(speech(&door)));
        Ok(Kept { saved: reason.is_none(), reason, texts, marks: saved.marks })
    };
    match saved.await {
        Ok(kept @ Kept { saved: false, .. }) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(kept)).into_response()
        }
        Ok(kept) => Json(kept).into_response(),
        Err(error) => not_kept(speech(&door), error),
    }
}

/// Why a draft is not kept, in the language of the page that says so.
fn not_kept(speech: Speech, error: Error) -> Response {
    match error {
        Error::Store(cause) => {
            tracing::error!(%cause, "a draft could not be saved");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        error => refused(StatusCode::CONFLICT, problem::said(speech, error)),
    }
}

fn refused(status: StatusCode, reason: String) -> Response {
    (status, Json(serde_json::json!({ "reason": reason }))).into_response()
}

/// What an address names, if there is such a page.
pub(super) fn sheet(door: &Door, page: &str) -> Result<Sheet, Error> {
    let sheet = page.parse().ok().filter(|sheet| !door.document.questionnaire.pages_of(*sheet).is_empty());
    sheet.ok_or_else(|| Error::NotFound(notice!("there is no page {page}", page)))
}
