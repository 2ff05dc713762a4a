use domain::campaign::State;
use domain::segment::Division;
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Actor;
use service::campaigns::{Campaign, Listed};

use super::rate::{Rate, Rates};
use super::{Reader, StaffFrame, days};
use crate::components::{ButtonKind, EmptyState, LinkButton, StateTag};
use crate::{routes, say};

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
    /// For how many days it has been open, or was; none before.
    days: Option<u64>,
    responses: u64,
    rates: Vec<Rate>,
}

impl ListModel {
    /// The campaigns as `actor` sees them at the moment `now`.
    pub fn new(actor: &Actor, listed: Vec<Listed>, divisions: &[Division], now: Timestamp) -> Self {
        let item = |listed: Listed| Item {
            rates: Rate::all(divisions, &listed.invited),
            days: days_open(&listed.campaign, now),
            slug: listed.campaign.slug.to_string(),
            title: listed.campaign.document.title,
            state: listed.campaign.state,
            responses: u64::try_from(listed.campaign.responses).unwrap_or(0),
        };
        Self { reader: Reader::of(actor), campaigns: listed.into_iter().map(item).collect() }
    }
}

fn days_open(campaign: &Campaign, now: Timestamp) -> Option<u64> {
    campaign.opened_at.map(|start| days(start, campaign.closed_at.unwrap_or(now)))
}

/// 'open for 3 days'.
fn since(state: State, days: Option<u64>) -> String {
    match (state, days) {
        (State::Draft, _) | (_, None) => say::campaigns_not_opened(),
        (State::Open, Some(days)) => say::campaigns_open_for(days),
        (State::Paused, Some(days)) => say::campaigns_paused_ago(days),
        (State::Closed, Some(days)) => say::campaigns_was_open(days),
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
        <StaffFrame title=say::front_campaigns() current=routes::campaigns::LIST reader=model.reader>
            <header class="page-head">
                <h1>{say::front_campaigns()}</h1>
                {(manages && !nothing)
                    .then(|| view! { <LinkButton href=routes::campaigns::NEW>{say::campaigns_new()}</LinkButton> })}
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
    let answers = say::campaigns_so_far(item.responses);
    view! {
        <article class="card campaign-card">
            <div class="campaign-about">
                <p class="campaign-state">
                    <StateTag state=item.state />
                    <span class="soft small">{since(item.state, item.days)}</span>
                </p>
                <h2>
                    {if draft && !manages {
                        item.title.into_any()
                    } else {
                        view! { <a href=title>{item.title}</a> }.into_any()
                    }}
                </h2>
                {(!draft).then(|| view! { <p class="campaign-answers">{answers}</p> })}
                <p class="row">
                    {manages.then(|| view! { <a href=page>{say::campaigns_manage()}</a> })}
                    {(!draft).then(|| view! { <a href=results>{say::campaigns_results()}</a> })}
                </p>
            </div>
            {invited.then(|| view! { <Rates rates=item.rates /> })}
        </article>
    }
}

#[component]
fn NoCampaigns(manages: bool) -> impl IntoView {
    view! {
        <EmptyState title=say::campaigns_none()>
            {if manages {
                view! {
                    <p>{say::campaigns_none_manage()}</p>
                    <p class="row">
                        <LinkButton href=routes::campaigns::NEW>{say::campaigns_none_bring()}</LinkButton>
                        <LinkButton href=routes::campaigns::NEW_FROM_EXAMPLE kind=ButtonKind::Quiet>
                            {say::campaigns_none_example()}
                        </LinkButton>
                    </p>
                }
                    .into_any()
            } else {
                view! { <p>{say::campaigns_none_read()}</p> }.into_any()
            }}
        </EmptyState>
    }
}
