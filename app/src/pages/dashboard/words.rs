use leptos::prelude::*;
use service::words::{PassedOn, Words};

use super::navigation;
use crate::components::{AppFrame, EmptyState, Person};
use crate::pages::campaigns::times_written;
use crate::{routes, say};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PassedOnModel {
    /// The campaign's name in addresses.
    pub slug: String,
    /// The campaign's title.
    pub title: String,
    /// Whether the answers come from a simulation.
    pub simulated: bool,
    /// Whether no more answers can come in.
    pub closed: bool,
    /// What staff passed on.
    pub passed: Vec<PassedOn>,
    /// Whoever looks.
    pub person: Option<Person>,
}

/// What members wrote, as far as staff passed it on, question by question.
#[component]
pub fn PassedOnPage(
    /// What it shows.
    model: PassedOnModel,
) -> impl IntoView {
    let PassedOnModel { slug, title, simulated, closed, passed, person } = model;
    let sections = passed.into_iter().map(|passed| view! { <Section passed /> }).collect_view();
    view! {
        <AppFrame
            title=say::dashboard_page_title(say::dashboard_words(), title.as_str())
            simulated
            links=navigation(&slug, closed)
            current=routes::results::words(&slug)
            person
        >
            <p class="eyebrow">{title}</p>
            <h1>{say::dashboard_words()}</h1>
            <p class="lead">{say::dashboard_words_lead()}</p>
            {sections}
        </AppFrame>
    }
}

#[component]
fn Section(passed: PassedOn) -> impl IntoView {
    let PassedOn { words, withheld, unread } = passed;
    let question = words.name();
    let Words { asked, texts, .. } = words;
    let count: u32 = texts.iter().map(|text| text.times).sum();
    let told = say::dashboard_words_told(count, withheld, unread);
    let body = if texts.is_empty() {
        view! {
            <EmptyState title=say::dashboard_words_none()>
                <p>{told}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let texts = texts.into_iter().map(|text| {
            view! {
                <li>
                    <p>{text.text}</p>
                    {times_written(text.times)}
                </li>
            }
        });
        view! {
            <p class="soft">{told}</p>
            <ul class="written" role="list">
                {texts.collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="stack written-section" id=format!("words-{question}")>
            <h2>{asked}</h2>
            {body}
        </section>
    }
}
