//! What all forms of the editor do: load the draft, change it, save it, and go on or show the page again.

use app::pages::campaigns::edit::{EditModel, Form};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::change::Change as Edited;
use domain::campaign::{self, Document, edit};
use domain::notice::Notice;
use leptos::IntoView;
use service::campaigns::{self, Editing};
use service::{Actor, Error};

use crate::http::{AppState, problem, render};

/// A draft that somebody edits, on the page at `here`.
pub(super) struct Draft<'a> {
    state: &'a AppState,
    actor: &'a Actor,
    here: &'a str,
    editing: Editing,
    /// The draft as the form that was posted showed it; as it is now, if none was.
    pub seen: Document,
    /// Whether what the form showed cannot be told any more.
    lost: bool,
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
        match campaigns::editing(&state.service, actor, slug).await {
            Ok(editing) => {
                let seen = editing.campaign.document.clone();
                Ok(Self { state, actor, here, editing, seen, lost: false })
            }
            Err(error) => Err(problem::page(state, here, error)),
        }
    }

    /// Loads the draft with what the form showed that was posted.
    pub async fn posted(
        state: &'a AppState,
        actor: &'a Actor,
        slug: &str,
        here: &'a str,
        form: &Form,
    ) -> Result<Self, Response> {
        let mut draft = Self::load(state, actor, slug, here).await?;
        let seen = match form.revision() {
            Some(revision) => campaigns::at_revision(&state.service, &draft.editing.campaign, revision).await,
            None => Ok(None),
        };
        match seen {
            Ok(Some(seen)) => draft.seen = seen,
            Ok(None) => draft.lost = true,
            Err(error) => return Err(problem::page(state, here, error)),
        }
        Ok(draft)
    }

    /// The draft as it is now.
    pub fn now(&self) -> &Document {
        &self.editing.campaign.document
    }

    /// Whether members are, or were, asked a question in a version before.
    pub fn asks(&self, question: &str) -> bool {
        let asked = self.editing.asked.as_ref();
        asked.is_some_and(|asked| asked.questionnaire.ever(question).is_some())
    }

    /// The page with the draft, its model finished by `finish`.
    pub fn show<V: IntoView>(
        self,
        finish: impl FnOnce(EditModel) -> EditModel,
        view: impl FnOnce(EditModel) -> V,
    ) -> Response {
        let model = finish(EditModel::editing(self.actor, self.here, self.editing));
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
        let (error, refused) = match changed {
            Ok((document, made)) => match self.keep(&document).await {
                Ok(()) => return on(made),
                Err(error) => (error, document),
            },
            Err(why) => (Error::Refused(why), worded.clone()),
        };
        let now = match self.reloaded().await {
            Ok(now) => now,
            Err(response) => return response,
        };
        let refused = now.with_what_others_saved(refused);
        let shown = now.with_what_others_saved(worded);
        let error = about(error, &refused, &shown);
        now.again(error, |model| model.typed(shown, form), view)
    }

    /// The draft as it is now. Others may have saved since it was loaded, and what is shown again is saved on what is there then.
    async fn reloaded(self) -> Result<Self, Response> {
        let slug = self.editing.campaign.slug.to_string();
        let now = Self::load(self.state, self.actor, &slug, self.here).await?;
        Ok(Self { seen: self.seen, lost: self.lost, ..now })
    }

    /// The page again, its model finished by `finish`, and why nothing was saved.
    pub fn again<V: IntoView>(
        self,
        error: Error,
        finish: impl FnOnce(EditModel) -> EditModel,
        view: impl FnOnce(EditModel) -> V,
    ) -> Response {
        let model = finish(EditModel::editing(self.actor, self.here, self.editing));
        let (status, model) = match error {
            Error::Stale => (StatusCode::CONFLICT, model.stale()),
            Error::Clash(clashes) => (StatusCode::CONFLICT, model.clashing(clashes)),
            Error::Document(problems) => (StatusCode::UNPROCESSABLE_ENTITY, model.wrong(problems)),
            Error::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, model.refused(why)),
            error => return problem::page(self.state, self.here, error),
        };
        render::page(self.state, status, || view(model))
    }

    /// The page again, and why nothing was done.
    pub fn refused<V: IntoView>(self, why: impl Into<Notice>, view: impl FnOnce(EditModel) -> V) -> Response {
        self.again(Error::Refused(why.into()), |model| model, view)
    }

    /// That the draft does not hold something.
    pub fn lacks(self, what: Notice) -> Response {
        problem::page(self.state, self.here, Error::NotFound(what))
    }

    /// Saves what makes `document` of what the form showed.
    async fn keep(&self, document: &Document) -> service::Result<()> {
        if self.lost {
            return Err(Error::Stale);
        }
        let slug = self.editing.campaign.slug.as_str();
        campaigns::edit(&self.state.service, self.actor, slug, &self.seen, document).await.map(|_| ())
    }

    /// The draft as it is now with what was typed, so that saving it again takes back nothing of what others saved. What was typed in
    /// something that they removed is left out; the clash says it.
    fn with_what_others_saved(&self, document: Document) -> Document {
        if self.lost {
            return document;
        }
        Edited::between(&self.seen, &document).where_there_is_room(self.now())
    }
}

/// The page shows what was typed without what a button would have moved or removed: what is wrong with that comes first, and what is
/// wrong with the document that was refused is told where it stands on the page.
fn about(error: Error, refused: &Document, shown: &Document) -> Error {
    let Error::Document(problems) = error else { return error };
    let own = campaign::problems(shown);
    if !own.is_empty() {
        return Error::Document(own);
    }
    let (from, to) = (&refused.questionnaire, &shown.questionnaire);
    Error::Document(problems.into_iter().map(|problem| problem.carried(from, to)).collect())
}
