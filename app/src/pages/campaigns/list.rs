use domain::campaign::State;
use domain::segment::Division;
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Listed};

use super::rate::{Rate, Rates};
use super::{Reader, StaffFrame, days};
use crate::components::{ButtonKind, EmptyState, LinkButton, StateTag};
use crate::{routes, words};

/// What the list of campaigns shows.
#[derive(Debug, Clone)]
pub struct ListModel {
    reader: Option<Reader>,
    campaigns: Vec<Item>,
}

#[derive(Debug, Clone)]
struct Item {
    slug: String,
    title: String,
    state: State,
    since: String,
    responses: u64,
    rates: Vec<Rate>,
}

impl ListModel {
    /// The campaigns as `actor` sees them at the moment `now`.
    pub fn new(actor: &Actor, listed: Vec<Listed>, divisions: &[Division], now: Timestamp) -> Self {
        let item = |listed: Listed| Item {
            rates: Rate::all(divisions, &listed.invited),
            since: since(&listed.campaign, now),
            slug: listed.campaign.slug.to_string(),
            title: listed.campaign.document.title,
            state: listed.campaign.state,
            responses: u64::try_from(listed.campaign.responses).unwrap_or(0),
        };
        Self { reader: Reader::of(actor), campaigns: listed.into_iter().map(item).collect() }
    }
}

/// 'open for 3 days'.
fn since(campaign: &Campaign, now: Timestamp) -> String {
    let was_open = |end| campaign.opened_at.map(|start| words::count(days(start, end), "day", "days"));
    match (campaign.state, was_open(campaign.closed_at.unwrap_or(now))) {
        (State::Draft, _) | (_, None) => "not opened yet".to_owned(),
        (State::Open, Some(days)) => format!("open for {days}"),
        (State::Paused, Some(days)) => format!("paused, opened {days} ago"),
        (State::Closed, Some(days)) => format!("was open for {days}"),
    }
}

/// The list of campaigns.
#[component]
pub fn ListPage(
    /// What it shows.
    model: ListModel,
) -> impl IntoView {
    let manages = model.reader.as_ref().is_some_and(Reader::manages);
    let nothing = model.campaigns.is_empty();
    let items =
        model.campaigns.into_iter().map(|item| view! { <CampaignCard item manages /> }).collect_view();
    view! {
        <StaffFrame title="Campaigns" current=routes::campaigns::LIST reader=model.reader>
            <header class="page-head">
                <h1>"Campaigns"</h1>
                {(manages && !nothing)
                    .then(|| view! { <LinkButton href=routes::campaigns::NEW>"New campaign"</LinkButton> })}
            </header>
            {nothing.then(|| view! { <NoCampaigns manages /> })}
            <div class="campaign-list">{items}</div>
        </StaffFrame>
    }
}

#[component]
fn CampaignCard(item: Item, manages: bool) -> impl IntoView {
    let page = routes::campaigns::one(&item.slug);
    let results = routes::results::now(&item.slug);
    let draft = item.state == State::Draft;
    let title = if manages { page.clone() } else { results.clone() };
    let invited = item.rates.first().is_some_and(|whole| whole.invited > 0);
    let answers = words::count(item.responses, "answer", "answers");
    view! {
        <article class="card campaign-card">
            <div class="campaign-about">
                <p class="campaign-state">
                    <StateTag state=item.state />
                    <span class="soft small">{item.since}</span>
                </p>
                <h2>
                    {if draft && !manages {
                        item.title.into_any()
                    } else {
                        view! { <a href=title>{item.title}</a> }.into_any()
                    }}
                </h2>
                {(!draft).then(|| view! { <p class="campaign-answers">{answers}" so far"</p> })}
                <p class="row">
                    {manages.then(|| view! { <a href=page>"Manage"</a> })}
                    {(!draft).then(|| view! { <a href=results>"Results"</a> })}
                </p>
            </div>
            {invited.then(|| view! { <Rates rates=item.rates /> })}
        </article>
    }
}

#[component]
fn NoCampaigns(manages: bool) -> impl IntoView {
    view! {
        <EmptyState title="No campaign yet">
            {if manages {
                view! {
                    <p>
                        "A campaign is one round of asking. Bring one as a JSON document, or start from the example that comes with the program and change its words."
                    </p>
                    <p class="row">
                        <LinkButton href=routes::campaigns::NEW>"Bring a document"</LinkButton>
                        <LinkButton href=routes::campaigns::NEW_FROM_EXAMPLE kind=ButtonKind::Quiet>
                            "Start from the example"
                        </LinkButton>
                    </p>
                }
                    .into_any()
            } else {
                view! { <p>"As soon as staff open one, its results are here."</p> }.into_any()
            }}
        </EmptyState>
    }
}
