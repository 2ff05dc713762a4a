//! What all forms of the editor do: load the draft, change it, save it, and go on or show the page again.

use app::pages::campaigns::edit::{EditModel, Form};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::{self, Document, edit};
use leptos::IntoView;
use service::campaigns::{self, Campaign};
use service::{Actor, Error};

use crate::http::{AppState, problem, render};

/// A draft that somebody edits, on the page at `here`.
pub(super) struct Draft<'a> {
    state: &'a AppState,
    actor: &'a Actor,
    here: &'a str,
    pub campaign: Campaign,
}

/// What a form asks for.
pub(super) struct Change<M> {
    /// The draft as the page shows it again if it is not saved: with what was typed, but without what a button would have moved or
    /// removed.
    pub worded: Document,
    /// The draft as it is to be saved, and what was made; or why it cannot be.
    pub changed: edit::Outcome<(Document, M)>,
}

impl<'a> Draft<'a> {
    /// Loads the draft; where there is none to change, the page that says why.
    pub async fn load(
        state: &'a AppState,
        actor: &'a Actor,
        slug: &str,
        here: &'a str,
    ) -> Result<Self, Response> {
        match campaigns::draft(&state.service, actor, slug).await {
            Ok(campaign) => Ok(Self { state, actor, here, campaign }),
            Err(error) => Err(problem::page(state, here, error)),
        }
    }

    /// The page with the draft, its model finished by `finish`.
    pub fn show<V: IntoView>(
        self,
        finish: impl FnOnce(EditModel) -> EditModel,
        view: impl FnOnce(EditModel) -> V,
    ) -> Response {
        let model = finish(EditModel::new(self.actor, self.campaign));
        render::page(self.state, StatusCode::OK, || view(model))
    }

    /// Saves a change and goes `on`, or shows the page again with what was typed and why it was not saved.
    pub async fn save<M, V: IntoView>(
        self,
        form: Form,
        Change { worded, changed }: Change<M>,
        on: impl FnOnce(M) -> Response,
        view: impl FnOnce(EditModel) -> V,
    ) -> Response {
        let saved = match changed {
            Ok((document, made)) => self.keep(&form, &document).await.map(|()| made),
            Err(why) => Err(Error::Refused(why)),
        };
        match saved {
            Ok(made) => on(made),
            Err(error) => {
                let error = about(error, &worded);
                self.again(error, |model| model.typed(worded, form), view)
            }
        }
    }

    /// The page again, its model finished by `finish`, and why nothing was saved.
    pub fn again<V: IntoView>(
        self,
        error: Error,
        finish: impl FnOnce(EditModel) -> EditModel,
        view: impl FnOnce(EditModel) -> V,
    ) -> Response {
        let model = finish(EditModel::new(self.actor, self.campaign));
        let (status, model) = match error {
            Error::Stale => (StatusCode::CONFLICT, model.stale()),
            Error::Document(problems) => (StatusCode::UNPROCESSABLE_ENTITY, model.wrong(problems)),
            Error::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, model.refused(why)),
            error => return problem::page(self.state, self.here, error),
        };
        render::page(self.state, status, || view(model))
    }

    /// That the draft does not hold something.
    pub fn lacks(self, what: String) -> Response {
        problem::page(self.state, self.here, Error::NotFound(format!("{what} in this draft")))
    }

    /// Saves, if the draft is still the one that the form showed.
    async fn keep(&self, form: &Form, document: &Document) -> service::Result<()> {
        let Campaign { revision, slug, .. } = &self.campaign;
        if form.revision() != Some(*revision) {
            return Err(Error::Stale);
        }
        campaigns::save(&self.state.service, self.actor, slug.as_str(), *revision, document).await.map(|_| ())
    }
}

/// The page shows what was typed without what a button would have moved or removed: what is wrong with that comes first.
fn about(error: Error, worded: &Document) -> Error {
    match (error, campaign::problems(worded)) {
        (Error::Document(_), own) if !own.is_empty() => Error::Document(own),
        (error, _) => error,
    }
}
