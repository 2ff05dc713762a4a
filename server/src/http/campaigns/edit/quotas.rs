use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, QuotasPage, Verb};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::{Document, edit};
use leptos::prelude::*;

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::AppState;
use crate::http::posted::Posted;
use crate::http::session::Viewer;

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match Draft::load(&state, &actor, &slug, &routes::campaigns::edit_quotas(&slug)).await {
        Ok(draft) => draft.show(|model| model.after(after.done()), |model| view! { <QuotasPage model /> }),
        Err(response) => response,
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_quotas(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let mut worded = draft.seen.clone();
    let typed = form.word_quotas(&mut worded);
    let mut document = worded.clone();
    let changed = typed.and_then(|()| make(&mut document, &form)).map(|done| (document, done));
    let then = |done| on(&here, done, "");
    draft.save(form, Change { worded, changed }, then, |model| view! { <QuotasPage model /> }).await
}

/// Makes the change that the button asks for, beside what was typed.
fn make(document: &mut Document, form: &Form) -> edit::Outcome<Done> {
    if let Some((Verb::Remove, id)) = form.button("quota") {
        return edit::remove_quota(document, &id).map(|()| Done::Removed);
    }
    match form.text("do").as_str() {
        "add-quota" => edit::add_quota(document).map(|()| Done::Added),
        _ => Ok(Done::Saved),
    }
}
