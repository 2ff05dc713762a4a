//! The plain editor: a draft's outline, texts, pages and questions, each a form.

mod assumption;
mod assumptions;
mod crossings;
mod draft;
mod later;
mod outline;
mod page;
mod question;
mod texts;

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::Verb;
use app::routes;
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::campaign::edit::Step;

use super::{After, SLUG};
use crate::http::AppState;

pub(super) fn routes() -> Router<AppState> {
    let (assumption, page, question) = ("{assumption}", "{page}", "{question}");
    Router::new()
        .route(&routes::campaigns::edit(&SLUG), get(outline::show).post(outline::change))
        .route(&routes::campaigns::edit_texts(&SLUG), get(texts::show).post(texts::change))
        .route(&routes::campaigns::edit_assumptions(&SLUG), get(assumptions::show).post(assumptions::change))
        .route(
            &routes::campaigns::edit_assumption(&SLUG, &assumption),
            get(assumption::show).post(assumption::change),
        )
        .route(&routes::campaigns::edit_crossings(&SLUG), get(crossings::show).post(crossings::change))
        .route(&routes::campaigns::later(&SLUG), get(later::show).post(later::change))
        .route(&routes::campaigns::edit_page(&SLUG, &page), get(page::show).post(page::change))
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

/// On to a page that says what was done. `place` is where on it the reader was.
fn on(path: &str, done: Done, place: &str) -> Response {
    Redirect::to(&format!("{}{place}", done.after(path))).into_response()
}
