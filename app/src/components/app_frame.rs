use domain::role::Role;
use leptos::prelude::*;

use super::{Button, ButtonKind, LanguageMenu, PageFrame};
use crate::document::Site;
use crate::{say, words};

/// A place that the navigation leads to.
#[derive(Debug, Clone)]
pub struct NavLink {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: String,
}

/// Whoever is signed in.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// What they are here.
    pub role: Role,
}

/// The document around the pages of those who sign in: navigation at the side, the page beside it.
#[component]
pub fn AppFrame(
    /// The page's own title.
    #[prop(into)]
    title: String,
    /// Whether something went wrong; the title says so first.
    #[prop(optional)]
    failed: bool,
    /// Whether the page has an island.
    #[prop(optional)]
    islands: bool,
    /// Whether what is shown comes from a simulation.
    #[prop(optional)]
    simulated: bool,
    /// Where one can go.
    links: Vec<NavLink>,
    /// The address of the link that leads here.
    #[prop(into)]
    current: String,
    /// Whoever is signed in.
    #[prop(optional_no_strip)]
    person: Option<Person>,
    children: Children,
) -> impl IntoView {
    let site = expect_context::<Site>();
    let links = links
        .into_iter()
        .map(|link| {
            let here = (link.href == current).then_some("page");
            view! {
                <a href=link.href aria-current=here>
                    {link.label}
                </a>
            }
        })
        .collect_view();
    view! {
        <PageFrame title failed islands simulated personal=true staff=true>
            <div class="app-frame">
                <header class="app-side">
                    <a class="app-brand" href=crate::routes::HOME>
                        "Canvass"
                        <small>{site.association}</small>
                    </a>
                    <nav class="app-nav" aria-label=say::front_navigation()>
                        {links}
                    </nav>
                    <div class="app-person">
                        {person.map(|person| view! { <SignedIn person /> })} <LanguageMenu />
                    </div>
                </header>
                <main class="app-main" id="main" tabindex="-1">
                    {children()}
                </main>
            </div>
        </PageFrame>
    }
}

#[component]
fn SignedIn(person: Person) -> impl IntoView {
    view! {
        <form method="post" action=crate::routes::SIGN_OUT>
            <div>
                {person.name} <span class="soft">", " {words::role(person.role)}</span>
            </div>
            <Button kind=ButtonKind::Plain>{say::front_sign_out()}</Button>
        </form>
    }
}
