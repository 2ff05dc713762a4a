use leptos::prelude::*;

use super::HomeHead;
use crate::components::PageFrame;
use crate::routes;

/// The front door of the demonstration: what Canvass is, the real case, and three ways in.
#[component]
pub fn DemoHomePage(
    /// Whether somebody is signed in.
    signed_in: bool,
) -> impl IntoView {
    view! {
        <PageFrame title="Demonstration" staff=true>
            <HomeHead signed_in />
            <main class="home-wide" id="main" tabindex="-1">
                <p class="eyebrow">"Demonstration"</p>
                <h1>"Ask your members before you change. Know what their answers support."</h1>
                <p class="lead">
                    "Canvass is where a membership association asks its members the right questions before it changes itself. It shows, live and for each division, what the answers support so far, and keeps apart what nobody knows yet."
                </p>
                <h2 class="home-ways-title">"Come in, as one of three"</h2>
                <div class="home-ways">
                    <Way
                        href=routes::DEMO_MEMBER
                        name="Answer as a member"
                        about="Open a personal link on a phone or at a desk. A few minutes, every answer kept as you give it."
                    />
                    <Way
                        href=routes::DEMO_STAFF
                        name="Work as staff"
                        about="See the campaign, who has answered in each division, its links, and the survey as a member reads it."
                    />
                    <Way
                        href=routes::DEMO_LEADERSHIP
                        name="Read as leadership"
                        about="Watch the dashboard fill, by current division, while simulated members answer."
                    />
                </div>
                <section class="home-case prose">
                    <h2>"The case is real, the people are not"</h2>
                    <p>
                        "In January 2018 the leadership of three divisions of the American Library Association began to explore integration: ALCTS for collections and technical services, LITA for library information technology, LLAMA for leadership and management. Closer collaboration, shared membership or one new division; nothing was decided. They had assumptions about five core strengths and about what members need, and wanted to put them to the members."
                    </p>
                    <p>
                        "This demonstration asks what they might have asked. Almost 800 members really were in both LITA and LLAMA, almost 600 in both LITA and ALCTS; the divisions’ own sizes, the 7,000 members on the roster here and all their answers are invented. On 8 April 2020 the members did vote, and said yes in each division: ALCTS 91 %, LITA 96 %, LLAMA 96 %."
                    </p>
                </section>
            </main>
        </PageFrame>
    }
}

/// A way in: a card that is one link.
#[component]
fn Way(href: &'static str, name: &'static str, about: &'static str) -> impl IntoView {
    view! {
        <article class="card home-way">
            <h3>
                <a href=href>{name}</a>
            </h3>
            <p class="soft">{about}</p>
            <p class="home-way-simulated">"Simulated"</p>
        </article>
    }
}
