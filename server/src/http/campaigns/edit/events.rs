//! Announces the saves of a draft to whoever edits it: the revision alone.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use service::campaigns;
use tokio_stream::wrappers::WatchStream;

use crate::http::live_feed::{follow, numbers};
use crate::http::session::Viewer;
use crate::http::{AppState, problem};

/// The revision at once, then each later one, at most one a second; a slow reader gets only the newest.
pub(super) async fn events(
    State(state): State<AppState>,
    Viewer(actor): Viewer,
    here: Uri,
    Path(slug): Path<String>,
) -> Response {
    // Listens before it looks, so that no save falls between.
    let heard = WatchStream::from_changes(state.service.live().listen_to_drafts());
    match campaigns::draft(&state.service, &actor, &slug).await {
        Ok(campaign) => numbers(&state, campaign.revision, follow(heard, campaign.id, campaign.revision)),
        Err(error) => problem::page(&state, here.path(), error),
    }
}
