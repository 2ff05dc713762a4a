//! What is asked before a start while many start at once.

use app::pages::survey::{RushModel, RushPage, Step};
use app::routes;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::responses::Door;
use service::rush::{self, Ask, Place};

use super::{WayIn, speech};
use crate::http::{AppState, render};

/// What a start's form brings of what was asked.
pub(super) struct Brought<'a> {
    paid: Option<&'a str>,
    wants_place: bool,
}

impl<'a> Brought<'a> {
    pub(super) fn of(fields: &'a [(String, String)]) -> Self {
        let value = |own: &str| fields.iter().find(|(name, _)| name == own).map(|(_, value)| value.as_str());
        Self {
            paid: value(routes::PAID).filter(|paid| !paid.is_empty()),
            wants_place: value(routes::LINE).is_some(),
        }
    }

    /// Work, or a place in the line.
    pub(super) fn paid(&self) -> Option<&'a str> {
        self.paid
    }
}

/// The page that asks. It holds what was filled in, so that nothing has to be filled in again.
pub(super) async fn page(
    state: &AppState,
    way: &WayIn,
    door: &Door,
    fields: &[(String, String)],
    ask: Ask,
) -> Response {
    let step = match step(state, door, &Brought::of(fields), ask).await {
        Ok(step) => step,
        Err(error) => return way.problem(state, error),
    };
    let is_own = |name: &str| name == routes::PAID || name == routes::LINE;
    let model = RushModel {
        base: way.base.clone(),
        kiosk: way.kiosk,
        title: door.document.title.clone(),
        fields: fields.iter().filter(|(name, _)| !is_own(name)).cloned().collect(),
        step,
        simulated: door.document.simulated,
    };
    render::page_in(state, speech(door), StatusCode::TOO_MANY_REQUESTS, move || view! { <RushPage model /> })
}

async fn step(state: &AppState, door: &Door, brought: &Brought<'_>, ask: Ask) -> service::Result<Step> {
    let campaign = door.campaign.id;
    if let Some(ticket) = brought.paid
        && let Some(seconds) = rush::wait_for(&state.service, campaign, ticket).await?
        && seconds > 0
    {
        return Ok(Step::Wait { ticket: ticket.to_owned(), seconds });
    }
    if !brought.wants_place {
        return Ok(Step::Work(ask));
    }
    Ok(match rush::place(&state.service, campaign).await? {
        Place::Ahead { ticket, seconds } => Step::Wait { ticket, seconds },
        Place::None => Step::NoPlace,
    })
}
