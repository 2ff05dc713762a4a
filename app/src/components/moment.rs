use domain::time::Timestamp;
use leptos::prelude::*;

/// A moment in words, with the exact one beside it for programs.
#[component]
pub fn Moment(
    /// The moment.
    at: Timestamp,
) -> impl IntoView {
    let exact = jiff::Timestamp::from_microsecond(at.0).unwrap_or_default();
    view! { <time datetime=exact.to_string()>{crate::say::moment(at)}</time> }
}
