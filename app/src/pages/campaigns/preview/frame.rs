//! What stands around a preview, in the language of whoever looks at it.

use leptos::either::Either;
use leptos::prelude::*;

use super::PreviewModel;
use super::bar::PreviewBar;
use super::view::Look;
use crate::components::{PageFrame, Progress};
use crate::pages::survey::parts::{By, Languages};
use crate::say::{self, Speech, written};

/// The language of whoever looks at it, where it is not the page's.
pub(super) fn other(reader: &Speech) -> Option<String> {
    Some(reader.lang()).filter(|lang| *lang != Speech::now().lang())
}

/// What is said to staff in the midst of what members read.
pub(super) fn to_staff(reader: &Speech, message: fn() -> String) -> impl IntoView + use<> {
    let said = reader.clone().over(|_| message());
    match other(reader) {
        None => Either::Left(said),
        Some(lang) => Either::Right(view! { <span lang=lang>{said}</span> }),
    }
}

/// The document around the preview, which says what it is on top.
#[component]
pub(super) fn PreviewFrame(
    /// What is shown.
    model: PreviewModel,
    /// The address of the page without its view.
    here: String,
    /// How another language is chosen.
    languages: By,
    /// The page of questions, from 1, and how many there are; none where it is no page of several.
    #[prop(optional_no_strip)]
    progress: Option<(u16, u16)>,
    /// Whether something went wrong.
    #[prop(optional)]
    failed: bool,
    /// Whether the page has an island.
    #[prop(optional)]
    islands: bool,
    children: Children,
) -> impl IntoView {
    let PreviewModel { slug, document, version, divisions, attributes, links, view, reader, .. } = model;
    let progress = progress.map(|(page, pages)| {
        // The middle of the page that is shown, as on the member's own pages.
        let value = (2 * u32::from(page)).saturating_sub(1);
        view! { <Progress value max=2 * u32::from(pages) label=say::page_of(page, pages) /> }
    });
    let lang = other(&reader);
    let (name, phone) = reader.clone().over(|_| (say::outreach_preview(), say::outreach_preview_frame()));
    let title = format!("{name} · {}", document.title);
    let look = view.look;
    let frame = view.looking(Look::Framed).of(here.clone());
    let bar = (look != Look::Framed).then(|| {
        reader.over(|_| view! { <PreviewBar slug version view divisions attributes links here lang /> })
    });
    if look == Look::Phone {
        return view! {
            <PageFrame title personal=true staff=true simulated=document.simulated>
                {bar}
                <main class="preview-desk" id="main" tabindex="-1">
                    <h1 class="visually-hidden">{document.title}</h1>
                    <iframe class="preview-phone" title=phone src=frame></iframe>
                </main>
            </PageFrame>
        }
        .into_any();
    }
    view! {
        <PageFrame title failed islands personal=true staff=true simulated=document.simulated>
            {bar}
            <header class="survey-top">
                <p class="survey-brand">{written(&document.title)}</p>
                <Languages choice=languages />
                {progress}
            </header>
            {children()}
        </PageFrame>
    }
    .into_any()
}
