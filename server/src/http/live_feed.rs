//! Announces releases to whoever looks at a dashboard: the number alone.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderName, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::id::CampaignId;
use service::live::Releases;
use service::results;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::session::Viewer;
use super::{AppState, problem};

/// The least time between two events.
const PAUSE: Duration = Duration::from_secs(1);
/// How often a silent connection is told that it lives, so that nothing between closes it.
const ALIVE: Duration = Duration::from_secs(15);

/// The events' route.
pub fn routes() -> Router<AppState> {
    Router::new().route("/results/{slug}/events", get(events))
}

/// The latest release at once, then each later one, at most one a second; a slow reader gets only the newest.
async fn events(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path(slug): Path<String>,
) -> Response {
    // Listens before it looks, so that no release falls between.
    let heard = WatchStream::from_changes(state.service.live().listen());
    let (campaign, release) = match results::follow(&state.service, &actor, &slug).await {
        Ok(found) => found,
        Err(error) => return problem::page(&state, here.path(), error),
    };
    numbers(&state, release, follow(heard, campaign, release))
}

/// What is newer than `told` of a campaign, as it is heard of.
pub(super) fn follow(
    heard: WatchStream<Releases>,
    campaign: CampaignId,
    mut told: i64,
) -> impl Stream<Item = i64> + Send + 'static {
    heard.filter_map(move |latest| newer(&latest, campaign, &mut told))
}

/// The first number at once, then each later one, at most one a second, until the server ends.
pub(super) fn numbers(
    state: &AppState,
    first: i64,
    later: impl Stream<Item = i64> + Send + 'static,
) -> Response {
    let ended = WatchStream::new(state.service.live().ended()).filter(|ended| *ended);
    let numbers = tokio_stream::once(first).chain(later).throttle(PAUSE);
    let numbers = numbers.map(Some).merge(ended.map(|_| None)).map_while(|number| number);
    let events = numbers.map(|number| Ok::<_, Infallible>(Event::default().data(number.to_string())));
    let sse = Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE));
    ([(CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-accel-buffering"), "no")], sse).into_response()
}

/// The campaign's number, if it is newer than what was told.
fn newer(releases: &Releases, campaign: CampaignId, told: &mut i64) -> Option<i64> {
    let latest = *releases.get(&campaign)?;
    (latest > *told).then(|| {
        *told = latest;
        latest
    })
}
