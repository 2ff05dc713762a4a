use leptos::prelude::*;

/// A card for one figure; its title says the finding.
#[component]
pub fn Figure(
    /// The finding.
    #[prop(into)]
    finding: String,
    /// The wording asked, and of whom.
    #[prop(optional, into)]
    about: Option<String>,
    /// Where the numbers come from: source, n, as of when.
    #[prop(optional, into)]
    source: Option<String>,
    /// To link to it.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="figure" id=id>
            <figcaption>
                <h2 class="figure-title">{finding}</h2>
                {about.map(|about| view! { <p class="figure-about">{about}</p> })}
            </figcaption>
            <div class="figure-body">{children()}</div>
            {source.map(|source| view! { <p class="figure-source">{source}</p> })}
        </figure>
    }
}
