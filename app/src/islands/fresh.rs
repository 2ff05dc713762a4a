//! A part of a page that is shown anew while somebody looks at it.

#[cfg(feature = "hydrate")]
mod running;

use leptos::prelude::*;

/// Shows a part of the page as the server has it now, again and again; says when it did so last. Without script the page is as it was
/// when it was loaded.
#[island(lazy)]
pub fn KeepFresh(
    /// The address of the page.
    address: String,
    /// The id of the part. It holds nothing to fill in.
    part: String,
    /// When it did so, `{time}` in the place of the time.
    words: String,
) -> impl IntoView {
    let at = RwSignal::new(None::<String>);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| running::follow(address.clone(), part.clone(), at));
    #[cfg(not(feature = "hydrate"))]
    drop((address, part));
    view! { <p class="fresh soft small">{move || at.get().map(|at| words.replace("{time}", &at))}</p> }
}
