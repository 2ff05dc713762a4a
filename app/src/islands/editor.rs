//! The editor island: keeps what is typed, shows what others save, and makes the keyboard enough.

#[cfg(feature = "hydrate")]
mod feed;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod running;
#[cfg(feature = "hydrate")]
mod saving;
#[cfg(feature = "hydrate")]
mod status;

use leptos::prelude::*;

/// Takes over a page of the editor. The page stays the server's: what is typed is posted as the form would post it, and
/// what the server answers is put in the place of what it showed before. So nothing can differ between the page with and
/// without script, and the browser knows nothing of campaigns.
#[island(lazy)]
pub fn Editor(
    /// Where the draft's saves are announced.
    events: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    running::take_over(events);
    #[cfg(not(feature = "hydrate"))]
    drop(events);
    view! { <span hidden></span> }
}
