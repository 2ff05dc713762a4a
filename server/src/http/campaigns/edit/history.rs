use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, HistoryPage, OutlinePage, Refusal};
use app::routes;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::campaigns::{self, Campaign};
use service::{Actor, Error};

use super::draft::Draft;
use super::{back, on};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
) -> Response {
    let here = routes::campaigns::edit_history(&slug);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    match campaigns::history(&state.service, &actor, &slug).await {
        Ok(edits) => draft.show(|model| model, |model| view! { <HistoryPage model edits /> }),
        Err(error) => problem::page(&state, &here, error),
    }
}

pub(super) async fn undo(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let undone = campaigns::undo(&state.service, &actor, &slug).await;
    outcome(&state, &actor, &slug, &Form::new(fields), Done::Undone, undone).await
}

pub(super) async fn redo(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let redone = campaigns::redo(&state.service, &actor, &slug).await;
    outcome(&state, &actor, &slug, &Form::new(fields), Done::Redone, redone).await
}

/// Back to the page that the button was on; or the outline, saying why nothing was done.
async fn outcome(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    form: &Form,
    done: Done,
    outcome: service::Result<Campaign>,
) -> Response {
    let error = match outcome {
        Ok(campaign) => return on(&back(slug, &campaign.document, &form.text("here")), done, ""),
        Err(Error::Clash(clashes)) => {
            let what = clashes.into_iter().map(|clash| clash.what).collect();
            Error::Refused(Refusal::ChangedSince(what).into())
        }
        Err(error) => error,
    };
    let here = routes::campaigns::edit(&slug);
    match Draft::load(state, actor, slug, &here).await {
        Ok(draft) => draft.again(error, |model| model, |model| view! { <OutlinePage model /> }),
        Err(response) => response,
    }
}
