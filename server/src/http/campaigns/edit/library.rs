use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, LibraryPage};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::Document;
use domain::language::Language;
use domain::notice;
use leptos::prelude::*;
use serde::Deserialize;
use service::campaigns::{self, Source};
use service::{Actor, Error};

use super::draft::{Change, Draft};
use super::on;
use crate::http::posted::Posted;
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

/// The source whose questions are shown.
#[derive(Deserialize)]
pub(super) struct Chosen {
    from: Option<String>,
}

/// What the page shows beside the draft.
struct Library {
    sources: Vec<Source>,
    from: String,
    source: Document,
}

impl Library {
    /// The source that was chosen; otherwise the first. A template is in the language of the draft.
    async fn load(
        state: &AppState,
        actor: &Actor,
        from: Option<String>,
        language: &Language,
    ) -> service::Result<Self> {
        let sources = campaigns::sources(&state.service, actor).await?;
        let first = sources.first().map(Source::id);
        let from =
            from.or(first).ok_or_else(|| Error::NotFound(notice!("there is no source of questions")))?;
        let source = campaigns::source(&state.service, actor, &from, language).await?;
        Ok(Self { sources, from, source })
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let here = routes::campaigns::edit_library(&slug);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    match Library::load(&state, &actor, chosen.from, &draft.seen.language).await {
        Ok(Library { sources, from, source }) => {
            draft.show(|model| model, |model| view! { <LibraryPage model sources from source /> })
        }
        Err(error) => problem::page(&state, &here, error),
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_library(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let language = &draft.seen.language;
    let library = Library::load(&state, &actor, form.field("from"), language).await;
    let Library { sources, from, source } = match library {
        Ok(library) => library,
        Err(error) => return problem::page(&state, &here, error),
    };
    let worded = draft.seen.clone();
    let mut document = worded.clone();
    let taken = campaigns::take(&mut document, &form.text("page"), &source, &form.all("question"));
    let changed = taken.map(|ids| (document, ids));
    let outline = routes::campaigns::edit(&slug);
    let then = |ids: Vec<_>| match ids.as_slice() {
        [id] => on(&routes::campaigns::edit_question(&slug, id), Done::Added, ""),
        _ => on(&outline, Done::Added, ""),
    };
    let view = |model| view! { <LibraryPage model sources from source /> };
    draft.save(form, Change { worded, changed }, then, view).await
}
