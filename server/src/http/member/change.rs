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
    change(&state, &way, responses::reopen, |base, _| routes::check(base)).await
}

/// Takes back what was sent.
pub(super) async fn withdraw(State(state): State<AppState>, way: WayIn) -> Response {
    change(&state, &way, responses::withdraw, |base, door| {
        // Afterwards nothing says any more how they had been sent.
        let by_credential = door.class.is_some();
        if by_credential { routes::withdrawn_by_credential(base) } else { routes::withdrawn(base) }
    })
    .await
}

async fn change(
    state: &AppState,
    way: &WayIn,
    act: impl AsyncFn(&Service, &Door) -> Result<()>,
    then: impl FnOnce(&str, &Door) -> String,
) -> Response {
    let changed = async {
        let door = way.enter(state).await?;
        act(&state.service, &door).await.map(|()| door)
    };
    match changed.await {
        Ok(door) => Redirect::to(&then(&way.base, &door)).into_response(),
        Err(error) => way.problem_at(state, &routes::thanks(&way.base), error),
    }
}
