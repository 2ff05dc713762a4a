//! What was sent, taken up again or taken back.

use app::routes;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use service::responses::{self, Door};
use service::{Result, Service};

use super::WayIn;
use crate::http::AppState;

/// Makes what was sent a draft again, to be looked through and sent anew.
pub(super) async fn reopen(State(state): State<AppState>, way: WayIn) -> Response {
    change(&state, &way, responses::reopen, routes::check).await
}

/// Takes back what was sent.
pub(super) async fn withdraw(State(state): State<AppState>, way: WayIn) -> Response {
    change(&state, &way, responses::withdraw, routes::withdrawn).await
}

async fn change(
    state: &AppState,
    way: &WayIn,
    act: impl AsyncFn(&Service, &Door) -> Result<()>,
    then: fn(&str) -> String,
) -> Response {
    let changed = async { act(&state.service, &way.enter(state).await?).await };
    match changed.await {
        Ok(()) => Redirect::to(&then(&way.base)).into_response(),
        Err(error) => way.problem_at(state, &routes::thanks(&way.base), error),
    }
}
