use app::pages::campaigns::Done;
use app::pages::campaigns::edit::{EditModel, Form, TextsPage};
use app::routes;
use axum::extract::{Form as Body, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::campaigns;

use super::{After, Posted, again, on, save};
use crate::http::session::Viewer;
use crate::http::{AppState, problem, render};

pub(super) async fn show(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Query(after): Query<After>,
) -> Response {
    match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => {
            let model = EditModel::new(&actor, campaign).after(after.done());
            render::page(&state, StatusCode::OK, move || view! { <TextsPage model /> })
        }
        Err(error) => problem::page(&state, &routes::campaigns::edit_texts(&slug), error),
    }
}

pub(super) async fn change(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    Path(slug): Path<String>,
    Body(fields): Posted,
) -> Response {
    let here = routes::campaigns::edit_texts(&slug);
    let campaign = match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => campaign,
        Err(error) => return problem::page(&state, &here, error),
    };
    let form = Form::new(fields);
    let mut document = campaign.document.clone();
    form.word_campaign(&mut document);
    match save(&state, &actor, &campaign, &form, &document).await {
        Ok(_) => on(&here, Done::Saved, ""),
        Err(error) => {
            let model = EditModel::new(&actor, campaign).typed(document, form);
            again(&state, &here, model, error, |model| view! { <TextsPage model /> })
        }
    }
}
