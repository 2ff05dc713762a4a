//! Mail: the mailings of a campaign, planning one, and what is done with it.

mod form;

use app::pages::campaigns::Done;
use app::pages::campaigns::mail::{Filled, FormModel, FormPage, ListModel, ListPage, OneModel, OnePage};
use app::routes;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::id::MailingId;
use domain::mailing::{Kind, Letter, State as Stage};
use domain::segment::Division;
use leptos::prelude::*;
use serde::Deserialize;
use service::mailings::{self, Mailing};
use service::{Actor, Error, installation, schedule};

use super::{After, SLUG};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The id of a mailing in a route.
const ID: &str = "{id}";

pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(&routes::campaigns::mail(&SLUG), get(list))
        .route(&routes::campaigns::mail_new(&SLUG), get(new).post(plan))
        .route(&routes::campaigns::mailing(&SLUG, &ID), get(one))
        .route(&routes::campaigns::mailing_letter(&SLUG, &ID), get(letter))
        .route(&routes::campaigns::mailing_edit(&SLUG, &ID), get(edit).post(change))
        .route(&routes::campaigns::mailing_do(&SLUG, &ID, &"{act}"), post(act))
}

async fn list(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match mailings::list(&state.service, &actor, &slug).await {
        Ok(listed) => {
            let model = ListModel::new(&actor, listed, after.done());
            render::page(&state, StatusCode::OK, move || view! { <ListPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::mail(&slug), error),
    }
}

/// What an address says of a new mailing.
#[derive(Deserialize)]
struct Asked {
    kind: Option<String>,
    /// The id of a division, or what stands for none.
    audience: Option<String>,
}

async fn new(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let kind = asked.kind.and_then(|kind| kind.parse().ok()).unwrap_or(Kind::Invitation);
    let Letter { subject, text } = mailings::usual(kind);
    let rest_days = if kind == Kind::Reminder { mailings::REST_DAYS } else { 0 }.to_string();
    let audience = asked.audience.into_iter().collect();
    let filled = Filled { subject, text, rest_days, audience, ..Filled::default() };
    form(&state, &actor, &slug, kind, None, filled, StatusCode::OK, |model| model).await
}

async fn edit(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
) -> Response {
    let shown = shown(&state, &actor, &slug, &id).await;
    match shown {
        Ok((shown, _)) if shown.mailing.state == Stage::Planned => {
            let Mailing { id, kind, .. } = shown.mailing;
            let filled = form::filled(shown.mailing);
            form(&state, &actor, &slug, kind, Some(id), filled, StatusCode::OK, |model| model).await
        }
        Ok(_) => Redirect::to(&routes::campaigns::mailing(&slug, &id)).into_response(),
        Err(error) => problem::page(&state, &routes::campaigns::mail(&slug), error),
    }
}

/// The form, its model finished by `finish`.
#[expect(clippy::too_many_arguments, reason = "each is a part of one page")]
async fn form(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    kind: Kind,
    id: Option<MailingId>,
    filled: Filled,
    status: StatusCode,
    finish: impl FnOnce(FormModel) -> FormModel,
) -> Response {
    let found = async {
        let campaign = mailings::list(&state.service, actor, slug).await?.campaign;
        let zone = schedule::zone_of(&state.service, &campaign).await?;
        Ok::<_, Error>((campaign, zone, installation::divisions(&state.service).await?))
    };
    match found.await {
        Ok((campaign, zone, divisions)) => {
            let model = finish(FormModel::new(actor, campaign, divisions, kind, id, filled, zone));
            render::page(state, status, move || view! { <FormPage model /> })
        }
        Err(error) => problem::page(state, &routes::campaigns::mail(&slug), error),
    }
}

async fn plan(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    keep(&state, &actor, &slug, None, &fields).await
}

async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    match named(&slug, &id) {
        Ok(id) => keep(&state, &actor, &slug, Some(id), &fields).await,
        Err(error) => problem::page(&state, &routes::campaigns::mail(&slug), error),
    }
}

/// Plans a mailing as the form says, or shows the form again with what is wrong with it.
async fn keep(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    id: Option<MailingId>,
    fields: &[(String, String)],
) -> Response {
    let (kind, filled) = form::posted(fields);
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let new = match form::read(kind, &filled) {
        Ok(new) => new,
        Err(wrong) => {
            let flaws = Letter { subject: filled.subject.clone(), text: filled.text.clone() }.flaws(kind);
            let finish = |model: FormModel| {
                wrong.into_iter().fold(model.flawed(flaws), |model, (field, what)| model.wrong(field, what))
            };
            return form(state, actor, slug, kind, id, filled, refused, finish).await;
        }
    };
    match mailings::plan(&state.service, actor, slug, id, new).await {
        Ok(id) => Redirect::to(&Done::Planned.after(&routes::campaigns::mailing(&slug, &id))).into_response(),
        Err(Error::Letter(flaws)) => {
            form(state, actor, slug, kind, id, filled, refused, move |model| model.flawed(flaws)).await
        }
        Err(Error::Document(problems)) => {
            let field = if filled.starts_on.is_empty() { "after_days" } else { "starts_on" };
            let why = problems.into_iter().map(|problem| problem.what).collect::<Vec<_>>().join(" ");
            let finish = move |model: FormModel| model.wrong(field, app::words::sentence(&why));
            form(state, actor, slug, kind, id, filled, refused, finish).await
        }
        Err(error) => problem::page(state, &routes::campaigns::mail(&slug), error),
    }
}

/// What the address of a mailing says beside.
#[derive(Deserialize)]
struct Beside {
    done: Option<String>,
    reader: Option<String>,
}

async fn one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(beside): Query<Beside>,
) -> Response {
    let done = beside.done.as_deref().and_then(Done::parse);
    page(&state, &actor, (&slug, &id), done, beside.reader.as_deref(), StatusCode::OK, None).await
}

/// The page of a mailing, with what was refused and where it was asked for.
async fn page(
    state: &AppState,
    actor: &Actor,
    (slug, id): (&str, &str),
    done: Option<Done>,
    reader: Option<&str>,
    status: StatusCode,
    refused: Option<String>,
) -> Response {
    let (shown, divisions) = match shown(state, actor, slug, id).await {
        Ok(found) => found,
        Err(error) => return problem::page(state, &routes::campaigns::mailing(&slug, &id), error),
    };
    let mailing = shown.mailing.id;
    let mut model = OneModel::new(actor, shown, divisions, done);
    let asked = reader.unwrap_or_default();
    let mut status = status;
    match mailings::preview(&state.service, actor, slug, mailing, asked).await {
        Ok(preview) => model = model.preview(Some(preview), asked),
        Err(Error::Refused(why)) => {
            status = StatusCode::UNPROCESSABLE_ENTITY;
            model = model.preview(None, asked).refused("#reader", why);
        }
        Err(error) => return problem::page(state, &routes::campaigns::mailing(&slug, &id), error),
    }
    if let Some(why) = refused {
        model = model.refused("#state", why);
    }
    render::page_with_frames(state, status, move || view! { <OnePage model /> })
}

/// The HTML of the letter, for the frame in that page: what a mail program would show, with no more rights than it would give.
async fn letter(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(beside): Query<Beside>,
) -> Response {
    let found = async {
        let (shown, _) = shown(&state, &actor, &slug, &id).await?;
        let reader = beside.reader.as_deref().unwrap_or_default();
        mailings::preview(&state.service, &actor, &slug, shown.mailing.id, reader).await
    };
    match found.await {
        Ok(preview) => render::foreign(preview.html),
        Err(error) => problem::page(&state, &routes::campaigns::mailing(&slug, &id), error),
    }
}

async fn shown(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    id: &str,
) -> service::Result<(mailings::Shown, Vec<Division>)> {
    // Who may not see mailings learns nothing of which there are.
    mailings::list(&state.service, actor, slug).await?;
    let shown = mailings::show(&state.service, actor, slug, named(slug, id)?).await?;
    Ok((shown, installation::divisions(&state.service).await?))
}

fn named(slug: &str, id: &str) -> service::Result<MailingId> {
    let missing = || Error::NotFound(format!("mailing of '{slug}' at this address"));
    serde_json::from_value(serde_json::Value::from(id)).map_err(|_| missing())
}

async fn act(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id, act)): Path<(String, String, String)>,
) -> Response {
    let (here, all) = (routes::campaigns::mailing(&slug, &id), routes::campaigns::mail(&slug));
    let service = &state.service;
    let mailing = match named(&slug, &id) {
        Ok(mailing) => mailing,
        Err(error) => return problem::page(&state, &all, error),
    };
    let (done, to, made) = match act.as_str() {
        "start" => {
            (Done::MailStarted, &here, mailings::start(service, &actor, &slug, mailing).await.map(drop))
        }
        "pause" => (Done::MailPaused, &here, mailings::pause(service, &actor, &slug, mailing).await),
        "resume" => (Done::MailResumed, &here, mailings::resume(service, &actor, &slug, mailing).await),
        "test" => (Done::Tested, &here, mailings::try_out(service, &actor, &slug, mailing).await.map(drop)),
        "discard" => (Done::MailDropped, &all, mailings::discard(service, &actor, &slug, mailing).await),
        _ => return problem::page(&state, &all, Error::NotFound(format!("'{act}' for a mailing"))),
    };
    match made {
        Ok(()) => Redirect::to(&done.after(to)).into_response(),
        Err(Error::Refused(why)) => {
            page(&state, &actor, (&slug, &id), None, None, StatusCode::UNPROCESSABLE_ENTITY, Some(why)).await
        }
        Err(error) => problem::page(&state, &here, error),
    }
}
