//! What members wrote.

use leptos::prelude::*;
use service::Actor;
use service::campaigns::Campaign;
use service::words::{Decision, Text, Words};

use super::{BackLink, Reader, StaffFrame};
use crate::components::{Button, ButtonKind, EmptyState};
use crate::{routes, say};

/// How many texts of a question to decide about stand on the page at once.
const SHOWN: usize = 50;

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
        view! { <p class="soft">{say::campaigns_no_words()}</p> }.into_any()
    } else {
        let sections = words.into_iter().map(|words| view! { <Section slug=slug.clone() words least /> });
        sections.collect_view().into_any()
    };
    view! {
        <StaffFrame
            title=say::campaigns_page_of(say::campaigns_written(), title.as_str())
            simulated
            current=routes::campaigns::LIST
            reader
        >
            <BackLink href=routes::campaigns::one(&slug)>{title}</BackLink>
            <h1>{say::campaigns_written()}</h1>
            <p class="lead">{say::campaigns_words_lead()}</p>
            {sections}
        </StaffFrame>
    }
}

#[component]
fn Section(slug: String, words: Words, least: u16) -> impl IntoView {
    let count: u32 = words.texts.iter().map(|text| text.times).sum();
    let (passed, withheld) = (words.count(Some(Decision::Passed)), words.count(Some(Decision::Withheld)));
    let question = words.name();
    let Words { asked, texts, .. } = words;
    let sheet = routes::campaigns::words_sheet(&slug, &question);
    let body = if count == 0 {
        view! {
            <EmptyState title=say::campaigns_nothing_yet()>
                <p>{say::campaigns_words_wait(least)}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let of = |decision| texts.iter().filter(|text| text.decision == decision).cloned().collect();
        view! {
            <p class="soft">
                {say::campaigns_words_told(passed, withheld, count - passed - withheld)} " " <a href=sheet download="">
                    {say::campaigns_words_sheet(count)}
                </a>
            </p>
            <form class="stack" method="post" action=routes::campaigns::words(&slug)>
                <input type="hidden" name="question" value=question.clone() />
                <ToRead texts=of(None) />
                <Decided title=say::campaigns_passed texts=of(Some(Decision::Passed)) />
                <Decided title=say::campaigns_withheld texts=of(Some(Decision::Withheld)) />
            </form>
        }
        .into_any()
    };
    view! {
        <section class="stack written-section" id=format!("words-{question}") tabindex="-1">
            <h2>{asked}</h2>
            {body}
        </section>
    }
}

/// What nobody has decided about, first of all.
#[component]
fn ToRead(texts: Vec<Text>) -> impl IntoView {
    let count = texts.len();
    let shown = count.min(SHOWN);
    let names = texts.iter().take(SHOWN).map(|text| text.name.clone());
    let names = names.map(|name| view! { <input type="hidden" name="shown" value=name /> }).collect_view();
    let more =
        (count > SHOWN).then(|| view! { <p class="soft">{say::campaigns_words_first(SHOWN, count)}</p> });
    let all = (shown > 1).then(|| {
        view! {
            <p>
                <Button kind=ButtonKind::Quiet name="do" value="pass-shown">
                    {say::campaigns_pass_all(shown)}
                </Button>
            </p>
        }
    });
    (count > 0).then(|| {
        view! {
            <h3>{say::campaigns_to_read()}</h3>
            {more}
            <ul class="written" role="list">
                {texts.into_iter().take(SHOWN).map(|text| view! { <Row text /> }).collect_view()}
            </ul>
            {names}
            {all}
        }
    })
}

/// What was decided, folded away; each decision can be changed.
#[component]
fn Decided(title: fn(usize) -> String, texts: Vec<Text>) -> impl IntoView {
    (!texts.is_empty()).then(|| {
        let summary = title(texts.len());
        view! {
            <details>
                <summary>{summary}</summary>
                <ul class="written" role="list">
                    {texts.into_iter().map(|text| view! { <Row text /> }).collect_view()}
                </ul>
            </details>
        }
    })
}

#[component]
fn Row(text: Text) -> impl IntoView {
    let Text { text, times, name, decision } = text;
    let pass = (decision != Some(Decision::Passed)).then(|| {
        view! {
            <Button kind=ButtonKind::Quiet name="pass" value=name.clone()>
                {say::campaigns_pass()}
            </Button>
        }
    });
    let withhold = (decision != Some(Decision::Withheld)).then(|| {
        view! {
            <Button kind=ButtonKind::Plain name="withhold" value=name.clone()>
                {say::campaigns_withhold()}
            </Button>
        }
    });
    view! {
        <li>
            <p>{text}</p>
            {times_written(times)}
            <p class="written-decision">{pass} {withhold}</p>
        </li>
    }
}

/// How many wrote the same, if it is more than one.
pub(in crate::pages) fn times_written(times: u32) -> Option<impl IntoView> {
    (times > 1).then(|| view! { <p class="soft">{say::campaigns_times(times)}</p> })
}
