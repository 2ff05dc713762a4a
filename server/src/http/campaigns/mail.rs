//! Mail: the mailings of a campaign, planning one, and what is done with it.

mod form;

use app::pages::campaigns::Done;
use app::pages::campaigns::mail::{
    Filled, FormModel, FormPage, ListModel, ListPage, OneModel, OnePage, Wrong,
};
use app::{routes, say};
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::id::{MailingId, MemberId};
use domain::mailing::{Flaw, Kind, Letter, State as Stage};
use domain::notice;
use domain::segment::Segment;
use leptos::prelude::*;
use serde::Deserialize;
use service::mailings::{self, Mailing, NewMailing, Recipient, Whom};
use service::{Actor, Error, Service};

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
        .route(&routes::campaigns::mailing_do(&SLUG, &ID, &"reader"), post(read_as))
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
    /// The key of a part of the membership.
    audience: Option<String>,
}

async fn new(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let kind = asked.kind.and_then(|kind| kind.parse().ok()).unwrap_or(Kind::Invitation);
    let Letter { subject, text, html } = match mailings::language(&state.service, &actor, &slug).await {
        Ok(language) => say::usual(&language, kind),
        Err(error) => return problem::page(&state, &routes::campaigns::mail(&slug), error),
    };
    let rest_days = if kind == Kind::Reminder { mailings::REST_DAYS } else { 0 }.to_string();
    let audience = asked.audience.into_iter().collect();
    let filled = Filled { subject, text, html, rest_days, audience, ..Filled::default() };
    let (whom, wrong) = form::whom(kind, &filled);
    form(&state, &actor, &slug, None, &whom, filled, wrong, Vec::new()).await
}

async fn edit(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
) -> Response {
    let shown = shown(&state, &actor, &slug, &id).await;
    match shown {
        Ok(shown) if shown.mailing.state == Stage::Planned => {
            let Mailing { id, kind, .. } = shown.mailing;
            let filled = form::filled(shown.mailing);
            let (whom, wrong) = form::whom(kind, &filled);
            form(&state, &actor, &slug, Some(id), &whom, filled, wrong, Vec::new()).await
        }
        Ok(_) => Redirect::to(&routes::campaigns::mailing(&slug, &id)).into_response(),
        Err(error) => problem::page(&state, &routes::campaigns::mail(&slug), error),
    }
}

/// The form with the numbers of whom it is for, and with what is wrong with it.
#[expect(clippy::too_many_arguments, reason = "each is a part of one page")]
async fn form(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    id: Option<MailingId>,
    whom: &Whom,
    filled: Filled,
    wrong: form::Mistakes,
    flaws: Vec<Flaw>,
) -> Response {
    match mailings::choose(&state.service, actor, slug, whom).await {
        Ok(choosing) => {
            let model = FormModel::new(actor, choosing, whom.kind, id, filled).flawed(flaws);
            let model = wrong.into_iter().fold(model, |model, (field, what)| model.wrong(field, what));
            let status = if model.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
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
    let form::Posted { kind, filled, count } = form::posted(fields);
    let (whom, mut wrong) = form::whom(kind, &filled);
    if count {
        return form(state, actor, slug, id, &whom, filled, wrong, Vec::new()).await;
    }
    let Filled { subject, text, html, .. } = filled.clone();
    let letter = Letter { subject, text, html };
    let starts = form::starts(&filled).unwrap_or_else(|(field, what)| {
        wrong.push((field, what));
        None
    });
    if !wrong.is_empty() {
        let flaws = mailings::flaws(&letter, kind);
        return form(state, actor, slug, id, &whom, filled, wrong, flaws).await;
    }
    if let Some(id) = id {
        match mailings::require_version(&state.service, actor, slug, id, &filled.version).await {
            Ok(()) => {}
            Err(Error::Refused(_) | Error::NotFound(_)) => {
                return changed_since(state, actor, slug, id, &whom, filled).await;
            }
            Err(error) => return problem::page(state, &routes::campaigns::mail(&slug), error),
        }
    }
    let new = NewMailing { whom: whom.clone(), letter, starts };
    match mailings::plan(&state.service, actor, slug, id, new).await {
        Ok(id) => Redirect::to(&Done::Planned.after(&routes::campaigns::mailing(&slug, &id))).into_response(),
        Err(Error::Letter(flaws)) => form(state, actor, slug, id, &whom, filled, wrong, flaws).await,
        // What is wrong with whom it is for, the form finds by itself.
        Err(Error::Document(problems)) => {
            let field = if filled.starts_on.is_empty() { "after_days" } else { "starts_on" };
            let starts = problems.into_iter().filter(|problem| problem.place == "starts");
            wrong.extend(starts.map(|problem| (field, Wrong::Told(problem.what))));
            form(state, actor, slug, id, &whom, filled, wrong, Vec::new()).await
        }
        Err(error) => problem::page(state, &routes::campaigns::mail(&slug), error),
    }
}

/// The form as it was filled in, where the mailing has been changed meanwhile, or is no longer planned: saving again is meant.
async fn changed_since(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    id: MailingId,
    whom: &Whom,
    filled: Filled,
) -> Response {
    let found = mailings::show(&state.service, actor, slug, id).await;
    let planned = found.ok().map(|shown| shown.mailing).filter(|mailing| mailing.state == Stage::Planned);
    let told = match planned {
        Some(_) => notice!(
            "somebody has changed this mailing since you opened it: save again to put yours in the place of theirs"
        ),
        None => notice!(
            "this mailing has been started, or thrown away, since you opened it: save again to plan yours as another"
        ),
    };
    let version = planned.as_ref().map(mailings::version).unwrap_or_default();
    let (id, filled) = (planned.map(|_| id), Filled { version, ..filled });
    form(state, actor, slug, id, whom, filled, vec![("subject", Wrong::Told(told))], Vec::new()).await
}

/// What the address of a mailing says beside.
#[derive(Deserialize)]
struct Beside {
    done: Option<String>,
    /// The key of a part of the membership.
    reader: Option<String>,
    /// The id of a member.
    member: Option<MemberId>,
}

impl Beside {
    fn recipient(&self) -> Recipient {
        let segment = self.reader.as_deref().and_then(Segment::from_key);
        match (self.member, segment) {
            (Some(member), _) => Recipient::Member(member),
            (None, Some(segment)) => Recipient::Of(segment),
            (None, None) => Recipient::Anyone,
        }
    }
}

async fn one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(beside): Query<Beside>,
) -> Response {
    let done = beside.done.as_deref().and_then(Done::parse);
    page(&state, &actor, (&slug, &id), beside.recipient(), |model| model.after(done)).await
}

/// The page of a mailing, its model finished by `finish`.
async fn page(
    state: &AppState,
    actor: &Actor,
    (slug, id): (&str, &str),
    recipient: Recipient,
    finish: impl FnOnce(OneModel) -> OneModel,
) -> Response {
    let here = routes::campaigns::mailing(&slug, &id);
    let shown = match shown(state, actor, slug, id).await {
        Ok(found) => found,
        Err(error) => return problem::page(state, &here, error),
    };
    let mailing = shown.mailing.id;
    let model = OneModel::new(actor, shown, recipient.clone());
    let model = match mailings::preview(&state.service, actor, slug, mailing, &recipient).await {
        Ok(preview) => model.preview(preview),
        Err(Error::Refused(why)) => model.refused("#reader", why),
        Err(error) => return problem::page(state, &here, error),
    };
    let model = finish(model);
    let status = if model.is_refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render::page_with_frames(state, status, move || view! { <OnePage model /> })
}

/// Leads to the letter as the member with an e-mail address would get it. The address is posted and not asked for, so that it stands in
/// no history and no log.
async fn read_as(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let typed = fields.into_iter().find(|(name, _)| name == "reader").map(|(_, value)| value);
    let typed = typed.unwrap_or_default();
    match mailings::recipient(&state.service, &actor, &typed).await {
        Ok(member) => {
            let here = routes::campaigns::mailing(&slug, &id);
            Redirect::to(&format!("{here}?member={member}#letter")).into_response()
        }
        Err(Error::Refused(why)) => {
            let finish = |model: OneModel| model.typed(typed).refused("#reader", why);
            page(&state, &actor, (&slug, &id), Recipient::Anyone, finish).await
        }
        Err(error) => problem::page(&state, &routes::campaigns::mailing(&slug, &id), error),
    }
}

/// The HTML of the letter, for the frame in that page: what a mail program would show, with no more rights than it would give.
async fn letter(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(beside): Query<Beside>,
) -> Response {
    let found = async {
        let shown = shown(&state, &actor, &slug, &id).await?;
        mailings::preview(&state.service, &actor, &slug, shown.mailing.id, &beside.recipient()).await
    };
    match found.await {
        Ok(preview) => render::foreign(preview.html),
        Err(error) => problem::page(&state, &routes::campaigns::mailing(&slug, &id), error),
    }
}

async fn shown(state: &AppState, actor: &Actor, slug: &str, id: &str) -> service::Result<mailings::Shown> {
    // Who may not see mailings learns nothing of which there are.
    mailings::list(&state.service, actor, slug).await?;
    mailings::show(&state.service, actor, slug, named(slug, id)?).await
}

fn named(slug: &str, id: &str) -> service::Result<MailingId> {
    let missing = || Error::NotFound(notice!("there is no mailing of '{slug}' at this address", slug));
    serde_json::from_value(serde_json::Value::from(id)).map_err(|_| missing())
}

/// Starts the mailing that was read.
async fn start(cx: &Service, actor: &Actor, slug: &str, id: MailingId, read: &str) -> service::Result<()> {
    mailings::require_version(cx, actor, slug, id, read).await?;
    mailings::start(cx, actor, slug, id).await.map(drop)
}

async fn act(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id, act)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    let (here, all) = (routes::campaigns::mailing(&slug, &id), routes::campaigns::mail(&slug));
    let service = &state.service;
    let mailing = match named(&slug, &id) {
        Ok(mailing) => mailing,
        Err(error) => return problem::page(&state, &all, error),
    };
    let (done, to, made) = match act.as_str() {
        "start" => {
            let read = fields.iter().find(|(name, _)| name == "version").map_or("", |(_, value)| value);
            (Done::MailStarted, &here, start(service, &actor, &slug, mailing, read).await)
        }
        "pause" => (Done::MailPaused, &here, mailings::pause(service, &actor, &slug, mailing).await),
        "resume" => (Done::MailResumed, &here, mailings::resume(service, &actor, &slug, mailing).await),
        "test" => (Done::Tested, &here, mailings::try_out(service, &actor, &slug, mailing).await.map(drop)),
        "discard" => (Done::MailDropped, &all, mailings::discard(service, &actor, &slug, mailing).await),
        _ => {
            return problem::page(
                &state,
                &all,
                Error::NotFound(notice!("there is no '{act}' for a mailing", act)),
            );
        }
    };
    match made {
        Ok(()) => Redirect::to(&done.after(to)).into_response(),
        Err(Error::Refused(why)) => {
            let finish = |model: OneModel| model.refused("#state", why);
            page(&state, &actor, (&slug, &id), Recipient::Anyone, finish).await
        }
        Err(error) => problem::page(&state, &here, error),
    }
}
