use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, OutlinePage, QuestionPage, Verb};
use app::routes;
use axum::extract::{Form as Body, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::{self, Document, edit};
use domain::questionnaire::Question;
use leptos::prelude::*;
use service::{Error, campaigns};

use super::{After, Posted, again, on, save, step};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

/// The places of a question's page and of the question on it.
fn place(document: &Document, question: &str) -> Option<(usize, usize)> {
    document.questionnaire.pages.iter().enumerate().find_map(|(p, page)| {
        let index = page.questions.iter().position(|own| own.id.as_str() == question)?;
        Some((p, index))
    })
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, question)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_question(&slug, &question);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let Some(at_index) = place(&campaign.document, &question) else {
        return problem::page(&state, &here, Error::NotFound(format!("question '{question}' in this draft")));
    };
    let model = EditModel::new(&actor, campaign).after(after.done());
    render::page(&state, StatusCode::OK, move || view! { <QuestionPage model at_index /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, id)): Path<(String, String)>,
    Body(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_question(&slug, &id);
    let outline = routes::campaigns::edit(&slug);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let form = Form::new(fields);
    let (Some(at_index), Some(kept)) =
        (place(&campaign.document, &id), campaign.document.questionnaire.question(&id))
    else {
        let why = format!("the question was removed in between; you had typed: {}", form.text("text"));
        let model = EditModel::new(&actor, campaign);
        return again(&state, &outline, model, Error::Refused(why), |model| view! { <OutlinePage model /> });
    };
    let question = form.word_question(kept);
    let mut worded = campaign.document.clone();
    let mut document = worded.clone();
    let changed = edit::replace_question(&mut worded, question.clone())
        .and_then(|()| make(&mut document, question, &form));
    let saved = match changed {
        Ok(done) => save(&state, &actor, &campaign, &form, &document).await.map(|_| done),
        Err(why) => Err(Error::Refused(why)),
    };
    match saved {
        Ok(Made::Removed) => on(&outline, Done::Removed, ""),
        Ok(Made::Saved) => on(&here, Done::Saved, ""),
        Ok(Made::Items(done)) => on(&here, done, "#items"),
        Err(error) => {
            let error = about(error, &worded);
            let model = EditModel::new(&actor, campaign).typed(worded, form);
            again(&state, &here, model, error, |model| view! { <QuestionPage model at_index /> })
        }
    }
}

/// The page shows what was typed without what a button would have moved or removed: what is wrong with that comes first.
fn about(error: Error, worded: &Document) -> Error {
    match (error, campaign::problems(worded)) {
        (Error::Document(_), own) if !own.is_empty() => Error::Document(own),
        (error, _) => error,
    }
}

/// What a change made.
enum Made {
    /// The question's words and settings.
    Saved,
    /// A change of what it lists.
    Items(Done),
    /// It is gone.
    Removed,
}

/// Puts the question as it was typed into the document, then does what the button asks for.
fn make(document: &mut Document, mut question: Question, form: &Form) -> edit::Outcome<Made> {
    let id = question.id.clone();
    if form.button("question").is_some_and(|(verb, _)| verb == Verb::Remove) {
        return edit::remove_question(document, id.as_str()).map(|()| Made::Removed);
    }
    let another = form.text("another");
    let mut made = Made::Saved;
    if let Some((verb, item)) = form.button("item") {
        made = match step(verb) {
            Some(step) => {
                edit::move_item(&mut question.answer, &item, step).map(|()| Made::Items(Done::Moved))
            }
            None => edit::remove_item(&mut question.answer, &item).map(|()| Made::Items(Done::Removed)),
        }?;
    } else if form.text("do") == "add-item" || !another.trim().is_empty() {
        // Words in the field for another one are meant to be added, whichever button saves them.
        edit::add_item(&mut question.answer, &another)?;
        made = Made::Items(Done::Added);
    }
    edit::replace_question(document, question)?;
    if let Some(page) = form.field("page") {
        edit::move_question_to(document, id.as_str(), &page)?;
    }
    Ok(made)
}
