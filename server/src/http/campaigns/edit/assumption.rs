use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{AssumptionPage, Form, OutlinePage, Refusal, Verb};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::assumption::Assumption;
use domain::campaign::{Document, edit};
use domain::notice;
use leptos::prelude::*;
use service::installation;

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

fn place(document: &Document, id: &str) -> Option<usize> {
    document.assumptions.iter().position(|own| own.id.as_str() == id)
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_assumption(&slug, &id);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let divisions = match installation::divisions(&state.service).await {
        Ok(divisions) => divisions,
        Err(error) => return problem::page(&state, &here, error),
    };
    if place(draft.now(), &id).is_none() {
        return draft.lacks(notice!("there is no assumption '{id}' in this draft", id));
    }
    draft.show(
        |model| model.after(after.done()),
        |model| view! { <AssumptionPage model assumption=id divisions /> },
    )
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_assumption(&slug, &id);
    let list = routes::campaigns::edit_assumptions(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let divisions = match installation::divisions(&state.service).await {
        Ok(divisions) => divisions,
        Err(error) => return problem::page(&state, &here, error),
    };
    let kept = &draft.seen;
    let Some(index) = place(kept, &id).filter(|_| place(draft.now(), &id).is_some()) else {
        let why = Refusal::AssumptionGone(form.text("statement"));
        return draft.refused(why, |model| view! { <OutlinePage model /> });
    };
    let mut worded = kept.clone();
    let mut assumption = kept.assumptions[index].clone();
    let typed = form.word_assumption(&mut assumption, &kept.questionnaire).and(name_topic(
        &mut worded,
        &mut assumption,
        &form,
    ));
    let mut document = worded.clone();
    let changed = edit::replace_assumption(&mut worded, assumption.clone())
        .and(typed)
        .and_then(|()| make(&mut document, assumption, &form))
        .map(|made| (document, made));
    let then = |made| match made {
        Made::Removed => on(&list, Done::Removed, ""),
        Made::Saved => on(&here, Done::Saved, ""),
        Made::Rule(done, at) => on(&here, done, &format!("#rule.{at}.rule")),
    };
    draft
        .save(
            form,
            Change { worded, changed },
            then,
            |model| view! { <AssumptionPage model assumption=id.clone() divisions /> },
        )
        .await
}

/// What a change made.
enum Made {
    /// The assumption's words and rules.
    Saved,
    /// One rule more or less, and the place of the rule to look at.
    Rule(Done, usize),
    /// It is gone.
    Removed,
}

/// Words in the field for another topic are meant, whatever topic is chosen beside it.
fn name_topic(document: &mut Document, assumption: &mut Assumption, form: &Form) -> edit::Outcome {
    let another = form.text("another_topic");
    if !another.trim().is_empty() {
        assumption.topic = edit::topic_named(document, &another)?;
    }
    Ok(())
}

/// Puts the assumption as it was typed into the document, then does what the button asks for.
fn make(document: &mut Document, mut assumption: Assumption, form: &Form) -> edit::Outcome<Made> {
    if form.button("assumption").is_some_and(|(verb, _)| verb == Verb::Remove) {
        return edit::remove_assumption(document, assumption.id.as_str()).map(|()| Made::Removed);
    }
    let made = if let Some((Verb::Remove, rule)) = form.button("rule") {
        let at = rule.parse().map_err(|_| notice!("'{rule}' is no rule's number", rule))?;
        edit::part_rule(&mut assumption, at)?;
        Made::Rule(Done::Removed, 0)
    } else if form.text("do") == "add-rule" {
        let like_it = assumption.rules().last().unwrap_or(&assumption.rule).clone();
        edit::join_rule(&mut assumption, like_it);
        Made::Rule(Done::Added, assumption.rules().count() - 1)
    } else {
        Made::Saved
    };
    edit::replace_assumption(document, assumption)?;
    Ok(made)
}
