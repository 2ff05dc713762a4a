//! Bringing members: a file, what its columns are for, what it would do, doing it.

use app::pages::campaigns::Done;
use app::pages::roster::{
    BringModel, BringPage, ColumnsModel, ColumnsPage, ImportModel, ImportPage, NotBegun, Unreadable,
    problem_headings,
};
use app::{routes, say};
use axum::Router;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::id::ImportId;
use domain::notice;
use domain::role::Permission;
use domain::roster::Use;
use leptos::prelude::*;
use service::error::RowProblem;
use service::responses::export::spreadsheet_safe;
use service::roster::imports::{self, Stage};
use service::roster::{Choices, LARGEST};
use service::{Actor, Error};

use super::{Asked, ID, posted, sheet};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, language, problem, render};

/// How many bytes of a file that is too large are read and thrown away, so that the browser gets to the page that says so: 4 GiB.
const PATIENCE: u64 = 4 << 30;

pub(super) fn routes() -> Router<AppState> {
    // The size is counted here, because a browser shows no answer to a request that was cut off.
    let bring = get(form).post(bring).layer(DefaultBodyLimit::disable());
    Router::new()
        .route(routes::roster::IMPORT, bring)
        .route(&routes::roster::import(&ID), get(show))
        .route(&routes::roster::columns(&ID), get(columns).post(choose))
        .route(&routes::roster::import_do(&ID, &"{act}"), post(act))
        .route(&routes::roster::problems(&ID), get(problems))
        .route(&routes::roster::progress(&ID), get(progress))
}

async fn form(State(state): State<AppState>, Viewer(actor): Viewer, Query(asked): Query<Asked>) -> Response {
    form_page(&state, &actor, StatusCode::OK, Vec::new(), asked.done()).await
}

async fn form_page(
    state: &AppState,
    actor: &Actor,
    status: StatusCode,
    problems: Vec<Unreadable>,
    done: Option<Done>,
) -> Response {
    match imports::list(&state.service, actor).await {
        Ok(imports) => {
            let model = BringModel::new(actor, imports, problems, done);
            render::page(state, status, move || view! { <BringPage model /> })
        }
        Err(error) => problem::page(state, routes::roster::IMPORT, error),
    }
}

async fn bring(State(state): State<AppState>, Viewer(actor): Viewer, multipart: Multipart) -> Response {
    if let Err(error) = actor.require(Permission::ManageRoster) {
        return problem::page(&state, routes::roster::IMPORT, error);
    }
    let refused = |status, problems| form_page(&state, &actor, status, problems, None);
    let (name, bytes) = match brought(multipart).await {
        Ok(brought) => brought,
        Err((status, unread)) => return refused(status, vec![unread]).await,
    };
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    if bytes.is_empty() {
        return refused(wrong, vec![Unreadable::Empty]).await;
    }
    match imports::bring(&state.service, &actor, &name, bytes).await {
        Ok((id, true)) => Redirect::to(&routes::roster::import(&id)).into_response(),
        Ok((id, false)) => Redirect::to(&routes::roster::columns(&id)).into_response(),
        Err(Error::Rows(problems)) => {
            refused(wrong, problems.iter().map(|problem| Unreadable::Told(problem.notice())).collect()).await
        }
        Err(Error::Refused(why)) => refused(wrong, vec![Unreadable::Told(why)]).await,
        Err(error) => problem::page(&state, routes::roster::IMPORT, error),
    }
}

fn cut(error: MultipartError) -> (StatusCode, Unreadable) {
    (error.status(), Unreadable::Cut(error.body_text()))
}

/// The name of the file and what it holds.
async fn brought(mut multipart: Multipart) -> Result<(String, Vec<u8>), (StatusCode, Unreadable)> {
    let mut found = (String::new(), Vec::new());
    let mut read = 0;
    while let Some(field) = multipart.next_field().await.map_err(cut)? {
        let is_file = field.name() == Some("file");
        let name = field.file_name().unwrap_or_default().to_owned();
        let bytes = bounded(field, &mut read).await?;
        if is_file {
            found = (name, bytes);
        }
    }
    Ok(found)
}

/// What a field holds. Of one that is too large nothing is kept.
async fn bounded(mut field: Field<'_>, read: &mut u64) -> Result<Vec<u8>, (StatusCode, Unreadable)> {
    let mut bytes = Vec::new();
    let mut is_too_large = false;
    while let Some(chunk) = field.chunk().await.map_err(cut)? {
        *read += chunk.len() as u64;
        is_too_large |= bytes.len() + chunk.len() > LARGEST;
        if is_too_large {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
        if *read > PATIENCE {
            break;
        }
    }
    if is_too_large {
        return Err((StatusCode::PAYLOAD_TOO_LARGE, Unreadable::Large(LARGEST >> 20)));
    }
    Ok(bytes)
}

fn id_of(actor: &Actor, id: &str) -> service::Result<ImportId> {
    actor.require(Permission::ManageRoster)?;
    let missing = |_| Error::NotFound(notice!("there is no import at this address"));
    serde_json::from_value(serde_json::Value::from(id)).map_err(missing)
}

async fn columns(State(state): State<AppState>, Viewer(actor): Viewer, Path(id): Path<String>) -> Response {
    columns_page(&state, &actor, &id, StatusCode::OK).await
}

async fn columns_page(state: &AppState, actor: &Actor, id: &str, status: StatusCode) -> Response {
    let found = match id_of(actor, id) {
        Ok(id) => imports::columns(&state.service, actor, id).await,
        Err(error) => Err(error),
    };
    match found {
        Ok(columns) => {
            let model = ColumnsModel::new(actor, columns, status != StatusCode::OK);
            render::page(state, status, move || view! { <ColumnsPage model /> })
        }
        Err(Error::Stale) => Redirect::to(&routes::roster::import(&id)).into_response(),
        Err(error) => problem::page(state, &routes::roster::columns(&id), error),
    }
}

async fn choose(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let mut uses = Vec::new();
    for (name, value) in &fields {
        let Some(index) = name.strip_prefix("column-").and_then(|index| index.parse::<usize>().ok()) else {
            continue;
        };
        // No file has more columns.
        if index < 2_000 {
            uses.resize((index + 1).max(uses.len()), Use::Nothing);
            uses[index] = value.parse().unwrap_or(Use::Nothing);
        }
    }
    let chosen = match id_of(&actor, &id) {
        Ok(id) => imports::choose(&state.service, &actor, id, uses).await,
        Err(error) => Err(error),
    };
    match chosen {
        Ok(()) => Redirect::to(&routes::roster::import(&id)).into_response(),
        Err(Error::Columns(_)) => columns_page(&state, &actor, &id, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(error) => problem::page(&state, &routes::roster::columns(&id), error),
    }
}

async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    page(&state, &actor, &id, StatusCode::OK, asked.done(), None).await
}

async fn page(
    state: &AppState,
    actor: &Actor,
    id: &str,
    status: StatusCode,
    done: Option<Done>,
    refused: Option<(NotBegun, Choices)>,
) -> Response {
    let found = async {
        let id = id_of(actor, id)?;
        let import = imports::show(&state.service, actor, id).await?;
        Ok::<_, Error>(match import.stage {
            Stage::Running(_) | Stage::Done(_) => ImportModel::new(actor, import),
            _ => ImportModel::planned(actor, imports::preview(&state.service, actor, id).await?, done),
        })
    };
    match found.await {
        Ok(model) => {
            let model = match refused {
                Some((why, chosen)) => model.refused(why, chosen),
                None => model,
            };
            render::page(state, status, move || view! { <ImportPage model /> })
        }
        // Its columns make no sense yet.
        Err(Error::Columns(_)) => columns_page(state, actor, id, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(error) => problem::page(state, &routes::roster::import(&id), error),
    }
}

async fn act(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((id, act)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::roster::import(&id);
    let own = match id_of(&actor, &id) {
        Ok(own) => own,
        Err(error) => return problem::page(&state, &here, error),
    };
    let service = &state.service;
    let (to, made) = match act.as_str() {
        "start" => (
            here.clone(),
            imports::start_as_counted(service, &actor, own, choices(&fields), posted(&fields, "counted"))
                .await,
        ),
        "stop" => (here.clone(), imports::stop(service, &actor, own).await),
        "discard" => {
            (Done::Discarded.after(routes::roster::IMPORT), imports::discard(service, &actor, own).await)
        }
        "divisions" => {
            let words: Vec<String> =
                fields.iter().filter(|(name, _)| name == "word").map(|(_, word)| word.clone()).collect();
            let to = if words.is_empty() { here.clone() } else { Done::Divisions.after(&here) };
            (to, imports::add_divisions(service, &actor, &words).await)
        }
        _ => {
            return problem::page(
                &state,
                &here,
                Error::NotFound(notice!("there is no '{act}' for an import", act)),
            );
        }
    };
    let why = match made {
        Ok(()) => return Redirect::to(&to).into_response(),
        Err(Error::Rows(_)) => NotBegun::Rows,
        Err(Error::Columns(_)) => {
            return columns_page(&state, &actor, &id, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(Error::Refused(why)) => NotBegun::Told(why),
        Err(error) => return problem::page(&state, &here, error),
    };
    page(&state, &actor, &id, StatusCode::UNPROCESSABLE_ENTITY, None, Some((why, choices(&fields)))).await
}

fn choices(fields: &[(String, String)]) -> Choices {
    Choices {
        mark_gone: posted(fields, "gone") == "mark",
        skip_bad: posted(fields, "skip_bad") == "yes",
        bring_back: posted(fields, "bring_back") == "yes",
    }
}

async fn problems(State(state): State<AppState>, Viewer(actor): Viewer, Path(id): Path<String>) -> Response {
    let found = match id_of(&actor, &id) {
        Ok(id) => imports::problems(&state.service, &actor, id).await,
        Err(error) => Err(error),
    };
    let written = found.and_then(|problems| language::of_reader().over(|_| table_of(problems)));
    match written {
        Ok(csv) => sheet("problems.csv", csv),
        Err(error) => problem::page(&state, &routes::roster::import(&id), error),
    }
}

/// What is wrong with rows, for spreadsheets, in the reader's language.
fn table_of(problems: Vec<RowProblem>) -> service::Result<Vec<u8>> {
    let failed = |error: String| Error::Refused(notice!("the file could not be written: {error}", error));
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(problem_headings()).map_err(|error| failed(error.to_string()))?;
    for own in problems {
        let (line, what) = (own.line.to_string(), say::notice(&own.what));
        let row = [spreadsheet_safe(&line), spreadsheet_safe(&own.column), spreadsheet_safe(&what)];
        csv.write_record(row.iter().map(|cell| cell.as_bytes()))
            .map_err(|error| failed(error.to_string()))?;
    }
    csv.into_inner().map_err(|error| failed(error.to_string()))
}

/// How many rows of how many are written; a dash once nothing is written any more.
async fn progress(State(state): State<AppState>, Viewer(actor): Viewer, Path(id): Path<String>) -> Response {
    let found = match id_of(&actor, &id) {
        Ok(id) => imports::show(&state.service, &actor, id).await,
        Err(error) => Err(error),
    };
    match found {
        Ok(import) => {
            let words = match import.stage {
                Stage::Running(come) => {
                    let (done, all) = come.unwrap_or_default();
                    format!("{done} {all}")
                }
                _ => "-".to_owned(),
            };
            ([(CACHE_CONTROL, "no-store")], words).into_response()
        }
        Err(error) => problem::page(&state, &routes::roster::progress(&id), error),
    }
}
