use leptos::prelude::*;

use super::page_scripts::PageScripts;
use crate::document::Site;
use crate::say::{self, Speech};

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
    /// After how many seconds a browser whose script is off goes where, as in `20;url=/`.
    #[prop(optional_no_strip)]
    refresh: Option<String>,
    children: Children,
) -> impl IntoView {
    let site = expect_context::<Site>();
    let title =
        format!("{}{title} · {}", if failed { say::error_prefix() } else { String::new() }, site.association);
    let speech = Speech::now();
    let simulated = simulated || site.simulated;
    view! {
        <!DOCTYPE html>
        <html lang=speech.lang() dir=speech.dir() data-language=personal.then(|| speech.language.to_string())>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="color-scheme" content="light dark" />
                {personal.then(|| view! { <meta name="robots" content="noindex" /> })}
                {refresh
                    .map(|refresh| {
                        view! {
                            <noscript>
                                <meta http-equiv="refresh" content=refresh />
                            </noscript>
                        }
                    })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                {islands.then(|| view! { <PageScripts options=site.options /> })}
                <link rel="stylesheet" href=site.css />
                {staff.then(|| view! { <link rel="stylesheet" href=site.staff_css /> })}
            </head>
            <body>
                <a class="skip-link" href="#main">
                    {say::skip_to_content()}
                </a>
                {simulated
                    .then(|| {
                        view! {
                            <aside class="simulated-ribbon" aria-label=say::simulation()>
                                <b>{say::simulation()}</b>
                                {say::simulation_what()}
                            </aside>
                        }
                    })}
                {children()}
            </body>
        </html>
    }
}
