use leptos::prelude::*;

use crate::say;

/// In which bands results count numbers or dates with these limits: bands go by the limits and never by the answers, so they are
/// known before anybody answers. None while the limits are none that can be.
#[component]
pub(super) fn Bands(
    /// What each is called.
    labels: Vec<String>,
) -> impl IntoView {
    let words = (!labels.is_empty()).then(|| say::editor_bands(labels.join(", ")));
    view! {
        <p class="field-hint edit-bands" id="editor-bands">
            {words}
        </p>
    }
}
