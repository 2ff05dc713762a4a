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
    /// That the file is read, how much `{done}` is of `{all}`, and what the bar measures.
    words: [String; 3],
) -> impl IntoView {
    let come = RwSignal::new((done, all));
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| watch::follow(address.clone(), come));
    #[cfg(not(feature = "hydrate"))]
    drop(address);
    let [reading, written, label] = words;
    let told = move || match come.get() {
        (_, 0) => reading.clone(),
        (done, all) => written.replace("{done}", &done.to_string()).replace("{all}", &all.to_string()),
    };
    let value = move || come.get().0.to_string();
    let max = move || come.get().1.max(1).to_string();
    view! {
        <p role="status">{told}</p>
        <progress class="progress" value=value max=max aria-label=label></progress>
    }
}
