use leptos::prelude::*;

use super::page_scripts::PageScripts;
use crate::document::Site;

/// The whole document around a page. Its content starts with whatever comes before `<main id="main">`.
#[component]
pub fn PageFrame(
    /// The page's own title; the association's name follows it.
    #[prop(into)]
    title: String,
    /// Whether something went wrong; the title says so first, for those who hear it.
    #[prop(optional)]
    failed: bool,
    /// Whether the page has an island, and so needs the script.
    #[prop(optional)]
    islands: bool,
    /// Whether the address or the content is somebody's own: kept out of search engines, and not told to
    /// other sites. (To no site at all would make browsers post forms without their origin, which is checked.)
    #[prop(optional)]
    personal: bool,
    /// Whether what is shown comes from a simulation, even if the installation as a whole is real.
    #[prop(optional)]
    simulated: bool,
    /// Whether it is one of staff's and leadership's pages, whose style members do not load.
    #[prop(optional)]
    staff: bool,
    /// The language of the page (BCP 47).
    #[prop(into, default = "en".into())]
    language: String,
    children: Children,
) -> impl IntoView {
    let site = expect_context::<Site>();
    let title =
        format!("{}{title} · {}", if failed { crate::words::ERROR_PREFIX } else { "" }, site.association);
    let simulated = simulated || site.simulated;
    view! {
        <!DOCTYPE html>
        <html lang=language>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="color-scheme" content="light dark" />
                {personal
                    .then(|| {
                        view! {
                            <meta name="robots" content="noindex" />
                            <meta name="referrer" content="same-origin" />
                        }
                    })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                {islands.then(|| view! { <PageScripts options=site.options /> })}
                <link rel="stylesheet" href=site.css />
                {staff.then(|| view! { <link rel="stylesheet" href=site.staff_css /> })}
            </head>
            <body>
                <a class="skip-link" href="#main">
                    "Skip to the content"
                </a>
                {simulated
                    .then(|| {
                        view! {
                            <aside class="simulated-ribbon" aria-label="Simulation">
                                <b>"Simulation"</b>
                                ": invented people and answers"
                            </aside>
                        }
                    })}
                {children()}
            </body>
        </html>
    }
}
