//! The choice by which divisions an identified campaign is counted.

use leptos::prelude::*;
use service::results::today::Differs;

use crate::components::{Notice, NoticeKind};
use crate::{routes, say};

/// By which divisions the page is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divided {
    /// How many answers are counted.
    pub answers: u32,
    /// How the divisions of today differ, where it is by those; none where it is by those at answering.
    pub today: Option<Differs>,
}

impl Divided {
    /// Whether it is by the divisions of today.
    pub fn is_of_today(&self) -> bool {
        self.today.is_some()
    }
}

/// Both readings as links, and what the one that is shown means.
#[component]
pub(super) fn DivisionsChoice(slug: String, divided: Divided) -> impl IntoView {
    let published = routes::results::questions(&slug);
    let today = format!("{published}{}", routes::results::DIVISIONS_NOW);
    let link = |href: String, words: String, is_shown: bool| {
        view! {
            <a href=href aria-current=is_shown.then_some("true")>
                {words}
            </a>
        }
    };
    let is_of_today = divided.is_of_today();
    let meaning = match divided.today {
        None => view! { <p class="soft">{say::dashboard_divisions_answering_what()}</p> }.into_any(),
        Some(differs) => view! { <Meaning answers=divided.answers differs /> }.into_any(),
    };
    view! {
        <div class="readings stack">
            <nav aria-label=say::dashboard_divisions()>
                {link(published, say::dashboard_divisions_answering(), !is_of_today)}
                {link(today, say::dashboard_divisions_now(), is_of_today)}
            </nav>
            {meaning}
        </div>
    }
}

/// What the divisions of today count otherwise, and why nobody else should read it.
#[component]
fn Meaning(answers: u32, differs: Differs) -> impl IntoView {
    let Differs { moved, left, untied, merged } = differs;
    let moved = match moved {
        0 => say::dashboard_divisions_none_moved(),
        moved => say::dashboard_divisions_moved(moved, answers),
    };
    let others = [
        (left, say::dashboard_divisions_left as fn(u32) -> String),
        (untied, say::dashboard_divisions_untied),
        (merged, say::dashboard_divisions_merged),
    ];
    let others = others.into_iter().filter(|(n, _)| *n > 0).map(|(n, said)| view! { <li>{said(n)}</li> });
    let others = others.collect_view();
    view! {
        <Notice kind=NoticeKind::Warning title=say::dashboard_divisions_now_what()>
            <div class="stack">
                <ul>
                    <li>{moved}</li>
                    {others}
                </ul>
                <p>{say::dashboard_divisions_not_for_others()}</p>
            </div>
        </Notice>
    }
}
