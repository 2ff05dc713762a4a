//! The front door: of an installation, or of the demonstration.

mod demo;

use leptos::prelude::*;

use crate::components::{EmptyState, LanguageMenu, LinkButton, PageFrame};
use crate::document::Site;
use crate::{routes, say};

pub use demo::DemoHomePage;

/// A campaign that anyone can answer now.
#[derive(Debug, Clone)]
pub struct OpenCampaign {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Who asks.
    pub asks: String,
    /// How long it takes.
    pub minutes: u16,
}

impl From<service::campaigns::Campaign> for OpenCampaign {
    fn from(campaign: service::campaigns::Campaign) -> Self {
        Self {
            slug: campaign.slug.to_string(),
            title: campaign.document.title,
            asks: campaign.document.asks,
            minutes: domain::questionnaire::minutes(&campaign.document.questionnaire),
        }
    }
}

/// The front door of an installation.
#[component]
pub fn HomePage(
    /// The campaigns that anyone can answer now.
    campaigns: Vec<OpenCampaign>,
    /// Whether somebody is signed in.
    signed_in: bool,
) -> impl IntoView {
    let association = expect_context::<Site>().association;
    let nothing = campaigns.is_empty();
    let items = campaigns.into_iter().map(|campaign| view! { <Asked campaign /> }).collect_view();
    view! {
        <PageFrame title="Home" staff=true>
            <HomeHead signed_in />
            <main class="column" id="main" tabindex="-1">
                <h1>{association}</h1>
                {if nothing {
                    view! {
                        <div class="home-empty">
                            <EmptyState title="Nothing is asked right now">
                                <p>
                                    "When a campaign is open to everyone, it is here. If you were sent a link of your own, use that one."
                                </p>
                            </EmptyState>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="lead">
                            "Your answers are wanted. If you were sent a link of your own, use that one: it lets you stop and go on later, anywhere."
                        </p>
                        <div class="home-campaigns">{items}</div>
                    }
                        .into_any()
                }}
            </main>
        </PageFrame>
    }
}

#[component]
fn Asked(campaign: OpenCampaign) -> impl IntoView {
    view! {
        <article class="card stack">
            <h2>{campaign.title}</h2>
            <p class="soft">"Asked by "{campaign.asks}" · "{say::about_minutes(campaign.minutes)}</p>
            <p>
                <LinkButton href=routes::open(&campaign.slug)>"Answer"</LinkButton>
            </p>
        </article>
    }
}

/// The line on top of the front door.
#[component]
fn HomeHead(signed_in: bool) -> impl IntoView {
    view! {
        <header class="home-head">
            <span class="home-brand">"Canvass"</span>
            <LanguageMenu />
            {if signed_in {
                view! { <a href=routes::campaigns::LIST>{say::front_campaigns()}</a> }.into_any()
            } else {
                view! { <a href=routes::SIGN_IN>{say::front_sign_in()}</a> }.into_any()
            }}
        </header>
    }
}
