use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{CrossingsPage, Form, Refusal, Verb};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::{Document, edit};
use domain::crossing::Crossing;
use leptos::prelude::*;
use service::campaigns;

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_crossings(&slug);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    match campaigns::check(&state.service, &actor, &slug).await {
        Ok(problems) => draft.show(
            |model| model.wrong(problems).after(after.done()),
            |model| view! { <CrossingsPage model /> },
        ),
        Err(error) => problem::page(&state, &here, error),
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_crossings(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let worded = draft.seen.clone();
    let mut document = worded.clone();
    let changed = make(&mut document, &form).map(|done| (document, done));
    let then = |done| on(&here, done, "");
    draft.save(form, Change { worded, changed }, then, |model| view! { <CrossingsPage model /> }).await
}

/// Makes the change that the button asks for.
fn make(document: &mut Document, form: &Form) -> edit::Outcome<Done> {
    if let Some((Verb::Remove, at)) = form.button("crossing") {
        let at = at.parse().map_err(|_| Refusal::CrossingGone)?;
        return edit::remove_crossing(document, at).map(|()| Done::Removed);
    }
    if form.text("do") != "add-crossing" {
        return Err(Refusal::NoButton.into());
    }
    let (Some(by), Some(of)) = (form.item("by"), form.item("of")) else {
        return Err(Refusal::NoPair.into());
    };
    edit::add_crossing(document, Crossing { by, of }).map(|()| Done::Added)
}
