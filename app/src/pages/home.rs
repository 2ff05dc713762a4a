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
        <PageFrame title=say::front_home() staff=true>
            <HomeHead signed_in />
            <main class="column" id="main" tabindex="-1">
                <h1>{association}</h1>
                {if nothing {
                    view! {
                        <div class="home-empty">
                            <EmptyState title=say::front_nothing_asked()>
                                <p>{say::front_nothing_asked_what()}</p>
                            </EmptyState>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="lead">{say::front_wanted()}</p>
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
            <p class="soft">{say::front_asked(campaign.asks, say::about_minutes(campaign.minutes))}</p>
            <p>
                <LinkButton href=routes::open(&campaign.slug)>{say::front_answer()}</LinkButton>
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
