//! How far a file of members has come, where script runs by itself.

#[cfg(feature = "hydrate")]
mod watch;

use leptos::prelude::*;

/// How many rows of how many are written; nothing is known while the file is read.
#[island(lazy)]
pub fn ImportProgress(
    /// Where the numbers are asked for.
    address: String,
    /// How many rows are written.
    done: u32,
    /// How many there are; 0 while that is not known.
    all: u32,
) -> impl IntoView {
    let come = RwSignal::new((done, all));
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| watch::follow(address.clone(), come));
    #[cfg(not(feature = "hydrate"))]
    drop(address);
    let words = move || match come.get() {
        (_, 0) => "The file is being read.".to_owned(),
        (done, all) => format!("{done} of {all} members are written."),
    };
    let value = move || come.get().0.to_string();
    let max = move || come.get().1.max(1).to_string();
    view! {
        <p role="status">{words}</p>
        <progress class="progress" value=value max=max aria-label="Members that are written"></progress>
    }
}
