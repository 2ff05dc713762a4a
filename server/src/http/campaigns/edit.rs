//! The plain editor: a draft's outline, texts, pages and questions, each a form.

mod outline;
mod page;
mod question;
mod texts;

use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, Verb};
use app::routes;
use axum::Router;
use axum::extract::Form as Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::campaign::Document;
use domain::campaign::edit::Step;
use leptos::IntoView;
use service::campaigns::{self, Campaign};
use service::{Actor, Error};

use super::{After, SLUG};
use crate::http::{AppState, problem, render};

/// A form's fields in the order in which they came.
type Posted = Body<Vec<(String, String)>>;

pub(super) fn routes() -> Router<AppState> {
    let (page, question) = ("{page}", "{question}");
    Router::new()
        .route(&routes::campaigns::edit(&SLUG), get(outline::show).post(outline::change))
        .route(&routes::campaigns::edit_texts(&SLUG), get(texts::show).post(texts::change))
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

/// Saves a changed draft, if it is still the one that the form showed.
async fn save(
    state: &AppState,
    actor: &Actor,
    campaign: &Campaign,
    form: &Form,
    document: &Document,
) -> service::Result<Campaign> {
    if form.revision() != Some(campaign.revision) {
        return Err(Error::Stale);
    }
    campaigns::save(&state.service, actor, campaign.slug.as_str(), campaign.revision, document).await
}

/// On to a page that says what was done. `place` is where on it the reader was.
fn on(path: &str, done: Done, place: &str) -> Response {
    Redirect::to(&format!("{}{place}", done.after(path))).into_response()
}

/// The page again, with what was typed and why it was not saved.
fn again<V: IntoView>(
    state: &AppState,
    here: &str,
    model: EditModel,
    error: Error,
    view: impl FnOnce(EditModel) -> V,
) -> Response {
    let (status, model) = match error {
        Error::Stale => (StatusCode::CONFLICT, model.stale()),
        Error::Document(problems) => (StatusCode::UNPROCESSABLE_ENTITY, model.wrong(problems)),
        Error::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, model.refused(why)),
        error => return problem::page(state, here, error),
    };
    render::page(state, status, || view(model))
}
