use domain::campaign::State;
use leptos::prelude::*;
use service::campaigns::Campaign;

use crate::components::{Button, ButtonKind, PageError, TextField};
use crate::{routes, words};

/// What can be done with a campaign in its state, and what will happen then.
#[component]
pub(super) fn Actions(
    campaign: Campaign,
    /// Before an anonymous campaign opens, how many members have a combination that is too rare to be asked by itself.
    rare: Option<u32>,
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
            <h2>"Members can answer"</h2>
            <p>"A pause stops taking answers for a while. What members have begun is kept."</p>
            <form method="post" action=routes::campaigns::pause(&slug)>
                <Button kind=ButtonKind::Quiet>"Pause"</Button>
            </form>
            <Change slug=slug.to_string() proposes />
            <AddLater slug=slug.to_string() />
        }
        .into_any(),
        State::Paused => view! {
            <h2>"Nobody can answer for now"</h2>
            <p>"Whoever follows a link reads that the campaign is paused. What members have begun is kept."</p>
            <form method="post" action=routes::campaigns::open(&slug)>
                <Button>"Go on"</Button>
            </form>
            <Change slug=slug.to_string() proposes />
            <AddLater slug=slug.to_string() />
        }
        .into_any(),
        State::Closed => view! {
            <h2>"This campaign is over"</h2>
            <p>"It takes no more answers. Its results stay."</p>
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
    let words = if proposes { "Go on changing the questionnaire" } else { "Change the questionnaire" };
    view! {
        <form class="stack" method="post" action=routes::campaigns::begin_version(&slug)>
            <p>
                "A typo, a missing option, a new question: nothing reaches members before you publish it as a new version, and no answer already given is lost or gets another meaning."
            </p>
            <p>
                <Button kind=ButtonKind::Quiet>{words}</Button>
            </p>
        </form>
    }
}

#[component]
fn AddLater(slug: String) -> impl IntoView {
    view! {
        <p>
            "What is registered stays as it is. "
            <a href=routes::campaigns::later(&slug)>"Add an assumption"</a>
            " that nobody thought of before: its card will say that it was added later."
        </p>
    }
}

#[component]
fn Opening(campaign: Campaign, rare: Option<u32>) -> impl IntoView {
    let assumptions = campaign.document.assumptions.len() as u64;
    let assumptions = words::count(assumptions, "assumption", "assumptions");
    view! {
        <h2>"Ready to open?"</h2>
        <p>
            "Opening keeps the questionnaire as version 1, and registers the rules of its "{assumptions}
            ". The rules can never change; the questionnaire only as a new version, and every answer keeps the version that it was given to. Members can answer from then on, by personal links and by the open link."
        </p>
        {rare.map(|rare| view! { <Anonymous rare /> })}
        <form method="post" action=routes::campaigns::open(&campaign.slug)>
            <Button>"Open this campaign"</Button>
        </form>
    }
}

/// What to know before an anonymous campaign opens.
#[component]
fn Anonymous(rare: u32) -> impl IntoView {
    let merged = match rare {
        0 => "Every combination is held by enough members to be a group of its own.".to_owned(),
        _ => format!(
            "{} a combination that is too rare to hide in. They answer as one group, are asked as members of no division, and count in the whole membership alone. A coarser breakdown makes them fewer.",
            words::count(rare.into(), "member has", "members have")
        ),
    };
    view! {
        <p>
            "It is anonymous: members answer with a credential of their group, and nothing else is known of them. It needs script in their browser. Who has answered is never known, so reminders go to those who have taken no credential."
        </p>
        <p>{merged}</p>
    }
}

/// Closing cannot be undone, so it asks by name.
#[component]
fn Closing(slug: String, error: Option<String>, typed_name: String) -> impl IntoView {
    let open = error.is_some();
    view! {
        <details open=open>
            <summary>"Close for good"</summary>
            <form class="stack" method="post" action=routes::campaigns::close(&slug)>
                <p>"A closed campaign cannot be opened again. What members have begun and not sent can no longer be sent."</p>
                <TextField
                    name="name"
                    label="To close it, type its name"
                    hint=slug.clone()
                    error
                    value=typed_name
                    autocomplete="off"
                />
                <p>
                    <Button kind=ButtonKind::Danger>"Close this campaign"</Button>
                </p>
            </form>
        </details>
    }
}
