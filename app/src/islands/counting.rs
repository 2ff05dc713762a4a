//! The numbers of an audience while it is chosen.

#[cfg(feature = "hydrate")]
mod running;

use leptos::prelude::*;

/// Posts a form as its button ‘Count’ would whenever something in it changes, and shows the numbers that the server answers. So they are
/// the same with script and without, and the browser knows nothing of members.
#[island(lazy)]
pub fn CountAudience(
    /// The id of the form.
    form: String,
    /// The id of the part that shows the numbers.
    part: String,
    /// What is said where there are no numbers: without a connection, without a session, after another error.
    words: [String; 3],
) -> impl IntoView {
    let told = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    running::take_over(form, part, words, told);
    #[cfg(not(feature = "hydrate"))]
    drop((form, part, words));
    // What is shown is replaced as a whole, so that it is said here to those who hear it.
    view! {
        <p class="visually-hidden" role="status">
            {move || told.get()}
        </p>
    }
}
