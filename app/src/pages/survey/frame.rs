use leptos::prelude::*;

use super::kiosk::{Kiosk, KioskWatch, NextPerson};
use super::languages::{By, Languages};
use crate::components::PageFrame;
use crate::say::{Speech, written};

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
    /// The id of the form whose fields a change of the language keeps; none where there is nothing to keep.
    #[prop(optional)]
    language_form: &'static str,
    /// Where somebody is, on a machine that many use.
    #[prop(optional_no_strip)]
    kiosk: Option<Kiosk>,
    children: Children,
) -> impl IntoView {
    let title = if title == campaign { title } else { format!("{title} · {campaign}") };
    let choice = if language_form.is_empty() { By::Link } else { By::Form(language_form) };
    view! {
        <PageFrame title failed personal=true simulated refresh=kiosk.as_ref().and_then(Kiosk::refresh)>
            <header class="survey-top">
                <p class="survey-brand">{written(&campaign)}</p>
                {kiosk.clone().map(|kiosk| view! { <NextPerson kiosk /> })}
                <Languages choice />
            </header>
            <main class="column" id="main" tabindex="-1">
                {children()}
            </main>
            {kiosk.map(|kiosk| view! { <KioskWatch kiosk /> })}
        </PageFrame>
    }
}

/// Paragraphs of a text in which a blank line starts a new one.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    let speech = Speech::now();
    let line = |line: &str| speech.part_of(text, line);
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| view! { <p>{line(paragraph)}</p> }).collect_view()
}
