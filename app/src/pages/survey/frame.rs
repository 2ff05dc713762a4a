use leptos::prelude::*;

use crate::components::PageFrame;

/// The document around a member's page that has nothing to operate on top: the campaign's title, then the page.
#[component]
pub fn SurveyFrame(
    /// The page's own title.
    #[prop(into)]
    title: String,
    /// The campaign's title.
    campaign: String,
    /// Whether something went wrong.
    #[prop(optional)]
    failed: bool,
    /// Whether answers come from a simulation.
    simulated: bool,
    /// The language of the campaign.
    language: String,
    children: Children,
) -> impl IntoView {
    let title = if title == campaign { title } else { format!("{title} · {campaign}") };
    view! {
        <PageFrame title failed personal=true simulated language>
            <header class="survey-top">
                <p class="survey-brand">{campaign}</p>
            </header>
            <main class="column" id="main" tabindex="-1">
                {children()}
            </main>
        </PageFrame>
    }
}

/// Paragraphs of a text in which a blank line starts a new one.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| view! { <p>{paragraph.to_owned()}</p> }).collect_view()
}
