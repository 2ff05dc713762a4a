//! The survey island: keeps, checks and steers a page of questions that the server rendered.

#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod faults;
#[cfg(feature = "hydrate")]
mod form;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod markup;
#[cfg(any(feature = "hydrate", test))]
mod places;
#[cfg(feature = "hydrate")]
mod ranking;
#[cfg(feature = "hydrate")]
mod running;
#[cfg(feature = "hydrate")]
mod slider;
#[cfg(feature = "hydrate")]
mod words;

use leptos::prelude::*;

/// Takes over the form of a page of questions: keeps what is given at once, checks it without a round trip, and makes
/// the keyboard enough. The form is rendered by the server and stays as it is; the questions are read from it, because
/// reading them from a document would double what every member loads.
#[island]
pub fn Survey(children: Children) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    running::take_over();
    children()
}
