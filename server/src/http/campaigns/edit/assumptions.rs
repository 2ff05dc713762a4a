use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{AssumptionsPage, Form, Refusal};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::{Document, Problem, edit};
use domain::id::AssumptionId;
use domain::segment::Division;
use leptos::prelude::*;
use service::results::outlook::{self, Expected};
use service::{Actor, campaigns, installation};

use super::draft::{Change, Draft};
use super::{After, on, step};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

/// What the page shows beside the draft.
struct Foretold {
    expected: Vec<Expected>,
    divisions: Vec<Division>,
    problems: Vec<Problem>,
}

impl Foretold {
    async fn load(state: &AppState, actor: &Actor, slug: &str) -> service::Result<Self> {
        Ok(Self {
            expected: outlook::outlook(&state.service, actor, slug).await?,
            divisions: installation::divisions(&state.service).await?,
            problems: campaigns::check(&state.service, actor, slug).await?,
        })
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_assumptions(&slug);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    match Foretold::load(&state, &actor, &slug).await {
        Ok(Foretold { expected, divisions, problems }) => draft.show(
            |model| model.wrong(problems).after(after.done()),
            |model| view! { <AssumptionsPage model expected divisions /> },
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
    let here = routes::campaigns::edit_assumptions(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let Foretold { expected, divisions, .. } = match Foretold::load(&state, &actor, &slug).await {
        Ok(foretold) => foretold,
        Err(error) => return problem::page(&state, &here, error),
    };
    let worded = draft.seen.clone();
    let mut document = worded.clone();
    let changed = make(&mut document, &form).map(|made| (document, made));
    let then = |made| match made {
        Made::Assumption(id) => on(&routes::campaigns::edit_assumption(&slug, &id), Done::Added, ""),
        Made::Move(place) => on(&here, Done::Moved, &format!("#assumption-{place}")),
    };
    draft
        .save(
            form,
            Change { worded, changed },
            then,
            |model| view! { <AssumptionsPage model expected divisions /> },
        )
        .await
}

/// What a change made.
enum Made {
    /// A new assumption, its rule to be changed next.
    Assumption(AssumptionId),
    /// An assumption's other place, from 0.
    Move(usize),
}

/// Makes the change that the button asks for.
fn make(document: &mut Document, form: &Form) -> edit::Outcome<Made> {
    if let Some((verb, id)) = form.button("assumption")
        && let Some(step) = step(verb)
    {
        return edit::move_assumption(document, &id, step).map(Made::Move);
    }
    if form.text("do") != "add-assumption" {
        return Err(Refusal::NoButton.into());
    }
    let item = form.item("question").ok_or(Refusal::NoQuestion)?;
    let another = form.text("another_topic");
    let chosen = form.text("topic");
    let topic = match document.topics.iter().find(|topic| topic.id.as_str() == chosen) {
        Some(topic) if another.trim().is_empty() => topic.id.clone(),
        _ => edit::topic_named(document, &another)?,
    };
    edit::add_assumption(document, &form.text("statement"), topic, &item).map(Made::Assumption)
}
