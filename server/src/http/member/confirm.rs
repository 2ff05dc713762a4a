//! Confirming an e-mail address before the start, where a campaign asks for one.

use app::pages::survey::{ConfirmModel, ConfirmPage, ConfirmStep};
use app::routes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use service::error::Answering;
use service::responses::{self, Door};
use service::{Error, confirmations};

use super::{WayIn, resume, speech};
use crate::http::{AppState, render};

/// Says that a mail is on its way; the same for all, whatever became of it.
pub(super) async fn sent(State(state): State<AppState>, way: WayIn) -> Response {
    match way.enter_with(&state, None).await {
        Ok(door) if !door.campaign.confirms => Redirect::to(&way.base).into_response(),
        Ok(door) => page(&state, &way, &door, ConfirmStep::Sent),
        Err(error) => way.problem(&state, error),
    }
}

/// The link of the mail.
pub(super) async fn show(
    State(state): State<AppState>,
    way: WayIn,
    Path((_, token)): Path<(String, String)>,
) -> Response {
    let door = match way.enter_with(&state, None).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    match confirmations::followed(&state.service, &door, &token).await {
        Ok(Some(_)) => page(&state, &way, &door, ConfirmStep::Followed(token)),
        // All of these links went when it closed: another one would not help.
        Ok(None) if door.campaign.state == domain::campaign::State::Closed => {
            way.problem(&state, Error::Answering(Answering::Closed))
        }
        Ok(None) => page(&state, &way, &door, ConfirmStep::Ended),
        Err(error) => way.problem(&state, error),
    }
}

/// Begins, or goes on, with the link of the mail.
pub(super) async fn begin(
    State(state): State<AppState>,
    way: WayIn,
    jar: CookieJar,
    Path((_, token)): Path<(String, String)>,
) -> Response {
    let door = match way.enter_with(&state, None).await {
        Ok(door) => door,
        Err(error) => return way.problem(&state, error),
    };
    let own = match responses::start_confirmed(&state.service, &door, &token).await {
        Ok(own) => own,
        Err(Error::Answering(Answering::LinkEnded)) => return page(&state, &way, &door, ConfirmStep::Ended),
        Err(error) => return way.problem(&state, error),
    };
    let to = match way.enter_with(&state, Some(own.reveal())).await {
        Ok(door) if door.sent.is_some() => routes::thanks(&way.base),
        Ok(door) => resume(&way, &door),
        Err(error) => return way.problem(&state, error),
    };
    (jar.add(way.cookie(&state, &own)), Redirect::to(&to)).into_response()
}

fn page(state: &AppState, way: &WayIn, door: &Door, step: ConfirmStep) -> Response {
    let status = if matches!(step, ConfirmStep::Ended) { StatusCode::GONE } else { StatusCode::OK };
    let model = ConfirmModel {
        base: way.base.clone(),
        kiosk: way.kiosk,
        title: door.document.title.clone(),
        step,
        simulated: door.document.simulated,
    };
    render::page_in(state, speech(door), status, move || view! { <ConfirmPage model /> })
}
