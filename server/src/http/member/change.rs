//! What was sent, taken up again or taken back.

use app::routes;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use service::responses;

use super::WayIn;
use crate::http::{AppState, problem};

/// Makes what was sent a draft again, to be looked through and sent anew.
pub(super) async fn reopen(State(state): State<AppState>, way: WayIn) -> Response {
    let reopened = async {
        let door = way.enter(&state).await?;
        responses::reopen(&state.service, &door).await
    };
    match reopened.await {
        Ok(()) => Redirect::to(&routes::check(&way.base)).into_response(),
        Err(error) => problem::page(&state, &routes::thanks(&way.base), error),
    }
}

/// Takes back what was sent.
pub(super) async fn withdraw(State(state): State<AppState>, way: WayIn) -> Response {
    let withdrawn = async {
        let door = way.enter(&state).await?;
        responses::withdraw(&state.service, &door).await
    };
    match withdrawn.await {
        Ok(()) => Redirect::to(&routes::withdrawn(&way.base)).into_response(),
        Err(error) => problem::page(&state, &routes::thanks(&way.base), error),
    }
}
