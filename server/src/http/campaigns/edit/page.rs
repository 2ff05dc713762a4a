use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{Form, OutlinePage, PageFormPage, Refusal, Verb};
use app::routes;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::campaign::{Document, edit};
use domain::notice;
use leptos::prelude::*;

use super::draft::{Change, Draft};
use super::{After, on};
use crate::http::AppState;
use crate::http::posted::Posted;
use crate::http::session::Viewer;

fn holds(document: &Document, page: &str) -> bool {
    document.questionnaire.pages.iter().any(|own| own.id.as_str() == page)
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_page(&slug, &page);
    let draft = match Draft::load(&state, &actor, &slug, &here).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    if !holds(draft.now(), &page) {
        return draft.lacks(notice!("there is no page '{page}' in this draft", page));
    }
    draft.show(|model| model.after(after.done()), |model| view! { <PageFormPage model page /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page)): Path<(String, String)>,
    Posted(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_page(&slug, &page);
    let outline = routes::campaigns::edit(&slug);
    let form = Form::new(fields);
    let draft = match Draft::posted(&state, &actor, &slug, &here, &form).await {
        Ok(draft) => draft,
        Err(response) => return response,
    };
    let kept = draft.seen.questionnaire.pages.iter().find(|own| own.id.as_str() == page).cloned();
    let Some(mut own) = kept.filter(|_| holds(draft.now(), &page)) else {
        let why = Refusal::PageGone(form.typed());
        return draft.refused(why, |model| view! { <OutlinePage model /> });
    };
    let removes = form.button("page").is_some_and(|(verb, _)| verb == Verb::Remove);
    form.word_page(&mut own);
    let mut worded = draft.seen.clone();
    let made = edit::replace_page(&mut worded, own);
    let mut document = worded.clone();
    let made = made.and_then(|()| if removes { edit::remove_page(&mut document, &page) } else { Ok(()) });
    let change = Change { worded, changed: made.map(|()| (document, removes)) };
    let then = |removed| if removed { on(&outline, Done::Removed, "") } else { on(&here, Done::Saved, "") };
    draft.save(form, change, then, |model| view! { <PageFormPage model page=page.clone() /> }).await
}
