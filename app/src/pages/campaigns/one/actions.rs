use domain::campaign::State;
use leptos::prelude::*;
use service::campaigns::{Campaign, Rare};

use crate::components::{Button, ButtonKind, PageError, TextField};
use crate::pages::campaigns::edit::{Unproved, Unwritten};
use crate::{routes, say};

/// What can be done with a campaign in its state, and what will happen then.
#[component]
pub(super) fn Actions(
    campaign: Campaign,
    /// Before an anonymous campaign opens, who has a combination that is too rare to be asked by itself.
    rare: Option<Rare>,
    errors: Vec<PageError>,
    typed_name: String,
    /// Whether a new version was begun.
    proposes: bool,
) -> impl IntoView {
    let slug = campaign.slug.clone();
    let may_close = campaign.state.may_become(State::Closed);
    let name_error = errors.into_iter().find(|error| error.href == "#name").map(|error| error.text);
    let next = match campaign.state {
        State::Draft => view! { <Opening campaign rare /> }.into_any(),
        State::Open => view! {
            <h2>{say::campaigns_open_now()}</h2>
            <p>{say::campaigns_open_now_what()}</p>
            <form method="post" action=routes::campaigns::pause(&slug)>
                <Button kind=ButtonKind::Quiet>{say::campaigns_pause()}</Button>
            </form>
            <Change slug=slug.to_string() proposes />
            <AddLater slug=slug.to_string() />
        }
        .into_any(),
        State::Paused => view! {
            <h2>{say::campaigns_paused_now()}</h2>
            <p>{say::campaigns_paused_now_what()}</p>
            <form method="post" action=routes::campaigns::open(&slug)>
                <Button>{say::campaigns_go_on()}</Button>
            </form>
            <Change slug=slug.to_string() proposes />
            <AddLater slug=slug.to_string() />
        }
        .into_any(),
        State::Closed => view! {
            <h2>{say::campaigns_over()}</h2>
            <p>{say::campaigns_over_what()}</p>
        }
        .into_any(),
    };
    view! {
        <section class="card stack" id="state" tabindex="-1">
            {next}
            {may_close.then(|| view! { <Closing slug=slug.to_string() error=name_error typed_name /> })}
        </section>
    }
}

/// What members are asked can be changed while they answer.
#[component]
fn Change(slug: String, proposes: bool) -> impl IntoView {
    let words = if proposes { say::campaigns_change_on() } else { say::campaigns_change() };
    view! {
        <form class="stack" method="post" action=routes::campaigns::begin_version(&slug)>
            <p>{say::campaigns_change_what()}</p>
            <p>
                <Button kind=ButtonKind::Quiet>{words}</Button>
            </p>
        </form>
    }
}

#[component]
fn AddLater(slug: String) -> impl IntoView {
    let (before, after) = say::around(say::campaigns_add_later);
    view! { <p>{before} <a href=routes::campaigns::later(&slug)>{say::campaigns_add_assumption()}</a> {after}</p> }
}

#[component]
fn Opening(campaign: Campaign, rare: Option<Rare>) -> impl IntoView {
    view! {
        <h2>{say::campaigns_ready()}</h2>
        <p>{say::campaigns_ready_what(campaign.document.assumptions.len())}</p>
        <Unwritten document=campaign.document.clone() slug=campaign.slug.to_string() />
        <Unproved document=campaign.document.clone() slug=campaign.slug.to_string() />
        {rare.map(|rare| view! { <Anonymous rare /> })}
        <form method="post" action=routes::campaigns::open(&campaign.slug)>
            <Button>{say::campaigns_open()}</Button>
        </form>
    }
}

/// What to know before an anonymous campaign opens.
#[component]
fn Anonymous(rare: Rare) -> impl IntoView {
    let merged = match rare {
        Rare::Nobody => say::campaigns_no_rare(),
        Rare::Together(members) => say::campaigns_rare(members),
        Rare::TooFew(members) => say::campaigns_rare_few(members),
        Rare::NoRoster => say::campaigns_rare_no_roster(),
    };
    view! {
        <p>{say::campaigns_anonymous()}</p>
        <p>{merged}</p>
    }
}

/// Closing cannot be undone, so it asks by name.
#[component]
fn Closing(slug: String, error: Option<String>, typed_name: String) -> impl IntoView {
    let open = error.is_some();
    view! {
        <details open=open>
            <summary>{say::campaigns_close_for_good()}</summary>
            <form class="stack" method="post" action=routes::campaigns::close(&slug)>
                <p>{say::campaigns_close_what()}</p>
                <TextField
                    name="name"
                    label=say::campaigns_close_name()
                    hint=slug.clone()
                    error
                    value=typed_name
                    autocomplete="off"
                />
                <p>
                    <Button kind=ButtonKind::Danger>{say::campaigns_close()}</Button>
                </p>
            </form>
        </details>
    }
}
