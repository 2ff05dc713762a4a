//! The plain editor: a draft's outline, texts, pages and questions, each a form.

mod assumption;
mod assumptions;
mod condition;
mod crossings;
mod draft;
mod events;
mod history;
mod kind;
mod languages;
mod later;
mod library;
mod outline;
mod page;
mod pictures;
mod question;
mod quotas;
mod texts;

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::Verb;
use app::routes;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::campaign::Document;
use domain::campaign::edit::Step;

use super::{After, SLUG};
use crate::http::AppState;

pub(super) fn routes() -> Router<AppState> {
    let (assumption, language, page, question) = ("{assumption}", "{language}", "{page}", "{question}");
    let (kind, name) = ("{kind}", "{name}");
    Router::new()
        .route(&routes::campaigns::edit(&SLUG), get(outline::show).post(outline::change))
        .route(&routes::campaigns::edit_library(&SLUG), get(library::show).post(library::change))
        .route(&routes::campaigns::edit_history(&SLUG), get(history::show))
        .route(&routes::campaigns::edit_events(&SLUG), get(events::events))
        .route(&routes::campaigns::edit_undo(&SLUG), post(history::undo))
        .route(&routes::campaigns::edit_redo(&SLUG), post(history::redo))
        .route(&routes::campaigns::edit_texts(&SLUG), get(texts::show).post(texts::change))
        .route(&routes::campaigns::edit_languages(&SLUG), get(languages::show).post(languages::change))
        .route(
            &routes::campaigns::edit_language(&SLUG, &language),
            get(languages::show_one).post(languages::change_one),
        )
        .route(&routes::campaigns::edit_assumptions(&SLUG), get(assumptions::show).post(assumptions::change))
        .route(
            &routes::campaigns::edit_assumption(&SLUG, &assumption),
            get(assumption::show).post(assumption::change),
        )
        .route(&routes::campaigns::edit_crossings(&SLUG), get(crossings::show).post(crossings::change))
        .route(&routes::campaigns::edit_quotas(&SLUG), get(quotas::show).post(quotas::change))
        .route(&routes::campaigns::later(&SLUG), get(later::show).post(later::change))
        .route(&routes::campaigns::edit_page(&SLUG, &page), get(page::show).post(page::change))
        .route(&routes::campaigns::edit_kind(&SLUG, &question, kind), get(kind::show).post(kind::change))
        .route(
            &routes::campaigns::edit_pictures(&SLUG, &question),
            get(pictures::show).post(pictures::change).layer(DefaultBodyLimit::max(pictures::LIMIT)),
        )
        .route(
            &routes::campaigns::edit_question_condition(&SLUG, &question, name),
            get(condition::show_of_question).post(condition::change_of_question),
        )
        .route(
            &routes::campaigns::edit_page_condition(&SLUG, &page, name),
            get(condition::show_of_page).post(condition::change_of_page),
        )
        .route(
            &routes::campaigns::edit_question(&SLUG, &question),
            get(question::show).post(question::change),
        )
}

/// The step of a button that moves something; none for one that removes.
fn step(verb: Verb) -> Option<Step> {
    match verb {
        Verb::Up => Some(Step::Up),
        Verb::Down => Some(Step::Down),
        Verb::Remove => None,
    }
}

/// The page of the editor that a form was on, if it is still there; otherwise the outline.
fn back(slug: &str, document: &Document, here: &str) -> String {
    let outline = routes::campaigns::edit(&slug);
    let inside = here.strip_prefix(&outline).unwrap_or_default();
    // A question that was to be of another kind may be of that now, or cannot become it any more.
    let inside = inside.split_once("/kind/").map_or(inside, |(question, _)| question);
    // What was put together before the change may not fit any more.
    let inside = inside.split_once("/conditions/").map_or(inside, |(whole, _)| whole);
    let questionnaire = &document.questionnaire;
    let there = match inside.trim_start_matches('/').split('/').collect::<Vec<_>>().as_slice() {
        [
            "texts" | "assumptions" | "crossings" | "quotas" | "history" | "languages" | "library"
            | "changes",
        ] => true,
        ["languages", tag] => document.translations.keys().any(|own| own.as_str() == *tag),
        ["questions", id] | ["questions", id, "pictures"] => questionnaire.question(id).is_some(),
        ["pages", id] => questionnaire.pages.iter().any(|page| page.id.as_str() == *id),
        ["assumptions", id] => document.assumptions.iter().any(|own| own.id.as_str() == *id),
        _ => false,
    };
    if there { format!("{outline}{inside}") } else { outline }
}

/// On to a page that says what was done. `place` is where on it the reader was.
fn on(path: &str, done: Done, place: &str) -> Response {
    Redirect::to(&format!("{}{place}", done.after(path))).into_response()
}
