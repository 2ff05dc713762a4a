use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, LanguagePage, LanguagesPage, Refusal};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::Document;
use domain::campaign::edit::Outcome;
use domain::language::Language;
use domain::notice;
use leptos::prelude::*;

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::AppState;
use crate::http::posted::Posted;
use crate::http::session::Viewer;

/// Where a change leads: to a language that was added, or to all of them.
type Next = Option<Language>;

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match Draft::load(&state, &actor, &slug, &routes::campaigns::edit_languages(&slug)).await {
        Ok(draft) => draft.show(|model| model.after(after.done()), |model| view! { <LanguagesPage model /> }),
        Err(response) => response,
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_languages(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let worded = draft.seen.clone();
    let change = Change { changed: changed(&form, worded.clone()), worded };
    let next = |next: Next| match next {
        Some(language) => on(&routes::campaigns::edit_language(&slug, &language), Done::Saved, ""),
        None => on(&here, Done::Saved, ""),
    };
    draft.save(form, change, next, |model| view! { <LanguagesPage model /> }).await
}

/// The draft with one language more or less.
fn changed(form: &Form, mut document: Document) -> Outcome<(Document, Next)> {
    if let Some(language) = form.field("remove") {
        let language = tag(&language)?;
        document.translations.remove(&language);
        return Ok((document, None));
    }
    let typed = form.text("language");
    let language = tag(typed.trim())?;
    if !language.is_registered() {
        return Err(Refusal::NoLanguage(typed).into());
    }
    if language == document.language {
        return Err(Refusal::OwnLanguage(language.to_string()).into());
    }
    document.translations.entry(language.clone()).or_default();
    Ok((document, Some(language)))
}

fn tag(typed: &str) -> Outcome<Language> {
    typed.parse().map_err(|_| Refusal::NoLanguage(typed.to_owned()).into())
}

pub(super) async fn show_one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, language)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_language(&slug, &language);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    match of(draft.now(), &language) {
        Some(language) => {
            draft.show(|model| model.after(after.done()), |model| view! { <LanguagePage model language /> })
        }
        None => draft.lacks(notice!("there is no language '{language}' in this draft", language)),
    }
}

pub(super) async fn change_one(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, language)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_language(&slug, &language);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let Some(language) = of(&draft.seen, &language) else {
        return draft.lacks(notice!("there is no language '{language}' in this draft", language));
    };
    let mut worded = draft.seen.clone();
    form.translate(&mut worded, &language);
    let change = Change { changed: Ok((worded.clone(), ())), worded };
    // What was typed for a language that somebody has removed in between is shown where all languages are.
    let is_gone = of(draft.now(), language.as_str()).is_none();
    let again = move |model| {
        if is_gone {
            view! { <LanguagesPage model /> }.into_any()
        } else {
            view! { <LanguagePage model language /> }.into_any()
        }
    };
    draft.save(form, change, |()| on(&here, Done::Saved, ""), again).await
}

fn of(document: &Document, language: &str) -> Option<Language> {
    document.translations.keys().find(|own| own.as_str() == language).cloned()
}
