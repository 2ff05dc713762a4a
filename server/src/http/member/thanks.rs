use app::pages::survey::{ThanksModel, ThanksPage};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::campaign::State as Life;
use leptos::prelude::*;

use super::way_in::WayIn;
use crate::http::{AppState, problem, render};

pub(super) async fn show(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return problem::page(&state, &way.base, error),
    };
    let Some(sent_at) = door.sent else { return Redirect::to(&way.base).into_response() };
    let ended = door.path.ended.as_ref().and_then(|end| {
        let page = door.document.questionnaire.pages.iter().find(|page| page.id == *end)?;
        (!page.end_text.is_empty()).then(|| page.end_text.clone())
    });
    let model = ThanksModel {
        base: way.base.clone(),
        open: door.campaign.state == Life::Open,
        title: door.document.title.clone(),
        language: door.document.language.to_string(),
        next: ended.unwrap_or_else(|| door.document.next.clone()),
        sent_at,
        receipt: door.receipt(),
        simulated: door.document.simulated,
    };
    render::page(&state, StatusCode::OK, move || view! { <ThanksPage model /> })
}
