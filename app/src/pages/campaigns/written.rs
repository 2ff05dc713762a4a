//! What members wrote.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::words::Words;

use super::{BackLink, Reader, StaffFrame};
use crate::components::EmptyState;
use crate::{routes, words};

/// How many texts of a question stand on the page; the file holds them all.
const SHOWN: usize = 200;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct WordsModel {
    reader: Option<Reader>,
    slug: String,
    title: String,
    simulated: bool,
    least: u16,
    words: Vec<Words>,
}

impl WordsModel {
    /// The page as `actor` sees it.
    pub fn new(actor: &Actor, campaign: &Campaign, words: Vec<Words>) -> Self {
        Self {
            reader: Reader::of(actor),
            slug: campaign.slug.to_string(),
            title: campaign.document.title.clone(),
            simulated: campaign.document.simulated,
            least: campaign.document.at_least_together(),
            words,
        }
    }
}

/// Published texts, shuffled, question by question.
#[component]
pub fn WordsPage(
    /// What it shows.
    model: WordsModel,
) -> impl IntoView {
    let WordsModel { reader, slug, title, simulated, least, words } = model;
    let sections = if words.is_empty() {
        view! { <p class="soft">"This campaign asks nothing that is answered in words."</p> }.into_any()
    } else {
        let sections = words.into_iter().map(|words| view! { <Section slug=slug.clone() words least /> });
        sections.collect_view().into_any()
    };
    view! {
        <StaffFrame
            title=format!("What members wrote · {title}")
            simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <h1>"What members wrote"</h1>
            <p class="lead">
                "In an order that is nobody’s: nothing here says who wrote, when, or from which division. People may name themselves or others, so only staff see this page; read before you pass anything on."
            </p>
            {sections}
        </StaffFrame>
    }
}

#[component]
fn Section(slug: String, words: Words, least: u16) -> impl IntoView {
    let Words { question, asked, texts } = words;
    let count = texts.len();
    let sheet = routes::campaigns::words_sheet(&slug, &question);
    let body = if count == 0 {
        view! {
            <EmptyState title="Nothing yet">
                <p>"Words appear when at least "{least}" people of the same divisions have answered."</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let shown = texts.into_iter().take(SHOWN).map(|text| view! { <li>{text}</li> }).collect_view();
        let more =
            (count > SHOWN).then(|| format!("{SHOWN} of {} are shown. ", words::grouped(count as u64)));
        view! {
            <p class="soft">
                {more} <a href=sheet download="">"All " {words::grouped(count as u64)} " as CSV"</a>
            </p>
            <ul class="written" role="list">{shown}</ul>
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
