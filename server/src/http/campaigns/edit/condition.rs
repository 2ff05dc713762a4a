//! A condition of a question or a page that is put together: each step asks for the page again, and the last one saves.

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{
    Beside, ConditionPage, Form, Lines, OutlinePage, Refusal, condition_address, depending_address,
};
use app::routes;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::campaign::Document;
use domain::campaign::edit::{self, Depending};
use domain::notice;
use leptos::prelude::*;
use service::{Actor, Error, campaigns, installation};

use super::draft::{Change, Draft};
use super::on;
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

pub(super) async fn show_of_question(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, question, name)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    show(&state, &actor, &slug, Depending::of_question(&question, &name), fields).await
}

pub(super) async fn show_of_page(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page, name)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    show(&state, &actor, &slug, Depending::of_page(&page, &name), fields).await
}

pub(super) async fn change_of_question(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, question, name)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    change(&state, &actor, &slug, Depending::of_question(&question, &name), fields).await
}

pub(super) async fn change_of_page(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page, name)): Path<(String, String, String)>,
    Posted(fields): Posted,
) -> Response {
    change(&state, &actor, &slug, Depending::of_page(&page, &name), fields).await
}

/// The page with what was chosen so far, which its address holds.
async fn show(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    depending: Option<Depending>,
    fields: Vec<(String, String)>,
) -> Response {
    let Some(depending) = depending else { return unknown(state, &routes::campaigns::edit(&slug)) };
    let here = condition_address(slug, &depending);
    let draft = match Draft::load(state, actor, slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let beside = match beside(state, actor).await {
        Ok(beside) => beside,
        Err(error) => return problem::page(state, &here, error),
    };
    if let Err(why) = depending.condition(draft.now()) {
        return draft.lacks(why);
    }
    let (form, document) = (Form::new(fields), draft.now().clone());
    draft.show(
        |model| model.begun_on(form.revision()).typed(document, form),
        |model| view! { <ConditionPage model depending beside /> },
    )
}

async fn change(
    state: &AppState,
    actor: &Actor,
    slug: &str,
    depending: Option<Depending>,
    fields: Vec<(String, String)>,
) -> Response {
    let Some(depending) = depending else { return unknown(state, &routes::campaigns::edit(&slug)) };
    let here = condition_address(slug, &depending);
    let form = Form::new(fields);
    let draft = match Draft::posted(state, actor, slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let beside = match beside(state, actor).await {
        Ok(beside) => beside,
        Err(error) => return problem::page(state, &here, error),
    };
    let gone = depending.condition(draft.now()).and(depending.condition(&draft.seen)).err();
    if let Some(why) = gone {
        return draft.refused(why, |model| view! { <OutlinePage model /> });
    }
    let mut document = draft.seen.clone();
    let changed = match made(&mut document, &form, &depending, &beside) {
        Ok(()) => Ok((document, ())),
        Err(Error::Refused(why)) => Err(why),
        Err(error) => {
            let shown = draft.seen.clone();
            return draft.again(
                error,
                |model| model.begun_on(form.revision()).typed(shown, form),
                |model| view! { <ConditionPage model depending beside /> },
            );
        }
    };
    let to = depending_address(slug, &depending);
    let worded = draft.seen.clone();
    draft
        .save(
            form,
            Change { worded, changed },
            |()| on(&to, Done::Saved, "#conditions"),
            |model| view! { <ConditionPage model depending beside /> },
        )
        .await
}

/// Puts the condition that was put together into the document, or takes away the one that is there.
fn made(document: &mut Document, form: &Form, depending: &Depending, beside: &Beside) -> service::Result<()> {
    let made: edit::Outcome = match form.text("do").as_str() {
        "use" => {
            let lines = Lines::of_form(form).ok_or(Error::Refused(Refusal::NoButton.into()))?;
            let condition = lines.made(document, depending, beside).map_err(Error::Document)?;
            form.put_condition(document, depending, condition)
        }
        "clear" => depending.set(document, None),
        _ => Err(Refusal::NoButton.into()),
    };
    made.map_err(Error::Refused)
}

async fn beside(state: &AppState, actor: &Actor) -> service::Result<Beside> {
    let divisions = installation::divisions(&state.service).await?;
    let attributes = campaigns::attributes(&state.service, actor).await?;
    Ok(Beside { divisions, attributes })
}

/// That nothing has a condition of this name.
fn unknown(state: &AppState, here: &str) -> Response {
    problem::page(state, here, Error::NotFound(notice!("there is no such condition")))
}
