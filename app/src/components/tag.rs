use domain::campaign::State;
use leptos::prelude::*;

/// What a tag's colour and mark say; its word says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Not begun.
    Draft,
    /// Going on.
    Live,
    /// Stopped for now.
    Waiting,
    /// Over.
    Done,
}

/// A word in a pill.
#[component]
pub fn Tag(
    /// Its colour and mark.
    tone: Tone,
    children: Children,
) -> impl IntoView {
    let tone = match tone {
        Tone::Draft => "draft",
        Tone::Live => "live",
        Tone::Waiting => "waiting",
        Tone::Done => "done",
    };
    view! {
        <span class="tag" data-state=tone>
            {children()}
        </span>
    }
}

/// Where a campaign is in its life.
#[component]
pub fn StateTag(
    /// The campaign's state.
    state: State,
) -> impl IntoView {
    let tone = match state {
        State::Draft => Tone::Draft,
        State::Open => Tone::Live,
        State::Paused => Tone::Waiting,
        State::Closed => Tone::Done,
    };
    view! { <Tag tone>{crate::words::state(state)}</Tag> }
}
