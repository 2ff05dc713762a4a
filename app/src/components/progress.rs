use leptos::prelude::*;

/// How far something has come.
#[component]
pub fn Progress(
    /// How much is done.
    value: u32,
    /// How much there is.
    max: u32,
    /// What it measures, in words.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <progress class="progress" value=value max=max aria-label=label>
            {format!("{value} / {max}")}
        </progress>
    }
}
