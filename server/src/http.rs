//! HTTP: routes and wiring. A handler authenticates, reads the request, calls one use case and renders what came of it.

pub mod assets;
pub mod campaigns;
pub mod home;
mod language;
pub mod live_feed;
pub mod member;
pub mod opt_out;
pub mod origin;
mod pictures;
pub mod posted;
pub mod problem;
pub mod render;
pub mod results;
pub mod roster;
pub mod security;
pub mod session;
pub mod sign_in;
pub mod state;

use std::future::Future;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;

pub use state::AppState;

/// The largest body that is read, in bytes; routes that take files set their own.
const BODY_LIMIT: usize = 512 * 1024;

/// Every route of the product.
pub fn router(state: AppState) -> Router {
    Router::new()
        .merge(home::routes())
        .merge(language::routes())
        .merge(sign_in::routes())
        .merge(member::routes(&state))
        .merge(campaigns::routes())
        .merge(opt_out::routes())
        .merge(results::routes())
        .merge(roster::routes())
        .merge(live_feed::routes())
        .merge(pictures::routes())
        .merge(assets::routes())
        .fallback(problem::no_such_page)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn(language::heed))
        .layer(middleware::from_fn_with_state(state.clone(), security::protect))
        .layer(CatchPanicLayer::new())
        .with_state(state)
}

/// Answers requests until `shutdown` is done and the last of them is answered.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = state.service.clone();
    let app = router(state).into_make_service_with_connect_info::<std::net::SocketAddr>();
    let live = service.live().clone();
    let stop = async move {
        shutdown.await;
        live.end();
    };
    axum::serve(listener, app).with_graceful_shutdown(stop).await?;
    service.stop().await;
    Ok(())
}
