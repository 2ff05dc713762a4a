use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, OutlinePage, PageFormPage, Verb};
use app::routes;
use axum::extract::{Form as Body, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::campaign::{Document, edit};
use leptos::prelude::*;
use service::{Error, campaigns};

use super::{After, Posted, again, on, save};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

fn place(document: &Document, page: &str) -> Option<usize> {
    document.questionnaire.pages.iter().position(|own| own.id.as_str() == page)
}

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page)): Path<(String, String)>,
    Query(after): Query<After>,
) -> Response {
    let here = routes::campaigns::edit_page(&slug, &page);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let Some(index) = place(&campaign.document, &page) else {
        return problem::page(&state, &here, Error::NotFound(format!("page '{page}' in this draft")));
    };
    let model = EditModel::new(&actor, campaign).after(after.done());
    render::page(&state, StatusCode::OK, move || view! { <PageFormPage model index /> })
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path((slug, page)): Path<(String, String)>,
    Body(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_page(&slug, &page);
    let outline = routes::campaigns::edit(&slug);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let form = Form::new(fields);
    let (title, text) = (form.text("title"), form.text("text"));
    let Some(index) = place(&campaign.document, &page) else {
        let why = format!("the page was removed in between; you had typed: {title} {text}");
        let model = EditModel::new(&actor, campaign);
        return again(&state, &outline, model, Error::Refused(why), |model| view! { <OutlinePage model /> });
    };
    let removes = form.button("page").is_some_and(|(verb, _)| verb == Verb::Remove);
    let mut worded = campaign.document.clone();
    let worded_page = edit::word_page(&mut worded, &page, &title, &text);
    let mut document = worded.clone();
    let changed =
        worded_page.and_then(|()| if removes { edit::remove_page(&mut document, &page) } else { Ok(()) });
    let saved = match changed {
        Ok(()) => save(&state, &actor, &campaign, &form, &document).await,
        Err(why) => Err(Error::Refused(why)),
    };
    match saved {
        Ok(_) if removes => on(&outline, Done::Removed, ""),
        Ok(_) => on(&here, Done::Saved, ""),
        Err(error) => {
            let model = EditModel::new(&actor, campaign).typed(worded, form);
            again(&state, &here, model, error, |model| view! { <PageFormPage model index /> })
        }
    }
}
