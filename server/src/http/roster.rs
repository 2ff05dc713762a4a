//! The roster: who is on it, its parts, one member, members as a file; bringing members.

mod bounces;
mod import;

use app::pages::campaigns::Done;
use app::pages::roster::{
    EraseModel, ErasePage, ListModel, ListPage, MemberModel, MemberPage, NO_DIVISION, SegmentsModel,
    SegmentsPage,
};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::id::MemberId;
use domain::notice;
use domain::segment::{Combination, Segment};
use leptos::prelude::*;
use serde::Deserialize;
use service::roster::{self, Search};
use service::{Actor, Error, campaigns};

use super::posted::Posted;
use super::session::Viewer;
use super::{AppState, problem, render};

/// The id in a route.
const ID: &str = "{id}";

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(routes::roster::LIST, get(list))
        .route(routes::roster::SEGMENTS, get(segments))
        .route(routes::roster::EXPORT, get(export))
        .route(&routes::roster::member(&ID), get(member))
        .route(&routes::roster::member_mail(&ID), post(mail))
        .route(&routes::roster::member_consent(&ID), post(consent))
        .route(&routes::roster::member_link(&ID), post(change_links))
        .route(&routes::roster::erase(&ID), get(ask_to_erase).post(erase))
        .merge(import::routes())
        .merge(bounces::routes())
}

/// What an address says of whom is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    division: String,
    combination: String,
    attribute: String,
    value: String,
    gone: String,
    page: String,
    done: String,
}

impl Asked {
    fn search(&self) -> Search {
        let words: String = self.q.chars().filter(|c| *c != '\0').take(200).collect();
        Search { words, segment: self.segment(), gone: self.gone == "yes" }
    }

    /// What is no segment finds nobody, and not everybody.
    fn segment(&self) -> Segment {
        let nobody = Segment::OpenLink;
        if self.division == NO_DIVISION {
            Segment::Combination(Combination::default())
        } else if !self.division.is_empty() {
            self.division.parse().map_or(nobody, Segment::Division)
        } else if !self.combination.is_empty() {
            self.combination.parse().map_or(nobody, Segment::Combination)
        } else if !self.attribute.is_empty() {
            let kept = |text: &str| text.chars().filter(|c| *c != '\0').take(400).collect();
            Segment::Value { attribute: kept(&self.attribute), value: kept(&self.value) }
        } else {
            Segment::Whole
        }
    }

    fn done(&self) -> Option<Done> {
        Done::parse(&self.done)
    }
}

async fn list(State(state): State<AppState>, Viewer(actor): Viewer, Query(asked): Query<Asked>) -> Response {
    let page = asked.page.parse().unwrap_or(1);
    match roster::find(&state.service, &actor, asked.search(), page).await {
        Ok(found) => {
            let model = ListModel::new(&actor, found, asked.done());
            render::page(&state, StatusCode::OK, move || view! { <ListPage model /> })
        }
        Err(error) => problem::page(&state, routes::roster::LIST, error),
    }
}

async fn segments(State(state): State<AppState>, Viewer(actor): Viewer) -> Response {
    match roster::segments(&state.service, &actor).await {
        Ok(segments) => {
            let model = SegmentsModel::new(&actor, segments);
            render::page(&state, StatusCode::OK, move || view! { <SegmentsPage model /> })
        }
        Err(error) => problem::page(&state, routes::roster::SEGMENTS, error),
    }
}

async fn export(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Query(asked): Query<Asked>,
) -> Response {
    match roster::export(&state.service, &actor, &asked.search()).await {
        Ok(csv) => sheet("roster.csv", csv),
        Err(error) => problem::page(&state, routes::roster::LIST, error),
    }
}

/// A file for spreadsheets.
fn sheet(name: &str, csv: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, csv).into_response()
}

fn named(id: &str) -> service::Result<MemberId> {
    let missing = |_| Error::NotFound(notice!("there is no member at this address"));
    serde_json::from_value(serde_json::Value::from(id)).map_err(missing)
}

async fn of(state: &AppState, actor: &Actor, id: &str) -> service::Result<roster::Record> {
    // Who may not see the roster learns nothing of which ids there are.
    actor.require(domain::role::Permission::ManageRoster)?;
    roster::record(&state.service, actor, named(id)?).await
}

async fn member(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    match of(&state, &actor, &id).await {
        Ok(record) => {
            let model = MemberModel::new(&actor, record, asked.done());
            render::page(&state, StatusCode::OK, move || view! { <MemberPage model /> })
        }
        Err(error) => problem::page(&state, &routes::roster::member(&id), error),
    }
}

/// The value of a field; empty if it was not posted.
fn posted<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
}

async fn mail(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let out = posted(&fields, "want") != "in";
    let here = routes::roster::member(&id);
    let noted = match of(&state, &actor, &id).await {
        Ok(record) => roster::set_opted_out(&state.service, &actor, record.kept.member.id, out).await,
        Err(error) => Err(error),
    };
    let done = if out { Done::OptedOut } else { Done::OptedIn };
    match noted {
        Ok(()) => Redirect::to(&done.after(&here)).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}

async fn consent(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let consent = match posted(&fields, "consent") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let here = routes::roster::member(&id);
    let noted = match of(&state, &actor, &id).await {
        Ok(record) => roster::set_consent(&state.service, &actor, record.kept.member.id, consent).await,
        Err(error) => Err(error),
    };
    match noted {
        Ok(()) => Redirect::to(&Done::Consent.after(&here)).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}

/// Ends the links of a member to a campaign, or takes back that they were ended.
async fn change_links(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::roster::member(&id);
    let (cx, slug) = (&state.service, posted(&fields, "campaign"));
    let (done, changed) = match (of(&state, &actor, &id).await, posted(&fields, "act")) {
        (Ok(record), "reopen") => {
            (Done::LinkReopened, campaigns::reopen_links(cx, &actor, slug, record.kept.member.id).await)
        }
        (Ok(record), _) => {
            (Done::LinkEnded, campaigns::end_links(cx, &actor, slug, record.kept.member.id).await)
        }
        (Err(error), _) => (Done::LinkEnded, Err(error)),
    };
    match changed {
        Ok(()) => Redirect::to(&done.after(&here)).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}

async fn ask_to_erase(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
) -> Response {
    match of(&state, &actor, &id).await {
        Ok(record) => erase_page(&state, &actor, StatusCode::OK, record, None),
        Err(error) => problem::page(&state, &routes::roster::erase(&id), error),
    }
}

fn erase_page(
    state: &AppState,
    actor: &Actor,
    status: StatusCode,
    record: roster::Record,
    misnamed: Option<String>,
) -> Response {
    let model = EraseModel::new(actor, record, misnamed);
    render::page(state, status, move || view! { <ErasePage model /> })
}

async fn erase(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(id): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::roster::erase(&id);
    let record = match of(&state, &actor, &id).await {
        Ok(record) => record,
        Err(error) => return problem::page(&state, &here, error),
    };
    let typed = posted(&fields, "email").trim().to_lowercase();
    if typed != record.kept.member.email {
        return erase_page(&state, &actor, StatusCode::UNPROCESSABLE_ENTITY, record, Some(typed));
    }
    match roster::erase(&state.service, &actor, record.kept.member.id).await {
        Ok(_) => Redirect::to(&Done::Erased.after(routes::roster::LIST)).into_response(),
        Err(error) => problem::page(&state, &here, error),
    }
}
