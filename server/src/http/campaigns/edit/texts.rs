use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, TextsPage};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
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
    match Draft::load(&state, &actor, &slug, &routes::campaigns::edit_texts(&slug)).await {
        Ok(draft) => draft.show(|model| model.after(after.done()), |model| view! { <TextsPage model /> }),
        Err(response) => response,
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_texts(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let mut worded = draft.seen.clone();
    form.word_campaign(&mut worded);
    let change = Change { changed: Ok((worded.clone(), ())), worded };
    draft.save(form, change, |()| on(&here, Done::Saved, ""), |model| view! { <TextsPage model /> }).await
}
