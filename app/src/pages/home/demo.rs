use leptos::prelude::*;

use super::HomeHead;
use crate::components::PageFrame;
use crate::{routes, say};

/// The front door of the demonstration: what Canvass is, the real case, and three ways in.
#[component]
pub fn DemoHomePage(
    /// Whether somebody is signed in.
    signed_in: bool,
) -> impl IntoView {
    view! {
        <PageFrame title=say::front_demo() staff=true>
            <HomeHead signed_in />
            <main class="home-wide" id="main" tabindex="-1">
                <p class="eyebrow">{say::front_demo()}</p>
                <h1>{say::front_demo_title()}</h1>
                <p class="lead">{say::front_demo_lead()}</p>
                <h2 class="home-ways-title">{say::front_demo_ways()}</h2>
                <div class="home-ways">
                    <Way
                        href=routes::DEMO_MEMBER
                        name=say::front_demo_member()
                        about=say::front_demo_member_about()
                    />
                    <Way
                        href=routes::DEMO_STAFF
                        name=say::front_demo_staff()
                        about=say::front_demo_staff_about()
                    />
                    <Way
                        href=routes::DEMO_LEADERSHIP
                        name=say::front_demo_leadership()
                        about=say::front_demo_leadership_about()
                    />
                </div>
                <section class="home-case prose">
                    <h2>{say::front_demo_case()}</h2>
                    <p>{say::front_demo_case_began()}</p>
                    <p>{say::front_demo_case_invented()}</p>
                </section>
            </main>
        </PageFrame>
    }
}

/// A way in: a card that is one link.
#[component]
fn Way(href: &'static str, name: String, about: String) -> impl IntoView {
    view! {
        <article class="card home-way">
            <h3>
                <a href=href>{name}</a>
            </h3>
            <p class="soft">{about}</p>
            <p class="home-way-simulated">{say::front_demo_simulated()}</p>
        </article>
    }
}
