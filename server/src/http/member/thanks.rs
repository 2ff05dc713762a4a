use app::pages::survey::{ThanksModel, ThanksPage};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::campaign::State as Life;
use leptos::prelude::*;

use super::speech;
use super::way_in::WayIn;
use crate::http::{AppState, render};

pub(super) async fn show(State(state): State<AppState>, way: WayIn) -> Response {
    let door = match way.enter(&state).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    let Some(sent_at) = door.sent else { return Redirect::to(&way.base).into_response() };
    let model = ThanksModel {
        base: way.base.clone(),
        kiosk: way.kiosk,
        open: door.campaign.state == Life::Open,
        title: door.document.title.clone(),
        next: door.document.said_after(door.path.ended.as_ref()).to_owned(),
        sent_at: Some(sent_at).filter(|_| !door.is_anonymous()),
        receipt: door.receipt(),
        simulated: door.document.simulated,
    };
    render::page_in(&state, speech(&door), StatusCode::OK, move || view! { <ThanksPage model /> })
}
